// SPDX-License-Identifier: GPL-3.0-or-later
// A goal: what is reached of the target and its state, the bar with its band, who owns it, expected, projected and
// needed a day; below, the course against the plan where there is room.
#include "cards/goalpainting.h"
#include "cards/painting.h"
#include "report/axis.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::TargetCard)
};

constexpr qreal figureHeight = 28;
constexpr qreal barHeight = 20;
constexpr qreal captionHeight = 18;
constexpr qreal factsHeight = 38;
constexpr qreal courseHeight = 118;
constexpr qreal leastCourse = 84;

class TargetCard final : public Card
{
public:
    explicit TargetCard(const CardData &data)
        : m_body(std::get<TargetBody>(data.body))
    {
        if (m_body.days.empty())
            return;
        CardData course;
        course.definition.kind = CardKind::Trend;
        TrendBody body;
        body.days = m_body.days;
        FigureInfo info = m_body.info;
        info.label = info.shortLabel = Text::tr("Actual");
        body.lines.push_back({info, m_body.actual, m_body.plan});
        course.body = std::move(body);
        m_course = makeTrendCard(course);
    }

    qreal heightFor(qreal, const CardStyle &) const override { return wordsHeight() + (m_course ? courseHeight : 0); }

    void paint(QPainter &painter, const QRectF &rect, const CardStyle &style, HitAreas *areas) const override
    {
        if (areas) {
            HitArea area;
            area.rect = rect;
            area.tip = goalTip(style.format, m_body.mark, m_body.info.unit).join(u'\n');
            area.name = m_body.info.id;
            area.goal = m_body.mark.goal;
            areas->push_back(area);
        }
        paintFigures(painter, QRectF(rect.left(), rect.top(), rect.width(), figureHeight), style);
        qreal y = rect.top() + figureHeight;
        paintGoalBar(painter, QRectF(rect.left(), y, rect.width(), barHeight), goalBar(m_body.mark), *style.palette);
        y += barHeight;
        paintCaption(painter, QRectF(rect.left(), y, rect.width(), captionHeight), style);
        y += captionHeight + 6;
        if (y + factsHeight > rect.bottom() + 1)
            return;
        paintFacts(painter, QRectF(rect.left(), y, rect.width(), factsHeight), style);
        y += factsHeight + 6;
        if (m_course && rect.bottom() - y >= leastCourse) // the days answer before the whole
            m_course->paint(painter, QRectF(rect.left(), y, rect.width(), rect.bottom() - y), style, areas);
    }

private:
    static qreal wordsHeight() { return figureHeight + barHeight + captionHeight + 6 + factsHeight + 6; }

    QString figure(const Figure &value, const CardStyle &style) const
    {
        return m_body.info.unit == Unit::Money ? style.format.shortFigure(value, m_body.info.unit)
                                               : goalFigure(style.format, value, m_body.info.unit);
    }

    void paintFigures(QPainter &painter, const QRectF &line, const CardStyle &style) const
    {
        const Palette &palette = *style.palette;
        const GoalMark &mark = m_body.mark;
        const PaceState state = mark.pace.state;
        qreal right = line.right();
        if (state != PaceState::Unknown) {
            const QString word = paceStateName(state);
            const qreal width = textWidth(style, TypeRole::Small, word, true);
            right -= width;
            const QRectF place(right, line.top() + 6, width, 18);
            drawText(
                painter, style,
                {place, word, paceColour(state, palette), Qt::AlignLeft | Qt::AlignVCenter, TypeRole::Small, true});
            right -= 14;
            paintPaceShape(painter, QRectF(right, place.center().y() - 4.5, 9, 9), state, palette);
            right -= 8;
        }
        const QRectF place(line.left(), line.top(), std::max(0.0, right - line.left()), line.height());
        const qreal used = drawText(painter, style,
                                    {place, figure(mark.actual, style), mark.actual ? palette.ink : palette.mute,
                                     Qt::AlignLeft | Qt::AlignVCenter, TypeRole::Number});
        drawText(painter, style,
                 {place.adjusted(used + 7, 4, 0, 2), targetText(style), palette.mute, Qt::AlignLeft | Qt::AlignVCenter,
                  TypeRole::Small});
    }

    QString targetText(const CardStyle &style) const
    {
        const GoalMark &mark = m_body.mark;
        const QString target = figure(mark.target, style);
        if (mark.growth == Growth::Ratio || !mark.actual || !(mark.target > 0))
            return Text::tr("of %1").arg(target);
        return Text::tr("of %1 · %2").arg(target, style.format.percent(*mark.actual / mark.target, 0));
    }

    void paintCaption(QPainter &painter, const QRectF &line, const CardStyle &style) const
    {
        QStringList parts;
        if (!m_body.owner.isEmpty())
            parts.append(m_body.owner);
        parts.append(style.format.period(m_body.mark.period));
        parts.append(Text::tr("through %1").arg(style.format.dayMonth(m_body.mark.on)));
        drawText(painter, style,
                 {line, parts.join(QStringLiteral(" · ")), style.palette->mute, Qt::AlignLeft | Qt::AlignVCenter,
                  TypeRole::Caption});
    }

    void paintFacts(QPainter &painter, const QRectF &rect, const CardStyle &style) const
    {
        const Pace &pace = m_body.mark.pace;
        const QStringList names{Text::tr("Expected"), Text::tr("Projected"), Text::tr("Needed a day")};
        const QStringList values{figure(pace.expected, style), figure(pace.projected, style),
                                 figure(pace.requiredPerDay, style)};
        const Figure figures[] = {pace.expected, pace.projected, pace.requiredPerDay};
        // As wide as their words; what remains is shared, not all of it on a wide card.
        std::vector<qreal> widths;
        qreal sum = 0;
        for (int i = 0; i < 3; ++i) {
            widths.push_back(14 + std::max(textWidth(style, TypeRole::Caption, names[i]),
                                           textWidth(style, TypeRole::Body, values[i], true)));
            sum += widths.back();
        }
        const qreal spare = std::clamp((rect.width() - sum) / 3, -1e3, 50.0);
        qreal x = rect.left();
        for (int i = 0; i < 3; ++i) {
            const qreal width = std::max(20.0, widths[size_t(i)] + spare);
            const QRectF column(x, rect.top(), width - 8, rect.height());
            drawText(painter, style,
                     {QRectF(column.left(), column.top(), column.width(), 15), names[i], style.palette->mute,
                      Qt::AlignLeft | Qt::AlignVCenter, TypeRole::Caption});
            drawText(painter, style,
                     {QRectF(column.left(), column.top() + 16, column.width(), 18), values[i],
                      figures[i] ? style.palette->ink : style.palette->mute, Qt::AlignLeft | Qt::AlignVCenter,
                      TypeRole::Body, true});
            x += width;
        }
    }

    TargetBody m_body;
    std::unique_ptr<Card> m_course;
};

} // namespace

std::unique_ptr<Card> makeTargetCard(const CardData &data)
{
    return std::make_unique<TargetCard>(data);
}

} // namespace pheu
