// SPDX-License-Identifier: GPL-3.0-or-later
// Cards filled from a workspace: slices of their own, goals, pictures; and the report that is made of them.
#include "report/cardgoals.h"
#include "report/cardtext.h"
#include "report/dashboards.h"
#include "report/explanation.h"
#include "report/reportdata.h"
#include "storage/query.h"
#include "support/filebytes.h"
#include "support/goalsfixture.h"
#include "workspace/attachments.h"

#include <QBuffer>
#include <QJsonArray>

#include <array>

using namespace pheu;
using namespace pheu::test;
using namespace Qt::StringLiterals;

namespace
{

CardDefinition card(CardKind kind, const QString &id, const QStringList &names = {}, const QString &by = {})
{
    CardDefinition made;
    made.id = id;
    made.kind = kind;
    made.names = names;
    made.by = by;
    return made;
}

// Orders by message: 150 in the first 20 days of November, 120 of them from Facebook; 40 in October.
struct Shop : GoalsFixture {
    Shop()
    {
        const auto result = [&](const QString &date, const QString &channel, const QString &orders) {
            add(u"results"_qs, {{"date", date},
                                {"channel", channel},
                                {"orders", orders},
                                {"revenue", orders + u"000"_qs},
                                {"spend", u"100000"_qs}});
        };
        result(u"2026-10-10"_qs, u"Facebook"_qs, u"40"_qs);
        result(u"2026-11-01"_qs, u"Facebook"_qs, u"80"_qs);
        result(u"2026-11-10"_qs, u"Zalo"_qs, u"30"_qs);
        result(u"2026-11-20"_qs, u"Facebook"_qs, u"40"_qs);
    }
    RecordId goal(const QString &name, const QString &target, const QString &filter = {})
    {
        return this->target({{"name", name}, {"kpi", u"orders"_qs}, {"target", target}, {"filter", filter}});
    }
    CardSet load(const std::vector<CardDefinition> &cards, const QString &from = u"2026-11-01"_qs,
                 const QString &to = u"2026-11-20"_qs, const QString &filter = {})
    {
        MetricQuery slice;
        if (!filter.isEmpty())
            slice.filter = *parseFilter(workspace().schema(), workspace().schema().page(u"results"_qs)->id, filter);
        slice.from = day(from);
        slice.to = day(to);
        slice.comparison = previousPeriod({*slice.from, *slice.to});
        MetricsEngine engine(workspace());
        return loadCards(workspace(), engine, cards, slice, Language::English);
    }
};

KpiBody kpi(const CardSet &set, size_t at = 0)
{
    return std::get<KpiBody>(set.cards[at].body);
}

const QStringList orders{QStringLiteral("orders")};

} // namespace

class TestCardLoading : public QObject
{
    Q_OBJECT
private slots:
    void aCardHasItsOwnFilterAndPeriod()
    {
        Shop shop;
        CardDefinition plain = card(CardKind::Kpi, u"a"_qs, orders);
        CardDefinition facebook = card(CardKind::Kpi, u"b"_qs, orders);
        facebook.filter = u"channel = \"Facebook\""_qs;
        CardDefinition october = facebook;
        october.id = u"c"_qs;
        october.period = PeriodPreset::Custom;
        october.customPeriod = {day(u"2026-10-01"_qs), day(u"2026-10-31"_qs)};
        CardDefinition all = card(CardKind::Bars, u"d"_qs, orders, u"channel"_qs);
        all.period = PeriodPreset::All;
        const CardSet set = shop.load({plain, facebook, october, all});
        QCOMPARE(kpi(set, 0).now, Figure(150));
        QCOMPARE(kpi(set, 1).now, Figure(120));
        QCOMPARE(kpi(set, 2).now, Figure(40));
        QCOMPARE(kpi(set, 2).spark.size(), size_t(31));
        QCOMPARE(std::get<BarsBody>(set.cards[3].body).panels.front().total, Figure(190));
        QCOMPARE(set.inputs.period, (Period{day(u"2026-11-01"_qs), day(u"2026-11-20"_qs)}));
        const Format format = Shop::format();
        QCOMPARE(cardScope(set.cards[0], format), QString());
        QCOMPARE(cardScope(set.cards[1], format), u"Channel: Facebook"_qs);
        QVERIFY(cardScope(set.cards[2], format).endsWith(u" · Channel: Facebook"_qs));
        QCOMPARE(cardScope(set.cards[3], format), u"All data"_qs);
    }

