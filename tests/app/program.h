// SPDX-License-Identifier: GPL-3.0-or-later
// The program as a script calls it.
#pragma once

#include "answer.h"

inline Answer pheu(const QStringList &arguments)
{
    return runProgram(arguments);
}
