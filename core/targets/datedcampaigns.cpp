// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/datedcampaigns.h"

#include <algorithm>

namespace pheu
{

namespace
{

const Field *fieldOf(const Page &page, QLatin1String role)
{
    const auto at = std::ranges::find(page.fields, role, &Field::role);
    return at != page.fields.end() ? &*at : nullptr;
}

} // namespace

Result<std::vector<DatedCampaign>> datedCampaigns(const Workspace &workspace)
{
    std::vector<DatedCampaign> campaigns;
    const auto &pages = workspace.schema().pages;
    const auto page = std::ranges::find(pages, QLatin1String("campaigns"), &Page::role);
    if (page == pages.end())
        return campaigns;
    const Field *name = fieldOf(*page, QLatin1String("name")), *start = fieldOf(*page, QLatin1String("start")),
                *end = fieldOf(*page, QLatin1String("end")), *channels = fieldOf(*page, QLatin1String("channels"));
    if (!name || !start || !end)
        return campaigns;
    std::vector<FieldId> fields = {name->id, start->id, end->id};
    if (channels)
        fields.push_back(channels->id);
    Query query;
    query.page = page->id;
    const auto ids = workspace.reader().select(query);
    if (!ids)
        return ids.error();
    const auto records = workspace.reader().fetch(page->id, *ids, fields);
    if (!records)
        return records.error();
    for (const Record &record : *records) {
        const auto from = parseIsoDay(QStringView(workspace.plain(*start, record.values[1])));
        const auto to = parseIsoDay(QStringView(workspace.plain(*end, record.values[2])));
        if (!from || !to || *to < *from)
            continue;
        DatedCampaign campaign;
        campaign.id = record.id;
        campaign.name = record.values[0].toText();
        campaign.period = {*from, *to};
        if (channels)
            campaign.channels = record.values[3].toIds();
        campaigns.push_back(std::move(campaign));
    }
    return campaigns;
}

} // namespace pheu
