// SPDX-License-Identifier: GPL-3.0-or-later
// The records of UTM Links, Ads, Campaigns and Channels as plain values, read by role. A field that a user removed is
// empty in all of them.
#pragma once

#include "utm/utmrules.h"
#include "workspace/workspace.h"

namespace pheu
{

// The rules that the workspace keeps; those that Pheu ships where it keeps none.
UtmRules utmRules(const Workspace &workspace);
Result<ChangeSet> setUtmRules(Workspace &workspace, const UtmRules &rules);

// The page of UTM links. Errors: UnknownName with a sentence.
Result<const Page *> linksPage(const Workspace &workspace);

struct LinkRecord {
    RecordId id;
    QString name, baseUrl, taggedUrl;
    UtmParameters parameters; // the nine, in order, empty ones too
    RecordId campaign, channel, ad;
    QString value(const QString &parameter) const;
    // The tagged URL; of a base that is no address what was typed with the parameters behind it. Empty without a base.
    QString address() const;
};
// Links with the same key have the same parameters for a report.
QString parameterKey(const UtmParameters &parameters);

struct AdRecord {
    RecordId id, campaign, channel, utmLink;
    QString name, adGroup, landingPage;
};
struct CampaignRecord {
    RecordId id;
    QString name;
    std::optional<Day> start;
    std::vector<RecordId> channels;
};
struct ChannelRecord {
    RecordId id;
    QString name, kind; // kind: role of the option
    QStringList aliases, sourcePatterns, mediumPatterns;
    QStringList names() const { return QStringList{name} + aliases; }
};

// All of them; or those of `ids` in that order, left out when they are not there.
Result<std::vector<LinkRecord>> readLinks(const Workspace &workspace, const std::vector<RecordId> *ids = nullptr);
Result<std::vector<AdRecord>> readAds(const Workspace &workspace, const std::vector<RecordId> &ids);
Result<std::vector<CampaignRecord>> readCampaigns(const Workspace &workspace, const std::vector<RecordId> &ids);
Result<std::vector<ChannelRecord>> readChannels(const Workspace &workspace);

} // namespace pheu
