// SPDX-License-Identifier: GPL-3.0-or-later
// From a figure back to its records, on whatever page they are; and the columns of those pages, read ahead.
#include "metricsfile.h"

#include "workspace/pagetemplates.h"

#include <QSignalSpy>
#include <QTest>

using namespace pheu;
using namespace pheu::test;

namespace
{

qint64 counted(const MetricsFile &file, const RecordsBehind &behind)
{
    Query records;
    records.page = behind.page;
    records.filter = behind.filter;
    const Result<qint64> count = file.workspace->reader().count(records);
    return count ? *count : -1;
}

struct Pages : MetricsFile {
    explicit Pages(std::initializer_list<const char *> pages)
    {
        for (const char *id : pages) {
            const auto added = addTemplatePage(*workspace, QLatin1String(id));
            if (!added)
                QTest::qFail(qPrintable(added.error().message), __FILE__, __LINE__);
        }
    }
    void order(int month, int dayOfMonth, RecordId channel, qint64 revenue = 100)
    {
        add("orders", {{"date", days(month, dayOfMonth)}, {"channel", channel.value}, {"revenue", revenue}});
    }
};

} // namespace

class TestRecordsBehind : public QObject
{
    Q_OBJECT

private slots:
    void recordsBehindARowAreItsRecords();
    void recordsOfAnotherPageAreFoundThere();
    void aFigureOfTwoPagesHasRecordsOnBoth();
    void theMeasuresOwnFilterIsPartOfIt();
    void aFigureThatNoRecordHasLeadsToResults();
    void columnsAreReadBesideTheWindow();
    void columnsOfEveryPageAreReadAhead();
};

void TestRecordsBehind::recordsBehindARowAreItsRecords()
{
    MetricsFile file;
    file.result(days(3, 1),
                {{"channel", file.facebook.value}, {"ad_group", QStringLiteral("Đèn \"A\"")}, {"clicks", 1}});
    file.result(days(3, 2), {{"channel", file.google.value}, {"clicks", 1}});
    file.result(days(4, 2), {{"clicks", 1}});
    file.add("results", {{"channel", file.facebook.value}, {"clicks", 1}});
    for (const char *by : {"channel", "month", "ad_group", "channel.kind", "week channel", "stage"}) {
        const MetricQuery query = file.query("clicks", by);
        const MetricTable table = file.ask(query);
        qint64 seen = 0;
        for (const MetricRow &row : table.rows) {
            const auto behind = file.engine.recordsBehind(query, row.keys);
            QVERIFY2(behind && behind->size() == 1, by);
            QCOMPARE(behind->front().page, file.page("results").id);
            QCOMPARE(counted(file, behind->front()), behind->front().records);
            QCOMPARE(Figure(double(behind->front().records)), row.values[0]);
            seen += behind->front().records;
        }
        QCOMPARE(seen, 3);
    }
}

void TestRecordsBehind::columnsAreReadBesideTheWindow()
{
    MetricsFile file;
    file.result(days(3, 1), {{"channel", file.facebook.value}, {"clicks", 1}});
    const QStringList names{QStringLiteral("clicks"), QStringLiteral("roi")}, by{QStringLiteral("channel")};
    QVERIFY(!file.engine.isReady(names, by));
    QSignalSpy ready(&file.engine, &MetricsEngine::ready);
    file.engine.prepare(names, by);
    file.result(days(3, 2), {{"clicks", 2}}); // an edit while the worker reads
    QVERIFY(ready.wait());
    QCOMPARE(file.total("clicks"), Figure(3.0));
    file.engine.prepare(names, by);
    QVERIFY(ready.wait());
    QVERIFY(file.engine.isReady(names, by));
    QCOMPARE(file.total("clicks"), Figure(3.0));
}

