// SPDX-License-Identifier: GPL-3.0-or-later
#include "computedfile.h"

#include <QTest>

using namespace pheu;
using namespace pheu::test;

namespace
{

using File = ComputedFile;

Value text(const char *value)
{
    return QString::fromUtf8(value);
}

} // namespace

class TestComputedFields : public QObject
{
    Q_OBJECT

private slots:
    void aFormulaFollowsItsRecord()
    {
        File file;
        const RecordId cost = file.add("costs", {{"what", text("Print")}, {"amount", 1000}});
        file.addFormula("costs", "vat", "Amount * 10%");
        QCOMPARE(file.typeOf("costs", "vat"), QStringLiteral("money"));
        QCOMPARE(file.get("costs", cost, "vat"), Value(100));
        const Result<ChangeSet> changed = file.set("costs", cost, "amount", 2500);
        QVERIFY(bool(changed));
        QCOMPARE(file.get("costs", cost, "vat"), Value(250));
        QVERIFY(std::ranges::find(changed->pages.front().fields, file.field("costs", "vat").id) !=
                changed->pages.front().fields.end());
        QVERIFY(bool(file.set("costs", cost, "amount", Value())));
        QCOMPARE(file.get("costs", cost, "vat"), Value());
        file.undo();
        QCOMPARE(file.get("costs", cost, "vat"), Value(250));
        file.undo();
        QCOMPARE(file.get("costs", cost, "vat"), Value(100));
        file.redo();
        QCOMPARE(file.get("costs", cost, "vat"), Value(250));
        const RecordId second = file.add("costs", {{"amount", 70}});
        QCOMPARE(file.get("costs", second, "vat"), Value(7));
        QCOMPARE(file.problems(), QStringList());
        QVERIFY(!file.set("costs", cost, "vat", 5));
    }

    void formulasStandOnEachOtherAndOnOtherPages()
    {
        File file;
        const RecordId tet = file.add("campaigns", {{"name", text("Tết")}, {"budget", 5000}, {"owner", text("Lan")}});
        const RecordId ad = file.add("ads", {{"name", text("A")}, {"campaign", tet.value}});
        file.addFormula("campaigns", "double", "budget * 2");
        file.addFormula("ads", "whose", "campaign & \" by \" & upper(campaign.owner)");
        file.addFormula("ads", "share", "campaign.double / 1000 + money(1)");
        QCOMPARE(file.get("ads", ad, "whose"), text("Tết by LAN"));
        QCOMPARE(file.get("ads", ad, "share"), Value(11));
        QVERIFY(bool(file.set("campaigns", tet, "owner", text("Minh"))));
        QVERIFY(bool(file.set("campaigns", tet, "name", text("Xuân"))));
        QVERIFY(bool(file.set("campaigns", tet, "budget", 9000)));
        QCOMPARE(file.get("ads", ad, "whose"), text("Xuân by MINH"));
        QCOMPARE(file.get("ads", ad, "share"), Value(19));
        QVERIFY(bool(file.set("ads", ad, "campaign", Value())));
        QCOMPARE(file.get("ads", ad, "whose"), text(" by "));
        QCOMPARE(file.get("ads", ad, "share"), Value());
        file.undo();
        QCOMPARE(file.get("ads", ad, "whose"), text("Xuân by MINH"));
        QVERIFY(bool(file.remove("campaigns", {tet})));
        QCOMPARE(file.get("ads", ad, "share"), Value());
        file.undo();
        QCOMPARE(file.get("ads", ad, "share"), Value(19));
        QCOMPARE(file.problems(), QStringList());
    }

