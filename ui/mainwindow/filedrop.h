// SPDX-License-Identifier: GPL-3.0-or-later
// Files dropped on a window: a workspace to open, or tables to import. Speaks after the drop has ended, so that a
// dialog does not hold the other program.
#pragma once

#include <QObject>

class QDropEvent;
class QWidget;

namespace pheu
{

class FileDrop : public QObject
{
    Q_OBJECT
public:
    explicit FileDrop(QWidget &window);

signals:
    void workspaceDropped(const QString &file);
    void tablesDropped(const QStringList &files);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take(QDropEvent &event);
};

} // namespace pheu
