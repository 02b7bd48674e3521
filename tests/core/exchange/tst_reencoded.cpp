// SPDX-License-Identifier: GPL-3.0-or-later
// Published files written another way say the same: UTF-16 with tabs, CR alone, semicolons with decimal commas, letters
// taken apart, and as a workbook. Every record and every sum is that of the original, whose figures
// tst_importshareddata holds.
#include "exchange/filelayout.h"
#include "exchange/preset.h"
#include "exchange/textsource.h"
#include "support/importing.h"
#include "support/workbooks/workbookreader.h"
#include "support/workbooks/xlsxwriter.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>
#include <QtEndian>

using namespace pheu;
using namespace pheu::test;

namespace
{

QString S(const char *text)
{
    return QString::fromUtf8(text);
}

struct Table {
    QList<QStringList> rows;
    QChar decimal = u'.';
};

Table tableOf(const QString &path)
{
    const Result<TextSource> source = TextSource::open(path);
    if (!source)
        qFatal("%s", qPrintable(source.error().message));
    const FileLayout layout = findLayout(source->text(), knownHeaderKeys());
    Table table;
    DelimitedReader reader(source->text(), layout.delimiter);
    while (reader.next()) {
        QStringList row;
        for (const SourceCell &cell : reader.cells())
            row << QString::fromUtf8(cell.text.data(), qsizetype(cell.text.size()));
        table.rows << row;
    }
    table.decimal = layout.delimiter == ';' ? u',' : u'.';
    return table;
}

QString joined(const Table &table, QChar delimiter, const QString &lineEnd)
{
    QString text;
    for (const QStringList &row : table.rows) {
        QStringList cells = row;
        for (QString &cell : cells) {
            if (cell.contains(delimiter) || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r'))
                cell = u'"' + QString(cell).replace(u'"', QStringLiteral("\"\"")) + u'"';
        }
        text += cells.join(delimiter) + lineEnd;
    }
    return text;
}

// 1,234.5 as 1.234,5, and the other way round; what is no number stays.
QString withOtherMarks(const QString &cell)
{
    static const QRegularExpression number(QStringLiteral("^\\s*-?(\\d{1,3}([.,]\\d{3})+|\\d+)([.,]\\d+)?%?\\s*$"));
    if (!number.match(cell).hasMatch())
        return cell;
    QString other = cell;
    for (QChar &c : other)
        c = c == u'.' ? u',' : c == u',' ? u'.' : c;
    return other;
}

QByteArray utf16(const QString &text)
{
    QByteArray bytes("\xFF\xFE", 2);
    for (const QChar c : text) {
        const quint16 unit = qToLittleEndian(c.unicode());
        bytes.append(reinterpret_cast<const char *>(&unit), 2);
    }
    return bytes;
}

// Numbers as the cells of a spreadsheet hold them, with the 17 digits of their binary form.
QByteArray workbook(const Table &table)
{
    static const QRegularExpression whole(QStringLiteral("^-?(0|[1-9]\\d{0,14})$")),
        decimal(QStringLiteral("^-?\\d{1,9}\\.\\d{1,9}$"));
    QList<QList<QByteArray>> rows;
    for (const QStringList &row : table.rows) {
        QList<QByteArray> cells;
        for (const QString &cell : row) {
            QString plain = cell;
            if (table.decimal == u',' && withOtherMarks(cell) != cell)
                plain = withOtherMarks(cell);
            if (whole.match(plain).hasMatch() || decimal.match(plain).hasMatch())
                cells << '=' + QByteArray::number(plain.toDouble(), 'g', 17);
            else
                cells << cell.toUtf8();
        }
        rows << cells;
    }
    return xlsxOfRows(rowsOf(rows));
}

struct Imported {
    QString error;
    QStringList records;
    qint64 rows, added, merged, problems, totalsRows;
    QMap<QString, double> totals;
    bool operator==(const Imported &) const = default;
};

} // namespace

class TestReencoded : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        if (!QFileInfo::exists(QStringLiteral(PHEU_SHARED_DATA)))
            QSKIP("the shared data is not beside this tree");
    }
    void everyWayOfWritingGivesTheSame_data();
    void everyWayOfWritingGivesTheSame();

private:
    Imported import(const QString &currency, const ImportOptions &options, const QString &name, const QByteArray &bytes)
    {
        Importing w(currency);
        const ImportSummary summary = w.import({w.write(bytes, name)}, options);
        if (!w.error.message.isEmpty())
            return {w.error.message, {}, 0, 0, 0, 0, 0, {}};
        Imported imported{{}, {}, summary.rows, summary.added, summary.merged, summary.problemCount, summary.totalsRows,
                          {}};
        for (auto it = summary.totals.begin(); it != summary.totals.end(); ++it)
            imported.totals.insert(it.key(), it->imported);
        for (const char *role : {"results", "campaigns", "ads", "channels"}) {
            QStringList fields;
            for (const Field &field : w.page(role).fields) {
                if (field.isEditable() && !field.role.isEmpty())
                    fields << field.role;
            }
            imported.records += w.records(role, fields);
        }
        return imported;
    }
};

