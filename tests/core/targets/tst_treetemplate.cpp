// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/goalsfixture.h"
#include "targets/treetemplate.h"

#include <QTest>

using namespace pheu;
using test::day;
using test::GoalsFixture;

class TestTreeTemplate : public QObject
{
    Q_OBJECT
private slots:
    void everyTemplateIsWholeAndNamedInBothLanguages()
    {
        QCOMPARE(treeTemplates().size(), size_t(6));
        for (const TreeTemplate &each : treeTemplates()) {
            QVERIFY(!each.id.isEmpty() && !each.names.en.isEmpty() && !each.names.vi.isEmpty());
            QVERIFY(!each.meaning.en.isEmpty() && !each.meaning.vi.isEmpty());
            QVERIFY(each.goals.size() >= 4);
            QStringList keys;
            for (const TreeTemplate::Goal &goal : each.goals) {
                QVERIFY2(Catalogue::shipped().contains(goal.kpi), qPrintable(goal.kpi));
                QVERIFY2(goal.above.isEmpty() == keys.isEmpty(), qPrintable(goal.key)); // one top, which comes first
                QVERIFY2(goal.above.isEmpty() || keys.contains(goal.above), qPrintable(goal.key));
                keys.append(goal.key);
            }
        }
    }

    void whatItTakesFollowsFromTheRatesOfThePeriodBefore_data()
    {
        QTest::addColumn<QString>("id");
        for (const TreeTemplate &each : treeTemplates())
            QTest::newRow(qPrintable(each.id)) << each.id;
    }
    // Written into a workspace, every formula can be read and holds on the targets.
    void whatItTakesFollowsFromTheRatesOfThePeriodBefore()
    {
        QFETCH(QString, id);
        GoalsFixture file;
        file.add(QStringLiteral("results"), {{"date", QStringLiteral("2026-10-05")},
                                             {"channel", QStringLiteral("E-mail")},
                                             {"impressions", QStringLiteral("90000")},
                                             {"clicks", QStringLiteral("9100")},
                                             {"messages", QStringLiteral("800")},
                                             {"visits", QStringLiteral("7001")},
                                             {"leads", QStringLiteral("630")},
                                             {"mqls", QStringLiteral("310")},
                                             {"sqls", QStringLiteral("120")},
                                             {"opportunities", QStringLiteral("71")},
                                             {"orders", QStringLiteral("23")},
                                             {"revenue", QStringLiteral("11700000")},
                                             {"emails_sent", QStringLiteral("4000")},
                                             {"emails_opened", QStringLiteral("1300")},
                                             {"emails_clicked", QStringLiteral("170")},
                                             {"sales_calls", QStringLiteral("260")},
                                             {"appointments", QStringLiteral("37")},
                                             {"rank_ups", QStringLiteral("19")}});
        const auto &all = treeTemplates();
        const auto chosen = std::ranges::find(all, id, &TreeTemplate::id);
        MetricsEngine engine(file.workspace());
        const Period period{day(QStringLiteral("2026-11-01")), day(QStringLiteral("2026-11-30"))};
        const auto goals =
            goalsOf(engine, file.workspace(), *chosen, period, 1000, QStringLiteral("Lan"), Language::Vietnamese);
        QVERIFY2(bool(goals), qPrintable(goals ? QString() : goals.error().message));
        for (const GoalRecord &goal : *goals)
            QVERIFY2(goal.target && *goal.target > 0, qPrintable(goal.name));
        QVERIFY(writeGoals(file.workspace(), *goals));
        const TargetBoard board = file.boardOn(engine, QStringLiteral("2026-11-10"));
        int formulas = 0;
        for (size_t i = 0; i < board.statuses().size(); ++i) {
            const TargetNode &node = board.tree().nodes()[i];
            QVERIFY2(node.problems.isEmpty(), qPrintable(node.problems.join(u' ')));
            QVERIFY(node.level < TargetTree::mostLevels);
            if (!node.formula)
                continue;
            ++formulas;
            const Figure made = board.statuses()[i].formulaTarget;
            QVERIFY2(
                made && std::abs(*made - *node.target) <= 1e-6 * *node.target,
                qPrintable(QStringLiteral("%1: %2 of %3").arg(node.name).arg(made.value_or(-1)).arg(*node.target)));
        }
        QVERIFY(formulas > 0);
        // A second tree has names of its own, and its formulas are of them.
        const auto more =
            goalsOf(engine, file.workspace(), *chosen, period, 1000, QStringLiteral("Lan"), Language::Vietnamese);
        QVERIFY(more && writeGoals(file.workspace(), *more));
        QStringList names;
        const auto both = TargetTree::read(file.workspace());
        for (const TargetNode &node : both->nodes()) {
            QVERIFY2(node.problems.isEmpty(), qPrintable(node.problems.join(u' ')));
            names.append(node.name);
        }
        QCOMPARE(names.removeDuplicates(), 0);
        QVERIFY(file.workspace().undo());
        QVERIFY(file.workspace().undo());
    }

    void aRateThatNobodyKnowsLeavesItsGoalsToBeFilled()
    {
        GoalsFixture file;
        MetricsEngine engine(file.workspace());
        const Period period{day(QStringLiteral("2026-11-01")), day(QStringLiteral("2026-11-30"))};
        const auto goals =
            goalsOf(engine, file.workspace(), treeTemplates().front(), period, 1000, QString(), Language::English);
        QVERIFY(goals);
        QCOMPARE(goals->front().target, std::optional(1000.0));
        for (size_t i = 1; i < goals->size(); ++i)
            QVERIFY(!(*goals)[i].target);
        QVERIFY(writeGoals(file.workspace(), *goals));
    }
};

QTEST_GUILESS_MAIN(TestTreeTemplate)
#include "tst_treetemplate.moc"
