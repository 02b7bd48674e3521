// SPDX-License-Identifier: GPL-3.0-or-later
// A formula's words for the eye: also of a text that does not parse yet.
#pragma once

#include <QString>

#include <vector>

namespace pheu
{

struct FormulaFunction;

struct FormulaToken {
    enum class Kind { Number, Text, Name, Function, Word, Sign };
    Kind kind = Kind::Sign;
    int at = 0;
    int length = 0;
    bool operator==(const FormulaToken &) const = default;
};

// In order; spaces are left out. Word: and, or, not, true, false.
std::vector<FormulaToken> formulaTokens(const QString &text);
// The function whose brackets are around the cursor, and which argument (from 0) that is in; null: none.
const FormulaFunction *functionAround(const QString &text, int cursor, int *argument = nullptr);

} // namespace pheu
