// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/relativedate.h"

#include "storage/statement.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr int mostDays = 36600; // a hundred years

Period unitBeside(Day day, CalendarUnit unit, CalendarRules rules, int step)
{
    const Period now = unitOf(day, unit, rules);
    return step == 0 ? now : unitOf(step < 0 ? now.from - 1 : now.to + 1, unit, rules);
}

} // namespace

const QStringList &relativeWords()
{
    static const QStringList words = [] {
        QStringList list{QStringLiteral("today"), QStringLiteral("yesterday"), QStringLiteral("tomorrow")};
        for (const char *unit : {"week", "month", "quarter", "year", "fiscal year"}) {
            for (const char *which : {"this", "last", "next"})
                list << QLatin1String(which) + u' ' + QLatin1String(unit);
        }
        return list;
    }();
    return words;
}

int relativeDays(const QString &text)
{
    static const QRegularExpression days(QStringLiteral("^(last|next) ([0-9]{1,5}) days?$"));
    const auto match = days.match(text.simplified().toLower());
    const int count = match.captured(2).toInt();
    if (!match.hasMatch() || count < 1 || count > mostDays)
        return 0;
    return match.captured(1) == QLatin1String("last") ? count : -count;
}

std::optional<Period> relativePeriod(const QString &text, Day today, CalendarRules rules)
{
    if (const int days = relativeDays(text); days != 0)
        return days > 0 ? Period{today - days + 1, today} : Period{today, today - days - 1};
    const auto at = relativeWords().indexOf(text.simplified().toLower());
    if (at < 0)
        return {};
    if (at < 3) {
        const Day day = today + (at == 0 ? 0 : at == 1 ? -1 : 1);
        return Period{day, day};
    }
    constexpr CalendarUnit units[]{CalendarUnit::Week, CalendarUnit::Month, CalendarUnit::Quarter, CalendarUnit::Year,
                                   CalendarUnit::FiscalYear};
    constexpr int steps[]{0, -1, 1};
    return unitBeside(today, units[(at - 3) / 3], rules, steps[(at - 3) % 3]);
}

Day todayOf(const Database &database)
{
    return toDay(database.clock().today());
}

CalendarRules calendarRulesOf(Database &database)
{
    CalendarRules rules;
    Result<Statement> statement =
        Statement::prepare(database, QStringLiteral("SELECT value FROM workspace WHERE key = 'calendar'"));
    if (!statement)
        return rules;
    const Result<bool> row = statement->step();
    if (!row || !*row)
        return rules;
    const QJsonObject json = QJsonDocument::fromJson(statement->text(0).toUtf8()).object();
    rules.weekStart = Qt::DayOfWeek(
        std::clamp<qint64>(json[QStringLiteral("week_start")].toInteger(Qt::Monday), Qt::Monday, Qt::Sunday));
    rules.fiscalYearStartMonth = int(std::clamp<qint64>(json[QStringLiteral("fiscal_year_start")].toInteger(1), 1, 12));
    return rules;
}

} // namespace pheu
