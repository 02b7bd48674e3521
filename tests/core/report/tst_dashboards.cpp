// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/workspacecatalogue.h"
#include "report/cardkinds.h"
#include "report/dashboards.h"
#include "support/goalsfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>

using namespace pheu;
using namespace pheu::test;

namespace
{

QStringList idsOf(const std::vector<CardDefinition> &cards)
{
    QStringList ids;
    for (const CardDefinition &card : cards)
        ids.append(card.id);
    return ids;
}

QStringList idsOf(const std::vector<Dashboard> &all)
{
    QStringList ids;
    for (const Dashboard &one : all)
        ids.append(one.id);
    return ids;
}

CardDefinition card(CardKind kind, const QStringList &names = {}, const QString &by = {})
{
    CardDefinition made;
    made.kind = kind;
    made.names = names;
    made.by = by;
    return made;
}

// A card in which nothing is as it is without being said.
CardDefinition fullCard()
{
    CardDefinition full =
        card(CardKind::Heat, {QStringLiteral("roi"), QStringLiteral("cost")}, QStringLiteral("channel"));
    full.id = QStringLiteral("full");
    full.across = QStringLiteral("month");
    full.title = cardDefinition(QStringLiteral("trend"))->title;
    full.ownTitle = QStringLiteral("Lợi nhuận theo kênh");
    full.filter = QStringLiteral("channel = \"Facebook\"");
    full.period = PeriodPreset::Custom;
    full.customPeriod = {toDay(QDate(2026, 1, 17)), toDay(QDate(2026, 2, 20))};
    full.funnel = QStringLiteral("Website");
    full.goal = RecordId(12);
    full.text = QStringLiteral("Hai dòng\ntiếng Việt");
    full.image = AttachmentId(7);
    full.span = 6;
    full.height = 240;
    return full;
}

QJsonObject parsed(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class TestDashboards : public QObject
{
    Q_OBJECT
private slots:
    void withoutASettingThereIsTheOverview()
    {
        const std::vector<Dashboard> all = dashboardsFrom({});
        QCOMPARE(all.size(), size_t(1));
        QCOMPARE(all.front(), overviewDashboard());
        QCOMPARE(idsOf(all.front().cards).mid(0, 7),
                 (QStringList{QStringLiteral("kpi-cost"), QStringLiteral("kpi-revenue"), QStringLiteral("kpi-roi"),
                              QStringLiteral("kpi-leads"), QStringLiteral("kpi-cpl"), QStringLiteral("kpi-orders"),
                              QStringLiteral("funnel")}));
    }

    void everyPartOfACardIsKept()
    {
        Dashboard own{QStringLiteral("own"), {QStringLiteral("Mine"), QStringLiteral("Của tôi"), {}}, {fullCard()}};
        own = withCard(own, card(CardKind::Kpi, {QStringLiteral("nps")}));
        const std::vector<Dashboard> all{overviewDashboard(), own};
        QCOMPARE(dashboardsFrom(dashboardsToJson(all)), all);
        const QByteArray text = QJsonDocument(dashboardsToJson(all)).toJson();
        QCOMPARE(dashboardsFrom(QJsonDocument::fromJson(text).object()), all);
    }

    void theFormOfOneDashboardIsReadAsTheOverview()
    {
        const QJsonObject old = parsed(R"({"hidden": ["funnel"], "shown": ["kpi-nps", "table-campaign"],
            "order": ["trend", "kpi-roi"], "funnel": "Shop"})");
        const std::vector<Dashboard> all = dashboardsFrom(old);
        QCOMPARE(all.size(), size_t(1));
        const QStringList ids = idsOf(all.front().cards);
        QCOMPARE(ids.mid(0, 2), (QStringList{QStringLiteral("kpi-cost"), QStringLiteral("kpi-revenue")}));
        QCOMPARE(ids.size(), qsizetype(13)); // twelve of the overview: one less, two more
        QCOMPARE(ids.indexOf(QStringLiteral("kpi-nps")),
                 ids.lastIndexOf(QRegularExpression(QStringLiteral("^kpi-.*"))));
        QVERIFY(!ids.contains(QStringLiteral("funnel")));
        QVERIFY(ids.contains(QStringLiteral("kpi-nps")) && ids.contains(QStringLiteral("table-campaign")));
        QVERIFY(ids.indexOf(QStringLiteral("trend")) < ids.indexOf(QStringLiteral("kpi-roi")));
        const Dashboard chosen = dashboardsFrom(parsed(R"({"funnel": "Shop"})")).front();
        QCOMPARE(chosen.card(QStringLiteral("funnel"))->funnel, QStringLiteral("Shop"));
    }

    void anOldSettingOfAnotherProgramIsNoTrouble()
    {
        const auto overview =
            dashboardsFrom(parsed(R"({"hidden": 5, "order": ["nope", 7, "trend"], "shown": ["kpi-"]})"));
        QCOMPARE(overview.front().cards.size(), overviewDashboard().cards.size());
    }

    void whatCannotBeReadIsLeftOut()
    {
        const std::vector<Dashboard> all = dashboardsFrom(parsed(R"({"dashboards": [5, {"cards": []},
            {"id": "a", "en": "A", "cards": [{"id": "x", "kind": "hologram"}, {"kind": "kpi"}, 7,
              {"id": "t", "kind": "text", "text": 4, "span": 99, "height": -3, "period": "custom", "from": "2026-13-01"},
              {"id": "t", "kind": "text"}]},
            {"id": "a", "en": "again", "cards": []}]})"));
        QCOMPARE(idsOf(all), QStringList{QStringLiteral("a")});
        QCOMPARE(idsOf(all.front().cards), QStringList{QStringLiteral("t")});
        const CardDefinition &read = all.front().cards.front();
        QCOMPARE(read.span, 12);
        QVERIFY(read.height > 0);
        QVERIFY(!read.period && read.text.isEmpty());
        QCOMPARE(dashboardsFrom(parsed(R"({"dashboards": []})")).front(), overviewDashboard());
        QCOMPARE(dashboardsFrom(parsed(R"({"dashboards": "no"})")).front(), overviewDashboard());
        QVERIFY(dashboardsFrom(parsed(R"({"dashboards": [{"id": "bare"}]})")).front().cards.empty());
    }

