// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/goalswindow.h"
#include "targets/whatifdialog.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSlider>
#include <QTableWidget>
#include <QTest>

using namespace pheu;
using test::GoalsWindow;

namespace
{

// 1,000 visits, 100 leads, 20 orders, 2,000,000 spent, 10,000,000 of revenue.
struct Open : GoalsWindow<WhatIfDialog> {
    Open()
    {
        add(QStringLiteral("results"), {{"date", QStringLiteral("2026-10-05")},
                                        {"visits", QStringLiteral("1000")},
                                        {"leads", QStringLiteral("100")},
                                        {"orders", QStringLiteral("20")},
                                        {"spend", QStringLiteral("2000000")},
                                        {"revenue", QStringLiteral("10000000")}});
        window = std::make_unique<WhatIfDialog>(workspace(), engine, localizer);
        window->show();
    }
    QString figure(const QString &row, int column = 0) const
    {
        auto *table = find<QTableWidget>("whatIfTable");
        for (int i = 0; i < table->rowCount(); ++i) {
            if (table->verticalHeaderItem(i)->text() == row)
                return table->item(i, column)->text();
        }
        return {};
    }
    void goal(const char *text) const { find<QLineEdit>("whatIfGoal")->setText(QLatin1String(text)); }
};

} // namespace

