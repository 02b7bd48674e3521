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
    Result<void> addAll(const NextRow &next, const Written &written) override;

    static Kind kindOf(const Field &field);

private:
    // Rows on their way from the thread that makes them.
    struct Part {
        std::optional<BulkRows> rows;
        std::optional<Error> refused; // the row after them
    };
    // How far that thread is.
    struct Making {
        qint64 nextId = 0;
        RowOrigin origin;
        bool isHeld = false;         // m_cells has a row that was not added
        std::optional<size_t> asked; // the cell of it whose target only the file can know
        bool hasEnded = false;
    };
    bool fill(Part &part, const NextRow &next, Making &making);
    Result<void> write(Part &part);
    Result<void> addEach(const NextRow &next, const Written &written);
    RowOrigin origin() const;
    Result<void> checkRules();

    // What nearly every cell is, without a word about it: a number, or a record that is known.
    static bool isFine(const Cell &cell, const Column &column)
    {
        if (cell.kind != Cell::Kind::Integer)
            return cell.kind == Cell::Kind::Null;
        return column.kind == Kind::Number || (column.known && column.known->contains(cell.integer));
    }
    static Error wrongKind(const Field &field);
    // False: the cell names an option or record that is not known, so the file must be asked.
    Result<bool> checkCell(size_t index);
    static Result<bool> checkText(Cell &cell, const Field &field);
    struct DayText {
        std::optional<qint64> day;
        std::array<char, 10> text;
    };
    static Result<bool> checkDate(Cell &cell, const Field &field, DayText &last);
    Result<void> checkTarget(size_t index);

    Session &m_session;
    ValueCheck &m_check;
    RuleCheck *m_rules;
    const Page &m_page;
    std::shared_ptr<BulkInserter> m_inserter;
    std::vector<Column> m_columns;
    std::vector<Cell> m_cells;   // of one row, as they are stored once they are checked
    std::vector<DayText> m_days; // by column, the last that was written: rows come day by day
};

} // namespace pheu
