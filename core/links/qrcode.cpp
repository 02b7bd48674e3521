// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/qrcode.h"

#include <QCoreApplication>
#include <QUrl>

#include <png.h>
#include <qrencode.h>

#include <algorithm>
#include <cerrno>
#include <memory>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::QrCode)
};

constexpr QRecLevel levels[] = {QR_ECLEVEL_L, QR_ECLEVEL_M, QR_ECLEVEL_Q, QR_ECLEVEL_H};

// An address in its ASCII form: readers differ in what they make of other letters.
QByteArray encoded(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool web = url.isValid() && (url.scheme() == u"http" || url.scheme() == u"https");
    return web ? url.toEncoded() : text.toUtf8();
}

Result<void> checkOptions(const QrOptions &options)
{
    if (options.size < smallestQr || options.size > largestQr)
        return Error{ErrorCode::InvalidInput,
                     Text::tr("The QR code was not made: its size must be from %1 to %2 pixels.")
                         .arg(smallestQr)
                         .arg(largestQr)};
    if (options.quiet < 0 || options.quiet > widestQuiet)
        return Error{
            ErrorCode::InvalidInput,
            Text::tr("The QR code was not made: its quiet zone must be from 0 to %1 squares.").arg(widestQuiet)};
    return {};
}

} // namespace

std::optional<QrLevel> qrLevel(const QString &letter)
{
    const qsizetype at = letter.size() == 1 ? QStringLiteral("LMQH").indexOf(letter.toUpper()) : -1;
    return at < 0 ? std::nullopt : std::optional(QrLevel(at));
}

Result<QrMatrix> qrMatrix(const QString &text, QrLevel level)
{
    const QByteArray bytes = encoded(text.trimmed());
    if (bytes.isEmpty())
        return Error{ErrorCode::InvalidInput,
                     Text::tr("The QR code was not made: there is no address to put into it.")};
    const std::unique_ptr<QRcode, void (*)(QRcode *)> code(
        QRcode_encodeData(int(bytes.size()), reinterpret_cast<const unsigned char *>(bytes.constData()), 0,
                          levels[int(level)]),
        QRcode_free);
    if (!code)
        return Error{
            ErrorCode::InvalidInput,
            Text::tr("The QR code was not made: the address has %1 characters, which is too long for one code at this "
                     "error level. Shorten it, or choose a lower level.")
                .arg(bytes.size())};
    QrMatrix matrix;
    matrix.side = code->width;
    matrix.dark.resize(size_t(code->width) * size_t(code->width));
    for (size_t i = 0; i < matrix.dark.size(); ++i)
        matrix.dark[i] = code->data[i] & 1;
    return matrix;
}

namespace
{

Result<QrMatrix> checkedMatrix(const QString &text, const QrOptions &options)
{
    if (const Result<void> good = checkOptions(options); !good)
        return good.error();
    return qrMatrix(text, options.level);
}

int squaresOf(const QrMatrix &matrix, const QrOptions &options)
{
    return matrix.side + 2 * options.quiet;
}

} // namespace

Result<QByteArray> qrPng(const QString &text, const QrOptions &options)
{
    const Result<QrMatrix> matrix = checkedMatrix(text, options);
    if (!matrix)
        return matrix.error();
    const int squares = squaresOf(*matrix, options);
    const int scale = options.size / squares;
    if (scale < 1)
        return Error{ErrorCode::InvalidInput, Text::tr("The QR code was not made: it has %1 squares a side, which do "
                                                       "not fit into %2 pixels. Choose a larger size.")
                                                  .arg(squares)
                                                  .arg(options.size)};
    const int offset = (options.size - matrix->side * scale) / 2;
    QByteArray pixels(qsizetype(options.size) * options.size, char(0xFF));
    for (int y = 0; y < matrix->side * scale; ++y) {
        char *row = pixels.data() + qsizetype(offset + y) * options.size + offset;
        for (int x = 0; x < matrix->side; ++x) {
            if (matrix->at(x, y / scale))
                std::fill_n(row + x * scale, scale, char(0));
        }
    }
    png_image image = {};
    image.version = PNG_IMAGE_VERSION;
    image.width = image.height = png_uint_32(options.size);
    image.format = PNG_FORMAT_GRAY;
    png_alloc_size_t bytes = 0;
    QByteArray png;
    bool written = png_image_write_to_memory(&image, nullptr, &bytes, 0, pixels.constData(), 0, nullptr) != 0;
    if (written) {
        png.resize(qsizetype(bytes));
        written = png_image_write_to_memory(&image, png.data(), &bytes, 0, pixels.constData(), 0, nullptr) != 0;
        png.resize(qsizetype(bytes));
    }
    png_image_free(&image);
    if (!written)
        return Error{ErrorCode::Internal,
                     Text::tr("The QR code was not made: %1.").arg(QString::fromLatin1(image.message))};
    return png;
}

Result<QByteArray> qrSvg(const QString &text, const QrOptions &options)
{
    const Result<QrMatrix> matrix = checkedMatrix(text, options);
    if (!matrix)
        return matrix.error();
    const int squares = squaresOf(*matrix, options);
    // One path of runs: small, and without hairlines between squares.
    QByteArray path;
    for (int y = 0; y < matrix->side; ++y) {
        for (int x = 0; x < matrix->side; ++x) {
            if (!matrix->at(x, y))
                continue;
            int run = 1;
            while (x + run < matrix->side && matrix->at(x + run, y))
                ++run;
            path += 'M' + QByteArray::number(x + options.quiet) + ',' + QByteArray::number(y + options.quiet) + 'h' +
                    QByteArray::number(run) + "v1h-" + QByteArray::number(run) + 'z';
            x += run - 1;
        }
    }
    const QByteArray size = QByteArray::number(options.size);
    const QByteArray box = QByteArray::number(squares);
    return QByteArray(
               "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"") +
           size + "\" height=\"" + size + "\" viewBox=\"0 0 " + box + ' ' + box + "\" shape-rendering=\"crispEdges\">" +
           "<rect width=\"" + box + "\" height=\"" + box + "\" fill=\"#fff\"/><path d=\"" + path +
           "\" fill=\"#000\"/></svg>\n";
}

} // namespace pheu
