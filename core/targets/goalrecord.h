// SPDX-License-Identifier: GPL-3.0-or-later
// A goal as it is written: what a form, a template or the sample puts into the page Targets. Several goals are one
// edit; a field that the user removed is left out.
#pragma once

#include "targets/split.h"
#include "targets/targettree.h"

namespace pheu
{

struct GoalRecord {
    RecordId id; // 0: a new one
    QString name, kpi, formula, filter, plan, note;
    QString owner; // a name; one that is not among the people of the field yet is added to them
    std::optional<double> target, floor, stretch;
    std::optional<Period> period; // none: that of its campaign, or of the goal above
    RecordId campaign;
    RecordId parent;
    std::optional<size_t> above; // in place of `parent`: a goal before it in the same list
    std::optional<Direction> direction;
    PlanShape shape = PlanShape::Even;
    std::optional<CalendarUnit> split;
    bool operator==(const GoalRecord &) const = default;
};

// As one edit; the ids of new ones are in ChangeSet::pages, those of all in `ids` where it is given.
// Errors: Workspace ones; InvalidInput without the page.
Result<ChangeSet> writeGoals(Workspace &workspace, const std::vector<GoalRecord> &goals,
                             std::vector<RecordId> *ids = nullptr);
// These names as goals that are new may have them: one that the page or the list has already gets a number, “Orders
// (2)”.
Result<QStringList> freeGoalNames(const Workspace &workspace, const QStringList &wanted);
// As the page holds it now. Errors: NotFound when it is gone.
Result<GoalRecord> readGoal(const Workspace &workspace, RecordId goal);
// The names of the people of the owner field, in their order.
QStringList goalOwners(const Schema &schema);
// Only these texts of a goal, by role (plan_note …), as one edit.
Result<ChangeSet> writeGoalNote(Workspace &workspace, RecordId goal, const QString &role, const QString &text);

} // namespace pheu
