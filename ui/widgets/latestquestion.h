// SPDX-License-Identifier: GPL-3.0-or-later
// Questions that are asked while a person types, answered off the GUI thread: one at a time, and of those that were
// asked meanwhile only the last. What was asked before the last question is never answered.
#pragma once

#include "workspace/workspace.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace pheu
{

class LatestQuestion : public QObject
{
    Q_OBJECT
public:
    // Runs in the GUI thread; made by the work.
    using Answer = std::function<void()>;
    // Runs in a worker: touches no widget and no object of the GUI thread.
    using Work = std::function<Answer()>;
    // The same over a workspace of its own, opened for reading. `refused` is called where that cannot be opened.
    using Reading = std::function<Answer(Workspace &own)>;

    explicit LatestQuestion(QObject *parent);
    void ask(Work work);
    void ask(const Workspace &workspace, Reading reading, std::function<void(const Error &)> refused);
    void drop(); // what is asked is answered no more
    bool isAsking() const { return m_isRunning; }

signals:
    void waiting(bool waits); // it takes longer than a moment; and no more

private:
    void start(Work work);
    void answered(const Answer &answer);

    QTimer m_patience;
    Work m_next;
    bool m_isRunning = false;
    bool m_isWanted = false; // what runs is still asked
};

} // namespace pheu
