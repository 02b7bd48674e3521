// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula/formula.h"

#include <QHash>
#include <QTest>

#include <cmath>

using namespace pheu;

namespace
{

// Names with a value; a name listed in `missing` is a sum without a stored value; any other is undefined.
class Terms : public FormulaContext
{
public:
    QHash<QString, Value> values;
    QStringList missing;

    Operand name(const QString &name) const override
    {
        if (missing.contains(name))
            return {{}, true};
        return {values.value(name), values.contains(name)};
    }
    Operand call(const QString &function, const Argument &argument) const override
    {
        const Operand inner = argument(*this);
        if (function != QLatin1String("twice") || !inner.isDefined())
            return {};
        return {Value(2 * inner.value.toDouble())};
    }
};

Operand evaluate(const QString &text, const Terms &terms = {})
{
    const Result<Formula> formula = Formula::parse(text, {QStringLiteral("twice")});
    if (!formula) {
        QTest::qFail(qPrintable(formula.error().message), __FILE__, __LINE__);
        return {};
    }
    return formula->evaluate(terms);
}

} // namespace

class TestFormula : public QObject
{
    Q_OBJECT

private slots:
    void arithmeticFollowsTheUsualPrecedence_data();
    void arithmeticFollowsTheUsualPrecedence();
    void aDefectIsToldWithItsCharacter_data();
    void aDefectIsToldWithItsCharacter();
    void divisionByZeroIsUndefined();
    void whatIsNotFiniteIsUndefined();
    void plusAndMinusSkipSumsWithoutAValue_data();
    void plusAndMinusSkipSumsWithoutAValue();
    void namesAreListedOnceInOrder();
    void textComparesWithoutCase();
    void functionsOfTheContextAreAsked();
    void everyUseOfANameIsVisitedWithItsFunctions();
    void aLongSumIsNotDeep();
    void depthAndSizeAreLimited();
};

void TestFormula::arithmeticFollowsTheUsualPrecedence_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");
    QTest::newRow("product before sum") << "2 + 3 * 4" << 14.0;
    QTest::newRow("left to right") << "20 - 5 - 3" << 12.0;
    QTest::newRow("division chain") << "100 / 5 / 2" << 10.0;
    QTest::newRow("typographic signs") << "6 × 7 ÷ 2 − 1" << 20.0;
    QTest::newRow("brackets") << "(2 + 3) * (4 - 1)" << 15.0;
    QTest::newRow("unary minus") << "-3 * -(2)" << 6.0;
    QTest::newRow("modulo") << "17 % 5" << 2.0;
    QTest::newRow("decimals and exponent") << "1.5e2 + .25" << 150.25;
    QTest::newRow("comparison is 1 or 0") << "(2 < 3) + (2 >= 3)" << 1.0;
    QTest::newRow("not equal three ways") << "(1 != 2) + (1 <> 2) + (1 ≠ 2)" << 3.0;
    QTest::newRow("and before or") << "1 or 0 and 0" << 1.0;
    QTest::newRow("not binds a comparison") << "not 1 = 2" << 1.0;
    QTest::newRow("if takes one way") << "if(1 > 2, 1 / 0, 7)" << 7.0;
    QTest::newRow("min and max") << "min(3, 1, 2) + max(3, 1, 2)" << 4.0;
    QTest::newRow("abs") << "abs(2 - 5)" << 3.0;
    QTest::newRow("round half away") << "round(2.5) + round(-2.5)" << 0.0;
    QTest::newRow("round to digits") << "round(1.005 * 1000, -1)" << 1010.0;
}

void TestFormula::arithmeticFollowsTheUsualPrecedence()
{
    QFETCH(QString, text);
    QFETCH(double, value);
    const Operand result = evaluate(text);
    QVERIFY(result.isDefined());
    QCOMPARE(result.value.toDouble(), value);
}

