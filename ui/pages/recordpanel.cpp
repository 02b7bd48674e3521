// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/recordpanel.h"

#include "fields/fieldbox.h"
#include "files/filedropzone.h"
#include "files/filelist.h"
#include "metrics/kpifields.h"
#include "metrics/workspacecatalogue.h"
#include "pages/figurelist.h"
#include "pages/linkedtable.h"
#include "pages/panelsection.h"
#include "pages/recordcomments.h"
#include "pages/recordfields.h"
#include "pages/recordhistory.h"
#include "theme/icons.h"
#include "theme/plaintip.h"
#include "widgets/elidedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace pheu
{

RecordPanel::RecordPanel(PageId page, Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent)
    : QFrame(parent)
    , m_page(page)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_title(new ElidedLabel)
    , m_subtitle(new QLabel)
    , m_more(new QToolButton)
    , m_close(new QToolButton)
    , m_scroll(new QScrollArea)
    , m_folded({QStringLiteral("history")})
{
    setObjectName(QStringLiteral("recordPanel"));
    setProperty("look", QStringLiteral("panel"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(space::s);
    buildHead(layout);
    m_scroll->setObjectName(QStringLiteral("recordScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_scroll, 1);
    auto *zone = new FileDropZone(*this, m_workspace, [this](QPoint) {
        return FileDropZone::Place{{m_page, m_record, FileDropZone::filesField(m_workspace.schema(), m_page)}, false};
    });
    connect(zone, &FileDropZone::refused, this, &RecordPanel::refused);
    connect(&m_workspace, &Workspace::changed, this, &RecordPanel::workspaceChanged);
    connect(&m_theme, &Theme::changed, this, &RecordPanel::paintIcons);
    paintIcons();
    build();
}

void RecordPanel::buildHead(QVBoxLayout *layout)
{
    m_title->setObjectName(QStringLiteral("recordTitle"));
    m_title->setProperty("look", QStringLiteral("heading"));
    m_title->setFont(typeFont(TypeRole::Heading));
    m_title->setFixedHeight(26);
    m_subtitle->setProperty("look", QStringLiteral("caption"));
    m_subtitle->setTextFormat(Qt::PlainText);
    m_subtitle->setWordWrap(true);
    m_more->setObjectName(QStringLiteral("recordMore"));
    m_close->setObjectName(QStringLiteral("recordClose"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::l, space::m, space::s, 0);
    head->setSpacing(0);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    head->addLayout(words, 1);
    head->addWidget(m_more, 0, Qt::AlignTop);
    head->addWidget(m_close, 0, Qt::AlignTop);
    layout->addLayout(head);
    connect(m_close, &QToolButton::clicked, this, &RecordPanel::closed);
    connect(m_more, &QToolButton::clicked, this, &RecordPanel::showMenu);
    m_more->setVisible(hasMenu());
}

void RecordPanel::paintIcons()
{
    m_close->setIcon(lineIcon(QStringLiteral("close"), m_theme.palette().mute));
    m_more->setIcon(lineIcon(QStringLiteral("more"), m_theme.palette().mute));
}

PanelSection *RecordPanel::addSection(QVBoxLayout *layout, const QString &name, QWidget *body, bool expanded)
{
    auto *section = new PanelSection(m_theme, name, body);
    section->setExpanded(expanded && !m_folded.contains(name));
    layout->addWidget(section);
    connect(section, &PanelSection::toggled, this, [this, name](bool on) {
        if (on)
            m_folded.remove(name);
        else
            m_folded.insert(name);
        if (on)
            fill();
    });
    return section;
}

void RecordPanel::build()
{
    setAccessibleName(tr("Record"));
    m_close->setAccessibleName(tr("Close the record"));
    m_close->setToolTip(tr("Close (Esc)"));
    m_more->setAccessibleName(tr("More about this record"));
    m_more->setToolTip(m_more->accessibleName());
    m_buildAgain = false;
    m_linked.clear();
    m_files.clear();
    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("scrollContent"));
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(space::l, 0, space::m, space::l);
    layout->setSpacing(0);
    m_fields = new RecordFields(m_page, m_workspace, m_theme, m_localizer);
    layout->addWidget(m_fields);
    connect(m_fields, &RecordFields::openRecordRequested, this, &RecordPanel::openRecordRequested);
    connect(m_fields, &RecordFields::urlClicked, this, &RecordPanel::urlClicked);
    connect(m_fields, &RecordFields::refused, this, &RecordPanel::refused);
    connect(m_fields, &RecordFields::newFieldRequested, this, &RecordPanel::newFieldRequested);
    connect(m_fields, &RecordFields::fieldMenuRequested, this, [this](FieldId field, const QPoint &global) {
        QMenu menu(this);
        menu.setObjectName(QStringLiteral("panelFieldMenu"));
        emit fieldMenuOpening(&menu, field);
        if (!menu.isEmpty())
            menu.exec(global);
    });
    m_figures = new FigureList(m_localizer);
    m_figureSection = addSection(layout, QStringLiteral("figures"), m_figures);
    if (const Page *page = m_workspace.schema().page(m_page)) {
        for (const Field &field : page->fields) {
            if (field.config.reverseOf)
                addLinked(layout, field);
        }
        for (const Field &field : page->fields) {
            if (field.type->meaning() == Meaning::File)
                addFiles(layout, field);
        }
    }
    m_comments = new RecordComments(m_page, m_workspace, m_theme, m_localizer);
    m_commentSection = addSection(layout, QStringLiteral("comments"), m_comments);
    connect(m_comments, &RecordComments::refused, this, &RecordPanel::refused);
    m_history = new RecordHistory(m_page, m_workspace, m_localizer);
    m_historySection = addSection(layout, QStringLiteral("history"), m_history);
    m_historySection->setTitle(tr("History"));
    layout->addStretch();
    m_scroll->setWidget(content);
}

void RecordPanel::addFiles(QVBoxLayout *layout, const Field &field)
{
    auto *body = new QWidget;
    auto *list = new FileList(m_workspace, m_theme, m_localizer);
    list->setObjectName(
        QStringLiteral("files_%1").arg(field.role.isEmpty() ? QString::number(field.id.value) : field.role));
    list->setAccessibleName(field.names.in(m_localizer.language()));
    auto *add = new QPushButton(tr("+ Add files…"));
    add->setObjectName(QStringLiteral("addFiles"));
    setLook(add, "link");
    add->setVisible(!m_workspace.isReadOnly());
    auto *inside = new QVBoxLayout(body);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(space::xs);
    inside->addWidget(list);
    inside->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, list, &FileList::choose);
    connect(list, &FileList::refused, this, &RecordPanel::refused);
    PanelSection *section = addSection(layout, QStringLiteral("files_%1").arg(field.id.value), body);
    section->setToolTip(plainTip(field.description));
    m_files.push_back({field.id, section, list});
}

void RecordPanel::addLinked(QVBoxLayout *layout, const Field &field)
{
    auto *table = new LinkedTable(field.id, m_workspace, m_theme, m_localizer);
    connect(table, &LinkedTable::openRecordRequested, this, &RecordPanel::openRecordRequested);
    connect(table, &LinkedTable::refused, this, &RecordPanel::refused);
    connect(table, &LinkedTable::showAllRequested, this, [this, table] { showAll(*table); });
    PanelSection *section = addSection(layout, QStringLiteral("linked_%1").arg(field.id.value), table);
    section->setToolTip(plainTip(field.description));
    m_linked.push_back({section, table});
}

void RecordPanel::showAll(const LinkedTable &table)
{
    emit showRecordsRequested(
        table.model().linkedPage(),
        Filter::compare(PathChoice{{FieldPath{{table.model().forwardField()}}}}, Operator::Eq, {m_title->fullText()}));
}

void RecordPanel::showRecord(RecordId record)
{
    if (record != m_record) {
        m_fields->finishEdits();
        if (!m_record && m_buildAgain)
            build();
        m_scroll->ensureVisible(0, 0);
    }
    m_record = record;
    m_comments->setRecord(record);
    m_history->setRecord(record);
    fill();
}

void RecordPanel::fill()
{
    const Page *page = m_workspace.schema().page(m_page);
    if (!page || !m_record)
        return;
    std::vector<FieldId> ids;
    for (const Field &field : page->fields) {
        if (!field.config.reverseOf &&
            (field.storage() != Storage::Virtual || isKpiField(field))) // links to it are read by their own tables
            ids.push_back(field.id);
    }
    auto rows = m_workspace.reader().fetch(m_page, std::array{m_record}, ids);
    if (!rows) {
        emit refused(rows.error().message);
        return;
    }
    if (rows->empty() || !rows->front().id) { // deleted elsewhere
        emit closed();
        return;
    }
    fillKpis(rows->front(), ids);
    m_fields->show(rows->front(), ids);
    fillTitle(rows->front(), ids);
    fillParts(rows->front(), ids);
    fillFigures();
    fillComments();
    if (m_historySection->isExpanded())
        m_history->fill();
}

void RecordPanel::setFieldFigures(FieldFigures &figures)
{
    m_kpis = &figures;
    connect(&figures, &FieldFigures::changed, this, [this] {
        if (m_record && isVisible())
            fill();
    });
}

void RecordPanel::fillKpis(Record &shown, const std::vector<FieldId> &ids)
{
    if (!m_kpis)
        return;
    m_kpis->setFields(ids);
    for (size_t i = 0; i < ids.size(); ++i) {
        if (m_kpis->has(ids[i]))
            shown.values[i] = m_kpis->value(ids[i], m_record);
    }
    for (FieldBox *box : m_fields->boxes()) {
        if (m_kpis->has(box->field()))
            box->setToolTip(m_kpis->figure(box->field(), m_record) ? QString()
                                                                   : plainTip(m_kpis->why(box->field(), {m_record})));
    }
}

void RecordPanel::fillTitle(const Record &shown, const std::vector<FieldId> &ids)
{
    const Page *page = m_workspace.schema().page(m_page);
    const Format format = m_localizer.format(m_workspace.settings().currency);
    QString title;
    QString added, changed;
    for (size_t i = 0; i < ids.size(); ++i) {
        const Field *field = page->field(ids[i]);
        const QString text = m_workspace.display(*field, shown.values[i], format);
        if (ids[i] == page->nameField)
            title = text;
        else if (field->storage() == Storage::RowMeta && !text.isEmpty())
            (field->type->id() == QLatin1String("modified_time") ? changed : added) =
                QStringLiteral("%1 %2").arg(field->names.in(m_localizer.language()), text);
    }
    if (title.isEmpty())
        title = page->nameField ? tr("Without a name") : tr("Record %1").arg(format.integer(m_record.value));
    m_title->setFullText(title);
    m_subtitle->setText(changed.isEmpty() ? added : changed);
    m_subtitle->setToolTip(plainTip(added));
}

void RecordPanel::fillParts(const Record &shown, const std::vector<FieldId> &ids)
{
    const Schema &schema = m_workspace.schema();
    for (const LinkedPart &part : m_linked) {
        const Field *field = schema.field(part.table->reverse());
        if (!field)
            continue;
        const qint64 count = part.section->isExpanded() ? part.table->fill(m_record) : 0;
        part.section->setTitle(field->names.in(m_localizer.language()), count);
    }
    for (const FilePart &part : m_files) {
        const Field *field = schema.field(part.field);
        const auto at = std::find(ids.begin(), ids.end(), part.field);
        if (!field || at == ids.end())
            continue;
        const IdList files = shown.values[size_t(at - ids.begin())].toIds();
        part.list->setCell({m_page, m_record, part.field}, files, !m_workspace.isReadOnly() && field->isEditable());
        part.list->setFixedHeight(part.list->sizeHint().height());
        part.section->setTitle(field->names.in(m_localizer.language()), qint64(files.size()));
    }
}

void RecordPanel::fillComments()
{
    const int count = m_comments->fill();
    m_commentSection->setTitle(tr("Comments"), count);
    m_commentSection->setVisible(count > 0 || !m_workspace.isReadOnly());
}

void RecordPanel::setFigures(const QStringList &names, const std::vector<Figure> &figures, const QString &period)
{
    m_figureNames = names;
    m_figureValues = figures;
    m_period = period;
    fillFigures();
}

void RecordPanel::fillFigures()
{
    m_figureSection->setVisible(!m_figureNames.isEmpty());
    m_figureSection->setTitle(m_period.isEmpty() ? tr("Results") : tr("Results · %1").arg(m_period));
    m_figures->show(*catalogueOf(m_workspace), m_figureNames, m_figureValues, m_workspace.settings().currency);
}

bool RecordPanel::isEditing() const
{
    return m_fields->isEditing() || m_comments->isWriting() ||
           std::any_of(m_linked.begin(), m_linked.end(),
                       [](const LinkedPart &part) { return part.table->isEditing(); });
}

void RecordPanel::workspaceChanged(const ChangeSet &changes)
{
    if (!m_record) { // nothing is shown yet: built for the first that is
        m_buildAgain = m_buildAgain || changes.schema;
        return;
    }
    if (changes.schema || m_buildAgain) {
        // An option that an editor itself added must not take the editor away: it is built again after the edit.
        m_buildAgain = isEditing();
        if (!m_buildAgain) {
            build();
            m_comments->setRecord(m_record);
            m_history->setRecord(m_record);
        }
    }
    if (isVisible())
        fill();
}

void RecordPanel::focusFirst()
{
    m_fields->focusFirst();
}

void RecordPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        build();
        showRecord(m_record);
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
