// SPDX-License-Identifier: GPL-3.0-or-later
// The same figures in every layout: what a file says does not depend on how it was written; where it reads two
// ways it is refused, never guessed.
#include "support/importing.h"
#include "support/sampling.h"

#include <QDebug>
#include <QFileInfo>
#include <QLocale>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace pheu;
using namespace pheu::test;

static QString S(const char *text)
{
    return QString::fromUtf8(text);
}

class TestLayouts : public QObject
{
    Q_OBJECT
private slots:
    void fourteenLocalesInFortyLayoutsAreNeverSilentlyWrong();
    void publishedFilesSayTheSameInEveryEncoding_data();
    void publishedFilesSayTheSameInEveryEncoding();
};

// ---- our own figures in the ways of 14 locales

struct Figures {
    QDate date;
    int impressions, clicks;
    qint64 cents;
    QString line() const
    {
        return QStringLiteral("%1|%2|%3|%4.%5")
            .arg(date.toString(Qt::ISODate))
            .arg(impressions)
            .arg(clicks)
            .arg(cents / 100)
            .arg(cents % 100, 2, 10, QLatin1Char('0'));
    }
};

struct Layout {
    QChar delimiter;
    int encoding; // UTF-8, with mark, UTF-16LE with mark, UTF-16BE, UTF-16LE without
    int lineEnd;
    bool grouped, currency, decomposed, totals, preamble, lastNewline;
    int dates; // ISO, numeric day-month-year as in the locale, short format, long format, yyyymmdd, with time
};

static Layout layoutOf(int index)
{
    QRandomGenerator random(quint32(index) * 2654435761U + 17);
    Layout layout;
    layout.delimiter = QStringLiteral(",;\t|").at(index % 4);
    layout.encoding = (index / 4) % 5;
    layout.dates = index % 6;
    layout.lineEnd = int(random.bounded(3));
    layout.grouped = random.bounded(3) > 0;
    layout.currency = random.bounded(3) == 0;
    layout.decomposed = random.bounded(2) == 0;
    layout.totals = random.bounded(2) == 0;
    layout.preamble = random.bounded(3) == 0;
    layout.lastNewline = random.bounded(3) > 0;
    return layout;
}

static QString dateText(QDate date, const QLocale &locale, int kind)
{
    switch (kind) {
    case 1:
        return date.toString(locale.name() == u"en_US"   ? S("M/d/yyyy")
                             : locale.name() == u"ja_JP" ? S("yyyy/MM/dd")
                                                         : S("dd.MM.yyyy"));
    case 2:
        return locale.toString(date, QLocale::ShortFormat);
    case 3:
        return locale.toString(date, QLocale::LongFormat);
    case 4:
        return date.toString(S("yyyyMMdd"));
    case 5:
        return date.toString(Qt::ISODate) + S(" 23:59:00");
    default:
        return date.toString(Qt::ISODate);
    }
}

static QString quoted(const QString &cell, QChar delimiter)
{
    if (!cell.contains(delimiter) && !cell.contains(u'"'))
        return cell;
    return u'"' + QString(cell).replace(u'"', S("\"\"")) + u'"';
}

static QByteArray encoded(const QString &text, int encoding)
{
    if (encoding < 2)
        return (encoding == 1 ? QByteArray("\xEF\xBB\xBF") : QByteArray()) + text.toUtf8();
    QByteArray bytes;
    const bool big = encoding == 3;
    const QString all = (encoding == 4 ? QString() : QString(QChar(0xFEFF))) + text;
    for (QChar c : all) {
        bytes += char(big ? c.unicode() >> 8 : c.unicode() & 0xFF);
        bytes += char(big ? c.unicode() & 0xFF : c.unicode() >> 8);
    }
    return bytes;
}

static QByteArray written(const std::vector<Figures> &figures, QLocale locale, const Layout &layout)
{
    if (!layout.grouped)
        locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const QString end = layout.lineEnd == 0 ? S("\n") : layout.lineEnd == 1 ? S("\r\n") : S("\r");
    QStringList lines;
    if (layout.preamble)
        lines << S("Báo cáo") << QString();
    const auto add = [&](const QStringList &cells) {
        QStringList row;
        for (const QString &cell : cells)
            row << quoted(cell, layout.delimiter);
        lines << row.join(layout.delimiter);
    };
    add({S("Ngày"), S("Kênh"), S("Lượt hiển thị"), S("Lượt nhấp"), S("Chi tiêu")});
    qint64 impressions = 0, clicks = 0, cents = 0;
    for (const Figures &row : figures) {
        impressions += row.impressions;
        clicks += row.clicks;
        cents += row.cents;
        const QString money =
            locale.toString(double(row.cents) / 100, 'f', 2) + (layout.currency ? S(" €") : QString());
        add({dateText(row.date, locale, layout.dates), S("Facebook"), locale.toString(row.impressions),
             locale.toString(row.clicks), money});
    }
    if (layout.totals)
        add({S("Tổng số"), QString(), locale.toString(impressions), locale.toString(clicks),
             locale.toString(double(cents) / 100, 'f', 2)});
    QString text = lines.join(end) + (layout.lastNewline ? end : QString());
    if (layout.decomposed)
        text = text.normalized(QString::NormalizationForm_D);
    return encoded(text, layout.encoding);
}

