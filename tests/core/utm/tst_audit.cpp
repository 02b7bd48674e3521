// SPDX-License-Identifier: GPL-3.0-or-later
#include "utm/audit.h"
#include "utm/utmurl.h"
#include "utm/valuesalike.h"

#include <QTest>

using namespace pheu;

namespace
{

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QStringList kindsOf(const AuditReport &report, size_t url = 0)
{
    QStringList kinds;
    for (const AuditFinding &finding : report.findings) {
        if (finding.url == url)
            kinds.append(finding.kind);
    }
    return kinds;
}

} // namespace

class TestAudit : public QObject
{
    Q_OBJECT

private slots:
    void aUrlIsPutTogetherAsItWas_data()
    {
        QTest::addColumn<QString>("url");
        for (const char *url :
             {"https://a.vn", "https://a.vn/?a=%20b&c", "https://a.vn/p?utm_source=fb#/x?y=1", "https://a.vn/#", "x"})
            QTest::newRow(url) << text(url);
    }
    void aUrlIsPutTogetherAsItWas()
    {
        QFETCH(QString, url);
        QCOMPARE(UtmUrl::parse(url).text(), url);
    }

    void faultsAreFoundAndPutRight_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QStringList>("kinds");
        QTest::addColumn<QString>("fixed");
        const auto row = [](const char *name, const char *url, const char *kinds, const char *fixed) {
            QTest::newRow(name) << text(url) << text(kinds).split(u' ', Qt::SkipEmptyParts) << text(fixed);
        };
        row("nothing wrong", "https://a.vn/p?x=1&utm_source=facebook&utm_medium=cpc&utm_campaign=tet#top", "",
            "https://a.vn/p?x=1&utm_source=facebook&utm_medium=cpc&utm_campaign=tet#top");
        row("no tags", "https://a.vn/p", "missing", "https://a.vn/p");
        row("missing", "https://a.vn/p?utm_source=facebook&utm_medium=cpc", "missing",
            "https://a.vn/p?utm_source=facebook&utm_medium=cpc");
        row("empty and required", "https://a.vn/p?utm_source=facebook&utm_medium=cpc&utm_campaign=", "empty",
            "https://a.vn/p?utm_source=facebook&utm_medium=cpc&utm_campaign=");
        row("empty", "https://a.vn/p?utm_source=facebook&utm_medium=cpc&utm_term=&utm_campaign=tet", "empty",
            "https://a.vn/p?utm_source=facebook&utm_medium=cpc&utm_campaign=tet");
        row("repeated", "https://a.vn/p?utm_source=facebook&utm_source=facebook&utm_medium=cpc&utm_campaign=tet",
            "repeated", "https://a.vn/p?utm_source=facebook&utm_medium=cpc&utm_campaign=tet");
        row("repeated with two values",
            "https://a.vn/p?utm_source=facebook&utm_source=zalo&utm_medium=cpc&utm_campaign=tet", "repeated",
            "https://a.vn/p?utm_source=facebook&utm_source=zalo&utm_medium=cpc&utm_campaign=tet");
        row("name in capitals", "https://a.vn/p?UTM_Source=facebook&utm_medium=cpc&utm_campaign=tet", "miscased",
            "https://a.vn/p?utm_source=facebook&utm_medium=cpc&utm_campaign=tet");
        row("value in capitals", "https://a.vn/p?utm_source=facebook&utm_medium=CPC&utm_campaign=tet", "miscased",
            "https://a.vn/p?utm_source=facebook&utm_medium=cpc&utm_campaign=tet");
        row("marks and spaces", "https://a.vn/p?utm_source=facebook&utm_medium=cpc&utm_campaign=T%E1%BA%BFt+2026",
            "rule", "https://a.vn/p?utm_source=facebook&utm_medium=cpc&utm_campaign=tet-2026");
        row("after the fragment", "https://a.vn/p#mua?utm_source=facebook&utm_medium=cpc&utm_campaign=tet",
            "after_fragment", "https://a.vn/p?utm_source=facebook&utm_medium=cpc&utm_campaign=tet#mua");
        row("as the fragment", "https://a.vn/p?k=1#utm_source=facebook&utm_medium=cpc&utm_campaign=tet",
            "after_fragment", "https://a.vn/p?k=1&utm_source=facebook&utm_medium=cpc&utm_campaign=tet");
        row("second question mark", "https://a.vn/p?k=1?utm_source=facebook&utm_medium=cpc&utm_campaign=tet",
            "second_question_mark", "https://a.vn/p?k=1&utm_source=facebook&utm_medium=cpc&utm_campaign=tet");
        row("e-mail", "https://a.vn/p?utm_source=crm&utm_medium=email&utm_campaign=tet&utm_content=an%40shop.vn",
            "personal_data", "https://a.vn/p?utm_source=crm&utm_medium=email&utm_campaign=tet");
        row("phone elsewhere", "https://a.vn/p?phone=0912%20345%20678&utm_source=crm&utm_medium=email&utm_campaign=tet",
            "personal_data", "https://a.vn/p?utm_source=crm&utm_medium=email&utm_campaign=tet");
        row("no group", "https://a.vn/p?utm_source=offline&utm_medium=qr&utm_campaign=tet", "no_group",
            "https://a.vn/p?utm_source=offline&utm_medium=qr&utm_campaign=tet");
        row("no scheme", "a.vn/p?utm_source=facebook&utm_medium=cpc&utm_campaign=tet", "not_a_url",
            "https://a.vn/p?utm_source=facebook&utm_medium=cpc&utm_campaign=tet");
        row("words", "trang đích", "not_a_url", "trang đích");
        row("several at once", "https://a.vn/p?k=1?UTM_SOURCE=Facebook&utm_medium=cpc&utm_campaign=tet&utm_term=",
            "second_question_mark miscased empty miscased",
            "https://a.vn/p?k=1&utm_source=facebook&utm_medium=cpc&utm_campaign=tet");
        row("filled by the platform",
            "https://a.vn/p?utm_source=facebook&utm_medium=cpc&utm_campaign={{campaign.name}}", "",
            "https://a.vn/p?utm_source=facebook&utm_medium=cpc&utm_campaign={{campaign.name}}");
    }
    void faultsAreFoundAndPutRight()
    {
        QFETCH(QString, url);
        QFETCH(QStringList, kinds);
        QFETCH(QString, fixed);
        const AuditReport report = auditUrls({{url, {}}}, UtmRules());
        QCOMPARE(kindsOf(report), kinds);
        QCOMPARE(report.fixed.front(), fixed);
        for (const AuditFinding &finding : report.findings) {
            QVERIFY(finding.fixed != url);
            QVERIFY2(finding.text.endsWith(u'.'), qPrintable(finding.text));
            QVERIFY(auditKinds().contains(finding.kind));
        }
        // What is put right stays right: only what a person has to decide is left.
        const AuditReport again = auditUrls({{fixed, {}}}, UtmRules());
        QCOMPARE(again.fixed.front(), fixed);
        for (const AuditFinding &finding : again.findings)
            QVERIFY2(finding.fixed.isEmpty(), qPrintable(finding.text));
    }

    void aSingleFixChangesThatAlone()
    {
        const AuditReport report = auditUrls(
            {{text("https://a.vn/p?UTM_SOURCE=Facebook&utm_medium=cpc&utm_campaign=tet&utm_term="), {}}}, UtmRules());
        QCOMPARE(kindsOf(report), (QStringList{text("miscased"), text("empty"), text("miscased")}));
        QCOMPARE(report.findings[0].fixed,
                 text("https://a.vn/p?utm_source=Facebook&utm_medium=cpc&utm_campaign=tet&utm_term="));
        QCOMPARE(report.findings[1].fixed, text("https://a.vn/p?UTM_SOURCE=Facebook&utm_medium=cpc&utm_campaign=tet"));
        QCOMPARE(report.findings[2].fixed,
                 text("https://a.vn/p?UTM_SOURCE=facebook&utm_medium=cpc&utm_campaign=tet&utm_term="));
    }

    void tagsOnInternalLinksAreFound()
    {
        UtmRules rules;
        rules.ownDomains = {text("shop.vn")};
        const QString tagged = text("https://www.shop.vn/p?k=1&utm_source=home&utm_medium=cpc&utm_campaign=tet");
        const QString bare = text("https://www.shop.vn/p?k=1");
        QVERIFY(kindsOf(auditUrls({{tagged, {}}}, rules)).isEmpty());
        const AuditReport onPage = auditUrls({{tagged, text("https://blog.shop.vn/bai")}}, rules);
        QCOMPARE(kindsOf(onPage), QStringList{text("internal")});
        QCOMPARE(onPage.fixed.front(), bare);
        QVERIFY(kindsOf(auditUrls({{tagged, text("https://bao.vn/bai")}}, rules)).isEmpty());
        QCOMPARE(kindsOf(auditUrls({{tagged, {}}}, rules, {true, {}})), QStringList{text("internal")});
        QVERIFY(kindsOf(auditUrls({{text("https://other.vn/?utm_source=shop&utm_medium=cpc&utm_campaign=tet"), {}}},
                                  rules, {true, {}}))
                    .isEmpty());
        const QString named = text("https://shop.vn/p?utm_source=www.shop.vn&utm_medium=referral&utm_campaign=tet");
        QCOMPARE(kindsOf(auditUrls({{named, {}}}, rules)), QStringList{text("internal")});
    }

    void valuesThatMeanTheSameAreFound()
    {
        const auto url = [](const char *source) {
            return AuditedUrl{text("https://a.vn/p?utm_source=%1&utm_medium=cpc&utm_campaign=tet").arg(text(source)),
                              {}};
        };
        const AuditReport report =
            auditUrls({url("facebook"), url("facebook"), url("fb"), url("Facebook"), url("zalo")}, UtmRules());
        QCOMPARE(kindsOf(report, 0), QStringList());
        QCOMPARE(kindsOf(report, 2), QStringList{text("near_duplicate")});
        QVERIFY(kindsOf(report, 3).contains(text("near_duplicate")));
        QCOMPARE(kindsOf(report, 4), QStringList());
        QCOMPARE(report.fixed[2], url("facebook").url);
        QCOMPARE(report.fixed[3], url("facebook").url);
        // Values of links that are not in the list count too.
        const AuditReport known =
            auditUrls({url("fb")}, UtmRules(), {false, {{text("utm_source"), {{text("facebook"), 9}}}}});
        QCOMPARE(known.fixed[0], url("facebook").url);
    }

    void valuesAlike_data()
    {
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("alike");
        const auto row = [](const char *parameter, const char *a, const char *b, bool alike) {
            QTest::addRow("%s: %s, %s", parameter, a, b) << text(parameter) << text(a) << text(b) << alike;
        };
        row("utm_source", "fb", "facebook", true);
        row("utm_source", "Facebook", "facebook", true);
        row("utm_source", "facebok", "facebook", true);
        row("utm_source", "facebook", "facebook.com", true);
        row("utm_source", "newsletter", "newsleter", true);
        row("utm_source", "newsletter", "newsletetr", true);
        row("utm_source", "google", "zalo", false);
        row("utm_source", "kol-an", "kol-on", false);
        row("utm_medium", "e-mail", "email", true);
        row("utm_medium", "mail", "email", true);
        row("utm_medium", "paid_social", "paid-social", true);
        row("utm_medium", "paid_social", "social", false);
        row("utm_campaign", "tet-2025", "tet-2026", false);
        row("utm_campaign", "tet_2026", "tet-2026", true);
        row("utm_campaign", "Tết-2026", "tet-2026", true);
        row("utm_campaign", "tet-sale-2026", "tet-slae-2026", false); // four letters are too few to call it a slip
        row("utm_campaign", "khuyen-mai", "khuyne-mai", true);
        row("utm_campaign", "variant-a", "variant-b", false);
        row("utm_campaign", "fb", "facebook", false);
        row("utm_content", "banner", "baner", false);
    }
    void valuesAlike()
    {
        QFETCH(QString, parameter);
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(bool, alike);
        const QHash<QString, QString> better = pheu::valuesAlike(parameter, {{a, 1}, {b, 2}});
        QCOMPARE(better, alike ? (QHash<QString, QString>{{a, b}}) : (QHash<QString, QString>{}));
    }

    void whatTheRulesAllowIsTheOneToUse()
    {
        QCOMPARE(pheu::valuesAlike(text("utm_source"), {{text("facebook"), 50}, {text("fb"), 1}}, {text("fb")}),
                 (QHash<QString, QString>{{text("facebook"), text("fb")}}));
        QVERIFY(pheu::valuesAlike(text("utm_source"), {{text("facebook"), 50}, {text("fb"), 1}},
                                  {text("fb"), text("facebook")})
                    .isEmpty());
    }

    void manyValuesAreComparedInTime()
    {
        QHash<QString, qint64> uses;
        for (int i = 0; i < 20000; ++i)
            uses.insert(text("campaign-%1").arg(i), 1);
        uses.insert(text("campagin-17"), 1);
        const QHash<QString, QString> better = pheu::valuesAlike(text("utm_campaign"), uses);
        QCOMPARE(better.size(), 1);
        QCOMPARE(better.begin().key().size() + better.begin().value().size(), 22);
    }

    void personalDataIsRecognised_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("personal");
        for (const auto &[value, personal] :
             std::initializer_list<std::pair<const char *, bool>>{{"an@shop.vn", true},
                                                                  {"x an.le+1@mail.shop.com.vn y", true},
                                                                  {"0912345678", true},
                                                                  {"+84 912 345 678", true},
                                                                  {"84-912-345-678", true},
                                                                  {" 84912345678", true},
                                                                  {"+1 415 555 2671", true},
                                                                  {"120253417788990011", false},
                                                                  {"tet-2026", false},
                                                                  {"0112345678", false},
                                                                  {"20260101", false},
                                                                  {"@shop", false},
                                                                  {"1234567890", false}})
            QTest::newRow(value) << text(value) << personal;
    }
    void personalDataIsRecognised()
    {
        QFETCH(QString, value);
        QFETCH(bool, personal);
        QCOMPARE(!personalDataIn(value).isEmpty(), personal);
    }
};

QTEST_APPLESS_MAIN(TestAudit)
#include "tst_audit.moc"
