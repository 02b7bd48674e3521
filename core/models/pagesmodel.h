// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the workspace for the sidebar, in the user's order, with how many records each has.
#pragma once

#include "models/celltext.h"

#include <QAbstractListModel>

namespace pheu
{

class PagesModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        PageIdRole = Qt::UserRole + 1, // qint64
        IconRole,                      // id of the icon
        CountRole,                     // qint64; −1 while a large page is being counted
        CountTextRole,                 // the same for people, empty while counting
        PageRoleRole,                  // "campaigns", empty for a page of the user's own
    };

    PagesModel(Workspace &workspace, const Format &format, QObject *parent = nullptr);

    void setFormat(const Format &format);
    PageId pageAt(int row) const;
    int rowOf(PageId page) const; // −1: not there

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row {
        PageId page;
        QString role;
        Names names;
        QString icon;
        qint64 count = -1;
    };
    void read();
    void count(PageId page);
    void countAll();
    void takeCount(PageId page, qint64 count);
    void workspaceChanged(const ChangeSet &changes);

    Workspace &m_workspace;
    Format m_format;
    std::vector<Row> m_rows;
    QHash<qint64, int> m_counting; // by page: the last count that was begun; older answers are dropped
};

} // namespace pheu
