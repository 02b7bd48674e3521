// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as the cells of an export write them. A cell alone may read two ways (1.234); the column decides, from
// all its rows. Invariant: a cell is read whole or not at all; nothing in it is dropped but a currency, bidi marks
// and spaces.
#pragma once

#include "base/decimal.h"

#include <QStringList>

#include <string_view>

namespace pheu
{

// What one cell says about the decimal sign of its column.
enum class NumberShape : quint8 {
    Nothing, // empty or a null marker
    Junk,    // not a number in any reading
    Whole,   // no decimal sign in either reading: 12, 1 234
    Point,   // only with a decimal point: 12.5, 1,234.5, 1,234,567
    Comma,   // only with a decimal comma
    Either,  // 1.234 or 1,234
};
NumberShape numberShape(std::string_view cell);

// What all rows of a column say.
struct NumberEvidence {
    qint64 whole = 0, point = 0, comma = 0, either = 0, junk = 0;
    bool eitherPoint = false; // the undecided cells use a point (1.234)
    bool eitherComma = false;
    void add(NumberShape shape, std::string_view cell);
    // A bounded reading: a cell that is a group mark in one reading and a decimal sign in the other.
    bool isUndecided() const { return either > 0 && point == 0 && comma == 0; }
    bool isContradictory() const { return point > 0 && comma > 0; }
};

enum class NumberFault : quint8 { None, NotANumber, TooLarge };
struct CellNumber {
    Decimal value;
    bool percent = false;
    std::string_view currency; // as written beside the number; empty when none is
};
// Reads a cell that is not a null marker.
NumberFault readNumber(std::string_view cell, char decimalSign, CellNumber &out);

// Codes that a sign beside a number may mean: "$" many, "₫" VND, "EUR" itself; empty for no currency.
QStringList currenciesOfSign(std::string_view sign);

// Empty, --, -, —, n/a, (not set), (data not available), null: not measured.
bool isNullMarker(std::string_view cell);
std::string_view trimmedBlanks(std::string_view cell);
// Without ASCII blanks and NBSP at both ends; nearly every cell has none.
inline std::string_view trimmedCell(std::string_view cell)
{
    const auto plain = [](char c) { return c > ' ' && c < 0x7F; };
    return cell.empty() || (plain(cell.front()) && plain(cell.back())) ? cell : trimmedBlanks(cell);
}

} // namespace pheu
