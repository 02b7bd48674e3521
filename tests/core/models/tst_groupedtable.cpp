// SPDX-License-Identifier: GPL-3.0-or-later
// A table with groups, KPI order and colours, as its cells read and as edits go on.
#include "models/recordtablemodel.h"

#include "support/workspacefile.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace pheu;
using namespace pheu::test;

namespace
{

const Format format(QLocale(QLocale::Vietnamese, QLocale::Vietnam), QStringLiteral("VND"));

struct Grouped {
    WorkspaceFile file;
    std::vector<RecordId> ids;
    Grouped()
    {
        for (int i = 0; i < 6; ++i)
            ids.push_back(file.add("campaigns", {{"name", QStringLiteral("C%1").arg(i)},
                                                 {"budget", qint64(i + 1) * 100},
                                                 {"status", i == 5 ? Value() : option(i % 2 ? "paused" : "active")}}));
    }
    Value option(const char *role) const
    {
        return file.field("campaigns", "status").option(QLatin1String(role))->id.value;
    }
    Sort by(const char *role, bool descending = false) const
    {
        return {PathChoice{{FieldPath{{file.field("campaigns", role).id}}}}, descending, {}};
    }
    PageId page() const { return file.page("campaigns").id; }
};

// Heads as “text count”, records by name.
QStringList rows(const RecordTableModel &model, const Field &name)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (const int group = model.groupAt(row); group >= 0)
            list << QStringLiteral("[%1 %2]")
                        .arg(model.groupHead(group).text)
                        .arg(model.layout().groups()[size_t(group)].count);
        else
            list << model.value(row, name.id).toText();
    }
    return list;
}

} // namespace

class TestGroupedTable : public QObject
{
    Q_OBJECT

private slots:
    void groupsStandInTheOrderOfTheirValuesEmptyFirst()
    {
        Grouped g;
        RecordTableModel model(*g.file.workspace, g.page(), format);
        QAbstractItemModelTester tester(&model);
        model.setQuery({}, {g.by("status")});
        const Field &status = g.file.field("campaigns", "status");
        const QString active = status.option(QStringLiteral("active"))->names.vi;
        const QString paused = status.option(QStringLiteral("paused"))->names.vi;
        const auto order = [&](const QString &role) { return status.option(role) - status.options.data(); };
        const QStringList first{QStringLiteral("[%1 3]").arg(active), QStringLiteral("C0"), QStringLiteral("C2"),
                                QStringLiteral("C4")};
        const QStringList second{QStringLiteral("[%1 2]").arg(paused), QStringLiteral("C1"), QStringLiteral("C3")};
        QStringList expected{QStringLiteral("[ 1]"), QStringLiteral("C5")};
        expected += order(QStringLiteral("active")) < order(QStringLiteral("paused")) ? first + second : second + first;
        QCOMPARE(rows(model, g.file.field("campaigns", "name")), expected);
    }

    void subtotalsAreTheSumsOfTheirRecords()
    {
        Grouped g;
        RecordTableModel model(*g.file.workspace, g.page(), format);
        model.setQuery({}, {g.by("status"), g.by("name", true)});
        const int budget = model.columnOf(g.file.field("campaigns", "budget").id);
        for (int group = 0; group < int(model.layout().groups().size()); ++group) {
            const auto &one = model.layout().groups()[size_t(group)];
            qint64 sum = 0;
            for (int i = one.first; i < one.first + one.count; ++i)
                sum += g.file.get("campaigns", model.records()[size_t(i)], "budget").toInteger();
            QCOMPARE(model.subtotal(group, budget), format.money(sum));
        }
        QCOMPARE(model.subtotal(0, model.columnOf(g.file.field("campaigns", "name").id)), QString());
    }

    void sumsOfSeveralCurrenciesAreNotAddedUp()
    {
        Grouped g;
        QVERIFY(g.file.set("campaigns", g.ids[0], "currency", QStringLiteral("USD")));
        RecordTableModel model(*g.file.workspace, g.page(), format);
        model.setQuery({}, {g.by("status")});
        const int budget = model.columnOf(g.file.field("campaigns", "budget").id);
        QCOMPARE(model.subtotal(model.groupOfRow(model.rowOf(g.ids[0])), budget), Format::undefined());
        QCOMPARE(model.subtotal(model.groupOfRow(model.rowOf(g.ids[1])), budget), format.money(600));
    }

