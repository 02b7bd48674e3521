// SPDX-License-Identifier: GPL-3.0-or-later
// What helps to write a formula: names that survive renaming, completion, the words told apart, the functions
// described.
#include "formula/completion.h"
#include "formula/functions.h"
#include "formula/references.h"
#include "formula/tokens.h"
#include "support/shop.h"

#include <QTest>

using namespace pheu;
using namespace pheu::test;

class TestFormulaWriting : public QObject
{
    Q_OBJECT

private slots:
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
};

QTEST_GUILESS_MAIN(TestFormulaWriting)
#include "tst_formulawriting.moc"
