// SPDX-License-Identifier: GPL-3.0-or-later
// Checks and inserts rows of one kind; everything that does not change from row to row is settled before the first.
#pragma once

#include "storage/bulkinserter.h"
#include "workspace/door.h"
#include "workspace/idset.h"
#include "workspace/rulecheck.h"
#include "workspace/session.h"
#include "workspace/valuecheck.h"

#include <array>

namespace pheu
{

class RowInsert final : public EditSession::BulkInsert
{
public:
    // Number: an integer of any size.
    enum class Kind : quint8 { Text, Date, Number, Integer, Option, Link, Real };
    struct Column {
        const Field *field;
        Kind kind;
        IdSet *known;
    };

    // `rules`: null where the page has none.
    RowInsert(Session &session, ValueCheck &check, RuleCheck *rules, const Page &page,
              std::shared_ptr<BulkInserter> inserter, std::vector<Column> columns)
        : m_session(session)
        , m_check(check)
        , m_rules(rules)
        , m_page(page)
        , m_inserter(std::move(inserter))
        , m_columns(std::move(columns))
        , m_cells(m_columns.size())
        , m_days(m_columns.size())
    {
    }

    Result<RecordId> add(std::span<const Cell> cells) override;

    static Kind kindOf(const Field &field);

private:
    Result<void> checkRules();
    // What nearly every cell is, without a word about it: a number, or a record that is known.
    static bool isFine(const Cell &cell, const Column &column)
    {
        if (cell.kind != Cell::Kind::Integer)
            return false;
        return column.kind == Kind::Number || (column.known && column.known->contains(cell.integer));
    }
    Error wrongKind(const Field &field) const;
    Result<void> checkCell(size_t index);
    Result<void> checkDate(Cell &cell, const Column &column, std::array<char, 10> &text);
    Result<void> checkTarget(qint64 id, const Column &column);

    Session &m_session;
    ValueCheck &m_check;
    RuleCheck *m_rules;
    const Page &m_page;
    std::shared_ptr<BulkInserter> m_inserter;
    std::vector<Column> m_columns;
    std::vector<Cell> m_cells;
    std::vector<std::array<char, 10>> m_days;
};

} // namespace pheu
