// SPDX-License-Identifier: GPL-3.0-or-later
// The views of a page by its bar, and what a view keeps: filters as boxes, hidden fields, groups, colour rules.
#include "pages/viewbar.h"
#include "support/pagefixture.h"
#include "views/colourrules.h"
#include "views/fieldsmenu.h"
#include "views/filterbar.h"
#include "views/filterpopup.h"
#include "views/filtertree.h"
#include "views/pageview.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>

using namespace pheu;
using namespace pheu::test;

class TestViewBar : public QObject
{
    Q_OBJECT

    std::unique_ptr<PageFixture> f;
    std::vector<RecordId> ids;

    const std::vector<View> &views() const { return f->file.page("campaigns").views; }
    const View &current() const { return *f->file.page("campaigns").view(f->page->currentView()); }
    QTabBar &tabs() const { return *f->page->findChild<QTabBar *>(QStringLiteral("viewTabs")); }
    QStringList names() const
    {
        QStringList names;
        for (int i = 0; i < tabs().count(); ++i)
            names << tabs().tabText(i);
        return names;
    }
    void add(const char *kind)
    {
        QMenu menu;
        f->page->findChild<ViewBar *>()->fillAddMenu(menu);
        menu.findChild<QAction *>(QLatin1String("viewAdd_") + QLatin1String(kind))->trigger();
    }
    void name(const QString &name)
    {
        auto *line = f->page->findChild<QLineEdit *>(QStringLiteral("viewName"));
        QVERIFY(line->isVisible());
        line->setText(name);
        QTest::keyClick(line, Qt::Key_Return);
    }
    void choose(int tab, const char *entry)
    {
        const std::unique_ptr<QMenu> menu(f->page->findChild<ViewBar *>()->makeMenu(tabs().tabData(tab).toString()));
        auto *action = menu->findChild<QAction *>(QLatin1String(entry));
        QVERIFY2(action && action->isEnabled(), entry);
        action->trigger();
    }
    FilterPopup &openTree() const
    {
        auto *bar = f->page->findChild<FilterBar *>();
        bar->openPopup();
        auto *popup = bar->findChild<FilterPopup *>();
        popup->findChild<QPushButton *>(QStringLiteral("filterAsTree"))->click();
        return *popup;
    }
    static void condition(QWidget *editor, FieldId field, Operator op, const QString &value)
    {
        auto *fields = editor->findChild<QComboBox *>(QStringLiteral("filterField"));
        fields->setCurrentIndex(fields->findData(field.value));
        auto *ops = editor->findChild<QComboBox *>(QStringLiteral("filterOperator"));
        ops->setCurrentIndex(ops->findData(int(op)));
        editor->findChild<QLineEdit *>(QStringLiteral("filterValue"))->setText(value);
    }

private slots:
    void initTestCase() { Theme::loadFonts(); }
    void init()
    {
        f = std::make_unique<PageFixture>();
        f->localizer.setLanguage(Language::English);
        for (int i = 1; i <= 4; ++i)
            ids.push_back(f->file.add(
                "campaigns", {{"name", QStringLiteral("Campaign %1").arg(i)}, {"budget", qint64(i) * 1'000'000}}));
        f->show("campaigns");
    }
    void cleanup()
    {
        f.reset();
        ids.clear();
    }

    void aViewIsAddedAndNamedInPlace()
    {
        const int before = tabs().count();
        add("board");
        QCOMPARE(tabs().count(), before + 1);
        QCOMPARE(current().kind, ViewKind::Board);
        name(QStringLiteral("What runs"));
        QCOMPARE(tabs().tabText(tabs().currentIndex()), QStringLiteral("What runs"));
        QVERIFY(f->file.workspace->undo()); // the name
        QVERIFY(f->file.workspace->undo()); // the view
        QCOMPARE(tabs().count(), before);
        QVERIFY(f->errors.isEmpty());
    }