    void rollupsFollowTheLinkedRecords()
    {
        File file;
        const RecordId tet = file.add("campaigns", {{"name", text("Tết")}}), other = file.add("campaigns", {});
        const Field costs = file.field("campaigns", "costs"), amount = file.field("costs", "amount"),
                    from = file.field("costs", "from"), what = file.field("costs", "what");
        file.addRollup("campaigns", "total", costs, &amount, "sum");
        file.addRollup("campaigns", "number", costs, nullptr, "count");
        file.addRollup("campaigns", "mean", costs, &amount, "mean");
        file.addRollup("campaigns", "least", costs, &amount, "min");
        file.addRollup("campaigns", "most", costs, &amount, "max");
        file.addRollup("campaigns", "part", costs, &amount, "share");
        file.addRollup("campaigns", "all", costs, &what, "join");
        file.addRollup("campaigns", "first", costs, &from, "earliest");
        file.addRollup("campaigns", "last", costs, &from, "latest");
        file.addLookup("campaigns", "list", costs, amount);
        const auto shown = [&](RecordId record) {
            QStringList all;
            for (const char *role :
                 {"total", "number", "mean", "least", "most", "part", "all", "first", "last", "list"}) {
                const Field field = file.field("campaigns", role);
                all.append(file.workspace->plain(field, file.get("campaigns", record, role)));
            }
            return all.join(u'|');
        };
        QCOMPARE(shown(tet), QStringLiteral("|0||||||||"));
        const qint64 march = toDay(QDate(2026, 3, 1));
        const RecordId a =
            file.add("costs", {{"what", text("Print")}, {"amount", 100}, {"campaign", tet.value}, {"from", march}});
        const RecordId b =
            file.add("costs", {{"what", text("Film")}, {"amount", 205}, {"campaign", tet.value}, {"from", march + 9}});
        QCOMPARE(shown(tet), QStringLiteral("305|2|153|100|205|1|Print, Film|2026-03-01|2026-03-10|100, 205"));
        QVERIFY(bool(file.set("costs", b, "campaign", other.value)));
        QCOMPARE(shown(tet), QStringLiteral("100|1|100|100|100|0.32786885245901637|Print|2026-03-01|2026-03-01|100"));
        QCOMPARE(shown(other), QStringLiteral("205|1|205|205|205|0.6721311475409836|Film|2026-03-10|2026-03-10|205"));
        QVERIFY(bool(file.remove("costs", {a})));
        QCOMPARE(shown(tet), QStringLiteral("|0||||||||"));
        QCOMPARE(shown(other), QStringLiteral("205|1|205|205|205|1|Film|2026-03-10|2026-03-10|205"));
        file.undo();
        file.undo();
        QCOMPARE(shown(tet), QStringLiteral("305|2|153|100|205|1|Print, Film|2026-03-01|2026-03-10|100, 205"));
        file.redo();
        QCOMPARE(shown(other), QStringLiteral("205|1|205|205|205|0.6721311475409836|Film|2026-03-10|2026-03-10|205"));
        // Amounts in two currencies are not added, and the reason is told.
        QVERIFY(bool(file.set("costs", b, "currency", text("USD"))));
        QCOMPARE(file.get("campaigns", other, "total"), Value());
        QVERIFY2(file.why("campaigns", other, "total").contains(QStringLiteral("USD")),
                 qPrintable(file.why("campaigns", other, "total")));
        QCOMPARE(file.get("campaigns", tet, "total"), Value(100));
        QCOMPARE(file.problems(), QStringList());
    }

    void lookupsSpeakOfManyLinksAndFollowTheirNames()
    {
        File file;
        const RecordId tet = file.add("campaigns", {{"name", text("Tết")}, {"channels", IdList{3, 1}}});
        const Field channels = file.field("campaigns", "channels");
        file.addLookup("campaigns", "kinds", channels, file.field("channels", "kind"));
        file.addRollup("channels", "names", file.field("channels", "campaigns"), &file.field("campaigns", "name"),
                       "join");
        const Value kinds = file.get("campaigns", tet, "kinds");
        QVERIFY(kinds.toText().contains(u','));
        QCOMPARE(file.get("channels", RecordId(3), "names"), text("Tết"));
        QVERIFY(bool(file.set("campaigns", tet, "channels", IdList{2})));
        QCOMPARE(file.get("channels", RecordId(3), "names"), Value());
        QCOMPARE(file.get("channels", RecordId(2), "names"), text("Tết"));
        QVERIFY(bool(file.remove("campaigns", {tet})));
        QCOMPARE(file.get("channels", RecordId(2), "names"), Value());
        file.undo();
        QCOMPARE(file.get("channels", RecordId(2), "names"), text("Tết"));
        // An option that gets another name.
        const Field kind = file.field("channels", "kind");
        const OptionId option(file.get("channels", RecordId(2), "kind").toInteger());
        ChangeOption change;
        change.option = option;
        change.name = QStringLiteral("Searching");
        QVERIFY(kind.option(option));
        const auto renamed = file.workspace->apply({EditKind::Options, {change}});
        QVERIFY2(bool(renamed), renamed ? "" : qPrintable(renamed.error().message));
        QCOMPARE(file.get("campaigns", tet, "kinds"), text("Searching"));
        file.undo();
        QVERIFY(file.get("campaigns", tet, "kinds") != text("Searching"));
        QCOMPARE(file.problems(), QStringList());
    }

