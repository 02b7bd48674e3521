// SPDX-License-Identifier: GPL-3.0-or-later
// Shares, heat maps, columns, goals, texts and pictures, built from tables by hand.
#include "report/cardtext.h"
#include "support/cardfixture.h"

#include <QTest>

using namespace pheu;
using namespace Qt::StringLiterals;

namespace
{

CardDefinition card(CardKind kind, const QStringList &names = {}, const QString &by = {})
{
    CardDefinition made;
    made.id = cardKindId(kind);
    made.kind = kind;
    made.names = names;
    made.by = by;
    return made;
}

CardInputs english()
{
    CardInputs inputs = fixture::inputs();
    inputs.language = Language::English;
    return inputs;
}

CardData donut(const CardInputs &inputs, const QString &name = QStringLiteral("cost"),
               const QString &by = QStringLiteral("channel"))
{
    return buildCard(card(CardKind::Donut, {name}, by), inputs);
}

MetricRow row(std::vector<DimensionKey> keys, Figure value)
{
    MetricRow made;
    made.keys = std::move(keys);
    made.values = {value};
    return made;
}

MetricTable roiTable(const QStringList &by, std::vector<MetricRow> rows, Figure total)
{
    MetricTable table = fixture::table({u"roi"_qs}, by);
    table.rows = std::move(rows);
    table.total.values = {total};
    return table;
}

DimensionKey month(int number)
{
    const Day first = fixture::day(2026, number, 1);
    return {unitLabel(first, CalendarUnit::Month), first, false};
}

// Facebook in January and April, Zalo in April; ROI is a rate: no total is a sum.
CardInputs heatInputs()
{
    CardInputs inputs = english();
    const DimensionKey facebook{u"Facebook"_qs, 1, false}, zalo{u"Zalo"_qs, 4, false}, none{{}, 0, true};
    inputs.tables.clear();
    inputs.tables.insert(u"channel"_qs,
                         roiTable({u"channel"_qs}, {row({zalo}, 0.2), row({facebook}, 0.9), row({none}, 3.0)}, 0.6));
    inputs.tables.insert(u"month"_qs, roiTable({u"month"_qs}, {row({month(1)}, 1.5), row({month(4)}, 0.3)}, 0.6));
    inputs.tables.insert(pairOf(u"channel"_qs, u"month"_qs),
                         roiTable({u"channel"_qs, u"month"_qs},
                                  {row({facebook, month(1)}, 1.5), row({facebook, month(4)}, -0.4),
                                   row({zalo, month(4)}, 0.2), row({none, month(4)}, 3.0)},
                                  0.6));
    return inputs;
}

CardDefinition heatCard()
{
    CardDefinition made = card(CardKind::Heat, {u"roi"_qs}, u"channel"_qs);
    made.across = u"month"_qs;
    return made;
}

} // namespace

class TestCardKinds : public QObject
{
    Q_OBJECT
private slots:
    void everyKindIsListedAndWrittenDown()
    {
        for (int i = 0; i <= int(CardKind::Image); ++i) {
            const auto kind = CardKind(i);
            const bool built =
                std::ranges::any_of(cardKinds(), [&](const CardKindEntry &entry) { return entry.kind == kind; });
            QVERIFY2(built, qPrintable(QString::number(i)));
            QVERIFY(!cardKindId(kind).isEmpty());
            QCOMPARE(cardKindFromId(cardKindId(kind)), std::optional(kind));
        }
        QVERIFY(!cardKindFromId(u"hologram"_qs));
    }

    void sharesAreOfTheWholeAndLargestFirst()
    {
        const CardData data = donut(english());
        const auto body = std::get<DonutBody>(data.body);
        QCOMPARE(data.empty, QString());
        QCOMPARE(body.slices.size(), size_t(8));
        QCOMPARE(body.slices.front().key.label, u"Facebook"_qs);
        QVERIFY(std::abs(*body.slices.front().share - 182.4 / 557.1) < 1e-9);
        QCOMPARE(body.slices.front().series, 0);
        double sum = 0;
        for (size_t i = 0; i < body.slices.size(); ++i) {
            sum += *body.slices[i].share;
            QVERIFY(i == 0 || *body.slices[i].value <= *body.slices[i - 1].value);
            QVERIFY(!body.slices[i].rest);
        }
        QVERIFY(std::abs(sum - 1) < 1e-9);
        QCOMPARE(body.total, Figure(557.1e6));
    }

