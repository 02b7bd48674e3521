// SPDX-License-Identifier: GPL-3.0-or-later
// Rows as a database in memory that holds one table, in SQLite's own file format (sqlite.org/fileformat2.html). Between
// two tables of one declaration SQLite copies rows as they are, which costs it a third of making them from values.
// Invariant: ids ascend. It knows nothing of a connection, so any thread may fill one.
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pheu
{

class RowImage
{
public:
    // `sql`: the declaration of the table, of so many columns.
    RowImage(std::string table, std::string sql, size_t columns);

    // A row: its id, then each column of the table in its order, as its affinity would store it (nothing converts it
    // later). The column that is the id itself is null.
    void begin(qint64 id);
    void putNull() { *m_headEnd++ = 0; }
    void putNulls(size_t count)
    {
        std::fill_n(m_headEnd, count, static_cast<unsigned char>(0));
        m_headEnd += count;
    }
    void put(qint64 value);
    void put(double value);
    void put(std::string_view utf8);
    void end();

    size_t bytes() const { return m_bytes.size(); }
    // The whole database; there are rows, and none is added until clear().
    std::span<unsigned char> finish();
    void clear();

private:
    static constexpr size_t pageBytes = 65'536;
    static constexpr size_t pageHead = 8;           // of a leaf; an inner page has four more
    static constexpr size_t mostLocal = 65'501;     // bytes of a row in its leaf; the rest goes to pages of its own
    static constexpr size_t overflowBytes = 65'532; // in each of those

    void addLeaf();
    void closeLeaf();
    size_t addPage(); // its offset
    void addOverflow(std::string_view rest);
    void writeFileHead();
    void writeRoot();

    std::string m_table, m_sql;
    std::vector<unsigned char> m_bytes;
    struct Leaf {
        size_t page = 0; // counted from 1
        qint64 lastId = 0;
    };
    std::vector<Leaf> m_leaves;
    size_t m_leaf = 0;                         // offset of the page that rows go to; 0: none yet
    size_t m_low = 0, m_high = 0, m_cells = 0; // in it: end of the pointers, begin of the rows
    qint64 m_id = 0;
    std::vector<unsigned char> m_head; // the types of the row's values, as far as they are put
    unsigned char *m_headEnd = nullptr;
    size_t m_numberBytes;              // that a row of numbers needs; so many are always free in m_body
    std::vector<unsigned char> m_body; // the values
    size_t m_bodySize = 0;
};

} // namespace pheu
