// SPDX-License-Identifier: GPL-3.0-or-later
// A picture from the workspace: fitted, its ratio kept, never larger than it is. One that cannot be decoded says why.
#include "cards/painting.h"
#include "files/picture.h"
#include "workspace/imageheader.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>
#include <mutex>

namespace pheu
{

namespace
{

constexpr qreal largest = 420;   // height of its own accord
constexpr int decodedBox = 2400; // pixels: enough for a page of paper

class ImageCard final : public Card
{
public:
    explicit ImageCard(const CardData &data)
        : m_body(std::get<ImageBody>(data.body))
        , m_size(sizeOf(m_body.bytes))
    {
    }

    void prepare() const override
    {
        std::call_once(m_decoded, [this] {
            Result<QImage> image = decodePicture(m_body.bytes, {decodedBox, decodedBox});
            if (image)
                m_image = std::move(*image);
            else
                m_why = image.error().message;
        });
    }

    qreal heightFor(qreal width, const CardStyle &style) const override
    {
        if (m_size.isEmpty())
            return std::max(40.0, paragraphHeight(style, width, sentence()));
        return fitted(m_size, {width, style.paper ? 700 : largest}).height();
    }

    void paint(QPainter &painter, const QRectF &rect, const CardStyle &style, HitAreas *areas) const override
    {
        prepare();
        if (m_image.isNull()) {
            drawParagraph(painter, style, rect, sentence(), style.palette->mute);
        } else {
            // The size that the file says, also where it was decoded smaller.
            const QSizeF size = fitted(m_size.isEmpty() ? QSizeF(m_image.size()) : m_size, rect.size());
            const QRectF place(rect.center() - QPointF(size.width() / 2, size.height() / 2), size);
            painter.save();
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.drawImage(place, forPlace(size, painter));
            painter.restore();
        }
        if (areas && !m_body.alt.isEmpty())
            areas->push_back({rect, m_body.alt, {}, {}, {}, {}, {}});
    }

private:
    // As it will stand, told without decoding it; empty: it is none.
    static QSizeF sizeOf(const QByteArray &bytes)
    {
        QBuffer buffer;
        buffer.setData(bytes);
        buffer.open(QIODevice::ReadOnly);
        const auto header = readImageHeader(buffer);
        if (!header || qint64(header->width) * header->height > mostPixels)
            return {};
        QSizeF size(header->width, header->height);
        QImageReader reader(&buffer, header->mime.mid(6).toLatin1());
        reader.setAutoDetectImageFormat(false);
        return reader.transformation() & QImageIOHandler::TransformationRotate90 ? size.transposed() : size;
    }

    static QSizeF fitted(const QSizeF &size, const QSizeF &box)
    {
        if (size.width() <= box.width() && size.height() <= box.height())
            return size;
        return size.scaled(box, Qt::KeepAspectRatio).expandedTo({1, 1});
    }

    // Scaled well for the screen; paper takes every pixel there is.
    QImage forPlace(const QSizeF &size, const QPainter &painter) const
    {
        const qreal ratio = painter.device()->devicePixelRatioF() * painter.transform().m11();
        const QSize wanted = (size * ratio).toSize();
        if (wanted.isEmpty() || wanted.width() * 2 > m_image.width())
            return m_image;
        return m_image.scaled(wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }

    QString sentence() const
    {
        prepare();
        return m_body.alt.isEmpty() ? m_why : m_why + u'\n' + m_body.alt;
    }

    ImageBody m_body;
    QSizeF m_size;
    mutable std::once_flag m_decoded;
    mutable QImage m_image;
    mutable QString m_why;
};

} // namespace

std::unique_ptr<Card> makeImageCard(const CardData &data)
{
    return std::make_unique<ImageCard>(data);
}

} // namespace pheu
