// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/card.h"
#include "report/cardtext.h"
#include "support/cardfixture.h"

#include <QTest>

#include <limits>

using namespace pheu;

namespace
{

template<typename Body>
Body bodyOf(const char *id, const CardInputs &inputs)
{
    const CardDefinition *definition = cardDefinition(QLatin1String(id));
    return std::get<Body>(buildCard(*definition, inputs).body);
}

} // namespace

class TestCards : public QObject
{
    Q_OBJECT
private slots:
    void everyDefinitionHasAKindAUniqueIdAndKnownFigures()
    {
        QStringList ids;
        for (const CardDefinition &card : cardDefinitions()) {
            QVERIFY2(!ids.contains(card.id), qPrintable(card.id));
            ids.append(card.id);
            const bool known = std::any_of(cardKinds().begin(), cardKinds().end(),
                                           [&](const CardKindEntry &entry) { return entry.kind == card.kind; });
            QVERIFY2(known, qPrintable(card.id));
            for (const QString &name : card.names)
                QVERIFY2(Catalogue::shipped().contains(name), qPrintable(name));
        }
    }

    void aKpiCardHasValueChangeAndSparkLine()
    {
        const auto body = bodyOf<KpiBody>("kpi-roi", fixture::inputs());
        QVERIFY(body.now && body.before);
        QVERIFY(std::abs(*body.now - (1496.9 - 557.1) / 557.1) < 1e-9);
        QVERIFY(body.info.hasSign);
        QCOMPARE(body.info.shortLabel, QStringLiteral("ROI"));
        QCOMPARE(body.spark.size(), size_t(30));
        QVERIFY(body.why.isEmpty());
        QCOMPARE(verdictOf(body.now, body.before, body.info.direction), Verdict::Good);
    }

    void lowerIsBetterForACost()
    {
        const auto body = bodyOf<KpiBody>("kpi-cpl", fixture::inputs());
        QCOMPARE(body.info.direction, Direction::Lower);
        QCOMPARE(verdictOf(100.0, 90.0, body.info.direction), Verdict::Bad);
        QCOMPARE(verdictOf(90.0, 100.0, body.info.direction), Verdict::Good);
        QCOMPARE(verdictOf(90.0, std::nullopt, body.info.direction), Verdict::None);
    }

    void anUndefinedFigureSaysWhichPartIsMissing()
    {
        CardInputs inputs = fixture::inputs();
        MetricTable total = *inputs.table(QString());
        total.total.values = fixture::figures(100.0, std::nullopt, 0.0, 3.0);
        inputs.tables.insert(QString(), total);
        const auto roi = bodyOf<KpiBody>("kpi-roi", inputs);
        QVERIFY(!roi.now);
        QVERIFY2(roi.why.contains(Catalogue::shipped().name(QStringLiteral("revenue"), Language::Vietnamese)),
                 qPrintable(roi.why));
        const auto cpl = bodyOf<KpiBody>("kpi-cpl", inputs);
        QVERIFY(!cpl.now);
        QVERIFY2(cpl.why.contains(Catalogue::shipped().name(QStringLiteral("leads"), Language::Vietnamese)),
                 qPrintable(cpl.why));
    }

    void barsAreSortedFromBestToWorstAndUndefinedOnesAreLast()
    {
        CardInputs inputs = fixture::inputs();
        MetricTable channels = *inputs.table(QStringLiteral("channel"));
        MetricRow odd;
        odd.keys = {{QStringLiteral("Báo giấy"), 99, false}};
        odd.values = fixture::figures(5e6, std::nullopt, std::nullopt, std::nullopt);
        channels.rows.insert(channels.rows.begin(), odd);
        inputs.tables.insert(QStringLiteral("channel"), channels);
        const auto body = bodyOf<BarsBody>("roi-channel", inputs);
        const std::vector<BarRow> &rows = body.panels.front().rows;
        QCOMPARE(rows.size(), size_t(9));
        QCOMPARE(rows.front().key.label, QStringLiteral("E-mail"));
        QCOMPARE(rows[7].key.label, QStringLiteral("KOL / Affiliate"));
        QVERIFY(*rows[7].value < 0);
        QCOMPARE(rows[8].key.label, QStringLiteral("Báo giấy"));
        const auto costs = bodyOf<BarsBody>("unit-costs", inputs);
        QCOMPARE(costs.panels.size(), size_t(2));
        QCOMPARE(costs.panels[0].rows.front().key.label, QStringLiteral("E-mail")); // cheapest lead first
    }

    void aChannelKeepsItsColourInEveryCard()
    {
        const CardInputs inputs = fixture::inputs();
        const auto bars = bodyOf<BarsBody>("roi-channel", inputs);
        const auto table = bodyOf<TableBody>("table-channel", inputs);
        for (const BarRow &bar : bars.panels.front().rows) {
            for (const TableRow &row : table.rows) {
                if (row.key.label == bar.key.label)
                    QCOMPARE(row.series, bar.series);
            }
        }
    }

    void aFunnelOverFourMagnitudesIsOnALogScaleAndKnowsWhatFellMost()
    {
        const auto body = bodyOf<FunnelBody>("funnel", fixture::inputs());
        QVERIFY(body.logScale);
        QCOMPARE(body.fellMost, 1); // 2.41 % → 2.285 % is −5.2 %, more than 6.3 % → 6.0 %
        const CardData card = buildCard(*cardDefinition(QStringLiteral("funnel")), fixture::inputs());
        QVERIFY(card.note.contains(QStringLiteral("log")));
        QVERIFY(!card.note.contains(QStringLiteral("alone")));
    }

