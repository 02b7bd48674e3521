// SPDX-License-Identifier: GPL-3.0-or-later
// A funnel: one centred bar a step, step rates between the bars, overall rates at the right.
#include "cards/painting.h"
#include "report/axis.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::FunnelCard)
};

constexpr qreal barHeight = 26;
constexpr qreal gapHeight = 17;

struct Columns {
    QRectF labels, bars, steps, overall;
};

class FunnelCard final : public Card
{
public:
    explicit FunnelCard(const CardData &data)
        : m_body(std::get<FunnelBody>(data.body))
    {
    }

    qreal heightFor(qreal, const CardStyle &) const override
    {
        const auto steps = qreal(m_body.steps.size());
        return steps * barHeight + std::max(0.0, steps - 1) * gapHeight;
    }

    void paint(QPainter &painter, const QRectF &rect, const CardStyle &style, HitAreas *areas) const override
    {
        const Columns columns = layout(rect, style);
        const auto [least, most] = extent();
        // A taller card (its neighbour is) spreads the steps out instead of leaving a hole below; a lower one has
        // thinner bars, closer together.
        const qreal natural = heightFor(rect.width(), style);
        const qreal spare = m_body.steps.size() > 1 ? (rect.height() - natural) / qreal(m_body.steps.size() - 1) : 0;
        const qreal squeeze = natural > 0 ? std::clamp(rect.height() / natural, 0.2, 1.0) : 1;
        const qreal bar = barHeight * squeeze;
        const qreal pitch = bar + gapHeight * squeeze + std::clamp(spare, 0.0, 14.0);
        for (size_t i = 0; i < m_body.steps.size(); ++i) {
            const FunnelStep &step = m_body.steps[i];
            const qreal y = rect.top() + qreal(i) * pitch;
            paintStep(painter, step, QRectF(rect.left(), y, rect.width(), bar),
                      funnelLength(step.value.value_or(0), least, most, m_body.logScale), columns, style);
            if (i > 0)
                paintRate(painter, int(i),
                          QRectF(columns.steps.left(), y - (pitch - bar) / 2 - 8, columns.steps.width(), 16), style);
            if (areas) {
                const qreal above = i > 0 ? pitch - bar : 0;
                areas->push_back({QRectF(rect.left(), y - above, rect.width(), bar + above),
                                  tip(step, style),
                                  {},
                                  {},
                                  step.measure,
                                  {},
                                  {}});
            }
        }
    }

private:
    std::pair<double, double> extent() const
    {
        double least = 0;
        double most = 0;
        for (const FunnelStep &step : m_body.steps) {
            if (const Figure value = gate(step.value); value && *value > 0) {
                least = least > 0 ? std::min(least, *value) : *value;
                most = std::max(most, *value);
            }
        }
        return {least, most};
    }

    Columns layout(const QRectF &rect, const CardStyle &style) const
    {
        qreal label = 0;
        qreal overall = 0;
        qreal steps = 0;
        for (size_t i = 0; i < m_body.steps.size(); ++i) {
            const FunnelStep &step = m_body.steps[i];
            label = std::max(label, textWidth(style, TypeRole::Small, step.label));
            overall = std::max(overall, textWidth(style, TypeRole::Caption, rateText(style.format, step.overallRate)));
            if (i > 0)
                steps = std::max(steps,
                                 textWidth(style, TypeRole::Caption, stepText(step, style), int(i) == m_body.fellMost));
        }
        label = std::min(label, rect.width() * 0.26) + 12;
        overall += 4;
        steps = std::min(steps, rect.width() * 0.3) + 10;
        Columns columns;
        columns.labels = QRectF(rect.left(), rect.top(), label, rect.height());
        columns.overall = QRectF(rect.right() - overall, rect.top(), overall, rect.height());
        columns.steps = QRectF(columns.overall.left() - steps - 6, rect.top(), steps, rect.height());
        columns.bars = QRectF(columns.labels.right(), rect.top(), columns.steps.left() - columns.labels.right() - 10,
                              rect.height());
        return columns;
    }

