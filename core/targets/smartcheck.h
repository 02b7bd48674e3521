// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a goal is specific, measurable, owned, placed and dated, and does not contradict itself: what is missing or
// wrong is named before it is saved, and what people have reached before is offered as a target.
#pragma once

#include "metrics/engine.h"
#include "targets/targettree.h"

namespace pheu
{

// A goal as a form holds it, before it is a record.
struct GoalDraft {
    RecordId id; // 0: a new one
    QString name;
    QString kpi; // id; empty: only a formula
    QString formula;
    std::optional<double> target;
    std::optional<Period> period; // its own, its campaign's or that of the goal above
    QString owner;
    RecordId parent;
    Filter filter;
    std::optional<double> floor, stretch;
    Direction direction = Direction::Higher; // its own, else its KPI's
    std::vector<PlanPart> plan;              // by hand; empty: another shape
};

enum class SmartPart { Number, Period, Kpi, Owner, Source, Place, Vanity, Formula, Floor, Stretch, Plan };

struct SmartIssue {
    SmartPart part;
    bool blocks = false; // it cannot be saved as a KPI
    QString sentence;
    QString instead; // Vanity: the id of a KPI to follow in its place; may be empty
    bool operator==(const SmartIssue &) const = default;
};

// In the order of the form. What is missing for a KPI or cannot be blocks; the rest is a judgement. A formula may name
// goals that come later while there are none below.
Result<std::vector<SmartIssue>> smartCheck(MetricsEngine &engine, const Workspace &workspace, const TargetTree &tree,
                                           const GoalDraft &draft, const Format &format, Language language);
// Why a goal that stands on the page cannot be saved as a KPI; empty: it can. The names in its formula are not judged,
// since the goals below it come later.
Result<QString> goalRefusal(const Workspace &workspace, RecordId goal);
// What smartCheck() says of a goal that stands on the page, as sentences. Gone: none.
Result<QStringList> goalAdvice(MetricsEngine &engine, const Workspace &workspace, RecordId goal, const Format &format,
                               Language language);
// What to follow in place of a vanity figure: a KPI that has it in its formula, else one of its stage or a later one.
QString actionableInstead(const Catalogue &catalogue, const QString &id);

enum class SuggestionKind { LastPeriod, YearEarlier, MeanOfLast, BestOfLast, Benchmark };

struct Suggestion {
    SuggestionKind kind;
    double value = 0;
    int periods = 1; // that the mean or the best is of
    Period period;   // of LastPeriod, YearEarlier and the best one
    QString source;  // of a benchmark: industry and where it is from
};

// What the KPI came to before; periods without a figure are left out. The mean of a ratio is that of its values: it is
// a figure to aim at, not a total.
Result<std::vector<Suggestion>> suggestTargets(MetricsEngine &engine, const Workspace &workspace, const QString &kpi,
                                               Period period, const Filter &filter, int last = 6);

} // namespace pheu
