// SPDX-License-Identifier: GPL-3.0-or-later
// Rules that watch a KPI: a limit it must not pass, a value outside its usual range, or a goal of it that falls behind
// its pace.
#pragma once

#include "metrics/engine.h"

#include <QJsonArray>

namespace pheu
{

enum class AlertKind {
    Above,   // more than `limit`
    Below,   // less than `limit`
    Unusual, // outside mean ± `limit` standard deviations of the spans before
    Pace,    // a goal of it that runs is at less than `limit` (a fraction) of what was to be expected
};

struct AlertRule {
    QString name; // empty: said by its KPI
    QString kpi;  // id
    QString filter;
    AlertKind kind = AlertKind::Below;
    double limit = 0; // KPI's unit; percent as a fraction
    int days = 7; // the span that ends with the day looked at, 1…366; not of Pace: it is its goal's, with its filter
    bool operator==(const AlertRule &) const = default;
};

struct Alert {
    AlertRule rule;
    bool raised = false;
    bool isMute = false;     // can never be raised as it is: the sentence says why
    Figure value;            // in the span; of Pace: of what was expected, a fraction
    Figure usual, deviation; // Unusual: mean and standard deviation of the spans before
    Period span;
    QString sentence; // what is the matter; of one that is not raised: why it cannot be told, or empty
};

constexpr int usualSpans = 8; // before the span, that say what is usual; at least 4 need a figure

// Why a rule of this figure could never be raised: one that does not add up has a value of a single record only. Empty:
// it can.
QString alertRefusal(const Catalogue &catalogue, const QString &kpi, Language language);
// Why its limit cannot be one: “unusual” takes 1 to 10 standard deviations. Empty: it can.
QString limitRefusal(const AlertRule &rule);

// As kept in the setting "targets": an array "alerts". What cannot be read is left out.
std::vector<AlertRule> alertsFromJson(const QJsonObject &targets);
QJsonArray alertsToJson(const std::vector<AlertRule> &rules);

// One alert a rule. Errors: those of the engine; a filter that cannot be read is said in its sentence.
Result<std::vector<Alert>> checkAlerts(MetricsEngine &engine, const Workspace &workspace,
                                       const std::vector<AlertRule> &rules, Day on, const Format &format,
                                       Language language);

} // namespace pheu
