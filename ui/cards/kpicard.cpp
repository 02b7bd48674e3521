// SPDX-License-Identifier: GPL-3.0-or-later
// A KPI: label, value, change with arrow, spark line; below them how its goal stands, where it has one. Without a
// value: the reason.
#include "cards/goalpainting.h"
#include "cards/painting.h"
#include "report/axis.h"
#include "report/cardtext.h"
#include "report/findings.h"

#include <QCoreApplication>
#include <QPainterPath>

#include <algorithm>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::KpiCard)
};

constexpr qreal figureHeight = 16 + 2 + 28 + 2 + 16;
constexpr qreal goalHeight = 30;     // the bar, and a line of words
constexpr qreal goalLineHeight = 14; // a further one
constexpr qreal barThickness = 4;
constexpr qreal stateIndent = 13; // of the word beside its mark

class KpiCard final : public Card
{
public:
    explicit KpiCard(const CardData &data)
        : m_data(data)
        , m_body(std::get<KpiBody>(data.body))
    {
    }

    qreal heightFor(qreal width, const CardStyle &style) const override
    {
        if (!m_body.goal)
            return figureHeight;
        return figureHeight + goalHeight + (stateBelow(width, style) ? goalLineHeight : 0) +
               (m_body.goal->otherPeriod ? goalLineHeight : 0);
    }

    void paint(QPainter &painter, const QRectF &rect, const CardStyle &style, HitAreas *areas) const override
    {
        const Palette &palette = *style.palette;
        const bool roomy = rect.width() >= 190;
        const QRectF label(rect.left(), rect.top(), rect.width() - style.corner, 16);
        const qreal titled = drawText(painter, style, {label, m_data.title, palette.mute});
        const QString scope = cardScope(m_data, style.format);
        if (!scope.isEmpty() && label.width() - titled - 8 >= leastScope)
            drawText(painter, style,
                     {label.adjusted(titled + 8, 0, 0, 0), scope, palette.mute, Qt::AlignRight | Qt::AlignVCenter,
                      TypeRole::Caption});
        const QRectF value(rect.left(), rect.top() + 18, rect.width() - (roomy ? 80 : 0), 28);
        drawText(painter, style,
                 {value, figureText(m_body.info, m_body.now, style.format), palette.ink,
                  Qt::AlignLeft | Qt::AlignVCenter, TypeRole::Number});
        const QRectF change(rect.left(), rect.top() + 48, rect.width(), 16);
        const qreal used = paintChange(painter, change, style, roomy);
        const QRectF spark = roomy ? QRectF(rect.right() - 72, rect.top() + 20, 72, 24)
                                   : QRectF(rect.right() - 48, rect.top() + 48, 48, 15);
        if (roomy || used + 56 <= rect.width())
            paintSpark(painter, spark, palette.mute);
        if (areas)
            areas->push_back({rect, tip(style), {}, {}, m_body.info.id, {}, {}});
        if (m_body.goal)
            paintGoal(painter,
                      QRectF(rect.left(), rect.top() + figureHeight, rect.width(),
                             heightFor(rect.width(), style) - figureHeight),
                      style, areas);
    }

private:
    // Returns the width drawn.
    qreal paintChange(QPainter &painter, const QRectF &line, const CardStyle &style, bool words) const
    {
        const Palette &palette = *style.palette;
        if (!m_body.now) { // two lines of reason; the tip has it whole
            painter.save();
            painter.setClipRect(line.adjusted(0, -8, 0, 10),
                                Qt::IntersectClip); // close under the dash: both lines stay in the card
            drawParagraph(painter, style, line.adjusted(0, -8, 0, 0), m_body.why, palette.mute, TypeRole::Caption);
            painter.restore();
            return line.width();
        }
        if (!m_body.compared)
            return 0;
        const QString change = changeText(m_body.info, m_body.now, m_body.before, style.format);
        if (change.isEmpty())
            return words ? drawText(painter, style, {line, Text::tr("nothing to compare with"), palette.mute}) : 0;
        const Verdict verdict = verdictOf(m_body.info, m_body.now, m_body.before);
        const qreal used = drawText(painter, style, {line, change, verdictColor(style, verdict)});
        const QRectF rest = line.adjusted(used + 5, 0, 0, 0);
        if (words && textWidth(style, TypeRole::Small, style.comparedWith) <= rest.width())
            drawText(painter, style, {rest, style.comparedWith, palette.mute});
        return used;
    }

    // "67 % of 500"; of other days than the figure above it "335 of 500"; of a rate, that has no way to go, its target
    // alone.
    QString goalWords(const CardStyle &style) const
    {
        const GoalMark &goal = *m_body.goal;
        const QString target = style.format.shortFigure(goal.target, m_body.info.unit);
        const bool rate = goal.growth == Growth::Ratio;
        if (!goal.actual || (!goal.otherPeriod && (rate || !(goal.target > 0))))
            return Text::tr("target %1").arg(target);
        const QString reached = goal.otherPeriod ? style.format.shortFigure(goal.actual, m_body.info.unit)
                                                 : style.format.percent(*goal.actual / goal.target, 0);
        return Text::tr("%1 of %2").arg(reached, target);
    }

    QString stateWord(const CardStyle &style) const
    {
        const Pace &pace = m_body.goal->pace;
        return pace.state == PaceState::Unknown ? QString()
                                                : style.format.locale().toLower(paceStateName(pace)); // within a line
    }

