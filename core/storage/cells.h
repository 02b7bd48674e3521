// SPDX-License-Identifier: GPL-3.0-or-later
// A cell as the file stores it (a date as ISO text, money as minor units), and a whole row of them. Kept
// apart from Value so that what is logged and digested is what is on disk, byte for byte.
#pragma once

#include "storage/schema.h"
#include "storage/statement.h"

#include <QByteArray>

#include <array>
#include <optional>

namespace pheu
{

using Stored = std::variant<std::monostate, qint64, double, QByteArray, IdList>;

inline bool isNull(const Stored &cell)
{
    return std::holds_alternative<std::monostate>(cell);
}

// The columns every record has, in the order of the table.
enum RowMeta { CreatedAt, ModifiedAt, ImportNumber, ImportFile, ImportLine, RowMetaCount };

struct StoredRow {
    qint64 id = 0; // 0 before it is inserted
    std::array<std::optional<qint64>, RowMetaCount> meta;
    std::vector<std::pair<FieldId, Stored>> cells; // only those with a value
    bool operator==(const StoredRow &) const = default;
};

// The kind is taken as it is in the file, whatever the column was declared.
Stored readStored(const Statement &statement, int column);
// The cell must live until the next step().
void bindStored(Statement &statement, int index, const Stored &cell);

// What a field makes of it. A stored value of another kind than the field's reads as empty.
Value toValue(const Field &field, const Stored &cell);
// The kind of `value` must be the field's (checked by the door). An empty text or list is no value.
Stored toStored(const Field &field, const Value &value);

} // namespace pheu
