// SPDX-License-Identifier: GPL-3.0-or-later
// How every goal of the tree stands on a day: one answer for the Targets page, cards, the report and `pheu targets`.
// Actual figures come from the metrics engine; a parent's line follows its formula over the goals below it.
#pragma once

#include "metrics/engine.h"
#include "targets/targettree.h"

namespace pheu
{

struct TargetStatus {
    Growth growth = Growth::Flow;
    Figure actual;
    Pace pace;
    std::vector<double> weights; // of a flow, one a day of the period; empty: all the same
    Figure opening;              // of a stock: its level on the day before the period
    // What the formula makes of the goals below: on their targets, on their actual figures. Empty: no formula, or a
    // goal below lacks its figure.
    Figure formulaTarget, formulaActual;
    QString paceNote; // a sentence, also among the notes: why it is not paced as its plan says; mostly empty
    // Sentences: where the identity does not hold and by how much (beyond what whole minor units of money explain), why
    // there is no figure.
    QStringList notes;
};

// How the figure of a KPI or measure grows: sums flow, levels are stocks, all that divides is a ratio.
Growth growthOf(const Catalogue &catalogue, const QString &id);

class TargetBoard
{
public:
    // `on`: through this day. With `only`: these goals and what is below them; the others have no status. Errors: those
    // of the engine.
    static Result<TargetBoard> evaluate(MetricsEngine &engine, const Workspace &workspace, TargetTree tree, Day on,
                                        const Format &format, const std::vector<size_t> &only = {});
    // The last day with results; empty: there are none.
    static std::optional<Day> lastDay(MetricsEngine &engine);

    Day on() const { return m_on; }
    const TargetTree &tree() const { return m_tree; }
    const std::vector<TargetStatus> &statuses() const { return m_statuses; } // one per node of the tree
    const PaceBands &bands() const { return m_bands; }

private:
    TargetTree m_tree;
    std::vector<TargetStatus> m_statuses;
    PaceBands m_bands;
    Day m_on = 0;
};

// Where the plan of a goal that is paced is at the end of a day. The line that `expected` is read from.
Figure plannedOn(const TargetNode &goal, const TargetStatus &status, Day day);

// Figures of one KPI or measure, day by day, under the node's filter. Days without a figure are left out.
Result<DailyFigures> dailyFigures(MetricsEngine &engine, const QString &id, Period period, const Filter &filter);
// The same for a plan that follows the past: a day with results but without a figure is in it as 0.
Result<DailyFigures> pastFigures(MetricsEngine &engine, const QString &id, Period period, const Filter &filter);

} // namespace pheu
