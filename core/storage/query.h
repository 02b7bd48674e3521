// SPDX-License-Identifier: GPL-3.0-or-later
// A question to one page, as a plain value: fields, filter tree, sorts. Every view, picker, export,
// link list and the CLI asks this way; one builder turns it into SQL with bound parameters.
#pragma once

#include "storage/filter.h"
#include "storage/schema.h"

namespace pheu
{

struct Query {
    PageId page;
    Filter filter;
    std::vector<Sort> sorts;           // none: by record id
    QString search;                    // words found in any shown text, without case and marks
    std::vector<FieldId> searchFields; // empty: every text, URL, select and link field
    qint64 limit = -1;
    qint64 offset = 0;
    bool operator==(const Query &) const = default;
};

// A name that is no field of the page but stands for one: "stage" where records have an ad and a campaign
// (ad.stage, else campaign.stage). Empty for any other name.
std::optional<PathChoice> virtualPath(const Schema &schema, const Page &page, const QString &name);

// Reads the filter language of the command line. Names are resolved against the page; errors point
// at the character. Blank text is Filter::Kind::All. Errors: InvalidInput, UnknownName.
Result<Filter> parseFilter(const Schema &schema, PageId page, const QString &text);
// "channel", "campaign.stage", `any name`. Also resolves the virtual "stage".
Result<PathChoice> parsePath(const Schema &schema, PageId page, const QString &text);
// Comma separated paths with the same quoting; "-a" sorts descending.
Result<std::vector<Sort>> parseSorts(const Schema &schema, PageId page, const QString &text);
// Splits "a,`b,c`,d" at commas outside quotes and removes the quotes.
Result<QStringList> splitNames(const QString &text);
// The filter as text that parseFilter reads back; for display and for keeping in settings.
QString filterText(const Schema &schema, PageId page, const Filter &filter);
// The path as text that parsePath reads back.
QString pathText(const Schema &schema, PageId page, const PathChoice &path);

} // namespace pheu
