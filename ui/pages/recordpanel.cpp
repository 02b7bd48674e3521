// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/recordpanel.h"

#include "report/card.h"
#include "report/findings.h"
#include "theme/icons.h"
#include "widgets/elidedlabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace pheu
{

namespace
{
constexpr int labelWidth = 108;
constexpr int figureLabelWidth = 160; // names of figures are longer than those of fields
constexpr int mostLinked = 12;

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->layout())
            clear(item->layout());
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be the one that was clicked
        }
        delete item;
    }
}
} // namespace

RecordPanel::RecordPanel(PageId page, Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent)
    : QFrame(parent)
    , m_page(page)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_title(new ElidedLabel)
    , m_subtitle(new QLabel)
    , m_close(new QToolButton)
    , m_scroll(new QScrollArea)
{
    setObjectName(QStringLiteral("recordPanel"));
    setProperty("look", QStringLiteral("panel"));
    m_title->setObjectName(QStringLiteral("recordTitle"));
    m_title->setProperty("look", QStringLiteral("heading"));
    m_title->setFont(typeFont(TypeRole::Heading));
    m_title->setFixedHeight(26);
    m_subtitle->setProperty("look", QStringLiteral("caption"));
    m_subtitle->setTextFormat(Qt::PlainText);
    m_close->setObjectName(QStringLiteral("recordClose"));
    m_scroll->setObjectName(QStringLiteral("recordScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::l, space::m, space::s, 0);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    head->addLayout(words, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(space::s);
    layout->addLayout(head);
    layout->addWidget(m_scroll, 1);
    connect(m_close, &QToolButton::clicked, this, &RecordPanel::closed);
    connect(&m_workspace, &Workspace::changed, this, &RecordPanel::workspaceChanged);
    connect(&m_theme, &Theme::changed, this, [this] {
        m_close->setIcon(lineIcon(QStringLiteral("close"), m_theme.palette().mute));
        for (FieldBox *box : m_boxes)
            box->update();
    });
    m_close->setIcon(lineIcon(QStringLiteral("close"), m_theme.palette().mute));
    build();
}

QLabel *RecordPanel::sectionTitle(const QString &text) const
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("look", QStringLiteral("section"));
    label->setContentsMargins(0, space::m, 0, space::xs);
    return label;
}

void RecordPanel::build()
{
    m_boxes.clear();
    setAccessibleName(tr("Record"));
    m_close->setAccessibleName(tr("Close the record"));
    m_close->setToolTip(tr("Close (Esc)"));
    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("scrollContent"));
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(space::l, 0, space::m, space::l);
    layout->setSpacing(0);
    m_fields = new QGridLayout;
    m_fields->setHorizontalSpacing(space::xs);
    m_fields->setVerticalSpacing(1);
    m_fields->setColumnMinimumWidth(0, labelWidth);
    m_fields->setColumnStretch(1, 1);
    m_figureGrid = new QGridLayout;
    m_figureGrid->setHorizontalSpacing(space::s);
    m_figureGrid->setVerticalSpacing(space::xs);
    m_figureGrid->setColumnStretch(1, 1);
    m_linked = new QVBoxLayout;
    m_linked->setSpacing(1);
    layout->addLayout(m_fields);
    layout->addLayout(m_figureGrid);
    layout->addLayout(m_linked);
    layout->addStretch();
    const Page *page = m_workspace.schema().page(m_page);
    for (const Field &field : page->fields) {
        if (!field.config.reverseOf && field.storage() != Storage::RowMeta)
            addField(field);
    }
    m_scroll->setWidget(content);
}

void RecordPanel::addField(const Field &field)
{
    auto *label = new ElidedLabel;
    label->setFullText(field.names.in(m_localizer.language()));
    label->setProperty("look", QStringLiteral("muted"));
    label->setFixedWidth(labelWidth);
    label->setFixedHeight(28);
    auto *box = new FieldBox({&m_workspace, &m_theme, &m_localizer, field.id, m_record, {}});
    const int row = int(m_boxes.size());
    m_fields->addWidget(label, row, 0, Qt::AlignTop);
    m_fields->addWidget(box, row, 1);
    m_boxes.push_back(box);
    connect(box, &FieldBox::edited, this, [this, box](FieldId id, const Value &value) { write(box, id, value); });
    connect(box, &FieldBox::linkClicked, this,
            [this, target = field.config.target](RecordId record) { emit openRecordRequested(target, record); });
    connect(box, &FieldBox::urlClicked, this, &RecordPanel::urlClicked);
}

void RecordPanel::showRecord(RecordId record)
{
    if (record != m_record) {
        for (FieldBox *box : m_boxes)
            box->finishEdit({});
        m_scroll->ensureVisible(0, 0);
    }
    m_record = record;
    fill();
}

