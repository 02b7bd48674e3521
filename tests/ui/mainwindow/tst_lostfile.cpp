// SPDX-License-Identifier: GPL-3.0-or-later
// The file of an open window is moved, deleted or replaced: the window says so at once, and a copy saved elsewhere
// holds all and is gone on with.
#include "mainwindow/filelease.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/workspaceview.h"
#include "support/workspacefile.h"
#include "widgets/messagebar.h"

#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QTimer>

using namespace pheu;
using namespace pheu::test;

class TestLostFile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Theme::loadFonts();
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    }
    void init()
    {
        file = std::make_unique<WorkspaceFile>();
        path = file->path;
        channel = file->add("channels", {{"name", QStringLiteral("Kênh riêng")}});
        file->workspace.reset();
        settings =
            std::make_unique<QSettings>(file->dir.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        localizer = std::make_unique<Localizer>();
        localizer->setLanguage(Language::English);
        theme = std::make_unique<Theme>();
        lease = std::make_unique<FileLease>();
        window = std::make_unique<MainWindow>(*settings, *theme, *localizer, *lease);
        window->show();
        QVERIFY(window->openFile(path));
    }
    void cleanup()
    {
        window.reset();
        lease.reset();
        theme.reset();
        localizer.reset();
        settings.reset();
        file.reset();
    }

    void anUndoAfterTheFileWasMovedSaysWhereItIs()
    {
        const QString now = file->dir.filePath(QStringLiteral("Mới.pheu"));
        QVERIFY(QFile::rename(path, now));
        window->run(Command::Undo);
        QVERIFY2(window->messages()->text().contains(QStringLiteral("was moved to “%1”").arg(now)),
                 qPrintable(window->messages()->text()));
        QVERIFY(action()->isVisible());
    }

    void aCopySavedElsewhereHoldsAllAndIsGoneOnWith_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"moved", "deleted", "replaced"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void aCopySavedElsewhereHoldsAllAndIsGoneOnWith()
    {
        QFETCH(QString, how);
        const QString away = file->dir.filePath(QStringLiteral("away.pheu"));
        if (how == QLatin1String("deleted")) {
            QVERIFY(QFile::remove(path));
        } else {
            QVERIFY(QFile::rename(path, away));
            if (how == QLatin1String("replaced"))
                QVERIFY(Workspace::create(path, {}, noon));
        }
        window->run(Command::Undo);
        QVERIFY2(window->messages()->text().contains(QStringLiteral("was %1").arg(how)),
                 qPrintable(window->messages()->text()));
        const QString copy = file->dir.filePath(QStringLiteral("copy.pheu"));
        QTimer::singleShot(200, this, [copy] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(copy);
            QMetaObject::invokeMethod(dialog, "accept");
        });
        action()->click();
        QVERIFY2(window->messages()->text().contains(QStringLiteral("A verified copy is in")),
                 qPrintable(window->messages()->text()));
        QCOMPARE(window->view()->workspace().path(), copy);
        Workspace &workspace = window->view()->workspace();
        const Page &page = *workspace.schema().page(QStringLiteral("channels"));
        const auto rows = workspace.reader().fetch(page.id, std::span(&channel, 1), std::span(&page.nameField, 1));
        QVERIFY(rows);
        QCOMPARE(rows->front().values.front(), Value(QStringLiteral("Kênh riêng")));
        window->run(Command::Undo); // and it takes edits
        QVERIFY2(!window->messages()->text().contains(QStringLiteral("while it was open")),
                 qPrintable(window->messages()->text()));
    }

private:
    QPushButton *action() { return window->messages()->findChild<QPushButton *>(QStringLiteral("messageAction")); }

    std::unique_ptr<WorkspaceFile> file;
    QString path;
    RecordId channel;
    std::unique_ptr<QSettings> settings;
    std::unique_ptr<Localizer> localizer;
    std::unique_ptr<Theme> theme;
    std::unique_ptr<FileLease> lease;
    std::unique_ptr<MainWindow> window;
};

QTEST_MAIN(TestLostFile)
#include "tst_lostfile.moc"