    // Where both do not fit into one line: the target is never left out.
    bool stateBelow(qreal width, const CardStyle &style) const
    {
        const QString word = stateWord(style);
        return !word.isEmpty() && textWidth(style, TypeRole::Small, goalWords(style) + separator()) + stateIndent +
                                          textWidth(style, TypeRole::Small, word) >
                                      width;
    }

    static QString separator() { return QStringLiteral(" · "); }

    void paintGoal(QPainter &painter, const QRectF &rect, const CardStyle &style, HitAreas *areas) const
    {
        const Palette &palette = *style.palette;
        const GoalMark &goal = *m_body.goal;
        const PaceState state = goal.pace.state;
        // Too thin for all of it: what is, and where it should be, of the target.
        GoalMark thin = goal;
        thin.floor.reset();
        thin.stretch.reset();
        thin.pace.projected.reset();
        const GoalBar bar = goalBar(thin);
        paintGoalBar(painter, QRectF(rect.left(), rect.top() + 5, rect.width(), barThickness + 2), bar, palette,
                     barThickness);
        const QRectF line(rect.left(), rect.top() + 15, rect.width(), 15);
        QRectF last = line;
        const QString word = stateWord(style);
        const bool below = stateBelow(rect.width(), style);
        const QString words = goalWords(style) + (word.isEmpty() || below ? QString() : separator());
        const qreal used = drawText(painter, style, {line, words, palette.mute});
        if (below)
            last.translate(0, goalLineHeight);
        if (!word.isEmpty()) {
            const qreal x = line.left() + (below ? 0 : used);
            paintPaceShape(painter, QRectF(x, last.center().y() - 4, 8, 8), state, palette);
            drawText(painter, style,
                     {QRectF(x + stateIndent - 1, last.top(), line.right() - x - stateIndent + 1, last.height()), word,
                      paceColour(state, palette)});
        }
        if (goal.otherPeriod)
            paintGoalPeriod(painter, QRectF(line.left(), last.bottom(), line.width(), goalLineHeight), style);
        if (areas) {
            HitArea area{rect, goalTip(style.format, goal, m_body.info.unit).join(u'\n'), {}, {}, m_body.info.id, {},
                         {}};
            area.goal = goal.goal;
            areas->push_back(area);
        }
    }

    // The goal is not of the days of the figure above it.
    void paintGoalPeriod(QPainter &painter, const QRectF &line, const CardStyle &style) const
    {
        const QString period = style.format.period(m_body.goal->period);
        const QString words = Text::tr("goal of %1").arg(period);
        const bool fits = textWidth(style, TypeRole::Caption, words) <= line.width();
        drawText(
            painter, style,
            {line, fits ? words : period, style.palette->mute, Qt::AlignLeft | Qt::AlignVCenter, TypeRole::Caption});
    }

    void paintSpark(QPainter &painter, const QRectF &rect, const QColor &color) const
    {
        const auto lines = linesOf(m_body.spark, int(rect.width()));
        double low = 0;
        double high = 0;
        bool any = false;
        size_t points = 0;
        for (const auto &line : lines) {
            for (const Point &point : line) {
                low = any ? std::min(low, point.y) : point.y;
                high = any ? std::max(high, point.y) : point.y;
                any = true;
                ++points;
            }
        }
        if (points < 2 || m_body.spark.size() < 2)
            return;
        const double half = high / 2 - low / 2;
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(color, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::BevelJoin));
        painter.setBrush(Qt::NoBrush);
        for (const auto &line : lines) {
            QPolygonF path;
            for (const Point &point : line) {
                const qreal x = rect.left() + rect.width() * point.x / double(m_body.spark.size() - 1);
                const double part = half > 0 ? (point.y / 2 - low / 2) / half : 0.5;
                path.append({x, rect.bottom() - 2 - part * (rect.height() - 4)});
            }
            painter.drawPolyline(path);
        }
        painter.restore();
    }

    QString tip(const CardStyle &style) const
    {
        QStringList lines{tipLine(m_body.info, m_body.now, style.format)};
        if (const QString scope = cardScope(m_data, style.format); !scope.isEmpty())
            lines.append(scope);
        if (!m_body.now)
            lines.append(m_body.why);
        const FigureInfo &info = m_body.info;
        if (info.direction == Direction::Band && (info.low || info.high))
            lines.append(Text::tr("Good from %1 to %2")
                             .arg(exactText(info, info.low, style.format), exactText(info, info.high, style.format)));
        if (m_body.compared) {
            const QString before = exactText(m_body.info, m_body.before, style.format);
            lines.append(m_body.comparison
                             ? Text::tr("Compared period, %1: %2").arg(style.format.period(*m_body.comparison), before)
                             : Text::tr("Compared period: %1").arg(before));
            switch (verdictOf(m_body.info, m_body.now, m_body.before)) {
            case Verdict::Good:
                lines.append(Text::tr("Better than the compared period"));
                break;
            case Verdict::Bad:
                lines.append(Text::tr("Worse than the compared period"));
                break;
            default:
                break;
            }
        }
        if (m_body.goal)
            lines += goalTip(style.format, *m_body.goal, info.unit);
        return lines.join(u'\n');
    }

    CardData m_data;
    KpiBody m_body;
};

} // namespace

std::unique_ptr<Card> makeKpiCard(const CardData &data)
{
    return std::make_unique<KpiCard>(data);
}

} // namespace pheu