    // The dashboard's comparison is of the same kind for a card with its own period.
    void aPeriodOfItsOwnIsComparedWithTheOneBeforeIt()
    {
        Shop shop;
        CardDefinition november = card(CardKind::Kpi, u"a"_qs, orders);
        november.period = PeriodPreset::Custom;
        november.customPeriod = {day(u"2026-11-01"_qs), day(u"2026-11-30"_qs)};
        const CardSet set = shop.load({november});
        QVERIFY(kpi(set).compared);
        QCOMPARE(kpi(set).before, Figure(40));
        MetricsEngine engine(shop.workspace());
        MetricQuery slice;
        slice.from = day(u"2026-06-01"_qs);
        slice.to = day(u"2026-06-30"_qs);
        slice.comparison = yearEarlier({*slice.from, *slice.to});
        const MetricQuery own = cardSlice(november, slice, shop.workspace(), engine);
        const Day last = engine.dataPeriod()->to; // days without data are not compared
        QVERIFY(last < november.customPeriod.to);
        QCOMPARE(own.comparison, std::optional(yearEarlier({november.customPeriod.from, last})));
        slice.comparison.reset();
        QVERIFY(!cardSlice(november, slice, shop.workspace(), engine).comparison);
    }

    void aFilterThatCannotBeReadIsSaidOnItsCardAlone()
    {
        Shop shop;
        CardDefinition odd = card(CardKind::Kpi, u"a"_qs, orders);
        odd.filter = u"channel = "_qs;
        CardDefinition bars = card(CardKind::Bars, u"b"_qs, orders, u"channel"_qs);
        bars.filter = odd.filter;
        const CardSet set = shop.load({odd, bars, card(CardKind::Kpi, u"c"_qs, orders)});
        QVERIFY(!kpi(set).now);
        QVERIFY2(kpi(set).why.contains(u"filter"), qPrintable(kpi(set).why));
        QVERIFY(set.cards[1].empty.contains(u"filter"));
        QCOMPARE(kpi(set, 2).now, Figure(150));
    }

    void filtersThatLeaveNothingAreNamed()
    {
        Shop shop;
        CardDefinition zalo = card(CardKind::Kpi, u"a"_qs, orders);
        zalo.filter = u"channel = \"Zalo\""_qs;
        CardDefinition bars = card(CardKind::Bars, u"b"_qs, orders, u"channel"_qs);
        bars.filter = zalo.filter;
        CardDefinition none = card(CardKind::Kpi, u"c"_qs, orders);
        none.filter = u"channel = \"TikTok\""_qs;
        const std::vector<CardDefinition> cards = {zalo, bars, none};
        const QString november = u"2026-11-01"_qs, day20 = u"2026-11-20"_qs;
        const CardSet both = shop.load(cards, november, day20, u"channel = \"Facebook\""_qs);
        for (const QString &said : {kpi(both).why, both.cards[1].empty})
            QVERIFY2(said.contains(u"Facebook") && said.contains(u"Zalo"), qPrintable(said));
        const CardSet one = shop.load(cards, november, day20);
        QCOMPARE(kpi(one).now, Figure(30));
        QVERIFY2(kpi(one, 2).why.contains(u"TikTok"), qPrintable(kpi(one, 2).why));
        const CardSet dashboard =
            shop.load({card(CardKind::Kpi, u"d"_qs, orders)}, november, day20, u"channel = \"TikTok\""_qs);
        QVERIFY2(kpi(dashboard).why.contains(u"TikTok"), qPrintable(kpi(dashboard).why));
        const CardSet early = shop.load({card(CardKind::Kpi, u"d"_qs, orders)}, u"2025-01-01"_qs, u"2025-01-31"_qs);
        QVERIFY2(!kpi(early).why.contains(u"filter"), qPrintable(kpi(early).why));
    }

    void anExplanationNamesFilters()
    {
        Shop shop;
        MetricsEngine engine(shop.workspace());
        const Schema &schema = shop.workspace().schema();
        MetricQuery slice;
        slice.filter = *parseFilter(schema, schema.page(u"results"_qs)->id, u"channel = \"TikTok\""_qs);
        const auto explained = explain(engine, schema, slice, u"orders"_qs, Language::English);
        QVERIFY2(explained && explained->why.contains(u"filter"), qPrintable(explained ? explained->why : QString()));
        QVERIFY(!explain(engine, schema, {}, u"nps"_qs, Language::English)->why.contains(u"filter"));
        const QString formula = formulaInWords(*engine.catalogue(), u"opener_cvr"_qs, Language::English);
        QVERIFY2(formula.contains(u"where channel.kind"), qPrintable(formula));
    }