    void aNewCardStandsAtTheEndAndAKpiBehindTheLastKpi()
    {
        const Dashboard overview = overviewDashboard();
        const Dashboard more =
            withCard(overview, card(CardKind::Donut, {QStringLiteral("cost")}, QStringLiteral("channel")));
        QCOMPARE(more.cards.back().id, QStringLiteral("donut"));
        const Dashboard kpi = withCard(overview, card(CardKind::Kpi, {QStringLiteral("cost")}));
        const QStringList ids = idsOf(kpi.cards);
        QCOMPARE(ids.indexOf(QStringLiteral("kpi-cost-2")), ids.indexOf(QStringLiteral("kpi-orders")) + 1);
        const Dashboard none{QStringLiteral("n"), {}, {fullCard()}};
        QCOMPARE(idsOf(withCard(none, card(CardKind::Kpi, {QStringLiteral("roi")})).cards).front(),
                 QStringLiteral("kpi-roi"));
    }

    void cardsAreCopiedChangedAndRemovedWithoutTouchingTheOthers()
    {
        const Dashboard first = overviewDashboard();
        const Dashboard copied =
            withCardCopied(withCardCopied(first, QStringLiteral("funnel")), QStringLiteral("funnel"));
        const QStringList ids = idsOf(copied.cards);
        const auto at = ids.indexOf(QStringLiteral("funnel"));
        QCOMPARE(ids.mid(at, 3),
                 (QStringList{QStringLiteral("funnel"), QStringLiteral("funnel-3"), QStringLiteral("funnel-2")}));
        CardDefinition changed = *copied.card(QStringLiteral("funnel-2"));
        changed.funnel = QStringLiteral("Shop");
        const Dashboard edited = withCardChanged(copied, changed);
        QCOMPARE(edited.card(QStringLiteral("funnel-2"))->funnel, QStringLiteral("Shop"));
        QVERIFY(edited.card(QStringLiteral("funnel"))->funnel.isEmpty());
        const Dashboard back = withoutCard(withoutCard(edited, QStringLiteral("funnel-2")), QStringLiteral("funnel-3"));
        QCOMPARE(back, first);
        QCOMPARE(withoutCard(first, QStringLiteral("nothing")), first);
        QCOMPARE(withCardCopied(first, QStringLiteral("nothing")), first);
    }

