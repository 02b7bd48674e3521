// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/targetstatus.h"

#include "base/currency.h"
#include "storage/metastore.h"
#include "targets/gapshares.h"
#include "targets/goalsense.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace pheu
{

namespace
{

struct StatusText {
    Q_DECLARE_TR_FUNCTIONS(pheu::TargetBoard)
};

// Beyond what rounding explains.
bool differ(double a, double b)
{
    return std::abs(a - b) > 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

// A KPI's formula with each measure's sum taken on to the end of the period by its own pace.
class Projected : public FormulaContext
{
public:
    using Measure = std::function<Figure(const QString &)>;
    Projected(const Catalogue &catalogue, Measure measure, int depth = 0)
        : m_catalogue(catalogue)
        , m_measure(std::move(measure))
        , m_depth(depth)
    {
    }
    Operand name(const QString &name) const override
    {
        const Kpi *kpi = m_catalogue.kpi(name);
        if (kpi && m_depth < 8) {
            const auto formula = Formula::parse(kpi->formula, Catalogue::functions());
            return formula ? formula->evaluate(Projected(m_catalogue, m_measure, m_depth + 1)) : Operand{};
        }
        const Figure value = m_catalogue.measure(name) ? m_measure(name) : Figure();
        return {value ? Value(*value) : Value(), !value};
    }

private:
    const Catalogue &m_catalogue;
    Measure m_measure;
    int m_depth;
};

// A formula that only joins measures and KPIs can be projected by its parts; one that looks at other periods or at
// settings stays as it is.
bool isProjectable(const Catalogue &catalogue, const QString &id, int depth = 0)
{
    const Kpi *kpi = catalogue.kpi(id);
    if (!kpi)
        return catalogue.measure(id) != nullptr;
    const auto formula = Formula::parse(kpi->formula, Catalogue::functions());
    if (!formula || !kpi->filter.isEmpty() || depth > 8)
        return false;
    bool calls = false;
    formula->forEachName([&](const QString &, const QStringList &functions) { calls |= !functions.isEmpty(); });
    return !calls && std::ranges::all_of(formula->names(), [&](const QString &name) {
        return isProjectable(catalogue, name, depth + 1);
    });
}

class Evaluator
{
public:
    Evaluator(MetricsEngine &engine, const TargetTree &tree, Day on, const PaceBands &bands, const Format &format)
        : m_engine(engine)
        , m_tree(tree)
        , m_on(on)
        , m_bands(bands)
        , m_format(format)
        , m_statuses(tree.nodes().size())
    {
    }

    Result<std::vector<TargetStatus>> run(const std::vector<size_t> &only)
    {
        std::vector<bool> wanted(m_statuses.size(), only.empty());
        for (const size_t goal : only)
            want(goal, wanted);
        for (size_t i = m_statuses.size(); i-- > 0;) { // children before their parent
            if (!wanted[i])
                continue;
            if (const Result<void> done = readActual(i); !done)
                return done.error();
            followFormula(i);
            if (const Result<void> done = pace(i); !done)
                return done.error();
        }
        return std::move(m_statuses);
    }

private:
    const TargetNode &node(size_t at) const { return m_tree.nodes()[at]; }

    void want(size_t at, std::vector<bool> &wanted) const
    {
        wanted[at] = true;
        for (const size_t child : node(at).children)
            want(child, wanted);
    }

    Result<Figure> figure(const QString &id, std::optional<Day> from, Day to, const Filter &filter)
    {
        MetricQuery query;
        query.names = {id};
        query.from = from;
        query.to = to;
        query.filter = filter;
        const auto table = m_engine.evaluate(query);
        if (!table)
            return table.error();
        for (const QString &note : table->notes) {
            if (!m_statuses[m_at].notes.contains(note))
                m_statuses[m_at].notes.append(note);
        }
        return table->total.values.front();
    }

    Result<void> readActual(size_t at)
    {
        m_at = at;
        TargetStatus &status = m_statuses[at];
        const TargetNode &goal = node(at);
        if (goal.kpi.isEmpty() || !goal.period)
            return {};
        const auto held = m_engine.catalogue();
        const Catalogue &catalogue = *held;
        status.growth = growthOf(catalogue, goal.kpi);
        if (m_on < goal.period->from)
            return {};
        const Day to = std::min(m_on, goal.period->to);
        const bool stock = status.growth == Growth::Stock;
        const auto actual = figure(goal.kpi, stock ? std::nullopt : std::optional(goal.period->from), to, goal.filter);
        if (!actual)
            return actual.error();
        status.actual = *actual;
        if (!status.actual)
            status.notes.append(StatusText::tr("“%1” has no figure in this period yet.").arg(goal.name));
        return {};
    }

    QHash<QString, double> ofChildren(const TargetNode &goal, const std::function<Figure(size_t)> &figure) const
    {
        QHash<QString, double> values;
        for (const size_t child : goal.children) {
            if (const Figure value = figure(child))
                values.insert(node(child).name, *value);
        }
        return values;
    }

    // The identity of the tree: what the goals below come to, on targets and on actual figures.
    void followFormula(size_t at)
    {
        TargetStatus &status = m_statuses[at];
        const TargetNode &goal = node(at);
        if (!goal.formula)
            return;
        status.formulaTarget =
            valueOf(*goal.formula, ofChildren(goal, [&](size_t child) { return node(child).target; }));
        status.formulaActual =
            valueOf(*goal.formula, ofChildren(goal, [&](size_t child) { return m_statuses[child].actual; }));
        if (goal.kpi.isEmpty()) {
            status.actual = status.formulaActual;
            status.growth = growthOfFormula(goal);
        }
    }

    // Sums of flows flow; a product in which one flow is multiplied by rates does too.
    Growth growthOfFormula(const TargetNode &goal) const
    {
        const auto growth = [&](size_t child) { return m_statuses[child].growth; };
        if (isAdditive(*goal.formula))
            return std::ranges::all_of(goal.children, [&](size_t child) { return growth(child) == Growth::Stock; })
                       ? Growth::Stock
                       : Growth::Flow;
        const auto flows =
            std::ranges::count_if(goal.children, [&](size_t child) { return growth(child) == Growth::Flow; });
        return flows == 1 ? Growth::Flow : Growth::Ratio;
    }

    Result<std::vector<double>> weightsOf(const TargetNode &goal, const QString &id)
    {
        const Period period = *goal.period;
        if (goal.shape == PlanShape::Manual)
            return goal.plan.empty() ? std::vector<double>() : planWeights(period, goal.plan);
        if (goal.shape == PlanShape::Even || id.isEmpty())
            return std::vector<double>();
        const bool weekdays = goal.shape == PlanShape::Weekdays;
        const auto history =
            pastFigures(m_engine, id, weekdays ? weekdayHistory(period) : lastYearHistory(period), goal.filter);
        if (!history)
            return history.error();
        if (!weekdays && !isLastYearKnown(period, *history))
            noteUnknownYear(goal);
        return weekdays ? weekdayWeights(period, *history) : lastYearWeights(period, *history);
    }

    void noteUnknownYear(const TargetNode &goal)
    {
        TargetStatus &status = m_statuses[m_at];
        if (status.growth != Growth::Flow || !status.paceNote.isEmpty())
            return;
        status.paceNote =
            StatusText::tr("“%1” is paced evenly, not as last year: the results do not cover all of %2. Import the "
                           "days that are missing, or choose another pacing.")
                .arg(goal.name, m_format.period(yearEarlier(*goal.period)));
        status.notes.append(status.paceNote);
    }

    Result<Figure> projectedRatio(const TargetNode &goal)
    {
        const auto held = m_engine.catalogue();
        const Catalogue &catalogue = *held;
        const Kpi *kpi = catalogue.kpi(goal.kpi);
        if (!kpi || goal.shape == PlanShape::Even || !isProjectable(catalogue, goal.kpi))
            return Figure();
        Result<void> failure = {};
        const auto measure = [&](const QString &id) -> Figure {
            const auto weights = weightsOf(goal, id);
            const auto soFar = figure(id, goal.period->from, std::min(m_on, goal.period->to), goal.filter);
            if (!weights || !soFar) {
                failure = !weights ? weights.error() : soFar.error();
                return {};
            }
            const double share = elapsedShare(*goal.period, m_on, *weights);
            return *soFar && share > 0 && growthOf(catalogue, id) == Growth::Flow ? Figure(**soFar / share) : *soFar;
        };
        const Operand value = Projected(catalogue, measure).name(goal.kpi);
        if (!failure)
            return failure.error();
        return value.isDefined() ? Figure(value.value.toDouble()) : Figure();
    }

    Result<void> pace(size_t at)
    {
        m_at = at;
        TargetStatus &status = m_statuses[at];
        const TargetNode &goal = node(at);
        noteIdentity(goal, status);
        if (!goal.isPaced())
            return {};
        if (const Result<void> done = shapeLine(goal, status); !done)
            return done.error();
        PaceInput input;
        input.growth = status.growth;
        input.direction = goal.direction;
        input.period = *goal.period;
        input.on = m_on;
        input.target = *goal.target;
        input.floor = goal.floor;
        input.stretch = goal.stretch;
        input.actual = status.actual;
        input.weights = status.weights;
        input.bands = m_bands;
        input.opening = status.opening;
        if (status.growth == Growth::Ratio) {
            const auto projected = projectedRatio(goal);
            if (!projected)
                return projected.error();
            input.projected = *projected;
        }
        status.pace = paceOf(input);
        followProjections(goal, status);
        return {};
    }

    // What bends the line: a flow by its days, a stock by where it began; the target of a ratio holds on every day.
    Result<void> shapeLine(const TargetNode &goal, TargetStatus &status)
    {
        if (status.growth == Growth::Flow) {
            if (auto below = weightsBelow(goal, status)) {
                status.weights = std::move(*below);
                return {};
            }
            auto weights = weightsOf(goal, goal.kpi);
            if (!weights)
                return weights.error();
            status.weights = std::move(*weights);
        }
        if (status.growth == Growth::Stock && !goal.kpi.isEmpty()) {
            const auto opening = figure(goal.kpi, std::nullopt, goal.period->from - 1, goal.filter);
            if (!opening)
                return opening.error();
            status.opening = *opening;
        } else if (status.growth == Growth::Stock && goal.formula) {
            status.opening =
                valueOf(*goal.formula, ofChildren(goal, [&](size_t child) { return m_statuses[child].opening; }));
        }
        return {};
    }

    std::vector<size_t> childrenInFormula(const TargetNode &goal) const
    {
        const QStringList names = goal.formula->names();
        std::vector<size_t> used;
        std::ranges::copy_if(goal.children, std::back_inserter(used),
                             [&](size_t child) { return names.contains(node(child).name); });
        return used;
    }

    // A parent whose formula joins goals of its own time is planned to be where they are planned to be, so that the
    // lines of an additive tree add up on every day, whatever shape and months each of them has. None: its own line.
    std::optional<std::vector<double>> weightsBelow(const TargetNode &goal, const TargetStatus &status) const
    {
        if (!goal.formula || !status.formulaTarget || *status.formulaTarget == 0 || goal.shape == PlanShape::Manual)
            return {};
        const bool adds = isAdditive(*goal.formula);
        if (!adds && goal.shape != PlanShape::Even)
            return {};
        const std::vector<size_t> below = childrenInFormula(goal);
        const auto fits = [&](size_t child) {
            const std::optional<Period> &period = node(child).period;
            const bool inside = period && period->from >= goal.period->from && period->to <= goal.period->to;
            return node(child).isPaced() &&
                   (adds ? inside && m_statuses[child].growth == Growth::Flow : period == goal.period);
        };
        const auto straight = [&](size_t child) {
            return m_statuses[child].weights.empty() && node(child).period == goal.period &&
                   m_statuses[child].growth != Growth::Stock;
        };
        if (!std::ranges::all_of(below, fits))
            return {};
        if (std::ranges::all_of(below, straight))
            return std::vector<double>(); // as straight as they are
        std::vector<double> weights;
        double before = 0;
        for (Day day = goal.period->from; day <= goal.period->to; ++day) {
            const auto line = valueOf(*goal.formula, ofChildren(goal, [&](size_t child) {
                return node(child).isPaced() ? plannedOn(node(child), m_statuses[child], day) : Figure();
            }));
            const double share = line ? *line / *status.formulaTarget : -1;
            if (!line || (!adds && (share < 0 || share > 1)))
                return {};
            weights.push_back(share - before);
            before = share;
        }
        return weights;
    }

    // Where the goals below will end, an additive tree ends too.
    void followProjections(const TargetNode &goal, TargetStatus &status) const
    {
        if (!goal.formula || !isAdditive(*goal.formula) || status.growth != Growth::Flow || !status.pace.projected ||
            !status.actual || !status.formulaActual || differ(*status.actual, *status.formulaActual))
            return;
        const auto inside = [&](size_t child) {
            return m_statuses[child].growth == Growth::Flow && node(child).period &&
                   node(child).period->to <= goal.period->to;
        };
        const auto ends =
            valueOf(*goal.formula, ofChildren(goal, [&](size_t child) { return m_statuses[child].pace.projected; }));
        if (ends && std::ranges::all_of(childrenInFormula(goal), inside))
            status.pace.projected = *ends;
    }

    // A plan by hand gives the shape; what it comes to should be the target.
    void notePlan(const TargetNode &goal, TargetStatus &status) const
    {
        if (goal.shape != PlanShape::Manual || goal.plan.empty() || !goal.isPaced() || status.growth != Growth::Flow)
            return;
        const double sum = planTotal(*goal.period, goal.plan);
        if (std::abs(sum - *goal.target) <= 1e-6 * std::max(1.0, std::abs(*goal.target)))
            return;
        status.notes.append(
            StatusText::tr("The plan by hand of “%1” comes to %2, its target is %3: the line follows "
                           "the shape of the plan up to the target.")
                .arg(goal.name, m_format.figure(sum, goal.unit), m_format.figure(goal.target, goal.unit)));
    }

    // Targets of money are whole minor units, so a product of them may miss the target above by what half a unit of
    // each is worth in it. A sum of them is exact.
    double roundingOf(const TargetNode &goal, double whole) const
    {
        const double half = 0.5 * std::pow(10.0, -currencyDigits(m_format.currency()).value_or(0));
        double rounding = goal.unit == Unit::Money ? half : 0;
        if (isAdditive(*goal.formula))
            return 0;
        auto values = ofChildren(goal, [&](size_t child) { return node(child).target; });
        for (const size_t child : childrenInFormula(goal)) {
            if (node(child).unit != Unit::Money)
                continue;
            values[node(child).name] += half;
            rounding += std::abs(valueOf(*goal.formula, values).value_or(whole) - whole);
            values[node(child).name] -= half;
        }
        return rounding;
    }

    void noteIdentity(const TargetNode &goal, TargetStatus &status) const
    {
        notePlan(goal, status);
        const auto text = [&](double value) { return m_format.figure(value, goal.unit); };
        if (status.formulaTarget && goal.target && differ(*status.formulaTarget, *goal.target) &&
            std::abs(*status.formulaTarget - *goal.target) > roundingOf(goal, *status.formulaTarget)) {
            const double gap = *status.formulaTarget - *goal.target;
            const QString sentence =
                gap < 0 ? StatusText::tr("The targets below “%1” come to %2: %3 less than its own target of %4.")
                        : StatusText::tr("The targets below “%1” come to %2: %3 more than its own target of %4.");
            status.notes.append(
                sentence.arg(goal.name, text(*status.formulaTarget), text(std::abs(gap)), text(*goal.target)));
        }
        if (!goal.kpi.isEmpty() && status.formulaActual && status.actual &&
            differ(*status.formulaActual, *status.actual)) {
            const double gap = *status.formulaActual - *status.actual;
            const QString sentence =
                gap < 0 ? StatusText::tr("The figures below “%1” come to %2: %3 less than its own figure of %4.")
                        : StatusText::tr("The figures below “%1” come to %2: %3 more than its own figure of %4.");
            status.notes.append(
                sentence.arg(goal.name, text(*status.formulaActual), text(std::abs(gap)), text(*status.actual)));
        }
    }

    MetricsEngine &m_engine;
    const TargetTree &m_tree;
    Day m_on;
    PaceBands m_bands;
    const Format &m_format;
    std::vector<TargetStatus> m_statuses;
    size_t m_at = 0;
};

} // namespace

std::optional<Day> TargetBoard::lastDay(MetricsEngine &engine)
{
    const std::optional<Period> data = engine.dataPeriod();
    return data ? std::optional(data->to) : std::nullopt;
}

Result<TargetBoard> TargetBoard::evaluate(MetricsEngine &engine, const Workspace &workspace, TargetTree tree, Day on,
                                          const Format &format, const std::vector<size_t> &only)
{
    TargetBoard board;
    board.m_tree = std::move(tree);
    board.m_on = on;
    const auto settings = loadSetting(workspace.database(), QStringLiteral("targets"));
    if (!settings)
        return settings.error();
    board.m_bands = paceBandsFromJson(settings->toObject());
    auto statuses = Evaluator(engine, board.m_tree, on, board.m_bands, format).run(only);
    if (!statuses)
        return statuses.error();
    board.m_statuses = std::move(*statuses);
    return board;
}

} // namespace pheu
