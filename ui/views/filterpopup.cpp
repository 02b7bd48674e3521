// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filterpopup.h"

#include "fields/choicelist.h"
#include "fields/choices.h"
#include "theme/icons.h"
#include "views/filtertext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace pheu
{

namespace
{
constexpr int popupWidth = 340;
}

FilterPopup::FilterPopup(Workspace &workspace, Theme &theme, Localizer &localizer, PageId page, QWidget *parent)
    : Popup(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_page(page)
    , m_field(new QComboBox)
    , m_operator(new QComboBox)
    , m_value(new QLineEdit)
    , m_choices(new ChoiceList(theme, true))
    , m_text(new QLineEdit)
    , m_problem(new QLabel)
    , m_apply(new QPushButton(tr("Filter")))
    , m_asText(new QPushButton(tr("Write it as text")))
{
    setObjectName(QStringLiteral("filterPopup"));
    setFixedWidth(popupWidth);
    build();
}

void FilterPopup::build()
{
    m_problem->setObjectName(QStringLiteral("filterProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    setLook(m_problem, "error");
    m_problem->hide();
    m_apply->setObjectName(QStringLiteral("filterApply"));
    setLook(m_apply, "primary");
    m_asText->setObjectName(QStringLiteral("filterAsText"));
    setLook(m_asText, "link");
    m_conditionPage = buildCondition();
    m_textPage = buildText();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_asText);
    buttons->addStretch();
    buttons->addWidget(m_apply);
    body()->addWidget(m_conditionPage);
    body()->addWidget(m_textPage);
    body()->addWidget(m_problem);
    body()->addLayout(buttons);
    connect(m_field, &QComboBox::currentIndexChanged, this, &FilterPopup::fieldChanged);
    connect(m_operator, &QComboBox::currentIndexChanged, this, &FilterPopup::operatorChanged);
    connect(m_apply, &QPushButton::clicked, this, [this] { m_textPage->isHidden() ? accept() : acceptText(); });
    connect(m_asText, &QPushButton::clicked, this, [this] {
        const auto now = condition();
        startText(now ? *now : Filter{});
    });
}

QWidget *FilterPopup::buildCondition()
{
    m_field->setObjectName(QStringLiteral("filterField"));
    m_field->setAccessibleName(tr("Field"));
    m_field->setMaxVisibleItems(16);
    m_operator->setObjectName(QStringLiteral("filterOperator"));
    m_operator->setAccessibleName(tr("Condition"));
    m_value->setObjectName(QStringLiteral("filterValue"));
    m_value->setAccessibleName(tr("Value"));
    connect(m_value, &QLineEdit::returnPressed, this, &FilterPopup::accept);
    connect(m_value, &QLineEdit::textEdited, this, [this] {
        tell({});
        if (usesChoices())
            fillChoices();
    });
    connect(m_choices, &ChoiceList::chosen, this, [this](qint64) {
        const QString name = m_choices->currentItem()->text();
        if (!m_chosen.removeOne(name))
            m_chosen.push_back(name);
        m_value->clear();
        fillChoices();
    });
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_field);
    layout->addWidget(m_operator);
    layout->addWidget(m_value);
    layout->addWidget(m_choices);
    return page;
}

QWidget *FilterPopup::buildText()
{
    m_text->setObjectName(QStringLiteral("filterText"));
    m_text->setAccessibleName(tr("Filter as text"));
    connect(m_text, &QLineEdit::returnPressed, this, &FilterPopup::acceptText);
    connect(m_text, &QLineEdit::textEdited, this, [this] { tell({}); });
    auto *hint = new QLabel(tr("For example: status = \"Active\" and (budget > 1000000 or end is empty)"));
    hint->setWordWrap(true);
    setLook(hint, "caption");
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(hint);
    return page;
}

const Field *FilterPopup::field() const
{
    return m_workspace.schema().field(FieldId(m_field->currentData().toLongLong()));
}

Operator FilterPopup::op() const
{
    return Operator(m_operator->currentData().toInt());
}

bool FilterPopup::usesChoices() const
{
    const Field *now = field();
    return now && hasChoices(*now) && (op() == Operator::Eq || op() == Operator::Ne || op() == Operator::In);
}

void FilterPopup::startNew()
{
    tell({});
    m_textPage->hide();
    m_conditionPage->show();
    m_asText->show();
    m_value->clear();
    m_chosen.clear();
    m_field->blockSignals(true);
    m_field->clear();
    const Page *page = m_workspace.schema().page(m_page);
    for (const Field &each : page->fields)
        m_field->addItem(lineIcon(fieldTypeIcon(each.type->id()), m_theme.palette().mute),
                         each.names.in(m_localizer.language()), each.id.value);
    m_field->blockSignals(false);
    m_field->setCurrentIndex(0);
    fieldChanged();
    m_field->setFocus();
}

void FilterPopup::startWith(const Filter &condition)
{
    if (condition.kind != Filter::Kind::Compare || condition.path.paths.size() != 1 ||
        condition.path.paths.front().steps.size() != 1) {
        startText(condition);
        return;
    }
    startNew();
    m_field->setCurrentIndex(m_field->findData(condition.path.paths.front().steps.front().value));
    const int index = m_operator->findData(int(condition.op));
    m_operator->setCurrentIndex(index);
    if (usesChoices()) {
        m_chosen = condition.operands;
        fillChoices();
    } else {
        m_value->setText(condition.operands.join(QStringLiteral(", ")));
    }
}

void FilterPopup::startText(const Filter &whole)
{
    tell({});
    m_conditionPage->hide();
    m_textPage->show();
    m_asText->hide();
    m_text->setText(whole.isAll() ? QString() : filterText(m_workspace.schema(), m_page, whole));
    m_text->setFocus();
    fit();
}

void FilterPopup::fieldChanged()
{
    const Field *now = field();
    if (!now)
        return;
    m_chosen.clear();
    m_value->clear();
    m_operator->blockSignals(true);
    m_operator->clear();
    for (const Operator each : now->type->operators())
        m_operator->addItem(operatorTitle(each, *now), int(each));
    m_operator->blockSignals(false);
    if (hasChoices(*now) && m_operator->findData(int(Operator::In)) >= 0)
        m_operator->setCurrentIndex(m_operator->findData(int(Operator::In)));
    operatorChanged();
}

void FilterPopup::operatorChanged()
{
    const bool needsValue = op() != Operator::IsEmpty && op() != Operator::IsNotEmpty;
    m_value->setVisible(needsValue);
    m_choices->setVisible(needsValue && usesChoices());
    const Field *now = field();
    if (usesChoices()) {
        m_value->setPlaceholderText(tr("Search"));
        fillChoices();
    } else if (now && now->type->id() == QLatin1String("date")) {
        m_value->setPlaceholderText(m_localizer.format({}).date(toDay(m_workspace.clock().today())));
    } else if (now && now->type->id() == QLatin1String("checkbox")) {
        m_value->setPlaceholderText(tr("yes or no"));
    } else {
        m_value->setPlaceholderText(op() == Operator::In ? tr("Values, separated by commas") : tr("Value"));
    }
    tell({});
    fit();
}

void FilterPopup::fillChoices()
{
    const Field *now = field();
    const auto found = findChoices(m_workspace, *now, m_localizer.language(), m_value->text(), 40);
    if (!found) {
        tell(found.error().message);
        return;
    }
    IdList marked;
    for (const Choice &choice : *found) {
        if (m_chosen.contains(choice.text))
            marked.push_back(choice.id);
    }
    m_choices->setChoices(*found, marked, {});
    fit();
}

// The user types as people of the locale do; a filter keeps what scripts write.
Result<QStringList> FilterPopup::operands() const
{
    const Field *now = field();
    if (op() == Operator::IsEmpty || op() == Operator::IsNotEmpty)
        return QStringList();
    if (usesChoices()) {
        if (!m_chosen.isEmpty())
            return op() == Operator::In ? m_chosen : QStringList{m_chosen.last()};
        if (m_value->text().trimmed().isEmpty())
            return Error{ErrorCode::InvalidInput, tr("Choose at least one value to filter by.")};
    }
    const QString typed = m_value->text().trimmed();
    if (typed.isEmpty())
        return Error{ErrorCode::InvalidInput, tr("Give a value to filter by.")};
    if (op() == Operator::Contains || op() == Operator::StartsWith)
        return QStringList{typed};
    QStringList texts{typed};
    if (op() == Operator::In) {
        const auto split = splitNames(typed);
        if (!split)
            return split.error();
        texts = *split;
    }
    QStringList plain;
    for (const QString &text : texts) {
        const auto value = m_workspace.parse(*now, text, m_localizer.locale());
        if (!value)
            return value.error();
        plain << m_workspace.plain(*now, *value);
    }
    return plain;
}

Result<Filter> FilterPopup::condition() const
{
    const Field *now = field();
    if (!now)
        return Error{ErrorCode::InvalidInput, tr("Choose a field to filter by.")};
    const auto values = operands();
    if (!values)
        return values.error();
    Operator used = op();
    if (used == Operator::In && values->size() == 1)
        used = Operator::Eq;
    return Filter::compare(PathChoice{{FieldPath{{now->id}}}}, used, *values);
}

void FilterPopup::accept()
{
    const auto made = condition();
    if (!made) {
        tell(made.error().message);
        return;
    }
    hide();
    emit conditionReady(*made);
}

void FilterPopup::acceptText()
{
    const QString text = m_text->text().trimmed();
    if (text.isEmpty()) {
        hide();
        emit wholeReady({});
        return;
    }
    const auto parsed = parseFilter(m_workspace.schema(), m_page, text);
    if (!parsed) {
        tell(parsed.error().message);
        return;
    }
    hide();
    emit wholeReady(*parsed);
}

void FilterPopup::fit()
{
    layout()->invalidate();
    layout()->activate();
    resize(width(),
           layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : layout()->totalSizeHint().height());
}

void FilterPopup::tell(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    fit();
}

} // namespace pheu
