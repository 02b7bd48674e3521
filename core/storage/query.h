// SPDX-License-Identifier: GPL-3.0-or-later
// A question to one page, as a plain value: fields, filter tree, sorts. Every view, picker, export,
// link list and the CLI asks this way; one builder turns it into SQL with bound parameters.
#pragma once

#include "storage/schema.h"

namespace pheu {

// Link fields followed from the page, then the field whose value is meant. {channel} is the link
// itself, {campaign, stage} a field of the linked record.
struct FieldPath
{
    std::vector<FieldId> steps;
    bool operator==(const FieldPath &) const = default;
};

// Stage of a result is its ad's, else its campaign's: the first path with a value wins.
struct PathChoice
{
    std::vector<FieldPath> paths; // one, or alternatives in order
    bool operator==(const PathChoice &) const = default;
};

struct Filter
{
    enum class Kind { All, And, Or, Not, Compare };
    Kind kind = Kind::All; // All: every record
    std::vector<Filter> children;

    // Compare. Operands are kept as the user's text and resolved per field: option and record names,
    // ISO dates, numbers with a decimal point (money in major units).
    PathChoice path;
    Operator op = Operator::Eq;
    QStringList operands;

    bool operator==(const Filter &) const = default;
    bool isAll() const { return kind == Kind::All; }
    static Filter all(std::vector<Filter> parts);  // And, flattened
    static Filter any(std::vector<Filter> parts);
    static Filter compare(PathChoice path, Operator op, QStringList operands);
};

struct Sort
{
    PathChoice path;
    bool descending = false;
    bool operator==(const Sort &) const = default;
};

struct Query
{
    PageId page;
    Filter filter;
    std::vector<Sort> sorts;    // none: by record id
    QString search;             // words found in any shown text, without case and marks
    std::vector<FieldId> searchFields; // empty: every text, URL, select and link field
    qint64 limit = -1;
    qint64 offset = 0;
    bool operator==(const Query &) const = default;
};

// Reads the filter language of the command line. Names are resolved against the page; errors point
// at the character. `virtual` names such as "stage" on Results come from virtualPath().
Result<Filter> parseFilter(const Schema &schema, PageId page, const QString &text);
// "channel", "campaign.stage", `any name`. Also resolves the virtual "stage".
Result<PathChoice> parsePath(const Schema &schema, PageId page, const QString &text);
// Comma separated paths with the same quoting; "-a" sorts descending.
Result<std::vector<Sort>> parseSorts(const Schema &schema, PageId page, const QString &text);
// Splits "a,`b,c`,d" at commas outside quotes and removes the quotes.
Result<QStringList> splitNames(const QString &text);
// The filter as text that parseFilter reads back; for display and for keeping in settings.
QString filterText(const Schema &schema, PageId page, const Filter &filter);

} // namespace pheu
