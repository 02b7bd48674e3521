// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard/cardform.h"

#include "dashboard/cardkindinfo.h"
#include "dashboard/cardperiodbox.h"
#include "dashboard/cardsizes.h"
#include "dashboard/cardwidget.h"
#include "dashboard/figurepick.h"
#include "dashboard/picturepick.h"
#include "models/pivottable.h"
#include "targets/targettree.h"
#include "views/filterbar.h"

#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace pheu
{

namespace
{

const QString usualDimension = QStringLiteral("channel");

QComboBox *choice(const char *name, const QString &title)
{
    auto *box = new QComboBox;
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(title);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(16);
    box->setMaxVisibleItems(14);
    return box;
}

QLineEdit *line(const char *name, const QString &title)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QLatin1String(name));
    edit->setAccessibleName(title);
    return edit;
}

Period shownPeriod(const MetricQuery &slice, Day today)
{
    return slice.from && slice.to ? Period{*slice.from, *slice.to} : Period{today - 29, today};
}

// As high as its contents at its width, which the form is not told: with one row whose height follows its width, Qt
// leaves no height to a row that was hidden and is shown again.
class SteadyBox final : public QWidget
{
public:
    using QWidget::QWidget;
    bool hasHeightForWidth() const override { return false; }

protected:
    bool event(QEvent *event) override
    {
        const bool known = QWidget::event(event);
        if ((event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) && layout())
            setFixedHeight(layout()->hasHeightForWidth() ? layout()->heightForWidth(width())
                                                         : layout()->sizeHint().height());
        return known;
    }
};

// What the list does not have stays what it is.
void choose(QComboBox &box, const QString &id)
{
    int at = box.findData(id);
    if (at < 0 && !id.isEmpty() && id != usualDimension) {
        box.addItem(id, id);
        at = box.count() - 1;
    }
    box.setCurrentIndex(at);
}

} // namespace

