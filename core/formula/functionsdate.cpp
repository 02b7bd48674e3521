// SPDX-License-Identifier: GPL-3.0-or-later
// Dates. A moment is looked at in local time.
#include "formula/compiler.h"
#include "formula/run.h"

#include <QCoreApplication>
#include <QDateTime>

namespace pheu
{

namespace
{

using Kind = FormulaKind;
using Reason = FormulaTrace::Reason;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::FormulaFunction)
};

FormulaType integerOfDate(FormulaTyping &arguments)
{
    return arguments.date(0) ? FormulaType{Kind::Integer, {}} : FormulaType{};
}

FormulaType dateType(FormulaTyping &arguments)
{
    if (!arguments.date(0))
        return {};
    for (size_t i = 1; i < arguments.count(); ++i) {
        if (!arguments.number(i))
            return {};
    }
    return {Kind::Date, {}};
}

FormulaCell partOfDate(const FormulaArguments &arguments, int (*part)(QDate))
{
    const std::optional<Day> day = arguments.day(0);
    return day ? FormulaCell::ofInteger(part(toDate(*day))) : arguments.empty();
}

FormulaCell dateFrom(const FormulaArguments &arguments, QDate date)
{
    return date.isValid() && date.year() >= 1 && date.year() <= 9999 ? FormulaCell::ofInteger(toDay(date))
                                                                     : arguments.failed(Reason::OutOfRange);
}

FormulaCell moved(const FormulaArguments &arguments, QDate (*move)(QDate, int))
{
    const std::optional<Day> day = arguments.day(0);
    const std::optional<qint64> count = arguments.whole(1);
    if (!day || !count)
        return arguments.empty();
    if (std::abs(*count) > 4'000'000)
        return arguments.failed(Reason::OutOfRange);
    return dateFrom(arguments, move(toDate(*day), int(*count)));
}

FormulaType typeOfDays(FormulaTyping &arguments)
{
    return arguments.date(0) && arguments.date(1) ? FormulaType{Kind::Integer, {}} : FormulaType{};
}

FormulaCell valueOfDays(const FormulaArguments &arguments)
{
    const std::optional<Day> from = arguments.day(0), to = arguments.day(1);
    return from && to ? FormulaCell::ofInteger(qint64(*to) - *from) : arguments.empty();
}

FormulaType typeOfToday(FormulaTyping &arguments)
{
    arguments.usesToday();
    return {Kind::Date, {}};
}

// date(moment), date("2026-03-31"), date(2026, 3, 31)
FormulaType typeOfDate(FormulaTyping &arguments)
{
    if (arguments.count() == 2)
        return arguments.fail(1, Text::tr("a year, a month and a day are needed"));
    if (arguments.count() == 3) {
        const bool fits = arguments.number(0) && arguments.number(1) && arguments.number(2);
        return fits ? FormulaType{Kind::Date, {}} : FormulaType{};
    }
    if (!arguments.type(0).is(Kind::Text) && !arguments.date(0))
        return {};
    const std::optional<QString> written = arguments.literal(0);
    if (written && !parseIsoDay(QStringView(*written)))
        return arguments.fail(0, Text::tr("“%1” is no date; write one as 2026-03-31").arg(*written));
    return {Kind::Date, {}};
}

FormulaCell valueOfDate(const FormulaArguments &arguments)
{
    if (arguments.count() == 3) {
        const std::optional<qint64> year = arguments.whole(0), month = arguments.whole(1), day = arguments.whole(2);
        if (!year || !month || !day)
            return arguments.empty();
        return dateFrom(arguments, QDate(int(*year), int(*month), int(*day)));
    }
    if (!arguments.type(0).is(Kind::Text)) {
        const std::optional<Day> day = arguments.day(0);
        return day ? FormulaCell::ofInteger(*day) : arguments.empty();
    }
    const QString text = arguments.text(0).trimmed();
    if (text.isEmpty())
        return arguments.empty();
    const std::optional<Day> day = parseIsoDay(QStringView(text));
    return day ? FormulaCell::ofInteger(*day) : arguments.failed(Reason::NotReadable);
}

FormulaType typeOfTime(FormulaTyping &arguments)
{
    if (arguments.type(0).is(Kind::Instant) || arguments.type(0).is(Kind::Nothing))
        return {Kind::Integer, {}};
    return arguments.fail(0,
                          Text::tr("a date with time is needed here, not %1").arg(kindInWords(arguments.type(0).kind)));
}

FormulaCell valueOfHour(const FormulaArguments &arguments)
{
    const FormulaCell cell = arguments.at(0);
    return cell.hasValue() ? FormulaCell::ofInteger(QDateTime::fromMSecsSinceEpoch(cell.integer).time().hour())
                           : arguments.empty();
}

FormulaType typeOfFormat(FormulaTyping &arguments)
{
    return arguments.date(0) ? FormulaType{Kind::Text, {}} : FormulaType{};
}

