// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/timeaxis.h"

#include "base/currency.h"
#include "cards/goalpainting.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::TrendCard)
};

constexpr qreal labelGap = 15;
constexpr qsizetype mostLines = 12; // of a tip

// Days read best in weeks, weeks and months in plain multiples.
size_t niceStride(CalendarUnit unit, size_t least)
{
    if (unit == CalendarUnit::Day && least > 2)
        return (least + 6) / 7 * 7;
    if (unit == CalendarUnit::Month) {
        for (const size_t months : {1, 2, 3, 6, 12, 24, 60}) {
            if (months >= least)
                return months;
        }
    }
    return std::max<size_t>(1, least);
}

} // namespace

QString timePointText(const Format &format, Day day, CalendarUnit unit)
{
    switch (unit) {
    case CalendarUnit::Day:
    case CalendarUnit::Week:
        return format.dayMonth(day);
    case CalendarUnit::Quarter:
        return QStringLiteral("Q%1/%2").arg((toDate(day).month() + 2) / 3).arg(toDate(day).year());
    case CalendarUnit::Year:
    case CalendarUnit::FiscalYear:
        return unitLabel(day, unit);
    case CalendarUnit::Month:
        break;
    }
    return QStringLiteral("%1/%2").arg(toDate(day).month()).arg(toDate(day).year());
}

QString timePointName(const Format &format, Day day, CalendarUnit unit)
{
    switch (unit) {
    case CalendarUnit::Day:
        return format.date(day);
    case CalendarUnit::Week:
        return Text::tr("Week of %1").arg(format.date(day));
    default:
        return timePointText(format, day, unit);
    }
}

size_t timePointOf(const std::vector<Day> &days, Day day)
{
    const auto it = std::upper_bound(days.begin(), days.end(), day);
    return it == days.begin() ? 0 : size_t(it - days.begin() - 1);
}

void paintDates(QPainter &painter, const CardStyle &style, const TrendBody &body, const QRectF &row,
                const std::function<qreal(size_t)> &x)
{
    const std::vector<Day> &days = body.days;
    if (days.empty())
        return;
    const auto textAt = [&](size_t i) { return timePointText(style.format, days[i], body.unit); };
    const qreal widest = std::max(textWidth(style, TypeRole::Caption, textAt(0)),
                                  textWidth(style, TypeRole::Caption, textAt(days.size() - 1)));
    const qreal pitch = days.size() > 1 ? x(1) - x(0) : row.width();
    const auto least = size_t(std::max(1.0, std::ceil((widest + 20) / std::max(0.01, pitch))));
    qreal free = row.left();
    for (size_t i = 0; i < days.size(); i += niceStride(body.unit, least)) {
        const QString text = textAt(i);
        const qreal width = textWidth(style, TypeRole::Caption, text);
        QRectF place(x(i) - width / 2, row.top() + 3, width, 15);
        place.moveLeft(std::min(std::max(place.left(), row.left()), row.right() - width));
        if (place.left() < free)
            continue;
        drawText(painter, style, {place, text, style.palette->mute, Qt::AlignCenter, TypeRole::Caption});
        free = place.right() + 8;
    }
}

double tickValue(const Axis &axis, int tick)
{
    return tick == axis.ticks - 1 ? axis.hi : axis.lo + axis.step * tick;
}

QString tickText(const Axis &axis, int tick, Unit unit, const CardStyle &style)
{
    const double value = tickValue(axis, tick);
    if (unit != Unit::Percent)
        return style.format.shortFigure(value, unit == Unit::Money ? Unit::Count : unit);
    // One number of digits for all ticks: as many as the step has.
    const double step = std::abs(axis.step) * 100;
    int digits = 0;
    while (digits < 3 && step > 0 &&
           std::abs(step * std::pow(10, digits) - std::round(step * std::pow(10, digits))) > 1e-6)
        ++digits;
    return style.format.percent(value, digits);
}

QString unitWord(Unit unit, const Format &format)
{
    return unit == Unit::Money ? currencySign(format.currency()) : QString();
}

