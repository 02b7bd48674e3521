// SPDX-License-Identifier: GPL-3.0-or-later
// Measures of the timeline in pixels, shared by what paints and what is pointed at.
#pragma once

namespace pheu::timeline
{

inline constexpr int headHeight = 48;
inline constexpr int laneWidth = 168;
inline constexpr int lineHeight = 32;
inline constexpr int barHeight = 24;
inline constexpr int lanePadding = 8;
inline constexpr int leastBar = 8;
inline constexpr int labelRoom = 170; // a bar and its name beside it
inline constexpr int grip = 8;        // of the ends of a bar

} // namespace pheu::timeline