    void foldingIsToldByExactSignalsAndOutlivesARefresh()
    {
        Grouped g;
        RecordTableModel model(*g.file.workspace, g.page(), format);
        model.setQuery({}, {g.by("status")});
        QAbstractItemModelTester tester(&model);
        const int all = model.rowCount();
        const int group = model.groupOfRow(model.rowOf(g.ids[0]));
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        model.setFolded(group, true);
        QCOMPARE(model.rowCount(), all - 3);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(model.rowOf(g.ids[0]), -1);
        model.refresh();
        QCOMPARE(model.rowCount(), all - 3);
        model.unfoldTo(g.ids[2]);
        QVERIFY(model.rowOf(g.ids[2]) > 0);
        model.setAllFolded(true);
        QCOMPARE(model.rowCount(), 3);
        model.setAllFolded(false);
        QCOMPARE(model.rowCount(), all);
    }

    void aChangedRecordStaysUntilTheOrderIsMadeAgain()
    {
        Grouped g;
        RecordTableModel model(*g.file.workspace, g.page(), format);
        model.setQuery({}, {g.by("status")});
        const int row = model.rowOf(g.ids[0]);
        QVERIFY(g.file.set("campaigns", g.ids[0], "name", QStringLiteral("other")));
        QCOMPARE(model.displaced(), 0); // the groups do not ask for the name
        QVERIFY(g.file.set("campaigns", g.ids[0], "status", g.option("paused")));
        QCOMPARE(model.rowOf(g.ids[0]), row);
        QCOMPARE(model.displaced(), 1);
        model.refresh();
        QCOMPARE(model.displaced(), 0);
        QCOMPARE(model.groupOfRow(model.rowOf(g.ids[0])), model.groupOfRow(model.rowOf(g.ids[1])));
    }

    // The group keeps its heading, whatever becomes of its first record meanwhile.
    void aHeadingIsOfItsGroupNotOfARecordThatWasEdited_data()
    {
        QTest::addColumn<bool>("seen");
        QTest::newRow("heading was painted before") << true;
        QTest::newRow("heading is asked afterwards") << false;
    }
    void aHeadingIsOfItsGroupNotOfARecordThatWasEdited()
    {
        QFETCH(bool, seen);
        Grouped g;
        const Field &name = g.file.field("campaigns", "name");
        RecordTableModel model(*g.file.workspace, g.page(), format);
        model.setQuery({}, {g.by("status")});
        RecordTableModel fresh(*g.file.workspace, g.page(), format);
        fresh.setQuery({}, {g.by("status")});
        const QStringList before = rows(fresh, name);
        if (seen)
            QCOMPARE(rows(model, name), before);
        const auto heads = [&] {
            model.setFormat(Format(QLocale(QLocale::English), QStringLiteral("VND"))); // texts are made anew
            model.setFormat(format);
            return rows(model, name);
        };
        QVERIFY(g.file.set("campaigns", g.ids[0], "status", g.option("paused")));
        QCOMPARE(heads(), before);
        QVERIFY(g.file.workspace->undo());
        QCOMPARE(heads(), before);
        QVERIFY(g.file.workspace->redo());
        QCOMPARE(heads(), before);
        // Into the group that is meant, not into the one of its edited record.
        const int active = model.groupOfRow(model.rowOf(g.ids[2]));
        const auto cells = model.cellsOfGroup(active, {g.ids[1]});
        QVERIFY(cells);
        QCOMPARE(cells->front().value, g.option("active"));
        QVERIFY(model.setCells(*cells));
        QCOMPARE(heads(), before);
        model.refresh();
        fresh.refresh();
        QCOMPARE(rows(model, name), rows(fresh, name));
        QCOMPARE(model.groupOfRow(model.rowOf(g.ids[1])), model.groupOfRow(model.rowOf(g.ids[2])));
        QCOMPARE(model.groupOfRow(model.rowOf(g.ids[0])), model.groupOfRow(model.rowOf(g.ids[3])));
    }

