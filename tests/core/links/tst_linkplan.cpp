// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/linkplan.h"
#include "support/workspacefile.h"

#include <QJsonArray>
#include <QTest>

using namespace pheu;
using namespace pheu::test;

namespace
{

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

// A workspace with a campaign on two channels and two ads.
struct Fixture {
    WorkspaceFile file;
    RecordId facebook = named("channels", "Facebook"), zalo = named("channels", "Zalo");
    RecordId campaign = file.add("campaigns", {{"name", text("Tết Bính Ngọ")},
                                               {"start", toDay(QDate(2026, 1, 15))},
                                               {"channels", IdList{facebook.value, zalo.value}}});
    RecordId ad = file.add("ads", {{"name", text("Video đỏ")},
                                   {"campaign", campaign.value},
                                   {"channel", facebook.value},
                                   {"landing_page", text("https://shop.vn/tet?k=1")}});
    RecordId bare = file.add("ads", {{"name", text("Ảnh 2")}, {"campaign", campaign.value}, {"channel", zalo.value}});

    RecordId named(const char *page, const char *name) const
    {
        const auto found = file.workspace->reader().findByName(file.page(page).id, text(name));
        return found && *found ? **found : RecordId();
    }
    std::vector<PlannedLink> plan(const LinkRequest &request) const
    {
        auto planned = planLinks(*file.workspace, request);
        if (!planned)
            qFatal("%s", qPrintable(planned.error().message));
        return *planned;
    }
    LinkRequest ofCampaign() const
    {
        LinkRequest request;
        request.campaigns = {campaign};
        request.baseUrl = text("https://shop.vn/tet");
        return request;
    }
};

} // namespace

class TestLinkPlan : public QObject
{
    Q_OBJECT

private slots:
    void anAdGivesALinkOfWhatItIs()
    {
        Fixture f;
        LinkRequest request;
        request.ads = {f.ad};
        const auto plan = f.plan(request);
        QCOMPARE(plan.size(), size_t(1));
        QCOMPARE(plan[0].problem, QString());
        QCOMPARE(plan[0].taggedUrl,
                 text("https://shop.vn/tet?k=1&utm_source=facebook&utm_medium=paid_social&utm_campaign=tet-binh-ngo"
                      "&utm_content=video-do"));
        QCOMPARE(plan[0].name, text("Video đỏ · Facebook"));
        QCOMPARE(plan[0].group, text("Paid Social"));
        QCOMPARE(plan[0].campaign, f.campaign);
        QCOMPARE(plan[0].channel, f.facebook);
        QCOMPARE(plan[0].ad, f.ad);
        QVERIFY(!plan[0].reasons.empty()); // the campaign's name was rewritten
    }

    void aCampaignGivesALinkForEachOfItsChannelsAndContents()
    {
        Fixture f;
        LinkRequest request = f.ofCampaign();
        request.contents = {text("Ảnh 1"), text("v2"), text("v3")};
        const auto plan = f.plan(request);
        QCOMPARE(plan.size(), size_t(6));
        QCOMPARE(plan[0].value(text("utm_source")), text("facebook"));
        QCOMPARE(plan[0].value(text("utm_content")), text("anh-1"));
        QCOMPARE(plan[3].value(text("utm_source")), text("zalo"));
        QCOMPARE(plan[3].value(text("utm_medium")), text("oa"));
        QCOMPARE(plan[5].name, text("Tết Bính Ngọ · Zalo · v3"));
    }

    void adsTimesChannelsTimesContents()
    {
        Fixture f;
        LinkRequest request;
        request.ads = {f.ad, f.bare};
        request.channels = {f.facebook, f.zalo};
        request.contents = {text("a"), text("b")};
        request.baseUrl = text("https://shop.vn/x");
        const auto plan = f.plan(request);
        QCOMPARE(plan.size(), size_t(8));
        QCOMPARE(plan[0].value(text("utm_content")), text("video-do-a"));
        QCOMPARE(std::count_if(plan.begin(), plan.end(), [](const PlannedLink &link) { return link.canBeMade(); }), 8);
    }

    void aTemplateGivesThePlace()
    {
        Fixture f;
        LinkRequest request = f.ofCampaign();
        request.templates = {text("zalo-zns"), text("qr-offline")};
        const auto plan = f.plan(request);
        QCOMPARE(plan.size(), size_t(2));
        QCOMPARE(plan[0].taggedUrl,
                 text("https://shop.vn/tet?utm_source=zalo&utm_medium=zns&utm_campaign=tet-binh-ngo"));
        QCOMPARE(plan[1].value(text("utm_medium")), text("qr"));
        QCOMPARE(plan[1].group, text("Unassigned"));
        QCOMPARE(plan[1].channel, RecordId());
        request.templates = {text("moon")};
        QVERIFY(!planLinks(*f.file.workspace, request));
    }

    void whatIsSaidStandsAndTheNamingIsTheRules()
    {
        Fixture f;
        UtmRules rules;
        rules.naming = {{text("utm_campaign"), text("{yyyy}-{mm}-{campaign}")},
                        {text("utm_content"), text("{medium}")}};
        QVERIFY(bool(setUtmRules(*f.file.workspace, rules)));
        LinkRequest request = f.ofCampaign();
        request.channels = {f.facebook};
        request.given = {
            {text("utm_medium"), text("CPC")}, {text("utm_term"), text("mứt tết")}, {text("utm_id"), text("Ab 1")}};
        request.name = text("Liên kết");
        auto plan = f.plan(request);
        QCOMPARE(plan[0].name, text("Liên kết"));
        QCOMPARE(plan[0].taggedUrl, text("https://shop.vn/tet?utm_id=Ab%201&utm_source=facebook&utm_medium=cpc"
                                         "&utm_campaign=2026-01-tet-binh-ngo&utm_term=mut-tet&utm_content=cpc"));
        request.date = toDay(QDate(2027, 12, 1));
        QCOMPARE(f.plan(request)[0].value(text("utm_campaign")), text("2027-12-tet-binh-ngo"));
    }

