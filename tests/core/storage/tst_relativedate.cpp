// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/relativedate.h"

#include "support/workspacefile.h"

#include <QJsonObject>
#include <QTest>

using namespace pheu;
using namespace pheu::test;

class TestRelativeDate : public QObject
{
    Q_OBJECT

private slots:
    void wordsAreDaysSeenFromToday_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        const auto row = [](const char *words, QDate from, QDate to) {
            QTest::newRow(words) << QString::fromLatin1(words) << from << to;
        };
        // Sunday 1 March 2026; weeks from Monday, the fiscal year from April.
        row("today", {2026, 3, 1}, {2026, 3, 1});
        row("yesterday", {2026, 2, 28}, {2026, 2, 28});
        row("tomorrow", {2026, 3, 2}, {2026, 3, 2});
        row("this week", {2026, 2, 23}, {2026, 3, 1});
        row("last week", {2026, 2, 16}, {2026, 2, 22});
        row("next week", {2026, 3, 2}, {2026, 3, 8});
        row("this month", {2026, 3, 1}, {2026, 3, 31});
        row("last month", {2026, 2, 1}, {2026, 2, 28});
        row("next month", {2026, 4, 1}, {2026, 4, 30});
        row("this quarter", {2026, 1, 1}, {2026, 3, 31});
        row("last quarter", {2025, 10, 1}, {2025, 12, 31});
        row("next quarter", {2026, 4, 1}, {2026, 6, 30});
        row("This  Year", {2026, 1, 1}, {2026, 12, 31});
        row("last year", {2025, 1, 1}, {2025, 12, 31});
        row("this fiscal year", {2025, 4, 1}, {2026, 3, 31});
        row("last 30 days", {2026, 1, 31}, {2026, 3, 1});
        row("last 1 day", {2026, 3, 1}, {2026, 3, 1});
        row("next 7 days", {2026, 3, 1}, {2026, 3, 7});
    }
    void wordsAreDaysSeenFromToday()
    {
        QFETCH(QString, words);
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        const auto period = relativePeriod(words, toDay(QDate(2026, 3, 1)), {Qt::Monday, 4});
        QVERIFY(period);
        QCOMPARE(toDate(period->from), from);
        QCOMPARE(toDate(period->to), to);
    }

    void otherTextIsNoSuchWord_data()
    {
        QTest::addColumn<QString>("words");
        for (const char *words : {"", "2026-03-01", "month", "this decade", "last 0 days", "last 99999 days",
                                  "last days", "todays", "last -3 days"})
            QTest::newRow(*words ? words : "empty") << QString::fromLatin1(words);
    }
    void otherTextIsNoSuchWord()
    {
        QFETCH(QString, words);
        QVERIFY(!relativePeriod(words, 0, {}));
    }

    void aFilterAsksByTheClockAndTheCalendarOfTheWorkspace()
    {
        WorkspaceFile file; // its clock stands at 1 March 2026, a Sunday
        const auto on = [&](QDate date) {
            return file.add("campaigns", {{"name", date.toString(Qt::ISODate)}, {"start", qint64(toDay(date))}});
        };
        const RecordId sunday = on({2026, 3, 1});
        const RecordId monday = on({2026, 3, 2});
        const RecordId february = on({2026, 2, 10});
        file.add("campaigns", {});
        const auto found = [&](const char *text) {
            Query query;
            query.page = file.page("campaigns").id;
            const auto filter = parseFilter(file.workspace->schema(), query.page, QString::fromLatin1(text));
            if (!filter)
                qFatal("%s", qPrintable(filter.error().message));
            query.filter = *filter;
            const auto ids = file.workspace->reader().select(query);
            return ids ? *ids : std::vector<RecordId>{RecordId(-1)};
        };
        using Ids = std::vector<RecordId>;
        QCOMPARE(found("start = \"this month\""), (Ids{sunday, monday}));
        QCOMPARE(found("start < \"this month\""), Ids{february});
        QCOMPARE(found("start > \"today\""), Ids{monday});
        QCOMPARE(found("start >= \"today\" and start <= \"this week\""), Ids{sunday});
        QVERIFY(file.workspace->apply(
            {EditKind::Setting,
             {SetSetting{QStringLiteral("calendar"),
                         QJsonObject{{QStringLiteral("week_start"), 7}, {QStringLiteral("fiscal_year_start"), 1}}}}}));
        QCOMPARE(found("start = \"this week\""), (Ids{sunday, monday})); // weeks begin on Sunday now
        QCOMPARE(found("start != \"this week\"").size(), size_t(2));     // what is empty is not in it
        QCOMPARE(found("start in (\"yesterday\", \"last 20 days\", \"2026-03-02\")"), (Ids{sunday, monday, february}));
    }

    void besideADateTheWordsNeedNoQuotes_data()
    {
        QTest::addColumn<QString>("bare");
        QTest::addColumn<QString>("quoted");
        QTest::newRow("one word") << "start = today"
                                  << "start = \"today\"";
        QTest::newRow("in") << "start in This Month and name = \"a\""
                            << "start = \"this month\" and name = \"a\"";
        QTest::newRow("three words") << "start >= last 30 days"
                                     << "start >= \"last 30 days\"";
        QTest::newRow("not in") << "start not in next fiscal year"
                                << "not start = \"next fiscal year\"";
        QTest::newRow("a list") << "start in (yesterday, last 7 days)"
                                << "start in (\"yesterday\", \"last 7 days\")";
        QTest::newRow("a time") << "created < this week"
                                << "created < \"this week\"";
    }
    void besideADateTheWordsNeedNoQuotes()
    {
        QFETCH(QString, bare);
        QFETCH(QString, quoted);
        WorkspaceFile file;
        const PageId page = file.page("campaigns").id;
        const auto filter = parseFilter(file.workspace->schema(), page, bare);
        QVERIFY2(filter, filter ? "" : qPrintable(filter.error().message));
        QCOMPARE(*filter, *parseFilter(file.workspace->schema(), page, quoted));
    }

    void elsewhereABareWordIsAMistake()
    {
        WorkspaceFile file;
        for (const char *text :
             {"name = today", "budget > last 30 days", "start = todays", "start = last 0 days", "start in last"})
            QVERIFY2(!parseFilter(file.workspace->schema(), file.page("campaigns").id, QString::fromLatin1(text)),
                     text);
    }

    void wordsAreReadBackAsTheyWereWritten()
    {
        WorkspaceFile file;
        const PageId page = file.page("campaigns").id;
        const auto filter =
            parseFilter(file.workspace->schema(), page, QStringLiteral("start in (\"today\", \"last 7 days\")"));
        QVERIFY(filter);
        const auto again =
            parseFilter(file.workspace->schema(), page, filterText(file.workspace->schema(), page, *filter));
        QVERIFY(again);
        QCOMPARE(*again, *filter);
    }
};

QTEST_GUILESS_MAIN(TestRelativeDate)
#include "tst_relativedate.moc"
