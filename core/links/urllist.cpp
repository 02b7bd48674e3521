// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/urllist.h"

#include "base/systemreason.h"
#include "base/text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStringDecoder>

#include <algorithm>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::UrlList)
};

bool isAddress(QStringView cell)
{
    return cell.startsWith(u"http://", Qt::CaseInsensitive) || cell.startsWith(u"https://", Qt::CaseInsensitive);
}

// Cells at tabs, else at semicolons and commas that an address follows or that follow one; quotes taken off.
QStringList cellsOf(const QString &line)
{
    QStringList cells;
    QString cell;
    bool quoted = false;
    const bool tabs = line.contains(u'\t');
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        if (c == u'"' && (quoted || cell.trimmed().isEmpty())) {
            if (quoted && i + 1 < line.size() && line[i + 1] == u'"')
                cell += line[++i];
            else
                quoted = !quoted;
            continue;
        }
        // A comma within an address is a part of it.
        const auto beginsAnother = [&] {
            const QStringView rest = QStringView(line).sliced(i + 1).trimmed();
            return rest.startsWith(u'"') || isAddress(rest);
        };
        const bool splits = c == u'\t' || (!tabs && (c == u';' || c == u',') &&
                                           (!isAddress(QStringView(cell).trimmed()) || beginsAnother()));
        if (!quoted && splits) {
            cells.append(cell.trimmed());
            cell.clear();
        } else {
            cell += c;
        }
    }
    cells.append(cell.trimmed());
    return cells;
}

} // namespace

UrlList urlList(const QString &text)
{
    UrlList list;
    int line = 0;
    for (const QString &written : cleanText(text).split(u'\n')) {
        ++line;
        const QString row = written.trimmed();
        if (row.isEmpty())
            continue;
        const QStringList cells = cellsOf(row);
        QStringList addresses;
        std::copy_if(cells.begin(), cells.end(), std::back_inserter(addresses), isAddress);
        const bool looksBare = row.contains(u'.') || row.contains(u'?');
        if (addresses.isEmpty() && list.items.empty() && !looksBare) // the header of a table
            continue;
        list.items.push_back({{addresses.isEmpty() ? row : addresses[0], addresses.value(1)}, line});
    }
    return list;
}

Result<UrlList> readUrlFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.exists() ? ErrorCode::Io : ErrorCode::NotFound,
                     Text::tr("The list “%1” could not be read: %2.")
                         .arg(QDir::toNativeSeparators(path), systemReason(file.errorString()))};
    if (file.size() > largestUrlFile)
        return Error{ErrorCode::InvalidInput,
                     Text::tr("The list “%1” is larger than 64 MB. Split it.").arg(QDir::toNativeSeparators(path))};
    const QByteArray bytes = file.readAll();
    QStringDecoder decoder(QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8));
    const UrlList list = urlList(decoder(bytes));
    const bool any = std::any_of(list.items.begin(), list.items.end(),
                                 [](const UrlList::Item &item) { return item.url.url.contains(u'.'); });
    if (!any)
        return Error{ErrorCode::InvalidInput,
                     Text::tr("The list “%1” holds no web address.").arg(QDir::toNativeSeparators(path))};
    return list;
}

} // namespace pheu
