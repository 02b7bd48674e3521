// SPDX-License-Identifier: GPL-3.0-or-later
// Rows for the terminal (aligned, localised) and for files (delimited, machine numbers). Control characters
// never reach the terminal; text that a spreadsheet would run is defused in delimited output.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace pheu::cli
{

// Line breaks, tabs and what a terminal would obey become spaces.
QString onOneLine(QString text);

class TextTable
{
public:
    void addColumn(const QString &title, bool alignRight = false);
    void addRow(const QStringList &cells);
    // A line before the next row, for totals.
    void addRule();
    QByteArray text() const; // UTF-8

private:
    struct Column {
        QString title;
        bool alignRight;
    };
    std::vector<Column> m_columns;
    std::vector<QStringList> m_rows; // an empty list is a rule
};

struct DelimitedCell {
    QString text;
    bool number = false; // written as it is
};
// One line with LF, quoted as RFC 4180 says; text that a spreadsheet would run is guarded as in exports.
void appendDelimited(QByteArray &out, const std::vector<DelimitedCell> &cells, char delimiter = ',');

} // namespace pheu::cli
