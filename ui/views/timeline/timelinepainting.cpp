// SPDX-License-Identifier: GPL-3.0-or-later
// How a timeline looks. Only the bars that show are read and painted.
#include "fields/cellpainter.h"
#include "views/timeline/timelinecanvas.h"
#include "views/timeline/timelinemetrics.h"

#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

#include <algorithm>

namespace pheu
{

using namespace timeline;

namespace
{

QFont demiBold(TypeRole role)
{
    QFont font = typeFont(role);
    font.setWeight(QFont::DemiBold);
    return font;
}

void shape(QStaticText &shaped, const QString &words)
{
    shaped.setTextFormat(Qt::PlainText);
    shaped.setText(words);
    shaped.prepare({}, smallFont());
}

// What the two rows of the head count: the large units above, the small ones below.
CalendarUnit majorUnit(TimelineScale scale)
{
    return scale == TimelineScale::Year ? CalendarUnit::Year : CalendarUnit::Month;
}

CalendarUnit minorUnit(TimelineScale scale)
{
    switch (scale) {
    case TimelineScale::Week:
    case TimelineScale::Month:
        return CalendarUnit::Day;
    case TimelineScale::Quarter:
        return CalendarUnit::Week;
    case TimelineScale::Year:
        break;
    }
    return CalendarUnit::Month;
}

QString tickText(const QLocale &locale, QDate date, CalendarUnit unit, TimelineScale scale)
{
    switch (unit) {
    case CalendarUnit::Day:
        return scale == TimelineScale::Week
                   ? QStringLiteral("%1 %2").arg(locale.dayName(date.dayOfWeek(), QLocale::ShortFormat),
                                                 locale.toString(date.day()))
                   : locale.toString(date.day());
    case CalendarUnit::Week:
        return QStringLiteral("%1/%2").arg(date.day()).arg(date.month());
    case CalendarUnit::Month: {
        if (scale == TimelineScale::Year)
            return locale.standaloneMonthName(date.month(), QLocale::ShortFormat);
        QString name = locale.toString(date, QStringLiteral("MMMM yyyy"));
        name[0] = name.at(0).toUpper();
        return name;
    }
    default:
        return QString::number(date.year());
    }
}

// A bar that has no end points on.
constexpr int arrow = 10;
QPainterPath openBar(const QRectF &box)
{
    QPainterPath whole;
    whole.addRoundedRect(box, radius::m, radius::m);
    QPainterPath tip;
    const qreal from = std::max(box.left() + radius::m, box.right() - radius::m);
    tip.addPolygon(QPolygonF({{from, box.top()},
                              {box.right(), box.top()},
                              {box.right() + arrow, box.center().y()},
                              {box.right(), box.bottom()},
                              {from, box.bottom()}}));
    tip.closeSubpath();
    return whole.united(tip);
}

} // namespace

TimelineCanvas::BarText &TimelineCanvas::barText(RecordId record) const
{
    if (BarText *known = m_texts.object(record.value))
        return *known;
    static const QFontMetrics metrics(smallFont());
    auto *text = new BarText;
    text->name = m_set.name(record).simplified();
    text->figure = m_content.figure ? m_content.figure(record) : QString();
    text->whole = text->figure.isEmpty() ? text->name : QStringLiteral("%1 · %2").arg(text->name, text->figure);
    text->nameWidth = metrics.horizontalAdvance(text->name);
    text->wholeWidth = metrics.horizontalAdvance(text->whole);
    for (const auto &[shaped, words] : {std::pair(&text->shapedName, text->name),
                                        {&text->shapedFigure, text->figure},
                                        {&text->shapedWhole, text->whole}})
        shape(*shaped, words);
    m_texts.insert(record.value, text);
    return *text;
}

QString TimelineCanvas::daysText(const TimelineBar &bar) const
{
    const Format &format = m_set.text().format();
    if (bar.open)
        return tr("From %1, no end").arg(format.date(bar.from));
    if (bar.from == bar.to)
        return format.date(bar.from);
    return tr("%1 (%n days)", nullptr, bar.to - bar.from + 1).arg(format.period({bar.from, bar.to}));
}

void TimelineCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Palette &colours = m_theme.palette();
    painter.fillRect(event->rect(), colours.card);
    const std::vector<Shown> bars = shownBars();
    std::vector<RecordId> records;
    for (const Shown &shown : bars)
        records.push_back(m_set.id(shown.bar.row));
    if (m_content.prepare)
        m_content.prepare(records);
    painter.save();
    painter.setClipRect(QRect(laneLeft(), 0, viewport()->width() - laneLeft(), viewport()->height()));
    paintGrid(painter);
    paintToday(painter);
    painter.setClipRect(QRect(laneLeft(), headHeight, viewport()->width() - laneLeft(), viewport()->height()));
    for (const Shown &shown : bars) {
        const bool isDragged = m_drag == Drag::Move || m_drag == Drag::Start || m_drag == Drag::End;
        if (!isDragged || shown.bar.row != m_bar.row || shown.line != m_barLine)
            paintBar(painter, shown);
    }
    paintDragged(painter);
    painter.restore();
    paintLanes(painter);
    paintHead(painter);
}

