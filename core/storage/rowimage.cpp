// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rowimage.h"

#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

namespace pheu
{

namespace
{

constexpr size_t longestVarint = 9;
constexpr size_t longestTextType = 5; // of a text of less than 2^33 bytes
constexpr unsigned char leafOfTable = 13, innerOfTable = 5;

// Seven bits a byte, the highest first; a ninth byte holds eight.
unsigned char *putVarint(unsigned char *at, quint64 value)
{
    if (value < 0x80) {
        *at = static_cast<unsigned char>(value);
        return at + 1;
    }
    if (value >> 56) {
        at[8] = static_cast<unsigned char>(value);
        value >>= 8;
        for (int i = 7; i >= 0; --i, value >>= 7)
            at[i] = static_cast<unsigned char>(value | 0x80);
        return at + longestVarint;
    }
    const int length = (int(std::bit_width(value)) + 6) / 7;
    for (int i = length - 1; i >= 0; --i, value >>= 7)
        at[i] = static_cast<unsigned char>(i == length - 1 ? value & 0x7f : value | 0x80);
    return at + length;
}

void put16(unsigned char *at, size_t value)
{
    qToBigEndian(quint16(value), at); // 65,536 is written as 0
}

void put32(unsigned char *at, size_t value)
{
    qToBigEndian(quint32(value), at);
}

} // namespace

RowImage::RowImage(std::string table, std::string sql, size_t columns)
    : m_table(std::move(table))
    , m_sql(std::move(sql))
    , m_head(columns * longestTextType)
    , m_numberBytes((columns + 1) * sizeof(qint64))
    , m_body(m_numberBytes)
{
    clear();
}

void RowImage::clear()
{
    m_bytes.assign(2 * pageBytes, 0); // that of the schema and the root of the table
    m_leaves.clear();
    m_leaf = 0;
}

void RowImage::begin(qint64 id)
{
    m_id = id;
    m_headEnd = m_head.data();
    m_bodySize = 0;
}

void RowImage::put(qint64 value)
{
    if (value == 0 || value == 1) {
        *m_headEnd++ = static_cast<unsigned char>(8 + value);
        return;
    }
    const int bits = int(std::bit_width(quint64(value < 0 ? ~value : value))) + 1;
    const size_t bytes = bits <= 32 ? size_t(bits + 7) / 8 : bits <= 48 ? 6 : 8;
    *m_headEnd++ = static_cast<unsigned char>(bytes <= 4 ? bytes : bytes / 2 + 2);
    // All eight, the ones that count first: a length that is known is one store.
    qToBigEndian(quint64(value) << (8 * (sizeof value - bytes)), m_body.data() + m_bodySize);
    m_bodySize += bytes;
}

void RowImage::put(double value)
{
    *m_headEnd++ = 7;
    qToBigEndian(std::bit_cast<quint64>(value), m_body.data() + m_bodySize);
    m_bodySize += sizeof value;
}

void RowImage::put(std::string_view utf8)
{
    m_headEnd = putVarint(m_headEnd, 13 + 2 * utf8.size());
    if (m_bodySize + utf8.size() + m_numberBytes > m_body.size())
        m_body.resize(2 * (m_bodySize + utf8.size() + m_numberBytes));
    std::copy(utf8.begin(), utf8.end(), m_body.begin() + std::ptrdiff_t(m_bodySize));
    m_bodySize += utf8.size();
}

size_t RowImage::addPage()
{
    m_bytes.resize(m_bytes.size() + pageBytes);
    return m_bytes.size() - pageBytes;
}

void RowImage::addLeaf()
{
    m_leaf = addPage();
    m_low = pageHead;
    m_high = pageBytes;
    m_cells = 0;
    m_leaves.push_back({m_leaf / pageBytes + 1, 0});
}

void RowImage::closeLeaf()
{
    unsigned char *const page = m_bytes.data() + m_leaf;
    page[0] = leafOfTable;
    put16(page + 3, m_cells);
    put16(page + 5, m_high);
}

void RowImage::end()
{
    const size_t types = size_t(m_headEnd - m_head.data());
    const size_t headBytes = types + (types + 1 < 0x80 ? 1 : 2); // it counts the bytes that say its length
    const size_t payload = headBytes + m_bodySize;
    unsigned char cell[2 * longestVarint + 2];
    unsigned char *const cellEnd = putVarint(putVarint(putVarint(cell, payload), quint64(m_id)), headBytes);
    size_t local = payload;
    if (payload > mostLocal) { // as the format says how much of a long row stays in the leaf
        constexpr size_t least = (pageBytes - 12) * 32 / 255 - 23;
        const size_t fitting = least + (payload - least) % overflowBytes;
        local = fitting <= mostLocal ? fitting : least;
    }
    const size_t lengthBytes = headBytes - types;
    const size_t room = size_t(cellEnd - cell) - lengthBytes + local + (local < payload ? 4 : 0);
    if (m_leaf == 0) {
        addLeaf();
    } else if (m_low + 2 + room > m_high) {
        closeLeaf();
        addLeaf();
    }
    m_high -= room;
    put16(m_bytes.data() + m_leaf + m_low, m_high);
    m_low += 2;
    ++m_cells;
    m_leaves.back().lastId = m_id;
    unsigned char *at = std::copy(cell, cellEnd, m_bytes.data() + m_leaf + m_high);
    at = std::copy(m_head.data(), m_headEnd, at);
    const size_t bodyHere = local - headBytes; // the types always find place: 500 columns need less than `least`
    at = std::copy_n(m_body.data(), bodyHere, at);
    if (local == payload)
        return;
    put32(at, m_bytes.size() / pageBytes + 1);
    addOverflow({reinterpret_cast<const char *>(m_body.data()) + bodyHere, m_bodySize - bodyHere});
}

void RowImage::addOverflow(std::string_view rest)
{
    while (!rest.empty()) {
        const size_t page = addPage();
        const size_t here = std::min(rest.size(), overflowBytes);
        std::copy_n(rest.data(), here, m_bytes.data() + page + 4);
        rest.remove_prefix(here);
        if (!rest.empty())
            put32(m_bytes.data() + page, m_bytes.size() / pageBytes + 1);
    }
}

std::span<unsigned char> RowImage::finish()
{
    closeLeaf();
    writeRoot();
    writeFileHead(); // knows how many pages there are
    return m_bytes;
}

// The page above the leaves; a single leaf is the root itself.
void RowImage::writeRoot()
{
    unsigned char *const root = m_bytes.data() + pageBytes;
    if (m_leaves.size() == 1) {
        std::copy_n(m_bytes.data() + m_leaf, pageBytes, root);
        return;
    }
    size_t low = pageHead + 4, high = pageBytes;
    for (size_t i = 0; i + 1 < m_leaves.size(); ++i) {
        unsigned char cell[4 + longestVarint];
        put32(cell, m_leaves[i].page);
        unsigned char *const end = putVarint(cell + 4, quint64(m_leaves[i].lastId));
        high -= size_t(end - cell);
        std::copy(cell, end, root + high);
        put16(root + low, high);
        low += 2;
    }
    root[0] = innerOfTable;
    put16(root + 3, m_leaves.size() - 1);
    put16(root + 5, high);
    put32(root + pageHead, m_leaves.back().page);
}

// The head of the file, and the first page behind it with the one row of sqlite_schema.
void RowImage::writeFileHead()
{
    RowImage schema({}, {}, 5);
    schema.begin(1);
    schema.put(std::string_view("table"));
    schema.put(m_table);
    schema.put(m_table);
    schema.put(qint64(2)); // its root
    schema.put(m_sql);
    schema.end();
    schema.closeLeaf();
    unsigned char *const file = m_bytes.data();
    const unsigned char *const leaf = schema.m_bytes.data() + schema.m_leaf;
    constexpr size_t fileHead = 100;
    std::copy_n(leaf, pageHead + 2, file + fileHead);
    std::copy_n(leaf + schema.m_high, pageBytes - schema.m_high, file + schema.m_high);
    std::memcpy(file, "SQLite format 3", 16);
    put16(file + 16, 1); // 65,536 bytes a page
    file[18] = file[19] = 1;
    file[21] = 64;
    file[22] = file[23] = 32;
    put32(file + 24, 1);
    put32(file + 28, m_bytes.size() / pageBytes);
    put32(file + 40, 1);
    put32(file + 44, 4); // format of the schema
    put32(file + 56, 1); // UTF-8
    put32(file + 92, 1); // the page count is that of change 1, too
    put32(file + 96, 3040001);
}

} // namespace pheu
