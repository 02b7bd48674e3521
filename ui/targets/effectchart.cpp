// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/effectchart.h"

#include "cards/painting.h"
#include "cards/timeaxis.h"
#include "theme/plaintip.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr qreal titleRow = 18; // above the plot
constexpr qreal spanGap = 28;  // between spans that lie far apart
constexpr int ticks = 4;

} // namespace

struct EffectChart::Layout {
    CardStyle style;
    QRectF plot;
    Axis axis;
    qreal dayWidth = 1;
    qreal y(double value) const
    {
        const double part = (axis.drawn(value) - axis.drawn(axis.lo)) / (axis.drawn(axis.hi) - axis.drawn(axis.lo));
        return plot.bottom() - part * plot.height();
    }
};

EffectChart::EffectChart(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("effectChart"));
    setMinimumSize(320, 180);
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
}

void EffectChart::setEffect(const CampaignEffect &effect, const Format &format)
{
    m_effect = effect;
    m_format = format;
    m_why.clear();
    setAccessibleName(tr("Revenue day by day, with the window and the baseline"));
    QStringList said;
    for (const Stretch &stretch : stretches())
        said.append(tr("%1, %2: %3 a day")
                        .arg(stretch.name, format.period(stretch.period), format.figure(stretch.mean, Unit::Money)));
    setAccessibleDescription(said.join(QStringLiteral("; ")));
    update();
}

void EffectChart::clear(const QString &why)
{
    m_effect.reset();
    m_why = why;
    setAccessibleDescription(why);
    update();
}

std::vector<EffectChart::Stretch> EffectChart::stretches() const
{
    const auto mean = [](const EffectFigure &figure, int days) {
        return figure.value ? Figure(*figure.value / days) : std::nullopt;
    };
    const int days = m_effect->window.days();
    std::vector<Stretch> all;
    if (m_effect->basePeriod)
        all.push_back({*m_effect->basePeriod, mean(m_effect->baseline, m_effect->basePeriod->days()), tr("Baseline")});
    else // an entered baseline is a level within the window
        all.push_back({m_effect->window, mean(m_effect->baseline, days), tr("Baseline")});
    all.push_back({m_effect->window, mean(m_effect->revenue, days), tr("Window"), true});
    return all;
}

EffectChart::Layout EffectChart::layout() const
{
    Layout layout;
    layout.style.palette = &m_theme.palette();
    layout.style.format = m_format;
    std::vector<Figure> values;
    for (const double value : m_effect->daily)
        values.push_back(value);
    for (const Stretch &stretch : stretches())
        values.push_back(stretch.mean);
    layout.axis = axisFor(values, ticks);
    const qreal left = ticksWidth(layout.axis, Unit::Money, layout.style) + 8;
    layout.plot = QRectF(rect()).adjusted(left, titleRow, -4, -dateRow);
    int days = 0;
    for (const Period &span : m_effect->spans)
        days += span.days();
    const qreal gaps = spanGap * qreal(m_effect->spans.size() - 1);
    layout.dayWidth = (layout.plot.width() - gaps) / std::max(1, days);
    return layout;
}

qreal EffectChart::xOf(const Layout &layout, Day day, qreal part) const
{
    qreal x = layout.plot.left();
    for (const Period &span : m_effect->spans) {
        if (day <= span.to)
            return x + (day - span.from + part) * layout.dayWidth;
        x += span.days() * layout.dayWidth + spanGap;
    }
    return x - spanGap;
}

void EffectChart::paintStretch(QPainter &painter, const Layout &layout, const Stretch &stretch) const
{
    const Palette &palette = m_theme.palette();
    const QColor colour = stretch.isWindow ? palette.accent : palette.mute;
    const qreal left = xOf(layout, stretch.period.from, 0), right = xOf(layout, stretch.period.to, 1);
    const bool level = !stretch.isWindow && stretch.period == m_effect->window;
    if (!level) {
        QColor shade = colour;
        shade.setAlpha(palette.dark ? 56 : 34);
        painter.fillRect(QRectF(left, layout.plot.top(), right - left, layout.plot.height()), shade);
    }
    if (stretch.mean) {
        painter.setPen(QPen(colour, 2, Qt::DashLine));
        painter.drawLine(QPointF(left, layout.y(*stretch.mean)), QPointF(right, layout.y(*stretch.mean)));
    }
    const QString mean = m_format.shortFigure(stretch.mean, Unit::Money);
    const QString text = tr("%1: %2 a day").arg(stretch.name, mean);
    const qreal width = textWidth(layout.style, TypeRole::Caption, text, true);
    const qreal x = std::clamp((left + right - width) / 2, layout.plot.left(),
                               std::max(layout.plot.left(), layout.plot.right() - width));
    const qreal top = level ? layout.y(stretch.mean.value_or(0)) - 16 : 0; // its name stands on its line
    drawText(painter, layout.style,
             {QRectF(x, top, width + 2, 16), text, colour, Qt::AlignLeft | Qt::AlignVCenter, TypeRole::Caption, true});
}

