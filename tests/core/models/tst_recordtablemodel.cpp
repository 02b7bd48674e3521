// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recordtablemodel.h"

#include "support/workspacefile.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace pheu;
using namespace pheu::test;

namespace
{

const Format vietnamese(QLocale(QLocale::Vietnamese, QLocale::Vietnam), QStringLiteral("VND"));
const Format english(QLocale(QLocale::English, QLocale::UnitedStates), QStringLiteral("VND"));

struct Campaigns {
    WorkspaceFile file;
    RecordId facebook = file.add("channels", {{"name", QStringLiteral("Kênh A")}});
    RecordId tet = file.add("campaigns", {{"name", QStringLiteral("Tết")},
                                          {"budget", qint64(1500000)},
                                          {"channels", IdList{facebook.value}},
                                          {"start", qint64(20500)},
                                          {"status", qint64(optionId("active"))}});
    RecordId summer = file.add(
        "campaigns", {{"name", QStringLiteral("Hè")}, {"budget", qint64(1250)}, {"currency", QStringLiteral("USD")}});
    RecordId empty = file.add("campaigns", {});

    qint64 optionId(const char *role)
    {
        return file.field("campaigns", "status").option(QLatin1String(role))->id.value;
    }
    PageId page() const { return file.page("campaigns").id; }
};

QModelIndex at(const RecordTableModel &model, RecordId record, const Field &field)
{
    return model.index(model.rowOf(record), model.columnOf(field.id));
}

Query byName(const WorkspaceFile &file, bool descending = false)
{
    Query query;
    query.sorts = {{PathChoice{{FieldPath{{file.field("campaigns", "name").id}}}}, descending}};
    return query;
}

} // namespace

