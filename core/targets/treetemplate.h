// SPDX-License-Identifier: GPL-3.0-or-later
// Trees of goals as data (resources/targets): one number is asked for at the top, and what it takes below follows by
// the rates of the period before. What no rate is known for is left to be filled.
#pragma once

#include "metrics/engine.h"
#include "storage/names.h"
#include "targets/goalrecord.h"

namespace pheu
{

struct TreeTemplate {
    struct Goal {
        QString key;   // a word of the expressions
        QString above; // key of a goal before it; empty: the top
        QString kpi;   // gives its name too, unless it has its own
        Names names;
        QString filter;
        QString formula;    // over the goals below: {key}, and {=expression} for a number
        QString target;     // an expression over keys and last_<KPI>; empty at the top, which is asked for
        bool whole = false; // people and things: rounded up
    };
    QString id;
    Names names, meaning;
    std::vector<Goal> goals;
    const QString &asked() const { return goals.front().kpi; }
};

// The shipped ones. A defect in a resource is a test failure, not a run-time error.
const std::vector<TreeTemplate> &treeTemplates();

// What the template makes of `top` in the period; `owner` may be empty. Errors: those of the engine.
Result<std::vector<GoalRecord>> goalsOf(MetricsEngine &engine, const Workspace &workspace, const TreeTemplate &chosen,
                                        Period period, double top, const QString &owner, Language language);

} // namespace pheu
