// SPDX-License-Identifier: GPL-3.0-or-later
// Data into the window and out of it again through its menus: the wizard, the imports, the watched folder, exports.
#include "dashboard/cardwidget.h"
#include "import/importdialog.h"
#include "mainwindow/windowimports.h"
#include "mainwindow/workspaceview.h"
#include "views/gridview.h"
#include "widgets/messagebar.h"
#include "windowfixture.h"

#include <QAction>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <QTimer>

using namespace pheu;
using namespace pheu::test;

namespace
{
const QByteArray march = "Day,Channel,Campaign,Clicks,Spend\n2026-03-01,Facebook,Tet,10,1000\n"
                         "2026-03-02,Facebook,Tet,20,2000\n";
const QByteArray april = "Day,Channel,Campaign,Clicks,Spend\n2026-03-15,TikTok,He,7,700\n";
} // namespace

class TestImportAndExport : public QObject, WindowFixture
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        Theme::loadFonts();
    }
    void init()
    {
        makeFile(Language::English);
        makeWindow();
        QVERIFY(window->openFile(path));
    }
    void cleanup() { closeAll(); }

    void aFileComesInThroughTheWizardAndIsUndoneFromTheBar()
    {
        import(write("march.csv", march));
        QCOMPARE(records("results"), 2);
        QVERIFY2(window->messages()->text().contains(QStringLiteral("2 new")), qPrintable(window->messages()->text()));
        for (QPushButton *button : window->messages()->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == QStringLiteral("Undo"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_COMPARE(records("results"), 0);
    }

    void cellsCopiedFromASpreadsheetAreImportedByTheMenu()
    {
        QGuiApplication::clipboard()->setText(QStringLiteral("Day\tChannel\tClicks\n2026-03-01\tFacebook\t4\n"));
        finishTheWizard();
        trigger(Command::PasteImport);
        QTRY_COMPARE(records("results"), 1);
    }

    void theRowsOfAnImportOpenAsAFilteredPage()
    {
        import(write("march.csv", march));
        import(write("april.csv", april));
        QWidget *imports = openImports();
        press(imports, "importRows");
        QTRY_VERIFY(window->view()->currentRecordPage());
        auto *grid = window->view()->currentRecordPage()->findChild<GridView *>();
        QTRY_COMPARE(grid->records().rowCount(), 1);
    }

    void theDashboardIsSeenWithoutAnImportAndSaysSo()
    {
        import(write("march.csv", march));
        import(write("april.csv", april));
        QWidget *imports = openImports();
        const QString token = window->view()->workspace().token();
        auto *bar = window->findChild<QFrame *>(QStringLiteral("dashboardLeftOut"));
        QVERIFY(bar && !bar->isVisible());
        QTRY_COMPARE(cost(), 3700.0);
        press(imports, "importWithout");
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(bar->findChild<QLabel *>()->text().contains(QStringLiteral("april.csv")));
        QTRY_COMPARE(cost(), 3000.0);
        QCOMPARE(window->view()->slice().filter, Filter());   // reports and pages count everything
        QCOMPARE(window->view()->workspace().token(), token); // nothing was written
        press(window.get(), "dashboardCountAgain");
        QVERIFY(!bar->isVisible());
        QTRY_COMPARE(cost(), 3700.0);
    }

    void anExportInTheWatchedFolderWaitsForOneClick()
    {
        const QString folder = file->dir.filePath(QStringLiteral("exports"));
        QVERIFY(QDir().mkpath(folder));
        FolderWatch *watch = window->findChild<WindowImports *>()->watch();
        watch->setPatience(100);
        QWidget *imports = openImports();
        QTimer::singleShot(100, this, [folder] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(folder);
            QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->buttons().front(), Qt::LeftButton);
        });
        press(imports, "watchChoose");
        QCOMPARE(watch->folder(), folder);
        write("exports/march.csv", march);
        QTRY_COMPARE(watch->waiting().size(), 1U);
        QTRY_VERIFY2(window->messages()->text().contains(QStringLiteral("1 new export")),
                     qPrintable(window->messages()->text()));
        QCOMPARE(records("results"), 0);
        press(imports, "waitingImport");
        QTRY_COMPARE(records("results"), 2);
        QTRY_VERIFY(watch->waiting().empty());
        // The folder is that of this workspace the next time too.
        window->closeFile();
        QVERIFY(window->openFile(path));
        QCOMPARE(window->findChild<WindowImports *>()->watch()->folder(), folder);
    }

    void aPageIsExportedThroughTheMenu_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("CSV") << QStringLiteral("out.csv") << QByteArray("\xEF\xBB\xBF");
        QTest::newRow("JSON") << QStringLiteral("out.json") << QByteArray("[");
        QTest::newRow("Excel") << QStringLiteral("out.xlsx") << QByteArray("PK");
    }
    void aPageIsExportedThroughTheMenu()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, begin);
        import(write("march.csv", march));
        window->view()->showPage(pageId("results"));
        const QString target = file->dir.filePath(name);
        answerSaveDialog(target);
        trigger(Command::ExportPage);
        QTRY_VERIFY2(window->messages()->text().contains(name), qPrintable(window->messages()->text()));
        QFile out(target);
        QVERIFY(out.open(QIODevice::ReadOnly));
        const QByteArray bytes = out.readAll();
        QVERIFY2(bytes.startsWith(begin) || (name.endsWith(QStringLiteral("csv")) && bytes.contains("Facebook")),
                 bytes.left(40).constData());
        if (!name.endsWith(QStringLiteral("xlsx")))
            QVERIFY2(bytes.count("Tet") == 2, bytes.constData()); // both records and no more
    }

    void theWholeWorkspaceIsExportedThroughTheMenu()
    {
        import(write("march.csv", march));
        const QString target = file->dir.filePath(QStringLiteral("whole"));
        answerSaveDialog(target);
        trigger(Command::ExportWorkspace);
        QTRY_VERIFY2(window->messages()->text().contains(QStringLiteral("whole")),
                     qPrintable(window->messages()->text()));
        const QStringList names = QDir(target).entryList(QDir::Files);
        QVERIFY2(names.size() >= 5, qPrintable(names.join(u'|'))); // a file a page, and the dictionary
        QFile results(QDir(target).filePath(names.filter(QStringLiteral("Results")).value(0)));
        QVERIFY(results.open(QIODevice::ReadOnly));
        QVERIFY(results.readAll().contains("Facebook"));
    }

    void theWholeWorkspaceIsExportedAsOneSqliteFileThroughTheMenu()
    {
        import(write("march.csv", march));
        const QString target = file->dir.filePath(QStringLiteral("whole.sqlite"));
        answerSaveDialog(target);
        trigger(Command::ExportWorkspace);
        QTRY_VERIFY2(window->messages()->text().contains(QStringLiteral("whole.sqlite")),
                     qPrintable(window->messages()->text()));
        QFile out(target);
        QVERIFY(out.open(QIODevice::ReadOnly));
        const QByteArray bytes = out.readAll();
        QVERIFY(bytes.startsWith("SQLite format 3"));
        QVERIFY2(bytes.contains("CREATE VIEW \"Results\""), "no view under the name of the page");
        QVERIFY(bytes.contains("Facebook"));
    }