class TestRecordTableModel : public QObject
{
    Q_OBJECT

private slots:
    void columnsAreTheFieldsThatAreNotHidden()
    {
        Campaigns c;
        RecordTableModel model(*c.file.workspace, c.page(), vietnamese);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const int budget = model.columnOf(c.file.field("campaigns", "budget").id);
        QVERIFY(budget > 0);
        QCOMPARE(model.columnOf(c.file.field("campaigns", "notes").id), -1);
        QCOMPARE(model.headerData(budget, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Ngân sách"));
        model.setColumns({c.file.field("campaigns", "notes").id, c.file.field("campaigns", "name").id});
        QCOMPARE(model.columnCount(), 2);
        QCOMPARE(model.columnOf(c.file.field("campaigns", "name").id), 1);
    }

    void cellsReadInTheirLocaleAndCurrency()
    {
        Campaigns c;
        RecordTableModel model(*c.file.workspace, c.page(), vietnamese);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Field &budget = c.file.field("campaigns", "budget");
        QCOMPARE(at(model, c.tet, budget).data().toString(), vietnamese.money(1500000, QStringLiteral("VND")));
        QCOMPARE(at(model, c.summer, budget).data().toString(), vietnamese.money(1250, QStringLiteral("USD")));
        QCOMPARE(at(model, c.summer, budget).data(RecordTableModel::CurrencyRole).toString(), QStringLiteral("USD"));
        QCOMPARE(at(model, c.summer, budget).data(Qt::EditRole).toString(), QStringLiteral("12,50"));
        QCOMPARE(at(model, c.tet, budget).data(RecordTableModel::RawRole), QVariant(qint64(1500000)));
        QCOMPARE(at(model, c.empty, budget).data().toString(), QString());
        QCOMPARE(at(model, c.tet, c.file.field("campaigns", "channels")).data().toString(), QStringLiteral("Kênh A"));
        const auto chips =
            at(model, c.tet, c.file.field("campaigns", "status")).data(RecordTableModel::ChipsRole).value<ChipList>();
        QCOMPARE(chips, (ChipList{{c.optionId("active"), QStringLiteral("Đang chạy"), QStringLiteral("green")}}));

        QSignalSpy headers(&model, &QAbstractItemModel::headerDataChanged);
        model.setFormat(english);
        QCOMPARE(headers.size(), 1);
        QCOMPARE(at(model, c.tet, c.file.field("campaigns", "status")).data().toString(), QStringLiteral("Active"));
        QCOMPARE(at(model, c.tet, budget).data().toString(), english.money(1500000, QStringLiteral("VND")));
    }

    void whatIsTypedIsStoredAndRefusalsAreTold()
    {
        Campaigns c;
        RecordTableModel model(*c.file.workspace, c.page(), vietnamese);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy refused(&model, &RecordTableModel::editRefused);
        QVERIFY(model.setData(at(model, c.empty, c.file.field("campaigns", "budget")), QStringLiteral("1,5tr"),
                              Qt::EditRole));
        QCOMPARE(c.file.get("campaigns", c.empty, "budget"), Value(qint64(1500000)));
        QVERIFY(model.setData(at(model, c.summer, c.file.field("campaigns", "budget")), QStringLiteral("7,25"),
                              Qt::EditRole));
        QCOMPARE(c.file.get("campaigns", c.summer, "budget"), Value(qint64(725))); // in its own currency
        QVERIFY(model.setData(at(model, c.empty, c.file.field("campaigns", "channels")), QStringLiteral("kênh a"),
                              Qt::EditRole));
        QCOMPARE(c.file.get("campaigns", c.empty, "channels"), Value(IdList{c.facebook.value}));
        QVERIFY(model.setData(at(model, c.empty, c.file.field("campaigns", "channels")), QVariant(),
                              RecordTableModel::RawRole));
        QVERIFY(c.file.get("campaigns", c.empty, "channels").isEmpty());
        QCOMPARE(refused.size(), 0);
        QVERIFY(!model.setData(at(model, c.empty, c.file.field("campaigns", "budget")), QStringLiteral("nhiều"),
                               Qt::EditRole));
        QCOMPARE(refused.size(), 1);
        QVERIFY(refused.first().at(1).toString().contains(QStringLiteral("nhiều")));
        QVERIFY(bool(c.file.workspace->undo())); // follows undo too
        QVERIFY(at(model, c.empty, c.file.field("campaigns", "channels")).data().toString() ==
                QStringLiteral("Kênh A"));
    }

    void editTextsAreReadBackAsTheSameValue()
    {
        Campaigns c;
        RecordTableModel model(*c.file.workspace, c.page(), vietnamese);
        for (const char *role : {"name", "status", "channels", "start", "budget"}) {
            const Field &field = c.file.field("campaigns", role);
            for (const RecordId record : {c.tet, c.summer}) {
                const QModelIndex index = at(model, record, field);
                const Result<Value> read = model.parse(index.row(), field, index.data(Qt::EditRole).toString());
                QVERIFY2(bool(read), role);
                QCOMPARE(*read, model.value(index.row(), field.id));
            }
        }
    }

    void changesArriveAsExactSignals()
    {
        Campaigns c;
        RecordTableModel model(*c.file.workspace, c.page(), vietnamese);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);

        QVERIFY(bool(c.file.set("campaigns", c.summer, "name", QStringLiteral("Mùa hè"))));
        QVERIFY(changes.size() >= 1);
        QCOMPARE(changes.first().at(0).value<QModelIndex>().row(), 1);
        QCOMPARE(changes.first().at(1).value<QModelIndex>().row(), 1);
        QCOMPARE(at(model, c.summer, c.file.field("campaigns", "name")).data().toString(), QStringLiteral("Mùa hè"));

        QVERIFY(bool(model.removeRecords({1})));
        QCOMPARE(removals.size(), 1);
        QCOMPARE(model.records(), (std::vector<RecordId>{c.tet, c.empty}));
        QVERIFY(bool(c.file.workspace->undo())); // comes back to its place
        QCOMPARE(inserts.size(), 1);
        QCOMPARE(model.records(), (std::vector<RecordId>{c.tet, c.summer, c.empty}));

        const Result<RecordId> added = model.addRecord();
        QVERIFY(bool(added));
        QCOMPARE(model.recordAt(3), *added);
        QVERIFY(bool(model.removeRecords({0, 1, 3})));
        QCOMPARE(model.records(), std::vector<RecordId>{c.empty});
        QCOMPARE(resets.size(), 0);
    }

    void aFilteredTableTakesInWhatMatches()
    {
        Campaigns c;
        RecordTableModel model(*c.file.workspace, c.page(), vietnamese);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Query query;
        query.filter = *parseFilter(c.file.workspace->schema(), c.page(), QStringLiteral("budget > 1000"));
        model.setQuery(query);
        QCOMPARE(model.records(), std::vector<RecordId>{c.tet});
        c.file.add("campaigns", {{"name", QStringLiteral("Nhỏ")}, {"budget", qint64(5)}});
        QCOMPARE(model.rowCount(), 1);
        const RecordId large = c.file.add("campaigns", {{"name", QStringLiteral("Lớn")}, {"budget", qint64(5000)}});
        QCOMPARE(model.records(), (std::vector<RecordId>{c.tet, large}));
        QVERIFY(bool(c.file.set("campaigns", c.empty, "budget", qint64(9000)))); // begins to match
        QVERIFY(model.rowOf(c.empty) >= 0);
        const Result<RecordId> blank = model.addRecord(); // a person's own new record is shown all the same
        QVERIFY(bool(blank));
        QCOMPARE(model.rowOf(*blank), model.rowCount() - 1);
        model.refresh();
        QCOMPARE(model.rowOf(*blank), -1);
    }

    void anEditedRecordStaysInItsRowUntilTheNextRefresh()
    {
        Campaigns c;
        RecordTableModel model(*c.file.workspace, c.page(), vietnamese);
        model.setQuery(byName(c.file));
        QCOMPARE(model.records(), (std::vector<RecordId>{c.empty, c.summer, c.tet}));
        QVERIFY(bool(c.file.set("campaigns", c.summer, "name", QStringLiteral("Z"))));
        QCOMPARE(model.rowOf(c.summer), 1);
        model.refresh();
        QCOMPARE(model.records(), (std::vector<RecordId>{c.empty, c.tet, c.summer}));
    }

    void aRenamedRecordIsRenamedWhereOthersLinkToIt()
    {
        Campaigns c;
        RecordTableModel model(*c.file.workspace, c.page(), vietnamese);
        const Field &channels = c.file.field("campaigns", "channels");
        QCOMPARE(at(model, c.tet, channels).data().toString(), QStringLiteral("Kênh A"));
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        QVERIFY(bool(c.file.set("channels", c.facebook, "name", QStringLiteral("Kênh B"))));
        QVERIFY(!changes.isEmpty());
        QCOMPARE(at(model, c.tet, channels).data().toString(), QStringLiteral("Kênh B"));
        QVERIFY(bool(c.file.remove("channels", {c.facebook})));
        QCOMPARE(at(model, c.tet, channels).data().toString(), QString());
    }

    void kpiColumnsStandBehindTheFields()
    {
        Campaigns c;
        RecordTableModel model(*c.file.workspace, c.page(), vietnamese);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const int fields = model.columnCount();
        model.setMetricColumns({QStringLiteral("spend"), QStringLiteral("roi")}, {{c.tet, {Figure(1234.0), Figure()}}});
        QCOMPARE(model.columnCount(), fields + 2);
        QCOMPARE(model.fieldAt(fields), nullptr);
        QCOMPARE(model.headerData(fields, Qt::Horizontal, RecordTableModel::MetricRole).toString(),
                 QStringLiteral("spend"));
        QCOMPARE(model.index(0, fields).data(RecordTableModel::RawRole), QVariant(1234.0));
        QCOMPARE(model.index(0, fields + 1).data().toString(), Format::undefined());
        QCOMPARE(model.index(1, fields).data().toString(), Format::undefined());
        QVERIFY(!(model.flags(model.index(0, fields)) & Qt::ItemIsEditable));
        model.setMetricColumns({}, {});
        QCOMPARE(model.columnCount(), fields);
    }

    void footersSumAndCount()
    {
        Campaigns c;
        RecordTableModel model(*c.file.workspace, c.page(), vietnamese);
        using Kind = RecordTableModel::Summary::Kind;
        const auto summary = [&](const char *role) {
            return model.summary(model.columnOf(c.file.field("campaigns", role).id));
        };
        QCOMPARE(summary("name").kind, Kind::Filled);
        QCOMPARE(summary("name").text, QStringLiteral("2"));
        QCOMPARE(summary("budget").kind, Kind::SeveralCurrencies);
        QSignalSpy changed(&model, &RecordTableModel::summariesChanged);
        QVERIFY(bool(c.file.remove("campaigns", {c.summer})));
        QVERIFY(!changed.isEmpty());
        QCOMPARE(summary("budget").kind, Kind::Sum);
        QCOMPARE(summary("budget").text, vietnamese.money(1500000, QStringLiteral("VND")));
        // A filtered table is summed in a worker.
        Query query;
        query.filter = *parseFilter(c.file.workspace->schema(), c.page(), QStringLiteral("budget > 1"));
        model.setQuery(query);
        QVERIFY(!summary("budget").ready);
        QTRY_VERIFY(summary("budget").ready);
        QCOMPARE(summary("budget").text, vietnamese.money(1500000, QStringLiteral("VND")));
    }

    void aFilterThatCannotBeReadLeavesTheRows()
    {
        Campaigns c;
        RecordTableModel model(*c.file.workspace, c.page(), vietnamese);
        QSignalSpy failed(&model, &RecordTableModel::failed);
        Query query;
        query.filter = Filter::compare(PathChoice{{FieldPath{{c.file.field("campaigns", "budget").id}}}}, Operator::Gt,
                                       {QStringLiteral("x")});
        model.setQuery(query);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(model.rowCount(), 3);
    }

    void aLongTableIsSortedInAWorkerAndStaleAnswersAreDropped()
    {
        WorkspaceFile file;
        const Page &page = file.page("results");
        constexpr int rows = 30'000;
        {
            auto session = file.workspace->beginEdit(EditKind::Import);
            QVERIFY(bool(session));
            const std::vector<FieldId> fields{page.field(QStringLiteral("clicks"))->id};
            auto bulk = (*session)->bulkInsert(page.id, fields);
            QVERIFY(bool(bulk));
            for (int i = 0; i < rows; ++i) {
                const Cell cell{.kind = Cell::Kind::Integer, .integer = (i * 7919) % rows, .text = {}};
                QVERIFY(bool((*bulk)->add({&cell, 1})));
            }
            bulk->reset();
            const Result<ChangeSet> done = (*session)->commit();
            QVERIFY(bool(done));
            file.workspace->absorb(*done);
        }
        RecordTableModel model(*file.workspace, page.id, english);
        QCOMPARE(model.rowCount(), rows);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        Query query;
        query.sorts = {{PathChoice{{FieldPath{{page.field(QStringLiteral("clicks"))->id}}}}, false}};
        model.setQuery(query);
        QVERIFY(model.isLoading());
        QCOMPARE(model.rowCount(), rows); // the old rows stay meanwhile
        query.sorts.front().descending = true;
        model.setQuery(query);
        QTRY_VERIFY(!model.isLoading());
        QCOMPARE(resets.size(), 1);
        const FieldId clicks = page.field(QStringLiteral("clicks"))->id;
        QCOMPARE(model.value(0, clicks), Value(qint64(rows - 1)));
        QCOMPARE(model.value(rows - 1, clicks), Value(qint64(0)));
        // An edit while it loads: the rows are read again, not patched.
        query.search = QStringLiteral("nothing has this");
        model.setQuery(query);
        QVERIFY(model.isLoading());
        file.add("results", {{"clicks", qint64(5)}, {"source", QStringLiteral("nothing has this")}});
        QTRY_VERIFY(!model.isLoading());
        QCOMPARE(model.rowCount(), 1);
    }
};

QTEST_GUILESS_MAIN(TestRecordTableModel)
#include "tst_recordtablemodel.moc"
