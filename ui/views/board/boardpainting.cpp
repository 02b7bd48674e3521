// SPDX-License-Identifier: GPL-3.0-or-later
// How a board looks. Only the cards that show are read and painted.
#include "theme/icons.h"
#include "views/board/boardcanvas.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace pheu
{

namespace
{
constexpr int handleWidth = 5;
} // namespace

void BoardCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Palette &colours = m_theme.palette();
    painter.fillRect(event->rect(), colours.card);
    std::vector<RecordId> shown;
    const auto [left, right] = m_layout.visibleColumns(viewport()->width());
    for (int i = left; i < right; ++i) {
        const auto [first, last] = m_layout.visibleCards(i);
        for (int card = first; card < last; ++card)
            shown.push_back(recordAt({i, card}));
    }
    m_set.prepare(shown);
    for (int i = left; i < right; ++i)
        paintColumn(painter, i);
    if (m_drag == Drag::Card || m_drag == Drag::Column)
        paintDragged(painter);
}

void BoardCanvas::paintColumn(QPainter &painter, int column) const
{
    const Palette &colours = m_theme.palette();
    const QRectF box = QRectF(m_layout.column(column)).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool target = m_drag == Drag::Card && dropColumn() == column;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(target ? QPen(colours.accent, 1) : QPen(Qt::NoPen));
    painter.setBrush(target ? colours.soft : colours.background);
    painter.drawRoundedRect(box, radius::l, radius::l);
    if (m_layout.columns[size_t(column)].collapsed) {
        paintCollapsed(painter, column);
        return;
    }
    paintHeader(painter, column);
    painter.save();
    painter.setClipRect(m_layout.body(column));
    const auto [first, last] = m_layout.visibleCards(column);
    for (int card = first; card < last; ++card) {
        const RecordId record = recordAt({column, card});
        if (m_drag == Drag::Card && record == m_draggedRecord && column == m_pressed.column) {
            painter.setPen(QPen(colours.line, 1, Qt::DashLine)); // where it came from
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(m_layout.card(column, card)).adjusted(0.5, 0.5, -0.5, -0.5), radius::m,
                                    radius::m);
            continue;
        }
        paintCard(painter, m_layout.card(column, card), record);
    }
    painter.restore();
    paintHandle(painter, column);
    paintAdd(painter, column);
}

void BoardCanvas::paintHeader(QPainter &painter, int column) const
{
    const Palette &colours = m_theme.palette();
    const BoardColumn &one = m_content.columns[size_t(column)];
    const QRect place = m_layout.header(column).adjusted(m_layout.padding + 2, 2, -m_layout.padding - 2, 0);
    const QString count = m_set.text().format().integer(qint64(one.group.rows.size()));
    painter.setFont(smallFont());
    const int countWidth = painter.fontMetrics().horizontalAdvance(count);
    const int sumWidth = one.sum.isEmpty() ? 0 : std::min(painter.fontMetrics().horizontalAdvance(one.sum), 130);
    const int room = place.width() - countWidth - sumWidth - 2 * space::s - (sumWidth ? space::s : 0);
    int width = 0;
    if (one.group.isEmptyValue()) {
        const QString text = painter.fontMetrics().elidedText(tr("Empty"), Qt::ElideRight, room);
        width = painter.fontMetrics().horizontalAdvance(text);
        painter.setPen(colours.mute);
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, text);
    } else if (!one.group.color.isEmpty()) {
        width = paintTag(painter, QRect(place.left(), place.top(), room, place.height()), one.group.title,
                         one.group.color, colours);
    } else {
        QFont bold = typeFont(TypeRole::BodyBold);
        bold.setWeight(QFont::DemiBold);
        painter.setFont(bold);
        const QString text = painter.fontMetrics().elidedText(one.group.title, Qt::ElideRight, room);
        width = painter.fontMetrics().horizontalAdvance(text);
        painter.setPen(colours.ink);
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, text);
    }
    painter.setFont(smallFont());
    painter.setPen(colours.mute);
    painter.drawText(place.adjusted(width + space::s, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, count);
    if (sumWidth) {
        painter.setPen(colours.ink);
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignRight,
                         painter.fontMetrics().elidedText(one.sum, Qt::ElideRight, sumWidth));
    }
}

void BoardCanvas::paintCollapsed(QPainter &painter, int column) const
{
    const Palette &colours = m_theme.palette();
    const RecordGroup &group = m_content.columns[size_t(column)].group;
    const QRect place = m_layout.column(column);
    painter.save();
    painter.setFont(smallFont());
    painter.setPen(colours.mute);
    painter.drawText(QRect(place.left(), place.top() + space::s, place.width(), 24), Qt::AlignCenter,
                     m_set.text().format().integer(qint64(group.rows.size())));
    painter.translate(place.center().x(), place.top() + 40);
    painter.rotate(90);
    painter.setPen(colours.ink);
    const int room = place.height() - 56;
    painter.drawText(
        QRect(0, -10, room, 20), Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(group.isEmptyValue() ? tr("Empty") : group.title, Qt::ElideRight, room));
    painter.restore();
}

void BoardCanvas::paintAdd(QPainter &painter, int column) const
{
    const QRect place = m_layout.add(column);
    if (place.isNull() || column == m_editorColumn)
        return;
    const Palette &colours = m_theme.palette();
    painter.drawPixmap(place.left() + m_layout.padding + 2, place.center().y() - 6,
                       keptPixmap(QStringLiteral("plus"), colours.mute, 14, devicePixelRatioF()));
    painter.setFont(smallFont());
    painter.setPen(colours.mute);
    painter.drawText(place.adjusted(m_layout.padding + 22, 0, -m_layout.padding, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     tr("New"));
}

QRect BoardCanvas::handle(int column) const
{
    const int most = m_layout.maxScroll(column);
    if (most <= 0)
        return {};
    const QRect body = m_layout.body(column).adjusted(0, 2, 0, -2);
    const int height = std::max(28, int(qint64(body.height()) * body.height() / m_layout.contentHeight(column)));
    const int y = body.top() + int(qint64(body.height() - height) * m_layout.columns[size_t(column)].scroll / most);
    return {body.right() - handleWidth, y, handleWidth, height};
}

void BoardCanvas::paintHandle(QPainter &painter, int column) const
{
    const QRect place = handle(column);
    if (place.isNull())
        return;
    QColor colour = m_theme.palette().mute;
    colour.setAlphaF(0.45F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(place, handleWidth / 2.0, handleWidth / 2.0);
}

void BoardCanvas::paintDragged(QPainter &painter) const
{
    const Palette &colours = m_theme.palette();
    if (m_drag == Drag::Card) {
        paintCard(painter,
                  QRect(m_point - m_grip, QSize(m_layout.columnWidth - 2 * m_layout.padding, m_layout.cardHeight)),
                  m_draggedRecord, true);
        return;
    }
    const int target = columnTarget();
    const int beside = target < m_pressed.column ? target : std::min(target, int(m_layout.columns.size()) - 1);
    const QRect place = m_layout.column(beside);
    const int x = target < m_pressed.column ? place.left() - m_layout.gap / 2 : place.right() + m_layout.gap / 2;
    painter.fillRect(QRect(x - 1, place.top(), 3, place.height()), colours.accent);
}

} // namespace pheu
