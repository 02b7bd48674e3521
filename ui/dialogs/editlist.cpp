// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/editlist.h"

#include "dialogs/edittitle.h"
#include "theme/icons.h"
#include "theme/plaintip.h"
#include "widgets/workspacetask.h"
#include "workspace/editwords.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace pheu
{

namespace
{
enum Column { When, What, Where, Records, State };
}

EditList::EditList(Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_table(new QTableWidget(0, 5))
    , m_go(new QPushButton(tr("Undo back to here")))
    , m_undoImport(new QPushButton(tr("Take back this import")))
{
    build();
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &EditList::showState);
    connect(m_table, &QTableWidget::itemDoubleClicked, this, [this] {
        if (m_go->isEnabled())
            go();
    });
    connect(m_go, &QPushButton::clicked, this, &EditList::go);
    connect(m_undoImport, &QPushButton::clicked, this, &EditList::undoImport);
}

void EditList::build()
{
    m_table->setObjectName(QStringLiteral("historyTable"));
    m_table->setAccessibleName(tr("Edits, newest first"));
    m_table->setHorizontalHeaderLabels({tr("When"), tr("What"), tr("Page"), tr("Records"), QString()});
    QHeaderView *head = m_table->horizontalHeader();
    head->setSectionResizeMode(What, QHeaderView::Stretch);
    head->setHighlightSections(false);
    head->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeaderItem(Records)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setColumnWidth(When, 140);
    m_table->setColumnWidth(Where, 130);
    m_table->setColumnWidth(Records, 90);
    m_table->setColumnWidth(State, 110);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false); // Tab leads on to the buttons
    m_table->setWordWrap(false);
    m_go->setObjectName(QStringLiteral("historyUndo"));
    m_go->setAutoDefault(false);
    m_undoImport->setObjectName(QStringLiteral("historyUndoImport"));
    m_undoImport->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_go);
    buttons->addWidget(m_undoImport);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::m, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
}

void EditList::load()
{
    auto edits = History::list(m_workspace.database());
    if (!edits) {
        emit told(edits.error().message, true);
        return;
    }
    const auto words = structureEditWords(m_workspace.database(), m_workspace.schema(), *edits);
    if (!words) {
        emit told(words.error().message, true);
        return;
    }
    const EditId before = current() ? current()->id : EditId();
    m_edits = std::move(*edits);
    const Format format = m_localizer.format(m_workspace.settings().currency);
    const QColor mute = m_theme.palette().mute;
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(int(m_edits.size()));
    int selected = 0;
    for (int row = 0; row < int(m_edits.size()); ++row) {
        const EditInfo &info = m_edits[size_t(row)];
        const Page *page = m_workspace.schema().page(info.page);
        const QStringList texts{format.dateTime(info.atMs), words->value(info.id, editTitle(info)),
                                page ? page->names.in(m_localizer.language()) : QString(),
                                info.records > 0 ? format.integer(info.records) : QString(),
                                info.undone ? tr("undone") : QString()};
        for (int column = 0; column < texts.size(); ++column) {
            auto *item = new QTableWidgetItem(texts.at(column));
            item->setToolTip(plainTip(texts.at(column)));
            if (info.undone)
                item->setForeground(mute);
            if (column == Records)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            if (column == State && info.undone)
                item->setIcon(lineIcon(QStringLiteral("undo"), mute));
            m_table->setItem(row, column, item);
        }
        if (info.id == before)
            selected = row;
    }
    m_table->selectRow(selected);
    showState();
}

const EditInfo *EditList::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < int(m_edits.size()) ? &m_edits[size_t(row)] : nullptr;
}

void EditList::showState()
{
    const EditInfo *info = current();
    const bool writable = info && !m_workspace.isReadOnly();
    m_go->setText(info && info->undone ? tr("Redo up to here") : tr("Undo back to here"));
    m_go->setEnabled(writable && info->kind != EditKind::Template);
    m_undoImport->setEnabled(writable && info->kind == EditKind::Import && !info->undone);
    m_undoImport->setVisible(info && info->kind == EditKind::Import && !info->undone);
    if (!info)
        emit told(tr("Nothing has been changed yet."), false);
    else if (m_workspace.isReadOnly())
        emit told(tr("This workspace is read-only: nothing can be undone."), false);
    else if (info->undone)
        emit told(
            tr("This edit was undone. Redo brings it back, and what was undone before it; a new change would drop "
               "it."),
            false);
    else if (info->kind == EditKind::Import)
        emit told(
            tr("Undo takes back this import and all that came after it. “Take back this import” takes it back alone: "
               "what was changed by hand since then stays."),
            false);
    else
        emit told(tr("Undo takes back this edit and all that came after it."), false);
}

// The edits may hold a million records: always off the GUI thread.
void EditList::go()
{
    const EditInfo *info = current();
    if (!info)
        return;
    const bool redo = info->undone;
    runOnWorkspace(
        this, m_workspace, redo ? tr("Redoing") : tr("Undoing"),
        [target = info->id, redo](Workspace &own) -> Result<std::vector<ChangeSet>> {
            auto done = redo ? History::redoTo(own.database(), own.schema(), own.clock(), target)
                             : History::undoTo(own.database(), own.schema(), own.clock(), target);
            if (!done)
                return done.error();
            std::vector<ChangeSet> changes;
            changes.push_back(std::move(*done));
            return changes;
        },
        [this](const Result<void> &result) {
            load();
            if (!result)
                emit told(result.error().message, true);
        });
}

void EditList::undoImport()
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
                emit told(result.error().message, true);
            else if (*kept > 0)
                emit told(tr("The import was taken back. %n value(s) changed since then, or used elsewhere, stayed.",
                             nullptr, int(*kept)),
                          false);
        });
}

} // namespace pheu
