// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/previewcanvas.h"
#include "files/previewdialog.h"
#include "support/filesfixture.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace pheu;
using namespace pheu::test;

class TestPreview : public QObject
{
    Q_OBJECT

    static QString text(const QDialog &dialog, const char *name)
    {
        return dialog.findChild<QLabel *>(QLatin1String(name))->text();
    }

private slots:
    void initTestCase() { Theme::loadFonts(); }

    void arrowsGoThroughTheFilesAndKeysZoom()
    {
        FilesFixture f;
        const AttachmentId small = f.attach(picture({200, 100}, Qt::red), QStringLiteral("small.png"));
        const AttachmentId large = f.attach(picture({4000, 3000}, Qt::blue, "JPG"), QStringLiteral("large.jpg"));
        const AttachmentId sheet = f.attach(QByteArray("a,b\n1,2\n"), QStringLiteral("table.csv"));
        PreviewDialog *dialog = PreviewDialog::openOver(f.workspace(), f.theme, f.localizer, f.ids(), small, nullptr);
        QVERIFY(dialog);
        QSignalSpy shown(dialog, &PreviewDialog::shown);
        QVERIFY(shown.wait());
        QVERIFY(dialog->canvas()->hasPicture());
        QCOMPARE(dialog->canvas()->zoom(), 1.0); // a small picture is not blown up
        QCOMPARE(text(*dialog, "previewCount"), QStringLiteral("1 / 3"));

        QTest::keyClick(dialog, Qt::Key_Right);
        QCOMPARE(dialog->current(), large);
        QVERIFY(shown.wait());
        QVERIFY(dialog->canvas()->isFitted());
        QVERIFY(dialog->canvas()->zoom() < 1);
        QTest::keyClick(dialog, Qt::Key_1);
        QCOMPARE(dialog->canvas()->zoom(), 1.0);
        QTest::keyClick(dialog, Qt::Key_Plus);
        QCOMPARE(dialog->canvas()->zoom(), 1.25);
        QTest::keyClick(dialog, Qt::Key_0);
        QVERIFY(dialog->canvas()->isFitted());

        QTest::keyClick(dialog, Qt::Key_Right);
        QCOMPARE(dialog->current(), sheet);
        QVERIFY(!dialog->canvas()->hasPicture());
        QVERIFY(dialog->findChild<QPushButton *>(QStringLiteral("previewOpen"))->isVisible());
        QTest::keyClick(dialog, Qt::Key_Right); // the last
        QCOMPARE(dialog->current(), sheet);
        QTest::keyClick(dialog, Qt::Key_Home);
        QCOMPARE(dialog->current(), small);
        dialog->close();
    }

    void thePagesOfAPdfAreTurned()
    {
        if (!previewsPdf())
            QSKIP("built without Qt PDF");
        FilesFixture f;
        const AttachmentId id = f.attach(document(3), QStringLiteral("brief.pdf"));
        PreviewDialog *dialog = PreviewDialog::openOver(f.workspace(), f.theme, f.localizer, f.ids(), id, nullptr);
        QSignalSpy shown(dialog, &PreviewDialog::shown);
        QVERIFY(shown.wait(20000));
        QVERIFY(dialog->canvas()->hasPicture());
        QVERIFY(text(*dialog, "previewPage").contains(u'3'));
        QTest::keyClick(dialog, Qt::Key_PageDown);
        QVERIFY(shown.wait(20000));
        QCOMPARE(dialog->page(), 1);
        QTest::keyClick(dialog, Qt::Key_PageUp);
        QVERIFY(shown.wait(20000));
        QCOMPARE(dialog->page(), 0);
        dialog->close();
    }

    void whatCannotBeShownIsSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::newRow("a picture that is cut short") << picture({300, 300}, Qt::green).left(120) << "cut.png";
        QTest::newRow("a picture too large") << pngClaiming(100000, 100000) << "bomb.png";
        QTest::newRow("a PDF of nothing") << QByteArray("%PDF-1.7\nnothing") << "empty.pdf";
        QTest::newRow("a program") << QByteArray("#!/bin/sh\nls\n") << "a.sh";
    }
    void whatCannotBeShownIsSaid()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        FilesFixture f;
        const AttachmentId id = f.attach(bytes, name);
        const auto files = attachments(f.workspace().database(), f.ids());
        PreviewDialog dialog(f.workspace(), f.theme, f.localizer, *files, 0);
        QSignalSpy shown(&dialog, &PreviewDialog::shown);
        dialog.show();
        if (isPreviewed(files->front()))
            QVERIFY(shown.wait(20000));
        QVERIFY(!dialog.canvas()->hasPicture());
        QCOMPARE(dialog.current(), id);
        dialog.grab(); // and painting it does nothing bad
    }
};

QTEST_MAIN(TestPreview)
#include "tst_preview.moc"
