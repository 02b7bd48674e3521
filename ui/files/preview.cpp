// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/preview.h"

#include "files/picture.h"
#include "storage/database.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFutureWatcher>
#include <QMutex>
#include <QPainter>
#ifdef PHEU_PDF
#include <QPdfDocument>
#endif
#include <QtConcurrentRun>

namespace pheu
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(pheu::Preview)
};

constexpr qint64 mostBytes = qint64(256) << 20; // held in memory while it is looked at

PreviewImage refused(const QString &why)
{
    PreviewImage preview;
    preview.refusal = why;
    return preview;
}

std::vector<QImage> levelsOf(QImage image)
{
    constexpr int smallest = 512;
    std::vector<QImage> levels{std::move(image)};
    while (levels.back().width() > smallest && levels.back().height() > smallest)
        levels.push_back(
            levels.back().scaled(levels.back().size() / 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    return levels;
}

#ifdef PHEU_PDF
PreviewImage pdfPage(const QByteArray &bytes, int page, int pixels)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    if (document.error() == QPdfDocument::Error::IncorrectPassword)
        return refused(Words::tr("There is no preview: the document asks for a password. Open it in another program."));
    if (document.status() != QPdfDocument::Status::Ready || document.pageCount() < 1)
        return refused(Words::tr("There is no preview: the document is damaged."));
    PreviewImage preview;
    preview.pages = document.pageCount();
    preview.page = qBound(0, page, preview.pages - 1);
    preview.points = document.pagePointSize(preview.page);
    if (preview.points.width() < 1 || preview.points.height() < 1)
        return refused(Words::tr("There is no preview: the document is damaged."));
    QSizeF size = preview.points * (pixels / preview.points.width());
    const double area = size.width() * size.height();
    constexpr double mostArea = 40e6; // as for pictures
    if (area > mostArea)
        size *= std::sqrt(mostArea / area);
    const QImage drawn = document.render(preview.page, size.toSize().expandedTo({1, 1}));
    if (drawn.isNull())
        return refused(Words::tr("There is no preview: the page is damaged."));
    QImage paper(drawn.size(), QImage::Format_RGB32); // a page is drawn on nothing
    paper.fill(Qt::white);
    QPainter(&paper).drawImage(0, 0, drawn);
    preview.levels = levelsOf(std::move(paper));
    return preview;
}
#endif

} // namespace

bool previewsPdf()
{
#ifdef PHEU_PDF
    return true;
#else
    return false;
#endif
}

bool isPreviewed(const Attachment &file)
{
    return file.isPicture() || (file.isPdf() && previewsPdf());
}

PreviewImage makePreview(const QByteArray &bytes, const Attachment &file, int page, int pixels)
{
#ifdef PHEU_PDF
    if (file.isPdf())
        return pdfPage(bytes, page, pixels);
#else
    Q_UNUSED(pixels)
#endif
    Q_UNUSED(page)
    PreviewImage preview;
    Result<QImage> image = decodePicture(bytes);
    if (!image)
        preview.refusal = image.error().message;
    else
        preview.levels = levelsOf(std::move(*image));
    return preview;
}

// The bytes of one file. Workers take turns: the second waits for what the first reads.
struct PreviewLoader::Content {
    QMutex mutex;
    QByteArray sha256;
    QByteArray bytes;
};

PreviewLoader::PreviewLoader(const QString &workspacePath, QObject *parent)
    : QObject(parent)
    , m_path(workspacePath)
    , m_content(std::make_shared<Content>())
{
}

PreviewLoader::~PreviewLoader() = default;

void PreviewLoader::load(const Attachment &file, int page, int pixels)
{
    const quint64 turn = ++m_turn;
    if (file.size > mostBytes) {
        emit loaded(refused(Words::tr("There is no preview: the file is too large. Open it in another program.")));
        return;
    }
    auto *watcher = new QFutureWatcher<PreviewImage>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, turn] {
        watcher->deleteLater();
        if (turn == m_turn)
            emit loaded(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run([path = m_path, content = m_content, file, page, pixels]() -> PreviewImage {
        const QMutexLocker locker(&content->mutex);
        if (content->sha256 != file.sha256) {
            content->sha256.clear();
            const auto database = Database::open(path, OpenMode::ReadOnly);
            if (!database)
                return refused(database.error().message);
            QBuffer buffer;
            buffer.open(QIODevice::WriteOnly);
            if (const Result<void> read = readAttachment(**database, file.id, buffer); !read)
                return refused(read.error().message);
            content->bytes = buffer.data();
            content->sha256 = file.sha256;
        }
        return makePreview(content->bytes, file, page, pixels);
    }));
}

} // namespace pheu
