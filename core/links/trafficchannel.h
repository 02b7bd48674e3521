// SPDX-License-Identifier: GPL-3.0-or-later
// The channel of a workspace that traffic with only a source and medium belongs to. The channels' own patterns decide
// first, then their names and aliases, then the channel group by their kind; where two fit equally well none is chosen.
#pragma once

#include "links/linkrecords.h"

namespace pheu
{

class TrafficChannels
{
public:
    static Result<TrafficChannels> read(const Workspace &workspace);

    // The channel's id; 0: none fits. Remembers what it answered.
    RecordId channel(const QString &source, const QString &medium, const QString &campaign = {});
    // The channel group, by the workspace's rules and GA4's.
    QString group(const QString &source, const QString &medium, const QString &campaign = {}) const;

private:
    RecordId found(const QString &source, const QString &medium, const QString &campaign) const;

    std::vector<ChannelRecord> m_channels;
    std::vector<ChannelRule> m_rules;
    QHash<QString, RecordId> m_known;
};

} // namespace pheu
