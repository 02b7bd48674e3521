// SPDX-License-Identifier: GPL-3.0-or-later
// The widths and heights a card can be given, and what they are called. 0 is automatic.
#pragma once

#include <QString>

#include <vector>

namespace pheu
{

inline constexpr int leastSpan = 2, mostSpan = 12;           // columns of twelve
inline constexpr int leastCardBody = 48, mostCardBody = 900; // logical pixels

const std::vector<int> &cardWidths();
QString cardWidthName(int span);
std::vector<int> cardHeights(int also); // the usual ones, and `also`
QString cardHeightName(int height);

} // namespace pheu