size_t TimelineCanvas::firstLane() const
{
    const int line = lineAt(headHeight);
    return line < 0 ? 0 : size_t(std::max(0, m_content.layout.laneOfLine(line)));
}

void TimelineCanvas::paintGrid(QPainter &painter) const
{
    const Palette &colours = m_theme.palette();
    const Day from = dayAt(laneLeft());
    const Day to = dayAt(viewport()->width()) + 1;
    const QRect area(0, headHeight, viewport()->width(), viewport()->height() - headHeight);
    if (m_scale != TimelineScale::Year) { // weekends
        const QColor shade = colours.dark ? colours.card.darker(112) : colours.background;
        for (Day day = from; day <= to; ++day) {
            const int weekday = toDate(day).dayOfWeek();
            if (weekday >= Qt::Saturday)
                painter.fillRect(xOf(day), area.top(), xOf(day + 1) - xOf(day), area.height(), shade);
        }
    }
    painter.setPen(colours.grid);
    for (Period unit = unitOf(from, minorUnit(m_scale), m_rules); unit.from <= to;
         unit = unitOf(unit.to + 1, minorUnit(m_scale), m_rules))
        painter.drawLine(xOf(unit.from), area.top(), xOf(unit.from), area.bottom());
    painter.setPen(colours.line);
    for (Period unit = unitOf(from, majorUnit(m_scale), m_rules); unit.from <= to;
         unit = unitOf(unit.to + 1, majorUnit(m_scale), m_rules))
        painter.drawLine(xOf(unit.from), area.top(), xOf(unit.from), area.bottom());
    const std::vector<TimelineLane> &lanes = m_content.layout.lanes();
    for (size_t i = firstLane(); i < lanes.size(); ++i) {
        const int y = lineTop(lanes[i].firstLine) - lanePadding / 2;
        if (y >= viewport()->height())
            break;
        if (i > 0 && y >= headHeight)
            painter.drawLine(0, y, viewport()->width(), y);
    }
    const int lane = draggedLane();
    if (lane >= 0) {
        const TimelineLane &target = lanes[size_t(lane)];
        QColor tint = colours.accent;
        tint.setAlphaF(0.08F);
        painter.fillRect(QRect(0, lineTop(target.firstLine) - lanePadding / 2, viewport()->width(),
                               target.lines * lineHeight + lanePadding),
                         tint);
    }
}

void TimelineCanvas::paintTicks(QPainter &painter, int y, bool major) const
{
    const Palette &colours = m_theme.palette();
    const CalendarUnit unit = major ? majorUnit(m_scale) : minorUnit(m_scale);
    const Day from = dayAt(laneLeft());
    const Day to = dayAt(viewport()->width()) + 1;
    const int height = headHeight / 2;
    painter.setFont(major ? demiBold(TypeRole::Small) : typeFont(TypeRole::Caption));
    for (Period one = unitOf(from, unit, m_rules); one.from <= to; one = unitOf(one.to + 1, unit, m_rules)) {
        const int left = xOf(one.from);
        const int right = xOf(one.to + 1);
        const QString text = tickText(m_set.text().format().locale(), toDate(one.from), unit, m_scale);
        if (major) { // stays in sight while its unit does
            const int x = std::max(left, laneLeft()) + space::s;
            const int width = painter.fontMetrics().horizontalAdvance(text);
            painter.setPen(colours.ink);
            if (x + width < right || right > viewport()->width())
                painter.drawText(QRect(x, y, width + 2, height), Qt::AlignVCenter | Qt::AlignLeft, text);
            painter.setPen(colours.line);
            painter.drawLine(left, y, left, y + 2 * height);
            continue;
        }
        const Day now = today();
        const bool isToday = unit == CalendarUnit::Day && one.from == now;
        if (isToday) {
            const int width = painter.fontMetrics().horizontalAdvance(text) + 10;
            const QRectF pill((left + right - width) / 2.0, y + 3, width, height - 6);
            painter.setPen(Qt::NoPen);
            painter.setBrush(colours.accent);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
        }
        painter.setPen(isToday ? colours.accentInk : colours.mute);
        painter.drawText(QRect(left, y, right - left, height),
                         Qt::AlignVCenter | (unit == CalendarUnit::Week ? Qt::AlignLeft : Qt::AlignHCenter) |
                             Qt::TextDontClip,
                         text);
    }
}

