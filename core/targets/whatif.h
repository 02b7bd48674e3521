// SPDX-License-Identifier: GPL-3.0-or-later
// The funnel read backwards: what it takes at the top, in people and in money, to reach a number at the bottom; and
// forwards again for every change of a rate, a price or a budget. Pure figures over a list of rates.
#pragma once

#include "metrics/engine.h"

#include <QJsonObject>

namespace pheu
{

// One way through a funnel. A rate is step ÷ step above, as a fraction above 0.
struct Scenario {
    QString name;
    QStringList steps;         // ids of measures, from the top: visits, leads, orders
    std::vector<double> rates; // one less than steps: rates[i] leads from steps[i] to steps[i + 1]
    double costPerFirst = 0;   // cost of one of the first step, major units
    double orderValue = 0;     // revenue of one of the last step, major units
    double budget = 0;         // major units
    bool operator==(const Scenario &) const = default;
};

struct ScenarioFigures {
    std::vector<double> values; // one a step; not rounded: half a lead is a mean, not a person
    double budget = 0, revenue = 0;
    Figure roi;         // (revenue − budget) ÷ budget
    Figure costPerLast; // budget ÷ last step
};

// What the scenario's budget buys. Errors: InvalidInput for a rate, price or budget below 0 or not finite, or a cost of
// 0.
Result<ScenarioFigures> forward(const Scenario &scenario);
// What it takes to reach `goal` of the last step. Errors: the same; a rate of 0 never gets there.
Result<ScenarioFigures> backward(const Scenario &scenario, double goal);
// The same for a revenue, by the order value.
Result<ScenarioFigures> backwardFromRevenue(const Scenario &scenario, double revenue);

// Today's rates, cost and order value: of the funnel's steps that have figures in the period, fully loaded cost over
// the first of them, revenue over the last. Errors: those of the engine; InvalidInput when two steps with figures are
// lacking.
Result<Scenario> scenarioOf(MetricsEngine &engine, const Workspace &workspace, const QString &funnel, Period period,
                            const Filter &filter);

// As kept in the setting "targets": an array "scenarios". What cannot be read is left out.
std::vector<Scenario> scenariosFromJson(const QJsonObject &targets);
QJsonArray scenariosToJson(const std::vector<Scenario> &scenarios);

// The goal of a scenario as records of the page Targets, in four levels at most: revenue = last step × order value, the
// last step = the one above × its rate, that one = the one above it × its rate; the others stand below it outside its
// formula. Rates are goals where the catalogue has a KPI for them; where it has none, a step has no formula. People and
// things are rounded up to whole ones, with the rates of those; money to whole minor units, so that revenue is within
// half a unit an order of what its formula gives. Names that are taken get that of the scenario. One edit. Errors:
// Workspace ones; InvalidInput without the page.
Result<ChangeSet> makeTargets(Workspace &workspace, const Scenario &scenario, const ScenarioFigures &figures,
                              Period period, Language language);

} // namespace pheu
