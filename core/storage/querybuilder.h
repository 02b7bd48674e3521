// SPDX-License-Identifier: GPL-3.0-or-later
// Conditions as SQL: generated identifiers, bound values, never a person's text. Every piece is 0 or 1, never
// NULL, so that `not` means what it says.
#pragma once

#include "storage/condition.h"
#include "storage/statement.h"

#include <variant>

namespace pheu
{

struct SqlText {
    using Bound = std::variant<qint64, double, QString>;
    QString text; // with ?1, ?2, … in place of `bound`
    std::vector<Bound> bound;
};

class QueryBuilder
{
public:
    QueryBuilder(const Schema &schema, const Page &page)
        : m_schema(schema)
        , m_page(page)
    {
    }

    // The condition over the page's table under the alias "r".
    QString where(const Condition &condition);
    // The ids as a list that IN takes, whatever their number.
    QString idList(const std::vector<qint64> &ids);
    QString bind(SqlText::Bound value);

    // `[WITH …] SELECT <columns> FROM <table> AS r [WHERE …] [tail]`, with what was bound so far.
    SqlText select(const QString &columns, const QString &whereText, const QString &tail = {}) const;

private:
    struct Piece {
        QString sql;
        int depth = 0;
    };
    Piece piece(const Condition &condition, bool negated);
    QString named(const QString &select);
    QString test(const PathChoice &path, const ValueTest &test);
    QString reach(const Page &page, const FieldPath &path, size_t step, const ValueTest &test, const QString &alias);
    QString through(const Field &field, const QString &chosen, const QString &alias);
    QString leaf(const Page &page, const Field &field, const ValueTest &test, const QString &alias);
    QString linkLeaf(const Field &field, const ValueTest &test, const QString &alias);
    QString valueLeaf(const Page &page, const Field &field, const ValueTest &test, const QString &alias);
    QString inRanges(const QString &column, const std::vector<IntegerRange> &ranges);
    QString inDays(const QString &column, const std::vector<IntegerRange> &ranges);
    QString moneyLeaf(const Page &page, const Field &field, const ValueTest &test, const QString &alias);
    QString textLeaf(const QString &column, const ValueTest &test);

    const Schema &m_schema;
    const Page &m_page;
    std::vector<SqlText::Bound> m_bound;
    QStringList m_with; // sub-selects s1, s2 … of one column: SQLite's parser does not nest deeply
};

// Parts joined into a tree of small depth: SQLite limits the depth of an expression, not its length.
QString joinedSql(const QStringList &parts, const QString &word);

// Digits of a currency whose minor unit is not a hundredth; empty for the others.
std::optional<int> unusualDigits(const QString &code);

Result<Statement> prepare(Database &database, const SqlText &sql);

} // namespace pheu
