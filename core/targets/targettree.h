// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of goals as values, read from the page Targets: a KGI at the top, KPIs below, each with a number, a period
// and a place. What a record lacks or says wrongly is named in its problems; nothing is guessed.
#pragma once

#include "formula/formula.h"
#include "metrics/catalogue.h"
#include "targets/pacing.h"
#include "targets/split.h"
#include "workspace/workspace.h"

namespace pheu
{

struct TargetNode {
    RecordId id;
    RecordId parent; // 0: a root
    QString name;
    QString kpi; // id in the catalogue; empty: only what its formula says
    std::optional<Period> period;
    std::optional<double> target; // major units of money, a fraction of percent
    std::optional<double> floor, stretch;
    QString owner;
    Direction direction = Direction::Higher; // the node's own, else its KPI's
    Unit unit = Unit::Count;
    QString filterText;
    Filter filter; // on Results; its campaign is in it
    RecordId campaign;
    QString formulaText;
    std::optional<Formula> formula; // over names of its children, as they are written there
    PlanShape shape = PlanShape::Even;
    std::optional<CalendarUnit> split; // sub-periods of the plan
    std::vector<PlanPart> plan;        // by hand
    QString note;
    QStringList notes; // plan, do, check, act; four, each may be empty

    int level = 0; // 0 at the top
    std::vector<size_t> children;
    QStringList problems; // sentences: what is wrong, and what to do
    QString refusal; // the one of them that keeps it from being a goal at all; a formula may still wait for its goals

    bool isPaced() const { return period && target; }
};

class TargetTree
{
public:
    static constexpr int mostLevels = 4;

    // Without the page: no nodes. In the order of the tree, a parent before its children.
    static Result<TargetTree> read(const Workspace &workspace);
    static const Page *page(const Schema &schema);

    const std::vector<TargetNode> &nodes() const { return m_nodes; }
    const std::vector<size_t> &roots() const { return m_roots; }
    const TargetNode *node(RecordId id) const;
    std::optional<size_t> indexOf(RecordId id) const;
    // Sentences about the whole: more than four levels, a branch without a leading KPI.
    const QStringList &warnings() const { return m_warnings; }

private:
    std::vector<TargetNode> m_nodes;
    std::vector<size_t> m_roots;
    QStringList m_warnings;
};

// The id of a KPI or measure named by its id or by its name in either language; empty: there is none.
QString kpiIdOf(const Catalogue &catalogue, const QString &typed);

// A formula over children: bare or `quoted` names, also such as E-mail that would read as a subtraction. Every name
// comes out as it stands in `children`; KPI ids of children are taken too where only one child has them.
// Errors: InvalidInput for a name that no child has, or more than + − × ÷ and brackets.
struct ChildName {
    QString name;
    QString kpi;
};
Result<Formula> parseTreeFormula(const QString &text, const std::vector<ChildName> &children);

} // namespace pheu
