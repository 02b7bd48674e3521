// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/split.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace pheu
{

namespace
{

struct SplitText {
    Q_DECLARE_TR_FUNCTIONS(pheu::TargetPlan)
};

struct ShapeId {
    PlanShape shape;
    QLatin1String id;
};
constexpr ShapeId shapeIds[] = {
    {PlanShape::Even, QLatin1String("even")},
    {PlanShape::Weekdays, QLatin1String("weekdays")},
    {PlanShape::LastYear, QLatin1String("last_year")},
    {PlanShape::Manual, QLatin1String("manual")},
};

constexpr int longestGap = 7; // days without results that last year's shape may have

std::vector<double> equalWeights(size_t count)
{
    return std::vector<double>(count, 1.0);
}

// 0 Monday … 6 Sunday; 1970-01-01 was a Thursday.
size_t weekdayOf(Day day)
{
    return size_t(((day + 3) % 7 + 7) % 7);
}

std::optional<Period> yearOrPart(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{4})(?:-(\\d{2}|Q[1-4]))?$"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    const int year = match.captured(1).toInt();
    const QString part = match.captured(2).toUpper();
    const bool quarter = part.startsWith(u'Q');
    const int month = part.isEmpty() ? 1 : quarter ? (part.mid(1).toInt() - 1) * 3 + 1 : part.toInt();
    const QDate first(year, month, 1);
    if (!first.isValid())
        return {};
    return Period{toDay(first), toDay(first.addMonths(part.isEmpty() ? 12 : quarter ? 3 : 1)) - 1};
}

} // namespace

QString planShapeId(PlanShape shape)
{
    return QString(std::ranges::find(shapeIds, shape, &ShapeId::shape)->id);
}

std::optional<PlanShape> planShapeFromId(QStringView id)
{
    const auto *at = std::ranges::find_if(shapeIds, [&](const ShapeId &known) { return id == known.id; });
    return at != std::end(shapeIds) ? std::optional(at->shape) : std::nullopt;
}

std::vector<qint64> splitByLargestRemainder(qint64 units, std::span<const double> weights)
{
    if (weights.empty())
        return {};
    std::vector<long double> shares(weights.begin(), weights.end());
    for (long double &share : shares)
        share = std::isfinite(share) ? std::max(share, 0.0L) : 0.0L;
    long double all = std::accumulate(shares.begin(), shares.end(), 0.0L);
    if (all <= 0) {
        std::ranges::fill(shares, 1.0L);
        all = static_cast<long double>(shares.size());
    }
    const qint64 size = units < 0 ? -units : units;
    std::vector<qint64> parts(shares.size());
    std::vector<size_t> order(shares.size());
    qint64 given = 0;
    for (size_t i = 0; i < shares.size(); ++i) {
        shares[i] = shares[i] * static_cast<long double>(size) / all;
        parts[i] = qint64(std::floor(shares[i]));
        shares[i] -= static_cast<long double>(parts[i]);
        given += parts[i];
        order[i] = i;
    }
    std::ranges::stable_sort(order, [&](size_t a, size_t b) { return shares[a] > shares[b]; });
    for (size_t i = 0; given < size; i = (i + 1) % order.size(), ++given)
        ++parts[order[i]];
    // Beyond 2^63 ÷ the precision of a long double a floor may have been one too high.
    for (size_t i = order.size(); given > size; i = i > 1 ? i - 1 : order.size()) {
        if (parts[order[i - 1]] > 0) {
            --parts[order[i - 1]];
            --given;
        }
    }
    if (units < 0)
        std::ranges::transform(parts, parts.begin(), std::negate<>());
    return parts;
}

std::vector<double> splitTarget(double target, int perOne, Period period, std::span<const Period> parts,
                                std::span<const double> weights)
{
    constexpr double finest = 1e6;
    double scale = std::max(1, perOne);
    while (scale < finest && std::abs(target * scale - std::round(target * scale)) > 1e-6)
        scale *= 10;
    std::vector<double> shares;
    for (const Period &part : parts) {
        double share = 0;
        for (Day day = std::max(part.from, period.from); day <= std::min(part.to, period.to); ++day) {
            const size_t at = size_t(day - period.from);
            share += weights.empty() ? 1.0 : at < weights.size() ? weights[at] : 0.0;
        }
        shares.push_back(share);
    }
    std::vector<double> values;
    for (const qint64 units : splitByLargestRemainder(std::llround(target * scale), shares))
        values.push_back(double(units) / scale);
    return values;
}

