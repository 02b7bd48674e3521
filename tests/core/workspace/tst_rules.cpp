// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of fields at the door: whoever writes, what breaks a rule is refused with a sentence and nothing is written.
#include "workspace/fieldrules.h"

#include "support/workspacefile.h"

#include <QElapsedTimer>
#include <QTest>

using namespace pheu;
using namespace pheu::test;

namespace
{

struct RuledFile : WorkspaceFile {
    FieldId made;

    // A field of its own on campaigns.
    Result<ChangeSet> addField(const char *type, const FieldRules &rules, const FieldConfig &from = {})
    {
        AddField add{page("campaigns").id, {}, -1};
        add.field.type = fieldType(QLatin1String(type));
        add.field.names.own = QStringLiteral("Mã");
        add.field.config = from;
        add.field.config.rules = rules;
        auto done = workspace->apply({EditKind::AddField, {add}});
        if (done)
            made = done->addedFields.front();
        return done;
    }
    Result<ChangeSet> setRules(const FieldRules &rules)
    {
        ChangeField change;
        change.field = made;
        change.config = workspace->schema().field(made)->config;
        change.config->rules = rules;
        return workspace->apply({EditKind::ChangeField, {change}});
    }
    Result<ChangeSet> put(RecordId record, const Value &value)
    {
        return workspace->apply({EditKind::Cells, {SetCells{page("campaigns").id, {{record, made, value}}}}});
    }
    Result<ChangeSet> addRow(const Value &name, const Value &value, bool begun = false)
    {
        AddRecords add{page("campaigns").id, {field("campaigns", "name").id, made}, {{name, value}}, begun};
        return workspace->apply({EditKind::AddRecords, {add}});
    }
};

FieldRules required()
{
    FieldRules rules;
    rules.required = true;
    return rules;
}
FieldRules unique()
{
    FieldRules rules;
    rules.unique = true;
    return rules;
}
FieldRules range(const QString &min, const QString &max)
{
    FieldRules rules;
    rules.min = min;
    rules.max = max;
    return rules;
}
FieldRules pattern(const QString &text)
{
    FieldRules rules;
    rules.pattern = text;
    return rules;
}
const QString text = QStringLiteral("x");

} // namespace

