// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/axis.h"

#include <algorithm>
#include <cmath>

namespace pheu
{

Figure gate(const Figure &value)
{
    if (!value || !std::isfinite(*value))
        return std::nullopt;
    return value;
}

namespace
{

// 1, 2 or 5 times a power of ten, not below `raw`.
double niceStep(double raw)
{
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    if (!(power > 0) || !std::isfinite(power))
        return raw;
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= raw * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

} // namespace

Axis axisFor(const std::vector<Figure> &values, int maxTicks)
{
    double lo = 0;
    double hi = 0;
    for (const Figure &raw : values) {
        if (const Figure value = gate(raw)) {
            lo = std::min(lo, *value);
            hi = std::max(hi, *value);
        }
    }
    Axis axis;
    if (lo == 0 && hi == 0)
        return axis;
    // Halves first: the span of ±1e308 is not a double.
    const double half = hi / 2 - lo / 2;
    double step = niceStep(half / std::max(1, maxTicks - 1) * 2);
    double down = 0;
    double up = 0;
    for (int guard = 0; guard < 8; ++guard) {
        down = std::floor(lo / step * (1 - 1e-12));
        up = std::ceil(hi / step * (1 - 1e-12));
        if (!(up - down + 1 > maxTicks))
            break;
        step = niceStep(step * 1.5);
    }
    if (!std::isfinite(step) || !std::isfinite(down * step) || !std::isfinite(up * step) || !(step > 0) ||
        !std::isfinite(down) || !std::isfinite(up)) {
        axis.lo = lo;
        axis.hi = hi;
        axis.step = half;
        axis.ticks = 2;
    } else {
        axis.lo = down * step;
        axis.hi = up * step;
        axis.step = step;
        axis.ticks = int(up - down) + 1;
    }
    axis.unit = std::max(std::abs(axis.lo), std::abs(axis.hi));
    if (!(axis.unit > 0))
        axis.unit = 1;
    return axis;
}

namespace
{

struct Extent {
    double lo = 0, hi = 0;
};

Extent extentOf(const std::vector<Figure> &values)
{
    Extent extent;
    for (const Figure &raw : values) {
        if (const Figure value = gate(raw)) {
            extent.lo = std::min(extent.lo, *value);
            extent.hi = std::max(extent.hi, *value);
        }
    }
    return extent;
}

// A plain number, not below `raw`; more of them than niceStep() has, as two axes must agree on their number of steps.
double plainStep(double raw)
{
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    if (!(power > 0) || !std::isfinite(power))
        return raw;
    for (const double factor : {1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0}) {
        if (factor * power >= raw * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

// So many steps below zero and above it, each as small as it can be.
Axis steppedAxis(const Extent &extent, int below, int above)
{
    Axis axis;
    axis.ticks = below + above + 1;
    const double raw = std::max(above > 0 ? extent.hi / above : 0, below > 0 ? -extent.lo / below : 0);
    const double step = raw > 0 ? plainStep(raw) : 1.0 / std::max(1, above);
    axis.step = std::isfinite(step * axis.ticks) ? step : raw;
    axis.lo = -axis.step * below;
    axis.hi = axis.step * above;
    axis.unit = std::max(std::abs(axis.lo), axis.hi);
    if (!(axis.unit > 0))
        axis.unit = 1;
    return axis;
}

// How much of its height an axis leaves empty.
double wasted(const Extent &extent, const Axis &axis)
{
    const double used = extent.hi / axis.unit - extent.lo / axis.unit;
    return 1 - used / (axis.drawn(axis.hi) - axis.drawn(axis.lo));
}

} // namespace

AxisPair pairedAxes(const std::vector<Figure> &left, const std::vector<Figure> &right, int maxTicks)
{
    const Extent a = extentOf(left);
    const Extent b = extentOf(right);
    const bool flat = a.lo == 0 && a.hi == 0 && b.lo == 0 && b.hi == 0;
    const bool up = flat || a.hi > 0 || b.hi > 0;
    const bool down = a.lo < 0 || b.lo < 0;
    std::optional<AxisPair> best;
    double least = 0;
    for (int steps = std::max(2, maxTicks - 1); steps >= 2; --steps) {
        for (int below = down ? 1 : 0; below <= (down ? steps - (up ? 1 : 0) : 0); ++below) {
            if (!up && below != steps)
                continue;
            const AxisPair pair{steppedAxis(a, below, steps - below), steppedAxis(b, below, steps - below)};
            if (!std::isfinite(pair.left.lo) || !std::isfinite(pair.left.hi) || !std::isfinite(pair.right.lo) ||
                !std::isfinite(pair.right.hi))
                continue;
            const double waste = wasted(a, pair.left) + wasted(b, pair.right);
            if (!best || waste < least - 0.02) { // the more ticks, the better, where it hardly matters
                best = pair;
                least = waste;
            }
        }
    }
    // At the end of the numbers each for itself.
    return best ? *best : AxisPair{axisFor(left, maxTicks), axisFor(right, maxTicks)};
}

namespace
{

void appendReduced(std::vector<Point> &out, const std::vector<Point> &bucket)
{
    if (bucket.size() <= 4) {
        out.insert(out.end(), bucket.begin(), bucket.end());
        return;
    }
    const auto byY = [](const Point &a, const Point &b) { return a.y < b.y; };
    auto [least, greatest] = std::minmax_element(bucket.begin(), bucket.end(), byY);
    if (least > greatest)
        std::swap(least, greatest);
    out.push_back(bucket.front());
    for (const auto it : {least, greatest}) {
        if (out.back() != *it)
            out.push_back(*it);
    }
    if (out.back() != bucket.back())
        out.push_back(bucket.back());
}

} // namespace

std::vector<std::vector<Point>> linesOf(const std::vector<Figure> &values, int width)
{
    std::vector<std::vector<Point>> lines;
    const double perPixel = width > 0 ? double(values.size()) / width : 1.0;
    std::vector<Point> line;
    std::vector<Point> bucket;
    qint64 column = -1;
    const auto flush = [&] {
        appendReduced(line, bucket);
        bucket.clear();
    };
    const auto endLine = [&] {
        flush();
        if (!line.empty())
            lines.push_back(std::move(line));
        line.clear();
        column = -1;
    };
    for (size_t i = 0; i < values.size(); ++i) {
        const Figure value = gate(values[i]);
        if (!value) {
            endLine();
            continue;
        }
        const qint64 at = perPixel > 1 ? qint64(double(i) / perPixel) : qint64(i);
        if (at != column)
            flush();
        column = at;
        bucket.push_back({double(i), *value});
    }
    endLine();
    return lines;
}

double funnelLength(double value, double smallest, double largest, bool logScale)
{
    if (!(value > 0) || !(largest > 0) || !std::isfinite(value) || !std::isfinite(largest))
        return 0;
    if (!logScale)
        return std::min(1.0, value / largest);
    const double floor = std::log10(std::max(smallest, largest * 1e-12)) - 1;
    const double span = std::log10(largest) - floor;
    if (!(span > 0))
        return 1;
    return std::clamp((std::log10(value) - floor) / span, 0.02, 1.0);
}

} // namespace pheu
