// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/whatif.h"

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
    const auto catalogue = catalogueOf(workspace);
    const auto nameOf = [&](const QString &id) { return catalogue->name(id, language); };
    const auto quoted = [](const QString &name) { return u'`' + name + u'`'; };
    const auto goal = [&](const QString &name, const QString &kpi, double target, std::optional<size_t> above) {
        GoalRecord record;
        record.name = name;
        record.kpi = kpi;
        record.target = target;
        record.period = period;
        record.above = above;
        return record;
    };
    // People and things are whole; the rates and the order value between them are those of the whole numbers, so that
    // every formula holds on the targets to the last unit.
    std::vector<double> wholes;
    for (const double value : figures.values)
        wholes.push_back(std::ceil(value - 1e-9));
    const double orderValue = wholes.back() > 0 ? figures.revenue / wholes.back() : scenario.orderValue;
    const QString revenue = QStringLiteral("revenue"), aov = QStringLiteral("aov");
    std::vector<GoalRecord> goals = {
        goal(scenario.name + QStringLiteral(": ") + nameOf(revenue), revenue, figures.revenue, {}),
        goal(nameOf(aov), aov, orderValue, 0)};
    goals.front().formula = quoted(nameOf(scenario.steps.back())) + QStringLiteral(" * ") + quoted(nameOf(aov));
    size_t above = 0;
    for (size_t i = wholes.size(); i-- > 0;) {
        const QString &step = scenario.steps[qsizetype(i)];
        GoalRecord record = goal(nameOf(step), step, wholes[i], above);
        if (i > 0 && wholes[i - 1] > 0)
            record.formula = QStringLiteral("%1 * %2").arg(quoted(nameOf(scenario.steps[qsizetype(i) - 1])),
                                                           QString::number(wholes[i] / wholes[i - 1], 'g', 15));
        above = goals.size();
        goals.push_back(std::move(record));
    }
    return writeGoals(workspace, goals);
}

} // namespace pheu
