// SPDX-License-Identifier: GPL-3.0-or-later
#include "utm/utmrules.h"

#include <QJsonArray>
#include <QTest>

using namespace pheu;

namespace
{

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QStringList rulesOf(const RuledValue &value)
{
    QStringList rules;
    for (const UtmReason &reason : value.reasons)
        rules.append(reason.rule);
    return rules;
}

} // namespace

class TestUtmRules : public QObject
{
    Q_OBJECT

private slots:
    void valuesAreWrittenAsTheRulesSay_data()
    {
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("written");
        QTest::addColumn<QStringList>("rules");
        const auto row = [](const char *name, const char *parameter, const char *value, const char *written,
                            const QStringList &rules) {
            QTest::newRow(name) << text(parameter) << text(value) << text(written) << rules;
        };
        const QString lower = text("lower_case"), marks = text("no_marks"), separator = text("separator");
        row("as it is", "utm_campaign", "tet-2026", "tet-2026", {});
        row("marks, case, spaces", "utm_campaign", "Tết Bính Ngọ", "tet-binh-ngo", {marks, lower, separator});
        row("đ", "utm_campaign", "Đà Nẵng đỏ", "da-nang-do", {marks, lower, separator});
        row("decomposed", "utm_campaign", "te\u0302\u0301t", "tet", {marks});
        row("signs", "utm_campaign", "giảm 50% & freeship!", "giam-50-freeship", {marks, separator});
        row("another separator", "utm_campaign", "tet_2026", "tet-2026", {separator});
        row("a platform's word", "utm_medium", "paid_social", "paid_social", {});
        row("a host", "utm_source", "facebook.com", "facebook.com", {});
        row("spaces of a source", "utm_source", "Bản tin", "ban-tin", {marks, lower, separator});
        row("dots", "utm_content", "v1.2", "v1.2", {});
        row("an id", "utm_id", "AbC_12", "AbC_12", {});
        row("filled by Meta", "utm_campaign", "{{campaign.name}}", "{{campaign.name}}", {});
        row("filled by Google", "utm_term", "{keyword}", "{keyword}", {});
        row("filled by TikTok", "utm_content", "__CID_NAME__", "__CID_NAME__", {});
        row("spaces around", "utm_source", "  zalo ", "zalo", {});
        row("signs alone", "utm_campaign", "&&", "", {separator, separator});
        row("empty and required", "utm_source", " ", "", {text("required")});
        row("empty", "utm_term", "", "", {});
        row("Chinese", "utm_campaign", "春节 大促", "春节-大促", {separator});
    }
    void valuesAreWrittenAsTheRulesSay()
    {
        QFETCH(QString, parameter);
        QFETCH(QString, value);
        QFETCH(QString, written);
        QFETCH(QStringList, rules);
        const RuledValue made = ruled(UtmRules(), parameter, value);
        QCOMPARE(made.value, written);
        QCOMPARE(rulesOf(made), rules);
        for (const UtmReason &reason : made.reasons)
            QVERIFY2(reason.text.endsWith(u'.'), qPrintable(reason.text));
        // What the rules gave they leave alone.
        if (!made.isRefused())
            QVERIFY(ruled(UtmRules(), parameter, made.value).reasons.empty());
    }

    void rulesThatAreOffChangeNothing()
    {
        UtmRules rules;
        rules.lowerCase = rules.noMarks = false;
        rules.separator.clear();
        QCOMPARE(ruled(rules, text("utm_campaign"), text("Tết  Bính Ngọ")).value, text("Tết Bính Ngọ"));
    }

    void onlyAllowedSourcesAndMediaPass()
    {
        UtmRules rules;
        rules.sources = {text("facebook"), text("Zalo_OA")};
        rules.media = {text("cpc")};
        QVERIFY(ruled(rules, text("utm_source"), text("facebook")).reasons.empty());
        QVERIFY(ruled(rules, text("utm_source"), text("Zalo_OA")).reasons.empty());
        const RuledValue like = ruled(rules, text("utm_source"), text("ZALO_oa"));
        QCOMPARE(like.value, text("Zalo_OA"));
        QCOMPARE(rulesOf(like), QStringList{text("sources")});
        QVERIFY(!like.isRefused());
        const RuledValue other = ruled(rules, text("utm_source"), text("tiktok"));
        QVERIFY(other.isRefused());
        QCOMPARE(rulesOf(other), QStringList{text("sources")});
        QVERIFY2(other.reasons.front().text.contains(text("facebook, Zalo_OA")),
                 qPrintable(other.reasons.front().text));
        QVERIFY(ruled(rules, text("utm_medium"), text("social")).isRefused());
        QVERIFY(!ruled(rules, text("utm_campaign"), text("social")).isRefused());
    }

