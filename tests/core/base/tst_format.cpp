// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/format.h"

#include <QTest>

#include <cmath>

using namespace pheu;

namespace
{

// Spaces in figures do not break; tests read better with plain ones.
QString plainSpaces(QString text)
{
    return text.replace(u'\u00A0', u' ');
}

Format vi(const QString &currency = QStringLiteral("VND"))
{
    return {QLocale(QStringLiteral("vi_VN")), currency};
}

Format en(const QString &currency = QStringLiteral("USD"))
{
    return {QLocale(QStringLiteral("en_US")), currency};
}

Day day(const char *iso)
{
    return *parseIsoDay(std::string_view(iso));
}

} // namespace

class TestFormat : public QObject
{
    Q_OBJECT

private slots:
    void figuresReadAsInTheirLocale_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("expected");
        const auto row = [](const QString &written, const char *expected) {
            QTest::newRow(expected) << plainSpaces(written) << QString::fromUtf8(expected);
        };
        row(vi().integer(1842), "1.842");
        row(vi().integer(-1234567), "−1.234.567");
        row(vi().integer(std::numeric_limits<qint64>::min()), "−9.223.372.036.854.775.808");
        row(vi().decimal(2.5), "2,5");
        row(vi().decimal(1234), "1.234");
        row(vi().decimal(-0.001), "0");
        row(vi().decimal(1.005, 3), "1,005");
        row(vi().money(1234567), "1.234.567 ₫");
        row(vi().money(-1234567), "−1.234.567 ₫");
        row(vi().money(123450, QStringLiteral("USD")), "1.234,50 $");
        row(vi().money(-5, QStringLiteral("USD")), "−0,05 $");
        row(vi().moneyPlain(88700), "88.700");
        row(en().money(123450), "$1,234.50");
        row(en().money(-123450), "−$1,234.50");
        row(en().money(1234567, QStringLiteral("VND")), "1,234,567 ₫");
        row(en().money(1234567, QStringLiteral("KWD")), "KWD 1,234.567");
        row(en().money(1234, QStringLiteral("CHF")), "CHF 12.34");
        row(vi().percent(0.124), "12,4 %");
        row(en().percent(0.124), "12.4%");
        row(vi().percent(-0.34, 0), "−34 %");
        row(vi().percent(-0.00001), "0,0 %");
        row(vi().date(day("2026-03-01")), "01/03/2026");
        row(en().date(day("2026-03-01")), "3/1/2026");
        row(vi().dayMonth(day("2026-03-01")), "1/3");
        row(en().dayMonth(day("2026-03-01")), "Mar 1");
        row(Format::undefined(), "—");
    }
    void figuresReadAsInTheirLocale()
    {
        QFETCH(QString, written);
        QFETCH(QString, expected);
        QCOMPARE(written, expected);
    }

    void kpisAreWrittenByUnit_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &written, const char *expected) {
            QTest::addRow("%s: %s", name, expected) << plainSpaces(written) << QString::fromUtf8(expected);
        };
        row("vi short", vi().shortFigure(512.8e6, Unit::Money), "512,8 tr ₫");
        row("vi short", vi().shortFigure(1.42e9, Unit::Money), "1,42 tỷ ₫");
        row("vi short", vi().shortFigure(88700, Unit::Money), "88.700 ₫");
        row("vi short", vi().shortFigure(-71.2e6, Unit::Money), "−71,2 tr ₫");
        row("vi short", vi().shortFigure(60e6, Unit::Count), "60 tr");
        row("vi short", vi().shortFigure(2.5e12, Unit::Money), "2,5 nghìn tỷ ₫");
        row("vi short rounds up", vi().shortFigure(999.96e6, Unit::Money), "1 tỷ ₫");
        row("vi short", vi().shortFigure(999.94e6, Unit::Money), "999,9 tr ₫");
        row("vi short", vi().shortFigure(999999, Unit::Money), "999.999 ₫");
        row("vi short", vi().shortFigure(1842, Unit::Count), "1.842");
        row("vi short", vi().shortFigure(1.77, Unit::Percent), "177 %");
        row("vi short", vi().shortFigure(0.023, Unit::Percent), "2,30 %");
        row("vi short", vi().shortFigure(0.42, Unit::Percent), "42,0 %");
        row("vi short", vi().shortFigure(2.628, Unit::Ratio), "2,63");
        row("vi signed", vi().signedFigure(1.77, Unit::Percent), "+177 %");
        row("vi signed", vi().signedFigure(-0.34, Unit::Percent), "−34,0 %");
        row("vi signed", vi().signedFigure(0.0, Unit::Percent), "0,0 %");
        row("vi exact", vi().figure(512800000, Unit::Money), "512.800.000 ₫");
        row("vi exact", vi().figure(1234.5, Unit::Count), "1.234,5");
        row("vi exact", vi().figure(182.5, Unit::Days), "182,5 ngày");
        row("vi exact", vi().figure(45, Unit::Points), "45");
        row("en short", en(QStringLiteral("VND")).shortFigure(512.8e6, Unit::Money), "512.8M ₫");
        row("en short", en().shortFigure(1.4e6, Unit::Money), "$1.4M");
        row("en short", en().shortFigure(-1.4e6, Unit::Money), "−$1.4M");
        row("en short", en().shortFigure(4200, Unit::Count), "4.2K");
        row("en short", en().shortFigure(1842, Unit::Count), "1,842");
        row("en short", en().shortFigure(88712, Unit::Count), "88.7K");
        row("en short rounds up", en().shortFigure(999960, Unit::Count), "1M");
        row("en exact", en().figure(1234.567, Unit::Money), "$1,234.57");
        row("undefined", vi().figure(std::nullopt, Unit::Money), "—");
        row("not a number", vi().figure(std::nan(""), Unit::Percent), "—");
        row("absurd", vi().shortFigure(-1e300, Unit::Count), "−1E+300");
        row("absurd", vi().figure(1.5e20, Unit::Money), "1,5E+20 ₫");
        row("too large for a percentage", vi().figure(1e308, Unit::Percent), "—");
        row("infinite", vi().shortFigure(INFINITY, Unit::Ratio), "—");
    }
    void kpisAreWrittenByUnit()
    {
        QFETCH(QString, written);
        QFETCH(QString, expected);
        QCOMPARE(written, expected);
    }

    void changesHaveASignAndPercentagesChangeByPoints()
    {
        QCOMPARE(plainSpaces(vi().change(112.4, 100, Unit::Money)), QStringLiteral("+12,4 %"));
        QCOMPARE(plainSpaces(vi().change(97, 100, Unit::Count)), QStringLiteral("−3,0 %"));
        QCOMPARE(plainSpaces(vi().change(1.77, 1.62, Unit::Percent)), QStringLiteral("+15 điểm"));
        QCOMPARE(plainSpaces(vi().change(0.060, 0.063, Unit::Percent)), QStringLiteral("−0,3 điểm"));
        QCOMPARE(plainSpaces(en().change(1.77, 1.62, Unit::Percent)), QStringLiteral("+15 points"));
        QCOMPARE(plainSpaces(en().change(0.02, 0.01, Unit::Percent)), QStringLiteral("+1 point"));
        QCOMPARE(plainSpaces(en().change(-50, -100, Unit::Money)), QStringLiteral("+50.0%"));
        QCOMPARE(en().change(5, 0, Unit::Count), QStringLiteral("—"));
        QCOMPARE(en().change(std::nullopt, 5, Unit::Count), QStringLiteral("—"));
        QCOMPARE(en().change(5, std::nullopt, Unit::Percent), QStringLiteral("—"));
    }

    void periodsAreAsShortAsTheyCanBe()
    {
        const Period november{day("2026-11-01"), day("2026-11-30")};
        QCOMPARE(vi().period(november), QStringLiteral("1–30/11/2026"));
        QCOMPARE(en().period(november), QStringLiteral("Nov 1–30, 2026"));
        const Period overMonths{day("2026-11-20"), day("2026-12-05")};
        QCOMPARE(vi().period(overMonths), QStringLiteral("20/11–5/12/2026"));
        QCOMPARE(en().period(overMonths), QStringLiteral("Nov 20–Dec 5, 2026"));
        const Period overYears{day("2025-12-20"), day("2026-01-05")};
        QCOMPARE(vi().period(overYears), QStringLiteral("20/12/2025–05/01/2026"));
        QCOMPARE(vi().period({november.from, november.from}), QStringLiteral("01/11/2026"));
    }

    void digitsAreGroupedAsTheLocaleDoes()
    {
        const auto written = [](const char *locale, qint64 value) {
            return Format(QLocale(QString::fromLatin1(locale)), QStringLiteral("EUR")).integer(value);
        };
        QCOMPARE(written("es_ES", 1234), QStringLiteral("1234"));
        QCOMPARE(written("es_ES", 12345), QStringLiteral("12.345"));
        QCOMPARE(written("es_ES", 2430030754061), QStringLiteral("2.430.030.754.061"));
        QCOMPARE(written("en_IN", 12345678), QStringLiteral("1,23,45,678"));
        QCOMPARE(written("de_CH", 1234567), QStringLiteral("1’234’567"));
        QCOMPARE(written("fa_IR", 1234567), QStringLiteral("۱٬۲۳۴٬۵۶۷"));
        QCOMPARE(written("fr_FR", 1234567), QStringLiteral("1\u202F234\u202F567"));
        QCOMPARE(Format(QLocale::c(), QStringLiteral("USD")).integer(1234567), QStringLiteral("1234567"));
    }

    // A Vietnamese report made from an English program (and the other way) has the right words.
    void theWordsComeWithTheLocaleNotWithTheProgram()
    {
        QVERIFY(vi(QStringLiteral("USD")).shortFigure(1.4e6, Unit::Money).contains(QStringLiteral("tr")));
        QVERIFY(en(QStringLiteral("VND")).shortFigure(1.4e6, Unit::Money).contains(QStringLiteral("M")));
    }

    void moneyIsExactToTheLastUnit()
    {
        QCOMPARE(plainSpaces(vi().money(9007199254740993)), QStringLiteral("9.007.199.254.740.993 ₫"));
        QCOMPARE(en().money(std::numeric_limits<qint64>::max()), QStringLiteral("$92,233,720,368,547,758.07"));
        QCOMPARE(en().money(std::numeric_limits<qint64>::min()), QStringLiteral("−$92,233,720,368,547,758.08"));
    }
};

QTEST_APPLESS_MAIN(TestFormat)
#include "tst_format.moc"
