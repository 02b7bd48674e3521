// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula/completion.h"
#include "formula/functions.h"
#include "formula/operations.h"
#include "formula/recordformula.h"
#include "formula/references.h"
#include "formula/tokens.h"

#include <QTest>

#include <map>

using namespace pheu;

namespace
{

// Results (page 2) link to campaigns (page 1). Fields of a page are page × 10 + position.
struct Shop {
    Schema schema;

    Shop()
    {
        Page campaigns = pageOf(1, "Campaigns");
        add(campaigns, "Name", "text");
        add(campaigns, "Budget", "money");
        add(campaigns, "Start", "date");
        add(campaigns, "Dollars", "money").config.currency = QStringLiteral("USD");
        campaigns.nameField = campaigns.fields.front().id;
        Page results = pageOf(2, "Results");
        add(results, "Spend", "money"); // 20
        add(results, "Revenue", "money");
        add(results, "Clicks", "integer");
        add(results, "Rate", "decimal");
        add(results, "Share", "percent");
        add(results, "Day", "date"); // 25
        add(results, "Status", "select").options = {
            {OptionId(5), QStringLiteral("active"), {QStringLiteral("Active"), QStringLiteral("Đang chạy"), {}}, {}}};
        add(results, "Done", "checkbox");
        add(results, "Campaign", "link").config.target = PageId(1);
        add(results, "Dollars", "money").config.currency = QStringLiteral("USD");
        add(results, "Code", "text"); // 30
        add(results, "Any money", "money").config.currencyField = FieldId(30);
        add(results, "Note", "long_text");
        add(results, "Fees", "money").config.currency = QStringLiteral("USD");
        Field &kpi = add(results, "ROI", "percent");
        kpi.config.computed = QStringLiteral("kpi");
        schema.pages = {campaigns, results};
    }
    static Page pageOf(qint64 id, const char *name)
    {
        Page page;
        page.id = PageId(id);
        page.names.own = QString::fromUtf8(name);
        return page;
    }
    static Field &add(Page &page, const char *name, const char *type)
    {
        Field field;
        field.id = FieldId(page.id.value * 10 + qint64(page.fields.size()));
        field.page = page.id;
        field.names.own = QString::fromUtf8(name);
        field.type = fieldType(QLatin1String(type));
        if (!field.type)
            qFatal("no type %s", type);
        page.fields.push_back(field);
        return page.fields.back();
    }
    const Page &results() const { return schema.pages[1]; }
    FormulaScope scope() const { return {&schema, &results(), QStringLiteral("VND"), Language::English}; }
};

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

