// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that name only the source and medium of their traffic find their channel: by the channels' own patterns, by the
// workspace's rules, by GA4's default groups.
#include "links/linkrecords.h"
#include "support/importing.h"
#include "support/importwords.h"
#include "utm/utmrules.h"
#include "workspace/pagetemplates.h"

#include <QTest>

using namespace pheu;
using namespace pheu::test;

static const char *const acquisition = "# ----------------------------------------\n"
                                       "# Traffic acquisition: Session source / medium\n"
                                       "# Account: An Nhien\n"
                                       "# Property: annhien.vn\n"
                                       "# ----------------------------------------\n"
                                       "# \n"
                                       "# All Users\n"
                                       "# Start date: 20260509\n"
                                       "# End date: 20260509\n"
                                       "Session source / medium,Sessions,Engaged sessions,Key events,Total revenue\n"
                                       "google / cpc,100,60,4,500\n"
                                       "facebook / paid_social,80,40,2,300\n"
                                       "google / organic,60,30,1,0\n"
                                       "l.example.vn / referral,7,3,0,0\n"
                                       "(direct) / (none),50,20,3,100\n"
                                       "m.facebook.com / referral,20,5,0,0\n"
                                       "(not set) / (not set),5,0,0,0\n";

class TestImportTraffic : public QObject
{
    Q_OBJECT
private slots:
    void anExportBySourceAndMediumFindsItsChannels();
    void theWorkspacesOwnRulesGoInFront();
    void aChannelThatIsNamedGoesFirst();
    void touchpointsFindTheirChannelToo();
    void importingAgainChangesNothing();
};

static ImportOptions visits()
{
    return {};
}

void TestImportTraffic::anExportBySourceAndMediumFindsItsChannels()
{
    Importing w;
    const ImportSummary summary = w.importText(S(acquisition), visits());
    IMPORTED(w);
    QCOMPARE(summary.preset, S("ga4"));
    const auto of = [&](const char *channel) { return w.sum("visits", S("channel = \"%1\"").arg(S(channel))); };
    QCOMPARE(of("Google Search"), Value(qint64(100)));
    QCOMPARE(of("Facebook"), Value(qint64(80)));
    QCOMPARE(of("SEO"), Value(qint64(60)));
    QCOMPARE(of("Referral"), Value(qint64(7)));
    QCOMPARE(of("Direct"), Value(qint64(50)));
    QCOMPARE(of("Organic Social"), Value(qint64(20)));
    QCOMPARE(w.sum("visits", S("channel is empty")), Value(qint64(5)));
    QCOMPARE(w.sum("visits"), Value(qint64(322)));
    QCOMPARE(summary.created.value(S("channels")), 3);
}

void TestImportTraffic::theWorkspacesOwnRulesGoInFront()
{
    Importing w;
    UtmRules rules = utmRules(*w.workspace);
    rules.channelRules.push_back({S("Partners"), S("*.example.vn"), {}, {}});
    QVERIFY(bool(w.workspace->apply({EditKind::Setting, {SetSetting{S("utm"), utmRulesToJson(rules)}}})));
    w.importText(S(acquisition), visits());
    IMPORTED(w);
    QCOMPARE(w.sum("visits", S("channel = \"Partners\"")), Value(qint64(7)));
}

void TestImportTraffic::aChannelThatIsNamedGoesFirst()
{
    Importing w;
    w.importText(S("date,channel,utm_source,utm_medium,visits\n2026-03-01,Báo mạng,google,cpc,5\n"
                   "2026-03-02,,google,cpc,7\n2026-03-03,,,,9\n"));
    IMPORTED(w);
    QCOMPARE(w.records("results", {S("channel"), S("visits")}),
             (QStringList{S("Báo mạng|5"), S("Google Search|7"), S("|9")}));
}

void TestImportTraffic::touchpointsFindTheirChannelToo()
{
    Importing w;
    QVERIFY(bool(addTemplatePage(*w.workspace, S("touchpoints"))));
    ImportOptions options;
    options.page = S("touchpoints");
    w.importText(S("Person,Time,Kind,Source,Medium\nan@x.vn,2026-03-01T10:00:00Z,Click,tiktok,cpc\n"
                   "an@x.vn,2026-03-02T10:00:00Z,Visit,newsletter,email\n"),
                 options);
    IMPORTED(w);
    QCOMPARE(w.records("touchpoints", {S("channel")}), (QStringList{S("TikTok"), S("E-mail")}));
}

void TestImportTraffic::importingAgainChangesNothing()
{
    Importing w;
    w.importText(S(acquisition), visits());
    IMPORTED(w);
    const ImportSummary again = w.importText(S(acquisition), visits());
    IMPORTED(w);
    QCOMPARE(again.added + again.updated, 0);
}

QTEST_GUILESS_MAIN(TestImportTraffic)
#include "tst_importtraffic.moc"