void TestReencoded::everyWayOfWritingGivesTheSame_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<ImportOptions>("options");
    const auto row = [](const char *file, const char *currency, const ImportOptions &options = {}) {
        QTest::newRow(file) << S(file) << S(currency) << options;
    };
    row("kag/KAG_conversion_data.csv", "USD",
        mapped({S("ad_id=ad"), S("xyz_campaign_id=campaign"), S("Spent=spend"), S("Total_Conversion=conversions"),
                S("Approved_Conversion=orders")},
               {S("channel=Facebook")}));
    row("afnan/marketing_campaign_dataset.csv", "USD");
    row("bank_campaigns/marketing_campaign_dataset.csv", "USD",
        mapped({S("Campaign_ID=campaign"), S("Campaign_Cost=spend"), S("Revenue_Generated=revenue"),
                S("Campaign_Start_Date=date"), S("Customers_Responded=conversions")}));
    row("hike/data/google_ads.csv", "EUR",
        mapped({S("campaign_name=campaign"), S("conv_value=revenue")}, {S("channel=Google Ads")}));
    row("hike/data/meta_ads.csv", "EUR",
        mapped({S("date_week=date"), S("campaign_name=campaign"), S("link_clicks=clicks"), S("purchase_value=revenue")},
               {S("channel=Meta Ads")}));
    row("hike/clean/master_ads.csv", "EUR");
    ImportOptions leads = mapped({S("mql_id=ad"), S("first_contact_date=date"), S("origin=channel")}, {S("mqls=1")});
    leads.onMatch = OnMatch::Add;
    row("olist/iso/olist_marketing_qualified_leads_dataset.csv", "BRL", leads);
    ImportOptions spread;
    spread.spread = SpreadRule::Days;
    for (const char *file : {"campaign_eur_greek_zero", "campaign_gbp_utf8", "campaign_gbp_utf16",
                             "campaign_gbp_nototals", "campaign_inr_video", "channel_vnd_retyped"}) {
        const QByteArray currency = QByteArray(file).mid(QByteArray(file).indexOf('_') + 1, 3).toUpper();
        QTest::newRow(file) << S("exports/google_ads/%1.csv").arg(S(file)) << QString::fromLatin1(currency) << spread;
    }
    for (const char *file : {"ad-creative", "age-gender", "objective", "platform-placement", "region"})
        QTest::newRow(file) << S("exports/meta/idr_period_%1.csv").arg(S(file)) << S("IDR") << spread;
    row("exports/meta/fb_daily_vanle.csv", "USD");
    row("exports/meta/usd_nodata.csv", "USD");
}

void TestReencoded::everyWayOfWritingGivesTheSame()
{
    QFETCH(QString, file);
    QFETCH(QString, currency);
    QFETCH(ImportOptions, options);
    const QString path = S(PHEU_SHARED_DATA "/") + file;
    QFile original(path);
    QVERIFY(original.open(QIODevice::ReadOnly));
    const QString name = QFileInfo(path).fileName();
    const Imported expected = import(currency, options, name, original.readAll());
    QVERIFY2(expected.error.isEmpty(), qPrintable(expected.error));
    QVERIFY(expected.rows == 0 || expected.records.size() > 10);
    const Table table = tableOf(path);
    const QString plain = joined(table, u',', S("\n"));
    Table other = table;
    for (QStringList &row : other.rows) {
        for (QString &cell : row)
            cell = withOtherMarks(cell);
    }
    const std::pair<const char *, QByteArray> ways[] = {
        {"UTF-16LE with tabs", utf16(joined(table, u'\t', S("\r\n")))},
        {"CR alone", joined(table, u',', S("\r")).toUtf8()},
        {"semicolons and the other decimal sign", joined(other, u';', S("\n")).toUtf8()},
        {"letters taken apart", plain.normalized(QString::NormalizationForm_D).toUtf8()},
        {"a workbook", workbook(table)},
    };
    for (const auto &[way, bytes] : ways) {
        const Imported found = import(currency, options, name, bytes);
        QVERIFY2(
            found.records == expected.records,
            qPrintable(S(way) + S(": ") + (found.records.size() == expected.records.size() ? QString() : found.error)));
        QVERIFY2(found == expected, way);
    }
}

QTEST_GUILESS_MAIN(TestReencoded)
#include "tst_reencoded.moc"