    void aStepLargerThanTheOneBeforeIsSaid()
    {
        CardInputs inputs = fixture::inputs();
        FunnelStep &last = inputs.funnel->steps.back();
        last.stepRate = 72.703;
        last.previousStepRate = 90.0; // no fall that means something
        const CardData card = buildCard(*cardDefinition(QStringLiteral("funnel")), inputs);
        QVERIFY2(card.note.contains(QStringLiteral("do not come from it alone")), qPrintable(card.note));
        QCOMPARE(std::get<FunnelBody>(card.body).fellMost, 1);
    }

    void aTrendHasAPointForEveryDayAndGapsWhereNothingIsRecorded()
    {
        CardInputs inputs = fixture::inputs();
        MetricTable days = *inputs.table(timeDimension());
        days.rows.erase(days.rows.begin() + 4, days.rows.begin() + 7);
        inputs.tables.insert(timeDimension(), days);
        const auto body = bodyOf<TrendBody>("trend", inputs);
        QCOMPARE(body.days.size(), size_t(30));
        QVERIFY(body.lines.front().values[3] && body.lines.front().values[7]);
        for (size_t i = 4; i < 7; ++i)
            QVERIFY(!body.lines.front().values[i]);
        QCOMPARE(body.markers.size(), size_t(2));
    }

    void aLongPeriodIsDrawnByWeekOrMonth()
    {
        const Day from = fixture::day(2020, 1, 1);
        QCOMPARE(timeUnitFor({from, from + 29}), CalendarUnit::Day);
        QCOMPARE(timeUnitFor({from, from + 364}), CalendarUnit::Week);
        QCOMPARE(timeUnitFor({from, from + 1095}), CalendarUnit::Month);
        CardInputs inputs = fixture::inputs();
        inputs.period = Period{toDay(QDate(1, 1, 1)), toDay(QDate(9999, 12, 31))};
        QVERIFY(timePoints(inputs).size() <= 20'000);
    }

    void nobodyIsAmongTheBestAndTheWorstAtOnce_data()
    {
        QTest::addColumn<int>("campaigns");
        for (const int count : {0, 1, 2, 3, 9, 10, 11, 400})
            QTest::addRow("%d", count) << count;
    }
    void nobodyIsAmongTheBestAndTheWorstAtOnce()
    {
        QFETCH(int, campaigns);
        CardInputs inputs = fixture::inputs();
        inputs.tables.insert(QStringLiteral("campaign"), fixture::campaigns(campaigns));
        const auto body = bodyOf<RankingBody>("ranking", inputs);
        QVERIFY(body.top.size() <= 5 && body.bottom.size() <= 5);
        QCOMPARE(int(body.top.size() + body.bottom.size()), std::min(campaigns, 10));
        for (const RankingRow &top : body.top) {
            for (const RankingRow &bottom : body.bottom)
                QVERIFY(top.key.id != bottom.key.id);
        }
    }

    void theTotalOfATableIsTheEnginesAndNotAddedUp()
    {
        const auto body = bodyOf<TableBody>("table-channel", fixture::inputs());
        QVERIFY(body.total.values.front());
        QCOMPARE(*body.total.values.front(), 557.1e6);
        QCOMPARE(body.rows.front().key.label, QStringLiteral("Facebook"));
    }

    void figuresThatAreNoNumbersBecomeUndefined()
    {
        CardInputs inputs = fixture::inputs();
        MetricTable channels = *inputs.table(QStringLiteral("channel"));
        channels.rows[0].values[2] = std::numeric_limits<double>::quiet_NaN();
        channels.rows[1].values[2] = std::numeric_limits<double>::infinity();
        channels.rows[2].values.resize(1); // a row shorter than its names
        inputs.tables.insert(QStringLiteral("channel"), channels);
        const auto body = bodyOf<BarsBody>("roi-channel", inputs);
        const auto undefined = std::count_if(body.panels[0].rows.begin(), body.panels[0].rows.end(),
                                             [](const BarRow &row) { return !row.value; });
        QCOMPARE(undefined, 3);
    }

    void nearerToItsBandIsBetter()
    {
        FigureInfo info;
        info.direction = Direction::Band;
        QCOMPARE(verdictOf(info, 2.0, 1.0), Verdict::Neutral); // no limits, no judgement
        info.low = 1.5;
        info.high = 3;
        QCOMPARE(verdictOf(info, 2.0, 1.0), Verdict::Good);
        QCOMPARE(verdictOf(info, 4.0, 2.0), Verdict::Bad);
        QCOMPARE(verdictOf(info, 3.5, 4.0), Verdict::Good);
        QCOMPARE(verdictOf(info, 2.5, 2.0), Verdict::Neutral); // both within
        QCOMPARE(verdictOf(info, 2.0, 2.0), Verdict::None);
        QCOMPARE(verdictOf(info, std::nullopt, 2.0), Verdict::None);
        info.low.reset();
        QCOMPARE(verdictOf(info, 0.1, 4.0), Verdict::Good);
        info.direction = Direction::Higher; // the direction says whether there is a band
        QCOMPARE(verdictOf(info, 4.0, 2.0), Verdict::Good);
    }

    void aCardCopiesAsTabSeparatedExactFigures()
    {
        const CardData card = buildCard(*cardDefinition(QStringLiteral("table-channel")), fixture::inputs());
        const QStringList lines = cardAsTsv(card, fixture::vietnamese()).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 10); // header, eight channels, total
        QCOMPARE(lines.front().split(u'\t').size(), 9);
        QVERIFY2(lines[1].startsWith(QStringLiteral("Facebook\t182.400.000")), qPrintable(lines[1]));
        QVERIFY(lines.filter(QStringLiteral("KOL / Affiliate")).front().contains(u'−'));
    }
};

QTEST_GUILESS_MAIN(TestCards)
#include "tst_cards.moc"
