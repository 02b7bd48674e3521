// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/qrfiles.h"

#include "support/sampling.h"

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

#include <zbar.h>

using namespace pheu;

namespace
{

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QString decoded(const QImage &picture)
{
    const QImage gray = picture.convertToFormat(QImage::Format_Grayscale8);
    QByteArray pixels;
    for (int y = 0; y < gray.height(); ++y)
        pixels.append(reinterpret_cast<const char *>(gray.constScanLine(y)), gray.width());
    zbar::ImageScanner scanner;
    scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    zbar::Image image(unsigned(gray.width()), unsigned(gray.height()), "Y800", pixels.constData(),
                      size_t(pixels.size()));
    if (scanner.scan(image) != 1)
        return text("not one code");
    return QString::fromStdString(image.symbol_begin()->get_data());
}

QImage drawnSvg(const QByteArray &svg, int size)
{
    QSvgRenderer renderer(svg);
    QImage image(size, size, QImage::Format_RGB32);
    image.fill(Qt::red);
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

} // namespace

class TestQrCode : public QObject
{
    Q_OBJECT

private slots:
    void codesAreReadBack_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("read");
        const auto row = [](const char *url, const char *read) { QTest::newRow(url) << text(url) << text(read); };
        row("https://shop.vn/tet?utm_source=facebook&utm_medium=cpc&utm_campaign=tet",
            "https://shop.vn/tet?utm_source=facebook&utm_medium=cpc&utm_campaign=tet");
        row("https://shop.vn", "https://shop.vn");
        row("https://shop.vn/tết?utm_campaign=T%E1%BA%BFt#mua",
            "https://shop.vn/t%E1%BA%BFt?utm_campaign=T%E1%BA%BFt#mua");
    }
    void codesAreReadBack()
    {
        QFETCH(QString, url);
        QFETCH(QString, read);
        for (const char letter : {'L', 'M', 'Q', 'H'}) {
            for (const int size : {300, 512, 1000}) {
                const QrOptions options{size, 4, *qrLevel(QString(QLatin1Char(letter)))};
                const auto png = qrPng(url, options);
                QVERIFY2(bool(png), png ? "" : qPrintable(png.error().message));
                const QImage picture = QImage::fromData(*png, "PNG");
                QCOMPARE(picture.size(), QSize(size, size));
                QCOMPARE(decoded(picture), read);
                const auto svg = qrSvg(url, options);
                QVERIFY(bool(svg));
                QCOMPARE(decoded(drawnSvg(*svg, size)), read);
            }
        }
    }

    void longAddressesAreReadBack()
    {
        QRandomGenerator random = test::seeded();
        for (int i = 0; i < test::portionOf(100); ++i) {
            QString url = text("https://shop.vn/?utm_campaign=");
            for (int size = random.bounded(0, 400); size > 0; --size)
                url += QChar(u'a' + random.bounded(26));
            const auto png = qrPng(url, {1200, 4, QrLevel(random.bounded(4))});
            QVERIFY(bool(png));
            QCOMPARE(decoded(QImage::fromData(*png, "PNG")), url);
        }
    }

    void theQuietZoneIsAsWideAsAsked()
    {
        const auto matrix = qrMatrix(text("https://shop.vn"), QrLevel::M);
        QVERIFY(bool(matrix));
        for (const int quiet : {0, 2, 4, 10}) {
            const int scale = 8;
            const auto png = qrPng(text("https://shop.vn"), {(matrix->side + 2 * quiet) * scale, quiet, QrLevel::M});
            QVERIFY(bool(png));
            const QImage picture = QImage::fromData(*png, "PNG");
            // The first dark square is the corner of a finder.
            QCOMPARE(qGray(picture.pixel(quiet * scale, quiet * scale)), 0);
            if (quiet > 0)
                QCOMPARE(qGray(picture.pixel(quiet * scale - 1, quiet * scale - 1)), 255);
        }
    }

    void whatCannotBeACodeIsRefused()
    {
        QVERIFY(!qrMatrix(text("  "), QrLevel::M));
        const auto tooLong = qrPng(text("https://shop.vn/") + QString(3000, u'a'), {});
        QVERIFY(!tooLong && tooLong.error().message.contains(text("3016")));
        QVERIFY(!qrPng(text("https://shop.vn/") + QString(300, u'a'), {64, 4, QrLevel::H}));
        QVERIFY(!qrPng(text("https://shop.vn"), {10, 4, QrLevel::M}));
        QVERIFY(!qrSvg(text("https://shop.vn"), {100, 99, QrLevel::M}));
        QVERIFY(qrLevel(text("q")) == QrLevel::Q);
        QVERIFY(!qrLevel(text("X")));
    }

    void aFolderOfCodesHasSafeNames()
    {
        QTemporaryDir dir;
        const QString folder = dir.filePath(text("mã QR"));
        const std::vector<QrItem> items{{text("Tết / Facebook: \"1\""), text("https://a.vn/1")},
                                        {text("tet facebook 1"), text("https://a.vn/2")},
                                        {text("CON"), text("https://a.vn/3")},
                                        {QString(), text("https://a.vn/4")},
                                        {text("../../x"), text("https://a.vn/5")},
                                        {text("leer"), {}}};
        const auto written = writeQrFolder(folder, items, false, {300, 4, QrLevel::M});
        QVERIFY(bool(written));
        QCOMPARE(QDir(folder).entryList(QDir::Files, QDir::Name),
                 (QStringList{text("qr-con.png"), text("qr-link.png"), text("tet-facebook-1-2.png"),
                              text("tet-facebook-1.png"), text("x.png")}));
        QCOMPARE(written->files.size(), 5);
        QCOMPARE(written->problems.size(), 1);
        QCOMPARE(decoded(QImage(QDir(folder).filePath(text("tet-facebook-1-2.png")))), text("https://a.vn/2"));
        // Nothing that is there is overwritten.
        QVERIFY(bool(writeQrFolder(folder, {items[0]}, true, {300, 4, QrLevel::M})));
        QVERIFY(bool(writeQrFolder(folder, {items[0]}, false, {300, 4, QrLevel::M})));
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 7);
        QVERIFY(!writeQrFolder(folder, items, false, {300, 4, QrLevel::M}, [](int done) { return done < 2; }));
    }

    void aFileIsWrittenByItsEnding()
    {
        QTemporaryDir dir;
        QVERIFY(bool(writeQr(dir.filePath(text("a.svg")), text("https://a.vn"), {})));
        QFile svg(dir.filePath(text("a.svg")));
        QVERIFY(svg.open(QIODevice::ReadOnly));
        QCOMPARE(decoded(drawnSvg(svg.readAll(), 512)), text("https://a.vn"));
        QVERIFY(!writeQr(dir.filePath(text("none/a.png")), text("https://a.vn"), {}));
    }
};

QTEST_GUILESS_MAIN(TestQrCode)
#include "tst_qrcode.moc"
