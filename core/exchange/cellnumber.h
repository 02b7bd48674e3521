// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as the cells of an export write them. A cell alone may read two ways (1.234); the column decides, from
// all its rows. Invariant: a cell is read whole or not at all; nothing in it is dropped but a currency, bidi marks
// and spaces.
#pragma once

#include "base/decimal.h"

#include <QStringList>
#include <QtEndian>

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

// The number of one to eight digits, −1 for anything else: eight at once, each pair, then each four summed up.
inline qint64 eightDigits(std::string_view cell)
{
    const size_t size = cell.size();
    quint64 word = 0;
    if (size >= 4) {
        word = qFromLittleEndian<quint32>(cell.data());
        word |= quint64(qFromLittleEndian<quint32>(cell.data() + size - 4)) << (8 * (size - 4));
    } else {
        const auto byte = [&](size_t at) { return quint64(static_cast<unsigned char>(cell[at])) << (8 * at); };
        word = byte(0) | byte(size / 2) | byte(size - 1);
    }
    if (size < 8)
        word = word << (8 * (8 - size)) | 0x3030303030303030U >> (8 * size); // zeros in front
    if (((word & 0xF0F0F0F0F0F0F0F0U) | ((word + 0x0606060606060606U) & 0xF0F0F0F0F0F0F0F0U) >> 4) !=
        0x3333333333333333U)
        return -1;
    word = (word & 0x0F0F0F0F0F0F0F0FU) * (10 * 256 + 1) >> 8;
    word = (word & 0x00FF00FF00FF00FFU) * (100 * 65'536 + 1) >> 16;
    return qint64((word & 0x0000FFFF0000FFFFU) * (10'000 * 4'294'967'296 + 1) >> 32);
}

// Digits alone, few enough for any sum of them: as nearly every figure is written, whatever the signs of the file.
inline bool readDigits(std::string_view cell, qint64 &number)
{
    if (cell.empty() || cell.size() > 18)
        return false;
    if (cell.size() <= 8) { // lengths change from cell to cell, so no loop that has to guess its end
        number = eightDigits(cell);
        return number >= 0;
    }
    number = 0;
    for (const char c : cell) {
        if (c < '0' || c > '9')
            return false;
        number = number * 10 + (c - '0');
    }
    return true;
}

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
