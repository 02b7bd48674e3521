// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importsdialog.h"

#include "import/importwords.h"
#include "import/revertdialog.h"
#include "theme/plaintip.h"
#include "widgets/workspacetask.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace pheu
{

namespace
{

enum Column { When, Files, Kind, PageColumn, Rows, Added, Updated, State, ColumnCount };

void calm(QTableWidget *table, const char *objectName, const QString &accessibleName, const QStringList &headers)
{
    table->setObjectName(QLatin1String(objectName));
    table->setAccessibleName(accessibleName);
    table->setColumnCount(int(headers.size()));
    table->setHorizontalHeaderLabels(headers);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false); // Tab leads on to the buttons
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
}

void put(QTableWidget *table, int row, int column, const QString &text, bool isNumber = false)
{
    auto *item = new QTableWidgetItem(text);
    item->setToolTip(plainTip(text));
    if (isNumber)
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    table->setItem(row, column, item);
}

QPushButton *button(const char *objectName)
{
    auto *made = new QPushButton;
    made->setObjectName(QLatin1String(objectName));
    made->setAutoDefault(false);
    return made;
}

QLabel *words(const char *objectName, const char *look)
{
    auto *label = new QLabel;
    label->setObjectName(QLatin1String(objectName));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setLook(label, look);
    return label;
}

} // namespace

ImportsDialog::ImportsDialog(Workspace &workspace, FolderWatch &watch, Theme &theme, Localizer &localizer,
                             QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_watch(watch)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_folder(words("watchFolder", "muted"))
    , m_chooseFolder(button("watchChoose"))
    , m_noFolder(button("watchNone"))
    , m_waiting(new QTableWidget)
    , m_import(button("waitingImport"))
    , m_look(button("waitingLook"))
    , m_ignore(button("waitingIgnore"))
    , m_table(new QTableWidget)
    , m_details(words("importDetails", ""))
    , m_totals(new QTableWidget)
    , m_rows(button("importRows"))
    , m_without(button("importWithout"))
    , m_takeBack(button("importTakeBack"))
    , m_state(words("importsState", "muted"))
{
    setObjectName(QStringLiteral("importsDialog"));
    setWindowTitle(tr("Imports"));
    setAccessibleName(windowTitle());
    resize(940, 660);
    build();
    connect(&m_watch, &FolderWatch::changed, this, &ImportsDialog::showWaiting);
    connect(&m_workspace, &Workspace::changed, this, &ImportsDialog::load);
    showWaiting();
    load();
}

void ImportsDialog::build()
{
    auto *line = new QFrame;
    setLook(line, "line");
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("importsClose"));
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_state, 1);
    foot->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(buildWaiting());
    layout->addWidget(line);
    layout->addWidget(buildImports(), 1);
    layout->addLayout(foot);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QWidget *ImportsDialog::buildWaiting()
{
    m_chooseFolder->setText(tr("Watch a &folder…"));
    m_noFolder->setText(tr("Stop watching"));
    setLook(m_noFolder, "link");
    m_import->setText(tr("&Import"));
    setLook(m_import, "primary");
    m_look->setText(tr("&Look at it first…"));
    m_ignore->setText(tr("Lea&ve it out"));
    calm(m_waiting, "waitingFiles", tr("Files that wait in the watched folder"),
         {tr("File"), tr("Kind of export"), tr("Rows"), tr("What it would do")});
    m_waiting->horizontalHeaderItem(2)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_waiting->setColumnWidth(0, 260);
    m_waiting->setColumnWidth(1, 150);
    m_waiting->setColumnWidth(2, 70);
    m_waiting->horizontalHeader()->setStretchLastSection(true);
    m_waiting->setFixedHeight(5 * rowHeight);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(m_folder, 1);
    head->addWidget(m_noFolder);
    head->addWidget(m_chooseFolder);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    for (QPushButton *each : {m_import, m_look, m_ignore})
        row->addWidget(each);
    row->addStretch();
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addLayout(head);
    layout->addWidget(m_waiting);
    layout->addLayout(row);
    connect(m_chooseFolder, &QPushButton::clicked, this, &ImportsDialog::askFolder);
    connect(m_noFolder, &QPushButton::clicked, this, [this] { emit folderChosen({}); });
    connect(m_import, &QPushButton::clicked, this, [this] {
        if (const WaitingFile *file = currentWaiting())
            emit importRequested({file->path}, true);
    });
    connect(m_look, &QPushButton::clicked, this, [this] {
        if (const WaitingFile *file = currentWaiting())
            emit importRequested({file->path}, false);
    });
    connect(m_ignore, &QPushButton::clicked, this, [this] {
        if (const WaitingFile *file = currentWaiting())
            m_watch.ignore(QString(file->digest));
    });
    connect(m_waiting, &QTableWidget::itemSelectionChanged, this, [this] {
        const WaitingFile *file = currentWaiting();
        m_import->setEnabled(file && file->refusal.isEmpty() && file->added + file->updated > 0 &&
                             !m_workspace.isReadOnly());
        m_look->setEnabled(file && !m_workspace.isReadOnly());
        m_ignore->setEnabled(file);
    });
    return part;
}