    void aHeadingOutlivesTheEditOfAllItsRecords()
    {
        Grouped g;
        const Field &name = g.file.field("campaigns", "name");
        const QString active = g.file.field("campaigns", "status").option(QStringLiteral("active"))->names.vi;
        RecordTableModel model(*g.file.workspace, g.page(), format);
        model.setQuery({}, {g.by("status")});
        QVERIFY(rows(model, name).contains(QStringLiteral("[%1 3]").arg(active)));
        for (const size_t i : {0U, 2U, 4U})
            QVERIFY(g.file.set("campaigns", g.ids[i], "status", g.option("paused")));
        QVERIFY(g.file.remove("campaigns", {g.ids[5]})); // the group before it goes: all behind it move up
        QVERIFY(rows(model, name).contains(QStringLiteral("[%1 3]").arg(active)));
        model.setAllFolded(true);
        QVERIFY(rows(model, name).contains(QStringLiteral("[%1 3]").arg(active)));
        // A group that nobody has looked at and that nothing tells of any more is read again.
        RecordTableModel other(*g.file.workspace, g.page(), format);
        other.setQuery({}, {g.by("name")});
        QVERIFY(g.file.set("campaigns", g.ids[4], "name", QStringLiteral("A4")));
        QCOMPARE(rows(other, name).mid(0, 2), QStringList({QStringLiteral("[A4 1]"), QStringLiteral("A4")}));
    }

    void aHeadingFollowsTheNameOfItsOptionAndOfItsLinkedRecord()
    {
        Grouped g;
        const Field status = g.file.field("campaigns", "status");
        const FieldId name = g.file.field("campaigns", "name").id;
        const auto stage = g.file.workspace->reader().findByName(g.file.page("stages").id, QStringLiteral("Mua"));
        QVERIFY(stage && *stage);
        QVERIFY(g.file.set("campaigns", g.ids[2], "stage", (*stage)->value));
        RecordTableModel model(*g.file.workspace, g.page(), format);
        model.setColumns({name}); // the fields of the groups are not shown
        model.setQuery({}, {g.by("stage"), g.by("status")});
        const int leaf = model.groupOfRow(model.rowOf(g.ids[2]));
        QCOMPARE(model.groupHead(leaf).text, status.option(QStringLiteral("active"))->names.vi);
        QCOMPARE(model.groupHead(model.layout().parentOf(leaf)).text, QStringLiteral("Mua"));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        ChangeOption rename{status.option(QStringLiteral("active"))->id, QStringLiteral("Đang chạy nước rút"), {}, {}};
        QVERIFY(bool(g.file.workspace->apply({EditKind::ChangeField, {rename}})));
        QVERIFY(!changed.isEmpty()); // or nothing would be painted
        QCOMPARE(model.groupHead(leaf).text, QStringLiteral("Đang chạy nước rút"));
        changed.clear();
        QVERIFY(g.file.set("stages", **stage, "name", QStringLiteral("Mua ngay")));
        QVERIFY(!changed.isEmpty());
        QCOMPARE(model.groupHead(model.layout().parentOf(leaf)).text, QStringLiteral("Mua ngay"));
        QVERIFY(g.file.workspace->undo());
        QVERIFY(g.file.workspace->undo());
        QCOMPARE(model.groupHead(leaf).text, status.option(QStringLiteral("active"))->names.vi);
        QCOMPARE(model.groupHead(model.layout().parentOf(leaf)).text, QStringLiteral("Mua"));
    }

    void aNewRecordStandsLastAndKeepsInSightWhateverTheFilter()
    {
        Grouped g;
        RecordTableModel model(*g.file.workspace, g.page(), format);
        QAbstractItemModelTester tester(&model);
        Query query;
        query.filter = Filter::compare(g.by("name").path, Operator::IsNotEmpty, {});
        model.setQuery(query, {g.by("status")});
        const auto added = model.addRecord();
        QVERIFY(added);
        QCOMPARE(model.rowOf(*added), model.rowCount() - 1);
        QVERIFY(model.layout().groups().back().fresh);
        QVERIFY(g.file.remove("campaigns", {g.ids[1], g.ids[3]}));
        QCOMPARE(model.rowOf(*added), model.rowCount() - 1);
        QCOMPARE(int(model.records().size()), 5);
        model.refresh();
        QCOMPARE(model.rowOf(*added), -1);
    }