    void everyFunnelCardHasItsOwnFunnel()
    {
        Shop shop;
        MetricsEngine engine(shop.workspace());
        const QStringList funnels = engine.funnels();
        QVERIFY(funnels.size() > 1);
        CardDefinition first = card(CardKind::Funnel, u"a"_qs), second = card(CardKind::Funnel, u"b"_qs);
        second.funnel = funnels[1];
        CardDefinition gone = card(CardKind::Funnel, u"c"_qs);
        gone.funnel = u"no longer there"_qs;
        const CardSet set = shop.load({first, second, gone});
        QCOMPARE(std::get<FunnelBody>(set.cards[0].body).funnel, funnels[0]);
        QCOMPARE(std::get<FunnelBody>(set.cards[1].body).funnel, funnels[1]);
        QCOMPARE(std::get<FunnelBody>(set.cards[2].body).funnel, funnels[0]);
        QCOMPARE(set.inputs.funnel->funnel, funnels[0]);
        second.funnel = u"Tin nhắn"_qs; // the same in the other language
        const CardSet other = shop.load({second});
        QCOMPARE(std::get<FunnelBody>(other.cards[0].body).steps[2].measure, u"messages"_qs);
    }

    // Target 500 orders in 30 days, on day 20: 150 orders → expected 333.3, pace 45 %, projected 225, 35 a day, behind.
    void aKpiCardShowsTheGoalOfItsFigure()
    {
        Shop shop;
        const RecordId goal = shop.goal(u"Orders by message"_qs, u"500"_qs);
        const CardSet set =
            shop.load({card(CardKind::Kpi, u"a"_qs, orders), card(CardKind::Kpi, u"b"_qs, {u"roi"_qs})});
        const std::optional<GoalMark> mark = kpi(set).goal;
        QVERIFY(mark);
        QCOMPARE(mark->goal, goal);
        QCOMPARE(mark->target, 500.0);
        QCOMPARE(mark->actual, Figure(150));
        QCOMPARE(mark->on, day(u"2026-11-20"_qs));
        QVERIFY(std::abs(*mark->pace.expected - 333.3333) < 1e-3);
        QVERIFY(std::abs(*mark->pace.pace - 0.45) < 1e-9);
        QVERIFY(std::abs(*mark->pace.projected - 225) < 1e-9);
        QVERIFY(std::abs(*mark->pace.requiredPerDay - 35) < 1e-9);
        QCOMPARE(mark->pace.state, PaceState::Behind);
        QVERIFY(!kpi(set, 1).goal);
        const QString copied = cardAsTsv(set.cards[0], Shop::format());
        QVERIFY2(copied.contains(u"Pace\t45") && copied.contains(u"behind", Qt::CaseInsensitive), qPrintable(copied));
    }

    void aGoalStandsOnTheCardOfItsOwnFilterAndOfItsPeriod()
    {
        Shop shop;
        shop.goal(u"Facebook"_qs, u"300"_qs, u"channel = \"Facebook\""_qs);
        CardDefinition facebook = card(CardKind::Kpi, u"b"_qs, orders);
        facebook.filter = u"channel in (\"Facebook\")"_qs;
        const std::vector<CardDefinition> cards{card(CardKind::Kpi, u"a"_qs, orders), facebook};
        const CardSet set = shop.load(cards);
        QVERIFY(!kpi(set, 0).goal);
        QVERIFY(kpi(set, 1).goal);
        QCOMPARE(kpi(set, 1).goal->actual, Figure(120));
        QVERIFY(!kpi(shop.load(cards, u"2026-10-01"_qs, u"2026-10-31"_qs), 1).goal);
        // The goal is of November; its card says so where the figure is of other days.
        QVERIFY(!kpi(shop.load(cards, u"2026-11-01"_qs, u"2026-11-30"_qs), 1).goal->otherPeriod);
        QVERIFY(kpi(shop.load(cards, u"2026-11-01"_qs, u"2026-11-20"_qs), 1).goal->otherPeriod);
        QVERIFY(kpi(shop.load(cards, u"2026-01-01"_qs, u"2026-11-30"_qs), 1).goal->otherPeriod);
    }

