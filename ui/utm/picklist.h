// SPDX-License-Identifier: GPL-3.0-or-later
// Records to tick, with a search over their names. What is ticked stays so while the list is narrowed.
#pragma once

#include "workspace/workspace.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;

namespace pheu
{

class PickList : public QWidget
{
    Q_OBJECT
public:
    // `name` is the object name and begins those of the parts.
    PickList(const QString &name, const QString &title, QWidget *parent = nullptr);

    // Every record of a page by its name, in that order. When they cannot be read the list says why.
    void load(const Workspace &workspace, const char *pageRole, const std::vector<RecordId> &ticked = {});
    std::vector<RecordId> ticked() const;
    RecordId current() const;
    void setCurrent(RecordId record);
    int count() const;

signals:
    void changed();        // what is ticked
    void currentChanged(); // the row in hand

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void narrow(const QString &text);
    Result<void> fill(const Workspace &workspace, const Page &page, const std::vector<RecordId> &ticked);

    QLineEdit *m_search;
    QListWidget *m_list;
    QLabel *m_trouble; // why there is no list
};

} // namespace pheu
