// SPDX-License-Identifier: GPL-3.0-or-later
// Files kept in the workspace: content by SHA-256 in chunks, each content once; an attachment is a name for a content.
// Attachments are never changed and never deleted by an edit: cells refer to them, and settings as {"attachment": id};
// History::prune() collects the others.
#pragma once

#include "storage/database.h"
#include "storage/schema.h"

#include <functional>
#include <span>
#include <vector>

class QIODevice;

namespace pheu
{

class EditSession;
class Session;

struct Attachment {
    AttachmentId id;
    QString name;              // NFC, base name only
    qint64 size = 0;           // bytes
    QString mime;              // by content, not by name: "image/png", "application/pdf" …
    int width = 0, height = 0; // of an image, from its header
    QByteArray sha256;
    qint64 addedMs = 0;

    // A picture that the program decodes: PNG, JPEG, WebP, GIF of at most 40 megapixels.
    bool isPicture() const;
    bool isPdf() const;
};

// A file may be as large; said before anything is read.
inline constexpr qint64 mostAttachmentBytes = qint64(1) << 30;

// In the order of `ids`; missing ones are left out.
Result<std::vector<Attachment>> attachments(Database &database, std::span<const qint64> ids);
// Writes the content to `target`. Errors: NotFound, Damaged when the content's digest is wrong, Io.
Result<void> readAttachment(Database &database, AttachmentId id, QIODevice &target);
// `bytes` counts each content once; `spare` are those that only undo still needs.
struct AttachmentTotals {
    qint64 files = 0;
    qint64 contents = 0;
    qint64 bytes = 0;
    qint64 spare = 0;
};
Result<AttachmentTotals> attachmentTotals(Database &database, const Schema &schema);

// Adds the file at `path`: a regular file, read as it is. Errors: NotFound, Io, InvalidInput (a folder, empty, too
// large).
Result<AttachmentId> addFile(EditSession &session, const QString &path);

// What a file is called in the workspace: NFC, without a path or control characters; never empty.
QString attachmentName(const QString &name);
// A name that every file system takes: no path, no reserved names or characters, at most 120 bytes.
QString safeFileName(const QString &name);
// The same with " (2)" and so on before the ending, until `isTaken` says no.
QString freeFileName(const QString &name, const std::function<bool(const QString &)> &isTaken);

// For the door. The source is read twice (digest, then bytes), never held whole.
Result<AttachmentId> storeAttachment(Session &session, QIODevice &source, const QString &name,
                                     const std::function<bool(double)> &progress);
// The same content under another name.
Result<AttachmentId> storeRenamed(Session &session, AttachmentId id, const QString &name);

} // namespace pheu
