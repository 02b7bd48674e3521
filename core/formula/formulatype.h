// SPDX-License-Identifier: GPL-3.0-or-later
// What a part of a record formula comes to: its kind, and the currency of an amount. Known before any record is read,
// so that a formula that cannot mean anything is refused where it is written.
#pragma once

#include <QString>

namespace pheu
{

enum class FormulaKind : quint8 {
    Nothing, // empty(): fits everything
    Number,
    Integer,
    Percent,
    Money,
    Text,
    Date,
    Instant,
    Duration,
    Truth,
};

struct FormulaType {
    FormulaKind kind = FormulaKind::Nothing;
    // Money: the code, and where a record may name another one: the input that holds it.
    QString currency;
    bool ofWorkspace = false;
    int currencyInput = -1;

    bool isNumber() const
    {
        return kind == FormulaKind::Number || kind == FormulaKind::Integer || kind == FormulaKind::Percent;
    }
    bool is(FormulaKind other) const { return kind == other; }
    bool operator==(const FormulaType &) const = default;
};

// "a number", "an amount of money", "text" … for sentences.
QString kindInWords(FormulaKind kind);

} // namespace pheu
