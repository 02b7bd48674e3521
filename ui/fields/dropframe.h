// SPDX-License-Identifier: GPL-3.0-or-later
// A frame that hangs under an editor inside the same window: choices, a calendar, the sentence of an error. It never
// takes the focus from the editor by itself, and keeps inside the window.
#pragma once

#include <QFrame>
#include <QPointer>

class QVBoxLayout;

namespace pheu
{

class DropFrame : public QFrame
{
    Q_OBJECT
public:
    // Lives as a child of owner's window.
    explicit DropFrame(QWidget *owner);
    QVBoxLayout *body() const { return m_body; }
    void place(); // under the owner, above it when there is no room
    void open();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPointer<QWidget> m_owner;
    QVBoxLayout *m_body;
};

} // namespace pheu
