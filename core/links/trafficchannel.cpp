// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/trafficchannel.h"

#include "base/text.h"

#include <algorithm>

namespace pheu
{

namespace
{

struct GroupKind {
    const char *group;
    const char *kind;
};

constexpr GroupKind kindOfGroup[] = {
    {"Direct", "direct"},
    {"Paid Search", "paid_search"},
    {"Paid Shopping", "paid_search"},
    {"Paid Social", "paid_social"},
    {"Paid Video", "video"},
    {"Organic Video", "video"},
    {"Display", "display"},
    {"Organic Social", "organic_social"},
    {"Organic Search", "organic_search"},
    {"Referral", "referral"},
    {"Email", "email"},
    {"Affiliates", "affiliate"},
    {"SMS", "messaging"},
    {"Mobile Push Notifications", "messaging"},
};

bool fits(const QStringList &patterns, const QString &text)
{
    return fitsPatterns(patterns.join(u','), text);
}

} // namespace

Result<TrafficChannels> TrafficChannels::read(const Workspace &workspace)
{
    Result<std::vector<ChannelRecord>> channels = readChannels(workspace);
    if (!channels)
        return channels.error();
    TrafficChannels traffic;
    traffic.m_channels = std::move(*channels);
    traffic.m_rules = utmRules(workspace).channelRules;
    return traffic;
}

QString TrafficChannels::group(const QString &source, const QString &medium, const QString &campaign) const
{
    return channelGroup(m_rules, source, medium, campaign);
}

RecordId TrafficChannels::channel(const QString &source, const QString &medium, const QString &campaign)
{
    const QString key = source + u'\n' + medium + u'\n' + campaign;
    const auto known = m_known.constFind(key);
    if (known != m_known.constEnd())
        return *known;
    const RecordId id = found(source, medium, campaign);
    m_known.insert(key, id);
    return id;
}

RecordId TrafficChannels::found(const QString &source, const QString &medium, const QString &campaign) const
{
    const QString groupName = group(source, medium, campaign);
    const auto kind = std::find_if(std::begin(kindOfGroup), std::end(kindOfGroup),
                                   [&](const GroupKind &one) { return groupName == QLatin1String(one.group); });
    const QString wanted = kind == std::end(kindOfGroup) ? QString() : QString(QLatin1String(kind->kind));
    RecordId best;
    int bestScore = 0;
    bool tie = false;
    for (const ChannelRecord &channel : m_channels) {
        const bool sourceFits = fits(channel.sourcePatterns, source);
        const bool mediumFits = fits(channel.mediumPatterns, medium);
        const QStringList names = channel.names();
        const bool named =
            !source.trimmed().isEmpty() && std::any_of(names.begin(), names.end(), [&](const QString &one) {
                return searchFold(one) == searchFold(source.trimmed());
            });
        const bool sameGroup = caseFold(channel.name) == caseFold(groupName);
        int score = 0;
        if (sourceFits && mediumFits)
            score = 8;
        else if (sameGroup)
            score = 7; // a channel named as the group
        else if ((sourceFits && (channel.mediumPatterns.isEmpty() || channel.kind == wanted)) ||
                 (mediumFits && channel.sourcePatterns.isEmpty()))
            score = 6;
        else if (named && (channel.kind == wanted || channel.kind.isEmpty()))
            score = 5;
        else if (!wanted.isEmpty() && channel.kind == wanted && channel.sourcePatterns.isEmpty())
            score = 2;
        if (score > 0 && score == bestScore)
            tie = true;
        if (score > bestScore) {
            best = channel.id;
            bestScore = score;
            tie = false;
        }
    }
    return tie ? RecordId() : best;
}

} // namespace pheu