    void forbiddenWordsAndLongValuesAreRefused()
    {
        UtmRules rules;
        rules.forbidden = {text("miễn phí"), text("test")};
        rules.maxLength = 12;
        QCOMPARE(rulesOf(ruled(rules, text("utm_campaign"), text("mien-phi"))), QStringList{text("forbidden")});
        QCOMPARE(rulesOf(ruled(rules, text("utm_content"), text("test"))), QStringList{text("forbidden")});
        QVERIFY(!ruled(rules, text("utm_content"), text("latest")).isRefused());
        QVERIFY(!ruled(rules, text("utm_content"), text("aaaabbbbcccc")).isRefused());
        QCOMPARE(rulesOf(ruled(rules, text("utm_content"), text("aaaabbbbccccd"))), QStringList{text("max_length")});
    }

    void namesAreMadeByATemplate_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("made");
        const auto row = [](const char *pattern, const char *made) {
            QTest::newRow(pattern) << text(pattern) << text(made);
        };
        row("{yyyy}-{mm}-{campaign}", "2026-02-Tết");
        row("{campaign}", "Tết");
        row("{campaign}-{ad}", "Tết"); // there is no ad
        row("{ad}-{campaign}", "Tết");
        row("{campaign}-{ad}-{content}", "Tết-đỏ");
        row("{YY}{mm}{dd}_{channel}", "260209_Zalo");
        row("{date} {quarter}", "20260209 q1");
        row("vn_{campaign}_x", "vn_Tết_x");
        row("plain", "plain");
    }
    void namesAreMadeByATemplate()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, made);
        NamingFacts facts;
        facts.campaign = text("Tết");
        facts.channel = text("Zalo");
        facts.content = text("đỏ");
        facts.date = toDay(QDate(2026, 2, 9));
        QVERIFY(bool(checkNaming(pattern)));
        QCOMPARE(filledNaming(pattern, facts), made);
    }

    void aWrongTemplateIsNamed()
    {
        const Result<void> unknown = checkNaming(text("{month}-{campaign}"));
        QVERIFY(!unknown);
        QVERIFY(unknown.error().message.contains(text("{month}")) && unknown.error().message.contains(text("{yyyy}")));
        QVERIFY(!checkNaming(text("{campaign")));
    }

    void rulesAreReadBackAsTheyWereKept()
    {
        UtmRules rules;
        rules.sources = {text("facebook"), text("Bản tin")};
        rules.required = {text("utm_source")};
        rules.separator = text("_");
        rules.noMarks = false;
        rules.maxLength = 0;
        rules.naming = {{text("utm_campaign"), text("{yyyy}-{campaign}")}, {text("name"), text("{ad}")}};
        rules.ownDomains = {text("shop.vn")};
        rules.channelRules = {{text("KOL"), text("kol*"), {}, {}}};
        const Result<UtmRules> read = utmRulesFromJson(utmRulesToJson(rules));
        QVERIFY2(bool(read), read ? "" : qPrintable(read.error().message));
        QVERIFY(*read == rules);
        QVERIFY(*utmRulesFromJson({}) == UtmRules());
    }

    void wrongRulesAreRefusedWithTheirName_data()
    {
        QTest::addColumn<QJsonObject>("json");
        const auto row = [](const char *key, const QJsonValue &value) {
            QTest::newRow(key) << QJsonObject{{text(key), value}};
        };
        row("sources", 5);
        row("media", QJsonArray{1});
        row("required", QJsonArray{text("utm_colour")});
        row("separator", text("/"));
        row("max_length", -2);
        row("lower_case", text("yes"));
        row("naming", QJsonObject{{text("utm_colour"), text("x")}});
        row("channel_groups", QJsonArray{QJsonObject{{text("group"), text("x")}}});
    }
    void wrongRulesAreRefusedWithTheirName()
    {
        QFETCH(QJsonObject, json);
        const Result<UtmRules> read = utmRulesFromJson(json);
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(QString::fromLatin1(QTest::currentDataTag())),
                 qPrintable(read.error().message));
    }

    void domainsAreKeptBare()
    {
        const Result<UtmRules> read =
            utmRulesFromJson({{text("own_domains"), QJsonArray{text("https://www.Shop.vn/x"), text(" ")}}});
        QVERIFY(bool(read));
        QCOMPARE(read->ownDomains, QStringList{text("shop.vn")});
    }
};

QTEST_APPLESS_MAIN(TestUtmRules)
#include "tst_utmrules.moc"
