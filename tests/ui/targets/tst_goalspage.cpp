// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/goalsfixture.h"
#include "targets/goalspage.h"
#include "targets/goaltree.h"

#include <QCalendarWidget>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace pheu;
using test::GoalsFixture;

namespace
{

struct Open : GoalsFixture {
    MetricsEngine engine{workspace()};
    Theme theme;
    Localizer localizer;
    std::unique_ptr<GoalsPage> page;

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
        page = std::make_unique<GoalsPage>(workspace(), engine, theme, localizer);
        page->resize(1064, 700);
        page->show();
        return *page;
    }
    GoalTree &tree() { return *page->findChild<GoalTree *>(); }
    QString text(int column) { return tree().topLevelItem(0) ? tree().topLevelItem(0)->text(column) : QString(); }
    template<typename T>
    T *find(const char *name)
    {
        return page->findChild<T *>(QLatin1String(name));
    }
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
