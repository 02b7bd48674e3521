// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/axis.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace pheu;

namespace
{

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();

} // namespace

class TestAxis : public QObject
{
    Q_OBJECT
private slots:
    void onlyFiniteValuesPassTheGate()
    {
        QVERIFY(!gate(std::nullopt));
        QVERIFY(!gate(notANumber));
        QVERIFY(!gate(infinite));
        QVERIFY(!gate(-infinite));
        QCOMPARE(gate(1e308), Figure(1e308));
        QCOMPARE(gate(-0.5), Figure(-0.5));
    }

    void anAxisHoldsEveryValueAndZeroOnRoundTicks_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<double>("lo");
        QTest::addColumn<double>("hi");
        QTest::newRow("nothing") << QList<double>{} << 0.0 << 1.0;
        QTest::newRow("zeros") << QList<double>{0, 0} << 0.0 << 1.0;
        QTest::newRow("gains") << QList<double>{12e6, 47e6} << 0.0 << 50e6;
        QTest::newRow("loss and gain") << QList<double>{-0.34, 6.12} << -2.0 << 8.0;
        QTest::newRow("only losses") << QList<double>{-3, -9} << -10.0 << 0.0;
        QTest::newRow("exactly a tick") << QList<double>{60} << 0.0 << 60.0;
        QTest::newRow("with what is not a number") << QList<double>{notANumber, infinite, 5} << 0.0 << 5.0;
    }
    void anAxisHoldsEveryValueAndZeroOnRoundTicks()
    {
        QFETCH(QList<double>, values);
        QFETCH(double, lo);
        QFETCH(double, hi);
        const Axis axis = axisFor(std::vector<Figure>(values.begin(), values.end()), 6);
        QCOMPARE(axis.lo, lo);
        QCOMPARE(axis.hi, hi);
        QVERIFY(axis.ticks >= 2 && axis.ticks <= 6);
    }

    void extremeValuesStillGiveAFiniteAxis_data()
    {
        QTest::addColumn<double>("a");
        QTest::addColumn<double>("b");
        QTest::newRow("largest") << 1e308 << 0.0;
        QTest::newRow("both ends") << 1.7e308 << -1.7e308;
        QTest::newRow("tiny") << 1e-300 << 5e-300;
        QTest::newRow("smallest") << std::numeric_limits<double>::denorm_min() << 0.0;
        QTest::newRow("tiny and huge") << 1e-300 << 1e300;
    }
    void extremeValuesStillGiveAFiniteAxis()
    {
        QFETCH(double, a);
        QFETCH(double, b);
        const Axis axis = axisFor({a, b}, 5);
        for (const double value : {axis.lo, axis.hi, axis.step, axis.unit, axis.drawn(a), axis.drawn(b)})
            QVERIFY(std::isfinite(value));
        QVERIFY(axis.lo <= std::min(a, b) && axis.hi >= std::max(a, b));
        QVERIFY(axis.drawn(axis.hi) - axis.drawn(axis.lo) > 0);
        QVERIFY(axis.ticks >= 2 && axis.ticks <= 8);
    }

    void gapsSplitALineAndNothingIsDrawnAcrossThem()
    {
        const auto lines = linesOf({1.0, 2.0, std::nullopt, notANumber, 4.0, std::nullopt}, 100);
        QCOMPARE(lines.size(), size_t(2));
        QCOMPARE(lines[0], (std::vector<Point>{{0, 1}, {1, 2}}));
        QCOMPARE(lines[1], (std::vector<Point>{{4, 4}}));
    }

    void aLongLineIsReducedToItsWidthAndKeepsItsPeaks()
    {
        std::vector<Figure> values;
        for (int i = 0; i < 100'000; ++i)
            values.push_back(std::sin(i / 100.0));
        values[54'321] = 99.0;
        values[12'345] = -99.0;
        const auto lines = linesOf(values, 300);
        QCOMPARE(lines.size(), size_t(1));
        QVERIFY(lines[0].size() <= 4 * 301);
        const auto has = [&](double x, double y) {
            return std::find(lines[0].begin(), lines[0].end(), Point{x, y}) != lines[0].end();
        };
        QVERIFY(has(54'321, 99));
        QVERIFY(has(12'345, -99));
        QCOMPARE(lines[0].front().x, 0.0);
        QCOMPARE(lines[0].back().x, 99'999.0);
        for (size_t i = 1; i < lines[0].size(); ++i)
            QVERIFY(lines[0][i - 1].x < lines[0][i].x);
    }

    void aFunnelBarOnALogScaleKeepsTheOrderOverFourMagnitudes()
    {
        const double most = funnelLength(4'218'000, 612, 4'218'000, true);
        const double middle = funnelLength(5'784, 612, 4'218'000, true);
        const double least = funnelLength(612, 612, 4'218'000, true);
        QCOMPARE(most, 1.0);
        QVERIFY(middle < most && least < middle && least > 0.1);
        QCOMPARE(funnelLength(0, 612, 4'218'000, true), 0.0);
        QCOMPARE(funnelLength(50, 50, 100, false), 0.5);
    }

    void twoAxesOfAChartShareTheirZeroAndTheirGrid()
    {
        const std::vector<std::pair<std::vector<Figure>, std::vector<Figure>>> cases{
            {{1.0, 48e6}, {0.4, 2.6}},
            {{10.0, 20.0}, {-0.34, 6.1}},
            {{-5.0, 3.0}, {7.0}},
            {{-5.0, -1.0}, {-7.0}},
            {{}, {}},
            {{std::nullopt}, {0.0, 3.0}},
            {{0.0}, {-2.0}},
            {{1e-300, 4.0}, {1e300}},
        };
        const AxisPair vast = pairedAxes({1e308, -1.7e308}, {5.0}, 5);
        QVERIFY(std::isfinite(vast.left.lo) && vast.left.lo <= -1.7e308 && vast.right.hi >= 5);
        for (const auto &[left, right] : cases) {
            for (const int most : {3, 5, 6}) {
                const AxisPair pair = pairedAxes(left, right, most);
                QCOMPARE(pair.left.ticks, pair.right.ticks);
                QVERIFY(pair.left.ticks >= 2 && pair.left.ticks <= std::max(3, most));
                for (const auto &[axis, values] : {std::pair(pair.left, left), std::pair(pair.right, right)}) {
                    QVERIFY(std::isfinite(axis.drawn(axis.hi)) && std::isfinite(axis.drawn(axis.lo)));
                    QVERIFY(axis.lo <= 0 && axis.hi >= 0 && axis.lo < axis.hi);
                    for (const Figure &value : values)
                        QVERIFY(!value || (*value >= axis.lo && *value <= axis.hi));
                }
                const auto zero = [](const Axis &axis) {
                    return -axis.drawn(axis.lo) / (axis.drawn(axis.hi) - axis.drawn(axis.lo));
                };
                QVERIFY2(std::abs(zero(pair.left) - zero(pair.right)) < 1e-6,
                         qPrintable(QStringLiteral("%1 %2").arg(zero(pair.left)).arg(zero(pair.right))));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestAxis)
#include "tst_axis.moc"