    void theGoalOfACampaignStandsOnCardsOfThatCampaign()
    {
        Shop shop;
        shop.add(u"campaigns"_qs, {{"name", u"11.11"_qs}});
        shop.add(u"results"_qs, {{"date", u"2026-11-11"_qs}, {"campaign", u"11.11"_qs}, {"orders", u"9"_qs}});
        shop.target({{"name", u"Big day"_qs}, {"kpi", u"orders"_qs}, {"target", u"100"_qs}, {"campaign", u"11.11"_qs}});
        CardDefinition campaign = card(CardKind::Kpi, u"a"_qs, orders);
        campaign.filter = u"campaign = \"11.11\""_qs;
        const CardSet set = shop.load({campaign, card(CardKind::Kpi, u"b"_qs, orders)});
        QVERIFY(kpi(set).goal);
        QCOMPARE(kpi(set).goal->actual, Figure(9));
        QVERIFY(!kpi(set, 1).goal);
    }

    void ofSeveralGoalsTheShortestPeriodIsShown()
    {
        Shop shop;
        shop.target({{"name", u"Year"_qs},
                     {"kpi", u"orders"_qs},
                     {"target", u"9000"_qs},
                     {"from", u"2026-01-01"_qs},
                     {"to", u"2026-12-31"_qs}},
                    false);
        QCOMPARE(kpi(shop.load({card(CardKind::Kpi, u"a"_qs, orders)})).goal->name, u"Year"_qs);
        shop.goal(u"Month"_qs, u"500"_qs);
        QCOMPARE(kpi(shop.load({card(CardKind::Kpi, u"a"_qs, orders)})).goal->name, u"Month"_qs);
    }

    void aLineHasThePlanOfItsGoalWithinTheGoalsPeriod()
    {
        Shop shop;
        shop.goal(u"Month"_qs, u"600"_qs);
        shop.target({{"name", u"AOV"_qs}, {"kpi", u"aov"_qs}, {"target", u"1200"_qs}});
        const CardSet set = shop.load({card(CardKind::Combo, u"a"_qs, {u"orders"_qs, u"aov"_qs, u"spend"_qs})},
                                      u"2026-10-21"_qs, u"2026-12-10"_qs);
        const auto body = std::get<TrendBody>(set.cards.front().body);
        QCOMPARE(body.days.size(), size_t(51));
        const std::vector<Figure> &plan = body.lines[0].plan;
        QCOMPARE(plan.size(), body.days.size());
        double sum = 0;
        for (size_t i = 0; i < plan.size(); ++i) {
            const bool within = body.days[i] >= day(u"2026-11-01"_qs) && body.days[i] <= day(u"2026-11-30"_qs);
            QCOMPARE(plan[i].has_value(), within);
            QCOMPARE(body.lines[1].plan[i], within ? Figure(1200) : Figure());
            sum += plan[i].value_or(0);
        }
        QVERIFY(std::abs(sum - 600) < 1e-9);
        QVERIFY(body.lines[2].plan.empty());
        QCOMPARE(cardCells(set.cards.front(), Shop::format()).front().size(), qsizetype(6));
    }

    // A week of which only some days are in the goal's period or in the period shown.
    void theWeeksOfALongPeriodHaveThePlanOfTheDaysThatAreShown()
    {
        Shop shop;
        shop.target({{"name", u"Year"_qs},
                     {"kpi", u"orders"_qs},
                     {"target", u"365"_qs},
                     {"from", u"2026-01-01"_qs},
                     {"to", u"2026-12-31"_qs}},
                    false);
        const CardSet set = shop.load({card(CardKind::Trend, u"a"_qs, orders)}, u"2026-06-03"_qs, u"2026-11-20"_qs);
        const auto body = std::get<TrendBody>(set.cards.front().body);
        QCOMPARE(body.unit, CalendarUnit::Week);
        QVERIFY(std::abs(*body.lines[0].plan.front() - 5) < 1e-9); // Wednesday to Sunday
        QVERIFY(std::abs(*body.lines[0].plan[1] - 7) < 1e-9);
        QVERIFY(std::abs(*body.lines[0].plan.back() - 5) < 1e-9);
    }

