// SPDX-License-Identifier: GPL-3.0-or-later
// A filter whose operands have become values of their fields: what SQL is built from, and what a scan of
// columns evaluates. A test holds when some value reached by its path fits; an empty value fits none.
#pragma once

#include "storage/database.h"
#include "storage/query.h"

namespace pheu
{

// Both ends are inside; lo > hi fits nothing.
struct IntegerRange {
    qint64 lo = std::numeric_limits<qint64>::min();
    qint64 hi = std::numeric_limits<qint64>::max();
    bool contains(qint64 value) const { return value >= lo && value <= hi; }
    bool operator==(const IntegerRange &) const = default;
};

struct ValueTest {
    enum class Kind {
        NotEmpty,
        Integers, // a value in one of `ranges`: integer, checkbox 0/1, date as Day, instant in ms, import id
        Money,    // minor units in one of the ranges of its currency's digits
        Reals,    // value `op` one of `reals`
        Texts,    // caseFold of the value `op` one of `texts` (folded)
        Ids,      // option or linked record is one of `ids` (ascending)
    };
    Kind kind = Kind::NotEmpty;
    Operator op = Operator::Eq; // Reals, Texts: Eq Lt Le Gt Ge Contains StartsWith
    std::vector<IntegerRange> ranges;
    std::vector<std::vector<IntegerRange>> rangesByDigits; // Money, index 0…4: minor digits
    QString currency;                                      // Money: where the record names none
    std::vector<double> reals;
    QStringList texts;
    std::vector<qint64> ids;
};

struct Condition {
    enum class Kind { All, And, Or, Not, Test };
    Kind kind = Kind::All;
    std::vector<Condition> children;
    // Test: the first of the paths that reaches a value is tested.
    PathChoice path;
    ValueTest test;
};

// Errors: InvalidInput (an operand that is no value of its field, an operator the field does not know),
// UnknownName (an option).
Result<Condition> resolveFilter(Database &database, const Schema &schema, PageId page, const Filter &filter);

// Ids of the records a link operand means: by name or alias (caseFold), else "#12"; ascending.
Result<std::vector<qint64>> linkedIds(Database &database, const Page &target, Operator op, const QString &operand);

// The names in an alias field: separated by commas, trimmed.
QStringList splitAliases(const QString &text);

// Currency of money that names none of its own.
Result<QString> workspaceCurrency(Database &database);

} // namespace pheu
