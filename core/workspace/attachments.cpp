// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/attachments.h"

#include "base/systemreason.h"
#include "base/text.h"
#include "storage/attachmentstore.h"
#include "workspace/door.h"
#include "workspace/filekind.h"
#include "workspace/imageheader.h"
#include "workspace/session.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QIODevice>

namespace pheu
{

namespace
{

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::Attachments)
};

Error notAdded(const QString &name, ErrorCode code, const QString &reason)
{
    return {code, Text::tr("“%1” was not added: %2").arg(name, reason)};
}

// Up to this much waits in memory for the commit, and other windows go on reading meanwhile.
constexpr qint64 mostCached = 32 << 20;

struct Digest {
    QByteArray sha256;
    qint64 size = 0;
};

// Reads the source from its start in chunks; `use` sees each of them.
Result<Digest> readThrough(QIODevice &source, const QString &name,
                           const std::function<Result<void>(qint64 position, const QByteArray &)> &use)
{
    const auto broken = [&] {
        return notAdded(name, ErrorCode::Io,
                        Text::tr("it could not be read (%1). Check the file and its disk.")
                            .arg(systemReason(source.errorString())));
    };
    if (!source.seek(0))
        return broken();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    Digest digest;
    for (qint64 position = 0;; ++position) {
        const QByteArray bytes = source.read(AttachmentStore::chunkSize);
        if (bytes.isEmpty()) {
            if (!source.atEnd())
                return broken();
            break;
        }
        hash.addData(bytes);
        digest.size += bytes.size();
        if (digest.size > mostAttachmentBytes)
            return notAdded(name, ErrorCode::InvalidInput,
                            Text::tr("it is larger than 1 GB. Keep a link to it instead."));
        if (const Result<void> used = use(position, bytes); !used)
            return used.error();
    }
    digest.sha256 = hash.result();
    return digest;
}

Result<qint64> storeContent(AttachmentStore &store, QIODevice &source, const QString &name,
                            const std::function<bool(double)> &progress)
{
    const double all = double(qMax<qint64>(source.size(), 1)) * 2;
    const auto tell = [&](double done) -> Result<void> {
        if (progress && !progress(qMin(done / all, 1.0)))
            return Error{ErrorCode::Canceled, Text::tr("Adding “%1” was canceled. Nothing was changed.").arg(name)};
        return {};
    };
    const Result<Digest> looked = readThrough(source, name, [&](qint64 position, const QByteArray &bytes) {
        return tell(double(position * AttachmentStore::chunkSize + bytes.size()));
    });
    if (!looked)
        return looked.error();
    if (looked->size == 0)
        return notAdded(name, ErrorCode::InvalidInput, Text::tr("it is empty."));
    const Result<std::optional<qint64>> known = store.findContent(looked->sha256);
    if (!known)
        return known.error();
    if (*known)
        return **known;
    const Result<qint64> content = store.addContent(looked->sha256, looked->size);
    if (!content)
        return content;
    const Result<Digest> written = readThrough(source, name, [&](qint64 position, const QByteArray &bytes) {
        const Result<void> added = store.addChunk(*content, position, bytes);
        return added ? tell(double(looked->size + position * AttachmentStore::chunkSize)) : added;
    });
    if (!written)
        return written.error();
    if (written->sha256 != looked->sha256)
        return notAdded(name, ErrorCode::Io, Text::tr("it changed while it was read. Add it again."));
    return content;
}

Result<AttachmentId> storeName(Session &session, AttachmentStore &store, const AttachmentRow &row)
{
    const Result<AttachmentId> id = store.add(row);
    session.ledger().touch(QStringLiteral("attachment"));
    return id;
}

} // namespace

bool Attachment::isPicture() const
{
    return width > 0 && height > 0 && qint64(width) * height <= mostPixels && mime.startsWith(QStringLiteral("image/"));
}

bool Attachment::isPdf() const
{
    return mime == QStringLiteral("application/pdf");
}

