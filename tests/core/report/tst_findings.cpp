// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/findings.h"
#include "report/periodpreset.h"
#include "support/cardfixture.h"

#include <QTest>

using namespace pheu;

namespace
{

QString text(const CardInputs &inputs)
{
    return findings(inputs, fixture::english()).join(u' ');
}

CardInputs english()
{
    CardInputs inputs = fixture::inputs();
    inputs.language = Language::English;
    return inputs;
}

void setTotal(CardInputs &inputs, const std::vector<Figure> &now, const std::vector<Figure> &before)
{
    MetricTable total = *inputs.table(QString());
    total.total.values = now;
    total.total.previous = before;
    inputs.tables.insert(QString(), total);
}

} // namespace

class TestFindings : public QObject
{
    Q_OBJECT
private slots:
    void theParagraphNamesBestAndWorstChannelAndTheStepThatFellMost()
    {
        const QString all = text(english());
        QVERIFY2(all.contains(QStringLiteral("E-mail returns most (ROI +611%)")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("KOL / Affiliate loses money")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("13% of the cost")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("Lượt hiển thị → Lượt truy cập")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("+12.4%")), qPrintable(all)); // revenue
        QVERIFY2(all.contains(QStringLiteral("ROI +169%")), qPrintable(all));
    }

    void withoutRevenueItSaysSoAndClaimsNoRoi()
    {
        CardInputs inputs = english();
        setTotal(inputs, fixture::figures(5e6, std::nullopt, 10.0, std::nullopt), {});
        MetricTable channels = *inputs.table(QStringLiteral("channel"));
        for (MetricRow &row : channels.rows)
            row.values = fixture::figures(1e6, std::nullopt, 2.0, std::nullopt);
        inputs.tables.insert(QStringLiteral("channel"), channels);
        const QString all = text(inputs);
        QVERIFY2(all.contains(QStringLiteral("no revenue is recorded")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("cannot be ranked")), qPrintable(all));
        QVERIFY(!all.contains(QStringLiteral("returns most")));
    }

    void whereTheEngineMakesRoiMinusHundredItSaysWhy()
    {
        CardInputs inputs = english();
        std::vector<Figure> values = fixture::figures(5e6, std::nullopt, 10.0, std::nullopt);
        values[2] = -1.0;
        setTotal(inputs, values, {});
        MetricTable channels = *inputs.table(QStringLiteral("channel"));
        for (MetricRow &row : channels.rows)
            row.values = values;
        inputs.tables.insert(QStringLiteral("channel"), channels);
        const QString all = text(inputs);
        QVERIFY2(all.contains(QStringLiteral("no revenue is recorded, which makes ROI −100%")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("cannot be ranked")), qPrintable(all));
        QVERIFY(!all.contains(QStringLiteral("loses money")));
    }

    void aChannelWithoutRevenueIsTheWorstWhenOthersHaveSome()
    {
        CardInputs inputs = english();
        MetricTable channels = *inputs.table(QStringLiteral("channel"));
        channels.rows[2].values = fixture::figures(96.3e6, std::nullopt, 10.0, std::nullopt);
        channels.rows[2].values[2] = -1.0;
        inputs.tables.insert(QStringLiteral("channel"), channels);
        QVERIFY2(text(inputs).contains(QStringLiteral("TikTok loses money (ROI −100%)")), qPrintable(text(inputs)));
    }

    void withNothingComparedItClaimsNoChange()
    {
        CardInputs inputs = english();
        inputs.compared = false;
        for (FunnelStep &step : inputs.funnel->steps)
            step.previousStepRate.reset();
        const QString all = text(inputs);
        QVERIFY(!all.contains(QStringLiteral("Against")));
        QVERIFY2(all.contains(QStringLiteral("narrowest step")), qPrintable(all));
        QVERIFY(!all.contains(QStringLiteral("fell most")));
    }

    void aComparedPeriodWithoutRecordsIsSaid()
    {
        CardInputs inputs = english();
        setTotal(inputs, fixture::figures(5e6, 9e6, 10.0, 2.0), std::vector<Figure>(9));
        QVERIFY(text(inputs).contains(QStringLiteral("no records to compare with")));
    }

    void anEmptyPeriodIsOneHonestSentence()
    {
        CardInputs inputs = english();
        MetricTable none = fixture::table(fixture::names(), {});
        none.records = 0;
        none.total.values.resize(9);
        inputs.tables.clear();
        inputs.tables.insert(QString(), none);
        const QStringList sentences = findings(inputs, fixture::english());
        QCOMPARE(sentences.size(), 1);
        QVERIFY2(sentences.front().contains(QStringLiteral("no results")), qPrintable(sentences.front()));
    }

