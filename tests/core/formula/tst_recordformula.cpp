// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula/operations.h"
#include "formula/recordformula.h"
#include "support/shop.h"

#include <QTest>

#include <map>

using namespace pheu;
using namespace pheu::test;

namespace
{

const Day today = toDay(QDate(2026, 3, 15));

using Cells = std::map<qint64, FormulaCell>; // by the last field of the path

Cells fullCells()
{
    return {{20, FormulaCell::ofInteger(1'000'001)},
            {21, FormulaCell::ofInteger(5'000'000)},
            {22, FormulaCell::ofInteger(300)},
            {23, FormulaCell::ofReal(2.5)},
            {24, FormulaCell::ofReal(0.1)},
            {25, FormulaCell::ofInteger(toDay(QDate(2026, 1, 31)))},
            {26, {FormulaCell::State::Value, 5, 0, 0, QStringLiteral("Active")}},
            {27, FormulaCell::ofInteger(1)},
            {28, FormulaCell::ofText(QStringLiteral("Tết 2026"))},
            {29, FormulaCell::ofInteger(1250)},
            {30, FormulaCell::ofText(QStringLiteral("usd"))},
            {31, FormulaCell::ofInteger(999)},
            {32, FormulaCell::ofText(QStringLiteral("Nước mắm"))},
            {33, FormulaCell::ofInteger(50)},
            {11, FormulaCell::ofInteger(10'000'000)},
            {12, FormulaCell::ofInteger(toDay(QDate(2026, 1, 1)))}};
}

// The result as text; "—" for empty, "!" for a failure, the sentence of the error where it is no formula.
QString answer(const QString &text, const Cells &cells = fullCells())
{
    const Shop shop;
    const Result<RecordFormula> formula = RecordFormula::compile(shop.scope(), text);
    if (!formula)
        return formula.error().message;
    std::vector<FormulaCell> inputs;
    for (const FormulaInput &input : formula->inputs()) {
        const auto cell = cells.find(input.path.steps.back().value);
        inputs.push_back(cell == cells.end() ? FormulaCell() : cell->second);
    }
    const FormulaCell cell = formula->evaluate(inputs, today);
    if (cell.state == FormulaCell::State::Failed)
        return QStringLiteral("!");
    return cell.hasValue() ? cellText(cell, formula->type()) : QStringLiteral("—");
}

QString typeOf(const QString &text)
{
    const Shop shop;
    const Result<RecordFormula> formula = RecordFormula::compile(shop.scope(), text);
    return formula ? formula->fieldTypeId() : formula.error().message;
}

} // namespace

