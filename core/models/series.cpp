// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/series.h"

#include "base/day.h"
#include "base/text.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace pheu
{

namespace
{

std::vector<Value> repeated(const std::vector<Value> &seeds, int count)
{
    std::vector<Value> values;
    for (int i = 0; i < count && !seeds.empty(); ++i)
        values.push_back(seeds[size_t(i) % seeds.size()]);
    return values;
}

std::optional<qint64> steadyStep(const std::vector<Value> &seeds)
{
    std::optional<qint64> step;
    for (size_t i = 1; i < seeds.size(); ++i) {
        qint64 now = 0;
        if (__builtin_sub_overflow(seeds[i].toInteger(), seeds[i - 1].toInteger(), &now) || (step && *step != now))
            return {};
        step = now;
    }
    return step;
}

std::vector<Value> counted(qint64 from, qint64 step, int count)
{
    std::vector<Value> values;
    for (int i = 0; i < count && !__builtin_add_overflow(from, step, &from); ++i)
        values.push_back(Value(from));
    return values;
}

std::vector<Value> wholeNumbers(const std::vector<Value> &seeds, int count, bool countOn)
{
    if (seeds.size() == 1)
        return counted(seeds.front().toInteger(), countOn ? 1 : 0, count);
    const std::optional<qint64> step = steadyStep(seeds);
    return step ? counted(seeds.back().toInteger(), *step, count) : repeated(seeds, count);
}

std::vector<Value> decimals(const std::vector<Value> &seeds, int count, bool countOn)
{
    const double step = seeds.size() == 1 ? (countOn ? 1 : 0) : seeds[1].toDouble() - seeds[0].toDouble();
    for (size_t i = 1; i < seeds.size(); ++i) {
        const double now = seeds[i].toDouble() - seeds[i - 1].toDouble();
        if (std::abs(now - step) > 1e-9 * std::max({1.0, std::abs(now), std::abs(step)}))
            return repeated(seeds, count);
    }
    std::vector<Value> values;
    for (int i = 1; i <= count; ++i) { // by multiplication, and rounded: 0.1 steps stay 0.3, not 0.30000000000000004
        const double next = seeds.back().toDouble() + step * i;
        values.push_back(Value(std::round(next * 1e9) / 1e9));
    }
    return values;
}

// ---- days

bool isWorkday(qint64 day)
{
    return toDate(Day(day)).dayOfWeek() <= 5;
}

qint64 nextWorkday(qint64 day)
{
    do
        ++day;
    while (!isWorkday(day));
    return day;
}

// The last day of a month goes on as the last day of the next.
std::optional<int> monthStep(const std::vector<Value> &seeds)
{
    std::optional<int> step;
    for (size_t i = 1; i < seeds.size(); ++i) {
        const QDate before = toDate(Day(seeds[i - 1].toInteger()));
        const QDate now = toDate(Day(seeds[i].toInteger()));
        const int months = (now.year() - before.year()) * 12 + now.month() - before.month();
        const bool lasts = now.day() == now.daysInMonth() && before.day() == before.daysInMonth();
        if (months == 0 || (now.day() != before.day() && !lasts) || (step && *step != months))
            return {};
        step = months;
    }
    return step;
}

std::vector<Value> days(const std::vector<Value> &seeds, int count)
{
    std::vector<Value> values;
    const qint64 last = seeds.back().toInteger();
    if (const std::optional<int> months = seeds.size() > 1 ? monthStep(seeds) : std::nullopt) {
        const QDate date = toDate(Day(last));
        const bool lasts = std::all_of(seeds.begin(), seeds.end(), [](const Value &seed) {
            const QDate day = toDate(Day(seed.toInteger()));
            return day.day() == day.daysInMonth();
        });
        const int wanted = std::max(toDate(Day(seeds.front().toInteger())).day(), date.day());
        for (int i = 1; i <= count; ++i) {
            const QDate month = QDate(date.year(), date.month(), 1).addMonths(*months * i);
            const int day = lasts ? month.daysInMonth() : std::min(wanted, month.daysInMonth());
            values.push_back(Value(qint64(toDay(QDate(month.year(), month.month(), day)))));
        }
        return values;
    }
    if (const std::optional<qint64> step = seeds.size() == 1 ? std::optional<qint64>(1) : steadyStep(seeds))
        return counted(last, *step, count);
    bool workdays = true;
    for (size_t i = 1; i < seeds.size(); ++i)
        workdays = workdays && nextWorkday(seeds[i - 1].toInteger()) == seeds[i].toInteger();
    if (!workdays)
        return repeated(seeds, count);
    for (qint64 day = last; int(values.size()) < count;) {
        day = nextWorkday(day);
        values.push_back(Value(day));
    }
    return values;
}

// ---- texts

const std::vector<QStringList> &rounds()
{
    const auto split = [](const char16_t *words) { return QString::fromUtf16(words).split(u'|'); };
    static const std::vector<QStringList> lists{
        split(u"Thứ Hai|Thứ Ba|Thứ Tư|Thứ Năm|Thứ Sáu|Thứ Bảy|Chủ Nhật"),
        split(u"Thứ 2|Thứ 3|Thứ 4|Thứ 5|Thứ 6|Thứ 7|Chủ Nhật"),
        split(u"T2|T3|T4|T5|T6|T7|CN"),
        split(u"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"),
        split(u"Mon|Tue|Wed|Thu|Fri|Sat|Sun"),
        split(u"January|February|March|April|May|June|July|August|September|October|November|December"),
        split(u"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"),
        split(u"Q1|Q2|Q3|Q4"),
    };
    return lists;
}

QString inCaseOf(const QString &word, const QString &model)
{
    if (model.toUpper() == model && model.toLower() != model && model.size() > 2)
        return word.toUpper();
    return model.toLower() == model && model.toUpper() != model ? word.toLower() : word;
}

std::optional<std::vector<Value>> fromRound(const std::vector<Value> &seeds, int count)
{
    for (const QStringList &round : rounds()) {
        std::vector<int> places;
        for (const Value &seed : seeds) {
            const QString folded = caseFold(seed.toText().trimmed());
            const auto at =
                std::find_if(round.begin(), round.end(), [&](const QString &word) { return caseFold(word) == folded; });
            if (at != round.end())
                places.push_back(int(at - round.begin()));
        }
        if (places.size() != seeds.size())
            continue;
        const int size = int(round.size());
        const int step = places.size() > 1 ? (places[1] - places[0] + size) % size : 1;
        for (size_t i = 1; i < places.size(); ++i) {
            if ((places[i] - places[i - 1] + size) % size != step)
                return std::nullopt;
        }
        std::vector<Value> values;
        for (int i = 1; i <= count; ++i)
            values.push_back(Value(inCaseOf(round.at((places.back() + step * i) % size), seeds.back().toText())));
        return values;
    }
    return std::nullopt;
}

std::vector<Value> texts(const std::vector<Value> &seeds, int count)
{
    if (const auto round = fromRound(seeds, count))
        return *round;
    static const QRegularExpression lastNumber(QStringLiteral("^(.*?)([0-9]{1,15})([^0-9]*)$"),
                                               QRegularExpression::DotMatchesEverythingOption);
    QString before, after;
    std::vector<Value> numbers;
    int digits = 0;
    for (const Value &seed : seeds) {
        const auto match = lastNumber.match(seed.toText());
        if (!match.hasMatch() || (!numbers.empty() && (match.captured(1) != before || match.captured(3) != after)))
            return repeated(seeds, count);
        before = match.captured(1);
        after = match.captured(3);
        if (match.captured(2).startsWith(u'0')) // written with zeros in front
            digits = std::max(digits, int(match.captured(2).size()));
        numbers.push_back(Value(match.captured(2).toLongLong()));
    }
    std::vector<Value> values;
    for (const Value &number : wholeNumbers(numbers, count, true))
        values.push_back(
            Value(before + QStringLiteral("%1").arg(number.toInteger(), digits, 10, QLatin1Char('0')) + after));
    return values;
}

} // namespace

std::vector<Value> continueSeries(const Field &field, const std::vector<Value> &seeds, int count, bool countOn)
{
    const bool filled =
        !seeds.empty() && std::none_of(seeds.begin(), seeds.end(), [](const Value &seed) { return seed.isEmpty(); });
    if (!filled)
        return repeated(seeds, count);
    switch (field.type->meaning()) {
    case Meaning::Date:
        return days(seeds, count);
    case Meaning::Instant:
        return wholeNumbers(seeds, count, false);
    case Meaning::Number:
    case Meaning::Money:
        return field.storage() == Storage::Real ? decimals(seeds, count, countOn) : wholeNumbers(seeds, count, countOn);
    case Meaning::Text:
        return texts(seeds, count);
    default:
        return repeated(seeds, count);
    }
}

} // namespace pheu