QWidget *ImportsDialog::buildImports()
{
    calm(m_table, "importsTable", tr("Imports, newest first"),
         {tr("When"), tr("File"), tr("Kind of export"), tr("Page"), tr("Rows"), tr("New"), tr("Changed"), QString()});
    for (const int column : {Rows, Added, Updated}) {
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->setColumnWidth(column, 76);
    }
    m_table->setColumnWidth(When, 160);
    m_table->setColumnWidth(Kind, 130);
    m_table->setColumnWidth(PageColumn, 110);
    m_table->setColumnWidth(State, 110);
    m_table->horizontalHeader()->setSectionResizeMode(Files, QHeaderView::Stretch);
    calm(m_totals, "importsTotals", tr("Totals of the import"), {tr("Field"), tr("In the file"), tr("Imported")});
    for (const int column : {1, 2})
        m_totals->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_totals->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_totals->setSelectionMode(QAbstractItemView::NoSelection);
    m_details->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_rows->setText(tr("Show its &rows"));
    m_takeBack->setText(tr("&Take it back…"));
    setLook(m_takeBack, "danger");
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    for (QPushButton *each : {m_rows, m_without, m_takeBack})
        row->addWidget(each);
    row->addStretch();
    auto *below = new QHBoxLayout;
    below->setSpacing(space::l);
    below->addWidget(m_details, 1);
    below->addWidget(m_totals, 1);
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_table, 3);
    layout->addLayout(row);
    layout->addLayout(below, 2);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &ImportsDialog::showEntry);
    connect(m_rows, &QPushButton::clicked, this, &ImportsDialog::showRows);
    connect(m_without, &QPushButton::clicked, this, &ImportsDialog::leaveOut);
    connect(m_takeBack, &QPushButton::clicked, this, &ImportsDialog::askTakeBack);
    return part;
}

void ImportsDialog::tell(const QString &sentence, bool isError)
{
    m_state->setText(sentence);
    setLook(m_state, isError ? "error" : "muted");
}

QString ImportsDialog::fileNames(const ImportEntry &entry) const
{
    QStringList names;
    for (const QString &file : entry.files)
        names << QFileInfo(file).fileName();
    return names.join(QStringLiteral(", "));
}

void ImportsDialog::load()
{
    auto list = importHistory(m_workspace.database());
    if (!list) {
        tell(list.error().message, true);
        return;
    }
    const ImportId before = current() ? current()->id : ImportId();
    m_entries = std::move(*list);
    const Format format = m_localizer.format(m_workspace.settings().currency);
    {
        const QSignalBlocker quiet(m_table);
        m_table->setRowCount(int(m_entries.size()));
        int selected = 0;
        for (int row = 0; row < m_table->rowCount(); ++row) {
            const ImportEntry &entry = m_entries[size_t(row)];
            const Page *page = m_workspace.schema().page(entry.page);
            put(m_table, row, When, format.dateTime(entry.atMs));
            put(m_table, row, Files, fileNames(entry));
            put(m_table, row, Kind, entry.preset);
            put(m_table, row, PageColumn, page ? page->names.in(m_localizer.language()) : entry.page);
            put(m_table, row, Rows, format.integer(entry.rows), true);
            put(m_table, row, Added, format.integer(entry.added), true);
            put(m_table, row, Updated, format.integer(entry.updated), true);
            put(m_table, row, State,
                entry.takenBack         ? tr("taken back")
                : entry.id == m_leftOut ? tr("left out")
                                        : QString());
            for (int column = 0; entry.takenBack && column < ColumnCount; ++column)
                m_table->item(row, column)->setForeground(m_theme.palette().mute);
            if (entry.id == before)
                selected = row;
        }
        m_table->selectRow(selected);
    }
    showEntry();
}

