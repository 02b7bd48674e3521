// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/statement.h"
#include "workspace/workspace.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace pheu;

namespace {

const Clock noon = Clock::fixed(QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC));

struct NewFile
{
    QTemporaryDir dir;
    QString path = dir.filePath(QStringLiteral("Tết #1? 100%20.pheu"));
    std::unique_ptr<Workspace> workspace;

    explicit NewFile(Language language = Language::Vietnamese)
    {
        NewWorkspace what;
        what.language = language;
        auto made = Workspace::create(path, what, noon);
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        workspace = std::move(*made);
    }
    const Page &page(const char *role) const { return *workspace->schema().page(QLatin1String(role)); }
    const Field &field(const char *pageRole, const char *role) const
    {
        return *page(pageRole).field(QLatin1String(role));
    }
    RecordId add(const char *pageRole, std::vector<std::pair<const char *, Value>> cells)
    {
        AddRecords add{page(pageRole).id, {}, {{}}};
        for (auto &[role, value] : cells) {
            add.fields.push_back(field(pageRole, role).id);
            add.rows.front().push_back(value);
        }
        const auto changes = workspace->apply({EditKind::AddRecords, {add}});
        if (!changes)
            qFatal("%s", qPrintable(changes.error().message));
        return changes->added.front();
    }
    Result<ChangeSet> set(const char *pageRole, RecordId record, const char *role, const Value &value)
    {
        return workspace->apply({EditKind::Cells,
                                 {SetCells{page(pageRole).id, {{record, field(pageRole, role).id, value}}}}});
    }
    Value get(const char *pageRole, RecordId record, const char *role) const
    {
        const FieldId id = field(pageRole, role).id;
        const auto records = workspace->reader().fetch(page(pageRole).id, std::span(&record, 1), std::span(&id, 1));
        if (!records)
            qFatal("%s", qPrintable(records.error().message));
        return records->front().id ? records->front().values.front() : Value(QStringLiteral("no record"));
    }
    qint64 count(const char *pageRole) const
    {
        const auto ids = workspace->reader().count({.page = page(pageRole).id, .filter = {}, .sorts = {}, .search = {},
                                                    .searchFields = {}});
        return ids ? *ids : -1;
    }
    QStringList problems() const
    {
        const auto report = checkDatabase(workspace->database(), CheckDepth::Full);
        return report ? report->problems : QStringList{report.error().message};
    }
};

} // namespace

class TestWorkspace : public QObject
{
    Q_OBJECT

private slots:
    void aNewWorkspaceHasTheTemplateInTheAskedLanguage()
    {
        NewFile vi, en(Language::English);
        QCOMPARE(vi.workspace->schema().pages.size(), size_t(8));
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
        NewFile file;
        const RecordId campaign = file.add("campaigns", {{"name", QStringLiteral("Tết 2026")}, {"budget", 5000000},
                                                         {"start", qint64(toDay(QDate(2026, 1, 15)))},
                                                         {"channels", IdList{3, 1}}, {"stage", 2}});
        QCOMPARE(file.get("campaigns", campaign, "channels"), Value(IdList{3, 1}));
        QCOMPARE(file.get("campaigns", campaign, "start"), Value(qint64(toDay(QDate(2026, 1, 15)))));
        QVERIFY(bool(file.set("campaigns", campaign, "budget", 7000000)));
        QVERIFY(bool(file.workspace->apply({EditKind::RemoveRecords, {RemoveRecords{file.page("campaigns").id, {campaign}}}})));
        QCOMPARE(file.count("campaigns"), 0);
        QCOMPARE(file.problems(), QStringList());

        file.workspace.reset();
        file.workspace = std::move(*Workspace::open(file.path, OpenMode::ReadWrite, noon));
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
};

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
