// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a pivot: each one, totals too, is what the engine answers for exactly its records.
#include "models/pivottable.h"
#include "models/recordfigures.h"
#include "support/shopworkspace.h"

#include <QTest>

using namespace pheu;

class PivotTableTest : public QObject
{
    Q_OBJECT

    static PivotTable build(fixture::Shop &shop, MetricsEngine &engine, const PivotAsk &ask)
    {
        PivotBuilder builder(*shop.workspace, engine, ask);
        while (true) {
            const auto more = builder.step();
            if (!more)
                qFatal("%s", qPrintable(more.error().message));
            if (!*more)
                return builder.take();
        }
    }

private slots:
    void totalsAreAskedAfreshAndNotAddedUp()
    {
        fixture::Shop shop;
        MetricsEngine engine(*shop.workspace);
        PivotAsk ask;
        ask.rows = {QStringLiteral("channel")};
        ask.across = QStringLiteral("month");
        ask.kpis = {QStringLiteral("spend"), QStringLiteral("roi"), QStringLiteral("cpc")};
        const PivotTable table = build(shop, engine, ask);
        QCOMPARE(table.columns.size(), size_t(2)); // October, November
        QCOMPARE(table.rows.size(), size_t(4));
        const PivotRow &total = table.rows.back();
        QVERIFY(total.keys.empty());
        MetricQuery query;
        query.names = ask.kpis;
        const auto whole = engine.evaluate(query);
        QVERIFY(whole);
        for (int k = 0; k < 3; ++k)
            QCOMPARE(table.figure(3, 2, k), whole->total.values[size_t(k)]);
        // The spend adds up, the ROI must not.
        double spend = 0, roi = 0;
        for (int row = 0; row < 3; ++row) {
            spend += *table.figure(row, 2, 0);
            roi += *table.figure(row, 2, 1);
        }
        QCOMPARE(spend, *table.figure(3, 2, 0));
        QVERIFY(qAbs(roi - *table.figure(3, 2, 1)) > 0.1);
    }

    void everyCellOfThreeDimensionsIsTheEnginesAnswerForItsRecords_data()
    {
        QTest::addColumn<QString>("across");
        for (const char *across : {"month", "week", "campaign", "stage"})
            QTest::newRow(across) << QString::fromLatin1(across);
    }
    void everyCellOfThreeDimensionsIsTheEnginesAnswerForItsRecords()
    {
        QFETCH(QString, across);
        fixture::Shop shop;
        MetricsEngine engine(*shop.workspace);
        PivotAsk ask;
        ask.rows = {QStringLiteral("channel"), QStringLiteral("source")};
        ask.across = across;
        ask.kpis = {QStringLiteral("spend"), QStringLiteral("orders"), QStringLiteral("roi")};
        ask.slice.from = toDay(QDate(2026, 10, 10));
        ask.slice.to = toDay(QDate(2026, 11, 20));
        const PivotTable table = build(shop, engine, ask);
        QVERIFY(table.rows.size() >= 7);
        for (int row = 0; row < int(table.rows.size()); ++row) {
            for (int column = 0; column < table.columnCount(); ++column) {
                const auto behind = pivotRecords(engine, table, row, column);
                QVERIFY(behind);
                MetricQuery query;
                query.names = ask.kpis;
                QCOMPARE(behind->size(), size_t(1));
                query.filter = behind->front().filter;
                const auto answer = engine.evaluate(query);
                QVERIFY(answer);
                for (int k = 0; k < table.kpis(); ++k) {
                    const Figure shown = table.figure(row, column, k);
                    const Figure asked = answer->total.values[size_t(k)];
                    QVERIFY2(bool(shown) == bool(asked) || (!shown && qFuzzyIsNull(*asked)),
                             qPrintable(QStringLiteral("row %1 column %2 figure %3").arg(row).arg(column).arg(k)));
                    if (shown && asked)
                        QVERIFY(qAbs(*shown - *asked) <= 1e-9 * qMax(1.0, qAbs(*asked)));
                }
            }
        }
    }

    void aPivotWithoutColumnsHasOnlyTheTotal()
    {
        fixture::Shop shop;
        MetricsEngine engine(*shop.workspace);
        PivotAsk ask;
        ask.rows = {QStringLiteral("channel")};
        ask.kpis = {QStringLiteral("orders")};
        const PivotTable table = build(shop, engine, ask);
        QCOMPARE(table.columnCount(), 1);
        QCOMPARE(table.rows.size(), size_t(4));
        QCOMPARE(table.figure(3, 0, 0), Figure(720));
        const auto range = table.rangeOf(0);
        QVERIFY(range.any);
        QCOMPARE(range.greatest, 240.0); // not the total
    }

    void theRecordsBehindACellCanBeCounted()
    {
        fixture::Shop shop;
        MetricsEngine engine(*shop.workspace);
        PivotAsk ask;
        ask.rows = {QStringLiteral("channel")};
        ask.across = QStringLiteral("month");
        ask.kpis = {QStringLiteral("orders")};
        const PivotTable table = build(shop, engine, ask);
        Query query;
        query.page = shop.workspace->schema().page(QStringLiteral("results"))->id;
        const auto cell = pivotRecords(engine, table, 0, 0);
        QVERIFY(cell);
        query.filter = cell->front().filter;
        QCOMPARE(cell->front().records, 30);
        QCOMPARE(*shop.workspace->reader().count(query), 30); // one channel in October, from the 2nd
        const auto total = pivotRecords(engine, table, 3, 2);
        QVERIFY(total);
        query.filter = total->front().filter;
        QCOMPARE(*shop.workspace->reader().count(query), 180);
    }

    void aFilterOfAnotherPageGoesThroughTheLink()
    {
        fixture::Shop shop;
        const Schema &schema = shop.workspace->schema();
        const Page &campaigns = *schema.page(QStringLiteral("campaigns"));
        const Page &results = *schema.page(QStringLiteral("results"));
        QCOMPARE(resultsDimension(schema, campaigns.id), QStringLiteral("campaign"));
        QCOMPARE(resultsDimension(schema, results.id), QString());
        const auto filter =
            parseFilter(schema, campaigns.id, QStringLiteral("name = \"Launch\" and not (start is empty)"));
        const auto link = parsePath(schema, results.id, QStringLiteral("campaign"));
        QVERIFY2(filter, filter ? "" : qPrintable(filter.error().message));
        QVERIFY(link);
        Query query;
        query.page = results.id;
        query.filter = throughLink(*filter, *link);
        QCOMPARE(*shop.workspace->reader().count(query), 60);
    }

    void everyOfferedDimensionCanBeAsked()
    {
        fixture::Shop shop;
        MetricsEngine engine(*shop.workspace);
        const auto dimensions = pivotDimensions(*shop.workspace, Language::English);
        QVERIFY(dimensions.size() > 8);
        for (const PivotDimension &dimension : dimensions) {
            MetricQuery query;
            query.names = {QStringLiteral("spend")};
            query.by = {dimension.id};
            QVERIFY2(engine.evaluate(query), qPrintable(dimension.id));
            QVERIFY(!dimension.name.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(PivotTableTest)
#include "tst_pivottable.moc"
