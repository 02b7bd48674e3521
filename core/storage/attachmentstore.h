// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of files: `blob` (a content, once, by SHA-256), `chunk` (its bytes, 256 KiB each) and `attachment` (a
// name for a content). Rows are only added, never changed; what nothing refers to goes by collectAttachments().
#pragma once

#include "storage/digests.h"
#include "storage/statement.h"

#include <functional>
#include <set>
#include <span>

namespace pheu
{

struct AttachmentRow {
    AttachmentId id;
    qint64 content = 0; // id of the blob
    QString name;
    QString mime;
    int width = 0, height = 0;
    qint64 addedMs = 0;
    QByteArray sha256;
    qint64 size = 0;
};

// Files of version 1 have none.
bool hasAttachmentTables(const Database &database);

class AttachmentStore
{
public:
    static constexpr qint64 chunkSize = 256 * 1024;

    explicit AttachmentStore(Database &database)
        : m_database(database)
    {
    }

    // The content with that digest and size, when it is there already.
    Result<std::optional<qint64>> findContent(const QByteArray &sha256);
    Result<qint64> addContent(const QByteArray &sha256, qint64 size);
    Result<void> addChunk(qint64 content, qint64 position, const QByteArray &bytes);
    Result<AttachmentId> add(const AttachmentRow &row);

    // In the order of `ids`; missing ones are left out.
    Result<std::vector<AttachmentRow>> read(std::span<const qint64> ids);
    Result<bool> exists(AttachmentId id);
    // What this connection holds in memory before it must write early, which locks readers out until the commit.
    qint64 cachedBytes() const;
    // The bytes in order. Errors: Damaged when a chunk is missing, or what `use` answers.
    Result<void> readContent(qint64 content, qint64 size, const std::function<Result<void>(const QByteArray &)> &use);

private:
    Database &m_database;
};

struct StoredFiles {
    qint64 files = 0;    // in cells and settings, each once
    qint64 contents = 0; // different ones of those
    qint64 bytes = 0;    // of those contents
    qint64 spare = 0;    // bytes that only undo still needs
};
Result<StoredFiles> countAttachments(Database &database, const Schema &schema);
// Sentences about contents whose bytes are not what their SHA-256 says. Stops at `limit`.
Result<QStringList> damagedAttachments(Database &database, int limit);
// For a rescue: contents that are not what was added go, and the attachments that named them.
Result<void> dropDamagedAttachments(Database &database);
// Removes every attachment that no cell, no setting and no edit in the log refers to, and the contents that are left
// without a name. Returns the bytes that were freed. In a transaction of the caller, which flushes the ledger.
Result<qint64> collectAttachments(Database &database, const Schema &schema, DigestLedger &ledger);

} // namespace pheu
