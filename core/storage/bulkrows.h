// SPDX-License-Identifier: GPL-3.0-or-later
// New rows of one page as they will stand in the file, with their ids and digests: made in any thread, written by
// BulkInserter. Invariant: ids follow each other without a gap.
#pragma once

#include "storage/cell.h"
#include "storage/digests.h"
#include "storage/rowimage.h"

#include <memory>
#include <optional>
#include <utility>

namespace pheu
{

// What fills each column of a table.
struct BulkLayout {
    enum Source { CreatedAt, Import, File, Line, FirstCell };
    std::string table, sql;
    size_t columns = 0;
    std::vector<int> sources; // by column of the table; FirstCell + i: cell i of a row; −n: n columns of nothing
    std::vector<quint64> digestColumns; // by cell
};

struct RowOrigin {
    qint64 createdAt = 0; // ms since 1970 UTC
    std::optional<qint64> import, file, line;
};

class BulkRows
{
public:
    explicit BulkRows(std::shared_ptr<const BulkLayout> layout);

    // Whether it is time to write: about a MiB.
    bool isFull() const { return m_image.bytes() > enough; }
    bool isEmpty() const { return m_bytes.empty(); }
    // The cells are as their columns store them; text is copied.
    void add(std::span<const Cell> cells, const RowOrigin &origin);
    // Begins again with this id.
    void clear(qint64 nextId);

    qint64 firstId() const { return m_firstId; }
    qint64 nextId() const { return m_firstId + qint64(m_bytes.size()); }
    // By row: about what its values take.
    const std::vector<quint32> &weights() const { return m_bytes; }
    const std::vector<std::pair<qint64, BlockDigest>> &digests() const { return m_digests; }
    std::span<unsigned char> image() { return m_image.finish(); }

private:
    static constexpr size_t enough = 1 << 20;
    void putCell(const Cell &cell);
    void addDigest(qint64 id, quint64 digest);

    std::shared_ptr<const BulkLayout> m_layout;
    RowImage m_image;
    qint64 m_firstId = 1;
    std::vector<quint32> m_bytes;
    std::vector<std::pair<qint64, BlockDigest>> m_digests; // by block
};

} // namespace pheu
