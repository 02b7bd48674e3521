// SPDX-License-Identifier: GPL-3.0-or-later
// The channel group of a source, medium and campaign: the user's rules first, then the default channel groups of Google
// Analytics 4 for tagged traffic, in their order. The first that fits answers; case never matters. Works offline.
#pragma once

#include <QJsonArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace pheu
{

// A rule of the user's. Patterns are lists separated by commas, * stands for anything; an empty one fits all.
struct ChannelRule {
    QString group;
    QString source;
    QString medium;
    QString campaign;
    bool operator==(const ChannelRule &) const = default;
};

// Whether the whole text fits one of the patterns of the list, case aside; an empty list fits nothing.
bool fitsPatterns(const QString &patterns, const QString &text);

// Names of GA4's groups in the order in which they are tried; "Unassigned" is last.
const QStringList &defaultChannelGroups();
inline QString unassignedGroup()
{
    return QStringLiteral("Unassigned");
}

// GA4's answer alone. Without source and medium: Direct.
QString defaultChannelGroup(const QString &source, const QString &medium, const QString &campaign);
QString channelGroup(const std::vector<ChannelRule> &rules, const QString &source, const QString &medium,
                     const QString &campaign);

// As kept in settings: [{"group": …, "source": …, "medium": …, "campaign": …}]; what is no rule is left out.
std::vector<ChannelRule> channelRulesFromJson(const QJsonArray &list);
QJsonArray channelRulesToJson(const std::vector<ChannelRule> &rules);

} // namespace pheu