qreal ticksWidth(const Axis &axis, Unit unit, const CardStyle &style)
{
    qreal width = 0;
    for (int tick = 0; tick < axis.ticks; ++tick)
        width = std::max(width, textWidth(style, TypeRole::Caption, tickText(axis, tick, unit, style)));
    return width;
}

void paintTicks(QPainter &painter, const CardStyle &style, const Axis &axis, Unit unit, const QRectF &column,
                Qt::Alignment side, const std::function<qreal(double)> &y)
{
    for (int tick = 0; tick < axis.ticks; ++tick) {
        const QRectF place(column.left(), y(tickValue(axis, tick)) - 8, column.width(), 16);
        drawText(painter, style,
                 {place, tickText(axis, tick, unit, style), style.palette->mute, side | Qt::AlignVCenter,
                  TypeRole::Caption});
    }
}

void spreadOut(std::vector<qreal> &centres, qreal gap, qreal lo, qreal hi)
{
    for (size_t i = 0; i < centres.size(); ++i)
        centres[i] = std::max(centres[i], i > 0 ? centres[i - 1] + gap : lo);
    for (size_t i = centres.size(); i-- > 0;)
        centres[i] = std::min(centres[i], i + 1 < centres.size() ? centres[i + 1] - gap : hi);
}

namespace
{

constexpr qreal markWidth = 16; // dot or dashes before the name

QFont labelFont(const CardStyle &style, const EndLabel &label)
{
    return cardFont(style, TypeRole::Small, !label.dashed);
}

// A dot, two dashes or a square, right of the point.
void paintMark(QPainter &painter, const QPointF &at, const EndLabel &label)
{
    if (label.column) {
        painter.fillRect(QRectF(at.x(), at.y() - 4, 8, 8), label.color);
    } else if (label.dashed) {
        painter.setPen(QPen(label.color, 1.5, Qt::SolidLine, Qt::FlatCap));
        for (const qreal from : {0.0, 5.5}) // the name keeps as much distance as from a dot
            painter.drawLine(QLineF(at.x() + from, at.y(), at.x() + from + 4, at.y()));
    } else {
        drawDot(painter, at + QPointF(5, 0), 7, label.color);
    }
}

} // namespace

namespace
{

// So wide that all fit into `room` when the longer ones are cut to it.
qreal fairShare(const std::vector<qreal> &widths, qreal room)
{
    std::vector<qreal> sorted = widths;
    std::sort(sorted.begin(), sorted.end());
    for (size_t i = 0; i < sorted.size(); ++i) {
        const qreal share = room / qreal(sorted.size() - i);
        if (sorted[i] > share)
            return share;
        room -= sorted[i];
    }
    return sorted.empty() ? room : sorted.back();
}

} // namespace

void paintNameRow(QPainter &painter, const CardStyle &style, const std::vector<EndLabel> &labels, const QRectF &row)
{
    constexpr qreal mark = 14, gap = 14, least = 46;
    // Long names share the row, so that none of them pushes the others out.
    std::vector<qreal> widths;
    for (const EndLabel &label : labels)
        widths.push_back(textWidth(style, TypeRole::Small, label.text));
    const qreal share = fairShare(widths, row.width() - (mark + gap) * qreal(labels.size()) + gap);
    qreal x = row.left();
    for (size_t i = 0; i < labels.size(); ++i) {
        if (row.right() - x < mark + 26)
            return;
        paintMark(painter, {x, row.center().y()}, labels[i]);
        const qreal room = row.right() - x - mark;
        const qreal most = share >= least ? share : room;
        const QRectF place(x + mark, row.top(), std::min(room, most), row.height());
        const QColor ink = labels[i].dashed ? style.palette->mute : style.palette->ink;
        x = place.left() + gap + drawText(painter, style, {place, labels[i].text, ink});
    }
}

qreal endLabelsWidth(const CardStyle &style, const std::vector<EndLabel> &labels)
{
    qreal width = 0;
    for (const EndLabel &label : labels)
        width = std::max(width, std::ceil(QFontMetricsF(labelFont(style, label)).horizontalAdvance(label.text)));
    return width > 0 ? width + markWidth : 0;
}

