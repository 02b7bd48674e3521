// SPDX-License-Identifier: GPL-3.0-or-later
// How a calendar looks. Only the records that show are read and painted.
#include "views/calendar/calendarcanvas.h"
#include "views/calendar/calendarmetrics.h"
#include "views/recordcard.h"

#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace pheu
{

using namespace calendar;

namespace
{

const QFont &captionFont()
{
    static const QFont font = typeFont(TypeRole::Caption);
    return font;
}

} // namespace

QString CalendarCanvas::tip(int row) const
{
    const CalendarEntry *entry = entryOf(row);
    if (!entry)
        return {};
    const Format &format = m_set.text().format();
    const QString days = entry->from == entry->to ? format.date(entry->from) : format.period({entry->from, entry->to});
    return QStringLiteral("<b>%1</b><br>%2").arg(m_set.name(m_set.id(row)).toHtmlEscaped(), days.toHtmlEscaped());
}

void CalendarCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_theme.palette().card);
    std::vector<RecordId> shown;
    for (const CalendarBar &bar : m_layout.bars)
        shown.push_back(m_set.id(bar.row));
    m_set.prepare(shown);
    paintHead(painter);
    for (int i = 0; i < m_layout.weeks * 7; ++i)
        paintDay(painter, m_layout.first + i);
    for (const CalendarBar &bar : m_layout.bars)
        paintBar(painter, bar, isDragging() && bar.row == m_bar.row);
    if (isDragging())
        paintDragged(painter);
}

void CalendarCanvas::paintHead(QPainter &painter) const
{
    const Palette &colours = m_theme.palette();
    const QLocale &locale = m_set.text().format().locale();
    painter.setFont(captionFont());
    painter.setPen(colours.mute);
    for (int column = 0; column < 7; ++column) {
        const QDate date = toDate(m_layout.first + column);
        const QRect place(columnLeft(column) + space::s, 0, viewport()->width() / 7 - space::s, headHeight);
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
                         locale.standaloneDayName(date.dayOfWeek(), QLocale::LongFormat));
    }
}

void CalendarCanvas::paintDay(QPainter &painter, Day day) const
{
    const Palette &colours = m_theme.palette();
    const QRect place = dayRect(day);
    const QDate date = toDate(day);
    const bool isOutside = !m_content.week && date.month() != toDate(m_content.shown).month();
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (date.dayOfWeek() >= Qt::Saturday || isOutside)
        painter.fillRect(place, colours.dark ? colours.card.darker(112) : colours.background);
    painter.setPen(colours.line);
    painter.drawLine(place.topLeft(), place.topRight());
    if (day != m_layout.first && (day - m_layout.first) % 7)
        painter.drawLine(place.topLeft(), place.bottomLeft());
    if (day == m_day && hasFocus()) {
        painter.setPen(QPen(colours.accent, 1));
        painter.drawRect(place.adjusted(1, 1, -1, -1));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isToday = day == today();
    const QString number = date.day() == 1 ? m_set.text().format().dayMonth(day) : QString::number(date.day());
    static const QFont strong = [] {
        QFont font = smallFont();
        font.setWeight(QFont::DemiBold);
        return font;
    }();
    painter.setFont(isToday ? strong : smallFont());
    const int width = std::max(22, painter.fontMetrics().horizontalAdvance(number) + 10);
    const QRect pill(place.left() + 4, place.top() + 4, width, 22);
    if (isToday) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.accent);
        painter.drawRoundedRect(pill, 11, 11);
    }
    painter.setPen(isToday ? colours.accentInk : isOutside ? colours.mute : colours.ink);
    painter.drawText(pill, Qt::AlignCenter, number);
    if (day == m_hover && m_content.canAdd && !isDragging()) {
        painter.drawPixmap(plusRect(day).center() - QPoint(7, 7),
                           keptPixmap(QStringLiteral("plus"), colours.mute, 14, devicePixelRatioF()));
    }
    const int hidden = m_layout.hidden[size_t(day - m_layout.first)];
    if (hidden > 0) {
        const int all = m_layout.records[size_t(day - m_layout.first)];
        painter.setFont(captionFont());
        painter.setPen(colours.mute);
        painter.drawText(moreRect(day).adjusted(4, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         hidden == all ? tr("%n records", nullptr, all) : tr("+%n more", nullptr, hidden));
    }
}

void CalendarCanvas::paintBar(QPainter &painter, const CalendarBar &bar, bool ghost) const
{
    const Palette &colours = m_theme.palette();
    const RecordId record = m_set.id(bar.row);
    const QRect place = barRect(bar);
    const QString token = m_content.token ? m_content.token(bar.row) : QString();
    const BarColours look = barColours(m_set, record, token, colours);
    const bool isCurrent = record == m_current || record == m_open;
    painter.save();
    if (ghost)
        painter.setOpacity(0.35);
    painter.setClipRect(place.adjusted(0, -1, 1, 1));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(isCurrent ? QPen(colours.accent, 2) : QPen(Qt::NoPen));
    painter.setBrush(look.fill);
    // Square where it goes on in another week.
    const QRectF box = QRectF(place).adjusted(bar.before ? -8.0 : 0.5, 0.5, bar.after ? 8.0 : -0.5, -0.5);
    painter.drawRoundedRect(box, radius::s, radius::s);
    if (look.ruled)
        paintStripe(painter, place, look.ink);
    painter.setFont(smallFont());
    painter.setPen(look.ink);
    const QRect text = place.adjusted(look.ruled ? space::s + 2 : space::s, 0, -space::xs, 0);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_set.name(record).simplified(), Qt::ElideRight, text.width()));
    painter.restore();
}

void CalendarCanvas::paintDragged(QPainter &painter) const
{
    const Palette &colours = m_theme.palette();
    const CalendarEntry entry = dragged();
    QColor tint = colours.accent;
    tint.setAlphaF(0.18F);
    for (Day day = std::max(entry.from, m_layout.first); day <= entry.to && !dayRect(day).isNull(); ++day)
        painter.fillRect(dayRect(day).adjusted(1, 1, 0, 0), tint);
    const Format &format = m_set.text().format();
    const QString days = entry.from == entry.to ? format.date(entry.from) : format.period({entry.from, entry.to});
    QRect note(m_point + QPoint(12, 14), noteSize(days));
    note.moveRight(std::min(note.right(), viewport()->width() - 4));
    note.moveBottom(std::min(note.bottom(), viewport()->height() - 4));
    paintNote(painter, note, days, colours);
}

} // namespace pheu
