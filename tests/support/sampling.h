// SPDX-License-Identifier: GPL-3.0-or-later
// How much of a long property test runs: a seeded tenth by default, all of it with PHEU_FULL=1. The
// seed is fixed, so a failure comes again.
#pragma once

#include <QRandomGenerator>

namespace pheu::test
{

inline bool runsInFull()
{
    return qEnvironmentVariableIntValue("PHEU_FULL") == 1;
}

inline int portionOf(int whole)
{
    return runsInFull() ? whole : (whole + 9) / 10;
}

inline QRandomGenerator seeded(quint32 seed = 20261130)
{
    return QRandomGenerator(seed);
}

} // namespace pheu::test
