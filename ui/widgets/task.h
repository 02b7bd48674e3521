// SPDX-License-Identifier: GPL-3.0-or-later
// Long work off the GUI thread, with progress and cancel. The work must not touch a widget or an object of the
// GUI thread: it opens a Workspace of its own. `done` runs in the GUI thread, also after a cancel.
#pragma once

#include "base/result.h"

#include <QDialog>

#include <atomic>
#include <functional>
#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;

namespace pheu
{

class TaskProgress
{
public:
    // 0…1, or below 0 when unknown. Returns false when the person canceled.
    bool report(double fraction)
    {
        m_fraction.store(fraction, std::memory_order_relaxed);
        return !m_canceled.load(std::memory_order_relaxed);
    }
    double fraction() const { return m_fraction.load(std::memory_order_relaxed); }
    void cancel() { m_canceled.store(true, std::memory_order_relaxed); }
    bool isCanceled() const { return m_canceled.load(std::memory_order_relaxed); }

private:
    std::atomic<double> m_fraction{-1};
    std::atomic<bool> m_canceled{false};
};

using TaskWork = std::function<Result<void>(TaskProgress &)>;
using TaskDone = std::function<void(Result<void>)>;

// Shows a small dialog over `parent` when the work takes longer than a moment; the window stays painted.
void runTask(QWidget *parent, const QString &title, bool cancelable, TaskWork work, TaskDone done);
// Without a dialog: for checks that nobody waits for. `done` is dropped when `context` dies.
void runInBackground(QObject *context, std::function<Result<void>()> work, TaskDone done);

} // namespace pheu
