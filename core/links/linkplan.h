// SPDX-License-Identifier: GPL-3.0-or-later
// UTM links that are about to be made: planned without writing anything, shown with what the rules changed or refuse
// and what is there already, then made as one edit.
#pragma once

#include "links/linkrecords.h"

namespace pheu
{

// Every ad and every campaign, times the channels, templates and contents. What is not said follows from the record: an
// ad's or campaign's own channels, the ad's landing page, the campaign's name.
struct LinkRequest {
    std::vector<RecordId> ads, campaigns, channels;
    QStringList contents;
    QStringList templates;   // ids of LinkTemplate
    QString baseUrl;         // empty: the ad's landing page, else what the campaign's other links lead to
    UtmParameters given;     // stand as they are said, in the writing of the rules
    QString name;            // empty: made of what the link is for
    std::optional<Day> date; // for naming templates; empty: the campaign's start, else today
};

struct PlannedLink {
    struct Reason {
        QString parameter;
        UtmReason reason;
    };
    QString name, baseUrl, taggedUrl, group; // group: channel group
    UtmParameters parameters;                // the nine, in order
    RecordId campaign, channel, ad;
    std::vector<Reason> reasons;
    QString problem;         // why it cannot be made; empty: it can
    RecordId sameUrl;        // a link of the workspace with this very tagged URL
    RecordId sameParameters; // one with the same parameters that leads elsewhere
    int sameInPlan = -1;     // an earlier one of the plan with this tagged URL

    bool isDuplicate() const { return sameUrl || sameInPlan >= 0; }
    bool canBeMade() const { return problem.isEmpty() && !isDuplicate(); }
    QString value(const QString &parameter) const;
};

inline constexpr size_t mostPlannedLinks = 5000;

// Errors: UnknownName (no page of links), InvalidInput (too many at once), Io.
Result<std::vector<PlannedLink>> planLinks(const Workspace &workspace, const LinkRequest &request);
// Those that can be made, as one edit; an ad without a link that gets one is given it. The ChangeSet's `added` are
// their ids in order. Errors: InvalidInput when none can be made.
Result<ChangeSet> makeLinks(Workspace &workspace, const std::vector<PlannedLink> &plan);

// Two URLs with the same key are one address to a browser and to analytics.
QString urlKey(const QString &url);

} // namespace pheu