private:
    QString write(const char *name, const QByteArray &bytes)
    {
        const QString target = file->dir.filePath(QString::fromUtf8(name));
        QFile out(target);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("a test file cannot be written");
        return target;
    }
    void trigger(Command command)
    {
        auto *action = window->findChild<QAction *>(QStringLiteral("action%1").arg(int(command)));
        QVERIFY(action && action->isEnabled());
        action->trigger();
    }
    static void press(QWidget *in, const char *name)
    {
        auto *button = in->findChild<QPushButton *>(QLatin1String(name));
        QVERIFY2(button && button->isEnabled() && button->isVisible(), name);
        QTest::keyClick(button, Qt::Key_Space);
    }
    // Presses Next, and Import at the end, as soon as it can be pressed.
    void finishTheWizard(int tries = 400)
    {
        QTimer::singleShot(25, this, [this, tries] {
            auto *dialog = qobject_cast<ImportDialog *>(QApplication::activeModalWidget());
            auto *next = dialog ? dialog->findChild<QPushButton *>(QStringLiteral("importNext")) : nullptr;
            const bool last = dialog && dialog->step() >= ImportDialog::Plan;
            if (next && next->isEnabled())
                QTest::keyClick(next, Qt::Key_Space);
            if (tries > 0 && !(last && (!next || !next->isVisible())) && (dialog || tries > 380))
                finishTheWizard(tries - 1);
        });
    }
    void import(const QString &from)
    {
        finishTheWizard();
        window->importFiles({from}, {});
    }
    QWidget *openImports()
    {
        trigger(Command::Imports);
        return window->findChild<QDialog *>(QStringLiteral("importsDialog"));
    }
    void answerSaveDialog(const QString &target)
    {
        QTimer::singleShot(150, this, [target] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(target);
            QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save), Qt::LeftButton);
        });
    }
    PageId pageId(const char *role) const { return window->view()->workspace().schema().page(QLatin1String(role))->id; }
    qint64 records(const char *role) const
    {
        Query query;
        query.page = pageId(role);
        return window->view()->workspace().reader().count(query).value();
    }
    // What the card of the cost shows.
    double cost() const
    {
        for (const CardWidget *card : window->findChildren<CardWidget *>()) {
            if (card->id() == QStringLiteral("kpi-cost"))
                return std::get<KpiBody>(card->data().body).now.value_or(-1);
        }
        return -1;
    }
};

QTEST_MAIN(TestImportAndExport)
#include "tst_importandexport.moc"
