// SPDX-License-Identifier: GPL-3.0-or-later
// A record as a card: picture, name, tags and links, a line for each other field. Board and gallery paint by it, so
// that a record looks the same on both. All cards of a view have one height.
#pragma once

#include "fields/cellpainter.h"
#include "models/viewrecords.h"

#include <QCache>
#include <QPixmap>

#include <functional>

namespace pheu
{

struct CardShape {
    int chipLines = 0;   // tags and links of all fields flow together
    int textLines = 0;   // one for each other field
    int imageHeight = 0; // 0: no picture
    int height() const;
};
// Of the chosen fields: chips have one line, two where there may be more than two of them.
CardShape cardShape(const Page &page, const std::vector<FieldId> &fields);

// Where none of the first records needs its second line of chips in a card of that width, there is one: no card keeps
// an empty line. Those further down that do say how many have no room.
void fitChips(CardShape &shape, const ViewRecords &set, const Page &page, const std::vector<FieldId> &fields,
              int width);

struct CardState {
    bool current = false; // with the keyboard
    bool open = false;    // in the panel
    bool lifted = false;  // being dragged
    bool operator==(const CardState &) const = default;
};

struct CardContent {
    QString name;
    struct Line {
        QString label;
        CellLook look;
        QString tint; // token of a rule of this field
    };
    CellLook chips; // parts of all fields of that kind, in order
    std::vector<Line> lines;
    QString colour; // token of a rule of the record, or of a field that has no line of its own here
    QPixmap image;  // null: a placeholder
    bool fitImage = false;
};

// The same as linePixmap(), drawn once.
QPixmap keptPixmap(const QString &icon, const QColor &colour, int size, qreal ratio);

// Cards that were painted lately, so that a scroll only puts them elsewhere. Forget them when anything on them changes.
class CardCache
{
public:
    void clear() { m_cards.clear(); }
    const QPixmap &card(RecordId record, QSize size, qreal ratio, const std::function<void(QPainter &)> &paint);

private:
    QCache<qint64, QPixmap> m_cards{48 * 1024}; // KiB
};

// The value as a cell paints it, from what the set holds.
CellLook lookOf(const ViewRecords &set, RecordId record, const Field &field);
CardContent cardContent(const ViewRecords &set, const Page &page, RecordId record, const std::vector<FieldId> &fields,
                        Language language);
void paintRecordCard(QPainter &painter, const QRect &rect, const CardShape &shape, const CardContent &content,
                     const CardState &state, const Palette &colours);

} // namespace pheu
