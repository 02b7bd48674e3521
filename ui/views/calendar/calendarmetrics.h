// SPDX-License-Identifier: GPL-3.0-or-later
// Measures of the calendar in pixels, shared by what paints and what is pointed at.
#pragma once

namespace pheu::calendar
{

inline constexpr int headHeight = 28; // names of the weekdays
inline constexpr int dayHead = 27;    // number of the day
inline constexpr int lanePitch = 22;  // a bar and the space under it
inline constexpr int grip = 8;        // of the ends of a bar

} // namespace pheu::calendar