// Only numbers, so that every computer writes the same: dd d MM M yyyy yy HH mm.
FormulaCell valueOfFormat(const FormulaArguments &arguments)
{
    const FormulaCell cell = arguments.at(0);
    const QString pattern = arguments.text(1);
    if (!cell.hasValue() || pattern.isEmpty())
        return arguments.empty();
    const bool instant = arguments.type(0).is(Kind::Instant);
    const std::optional<Day> day = arguments.day(0);
    if (!day)
        return arguments.failed(Reason::OutOfRange);
    const QDate date = toDate(*day);
    const QTime time = instant ? QDateTime::fromMSecsSinceEpoch(cell.integer).time() : QTime(0, 0);
    const auto digits = [](int number, qsizetype width) { return QString::number(number).rightJustified(width, u'0'); };
    QString text;
    for (qsizetype i = 0; i < pattern.size();) {
        qsizetype run = 1;
        while (i + run < pattern.size() && pattern[i + run] == pattern[i])
            ++run;
        const qsizetype width = std::min<qsizetype>(run, 2);
        switch (pattern[i].unicode()) {
        case u'd':
            text += digits(date.day(), width);
            break;
        case u'M':
            text += digits(date.month(), width);
            break;
        case u'y':
            text += run >= 3 ? digits(date.year(), 4) : digits(date.year() % 100, 2);
            break;
        case u'H':
            text += digits(time.hour(), width);
            break;
        case u'm':
            text += digits(time.minute(), width);
            break;
        default:
            text += pattern.mid(i, run);
        }
        i += run;
    }
    return FormulaCell::ofText(text);
}

#define TEXT(source) QT_TRANSLATE_NOOP("pheu::FormulaFunction", source)

const FormulaFunction table[] = {
    {QLatin1String("today"), 0, 0, "", TEXT("The present day."), false, typeOfToday,
     [](const FormulaArguments &arguments) { return FormulaCell::ofInteger(arguments.today()); }},
    {QLatin1String("days"), 2, 2, TEXT("from, to"), TEXT("Days from the first date to the second; also: to − from."),
     false, typeOfDays, valueOfDays},
    {QLatin1String("add_days"), 2, 2, TEXT("date, count"), TEXT("So many days later; also: date + count."), false,
     dateType,
     [](const FormulaArguments &arguments) {
         return moved(arguments, [](QDate date, int count) { return date.addDays(count); });
     }},
    {QLatin1String("add_months"), 2, 2, TEXT("date, count"),
     TEXT("So many months later; the 31st becomes the last day of a shorter month."), false, dateType,
     [](const FormulaArguments &arguments) {
         return moved(arguments, [](QDate date, int count) { return date.addMonths(count); });
     }},
    {QLatin1String("start_of_month"), 1, 1, TEXT("date"), TEXT("The first day of its month."), false, dateType,
     [](const FormulaArguments &arguments) {
         const std::optional<Day> day = arguments.day(0);
         return day ? FormulaCell::ofInteger(*day - toDate(*day).day() + 1) : arguments.empty();
     }},
    {QLatin1String("end_of_month"), 1, 1, TEXT("date"), TEXT("The last day of its month."), false, dateType,
     [](const FormulaArguments &arguments) {
         const std::optional<Day> day = arguments.day(0);
         return day ? FormulaCell::ofInteger(*day + toDate(*day).daysInMonth() - toDate(*day).day())
                    : arguments.empty();
     }},
    {QLatin1String("year"), 1, 1, TEXT("date"), TEXT("Its year."), false, integerOfDate,
     [](const FormulaArguments &arguments) { return partOfDate(arguments, [](QDate date) { return date.year(); }); }},
    {QLatin1String("quarter"), 1, 1, TEXT("date"), TEXT("Its quarter, 1 to 4."), false, integerOfDate,
     [](const FormulaArguments &arguments) {
         return partOfDate(arguments, [](QDate date) { return (date.month() + 2) / 3; });
     }},
    {QLatin1String("month"), 1, 1, TEXT("date"), TEXT("Its month, 1 to 12."), false, integerOfDate,
     [](const FormulaArguments &arguments) { return partOfDate(arguments, [](QDate date) { return date.month(); }); }},
    {QLatin1String("week"), 1, 1, TEXT("date"), TEXT("Its week after ISO 8601, 1 to 53."), false, integerOfDate,
     [](const FormulaArguments &arguments) {
         return partOfDate(arguments, [](QDate date) { return date.weekNumber(); });
     }},
    {QLatin1String("day"), 1, 1, TEXT("date"), TEXT("Its day of the month, 1 to 31."), false, integerOfDate,
     [](const FormulaArguments &arguments) { return partOfDate(arguments, [](QDate date) { return date.day(); }); }},
    {QLatin1String("weekday"), 1, 1, TEXT("date"), TEXT("Its day of the week: Monday is 1, Sunday 7."), false,
     integerOfDate,
     [](const FormulaArguments &arguments) {
         return partOfDate(arguments, [](QDate date) { return date.dayOfWeek(); });
     }},
    {QLatin1String("hour"), 1, 1, TEXT("date with time"), TEXT("Its hour, 0 to 23."), false, typeOfTime, valueOfHour},
    {QLatin1String("date"), 1, 3, TEXT("year, month, day"), TEXT("A date of its parts, of a moment, or of 2026-03-31."),
     false, typeOfDate, valueOfDate},
    {QLatin1String("format_date"), 2, 2, TEXT("date, pattern"), TEXT("As text: dd/MM/yyyy, MM-yyyy, HH:mm."), false,
     typeOfFormat, valueOfFormat},
};

} // namespace

std::span<const FormulaFunction> dateFunctions()
{
    return table;
}

} // namespace pheu