    void whatIsTooSmallToTellApartIsTogether()
    {
        const CardData data = donut(english(), u"leads"_qs, u"campaign"_qs); // 24 of them
        const auto body = std::get<DonutBody>(data.body);
        QCOMPARE(body.slices.size(), size_t(8));
        QVERIFY(body.slices.back().rest);
        QCOMPARE(body.slices.back().key.label, u"17 others"_qs);
        double all = 0, shares = 0;
        for (int i = 0; i < 24; ++i)
            all += 20 + i;
        for (const DonutSlice &slice : body.slices) {
            all -= *slice.value;
            shares += *slice.share;
        }
        QVERIFY(std::abs(all) < 1e-9 && std::abs(shares - 1) < 1e-9);
    }

    void whatHasNoSharesSaysWhy_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Figure>("first");
        QTest::addColumn<Figure>("others");
        QTest::addColumn<QString>("word");
        QTest::newRow("a rate") << u"roi"_qs << Figure(1) << Figure(1) << u"does not add up"_qs;
        QTest::newRow("a loss") << u"revenue"_qs << Figure(-5) << Figure(10) << u"below zero"_qs;
        QTest::newRow("zero") << u"revenue"_qs << Figure(0) << Figure(0) << u"zero"_qs;
    }
    void whatHasNoSharesSaysWhy()
    {
        QFETCH(QString, name);
        QFETCH(Figure, first);
        QFETCH(Figure, others);
        QFETCH(QString, word);
        CardInputs inputs = english();
        MetricTable table = *inputs.table(u"channel"_qs);
        const auto at = size_t(table.names.indexOf(name));
        for (MetricRow &one : table.rows)
            one.values[at] = &one == &table.rows.front() ? first : others;
        inputs.tables.insert(u"channel"_qs, table);
        const CardData data = donut(inputs, name);
        QVERIFY2(data.empty.contains(word), qPrintable(data.empty));
        QVERIFY(std::ranges::all_of(std::get<DonutBody>(data.body).slices,
                                    [](const DonutSlice &slice) { return !slice.share; }));
    }

    void figuresThatAddUpAreKnown()
    {
        const Catalogue &catalogue = Catalogue::shipped();
        for (const QString &id : {u"cost"_qs, u"spend"_qs, u"orders"_qs, u"leads_held"_qs})
            QVERIFY2(addsUp(catalogue, id), qPrintable(id));
        for (const QString &id : {u"roi"_qs, u"cpl"_qs, u"reach"_qs, u"followers"_qs, u"customers"_qs, u"nothing"_qs})
            QVERIFY2(!addsUp(catalogue, id), qPrintable(id));
    }

    void aHeatMapHasTheTotalsOfTheEngineAndNoHolesInTime()
    {
        const CardData data = buildCard(heatCard(), heatInputs());
        const auto body = std::get<HeatBody>(data.body);
        QCOMPARE(data.empty, QString());
        QCOMPARE(body.rows.size(), size_t(3));
        QCOMPARE(body.rows[0].label, u"Facebook"_qs); // largest first, the empty one last whatever it is
        QVERIFY(body.rows[2].null);
        QCOMPARE(body.rows[2].label, u"(no channel)"_qs);
        QCOMPARE(body.columns.size(), size_t(4)); // January to April
        QCOMPARE(body.columns[1].label, u"2026-02"_qs);
        QCOMPARE(body.columns[1].id, qint64(fixture::day(2026, 2, 1)));
        QCOMPARE(body.values[0], (std::vector<Figure>{1.5, {}, {}, -0.4}));
        QCOMPARE(body.values[1], (std::vector<Figure>{{}, {}, {}, 0.2}));
        QCOMPARE(body.rowTotals, (std::vector<Figure>{0.9, 0.2, 3.0}));
        QCOMPARE(body.columnTotals, (std::vector<Figure>{1.5, {}, {}, 0.3}));
        QCOMPARE(body.total, Figure(0.6));
        QCOMPARE(data.note, QString());
        const auto cells = cardCells(data, fixture::english());
        QCOMPARE(cells.size(), size_t(5));
        QCOMPARE(cells.back().size(), qsizetype(6));
    }

    void ofManyRowsTheLargestAreShownAndOfTimeTheLatest()
    {
        CardInputs inputs = heatInputs();
        std::vector<MetricRow> campaigns, days, cells;
        const Day from = fixture::day(2026, 1, 1);
        for (int i = 0; i < 60; ++i) {
            const DimensionKey campaign{QString::number(i), i + 1, false};
            const DimensionKey day{isoDay(from + i), from + i, false};
            campaigns.push_back(row({campaign}, i));
            days.push_back(row({day}, 1));
            cells.push_back(row({campaign, day}, i));
        }
        inputs.tables.insert(u"campaign"_qs, roiTable({u"campaign"_qs}, campaigns, 1));
        inputs.tables.insert(u"day"_qs, roiTable({u"day"_qs}, days, 1));
        inputs.tables.insert(pairOf(u"campaign"_qs, u"day"_qs), roiTable({u"campaign"_qs, u"day"_qs}, cells, 1));
        CardDefinition asked = card(CardKind::Heat, {u"roi"_qs}, u"campaign"_qs);
        asked.across = u"day"_qs;
        const CardData data = buildCard(asked, inputs);
        const auto body = std::get<HeatBody>(data.body);
        QCOMPARE(body.rows.size(), size_t(20));
        QCOMPARE(body.rows.front().label, u"59"_qs);
        QCOMPARE(body.columns.size(), size_t(31));
        QCOMPARE(body.columns.back().id, qint64(from + 59));
        QCOMPARE(body.values[0][30], Figure(59));
        QCOMPARE(data.note, u"20 of 60 rows, 31 of 60 columns"_qs);
    }

    void aHeatMapWithoutFiguresSaysWhy()
    {
        CardInputs inputs = heatInputs();
        inputs.tables.remove(pairOf(u"channel"_qs, u"month"_qs));
        inputs.errors.insert(pairOf(u"channel"_qs, u"month"_qs), u"no such field"_qs);
        QCOMPARE(buildCard(heatCard(), inputs).empty, u"no such field"_qs);
    }

    void columnsAndCombosAreFiguresOverTime()
    {
        for (const CardKind kind : {CardKind::Columns, CardKind::Combo}) {
            const CardData data = buildCard(card(kind, {u"revenue"_qs, u"roas"_qs}), english());
            const auto body = std::get<TrendBody>(data.body);
            QCOMPARE(body.lines.size(), size_t(2));
            QCOMPARE(body.lines[0].info.id, u"revenue"_qs);
            QCOMPARE(body.days.size(), size_t(30));
            QVERIFY(body.lines[0].plan.empty());
            QCOMPARE(data.empty, QString());
        }
        const CardData none = buildCard(card(CardKind::Columns, {u"nps"_qs}), english());
        QVERIFY2(none.empty.contains(Catalogue::shipped().name(u"nps"_qs, Language::English)), qPrintable(none.empty));
    }

    void textsAndPicturesAreReadAloud()
    {
        CardDefinition text = card(CardKind::Text);
        text.text = u"Đợt Tết\nđã xong"_qs;
        const CardData shown = buildCard(text, english());
        QCOMPARE(shown.title, u"Đợt Tết"_qs);
        QCOMPARE(cardSummary(shown, fixture::english()), u"Đợt Tết; đã xong"_qs);
        text.text = u"  \n"_qs;
        QVERIFY(!buildCard(text, english()).empty.isEmpty());
        CardDefinition image = card(CardKind::Image);
        image.text = u"The logo"_qs;
        image.image = AttachmentId(3);
        CardInputs inputs = english();
        QVERIFY(!buildCard(image, inputs).empty.isEmpty());
        inputs.images.insert(3, "bytes");
        const CardData picture = buildCard(image, inputs);
        QCOMPARE(picture.empty, QString());
        QCOMPARE(std::get<ImageBody>(picture.body).alt, u"The logo"_qs);
        QCOMPARE(picture.title, u"The logo"_qs);
        QVERIFY(cardSummary(picture, fixture::english()).contains(u"The logo"));
    }
};

QTEST_GUILESS_MAIN(TestCardKinds)
#include "tst_cardkinds.moc"
