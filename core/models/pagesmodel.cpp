// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pagesmodel.h"

#include <algorithm>

namespace pheu {

PagesModel::PagesModel(Workspace &workspace, const Format &format, QObject *parent)
    : QAbstractListModel(parent), m_workspace(workspace), m_format(format)
{
    read();
    connect(&workspace, &Workspace::changed, this, &PagesModel::workspaceChanged);
}

qint64 PagesModel::countOf(PageId page) const
{
    Query query;
    query.page = page;
    const Result<qint64> count = m_workspace.reader().count(query);
    return count ? *count : 0;
}

void PagesModel::read()
{
    m_rows.clear();
    for (const Page &page : m_workspace.schema().pages)
        m_rows.push_back({page.id, page.role, page.names, page.icon, countOf(page.id)});
}

void PagesModel::workspaceChanged(const ChangeSet &changes)
{
    const std::vector<Page> &pages = m_workspace.schema().pages;
    const bool same = std::equal(pages.begin(), pages.end(), m_rows.begin(), m_rows.end(),
                                 [](const Page &page, const Row &row) { return page.id == row.page && page.names == row.names; });
    if (!same) {
        beginResetModel();
        read();
        endResetModel();
        return;
    }
    for (const ChangeSet::PageChange &change : changes.pages) {
        const int row = rowOf(change.page);
        if (row < 0)
            continue;
        Row &changed = m_rows[size_t(row)];
        const qint64 before = changed.count;
        // Counting a large page reads all of it: a listed change is added up instead.
        changed.count = change.bulk ? countOf(change.page)
                                    : before + qint64(change.inserted.size()) - qint64(change.removed.size());
        if (changed.count != before)
            emit dataChanged(index(row), index(row), {CountRole, CountTextRole});
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
        return m_format.integer(row.count);
    case PageRoleRole:
        return row.role;
    default:
        return {};
    }
}

} // namespace pheu