void TestFormula::aDefectIsToldWithItsCharacter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("position");
    QTest::newRow("empty") << "" << 1;
    QTest::newRow("ends early") << "spend /" << 8;
    QTest::newRow("two operators") << "a * / b" << 5;
    QTest::newRow("open bracket") << "a + (b" << 5;
    QTest::newRow("stray bracket") << "a)" << 2;
    QTest::newRow("open text") << "x = \"y" << 5;
    QTest::newRow("open backtick") << "1 + `cost" << 5;
    QTest::newRow("unknown function") << "1 + sqrt(2)" << 5;
    QTest::newRow("too few arguments") << "if(1)" << 1;
    QTest::newRow("letter after number") << "12x" << 3;
    QTest::newRow("two names") << "spend cost" << 7;
    QTest::newRow("chained comparison") << "1 < 2 < 3" << 7;
}

void TestFormula::aDefectIsToldWithItsCharacter()
{
    QFETCH(QString, text);
    QFETCH(int, position);
    const Result<Formula> formula = Formula::parse(text);
    QVERIFY(!formula);
    QCOMPARE(formula.error().code, ErrorCode::InvalidInput);
    QVERIFY2(formula.error().message.contains(QStringLiteral("character %1:").arg(position)),
             qPrintable(formula.error().message));
}

void TestFormula::divisionByZeroIsUndefined()
{
    QVERIFY(!evaluate(QStringLiteral("1 / 0")).isDefined());
    QVERIFY(!evaluate(QStringLiteral("0 / 0")).isDefined());
    QVERIFY(!evaluate(QStringLiteral("5 % 0")).isDefined());
    QVERIFY(!evaluate(QStringLiteral("1 + 1 / 0")).isDefined());
    QVERIFY(!evaluate(QStringLiteral("if(1 / 0, 1, 2)")).isDefined());
    QVERIFY(!evaluate(QStringLiteral("max(1, 1 / 0)")).isDefined());
}

void TestFormula::whatIsNotFiniteIsUndefined()
{
    QVERIFY(!evaluate(QStringLiteral("1e300 * 1e300")).isDefined());
    QVERIFY(!evaluate(QStringLiteral("1e308 + 1e308")).isDefined());
    Terms terms;
    terms.values.insert(QStringLiteral("x"), Value(std::nan("")));
    QVERIFY(!evaluate(QStringLiteral("x"), terms).isDefined());
    QVERIFY(!Formula::parse(QStringLiteral("1e999")));
}

void TestFormula::plusAndMinusSkipSumsWithoutAValue_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("defined");
    QTest::addColumn<double>("value");
    // a = 3, b = 4; m and n are sums without a stored value; u is undefined for another reason
    QTest::newRow("skipped in a sum") << "a + m + b" << true << 7.0;
    QTest::newRow("skipped in a difference") << "m - b" << true << -4.0;
    QTest::newRow("all missing") << "m + n" << false << 0.0;
    QTest::newRow("missing numerator") << "m / a" << false << 0.0;
    QTest::newRow("missing denominator") << "(a - m) / m" << false << 0.0;
    QTest::newRow("sum of missing over a value") << "(m + n) / a" << false << 0.0;
    QTest::newRow("ratio of a partial sum") << "(a + m) / b" << true << 0.75;
    QTest::newRow("a ratio is not a sum") << "a + m / b" << false << 0.0;
    QTest::newRow("scaled sums are sums") << "m * 2 - b" << true << -4.0;
    QTest::newRow("undefined is not skipped") << "a + u" << false << 0.0;
    QTest::newRow("undefined factor") << "m * u - b" << false << 0.0;
    QTest::newRow("comparison uses it") << "m < 1" << false << 0.0;
    QTest::newRow("function uses it") << "min(a, m)" << false << 0.0;
}

void TestFormula::plusAndMinusSkipSumsWithoutAValue()
{
    QFETCH(QString, text);
    QFETCH(bool, defined);
    QFETCH(double, value);
    Terms terms;
    terms.values.insert(QStringLiteral("a"), Value(3.0));
    terms.values.insert(QStringLiteral("b"), Value(4));
    terms.missing = {QStringLiteral("m"), QStringLiteral("n")};
    const Operand result = evaluate(text, terms);
    QCOMPARE(result.isDefined(), defined);
    if (defined)
        QCOMPARE(result.value.toDouble(), value);
}

