// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/deletedrecords.h"

#include "base/text.h"
#include "theme/plaintip.h"
#include "widgets/workspacetask.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace pheu
{

namespace
{
constexpr int mostShown = 1000;
enum Column { Name, Where, When };
} // namespace

DeletedRecords::DeletedRecords(Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_search(new QLineEdit)
    , m_table(new QTableWidget(0, 3))
    , m_restore(new QPushButton(tr("Restore")))
{
    build();
    connect(m_search, &QLineEdit::textChanged, this, &DeletedRecords::narrow);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &DeletedRecords::showState);
    connect(m_restore, &QPushButton::clicked, this, &DeletedRecords::restore);
}

void DeletedRecords::build()
{
    m_search->setObjectName(QStringLiteral("deletedSearch"));
    m_search->setPlaceholderText(tr("Search deleted records"));
    m_search->setAccessibleName(tr("Search deleted records"));
    m_search->setClearButtonEnabled(true);
    m_table->setObjectName(QStringLiteral("deletedTable"));
    m_table->setAccessibleName(tr("Deleted records, newest first"));
    m_table->setHorizontalHeaderLabels({tr("Record"), tr("Page"), tr("Deleted")});
    m_table->horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setColumnWidth(Where, 200);
    m_table->setColumnWidth(When, 150);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_restore->setObjectName(QStringLiteral("deletedRestore"));
    m_restore->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_restore);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::m, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_search);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
}

void DeletedRecords::reload()
{
    if (m_loaded)
        load();
}

void DeletedRecords::load()
{
    m_loaded = true;
    auto found = std::make_shared<std::vector<History::Deleted>>();
    runInBackground(
        this,
        [path = m_workspace.path(), schema = m_workspace.schema(), found]() -> Result<void> {
            const auto own = Database::open(path, OpenMode::ReadOnly);
            if (!own)
                return own.error();
            auto records = History::deletedRecords(**own, schema, mostShown);
            if (!records)
                return records.error();
            *found = std::move(*records);
            return {};
        },
        [this, found](const Result<void> &result) {
            if (!result) {
                emit told(result.error().message, true);
                return;
            }
            m_records = std::move(*found);
            fill();
        });
}

void DeletedRecords::fill()
{
    const Format format = m_localizer.format({});
    {
        const QSignalBlocker quiet(m_table);
        m_table->clearSelection();
        m_table->setRowCount(int(m_records.size()));
        for (int row = 0; row < int(m_records.size()); ++row) {
            const History::Deleted &record = m_records[size_t(row)];
            const Page *page = m_workspace.schema().page(record.page);
            const QString name = record.name.isEmpty() ? QStringLiteral("#%1").arg(record.record.value) : record.name;
            const QStringList texts{name, page ? page->names.in(m_localizer.language()) : QString(),
                                    format.dateTime(record.atMs)};
            for (int column = 0; column < texts.size(); ++column) {
                auto *item = new QTableWidgetItem(texts.at(column));
                item->setToolTip(plainTip(texts.at(column)));
                m_table->setItem(row, column, item);
            }
        }
    }
    narrow(m_search->text());
    showState();
}

void DeletedRecords::narrow(const QString &text)
{
    const QString needle = searchFold(text.trimmed());
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString all = m_table->item(row, Name)->text() + u' ' + m_table->item(row, Where)->text();
        m_table->setRowHidden(row, !searchFold(all).contains(needle));
    }
}

std::vector<History::Deleted> DeletedRecords::chosen() const
{
    std::vector<History::Deleted> records;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        if (!m_table->isRowHidden(index.row()))
            records.push_back(m_records[size_t(index.row())]);
    }
    return records;
}

void DeletedRecords::showState()
{
    const int count = int(chosen().size());
    m_restore->setEnabled(count > 0 && !m_workspace.isReadOnly());
    m_restore->setText(count > 0 ? tr("Restore %n record(s)", nullptr, count) : tr("Restore"));
    if (m_records.empty())
        emit told(tr("No deleted records: none was deleted, or the edits that did it were forgotten."), false);
    else if (count == 0)
        emit told(tr("Select the records to bring back, several with Shift or Ctrl."), false);
    else
        emit told(tr("They come back with their values and links, as one edit that can be undone."), false);
}

void DeletedRecords::restore()
{
    runOnWorkspace(
        this, m_workspace, tr("Restoring"),
        [records = chosen()](Workspace &own) -> Result<std::vector<ChangeSet>> {
            auto restored = History::restore(own.database(), own.schema(), own.clock(), records);
            if (!restored)
                return restored.error();
            std::vector<ChangeSet> changes;
            changes.push_back(std::move(*restored));
            return changes;
        },
        [this](const Result<void> &result) {
            if (result)
                load();
            else
                emit told(result.error().message, true);
        });
}

} // namespace pheu