    void anEmptyNameAndEscapeLeaveTheNameAsItWas()
    {
        add("gallery");
        const QString was = tabs().tabText(tabs().currentIndex());
        name(QStringLiteral("   "));
        QCOMPARE(tabs().tabText(tabs().currentIndex()), was);
        f->page->findChild<ViewBar *>()->startRename(f->page->currentView());
        auto *line = f->page->findChild<QLineEdit *>(QStringLiteral("viewName"));
        line->setText(QStringLiteral("Other"));
        QTest::keyClick(line, Qt::Key_Escape);
        QCOMPARE(tabs().tabText(tabs().currentIndex()), was);
        QVERIFY(!line->isVisible());
    }

    void aViewIsDuplicatedWithWhatItSays()
    {
        ViewConfig config = current().config;
        config.rowHeight = RowHeight::Tall;
        emit f->page->viewWidget()->configEdited(config);
        const int before = tabs().count();
        choose(tabs().currentIndex(), "viewCopy");
        QCOMPARE(tabs().count(), before + 1);
        QCOMPARE(current().config.rowHeight, RowHeight::Tall);
        const QStringList unique = names();
        QCOMPARE(QSet<QString>(unique.begin(), unique.end()).size(), tabs().count()); // no two of one name
    }

    void aViewMovesByItsMenuAndByDragging()
    {
        add("board");
        name(QStringLiteral("B"));
        const int last = tabs().count() - 1;
        QCOMPARE(names().last(), QStringLiteral("B"));
        choose(last, "viewLeft");
        QTRY_COMPARE(names().at(last - 1), QStringLiteral("B"));
        tabs().moveTab(last - 1, 0); // as a drag does
        QTRY_COMPARE(views().front().names.in(Language::English), QStringLiteral("B"));
        QCOMPARE(names().front(), QStringLiteral("B"));
        QVERIFY(f->file.workspace->undo());
        QTRY_COMPARE(names().at(last - 1), QStringLiteral("B"));
    }

    void aViewIsRemovedWithAWayBackAndTheLastOneStays()
    {
        add("timeline");
        name(QStringLiteral("Plan"));
        const int before = tabs().count();
        choose(tabs().currentIndex(), "viewRemove");
        QCOMPARE(tabs().count(), before - 1);
        QVERIFY(!names().contains(QStringLiteral("Plan")));
        QVERIFY(f->file.workspace->undo());
        QVERIFY(names().contains(QStringLiteral("Plan")));
    }

