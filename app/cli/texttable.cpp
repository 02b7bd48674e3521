// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/texttable.h"

#include "exchange/exporter.h"

#include <algorithm>

namespace pheu::cli
{

namespace
{

constexpr qsizetype longestLastRule = 80;

// Columns of a terminal that the text takes: marks take none.
qsizetype displayWidth(const QString &text)
{
    qsizetype width = 0;
    for (const uint c : text.toUcs4()) {
        const QChar::Category category = QChar::category(c);
        if (category != QChar::Mark_NonSpacing && category != QChar::Mark_Enclosing && category != QChar::Other_Format)
            ++width;
    }
    return width;
}

} // namespace

QString onOneLine(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return text;
}

void TextTable::addColumn(const QString &title, bool alignRight)
{
    m_columns.push_back({onOneLine(title), alignRight});
}

void TextTable::addRow(const QStringList &cells)
{
    QStringList row;
    row.reserve(cells.size());
    for (const QString &cell : cells)
        row.append(onOneLine(cell));
    m_rows.push_back(row);
}

void TextTable::addRule()
{
    m_rows.emplace_back();
}

QByteArray TextTable::text() const
{
    std::vector<qsizetype> widths;
    for (const Column &column : m_columns)
        widths.push_back(displayWidth(column.title));
    for (const QStringList &row : m_rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[size_t(i)] = std::max(widths[size_t(i)], displayWidth(row.at(i)));
    }

    QByteArray out;
    const auto appendRow = [&](const QStringList &cells) {
        QString line;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const QString space(widths[size_t(i)] - displayWidth(cells.at(i)), u' ');
            if (i > 0)
                line += QStringLiteral("  ");
            line += m_columns[size_t(i)].alignRight ? space + cells.at(i) : cells.at(i) + space;
        }
        while (line.endsWith(u' '))
            line.chop(1);
        out += line.toUtf8() + '\n';
    };
    QStringList titles;
    QStringList rules;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        titles.append(m_columns[i].title);
        const bool last = i + 1 == m_columns.size() && !m_columns[i].alignRight; // may be long, and nothing follows
        rules.append(QString(last ? std::min(widths[i], longestLastRule) : widths[i], u'-'));
    }
    appendRow(titles);
    appendRow(rules);
    for (const QStringList &row : m_rows)
        appendRow(row.isEmpty() ? rules : row);
    return out;
}

void appendDelimited(QByteArray &out, const std::vector<DelimitedCell> &cells, char delimiter)
{
    for (size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            out += delimiter;
        if (cells[i].number) {
            out += cells[i].text.toUtf8();
            continue;
        }
        QString text = guardedText(cells[i].text);
        const bool quoted = text.contains(QLatin1Char(delimiter)) || text.contains(u'"') || text.contains(u'\n') ||
                            text.contains(u'\r') || text.startsWith(u' ') || text.endsWith(u' ');
        out += quoted ? '"' + text.replace(u'"', QStringLiteral("\"\"")).toUtf8() + '"' : text.toUtf8();
    }
    out += '\n';
}

} // namespace pheu::cli
