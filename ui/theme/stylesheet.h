// SPDX-License-Identifier: GPL-3.0-or-later
// The one style sheet of the program, built from the tokens of a palette.
#pragma once

#include "theme/theme.h"

namespace pheu
{

QString styleSheet(const Palette &palette);

} // namespace pheu
