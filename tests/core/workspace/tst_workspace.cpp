// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sampling.h"
#include "support/workspacefile.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <sqlite3.h>

using namespace pheu;
using namespace pheu::test;

class TestWorkspace : public QObject
{
    Q_OBJECT

private slots:
    void aNewWorkspaceHasTheTemplateInTheAskedLanguage()
    {
        WorkspaceFile vi, en(Language::English);
        QCOMPARE(vi.workspace->schema().pages.size(), size_t(9));
        QCOMPARE(vi.count("channels"), 8);
        QCOMPARE(vi.count("funnels"), 15);
        QCOMPARE(vi.count("results"), 0);
        QCOMPARE(vi.get("stages", RecordId(1), "name"), Value(QStringLiteral("Nhận biết")));
        QCOMPARE(en.get("stages", RecordId(1), "name"), Value(QStringLiteral("Awareness")));
        QCOMPARE(vi.page("campaigns").names.vi, QStringLiteral("Chiến dịch"));
        QCOMPARE(vi.get("funnels", RecordId(1), "stage"), Value(1));
        QCOMPARE(vi.workspace->settings().currency, QStringLiteral("VND"));
        QCOMPARE(vi.workspace->settings().name, QStringLiteral("Tết #1? 100%20"));
        QCOMPARE(vi.problems(), QStringList());
    }

    void aRecordIsAddedChangedAndRemovedAndEachCanBeUndoneAfterReopening()
    {
        WorkspaceFile file;
        const RecordId campaign = file.add("campaigns", {{"name", QStringLiteral("Tết 2026")},
                                                         {"budget", 5000000},
                                                         {"start", qint64(toDay(QDate(2026, 1, 15)))},
                                                         {"channels", IdList{3, 1}},
                                                         {"stage", 2}});
        QCOMPARE(file.get("campaigns", campaign, "channels"), Value(IdList{3, 1}));
        QCOMPARE(file.get("campaigns", campaign, "start"), Value(qint64(toDay(QDate(2026, 1, 15)))));
        QVERIFY(bool(file.set("campaigns", campaign, "budget", 7000000)));
        QVERIFY(bool(file.remove("campaigns", {campaign})));
        QCOMPARE(file.count("campaigns"), 0);
        QCOMPARE(file.problems(), QStringList());

        file.reopen();
        QVERIFY(bool(file.workspace->undo()));
        QCOMPARE(file.get("campaigns", campaign, "budget"), Value(7000000));
        QCOMPARE(file.get("campaigns", campaign, "channels"), Value(IdList{3, 1}));
        QVERIFY(bool(file.workspace->undo()));
        QCOMPARE(file.get("campaigns", campaign, "budget"), Value(5000000));
        QVERIFY(bool(file.workspace->undo()));
        QCOMPARE(file.count("campaigns"), 0);
        QVERIFY(!file.workspace->undo());
        for (int i = 0; i < 2; ++i)
            QVERIFY(bool(file.workspace->redo()));
        QCOMPARE(file.get("campaigns", campaign, "budget"), Value(7000000));
        QCOMPARE(file.get("campaigns", campaign, "name"), Value(QStringLiteral("Tết 2026")));
        QCOMPARE(file.problems(), QStringList());
    }

    void creatingRefusesWhatIsThereAndLeavesNothingBehind()
    {
        WorkspaceFile file;
        NewWorkspace what;
        QVERIFY(!Workspace::create(file.path, what));
        what.currency = QStringLiteral("XXQ");
        const QString other = file.dir.filePath(QStringLiteral("other.pheu"));
        QCOMPARE(Workspace::create(other, what).error().code, ErrorCode::InvalidInput);
        what = {};
        what.templateName = QStringLiteral("nothing");
        QCOMPARE(Workspace::create(other, what).error().code, ErrorCode::InvalidInput);
        QCOMPARE(Workspace::create(file.dir.filePath(QStringLiteral("no/folder.pheu")), {}).error().code,
                 ErrorCode::Io);
        QCOMPARE(QDir(file.dir.path()).entryList(QDir::Files | QDir::Hidden),
                 QStringList{QFileInfo(file.path).fileName()});
    }

