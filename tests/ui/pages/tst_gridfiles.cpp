// SPDX-License-Identifier: GPL-3.0-or-later
// Files and the grid: dropped on a cell, pasted into one, seen and edited in one.
#include "fields/attachmenteditor.h"
#include "files/filelist.h"
#include "files/previewdialog.h"
#include "support/filebytes.h"
#include "support/pagefixture.h"

#include <QClipboard>
#include <QDropEvent>
#include <QMimeData>

using namespace pheu;
using namespace pheu::test;

class TestGridFiles : public QObject
{
    Q_OBJECT

    std::unique_ptr<PageFixture> f;
    RecordId ad, other;

    QModelIndex cell(RecordId record, const char *role) const
    {
        return f->records().index(f->records().rowOf(record), f->records().columnOf(f->field(role).id));
    }
    bool drop(const QModelIndex &at, const QMimeData &data)
    {
        f->grid().scrollTo(at);
        QWidget *onto = f->grid().viewport();
        const QPoint middle = f->grid().visualRect(at).center();
        QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(onto, &enter);
        QDragMoveEvent move(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(onto, &move);
        QDropEvent dropped(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        dropped.ignore();
        QApplication::sendEvent(onto, &dropped);
        return dropped.isAccepted();
    }
    size_t filesOf(RecordId record) const { return f->file.get("ads", record, "files").toIds().size(); }

private slots:
    void initTestCase() { Theme::loadFonts(); }
    void init()
    {
        f = std::make_unique<PageFixture>();
        ad = f->file.add("ads", {{"name", QStringLiteral("Video A")}});
        other = f->file.add("ads", {{"name", QStringLiteral("Video B")}});
        f->show("ads");
    }
    void cleanup() { f.reset(); }

    void filesDroppedOnACellAreAddedToIt()
    {
        const QString path = f->file.dir.filePath(QStringLiteral("Ảnh.png"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(tinyPng()) > 0);
        file.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QVERIFY(drop(cell(other, "files"), data));
        QTRY_COMPARE(filesOf(other), size_t(1));
        QCOMPARE(filesOf(ad), size_t(0));
        QTRY_COMPARE(f->shown(other, "files"), QStringLiteral("Ảnh.png"));
        QVERIFY(f->file.workspace->undo());
        QCOMPARE(filesOf(other), size_t(0));
    }

    void filesDroppedOnARecordGoToItsFilesAndTablesToTheWindow()
    {
        const QString picture = f->file.dir.filePath(QStringLiteral("a.png"));
        const QString table = f->file.dir.filePath(QStringLiteral("a.csv"));
        for (const QString &path : {picture, table}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(tinyPng()) > 0);
        }
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(picture)});
        QVERIFY(drop(cell(ad, "name"), data));
        QTRY_COMPARE(filesOf(ad), size_t(1));
        data.setUrls({QUrl::fromLocalFile(table)});
        QVERIFY(!drop(cell(ad, "name"), data)); // to be imported
        QVERIFY(drop(cell(ad, "files"), data));
        QTRY_COMPARE(filesOf(ad), size_t(2));
    }

    void aPictureIsPastedIntoACellOfFiles()
    {
        QImage image(20, 10, QImage::Format_RGB32);
        image.fill(Qt::green);
        QGuiApplication::clipboard()->setImage(image);
        f->goTo(ad, "files");
        f->page->run(PageCommand::Paste);
        QTRY_COMPARE(filesOf(ad), size_t(1));
        f->goTo(ad, "name");
        f->page->run(PageCommand::Paste); // text only
        QTest::qWait(20);
        QCOMPARE(f->file.get("ads", ad, "name"), Value(QStringLiteral("Video A")));
    }

    void theEditorOfACellListsItsFilesAndWritesAtOnce()
    {
        QImage image(20, 10, QImage::Format_RGB32);
        image.fill(Qt::green);
        QGuiApplication::clipboard()->setImage(image);
        f->edit(ad, "files");
        auto *editor = qobject_cast<AttachmentEditor *>(f->editor());
        QVERIFY(editor);
        QTRY_VERIFY(editor->list()->isVisible());
        editor->list()->paste();
        QTRY_COMPARE(filesOf(ad), size_t(1));
        QTRY_COMPARE(editor->list()->count(), 1);
        editor->list()->setFocus();
        editor->list()->setCurrentRow(0);
        QTest::keyClick(editor->list(), Qt::Key_Delete);
        QCOMPARE(filesOf(ad), size_t(0));
        QTest::keyClick(editor->list(), Qt::Key_Escape);
        QTRY_VERIFY(!f->editor());
        QVERIFY(f->errors.isEmpty());
    }

    void controlClickOnAPictureOpensThePreview()
    {
        QGuiApplication::clipboard()->setImage(QImage(20, 10, QImage::Format_RGB32));
        f->goTo(ad, "files");
        f->page->run(PageCommand::Paste);
        QTRY_VERIFY(!f->shown(ad, "files").isEmpty());
        const QRect rect = f->grid().visualRect(cell(ad, "files"));
        QTest::mouseClick(f->grid().viewport(), Qt::LeftButton, Qt::ControlModifier,
                          QPoint(rect.left() + 16, rect.center().y()));
        auto *dialog = f->window->findChild<PreviewDialog *>();
        QVERIFY(dialog);
        dialog->close();
    }
};

QTEST_MAIN(TestGridFiles)
#include "tst_gridfiles.moc"
