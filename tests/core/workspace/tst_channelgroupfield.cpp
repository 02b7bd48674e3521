// SPDX-License-Identifier: GPL-3.0-or-later
// The channel group of a link: there from the first, right after every edit, told by the user's rules first.
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

} // namespace

class TestChannelGroupField : public QObject
{
    Q_OBJECT

private slots:
    void itFollowsTheParameters()
    {
        WorkspaceFile file;
        const RecordId link = file.add("utm_links", {{"utm_source", text("facebook")}, {"utm_medium", text("cpc")}});
        QCOMPARE(group(file, link), text("Paid Social"));
        QVERIFY(bool(file.set("utm_links", link, "utm_medium", text("social"))));
        QCOMPARE(group(file, link), text("Organic Social"));
        QVERIFY(bool(file.set("utm_links", link, "utm_campaign", text("x cross-network"))));
        QCOMPARE(group(file, link), text("Cross-network"));
        QVERIFY(bool(file.workspace->undo()));
        QCOMPARE(group(file, link), text("Organic Social"));
        QVERIFY(bool(file.workspace->redo()));
        QCOMPARE(group(file, link), text("Cross-network"));
        QCOMPARE(file.problems(), QStringList());
    }

    void aLinkWithoutParametersHasNone()
    {
        WorkspaceFile file;
        const RecordId link = file.add("utm_links", {{"name", text("L")}});
        QVERIFY(file.get("utm_links", link, "channel_group").isEmpty());
        QVERIFY(!file.set("utm_links", link, "channel_group", text("Direct")));
    }

    void theUsersRulesChangeEveryLink()
    {
        WorkspaceFile file;
        const RecordId code = file.add("utm_links", {{"utm_source", text("offline")}, {"utm_medium", text("qr")}});
        const RecordId other = file.add("utm_links", {{"utm_source", text("zalo")}, {"utm_medium", text("oa")}});
        QCOMPARE(group(file, code), text("Unassigned"));
        const QJsonObject rule{{text("group"), text("Ngoại tuyến")}, {text("medium"), text("qr*")}};
        const QJsonObject rules{{text("channel_groups"), QJsonArray{rule}}};
        const auto set = file.workspace->apply({EditKind::Setting, {SetSetting{text("utm"), rules}}});
        QVERIFY2(bool(set), set ? "" : qPrintable(set.error().message));
        QCOMPARE(group(file, code), text("Ngoại tuyến"));
        QCOMPARE(group(file, other), text("Organic Social"));
        QVERIFY(bool(file.workspace->undo()));
        QCOMPARE(group(file, code), text("Unassigned"));
        QVERIFY(bool(file.workspace->redo()));
        QCOMPARE(group(file, code), text("Ngoại tuyến"));
        QCOMPARE(file.problems(), QStringList());
    }

    void itGoesEmptyWithItsParametersAndComesBack()
    {
        WorkspaceFile file;
        const RecordId link = file.add("utm_links", {{"utm_source", text("facebook")}, {"utm_medium", text("cpc")}});
        QVERIFY(bool(
            file.workspace->apply({EditKind::ChangeField, {RemoveField{file.field("utm_links", "utm_source").id}}})));
        QCOMPARE(group(file, link), text("Paid Other"));
        QVERIFY(bool(file.workspace->undo()));
        QCOMPARE(group(file, link), text("Paid Social"));
    }

    void itIsRefusedWhereThereIsNothingToTellItBy()
    {
        WorkspaceFile file;
        Field field;
        field.type = fieldType(text("text"));
        field.names.own = text("Nhóm");
        field.config.computed = text("utm_channel_group");
        const auto refused = file.workspace->apply({EditKind::AddField, {AddField{file.page("stages").id, field}}});
        QVERIFY(!refused && refused.error().message.contains(text("utm_source")));
        const auto second = file.workspace->apply({EditKind::AddField, {AddField{file.page("utm_links").id, field}}});
        QVERIFY2(bool(second), second ? "" : qPrintable(second.error().message));
    }

private:
    QString group(const WorkspaceFile &file, RecordId link) const
    {
        return file.get("utm_links", link, "channel_group").toText();
    }
};

QTEST_GUILESS_MAIN(TestChannelGroupField)
#include "tst_channelgroupfield.moc"