void TestFormula::namesAreListedOnceInOrder()
{
    const Result<Formula> formula =
        Formula::parse(QStringLiteral("`chi phí` / leads + campaign.budget - leads + `a``b` + tỷ_lệ"));
    QVERIFY(formula);
    QCOMPARE(formula->names(),
             QStringList({QStringLiteral("chi phí"), QStringLiteral("leads"), QStringLiteral("campaign.budget"),
                          QStringLiteral("a`b"), QStringLiteral("tỷ_lệ")}));
}

void TestFormula::textComparesWithoutCase()
{
    QCOMPARE(evaluate(QStringLiteral("\"ĐẸP\" = \"đẹp\"")).value.toDouble(), 1.0);
    QCOMPARE(evaluate(QStringLiteral("\"dep\" = \"đep\"")).value.toDouble(), 0.0);
    QCOMPARE(evaluate(QStringLiteral("\"say \"\"hi\"\"\"")).value.toText(), QStringLiteral("say \"hi\""));
    QVERIFY(!evaluate(QStringLiteral("\"a\" + 1")).isDefined());
    QVERIFY(!evaluate(QStringLiteral("\"a\" < 1")).isDefined());
}

void TestFormula::functionsOfTheContextAreAsked()
{
    Terms terms;
    terms.values.insert(QStringLiteral("a"), Value(3.0));
    QCOMPARE(evaluate(QStringLiteral("twice(a + 1) - 1"), terms).value.toDouble(), 7.0);
    QVERIFY(!evaluate(QStringLiteral("twice(b)"), terms).isDefined());
    QVERIFY(!Formula::parse(QStringLiteral("twice(a)"))); // only where the context says so
    QVERIFY(!Formula::parse(QStringLiteral("twice(a, a)"), {QStringLiteral("twice")}));
}

void TestFormula::everyUseOfANameIsVisitedWithItsFunctions()
{
    const Result<Formula> formula =
        Formula::parse(QStringLiteral("if(a < 1, twice(b + twice(a)), c)"), {QStringLiteral("twice")});
    QVERIFY(formula);
    QStringList seen;
    formula->forEachName(
        [&](const QString &name, const QStringList &functions) { seen.append(functions.join(u'.') + u':' + name); });
    QCOMPARE(seen, QStringList({QStringLiteral(":a"), QStringLiteral("twice:b"), QStringLiteral("twice.twice:a"),
                                QStringLiteral(":c")}));
}

void TestFormula::aLongSumIsNotDeep()
{
    QStringList ones;
    for (int i = 0; i < 4000; ++i)
        ones.append(QStringLiteral("1"));
    QCOMPARE(evaluate(ones.join(u'+')).value.toDouble(), 4000.0);
    QCOMPARE(evaluate(ones.join(u'*')).value.toDouble(), 1.0);
}

void TestFormula::depthAndSizeAreLimited()
{
    const auto nested = [](int levels) { return QString(levels, u'(') + QStringLiteral("1") + QString(levels, u')'); };
    QVERIFY(Formula::parse(nested(60)));
    QVERIFY(!Formula::parse(nested(65)));
    QVERIFY(!Formula::parse(nested(100'000)));
    QString calls = QStringLiteral("1");
    for (int i = 0; i < 63; ++i)
        calls = QStringLiteral("abs(%1)").arg(calls);
    QVERIFY(Formula::parse(calls));
    QVERIFY(!Formula::parse(QStringLiteral("abs(%1)").arg(calls)));
    QVERIFY(!Formula::parse(QString(100, u'!').replace(u'!', QStringLiteral("not ")) + QStringLiteral("1")));
    QStringList ones;
    for (int i = 0; i < Formula::maxNodes; ++i)
        ones.append(QStringLiteral("1"));
    QVERIFY(!Formula::parse(ones.join(u'+')));
}

QTEST_GUILESS_MAIN(TestFormula)
#include "tst_formula.moc"
