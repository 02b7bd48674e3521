// SPDX-License-Identifier: GPL-3.0-or-later
// What a type writes for files it reads back as the same value; what it shows to people in any of the
// fourteen locales it reads back too, where the digits shown are all the digits there are.
#include "fields/fieldtype.h"

#include "support/locales.h"
#include "support/sampling.h"

#include <QTest>

#include <cmath>

using namespace pheu;

namespace
{

QString nameOfId(qint64 id)
{
    return QStringLiteral("n%1, \"x\" %2").arg(id).arg(id % 7);
}

Result<qint64> idOfName(const QString &name)
{
    const qint64 id = name.mid(1, name.indexOf(u',') - 1).toLongLong();
    if (name != nameOfId(id))
        return Error{ErrorCode::UnknownName, name};
    return id;
}

class Random
{
public:
    qint64 integer()
    {
        const int bits = m_random.bounded(1, 63);
        const qint64 value = qint64(m_random.generate64() & ((quint64(1) << bits) - 1));
        return m_random.bounded(2) == 0 ? value : -value;
    }
    double anyDouble() // every finite pattern of bits
    {
        for (;;) {
            const quint64 bits = m_random.generate64();
            double value = 0;
            std::memcpy(&value, &bits, sizeof value);
            if (std::isfinite(value) && !(value == 0 && std::signbit(value)))
                return value;
        }
    }
    double shortDouble(int digits) { return double(integer() % 100000000) / std::pow(10, digits); }
    int below(int limit) { return m_random.bounded(limit); }
    QString text()
    {
        static const QString alphabet = QStringLiteral("aAđĐếỄ ,;\"'=+-@\\/%₫1234567890ßİ🎯");
        QString out = QStringLiteral("t");
        for (int size = below(12); size > 0; --size) {
            const int at = below(int(alphabet.size()));
            if (!alphabet[at].isSurrogate())
                out += alphabet[at];
        }
        return out + QStringLiteral("🎯");
    }

private:
    QRandomGenerator m_random = test::seeded();
};

Value randomValue(const QString &type, Random &random)
{
    if (type == u"text" || type == u"long_text")
        return random.text();
    if (type == u"integer" || type == u"money")
        return random.integer();
    if (type == u"decimal" || type == u"percent")
        return random.below(2) == 0 ? random.anyDouble() : random.shortDouble(4);
    if (type == u"date")
        return qint64(toDay(QDate(1, 1, 1))) + random.below(3652058);
    if (type == u"checkbox")
        return random.below(2);
    if (type == u"duration")
        return qint64(random.integer() >> 20);
    if (type == u"rating")
        return 1 + random.below(5);
    if (type == u"phone")
        return QStringLiteral("+84 %1 (0) %2").arg(random.below(1000)).arg(100 + random.below(900));
    if (type == u"email")
        return QStringLiteral("nguyễn.%1+x@đường-%2.vn").arg(random.below(1000)).arg(random.below(1000));
    if (type == u"select" || type == u"link" || type == u"person")
        return qint64(1 + random.below(1000));
    if (type == u"url")
        return QStringLiteral("https://a.vn/%1?q=%2").arg(random.below(1000)).arg(random.below(1000));
    if (type.endsWith(u"time"))
        return qint64(random.below(2000000000)) * 1000 + random.below(1000);
    IdList ids;
    for (int size = 1 + random.below(5); size > 0; --size) {
        const qint64 id = 1 + random.below(1000);
        if (std::find(ids.begin(), ids.end(), id) == ids.end())
            ids.push_back(id);
    }
    return ids;
}

} // namespace

class TestRoundTrip : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenToAFileIsReadBack_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("currency");
        for (const FieldType *type : fieldTypes()) {
            if (type->id() != u"money" && type->meaning() != Meaning::File && type->meaning() != Meaning::Nothing)
                QTest::newRow(qPrintable(type->id())) << type->id() << QString();
        }
        for (const char *currency : {"VND", "USD", "KWD", "CLF"})
            QTest::addRow("money in %s", currency) << "money" << QString::fromLatin1(currency);
    }
    void whatIsWrittenToAFileIsReadBack()
    {
        QFETCH(QString, type);
        QFETCH(QString, currency);
        const FieldType *field = fieldType(type);
        const Format format(QLocale(QStringLiteral("vi_VN")), currency);
        const FormatContext written{.format = &format, .config = nullptr, .currency = currency, .nameOf = nameOfId};
        const ParseContext script{
            .locale = QLocale::c(), .config = nullptr, .currency = currency, .idOf = idOfName, .today = {}};
        Random random;
        for (int i = 0; i < test::portionOf(20000); ++i) {
            const Value value = randomValue(type, random);
            const QString text = field->plain(value, written);
            const Result<Value> read = field->parse(text, script);
            QVERIFY2(read, read ? "" : qPrintable(read.error().message));
            QVERIFY2(*read == value, qPrintable(text));
            QVERIFY(!text.contains(u'\u2212'));
        }
    }

    void whatIsShownIsReadBack_data()
    {
        QTest::addColumn<QString>("locale");
        for (const QString &name : test::localeNames())
            QTest::newRow(qPrintable(name)) << name;
    }
    void whatIsShownIsReadBack()
    {
        QFETCH(QString, locale);
        const Format format(QLocale(locale), QStringLiteral("USD"));
        FieldConfig config;
        config.decimals = 2;
        const FormatContext shown{
            .format = &format, .config = &config, .currency = QStringLiteral("USD"), .nameOf = nameOfId};
        const ParseContext typed{.locale = QLocale(locale),
                                 .config = &config,
                                 .currency = QStringLiteral("USD"),
                                 .idOf = idOfName,
                                 .today = QDate(2026, 11, 30)};
        Random random;
        const auto check = [&](const char *type, const Value &value) {
            const FieldType *field = fieldType(QString::fromLatin1(type));
            const QString text = field->format(value, shown);
            const Result<Value> read = field->parse(text, typed);
            QVERIFY2(read, qPrintable(text));
            QVERIFY2(*read == value, qPrintable(text));
        };
        for (int i = 0; i < test::portionOf(10000); ++i) {
            check("integer", random.integer());
            check("money", random.integer());
            check("decimal", random.shortDouble(2));
            check("percent", random.shortDouble(4));
            check("date", qint64(toDay(QDate(1000, 1, 1))) + random.below(3287181));
            check("checkbox", random.below(2));
            check("duration", qint64(random.integer() >> 20));
            check("rating", 1 + random.below(5));
            check("datetime", qint64(random.below(2000000)) * 60000); // shown to the minute
            check("text", random.text());
            check("select", qint64(1 + random.below(1000)));
            if (QTest::currentTestFailed())
                return;
        }
    }

    void whatDoesNotFitTheFieldIsNeverCutSilently()
    {
        // A name with a comma among several: for people it is ambiguous, for files it is quoted.
        const FieldType *multi = fieldType(QStringLiteral("multi_select"));
        const Value value(IdList{1, 2});
        const FormatContext written{.format = nullptr, .config = nullptr, .currency = {}, .nameOf = nameOfId};
        QCOMPARE(multi->plain(value, written), QStringLiteral("\"n1, \"\"x\"\" 1\", \"n2, \"\"x\"\" 2\""));
    }
};

QTEST_APPLESS_MAIN(TestRoundTrip)
#include "tst_roundtrip.moc"
