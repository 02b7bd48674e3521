// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/picture.h"
#include "files/preview.h"
#include "files/thumbnails.h"
#include "support/filesfixture.h"

#include <QSignalSpy>

using namespace pheu;
using namespace pheu::test;

class TestThumbnails : public QObject
{
    Q_OBJECT
private slots:
    void aPictureComesByItselfAndIsKept()
    {
        FilesFixture f;
        const AttachmentId id = f.attach(picture({400, 200}, Qt::red), QStringLiteral("a.png"));
        ThumbnailCache &cache = ThumbnailCache::of(f.workspace());
        QCOMPARE(&ThumbnailCache::of(f.workspace()), &cache);
        QSignalSpy ready(&cache, &ThumbnailCache::ready);
        QVERIFY(cache.pixmap(id, {40, 40}).isNull()); // never waits
        QVERIFY(ready.wait());
        const QPixmap filled = cache.pixmap(id, {40, 40});
        QCOMPARE(filled.size(), QSize(40, 40));
        QCOMPARE(filled.toImage().pixelColor(20, 20), QColor(Qt::red));
        QVERIFY(cache.pixmap(id, {40, 40}, 1, ThumbnailCache::Fit::Whole).isNull());
        QVERIFY(ready.wait());
        QCOMPARE(cache.pixmap(id, {40, 40}, 1, ThumbnailCache::Fit::Whole).size(), QSize(40, 20));
        QVERIFY(cache.pixmap(id, {40, 40}, 2).isNull());
        QVERIFY(ready.wait());
        QCOMPARE(cache.pixmap(id, {40, 40}, 2).size(), QSize(80, 80));
        QCOMPARE(ready.count(), 3);
    }

    void everyFormatIsToldByItsContent_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::newRow("png") << QByteArray("PNG");
        QTest::newRow("jpeg") << QByteArray("JPG");
        QTest::newRow("webp") << QByteArray("WEBP");
    }
    void everyFormatIsToldByItsContent()
    {
        QFETCH(QByteArray, format);
        const QByteArray bytes = picture({64, 48}, Qt::blue, format.constData());
        const auto image = decodePicture(bytes);
        QVERIFY(image);
        QCOMPARE(image->size(), QSize(64, 48));
        FilesFixture f;
        const Attachment file = f.info(f.attach(bytes, QStringLiteral("no ending")).value);
        QCOMPARE(QSize(file.width, file.height), QSize(64, 48));
        QVERIFY(file.isPicture());
    }

    void hostilePicturesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("10 gigapixels") << pngClaiming(100000, 100000);
        QTest::newRow("just too many") << pngClaiming(8000, 5001);
        QTest::newRow("a size it does not have") << pngClaiming(6000, 6000);
        QTest::newRow("cut short") << picture({300, 300}, Qt::green).left(120);
        QTest::newRow("an SVG") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>");
        QTest::newRow("an SVG behind the start of a PNG")
            << QByteArray("\x89PNG\r\n\x1a\n") + QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>");
        QTest::newRow("a BMP") << picture({10, 10}, Qt::black, "BMP");
        QTest::newRow("a GIF of nothing") << QByteArray("GIF89a\xff\xff\xff\xff\x00\x00\x00;", 14);
        QTest::newRow("nothing") << QByteArray();
    }
    void hostilePicturesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        const auto image = decodePicture(bytes);
        QVERIFY(!image);
        QCOMPARE(image.error().code, ErrorCode::InvalidInput);
        QVERIFY(!image.error().message.isEmpty());
        QVERIFY(!decodePicture(bytes, {32, 32}, true));
    }

    void aPictureThatCannotBeReadIsNotAskedForAgain()
    {
        FilesFixture f;
        const AttachmentId id = f.attach(picture({300, 300}, Qt::green).left(120), QStringLiteral("cut.png"));
        ThumbnailCache &cache = ThumbnailCache::of(f.workspace());
        QVERIFY(cache.hasPicture(id));
        QSignalSpy ready(&cache, &ThumbnailCache::ready);
        QVERIFY(cache.pixmap(id, {40, 40}).isNull());
        QVERIFY(ready.wait());
        QVERIFY(!cache.hasPicture(id));
        QVERIFY(cache.pixmap(id, {40, 40}).isNull());
        QVERIFY(!ready.wait(100));
    }

    void theFirstPictureOfACellStandsForIt()
    {
        FilesFixture f;
        f.attach(document(1), QStringLiteral("brief.pdf"));
        const AttachmentId second = f.attach(picture({30, 30}, Qt::red), QStringLiteral("a.png"));
        f.attach(picture({30, 30}, Qt::blue), QStringLiteral("b.png"));
        ThumbnailCache &cache = ThumbnailCache::of(f.workspace());
        QCOMPARE(cache.firstPicture(f.ids()), second);
        QCOMPARE(cache.firstPicture({}), AttachmentId());
    }

    void aPdfStandsByItsFirstPageWhereThereIsNoPicture()
    {
        if (!previewsPdf())
            QSKIP("built without Qt PDF");
        FilesFixture f;
        const AttachmentId brief = f.attach(document(2), QStringLiteral("brief.pdf"));
        f.attach(QByteArray("plain words"), QStringLiteral("notes.txt"));
        ThumbnailCache &cache = ThumbnailCache::of(f.workspace());
        QCOMPARE(cache.firstPicture(f.ids()), brief);
        QSignalSpy ready(&cache, &ThumbnailCache::ready);
        QVERIFY(cache.pixmap(brief, {120, 80}).isNull());
        QVERIFY(ready.wait());
        const QImage head = cache.pixmap(brief, {120, 80}).toImage();
        QCOMPARE(head.size(), QSize(120, 80));
        QCOMPARE(head.pixelColor(1, 1), QColor(Qt::white)); // paper, not nothing
        QVERIFY(cache.pixmap(brief, {120, 80}, 1, ThumbnailCache::Fit::Whole).isNull());
        QVERIFY(ready.wait());
        const QSize whole = cache.pixmap(brief, {120, 80}, 1, ThumbnailCache::Fit::Whole).size();
        QVERIFY(whole.width() <= 120 && whole.height() <= 80 && whole.height() > whole.width());
    }

    void closingTheWorkspaceWhileMuchIsWantedIsSafe()
    {
        FilesFixture f;
        std::vector<AttachmentId> ids;
        for (int i = 0; i < 12; ++i)
            ids.push_back(f.attach(picture({900 + i, 900}, Qt::red), QStringLiteral("%1.png").arg(i)));
        for (const AttachmentId id : ids)
            QVERIFY(ThumbnailCache::of(f.workspace()).pixmap(id, {64, 64}).isNull());
        f.file.workspace.reset();
        QTest::qWait(50);
    }
};

QTEST_MAIN(TestThumbnails)
#include "tst_thumbnails.moc"