void TestLayouts::fourteenLocalesInFortyLayoutsAreNeverSilentlyWrong()
{
    const QStringList locales{S("en_US"), S("en_GB"), S("en_IN"), S("vi_VN"), S("de_DE"), S("de_CH"), S("fr_FR"),
                              S("es_ES"), S("pt_BR"), S("pl_PL"), S("sv_SE"), S("ar_EG"), S("ja_JP"), S("hu_HU")};
    int right = 0, asked = 0, partly = 0, refused = 0;
    Importing w(S("EUR"));
    const int step = runsInFull() ? 1 : 10;
    int layouts = 0;
    for (const QString &name : locales) {
        const QLocale locale(name);
        for (int index = int(locales.indexOf(name)) % step; index < 40; index += step) {
            ++layouts;
            QRandomGenerator random(quint32(qHash(name, 0) ^ quint32(index)));
            std::vector<Figures> figures;
            const int rows = 1 + int(random.bounded(12));
            QStringList expected;
            for (int row = 0; row < rows; ++row) {
                Figures one;
                one.date = QDate(2026, 1, 1).addDays(row * 9 + int(random.bounded(9)));
                one.impressions = int(random.bounded(index % 3 == 0 ? 9000 : 3000000));
                one.clicks = int(random.bounded(5000));
                one.cents = random.bounded(200000000);
                figures.push_back(one);
                expected << one.line();
            }
            expected.sort();
            const QString file = w.write(written(figures, locale, layoutOf(index)), S("layout.csv"));
            const auto check = [&](const ImportOptions &options, const char *what) {
                const ImportSummary summary = w.import({file}, options);
                if (!w.error.message.isEmpty())
                    return 'r';
                QStringList got = w.records("results", {S("date"), S("impressions"), S("clicks"), S("spend")});
                got.sort();
                if (summary.import && !w.workspace->undo())
                    qFatal("undo failed");
                for (const QString &line : got) {
                    if (!expected.contains(line))
                        qWarning() << name << index << what << line << "is none of" << expected;
                }
                const bool wrong =
                    std::any_of(got.begin(), got.end(), [&](const QString &line) { return !expected.contains(line); });
                if (wrong || summary.skipped + got.size() != expected.size())
                    return 'w';
                return summary.problemCount > 0 ? 'p' : '+';
            };
            char outcome = check({}, "decided");
            QVERIFY(outcome != 'w');
            if (outcome == 'r' && w.error.code == ErrorCode::Ambiguous) {
                ++asked;
                ImportOptions options;
                options.decimal = locale.decimalPoint() == u"." ? S(".") : S(",");
                options.dateFormat =
                    name == u"en_US" ? S("mdy")
                    : layoutOf(index).dates == 2 && (name == u"sv_SE" || name == u"ja_JP" || name == u"hu_HU")
                        ? S("ymd")
                        : S("dmy");
                outcome = check(options, "told");
                QVERIFY(outcome != 'w');
            }
            right += outcome == '+';
            partly += outcome == 'p';
            refused += outcome == 'r';
            if (outcome == 'r')
                qInfo() << name << index << w.error.message;
        }
    }
    qInfo() << "right" << right << "(asked first" << asked << "), rows left out" << partly << ", refused" << refused;
    QVERIFY2(right * 10 >= layouts * 8, qPrintable(QString::number(right)));
}

// ---- published files, written anew

struct Published {
    const char *file;
    const char *currency;
    QStringList map, set;
    bool spread = false;
};

static std::vector<Published> published()
{
    return {
        {"kag/KAG_conversion_data.csv",
         "USD",
         {S("ad_id=ad"), S("xyz_campaign_id=campaign"), S("Spent=spend"), S("Total_Conversion=conversions"),
          S("Approved_Conversion=orders")},
         {},
         false},
        {"afnan/marketing_campaign_dataset.csv", "USD", {}, {}, false},
        {"bank_campaigns/marketing_campaign_dataset.csv",
         "USD",
         {S("Campaign_ID=campaign"), S("Campaign_Cost=spend"), S("Revenue_Generated=revenue"),
          S("Campaign_Start_Date=date")},
         {},
         false},
        {"hike/data/google_ads.csv", "EUR", {S("conv_value=revenue")}, {S("channel=Google Ads")}, false},
        {"exports/google_ads/campaign_inr_video.csv", "INR", {}, {}, true},
        {"exports/google_ads/campaign_gbp_utf16.csv", "GBP", {}, {}, true},
        {"exports/google_ads/campaign_gbp_utf8.csv", "GBP", {}, {}, true},
        {"exports/google_ads/channel_vnd_retyped.csv", "VND", {}, {}, true},
        {"exports/google_ads/campaign_gbp_nototals.csv", "GBP", {}, {}, true},
        {"exports/meta/fb_daily_vanle.csv", "USD", {}, {}, false},
        {"exports/meta/idr_period_age-gender.csv", "IDR", {}, {}, true},
    };
}