    void aCardMovesOnePlaceAndStopsAtTheEnds()
    {
        const Dashboard first = overviewDashboard();
        const QStringList ids = idsOf(first.cards);
        const Dashboard moved = withCardMoved(first, ids[1], -1);
        QCOMPARE(idsOf(moved.cards).mid(0, 2), (QStringList{ids[1], ids[0]}));
        QCOMPARE(withCardMoved(moved, ids[1], 1), first);
        QCOMPARE(withCardMoved(first, ids.front(), -1), first);
        QCOMPARE(withCardMoved(first, ids.back(), 1), first);
        QCOMPARE(idsOf(withCardBefore(first, ids.front(), {}).cards).back(), ids.front());
        QCOMPARE(idsOf(withCardBefore(first, ids.back(), ids[2]).cards)[2], ids.back());
        QCOMPARE(withCardBefore(first, ids[2], QStringLiteral("nothing")), first);
        QCOMPARE(withCardBefore(first, ids[2], ids[2]), first);
    }

    void dashboardsAreAddedCopiedMovedAndTheLastOneStays()
    {
        std::vector<Dashboard> all = dashboardsFrom({});
        QCOMPARE(withoutDashboard(all, QStringLiteral("overview")), all);
        all = withDashboardCopied(withDashboardCopied(all, QStringLiteral("overview")), QStringLiteral("overview"));
        QCOMPARE(idsOf(all),
                 (QStringList{QStringLiteral("overview"), QStringLiteral("overview-3"), QStringLiteral("overview-2")}));
        QCOMPARE(all[2].names.en, QStringLiteral("Overview 2"));
        QCOMPARE(all[1].names.vi, QStringLiteral("Tổng quan 3"));
        QCOMPARE(all[1].cards, all[0].cards);
        const std::vector<Dashboard> moved = withDashboardMoved(all, QStringLiteral("overview-2"), -1);
        QCOMPARE(idsOf(moved)[1], QStringLiteral("overview-2"));
        QCOMPARE(withDashboardMoved(all, QStringLiteral("overview"), -1), all);
        Dashboard changed = all[1];
        changed.names.own = QStringLiteral("Sếp");
        all = withDashboard(all, changed);
        QCOMPARE(all.size(), size_t(3));
        QCOMPARE(all[1].names.own, QStringLiteral("Sếp"));
        QCOMPARE(withoutDashboard(all, QStringLiteral("overview")).size(), size_t(2));
    }

    // Whatever is done in whatever order: ids stay unique, one dashboard stays, and the setting brings all of it back.
    void anyChangesLeaveDashboardsThatCanBeKept()
    {
        QRandomGenerator random(20261122);
        std::vector<Dashboard> all = dashboardsFrom({});
        const auto anyOf = [&](const QStringList &ids) {
            return ids.isEmpty() ? QString() : ids[random.bounded(ids.size())];
        };
        for (int step = 0; step < 400; ++step) {
            Dashboard one = all[size_t(random.bounded(int(all.size())))];
            const QString id = anyOf(idsOf(one.cards)), other = anyOf(idsOf(one.cards) + QStringList{QString()});
            CardDefinition changed = id.isEmpty() ? fullCard() : *one.card(id);
            changed.span = random.bounded(2, 13);
            changed.kind = CardKind(random.bounded(int(CardKind::Image) + 1));
            const Dashboard next[] = {withCard(one, changed),
                                      withoutCard(one, id),
                                      withCardChanged(one, changed),
                                      withCardCopied(one, id),
                                      withCardMoved(one, id, random.bounded(-1, 2)),
                                      withCardBefore(one, id, other)};
            all = withDashboard(all, next[random.bounded(int(std::size(next)))]);
            if (step % 7 == 0) {
                const std::vector<Dashboard> lists[] = {withDashboardCopied(all, one.id), withoutDashboard(all, one.id),
                                                        withDashboardMoved(all, one.id, random.bounded(-1, 2))};
                all = lists[random.bounded(int(std::size(lists)))];
            }
            QVERIFY(!all.empty());
            const QStringList known = idsOf(all);
            QCOMPARE(QSet<QString>(known.begin(), known.end()).size(), qsizetype(all.size()));
            for (const Dashboard &each : all) {
                const QStringList ids = idsOf(each.cards);
                QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
            }
            if (step % 5 == 0)
                QVERIFY(dashboardsFrom(dashboardsToJson(all)) == all);
        }
    }

