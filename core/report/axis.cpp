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
