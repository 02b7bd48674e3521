// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bulkrows.h"

#include <algorithm>
#include <limits>

namespace pheu
{

BulkRows::BulkRows(std::shared_ptr<const BulkLayout> layout)
    : m_layout(std::move(layout))
    , m_image(m_layout->table, m_layout->sql, m_layout->columns)
{
}

void BulkRows::clear(qint64 nextId)
{
    m_firstId = nextId;
    m_bytes.clear();
    m_digests.clear();
    m_image.clear();
}

void BulkRows::putCell(const Cell &cell)
{
    switch (cell.kind) {
    case Cell::Kind::Null:
        m_image.putNull();
        break;
    case Cell::Kind::Integer:
        m_image.put(cell.integer);
        break;
    case Cell::Kind::Real:
        m_image.put(cell.real);
        break;
    case Cell::Kind::Text:
        m_image.put(cell.text);
        break;
    }
}

void BulkRows::add(std::span<const Cell> cells, const RowOrigin &origin)
{
    const qint64 id = nextId();
    const RowHash hash(id);
    quint64 digest = 0;
    const auto putMeta = [&](RowMeta column, std::optional<qint64> value) {
        if (value)
            digest += hash.integer(column, *value);
        putCell(value ? Cell{.kind = Cell::Kind::Integer, .integer = *value, .text = {}} : Cell());
    };
    m_image.begin(id);
    for (const int source : m_layout->sources) {
        switch (source) {
        case BulkLayout::CreatedAt:
            putMeta(RowMeta::CreatedAt, origin.createdAt);
            break;
        case BulkLayout::Import:
            putMeta(RowMeta::ImportNumber, origin.import);
            break;
        case BulkLayout::File:
            putMeta(RowMeta::ImportFile, origin.file);
            break;
        case BulkLayout::Line:
            putMeta(RowMeta::ImportLine, origin.line);
            break;
        default:
            if (source < 0)
                m_image.putNulls(size_t(-source));
            else
                putCell(cells[size_t(source) - BulkLayout::FirstCell]);
        }
    }
    m_image.end();
    size_t bytes = 16;
    for (size_t i = 0; i < cells.size(); ++i) {
        const Cell &cell = cells[i];
        if (cell.kind == Cell::Kind::Null)
            continue;
        bytes += 8 + cell.text.size();
        const quint64 column = m_layout->digestColumns[i];
        digest += cell.kind == Cell::Kind::Integer ? hash.integer(column, cell.integer)
                  : cell.kind == Cell::Kind::Real  ? hash.real(column, cell.real)
                                                   : hash.text(column, cell.text);
    }
    addDigest(id, digest);
    m_bytes.push_back(quint32(std::min<size_t>(bytes, std::numeric_limits<quint32>::max())));
}

void BulkRows::addDigest(qint64 id, quint64 digest)
{
    const qint64 block = digestBlock(id);
    if (m_digests.empty() || m_digests.back().first != block)
        m_digests.emplace_back(block, BlockDigest());
    ++m_digests.back().second.records;
    m_digests.back().second.digest += digest;
}

} // namespace pheu