    void everyTemplateCanBeUsedInANewWorkspace()
    {
        GoalsFixture file;
        const auto catalogue = catalogueOf(file.workspace());
        QCOMPARE(dashboardTemplates().size(), size_t(6));
        std::vector<Dashboard> all = dashboardsFrom({});
        for (const DashboardTemplate &one : dashboardTemplates()) {
            QVERIFY2(!one.purpose.en.isEmpty() && !one.purpose.vi.isEmpty(), qPrintable(one.id));
            const Dashboard made = dashboardFromTemplate(one, all, *catalogue, Language::Vietnamese);
            QVERIFY2(made.cards.size() >= 8, qPrintable(one.id));
            QCOMPARE(made.cards.size(), one.dashboard.cards.size()); // only known figures
            QStringList ids;
            for (const CardDefinition &card : made.cards) {
                const QString problem = cardProblem(card, file.workspace().schema(), *catalogue);
                QVERIFY2(problem.isEmpty(), qPrintable(one.id + u' ' + card.id + u' ' + problem));
                QVERIFY2(!ids.contains(card.id), qPrintable(card.id));
                ids.append(card.id);
            }
            all = withDashboard(all, made);
        }
        QCOMPARE(all.size(), size_t(7));
        QCOMPARE(all[1].names.vi, QStringLiteral("Tổng quan 2"));
        QCOMPARE(dashboardsFrom(dashboardsToJson(all)), all);
        QCOMPARE(dashboardTemplates().front().dashboard, overviewDashboard());
    }