class TestWhatIfDialog : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::loadFonts(); }

    void itReadsTheFunnelBackwardsAtTodaysRates()
    {
        Open open;
        auto *problem = open.find<QLabel>("whatIfProblem");
        QVERIFY(!problem->text().isEmpty()); // no number yet: what to do, and nothing is wrong
        QCOMPARE(problem->property("look").toString(), QStringLiteral("muted"));
        open.goal("many");
        QCOMPARE(problem->property("look").toString(), QStringLiteral("error"));
        open.goal("40");
        QCOMPARE(open.figure(QStringLiteral("Visits")), QStringLiteral("2,000"));
        QCOMPARE(open.figure(QStringLiteral("Leads")), QStringLiteral("200"));
        QVERIFY(open.figure(QStringLiteral("Budget")).startsWith(QStringLiteral("4,000,000")));
        QCOMPARE(open.figure(QStringLiteral("Return on investment")), QStringLiteral("400.0%"));
    }

    void aSliderMovesARateAndTheFiguresFollow()
    {
        Open open;
        open.goal("40");
        open.find<QSlider>("whatIfRate0Slider")->setValue(200); // leads of visits: twice today's
        QCOMPARE(open.find<QDoubleSpinBox>("whatIfRate0")->value(), 20.0);
        QCOMPARE(open.figure(QStringLiteral("Visits")), QStringLiteral("1,000"));
        open.find<QDoubleSpinBox>("whatIfRate0")->setValue(5);
        QCOMPARE(open.find<QSlider>("whatIfRate0Slider")->value(), 50);
        QCOMPARE(open.figure(QStringLiteral("Visits")), QStringLiteral("4,000"));
    }

    void aBudgetIsReadForwards()
    {
        Open open;
        auto *aim = open.find<QComboBox>("whatIfAim");
        aim->setCurrentIndex(2);
        QCOMPARE(open.figure(QStringLiteral("Orders")), QStringLiteral("20"));
        open.find<QDoubleSpinBox>("whatIfBudget")->setValue(6'000'000);
        QCOMPARE(open.figure(QStringLiteral("Orders")), QStringLiteral("60"));
    }

    void aKeptScenarioStandsBesideAndIsInTheFile()
    {
        Open open;
        open.goal("40");
        open.find<QSlider>("whatIfRate0Slider")->setValue(200);
        open.find<QLineEdit>("whatIfName")->setText(QStringLiteral("Better form"));
        QTest::mouseClick(open.find<QPushButton>("whatIfKeep"), Qt::LeftButton);
        open.find<QSlider>("whatIfRate0Slider")->setValue(100);
        QCOMPARE(open.figure(QStringLiteral("Visits"), 0), QStringLiteral("2,000"));
        QCOMPARE(open.figure(QStringLiteral("Visits"), 1), QStringLiteral("1,000"));
        const WhatIfDialog again(open.workspace(), open.engine, open.localizer);
        QCOMPARE(again.kept().size(), size_t(1));
        QCOMPARE(again.kept().front().name, QStringLiteral("Better form"));
        QCOMPARE(again.kept().front().rates.front(), 0.2);
    }

    void anyKeptScenarioIsTakenUpOrRemovedByItsName()
    {
        Open open;
        open.goal("40");
        const auto keep = [&](const char *name, int slider) {
            open.find<QSlider>("whatIfRate0Slider")->setValue(slider);
            open.find<QLineEdit>("whatIfName")->setText(QLatin1String(name));
            QTest::mouseClick(open.find<QPushButton>("whatIfKeep"), Qt::LeftButton);
        };
        keep("Better form", 200);
        keep("A & B", 50);
        open.find<QSlider>("whatIfRate0Slider")->setValue(100);
        const auto choose = [&](const char *button, const char *menuName, int entry) {
            QTest::mouseClick(open.find<QPushButton>(button), Qt::LeftButton);
            auto *menu = open.find<QMenu>(menuName);
            if (!menu || menu->actions().size() <= entry)
                qFatal("no such menu");
            menu->actions().at(entry)->trigger();
            menu->close();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        };
        choose("whatIfTake", "whatIfTakeMenu", 0);
        QCOMPARE(open.figure(QStringLiteral("Visits"), 0), QStringLiteral("1,000"));
        QCOMPARE(open.find<QLineEdit>("whatIfName")->text(), QStringLiteral("Better form"));
        choose("whatIfForget", "whatIfForgetMenu", 0); // not the last one
        QCOMPARE(open.window->kept().size(), size_t(1));
        QCOMPARE(open.window->kept().front().name, QStringLiteral("A & B"));
        QVERIFY(open.workspace().undo());
        QCOMPARE(WhatIfDialog(open.workspace(), open.engine, open.localizer).kept().size(), size_t(2));
    }

    void theBudgetThatComesOutIsShownAmongTheKnobs()
    {
        Open open;
        open.goal("40");
        auto *budget = open.find<QDoubleSpinBox>("whatIfBudget");
        QVERIFY(!budget->isEnabled());
        QCOMPARE(budget->value(), 4'000'000.0);
        open.find<QComboBox>("whatIfAim")->setCurrentIndex(2); // from here on it is given
        QVERIFY(budget->isEnabled());
        QCOMPARE(open.figure(QStringLiteral("Orders")), QStringLiteral("40"));
    }

    void theDaysOfTheRatesAreChosen()
    {
        Open open;
        open.add(QStringLiteral("results"), {{"date", QStringLiteral("2026-08-01")},
                                             {"visits", QStringLiteral("1000")},
                                             {"leads", QStringLiteral("300")},
                                             {"orders", QStringLiteral("20")},
                                             {"spend", QStringLiteral("2000000")},
                                             {"revenue", QStringLiteral("10000000")}});
        auto *recent = open.find<QComboBox>("whatIfRecent");
        recent->setCurrentIndex(0); // 30 days: those of before
        QCOMPARE(open.find<QDoubleSpinBox>("whatIfRate0")->value(), 10.0);
        recent->setCurrentIndex(2); // a year
        QCOMPARE(open.find<QDoubleSpinBox>("whatIfRate0")->value(), 20.0);
        recent->setCurrentIndex(3);
        QVERIFY(open.find<QDateEdit>("whatIfFrom")->isVisible());
        open.find<QDateEdit>("whatIfFrom")->setDate({2026, 8, 1});
        open.find<QDateEdit>("whatIfTo")->setDate({2026, 8, 31});
        QCOMPARE(open.find<QDoubleSpinBox>("whatIfRate0")->value(), 30.0);
    }

    void itBecomesGoalsByAClick()
    {
        Open open;
        open.goal("40");
        QTest::mouseClick(open.find<QPushButton>("whatIfMake"), Qt::LeftButton);
        QCOMPARE(open.window->result(), int(QDialog::Accepted));
        const auto tree = TargetTree::read(open.workspace());
        QVERIFY(tree && tree->nodes().size() == 7); // revenue, order value, orders, leads, visits and two rates
        QCOMPARE(tree->nodes().front().target, std::optional(20'000'000.0));
        QVERIFY(tree->node(open.window->top()));
        QVERIFY(open.workspace().undo()); // one edit
        QVERIFY(TargetTree::read(open.workspace())->nodes().empty());
    }
};

QTEST_MAIN(TestWhatIfDialog)
#include "tst_whatifdialog.moc"
