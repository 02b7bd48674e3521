// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/durationtext.h"

#include "base/text.h"
#include "fields/numbertext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <cmath>

namespace pheu
{

namespace
{

constexpr qsizetype longest = 80; // of a text that is looked at

struct Unit {
    QStringView word; // search-folded
    int seconds;
};
constexpr std::array<Unit, 27> units{
    {{u"s", 1},        {u"sec", 1},      {u"secs", 1},   {u"second", 1},   {u"seconds", 1},  {u"giay", 1},
     {u"m", 60},       {u"min", 60},     {u"mins", 60},  {u"minute", 60},  {u"minutes", 60}, {u"ph", 60},
     {u"p", 60},       {u"phut", 60},    {u"h", 3600},   {u"hr", 3600},    {u"hrs", 3600},   {u"hour", 3600},
     {u"hours", 3600}, {u"g", 3600},     {u"gio", 3600}, {u"tieng", 3600}, {u"d", 86400},    {u"day", 86400},
     {u"days", 86400}, {u"ngay", 86400}, {u"w", 604800}}};

Error notADuration(const QString &text)
{
    return {ErrorCode::InvalidInput,
            QCoreApplication::translate("pheu::FieldType",
                                        "“%1” is not a length of time: write it like 1:30:00, 1h 30m or 90 min.")
                .arg(text.trimmed())};
}

std::optional<qint64> clockSeconds(const QString &text)
{
    static const QRegularExpression clock(
        QStringLiteral("^(\\d{1,12}):([0-5]?\\d)(?::([0-5]?\\d)(?:[.,](\\d)\\d*)?)?$"));
    const QRegularExpressionMatch match = clock.match(text);
    if (!match.hasMatch())
        return {};
    const qint64 rounded = match.captured(4).toInt() >= 5 ? 1 : 0;
    return match.captured(1).toLongLong() * 3600 + match.captured(2).toLongLong() * 60 +
           match.captured(3).toLongLong() + rounded;
}

Result<qint64> toSeconds(const Decimal &value, int unit)
{
    const Result<Rounded> millis = roundDecimal(value, 3);
    if (!millis)
        return millis.error();
    constexpr qint64 most = qint64(1) << 53; // beyond it is no length of time
    if (std::abs(double(millis->units)) * unit > double(most) * 1000)
        return Error{
            ErrorCode::Overflow,
            QCoreApplication::translate("pheu::FieldType", "The length of time is too large: write a shorter one.")};
    const qint64 exact = millis->units * unit;
    return (exact + (exact < 0 ? -500 : 500)) / 1000;
}

// 1h 30m, 2 giờ 15 phút, 1h30: the last number may go without its unit and takes the next smaller one.
Result<qint64> withUnits(const QString &folded, const QString &original, const ParseContext &context)
{
    static const QRegularExpression part(QStringLiteral("\\G\\s*([0-9][0-9.,]*)\\s*([a-z]*)\\s*"));
    qint64 total = 0;
    int lastUnit = 0;
    qsizetype at = 0;
    while (at < folded.size()) {
        const QRegularExpressionMatch match = part.match(folded, at);
        if (!match.hasMatch())
            return notADuration(original);
        const QString word = match.captured(2);
        const auto *unit = std::find_if(units.begin(), units.end(), [&](const Unit &u) { return u.word == word; });
        int seconds = 0;
        if (unit != units.end())
            seconds = unit->seconds;
        else if (word.isEmpty() && lastUnit >= 60 && match.capturedEnd() == folded.size())
            seconds = lastUnit == 3600 ? 60 : lastUnit == 60 ? 1 : 3600;
        if (seconds == 0 || (lastUnit != 0 && seconds >= lastUnit)) // units go from large to small
            return notADuration(original);
        const Result<Decimal> number = parseTypedNumber(match.captured(1), context.locale);
        if (!number)
            return notADuration(original);
        const Result<qint64> added = toSeconds(*number, seconds);
        if (!added)
            return added;
        total += *added;
        lastUnit = seconds;
        at = match.capturedEnd();
    }
    return total;
}

} // namespace

Result<qint64> readDuration(const QString &text, const ParseContext &context)
{
    QString clean = asciiDigits(cleanText(text).trimmed());
    if (clean.size() > longest)
        return notADuration(text.left(longest) + u'…');
    const bool negative = clean.startsWith(u'-') || clean.startsWith(u'\u2212');
    if (negative)
        clean = clean.mid(1).trimmed();
    Result<qint64> seconds = notADuration(text);
    if (const std::optional<qint64> clock = clockSeconds(clean)) {
        seconds = *clock;
    } else if (const QString folded = searchFold(clean).simplified();
               std::any_of(folded.begin(), folded.end(), [](QChar c) { return c.isLetter(); })) {
        seconds = withUnits(folded, text, context);
    } else if (const Result<TypedNumber> bare = readBareNumber(clean, context); bare && !bare->percent) {
        seconds = toSeconds(bare->value, 1);
    }
    if (seconds && negative)
        return -*seconds;
    return seconds;
}

QString durationText(qint64 seconds)
{
    const quint64 size = seconds < 0 ? quint64(-(seconds + 1)) + 1 : quint64(seconds);
    return QStringLiteral("%1%2:%3:%4")
        .arg(seconds < 0 ? QStringLiteral("\u2212") : QString())
        .arg(size / 3600)
        .arg(size / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(size % 60, 2, 10, QLatin1Char('0'));
}

} // namespace pheu
