// SPDX-License-Identifier: GPL-3.0-or-later
// The list of a cell's files, as a person uses it; and what opening and saving may do.
#include "files/fileactions.h"
#include "files/filelist.h"
#include "files/filerow.h"
#include "files/previewdialog.h"
#include "support/filesfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>

using namespace pheu;
using namespace pheu::test;

namespace
{

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

void drop(QWidget *onto, const QMimeData &data)
{
    const QPoint middle = onto->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(onto, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent dropped(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(onto, &dropped);
}

// Stands for the desktop: what would have been opened.
class Opener : public QObject
{
    Q_OBJECT
public:
    Opener() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "take"); }
    ~Opener() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }
    QStringList opened;
public slots:
    void take(const QUrl &url) { opened << url.toLocalFile(); }
};

} // namespace

class TestFileList : public QObject
{
    Q_OBJECT

    struct Shown : FilesFixture {
        QWidget window;
        FileList *list = nullptr;
        QStringList refusals;

        void show()
        {
            list = new FileList(workspace(), theme, localizer, &window);
            QObject::connect(list, &FileList::refused, list, [this](const QString &m) { refusals << m; });
            QObject::connect(&workspace(), &Workspace::changed, list, [this] { fill(); });
            fill();
            list->resize(300, 200);
            window.resize(320, 220);
            window.show();
            QApplication::setActiveWindow(&window);
            list->setFocus();
        }
        void fill() { list->setCell({page(), ad, field()}, ids(), true); }
    };

private slots:
    void initTestCase() { Theme::loadFonts(); }

    void droppedFilesAreAddedAsOneEdit()
    {
        Shown f;
        f.show();
        const QString one = f.file.dir.filePath(QStringLiteral("Kế hoạch.pdf"));
        const QString two = f.file.dir.filePath(QStringLiteral("a.png"));
        write(one, document(1));
        write(two, tinyPng());
        QMimeData data;
        data.setUrls(
            {QUrl::fromLocalFile(one), QUrl::fromLocalFile(two), QUrl(QStringLiteral("https://pheu.vn/x.png"))});
        drop(f.list->viewport(), data);
        QTRY_COMPARE(f.names(), QStringList({QStringLiteral("Kế hoạch.pdf"), QStringLiteral("a.png")}));
        QCOMPARE(f.list->count(), 2);
        QVERIFY(f.workspace().undo());
        QCOMPARE(f.names(), QStringList());
        QCOMPARE(f.list->count(), 0);
        QVERIFY(f.workspace().redo());
        QCOMPARE(f.list->count(), 2);
    }

