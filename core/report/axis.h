// SPDX-License-Identifier: GPL-3.0-or-later
// From figures to something a chart can draw. Every value passes gate() before a chart sees it: finite or
// gap, so that no NaN shifts a bar and no infinity blows an axis.
#pragma once

#include "metrics/engine.h"

namespace pheu
{

// Finite, or empty.
Figure gate(const Figure &value);

// A scale for an axis: ticks at lo, lo + step … hi. Values are drawn divided by `unit` (the largest
// magnitude), so that 1e308 and 1e-300 are as safe as 5.
struct Axis {
    double lo = 0;
    double hi = 1;
    double step = 1;
    int ticks = 2; // number of ticks, both ends counted
    double unit = 1;
    double drawn(double value) const { return value / unit; }
    bool operator==(const Axis &) const = default;
};
// Includes zero and every finite value; at most `maxTicks` ticks (3 or more). All gaps: 0…1.
Axis axisFor(const std::vector<Figure> &values, int maxTicks);
// Two axes of one chart: zero at the same height and as many ticks on both, so that one grid serves both (but
// for values at the end of the numbers). At most `maxTicks` ticks, or three.
struct AxisPair {
    Axis left, right;
};
AxisPair pairedAxes(const std::vector<Figure> &left, const std::vector<Figure> &right, int maxTicks);

// Runs of neighbouring finite points, reduced to about `width` pixels: of each pixel column the first,
// least, greatest and last value stay, so that no peak is lost.
struct Point {
    double x = 0; // index of the value
    double y = 0;
    bool operator==(const Point &) const = default;
};
std::vector<std::vector<Point>> linesOf(const std::vector<Figure> &values, int width);

// Length 0…1 of a funnel bar. Linear, or on a log scale from a tenth of the smallest to the largest.
double funnelLength(double value, double smallest, double largest, bool logScale);

} // namespace pheu
