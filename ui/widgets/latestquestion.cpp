// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/latestquestion.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace pheu
{

namespace
{
constexpr int patienceMs = 100;
}

LatestQuestion::LatestQuestion(QObject *parent)
    : QObject(parent)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] { emit waiting(true); });
}

void LatestQuestion::ask(Work work)
{
    if (!m_patience.isActive())
        m_patience.start();
    m_isWanted = false;
    if (m_isRunning)
        m_next = std::move(work);
    else
        start(std::move(work));
}

void LatestQuestion::ask(const Workspace &workspace, Reading reading, std::function<void(const Error &)> refused)
{
    ask([path = workspace.path(), clock = workspace.clock(), reading = std::move(reading),
         refused = std::move(refused)]() -> Answer {
        const auto own = Workspace::open(path, OpenMode::ReadOnly, clock);
        if (!own)
            return [refused, error = own.error()] { refused(error); };
        return reading(**own);
    });
}

void LatestQuestion::drop()
{
    m_patience.stop();
    m_next = {};
    m_isWanted = false;
    emit waiting(false);
}

void LatestQuestion::start(Work work)
{
    m_isRunning = true;
    m_isWanted = true;
    auto *watcher = new QFutureWatcher<Answer>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        answered(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(std::move(work)));
}

void LatestQuestion::answered(const Answer &answer)
{
    m_isRunning = false;
    if (m_next) {
        start(std::exchange(m_next, {}));
        return;
    }
    m_patience.stop();
    emit waiting(false);
    if (std::exchange(m_isWanted, false))
        answer();
}

} // namespace pheu
