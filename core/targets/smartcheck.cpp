// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/smartcheck.h"

#include "base/text.h"
#include "metrics/workspacecatalogue.h"
#include "targets/goalsense.h"
#include "targets/targetstatus.h"
#include "workspace/pagetemplates.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace pheu
{

namespace
{

struct SmartText {
    Q_DECLARE_TR_FUNCTIONS(pheu::SmartCheck)
};

constexpr std::array stages = {QLatin1String("awareness"), QLatin1String("interest"), QLatin1String("action"),
                               QLatin1String("purchase"), QLatin1String("loyalty")};

qsizetype stageRank(const QString &stage)
{
    return std::ranges::find(stages, stage) - stages.begin();
}

const QString &stageOf(const Catalogue &catalogue, const QString &id)
{
    static const QString none;
    if (const Kpi *kpi = catalogue.kpi(id))
        return kpi->stage;
    const Measure *measure = catalogue.measure(id);
    return measure ? measure->stage : none;
}

bool isVanity(const Catalogue &catalogue, const QString &id)
{
    const Kpi *kpi = catalogue.kpi(id);
    const Measure *measure = catalogue.measure(id);
    return (kpi && kpi->vanity) || (measure && measure->vanity);
}

// A figure that nobody can have: its page is not there, or not one record of the last year speaks of it.
Result<QString> missingSource(MetricsEngine &engine, const Workspace &workspace, const GoalDraft &draft,
                              Language language)
{
    const auto held = catalogueOf(workspace);
    const Catalogue &catalogue = *held;
    const QString name = catalogue.name(draft.kpi, language);
    if (const QString page = catalogue.missingPage(draft.kpi, workspace.schema()); !page.isEmpty())
        return SmartText::tr("A source of data is missing: “%1” comes from the page “%2”, which this workspace lacks. "
                             "Add that page.")
            .arg(name, templatePageName(page));
    const auto figure = [&](const Filter &filter) -> Result<Figure> {
        MetricQuery query;
        query.names = {draft.kpi};
        query.filter = filter;
        const auto table = engine.evaluate(query);
        return table ? Result<Figure>(table->total.values.front()) : table.error();
    };
    const auto filtered = figure(draft.filter);
    if (!filtered || *filtered)
        return filtered ? Result<QString>(QString()) : filtered.error();
    const auto all = draft.filter.isAll() ? filtered : figure({});
    if (!all)
        return all.error();
    if (*all)
        return SmartText::tr("A source of data is missing: no record that matches the filter has “%1”. Change the "
                             "filter, or it will never move.")
            .arg(name);
    return SmartText::tr("A source of data is missing: no record has “%1” yet. Import a file that has it, or it will "
                         "never move.")
        .arg(name);
}

QString missingPlace(const TargetTree &tree, const GoalDraft &draft)
{
    const bool isRoot = !draft.parent;
    const auto at = draft.id ? tree.indexOf(draft.id) : std::nullopt;
    const bool hasChildren = at && !tree.nodes()[*at].children.empty();
    const bool othersStand =
        std::ranges::any_of(tree.nodes(), [&](const TargetNode &node) { return node.id != draft.id; });
    if (!isRoot || hasChildren || !othersStand)
        return {};
    return SmartText::tr("A place in the tree is missing: choose the goal above that this one leads to.");
}

std::optional<SmartIssue> formulaIssue(const TargetTree &tree, const GoalDraft &draft)
{
    if (draft.formula.trimmed().isEmpty())
        return {};
    std::vector<ChildName> children;
    if (const TargetNode *self = draft.id ? tree.node(draft.id) : nullptr) {
        for (const size_t child : self->children)
            children.push_back({tree.nodes()[child].name, tree.nodes()[child].kpi});
    }
    const auto formula = parseTreeFormula(draft.formula, children);
    if (formula)
        return {};
    const bool mayCome = formula.error().code == ErrorCode::UnknownName && children.empty();
    return SmartIssue{SmartPart::Formula, !mayCome, formula.error().message, {}};
}

// A plan by hand gives the shape; what it comes to should be the target.
std::optional<SmartIssue> planIssue(const Catalogue &catalogue, const GoalDraft &draft, const Format &format)
{
    if (draft.plan.empty() || !draft.period || !draft.target ||
        (!draft.kpi.isEmpty() && growthOf(catalogue, draft.kpi) != Growth::Flow))
        return {};
    const double total = planTotal(*draft.period, draft.plan);
    if (std::abs(total - *draft.target) <= 1e-6 * std::max(1.0, std::abs(*draft.target)))
        return {};
    const Unit unit = draft.kpi.isEmpty() ? Unit::Count : catalogue.unit(draft.kpi);
    return SmartIssue{SmartPart::Plan,
                      false,
                      SmartText::tr("The plan by hand comes to %1, the target is %2. Share it anew or change one of "
                                    "its parts; as it is, only its shape is followed.")
                          .arg(format.figure(total, unit), format.figure(draft.target, unit)),
                      {}};
}

// What contradicts itself, in the order of the form.
void addNonsense(const Catalogue &catalogue, const TargetTree &tree, const GoalDraft &draft, const Format &format,
                 std::vector<SmartIssue> &issues)
{
    if (auto issue = formulaIssue(tree, draft))
        issues.push_back(std::move(*issue));
    const bool neverNegative = !draft.kpi.isEmpty() && isNeverNegative(catalogue, draft.kpi);
    for (const Nonsense &one : nonsenseIn({draft.target, draft.floor, draft.stretch, draft.direction, neverNegative})) {
        const SmartPart part = one.figure == GoalFigure::Target  ? SmartPart::Number
                               : one.figure == GoalFigure::Floor ? SmartPart::Floor
                                                                 : SmartPart::Stretch;
        issues.push_back({part, true, one.sentence, {}});
    }
    if (auto issue = planIssue(catalogue, draft, format))
        issues.push_back(std::move(*issue));
}

} // namespace

QString actionableInstead(const Catalogue &catalogue, const QString &id)
{
    const auto isBetter = [&](const Kpi &kpi) { return !kpi.vanity && (kpi.actionable || kpi.kpi) && kpi.id != id; };
    const qsizetype rank = stageRank(stageOf(catalogue, id));
    const Kpi *found = nullptr;
    // 0: made of it and to be acted upon; 1: made of it; 2: of its stage or a later one.
    int foundGrade = 3;
    for (const Kpi &kpi : catalogue.kpis()) {
        if (!isBetter(kpi))
            continue;
        const bool madeOfIt = catalogue.measuresOf(kpi.id).contains(id);
        const int grade = madeOfIt ? (kpi.actionable ? 0 : 1) : stageRank(kpi.stage) >= rank ? 2 : 3;
        if (grade < foundGrade) {
            found = &kpi;
            foundGrade = grade;
        }
    }
    return found ? found->id : QString();
}

Result<std::vector<SmartIssue>> smartCheck(MetricsEngine &engine, const Workspace &workspace, const TargetTree &tree,
                                           const GoalDraft &draft, const Format &format, Language language)
{
    std::vector<SmartIssue> issues;
    const auto held = catalogueOf(workspace);
    const Catalogue &catalogue = *held;
    if (draft.kpi.isEmpty() && draft.formula.trimmed().isEmpty())
        issues.push_back({SmartPart::Kpi,
                          true,
                          SmartText::tr("What is measured is missing: choose a KPI, or write a formula over the goals "
                                        "below."),
                          {}});
    if (!draft.target)
        issues.push_back(
            {SmartPart::Number, true, SmartText::tr("A number is missing: how much is to be reached?"), {}});
    if (!draft.period)
        issues.push_back(
            {SmartPart::Period, true, SmartText::tr("A period is missing: from which day to which day?"), {}});
    addNonsense(catalogue, tree, draft, format, issues);
    if (draft.owner.trimmed().isEmpty())
        issues.push_back({SmartPart::Owner, false, SmartText::tr("An owner is missing: who follows it?"), {}});
    if (!draft.kpi.isEmpty()) {
        const auto source = missingSource(engine, workspace, draft, language);
        if (!source)
            return source.error();
        if (!source->isEmpty())
            issues.push_back({SmartPart::Source, false, *source, {}});
        if (isVanity(catalogue, draft.kpi)) {
            const QString instead = actionableInstead(catalogue, draft.kpi);
            const QString name = catalogue.name(draft.kpi, language);
            issues.push_back(
                {SmartPart::Vanity, false,
                 instead.isEmpty()
                     ? SmartText::tr("“%1” is a vanity figure: it can grow while nothing else does.").arg(name)
                     : SmartText::tr("“%1” is a vanity figure: it can grow while nothing else does. “%2” "
                                     "tells what to do.")
                           .arg(name, catalogue.name(instead, language)),
                 instead});
        }
    }
    if (const QString place = missingPlace(tree, draft); !place.isEmpty())
        issues.push_back({SmartPart::Place, false, place, {}});
    return issues;
}

Result<QString> goalRefusal(const Workspace &workspace, RecordId goal)
{
    const auto tree = TargetTree::read(workspace);
    if (!tree)
        return tree.error();
    const TargetNode *node = tree->node(goal);
    if (!node || !node->refusal.isEmpty())
        return node ? node->refusal : QString();
    if (!node->kpi.isEmpty() && !node->target)
        return SmartText::tr("“%1” lacks a number: give its target.").arg(node->name);
    if (!node->kpi.isEmpty() && !node->period)
        return SmartText::tr(
                   "“%1” lacks a period: give its first and its last day, a campaign with both, or a goal above "
                   "that has them.")
            .arg(node->name);
    return QString();
}

Result<QStringList> goalAdvice(MetricsEngine &engine, const Workspace &workspace, RecordId goal, const Format &format,
                               Language language)
{
    const auto tree = TargetTree::read(workspace);
    if (!tree)
        return tree.error();
    const TargetNode *node = tree->node(goal);
    if (!node)
        return QStringList();
    GoalDraft draft;
    draft.id = goal;
    draft.name = node->name;
    draft.kpi = node->kpi;
    draft.formula = node->formulaText;
    draft.target = node->target;
    draft.period = node->period;
    draft.owner = node->owner;
    draft.parent = node->parent;
    draft.filter = node->filter;
    draft.floor = node->floor;
    draft.stretch = node->stretch;
    draft.direction = node->direction;
    if (node->shape == PlanShape::Manual)
        draft.plan = node->plan;
    const auto issues = smartCheck(engine, workspace, *tree, draft, format, language);
    if (!issues)
        return issues.error();
    QStringList sentences;
    for (const SmartIssue &issue : *issues)
        sentences.append(issue.sentence);
    return sentences;
}

namespace
{

// Figures of the KPI from the Benchmarks page, where there is one.
Result<void> addBenchmarks(const Workspace &workspace, const QString &kpi, std::vector<Suggestion> &suggestions)
{
    const auto &pages = workspace.schema().pages;
    const auto page = std::ranges::find(pages, QLatin1String("benchmarks"), &Page::role);
    if (page == pages.end())
        return {};
    std::vector<const Field *> fields;
    std::vector<FieldId> ids;
    for (const QLatin1String role :
         {QLatin1String("kpi"), QLatin1String("value"), QLatin1String("industry"), QLatin1String("source")}) {
        const auto at = std::ranges::find(page->fields, role, &Field::role);
        if (at == page->fields.end())
            return {};
        fields.push_back(&*at);
        ids.push_back(at->id);
    }
    Query query;
    query.page = page->id;
    const auto found = workspace.reader().select(query);
    if (!found)
        return found.error();
    const auto records = workspace.reader().fetch(page->id, *found, ids);
    if (!records)
        return records.error();
    for (const Record &record : *records) {
        const auto text = [&](size_t i) { return workspace.plain(*fields[i], record.values[i]); };
        if (kpiIdOf(*catalogueOf(workspace), text(0)) != kpi || record.values[1].isEmpty())
            continue;
        QStringList from = {text(2), text(3)};
        from.removeAll(QString());
        suggestions.push_back(
            {SuggestionKind::Benchmark, record.values[1].toDouble(), 1, {}, from.join(QStringLiteral(", "))});
    }
    return {};
}

} // namespace

Result<std::vector<Suggestion>> suggestTargets(MetricsEngine &engine, const Workspace &workspace, const QString &kpi,
                                               Period period, const Filter &filter, int last)
{
    const CalendarRules rules = workspace.settings().calendar;
    const auto figure = [&](Period of) -> Result<Figure> {
        MetricQuery query;
        query.names = {kpi};
        query.from = of.from;
        query.to = of.to;
        query.filter = filter;
        const auto table = engine.evaluate(query);
        return table ? Result<Figure>(table->total.values.front()) : table.error();
    };
    std::vector<Suggestion> suggestions;
    std::vector<std::pair<Period, double>> earlier;
    Period at = period;
    for (int i = 0; i < last; ++i) {
        at = previousPeriod(at, rules);
        const auto value = figure(at);
        if (!value)
            return value.error();
        if (*value)
            earlier.emplace_back(at, **value);
        if (i == 0 && *value)
            suggestions.push_back({SuggestionKind::LastPeriod, **value, 1, at, {}});
    }
    const Period yearAgo = yearEarlier(period);
    const auto before = figure(yearAgo);
    if (!before)
        return before.error();
    if (*before)
        suggestions.push_back({SuggestionKind::YearEarlier, **before, 1, yearAgo, {}});
    if (earlier.size() > 1) {
        double sum = 0;
        for (const auto &[of, value] : earlier)
            sum += value;
        const bool lower = catalogueOf(workspace)->direction(kpi) == Direction::Lower;
        const auto best = std::ranges::max_element(
            earlier, {}, [&](const auto &entry) { return lower ? -entry.second : entry.second; });
        const int count = int(earlier.size());
        suggestions.push_back({SuggestionKind::MeanOfLast, sum / count, count, {}, {}});
        suggestions.push_back({SuggestionKind::BestOfLast, best->second, count, best->first, {}});
    }
    if (const Result<void> done = addBenchmarks(workspace, kpi, suggestions); !done)
        return done.error();
    return suggestions;
}

} // namespace pheu
