// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/pageactions.h"
#include "schema/pagedialog.h"
#include "support/dialogfixture.h"
#include "workspace/pagetemplates.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace pheu;
using namespace pheu::test;

class TestPageActions : public QObject, protected DialogFixture
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::loadFonts(); }
    void init()
    {
        openHost();
        actions = new PageActions(workspace(), *theme, *localizer, *window);
        errors.clear();
        connect(actions, &PageActions::refused, window.get(), [this](const QString &text) { errors << text; });
    }
    void cleanup() { closeHost(); }

    void anEmptyPageIsMadeFromItsName()
    {
        QSignalSpy made(actions, &PageActions::made);
        actions->add();
        auto *dialog = window->findChild<PageDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        auto *create = dialog->findChild<QPushButton *>(QStringLiteral("pageCreate"));
        QVERIFY(!create->isEnabled());
        QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("pageName")), QStringLiteral("Staff"));
        QVERIFY(create->isEnabled());
        QTest::mouseClick(create, Qt::LeftButton);
        QVERIFY2(errors.isEmpty(), qPrintable(errors.join(u' ')));
        QCOMPARE(made.count(), 1);
        const Page *page = workspace().schema().page(QStringLiteral("Staff"));
        QVERIFY(page);
        QVERIFY(page->nameField && page->field(page->nameField));
        QCOMPARE(page->views.size(), size_t(1));
        QVERIFY(workspace().undo());
        QVERIFY(!workspace().schema().page(QStringLiteral("Staff")));
        QVERIFY(workspace().redo());
        QVERIFY(workspace().schema().page(QStringLiteral("Staff")));
    }

    void aNameThatIsTakenCannotBeGiven()
    {
        actions->add();
        auto *dialog = window->findChild<PageDialog *>();
        QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("pageName")), QStringLiteral("campaigns"));
        QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("pageCreate"))->isEnabled());
        QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("pageProblem"))->isVisible());
    }

    void everyTemplateOfTheCatalogueCanBeAddedOnce()
    {
        for (const PageTemplate &each : pageTemplates()) {
            if (workspace().schema().page(each.id)) // a new workspace begins with it
                continue;
            actions->add(each.id);
            PageDialog *dialog = nullptr;
            for (PageDialog *found : window->findChildren<PageDialog *>()) {
                if (found->isVisible())
                    dialog = found;
            }
            QVERIFY(dialog);
            QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("pageCreate")), Qt::LeftButton);
            QVERIFY2(errors.isEmpty(), qPrintable(each.id + QStringLiteral(": ") + errors.join(u' ')));
            QVERIFY2(workspace().schema().page(each.id), qPrintable(each.id));
        }
        QVERIFY(file->problems().isEmpty());
    }

    void renamingKeepsWhatNamesTell()
    {
        const PageId channels = file->page("channels").id;
        actions->rename(channels, QStringLiteral("Campaigns"));
        QCOMPARE(errors.size(), 1);
        QCOMPARE(file->page("channels").names.own, QString());
        actions->rename(channels, QStringLiteral("Media"));
        QCOMPARE(file->page("channels").names.own, QStringLiteral("Media"));
    }

    void aPageIsMovedAndGivenALook()
    {
        const PageId results = file->page("results").id;
        actions->move(results, 0);
        QCOMPARE(workspace().schema().pages.front().id, results);
        actions->setLook(results, QStringLiteral("rocket"), QStringLiteral("violet"));
        QCOMPARE(file->page("results").icon, QStringLiteral("rocket"));
        QCOMPARE(file->page("results").color, QStringLiteral("violet"));
    }

    void aDuplicateHasTheRecordsOrNot()
    {
        file->add("channels", {{"name", QStringLiteral("Sample channel")}});
        const qint64 before = file->count("channels");
        for (const bool records : {true, false}) {
            QSignalSpy made(actions, &PageActions::made);
            actions->duplicate(file->page("channels").id, records);
            QVERIFY2(errors.isEmpty(), qPrintable(errors.join(u' ')));
            QCOMPARE(made.count(), 1);
            Query query;
            query.page = made.front().front().value<PageId>();
            QCOMPARE(*workspace().reader().count(query), records ? before : 0);
        }
    }

    void deletingSaysHowManyRecordsAndWhichLinksGoToo()
    {
        file->add("campaigns", {{"name", QStringLiteral("Tết")}});
        const PageId campaigns = file->page("campaigns").id;
        actions->remove(campaigns);
        auto *question = window->findChild<QDialog *>(QStringLiteral("questionDialog"));
        QVERIFY(question);
        const QString text = question->findChild<QLabel *>(QStringLiteral("questionText"))->text();
        QVERIFY2(text.contains(QStringLiteral("one record")) &&
                     text.contains(QStringLiteral("“Campaign” on “Results”")),
                 qPrintable(text));
        QTest::mouseClick(question->findChild<QPushButton *>(QStringLiteral("questionYes")), Qt::LeftButton);
        QVERIFY2(errors.isEmpty(), qPrintable(errors.join(u' ')));
        QVERIFY(!workspace().schema().page(campaigns));
        QVERIFY(workspace().undo());
        QVERIFY(workspace().schema().page(campaigns));
        QCOMPARE(file->count("campaigns"), 1);
        QVERIFY(file->problems().isEmpty());
        // Ids that are gone do nothing.
        actions->remove(PageId(9999));
        actions->rename(PageId(9999), QStringLiteral("x"));
        actions->chooseLook(PageId(9999), nullptr);
    }

private:
    PageActions *actions = nullptr;
    QStringList errors;
};

QTEST_MAIN(TestPageActions)
#include "tst_pageactions.moc"
