// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pagesmodel.h"

#include "models/recordworker.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr qint64 directCount = 50'000; // larger pages are counted in a worker

} // namespace

PagesModel::PagesModel(Workspace &workspace, const Format &format, QObject *parent)
    : QAbstractListModel(parent)
    , m_workspace(workspace)
    , m_format(format)
{
    read();
    countAll();
    connect(&workspace, &Workspace::changed, this, &PagesModel::workspaceChanged);
}

void PagesModel::count(PageId page)
{
    const int turn = ++m_counting[page.value];
    Query query;
    query.page = page;
    const RecordReader reader = m_workspace.reader();
    const Result<qint64> last = reader.lastId(page);
    if (last && *last <= directCount) {
        const Result<qint64> count = reader.count(query);
        takeCount(page, count ? *count : -1);
        return;
    }
    takeCount(page, -1);
    auto *watcher = new QFutureWatcher<Result<qint64>>(this);
    connect(watcher, &QFutureWatcher<Result<qint64>>::finished, this, [this, watcher, page, turn] {
        watcher->deleteLater();
        const Result<qint64> count = watcher->result();
        if (m_counting.value(page.value) == turn)
            takeCount(page, count ? *count : -1);
    });
    watcher->setFuture(QtConcurrent::run([path = m_workspace.path(), schema = m_workspace.schema(), query] {
        return onOwnConnection<qint64>(path, schema, [&](const RecordReader &r) { return r.count(query); });
    }));
}

void PagesModel::takeCount(PageId page, qint64 count)
{
    const int row = rowOf(page);
    if (row < 0 || m_rows[size_t(row)].count == count)
        return;
    m_rows[size_t(row)].count = count;
    emit dataChanged(index(row), index(row), {CountRole, CountTextRole});
}

void PagesModel::read()
{
    m_rows.clear();
    for (const Page &page : m_workspace.schema().pages)
        m_rows.push_back({page.id, page.role, page.names, page.icon, -1});
}

void PagesModel::countAll()
{
    for (size_t row = 0; row < m_rows.size(); ++row)
        count(m_rows[row].page);
}

void PagesModel::workspaceChanged(const ChangeSet &changes)
{
    const std::vector<Page> &pages = m_workspace.schema().pages;
    const bool same =
        std::equal(pages.begin(), pages.end(), m_rows.begin(), m_rows.end(),
                   [](const Page &page, const Row &row) { return page.id == row.page && page.names == row.names; });
    if (!same) {
        beginResetModel();
        read();
        endResetModel();
        countAll();
        return;
    }
    for (const ChangeSet::PageChange &change : changes.pages) {
        const int row = rowOf(change.page);
        if (row < 0)
            continue;
        // Counting a large page reads all of it: a listed change is added up instead.
        const qint64 before = m_rows[size_t(row)].count;
        if (change.bulk || before < 0)
            count(change.page);
        else
            takeCount(change.page, before + qint64(change.inserted.size()) - qint64(change.removed.size()));
    }
}

void PagesModel::setFormat(const Format &format)
{
    m_format = format;
    if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

PageId PagesModel::pageAt(int row) const
{
    return row >= 0 && size_t(row) < m_rows.size() ? m_rows[size_t(row)].page : PageId();
}

int PagesModel::rowOf(PageId page) const
{
    const auto at = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.page == page; });
    return at == m_rows.end() ? -1 : int(at - m_rows.begin());
}

int PagesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PagesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || size_t(index.row()) >= m_rows.size())
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.names.in(languageOf(m_format));
    case PageIdRole:
        return QVariant::fromValue(row.page.value);
    case IconRole:
        return row.icon;
    case CountRole:
        return QVariant::fromValue(row.count);
    case CountTextRole:
        return row.count < 0 ? QString() : m_format.integer(row.count);
    case PageRoleRole:
        return row.role;
    default:
        return {};
    }
}

} // namespace pheu