void paintEndLabels(QPainter &painter, const CardStyle &style, std::vector<EndLabel> labels, const QRectF &column)
{
    std::stable_sort(labels.begin(), labels.end(), [](const EndLabel &a, const EndLabel &b) { return a.y < b.y; });
    std::vector<qreal> centres;
    for (const EndLabel &label : labels)
        centres.push_back(label.y);
    spreadOut(centres, labelGap, column.top() + 4, column.bottom() - 4);
    for (size_t i = 0; i < labels.size(); ++i) {
        const qreal y = centres[i];
        if (y < column.top() - labelGap)
            continue; // more names than there is room for: the tips have them
        paintMark(painter, {column.left(), y}, labels[i]);
        const QRectF place(column.left() + markWidth - 2, y - 8, column.width() - markWidth + 2, 16);
        drawText(painter, style,
                 {place, labels[i].text, labels[i].dashed ? style.palette->mute : style.palette->ink,
                  Qt::AlignLeft | Qt::AlignVCenter, TypeRole::Small, !labels[i].dashed});
    }
}

QColor lineColor(const CardStyle &style, size_t index)
{
    return index == 0 ? style.palette->accent : seriesColor(style, int(index));
}

QStringList timeTip(const TrendBody &body, size_t index, const Format &format)
{
    QStringList lines{timePointName(format, body.days[index], body.unit)};
    const auto at = [index](const std::vector<Figure> &values) {
        return index < values.size() ? gate(values[index]) : std::nullopt;
    };
    for (size_t i = 0; i < body.lines.size(); ++i) {
        const TrendLine &line = body.lines[i];
        lines.append(tipLine(line.info, at(line.values), format));
        if (const Figure plan = at(line.plan))
            lines.append(planName(body, i) + QStringLiteral(": ") + goalFigure(format, plan, line.info.unit));
    }
    for (const TrendMarker &marker : body.markers) {
        if (timePointOf(body.days, marker.day) == index)
            lines.append(Text::tr("Starts: %1").arg(marker.name));
    }
    return lines.mid(0, mostLines);
}

QString planWord()
{
    return Text::tr("Plan");
}

QString planName(const TrendBody &body, size_t line)
{
    const auto plans =
        std::count_if(body.lines.begin(), body.lines.end(), [](const TrendLine &one) { return !one.plan.empty(); });
    return plans == 1 ? planWord() : Text::tr("%1, plan").arg(body.lines[line].info.shortLabel);
}

std::vector<EndLabel> endLabels(const CardStyle &style, const TrendBody &body, size_t first,
                                const std::function<qreal(double)> &y)
{
    std::vector<EndLabel> labels;
    const auto add = [&](const std::vector<Figure> &values, const QString &name, size_t line, bool plan) {
        for (size_t at = values.size(); at-- > 0;) {
            if (const Figure value = gate(values[at])) {
                labels.push_back({y(*value), name, lineColor(style, line), plan});
                return;
            }
        }
    };
    for (size_t i = first; i < body.lines.size(); ++i) {
        add(body.lines[i].values, body.lines[i].info.shortLabel, i, false);
        add(body.lines[i].plan, planName(body, i), i, true);
    }
    return labels;
}

std::vector<LineChart::Line> linesFrom(const CardStyle &style, const TrendBody &body, size_t first)
{
    std::vector<LineChart::Line> lines;
    for (size_t i = first; i < body.lines.size(); ++i) {
        if (!body.lines[i].plan.empty())
            lines.push_back({body.lines[i].plan, lineColor(style, i), true});
    }
    for (size_t i = first; i < body.lines.size(); ++i)
        lines.push_back({body.lines[i].values, lineColor(style, i)});
    return lines;
}

std::vector<Figure> valuesOf(const TrendBody &body, size_t first)
{
    std::vector<Figure> values;
    for (size_t i = first; i < body.lines.size(); ++i) {
        const TrendLine &line = body.lines[i];
        values.insert(values.end(), line.values.begin(), line.values.end());
        values.insert(values.end(), line.plan.begin(), line.plan.end());
    }
    return values;
}

Unit sharedUnit(std::span<const TrendLine> lines)
{
    for (const TrendLine &line : lines) {
        if (line.info.unit != lines.front().info.unit)
            return Unit::Count;
    }
    return lines.empty() ? Unit::Count : lines.front().info.unit;
}

} // namespace pheu
