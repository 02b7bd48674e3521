// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/fieldtype.h"

#include <QDateTime>
#include <QTest>

using namespace pheu;

namespace
{

const QStringList names{QStringLiteral("Facebook"), QStringLiteral("Google, Search"),
                        QStringLiteral("\"KOL\" Affiliate"), QStringLiteral("Tết")};

ParseContext contextIn(const QString &locale, const QString &currency = QStringLiteral("VND"))
{
    ParseContext context;
    context.locale = locale == u"C" ? QLocale::c() : QLocale(locale);
    context.currency = currency;
    context.today = QDate(2026, 11, 30);
    context.idOf = [](const QString &name) -> Result<qint64> {
        const qsizetype at = names.indexOf(name);
        if (at < 0)
            return Error{ErrorCode::UnknownName, QStringLiteral("There is no “%1”.").arg(name)};
        return qint64(at + 1);
    };
    return context;
}

} // namespace

class TestFieldParsing : public QObject
{
    Q_OBJECT

private slots:
    void emptyTextIsTheEmptyValueOfEveryType()
    {
        for (const FieldType *type : fieldTypes()) {
            for (const QString &text : {QString(), QStringLiteral("  "), QStringLiteral("\t")}) {
                for (const QString &locale : {QStringLiteral("C"), QStringLiteral("vi_VN")}) {
                    const Result<Value> value = type->parse(text, contextIn(locale));
                    QVERIFY2(value && value->isEmpty(), qPrintable(type->id()));
                }
            }
            QCOMPARE(type->format({}, {}), QString());
            QCOMPARE(type->plain({}, {}), QString());
        }
    }

