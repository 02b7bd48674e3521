// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/thumbnails.h"

#include "files/picture.h"
#include "files/preview.h"
#include "workspace/workspace.h"

#include <QBuffer>
#include <QMutex>
#include <QThreadPool>

#include <atomic>

namespace pheu
{

namespace
{

constexpr int cacheKilobytes = 64 * 1024;
constexpr qint64 mostSourceBytes = 64 << 20; // a larger file is opened, not thumbnailed

QByteArray keyOf(const Attachment &file, QSize size, ThumbnailCache::Fit fit)
{
    return file.sha256 + QByteArray::number(size.width()) + 'x' + QByteArray::number(size.height()) +
           (fit == ThumbnailCache::Fit::Fill ? 'f' : 'w');
}

QImage fitted(const QImage &image, QSize size, ThumbnailCache::Fit fit)
{
    if (fit == ThumbnailCache::Fit::Whole || image.isNull())
        return image;
    const QSize cut = image.size().boundedTo(size);
    const QRect middle(QPoint((image.width() - cut.width()) / 2, (image.height() - cut.height()) / 2), cut);
    return image.copy(middle);
}

} // namespace

// Lives in the one thread of the pool, with a connection of its own that is closed when nothing is left to read.
class ThumbnailCache::Reader
{
public:
    explicit Reader(QString path)
        : m_path(std::move(path))
    {
    }

    QImage read(const Attachment &file, QSize size, Fit fit)
    {
        if (!m_database) {
            auto opened = Database::open(m_path, OpenMode::ReadOnly);
            if (!opened)
                return {};
            m_database = std::move(*opened);
        }
        QBuffer content;
        content.open(QIODevice::WriteOnly);
        if (!readAttachment(*m_database, file.id, content))
            return {};
        if (file.isPdf())
            return firstPage(content.data(), file, size, fit);
        const auto image = decodePicture(content.data(), size, fit == Fit::Fill);
        return image ? fitted(*image, size, fit) : QImage();
    }
    void close() { m_database.reset(); }

    // Whole, or its head over the whole width: there its title stands.
    static QImage firstPage(const QByteArray &bytes, const Attachment &file, QSize size, Fit fit)
    {
        const PreviewImage preview = makePreview(bytes, file, 0, size.width());
        if (preview.levels.empty())
            return {};
        const QImage &page = preview.levels.front();
        return fit == Fit::Fill ? page.copy(QRect(QPoint(), page.size().boundedTo(size)))
                                : page.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }

    std::atomic<int> waiting{0};
    std::atomic<bool> stopped{false};

private:
    QString m_path;
    std::unique_ptr<Database> m_database;
};

ThumbnailCache &ThumbnailCache::of(Workspace &workspace)
{
    if (auto *there = workspace.findChild<ThumbnailCache *>(QString(), Qt::FindDirectChildrenOnly))
        return *there;
    return *new ThumbnailCache(workspace);
}

ThumbnailCache::ThumbnailCache(Workspace &workspace)
    : QObject(&workspace)
    , m_database(workspace.database())
    , m_pixmaps(cacheKilobytes)
    , m_reader(std::make_shared<Reader>(workspace.path()))
    , m_pool(std::make_unique<QThreadPool>())
{
    m_pool->setMaxThreadCount(1);
    // An id that was not there may be there now, and after a restored backup another file may stand under it.
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (changes.schema)
            m_files.clear();
    });
}

ThumbnailCache::~ThumbnailCache()
{
    m_reader->stopped = true;
    m_pool->clear();
    m_pool->waitForDone();
}

const Attachment *ThumbnailCache::file(AttachmentId id)
{
    auto known = m_files.constFind(id.value);
    if (known == m_files.constEnd()) {
        const auto read = attachments(m_database, std::span(&id.value, 1));
        if (!read || read->empty())
            return nullptr;
        known = m_files.insert(id.value, read->front());
    }
    return &*known;
}

bool ThumbnailCache::hasPicture(AttachmentId id)
{
    const Attachment *known = file(id);
    return known && isPreviewed(*known) && known->size <= mostSourceBytes && !m_failed.contains(known->sha256);
}

AttachmentId ThumbnailCache::firstPicture(const IdList &ids)
{
    AttachmentId page; // of a document: where there is no picture
    for (const qint64 id : ids) {
        const AttachmentId one(id);
        if (!hasPicture(one))
            continue;
        if (file(one)->isPicture())
            return one;
        page = page ? page : one;
    }
    return page;
}

QPixmap ThumbnailCache::pixmap(AttachmentId id, QSize size, qreal ratio, Fit fit)
{
    if (size.isEmpty() || !hasPicture(id))
        return {};
    const QSize pixels = (QSizeF(size) * ratio).toSize();
    const QByteArray key = keyOf(*file(id), pixels, fit);
    if (const QPixmap *there = m_pixmaps.object(key)) {
        QPixmap pixmap = *there;
        pixmap.setDevicePixelRatio(ratio);
        return pixmap;
    }
    if (!m_asked.contains(key)) {
        m_asked.insert(key);
        ask({*file(id), key, pixels, ratio, fit});
    }
    return {};
}

void ThumbnailCache::ask(const Wanted &wanted)
{
    ++m_reader->waiting;
    // The newest first: it is what the person looks at now.
    static std::atomic<int> order{0};
    m_pool->start(
        [this, wanted, reader = m_reader] {
            const QImage image = reader->stopped ? QImage() : reader->read(wanted.file, wanted.size, wanted.fit);
            if (--reader->waiting == 0)
                reader->close();
            if (!reader->stopped)
                QMetaObject::invokeMethod(
                    this, [this, wanted, image] { take(wanted, image); }, Qt::QueuedConnection);
        },
        ++order);
}

void ThumbnailCache::take(const Wanted &wanted, const QImage &image)
{
    m_asked.remove(wanted.key);
    if (image.isNull()) {
        m_failed.insert(wanted.file.sha256);
    } else {
        const int cost = int(qMax<qint64>(1, image.sizeInBytes() / 1024));
        m_pixmaps.insert(wanted.key, new QPixmap(QPixmap::fromImage(image)), cost);
    }
    emit ready(wanted.file.id);
}

} // namespace pheu
