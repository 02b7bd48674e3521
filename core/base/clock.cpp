// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

namespace pheu
{

Clock Clock::system()
{
    return Clock([] { return QDateTime::currentDateTimeUtc(); });
}

Clock Clock::fixed(const QDateTime &instant)
{
    return Clock([instant] { return instant; });
}

} // namespace pheu