const ImportEntry *ImportsDialog::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < int(m_entries.size()) ? &m_entries[size_t(row)] : nullptr;
}

const WaitingFile *ImportsDialog::currentWaiting() const
{
    const int row = m_waiting->currentRow();
    return row >= 0 && row < int(m_watch.waiting().size()) ? &m_watch.waiting()[size_t(row)] : nullptr;
}

QString ImportsDialog::detailsOf(const ImportEntry &entry) const
{
    const Format format = m_localizer.format(m_workspace.settings().currency);
    QStringList lines;
    lines << tr("Import %1 of %2").arg(entry.id.value).arg(fileNames(entry));
    lines << rowsRead({entry.rows, entry.added, entry.updated, entry.merged, entry.skipped,
                       entry.problems > 0 ? std::optional<qint64>() : 0},
                      format);
    for (auto it = entry.created.begin(); it != entry.created.end(); ++it) {
        const Page *page = m_workspace.schema().page(it.key());
        lines << tr("%1: %2 new record(s) that the rows name.", nullptr, int(it.value()))
                     .arg(page ? page->names.in(m_localizer.language()) : it.key(), format.integer(it.value()));
    }
    if (entry.problems > 0)
        lines << tr("%n problem(s) were found; the rows with them were not imported.", nullptr, int(entry.problems));
    if (entry.rangeFrom && entry.rangeTo)
        lines << tr("The file covers %1.").arg(format.period({*entry.rangeFrom, *entry.rangeTo}));
    lines += entry.notes;
    if (entry.takenBack)
        lines << tr("It was taken back.");
    else if (!entry.inHistory)
        lines << tr("The history no longer reaches back to it, so it cannot be taken back; show its rows and delete "
                    "them.");
    return lines.join(u'\n');
}

void ImportsDialog::showEntry()
{
    const ImportEntry *entry = current();
    const Page *page = entry ? m_workspace.schema().page(entry->page) : nullptr;
    m_rows->setEnabled(entry && page && !entry->takenBack);
    m_without->setEnabled(entry && !entry->takenBack && entry->added > 0);
    m_without->setText(entry && entry->id == m_leftOut ? tr("&Count it again") : tr("See the &dashboard without it"));
    m_takeBack->setEnabled(entry && !entry->takenBack && entry->inHistory && !m_workspace.isReadOnly());
    m_details->setText(entry ? detailsOf(*entry)
                             : tr("Nothing was imported yet. Drop an export on the window, or watch a folder."));
    m_totals->setRowCount(entry ? int(entry->totals.size()) : 0);
    m_totals->setVisible(entry && !entry->totals.isEmpty());
    if (!entry)
        return;
    const Format format = m_localizer.format(m_workspace.settings().currency);
    int row = 0;
    for (auto it = entry->totals.begin(); it != entry->totals.end(); ++it, ++row) {
        const Field *field = page ? page->field(it.key()) : nullptr;
        put(m_totals, row, 0, field ? field->names.in(m_localizer.language()) : it.key());
        put(m_totals, row, 1, it->file ? format.decimal(*it->file, 2) : Format::undefined(), true);
        put(m_totals, row, 2, format.decimal(it->imported, 2), true);
    }
}

void ImportsDialog::showWaiting()
{
    const QString folder = m_watch.folder();
    m_folder->setText(folder.isEmpty()
                          ? tr("A folder can be watched: exports that are saved there wait here for one click.")
                      : m_watch.waiting().empty()
                          ? tr("%1 is watched. Nothing new waits there.").arg(QDir::toNativeSeparators(folder))
                          : tr("%1 is watched. New there:").arg(QDir::toNativeSeparators(folder)));
    m_noFolder->setVisible(!folder.isEmpty());
    const bool any = !m_watch.waiting().empty();
    for (QWidget *each : std::initializer_list<QWidget *>{m_waiting, m_import, m_look, m_ignore})
        each->setVisible(any);
    const Format format = m_localizer.format({});
    m_waiting->clearSelection();
    m_waiting->setRowCount(int(m_watch.waiting().size()));
    for (int row = 0; row < m_waiting->rowCount(); ++row) {
        const WaitingFile &file = m_watch.waiting()[size_t(row)];
        put(m_waiting, row, 0, QFileInfo(file.path).fileName());
        put(m_waiting, row, 1, file.preset);
        put(m_waiting, row, 2, file.refusal.isEmpty() ? format.integer(file.rows) : QString(), true);
        SourceInfo source;
        source.file = QFileInfo(file.path).fileName();
        const QString words = refusalInWindow(file.refusal, source);
        QString what = tr("%1 new, %2 changed").arg(format.integer(file.added), format.integer(file.updated));
        if (file.problems > 0)
            what += tr(", %n with a problem", nullptr, int(file.problems));
        put(m_waiting, row, 3, file.refusal.isEmpty() ? what : tr("Needs a look: %1").arg(words));
    }
    if (any)
        m_waiting->selectRow(0);
}