class TestRecordFormula : public QObject
{
    Q_OBJECT

private slots:
    void aFormulaIsComputedFromTheFieldsOfItsRecord_data()
    {
        QTest::addColumn<QString>("formula");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *formula, const char *expected) {
            QTest::newRow(formula) << QString::fromUtf8(formula) << QString::fromUtf8(expected);
        };
        // amounts
        row("Revenue - Spend", "3999999");
        row("Spend / Clicks", "3333");
        row("Spend * 10%", "100000");
        row("Spend / 3 * 3", "1000001");
        row("(Revenue - Spend) / Spend", "3.999995000005");
        row("Spend * Share", "100000");
        row("Dollars + Fees", "13.00");
        row("Dollars * 2", "25.00");
        row("round(Spend, -3)", "1000000");
        row("Spend + 0", "1000001");
        row("if(Clicks > 1000, Spend, 0)", "0");
        row("max(Spend, money(2000000))", "2000000");
        row("number(Dollars) + 1", "13.5");
        row("Spend > 1000000", "true");
        row("Dollars = 12.5", "true");
        row("campaign.budget - Spend", "8999999");
        row("Spend / campaign.budget", "0.1000001");
        row("`Any money` * 2", "19.98");
        row("Dollars + `Any money`", "22.49");
        // numbers
        row("Clicks + 1", "301");
        row("Clicks * 2", "600");
        row("Clicks / 7", "42.857142857142854");
        row("0.1 + 0.2 = 0.3", "true");
        row("round(1.005, 2)", "1.01");
        row("round(Rate)", "3");
        row("floor(-2.5) & \" \" & ceil(-2.5) & \" \" & abs(0 - 4)", "-3 -2 4");
        row("mod(0 - 1, 7)", "6");
        row("17 % 5", "2");
        row("power(2, 10)", "1024");
        row("percent(1 / 8)", "12.5%");
        row("min(3, 1.5, 2)", "1.5");
        row("-Clicks", "-300");
        row("-Spend", "-1000001");
        // text
        row("Note & \" / \" & Clicks", "Nước mắm / 300");
        row("upper(Note) & lower(\"ĐẸP\")", "NƯỚC MẮMđẹp");
        row("left(Note, 4) & \"|\" & right(Note, 3) & \"|\" & mid(Note, 2, 3)", "Nước|mắm|ước");
        row("len(Note)", "8");
        row("replace(Note, \"mắm\", \"tương\")", "Nước tương");
        row("contains(Note, \"MẮM\")", "true");
        row("trim(\"  a   b \")", "a b");
        row("encode_url(Note)", "N%C6%B0%E1%BB%9Bc%20m%E1%BA%AFm");
        row("join(\", \", \"a\", empty(), \"b\")", "a, b");
        row("campaign & \"!\"", "Tết 2026!");
        row("find(Note, \"mắm\")", "6");
        row("len(\"e\xCC\x81\")", "1");
        // dates
        row("Day + 1", "2026-02-01");
        row("add_months(Day, 1)", "2026-02-28");
        row("end_of_month(Day) - start_of_month(Day) + 1", "31");
        row("days(campaign.start, Day)", "30");
        row("Day - campaign.start", "30");
        row("today() - Day", "43");
        row("year(Day) & \"-\" & quarter(Day) & \"-\" & month(Day) & \"-\" & day(Day)", "2026-1-1-31");
        row("weekday(Day)", "6");
        row("week(date(2026, 1, 1))", "1");
        row("format_date(Day, \"dd/MM/yyyy\")", "31/01/2026");
        row("Day >= \"2026-01-31\"", "true");
        row("date(2026, 2, 30)", "!");
        // logic
        row("if(Status = \"active\", 1, 2)", "1");
        row("if(Status = \"Đang chạy\", 1, 2)", "1");
        row("Status != \"Paused\"", "true");
        row("switch(Status, \"Paused\", 1, \"Active\", 2, 3)", "2");
        row("switch(Clicks, 1, \"one\", \"many\")", "many");
        row("coalesce(empty(), Clicks)", "300");
        row("is_empty(Clicks) or Done and not is_empty(Note)", "true");
        row("and(Done, Clicks > 1) and or(false, true)", "true");
        row("if(Done, \"x\")", "x");
        row("if(not Done, \"x\")", "—");
    }
    void aFormulaIsComputedFromTheFieldsOfItsRecord()
    {
        QFETCH(QString, formula);
        QFETCH(QString, expected);
        QCOMPARE(answer(formula), expected);
    }

    void whatIsMissingIsNeverZero_data()
    {
        QTest::addColumn<QString>("formula");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *formula, const char *expected) {
            QTest::newRow(formula) << QString::fromUtf8(formula) << QString::fromUtf8(expected);
        };
        // Clicks is 0; Rate, Spend, Day, Status and Note have no value; Revenue is 10.
        row("Revenue / Clicks", "—");
        row("Clicks / 0", "—");
        row("1 / Rate", "—");
        row("Rate + Clicks", "0");
        row("Revenue - Spend", "10");
        row("Spend - Revenue", "-10");
        row("Spend + Spend", "—");
        row("(Revenue - Spend) / Spend", "—");
        row("Spend * 2 + Revenue", "10");
        row("Spend / 2 + Revenue", "—");
        row("Day + 1", "—");
        row("Day - today()", "—");
        row("max(Rate, 1)", "—");
        row("round(Rate)", "—");
        row("len(Note)", "—");
        row("Note & \"x\"", "x");
        row("Note & Status", "—");
        row("Rate > 1", "false");
        row("Rate != 1", "true");
        row("Status = \"Active\"", "false");
        row("Status != \"Active\"", "true");
        row("is_empty(Rate)", "true");
        row("if(Rate > 1, 1, 2)", "2");
        row("Done", "false");
        row("mod(5, Clicks)", "—");
        row("coalesce(Rate, 7)", "7");
    }
    void whatIsMissingIsNeverZero()
    {
        QFETCH(QString, formula);
        QFETCH(QString, expected);
        QCOMPARE(answer(formula, {{21, FormulaCell::ofInteger(10)}, {22, FormulaCell::ofInteger(0)}}), expected);
    }

    void theTypeIsKnownBeforeAnythingIsStored_data()
    {
        QTest::addColumn<QString>("formula");
        QTest::addColumn<QString>("type");
        const auto row = [](const char *formula, const char *type) {
            QTest::newRow(formula) << QString::fromUtf8(formula) << QString::fromUtf8(type);
        };
        row("Spend + Revenue", "money");
        row("Spend / Revenue", "decimal");
        row("Spend / Clicks", "money");
        row("Clicks * 2", "integer");
        row("Clicks / 2", "decimal");
        row("Share + Share", "percent");
        row("percent(Clicks / 3)", "percent");
        row("Day + 3", "date");
        row("Day - Day", "integer");
        row("Note & 1", "text");
        row("Clicks > 1", "checkbox");
        row("Status", "text");
        row("if(Done, 1, 1.5)", "decimal");
        row("if(Done, Spend, 0)", "money");
        row("floor(Rate)", "integer");
    }
    void theTypeIsKnownBeforeAnythingIsStored()
    {
        QFETCH(QString, formula);
        QFETCH(QString, type);
        QCOMPARE(typeOf(formula), type);
    }

    void theCurrencyOfTheResultIsThatOfItsAmounts()
    {
        const Shop shop;
        const auto shaped = [&](const char *text) {
            FieldConfig config;
            config.currency = QStringLiteral("KWD");
            const Result<RecordFormula> formula = RecordFormula::compile(shop.scope(), QString::fromUtf8(text));
            if (!formula)
                qFatal("%s", qPrintable(formula.error().message));
            formula->shape(config);
            return config;
        };
        QCOMPARE(shaped("Spend * 2").currency, QString());
        QCOMPARE(shaped("Dollars + Fees").currency, QStringLiteral("USD"));
        QCOMPARE(shaped("Spend + `Any money`").currencyField, FieldId(30));
        QCOMPARE(shaped("Clicks").currency, QString());
        // A record in another currency has no such sum, and says why.
        QCOMPARE(answer(QStringLiteral("Spend + `Any money`")), QStringLiteral("!"));
        Cells cells = fullCells();
        cells[30] = FormulaCell::ofText(QStringLiteral("VND"));
        QCOMPARE(answer(QStringLiteral("Spend + `Any money`"), cells), QStringLiteral("1001000"));
        cells.erase(30);
        QCOMPARE(answer(QStringLiteral("Spend + `Any money`"), cells), QStringLiteral("1001000"));
    }

    void whatCannotMeanAnythingIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QString>("formula");
        QTest::addColumn<int>("position");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *formula, int position, const char *words) {
            QTest::newRow(formula) << QString::fromUtf8(formula) << position << QString::fromUtf8(words);
        };
        row("Spend + 5", 9, "money(");
        row("Clicks - Spend", 10, "money(");
        row("Spend + Dollars", 9, "VND");
        row("Spend * Revenue", 9, "multiplied");
        row("Clicks / Spend", 10, "divided");
        row("Note + 1", 1, "&");
        row("Day + Day", 7, "added");
        row("Day * 2", 1, "multiplied");
        row("Clicks = Note", 10, "compared");
        row("Day < Clicks", 7, "compared");
        row("Day < \"soon\"", 7, "2026-03-31");
        row("if(Note, 1, 2)", 4, "true");
        row("if(Done, 1, \"x\")", 13, "go together");
        row("Clicks + Nothing", 10, "no field");
        row("Clik + 1", 1, "Clicks");
        row("Note.Clicks", 1, "not a link");
        row("campaign.Clicks", 10, "no field");
        row("ROI * 2", 1, "rollup");
        row("{99} + 1", 1, "removed");
        row("year(Clicks)", 6, "date");
        row("left(Note, Note)", 12, "number");
        row("sqrt(4)", 1, "sqrt");
        row("1 +", 4, "missing");
        row("left(Note", 10, "missing");
        row("{x}", 1, "{17}");
        row("previous(Clicks)", 1, "previous");
    }
    void whatCannotMeanAnythingIsRefusedWithItsPlace()
    {
        QFETCH(QString, formula);
        QFETCH(int, position);
        QFETCH(QString, words);
        const Shop shop;
        FormulaDefect defect;
        const Result<RecordFormula> compiled = RecordFormula::compile(shop.scope(), formula, &defect);
        QVERIFY(!compiled);
        QCOMPARE(compiled.error().code, ErrorCode::InvalidInput);
        QVERIFY2(compiled.error().message.contains(words), qPrintable(compiled.error().message));
        QVERIFY2(defect.position == position, qPrintable(compiled.error().message));
        QVERIFY(defect.length > 0);
    }

    void anErrorNamesFieldsAsAPersonSeesThem()
    {
        Shop shop;
        const auto compiled = RecordFormula::compile(shop.scope(), QStringLiteral("{22} + {31} + {32}"));
        QVERIFY(!compiled);
        QVERIFY2(!compiled.error().message.contains(u'{'), qPrintable(compiled.error().message));
        QVERIFY2(compiled.error().message.contains(QStringLiteral("“Clicks + `Any money` + Note”")),
                 qPrintable(compiled.error().message));
        QVERIFY2(compiled.error().message.contains(QStringLiteral("character 10")),
                 qPrintable(compiled.error().message)); // of what is shown
    }

    void overflowIsAFailureNeverAWrongNumber()
    {
        const FormulaCell large = FormulaCell::ofInteger(9'000'000'000'000'000'000);
        const Cells cells = {{20, large}, {21, large}, {22, large}, {23, FormulaCell::ofReal(1e308)}};
        for (const char *text :
             {"Spend + Revenue", "Spend * 2", "Clicks + Clicks", "Clicks * Clicks", "Rate * 10", "Spend * 1.5",
              "power(Rate, 2)", "-Spend - Revenue", "money(Rate)", "add_days(today(), 1e8)"})
            QCOMPARE(answer(QString::fromUtf8(text), cells), QStringLiteral("!"));
        QCOMPARE(answer(QStringLiteral("Spend - Revenue"), cells), QStringLiteral("0"));
        QCOMPARE(answer(QStringLiteral("Spend / 3 * 3"), cells), QStringLiteral("9000000000000000000"));
    }

    void theReasonOfAnEmptyResultIsTold()
    {
        const Shop shop;
        const Result<RecordFormula> formula =
            RecordFormula::compile(shop.scope(), QStringLiteral("1 + Spend / Clicks / 1000"));
        QVERIFY(!formula); // a number and an amount
        const Result<RecordFormula> ratio =
            RecordFormula::compile(shop.scope(), QStringLiteral("Spend / Clicks * 1000"));
        QVERIFY(ratio);
        FormulaTrace trace;
        const FormulaCell inputs[] = {FormulaCell::ofInteger(5), FormulaCell::ofInteger(0)};
        QVERIFY(!ratio->evaluate(inputs, today, &trace).hasValue());
        QCOMPARE(trace.reason, FormulaTrace::Reason::DividedByZero);
        QCOMPARE(trace.position, 9);
        QCOMPARE(trace.length, 6);
    }

    void depthAndSizeAreLimitedAndLongTextsFail()
    {
        QVERIFY(answer(QString(70, u'(') + QStringLiteral("1") + QString(70, u')')).contains(QStringLiteral("64")));
        QString doubled = QStringLiteral("\"%1\"").arg(QString(1000, u'x'));
        for (int i = 0; i < 10; ++i)
            doubled = QStringLiteral("replace(%1, \"x\", \"xx\")").arg(doubled);
        QCOMPARE(answer(doubled), QStringLiteral("!"));
    }
};

QTEST_GUILESS_MAIN(TestRecordFormula)
#include "tst_recordformula.moc"