    void textBecomesValuesByNameAliasAndRole()
    {
        WorkspaceFile file;
        const Workspace &w = *file.workspace;
        const QLocale c = QLocale::c();
        QCOMPARE(*w.parse(file.field("ads", "channel"), QStringLiteral("meta ads"), c), Value(1));
        QCOMPARE(*w.parse(file.field("campaigns", "channels"), QStringLiteral("Zalo, Facebook"), c),
                 Value(IdList{4, 1}));
        const Value active = *w.parse(file.field("campaigns", "status"), QStringLiteral("đang chạy"), c);
        QCOMPARE(active, *w.parse(file.field("campaigns", "status"), QStringLiteral("active"), c));
        QCOMPARE(w.parse(file.field("ads", "channel"), QStringLiteral("Radio"), c).error().code,
                 ErrorCode::UnknownName);
        QCOMPARE(*w.parse(file.field("costs", "amount"), QStringLiteral("1500000"), c), Value(1500000));
        QCOMPARE(*w.parse(file.field("costs", "amount"), QStringLiteral("12.5"), c, QStringLiteral("USD")),
                 Value(1250));
        QVERIFY(!w.parse(file.field("campaigns", "ads"), QStringLiteral("x"), c));
    }

    void valuesBecomeTextAndFollowRenaming()
    {
        WorkspaceFile file;
        const Format format(QLocale(QLocale::Vietnamese, QLocale::Vietnam), QStringLiteral("VND"));
        const Field &channel = file.field("ads", "channel");
        QCOMPARE(file.workspace->display(channel, Value(1), format), QStringLiteral("Facebook"));
        QVERIFY(bool(file.set("channels", RecordId(1), "name", QStringLiteral("Meta"))));
        QCOMPARE(file.workspace->display(channel, Value(1), format), QStringLiteral("Meta"));
        QVERIFY(bool(file.workspace->undo()));
        QCOMPARE(file.workspace->display(channel, Value(1), format), QStringLiteral("Facebook"));
        QCOMPARE(file.workspace->plain(file.field("campaigns", "channels"), Value(IdList{2, 1})),
                 QStringLiteral("Google Search, Facebook"));
        QCOMPARE(file.workspace->plain(file.field("costs", "amount"), Value(1250), QStringLiteral("USD")),
                 QStringLiteral("12.50"));
    }

    void settingsAreKeptUndoneAndChecked()
    {
        WorkspaceFile file;
        const auto set = [&](const char *key, const QJsonValue &value) {
            return file.workspace->apply({EditKind::Setting, {SetSetting{QLatin1String(key), value}}});
        };
        QSignalSpy spy(file.workspace.get(), &Workspace::changed);
        QVERIFY(bool(set("margin", 0.3)));
        QVERIFY(bool(
            set("calendar", QJsonObject{{QStringLiteral("week_start"), 7}, {QStringLiteral("fiscal_year_start"), 4}})));
        QVERIFY(bool(set("currency", QStringLiteral("USD"))));
        QCOMPARE(spy.count(), 3);
        QVERIFY(spy.last().first().value<ChangeSet>().settings);
        file.reopen();
        QCOMPARE(file.workspace->settings().margin, std::optional(0.3));
        QCOMPARE(file.workspace->settings().calendar.weekStart, Qt::Sunday);
        QCOMPARE(file.workspace->settings().currency, QStringLiteral("USD"));
        QVERIFY(bool(file.workspace->undo()));
        QCOMPARE(file.workspace->settings().currency, QStringLiteral("VND"));
        QVERIFY(!set("margin", 3));
        QVERIFY(!set("language", QStringLiteral("fr")));
        QVERIFY(!set("token", QStringLiteral("x")));
        file.add("costs", {{"amount", 5}});
        QVERIFY(!set("currency", QStringLiteral("USD"))); // amounts would mean something else
        QCOMPARE(file.problems(), QStringList());
    }