CardForm::CardForm(Workspace &workspace, MetricsEngine &engine, Theme &theme, Localizer &localizer,
                   const MetricQuery &slice, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_engine(engine)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_form(new QFormLayout(this))
    , m_figures(new FigurePick(theme, pickableFigures(*engine.catalogue(), workspace.schema(), localizer.language())))
    , m_by(choice("cardBy", tr("By")))
    , m_across(choice("cardAcross", tr("Across")))
    , m_funnel(choice("cardFunnel", tr("Funnel")))
    , m_goal(choice("cardGoal", tr("Goal")))
    , m_text(new QPlainTextEdit)
    , m_picture(new PicturePick)
    , m_alt(line("cardAlt", tr("What it shows")))
    , m_filterText(line("cardFilterText", tr("Filter")))
    , m_period(new CardPeriodBox(localizer, shownPeriod(slice, toDay(workspace.clock().today()))))
    , m_title(line("cardTitle", tr("Title")))
    , m_span(choice("cardSpan", tr("Width")))
    , m_height(new QSpinBox)
{
    setObjectName(QStringLiteral("scrollContent"));
    fillDimensions();
    fillGoals();
    fillSizes();
    build();
    connectAll();
}

void CardForm::build()
{
    m_form->setContentsMargins(0, 0, space::s, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setVerticalSpacing(space::s);
    m_text->setObjectName(QStringLiteral("cardText"));
    m_text->setAccessibleName(tr("Text"));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(120);
    m_text->setPlaceholderText(tr("What readers should know beside the figures"));
    m_alt->setPlaceholderText(tr("For those who do not see the picture"));
    m_title->setMaxLength(200);
    m_form->addRow(tr("Figures"), m_figures);
    m_form->addRow(tr("Funnel"), m_funnel);
    m_form->addRow(tr("Goal"), m_goal);
    m_form->addRow(tr("Text"), m_text);
    m_form->addRow(tr("Picture"), m_picture);
    m_form->addRow(tr("What it shows"), m_alt);
    m_form->addRow(tr("By"), m_by);
    m_form->addRow(tr("Across"), m_across);
    m_form->addRow(tr("Filter"), buildFilter());
    m_form->addRow(tr("Period"), m_period);
    m_form->addRow(tr("Title"), m_title);
    m_form->addRow(tr("Width"), m_span);
    m_form->addRow(tr("Height"), m_height);
}

QWidget *CardForm::buildFilter()
{
    m_filterBox = new SteadyBox;
    auto *layout = new QVBoxLayout(m_filterBox);
    layout->setContentsMargins(0, 0, 0, 0);
    if (const Page *results = m_workspace.schema().page(QStringLiteral("results"))) {
        m_filter = new FilterBar(m_workspace, m_theme, m_localizer, results->id);
        layout->addWidget(m_filter);
        connect(m_filter, &FilterBar::filterChanged, this, &CardForm::changed);
    }
    layout->addWidget(m_filterText);
    m_filterText->hide();
    return m_filterBox;
}

void CardForm::fillDimensions()
{
    for (QComboBox *box : {m_by, m_across}) {
        for (const PivotDimension &one : pivotDimensions(m_workspace, m_localizer.language()))
            box->addItem(one.name, one.id);
        box->setCurrentIndex(-1);
        box->setPlaceholderText(tr("Choose what to split by"));
    }
    m_funnel->addItem(tr("The first one"), QString());
    for (const QString &funnel : m_engine.funnels())
        m_funnel->addItem(funnel, funnel);
}

// As the tree has them, those below further in.
void CardForm::fillGoals()
{
    const auto tree = TargetTree::read(m_workspace);
    if (tree) {
        for (const TargetNode &node : tree->nodes())
            m_goal->addItem(QString(4 * node.level, u' ') + node.name, qlonglong(node.id.value));
    }
    m_goal->setCurrentIndex(-1);
    m_goal->setPlaceholderText(m_goal->count() ? tr("Choose a goal") : tr("There is no goal yet"));
}

void CardForm::fillSizes()
{
    for (const int span : cardWidths())
        m_span->addItem(cardWidthName(span), span);
    m_span->setMaxVisibleItems(m_span->count());
    m_height->setObjectName(QStringLiteral("cardHeight"));
    m_height->setAccessibleName(tr("Height"));
    m_height->setRange(0, mostCardBody);
    m_height->setSingleStep(CardWidget::heightStep);
    m_height->setSpecialValueText(tr("Automatic"));
    m_height->setSuffix(tr(" px"));
    m_height->setMaximumWidth(160);
}

void CardForm::connectAll()
{
    const auto tell = [this] {
        if (m_setting)
            return;
        showAutomaticTitle();
        emit changed();
    };
    connect(m_figures, &FigurePick::changed, this, tell);
    for (QComboBox *box : {m_by, m_across, m_funnel, m_goal, m_span})
        connect(box, &QComboBox::currentIndexChanged, this, tell);
    for (QLineEdit *edit : {m_alt, m_filterText, m_title})
        connect(edit, &QLineEdit::textChanged, this, tell);
    connect(m_text, &QPlainTextEdit::textChanged, this, tell);
    connect(m_picture, &PicturePick::changed, this, tell);
    connect(m_period, &CardPeriodBox::changed, this, tell);
    connect(m_height, &QSpinBox::valueChanged, this, tell);
}

void CardForm::setCard(const CardDefinition &card)
{
    m_setting = true;
    m_start = card;
    m_kind = card.kind;
    m_figures->setFigures(card.names);
    choose(*m_by, card.by.isEmpty() ? usualDimension : card.by);
    choose(*m_across, card.across);
    choose(*m_funnel, card.funnel);
    m_goal->setCurrentIndex(card.goal ? m_goal->findData(qlonglong(card.goal.value)) : -1);
    m_text->setPlainText(card.kind == CardKind::Text ? card.text : QString());
    m_alt->setText(card.kind == CardKind::Image ? card.text : QString());
    m_picture->setKept(bool(card.image));
    const Page *results = m_workspace.schema().page(QStringLiteral("results"));
    if (m_filter && results && !card.filter.isEmpty()) {
        const auto filter = parseFilter(m_workspace.schema(), results->id, card.filter);
        if (filter)
            m_filter->setFilter(*filter);
        m_filter->setVisible(bool(filter));
        m_filterText->setVisible(!filter);
        m_filterText->setText(filter ? QString() : card.filter);
    }
    m_period->setPeriod(card.period, card.customPeriod);
    m_title->setText(card.ownTitle);
    m_span->setCurrentIndex(std::max(0, m_span->findData(card.span)));
    m_height->setValue(card.height);
    m_setting = false;
    showRows();
    m_entries = entries();
}

void CardForm::setKind(CardKind kind)
{
    m_kind = kind;
    showRows();
}

void CardForm::showRows()
{
    const CardKindInfo &info = cardKindInfo(m_kind);
    const bool counts = info.counts();
    m_setting = true;
    m_figures->setLimits(info.leastFigures, info.mostFigures);
    m_setting = false;
    m_form->setRowVisible(m_figures, info.mostFigures > 0);
    if (auto *label = qobject_cast<QLabel *>(m_form->labelForField(m_figures)))
        label->setText(info.mostFigures > 1 ? tr("Figures") : tr("Figure"));
    m_form->setRowVisible(m_funnel, m_kind == CardKind::Funnel);
    m_form->setRowVisible(m_goal, m_kind == CardKind::Target);
    m_form->setRowVisible(m_text, m_kind == CardKind::Text);
    m_form->setRowVisible(m_picture, m_kind == CardKind::Image);
    m_form->setRowVisible(m_alt, m_kind == CardKind::Image);
    m_form->setRowVisible(m_by, info.by);
    m_form->setRowVisible(m_across, info.across);
    m_form->setRowVisible(m_filterBox, counts && (m_filter || !m_filterText->text().isEmpty()));
    m_form->setRowVisible(m_period, counts);
    showAutomaticTitle();
}

// What the card is called as long as nothing is typed.
void CardForm::showAutomaticTitle()
{
    CardDefinition untitled = card();
    untitled.ownTitle.clear();
    const CardKindInfo &info = cardKindInfo(m_kind);
    const bool named = (int(untitled.names.size()) >= std::max(1, info.leastFigures) || info.mostFigures == 0) &&
                       (!info.by || !untitled.by.isEmpty()) && (!info.across || !untitled.across.isEmpty()) &&
                       (info.counts() || untitled.goal);
    m_title->setPlaceholderText(named ? cardTitle(untitled, *m_engine.catalogue(), m_localizer.language()) : QString());
}

QString CardForm::filterTyped() const
{
    if (!m_filterText->isHidden())
        return m_filterText->text().trimmed();
    const Page *results = m_workspace.schema().page(QStringLiteral("results"));
    if (!m_filter || !results || m_filter->filter().isAll())
        return {};
    return filterText(m_workspace.schema(), results->id, m_filter->filter());
}

CardDefinition CardForm::entries() const
{
    CardDefinition card;
    card.id = m_start.id;
    card.names = m_figures->figures();
    card.by = m_by->currentData().toString();
    card.across = m_across->currentData().toString();
    card.funnel = m_funnel->currentData().toString();
    card.goal = RecordId(m_goal->currentData().toLongLong());
    card.text = m_text->toPlainText() + m_alt->text().trimmed();
    card.image = m_start.image;
    card.filter = filterTyped();
    card.period = m_period->preset();
    if (card.period == PeriodPreset::Custom)
        card.customPeriod = m_period->custom();
    card.ownTitle = m_title->text().trimmed();
    card.span = m_span->currentData().toInt();
    card.height = m_height->value();
    return card;
}

bool CardForm::isEdited() const
{
    return m_picture->picture() || !(entries() == m_entries);
}

// Of what is entered that which the kind has a use for.
CardDefinition CardForm::card() const
{
    const CardKindInfo &info = cardKindInfo(m_kind);
    CardDefinition card = entries();
    card.kind = m_kind;
    if (info.mostFigures == 0)
        card.names.clear();
    if (!info.by)
        card.by.clear();
    if (!info.across)
        card.across.clear();
    if (m_kind != CardKind::Funnel)
        card.funnel.clear();
    if (m_kind != CardKind::Target)
        card.goal = {};
    card.text.clear();
    if (m_kind == CardKind::Text)
        card.text = m_text->toPlainText();
    if (m_kind == CardKind::Image)
        card.text = m_alt->text().trimmed();
    else
        card.image = {};
    if (!info.counts()) {
        card.filter.clear();
        card.period.reset();
        card.customPeriod = {};
    }
    // A shipped title says what the card showed when it shipped.
    const bool same = card.kind == m_start.kind && card.names == m_start.names && card.by == m_start.by &&
                      card.across == m_start.across;
    card.title = same ? m_start.title : nullptr;
    return card;
}

const std::optional<NewPicture> &CardForm::picture() const
{
    static const std::optional<NewPicture> none;
    return m_kind == CardKind::Image ? m_picture->picture() : none;
}

QString CardForm::problem() const
{
    const int height = m_height->value();
    if (height > 0 && height < leastCardBody)
        return tr("A height below %1 px leaves no room for the card. Choose a larger one, or Automatic.")
            .arg(leastCardBody);
    return {};
}

void CardForm::focusFirst()
{
    if (m_start.id.isEmpty())
        return; // the gallery: the kind comes first
    for (int row = 0; row < m_form->rowCount(); ++row) {
        QWidget *field = m_form->itemAt(row, QFormLayout::FieldRole)->widget();
        if (m_form->isRowVisible(row) && field) {
            QWidget *first = field->focusPolicy() == Qt::NoFocus ? field->nextInFocusChain() : field;
            first->setFocus();
            return;
        }
    }
}

} // namespace pheu