    void aTargetCardHasItsCourse()
    {
        Shop shop;
        const RecordId goal = shop.goal(u"Orders by message"_qs, u"500"_qs);
        const RecordId bare = shop.add(u"targets"_qs, {{"name", u"Later"_qs}, {"kpi", u"orders"_qs}});
        CardDefinition target = card(CardKind::Target, u"a"_qs);
        target.goal = goal;
        CardDefinition gone = target, unfinished = target;
        gone.goal = RecordId(999);
        unfinished.goal = bare;
        const CardSet set = shop.load({target, gone, unfinished});
        const auto body = std::get<TargetBody>(set.cards[0].body);
        QCOMPARE(set.cards[0].title, u"Orders by message"_qs);
        QCOMPARE(body.days.size(), size_t(30));
        QCOMPARE(body.actual[19], Figure(150));
        QVERIFY(!body.actual[20]);
        QCOMPARE(body.plan.back(), Figure(500));
        QCOMPARE(body.mark.pace.state, PaceState::Behind);
        QVERIFY2(set.cards[1].empty.contains(u"not there"), qPrintable(set.cards[1].empty));
        QVERIFY2(!set.cards[2].empty.isEmpty(), "a goal without a number has no course");
    }

    void filtersAreTheSameHoweverTheyAreWritten_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("same");
        QTest::newRow("none") << QString() << QString() << true;
        QTest::newRow("one of one") << u"channel in (\"Zalo\")"_qs << u"channel = \"Zalo\""_qs << true;
        QTest::newRow("order of values") << u"channel in (\"Zalo\", \"SEO\")"_qs << u"channel in (\"SEO\", \"Zalo\")"_qs
                                         << true;
        QTest::newRow("order of parts") << u"channel = \"Zalo\" and spend > 5"_qs
                                        << u"spend > 5 and channel = \"Zalo\""_qs << true;
        QTest::newRow("another value") << u"channel = \"Zalo\""_qs << u"channel = \"SEO\""_qs << false;
        QTest::newRow("one more part") << u"channel = \"Zalo\""_qs << u"channel = \"Zalo\" and spend > 5"_qs << false;
        QTest::newRow("and, or") << u"spend > 5 and spend < 9"_qs << u"spend > 5 or spend < 9"_qs << false;
        QTest::newRow("something") << QString() << u"channel = \"Zalo\""_qs << false;
    }
    void filtersAreTheSameHoweverTheyAreWritten()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(bool, same);
        GoalsFixture file;
        const Schema &schema = file.workspace().schema();
        const auto read = [&](const QString &text) {
            return text.isEmpty() ? Filter() : *parseFilter(schema, schema.page(u"results"_qs)->id, text);
        };
        QCOMPARE(sameFilter(file.workspace(), read(a), read(b)), same);
        QCOMPARE(sameFilter(file.workspace(), read(b), read(a)), same);
    }

    // The workspace keeps a picture for as long as a dashboard shows it, or undo can bring that card back.
    void thePictureOfACardIsKept()
    {
        Shop shop;
        Workspace &workspace = shop.workspace();
        QBuffer source;
        source.setData(tinyPng());
        source.open(QIODevice::ReadOnly);
        auto session = std::move(*workspace.beginEdit(EditKind::Setting));
        CardDefinition image = card(CardKind::Image, u"logo"_qs);
        image.text = u"The logo"_qs;
        image.image = *session->addAttachment(source, u"logo.png"_qs);
        const auto keep = [&](const Dashboard &dashboard) {
            return SetSetting{u"dashboard"_qs, dashboardsToJson({dashboard})};
        };
        QVERIFY(session->apply(keep(withCard(overviewDashboard(), image))));
        workspace.absorb(*session->commit());
        session.reset();
        const auto forget = [&] { return bool(History::prune(workspace.database(), workspace.schema(), 0)); };
        const auto files = [&] { return attachmentTotals(workspace.database(), workspace.schema())->files; };
        const auto shown = [&] {
            return shop.load(dashboardsFrom(workspace.settings().dashboard).front().cards).cards.back();
        };
        QVERIFY(forget());
        QCOMPARE(files(), 1);
        QCOMPARE(std::get<ImageBody>(shown().body).bytes, source.data());
        QCOMPARE(shown().empty, QString());

        QVERIFY(workspace.apply({EditKind::Setting, {keep(overviewDashboard())}}));
        QCOMPARE(files(), 0);
        QVERIFY(attachmentTotals(workspace.database(), workspace.schema())->spare > 0);
        QVERIFY(shop.workspace().apply({EditKind::Setting, {SetSetting{u"name"_qs, u"Shop"_qs}}}));
        QVERIFY(workspace.undo() && workspace.undo());
        QCOMPARE(std::get<ImageBody>(shown().body).bytes, source.data());

        QVERIFY(workspace.redo());
        QVERIFY(workspace.apply({EditKind::Setting, {SetSetting{u"name"_qs, u"Shop"_qs}}}));
        QVERIFY(forget());
        QCOMPARE(attachmentTotals(workspace.database(), workspace.schema())->spare, 0);
        const CardSet gone = shop.load({image});
        QVERIFY2(gone.cards.front().empty.contains(u"not there"), qPrintable(gone.cards.front().empty));
    }

    void theReportHasTheCardsOfTheDashboardThatIsAskedFor()
    {
        Shop shop;
        shop.goal(u"Orders by message"_qs, u"500"_qs);
        const QJsonArray rules{
            QJsonObject{{u"kpi"_qs, u"orders"_qs}, {u"kind"_qs, u"below"_qs}, {u"limit"_qs, 50}, {u"days"_qs, 7}},
            QJsonObject{{u"kpi"_qs, u"orders"_qs}, {u"kind"_qs, u"above"_qs}, {u"limit"_qs, 50}, {u"days"_qs, 7}}};
        QVERIFY(shop.workspace().apply(
            {EditKind::Setting, {SetSetting{u"targets"_qs, QJsonObject{{u"alerts"_qs, rules}}}}}));
        MetricsEngine engine(shop.workspace());
        Dashboard own{u"own"_qs, {u"Mine"_qs, {}, {}}, {}};
        own = withCard(own, card(CardKind::Donut, {}, orders, u"channel"_qs));
        own = withCard(own, card(CardKind::Kpi, {}, orders));
        const ReportData report = reportData(shop.workspace(), engine, {}, {}, Shop::format(), Language::English, &own);
        QCOMPARE(report.kpis.size(), size_t(1));
        QVERIFY(std::get<KpiBody>(report.kpis.front().body).goal);
        QCOMPARE(report.cards.size(), size_t(1));
        QCOMPARE(report.cards.front().definition.kind, CardKind::Donut);
        QVERIFY(report.goals);
        QCOMPARE(report.alerts.size(), qsizetype(1));
        QVERIFY2(report.alerts.front().contains(u"below"), qPrintable(report.alerts.front()));
        const ReportData usual = reportData(shop.workspace(), engine, {}, {}, Shop::format(), Language::English);
        QCOMPARE(usual.kpis.size(), size_t(6));
        QCOMPARE(usual.cards.size(), size_t(6));
    }

    void aTextThatNobodyWroteIsNotInTheReport()
    {
        Shop shop;
        MetricsEngine engine(shop.workspace());
        Dashboard client = *dashboardNamed(u"client"_qs, {}, *engine.catalogue(), Language::Vietnamese);
        const auto texts = [&] {
            const auto report =
                reportData(shop.workspace(), engine, {}, {}, Shop::format(), Language::English, &client);
            return std::ranges::count(report.cards, CardKind::Text,
                                      [](const CardData &data) { return data.definition.kind; });
        };
        QVERIFY(client.card(u"summary"_qs));
        QCOMPARE(texts(), 0);
        CardDefinition written = *client.card(u"summary"_qs);
        written.text = u"Tháng này tốt."_qs;
        client = withCardChanged(client, written);
        QCOMPARE(texts(), 1);
    }

    void everyTemplateLoads()
    {
        Shop shop;
        MetricsEngine engine(shop.workspace());
        for (const DashboardTemplate &one : dashboardTemplates()) {
            const Dashboard made = dashboardFromTemplate(one, {}, *engine.catalogue(), Language::English);
            const CardSet set = shop.load(made.cards);
            QCOMPARE(set.cards.size(), made.cards.size());
            for (const CardData &data : set.cards) {
                QVERIFY2(!data.title.isEmpty(), qPrintable(data.definition.id));
                const QString said = data.empty + cardSummary(data, Shop::format());
                for (const QString &word : {u"Unknown"_qs, u"There is no field"_qs, u"cannot be read"_qs})
                    QVERIFY2(!said.contains(word, Qt::CaseInsensitive), qPrintable(one.id + u' ' + said));
            }
            const Preparation needed = preparationFor(shop.workspace(), engine, made.cards, {});
            QVERIFY(!needed.names.isEmpty() && !needed.by.join(u'|').contains(u'\n'));
        }
    }
};

QTEST_GUILESS_MAIN(TestCardLoading)
#include "tst_cardloading.moc"