    void textIsRead_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("text");
        QTest::addColumn<Value>("value");
        const auto row = [](const QString &type, const QString &locale, const QString &text, const Value &value) {
            QTest::addRow("%s, %s: %s", qPrintable(type), qPrintable(locale), text.toUtf8().constData())
                << type << locale << text << value;
        };
        const QString vi = QStringLiteral("vi_VN");
        const QString us = QStringLiteral("en_US");
        const QString gb = QStringLiteral("en_GB");
        const QString c = QStringLiteral("C");
        const auto day = [](int y, int m, int d) { return Value(qint64(toDay(QDate(y, m, d)))); };
        const QString text = QStringLiteral("text");
        row(text, c, QStringLiteral("  Te\u0302\u0301t \n 2026 "), Value(QStringLiteral("Tết   2026")));
        row(QStringLiteral("long_text"), c, QStringLiteral("a\r\nb"), Value(QStringLiteral("a\nb")));
        const QString integer = QStringLiteral("integer");
        row(integer, c, QStringLiteral("1234"), Value(1234));
        row(integer, vi, QStringLiteral("1.234"), Value(1234));
        row(integer, vi, QStringLiteral("500k"), Value(500000));
        row(integer, us, QStringLiteral("1.5k"), Value(1500));
        row(integer, us, QStringLiteral("7.0"), Value(7));
        const QString decimal = QStringLiteral("decimal");
        row(decimal, c, QStringLiteral("12.5"), Value(12.5));
        row(decimal, c, QStringLiteral("1e-30"), Value(1e-30));
        row(decimal, vi, QStringLiteral("1.234,5"), Value(1234.5));
        row(decimal, us, QStringLiteral("50%"), Value(0.5));
        const QString money = QStringLiteral("money");
        row(money, c, QStringLiteral("1234567"), Value(1234567));
        row(money, c, QStringLiteral("0.5"), Value(1));
        row(money, c, QStringLiteral("-0.5"), Value(-1));
        row(money, vi, QStringLiteral("1,5tr"), Value(1500000));
        row(money, vi, QStringLiteral("2 tỷ"), Value(2000000000));
        row(money, vi, QStringLiteral("500k ₫"), Value(500000));
        row(money, vi, QStringLiteral("1.234.567 đ"), Value(1234567));
        const QString percent = QStringLiteral("percent");
        row(percent, c, QStringLiteral("0.124"), Value(0.124));
        row(percent, c, QStringLiteral("12.4%"), Value(0.124));
        row(percent, vi, QStringLiteral("12,4"), Value(0.124));
        row(percent, vi, QStringLiteral("12,4 %"), Value(0.124));
        row(percent, us, QStringLiteral("177%"), Value(1.77));
        const QString date = QStringLiteral("date");
        for (const QString &locale : {c, vi, us, gb})
            row(date, locale, QStringLiteral("2026-03-01"), day(2026, 3, 1));
        row(date, vi, QStringLiteral("01/03/2026"), day(2026, 3, 1));
        row(date, vi, QStringLiteral("1/3/2026"), day(2026, 3, 1));
        row(date, vi, QStringLiteral("1-3-26"), day(2026, 3, 1));
        row(date, vi, QStringLiteral("1.3"), day(2026, 3, 1));
        row(date, vi, QStringLiteral("31/12"), day(2026, 12, 31));
        row(date, vi, QStringLiteral("hôm nay"), day(2026, 11, 30));
        row(date, vi, QStringLiteral("Hôm qua"), day(2026, 11, 29));
        row(date, vi, QStringLiteral("2026/3/1"), day(2026, 3, 1));
        row(date, us, QStringLiteral("3/1/2026"), day(2026, 3, 1));
        row(date, us, QStringLiteral("tomorrow"), day(2026, 12, 1));
        row(date, gb, QStringLiteral("1/3/2026"), day(2026, 3, 1));
        const QString checkbox = QStringLiteral("checkbox");
        for (const char *yes : {"true", "TRUE", "Yes", "1", "có", "Có", "x", "X"})
            row(checkbox, vi, QString::fromUtf8(yes), Value(1));
        for (const char *no : {"false", "No", "0", "không", "KHÔNG"})
            row(checkbox, vi, QString::fromUtf8(no), Value(0));
        row(QStringLiteral("select"), vi, QStringLiteral(" Te\u0302\u0301t "), Value(4));
        row(QStringLiteral("select"), c, QStringLiteral("Google, Search"), Value(2));
        const QString multi = QStringLiteral("multi_select");
        row(multi, c, QStringLiteral("Tết, Facebook,Tết"), Value(IdList{4, 1}));
        row(multi, c, QStringLiteral("\"Google, Search\", Facebook"), Value(IdList{2, 1}));
        row(multi, c, QStringLiteral("\"\"\"KOL\"\" Affiliate\""), Value(IdList{3}));
        row(multi, c, QStringLiteral(" , "), Value());
        row(QStringLiteral("link"), c, QStringLiteral("Google, Search"), Value(2));
        const QString url = QStringLiteral("url");
        for (const char *same : {"https://example.com", "http://a.vn/x?y=1#z", "mailto:a@b.vn", "HTTPS://A.VN/",
                                 "https://tiếng-việt.vn/đường", "http://localhost:8080/x"})
            row(url, c, QString::fromUtf8(same), Value(QString::fromUtf8(same)));
        row(url, c, QStringLiteral(" example.com/p?x=1 "), Value(QStringLiteral("https://example.com/p?x=1")));
        row(url, c, QStringLiteral("example.com:8080/p"), Value(QStringLiteral("https://example.com:8080/p")));
        row(QStringLiteral("created_time"), c, QStringLiteral("1970-01-01T00:00:01.500Z"), Value(1500));
        const QString datetime = QStringLiteral("datetime");
        const auto local = [](int d, int h, int min, int s = 0) {
            return Value(QDateTime(QDate(2026, 3, d), QTime(h, min, s)).toMSecsSinceEpoch());
        };
        row(datetime, c, QStringLiteral("1970-01-01T07:00:02+07:00"), Value(2000));
        row(datetime, c, QStringLiteral("1970-01-01 00:00:02.25Z"), Value(2250));
        row(datetime, c, QStringLiteral("1969-12-31T19:30:00-0430"), Value(0));
        row(datetime, c, QStringLiteral("2026-03-01T14:30"), local(1, 14, 30));
        row(datetime, c, QStringLiteral("2026-03-01"), local(1, 0, 0));
        for (const QString &locale : {vi, us, gb})
            row(datetime, locale, QStringLiteral("2026-03-01 14:30:05"), local(1, 14, 30, 5));
        row(datetime, vi, QStringLiteral("14:30 01/03/2026"), local(1, 14, 30));
        row(datetime, vi, QStringLiteral("1/3/2026, 14h30"), local(1, 14, 30));
        row(datetime, vi, QStringLiteral("1/3/26 2h chiều"), local(1, 14, 0));
        row(datetime, vi, QStringLiteral("1/3/26 9h sáng"), local(1, 9, 0));
        row(datetime, vi, QStringLiteral("1/3/26 9:05 CH"), local(1, 21, 5));
        row(datetime, us, QStringLiteral("3/1/2026 2:30 PM"), local(1, 14, 30));
        row(datetime, us, QStringLiteral("12:05 a.m. 3/1/2026"), local(1, 0, 5));
        row(datetime, us, QStringLiteral("9am 3/1/26"), local(1, 9, 0));
        row(datetime, vi, QStringLiteral("hôm qua 14:30"),
            Value(QDateTime(QDate(2026, 11, 29), QTime(14, 30)).toMSecsSinceEpoch()));
        row(datetime, us, QStringLiteral("8:15"),
            Value(QDateTime(QDate(2026, 11, 30), QTime(8, 15)).toMSecsSinceEpoch()));
        const QString duration = QStringLiteral("duration");
        for (const QString &locale : {c, vi, us}) {
            row(duration, locale, QStringLiteral("1:30:00"), Value(5400));
            row(duration, locale, QStringLiteral("1:30"), Value(5400));
            row(duration, locale, QStringLiteral("36:05:07"), Value(129907));
            row(duration, locale, QStringLiteral("1h 30m"), Value(5400));
            row(duration, locale, QStringLiteral("1h30"), Value(5400));
            row(duration, locale, QStringLiteral("90 phút"), Value(5400));
            row(duration, locale, QStringLiteral("2 giờ 15 phút 3 giây"), Value(8103));
            row(duration, locale, QStringLiteral("90 Min"), Value(5400));
            row(duration, locale, QStringLiteral("1 day 2 hours"), Value(93600));
            row(duration, locale, QStringLiteral("2 ngày"), Value(172800));
            row(duration, locale, QStringLiteral("-1:00:00"), Value(-3600));
            row(duration, locale, QStringLiteral("\u221210m"), Value(-600));
            row(duration, locale, QStringLiteral("95"), Value(95));
        }
        row(duration, vi, QStringLiteral("1,5 giờ"), Value(5400));
        row(duration, us, QStringLiteral("1.5 h"), Value(5400));
        row(duration, c, QStringLiteral("93.5"), Value(94));
        row(duration, c, QStringLiteral("00:01:33.6"), Value(94));
        const QString rating = QStringLiteral("rating");
        row(rating, c, QStringLiteral("3"), Value(3));
        row(rating, vi, QStringLiteral("4/5"), Value(4));
        row(rating, vi, QStringLiteral("★★★★☆"), Value(4));
        row(rating, c, QStringLiteral("0"), Value());
        for (const char *phone : {"0912 345 678", "+84 (28) 3822-1234", "1900.1234", "113", "028 3822 1234 ext. 12",
                                  "028 3822 1234 máy lẻ 5"})
            row(QStringLiteral("phone"), c, QString::fromUtf8(phone), Value(QString::fromUtf8(phone)));
        for (const char *email : {"an@example.com", "An.Nguyễn+sale@Đường-phố.vn", "a_b@x.co"})
            row(QStringLiteral("email"), c, QString::fromUtf8(email), Value(QString::fromUtf8(email)));
        row(QStringLiteral("email"), c, QStringLiteral(" mailto:an@example.com "),
            Value(QStringLiteral("an@example.com")));
        row(QStringLiteral("person"), c, QStringLiteral("Tết"), Value(4));
    }
    void textIsRead()
    {
        QFETCH(QString, type);
        QFETCH(QString, locale);
        QFETCH(QString, text);
        QFETCH(Value, value);
        const Result<Value> read = fieldType(type)->parse(text, contextIn(locale));
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QVERIFY2(*read == value, qPrintable(read->toText() + QString::number(read->toDouble())));
    }

    void whatIsNoValueIsRefusedWithASentenceThatNamesIt_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *type, const char *locale, const char *text) {
            QTest::addRow("%s, %s: %s", type, locale, text)
                << QString::fromLatin1(type) << QString::fromLatin1(locale) << QString::fromUtf8(text);
        };
        row("integer", "C", "1.5");
        row("integer", "C", "12 %");
        row("integer", "vi_VN", "5 ₫");
        row("integer", "C", "abc");
        row("decimal", "C", "1,5");
        row("decimal", "C", "nan");
        row("decimal", "C", "inf");
        row("decimal", "C", "0x10");
        row("decimal", "vi_VN", "1.5");
        row("money", "C", "12%");
        row("money", "vi_VN", "$12");
        row("money", "vi_VN", "12 EUR");
        row("money", "vi_VN", "1.5");
        row("money", "C", "12abc");
        row("percent", "C", "x%");
        row("date", "C", "01/03/2026");
        row("date", "C", "today");
        row("date", "C", "2026-02-29");
        row("date", "vi_VN", "31/02/2026");
        row("date", "vi_VN", "12/31/2026");
        row("date", "en_US", "31/12/2026");
        row("date", "vi_VN", "1/3/026");
        row("date", "vi_VN", "1/3/2026 x");
        row("date", "vi_VN", "3");
        row("checkbox", "vi_VN", "2");
        row("checkbox", "vi_VN", "maybe");
        row("multi_select", "C", "\"Facebook");
        row("multi_select", "C", "\"Facebook\" x, Tết");
        for (const char *url :
             {"javascript:alert(1)", "file:///etc/passwd", "ftp://a.vn", "data:text/html,x", "https://", "https:///x",
              "just words", "https://a.vn/x y", "//a.vn", "https://good.vn\\@evil.vn", "https://good.vn@evil.vn/",
              "mailto:", "mailto:@", "vbscript:x", "a@b.vn", "https://a.vn/%zz", "http:a.vn", "pheu"})
            row("url", "C", url);
        row("created_time", "C", "yesterday");
        for (const char *time : {"2026-03-01T25:00", "2026-03-01 14:60", "14:30", "2026-02-29T10:00Z",
                                 "01/03/2026 10:00", "2026-03-01T10:00+99:00"})
            row("datetime", "C", time);
        row("datetime", "vi_VN", "14:30 31/02/2026");
        row("datetime", "vi_VN", "14:30 1/3/2026 x");
        row("datetime", "en_US", "13:30 pm 3/1/2026");
        for (const char *time :
             {"1:75", "1:30:60", "abc", "30m 1h", "1h 2h", "5 %", "1 fortnight", "1h 30 30", "::", "h"})
            row("duration", "C", time);
        for (const char *stars : {"6", "-1", "2.5", "x", "4/10", "★★★★★★"})
            row("rating", "C", stars);
        for (const char *phone : {"12", "abc", "0912 345 678 x y", "1234567890123456", "09 12+34 567", "(028 123456",
                                  "=cmd|1234", "javascript:1234567"})
            row("phone", "C", phone);
        for (const char *email : {"an", "an@", "@b.vn", "a@b", "a b@c.vn", "a@b..vn", ".a@b.vn", "a@@b.vn", "a@-b.vn",
                                  "a@b.1", "a@b.vn, c@d.vn", "<a@b.vn>"})
            row("email", "C", email);
        row("attachment", "C", "photo.png");
        row("button", "C", "https://a.vn");
    }
    void whatIsNoValueIsRefusedWithASentenceThatNamesIt()
    {
        QFETCH(QString, type);
        QFETCH(QString, locale);
        QFETCH(QString, text);
        const Result<Value> read = fieldType(type)->parse(text, contextIn(locale));
        QVERIFY2(!read, "it was read");
        QCOMPARE(read.error().code, ErrorCode::InvalidInput);
        QVERIFY(read.error().message.contains(text));
    }

    void aRatingEndsAtTheMostOfItsField()
    {
        FieldConfig config;
        config.most = 10;
        ParseContext context = contextIn(QStringLiteral("C"));
        context.config = &config;
        const FieldType *rating = fieldType(QStringLiteral("rating"));
        QCOMPARE(rating->parse(QStringLiteral("10"), context)->toInteger(), 10);
        QVERIFY(rating->parse(QStringLiteral("11"), context).error().message.contains(QStringLiteral("from 1 to 10")));
    }

    void aLengthOfTimeTooLargeIsAnOverflow()
    {
        const FieldType *duration = fieldType(QStringLiteral("duration"));
        const auto read = duration->parse(QStringLiteral("999999999999999999"), contextIn(QStringLiteral("C")));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Overflow);
    }

    void severalPeopleAreReadAsAList()
    {
        FieldConfig config;
        config.many = true;
        ParseContext context = contextIn(QStringLiteral("C"));
        context.config = &config;
        const auto read = fieldType(QStringLiteral("person"))->parse(QStringLiteral("Tết, Facebook"), context);
        QVERIFY(read);
        QCOMPARE(read->toIds(), IdList({4, 1}));
    }

    void anAmountTooLargeIsAnOverflow()
    {
        const FieldType *money = fieldType(QStringLiteral("money"));
        QCOMPARE(
            money->parse(QStringLiteral("92233720368547758.08"), contextIn(QStringLiteral("C"), QStringLiteral("USD")))
                .error()
                .code,
            ErrorCode::Overflow);
        QCOMPARE(
            money->parse(QStringLiteral("92233720368547758.07"), contextIn(QStringLiteral("C"), QStringLiteral("USD")))
                ->toInteger(),
            std::numeric_limits<qint64>::max());
        QCOMPARE(money->parse(QStringLiteral("99999999999 tỷ"), contextIn(QStringLiteral("vi_VN"))).error().code,
                 ErrorCode::Overflow);
    }

    void moneyIsReadInItsOwnCurrency()
    {
        const FieldType *money = fieldType(QStringLiteral("money"));
        const auto read = [&](const QString &text, const QString &currency) {
            return money->parse(text, contextIn(QStringLiteral("en_US"), currency));
        };
        QCOMPARE(read(QStringLiteral("$12.50"), QStringLiteral("USD"))->toInteger(), 1250);
        QCOMPARE(read(QStringLiteral("$12.50"), QStringLiteral("AUD"))->toInteger(), 1250);
        QCOMPARE(read(QStringLiteral("USD 12.505"), QStringLiteral("USD"))->toInteger(), 1251);
        QCOMPARE(read(QStringLiteral("1.2345"), QStringLiteral("KWD"))->toInteger(), 1235);
        QVERIFY(!read(QStringLiteral("$12.50"), QStringLiteral("EUR")));
        QVERIFY(!read(QStringLiteral("12.50 ₫"), QStringLiteral("USD")));
    }

    void anUnknownNameIsToldByTheOneWhoKnowsNames()
    {
        for (const char *type : {"select", "multi_select", "link"}) {
            const Result<Value> read =
                fieldType(QString::fromLatin1(type))->parse(QStringLiteral("Zalo"), contextIn(QStringLiteral("C")));
            QVERIFY(!read);
            QCOMPARE(read.error().code, ErrorCode::UnknownName);
        }
    }

    void theOtherSideOfALinkCannotBeTyped()
    {
        FieldConfig config;
        config.reverseOf = FieldId(5);
        ParseContext context = contextIn(QStringLiteral("C"));
        context.config = &config;
        const Result<Value> read = fieldType(QStringLiteral("link"))->parse(QStringLiteral("Facebook"), context);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::InvalidInput);
    }

    void aRefusalShowsTheFormThatIsExpected()
    {
        const FieldType *date = fieldType(QStringLiteral("date"));
        QCOMPARE(date->parse(QStringLiteral("31/2/2026"), contextIn(QStringLiteral("vi_VN"))).error().message,
                 QStringLiteral("“31/2/2026” is not a date: write it like 31/03/2026 or 2026-03-31."));
        QCOMPARE(date->parse(QStringLiteral("31/2/2026"), contextIn(QStringLiteral("C"))).error().message,
                 QStringLiteral("“31/2/2026” is not a date: write it like 2026-03-31."));
    }
};

QTEST_APPLESS_MAIN(TestFieldParsing)
#include "tst_fieldparsing.moc"