    void autonumbersAreGivenOnceAndNeverAgain()
    {
        File file;
        const RecordId first = file.add("costs", {}), second = file.add("costs", {});
        FieldConfig config;
        config.computed = QStringLiteral("autonumber");
        file.addField("costs", "no", config);
        QCOMPARE(file.typeOf("costs", "no"), QStringLiteral("integer"));
        QCOMPARE(file.get("costs", first, "no"), Value(1));
        QCOMPARE(file.get("costs", second, "no"), Value(2));
        const RecordId third = file.add("costs", {});
        QCOMPARE(file.get("costs", third, "no"), Value(3));
        QVERIFY(bool(file.remove("costs", {third})));
        const RecordId fourth = file.add("costs", {});
        QCOMPARE(file.get("costs", fourth, "no"), Value(4));
        file.undo();
        file.undo();
        QCOMPARE(file.get("costs", third, "no"), Value(3));
        file.redo();
        file.redo();
        QCOMPARE(file.get("costs", fourth, "no"), Value(4));
        file.undo();
        const RecordId fifth = file.add("costs", {});
        QCOMPARE(file.get("costs", fifth, "no"), Value(5));
        QCOMPARE(file.problems(), QStringList());
    }

    void numbersAreTheSameWhenTheirFieldIsDoneAgain()
    {
        File file;
        const RecordId first = file.add("costs", {});
        const PageId costs = file.page("costs").id;
        Field number;
        number.names.own = QStringLiteral("No");
        number.role = QStringLiteral("no");
        number.type = fieldType(QStringLiteral("integer"));
        number.config.computed = QStringLiteral("autonumber");
        // The field and a record in one edit, then records that come and go.
        const auto both =
            file.workspace->apply({EditKind::Script, {AddField{costs, number}, AddRecords{costs, {}, {{}}}}});
        QVERIFY2(bool(both), both ? "" : qPrintable(both.error().message));
        const RecordId second = both->added.front();
        QVERIFY(bool(file.remove("costs", {first})));
        const RecordId third = file.add("costs", {});
        QCOMPARE(file.get("costs", second, "no"), Value(2));
        QCOMPARE(file.get("costs", third, "no"), Value(3));
        const auto edits = History::list(file.workspace->database());
        QVERIFY(bool(edits));
        for (int i = 0; i < 3; ++i)
            file.undo();
        for (int i = 0; i < 3; ++i) // one after the other
            file.redo();
        QCOMPARE(file.get("costs", second, "no"), Value(2));
        QCOMPARE(file.get("costs", third, "no"), Value(3));
        for (int i = 0; i < 3; ++i)
            file.undo();
        QVERIFY(bool(file.workspace->redoTo(edits->front().id))); // all at once
        QCOMPARE(file.get("costs", second, "no"), Value(2));
        QCOMPARE(file.get("costs", third, "no"), Value(3));
        QCOMPARE(file.problems(), QStringList());
    }

    void circlesAreRefusedWithTheirNames()
    {
        File file;
        file.addFormula("costs", "a", "amount * 2");
        file.addFormula("costs", "b", "a + amount");
        FieldConfig config = file.field("costs", "a").config;
        config.formula = QStringLiteral("b * 2");
        ChangeField change;
        change.field = file.field("costs", "a").id;
        change.config = config;
        const auto done = file.workspace->apply({EditKind::ChangeField, {change}});
        QVERIFY(!done);
        QVERIFY2(done.error().message.contains(QStringLiteral("“a”")) &&
                     done.error().message.contains(QStringLiteral("“b”")),
                 qPrintable(done.error().message));
        const RecordId cost = file.add("costs", {{"amount", 1}});
        QCOMPARE(file.get("costs", cost, "b"), Value(3));
        // Over pages: a campaign's total of a cost that asks for the campaign's total.
        file.addRollup("campaigns", "total", file.field("campaigns", "costs"), &file.field("costs", "b"), "sum");
        QVERIFY(!file.tryAddField("costs", "c", File::formula("campaign.nothing")));
        config.formula = QStringLiteral("campaign.total");
        change.config = config;
        QVERIFY(!file.workspace->apply({EditKind::ChangeField, {change}}));
        QCOMPARE(file.problems(), QStringList());
    }

