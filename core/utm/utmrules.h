// SPDX-License-Identifier: GPL-3.0-or-later
// The rules that a team keeps for its UTM parameters, and what they make of a value: the value as it is to be written,
// and a reason for each thing changed or refused. A value that the rules gave is left alone by them.
#pragma once

#include "base/result.h"
#include "utm/channelgroups.h"
#include "utm/naming.h"
#include "utm/taggedurl.h"

#include <QJsonObject>
#include <QMap>

namespace pheu
{

struct UtmRules {
    QStringList sources; // allowed values of utm_source; empty: any
    QStringList media;   // … of utm_medium
    QStringList required{QStringLiteral("utm_source"), QStringLiteral("utm_medium"), QStringLiteral("utm_campaign")};
    bool lowerCase = true;
    bool noMarks = true;                     // Tết → Tet, đ → d
    QString separator = QStringLiteral("-"); // between words: - _ . or +; empty: spaces stay
    int maxLength = 100;                     // characters of a value; 0: any
    QStringList forbidden;                   // words, case and marks aside
    QMap<QString, QString> naming{
        {QStringLiteral("utm_campaign"), QStringLiteral("{campaign}")}}; // parameter → template
    QStringList ownDomains;
    std::vector<ChannelRule> channelRules; // in front of GA4's groups
    bool operator==(const UtmRules &) const = default;
};

// As kept under the setting “utm”: {"sources": […], "media": […], "required": […], "lower_case": true, "no_marks":
// true, "separator": "-", "max_length": 100, "forbidden": […], "naming": {"utm_campaign": "{campaign}"}, "own_domains":
// […], "channel_groups": [{"group": …, "source": …, "medium": …, "campaign": …}]}. What is left out is as above.
// Errors: InvalidInput says which rule, why, and what to do.
Result<UtmRules> utmRulesFromJson(const QJsonObject &json);
QJsonObject utmRulesToJson(const UtmRules &rules);

struct UtmReason {
    enum class Kind { Changed, Refused };
    Kind kind = Kind::Changed;
    QString rule; // lower_case, no_marks, separator, max_length, forbidden, sources, media, required
    QString text; // one sentence for people
    bool operator==(const UtmReason &) const = default;
};

struct RuledValue {
    QString value;
    std::vector<UtmReason> reasons;
    bool isRefused() const;
};

// What becomes of the value of one of the nine parameters. utm_id is an identifier of another system: it is only
// trimmed and checked for words and length. So are the places that an ad platform fills: {{campaign.name}}, {keyword},
// __CID__.
RuledValue ruled(const UtmRules &rules, const QString &parameter, const QString &value);
bool isDynamic(const QString &value);
QString withoutMarks(const QString &text); // case kept

} // namespace pheu
