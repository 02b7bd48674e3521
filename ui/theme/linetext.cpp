// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/linetext.h"

#include <QCache>
#include <QFontMetrics>
#include <QPainter>
#include <QStaticText>

#include <cmath>

namespace pheu
{

namespace
{

constexpr int mostKept = 6000;   // lines
constexpr int longestKept = 300; // characters; longer ones are cut by what is shown anyway

struct Line {
    QStaticText text;
    qreal width = 0;
};

struct Key {
    size_t font;
    QString text;
    bool operator==(const Key &) const = default;
};

size_t qHash(const Key &key, size_t seed)
{
    return qHashMulti(seed, key.font, key.text);
}

const Line &lineOf(const QFont &font, const QString &text)
{
    static QCache<Key, Line> lines(mostKept);
    const Key key{qHash(font), text};
    if (const Line *known = lines.object(key))
        return *known;
    auto *line = new Line;
    line->text = QStaticText(text);
    line->text.setTextFormat(Qt::PlainText);
    line->text.prepare(QTransform(), font);
    line->width = line->text.size().width();
    lines.insert(key, line);
    return *line;
}

} // namespace

int lineWidth(const QFont &font, const QString &text)
{
    return text.size() > longestKept ? QFontMetrics(font).horizontalAdvance(text)
                                     : int(std::ceil(lineOf(font, text).width));
}

void paintLine(QPainter &painter, const QRect &rect, Qt::Alignment alignment, const QFont &font, const QString &text)
{
    if (text.isEmpty() || rect.width() <= 0)
        return;
    // One line whatever is in it; far more than fits is not shaped at all.
    QString shown = text.size() > longestKept ? text.left(longestKept) : text;
    for (QChar &c : shown) {
        if (c == u'\n' || c == u'\r' || c == u'\t')
            c = u' ';
    }
    painter.setFont(font);
    if (shown.size() < text.size() || lineOf(font, shown).width > rect.width())
        shown = QFontMetrics(font).elidedText(shown, Qt::ElideRight, rect.width());
    const Line &line = lineOf(font, shown);
    const qreal left = alignment & Qt::AlignRight     ? rect.right() + 1 - line.width
                       : alignment & Qt::AlignHCenter ? rect.left() + (rect.width() - line.width) / 2
                                                      : rect.left();
    // As drawText centres: by the height of the font, not of the letters.
    const int top = rect.top() + (rect.height() - QFontMetrics(font).height() + 1) / 2;
    painter.drawStaticText(QPointF(left, top), line.text);
}

} // namespace pheu
