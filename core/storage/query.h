// SPDX-License-Identifier: GPL-3.0-or-later
// A question to one page, as a plain value: fields, filter tree, sorts. Every view, picker, export,
// link list and the CLI asks this way; one builder turns it into SQL with bound parameters.
#pragma once

#include "storage/schema.h"

namespace pheu
{

// Link fields followed from the page, then the field whose value is meant. {channel} is the link
// itself, {campaign, stage} a field of the linked record.
struct FieldPath {
    std::vector<FieldId> steps;
    bool operator==(const FieldPath &) const = default;
};

// Stage of a result is its ad's, else its campaign's: the first path with a value wins.
struct PathChoice {
    std::vector<FieldPath> paths; // one, or alternatives in order
    bool operator==(const PathChoice &) const = default;
};

// Path {importColumn}: the id of the import that brought the record. Only in filters (`import = 3`).
inline constexpr FieldId importColumn{-1};

// What a comparison means: it holds when some value reached by the path fits; an empty value fits nothing.
// `!=` is exactly `not (… = …)`, so it includes records without a value; "is empty" is `not (… is not empty)`.
// Text compares by caseFold. A link operand is the name or an alias of the linked record, or "#12" for
// its id; a name that no record has fits nothing. A select operand is an option's role or name.
struct Filter {
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
    static Filter all(std::vector<Filter> parts); // And, flattened
    static Filter any(std::vector<Filter> parts); // Or, flattened; of nothing: All (an empty choice restricts nothing)
    static Filter negated(Filter part);
    static Filter compare(PathChoice path, Operator op, QStringList operands);
};

struct Sort {
    PathChoice path;
    bool descending = false;
    bool operator==(const Sort &) const = default;
};

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