    void whatTheRulesRefuseIsNotMade()
    {
        Fixture f;
        UtmRules rules;
        rules.sources = {text("zalo")};
        QVERIFY(bool(setUtmRules(*f.file.workspace, rules)));
        const auto plan = f.plan(f.ofCampaign());
        QCOMPARE(plan.size(), size_t(2));
        QVERIFY(!plan[0].canBeMade() && plan[0].problem.contains(text("facebook")));
        QVERIFY(plan[1].canBeMade());
        const auto made = makeLinks(*f.file.workspace, plan);
        QVERIFY(made && made->added.size() == 1);
        QCOMPARE(f.file.count("utm_links"), 1);
    }

    void withoutAnAddressThereIsNoLink()
    {
        Fixture f;
        LinkRequest request;
        request.ads = {f.bare};
        auto plan = f.plan(request);
        QVERIFY(!plan[0].canBeMade() && !plan[0].problem.isEmpty());
        QVERIFY(!makeLinks(*f.file.workspace, plan));
        request.baseUrl = text("trang đích");
        QVERIFY(f.plan(request)[0].problem.contains(text("trang đích")));
        // Once the campaign has a link its others lead there too.
        QVERIFY(bool(makeLinks(*f.file.workspace, f.plan(f.ofCampaign()))));
        request.baseUrl.clear();
        QCOMPARE(f.plan(request)[0].baseUrl, text("https://shop.vn/tet"));
    }

    void linksAreMadeAsOneEditAndFound()
    {
        Fixture f;
        LinkRequest request;
        request.ads = {f.ad, f.bare};
        request.baseUrl = text("https://shop.vn/x");
        const auto plan = f.plan(request);
        const auto made = makeLinks(*f.file.workspace, plan);
        QVERIFY2(bool(made), made ? "" : qPrintable(made.error().message));
        QCOMPARE(made->added.size(), size_t(2));
        QCOMPARE(f.file.get("utm_links", made->added[0], "tagged_url"), Value(plan[0].taggedUrl));
        QCOMPARE(f.file.get("ads", f.ad, "utm_link"), Value(made->added[0].value));
        const auto again = f.plan(request);
        QCOMPARE(again[0].sameUrl, made->added[0]);
        QVERIFY(!again[0].canBeMade());
        request.baseUrl = text("https://shop.vn/khac");
        const auto elsewhere = f.plan(request);
        QCOMPARE(elsewhere[0].sameParameters, made->added[0]);
        QVERIFY(elsewhere[0].canBeMade());
        QVERIFY(bool(f.file.workspace->undo()));
        QCOMPARE(f.file.count("utm_links"), 0);
        QVERIFY(f.file.get("ads", f.ad, "utm_link").isEmpty());
        QCOMPARE(f.file.problems(), QStringList());
    }

    void theSameLinkTwiceInAPlanIsMadeOnce()
    {
        Fixture f;
        LinkRequest request = f.ofCampaign();
        request.channels = {f.facebook};
        request.contents = {text("A"), text("a"), text("b")};
        const auto plan = f.plan(request);
        QCOMPARE(plan[1].sameInPlan, 0);
        QCOMPARE(plan[2].sameInPlan, -1);
        const auto made = makeLinks(*f.file.workspace, plan);
        QVERIFY(made && made->added.size() == 2);
    }

    void anAddressIsOneHoweverItIsWritten()
    {
        QCOMPARE(urlKey(text("https://Shop.vn/x/?a=1&b=2")), urlKey(text("https://shop.vn/x?b=2&a=1")));
        QVERIFY(urlKey(text("https://shop.vn/X")) != urlKey(text("https://shop.vn/x")));
        QVERIFY(urlKey(text("https://shop.vn/x#a")) != urlKey(text("https://shop.vn/x")));
    }

    void tooManyAtOnceAreRefused()
    {
        Fixture f;
        LinkRequest request = f.ofCampaign();
        for (int i = 0; i < 3000; ++i)
            request.contents.append(QString::number(i));
        QVERIFY(!planLinks(*f.file.workspace, request));
    }

    void rulesAreASettingThatCanBeUndone()
    {
        Fixture f;
        QVERIFY(utmRules(*f.file.workspace) == UtmRules());
        UtmRules rules;
        rules.ownDomains = {text("shop.vn")};
        rules.channelRules = {{text("KOL"), text("kol*"), {}, {}}};
        QVERIFY(bool(setUtmRules(*f.file.workspace, rules)));
        f.file.reopen();
        QVERIFY(utmRules(*f.file.workspace) == rules);
        QVERIFY(bool(f.file.workspace->undo()));
        QVERIFY(utmRules(*f.file.workspace) == UtmRules());
        QVERIFY(!f.file.workspace->apply(
            {EditKind::Setting, {SetSetting{text("utm"), QJsonObject{{text("max_length"), -1}}}}}));
        QVERIFY(!f.file.workspace->apply({EditKind::Setting, {SetSetting{text("utm"), 5}}}));
    }
};

QTEST_GUILESS_MAIN(TestLinkPlan)
#include "tst_linkplan.moc"