void TimelineCanvas::paintHead(QPainter &painter) const
{
    const Palette &colours = m_theme.palette();
    painter.fillRect(0, 0, viewport()->width(), headHeight, colours.card);
    painter.save();
    painter.setClipRect(laneLeft(), 0, viewport()->width() - laneLeft(), headHeight);
    paintTicks(painter, 0, true);
    paintTicks(painter, headHeight / 2, false);
    painter.restore();
    painter.setPen(colours.line);
    painter.drawLine(0, headHeight - 1, viewport()->width(), headHeight - 1);
    if (laneLeft() > 0)
        painter.drawLine(laneLeft() - 1, 0, laneLeft() - 1, viewport()->height());
}

void TimelineCanvas::paintLanes(QPainter &painter) const
{
    if (!m_content.hasLanes)
        return;
    const Palette &colours = m_theme.palette();
    painter.fillRect(0, headHeight, laneWidth, viewport()->height() - headHeight, colours.card);
    const std::vector<TimelineLane> &lanes = m_content.layout.lanes();
    for (size_t i = firstLane(); i < lanes.size(); ++i) {
        const TimelineLane &lane = lanes[i];
        const int top = lineTop(lane.firstLine);
        const int bottom = top + lane.lines * lineHeight;
        if (top > viewport()->height())
            break;
        if (lane.firstLine > 0) {
            painter.setPen(colours.line);
            painter.drawLine(0, top - lanePadding / 2, laneWidth, top - lanePadding / 2);
        }
        // The name stays in sight while its lane does.
        const int y = std::clamp(top, std::min(headHeight, bottom - lineHeight), bottom - lineHeight);
        const QRect place(space::m, y, laneWidth - 2 * space::m, lineHeight);
        painter.save();
        painter.setClipRect(0, headHeight, laneWidth, viewport()->height());
        const QString count = m_set.text().format().integer(lane.records);
        painter.setFont(smallFont());
        const int countWidth = painter.fontMetrics().horizontalAdvance(count);
        painter.setPen(colours.mute);
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignRight, count);
        const QRect name = place.adjusted(0, 0, -countWidth - space::s, 0);
        painter.setRenderHint(QPainter::Antialiasing);
        if (!lane.color.isEmpty()) {
            paintTag(painter, name, lane.title, lane.color, colours);
        } else {
            painter.setFont(lane.id || !lane.title.isEmpty() ? demiBold(TypeRole::Small) : typeFont(TypeRole::Small));
            painter.setPen(lane.title.isEmpty() ? colours.mute : colours.ink);
            const QString text = lane.title.isEmpty() ? tr("Empty") : lane.title;
            painter.drawText(name, Qt::AlignVCenter | Qt::AlignLeft,
                             painter.fontMetrics().elidedText(text, Qt::ElideRight, name.width()));
        }
        painter.restore();
    }
}

void TimelineCanvas::paintToday(QPainter &painter) const
{
    const int x = int((xOf(today()) + xOf(today() + 1)) / 2);
    if (x < laneLeft() || x > viewport()->width())
        return;
    painter.fillRect(x, headHeight, 1, viewport()->height(), m_theme.palette().accent);
}

