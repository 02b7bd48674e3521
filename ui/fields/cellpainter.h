// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the value of a cell: text, right-aligned numbers, chips for links, tinted tags for options, check marks.
// The grid, the record panel and lists of choices draw by it, so that a value looks the same everywhere.
#pragma once

#include "storage/schema.h"
#include "theme/theme.h"

#include <QRect>
#include <QStringList>

class QPainter;

namespace pheu
{

class Workspace;

struct CellLook {
    enum class Kind { Text, Number, Chips, Tags, Check, Url, Files, People, Stars, Button };
    Kind kind = Kind::Text;
    QString text;       // Text, Number, Url; label of a Button
    QStringList parts;  // Chips, Tags, People; names of Files
    QStringList tokens; // Tags, People: colour of each part
    IdList files;       // Files: drawn by their pictures, which `workspace` keeps
    Workspace *workspace = nullptr;
    bool checked = false;
    int stars = 0, most = 5; // Stars
    bool missing = false;    // empty, and the field asks for a value
    bool muted = false;      // computed, or not editable
    bool bad = false;        // a negative figure
};

CellLook::Kind cellKind(const Field &field);
// Padding inside a cell, left and right.
inline constexpr int cellPadding = 8;

void paintCell(QPainter &painter, const QRect &rect, const CellLook &look, const Palette &colours, const QFont &font);
// Index of the chip or tag at `position`; -1 when there is none.
int partAt(const QRect &rect, const CellLook &look, const QFont &font, QPoint position);
// Where the box of a check cell is.
QRect checkRect(const QRect &cell);
// Are there parts laid out side by side?
bool hasParts(CellLook::Kind kind);
// One tag (with a token), chip (without) or person, at the left of `rect`; returns its width.
int paintTag(QPainter &painter, const QRect &rect, const QString &text, const QString &token, const Palette &colours,
             bool isPerson = false);
int tagWidth(const QString &text, bool isPerson, int atMost);
// Width the value wants, for fitting a column.
int cellWidth(const CellLook &look, const QFont &font);

} // namespace pheu
