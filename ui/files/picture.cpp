// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/picture.h"

#include "workspace/imageheader.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>

namespace pheu
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(pheu::Picture)
};

constexpr int mostMegabytes = 400; // 40 megapixels of 64 bits, and the reader's own

QSize boxed(QSize size, QSize box, bool cover)
{
    if (box.isEmpty() || (size.width() <= box.width() && size.height() <= box.height()))
        return size;
    const QSize scaled = size.scaled(box, cover ? Qt::KeepAspectRatioByExpanding : Qt::KeepAspectRatio);
    return scaled.width() > size.width() ? size : scaled.expandedTo({1, 1});
}

} // namespace

Result<QImage> decodePicture(const QByteArray &bytes, QSize box, bool cover)
{
    static const bool bounded = [] {
        QImageReader::setAllocationLimit(mostMegabytes);
        return true;
    }();
    Q_UNUSED(bounded)
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto header = readImageHeader(buffer);
    if (!header)
        return Error{ErrorCode::InvalidInput,
                     Words::tr("There is no preview: this is not a PNG, JPEG, WebP or GIF picture.")};
    if (qint64(header->width) * header->height > mostPixels)
        return Error{ErrorCode::InvalidInput,
                     Words::tr("There is no preview: the picture has more than 40 megapixels. Save it to look at it.")};
    QImageReader reader(&buffer, header->mime.mid(6).toLatin1());
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    // What the reader will make must be what the header promised.
    if (size.isEmpty() || qint64(size.width()) * size.height() > mostPixels)
        return Error{ErrorCode::InvalidInput, Words::tr("There is no preview: the picture is damaged.")};
    const bool turned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    const QSize wanted = boxed(size, turned ? box.transposed() : box, cover);
    if (wanted != size)
        reader.setScaledSize(wanted);
    QImage image = reader.read();
    if (image.isNull())
        return Error{ErrorCode::InvalidInput, Words::tr("There is no preview: the picture is damaged.")};
    return image;
}

} // namespace pheu
