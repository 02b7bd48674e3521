// SPDX-License-Identifier: GPL-3.0-or-later
// The past of a workspace: going back and forth by more than one edit, what happened to one record, deleted records
// that come back, and a log that is forgotten by size and only when it is asked for.
#include "support/workspacefile.h"

#include "workspace/comments.h"

#include <QTest>

using namespace pheu;
using namespace pheu::test;

namespace
{

using What = History::RecordChange::What;

struct PastFile : WorkspaceFile {
    RecordId tet = add("campaigns", {{"name", QStringLiteral("Tết")}, {"budget", qint64(100)}});
    RecordId cost = add("costs", {{"what", QStringLiteral("In")}, {"campaign", tet.value}});

    std::vector<History::RecordChange> past(const char *pageRole, RecordId record) const
    {
        const auto changes = History::ofRecord(workspace->database(), workspace->schema(), page(pageRole).id, record);
        if (!changes)
            qFatal("%s", qPrintable(changes.error().message));
        return *changes;
    }
    std::vector<History::Deleted> deleted() const
    {
        const auto records = History::deletedRecords(workspace->database(), workspace->schema());
        if (!records)
            qFatal("%s", qPrintable(records.error().message));
        return *records;
    }
    std::vector<EditInfo> edits() const { return *History::list(workspace->database()); }
};

} // namespace

