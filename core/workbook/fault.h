// SPDX-License-Identifier: GPL-3.0-or-later
// Why a workbook was not read, as the reading process tells it: a kind, and where. The sentence for people is made by
// the process that asked.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace pheu::workbook
{

// The order is the protocol between two processes of one program: no file keeps it.
enum class FaultKind : int {
    Failed,     // the process ended without a word
    Unreadable, // Io
    Damaged,
    Encrypted,
    TooManyParts,
    PartTooLarge,
    TooLarge,
    Ratio,
    Overlap,
    Packing,
    Doctype,
    TooDeep,
    BadXml,
    TokenTooLong,
    CellTooLong,
    TooManyCells,
    TooManyMerges,
    TooMuchSharedText,
    TooMuchText,
    BadString,
    Uncomputed,
    NoSheet,
    NoMemory,
    Zip,
    Xlsb,
    Ods,
    Numbers,
    OtherOffice,
};

struct Fault {
    FaultKind kind = FaultKind::Failed;
    std::string where; // a part, or sheet and cell
};
using Check = std::optional<Fault>; // empty: fine

} // namespace pheu::workbook
