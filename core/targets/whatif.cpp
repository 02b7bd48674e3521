// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/whatif.h"

#include "base/currency.h"
#include "formula/node.h"
#include "metrics/funnel.h"
#include "metrics/workspacecatalogue.h"
#include "targets/goalrecord.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace pheu
{

namespace
{

struct WhatIfText {
    Q_DECLARE_TR_FUNCTIONS(pheu::Scenario)
};

Result<void> checked(const Scenario &scenario)
{
    const auto isSound = [](double value) { return std::isfinite(value) && value >= 0; };
    const bool fits = scenario.steps.size() >= 2 && scenario.rates.size() + 1 == size_t(scenario.steps.size());
    if (!fits || !std::ranges::all_of(scenario.rates, isSound) || !isSound(scenario.costPerFirst) ||
        !isSound(scenario.orderValue) || !isSound(scenario.budget))
        return Error{
            ErrorCode::InvalidInput,
            WhatIfText::tr("“%1” needs at least two steps, with rates, prices and a budget that are numbers of 0 "
                           "and more.")
                .arg(scenario.name)};
    return {};
}

ScenarioFigures figuresFrom(const Scenario &scenario, double first)
{
    ScenarioFigures figures;
    figures.values.push_back(first);
    for (const double rate : scenario.rates)
        figures.values.push_back(figures.values.back() * rate);
    figures.budget = first * scenario.costPerFirst;
    figures.revenue = figures.values.back() * scenario.orderValue;
    if (figures.budget > 0)
        figures.roi = (figures.revenue - figures.budget) / figures.budget;
    if (figures.values.back() > 0)
        figures.costPerLast = figures.budget / figures.values.back();
    return figures;
}

// The KPI that is `step` for each of `above`, such as the close rate; empty: the catalogue has none.
QString rateBetween(const Catalogue &catalogue, const QString &above, const QString &step)
{
    for (const Kpi &kpi : catalogue.kpis()) {
        const auto formula = Formula::parse(kpi.formula, Catalogue::functions());
        if (!formula || formula->nodes().size() != 3 || formula->names().size() != 2 || !kpi.filter.isEmpty())
            continue;
        const Formula::Node &root = formula->nodes().back();
        const bool divides = root.kind == Formula::Node::Kind::Product && root.terms.back().op == FormulaOp::Divide;
        const QStringList measures = catalogue.measuresOf(kpi.id); // a chosen one stands for its name
        if (divides && formula->names().back() == above && measures.size() == 2 && measures.contains(step))
            return kpi.id;
    }
    return {};
}

// A scenario as the templates of trees are built: at most four levels, rates as goals of their own, one formula a
// parent.
class TreeMaker
{
public:
    TreeMaker(const Workspace &workspace, const Scenario &scenario, const ScenarioFigures &figures, Period period,
              Language language)
        : m_workspace(workspace)
        , m_catalogue(catalogueOf(workspace))
        , m_scenario(scenario)
        , m_figures(figures)
        , m_period(period)
        , m_language(language)
    {
        // People and things are whole; the rates between them are those of the whole numbers.
        for (const double value : figures.values)
            m_wholes.push_back(std::ceil(value - 1e-9));
    }

    Result<std::vector<GoalRecord>> goals()
    {
        const QString revenue = QStringLiteral("revenue");
        const size_t last = m_wholes.size() - 1;
        const double total = rounded(m_figures.revenue);
        const double value = m_wholes.back() > 0 ? m_figures.revenue / m_wholes.back() : m_scenario.orderValue;
        const size_t top = add(revenue, total, {});
        m_goals[top].name = m_scenario.name + QStringLiteral(": ") + nameOf(revenue);
        const size_t end = add(m_scenario.steps.back(), m_wholes.back(), top);
        const QString each = rateBetween(*m_catalogue, m_scenario.steps.back(), revenue);
        if (!each.isEmpty())
            m_factors.emplace_back(top, std::pair(end, add(each, rounded(value), top)));
        if (last == 1)
            addBelow(end, last, 0);
        else
            addBelow(addBelow(end, last, last - 1), last - 1, 0);
        if (const Result<void> named = giveNames(); !named)
            return named.error();
        for (const auto &[parent, factors] : m_factors)
            m_goals[parent].formula = written(factors.first) + QStringLiteral(" * ") + written(factors.second);
        return std::move(m_goals);
    }

private:
    QString nameOf(const QString &id) const { return m_catalogue->name(id, m_language); }
    double rounded(double money) const
    {
        const double perOne = std::pow(10.0, currencyDigits(m_workspace.settings().currency).value_or(0));
        return std::round(money * perOne) / perOne;
    }

    size_t add(const QString &kpi, double target, std::optional<size_t> above)
    {
        GoalRecord record;
        record.name = nameOf(kpi);
        record.kpi = kpi;
        record.target = target;
        record.period = m_period;
        record.above = above;
        m_goals.push_back(std::move(record));
        return m_goals.size() - 1;
    }

    // Below the goal of a step, those of the steps from `from` up to it with their rates. It is the step just above it
    // times the rate between the two; the others are no part of it, as a number that stands for a rate nobody measures
    // would hold for the targets and not for the figures. Returns the goal of the step just above it.
    size_t addBelow(size_t parent, size_t step, size_t from)
    {
        size_t nearest = 0;
        for (size_t i = step; i-- > from;) {
            const size_t goal = add(m_scenario.steps[qsizetype(i)], m_wholes[i], parent);
            const double rate = m_wholes[i] > 0 ? m_wholes[i + 1] / m_wholes[i] : m_scenario.rates[i];
            const QString kpi =
                rateBetween(*m_catalogue, m_scenario.steps[qsizetype(i)], m_scenario.steps[qsizetype(i) + 1]);
            const size_t joint = kpi.isEmpty() ? 0 : add(kpi, rate, parent);
            if (i + 1 != step)
                continue;
            nearest = goal;
            if (joint > 0)
                m_factors.emplace_back(parent, std::pair(goal, joint));
        }
        return nearest;
    }

    // A name that is taken says whose goal it is, such as “Orders (Better form)”.
    Result<void> giveNames()
    {
        QStringList names;
        std::ranges::transform(m_goals, std::back_inserter(names), &GoalRecord::name);
        auto free = freeGoalNames(m_workspace, names);
        for (qsizetype i = 0; free && i < names.size(); ++i) {
            if ((*free)[i] != names[i] && i > 0)
                names[i] += QStringLiteral(" (%1)").arg(m_scenario.name);
        }
        if (free)
            free = freeGoalNames(m_workspace, names);
        if (!free)
            return free.error();
        for (size_t i = 0; i < m_goals.size(); ++i)
            m_goals[i].name = (*free)[qsizetype(i)];
        return {};
    }

    QString written(size_t goal) const
    {
        QString name = m_goals[goal].name;
        return u'`' + name.replace(u'`', QStringLiteral("``")) + u'`';
    }

    const Workspace &m_workspace;
    std::shared_ptr<const Catalogue> m_catalogue;
    const Scenario &m_scenario;
    const ScenarioFigures &m_figures;
    Period m_period;
    Language m_language;
    std::vector<double> m_wholes;
    std::vector<GoalRecord> m_goals;
    std::vector<std::pair<size_t, std::pair<size_t, size_t>>> m_factors; // of the parents
};

} // namespace

Result<ScenarioFigures> forward(const Scenario &scenario)
{
    if (const Result<void> sound = checked(scenario); !sound)
        return sound.error();
    if (scenario.costPerFirst <= 0)
        return Error{
            ErrorCode::InvalidInput,
            WhatIfText::tr("What the first step costs is 0, so a budget buys any number of it. Enter its cost.")};
    return figuresFrom(scenario, scenario.budget / scenario.costPerFirst);
}

Result<ScenarioFigures> backward(const Scenario &scenario, double goal)
{
    if (const Result<void> sound = checked(scenario); !sound)
        return sound.error();
    double whole = 1;
    for (const double rate : scenario.rates)
        whole *= rate;
    if (whole <= 0 || !std::isfinite(goal) || goal < 0)
        return Error{ErrorCode::InvalidInput,
                     WhatIfText::tr("A rate of 0 never reaches the goal. Enter rates above 0.")};
    return figuresFrom(scenario, goal / whole);
}

Result<ScenarioFigures> backwardFromRevenue(const Scenario &scenario, double revenue)
{
    if (scenario.orderValue <= 0)
        return Error{ErrorCode::InvalidInput,
                     WhatIfText::tr("The order value is 0, so no number of orders reaches a revenue. Enter one.")};
    return backward(scenario, revenue / scenario.orderValue);
}

Result<Scenario> scenarioOf(MetricsEngine &engine, const Workspace &workspace, const QString &funnel, Period period,
                            const Filter &filter)
{
    const auto known = readFunnels(workspace);
    if (!known)
        return known.error();
    const auto definition = findFunnel(*known, funnel);
    if (!definition)
        return definition.error();
    MetricQuery query;
    query.names = definition->measures;
    query.names << QStringLiteral("cost") << QStringLiteral("revenue");
    query.from = period.from;
    query.to = period.to;
    query.filter = filter;
    const auto table = engine.evaluate(query);
    if (!table)
        return table.error();
    const std::vector<Figure> &values = table->total.values;
    Scenario scenario;
    scenario.name = definition->name;
    std::vector<double> steps;
    for (size_t i = 0; i < size_t(definition->measures.size()); ++i) {
        if (!values[i] || *values[i] <= 0)
            continue;
        scenario.steps.append(definition->measures[qsizetype(i)]);
        if (!steps.empty())
            scenario.rates.push_back(*values[i] / steps.back());
        steps.push_back(*values[i]);
    }
    if (steps.size() < 2)
        return Error{ErrorCode::InvalidInput,
                     WhatIfText::tr("The funnel “%1” has fewer than two steps with figures in this period. Choose a "
                                    "longer period or another funnel.")
                         .arg(definition->name)};
    const Figure cost = values[values.size() - 2], revenue = values.back();
    scenario.budget = cost.value_or(0);
    scenario.costPerFirst = cost.value_or(0) / steps.front();
    scenario.orderValue = revenue.value_or(0) / steps.back();
    return scenario;
}

std::vector<Scenario> scenariosFromJson(const QJsonObject &targets)
{
    std::vector<Scenario> scenarios;
    for (const QJsonValue &json : targets[QStringLiteral("scenarios")].toArray()) {
        Scenario scenario;
        scenario.name = json[QStringLiteral("name")].toString();
        for (const QJsonValue &step : json[QStringLiteral("steps")].toArray())
            scenario.steps.append(step.toString());
        for (const QJsonValue &rate : json[QStringLiteral("rates")].toArray())
            scenario.rates.push_back(rate.toDouble(-1));
        scenario.costPerFirst = json[QStringLiteral("cost_per_first")].toDouble();
        scenario.orderValue = json[QStringLiteral("order_value")].toDouble();
        scenario.budget = json[QStringLiteral("budget")].toDouble();
        if (checked(scenario))
            scenarios.push_back(std::move(scenario));
    }
    return scenarios;
}

QJsonArray scenariosToJson(const std::vector<Scenario> &scenarios)
{
    QJsonArray all;
    for (const Scenario &scenario : scenarios) {
        QJsonArray rates;
        for (const double rate : scenario.rates)
            rates.append(rate);
        all.append(QJsonObject{{QStringLiteral("name"), scenario.name},
                               {QStringLiteral("steps"), QJsonArray::fromStringList(scenario.steps)},
                               {QStringLiteral("rates"), rates},
                               {QStringLiteral("cost_per_first"), scenario.costPerFirst},
                               {QStringLiteral("order_value"), scenario.orderValue},
                               {QStringLiteral("budget"), scenario.budget}});
    }
    return all;
}

Result<ChangeSet> makeTargets(Workspace &workspace, const Scenario &scenario, const ScenarioFigures &figures,
                              Period period, Language language)
{
    TreeMaker maker(workspace, scenario, figures, period, language);
    auto goals = maker.goals();
    if (!goals)
        return goals.error();
    return writeGoals(workspace, *goals);
}

} // namespace pheu