class TestPast : public QObject
{
    Q_OBJECT

private slots:
    void undoGoesBackToAnEditAndRedoForth()
    {
        PastFile file;
        for (qint64 budget = 1; budget <= 5; ++budget)
            QVERIFY(file.set("campaigns", file.tet, "budget", budget));
        const std::vector<EditInfo> edits = file.edits(); // newest first
        const auto undone = file.workspace->undoTo(edits[3].id);
        QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message));
        QCOMPARE(undone->pages.size(), size_t(1)); // one change for all
        QCOMPARE(file.get("campaigns", file.tet, "budget"), Value(qint64(1)));
        QVERIFY(!file.workspace->undoTo(edits[3].id));
        QVERIFY(!file.workspace->redoTo(edits[4].id));
        QVERIFY(file.workspace->redoTo(edits[1].id));
        QCOMPARE(file.get("campaigns", file.tet, "budget"), Value(qint64(4)));
        QVERIFY(file.workspace->redo());
        QCOMPARE(file.get("campaigns", file.tet, "budget"), Value(qint64(5)));
        QCOMPARE(file.problems(), QStringList());
    }

    void aRecordKnowsWhatHappenedToIt()
    {
        PastFile file;
        QVERIFY(file.set("campaigns", file.tet, "budget", qint64(250)));
        QVERIFY(file.set("campaigns", file.tet, "notes", QStringLiteral("gấp")));
        QVERIFY(file.workspace->undo());
        const auto past = file.past("campaigns", file.tet);
        QCOMPARE(past.size(), size_t(2)); // what was undone did not happen
        QCOMPARE(past[0].what, What::Changed);
        QCOMPARE(past[0].field, file.field("campaigns", "budget").id);
        QCOMPARE(past[0].before, Value(qint64(100)));
        QCOMPARE(past[0].after, Value(qint64(250)));
        QCOMPARE(past[0].atMs, noon.nowMs());
        QCOMPARE(past[1].what, What::Added);
        QCOMPARE(past[1].kind, EditKind::AddRecords);
    }

    void valuesOfAnotherTypeAreNotToldAsThoseOfThisOne()
    {
        PastFile file;
        QVERIFY(file.set("campaigns", file.tet, "notes", QStringLiteral("12")));
        const FieldId notes = file.field("campaigns", "notes").id;
        QVERIFY(file.workspace->apply({EditKind::RetypeField, {RetypeField{notes, QStringLiteral("integer"), {}}}}));
        QVERIFY(file.set("campaigns", file.tet, "notes", qint64(13)));
        for (const History::RecordChange &change : file.past("campaigns", file.tet)) {
            if (change.field == notes)
                QVERIFY(change.after.isInteger());
        }
    }

    void aDeletedRecordComesBackWithItsLinksAndComments()
    {
        PastFile file;
        const PageId campaigns = file.page("campaigns").id;
        QVERIFY(file.workspace->apply({EditKind::Comment, {AddComment{campaigns, file.tet, QStringLiteral("hay")}}}));
        QVERIFY(file.remove("campaigns", {file.tet}));
        QVERIFY(file.set("costs", file.cost, "what", QStringLiteral("In ấn"))); // an edit on top
        const auto deleted = file.deleted();
        QCOMPARE(deleted.size(), size_t(1));
        QCOMPARE(deleted[0].name, QStringLiteral("Tết"));
        QCOMPARE(deleted[0].record, file.tet);
        const auto back = file.workspace->restore(deleted);
        QVERIFY2(back, back ? "" : qPrintable(back.error().message));
        QCOMPARE(file.get("campaigns", file.tet, "name"), Value(QStringLiteral("Tết")));
        QCOMPARE(file.get("campaigns", file.tet, "budget"), Value(qint64(100)));
        QCOMPARE(file.get("costs", file.cost, "campaign"), Value(file.tet.value));
        QCOMPARE(file.get("costs", file.cost, "what"), Value(QStringLiteral("In ấn")));
        QCOMPARE(commentsOf(file.workspace->database(), campaigns, file.tet)->size(), size_t(1));
        QCOMPARE(file.edits().front().kind, EditKind::Restore);
        QVERIFY(file.deleted().empty());
        QCOMPARE(file.problems(), QStringList());
        QVERIFY(file.workspace->undo());
        QCOMPARE(file.get("campaigns", file.tet, "name"), Value(QStringLiteral("no record")));
        QCOMPARE(file.get("costs", file.cost, "campaign"), Value());
        QVERIFY(file.workspace->redo());
        QCOMPARE(file.problems(), QStringList());
    }

    void whatWasChangedSinceIsNotOverwritten()
    {
        PastFile file;
        const RecordId other = file.add("campaigns", {{"name", QStringLiteral("Hội")}});
        QVERIFY(file.remove("campaigns", {file.tet}));
        QVERIFY(file.set("costs", file.cost, "campaign", other.value));
        QVERIFY(file.workspace->apply({EditKind::RemoveField, {RemoveField{file.field("campaigns", "budget").id}}}));
        QVERIFY(file.workspace->restore(file.deleted()));
        QCOMPARE(file.get("costs", file.cost, "campaign"), Value(other.value));
        QCOMPARE(file.get("campaigns", file.tet, "name"), Value(QStringLiteral("Tết")));
        QCOMPARE(file.problems(), QStringList());
    }

    void twoRecordsThatLinkedEachOtherComeBackTogether()
    {
        PastFile file;
        QVERIFY(file.workspace->apply({EditKind::RemoveRecords,
                                       {RemoveRecords{file.page("costs").id, {file.cost}},
                                        RemoveRecords{file.page("campaigns").id, {file.tet}}}}));
        const auto deleted = file.deleted();
        QCOMPARE(deleted.size(), size_t(2));
        QVERIFY(file.workspace->restore(deleted));
        QCOMPARE(file.get("costs", file.cost, "campaign"), Value(file.tet.value));
        QCOMPARE(file.problems(), QStringList());
    }

    void theOldestEditsAreForgottenWhenItIsAskedFor()
    {
        PastFile file;
        const QString text(100000, u'ế');
        for (int i = 0; i < 20; ++i)
            QVERIFY(file.set("campaigns", file.tet, "notes", text + QString::number(i)));
        const qint64 bytes = *History::logBytes(file.workspace->database());
        QVERIFY(bytes > 20 * 300000);
        QVERIFY(file.workspace->undo());
        const size_t edits = file.edits().size();
        const auto excess = History::excess(file.workspace->database(), bytes / 2);
        QVERIFY(excess->edits > 5 && excess->edits < 20);
        QCOMPARE(file.edits().size(), edits); // asking forgets nothing
        const auto forgotten = History::prune(file.workspace->database(), file.workspace->schema(), bytes / 2);
        QCOMPARE(*forgotten, excess->edits);
        QVERIFY(*History::logBytes(file.workspace->database()) <= bytes / 2);
        QCOMPARE(file.edits().size(), edits - size_t(*forgotten));
        QCOMPARE(file.problems(), QStringList());
        QVERIFY(file.workspace->redo()); // what was undone is still there
        while (file.workspace->undo()) {
        }
        QCOMPARE(file.problems(), QStringList());
        QVERIFY(file.get("campaigns", file.tet, "notes").toText().startsWith(text));
        QCOMPARE(file.workspace->historyExcess()->edits, qint64(0)); // 200 MB are far
        QVERIFY(file.workspace->apply({EditKind::Setting, {SetSetting{QStringLiteral("log_limit"), 1}}}));
        QCOMPARE(file.workspace->settings().logLimitMb, 1);
        QVERIFY(!file.workspace->apply({EditKind::Setting, {SetSetting{QStringLiteral("log_limit"), 0}}}));
    }

    void anImportIsKnownThoughItsEditWasForgotten()
    {
        PastFile file;
        {
            auto session = file.workspace->beginEdit(EditKind::Import);
            QVERIFY((*session)->startImport());
            QVERIFY((*session)->insert(file.page("costs").id, {}, {}));
            QVERIFY((*session)->finishImport(QJsonObject{{QStringLiteral("files"), QStringLiteral("a.csv")}}));
            file.workspace->absorb(*(*session)->commit());
        }
        QVERIFY(*History::prune(file.workspace->database(), file.workspace->schema(), 0) > 0);
        QCOMPARE(file.problems(), QStringList());
        QVERIFY(History::importDescription(file.workspace->database(), ImportId(1)));
        const auto undone = file.workspace->undoImport(ImportId(1));
        QVERIFY(!undone);
        QVERIFY2(undone.error().message.contains(QStringLiteral("history")), qPrintable(undone.error().message));
        file.reopen();
        QCOMPARE(file.problems(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestPast)
#include "tst_past.moc"
