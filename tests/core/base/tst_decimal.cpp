// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/decimal.h"

#include "support/sampling.h"

#include <QTest>

#include <cmath>

using namespace pheu;

class TestDecimal : public QObject
{
    Q_OBJECT

private slots:
    void numbersAreReadExactly_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QChar>("decimalSign");
        QTest::addColumn<qint64>("mantissa");
        QTest::addColumn<int>("scale");
        const auto row = [](const char *name, const QString &text, qint64 mantissa, int scale, QChar sign = u'.') {
            QTest::newRow(name) << text << sign << mantissa << scale;
        };
        row("whole", QStringLiteral("1234"), 1234, 0);
        row("zero", QStringLiteral("0"), 0, 0);
        row("decimals kept", QStringLiteral("12.50"), 1250, 2);
        row("comma", QStringLiteral("12,5"), 125, 1, u',');
        row("plus", QStringLiteral("+7"), 7, 0);
        row("minus", QStringLiteral("-7.5"), -75, 1);
        row("real minus", QStringLiteral("−7.5"), -75, 1);
        row("brackets", QStringLiteral("(1,234.50)"), -123450, 2);
        row("groups", QStringLiteral("1,234,567.8"), 12345678, 1);
        row("point groups", QStringLiteral("1.234.567,8"), 12345678, 1, u',');
        row("space groups", QStringLiteral("1 234 567"), 1234567, 0);
        row("no-break space", QStringLiteral("1\u00A0234,5"), 12345, 1, u',');
        row("narrow space", QStringLiteral("1\u202F234,5"), 12345, 1, u',');
        row("apostrophe", QStringLiteral("1'234.5"), 12345, 1);
        row("curly apostrophe", QStringLiteral("1’234’567.5"), 12345675, 1);
        row("no whole part", QStringLiteral(".5"), 5, 1);
        row("no fraction", QStringLiteral("5."), 5, 0);
        row("around it spaces", QStringLiteral("  42 "), 42, 0);
        row("exponent", QStringLiteral("1.5e3"), 1500, 0);
        row("exponent, upper case, sign", QStringLiteral("2E+06"), 2000000, 0);
        row("negative exponent", QStringLiteral("25e-3"), 25, 3);
        row("exponent of nothing", QStringLiteral("0e99"), 0, 0);
        row("largest", QStringLiteral("9223372036854775807"), std::numeric_limits<qint64>::max(), 0);
        row("smallest", QStringLiteral("-9223372036854775807"), -std::numeric_limits<qint64>::max(), 0);
        row("full-width", QStringLiteral("１２.５"), 125, 1);
        row("leading zeros", QStringLiteral("007"), 7, 0);
    }
    void numbersAreReadExactly()
    {
        QFETCH(QString, text);
        QFETCH(QChar, decimalSign);
        QFETCH(qint64, mantissa);
        QFETCH(int, scale);
        const Result<Decimal> value = parseDecimal(text, {decimalSign});
        QVERIFY2(value, value ? "" : qPrintable(value.error().message));
        QCOMPARE(value->mantissa, mantissa);
        QCOMPARE(value->scale, scale);
    }

    void whatIsNoNumberIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"",       " ",         "-",         "+",      ".",         ",",        "abc",   "12abc",
              "12 %",   "1.2.3",     "1,23",      "1,2345", "12,34,567", "1234,567", ",123",  "1,234,",
              "1, 234", "1 234,567", "1,234 567", "--5",    "-(5)",      "(-5)",     "(5",    "5)",
              "()",     "1e",        "1e+",       "e5",     "0x10",      "nan",      "inf",   "1/2",
              "5-",     "0,500",     "1.5e3e2",   "1.5.",   "$5",        "1'23",     "1  234"})
            QTest::newRow(text) << QString::fromLatin1(text);
        QTest::newRow("a dash for none") << QStringLiteral("—");
    }
    void whatIsNoNumberIsRefused()
    {
        QFETCH(QString, text);
        const Result<Decimal> value = parseDecimal(text);
        QVERIFY(!value);
        QCOMPARE(value.error().code, ErrorCode::InvalidInput);
        QVERIFY(value.error().message.contains(text.trimmed()));
    }

    void whatDoesNotFitIsAnOverflow()
    {
        for (const char *text : {"9223372036854775808", "-9223372036854775808", "1e19", "92233720368547758070",
                                 "1e9999", "1e99999999999999999999"}) {
            const Result<Decimal> value = parseDecimal(QString::fromLatin1(text));
            QVERIFY2(!value, text);
            QCOMPARE(value.error().code, ErrorCode::Overflow);
        }
        QCOMPARE(roundDecimal({std::numeric_limits<qint64>::max(), 0}, 2).error().code, ErrorCode::Overflow);
        QCOMPARE(roundDecimal({92233720368547759, 0}, 2).error().code, ErrorCode::Overflow);
        QCOMPARE(roundDecimal({92233720368547758, 0}, 2)->units, 9223372036854775800);
        QCOMPARE(shifted({5, 0}, 19).error().code, ErrorCode::Overflow);
    }

    void roundingGoesHalfAwayFromZero_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("digits");
        QTest::addColumn<qint64>("units");
        QTest::addColumn<bool>("exact");
        QTest::newRow("half up") << "0.5" << 0 << qint64(1) << false;
        QTest::newRow("half down") << "-0.5" << 0 << qint64(-1) << false;
        QTest::newRow("even half") << "2.5" << 0 << qint64(3) << false;
        QTest::newRow("below half") << "0.49" << 0 << qint64(0) << false;
        QTest::newRow("what a double gets wrong") << "1.005" << 2 << qint64(101) << false;
        QTest::newRow("2.675") << "2.675" << 2 << qint64(268) << false;
        QTest::newRow("exact") << "12.50" << 2 << qint64(1250) << true;
        QTest::newRow("zeros lost are nothing lost") << "12.5000" << 2 << qint64(1250) << true;
        QTest::newRow("more digits") << "12" << 3 << qint64(12000) << true;
        QTest::newRow("just below a tie") << "0.00499999999999999999999" << 2 << qint64(0) << false;
        QTest::newRow("a long tie") << "0.00500000000000000000000" << 2 << qint64(1) << false;
        QTest::newRow("just above a tie") << "0.00500000000000000000001" << 2 << qint64(1) << false;
        QTest::newRow("far behind the point") << "7.00000000000000000000001" << 2 << qint64(700) << false;
        QTest::newRow("long and negative") << "-0.12499999999999999999999" << 2 << qint64(-12) << false;
        QTest::newRow("all digits used") << "1234567890123456.125" << 2 << qint64(123456789012345613) << false;
    }
    void roundingGoesHalfAwayFromZero()
    {
        QFETCH(QString, text);
        QFETCH(int, digits);
        QFETCH(qint64, units);
        QFETCH(bool, exact);
        const Result<Decimal> value = parseDecimal(text);
        QVERIFY(value);
        const Result<Rounded> rounded = roundDecimal(*value, digits);
        QVERIFY(rounded);
        QCOMPARE(rounded->units, units);
        QCOMPARE(rounded->exact, exact);
    }

    void everyDigitCountRoundsAsIntegersDo()
    {
        QRandomGenerator random = test::seeded();
        for (int i = 0; i < test::portionOf(500000); ++i) {
            const Decimal value{qint64(random.bounded(quint64(2000000000000))) - 1000000000000, random.bounded(0, 13)};
            const int digits = random.bounded(0, 5);
            const Result<Rounded> rounded = roundDecimal(value, digits);
            QVERIFY(rounded);
            // |units × 10^(scale − digits) − mantissa| is at most half a unit, and a tie goes outwards.
            qint64 unit = 1;
            qint64 scaled = value.mantissa;
            for (int d = digits; d < value.scale; ++d)
                unit *= 10;
            for (int d = value.scale; d < digits; ++d)
                scaled *= 10;
            const qint64 away = rounded->units * unit - scaled;
            QVERIFY(away * 2 <= unit && away * 2 >= -unit);
            if (away * 2 == unit || away * 2 == -unit)
                QVERIFY((away > 0) == (value.mantissa > 0));
            QCOMPARE(rounded->exact, away == 0);
        }
    }

    void doublesComeBackBitForBit()
    {
        QRandomGenerator random = test::seeded();
        for (int i = 0; i < test::portionOf(500000); ++i) {
            const double value = (random.generateDouble() - 0.5) * std::pow(10, random.bounded(-3, 9));
            const QString text = QString::number(value, 'f', QLocale::FloatingPointShortest);
            const qsizetype decimals = text.size() - text.indexOf(u'.') - 1;
            if (decimals > 18 || text.size() > 19)
                continue;
            QCOMPARE(parseDecimal(text)->toDouble(), value);
        }
        QCOMPARE(parseDecimal(u"0.30000000000000004")->toDouble(), 0.30000000000000004);
    }

    void shiftingMovesThePoint()
    {
        QCOMPARE(shifted({125, 1}, 3)->toDouble(), 12500.0);
        QCOMPARE(shifted({12, 0}, -2)->toDouble(), 0.12);
        QCOMPARE(shifted({-15, 0}, -1)->toDouble(), -1.5);
    }
};

QTEST_APPLESS_MAIN(TestDecimal)
#include "tst_decimal.moc"
