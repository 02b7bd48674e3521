// SPDX-License-Identifier: GPL-3.0-or-later
// Every row of a statement, from the first; the statement is reset at the end, so that it can be used again.
#pragma once

#include "storage/statement.h"

#include <type_traits>

namespace pheu
{

// `use` is given nothing: the row is in the statement. It answers nothing or a Result<void>, whose error ends the
// reading.
template<typename Use>
Result<void> eachRow(Statement &rows, Use use)
{
    for (;;) {
        const Result<bool> row = rows.step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        if constexpr (std::is_void_v<decltype(use())>) {
            use();
        } else if (const Result<void> used = use(); !used) {
            return used;
        }
    }
    rows.reset();
    return {};
}

// The same for one that is read only once.
template<typename Use>
Result<void> eachRow(Result<Statement> rows, Use use)
{
    return rows ? eachRow(*rows, [&] { return use(*rows); }) : rows.error();
}

} // namespace pheu