std::vector<Period> subPeriods(Period period, CalendarUnit unit, CalendarRules rules)
{
    std::vector<Period> parts;
    for (Day at = period.from; at <= period.to;) {
        const Period whole = unitOf(at, unit, rules);
        parts.push_back({at, std::min(whole.to, period.to)});
        at = whole.to + 1;
    }
    return parts;
}

Period weekdayHistory(Period period)
{
    return {period.from - 56, period.from - 1};
}

Period lastYearHistory(Period period)
{
    const Period same = yearEarlier(period);
    return {same.from - longestGap, same.to + longestGap};
}

std::vector<double> weekdayWeights(Period period, const DailyFigures &history)
{
    std::array<double, 7> sums = {};
    const Period weeks = weekdayHistory(period);
    for (auto at = history.begin(); at != history.end(); ++at) {
        if (weeks.contains(at.key()))
            sums[weekdayOf(at.key())] += std::max(at.value(), 0.0);
    }
    if (std::ranges::all_of(sums, [](double sum) { return sum <= 0; }))
        return equalWeights(size_t(period.days()));
    std::vector<double> weights;
    for (Day day = period.from; day <= period.to; ++day)
        weights.push_back(sums[weekdayOf(day)]);
    return weights;
}

bool isLastYearKnown(Period period, const DailyFigures &history)
{
    const Period days = lastYearHistory(period);
    int missing = 0;
    for (Day day = days.from; day <= days.to && missing <= longestGap; ++day)
        missing = history.contains(day) ? 0 : missing + 1;
    return missing <= longestGap;
}

std::vector<double> lastYearWeights(Period period, const DailyFigures &history)
{
    if (!isLastYearKnown(period, history))
        return equalWeights(size_t(period.days()));
    std::vector<double> weights;
    double all = 0;
    for (Day day = period.from; day <= period.to; ++day) {
        weights.push_back(std::max(history.value(yearEarlier({day, day}).from), 0.0));
        all += weights.back();
    }
    return all > 0 ? weights : equalWeights(weights.size());
}

std::optional<Period> parseSpan(const QString &text)
{
    const qsizetype dots = text.indexOf(QLatin1String(".."));
    if (dots >= 0) {
        const auto from = parseIsoDay(QStringView(text).left(dots).trimmed());
        const auto to = parseIsoDay(QStringView(text).mid(dots + 2).trimmed());
        return from && to && *from <= *to ? std::optional(Period{*from, *to}) : std::nullopt;
    }
    if (const auto day = parseIsoDay(QStringView(text)))
        return Period{*day, *day};
    return yearOrPart(text);
}

QString spanText(Period period)
{
    if (period.from == period.to)
        return isoDay(period.from);
    for (const CalendarUnit unit : {CalendarUnit::Month, CalendarUnit::Quarter, CalendarUnit::Year}) {
        if (unitOf(period.from, unit) == period)
            return unitLabel(period.from, unit);
    }
    return isoDay(period.from) + QStringLiteral("..") + isoDay(period.to);
}

Result<std::vector<PlanPart>> parsePlan(const QString &text)
{
    static const QRegularExpression breaks(QStringLiteral("[;\\n\\r]+"));
    std::vector<PlanPart> parts;
    for (const QString &piece : text.split(breaks, Qt::SkipEmptyParts)) {
        const QString written = piece.trimmed();
        if (written.isEmpty())
            continue;
        const qsizetype equals = written.lastIndexOf(u'=');
        const auto read = equals > 0 ? parseSpan(written.left(equals).trimmed()) : std::nullopt;
        const Period span = read.value_or(Period());
        bool isNumber = false;
        const double value = equals > 0 ? written.mid(equals + 1).trimmed().toDouble(&isNumber) : 0;
        if (!read || !isNumber || !std::isfinite(value) || value < 0)
            return Error{ErrorCode::InvalidInput,
                         SplitText::tr("“%1” in the plan is not a span of time and an amount, such as 2026-03=100.")
                             .arg(written)};
        for (const PlanPart &other : parts) {
            if (span.from <= other.period.to && other.period.from <= span.to)
                return Error{ErrorCode::InvalidInput,
                             SplitText::tr("“%1” in the plan overlaps another part of it.").arg(written)};
        }
        parts.push_back({span, value});
    }
    return parts;
}

std::vector<double> planWeights(Period period, std::span<const PlanPart> plan)
{
    std::vector<double> weights(size_t(period.days()), 0.0);
    for (const PlanPart &part : plan) {
        const Day from = std::max(part.period.from, period.from), to = std::min(part.period.to, period.to);
        for (Day day = from; day <= to; ++day)
            weights[size_t(day - period.from)] = part.value / part.period.days();
    }
    return weights;
}

} // namespace pheu