class TestRules : public QObject
{
    Q_OBJECT

private slots:
    void aRequiredValueCannotBeLeftOutOrEmptied()
    {
        RuledFile file;
        QVERIFY(file.addField("text", required()));
        const auto refused = file.addRow(QStringLiteral("Tết"), {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        QVERIFY(refused.error().message.contains(QStringLiteral("“Mã”")));
        QCOMPARE(file.count("campaigns"), 0);
        const auto added = file.addRow(QStringLiteral("Tết"), text);
        QVERIFY(added);
        QVERIFY(!file.put(added->added.front(), {}));
        QVERIFY(file.put(added->added.front(), QStringLiteral("y")));
    }

    void aBlankRecordCanBeBegunAndFilledInAnyOrder()
    {
        RuledFile file;
        QVERIFY(file.addField("text", required()));
        const auto blank =
            file.workspace->apply({EditKind::AddRecords, {AddRecords{file.page("campaigns").id, {}, {{}}}}});
        QVERIFY(blank);
        QVERIFY(file.set("campaigns", blank->added.front(), "name", QStringLiteral("Tết")));
        QVERIFY(file.put(blank->added.front(), {})); // as empty as before
        QVERIFY(file.put(blank->added.front(), text));
        QVERIFY(!file.put(blank->added.front(), {}));
        QVERIFY(file.addRow(QStringLiteral("card on a board"), {}, true));
    }

    void noTwoRecordsShareAUniqueValue()
    {
        RuledFile file;
        QVERIFY(file.addField("text", unique()));
        const auto first = file.addRow(QStringLiteral("A"), QStringLiteral("KM-1"));
        QVERIFY(first);
        const auto same = file.addRow(QStringLiteral("B"), QStringLiteral("km-1")); // case does not tell them apart
        QVERIFY(!same);
        QVERIFY2(same.error().message.contains(QStringLiteral("“A”")), qPrintable(same.error().message));
        const auto second = file.addRow(QStringLiteral("B"), QStringLiteral("KM-2"));
        QVERIFY(second);
        QVERIFY(!file.put(second->added.front(), QStringLiteral("KM-1")));
        const auto earlier =
            file.put(first->added.front(), QStringLiteral("KM-2")); // the holder comes later in the page
        QVERIFY(!earlier);
        QVERIFY2(earlier.error().message.contains(QStringLiteral("“B”")), qPrintable(earlier.error().message));
        QVERIFY(file.put(second->added.front(), {}));
        QVERIFY(file.addRow(QStringLiteral("C"), {}));                   // empty is no value
        QVERIFY(file.put(first->added.front(), QStringLiteral("km-1"))); // its own
    }

    void uniqueValuesCanBeExchangedInOneEdit()
    {
        RuledFile file;
        QVERIFY(file.addField("integer", unique()));
        const RecordId a = file.addRow(QStringLiteral("A"), 1)->added.front();
        const RecordId b = file.addRow(QStringLiteral("B"), 2)->added.front();
        QVERIFY(file.workspace->apply(
            {EditKind::Paste, {SetCells{file.page("campaigns").id, {{a, file.made, 2}, {b, file.made, 1}}}}}));
        QVERIFY(!file.workspace->apply(
            {EditKind::Paste, {SetCells{file.page("campaigns").id, {{a, file.made, 7}, {b, file.made, 7}}}}}));
        QCOMPARE(file.problems(), QStringList());
    }

    void aRangeHoldsForNumbersDaysAndAmounts_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("min");
        QTest::addColumn<QString>("max");
        QTest::addColumn<Value>("good");
        QTest::addColumn<Value>("bad");
        const auto row = [](const char *type, const char *min, const char *max, const Value &good, const Value &bad) {
            QTest::addRow("%s from %s to %s", type, min, max)
                << QString::fromLatin1(type) << QString::fromLatin1(min) << QString::fromLatin1(max) << good << bad;
        };
        row("integer", "1", "10", 10, 11);
        row("integer", "1", "", 1, 0);
        row("integer", "", "10", -5, 11);
        row("decimal", "0.5", "1", 0.5, 0.49);
        row("percent", "0", "100%", 1.0, 1.01);
        row("money", "1000", "1000000", 1000, 999);
        row("duration", "0", "3600", 3600, 3601);
        row("rating", "2", "", 2, 1);
        row("date", "2026-01-01", "2026-12-31", qint64(toDay(QDate(2026, 12, 31))), qint64(toDay(QDate(2027, 1, 1))));
        row("datetime", "2026-01-01T00:00:00Z", "", qint64(1767225600000), qint64(1767225599999));
    }
    void aRangeHoldsForNumbersDaysAndAmounts()
    {
        QFETCH(QString, type);
        QFETCH(QString, min);
        QFETCH(QString, max);
        QFETCH(Value, good);
        QFETCH(Value, bad);
        RuledFile file;
        QVERIFY(file.addField(type.toLatin1(), range(min, max)));
        const auto added = file.addRow(QStringLiteral("A"), good);
        QVERIFY2(added, added ? "" : qPrintable(added.error().message));
        QVERIFY(!file.addRow(QStringLiteral("B"), bad));
        QVERIFY(!file.put(added->added.front(), bad));
        QVERIFY(file.put(added->added.front(), {}));
    }

    void aPatternMustFitTheWholeText()
    {
        RuledFile file;
        FieldRules rules = pattern(QStringLiteral("KM-\\d{3}|TẾT"));
        rules.hint = QStringLiteral("Mã có dạng KM-001.");
        QVERIFY(file.addField("text", rules));
        QVERIFY(file.addRow(QStringLiteral("A"), QStringLiteral("KM-001")));
        QVERIFY(file.addRow(QStringLiteral("A"), QStringLiteral("TẾT")));
        for (const char *bad : {"KM-1", "xKM-001", "KM-001x", "KM-001\n", "TẾTx"}) {
            const auto refused = file.addRow(QStringLiteral("B"), QString::fromUtf8(bad).append(QLatin1String("!")));
            QVERIFY(!refused);
            QVERIFY(refused.error().message.endsWith(QStringLiteral("Mã có dạng KM-001.")));
        }
    }

    // reliability.md: a regular expression only with a deadline.
    void aPatternThatWouldRunForeverIsStopped_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("text");
        const QString many(999, u'a');
        QTest::newRow("nested repeats") << "(a+)+$" << many + u'!';
        QTest::newRow("nested repeats of a class") << "(([a-z])+.)+[A-Z]([a-z])+" << many;
        QTest::newRow("alternatives") << "(a|a?)+x" << many;
        QTest::newRow("backreference") << "(a*)*\\1b" << many;
        QTest::newRow("look behind") << "(?=(a+))a*b\\1" << many;
        QTest::newRow("recursion") << "(?R)?x|(?R)" << many;
        QTest::newRow("raises its own limit") << "(*LIMIT_MATCH=4000000000)(a+)+$" << many + u'!';
        QTest::newRow("email of old") << "([a-zA-Z0-9_.-])+@(([a-zA-Z0-9-])+.)+([a-zA-Z0-9]{2,4})+"
                                      << QStringLiteral("a@") + many + u'!';
    }
    void aPatternThatWouldRunForeverIsStopped()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, text);
        Field field;
        field.type = fieldType(QStringLiteral("text"));
        field.config.rules.pattern = pattern;
        const auto rules = CompiledRules::make(field, QStringLiteral("VND"));
        if (!rules) { // refused where it is written is as good
            QVERIFY(rules.error().message.contains(QStringLiteral("pattern")));
            return;
        }
        QElapsedTimer timer;
        for (int i = 0; i < 100; ++i) {
            timer.start();
            QVERIFY(!rules->check(Value(text)));
            QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
        }
    }

    void rulesThatCannotBeAskedAreRefused_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("min");
        QTest::addColumn<QString>("max");
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<bool>("isUnique");
        QTest::newRow("an open bracket") << "text"
                                         << ""
                                         << ""
                                         << "(" << false;
        QTest::newRow("a pattern of a number") << "integer"
                                               << ""
                                               << ""
                                               << "1+" << false;
        QTest::newRow("a range of text") << "text"
                                         << "a"
                                         << ""
                                         << "" << false;
        QTest::newRow("a bound that is no number") << "integer"
                                                   << "x"
                                                   << ""
                                                   << "" << false;
        QTest::newRow("bounds exchanged") << "integer"
                                          << "9"
                                          << "1"
                                          << "" << false;
        QTest::newRow("a unique multiple select") << "multi_select"
                                                  << ""
                                                  << ""
                                                  << "" << true;
        QTest::newRow("a unique checkbox") << "checkbox"
                                           << ""
                                           << ""
                                           << "" << true;
    }
    void rulesThatCannotBeAskedAreRefused()
    {
        QFETCH(QString, type);
        QFETCH(QString, min);
        QFETCH(QString, max);
        QFETCH(QString, pattern);
        QFETCH(bool, isUnique);
        RuledFile file;
        FieldRules rules = range(min, max);
        rules.pattern = pattern;
        rules.unique = isUnique;
        const auto refused = file.addField(type.toLatin1(), rules);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    }

    void aRuleThatValuesBreakIsNotTurnedOn()
    {
        RuledFile file;
        QVERIFY(file.addField("integer", {}));
        QVERIFY(file.addRow(QStringLiteral("A"), 5));
        QVERIFY(file.addRow(QStringLiteral("B"), 5));
        QVERIFY(file.addRow(QStringLiteral("C"), 50));
        QVERIFY(file.addRow(QStringLiteral("D"), {}));
        for (const FieldRules &rules : {unique(), required(), range({}, QStringLiteral("10"))}) {
            const auto refused = file.setRules(rules);
            QVERIFY(!refused);
            QVERIFY2(refused.error().message.contains(QStringLiteral("1 records")),
                     qPrintable(refused.error().message));
        }
        QVERIFY(file.setRules(range({}, QStringLiteral("50"))));
        QVERIFY(!file.addRow(QStringLiteral("E"), 51));
        QVERIFY(file.workspace->undo());
        QVERIFY(file.addRow(QStringLiteral("E"), 51));
    }

    void anAmountIsComparedInTheCurrencyOfItsRecord()
    {
        RuledFile file;
        FieldConfig config;
        config.currencyField = file.field("campaigns", "currency").id;
        QVERIFY(file.addField("money", range(QStringLiteral("100"), {}), config));
        const auto add = [&](const QString &code, qint64 minor) {
            AddRecords row{
                file.page("campaigns").id, {file.field("campaigns", "currency").id, file.made}, {{code, Value(minor)}}};
            return bool(file.workspace->apply({EditKind::AddRecords, {row}}));
        };
        QVERIFY(add(QStringLiteral("VND"), 100));
        QVERIFY(!add(QStringLiteral("USD"), 100)); // one dollar
        QVERIFY(add(QStringLiteral("USD"), 10000));
    }

    void aBulkInsertKeepsTheRules()
    {
        RuledFile file;
        QVERIFY(file.addField("integer", unique()));
        auto session = file.workspace->beginEdit(EditKind::Import);
        const std::vector<FieldId> fields{file.field("campaigns", "name").id, file.made};
        auto bulk = (*session)->bulkInsert(file.page("campaigns").id, fields);
        QVERIFY(bulk);
        const auto add = [&](qint64 number) {
            const std::vector<Cell> cells{{.kind = Cell::Kind::Text, .text = "x"},
                                          {.kind = Cell::Kind::Integer, .integer = number, .text = {}}};
            return bool((*bulk)->add(cells));
        };
        for (qint64 i = 0; i < 1000; ++i)
            QVERIFY(add(i));
        QVERIFY(add(500));
        const auto committed = (*session)->commit();
        QVERIFY(!committed);
        QCOMPARE(committed.error().code, ErrorCode::InvalidInput);
        session->reset();
        QCOMPARE(file.count("campaigns"), 0);
    }
};

QTEST_APPLESS_MAIN(TestRules)
#include "tst_rules.moc"
