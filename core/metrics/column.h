// SPDX-License-Identifier: GPL-3.0-or-later
// One field of a page as a typed column in memory: whole numbers (counts, minor units), reals, or codes of a
// dictionary (links, selects, texts) and of days. Invariant: size() values, in the order of the table's ids; a
// column without a value takes no memory.
#pragma once

#include "base/day.h"
#include "metrics/packed.h"
#include "storage/columnreader.h"

#include <memory>
#include <string>
#include <unordered_map>

namespace pheu
{

class Column
{
public:
    enum class Kind { Integer, Real, Date, Id, Text };
    using Integers = Packed<qint32, qint64>;
    using Codes = Packed<quint16, quint32>; // 0 is "no value"

    explicit Column(Kind kind)
        : m_kind(kind)
    {
    }
    // The kind that holds a field; empty for a field that cannot be a column.
    static std::optional<Kind> kindOf(const Field &field);

    Kind kind() const { return m_kind; }
    size_t size() const { return m_size; }
    bool isCoded() const { return m_kind == Kind::Date || m_kind == Kind::Id || m_kind == Kind::Text; }
    bool isEmpty() const { return !m_stored; } // never had a value: the vectors below are empty
    bool hasNulls() const { return m_nulls > 0; }
    size_t nullCount() const { return m_nulls; }
    quint64 version() const { return m_version; } // new with every change

    const Integers &integers() const { return m_integers; }
    const std::vector<double> &reals() const { return m_reals; } // NaN is "no value"
    const Codes &codes() const { return m_codes; }
    quint64 largest() const { return m_largest; } // no integer has had a greater magnitude

    // Codes run from 1 to codeCount() − 1.
    size_t codeCount() const;
    Day dayOf(quint32 code) const { return m_firstDay + Day(code) - 1; }
    quint32 codeOfDay(Day day) const;  // clamped to 0…codeCount(); for ranges
    quint32 codeOfId(qint64 id) const; // 0: no row has had it
    qint64 idOf(quint32 code) const { return m_ids[code]; }
    const QString &textOf(quint32 code) const { return m_texts[code]; }

    // Per code a number that texts share when a filter calls them equal; of ids the code itself. 0 for no value.
    std::vector<quint32> foldedCodes() const;

    bool isNull(size_t row) const;
    qint64 integer(size_t row) const { return m_integers.at(row); }
    double real(size_t row) const { return m_reals[row]; }
    quint32 code(size_t row) const { return isEmpty() ? 0 : m_codes.at(row); }

    // One cell, from the record a reader stands on.
    void append(const ColumnReader &reader, int index);
    void set(size_t row, const ColumnReader &reader, int index);
    // One cell, as the kind needs it: integer or minor units, Day, id.
    void appendInteger(std::optional<qint64> value);
    void appendNull() { appendInteger({}); }
    void setInteger(size_t row, std::optional<qint64> value);
    void expect(size_t rows) { m_expected = rows; } // how many are to come: room is made for them at once
    void squeeze();                                 // gives back room that was made for nothing

    // Opens gaps of null cells / drops cells at these rows (ascending; of open(): rows of the result).
    void open(const std::vector<size_t> &rows);
    void close(const std::vector<size_t> &rows);

private:
    struct TextHash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    // A cell as the column keeps it.
    struct Cell {
        bool null = true;
        qint64 integer = 0;
        double real = 0;
        quint32 code = 0;
    };
    Cell read(const ColumnReader &reader, int index);
    Cell cellOf(std::optional<qint64> value);
    void append(const Cell &cell);
    void set(size_t row, const Cell &cell);
    quint32 codeForDay(Day day);
    quint32 codeForId(qint64 id);
    quint32 codeForText(std::string_view utf8);
    void rebase(Day firstDay);
    void moveCell(size_t from, size_t to);
    void resize(size_t count);

    Kind m_kind;
    size_t m_size = 0;
    size_t m_nulls = 0;
    size_t m_expected = 0;
    bool m_stored = false;
    quint64 m_version = 0;
    quint64 m_largest = 0;
    Integers m_integers;
    std::vector<double> m_reals;
    Codes m_codes;
    Day m_firstDay = 0;
    quint32 m_dayCodes = 1;
    std::vector<qint64> m_ids{0};
    std::unordered_map<qint64, quint32> m_codeOfId;
    std::vector<QString> m_texts{QString()};
    std::unordered_map<std::string, quint32, TextHash, std::equal_to<>> m_codeOfText;
    std::string m_lastText; // neighbours often say the same
    quint32 m_lastTextCode = 0;
    qint64 m_lastId = 0;
    quint32 m_lastIdCode = 0;
};

} // namespace pheu