void TimelineCanvas::paintBar(QPainter &painter, const Shown &shown) const
{
    const Palette &colours = m_theme.palette();
    const RecordId record = m_set.id(shown.bar.row);
    const QRect place = barRect(shown.bar, shown.line);
    const QString token = m_content.token ? m_content.token(shown.bar.row) : QString();
    const auto [fill, ink, isRuled] = barColours(m_set, record, token, colours);
    QColor border = ink;
    border.setAlphaF(0.35F);
    const bool isCurrent = record == m_current;
    const bool isPoint = shown.bar.from == shown.bar.to && !m_content.canResize;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(isCurrent ? QPen(colours.accent, 2) : QPen(border, 1));
    painter.setBrush(fill);
    QRectF box = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5);
    if (shown.bar.open) {
        painter.drawPath(openBar(box));
    } else if (isPoint) {
        painter.setBrush(ink);
        painter.drawEllipse(QPointF(place.left() + leastBar / 2.0 + 1, place.center().y() + 0.5), 6, 6);
        box.setWidth(14);
    } else {
        painter.drawRoundedRect(box, radius::m, radius::m);
    }
    if ((record == m_open || isRuled) && !isPoint)
        paintStripe(painter, place, record == m_open ? colours.accent : ink);
    paintBarText(painter, shown, isPoint ? QRect() : place, int(box.right()) + (shown.bar.open ? arrow + 8 : 6), ink);
}

// Inside where it fits; the name inside and the figure beside it where only that fits; else all beside the bar. What
// begins left of the view stays readable.
void TimelineCanvas::paintBarText(QPainter &painter, const Shown &shown, const QRect &bar, int beside,
                                  const QColor &ink) const
{
    const Palette &colours = m_theme.palette();
    const RecordId record = m_set.id(shown.bar.row);
    BarText &text = barText(record);
    painter.setFont(smallFont());
    static const QFontMetrics metrics(smallFont());
    const int left = std::max(bar.left(), laneLeft()) + space::s;
    const int inside = bar.isNull() ? 0 : bar.right() - space::s - left;
    const int outside = shown.room - beside - space::s;
    const int top = lineTop(shown.line) + (lineHeight - metrics.ascent() - metrics.descent()) / 2;
    const auto draw = [&](int x, int width, const QStaticText &shaped, int wide, const QColor &colour) {
        painter.setPen(colour);
        if (wide > width && (text.cutAt != width || text.cutOf != &shaped)) {
            shape(text.shapedCut, metrics.elidedText(shaped.text(), Qt::ElideRight, width));
            text.cutAt = width;
            text.cutOf = &shaped;
        }
        painter.drawStaticText(x, top, wide <= width ? shaped : text.shapedCut);
    };
    if (text.wholeWidth <= inside) {
        draw(left, inside, text.shapedWhole, text.wholeWidth, ink);
    } else if (text.nameWidth <= inside) {
        draw(left, inside, text.shapedName, text.nameWidth, ink);
        if (outside > 40 && beside >= laneLeft())
            draw(beside, outside, text.shapedFigure, text.wholeWidth - text.nameWidth, colours.mute);
    } else if (inside >= outside || inside >= 120) {
        draw(left, inside, text.shapedWhole, text.wholeWidth, ink);
    } else if (outside > 16 && beside >= laneLeft()) { // not of a bar that is out of sight
        draw(beside, outside, text.shapedWhole, text.wholeWidth, colours.ink);
    }
}

void TimelineCanvas::paintDragged(QPainter &painter) const
{
    if (m_drag != Drag::Move && m_drag != Drag::Start && m_drag != Drag::End)
        return;
    const Palette &colours = m_theme.palette();
    const TimelineBar bar = dragged();
    const int lane = draggedLane();
    const int line = lane >= 0 ? m_content.layout.lanes()[size_t(lane)].firstLine : m_barLine;
    painter.setOpacity(0.35);
    paintBar(painter, {m_bar, m_barLine, xOf(m_bar.to + 1)});
    painter.setOpacity(1);
    paintBar(painter, {bar, line, viewport()->width()});
    const QString text = daysText(bar);
    const QRect place = barRect(bar, line);
    QRect note(QPoint(), noteSize(text));
    note.moveBottomLeft(QPoint(std::max(place.left(), laneLeft() + space::xs), place.top() - 3));
    if (note.top() < headHeight)
        note.moveTop(place.bottom() + 4);
    paintNote(painter, note, text, colours);
}

} // namespace pheu