void ImportsDialog::askFolder()
{
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Watch a folder for new exports"), m_watch.folder());
    if (!folder.isEmpty())
        emit folderChosen(folder);
}

void ImportsDialog::showRows()
{
    const ImportEntry *entry = current();
    const Page *page = entry ? m_workspace.schema().page(entry->page) : nullptr;
    if (!page)
        return;
    const auto rows = rowsOfImport(m_workspace.database(), page->id, entry->id);
    if (!rows) {
        tell(rows.error().message, true);
        return;
    }
    if (!rows->allChanged)
        tell(tr("It changed %n record(s); the first 2,000 of them are shown.", nullptr, int(rows->changed)), false);
    emit rowsRequested(page->id, rows->filter);
}

void ImportsDialog::setLeftOut(ImportId import)
{
    m_leftOut = import;
    load();
}

void ImportsDialog::leaveOut()
{
    const ImportEntry *entry = current();
    if (!entry)
        return;
    if (entry->id == m_leftOut) {
        emit leaveOutRequested({}, {});
        return;
    }
    const QString rows = m_localizer.format({}).integer(entry->added);
    QString sentence =
        tr("Without import %1 (%2): the %3 row(s) that it added are left out of these cards. Nothing is written; "
           "reports and pages count them.",
           nullptr, int(entry->added))
            .arg(entry->id.value)
            .arg(fileNames(*entry), rows);
    if (entry->updated > 0)
        sentence += u' ' + tr("The rows that it changed are shown as they are now.");
    emit leaveOutRequested(entry->id, sentence);
}

// What would stay is found in a worker, by doing it and rolling it back.
void ImportsDialog::askTakeBack()
{
    const ImportEntry *entry = current();
    if (!entry)
        return;
    auto found = std::make_shared<RevertPreview>();
    runTask(
        this, tr("Looking at what was edited since"), false,
        [path = m_workspace.path(), clock = m_workspace.clock(), import = entry->id,
         found](TaskProgress &) -> Result<void> {
            const auto own = Workspace::open(path, OpenMode::ReadWrite, clock);
            if (!own)
                return own.error();
            auto preview = previewImportUndo((*own)->database(), (*own)->schema(), (*own)->clock(), import);
            if (!preview)
                return preview.error();
            *found = std::move(*preview);
            return {};
        },
        [this, found, entry = *entry](const Result<void> &result) {
            if (!result) {
                tell(result.error().message, true);
                return;
            }
            auto *dialog = new RevertDialog(m_workspace, m_theme, m_localizer, entry, *found, this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &QDialog::accepted, this, [this, entry] { takeBack(entry); });
            dialog->open();
        });
}

void ImportsDialog::takeBack(const ImportEntry &entry)
{
    auto kept = std::make_shared<qint64>(0);
    runOnWorkspace(
        this, m_workspace, tr("Taking back the import"),
        [import = entry.id, kept](Workspace &own) -> Result<std::vector<ChangeSet>> {
            auto reverted = own.undoImport(import);
            if (!reverted)
                return reverted.error();
            *kept = reverted->kept;
            std::vector<ChangeSet> changes;
            changes.push_back(std::move(reverted->changes));
            return changes;
        },
        [this, kept, id = entry.id](const Result<void> &result) {
            load();
            if (!result) {
                tell(result.error().message, true);
                return;
            }
            if (m_leftOut == id)
                emit leaveOutRequested({}, {});
            const QString done = tr("Import %1 was taken back.").arg(id.value);
            tell(*kept > 0 ? done + u' ' + tr("%n thing(s) that were edited or used since stay.", nullptr, int(*kept))
                           : done,
                 false);
        });
}

} // namespace pheu
