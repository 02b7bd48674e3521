// SPDX-License-Identifier: GPL-3.0-or-later
// A gallery on the screen: cards in order, opened by a click, walked by keys, also a hundred thousand of them.
#include "support/filebytes.h"
#include "viewfixture.h"
#include "views/gallery/gallerycanvas.h"
#include "views/gallery/galleryview.h"

#include <QDropEvent>
#include <QMimeData>

using namespace pheu;
using namespace pheu::test;

class GalleryViewTest : public QObject
{
    Q_OBJECT

    struct Wall : ViewFixture {
        std::vector<RecordId> ads;

        explicit Wall(int count = 9)
        {
            AddRecords add{file.page("ads").id, {file.field("ads", "name").id}, {}};
            for (int i = 0; i < count; ++i)
                add.rows.push_back({QStringLiteral("Ad %1").arg(i)});
            const auto done = file.workspace->apply({EditKind::AddRecords, {add}});
            if (done)
                ads = done->added;
        }
        void open()
        {
            show("ads", ViewKind::Gallery, makeGalleryView, usualGallery(workspace().schema(), file.page("ads").id));
        }
        GalleryCanvas &gallery() const { return static_cast<GalleryView *>(view)->gallery(); }
    };

private slots:
    void aClickOpensTheCardUnderThePointer()
    {
        Wall w;
        w.open();
        ViewFixture::click(w.gallery().viewport(), w.gallery().cardRect(4).center());
        QCOMPARE(w.opened, std::vector<RecordId>{w.ads[4]});
        QCOMPARE(w.view->currentRecord(), w.ads[4]);
    }

    void keysWalkInRowsAndColumns()
    {
        Wall w;
        w.open();
        QVERIFY(w.view->goTo(w.ads[0]));
        int columns = 1;
        while (w.gallery().cardRect(columns).top() == w.gallery().cardRect(0).top())
            ++columns;
        QVERIFY(columns > 1);
        ViewFixture::press(&w.gallery(), Qt::Key_Down);
        QCOMPARE(w.view->currentRecord(), w.ads[size_t(columns)]);
        ViewFixture::press(&w.gallery(), Qt::Key_Left);
        QCOMPARE(w.view->currentRecord(), w.ads[size_t(columns) - 1]);
        ViewFixture::press(&w.gallery(), Qt::Key_Space);
        QCOMPARE(w.opened, std::vector<RecordId>{w.ads[size_t(columns) - 1]});
        QVERIFY(w.view->run(PageCommand::RemoveRecords));
        QCOMPARE(w.file.count("ads"), 8);
        QVERIFY(!w.view->currentRecord());
        QVERIFY(w.workspace().undo());
        QCOMPARE(w.view->count(), 9);
    }

    void largerCardsAreAChangeOfTheView()
    {
        Wall w;
        w.open();
        const int before = w.gallery().cardRect(0).width();
        ViewConfig config = w.now().config;
        config.rowHeight = RowHeight::ExtraTall;
        emit w.view->configEdited(config);
        QVERIFY(w.gallery().cardRect(0).width() > before);
        QVERIFY(w.workspace().undo());
        QCOMPARE(w.gallery().cardRect(0).width(), before);
    }

    void noCardKeepsALineOfChipsThatNoneNeeds()
    {
        Wall w;
        IdList channels;
        for (const char *name : {"Radio and television", "Newspapers and magazines", "Letters and leaflets"})
            channels.push_back(w.file.add("channels", {{"name", Value(QString::fromLatin1(name))}}).value);
        const WorkspaceFile::Cells cells{{"name", QStringLiteral("Sale")},
                                         {"channels", Value(IdList{channels.front()})}};
        const RecordId one = w.file.add("campaigns", cells);
        ViewConfig config;
        for (const char *role : {"channels", "status"})
            config.columns.push_back({w.file.field("campaigns", role).id});
        w.show("campaigns", ViewKind::Gallery, makeGalleryView, config);
        const int low = w.gallery().cardRect(0).height();
        QVERIFY(w.file.set("campaigns", one, "channels", Value(channels)));
        QTRY_COMPARE(w.gallery().cardRect(0).height(), low + 24); // now there are two
        QVERIFY(w.workspace().undo());
        QTRY_COMPARE(w.gallery().cardRect(0).height(), low);
    }

    void aFileDroppedOnACardGoesToItsRecord()
    {
        Wall w;
        w.open();
        const QString path = w.file.dir.filePath(QStringLiteral("ad.png"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(tinyPng()) > 0);
        file.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        const QPoint middle = w.gallery().cardRect(2).center();
        QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(w.gallery().viewport(), &enter);
        QDragMoveEvent move(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(w.gallery().viewport(), &move);
        QCOMPARE(w.view->currentRecord(), w.ads[2]); // one sees where it goes
        QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(w.gallery().viewport(), &drop);
        const auto files = [&w](size_t ad) { return w.file.get("ads", w.ads[ad], "files").toIds().size(); };
        QTRY_COMPARE(files(2), size_t(1));
        QCOMPARE(files(1), size_t(0));
        QVERIFY(w.workspace().undo());
        QCOMPARE(files(2), size_t(0));
        QVERIFY(w.refused.isEmpty());
    }

    void searchAndFilterLeaveOnlyWhatFits()
    {
        Wall w;
        w.open();
        w.view->setSearch(QStringLiteral("ad 7"));
        QCOMPARE(w.view->count(), 1);
        w.view->setSearch({});
        QCOMPARE(w.view->count(), 9);
    }

    void aHundredThousandCardsScrollWithoutReadingThemAll()
    {
        Wall w(100'000);
        w.open();
        QTRY_COMPARE(w.view->count(), 100'000);
        qint64 longest = 0;
        QElapsedTimer timer;
        for (int i = 0; i < 40; ++i) {
            timer.start();
            QVERIFY(w.view->goTo(w.ads[size_t(i) * 2'400]));
            w.gallery().viewport()->repaint();
            longest = std::max(longest, timer.elapsed());
        }
        qInfo("longest jump of 40: %lld ms", longest);
        QVERIFY(longest < 200); // far above what is wanted, for slow machines under load
    }
};

QTEST_MAIN(GalleryViewTest)
#include "tst_galleryview.moc"
