// SPDX-License-Identifier: GPL-3.0-or-later
// The promise “money, locale: 0 silently wrong”: random amounts, written in forty layouts, read in
// fourteen locales. A text is read as what a strict reader of the locale's marks reads, or refused.
#include "base/currency.h"
#include "base/decimal.h"
#include "base/format.h"

#include "support/locales.h"
#include "support/sampling.h"

#include <QRegularExpression>
#include <QTest>

using namespace pheu;

namespace
{

struct Amount {
    qint64 mantissa; // not negative
    int scale;
};

Amount randomAmount(QRandomGenerator &random)
{
    qint64 limit = 10;
    for (int digits = random.bounded(0, 15); digits > 0; --digits)
        limit *= 10;
    return {qint64(random.bounded(quint64(limit))), random.bounded(0, 5)};
}

struct Layout {
    QString name;
    QString before; // %1: the currency
    QString after;
    bool negative;
    QChar group; // null: none
    QChar decimalSign;
};

// Four ways of the sign × five of the marks × with and without a currency.
std::vector<Layout> layouts()
{
    struct Sign {
        const char *name;
        QString before;
        QString after;
        bool negative;
    };
    struct Marks {
        const char *name;
        QChar group;
        QChar decimalSign;
    };
    const std::vector<Sign> signs{{"positive", {}, {}, false},
                                  {"hyphen", QStringLiteral("-"), {}, true},
                                  {"minus", QStringLiteral("−"), {}, true},
                                  {"brackets", QStringLiteral("("), QStringLiteral(")"), true}};
    const std::vector<Marks> marks{{"1234.5", {}, u'.'},
                                   {"1,234.5", u',', u'.'},
                                   {"1.234,5", u'.', u','},
                                   {"1 234,5", u'\u00A0', u','},
                                   {"1'234.5", u'\'', u'.'}};
    std::vector<Layout> all;
    for (const Sign &sign : signs) {
        for (const Marks &mark : marks) {
            for (const bool currency : {false, true}) {
                const QString unit = currency ? QStringLiteral("\u00A0₫") : QString();
                all.push_back(
                    {QStringLiteral("%1 %2%3").arg(QLatin1StringView(sign.name), QLatin1StringView(mark.name), unit),
                     sign.before, unit + sign.after, sign.negative, mark.group, mark.decimalSign});
            }
        }
    }
    return all;
}

QString bodyOf(Amount amount, const Layout &layout)
{
    QString digits = QString::number(amount.mantissa).rightJustified(amount.scale + 1, u'0');
    const QString fraction = digits.right(amount.scale);
    QString whole = digits.chopped(amount.scale);
    if (!layout.group.isNull()) {
        for (qsizetype at = whole.size() - 3; at > 0; at -= 3)
            whole.insert(at, layout.group);
    }
    return amount.scale == 0 ? whole : whole + layout.decimalSign + fraction;
}

// What a strict reader with this decimal sign makes of the digits: an independent, slow oracle.
std::optional<Amount> oracle(const QString &body, QChar decimalSign)
{
    static const QString form =
        QStringLiteral("^(?:\\d+|[1-9]\\d{0,2}(?:([%1 '\u00A0])\\d{3})(?:\\1\\d{3})*)(?:%2(\\d*))?$");
    static const QRegularExpression point(form.arg(QStringLiteral(","), QStringLiteral("\\.")));
    static const QRegularExpression comma(form.arg(QStringLiteral("\\."), QStringLiteral(",")));
    const QRegularExpressionMatch match = (decimalSign == u'.' ? point : comma).match(body);
    if (!match.hasMatch())
        return {};
    QString digits;
    for (const QChar c : body) {
        if (c.isDigit())
            digits += c;
    }
    return Amount{digits.toLongLong(), int(match.captured(2).size())};
}

QChar typedDecimalSign(const QLocale &locale)
{
    return locale.decimalPoint() == u"," ? QChar(u',') : QChar(u'.');
}

} // namespace

class TestNumberLayouts : public QObject
{
    Q_OBJECT

private slots:
    void thereAreFortyLayoutsAndFourteenLocales()
    {
        QCOMPARE(layouts().size(), size_t(40));
        QCOMPARE(test::localeNames().size(), 14);
        for (const QString &name : test::localeNames())
            QCOMPARE(QLocale(name).name(), name);
    }