void TestRecordsBehind::recordsOfAnotherPageAreFoundThere()
{
    Pages file({"orders"});
    file.result(days(3, 1), {{"channel", file.facebook.value}, {"clicks", 1}});
    file.order(3, 1, file.facebook);
    file.order(3, 2, file.facebook);
    file.order(3, 2, file.google);
    file.order(4, 2, file.google);
    MetricQuery query = file.query("orders", "channel");
    query.from = day(2026, 3, 1);
    query.to = day(2026, 3, 31);
    const MetricTable table = file.ask(query);
    QCOMPARE(file.rows(table), QStringLiteral("Facebook=2; Google Search=1"));
    for (const MetricRow &row : table.rows) {
        const auto behind = file.engine.recordsBehind(query, row.keys);
        QVERIFY(behind && behind->size() == 1);
        QCOMPARE(behind->front().page, file.page("orders").id);
        QCOMPARE(Figure(double(counted(file, behind->front()))), row.values[0]);
        QCOMPARE(counted(file, behind->front()), behind->front().records);
    }
}

void TestRecordsBehind::aFigureOfTwoPagesHasRecordsOnBoth()
{
    Pages file({"orders"});
    file.result(days(3, 1), {{"channel", file.facebook.value}, {"spend", 1000}});
    file.order(3, 1, file.facebook);
    file.order(3, 2, file.facebook);
    const auto behind = file.engine.recordsBehind(file.query("spend orders"), {});
    QVERIFY(behind);
    QCOMPARE(behind->size(), size_t(2));
    QCOMPARE(behind->at(0).page, file.page("results").id); // first, whatever was asked first
    QCOMPARE(behind->at(0).records, 1);
    QCOMPARE(behind->at(1).page, file.page("orders").id);
    QCOMPARE(behind->at(1).records, 2);
    QCOMPARE(mostTelling(*behind)->page, file.page("results").id);
}

void TestRecordsBehind::theMeasuresOwnFilterIsPartOfIt()
{
    Pages file({"leads"});
    file.add("leads", {{"date", days(3, 1)}, {"meeting_date", days(3, 9)}, {"nurtured", 1}});
    file.add("leads", {{"date", days(3, 1)}, {"meeting_date", days(3, 10)}});
    file.add("leads", {{"date", days(3, 2)}, {"meeting_date", days(4, 1)}, {"nurtured", 1}});
    file.add("leads", {{"date", days(2, 1)}});
    MetricQuery query = file.query("nurtured_meetings");
    query.from = day(2026, 3, 1);
    query.to = day(2026, 3, 31);
    QCOMPARE(MetricsFile::first(file.ask(query)), Figure(1.0));
    const auto behind = file.engine.recordsBehind(query, {});
    QVERIFY(behind && behind->size() == 1);
    QCOMPARE(behind->front().page, file.page("leads").id);
    QCOMPARE(counted(file, behind->front()), 1); // by the day of the meeting
}

void TestRecordsBehind::aFigureThatNoRecordHasLeadsToResults()
{
    MetricsFile file;
    file.result(days(3, 1), {{"channel", file.facebook.value}, {"clicks", 1}});
    const auto behind = file.engine.recordsBehind(file.query("budget"), {});
    QVERIFY(behind && behind->size() == 1);
    QCOMPARE(behind->front().page, file.page("results").id);
    QCOMPARE(file.engine.recordsBehind(file.query("nothing_like_it"), {}).error().code, ErrorCode::UnknownName);
}

void TestRecordsBehind::columnsOfEveryPageAreReadAhead()
{
    Pages file({"orders", "leads"});
    file.result(days(3, 1), {{"channel", file.facebook.value}, {"spend", 1000}});
    file.order(3, 1, file.facebook);
    file.add("leads", {{"date", days(3, 1)}});
    const QStringList names{QStringLiteral("orders"), QStringLiteral("leads"), QStringLiteral("crr")};
    const QStringList by{QStringLiteral("channel"), QStringLiteral("day")};
    QVERIFY(!file.engine.isReady(names, by));
    QSignalSpy ready(&file.engine, &MetricsEngine::ready);
    file.engine.prepare(names, by);
    QVERIFY(ready.wait());
    QVERIFY(file.engine.isReady(names, by));
    file.order(3, 2, file.google); // followed, not read again
    QVERIFY(file.engine.isReady(names, by));
    QCOMPARE(file.total("orders"), Figure(2.0));
}

QTEST_GUILESS_MAIN(TestRecordsBehind)
#include "tst_recordsbehind.moc"
