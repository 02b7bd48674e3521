// SPDX-License-Identifier: GPL-3.0-or-later
// Files kept in the workspace: content by SHA-256 in chunks, each content once; an attachment is a name for a content.
// Attachments are never changed and never deleted by an edit: cells refer to them, History::prune() collects them.
#pragma once

#include "storage/database.h"
#include "base/ids.h"

#include <span>
#include <vector>

class QIODevice;

namespace pheu {

struct Attachment
{
    AttachmentId id;
    QString name;      // NFC, base name only
    qint64 size = 0;   // bytes
    QString mime;      // by content, not by name: "image/png", "application/pdf" …
    int width = 0, height = 0; // of an image, from its header
    QByteArray sha256;
    qint64 addedMs = 0;
};

// In the order of `ids`; missing ones are left out.
Result<std::vector<Attachment>> attachments(Database &database, std::span<const qint64> ids);
// Writes the content to `target`. Errors: NotFound, Damaged when the content's digest is wrong, Io.
Result<void> readAttachment(Database &database, AttachmentId id, QIODevice &target);
struct AttachmentTotals { qint64 files = 0; qint64 contents = 0; qint64 bytes = 0; };
Result<AttachmentTotals> attachmentTotals(Database &database);
// A name that every file system takes: no path, no reserved names or characters, at most 120 bytes.
QString safeFileName(const QString &name);

} // namespace pheu
