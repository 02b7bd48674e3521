// SPDX-License-Identifier: GPL-3.0-or-later
// How long a thread was at work without a turn of its event loop, in processor time: what other programs do at the same
// time does not count.
#pragma once

#include <QTimer>

#include <algorithm>
#include <ctime>

namespace pheu::test
{

inline double threadMs()
{
    timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

// Since it was made.
class ThreadWatch
{
public:
    ThreadWatch()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { turn(); });
        m_timer.start(1);
    }
    double longestMs()
    {
        turn();
        return m_longest;
    }

private:
    void turn()
    {
        const double now = threadMs();
        m_longest = std::max(m_longest, now - m_last);
        m_last = now;
    }

    QTimer m_timer;
    double m_last = threadMs();
    double m_longest = 0;
};

} // namespace pheu::test
