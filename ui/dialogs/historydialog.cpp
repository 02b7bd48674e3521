// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/historydialog.h"

#include "widgets/workspacetask.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace pheu
{

QString editTitle(const EditInfo &info)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("pheu::EditTitle", text); };
    switch (info.kind) {
    case EditKind::Cells:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Changed cells"));
    case EditKind::Paste:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Paste"));
    case EditKind::Fill:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Fill down"));
    case EditKind::AddRecords:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "New records"));
    case EditKind::RemoveRecords:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Deleted records"));
    case EditKind::Import:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Import %1")).arg(info.import.value);
    case EditKind::RevertImport:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Import %1 taken back")).arg(info.import.value);
    case EditKind::Layout:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Columns and options"));
    case EditKind::Setting:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Settings"));
    case EditKind::Template:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "New workspace"));
    case EditKind::Script:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Command line"));
    case EditKind::AddField:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "New field"));
    case EditKind::ChangeField:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Field changed"));
    case EditKind::RetypeField:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Type of a field"));
    case EditKind::RemoveField:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Field deleted"));
    case EditKind::AddPage:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "New page"));
    case EditKind::ChangePage:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Page changed"));
    case EditKind::RemovePage:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Page deleted"));
    case EditKind::Options:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Options"));
    case EditKind::View:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "View"));
    case EditKind::Comment:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Comment"));
    case EditKind::Attach:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Files added"));
    case EditKind::Replace:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Find and replace"));
    case EditKind::Series:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Fill series"));
    case EditKind::Duplicate:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Duplicate"));
    case EditKind::Restore:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Deleted records restored"));
    }
    return {};
}

HistoryDialog::HistoryDialog(Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_table(new QTableWidget(0, 4))
    , m_state(new QLabel)
    , m_undo(new QPushButton(tr("Undo back to here")))
    , m_undoImport(new QPushButton(tr("Take back this import")))
{
    setObjectName(QStringLiteral("historyDialog"));
    setWindowTitle(tr("History"));
    resize(680, 520);
    m_table->setObjectName(QStringLiteral("historyTable"));
    m_table->setAccessibleName(tr("Edits, newest first"));
    m_table->setHorizontalHeaderLabels({tr("When"), tr("What"), tr("Page"), tr("Records")});
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeaderItem(3)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setColumnWidth(0, 150);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_undo->setAutoDefault(false);
    m_undoImport->setAutoDefault(false);
    m_undo->setObjectName(QStringLiteral("historyUndo"));
    m_undoImport->setObjectName(QStringLiteral("historyUndoImport"));
    m_state->setObjectName(QStringLiteral("historyState"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    setLook(m_state, "muted");
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_undo, QDialogButtonBox::ActionRole);
    buttons->addButton(m_undoImport, QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_state);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &HistoryDialog::showState);
    connect(m_undo, &QPushButton::clicked, this, &HistoryDialog::undoToHere);
    connect(m_undoImport, &QPushButton::clicked, this, &HistoryDialog::undoImport);
    load();
}

void HistoryDialog::load()
{
    auto edits = History::list(m_workspace.database());
    if (!edits) {
        tell(edits.error().message, true);
        return;
    }
    m_edits = std::move(*edits);
    const Format format = m_localizer.format(m_workspace.settings().currency);
    m_table->setRowCount(int(m_edits.size()));
    for (int row = 0; row < int(m_edits.size()); ++row) {
        const EditInfo &info = m_edits[size_t(row)];
        const Page *page = m_workspace.schema().page(info.page);
        const QString title = info.undone ? tr("%1 (undone)").arg(editTitle(info)) : editTitle(info);
        const QStringList texts{format.dateTime(info.atMs), title,
                                page ? page->names.in(m_localizer.language()) : QString(),
                                info.records > 0 ? format.integer(info.records) : QString()};
        for (int column = 0; column < texts.size(); ++column) {
            auto *item = new QTableWidgetItem(texts.at(column));
            if (info.undone)
                item->setForeground(m_theme.palette().mute);
            if (column == 3)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, column, item);
        }
    }
    m_table->selectRow(0);
    showState();
}

const EditInfo *HistoryDialog::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < int(m_edits.size()) ? &m_edits[size_t(row)] : nullptr;
}

void HistoryDialog::showState()
{
    const EditInfo *info = current();
    const bool can = info && !info->undone && !m_workspace.isReadOnly();
    m_undo->setEnabled(can && info->kind != EditKind::Template);
    m_undoImport->setEnabled(can && info->kind == EditKind::Import);
    m_undoImport->setVisible(info && info->kind == EditKind::Import);
    if (!info)
        tell(tr("Nothing has been changed yet."), false);
    else if (info->undone)
        tell(tr("This edit was undone. Redo brings it back until something else is changed."), false);
    else if (info->kind == EditKind::Import)
        tell(tr("An import can be taken back alone: what was changed by hand since then stays."), false);
    else
        tell(tr("Undo takes back this edit and all that came after it."), false);
}

// The edits to take back may hold a million records: always off the GUI thread.
void HistoryDialog::undoToHere()
{
    const EditInfo *info = current();
    if (!info)
        return;
    runOnWorkspace(
        this, m_workspace, tr("Undoing"),
        [target = info->id](Workspace &own) -> Result<std::vector<ChangeSet>> {
            std::vector<ChangeSet> changes;
            for (;;) {
                const auto next = History::nextUndo(own.database());
                if (!next)
                    return next.error();
                if (!*next)
                    return changes;
                const EditId id = (*next)->id;
                auto undone = own.undo();
                if (!undone && changes.empty())
                    return undone.error();
                if (!undone)
                    return changes;
                changes.push_back(std::move(*undone));
                if (id == target)
                    return changes;
            }
        },
        [this](const Result<void> &result) {
            load();
            if (!result)
                tell(result.error().message, true);
        });
}

void HistoryDialog::undoImport()
{
    const EditInfo *info = current();
    if (!info || !info->import)
        return;
    auto kept = std::make_shared<qint64>(0);
    runOnWorkspace(
        this, m_workspace, tr("Taking back the import"),
        [import = info->import, kept](Workspace &own) -> Result<std::vector<ChangeSet>> {
            auto reverted = own.undoImport(import);
            if (!reverted)
                return reverted.error();
            *kept = reverted->kept;
            std::vector<ChangeSet> changes;
            changes.push_back(std::move(reverted->changes));
            return changes;
        },
        [this, kept](const Result<void> &result) {
            load();
            if (!result)
                tell(result.error().message, true);
            else if (*kept > 0)
                tell(tr("The import was taken back. %n value(s) changed since then, or used elsewhere, stayed.",
                        nullptr, int(*kept)),
                     false);
        });
}

void HistoryDialog::tell(const QString &sentence, bool isError)
{
    setLook(m_state, isError ? "error" : "muted");
    m_state->setText(sentence);
}

} // namespace pheu
