// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gridclipboard.h"

#include <QMimeData>

#include <algorithm>

namespace pheu
{

namespace
{

QString quoted(const QString &cell)
{
    static const QString special = QStringLiteral("\t\n\r\"");
    if (std::none_of(cell.begin(), cell.end(), [](QChar c) { return special.contains(c); }))
        return cell;
    QString text = cell;
    text.replace(u'"', QLatin1String("\"\""));
    return u'"' + text + u'"';
}

} // namespace

QString blockToText(const TextBlock &block)
{
    QString text;
    for (const QStringList &row : block) {
        for (int i = 0; i < row.size(); ++i) {
            if (i > 0)
                text += u'\t';
            text += quoted(row.at(i));
        }
        text += u'\n';
    }
    if (block.size() == 1)
        text.chop(1); // one row pastes into a line of text without a break
    return text;
}

std::unique_ptr<QMimeData> blockToMime(const TextBlock &block)
{
    QString html = QStringLiteral("<table>");
    for (const QStringList &row : block) {
        html += QLatin1String("<tr>");
        for (const QString &cell : row) {
            QString escaped = cell.toHtmlEscaped();
            escaped.replace(u'\n', QLatin1String("<br>"));
            html += QLatin1String("<td>") + escaped + QLatin1String("</td>");
        }
        html += QLatin1String("</tr>");
    }
    html += QLatin1String("</table>");
    auto data = std::make_unique<QMimeData>();
    data->setText(blockToText(block));
    data->setHtml(html);
    return data;
}

TextBlock blockFromText(const QString &text)
{
    TextBlock block;
    QStringList row;
    QString cell;
    bool inQuotes = false;
    bool atStart = true; // of a cell: only there a quote opens one
    const auto endCell = [&] {
        row.push_back(cell);
        cell.clear();
        atStart = true;
    };
    const auto endRow = [&] {
        endCell();
        block.push_back(row);
        row.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (inQuotes) {
            if (c != u'"')
                cell += c;
            else if (i + 1 < text.size() && text.at(i + 1) == u'"')
                cell += text.at(++i);
            else
                inQuotes = false;
            continue;
        }
        if (c == u'"' && atStart && text.indexOf(u'"', i + 1) > 0) {
            inQuotes = true;
            atStart = false;
        } else if (c == u'\t') {
            endCell();
        } else if (c == u'\n' || c == u'\r') {
            if (c == u'\r' && i + 1 < text.size() && text.at(i + 1) == u'\n')
                ++i;
            endRow();
        } else {
            cell += c;
            atStart = false;
        }
    }
    if (!cell.isEmpty() || !row.isEmpty() || !atStart)
        endRow();
    return block;
}

} // namespace pheu