    void paintStep(QPainter &painter, const FunnelStep &step, const QRectF &line, double length, const Columns &columns,
                   const CardStyle &style) const
    {
        const Palette &palette = *style.palette;
        const auto at = [&](const QRectF &column) {
            return QRectF(column.left(), line.top(), column.width(), line.height());
        };
        drawText(painter, style, {at(columns.labels).adjusted(0, 0, -8, 0), step.label, palette.ink});
        const QString value = style.format.figure(gate(step.value), Unit::Count);
        const qreal width = std::max(0.0, columns.bars.width()) * length;
        const QRectF bar(columns.bars.center().x() - width / 2, line.top(), width, line.height());
        if (width > 0) {
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(palette.accent);
            painter.drawRoundedRect(bar, 3, 3);
            painter.restore();
        }
        const bool inside = textWidth(style, TypeRole::Small, value, true) + 12 <= width;
        const QRectF place = inside ? bar : QRectF(bar.right() + (width > 0 ? 6 : 0), line.top(), 160, line.height());
        const Qt::Alignment align = inside ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter;
        const QColor ink = !step.value ? palette.mute : inside ? palette.accentInk : palette.ink;
        drawText(painter, style,
                 {width > 0 ? place : at(columns.bars), value, ink, width > 0 ? align : Qt::AlignCenter,
                  TypeRole::Small, true});
        drawText(painter, style,
                 {at(columns.overall), rateText(style.format, step.overallRate), palette.mute,
                  Qt::AlignRight | Qt::AlignVCenter, TypeRole::Caption});
    }

    // Of a rate above one nothing is said: the step has other sources than the one above it.
    static Verdict stepVerdict(const FunnelStep &step, const CardStyle &style)
    {
        const bool same = rateText(style.format, step.stepRate) == rateText(style.format, step.previousStepRate);
        if (same || step.stepRate.value_or(0) > 1)
            return Verdict::None;
        return verdictOf(step.stepRate, step.previousStepRate, Direction::Higher);
    }

    // "6,00 % ▼ before 6,30 %": two rates a person can compare; a difference of rates would be a third kind of number.
    static QString stepText(const FunnelStep &step, const CardStyle &style)
    {
        const QString now = rateText(style.format, step.stepRate);
        const Verdict verdict = stepVerdict(step, style);
        if (!step.stepRate || verdict == Verdict::None)
            return now;
        const QString before = rateText(style.format, step.previousStepRate);
        return verdict == Verdict::Good ? Text::tr("%1 ▲ before %2").arg(now, before)
                                        : Text::tr("%1 ▼ before %2").arg(now, before);
    }

    void paintRate(QPainter &painter, int index, const QRectF &line, const CardStyle &style) const
    {
        const FunnelStep &step = m_body.steps[size_t(index)];
        drawText(painter, style,
                 {line, stepText(step, style), verdictColor(style, stepVerdict(step, style)),
                  Qt::AlignLeft | Qt::AlignVCenter, TypeRole::Caption, index == m_body.fellMost});
    }

    QString tip(const FunnelStep &step, const CardStyle &style) const
    {
        const Format &format = style.format;
        QStringList lines{step.label + QStringLiteral(": ") + format.figure(gate(step.value), Unit::Count)};
        if (!step.value) {
            lines.append(Text::tr("No value in this period; the next rate is against the step above."));
            return lines.join(u'\n');
        }
        if (step.stepRate.value_or(0) > 1)
            lines.append(Text::tr("Step rate: %1. More than the step before: these do not come from it alone.")
                             .arg(rateText(format, step.stepRate)));
        else if (step.stepRate)
            lines.append(
                Text::tr("Step rate: %1, lost: %2").arg(rateText(format, step.stepRate), rateText(format, step.drop)));
        if (step.overallRate)
            lines.append(Text::tr("Overall rate: %1").arg(rateText(format, step.overallRate)));
        if (m_body.compared)
            lines.append(Text::tr("Compared period: %1, step rate %2")
                             .arg(format.figure(gate(step.previousValue), Unit::Count),
                                  rateText(format, step.previousStepRate)));
        return lines.join(u'\n');
    }

    FunnelBody m_body;
};

} // namespace

std::unique_ptr<Card> makeFunnelCard(const CardData &data)
{
    return std::make_unique<FunnelCard>(data);
}

} // namespace pheu
