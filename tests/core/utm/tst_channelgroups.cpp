// SPDX-License-Identifier: GPL-3.0-or-later
#include "utm/channelgroups.h"
#include "utm/linktemplates.h"

#include <QTest>

using namespace pheu;

namespace
{

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class TestChannelGroups : public QObject
{
    Q_OBJECT

private slots:
    void trafficFallsIntoItsGroup_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("medium");
        QTest::addColumn<QString>("campaign");
        QTest::addColumn<QString>("group");
        const auto row = [](const char *source, const char *medium, const char *campaign, const char *group) {
            QTest::addRow("%s / %s / %s", source, medium, campaign)
                << text(source) << text(medium) << text(campaign) << text(group);
        };
        row("(direct)", "(none)", "", "Direct");
        row("(direct)", "(not set)", "", "Direct");
        row("", "", "", "Direct");
        row("google", "cpc", "spring cross-network", "Cross-network");
        row("chatgpt.com", "ai-assistant", "(ai-assistant)", "AI Assistant");
        row("amazon", "cpc", "", "Paid Shopping");
        row("google", "cpc", "shopping-tet", "Paid Shopping");
        row("google", "cpc", "e-shop", "Paid Shopping");
        row("google", "cpc", "workshop", "Paid Search"); // of the letters only e may stand before shop
        row("google", "cpc", "eshop", "Paid Shopping");
        row("google", "cpc", "tet", "Paid Search");
        row("Google", "CPC", "tet", "Paid Search");
        row("www.google.com", "cpc", "", "Paid Other"); // hosts count as they are listed
        row("vn.search.yahoo.com", "organic", "", "Organic Search");
        row("bing", "ppc", "", "Paid Search");
        row("facebook", "cpc", "", "Paid Social");
        row("facebook", "paid_social", "", "Paid Social");
        row("l.facebook.com", "referral", "", "Organic Social");
        row("zalo", "oa", "", "Organic Social");
        row("zalo", "cpc", "", "Paid Social");
        row("tiktok", "retargeting", "", "Paid Social");
        row("youtube", "cpv", "", "Paid Video");
        row("youtube", "cpc", "", "Paid Video");
        row("vnexpress", "display", "", "Display");
        row("vnexpress", "banner", "", "Display");
        row("vnexpress", "cpm", "", "Display");
        row("google", "cpm", "", "Paid Search"); // search comes before display
        row("coccoc", "cpc", "", "Paid Other");
        row("shopify", "partner", "", "Organic Shopping");
        row("pr", "x", "shop tet", "Organic Shopping");
        row("forum", "social-media", "", "Organic Social");
        row("youtube", "link", "", "Organic Video");
        row("forum", "video-embed", "", "Organic Video");
        row("google", "organic", "", "Organic Search");
        row("coccoc", "organic", "", "Organic Search");
        row("vnexpress", "referral", "", "Referral");
        row("partner", "app", "", "Referral");
        row("crm", "email", "", "Email");
        row("e-mail", "crm", "", "Email");
        row("accesstrade", "affiliate", "", "Affiliates");
        row("spotify", "audio", "", "Audio");
        row("brandname", "sms", "", "SMS");
        row("app", "web-push", "", "Mobile Push Notifications");
        row("firebase", "crm", "", "Mobile Push Notifications");
        row("offline", "qr", "", "Unassigned");
        row("kol", "influencer", "", "Unassigned");
        row("", "banner", "", "Display");
    }
    void trafficFallsIntoItsGroup()
    {
        QFETCH(QString, source);
        QFETCH(QString, medium);
        QFETCH(QString, campaign);
        QFETCH(QString, group);
        QCOMPARE(defaultChannelGroup(source, medium, campaign), group);
        QVERIFY(defaultChannelGroups().contains(group));
    }

