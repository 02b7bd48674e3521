// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/workspacefile.h"

#include <QTest>

using namespace pheu;
using namespace pheu::test;

namespace
{

// An import that makes a campaign and two results of it, and gives the first channel a note.
struct Imported {
    ImportId import;
    RecordId campaign, first, second;
};

Imported importTwoRows(WorkspaceFile &file, const QString &campaign)
{
    auto session = std::move(*file.workspace->beginEdit(EditKind::Import));
    Imported made;
    made.import = *session->startImport();
    const auto insert = [&](const char *page, std::vector<std::pair<const char *, Value>> cells) {
        std::vector<FieldId> fields;
        std::vector<Value> values;
        for (const auto &[role, value] : cells) {
            fields.push_back(file.field(page, role).id);
            values.push_back(value);
        }
        return *session->insert(file.page(page).id, fields, values);
    };
    session->setOrigin(0, 2);
    made.campaign = insert("campaigns", {{"name", campaign}});
    made.first = insert("results", {{"date", 20000}, {"campaign", made.campaign.value}, {"spend", 100}});
    session->setOrigin(0, 3);
    made.second = insert("results", {{"date", 20001}, {"campaign", made.campaign.value}, {"spend", 200}});
    const FieldId aliases = file.field("channels", "aliases").id;
    const Value note(QStringLiteral("FB"));
    (void)session->update(file.page("channels").id, RecordId(1), std::span(&aliases, 1), std::span(&note, 1));
    (void)session->finishImport({});
    const auto changes = session->commit();
    session.reset();
    file.workspace->absorb(*changes);
    return made;
}

} // namespace

class TestImports : public QObject
{
    Q_OBJECT

private slots:
    void theNewestImportIsSimplyUndone()
    {
        WorkspaceFile file;
        const Imported made = importTwoRows(file, QStringLiteral("A"));
        const auto revert = file.workspace->undoImport(made.import);
        QVERIFY(bool(revert));
        QCOMPARE(revert->kept, 0);
        QCOMPARE(file.count("results"), 0);
        QCOMPARE(file.count("campaigns"), 0);
        QVERIFY(History::list(file.workspace->database())->front().undone);
        QVERIFY(!file.workspace->undoImport(made.import)); // it has been taken back already
        QVERIFY(bool(file.workspace->redo()));
        QCOMPARE(file.count("results"), 2);
        QCOMPARE(file.problems(), QStringList());
    }

    void aReaderGoesOnWhileALargeImportIsWritten()
    {
        constexpr qint64 rows = 500'000; // several times what the cache holds
        WorkspaceFile file;
        auto session = std::move(*file.workspace->beginEdit(EditKind::Import));
        QVERIFY(session->startImport());
        const FieldId fields[] = {file.field("results", "date").id, file.field("results", "spend").id,
                                  file.field("results", "clicks").id, file.field("results", "impressions").id};
        {
            const auto insert = std::move(*session->bulkInsert(file.page("results").id, fields));
            for (qint64 i = 0; i < rows; ++i) {
                const auto number = [](qint64 value) {
                    return Cell{.kind = Cell::Kind::Integer, .integer = value, .text = {}};
                };
                const Cell cells[] = {number(20000 + i % 300), number(i * 1000), number(i % 97), number(i)};
                if (!insert->add(cells))
                    QFAIL("a row was refused");
            }
        }
        QVERIFY(session->finishImport({}));
        const auto counted = [&file]() -> qint64 {
            const auto other = Workspace::open(file.path, OpenMode::ReadOnly, noon);
            if (!other)
                return -1;
            Query query;
            query.page = file.page("results").id;
            const auto count = (*other)->reader().count(query);
            return count ? *count : -1;
        };
        QCOMPARE(counted(), 0); // the import is not there yet, and nobody waits for it
        QVERIFY(session->commit());
        session.reset();
        QCOMPARE(counted(), rows);
    }

    void anOlderImportGoesAndLaterWorkStays()
    {
        WorkspaceFile file;
        const QString aliases = file.get("channels", RecordId(1), "aliases").toText();
        const Imported made = importTwoRows(file, QStringLiteral("A"));
        QVERIFY(bool(file.set("results", made.second, "spend", 250)));
        const RecordId cost = file.add("costs", {{"amount", 9}});
        const auto revert = file.workspace->undoImport(made.import);
        QVERIFY(bool(revert));
        QCOMPARE(revert->kept, 2); // the changed row and the campaign it needs
        QCOMPARE(file.count("results"), 1);
        QCOMPARE(file.get("results", made.second, "spend"), Value(250));
        QCOMPARE(file.get("results", made.second, "campaign"), Value(made.campaign.value));
        QCOMPARE(file.get("channels", RecordId(1), "aliases").toText(), aliases);
        QCOMPARE(file.get("costs", cost, "amount"), Value(9));
        QVERIFY(!file.workspace->undoImport(made.import));
        QCOMPARE(file.problems(), QStringList());
        // The taking back is an edit like any other.
        QVERIFY(bool(file.workspace->undo()));
        QCOMPARE(file.count("results"), 2);
        QCOMPARE(file.get("results", made.first, "spend"), Value(100));
        QCOMPARE(file.get("channels", RecordId(1), "aliases").toText(), QStringLiteral("FB"));
        QVERIFY(bool(file.workspace->undoImport(made.import))); // so that it can be taken back again
        QCOMPARE(file.count("results"), 1);
        QCOMPARE(file.problems(), QStringList());
    }