void RecordPanel::fill()
{
    const Page *page = m_workspace.schema().page(m_page);
    if (!page || !m_record)
        return;
    std::vector<FieldId> ids;
    for (const Field &field : page->fields)
        ids.push_back(field.id);
    const std::array records{m_record};
    const auto rows = m_workspace.reader().fetch(m_page, records, ids);
    if (!rows) {
        emit refused(rows.error().message);
        return;
    }
    if (rows->empty() || !rows->front().id) { // deleted elsewhere
        emit closed();
        return;
    }
    const Record &shown = rows->front();
    const Format format = m_localizer.format(m_workspace.settings().currency);
    const auto at = [&](FieldId id) {
        for (size_t i = 0; i < ids.size(); ++i) {
            if (ids[i] == id)
                return shown.values[i];
        }
        return Value();
    };
    for (FieldBox *box : m_boxes) {
        const Field *field = page->field(box->field());
        const QString currency = field->config.currencyField ? at(field->config.currencyField).toText() : QString();
        box->setRecord(m_record, currency);
        if (!box->isEditing())
            box->setValue(at(box->field()));
    }
    QString title = page->nameField ? at(page->nameField).toText() : QString();
    if (title.isEmpty())
        title = page->nameField ? tr("Without a name") : tr("Record %1").arg(format.integer(m_record.value));
    m_title->setFullText(title);
    clear(m_linked);
    QStringList times;
    for (size_t i = 0; i < ids.size(); ++i) {
        const Field &field = page->fields[i];
        if (field.config.reverseOf)
            fillLinked(field, shown.values[i].toIds());
        else if (field.storage() == Storage::RowMeta && !shown.values[i].isEmpty())
            times << QStringLiteral("%1 %2").arg(field.names.in(m_localizer.language()),
                                                 m_workspace.display(field, shown.values[i], format));
    }
    m_subtitle->setText(times.join(QStringLiteral(" · ")));
    fillFigures();
}

void RecordPanel::fillLinked(const Field &field, const IdList &ids)
{
    const Field *forward = m_workspace.schema().field(field.config.reverseOf);
    if (!forward || ids.empty())
        return;
    const PageId page = forward->page;
    m_linked->addWidget(sectionTitle(QStringLiteral("%1 (%2)").arg(
        field.names.in(m_localizer.language()).toUpper(), m_localizer.format({}).integer(qint64(ids.size())))));
    const IdList first(ids.begin(), ids.begin() + qMin<std::ptrdiff_t>(mostLinked, std::ptrdiff_t(ids.size())));
    const auto names = m_workspace.reader().names(page, first);
    for (const qint64 id : first) {
        QString name = names ? names->value(id) : QString();
        if (name.isEmpty())
            name = tr("Without a name");
        auto *button = new QPushButton(fontMetrics().elidedText(name, Qt::ElideRight, 260));
        button->setObjectName(QStringLiteral("linkedRecord"));
        button->setAccessibleName(name);
        setLook(button, "link");
        button->setCursor(Qt::PointingHandCursor);
        connect(button, &QPushButton::clicked, this,
                [this, page, id] { emit openRecordRequested(page, RecordId(id)); });
        m_linked->addWidget(button, 0, Qt::AlignLeft);
    }
    if (ids.size() > first.size()) {
        auto *all = new QPushButton(tr("Show all %1").arg(m_localizer.format({}).integer(qint64(ids.size()))));
        all->setObjectName(QStringLiteral("linkedAll"));
        setLook(all, "link");
        const Filter filter =
            Filter::compare(PathChoice{{FieldPath{{forward->id}}}}, Operator::Eq, {m_title->fullText()});
        connect(all, &QPushButton::clicked, this, [this, page, filter] { emit showRecordsRequested(page, filter); });
        m_linked->addWidget(all, 0, Qt::AlignLeft);
    }
}

void RecordPanel::setFigures(const QStringList &names, const std::vector<Figure> &figures, const QString &period)
{
    m_figureNames = names;
    m_figures = figures;
    m_period = period;
    fillFigures();
}

void RecordPanel::fillFigures()
{
    clear(m_figureGrid);
    if (m_figureNames.isEmpty())
        return;
    const Catalogue &catalogue = Catalogue::shipped();
    const Format format = m_localizer.format(m_workspace.settings().currency);
    m_figureGrid->addWidget(sectionTitle(m_period.isEmpty() ? tr("RESULTS") : tr("RESULTS · %1").arg(m_period)), 0, 0,
                            1, 2);
    for (int i = 0; i < m_figureNames.size(); ++i) {
        const QString id = m_figureNames.at(i);
        const Figure figure = size_t(i) < m_figures.size() ? m_figures[size_t(i)] : Figure();
        auto *label = new ElidedLabel;
        const FigureInfo info = figureInfo(catalogue, id, m_localizer.language());
        label->setFullText(info.shortLabel);
        label->setProperty("look", QStringLiteral("muted"));
        label->setFixedWidth(figureLabelWidth);
        auto *value = new QLabel(exactText(info, figure, format));
        value->setObjectName(QStringLiteral("recordFigure_%1").arg(id));
        value->setContentsMargins(space::s, 0, 0, 0);
        if (figure && *figure < 0)
            value->setProperty("look", QStringLiteral("error"));
        m_figureGrid->addWidget(label, i + 1, 0);
        m_figureGrid->addWidget(value, i + 1, 1);
    }
}

void RecordPanel::write(FieldBox *box, FieldId field, const Value &value)
{
    const auto applied =
        m_workspace.apply(Edit{EditKind::Cells, {SetCells{m_page, {SetCells::Cell{m_record, field, value}}}}});
    if (!applied) {
        if (box->isEditing())
            box->finishEdit(applied.error());
        else
            emit refused(applied.error().message);
        return;
    }
    box->finishEdit({});
    box->setValue(value);
}

void RecordPanel::workspaceChanged(const ChangeSet &changes)
{
    if (!m_record)
        return;
    if (changes.schema) {
        for (FieldBox *box : m_boxes) {
            if (box->isEditing())
                return; // an option was added by the editor itself
        }
        build();
    }
    if (isVisible())
        fill();
}

void RecordPanel::focusFirst()
{
    if (!m_boxes.empty())
        m_boxes.front()->setFocus(Qt::ShortcutFocusReason);
}

void RecordPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        build();
        fill();
    }
    QFrame::changeEvent(event);
}

void RecordPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        emit closed();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace pheu
