// SPDX-License-Identifier: GPL-3.0-or-later
// Goals in the window: the way to their page, and to what a campaign added from its record.
#include "mainwindow/workspaceview.h"
#include "pages/recordpage.h"
#include "targets/campaigneffectdialog.h"
#include "targets/goalspage.h"
#include "views/pageview.h"
#include "windowfixture.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QMenu>
#include <QTest>
#include <QToolButton>

using namespace pheu;

class GoalsWindowTest : public QObject, public test::WindowFixture
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::loadFonts(); }
    void cleanup() { closeAll(); }

    void theSidebarOpensTheGoalsAndSaysSo()
    {
        makeFile();
        makeWindow();
        QVERIFY(window->openFile(path));
        auto *entry = window->findChild<QAbstractButton *>(QStringLiteral("sidebarGoals"));
        auto *page = window->findChild<GoalsPage *>();
        QVERIFY(entry && page && !page->isVisible());
        QTest::mouseClick(entry, Qt::LeftButton);
        QTRY_VERIFY(page->isVisible());
        QVERIFY(entry->isChecked());
        QTRY_VERIFY(page->findChild<QWidget *>(QStringLiteral("goalsEmpty"))->isVisible()); // none yet, and what to do
        QTest::mouseClick(window->findChild<QAbstractButton *>(QStringLiteral("sidebarOverview")), Qt::LeftButton);
        QTRY_VERIFY(!page->isVisible());
    }

    void theKeyboardOpensThemToo()
    {
        makeFile();
        makeWindow();
        QVERIFY(window->openFile(path));
        auto *entry = window->findChild<QAbstractButton *>(QStringLiteral("sidebarGoals"));
        entry->setFocus();
        QTest::keyClick(entry, Qt::Key_Space);
        QTRY_VERIFY(window->findChild<GoalsPage *>()->isVisible());
    }

    void theRecordOfACampaignOpensWhatItAdded()
    {
        makeFile();
        const RecordId campaign = file->add("campaigns", {{"name", Value(QStringLiteral("Tết"))},
                                                          {"start", Value(qint64(toDay(QDate(2026, 1, 10))))},
                                                          {"end", Value(qint64(toDay(QDate(2026, 1, 19))))}});
        const PageId page = file->workspace->schema().page(QStringLiteral("campaigns"))->id;
        makeWindow();
        QVERIFY(window->openFile(path));
        window->view()->showPage(page);
        RecordPage *records = window->view()->currentRecordPage();
        QTRY_VERIFY(records->viewWidget() && !records->viewWidget()->isLoading());
        records->openRecord(campaign);
        auto *more = records->findChild<QToolButton *>(QStringLiteral("recordMore"));
        QTRY_VERIFY(more && more->isVisible());
        QTest::mouseClick(more, Qt::LeftButton);
        auto *menu = records->findChild<QMenu *>(QStringLiteral("recordMenu"));
        QVERIFY(menu);
        menu->findChild<QAction *>(QStringLiteral("recordEffect"))->trigger();
        menu->close();
        auto *dialog = window->findChild<CampaignEffectDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->findChild<QComboBox *>(QStringLiteral("effectCampaign"))->currentText(),
                 QStringLiteral("Tết"));
        dialog->reject();
    }
};

QTEST_MAIN(GoalsWindowTest)
#include "tst_goalswindow.moc"
