// SPDX-License-Identifier: GPL-3.0-or-later
// Lines over time with direct labels at their ends and the starts of campaigns as dotted lines.
#include "cards/chart.h"
#include "cards/painting.h"
#include "report/axis.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::TrendCard)
};

constexpr qreal bodyHeight = 172;
constexpr qreal markerRow = 16;
constexpr qreal axisRow = 18;

class TrendCard final : public Card
{
public:
    explicit TrendCard(const CardData &data)
        : m_body(std::get<TrendBody>(data.body))
    {
    }

    qreal heightFor(qreal, const CardStyle &) const override { return bodyHeight; }

    void paint(QPainter &painter, const QRectF &rect, const CardStyle &style, HitAreas *areas) const override
    {
        const LineChart chart = layout(rect, style);
        paintAxes(painter, rect, chart, style);
        paintMarkers(painter, rect, chart, style);
        paintLines(painter, chart);
        paintEndLabels(painter, rect, chart, style);
        if (areas)
            addAreas(chart, rect, style, *areas);
    }

private:
    QColor lineColor(size_t index, const CardStyle &style) const
    {
        return index == 0 ? style.palette->accent : seriesColor(style, int(index));
    }

    LineChart layout(const QRectF &rect, const CardStyle &style) const
    {
        LineChart chart;
        chart.points = m_body.days.size();
        std::vector<Figure> all;
        qreal ends = 0;
        for (size_t i = 0; i < m_body.lines.size(); ++i) {
            const TrendLine &line = m_body.lines[i];
            all.insert(all.end(), line.values.begin(), line.values.end());
            chart.lines.push_back({line.values, lineColor(i, style)});
            ends = std::max(ends, textWidth(style, TypeRole::Small, line.info.shortLabel, true));
        }
        chart.axis = axisFor(all, rect.height() > 220 ? 6 : 5);
        chart.grid = style.palette->grid;
        chart.zeroLine = style.palette->line;
        qreal labels = 0;
        for (int tick = 0; tick < chart.axis.ticks; ++tick)
            labels = std::max(labels, textWidth(style, TypeRole::Caption, tickText(chart.axis, tick, style)));
        const qreal top = m_body.markers.empty() ? 6 : markerRow;
        chart.plot = QRectF(rect.left() + labels + 8, rect.top() + top, 10, rect.height() - top - axisRow);
        chart.plot.setRight(std::max(chart.plot.left() + 10, rect.right() - std::min(ends, rect.width() * 0.25) - 18));
        return chart;
    }

    static double tickValue(const Axis &axis, int tick)
    {
        return tick == axis.ticks - 1 ? axis.hi : axis.lo + axis.step * tick;
    }

    static QString tickText(const Axis &axis, int tick, const CardStyle &style)
    {
        // Short, without the currency: the lines' names and the tips carry it.
        return style.format.shortFigure(tickValue(axis, tick), Unit::Count);
    }

    void paintAxes(QPainter &painter, const QRectF &rect, const LineChart &chart, const CardStyle &style) const
    {
        const Palette &palette = *style.palette;
        for (int tick = 0; tick < chart.axis.ticks; ++tick) {
            const qreal y = linePoint(chart, 0, tickValue(chart.axis, tick)).y();
            const QRectF place(rect.left(), y - 8, chart.plot.left() - rect.left() - 8, 16);
            drawText(painter, style,
                     {place, tickText(chart.axis, tick, style), palette.mute, Qt::AlignRight | Qt::AlignVCenter,
                      TypeRole::Caption});
        }
        if (m_body.days.empty())
            return;
        const qreal widest = textWidth(style, TypeRole::Caption, dayText(m_body.days.back(), style)) + 28;
        const qreal perPoint = chart.plot.width() / qreal(std::max<size_t>(1, chart.points - 1));
        const auto every = size_t(std::max(1.0, std::ceil(widest / std::max(0.01, perPoint))));
        const size_t step = niceStride(every);
        for (size_t i = 0; i < m_body.days.size(); i += step) {
            const qreal x = linePoint(chart, i, 0).x();
            const QString text = dayText(m_body.days[i], style);
            const qreal width = textWidth(style, TypeRole::Caption, text);
            QRectF place(x - width / 2, chart.plot.bottom() + 3, width, 15);
            if (place.right() > rect.right())
                place.moveRight(rect.right());
            drawText(painter, style, {place, text, palette.mute, Qt::AlignCenter, TypeRole::Caption});
        }
    }

    // Days read best in weeks, weeks and months in plain multiples.
    size_t niceStride(size_t least) const
    {
        if (m_body.unit == CalendarUnit::Day && least > 2)
            return (least + 6) / 7 * 7;
        if (m_body.unit == CalendarUnit::Month) {
            for (const size_t months : {1, 2, 3, 6, 12, 24, 60}) {
                if (months >= least)
                    return months;
            }
        }
        return std::max<size_t>(1, least);
    }