    void anotherFormulaMayHaveAnotherType()
    {
        File file;
        const RecordId cost = file.add("costs", {{"what", text("Print")}, {"amount", 1500}});
        file.addFormula("costs", "a", "amount * 2");
        file.addFormula("costs", "b", "a & \"!\"");
        QCOMPARE(file.get("costs", cost, "b"), text("3000!"));
        ChangeField change;
        change.field = file.field("costs", "a").id;
        change.config = file.field("costs", "a").config;
        change.config->formula = QStringLiteral("upper(what)");
        const auto done = file.workspace->apply({EditKind::ChangeField, {change}});
        QVERIFY2(bool(done), done ? "" : qPrintable(done.error().message));
        QCOMPARE(file.typeOf("costs", "a"), QStringLiteral("text"));
        QCOMPARE(file.get("costs", cost, "b"), text("PRINT!"));
        QCOMPARE(file.problems(), QStringList());
        file.undo();
        QCOMPARE(file.typeOf("costs", "a"), QStringLiteral("money"));
        QCOMPARE(file.get("costs", cost, "a"), Value(3000));
        QCOMPARE(file.get("costs", cost, "b"), text("3000!"));
        file.redo();
        QCOMPARE(file.get("costs", cost, "b"), text("PRINT!"));
        QCOMPARE(file.problems(), QStringList());
    }

    void aRemovedFieldLeavesItsFormulasEmptyAndBringsThemBack()
    {
        File file;
        const RecordId cost = file.add("costs", {{"what", text("Print")}, {"amount", 1500}});
        file.addFormula("costs", "a", "upper(what)");
        file.addFormula("costs", "b", "a & 1");
        const auto gone = file.workspace->apply({EditKind::RemoveField, {RemoveField{file.field("costs", "a").id}}});
        QVERIFY2(bool(gone), gone ? "" : qPrintable(gone.error().message));
        QCOMPARE(file.get("costs", cost, "b"), Value());
        QVERIFY2(file.why("costs", cost, "b").contains(QStringLiteral("removed")),
                 qPrintable(file.why("costs", cost, "b")));
        file.undo();
        QCOMPARE(file.get("costs", cost, "b"), text("PRINT1"));
        file.undo();
        file.undo();
        file.redo();
        file.redo();
        QCOMPARE(file.get("costs", cost, "b"), text("PRINT1"));
        QCOMPARE(file.problems(), QStringList());
    }

    void todayMovesWithoutAnEntryInTheHistory()
    {
        File file;
        file.reopenOn(QDate(2026, 3, 1));
        const RecordId tet = file.add("campaigns", {{"name", text("Tết")}, {"end", qint64(toDay(QDate(2026, 3, 11)))}});
        file.addFormula("campaigns", "left", "days(today(), end)");
        file.addFormula("campaigns", "late", "if(left < 0, \"late\", \"open\")");
        QCOMPARE(file.get("campaigns", tet, "left"), Value(10));
        const auto before = History::list(file.workspace->database());
        file.reopenOn(QDate(2026, 3, 14));
        QCOMPARE(file.get("campaigns", tet, "left"), Value(-3));
        QCOMPARE(file.get("campaigns", tet, "late"), text("late"));
        const auto after = History::list(file.workspace->database());
        QCOMPARE(after->size(), before->size());
        QCOMPARE(file.problems(), QStringList());
        file.workspace.reset();
        const auto reading =
            Workspace::openForReading(file.path, Clock::fixed(QDateTime(QDate(2026, 3, 15), QTime(9, 0))));
        QVERIFY((*reading)->isReadOnly() && !(*reading)->isBehindToday());
        file.reopenOn(QDate(2026, 3, 14));
        file.undo(); // of the second formula, a fortnight later
        QCOMPARE(file.get("campaigns", tet, "left"), Value(-3));
        QCOMPARE(file.problems(), QStringList());
    }

    void aRemovedRecordIsTakenBackOnAnotherDay()
    {
        File file;
        file.reopenOn(QDate(2026, 3, 1));
        const RecordId tet = file.add("campaigns", {{"name", text("Tết")}, {"end", qint64(toDay(QDate(2026, 3, 11)))}});
        file.addFormula("campaigns", "left", "days(today(), end)");
        QVERIFY(bool(file.remove("campaigns", {tet})));
        file.undo();
        file.reopenOn(QDate(2026, 3, 2));
        QCOMPARE(file.get("campaigns", tet, "left"), Value(9));
        file.redo();
        QCOMPARE(file.problems(), QStringList());
        file.reopenOn(QDate(2026, 3, 3));
        file.undo();
        QCOMPARE(file.get("campaigns", tet, "left"), Value(8));
        QCOMPARE(file.problems(), QStringList());
    }

