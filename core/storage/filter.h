// SPDX-License-Identifier: GPL-3.0-or-later
// Which records and in what order, as plain values: paths over links, a tree of conditions, sorts. Saved views,
// queries, dashboards and KPIs hold the same ones.
#pragma once

#include "fields/fieldtype.h"

#include <QStringList>

#include <vector>

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
    // A KPI column of a grid, by its id; path is empty then. Only views have one: its figures are no matter of the
    // file, so the model orders by it and a reader passes over it.
    QString metric = {};
    bool operator==(const Sort &) const = default;
};

} // namespace pheu