    void noLayoutIsReadAsAnotherNumberInAnyLocale()
    {
        QRandomGenerator random = test::seeded();
        int read = 0;
        int refused = 0;
        for (const QString &name : test::localeNames()) {
            const QLocale locale(name);
            for (const Layout &layout : layouts()) {
                for (int i = 0; i < test::portionOf(1000); ++i) {
                    const Amount amount = randomAmount(random);
                    const QString body = bodyOf(amount, layout);
                    const QString text = layout.before + body + layout.after;
                    const std::optional<Amount> expected = oracle(body, typedDecimalSign(locale));
                    const Result<Decimal> value = parseTypedNumber(text, locale);
                    const QString where = name + QStringLiteral(": ") + text;
                    QVERIFY2(bool(value) == expected.has_value(), qPrintable(where));
                    if (!value) {
                        ++refused;
                        continue;
                    }
                    ++read;
                    const qint64 sign = layout.negative ? -1 : 1;
                    QVERIFY2(value->mantissa == sign * expected->mantissa && value->scale == expected->scale,
                             qPrintable(where));
                    if (layout.decimalSign == typedDecimalSign(locale))
                        QVERIFY2(expected->mantissa == amount.mantissa && expected->scale == amount.scale,
                                 qPrintable(where));
                }
            }
        }
        QVERIFY(read > refused);
        QVERIFY(refused > 0);
    }

    void noLayoutIsReadAsAnotherNumberInAFile()
    {
        QRandomGenerator random = test::seeded(2);
        for (const QChar decimalSign : {QChar(u'.'), QChar(u',')}) {
            for (const Layout &layout : layouts()) {
                for (int i = 0; i < test::portionOf(5000); ++i) {
                    const Amount amount = randomAmount(random);
                    const QString body = bodyOf(amount, layout);
                    const std::optional<Amount> expected = oracle(body, decimalSign);
                    const QString text = layout.before + body + layout.after;
                    const Result<Decimal> value = parseDecimal(text, {decimalSign});
                    // A file's cell with a currency is not a bare number: the importer takes it off first.
                    const bool bare = !text.contains(u'₫');
                    QVERIFY2(bool(value) == (bare && expected), qPrintable(text));
                    if (value)
                        QCOMPARE(value->mantissa, (layout.negative ? -1 : 1) * expected->mantissa);
                }
            }
        }
    }

    void whatIsWrittenInALocaleIsReadBack()
    {
        QRandomGenerator random = test::seeded(3);
        for (const QString &name : test::localeNames()) {
            const QLocale locale(name);
            const Format format(locale, QStringLiteral("VND"));
            for (int i = 0; i < test::portionOf(2000); ++i) {
                const Amount amount = randomAmount(random);
                const QString text = format.integer(-amount.mantissa);
                const Result<Decimal> value = parseTypedNumber(text, locale);
                QVERIFY2(value, qPrintable(name + QStringLiteral(": ") + text));
                QCOMPARE(value->mantissa, -amount.mantissa);
                const QString decimals = format.decimal(double(amount.mantissa % 1000000000) / 4);
                const Result<Decimal> quarter = parseTypedNumber(decimals, locale);
                QVERIFY2(quarter, qPrintable(name + QStringLiteral(": ") + decimals));
                QCOMPARE(quarter->toDouble(), double(amount.mantissa % 1000000000) / 4);
            }
        }
    }

    void moneyThatIsShownIsReadBackToTheUnit()
    {
        QRandomGenerator random = test::seeded(4);
        for (const QString &name : test::localeNames()) {
            const QLocale locale(name);
            for (const char *code : {"VND", "JPY", "USD", "EUR", "KWD", "CHF", "CLF"}) {
                const QString currency = QString::fromLatin1(code);
                const Format format(locale, currency);
                for (int i = 0; i < test::portionOf(1000); ++i) {
                    const qint64 sign = random.bounded(2) == 0 ? 1 : -1;
                    const qint64 minor = sign * randomAmount(random).mantissa;
                    const QString text = format.money(minor);
                    const Result<TypedNumber> number = readTypedNumber(text, locale);
                    QVERIFY2(number, qPrintable(name + QStringLiteral(": ") + text));
                    const Result<Rounded> units = roundDecimal(number->value, *currencyDigits(currency));
                    QVERIFY(units);
                    QVERIFY2(units->units == minor && units->exact, qPrintable(text));
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestNumberLayouts)
#include "tst_numberlayouts.moc"