    QString dayText(Day day, const CardStyle &style) const
    {
        const QLocale &locale = style.format.locale();
        switch (m_body.unit) {
        case CalendarUnit::Day:
        case CalendarUnit::Week:
            return style.format.dayMonth(day);
        case CalendarUnit::Year:
        case CalendarUnit::FiscalYear:
            return toDate(day).toString(QStringLiteral("yyyy"));
        default:
            return locale.toString(toDate(day), QStringLiteral("M/yyyy"));
        }
    }

    // Index of the point whose unit holds the day.
    size_t indexOf(Day day) const
    {
        const auto it = std::upper_bound(m_body.days.begin(), m_body.days.end(), day);
        return it == m_body.days.begin() ? 0 : size_t(it - m_body.days.begin() - 1);
    }

    void paintMarkers(QPainter &painter, const QRectF &rect, const LineChart &chart, const CardStyle &style) const
    {
        const Palette &palette = *style.palette;
        qreal free = rect.left();
        qreal lastX = -1e9;
        for (const TrendMarker &marker : m_body.markers) {
            if (m_body.days.empty())
                return;
            const qreal x = linePoint(chart, indexOf(marker.day), 0).x();
            if (x - lastX >= 1) { // many starts on one day are one line
                painter.setPen(QPen(palette.mute, 1, Qt::DotLine));
                painter.drawLine(QLineF(x, chart.plot.top() - 8, x, chart.plot.bottom()));
            }
            lastX = x;
            const qreal width = textWidth(style, TypeRole::Caption, marker.name);
            if (x + 4 < free || x + 4 + std::min(width, 60.0) > rect.right())
                continue;
            const QRectF place(x + 4, rect.top() - 1, std::min(width, rect.right() - x - 4), 14);
            drawText(painter, style,
                     {place, marker.name, palette.mute, Qt::AlignLeft | Qt::AlignVCenter, TypeRole::Caption});
            free = place.right() + 10;
        }
    }

    void paintEndLabels(QPainter &painter, const QRectF &rect, const LineChart &chart, const CardStyle &style) const
    {
        struct Label {
            qreal y;
            size_t line;
        };
        std::vector<Label> labels;
        for (size_t i = 0; i < m_body.lines.size(); ++i) {
            const std::vector<Figure> &values = m_body.lines[i].values;
            for (size_t at = values.size(); at-- > 0;) {
                if (const Figure value = gate(values[at])) {
                    labels.push_back({linePoint(chart, at, *value).y(), i});
                    break;
                }
            }
        }
        std::sort(labels.begin(), labels.end(), [](const Label &a, const Label &b) { return a.y < b.y; });
        for (size_t i = 1; i < labels.size(); ++i)
            labels[i].y = std::max(labels[i].y, labels[i - 1].y + 15);
        for (const Label &label : labels) {
            const qreal y = std::min(label.y, chart.plot.bottom() + 4);
            drawDot(painter, {chart.plot.right() + 9, y}, 7, lineColor(label.line, style));
            const QRectF place(chart.plot.right() + 16, y - 8, rect.right() - chart.plot.right() - 16, 16);
            drawText(painter, style,
                     {place, m_body.lines[label.line].info.shortLabel, style.palette->ink,
                      Qt::AlignLeft | Qt::AlignVCenter, TypeRole::Small, true});
        }
    }

    QString unitText(size_t index, const CardStyle &style) const
    {
        const Day day = m_body.days[index];
        switch (m_body.unit) {
        case CalendarUnit::Day:
            return style.format.date(day);
        case CalendarUnit::Week:
            return Text::tr("Week of %1").arg(style.format.date(day));
        default:
            return dayText(day, style);
        }
    }

    void addAreas(const LineChart &chart, const QRectF &rect, const CardStyle &style, HitAreas &areas) const
    {
        // One strip a pixel column at most: more could not be pointed at.
        const size_t step = std::max<size_t>(1, chart.points / std::max<size_t>(1, size_t(chart.plot.width())));
        for (size_t i = 0; i < m_body.days.size(); i += step) {
            const qreal x = linePoint(chart, i, 0).x();
            const qreal half = m_body.days.size() > 1
                                   ? chart.plot.width() / qreal(m_body.days.size() - 1) * qreal(step) / 2
                                   : chart.plot.width() / 2;
            HitArea area;
            area.rect = QRectF(x - half, rect.top(), 2 * half, rect.height());
            QStringList lines{unitText(i, style)};
            for (const TrendLine &line : m_body.lines) {
                const Figure value = i < line.values.size() ? gate(line.values[i]) : std::nullopt;
                lines.append(tipLine(line.info, value, style.format));
                if (value)
                    area.marks.push_back(linePoint(chart, i, *value));
            }
            for (const TrendMarker &marker : m_body.markers) {
                if (indexOf(marker.day) == i)
                    lines.append(Text::tr("Starts: %1").arg(marker.name));
            }
            if (lines.size() > 12)
                lines = lines.mid(0, 12);
            area.tip = lines.join(u'\n');
            area.rule = QLineF(x, chart.plot.top(), x, chart.plot.bottom());
            areas.push_back(area);
        }
    }

    TrendBody m_body;
};

} // namespace

std::unique_ptr<Card> makeTrendCard(const CardData &data)
{
    return std::make_unique<TrendCard>(data);
}

} // namespace pheu