    void theUsersRulesComeFirstAndInOrder()
    {
        const std::vector<ChannelRule> rules{{text("KOL"), text("kol*, koc"), {}, {}},
                                             {text("Offline"), {}, text("qr, poster"), {}},
                                             {text("Brand"), text("google"), text("cpc"), text("*brand*")},
                                             {text("Late"), text("kol-an"), {}, {}}};
        QCOMPARE(channelGroup(rules, text("kol-an"), text("affiliate"), {}), text("KOL"));
        QCOMPARE(channelGroup(rules, text("KOC"), text("x"), {}), text("KOL"));
        QCOMPARE(channelGroup(rules, text("kocs"), text("affiliate"), {}), text("Affiliates"));
        QCOMPARE(channelGroup(rules, text("offline"), text("QR"), {}), text("Offline"));
        QCOMPARE(channelGroup(rules, text("google"), text("cpc"), text("Tet-Brand-2026")), text("Brand"));
        QCOMPARE(channelGroup(rules, text("google"), text("cpc"), text("tet")), text("Paid Search"));
        QCOMPARE(channelRulesFromJson(channelRulesToJson(rules)), rules);
    }

    void patternsFitWholeTexts_data()
    {
        QTest::addColumn<QString>("patterns");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("fits");
        const auto row = [](const char *patterns, const char *value, bool fits) {
            QTest::addRow("%s ~ %s", patterns, value) << text(patterns) << text(value) << fits;
        };
        row("fb, facebook", "Facebook", true);
        row("fb", "fbx", false);
        row("fb*", "fbx", true);
        row("*ads", "zalo-ads", true);
        row("a*b*c", "a1b2c", true);
        row("a*b*c", "acb", false);
        row("aa*aa", "aaa", false);
        row("*", "", true);
        row("", "x", false);
    }
    void patternsFitWholeTexts()
    {
        QFETCH(QString, patterns);
        QFETCH(QString, value);
        QFETCH(bool, fits);
        QCOMPARE(fitsPatterns(patterns, value), fits);
    }

    void rulesThatSayNothingAreLeftOut()
    {
        const QJsonArray list{QJsonObject{{text("group"), text("A")}}, QJsonObject{{text("source"), text("a")}},
                              text("x"), QJsonObject{{text("group"), text("B")}, {text("medium"), text("b")}}};
        QCOMPARE(channelRulesFromJson(list), (std::vector<ChannelRule>{{text("B"), {}, text("b"), {}}}));
    }

    void everyTemplateIsCompleteAndFallsIntoAGroup()
    {
        QVERIFY(linkTemplates().size() >= 12);
        QStringList ids;
        for (const LinkTemplate &one : linkTemplates()) {
            QVERIFY2(!one.en.isEmpty() && !one.vi.isEmpty() && !one.enHint.isEmpty() && !one.viHint.isEmpty(),
                     qPrintable(one.id));
            QVERIFY(!ids.contains(one.id));
            ids.append(one.id);
            QString source, medium;
            for (const auto &[name, value] : one.parameters) {
                source = name == u"utm_source" ? value : source;
                medium = name == u"utm_medium" ? value : medium;
            }
            QVERIFY2(!source.isEmpty() && !medium.isEmpty(), qPrintable(one.id));
            // GA4 has no group for paper.
            if (one.id != u"qr-offline")
                QVERIFY2(defaultChannelGroup(source, medium, {}) != unassignedGroup(), qPrintable(one.id));
        }
        for (const char *id : {"facebook-page", "facebook-ads", "zalo-oa", "zalo-zns", "tiktok-ads", "google-ads",
                               "email", "kol", "qr-offline"})
            QVERIFY2(linkTemplate(QLatin1String(id)), id);
        QCOMPARE(linkTemplateFor({text("Kênh lạ"), text("zalo oa")})->id, text("zalo-oa"));
        QVERIFY(!linkTemplateFor({text("Kênh lạ")}));
    }
};

QTEST_APPLESS_MAIN(TestChannelGroups)
#include "tst_channelgroups.moc"