Result<std::vector<Attachment>> attachments(Database &database, std::span<const qint64> ids)
{
    Result<std::vector<AttachmentRow>> rows = AttachmentStore(database).read(ids);
    if (!rows)
        return rows.error();
    std::vector<Attachment> files;
    for (AttachmentRow &row : *rows)
        files.push_back({row.id, row.name, row.size, row.mime, row.width, row.height, row.sha256, row.addedMs});
    return files;
}

Result<void> readAttachment(Database &database, AttachmentId id, QIODevice &target)
{
    AttachmentStore store(database);
    const Result<std::vector<AttachmentRow>> rows = store.read(std::span(&id.value, 1));
    if (!rows)
        return rows.error();
    if (rows->empty())
        return Error{ErrorCode::NotFound, Text::tr("The file is not in the workspace any more. Refresh the page.")};
    const AttachmentRow &row = rows->front();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const Result<void> read = store.readContent(row.content, row.size, [&](const QByteArray &bytes) -> Result<void> {
        hash.addData(bytes);
        if (target.write(bytes) != bytes.size())
            return Error{ErrorCode::Io, Text::tr("“%1” could not be written: %2. Choose another place.")
                                            .arg(row.name, systemReason(target.errorString()))};
        return {};
    });
    if (!read)
        return read;
    if (hash.result() != row.sha256)
        return Error{ErrorCode::Damaged, Text::tr("“%1” is damaged: its content is not what was added. Take it from a "
                                                  "backup of the workspace.")
                                             .arg(row.name)};
    return {};
}

Result<AttachmentTotals> attachmentTotals(Database &database, const Schema &schema)
{
    const Result<StoredFiles> stored = countAttachments(database, schema);
    if (!stored)
        return stored.error();
    return AttachmentTotals{stored->files, stored->contents, stored->bytes, stored->spare};
}

Result<AttachmentId> addFile(EditSession &session, const QString &path)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (info.isDir())
        return notAdded(name, ErrorCode::InvalidInput, Text::tr("it is a folder. Choose the files in it."));
    if (!info.isFile()) // a pipe or a device would never end
        return notAdded(name, ErrorCode::NotFound, Text::tr("there is no such file. Check where it is."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return notAdded(
            name, ErrorCode::Io,
            Text::tr("it cannot be read (%1). Check its permissions.").arg(systemReason(file.errorString())));
    return session.addAttachment(file, name);
}

Result<AttachmentId> storeAttachment(Session &session, QIODevice &source, const QString &name,
                                     const std::function<bool(double)> &progress)
{
    AttachmentRow row;
    row.name = attachmentName(name);
    row.addedMs = session.now();
    if (source.isSequential())
        return notAdded(row.name, ErrorCode::InvalidInput, Text::tr("it is not a file. Choose a file."));
    if (source.size() > mostAttachmentBytes)
        return notAdded(row.name, ErrorCode::InvalidInput,
                        Text::tr("it is larger than 1 GB. Keep a link to it instead."));
    AttachmentStore store(session.database());
    if (store.cachedBytes() + source.size() <= mostCached)
        session.holdPages();
    else
        session.releasePages();
    const Result<qint64> content = storeContent(store, source, row.name, progress);
    if (!content)
        return content.error();
    row.content = *content;
    if (const auto image = readImageHeader(source)) {
        row.mime = image->mime;
        row.width = image->width;
        row.height = image->height;
    } else {
        row.mime = mimeOf(source, row.name);
    }
    return storeName(session, store, row);
}

Result<AttachmentId> storeRenamed(Session &session, AttachmentId id, const QString &name)
{
    AttachmentStore store(session.database());
    const Result<std::vector<AttachmentRow>> rows = store.read(std::span(&id.value, 1));
    if (!rows)
        return rows.error();
    if (rows->empty())
        return Error{ErrorCode::NotFound, Text::tr("The file is not in the workspace any more. Refresh the page.")};
    AttachmentRow row = rows->front();
    row.name = attachmentName(name);
    return row.name == rows->front().name ? Result<AttachmentId>(id) : storeName(session, store, row);
}

} // namespace pheu