    void onlyNamesThatCanBeWrittenAreSuggested()
    {
        Shop shop;
        Field &spend = shop.schema.pages[1].fields[0];
        spend.role = QStringLiteral("cost");
        spend.names = {QStringLiteral("Total spend"), QStringLiteral("Chi tiêu"), {}};
        const auto refusal = [&](const char *text) {
            const auto compiled = RecordFormula::compile(shop.scope(), QString::fromUtf8(text));
            return compiled ? QString() : compiled.error().message;
        };
        const auto near = [&](const char *text) {
            const QString message = refusal(text);
            return message.mid(message.lastIndexOf(QStringLiteral("are: ")) + 5).chopped(1).split(QStringLiteral(", "));
        };
        // Whichever of its names was meant, the one that is seen is suggested, as it has to be written.
        QCOMPARE(near("cosst * 2").front(), QStringLiteral("`Total spend`"));
        QCOMPARE(near("`Chi tieu x` * 2").front(), QStringLiteral("`Total spend`"));
        for (const QString &name : near("ROI2 + 1")) { // a KPI has no place in a formula
            QVERIFY2(RecordFormula::compile(shop.scope(), name), qPrintable(name));
        }
        for (const QString &name : near("Campain.Budget")) // only what can be followed
            QCOMPARE(name, QStringLiteral("Campaign"));
        QVERIFY2(refusal("Today > Day").contains(QStringLiteral("today(")), qPrintable(refusal("Today > Day")));
        QCOMPARE(near("rond(Rate)").front(), QStringLiteral("round"));
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

    void aFormulaSurvivesRenaming()
    {
        Shop shop;
        const QString shown = QStringLiteral("(Revenue - spend) / campaign.`Budget` & \"{20} Spend\" & `Any money`");
        const Result<QString> stored = storedFormula(shop.schema, shop.results(), shown);
        QVERIFY(stored);
        QCOMPARE(*stored, QStringLiteral("({21} - {20}) / {28}.{11} & \"{20} Spend\" & {31}"));
        QCOMPARE(shownFormula(shop.schema, shop.results(), *stored),
                 QStringLiteral("(Revenue - Spend) / Campaign.Budget & \"{20} Spend\" & `Any money`"));
        shop.schema.pages[1].fields[0].names.own = QStringLiteral("Chi `phí`");
        shop.schema.pages[1].fields[1].names.own = QStringLiteral("and");
        const QString renamed = shownFormula(shop.schema, shop.results(), *stored);
        QCOMPARE(renamed, QStringLiteral("(`and` - `Chi ``phí```) / Campaign.Budget & \"{20} Spend\" & `Any money`"));
        QCOMPARE(*storedFormula(shop.schema, shop.results(), renamed), *stored);
        QCOMPARE(
            formulaPaths(*stored),
            (std::vector<FieldPath>{{{FieldId(21)}}, {{FieldId(20)}}, {{FieldId(28), FieldId(11)}}, {{FieldId(31)}}}));
        // A removed field keeps its place; two fields of one name are told apart.
        shop.schema.pages[1].fields.erase(shop.schema.pages[1].fields.begin());
        QVERIFY(shownFormula(shop.schema, shop.results(), *stored).contains(QStringLiteral("{20}")));
        shop.schema.pages[1].fields[1].names.own = QStringLiteral("and");
        const QString twins = shownFormula(shop.schema, shop.results(), QStringLiteral("{21} + {22}"));
        QCOMPARE(*storedFormula(shop.schema, shop.results(), twins), QStringLiteral("{21} + {22}"));
        QCOMPARE(renumberedFormula(*stored, {{FieldId(21), FieldId(77)}}).left(6), QStringLiteral("({77} "));
        QVERIFY(formulaUsesToday(QStringLiteral("today() - {25}")));
        QVERIFY(!formulaUsesToday(QStringLiteral("\"today()\" & {25}")));
    }

    void hostileNamesStandInFormulas()
    {
        for (const char *name : {"a+b", "1st", "tết", "`", "``", "x\"y", "{20}", "if", "true", "a.b", " ",
                                 "tên dài (1)", "'; DROP", "日本", "=1+1", "\xF0\x9F\x98\x80"}) {
            Shop shop;
            shop.schema.pages[1].fields[2].names.own = QString::fromUtf8(name);
            const QString shown = shownFormula(shop.schema, shop.results(), QStringLiteral("{22} * 2"));
            const Result<QString> stored = storedFormula(shop.schema, shop.results(), shown);
            QVERIFY2(stored && *stored == QStringLiteral("{22} * 2"), qPrintable(shown));
        }
    }

    void completionOffersWhatCanStandAtTheCursor()
    {
        const Shop shop;
        const auto names = [&](const char *text) {
            const FormulaCompletion completion = completeFormula(shop.schema, shop.results(), QString::fromUtf8(text),
                                                                 int(QString::fromUtf8(text).size()));
            QStringList list;
            for (const FormulaSuggestion &item : completion.items)
                list.append(item.insert);
            return list;
        };
        QCOMPARE(names("Spend / cl"), QStringList{QStringLiteral("Clicks")});
        QCOMPARE(names("campaign.bu"), QStringList{QStringLiteral("Budget")});
        QVERIFY(names("campaign.").contains(QStringLiteral("Start")));
        QVERIFY(!names("campaign.").contains(QStringLiteral("Clicks")));
        QCOMPARE(names("\"cl"), QStringList());
        QCOMPARE(names("12"), QStringList());
        QVERIFY(names("rou").contains(QStringLiteral("round(")));
        QVERIFY(!names("RO").contains(QStringLiteral("ROI"))); // a KPI cannot stand in a formula
        QCOMPARE(names("1 + `any").value(0), QStringLiteral("`Any money`"));
        QVERIFY(names("").size() > 40);
    }

    void wordsAreToldApartAlsoInHalfAFormula()
    {
        using Kind = FormulaToken::Kind;
        const QString text = QStringLiteral("if(Spend > 1.5 and `A b` & \"x");
        QString kinds;
        for (const FormulaToken &token : formulaTokens(text))
            kinds += QLatin1Char("0tnfws"[int(token.kind)]);
        QCOMPARE(kinds, QStringLiteral("fsns0wnst"));
        QCOMPARE(formulaTokens(text).front(), (FormulaToken{Kind::Function, 0, 2}));
        int argument = -1;
        const QString nested = QStringLiteral("if(a, left(b, 2) & round(c");
        QCOMPARE(functionAround(nested, int(nested.size()), &argument)->name, QLatin1String("round"));
        QCOMPARE(functionAround(nested, 14, &argument)->name, QLatin1String("left"));
        QCOMPARE(argument, 1);
        QCOMPARE(functionAround(nested, 16, &argument)->name, QLatin1String("if"));
        QCOMPARE(argument, 1);
        QVERIFY(!functionAround(nested, 1));
        QVERIFY(!functionAround(QStringLiteral("(a"), 2));
    }

    void everyFunctionIsDescribed()
    {
        QStringList names;
        for (const FormulaFunction *function : formulaFunctions()) {
            QVERIFY(!function->translatedMeaning().isEmpty());
            QVERIFY(function->least <= function->most);
            QVERIFY(!names.contains(function->name));
            names.append(function->name);
        }
        QVERIFY(names.size() > 40);
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
