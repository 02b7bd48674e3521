// SPDX-License-Identifier: GPL-3.0-or-later
// The compact, versioned bytes of a change in the log: cells with their old and new content, or whole rows.
// Reading never trusts the bytes: a short or odd one is an error, not a crash.
#pragma once

#include "storage/cells.h"

namespace pheu
{

// One cell of one record, before and after. Field 0 is the record's time of modification.
struct CellChange {
    qint64 record = 0;
    FieldId field;
    Stored before;
    Stored after;
    bool operator==(const CellChange &) const = default;
};

QByteArray packCells(const std::vector<CellChange> &cells);
QByteArray packRows(const std::vector<StoredRow> &rows);

// Empty when the bytes are not what was packed.
std::optional<std::vector<CellChange>> unpackCells(const QByteArray &bytes);
std::optional<std::vector<StoredRow>> unpackRows(const QByteArray &bytes);

} // namespace pheu