void EffectChart::paintLines(QPainter &painter, const Layout &layout) const
{
    const Palette &palette = m_theme.palette();
    for (const Period &span : m_effect->spans) {
        QPolygonF line;
        const auto flush = [&] {
            painter.setPen(QPen(palette.ink, 1.5));
            if (line.size() == 1)
                painter.drawPoint(line.front());
            else
                painter.drawPolyline(line);
            line.clear();
        };
        for (Day day = span.from; day <= span.to; ++day) {
            const auto value = m_effect->daily.constFind(day);
            if (value != m_effect->daily.constEnd())
                line.append(QPointF(xOf(layout, day, 0.5), layout.y(*value)));
            else
                flush(); // a day without a figure is a hole
        }
        flush();
        const qreal left = xOf(layout, span.from, 0), right = xOf(layout, span.to, 1);
        painter.setPen(palette.line);
        painter.drawLine(QPointF(left, layout.plot.bottom()), QPointF(right, layout.plot.bottom()));
        const QRectF row(left, layout.plot.bottom() + 2, right - left, dateRow - 2);
        const QString from = m_format.date(span.from), to = m_format.date(span.to);
        const qreal width = textWidth(layout.style, TypeRole::Caption, from);
        if (row.width() > width)
            drawText(painter, layout.style, {row, from, palette.mute, Qt::AlignLeft, TypeRole::Caption});
        if (row.width() > 2 * width + 12)
            drawText(painter, layout.style, {row, to, palette.mute, Qt::AlignRight, TypeRole::Caption});
    }
}

void EffectChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &palette = m_theme.palette();
    if (!m_effect) {
        painter.setPen(palette.mute);
        painter.setFont(typeFont(TypeRole::Small));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, m_why);
        return;
    }
    const Layout layout = this->layout();
    const auto y = [&](double value) { return layout.y(value); };
    painter.setPen(palette.grid);
    for (int tick = 0; tick < layout.axis.ticks; ++tick) {
        const qreal at = y(tickValue(layout.axis, tick));
        painter.drawLine(QPointF(layout.plot.left(), at), QPointF(layout.plot.right(), at));
    }
    paintTicks(painter, layout.style, layout.axis, Unit::Money,
               QRectF(0, layout.plot.top(), layout.plot.left() - 8, layout.plot.height()), Qt::AlignRight, y);
    for (const Stretch &stretch : stretches())
        paintStretch(painter, layout, stretch);
    paintLines(painter, layout);
}

QString EffectChart::tipAt(const QPointF &point) const
{
    if (!m_effect)
        return {};
    const Layout layout = this->layout();
    for (const Period &span : m_effect->spans) {
        const qreal left = xOf(layout, span.from, 0), right = xOf(layout, span.to, 1);
        if (point.x() < left || point.x() >= right)
            continue;
        const Day day = span.from + Day((point.x() - left) / layout.dayWidth);
        const auto value = m_effect->daily.constFind(day);
        QStringList lines{
            m_format.date(day),
            m_format.figure(value != m_effect->daily.constEnd() ? Figure(*value) : Figure(), Unit::Money)};
        for (const Stretch &stretch : stretches()) {
            if (stretch.period.contains(day))
                lines.append(tr("%1: %2 a day").arg(stretch.name, m_format.figure(stretch.mean, Unit::Money)));
        }
        return lines.join(u'\n');
    }
    return {};
}

bool EffectChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString tip = tipAt(help->pos());
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plainTip(tip), this);
    return true;
}

} // namespace pheu
