// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/trafficchannel.h"
#include "support/workspacefile.h"

#include <QTest>

using namespace pheu;
using namespace pheu::test;

namespace
{

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class TestTrafficChannel : public QObject
{
    Q_OBJECT

private slots:
    void trafficFindsItsChannel_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("medium");
        QTest::addColumn<QString>("channel");
        const auto row = [](const char *source, const char *medium, const char *channel) {
            QTest::addRow("%s / %s", source, medium) << text(source) << text(medium) << text(channel);
        };
        row("facebook", "paid_social", "Facebook");
        row("FB", "CPC", "Facebook");
        row("google", "cpc", "Google Search");
        row("google", "organic", "SEO");
        row("coccoc", "organic", "SEO");
        row("zalo", "zns", "Zalo");
        row("newsletter", "email", "E-mail");
        row("mailchimp", "email", "");
        row("(direct)", "(none)", "");
        row("vnexpress", "referral", "");
        row("Bản tin", "in", "Bản tin"); // its own name, with no kind
    }
    void trafficFindsItsChannel()
    {
        QFETCH(QString, source);
        QFETCH(QString, medium);
        QFETCH(QString, channel);
        WorkspaceFile file;
        file.add("channels", {{"name", text("Bản tin")}});
        auto channels = TrafficChannels::read(*file.workspace);
        QVERIFY(bool(channels));
        const RecordId id = channels->channel(source, medium);
        QCOMPARE(channels->channel(source, medium), id);
        QCOMPARE(id ? file.get("channels", id, "name").toText() : QString(), channel);
    }

    void theUsersRuleNamesTheChannel()
    {
        WorkspaceFile file;
        UtmRules rules;
        rules.channelRules = {{text("KOL / Affiliate"), text("kol-*"), {}, {}}};
        QVERIFY(bool(setUtmRules(*file.workspace, rules)));
        auto channels = TrafficChannels::read(*file.workspace);
        QVERIFY(bool(channels));
        QCOMPARE(file.get("channels", channels->channel(text("kol-an"), text("post")), "name").toText(),
                 text("KOL / Affiliate"));
        QCOMPARE(channels->group(text("kol-an"), text("post")), text("KOL / Affiliate"));
    }
};

QTEST_GUILESS_MAIN(TestTrafficChannel)
#include "tst_trafficchannel.moc"
