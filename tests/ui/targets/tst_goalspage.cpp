// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/goalswindow.h"
#include "targets/alertbar.h"
#include "targets/alertsdialog.h"
#include "targets/budgetsdialog.h"
#include "targets/goalchart.h"
#include "targets/goalspage.h"
#include "targets/goaltree.h"
#include "widgets/elidedlabel.h"
#include "workspace/comments.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>

using namespace pheu;
using test::GoalsWindow;

namespace
{

struct Open : GoalsWindow<GoalsPage> {
    // 150 orders by the 20th of a month whose target is 500.
    RecordId orders(const char *target = "500")
    {
        for (int i = 1; i <= 20; ++i)
            add(QStringLiteral("results"), {{"date", QStringLiteral("2026-11-%1").arg(i, 2, 10, QLatin1Char('0'))},
                                            {"orders", i % 2 ? QStringLiteral("7") : QStringLiteral("8")}});
        return this->target({{"name", QStringLiteral("Orders by message")},
                             {"kpi", QStringLiteral("orders")},
                             {"target", QLatin1String(target)}});
    }
    GoalsPage &show()
    {
        window = std::make_unique<GoalsPage>(workspace(), engine, theme, localizer);
        window->resize(1064, 700);
        window->show();
        return *window;
    }
    GoalTree &tree() { return *window->findChild<GoalTree *>(); }
    QString text(int column) { return tree().topLevelItem(0) ? tree().topLevelItem(0)->text(column) : QString(); }
};

} // namespace

class TestGoalsPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::loadFonts(); }

    void aGoalShowsItsFiguresAndItsStateInWords()
    {
        Open open;
        open.orders();
        open.show();
        QTRY_COMPARE(open.text(GoalTree::Progress), QStringLiteral("150 of 500"));
        QCOMPARE(open.text(GoalTree::PaceColumn), QStringLiteral("45.0%"));
        QCOMPARE(open.text(GoalTree::Projected), QStringLiteral("225"));
        QCOMPARE(open.text(GoalTree::Needed), QStringLiteral("35"));
        QCOMPARE(open.text(GoalTree::State), paceStateName(PaceState::Behind));
        const QString spoken = open.tree().topLevelItem(0)->data(0, Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(QStringLiteral("333")), qPrintable(spoken));
    }

    void thePageSaysThroughWhichDayAndAnotherDayChangesTheFigures()
    {
        Open open;
        open.orders();
        open.show();
        QTRY_COMPARE(open.text(GoalTree::Progress), QStringLiteral("150 of 500"));
        auto *through = open.find<QPushButton>("goalsThrough");
        QVERIFY2(through->text().contains(open.localizer.format({}).date(test::day(QStringLiteral("2026-11-20")))),
                 qPrintable(through->text()));
        QTest::mouseClick(through, Qt::LeftButton);
        auto *calendar = open.find<QCalendarWidget>("throughCalendar");
        QVERIFY(calendar);
        emit calendar->clicked(QDate(2026, 11, 10));
        QTRY_COMPARE(open.text(GoalTree::Progress), QStringLiteral("75 of 500"));
        QVERIFY(through->text().contains(open.localizer.format({}).date(test::day(QStringLiteral("2026-11-10")))));
    }

    void anEditOfTheWorkspaceChangesTheTree()
    {
        Open open;
        const RecordId goal = open.orders();
        open.show();
        QTRY_COMPARE(open.text(GoalTree::Progress), QStringLiteral("150 of 500"));
        open.set(QStringLiteral("targets"), goal, {{"target", QStringLiteral("200")}});
        QTRY_COMPARE(open.text(GoalTree::Progress), QStringLiteral("150 of 200"));
        open.add(QStringLiteral("results"), {{"date", QStringLiteral("2026-11-20")}, {"orders", QStringLiteral("50")}});
        QTRY_COMPARE(open.text(GoalTree::Progress), QStringLiteral("200 of 200"));
    }

    // A banner or a note takes room from the tree after it was filled.
    void theChosenGoalStaysInSightWhenTheTreeGetsSmaller()
    {
        Open open;
        open.orders();
        RecordId last;
        for (int i = 0; i < 30; ++i)
            last = open.target({{"name", QStringLiteral("Goal %1").arg(i)},
                                {"kpi", QStringLiteral("orders")},
                                {"target", QString::number(10 + i)}});
        open.show();
        QTRY_COMPARE(open.tree().topLevelItemCount(), 31);
        open.tree().setCurrent(last);
        const auto isWhole = [&] {
            const QRect row = open.tree().visualItemRect(open.tree().currentItem());
            return row.isValid() && open.tree().viewport()->rect().contains(QRect(0, row.top(), 1, row.height()));
        };
        QTRY_VERIFY(isWhole());
        open.window->resize(700, 520);
        QTRY_VERIFY(isWhole());
        QVERIFY(open.tree().isColumnHidden(GoalTree::Needed)); // names and numbers first
        open.window->resize(1300, 700);
        QTRY_VERIFY(!open.tree().isColumnHidden(GoalTree::Needed));
    }

    // 95 in 20 of 30 days end at 142.5, which is no number of orders.
    void aProjectedCountIsWhole()
    {
        Open open;
        open.add(QStringLiteral("results"), {{"date", QStringLiteral("2026-11-20")}, {"orders", QStringLiteral("95")}});
        open.target(
            {{"name", QStringLiteral("A")}, {"kpi", QStringLiteral("orders")}, {"target", QStringLiteral("200")}});
        open.show();
        QTRY_COMPARE(open.text(GoalTree::Projected), QStringLiteral("143"));
    }

    void aBranchThatWasFoldedStaysFoldedWhenFiguresChange()
    {
        Open open;
        const RecordId top = open.orders();
        const RecordId below = open.target({{"name", QStringLiteral("Facebook")},
                                            {"kpi", QStringLiteral("orders")},
                                            {"target", QStringLiteral("100")},
                                            {"parent", QStringLiteral("Orders by message")}});
        open.show();
        QTRY_VERIFY(open.tree().topLevelItemCount() == 1 && open.tree().topLevelItem(0)->childCount() == 1);
        QVERIFY(open.tree().topLevelItem(0)->isExpanded());
        open.tree().setFocus();
        open.tree().setCurrent(top);
        QTest::keyClick(&open.tree(), Qt::Key_Left);
        QVERIFY(!open.tree().topLevelItem(0)->isExpanded());
        open.set(QStringLiteral("targets"), below, {{"target", QStringLiteral("120")}});
        QTRY_COMPARE(open.tree().topLevelItem(0)->child(0)->text(GoalTree::Progress), QStringLiteral("150 of 120"));
        QVERIFY(!open.tree().topLevelItem(0)->isExpanded());
        QCOMPARE(open.tree().current(), top);
    }

    void whatDoesNotAddUpIsSaidBelowTheTree()
    {
        Open open;
        const RecordId top = open.orders();
        open.target({{"name", QStringLiteral("Facebook")},
                     {"kpi", QStringLiteral("orders")},
                     {"target", QStringLiteral("100")},
                     {"parent", QStringLiteral("Orders by message")}});
        open.set(QStringLiteral("targets"), top, {{"formula", QStringLiteral("Facebook")}});
        open.show();
        QTRY_VERIFY(open.find<QLabel>("goalsNotes")->text().contains(QStringLiteral("400 less than its own target")));
    }

    void theChosenGoalShowsItsCourseAgainstThePlan()
    {
        Open open;
        open.orders();
        open.show();
        auto *chart = open.find<GoalChart>("goalChart");
        QTRY_COMPARE(chart->data().title, QStringLiteral("Orders by message"));
        const auto &lines = std::get<TrendBody>(chart->data().body).lines;
        QCOMPARE(lines.size(), size_t(1));
        QCOMPARE(lines[0].values.size(), size_t(30));
        QCOMPARE(lines[0].values[19], Figure(150)); // added up through the 20th
        QVERIFY(!lines[0].values[20]);
        QCOMPARE(lines[0].plan[29], Figure(500));
        QCOMPARE(lines[0].plan[14], Figure(250));
    }

    void whyItIsBehindNamesTheStepThatFell()
    {
        Open open;
        const QStringList before{QStringLiteral("1000"), QStringLiteral("200"), QStringLiteral("20")};
        const QStringList now{QStringLiteral("1000"), QStringLiteral("100"), QStringLiteral("10")};
        for (int i = 1; i <= 20; ++i) {
            for (const bool isNow : {true, false}) {
                const QStringList &figures = isNow ? now : before;
                const QDate date = isNow ? QDate(2026, 11, i) : QDate(2026, 10, i + 11); // as many days just before
                open.add(QStringLiteral("results"), {{"date", date.toString(Qt::ISODate)},
                                                     {"channel", QStringLiteral("Facebook")},
                                                     {"clicks", figures[0]},
                                                     {"messages", figures[1]},
                                                     {"orders", figures[2]}});
            }
        }
        open.target(
            {{"name", QStringLiteral("Orders")}, {"kpi", QStringLiteral("orders")}, {"target", QStringLiteral("600")}});
        open.show();
        QTRY_VERIFY(open.find<QLabel>("goalReasonsTitle")->text().startsWith(QStringLiteral("Why is it behind? −200")));
        const auto text = open.find<QLabel>("goalReasonText");
        QVERIFY(text);
        QVERIFY2(text->text().contains(QStringLiteral("“Messages” of “Clicks” went from 20.00% to 10.00%")),
                 qPrintable(text->text()));
        QVERIFY(!text->text().contains(QStringLiteral("Facebook"))); // the only channel there is
    }

    // Beside the chart, the same as figures that can be copied.
    void planAndActualStandInATableByPart()
    {
        Open open;
        open.orders();
        open.show();
        QTRY_COMPARE(open.text(GoalTree::Progress), QStringLiteral("150 of 500"));
        open.find<QTabBar>("goalCourseTabs")->setCurrentIndex(1);
        auto *table = open.find<QTableWidget>("goalPartsTable");
        QTRY_VERIFY(table->isVisible());
        QCOMPARE(table->rowCount(), 6);                   // weeks of November, cut to it
        for (int row = 0; row < table->rowCount(); ++row) // “…, so far” is in sight
            QVERIFY(table->columnWidth(0) > table->fontMetrics().horizontalAdvance(table->item(row, 0)->text()));
        double actual = 0;
        for (int row = 0; row < table->rowCount(); ++row)
            actual += QLocale(QLocale::English).toDouble(table->item(row, 2)->text());
        QCOMPARE(actual, 150.0);
        auto *unit = open.find<QComboBox>("goalPartsUnit");
        unit->setCurrentIndex(unit->findText(QStringLiteral("By month")));
        emit unit->activated(unit->currentIndex());
        QTRY_COMPARE(table->rowCount(), 1);
        QCOMPARE(table->item(0, 1)->text(), QStringLiteral("500"));
        QCOMPARE(table->item(0, 2)->text(), QStringLiteral("150"));
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        const QStringList copied = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(copied.size(), 2);
        QVERIFY2(copied[1].contains(QStringLiteral("\t500\t150\t")), qPrintable(copied[1]));
    }

    // More channels than there is room for: what is not named is one row, and the rows come to the gap.
    void channelsWithoutRoomAreOneRow()
    {
        Open open;
        for (int i = 0; i < 9; ++i) {
            const QString name = QStringLiteral("Channel %1").arg(i);
            open.add(QStringLiteral("channels"), {{"name", name}});
            for (const char *date : {"2026-10-20", "2026-11-05"})
                open.add(QStringLiteral("results"),
                         {{"date", QLatin1String(date)}, {"channel", name}, {"orders", QString::number(10 * (i + 1))}});
        }
        open.add(QStringLiteral("results"), {{"date", QStringLiteral("2026-11-20")}, {"clicks", QStringLiteral("1")}});
        open.target({{"name", QStringLiteral("Orders")},
                     {"kpi", QStringLiteral("orders")},
                     {"target", QStringLiteral("1350")}});
        open.show();
        QTRY_VERIFY(open.find<QLabel>("goalReasonsTitle")->text().startsWith(QStringLiteral("Why is it behind? −450")));
        QStringList names;
        for (const ElidedLabel *label : open.window->findChildren<ElidedLabel *>(QStringLiteral("goalReasonName"))) {
            if (label->isVisible())
                names.append(label->fullText());
        }
        QCOMPARE(names.size(), 7);
        QVERIFY2(names.last().startsWith(QStringLiteral("3 other")), qPrintable(names.last()));
        double sum = 0;
        for (const QLabel *label : open.window->findChildren<QLabel *>(QStringLiteral("goalReasonShare"))) {
            if (label->isVisible())
                sum += QLocale(QLocale::English).toDouble(QString(label->text()).replace(u'−', u'-'));
        }
        QVERIFY2(qAbs(sum + 450) < 1, qPrintable(QString::number(sum)));
    }

    void aNoteOfTheCircleIsKeptWhenItsFieldIsLeftAndCanBeUndone()
    {
        Open open;
        const RecordId goal = open.orders();
        open.show();
        QTRY_COMPARE(open.text(GoalTree::Progress), QStringLiteral("150 of 500"));
        auto *plan = open.find<QPlainTextEdit>("goal_plan_note");
        auto *next = open.find<QPlainTextEdit>("goal_do_note");
        QTRY_VERIFY(plan->isVisible());
        QApplication::setActiveWindow(open.window.get());
        plan->setFocus();
        QTest::keyClicks(plan, QStringLiteral("Two posts a day"));
        next->setFocus();
        const auto kept = [&] { return TargetTree::read(open.workspace())->node(goal)->notes.value(0); };
        QTRY_COMPARE(kept(), QStringLiteral("Two posts a day"));
        QVERIFY(open.workspace().undo());
        QCOMPARE(kept(), QString());
        QTRY_COMPARE(plan->toPlainText(), QString());
    }

    // November has weeks; what is written of one is not that of another, nor of the whole.
    void eachPeriodOfAGoalKeepsItsOwnNotes()
    {
        Open open;
        const RecordId goal = open.orders();
        open.show();
        QTRY_COMPARE(open.text(GoalTree::Progress), QStringLiteral("150 of 500"));
        auto *period = open.find<QComboBox>("goalNotePeriod");
        auto *check = open.find<QPlainTextEdit>("goal_check_note");
        QTRY_VERIFY(period->isVisible());
        QCOMPARE(period->count(), 7); // the whole and six weeks that touch it
        QCOMPARE(period->currentIndex(), 0);
        check->setPlainText(QStringLiteral("of the month"));
        period->setCurrentIndex(2);
        QCOMPARE(check->toPlainText(), QString());
        check->setPlainText(QStringLiteral("of the second week"));
        period->setCurrentIndex(0);
        const auto kept = [&] { return TargetTree::read(open.workspace())->node(goal)->notes.value(2); };
        QCOMPARE(kept(), QStringLiteral("of the month\n\n[2026-11-02..2026-11-08]\nof the second week"));
        QTRY_VERIFY(period->itemText(2).endsWith(QStringLiteral("•")));
        QCOMPARE(check->toPlainText(), QStringLiteral("of the month"));
        period->setCurrentIndex(2);
        QCOMPARE(check->toPlainText(), QStringLiteral("of the second week"));
        QVERIFY(open.workspace().undo());
        QCOMPARE(kept(), QStringLiteral("of the month"));
        QTRY_COMPARE(check->toPlainText(), QString());
    }

    void commentsOfAGoalAreReadAndWrittenBesideIt()
    {
        Open open;
        const RecordId goal = open.orders();
        const PageId page = TargetTree::page(open.workspace().schema())->id;
        QVERIFY(open.workspace().apply(
            {EditKind::Comment, {AddComment{page, goal, QStringLiteral("Sales will call them")}}}));
        open.show();
        QTRY_COMPARE(open.text(GoalTree::Progress), QStringLiteral("150 of 500"));
        auto *tabs = open.find<QTabBar>("goalNoteTabs");
        QTRY_COMPARE(tabs->tabText(1), QStringLiteral("Comments (1)"));
        tabs->setCurrentIndex(1);
        QCOMPARE(open.find<QLabel>("commentShown")->text(), QStringLiteral("Sales will call them"));
        auto *text = open.find<QPlainTextEdit>("commentText");
        QTRY_VERIFY(text->isVisible());
        text->setPlainText(QStringLiteral("Done"));
        QTest::mouseClick(open.find<QPushButton>("commentSend"), Qt::LeftButton);
        QTRY_COMPARE(tabs->tabText(1), QStringLiteral("Comments (2)"));
        QCOMPARE(commentsOf(open.workspace().database(), page, goal)->size(), size_t(2));
    }

    void theMenuOpensItsWindows_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("dialog");
        QTest::newRow("budgets") << QStringLiteral("goalsBudgets") << QStringLiteral("budgetsDialog");
        QTest::newRow("effect") << QStringLiteral("goalsEffect") << QStringLiteral("effectDialog");
        QTest::newRow("alerts") << QStringLiteral("goalsAlerts") << QStringLiteral("alertsDialog");
        QTest::newRow("states") << QStringLiteral("goalsBands") << QStringLiteral("bandsDialog");
    }
    void theMenuOpensItsWindows()
    {
        QFETCH(QString, action);
        QFETCH(QString, dialog);
        Open open;
        open.orders();
        open.show();
        QTRY_COMPARE(open.text(GoalTree::Progress), QStringLiteral("150 of 500"));
        QTest::mouseClick(open.find<QPushButton>("goalsMore"), Qt::LeftButton);
        auto *menu = open.window->findChild<QMenu *>(QStringLiteral("goalsMoreMenu"));
        QVERIFY(menu);
        menu->findChild<QAction *>(action)->trigger();
        menu->close();
        auto *opened = open.window->findChild<QDialog *>(dialog);
        QVERIFY(opened && opened->isVisible());
        opened->reject();
    }

    void aGoalIsDeletedByAKeyAndUndoBringsItBack()
    {
        Open open;
        open.orders();
        open.show();
        QTRY_COMPARE(open.text(GoalTree::Progress), QStringLiteral("150 of 500"));
        QTest::keyClick(&open.tree(), Qt::Key_Delete);
        QTRY_VERIFY(open.find<QPushButton>("emptyPrimary")->isVisible());
        QVERIFY(open.workspace().undo());
        QTRY_COMPARE(open.text(GoalTree::Progress), QStringLiteral("150 of 500"));
    }

    void aRuleThatIsBrokenIsSaidAboveTheTree()
    {
        Open open;
        open.orders();
        open.show();
        QTRY_COMPARE(open.text(GoalTree::Progress), QStringLiteral("150 of 500"));
        auto *bar = open.find<AlertBar>("alertBar");
        QVERIFY(!bar->isVisible());
        AlertRule rule;
        rule.kpi = QStringLiteral("orders");
        rule.kind = AlertKind::Below;
        rule.limit = 100; // 52 or 53 in seven days
        QVERIFY(keepAlertRules(open.workspace(), {rule}));
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(bar->findChild<QLabel *>(QStringLiteral("alertText"))->text().contains(QStringLiteral("100")));
        rule.limit = 10;
        QVERIFY(keepAlertRules(open.workspace(), {rule}));
        QTRY_VERIFY(!bar->isVisible());
    }

    // Reach counts the same people in every record: a rule of it is not saved, and one of before says why it is mute.
    void aRuleThatCanNeverBeRaisedIsRefusedAndSaid()
    {
        Open open;
        open.orders();
        AlertRule rule;
        rule.kpi = QStringLiteral("reach");
        rule.limit = 100;
        QVERIFY(keepAlertRules(open.workspace(), {rule}));
        open.show();
        auto *bar = open.find<AlertBar>("alertBar");
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(bar->findChild<QLabel *>(QStringLiteral("alertText"))->text().contains(QStringLiteral("Reach")));
        AlertsDialog dialog(open.workspace(), open.engine, open.localizer);
        dialog.show();
        auto *save = dialog.findChild<QPushButton *>(QStringLiteral("alertSave"));
        auto *problem = dialog.findChild<QLabel *>(QStringLiteral("alertProblem"));
        QVERIFY(!save->isEnabled());
        QVERIFY2(problem->text().contains(QStringLiteral("does not add up")), qPrintable(problem->text()));
        auto *table = dialog.findChild<QTableWidget *>(QStringLiteral("alertTable"));
        auto *kpi = qobject_cast<QComboBox *>(table->cellWidget(0, 0));
        kpi->setCurrentIndex(kpi->findData(QStringLiteral("impressions")));
        QVERIFY(save->isEnabled());
        QVERIFY(problem->text().isEmpty());
    }

    void rulesAreWrittenInTheirDialogAndKeptAsOneEdit()
    {
        Open open;
        open.orders();
        AlertsDialog dialog(open.workspace(), open.engine, open.localizer);
        dialog.show();
        auto *save = dialog.findChild<QPushButton *>(QStringLiteral("alertSave"));
        QVERIFY(!save->isEnabled()); // the empty rule says what it lacks, and nothing is wrong
        auto *problem = dialog.findChild<QLabel *>(QStringLiteral("alertProblem"));
        QCOMPARE(problem->property("look").toString(), QStringLiteral("muted"));
        auto *table = dialog.findChild<QTableWidget *>(QStringLiteral("alertTable"));
        auto *kpi = qobject_cast<QComboBox *>(table->cellWidget(0, 0));
        kpi->setEditText(QStringLiteral("CPLX"));
        QVERIFY2(problem->text().contains(QStringLiteral("CPLX")), qPrintable(problem->text()));
        QCOMPARE(problem->property("look").toString(), QStringLiteral("error"));
        kpi->setEditText(QStringLiteral("CPL"));
        auto *limit = qobject_cast<QLineEdit *>(table->cellWidget(0, 2));
        auto *kind = qobject_cast<QComboBox *>(table->cellWidget(0, 1));
        kind->setCurrentIndex(2); // unusual: standard deviations
        limit->setText(QStringLiteral("60000"));
        QVERIFY(!save->isEnabled());
        QVERIFY2(problem->text().contains(QStringLiteral("1 to 10")), qPrintable(problem->text()));
        limit->setText(QStringLiteral("2"));
        QVERIFY(save->isEnabled());
        limit->clear();
        kind->setCurrentIndex(1);
        kpi->setCurrentIndex(kpi->findData(QStringLiteral("visit_to_lead")));
        qobject_cast<QLineEdit *>(table->cellWidget(0, 2))->setText(QStringLiteral("5 %"));
        QVERIFY(save->isEnabled());
        QTest::mouseClick(save, Qt::LeftButton);
        const auto rules = keptAlertRules(open.workspace());
        QCOMPARE(rules.size(), size_t(1));
        QCOMPARE(rules.front().kpi, QStringLiteral("visit_to_lead"));
        QCOMPARE(rules.front().limit, 0.05);
        QVERIFY(open.workspace().undo());
        QVERIFY(keptAlertRules(open.workspace()).empty());
    }

    void budgetsOfCampaignsSayWhereTheyWillEnd()
    {
        Open open;
        open.add(QStringLiteral("campaigns"), {{"name", QStringLiteral("Sale")},
                                               {"start", QStringLiteral("2026-11-01")},
                                               {"end", QStringLiteral("2026-11-30")},
                                               {"budget", QStringLiteral("3000000")}});
        open.add(QStringLiteral("results"), {{"date", QStringLiteral("2026-11-05")},
                                             {"campaign", QStringLiteral("Sale")},
                                             {"spend", QStringLiteral("1000000")}});
        BudgetsDialog dialog(open.workspace(), open.engine, open.theme, open.localizer,
                             test::day(QStringLiteral("2026-11-05")));
        dialog.show();
        auto *table = dialog.findChild<QTableWidget *>(QStringLiteral("campaignBudgets"));
        QVERIFY(table && table->rowCount() == 1);
        QVERIFY(table->item(0, 4)->text().startsWith(QStringLiteral("2,000,000")));  // left
        QVERIFY(table->item(0, 7)->text().startsWith(QStringLiteral("+3,000,000"))); // 6 at the end
        QCOMPARE(table->item(0, 8)->text(), QStringLiteral("Over plan"));
        auto *channels = dialog.findChild<QTableWidget *>(QStringLiteral("channelBudgets"));
        QVERIFY(channels && channels->rowCount() == 1);
        QCOMPARE(channels->item(0, 0)->text(), QStringLiteral("No channel yet"));
        QVERIFY(channels->item(0, 2)->text().startsWith(QStringLiteral("3,000,000")));
    }

    void aWorkspaceOfBeforeGetsItsPageByAClick()
    {
        Open open;
        const PageId page = TargetTree::page(open.workspace().schema())->id;
        QVERIFY(open.workspace().apply({EditKind::RemovePage, {RemovePage{page}}}));
        open.show();
        auto *add = open.find<QPushButton>("emptyPrimary");
        QTRY_VERIFY(add->isVisible());
        QTest::mouseClick(add, Qt::LeftButton);
        QVERIFY(TargetTree::page(open.workspace().schema()));
    }
};

QTEST_MAIN(TestGoalsPage)
#include "tst_goalspage.moc"
