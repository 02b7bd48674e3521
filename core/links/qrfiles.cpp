// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/qrfiles.h"

#include "base/systemreason.h"
#include "base/text.h"
#include "utm/utmrules.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::QrCode)
};

Error notWritten(const QString &path, const QString &why)
{
    return {ErrorCode::Io,
            Text::tr("The QR code was not written to “%1”: %2.").arg(QDir::toNativeSeparators(path), why)};
}

} // namespace

QString qrFileName(const QString &linkName)
{
    QString name;
    for (const QChar c : withoutMarks(cleanText(linkName)).toLower()) {
        const bool plain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
        if (plain)
            name += c;
        else if (!name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
    }
    name = name.left(80);
    while (name.endsWith(u'-'))
        name.chop(1);
    static const QStringList devices{QStringLiteral("con"), QStringLiteral("prn"), QStringLiteral("aux"),
                                     QStringLiteral("nul")};
    const bool device =
        devices.contains(name) ||
        (name.size() == 4 && (name.startsWith(QLatin1String("com")) || name.startsWith(QLatin1String("lpt"))) &&
         name[3].isDigit());
    return name.isEmpty() || device ? QStringLiteral("qr-") + (name.isEmpty() ? QStringLiteral("link") : name) : name;
}

Result<void> writeQr(const QString &path, const QString &url, const QrOptions &options)
{
    const bool svg = path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive);
    const Result<QByteArray> bytes = svg ? qrSvg(url, options) : qrPng(url, options);
    if (!bytes)
        return bytes.error();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        return notWritten(path, systemReason(file.errorString()));
    return {};
}

Result<QrFolder> writeQrFolder(const QString &folder, const std::vector<QrItem> &items, bool svg,
                               const QrOptions &options, const std::function<bool(int)> &progress)
{
    if (!QDir().mkpath(folder))
        return notWritten(folder, Text::tr("the folder could not be made"));
    QrFolder written;
    const QString ending = svg ? QStringLiteral(".svg") : QStringLiteral(".png");
    for (size_t i = 0; i < items.size(); ++i) {
        if (progress && !progress(int(i)))
            return Error{ErrorCode::Canceled,
                         Text::tr("Stopped after %n QR code(s).", nullptr, int(written.files.size()))};
        const QrItem &item = items[i];
        const QString name = qrFileName(item.name);
        QString path = QDir(folder).filePath(name + ending);
        for (int number = 2; QFileInfo::exists(path); ++number)
            path = QDir(folder).filePath(name + u'-' + QString::number(number) + ending);
        const Result<void> done = writeQr(path, item.url, options);
        if (!done && done.error().code == ErrorCode::Io)
            return done.error();
        if (done)
            written.files.append(path);
        else
            written.problems.append(QStringLiteral("%1: %2").arg(item.name, done.error().message));
    }
    return written;
}

} // namespace pheu
