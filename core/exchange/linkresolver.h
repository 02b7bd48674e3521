// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the records that the rows of an import name, and remembers those to create. Nothing is written here.
// Invariant: one name is one record, for all rows and files of an import.
#pragma once

#include "exchange/planfield.h"
#include "workspace/workspace.h"

#include <map>

namespace pheu
{

// What a row of results says about its ad.
struct AdName {
    QString name, platformId, group;
    bool groupKnown = false; // the file has a column for it
    RecordRef campaign = 0, channel = 0;
};

// A record that the import will create, with what its rows say about it. Links may point to other new ones.
struct NewRecord {
    PageId page;
    QString name;
    bool used = false; // by a row that is imported
    RecordRef campaign = 0, channel = 0;
    bool campaignVaries = false, channelVaries = false; // rows differ: left open
    QString group, platformId;
    std::vector<RecordRef> channels;
};

class LinkResolver
{
public:
    explicit LinkResolver(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    // The record of that name or alias, else a new one. Errors: Ambiguous (two records have it), InvalidInput (the
    // page has no name field).
    Result<RecordRef> byName(PageId page, const QString &name);
    // By platform id, else by campaign, ad group and name; else a new ad. Errors: Ambiguous.
    Result<RecordRef> ad(const AdName &ad);

    // Campaign and channel (and the ad of a UTM link) that a record on Ads or UTM Links carries; 0: none.
    struct Owner {
        RecordRef campaign = 0, channel = 0, ad = 0;
    };
    Owner ownerOf(PageId page, RecordRef ref);
    // What a row says about a UTM link that the import creates; for one that is there already nothing. Its ad is never
    // inferred: that a row names both tells where the row belongs, not which ad the link was made for.
    void describe(RecordRef link, const Owner &row);

    QString nameOf(PageId page, RecordRef ref);
    NewRecord *newRecord(RecordRef ref) { return ref < 0 ? &m_new[size_t(-ref - 1)] : nullptr; }
    std::vector<NewRecord> &newRecords() { return m_new; }

private:
    struct Index {
        bool loaded = false;
        QHash<QString, RecordRef> names, aliases; // by case fold; 0: more than one
        QHash<QString, RecordRef> urls;           // tagged URL of a UTM link
    };
    struct Ad {
        RecordRef ref = 0;
        QString groupFold, platformId;
        Owner owner;
    };

    Result<void> load(const Page &page, Index &index);
    Result<void> loadAds(const Page &page);
    Result<void> loadLinkOwners(const Page &page);
    Result<std::optional<RecordRef>> findAd(const AdName &ad) const;
    RecordRef create(NewRecord record);

    Workspace &m_workspace;
    std::map<PageId, Index> m_indexes;
    bool m_adsLoaded = false;
    std::vector<Ad> m_ads;
    QHash<QString, std::vector<int>> m_adsByName; // case fold
    QHash<QString, int> m_adsByPlatformId;
    QHash<RecordRef, Owner> m_adOwners, m_linkOwners;
    std::vector<NewRecord> m_new;
};

} // namespace pheu
