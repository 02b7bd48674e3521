// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/namelist.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

bool needsQuotes(const QString &name)
{
    return name.contains(u',') || name.startsWith(u'"') || name.contains(u'\n');
}

} // namespace

Result<QStringList> splitNameList(const QString &text)
{
    QStringList names;
    qsizetype at = 0;
    while (at < text.size()) {
        while (at < text.size() && text[at].isSpace())
            ++at;
        QString name;
        if (at < text.size() && text[at] == u'"') {
            bool closed = false;
            for (++at; at < text.size(); ++at) {
                if (text[at] != u'"') {
                    name += text[at];
                } else if (at + 1 < text.size() && text[at + 1] == u'"') {
                    name += text[at++];
                } else {
                    closed = true;
                    ++at;
                    break;
                }
            }
            const qsizetype comma = text.indexOf(u',', at);
            const qsizetype end = comma < 0 ? text.size() : comma;
            if (!closed || !text.sliced(at, end - at).trimmed().isEmpty()) {
                return Error{ErrorCode::InvalidInput,
                             QCoreApplication::translate("pheu::FieldType",
                                                         "The names in “%1” cannot be told apart: close the "
                                                         "quotation marks and put a comma between names.")
                                 .arg(text)};
            }
            at = end + 1;
        } else {
            const qsizetype comma = text.indexOf(u',', at);
            const qsizetype end = comma < 0 ? text.size() : comma;
            name = text.sliced(at, end - at);
            at = end + 1;
        }
        name = name.trimmed();
        if (!name.isEmpty() && !names.contains(name))
            names += name;
    }
    return names;
}

QString joinNameList(const QStringList &names)
{
    QStringList written;
    for (QString name : names) {
        if (needsQuotes(name))
            name = u'"' + name.replace(u'"', QStringLiteral("\"\"")) + u'"';
        written += name;
    }
    return written.join(QStringLiteral(", "));
}

} // namespace pheu
