// SPDX-License-Identifier: GPL-3.0-or-later
// What happened to one record, as far as the log reaches: when, which field, from what to what. Read by a worker; the
// newest are shown, more on asking.
#pragma once

#include "theme/localizer.h"
#include "theme/theme.h"
#include "workspace/workspace.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace pheu
{

class RecordHistory : public QWidget
{
    Q_OBJECT
public:
    RecordHistory(PageId page, Workspace &workspace, Localizer &localizer, QWidget *parent = nullptr);
    void setRecord(RecordId record);
    void fill();
    bool isLoading() const { return m_loading; }

signals:
    void filled();

private:
    using Changes = std::vector<History::RecordChange>;
    void show(const Changes &changes, bool all);
    void addLine(const History::RecordChange &change);
    void addMoment(const History::RecordChange &change);
    void addLabel(const QString &text, const char *look);
    QString valueText(const Field &field, const Value &value) const;
    QString listText(const Field &field, const IdList &before, const IdList &after) const;

    PageId m_page;
    Workspace &m_workspace;
    Localizer &m_localizer;
    RecordId m_record;
    int m_limit;
    bool m_loading = false;
    bool m_again = false; // something changed while it was read
    QVBoxLayout *m_list;
    QPushButton *m_more;
};

} // namespace pheu