    void aDashboardIsFoundByItsNameInEitherLanguageOrItsId()
    {
        const Catalogue &catalogue = Catalogue::shipped();
        std::vector<Dashboard> all = dashboardsFrom({});
        all = withDashboard(all, {QStringLiteral("own"), {{}, {}, QStringLiteral("Shop")}, {fullCard()}});
        const auto named = [&](const QString &name) { return dashboardNamed(name, all, catalogue, Language::English); };
        QCOMPARE(named(QStringLiteral("tổng QUAN"))->id, QStringLiteral("overview"));
        QCOMPARE(named(QStringLiteral("shop"))->id, QStringLiteral("own")); // before the template
        QCOMPARE(named(QStringLiteral("b2b-lead"))->names.en, QStringLiteral("B2B leads"));
        QCOMPARE(named(QStringLiteral("Khách tiềm năng B2B"))->id, QStringLiteral("b2b-lead"));
        const auto none = named(QStringLiteral("nope"));
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::UnknownName);
        QVERIFY2(none.error().message.contains(QStringLiteral("Channels")), qPrintable(none.error().message));
        QCOMPARE(none.error().message.count(QStringLiteral("Overview")), 1);
    }

    void aCardThatCannotBeSaysWhatIsWrong_data()
    {
        QTest::addColumn<CardDefinition>("asked");
        QTest::addColumn<QString>("word");
        const QString channel = QStringLiteral("channel"), roi = QStringLiteral("roi"), cost = QStringLiteral("cost");
        QTest::newRow("no figure") << card(CardKind::Kpi) << QStringLiteral("KPI");
        QTest::newRow("unknown figure") << card(CardKind::Bars, {QStringLiteral("wow")}, channel)
                                        << QStringLiteral("wow");
        QTest::newRow("one of two") << card(CardKind::Combo, {cost}) << QStringLiteral("second");
        QTest::newRow("no dimension") << card(CardKind::Table, {cost}) << QStringLiteral("split");
        QTest::newRow("unknown dimension")
            << card(CardKind::Table, {cost}, QStringLiteral("colour of hair")) << QStringLiteral("colour of hair");
        QTest::newRow("share of a rate") << card(CardKind::Donut, {roi}, channel) << QStringLiteral("does not add up");
        QTest::newRow("share of people") << card(CardKind::Donut, {QStringLiteral("customers")}, channel)
                                         << QStringLiteral("does not add up");
        QTest::newRow("heat map of one") << card(CardKind::Heat, {roi}, channel) << QStringLiteral("columns");
        CardDefinition twice = card(CardKind::Heat, {roi}, channel);
        twice.across = channel;
        QTest::newRow("heat map of the same") << twice << QStringLiteral("different");
        QTest::newRow("no goal") << card(CardKind::Target) << QStringLiteral("goal");
        QTest::newRow("no text") << card(CardKind::Text) << QStringLiteral("text");
        QTest::newRow("no picture") << card(CardKind::Image) << QStringLiteral("picture");
        CardDefinition odd = card(CardKind::Kpi, {cost});
        odd.filter = QStringLiteral("channel = ");
        QTest::newRow("filter") << odd << QStringLiteral("filter");
        CardDefinition back = card(CardKind::Kpi, {cost});
        back.period = PeriodPreset::Custom;
        back.customPeriod = {10, 5};
        QTest::newRow("period") << back << QStringLiteral("period");
    }
    void aCardThatCannotBeSaysWhatIsWrong()
    {
        QFETCH(CardDefinition, asked);
        QFETCH(QString, word);
        GoalsFixture file;
        const QString problem = cardProblem(asked, file.workspace().schema(), *catalogueOf(file.workspace()));
        QVERIFY2(problem.contains(word), qPrintable(problem));
    }

    void cardsThatCanBeHaveNoProblemAndATitle()
    {
        GoalsFixture file;
        const auto catalogue = catalogueOf(file.workspace());
        const QStringList two{QStringLiteral("revenue"), QStringLiteral("roas")};
        CardDefinition heat = card(CardKind::Heat, {QStringLiteral("roi")}, QStringLiteral("channel"));
        heat.across = QStringLiteral("week");
        const std::pair<CardDefinition, QString> cards[] = {
            {card(CardKind::Kpi, {QStringLiteral("roi")}), QStringLiteral("ROI")},
            {card(CardKind::Funnel), QStringLiteral("Conversion funnel")},
            {card(CardKind::Bars, two, QStringLiteral("channel")), QStringLiteral("Revenue, ROAS by channel")},
            {card(CardKind::Columns, two), QStringLiteral("Revenue, ROAS over time")},
            {card(CardKind::Donut, {QStringLiteral("cost")}, QStringLiteral("campaign.objective")),
             QStringLiteral("Cost, fully loaded by objective of the campaign")},
            {heat, QStringLiteral("ROI by channel and week")},
            {card(CardKind::Table, two, QStringLiteral("utm_link")), QStringLiteral("By UTM link")},
            {card(CardKind::Ranking, {QStringLiteral("roi")}, QStringLiteral("campaign")),
             QStringLiteral("Campaign: highest and lowest ROI")}};
        for (const auto &[one, title] : cards) {
            QCOMPARE(cardProblem(one, file.workspace().schema(), *catalogue), QString());
            QCOMPARE(cardTitle(one, *catalogue, Language::English), title);
        }
        QCOMPARE(cardTitle(fullCard(), *catalogue, Language::English), QStringLiteral("Lợi nhuận theo kênh"));
        CardDefinition text = card(CardKind::Text);
        text.text = QStringLiteral("One\nTwo");
        QCOMPARE(cardTitle(text, *catalogue, Language::English), QStringLiteral("One"));
    }
};

QTEST_GUILESS_MAIN(TestDashboards)
#include "tst_dashboards.moc"
