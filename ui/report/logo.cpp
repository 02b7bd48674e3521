// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/logo.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::Logo)
};

constexpr qint64 mostPixels = 40'000'000;
constexpr int mostSide = 1200; // on paper it is at most 5 cm wide

Error refused(const QString &file, const QString &why)
{
    return {ErrorCode::InvalidInput,
            Text::tr("The logo “%1” cannot be used: %2. Choose a PNG, JPEG, WebP or GIF picture.")
                .arg(QFileInfo(file).fileName(), why)};
}

} // namespace

Result<QImage> readLogo(const QString &file)
{
    QFile source(file);
    if (!QFileInfo(file).isFile() || !source.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound, Text::tr("The logo “%1” cannot be opened. Choose another file.").arg(file)};
    QImageReader reader(&source);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    static const QList<QByteArray> formats{"png", "jpeg", "jpg", "webp", "gif"};
    if (!formats.contains(reader.format().toLower()))
        return refused(file, Text::tr("it is not a picture of a known kind"));
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return refused(file, Text::tr("its size cannot be read"));
    if (qint64(size.width()) * size.height() > mostPixels)
        return refused(file, Text::tr("it has more than 40 megapixels"));
    QImage image;
    if (!reader.read(&image) || image.isNull())
        return refused(file, Text::tr("it is damaged"));
    if (image.width() > mostSide || image.height() > mostSide)
        image = image.scaled(mostSide, mostSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return image;
}

} // namespace pheu