    void cellsOfAGroupAreWhatItsRecordsHave()
    {
        Grouped g;
        RecordTableModel model(*g.file.workspace, g.page(), format);
        model.setQuery({}, {g.by("status")});
        const auto cells = model.cellsOfGroup(model.groupOfRow(model.rowOf(g.ids[1])), {g.ids[0], g.ids[5]});
        QVERIFY(cells);
        QCOMPARE(cells->size(), size_t(2));
        QCOMPARE(cells->front().value, g.option("paused"));
        model.setQuery(
            {},
            {Sort{PathChoice{{FieldPath{{g.file.field("campaigns", "stage").id, g.file.field("stages", "name").id}}}},
                  false,
                  {}}});
        QVERIFY(!model.cellsOfGroup(0, {g.ids[0]})); // of another page: told, not guessed
    }

    void groupsOverALinkShowTheLinkedValue()
    {
        Grouped g;
        const auto stage = g.file.workspace->reader().findByName(g.file.page("stages").id, QStringLiteral("Mua"));
        QVERIFY(stage && *stage);
        QVERIFY(g.file.set("campaigns", g.ids[2], "stage", (*stage)->value));
        RecordTableModel model(*g.file.workspace, g.page(), format);
        model.setQuery(
            {},
            {Sort{PathChoice{{FieldPath{{g.file.field("campaigns", "stage").id, g.file.field("stages", "name").id}}}},
                  false,
                  {}}});
        QCOMPARE(model.layout().groups().size(), size_t(2));
        QCOMPARE(model.groupHead(1).text, QStringLiteral("Mua"));
    }

    void kpiColumnsStandBehindTheirFieldAndOrderTheRows()
    {
        Grouped g;
        RecordTableModel model(*g.file.workspace, g.page(), format);
        QAbstractItemModelTester tester(&model);
        Query query;
        query.sorts = {Sort{{}, true, QStringLiteral("spend")}};
        model.setQuery(query, {});
        const FieldId status = g.file.field("campaigns", "status").id;
        QHash<RecordId, std::vector<Figure>> figures;
        figures.insert(g.ids[1], {Figure(5.0)});
        figures.insert(g.ids[4], {Figure(9.0)});
        figures.insert(g.ids[2], {Figure(7.0)});
        model.setMetricColumns({QStringLiteral("spend")}, figures, status);
        QCOMPARE(model.metricAt(model.columnOf(status) + 1), QStringLiteral("spend"));
        QCOMPARE(model.recordAt(0), g.ids[4]);
        QCOMPARE(model.recordAt(1), g.ids[2]);
        QCOMPARE(model.recordAt(2), g.ids[1]);
        QCOMPARE(model.recordAt(3), g.ids[0]); // without a figure: last, in the order before
        query.sorts.front().descending = false;
        model.setQuery(query, {});
        QCOMPARE(model.recordAt(0), g.ids[1]);
        QCOMPARE(model.recordAt(3), g.ids[0]);
        const int columns = model.columnCount();
        model.setMetricColumns({}, {}, status);
        QCOMPARE(model.columnCount(), columns - 1);
    }

    void theFirstColourRuleThatFitsTintsARecordOrAField()
    {
        Grouped g;
        RecordTableModel model(*g.file.workspace, g.page(), format);
        const Field &budget = g.file.field("campaigns", "budget");
        const PathChoice path = g.by("budget").path;
        model.setColours(
            {{Filter::compare(path, Operator::Gt, {QStringLiteral("400")}), {}, QStringLiteral("red")},
             {Filter::compare(path, Operator::Gt, {QStringLiteral("200")}), budget.id, QStringLiteral("green")}});
        const auto tint = [&](size_t record, const char *role) {
            return model
                .data(model.index(model.rowOf(g.ids[record]), model.columnOf(g.file.field("campaigns", role).id)),
                      RecordTableModel::TintRole)
                .toString();
        };
        QCOMPARE(tint(5, "name"), QStringLiteral("red"));
        QCOMPARE(tint(2, "budget"), QStringLiteral("green"));
        QCOMPARE(tint(2, "name"), QString());
        QCOMPARE(tint(0, "budget"), QString());
        QVERIFY(g.file.set("campaigns", g.ids[0], "budget", qint64(1000)));
        QCOMPARE(tint(0, "name"), QStringLiteral("red"));
    }
};

QTEST_GUILESS_MAIN(TestGroupedTable)
#include "tst_groupedtable.moc"
