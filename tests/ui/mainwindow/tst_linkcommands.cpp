// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of links: there, by keyboard, over what the page in front has in hand.
#include "windowfixture.h"

#include "mainwindow/workspaceview.h"
#include "utm/builderdialog.h"
#include "utm/planmodel.h"
#include "views/gridview.h"
#include "views/pageview.h"
#include "widgets/messagebar.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace pheu;
using namespace pheu::test;

class TestLinkCommands : public QObject, protected WindowFixture
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::loadFonts(); }
    void init()
    {
        makeFile();
        campaign = file->add("campaigns", {{"name", QStringLiteral("Tết")}});
        makeWindow();
    }
    void cleanup() { closeAll(); }

    void everyDialogOpensFromTheMenu()
    {
        QVERIFY(!action(Command::BuildLinks)->isEnabled());
        QVERIFY(window->openFile(path));
        for (const auto &[command, name] : {std::pair{Command::BuildLinks, "linkBuilder"},
                                            {Command::AuditLinks, "linkAudit"},
                                            {Command::QrCodes, "qrDialog"},
                                            {Command::LinkRules, "utmRules"}}) {
            QVERIFY2(action(command)->isEnabled(), name);
            QString shown;
            inDialog([&](QDialog &dialog) {
                shown = dialog.objectName();
                dialog.reject();
            });
            action(command)->trigger();
            QCOMPARE(shown, QLatin1String(name));
        }
    }

    void theCampaignInHandIsBuiltForAndUndone()
    {
        QVERIFY(window->openFile(path));
        Workspace &workspace = window->view()->workspace();
        window->view()->showPage(workspace.schema().page(QStringLiteral("campaigns"))->id);
        QTRY_VERIFY(window->view()->currentRecordPage()->viewWidget() &&
                    !window->view()->currentRecordPage()->viewWidget()->isLoading());
        window->view()->currentRecordPage()->viewWidget()->goTo(campaign);
        QTRY_COMPARE(window->view()->currentRecordPage()->viewWidget()->currentRecord(), campaign);
        bool made = false;
        inDialog([&](QDialog &dialog) {
            dialog.findChild<QLineEdit *>(QStringLiteral("builderBaseUrl"))
                ->setText(QStringLiteral("https://shop.vn/tet"));
            dialog.findChild<QLineEdit *>(QStringLiteral("builder_utm_source"))->setText(QStringLiteral("zalo"));
            dialog.findChild<QLineEdit *>(QStringLiteral("builder_utm_medium"))->setText(QStringLiteral("oa"));
            auto *make = dialog.findChild<QPushButton *>(QStringLiteral("builderMake"));
            made = QTest::qWaitFor([&] { return make->isEnabled(); }, 10000);
            made ? make->click() : dialog.reject();
        });
        action(Command::BuildLinks)->trigger();
        QVERIFY(made);
        QCOMPARE(count(workspace), 1);
        QVERIFY2(window->messages()->text().contains(u'1'), qPrintable(window->messages()->text()));
        window->run(Command::Undo);
        QCOMPARE(count(workspace), 0);
    }

    void thePageOfLinksOffersThem()
    {
        QVERIFY(window->openFile(path));
        Workspace &workspace = window->view()->workspace();
        for (const auto &[role, entries] : {std::pair{"utm_links", 4}, {"campaigns", 1}, {"ads", 1}, {"stages", 0}}) {
            window->view()->showPage(workspace.schema().page(QLatin1String(role))->id);
            RecordPage *page = window->view()->currentRecordPage();
            QTRY_VERIFY(page->viewWidget());
            QMenu menu;
            emit page->optionsOpening(&menu);
            int found = 0;
            for (const QAction *one : menu.actions())
                found += one == action(Command::BuildLinks) || one == action(Command::AuditLinks) ||
                         one == action(Command::QrCodes) || one == action(Command::LinkRules);
            QVERIFY2(found == entries, role);
        }
    }

private:
    QAction *action(Command command) const
    {
        return window->findChild<QAction *>(QStringLiteral("action%1").arg(int(command)));
    }
    static qint64 count(const Workspace &workspace)
    {
        Query query;
        query.page = workspace.schema().page(QStringLiteral("utm_links"))->id;
        const auto counted = workspace.reader().count(query);
        return counted ? *counted : -1;
    }
    // Once the next dialog is up.
    void inDialog(std::function<void(QDialog &)> use)
    {
        auto *watch = new QTimer(window.get());
        connect(watch, &QTimer::timeout, window.get(), [watch, use] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            watch->stop();
            watch->deleteLater();
            use(*dialog);
        });
        watch->start(20);
    }

    RecordId campaign;
};

QTEST_MAIN(TestLinkCommands)
#include "tst_linkcommands.moc"