    void aSingleChannelIsNotBestAndWorst()
    {
        CardInputs inputs = english();
        MetricTable channels = *inputs.table(QStringLiteral("channel"));
        channels.rows.resize(1);
        inputs.tables.insert(QStringLiteral("channel"), channels);
        const QString all = text(inputs);
        QVERIFY2(all.contains(QStringLiteral("only channel")), qPrintable(all));
        QVERIFY(!all.contains(QStringLiteral("returns least")));
    }

    void namesWithPercentSignsStayAsTheyAre()
    {
        CardInputs inputs = english();
        MetricTable channels = *inputs.table(QStringLiteral("channel"));
        channels.rows.back().keys.front().label = QStringLiteral("Sale 50%1 %2 %3");
        inputs.tables.insert(QStringLiteral("channel"), channels);
        QVERIFY(text(inputs).contains(QStringLiteral("Sale 50%1 %2 %3 returns most")));
    }

    void presetsAreTheDaysTheySay()
    {
        const Day today = fixture::day(2026, 11, 21);
        const Period data{fixture::day(2025, 11, 16), fixture::day(2026, 11, 15)};
        const auto period = [&](PeriodPreset preset) { return presetPeriod(preset, today, data, {}, {}); };
        QCOMPARE(period(PeriodPreset::LastData30), (Period{fixture::day(2026, 10, 17), data.to}));
        QCOMPARE(period(PeriodPreset::Yesterday), (Period{today - 1, today - 1}));
        QCOMPARE(period(PeriodPreset::Last28).days(), 28);
        QCOMPARE(period(PeriodPreset::LastMonth), (Period{fixture::day(2026, 10, 1), fixture::day(2026, 10, 31)}));
        QCOMPARE(period(PeriodPreset::ThisQuarter), (Period{fixture::day(2026, 10, 1), today}));
        QCOMPARE(period(PeriodPreset::All), data);
        QCOMPARE(presetPeriod(PeriodPreset::LastData30, today, {}, {}, {}), (Period{today - 29, today}));
        QCOMPARE(comparedPeriod(CompareMode::None, data, {}, {}, {}), std::nullopt);
        QCOMPARE(comparedPeriod(CompareMode::Year, {today, today}, {}, {}, data),
                 std::optional(Period{fixture::day(2025, 11, 21), fixture::day(2025, 11, 21)}));
    }

    // The 22nd of November, with data up to the 20th.
    void onlyDaysWithDataAreCompared()
    {
        const Period data{fixture::day(2025, 1, 1), fixture::day(2026, 11, 20)};
        const Period month{fixture::day(2026, 11, 1), fixture::day(2026, 11, 22)};
        const auto compared = [&](CompareMode mode, Period period) {
            return *comparedPeriod(mode, period, {}, {}, data);
        };
        const Period october{fixture::day(2026, 10, 1), fixture::day(2026, 10, 20)};
        QCOMPARE(compared(CompareMode::Previous, month), october);
        QCOMPARE(compared(CompareMode::Year, month), (Period{fixture::day(2025, 11, 1), fixture::day(2025, 11, 20)}));
        const Period week{fixture::day(2026, 11, 16), fixture::day(2026, 11, 22)};
        QCOMPARE(compared(CompareMode::Previous, week),
                 (Period{fixture::day(2026, 11, 11), fixture::day(2026, 11, 15)}));
        const Period whole{fixture::day(2026, 10, 1), fixture::day(2026, 10, 31)};
        QCOMPARE(compared(CompareMode::Previous, whole), (Period{fixture::day(2026, 9, 1), fixture::day(2026, 9, 30)}));
        const Period later{fixture::day(2026, 11, 21), fixture::day(2026, 11, 22)};
        QCOMPARE(compared(CompareMode::Previous, later),
                 (Period{fixture::day(2026, 11, 19), fixture::day(2026, 11, 20)}));
        for (const CompareMode mode : {CompareMode::Previous, CompareMode::Year}) {
            for (const Period &period : {month, week, whole, later})
                QCOMPARE(compareModeOf(period, compared(mode, period), {}), mode);
        }
        QCOMPARE(compareModeOf(month, {fixture::day(2026, 3, 1), fixture::day(2026, 3, 20)}, {}), CompareMode::Custom);
    }
};

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"