    void aChangeByAnotherProgramIsNoticedOnce()
    {
        WorkspaceFile file;
        auto other = std::move(*Workspace::open(file.path, OpenMode::ReadWrite, noon));
        QSignalSpy spy(file.workspace.get(), &Workspace::changed);
        QVERIFY(!file.workspace->refresh());
        const QString before = file.workspace->token();
        QVERIFY(bool(
            other->apply({EditKind::Cells,
                          {SetCells{file.page("channels").id,
                                    {{RecordId(1), file.field("channels", "name").id, QStringLiteral("Meta")}}}}})));
        QVERIFY(file.workspace->refresh());
        QVERIFY(!file.workspace->refresh());
        QCOMPARE(spy.count(), 1);
        QVERIFY(spy.first().first().value<ChangeSet>().pages.front().bulk);
        QVERIFY(file.workspace->token() != before);
        QCOMPARE(file.workspace->token(), other->token());
        QCOMPARE(file.get("channels", RecordId(1), "name"), Value(QStringLiteral("Meta")));
    }

    void anAbsorbedChangeIsNotNoticedAgain()
    {
        WorkspaceFile file;
        auto worker = std::move(*Workspace::open(file.path, OpenMode::ReadWrite, noon));
        QSignalSpy spy(file.workspace.get(), &Workspace::changed);
        const auto changes =
            worker->apply({EditKind::Cells,
                           {SetCells{file.page("channels").id,
                                     {{RecordId(1), file.field("channels", "name").id, QStringLiteral("M")}}}}});
        file.workspace->absorb(*changes);
        QVERIFY(!file.workspace->refresh());
        QCOMPARE(spy.count(), 1);
        QVERIFY(!spy.first().first().value<ChangeSet>().pages.front().bulk);
        // Two changes, only the second of which is handed over: everything is read again.
        const auto set = [&](const QString &name) {
            return *worker->apply(
                {EditKind::Cells,
                 {SetCells{file.page("channels").id, {{RecordId(1), file.field("channels", "name").id, name}}}}});
        };
        set(QStringLiteral("N"));
        file.workspace->absorb(set(QStringLiteral("O")));
        QCOMPARE(spy.count(), 2);
        QVERIFY(spy.last().first().value<ChangeSet>().pages.front().bulk);
    }

    void twoProgramsWriteOneFileAndNothingIsLost()
    {
        WorkspaceFile file;
        auto other = std::move(*Workspace::open(file.path, OpenMode::ReadWrite, noon));
        const int writes = runsInFull() ? 2000 : 200;
        for (int i = 0; i < writes; ++i) {
            Workspace &w = i % 2 ? *other : *file.workspace;
            AddRecords add{file.page("costs").id, {file.field("costs", "amount").id}, {{Value(i)}}};
            QVERIFY(bool(w.apply({EditKind::AddRecords, {add}})));
        }
        QCOMPARE(file.count("costs"), qint64(writes));
        QVERIFY(bool(other->undo()));
        QVERIFY(bool(file.workspace->undo()));
        QCOMPARE(file.count("costs"), qint64(writes) - 2);
        QCOMPARE(file.problems(), QStringList());
    }

    void aWriterIsRefusedWhileAnotherWritesAndNothingIsHalfDone()
    {
        WorkspaceFile file;
        auto other = std::move(*Workspace::open(file.path, OpenMode::ReadWrite, noon));
        sqlite3_busy_timeout(other->database().handle(), 50);
        auto session = std::move(*file.workspace->beginEdit(EditKind::Cells));
        const auto refused = other->apply({EditKind::Setting, {SetSetting{QStringLiteral("margin"), 0.1}}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Locked);
        QVERIFY(refused.error().message.contains(QFileInfo(file.path).fileName()));
    }
};

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