void TestLayouts::publishedFilesSayTheSameInEveryEncoding_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("way");
    const std::vector<Published> files = published();
    for (int i = 0; i < int(files.size()); ++i) {
        for (const char *way : {"UTF-16LE with tabs", "CR only", "semicolons and decimal commas", "decomposed headers",
                                "UTF-16BE", "CRLF with blank lines"})
            QTest::addRow("%s, %s", files[size_t(i)].file, way) << i << S(way);
    }
}

// A small reader of its own, so that the test does not lean on what it tests.
static QList<QStringList> parsed(const QString &text)
{
    QList<QStringList> rows{{QString()}};
    bool quotes = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quotes) {
            if (c == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"')
                rows.last().last() += text.at(i++);
            else if (c == u'"')
                quotes = false;
            else
                rows.last().last() += c;
        } else if (c == u'"') {
            quotes = true;
        } else if (c == u',') {
            rows.last() << QString();
        } else if (c == u'\n') {
            rows << QStringList{QString()};
        } else if (c != u'\r') {
            rows.last().last() += c;
        }
    }
    return rows;
}

static QString withCommas(const QString &cell)
{
    static const QRegularExpression number(S("^ ?-?\\d{1,3}(,\\d{3})*(\\.\\d+)?%?$|^ ?-?\\d+(\\.\\d+)?%?$"));
    if (!number.match(cell).hasMatch())
        return cell;
    QString out;
    for (QChar c : cell)
        out += c == u',' ? QChar(u'.') : c == u'.' ? QChar(u',') : c;
    return out;
}

void TestLayouts::publishedFilesSayTheSameInEveryEncoding()
{
    if (!QFileInfo::exists(QStringLiteral(PHEU_SHARED_DATA)))
        QSKIP("the shared data is not beside this tree");
    QFETCH(int, index);
    QFETCH(QString, way);
    const Published what = published()[size_t(index)];
    QFile file(QStringLiteral(PHEU_SHARED_DATA "/") + QString::fromLatin1(what.file));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const bool utf16 = bytes.startsWith("\xFF\xFE");
    QString text = utf16 ? QString(reinterpret_cast<const QChar *>(bytes.constData() + 2), (bytes.size() - 2) / 2)
                               .replace(u'\t', u',')
                         : QString::fromUtf8(bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes);
    const QList<QStringList> rows = parsed(text);
    const bool tabs = way.contains(S("tabs")), commas = way.contains(S("commas")), cr = way.contains(S("CR only"));
    const bool crlf = way.contains(S("CRLF"));
    const QChar delimiter = tabs ? u'\t' : commas ? u';' : u',';
    QStringList lines;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &cell : row)
            cells << quoted(commas ? withCommas(cell) : cell, delimiter);
        lines << cells.join(delimiter);
        if (crlf && lines.size() % 3 == 0)
            lines << QString();
    }
    QString again = lines.join(cr ? S("\r") : crlf ? S("\r\n") : S("\n"));
    if (way.contains(S("decomposed")))
        again = again.normalized(QString::NormalizationForm_D);

    ImportOptions options = mapped(what.map, what.set);
    options.spread = what.spread ? SpreadRule::Days : SpreadRule::Refuse;
    Importing original(QString::fromLatin1(what.currency)), other(QString::fromLatin1(what.currency));
    const ImportSummary first = original.import({file.fileName()}, options);
    QVERIFY2(original.error.message.isEmpty(), qPrintable(original.error.message));
    const QString path = other.write(encoded(again, tabs ? 2 : way == u"UTF-16BE" ? 3 : 0));
    ImportSummary second = other.import({path}, options);
    if (commas && other.error.code == ErrorCode::Ambiguous) {
        options.decimal = S(",");
        second = other.import({path}, options);
    }
    QVERIFY2(other.error.message.isEmpty(), qPrintable(other.error.message));
    QCOMPARE(second.rows, first.rows);
    QCOMPARE(second.added, first.added);
    QCOMPARE(second.problemCount, first.problemCount);
    QCOMPARE(second.totalsRows, first.totalsRows);
    const QStringList fields{S("date"),   S("channel"), S("campaign"),    S("ad"),      S("impressions"),
                             S("clicks"), S("spend"),   S("conversions"), S("revenue"), S("orders")};
    QCOMPARE(other.records("results", fields), original.records("results", fields));
}

QTEST_GUILESS_MAIN(TestLayouts)
#include "tst_layouts.moc"