    void anImportIsComputedAndTakenBack()
    {
        File file;
        file.addFormula("results", "cpc", "spend / clicks");
        const Field campaign = file.field("results", "campaign");
        FieldConfig rollup = file.linked("rollup", campaign.id, file.field("results", "cpc").id, "max");
        file.addField("campaigns", "dearest", rollup); // through the link of the other page itself
        const RecordId tet = file.add("campaigns", {{"name", text("Tết")}});
        auto session = file.workspace->beginEdit(EditKind::Import);
        const FieldId fields[] = {file.field("results", "campaign").id, file.field("results", "clicks").id,
                                  file.field("results", "spend").id};
        {
            auto insert = (*session)->bulkInsert(file.page("results").id, fields);
            QVERIFY2(bool(insert), insert ? "" : qPrintable(insert.error().message));
            for (qint64 i = 1; i <= 3000; ++i) {
                const Cell cells[] = {{.kind = Cell::Kind::Integer, .integer = tet.value, .text = {}},
                                      {.kind = Cell::Kind::Integer, .integer = i % 10, .text = {}},
                                      {.kind = Cell::Kind::Integer, .integer = i * 100, .text = {}}};
                QVERIFY(bool((*insert)->add(cells)));
            }
        }
        const auto done = (*session)->commit();
        QVERIFY2(bool(done), done ? "" : qPrintable(done.error().message));
        file.workspace->absorb(*done);
        QCOMPARE(file.get("results", RecordId(7), "cpc"), Value(100));
        QCOMPARE(file.get("results", RecordId(10), "cpc"), Value());    // no clicks
        QCOMPARE(file.get("campaigns", tet, "dearest"), Value(299100)); // 2,991 × 100 / 1
        QVERIFY(bool(file.set("results", RecordId(2991), "clicks", 3)));
        QCOMPARE(file.get("campaigns", tet, "dearest"), Value(298100));
        file.undo();
        file.undo();
        QCOMPARE(file.get("campaigns", tet, "dearest"), Value());
        file.redo();
        QCOMPARE(file.get("campaigns", tet, "dearest"), Value(299100));
        QCOMPARE(file.problems(), QStringList());
    }

    void whatCannotBeComputedIsEmptyAndSaysWhy()
    {
        File file;
        const RecordId cost = file.add("costs", {{"amount", qint64(9'000'000'000'000'000'000)}, {"what", text("x")}});
        file.addFormula("costs", "big", "amount * 2");
        file.addFormula("costs", "none", "amount / money(0)");
        QCOMPARE(file.get("costs", cost, "big"), Value());
        QVERIFY(file.why("costs", cost, "big").contains(QStringLiteral("too large")));
        QVERIFY2(file.why("costs", cost, "none").contains(QStringLiteral("zero")),
                 qPrintable(file.why("costs", cost, "none")));
        QCOMPARE(file.why("costs", cost, "amount"), QString());
    }

    void whatAComputedFieldCannotBeIsRefused()
    {
        File file;
        const auto message = [](const Result<ChangeSet> &done) { return done ? QString() : done.error().message; };
        QVERIFY(
            message(file.tryAddField("costs", "x", File::formula("amount +"))).contains(QStringLiteral("character")));
        QVERIFY(message(file.tryAddField("costs", "x", File::formula("amount + what"))).contains(QStringLiteral("&")));
        const Field costs = file.field("campaigns", "costs");
        QVERIFY(message(file.tryAddField("campaigns", "x", file.linked("rollup", costs.id, {}, "sum")))
                    .contains(QStringLiteral("Sum")));
        QVERIFY(message(file.tryAddField("campaigns", "x",
                                         file.linked("rollup", costs.id, file.field("costs", "what").id, "mean")))
                    .contains(QStringLiteral("Mean")));
        QVERIFY(!file.tryAddField(
            "campaigns", "x", file.linked("lookup", file.field("costs", "amount").id, file.field("costs", "what").id)));
        QVERIFY(!file.tryAddField("campaigns", "x", file.linked("lookup", costs.id, file.field("ads", "name").id)));
        QCOMPARE(file.problems(), QStringList());
    }

    void aFormulaBeingWrittenIsTriedOnARecord()
    {
        File file;
        const RecordId cost = file.add("costs", {{"amount", 1000}});
        const auto sample = [&](const char *text) {
            return sampleFormula(file.workspace->database(), file.workspace->schema(), file.workspace->clock(),
                                 file.page("costs").id, cost, QString::fromUtf8(text));
        };
        const auto good = sample("amount / 3");
        QVERIFY(bool(good));
        QCOMPARE(good->value, Value(333));
        QCOMPARE(good->field.type->id(), QStringLiteral("money"));
        QVERIFY(!sample("amount + 1"));
        QVERIFY(sample("amount / money(0)")->reason.contains(QStringLiteral("zero")));
    }
};

QTEST_GUILESS_MAIN(TestComputedFields)
#include "tst_computedfields.moc"
