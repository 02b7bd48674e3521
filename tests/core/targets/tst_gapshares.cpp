// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/gapshares.h"

#include <QTest>

#include <cmath>
#include <numeric>
#include <random>

using namespace pheu;
using namespace Qt::StringLiterals;

namespace
{

using Values = QHash<QString, double>;

double sumOf(const std::vector<GapShare> &shares)
{
    return std::accumulate(shares.begin(), shares.end(), 0.0,
                           [](double total, const GapShare &share) { return total + share.share; });
}

std::vector<GapShare> sharesOf(const QString &text, const Values &from, const Values &to)
{
    const auto formula = Formula::parse(text);
    if (!formula)
        qFatal("%s", qPrintable(formula.error().message));
    const auto shares = gapShares(*formula, from, to);
    if (!shares)
        qFatal("%s", qPrintable(shares.error().message));
    return *shares;
}

} // namespace

class GapSharesTest : public QObject
{
    Q_OBJECT
private slots:
    void aSumIsExplainedByItsDifferences()
    {
        const auto shares = sharesOf(u"a + b - c"_qs, {{u"a"_qs, 10}, {u"b"_qs, 20}, {u"c"_qs, 5}},
                                     {{u"a"_qs, 7}, {u"b"_qs, 26}, {u"c"_qs, 9}});
        QCOMPARE(shares[0].share, -3.0);
        QCOMPARE(shares[1].share, 6.0);
        QCOMPARE(shares[2].share, -4.0);
    }

    // visits × conversion × order value: only the conversion fell, so it explains all.
    void theFactorThatAloneChangedExplainsAll()
    {
        const Values plan = {{u"visits"_qs, 1000}, {u"conversion"_qs, 0.02}, {u"value"_qs, 500000}};
        Values now = plan;
        now[u"conversion"_qs] = 0.013;
        const auto shares = sharesOf(u"visits * conversion * value"_qs, plan, now);
        QCOMPARE(shares[0].share, 0.0);
        QVERIFY(std::abs(shares[1].share + 3'500'000) < 1e-3);
        QCOMPARE(shares[2].share, 0.0);
    }

    // Two factors that halve each explain half of the fall.
    void equalRelativeChangesExplainEqualParts()
    {
        const auto shares = sharesOf(u"a × b"_qs, {{u"a"_qs, 4}, {u"b"_qs, 100}}, {{u"a"_qs, 2}, {u"b"_qs, 50}});
        QVERIFY(std::abs(shares[0].share - shares[1].share) < 1e-9);
        QCOMPARE(sumOf(shares), -300.0);
    }

    void factorsThatOffsetEachOtherAreStillSeen()
    {
        const auto shares = sharesOf(u"a * b"_qs, {{u"a"_qs, 2}, {u"b"_qs, 6}}, {{u"a"_qs, 3}, {u"b"_qs, 4}});
        QVERIFY(shares[0].share > 4);
        QCOMPARE(sumOf(shares), 0.0);
    }

    void aQuotientCountsAgainst()
    {
        const auto shares =
            sharesOf(u"cost / leads"_qs, {{u"cost"_qs, 100}, {u"leads"_qs, 10}}, {{u"cost"_qs, 100}, {u"leads"_qs, 5}});
        QCOMPARE(shares[0].share, 0.0);
        QCOMPARE(shares[1].share, 10.0);
    }

    void aFactorOfZeroIsGivenTheFallWithoutALogarithm()
    {
        const auto shares = sharesOf(u"a * b"_qs, {{u"a"_qs, 10}, {u"b"_qs, 5}}, {{u"a"_qs, 10}, {u"b"_qs, 0}});
        QCOMPARE(shares[0].share, 0.0);
        QCOMPARE(shares[1].share, -50.0);
    }

    void sharesSumToTheGapExactly()
    {
        std::mt19937 random(7);
        const QStringList formulas = {u"a * b * c"_qs,         u"a + b + c"_qs,         u"a * b + c * d"_qs,
                                      u"(a + b) * c / d"_qs,   u"a - b * (c - d)"_qs,   u"a * b * c * d * e"_qs,
                                      u"(a - b) / (c + d)"_qs, u"3 * a + b / 2 - c"_qs, u"a * (b + c * (d + e))"_qs,
                                      u"a * a * b"_qs};
        int compared = 0;
        for (int round = 0; round < 4000; ++round) {
            const auto formula = Formula::parse(formulas.at(round % formulas.size()));
            Values from, to;
            for (const QString &name : formula->names()) {
                from[name] = random() % 20 == 0 ? 0 : double(random() % 100000) / 97 + (round % 3 ? 0 : -400);
                to[name] = random() % 20 == 0 ? 0 : double(random() % 100000) / 97;
            }
            const auto shares = gapShares(*formula, from, to);
            if (!shares)
                continue; // divides by 0
            ++compared;
            const double gap = *valueOf(*formula, to) - *valueOf(*formula, from);
            const double sum = sumOf(*shares);
            double largest = std::abs(gap);
            for (const GapShare &share : *shares)
                largest = std::max(largest, std::abs(share.share));
            QVERIFY2(std::abs(sum - gap) <= 4 * std::numeric_limits<double>::epsilon() * largest,
                     qPrintable(u"%1: %2 is not %3"_qs.arg(formula->text()).arg(sum, 0, 'g', 17).arg(gap, 0, 'g', 17)));
        }
        QVERIFY(compared > 3000);
    }

    void whatIsMoreThanArithmeticIsRefused()
    {
        const auto formula = Formula::parse(u"max(a, b)"_qs);
        QVERIFY(!gapShares(*formula, {{u"a"_qs, 1}, {u"b"_qs, 2}}, {{u"a"_qs, 3}, {u"b"_qs, 2}}));
        const auto quotient = Formula::parse(u"a / b"_qs);
        QVERIFY(!gapShares(*quotient, {{u"a"_qs, 1}, {u"b"_qs, 2}}, {{u"a"_qs, 3}, {u"b"_qs, 0}}));
    }
};

QTEST_APPLESS_MAIN(GapSharesTest)
#include "tst_gapshares.moc"
