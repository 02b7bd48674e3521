// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/decimal.h"

#include <QTest>

using namespace pheu;

class TestTypedNumber : public QObject
{
    Q_OBJECT

private slots:
    void whatPeopleTypeIsRead_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        const auto row = [](const QString &locale, const QString &text, double value) {
            QTest::addRow("%s: %s", qPrintable(locale), text.toUtf8().constData()) << locale << text << value;
        };
        const QString vi = QStringLiteral("vi_VN");
        const QString en = QStringLiteral("en_US");
        const QString c = QStringLiteral("C");
        for (const QString &locale : {vi, en}) {
            row(locale, QStringLiteral("500k"), 500e3);
            row(locale, QStringLiteral("500 K"), 500e3);
            row(locale, QStringLiteral("1,5tr"), 1.5e6);
            row(locale, QStringLiteral("1.5tr"), 1.5e6);
            row(locale, QStringLiteral("1,5 triệu"), 1.5e6);
            row(locale, QStringLiteral("2 tỷ"), 2e9);
            row(locale, QStringLiteral("2 tỉ"), 2e9);
            row(locale, QStringLiteral("2 ty\u0309"), 2e9);
            row(locale, QStringLiteral("2tỷ5"), 2.5e9);
            row(locale, QStringLiteral("1tr5"), 1.5e6);
            row(locale, QStringLiteral("1tr250"), 1.25e6);
            row(locale, QStringLiteral("1.5m"), 1.5e6);
            row(locale, QStringLiteral("3 bn"), 3e9);
            row(locale, QStringLiteral("3B"), 3e9);
            row(locale, QStringLiteral("2 nghìn tỷ"), 2e12);
            row(locale, QStringLiteral("12%"), 0.12);
            row(locale, QStringLiteral("12 %"), 0.12);
            row(locale, QStringLiteral("-5"), -5);
            row(locale, QStringLiteral("−5"), -5);
            row(locale, QStringLiteral("(5)"), -5);
            row(locale, QStringLiteral("$500"), 500);
            row(locale, QStringLiteral("-$500"), -500);
            row(locale, QStringLiteral("500 ₫"), 500);
            row(locale, QStringLiteral("500đ"), 500);
            row(locale, QStringLiteral("500 VND"), 500);
            row(locale, QStringLiteral("VND 500"), 500);
            row(locale, QStringLiteral("1 triệu đồng"), 1e6);
            row(locale, QStringLiteral("2e6"), 2e6);
        }
        row(vi, QStringLiteral("1.234.567"), 1234567);
        row(vi, QStringLiteral("1.234.567 ₫"), 1234567);
        row(vi, QStringLiteral("1.234,5"), 1234.5);
        row(vi, QStringLiteral("0,5"), 0.5);
        row(vi, QStringLiteral("12,4%"), 0.124);
        row(vi, QStringLiteral("512,8\u00A0tr\u00A0₫"), 512.8e6);
        row(vi, QStringLiteral("1,42\u00A0tỷ\u00A0₫"), 1.42e9);
        row(en, QStringLiteral("1,234,567"), 1234567);
        row(en, QStringLiteral("$12.50"), 12.5);
        row(en, QStringLiteral("$1.4M"), 1.4e6);
        row(en, QStringLiteral("1.5 million"), 1.5e6);
        row(en, QStringLiteral(".5"), 0.5);
        row(c, QStringLiteral("1234.5"), 1234.5);
        row(c, QStringLiteral("12%"), 0.12);
        row(QStringLiteral("ar_EG"), QStringLiteral("١٬٢٣٤٫٥"), 1234.5);
    }
    void whatPeopleTypeIsRead()
    {
        QFETCH(QString, locale);
        QFETCH(QString, text);
        QFETCH(double, value);
        const QLocale where = locale == u"C" ? QLocale::c() : QLocale(locale);
        const Result<Decimal> number = parseTypedNumber(text, where);
        QVERIFY2(number, number ? "" : qPrintable(number.error().message));
        QCOMPARE(number->toDouble(), value);
    }

    void whatCanBeReadTwoWaysOrNotAtAllIsRefused_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"",       "k",        "tr",  "abc",   "12abc", "1.5", "1.23", "0.500",   "1,5,5",   "5 5 5",
              "1,5tr5", "5k5k",     "5%%", "5% tr", "$5 ₫",  "--5", "5-",   "1tr2345", "2 tỷ 50", "1 tỷ 200 triệu",
              "5 xu",   "1,234.56", "nan", "1e",    "$",     "%"})
            QTest::addRow("vi: %s", text) << "vi_VN" << QString::fromUtf8(text);
        for (const char *text : {"1.234.567", "1,5", "1,23", "12,34,567", "1 2", "(5", "0,500"})
            QTest::addRow("en: %s", text) << "en_US" << QString::fromUtf8(text);
    }
    void whatCanBeReadTwoWaysOrNotAtAllIsRefused()
    {
        QFETCH(QString, locale);
        QFETCH(QString, text);
        const Result<Decimal> number = parseTypedNumber(text, QLocale(locale));
        QVERIFY2(!number, number ? qPrintable(QString::number(number->toDouble())) : "");
        QCOMPARE(number.error().code, ErrorCode::InvalidInput);
    }

    void theRefusalShowsHowToWriteIt()
    {
        const Result<Decimal> number = parseTypedNumber(u"1.5", QLocale(QStringLiteral("vi_VN")));
        QCOMPARE(number.error().message, QStringLiteral("“1.5” is not a number: write it like 1.234.567 or 1.234,5."));
    }

    void theCurrencyAndThePercentSignAreTold()
    {
        const QLocale vi(QStringLiteral("vi_VN"));
        QCOMPARE(readTypedNumber(u"5 ₫", vi)->currency, QStringLiteral("₫"));
        QCOMPARE(readTypedNumber(u"5 usd", vi)->currency, QStringLiteral("USD"));
        QCOMPARE(readTypedNumber(u"5đ", vi)->currency, QStringLiteral("VND"));
        QVERIFY(readTypedNumber(u"5%", vi)->percent);
        QVERIFY(!readTypedNumber(u"5", vi)->percent);
    }

    void aNumberTooLargeIsAnOverflow()
    {
        const QLocale vi(QStringLiteral("vi_VN"));
        QCOMPARE(parseTypedNumber(u"99999999999999999999", vi).error().code, ErrorCode::Overflow);
        QCOMPARE(parseTypedNumber(u"9999999999999 tỷ", vi).error().code, ErrorCode::Overflow);
    }
};

QTEST_APPLESS_MAIN(TestTypedNumber)
#include "tst_typednumber.moc"