    void aCellChangedSinceStaysAndARecordInUseStays()
    {
        WorkspaceFile file;
        const Imported made = importTwoRows(file, QStringLiteral("A"));
        QVERIFY(bool(file.set("channels", RecordId(1), "aliases", QStringLiteral("mine"))));
        file.add("ads", {{"name", QStringLiteral("B")}, {"campaign", made.campaign.value}});
        const auto revert = file.workspace->undoImport(made.import);
        QVERIFY(bool(revert));
        QCOMPARE(revert->kept, 2);
        QCOMPARE(file.count("results"), 0);
        QCOMPARE(file.count("campaigns"), 1);
        QCOMPARE(file.get("channels", RecordId(1), "aliases").toText(), QStringLiteral("mine"));
        QCOMPARE(file.problems(), QStringList());
    }

    void choicesThatTheImportMadeGoWithItUnlessTheyAreUsed()
    {
        WorkspaceFile file;
        const FieldId status = file.field("campaigns", "status").id;
        auto session = std::move(*file.workspace->beginEdit(EditKind::Import));
        const ImportId import = *session->startImport();
        const OptionId used = *session->addOption(status, QStringLiteral("Chờ duyệt"), QStringLiteral("amber"));
        const OptionId unused = *session->addOption(status, QStringLiteral("Bỏ"), QStringLiteral("red"));
        const FieldId name = file.field("campaigns", "name").id;
        const std::vector<FieldId> fields{name, status};
        const std::vector<Value> values{QStringLiteral("A"), used.value};
        QVERIFY(bool(session->insert(file.page("campaigns").id, fields, values)));
        (void)session->finishImport({});
        const auto changes = session->commit();
        session.reset();
        file.workspace->absorb(*changes);
        const RecordId mine = file.add("campaigns", {{"name", QStringLiteral("B")}, {"status", used.value}});
        const auto revert = file.workspace->undoImport(import);
        QVERIFY2(revert, revert ? "" : qPrintable(revert.error().message));
        QVERIFY(!file.field("campaigns", "status").option(unused));
        QVERIFY(file.field("campaigns", "status").option(used));
        QCOMPARE(file.get("campaigns", mine, "status"), Value(used.value));
        QCOMPARE(file.count("campaigns"), 1);
        QCOMPARE(file.problems(), QStringList());
        QVERIFY(bool(file.workspace->undo()));
        QVERIFY(file.field("campaigns", "status").option(unused));
        QCOMPARE(file.count("campaigns"), 2);
    }

    void aCellChangedAndChangedBackIsNotChanged()
    {
        WorkspaceFile file;
        const Imported made = importTwoRows(file, QStringLiteral("A"));
        QVERIFY(bool(file.set("results", made.first, "spend", 1)));
        QVERIFY(bool(file.set("results", made.first, "spend", 100)));
        const auto revert = file.workspace->undoImport(made.import);
        QCOMPARE(revert->kept, 0);
        QCOMPARE(file.count("results"), 0);
        QCOMPARE(file.count("campaigns"), 0);
    }

    void twoImportsGoInAnyOrder()
    {
        WorkspaceFile file;
        const Imported one = importTwoRows(file, QStringLiteral("A"));
        const Imported two = importTwoRows(file, QStringLiteral("B"));
        QCOMPARE(two.import, ImportId(2));
        QVERIFY(bool(file.workspace->undoImport(one.import)));
        QCOMPARE(file.count("results"), 2);
        QVERIFY(bool(file.workspace->undoImport(two.import)));
        QCOMPARE(file.count("results"), 0);
        QCOMPARE(file.count("campaigns"), 0);
        QCOMPARE(file.problems(), QStringList());
        for (int i = 0; i < 4; ++i)
            QVERIFY(bool(file.workspace->undo()));
        QCOMPARE(file.count("results"), 0);
        QCOMPARE(file.problems(), QStringList());
    }

    void anUnknownImportIsRefused()
    {
        WorkspaceFile file;
        const auto refused = file.workspace->undoImport(ImportId(7));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::UnknownName);
        QVERIFY(refused.error().message.contains(u'7'));
    }

    void anImportThatChangesNothingLeavesNoTrace()
    {
        WorkspaceFile file;
        auto session = std::move(*file.workspace->beginEdit(EditKind::Import));
        QVERIFY(bool(session->startImport()));
        QVERIFY(bool(session->finishImport({})));
        const auto changes = session->commit();
        QVERIFY(bool(changes));
        QVERIFY(!changes->edit);
        session.reset();
        QVERIFY(History::list(file.workspace->database())->empty());
        QCOMPARE(importTwoRows(file, QStringLiteral("A")).import, ImportId(1));
    }
};

QTEST_GUILESS_MAIN(TestImports)
#include "tst_imports.moc"
