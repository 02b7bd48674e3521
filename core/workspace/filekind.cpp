// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/filekind.h"

#include <QIODevice>
#include <QMimeDatabase>
#include <QSet>
#include <QStringList>

namespace pheu
{

namespace
{

constexpr qint64 sniffed = 16 * 1024;

// Containers whose content alone does not say which document they are.
bool isContainer(const QMimeType &type)
{
    return type.name() == QStringLiteral("application/zip") ||
           type.name() == QStringLiteral("application/x-ole-storage") || type.name() == QStringLiteral("text/plain") ||
           type.name() == QStringLiteral("application/xml");
}

} // namespace

QString mimeOf(QIODevice &source, const QString &name)
{
    QByteArray head;
    if (source.seek(0))
        head = source.read(sniffed);
    source.seek(0);
    const QMimeDatabase database;
    const QMimeType content = database.mimeTypeForData(head);
    if (!isContainer(content))
        return content.name();
    const QMimeType named = database.mimeTypeForFile(name, QMimeDatabase::MatchExtension);
    return named.isValid() && !named.isDefault() && named.inherits(content.name()) ? named.name() : content.name();
}

bool mayBeOpened(const QString &mime)
{
    // No scripts, no web pages, no SVG, no archives, no documents with macros in their name.
    static const QSet<QString> kinds{
        QStringLiteral("application/pdf"),
        QStringLiteral("image/png"),
        QStringLiteral("image/jpeg"),
        QStringLiteral("image/gif"),
        QStringLiteral("image/webp"),
        QStringLiteral("text/plain"),
        QStringLiteral("text/csv"),
        QStringLiteral("text/tab-separated-values"),
        QStringLiteral("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        QStringLiteral("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        QStringLiteral("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
        QStringLiteral("application/msword"),
        QStringLiteral("application/vnd.ms-excel"),
        QStringLiteral("application/vnd.ms-powerpoint"),
        QStringLiteral("application/vnd.oasis.opendocument.text"),
        QStringLiteral("application/vnd.oasis.opendocument.spreadsheet"),
        QStringLiteral("application/vnd.oasis.opendocument.presentation"),
    };
    return kinds.contains(mime);
}

QStringList endingsOf(const QString &mime)
{
    const QMimeType type = QMimeDatabase().mimeTypeForName(mime);
    return type.isValid() && !type.isDefault() ? type.suffixes() : QStringList();
}

} // namespace pheu
