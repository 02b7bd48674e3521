// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/period.h"

#include <QTest>

using namespace pheu;

namespace
{

Period period(const char *from, const char *to)
{
    return {*parseIsoDay(std::string_view(from)), *parseIsoDay(std::string_view(to))};
}

QString text(Period period)
{
    return isoDay(period.from) + QStringLiteral("..") + isoDay(period.to);
}

} // namespace

class TestPeriod : public QObject
{
    Q_OBJECT

private slots:
    void thePreviousPeriodIsTheUnitBeforeOrTheSameDaysOfIt_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("previous");
        const auto row = [](const char *name, const char *from, const char *to, const char *previous) {
            QTest::newRow(name) << QString::fromLatin1(from) << QString::fromLatin1(to)
                                << QString::fromLatin1(previous);
        };
        row("a day", "2026-03-01", "2026-03-01", "2026-02-28..2026-02-28");
        row("a week", "2026-11-23", "2026-11-29", "2026-11-16..2026-11-22");
        row("a week that starts a month", "2026-06-01", "2026-06-07", "2026-05-25..2026-05-31");
        row("a month", "2026-11-01", "2026-11-30", "2026-10-01..2026-10-31");
        row("a short month", "2026-03-01", "2026-03-31", "2026-02-01..2026-02-28");
        row("January", "2026-01-01", "2026-01-31", "2025-12-01..2025-12-31");
        row("a quarter", "2026-01-01", "2026-03-31", "2025-10-01..2025-12-31");
        row("a year", "2025-01-01", "2025-12-31", "2024-01-01..2024-12-31");
        row("month to date", "2026-11-01", "2026-11-12", "2026-10-01..2026-10-12");
        row("month to date, cut", "2026-03-01", "2026-03-30", "2026-02-01..2026-02-28");
        row("January to date is a month", "2026-01-01", "2026-01-15", "2025-12-01..2025-12-15");
        row("quarter to date", "2026-01-01", "2026-02-15", "2025-10-01..2025-11-15");
        row("quarter to date, cut", "2026-04-01", "2026-05-31", "2026-01-01..2026-02-28");
        row("year to date", "2026-01-01", "2026-05-20", "2025-01-01..2025-05-20");
        row("year to a leap day", "2024-01-01", "2024-04-29", "2023-01-01..2023-04-29");
        row("other days", "2026-11-05", "2026-11-14", "2026-10-26..2026-11-04");
        row("last 30 days", "2026-11-01", "2026-12-01", "2026-10-01..2026-10-31");
        row("seven days that are no week", "2026-11-24", "2026-11-30", "2026-11-17..2026-11-23");
        row("over two years", "2025-12-01", "2026-01-31", "2025-09-30..2025-11-30");
    }
    void thePreviousPeriodIsTheUnitBeforeOrTheSameDaysOfIt()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, previous);
        const Period given{*parseIsoDay(QStringView(from)), *parseIsoDay(QStringView(to))};
        QCOMPARE(text(previousPeriod(given)), previous);
    }

    void aFiscalYearHasTheFiscalYearBefore()
    {
        const CalendarRules april{Qt::Monday, 4};
        QCOMPARE(text(previousPeriod(period("2026-04-01", "2027-03-31"), april)),
                 QStringLiteral("2025-04-01..2026-03-31"));
        QCOMPARE(text(previousPeriod(period("2026-04-01", "2026-08-31"), april)),
                 QStringLiteral("2025-04-01..2025-08-31"));
        QCOMPARE(text(unitOf(*parseIsoDay(QStringView(u"2026-03-31")), CalendarUnit::FiscalYear, april)),
                 QStringLiteral("2025-04-01..2026-03-31"));
    }

    void theYearBeforeHasTheSameDates()
    {
        QCOMPARE(text(yearEarlier(period("2026-11-01", "2026-11-30"))), QStringLiteral("2025-11-01..2025-11-30"));
        QCOMPARE(text(yearEarlier(period("2024-02-01", "2024-02-29"))), QStringLiteral("2023-02-01..2023-02-28"));
        QCOMPARE(text(yearEarlier(period("2025-02-01", "2025-02-28"))), QStringLiteral("2024-02-01..2024-02-28"));
    }

    void everyDayLiesInItsUnitAndUnitsFollowEachOther()
    {
        const CalendarRules rules[]{{Qt::Monday, 1}, {Qt::Sunday, 7}, {Qt::Saturday, 12}};
        const CalendarUnit units[]{CalendarUnit::Day,     CalendarUnit::Week, CalendarUnit::Month,
                                   CalendarUnit::Quarter, CalendarUnit::Year, CalendarUnit::FiscalYear};
        for (const CalendarRules &rule : rules) {
            for (const CalendarUnit unit : units) {
                Period before = unitOf(toDay(QDate(2019, 12, 31)), unit, rule);
                for (Day day = before.to + 1; day < toDay(QDate(2029, 1, 1)); ++day) {
                    const Period now = unitOf(day, unit, rule);
                    QVERIFY(now.contains(day));
                    QVERIFY(now == before || now.from == before.to + 1);
                    if (unit == CalendarUnit::Week)
                        QCOMPARE(toDate(now.from).dayOfWeek(), int(rule.weekStart));
                    if (unit == CalendarUnit::FiscalYear)
                        QCOMPARE(toDate(now.from).month(), rule.fiscalYearStartMonth);
                    before = now;
                }
            }
        }
    }

    void unitsHaveStableLabels()
    {
        const Day march = *parseIsoDay(QStringView(u"2026-03-02"));
        QCOMPARE(unitLabel(march, CalendarUnit::Day), QStringLiteral("2026-03-02"));
        QCOMPARE(unitLabel(march, CalendarUnit::Week), QStringLiteral("2026-03-02"));
        QCOMPARE(unitLabel(march, CalendarUnit::Month), QStringLiteral("2026-03"));
        QCOMPARE(unitLabel(march, CalendarUnit::Quarter), QStringLiteral("2026-Q1"));
        QCOMPARE(unitLabel(*parseIsoDay(QStringView(u"2026-10-01")), CalendarUnit::Quarter), QStringLiteral("2026-Q4"));
        QCOMPARE(unitLabel(march, CalendarUnit::Year), QStringLiteral("2026"));
        QCOMPARE(unitLabel(march, CalendarUnit::FiscalYear), QStringLiteral("FY2026"));
    }

    void unitsHaveIds()
    {
        QCOMPARE(calendarUnitFromId(u"week"), CalendarUnit::Week);
        QCOMPARE(calendarUnitFromId(u"fiscal_year"), CalendarUnit::FiscalYear);
        QVERIFY(!calendarUnitFromId(u"fortnight"));
        QVERIFY(!calendarUnitFromId(u"Week"));
    }
};

QTEST_APPLESS_MAIN(TestPeriod)
#include "tst_period.moc"
