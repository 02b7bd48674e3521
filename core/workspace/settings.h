// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of a workspace: one row a key in the file, read as a whole, written by SetSetting edits.
#pragma once

#include "base/period.h"
#include "storage/schema.h"

#include <QHash>
#include <QJsonObject>

#include <optional>

namespace pheu
{

class Session;

struct Settings {
    QString name; // shown as the workspace's title
    QString currency = QStringLiteral("VND");
    Language language = Language::Vietnamese; // of names in new exports and reports
    QString goal = QStringLiteral("orders");  // measure that conversion_rate counts
    std::optional<double> margin;             // for ROMI, fraction
    std::optional<double> lifespan;           // years that a customer stays, for CLV; none: from retention year on year
    CalendarRules calendar;
    // measure id → source name, "" for all sources, "rows" for the rows of another page; absent: rows where Results
    // have no figure. See kpis.md "One source per fact".
    QHash<QString, QString> measureSource;
    QJsonObject dashboard; // cards shown and their order
    QJsonObject mappings;  // remembered import mappings by header signature
    QJsonObject utm;       // rules for UTM parameters and channel groups: utmRulesFromJson()
    int logLimitMb = 200;  // of the history; older edits may be forgotten beyond it
    bool operator==(const Settings &) const = default;
};

// Keys of SetSetting and what they take:
//   name         text
//   currency     ISO 4217 code; refused once the workspace holds amounts
//   language     "vi" or "en"
//   goal         id of a measure
//   margin       fraction 0…1
//   lifespan     years above 0, at most 100
//   log_limit    MB from 1 to 100000
//   calendar     {"week_start": 1 (Monday) … 7, "fiscal_year_start": month 1…12}
//   measure_source  {"measure": "source", …}
//   dashboard, mappings  any object
//   utm          what utmRulesFromJson() takes
Settings settingsFromJson(const QJsonObject &rows);
QJsonObject settingsToJson(const Settings &settings);

// The value as it is kept; null removes the setting. Errors: InvalidInput.
Result<QJsonValue> checkedSetting(Session &session, const QString &key, const QJsonValue &value);

} // namespace pheu
