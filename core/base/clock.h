// SPDX-License-Identifier: GPL-3.0-or-later
// The injected source of time. Nothing else in core asks the system what time it is.
#pragma once

#include <QDateTime>

#include <functional>

namespace pheu
{

class Clock
{
public:
    static Clock system();
    static Clock fixed(const QDateTime &instant);

    QDateTime nowUtc() const { return m_now().toUTC(); }
    qint64 nowMs() const { return m_now().toMSecsSinceEpoch(); }
    QDate today() const { return m_now().toLocalTime().date(); }

private:
    explicit Clock(std::function<QDateTime()> now)
        : m_now(std::move(now))
    {
    }
    std::function<QDateTime()> m_now;
};

} // namespace pheu
