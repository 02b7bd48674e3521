// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/currency.h"
#include "base/day.h"

#include "support/sampling.h"

#include <QTest>

using namespace pheu;

class TestDay : public QObject
{
    Q_OBJECT

private slots:
    void theEpochIsDayZero()
    {
        QCOMPARE(toDay(QDate(1970, 1, 1)), 0);
        QCOMPARE(toDate(0), QDate(1970, 1, 1));
        QCOMPARE(isoDay(0), QStringLiteral("1970-01-01"));
    }

    void aDayOfTenThousandYearsIsWrittenAndReadBack()
    {
        int wrong = 0;
        for (Day day = toDay(QDate(1, 1, 1)); day <= toDay(QDate(9999, 12, 31)); day += test::runsInFull() ? 1 : 11) {
            const QString text = isoDay(day);
            if (text != toDate(day).toString(Qt::ISODate) || parseIsoDay(text) != day ||
                parseIsoDay(text.toStdString()) != day)
                ++wrong;
        }
        QCOMPARE(wrong, 0);
    }

    void textThatIsNoDayIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-1", "2026/01/01", "26-01-01",
              "2026-01-01 ", " 2026-01-1", "0000-01-01", "2026-01-0x", "1900-02-29", "+026-01-01"})
            QTest::newRow(text) << QString::fromLatin1(text);
        QTest::newRow("full-width digits") << QStringLiteral("２０２６-０１-０１");
    }
    void textThatIsNoDayIsRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!parseIsoDay(text));
        QVERIFY(!parseIsoDay(text.toStdString()));
    }

    void aDayOutsideFourDigitYearsHasNoText()
    {
        QCOMPARE(isoDay(toDay(QDate(9999, 12, 31)) + 1), QString());
        QCOMPARE(isoDay(toDay(QDate(1, 1, 1)) - 1), QString());
        QCOMPARE(isoDay(noDay), QString());
        QCOMPARE(toDay(QDate()), noDay);
        QVERIFY(!toDate(noDay).isValid());
    }

    void aFixedClockStandsStill()
    {
        const QDateTime instant(QDate(2026, 11, 30), QTime(9, 14), Qt::UTC);
        const Clock clock = Clock::fixed(instant);
        QCOMPARE(clock.nowUtc(), instant);
        QCOMPARE(clock.nowMs(), instant.toMSecsSinceEpoch());
        QVERIFY(qAbs(Clock::system().nowMs() - QDateTime::currentMSecsSinceEpoch()) < 5000);
    }

    void currenciesHaveTheirMinorDigits_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("digits");
        QTest::newRow("VND") << "VND" << 0;
        QTest::newRow("JPY") << "JPY" << 0;
        QTest::newRow("USD") << "USD" << 2;
        QTest::newRow("EUR") << "EUR" << 2;
        QTest::newRow("KWD") << "KWD" << 3;
        QTest::newRow("CLF") << "CLF" << 4;
        QTest::newRow("AED, the first") << "AED" << 2;
        QTest::newRow("ZWL, the last") << "ZWL" << 2;
        QTest::newRow("lower case") << "vnd" << -1;
        QTest::newRow("unknown") << "XXX" << -1;
        QTest::newRow("too long") << "USDT" << -1;
        QTest::newRow("empty") << "" << -1;
    }
    void currenciesHaveTheirMinorDigits()
    {
        QFETCH(QString, code);
        QFETCH(int, digits);
        QCOMPARE(currencyDigits(code).value_or(-1), digits);
    }

    void aCurrencyWithoutASignShowsItsCode()
    {
        QCOMPARE(currencySign(u"VND"), QStringLiteral("₫"));
        QCOMPARE(currencySign(u"USD"), QStringLiteral("$"));
        QCOMPARE(currencySign(u"EUR"), QStringLiteral("€"));
        QCOMPARE(currencySign(u"CHF"), QStringLiteral("CHF"));
    }
};

QTEST_APPLESS_MAIN(TestDay)
#include "tst_day.moc"