    void aDroppedFolderIsRefusedWhole()
    {
        Shown f;
        f.show();
        const QString file = f.file.dir.filePath(QStringLiteral("a.png"));
        write(file, tinyPng());
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file), QUrl::fromLocalFile(f.file.dir.path())});
        drop(f.list->viewport(), data);
        QTRY_COMPARE(f.refusals.size(), 1);
        QCOMPARE(f.names(), QStringList());
    }

    void aPictureOnTheClipboardIsPastedAsAPng()
    {
        Shown f;
        f.show();
        QImage image(20, 10, QImage::Format_RGB32);
        image.fill(Qt::green);
        QGuiApplication::clipboard()->setImage(image);
        QTest::keyClick(f.list, Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(f.ids().size(), size_t(1));
        const Attachment file = f.info(f.ids().front());
        QCOMPARE(file.mime, QStringLiteral("image/png"));
        QCOMPARE(QSize(file.width, file.height), QSize(20, 10));
        QVERIFY(file.name.endsWith(QStringLiteral(".png")));
        QGuiApplication::clipboard()->setText(QStringLiteral("words"));
        QTest::keyClick(f.list, Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(f.refusals.size(), 1);
        QCOMPARE(f.ids().size(), size_t(1));
    }

    void filesAreRemovedAndMovedByKeys()
    {
        Shown f;
        for (const char *name : {"a.png", "b.png", "c.png"})
            f.attach(picture({10, 10}, Qt::red) + QByteArray(name), QLatin1String(name));
        f.show();
        f.list->setCurrentRow(2);
        QTest::keyClick(f.list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(f.names(), QStringList({QStringLiteral("a.png"), QStringLiteral("c.png"), QStringLiteral("b.png")}));
        QCOMPARE(f.list->currentItem()->text(), QStringLiteral("c.png"));
        QTest::keyClick(f.list, Qt::Key_Delete);
        QCOMPARE(f.names(), QStringList({QStringLiteral("a.png"), QStringLiteral("b.png")}));
        QVERIFY(f.workspace().undo());
        QVERIFY(f.workspace().undo());
        QCOMPARE(f.names(), QStringList({QStringLiteral("a.png"), QStringLiteral("b.png"), QStringLiteral("c.png")}));
    }

    void aFileIsRenamedInPlace()
    {
        Shown f;
        f.attach(tinyPng(), QStringLiteral("old.png"));
        f.show();
        f.list->setCurrentRow(0);
        QTest::keyClick(f.list, Qt::Key_F2);
        auto *line = f.list->findChild<QLineEdit *>(QStringLiteral("fileName"));
        QVERIFY(line);
        QTRY_COMPARE(line->selectedText(), QStringLiteral("old")); // the ending stays
        QTest::keyClicks(line, QStringLiteral("new"));
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(f.names(), QStringList{QStringLiteral("new.png")});
        f.list->rename(AttachmentId(f.ids().front()), QStringLiteral("a/b"));
        QCOMPARE(f.refusals.size(), 1);
        QCOMPARE(f.names(), QStringList{QStringLiteral("new.png")});
        QCOMPARE(f.list->item(0)->text(), QStringLiteral("new.png"));
    }

    void enterPreviewsTheFile()
    {
        Shown f;
        f.attach(tinyPng(), QStringLiteral("a.png"));
        const AttachmentId second = f.attach(picture({30, 30}, Qt::red), QStringLiteral("b.png"));
        f.show();
        f.list->setCurrentRow(1);
        QTest::keyClick(f.list, Qt::Key_Return);
        auto *dialog = f.window.findChild<PreviewDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->current(), second);
        dialog->close();
    }

    void onlyDocumentsAndPicturesAreOpenedAndUnderTheirOwnEnding_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("opened"); // empty: not at all
        const QByteArray program = QByteArray::fromHex("7f454c46020101000000000000000000020") + QByteArray(100, '\0');
        QTest::newRow("a picture") << tinyPng() << "a.png"
                                   << "a.png";
        QTest::newRow("a document") << document(1) << "Kế hoạch.pdf"
                                    << "Kế hoạch.pdf";
        QTest::newRow("a picture that calls itself a program") << tinyPng() << "a.desktop"
                                                               << "a.desktop.png";
        QTest::newRow("a document without an ending") << document(1) << "brief"
                                                      << "brief.pdf";
        QTest::newRow("a name that turns its direction") << tinyPng() << QStringLiteral("gpj\u202Ea.png") << "gpja.png";
        QTest::newRow("a program") << program << "a.png"
                                   << "";
        QTest::newRow("a script") << QByteArray("#!/bin/sh\nls\n") << "a.txt"
                                  << "";
        QTest::newRow("a desktop entry") << QByteArray("[Desktop Entry]\nExec=ls\n") << "a.desktop"
                                         << "";
        QTest::newRow("a web page") << QByteArray("<!DOCTYPE html><html><script>1</script></html>") << "a.html"
                                    << "";
        QTest::newRow("an SVG") << QByteArray("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>")
                                << "a.svg"
                                << "";
        QTest::newRow("an archive") << QByteArray("PK\x03\x04") + QByteArray(60, 'x') << "a.zip"
                                    << "";
    }
    void onlyDocumentsAndPicturesAreOpenedAndUnderTheirOwnEnding()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QFETCH(QString, opened);
        FilesFixture f;
        Opener opener;
        QWidget window;
        const Attachment file = f.info(f.attach(bytes, name).value);
        std::optional<Result<void>> told;
        openFile(&window, f.workspace(), file, [&](const Result<void> &done) { told = done; });
        QTRY_VERIFY(told);
        if (opened.isEmpty()) {
            QVERIFY(!*told);
            QCOMPARE(opener.opened, QStringList());
            return;
        }
        QVERIFY(*told);
        QCOMPARE(opener.opened.size(), 1);
        const QFileInfo there(opener.opened.front());
        QCOMPARE(there.fileName(), opened);
        QVERIFY(there.exists());
        QCOMPARE(there.permissions() & (QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther | QFile::ReadGroup |
                                        QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther | QFile::WriteOwner),
                 QFile::Permissions(there.permissions() & (QFile::WriteOwner & QFile::ReadOwner)));
        const QFileInfo root(QFileInfo(there.absolutePath()).absolutePath());
        QCOMPARE(root.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther |
                                       QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
    }

    void savingSeveralReplacesNothing()
    {
        FilesFixture f;
        QWidget window;
        const std::vector<Attachment> files{f.info(f.attach(tinyPng(), QStringLiteral("a.png")).value),
                                            f.info(f.attach(picture({5, 5}, Qt::red), QStringLiteral("A.png")).value),
                                            f.info(f.attach(document(1), QStringLiteral("con.pdf")).value)};
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("a.png")), "mine");
        std::optional<Result<void>> told;
        saveFiles(&window, f.workspace(), files, folder.path(), [&](const Result<void> &done) { told = done; });
        QTRY_VERIFY(told);
        QVERIFY(*told);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files, QDir::Name),
                 QStringList({QStringLiteral("A.png"), QStringLiteral("_con.pdf"), QStringLiteral("a (2).png"),
                              QStringLiteral("a.png")}));
        QFile mine(folder.filePath(QStringLiteral("a.png")));
        QVERIFY(mine.open(QIODevice::ReadOnly));
        QCOMPARE(mine.readAll(), QByteArray("mine"));
        QFile saved(folder.filePath(QStringLiteral("a (2).png")));
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readAll(), tinyPng());
    }
};

QTEST_MAIN(TestFileList)
#include "tst_filelist.moc"
