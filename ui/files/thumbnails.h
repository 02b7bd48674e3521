// SPDX-License-Identifier: GPL-3.0-or-later
// Small pictures of the files in a workspace, of a PDF its first page: read and decoded in a worker, kept by content
// in memory (least recently used go first). A call never waits; what is not there yet is null and ready() follows.
#pragma once

#include "workspace/attachments.h"

#include <QCache>
#include <QHash>
#include <QObject>
#include <QPixmap>
#include <QSet>

#include <memory>

class QThreadPool;

namespace pheu
{

class Workspace;

class ThumbnailCache : public QObject
{
    Q_OBJECT
public:
    enum class Fit { Whole, Fill }; // inside the size; or covering it, cut at the middle

    // The one of this workspace: made when first asked for, gone with it.
    static ThumbnailCache &of(Workspace &workspace);
    ~ThumbnailCache() override;

    // What is known of a file, null when there is none of that id. Valid until the next call.
    const Attachment *file(AttachmentId id);
    bool hasPicture(AttachmentId id);
    // The first picture of them, else the first PDF; 0 when there is neither.
    AttachmentId firstPicture(const IdList &ids);
    // `size` in logical pixels, drawn sharp at `ratio`. A picture is never enlarged beyond its own size by Whole.
    QPixmap pixmap(AttachmentId id, QSize size, qreal ratio = 1, Fit fit = Fit::Fill);

signals:
    void ready(pheu::AttachmentId id);

private:
    struct Wanted {
        Attachment file;
        QByteArray key;
        QSize size; // device pixels
        qreal ratio;
        Fit fit;
    };
    class Reader;

    explicit ThumbnailCache(Workspace &workspace);
    void ask(const Wanted &wanted);
    void take(const Wanted &wanted, const QImage &image);

    Database &m_database;
    QHash<qint64, Attachment> m_files;
    QCache<QByteArray, QPixmap> m_pixmaps; // by content, size and fit; cost in KiB
    QSet<QByteArray> m_asked;
    QSet<QByteArray> m_failed; // by content: not asked again
    std::shared_ptr<Reader> m_reader;
    std::unique_ptr<QThreadPool> m_pool;
};

} // namespace pheu