    void theKeysOfATabRenameMoveAndRemoveItsView()
    {
        add("board");
        name(QStringLiteral("B"));
        QVERIFY(tabs().hasFocus()); // where the keyboard goes on
        const int last = tabs().count() - 1;
        QTest::keyClick(&tabs(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(names().at(last - 1), QStringLiteral("B"));
        QCOMPARE(tabs().currentIndex(), last - 1);
        QTest::keyClick(&tabs(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(names().last(), QStringLiteral("B"));
        QTest::keyClick(&tabs(), Qt::Key_F2);
        name(QStringLiteral("C"));
        QCOMPARE(names().last(), QStringLiteral("C"));
        QTest::keyClick(&tabs(), Qt::Key_F2);
        name(views().front().names.in(Language::English)); // taken
        QCOMPARE(names().last(), QStringLiteral("C"));
        QCOMPARE(f->errors.size(), 1);
        QTest::keyClick(&tabs(), Qt::Key_Delete);
        QCOMPARE(tabs().count(), last);
    }

    void theNameThatIsTypedIsSeenWhole()
    {
        QTest::keyClick(&tabs(), Qt::Key_F2);
        const auto *line = f->page->findChild<QLineEdit *>(QStringLiteral("viewName"));
        QVERIFY(line->isVisible());
        QVERIFY(line->height() >= line->sizeHint().height());
        QVERIFY(line->parentWidget()->rect().contains(line->geometry()));
    }

    void boxesOfConditionsMakeAFilterOfAnyDepth()
    {
        FilterPopup &popup = openTree();
        auto *root = popup.findChild<FilterGroupBox *>();
        root->findChild<QComboBox *>(QStringLiteral("filterMode"))->setCurrentIndex(1); // any of these
        while (root->findChildren<QComboBox *>(QStringLiteral("filterField")).isEmpty())
            root->findChild<QPushButton *>(QStringLiteral("filterAddCondition"))->click();
        const FieldId budget = f->field("budget").id;
        condition(root, budget, Operator::Lt, QStringLiteral("1500000"));
        root->findChild<QPushButton *>(QStringLiteral("filterAddGroup"))->click();
        auto *inner = root->findChild<FilterGroupBox *>();
        QVERIFY(inner);
        condition(inner, budget, Operator::Gt, QStringLiteral("2500000"));
        inner->findChild<QPushButton *>(QStringLiteral("filterAddCondition"))->click();
        QWidget *second = inner->findChildren<QComboBox *>(QStringLiteral("filterField")).last()->parentWidget();
        condition(second, f->field("name").id, Operator::Contains, QStringLiteral("4"));
        popup.findChild<QPushButton *>(QStringLiteral("filterApply"))->click();
        QTRY_COMPARE(f->records().rowCount(), 2);
        QCOMPARE(f->records().recordAt(0), ids[0]);
        QCOMPARE(f->records().recordAt(1), ids[3]);
        QCOMPARE(current().config.filter.kind, Filter::Kind::Or);
        QVERIFY(f->file.workspace->undo());
        QTRY_COMPARE(f->records().rowCount(), 4);
    }

    void aValueThatCannotBeReadIsSaidInTheBoxes()
    {
        FilterPopup &popup = openTree();
        auto *root = popup.findChild<FilterGroupBox *>();
        while (root->findChildren<QComboBox *>(QStringLiteral("filterField")).isEmpty())
            root->findChild<QPushButton *>(QStringLiteral("filterAddCondition"))->click();
        condition(root, f->field("budget").id, Operator::Gt, QStringLiteral("a lot"));
        popup.findChild<QPushButton *>(QStringLiteral("filterApply"))->click();
        QVERIFY(!popup.findChild<QLabel *>(QStringLiteral("filterProblem"))->text().isEmpty());
        QVERIFY(popup.isVisible());
        QVERIFY(current().config.filter.isAll());
    }

    void aFieldIsHiddenByItsCheckMarkInThisViewOnly()
    {
        add("grid");
        name(QStringLiteral("Short"));
        auto *button = f->page->findChild<QToolButton *>(QStringLiteral("pageFields"));
        const QString before = button->text();
        button->click();
        auto *list = f->page->findChild<FieldsMenu *>()->findChild<QListWidget *>(QStringLiteral("fieldsList"));
        const FieldId budget = f->field("budget").id;
        for (int i = 0; i < list->count(); ++i) {
            if (list->item(i)->text() == f->field("budget").names.in(Language::English))
                list->item(i)->setCheckState(Qt::Unchecked);
        }
        const auto hides = [budget](const View &view) {
            return std::any_of(view.config.columns.begin(), view.config.columns.end(),
                               [budget](const ViewColumn &c) { return c.field == budget && c.hidden; });
        };
        QVERIFY(hides(current()));
        QVERIFY(!hides(views().front()));
        QVERIFY(button->text() != before); // it says how many are hidden
        QVERIFY(f->file.workspace->undo());
        QVERIFY(!hides(current()));
        QCOMPARE(button->text(), before);
    }

    void groupsAreKeptInTheViewAndNamedInTheHead()
    {
        ViewConfig config = current().config;
        config.groups = {Sort{PathChoice{{FieldPath{{f->field("status").id}}}}, false, {}}};
        emit f->page->viewWidget()->configEdited(config);
        QVERIFY(f->records().isGrouped());
        QVERIFY(f->page->findChild<QToolButton *>(QStringLiteral("pageOptions"))
                    ->text()
                    .contains(f->field("status").names.in(Language::English)));
        QVERIFY(f->file.workspace->undo());
        QVERIFY(!f->records().isGrouped());
    }

    void aColourRuleThatIsHalfWrittenIsNotLostByAClickBesideIt()
    {
        ColourRulesPopup rules(*f->file.workspace, f->theme, f->localizer, f->file.page("campaigns").id, f->page);
        rules.openUnder(f->page);
        auto *add = rules.findChild<QPushButton *>(QStringLiteral("colourAdd"));
        add->click();
        auto *filter = rules.findChild<FilterPopup *>();
        QVERIFY(filter->isVisible());
        filter->hide(); // as a click beside it does
        QVERIFY(rules.isVisible());
        QVERIFY(!f->page->window()->findChild<QDialog *>(QStringLiteral("questionDialog")));
        const auto answer = [&](const char *button) {
            auto *question = f->page->window()->findChild<QDialog *>(QStringLiteral("questionDialog"));
            QVERIFY(question);
            question->findChild<QPushButton *>(QLatin1String(button))->click();
            QCoreApplication::sendPostedEvents(question, QEvent::DeferredDelete);
        };
        rules.show();
        add->click();
        filter->findChild<QPushButton *>(QStringLiteral("filterAsText"))->click();
        auto *text = filter->findChild<QLineEdit *>(QStringLiteral("filterText"));
        QTest::keyClicks(text, QStringLiteral("budget > 1"));
        filter->hide();
        answer("questionNo"); // keep it
        QVERIFY(rules.isVisible() && filter->isVisible());
        QCOMPARE(text->text(), QStringLiteral("budget > 1"));
        QSignalSpy changed(&rules, &ColourRulesPopup::rulesChanged);
        filter->findChild<QPushButton *>(QStringLiteral("filterApply"))->click();
        QCOMPARE(changed.count(), 1);
        QVERIFY(!f->page->window()->findChild<QDialog *>(QStringLiteral("questionDialog")));
        QCOMPARE(rules.findChildren<QPushButton *>(QStringLiteral("ruleFilter")).size(), 1);
        rules.findChild<QPushButton *>(QStringLiteral("ruleFilter"))->click();
        filter->findChild<QPushButton *>(QStringLiteral("filterAsText"))->click();
        QTest::keyClicks(text, QStringLiteral("00"));
        filter->hide();
        answer("questionYes"); // away with it
        QVERIFY(!rules.isVisible());
        QCOMPARE(changed.count(), 1);
    }

    void aBoardOffersColourRulesAndAPivotOffersNoSearch()
    {
        add("board");
        name(QStringLiteral("B"));
        auto *options = f->page->findChild<QToolButton *>(QStringLiteral("pageOptions"));
        const auto entry = [options](const QString &text) -> QAction * {
            emit options->menu()->aboutToShow();
            for (QAction *action : options->menu()->actions()) {
                if (action->text() == text)
                    return action;
            }
            return nullptr;
        };
        QAction *rules = entry(QStringLiteral("Colour rules…"));
        QVERIFY(rules);
        rules->trigger();
        auto *popup = f->page->findChild<ColourRulesPopup *>();
        QVERIFY(popup && popup->isVisible());
        emit popup->rulesChanged(
            {{Filter::compare({{FieldPath{{f->field("budget").id}}}}, Operator::Gt, {QStringLiteral("2000000")}),
              {},
              QStringLiteral("red")}});
        QCOMPARE(current().config.colours.size(), size_t(1));
        popup->close();
        auto *search = f->page->findChild<QLineEdit *>(QStringLiteral("pageSearch"));
        QVERIFY(search->isVisible());
        add("pivot");
        QCOMPARE(current().kind, ViewKind::Pivot);
        QVERIFY(!search->isVisible());
        QVERIFY(!f->page->knows(PageCommand::Find));
        QVERIFY(f->page->findChild<FilterBar *>()->isVisible());
    }
};

QTEST_MAIN(TestViewBar)
#include "tst_viewbar.moc"
