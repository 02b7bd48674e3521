// SPDX-License-Identifier: GPL-3.0-or-later
// A goal: what is reached of the target and its state, the bar with its band, who owns it, expected, projected and
// needed a day; below, the course against the plan where there is room.
#include "cards/goalpainting.h"
#include "cards/painting.h"
#include "report/axis.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

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
constexpr qreal besideHeight = 38; // of the facts: beside each other, or a line each
constexpr qreal lineHeight = 18;
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

    qreal heightFor(qreal width, const CardStyle &style) const override
    {
        return figureHeight + barHeight + captionHeight + 6 + factsHeight(width, style) + 6 +
               (m_course ? courseHeight : 0);
    }

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
        const qreal facts = factsHeight(rect.width(), style);
        if (y + facts > rect.bottom() + 1)
            return;
        paintFacts(painter, QRectF(rect.left(), y, rect.width(), facts), style);
        y += facts + 6;
        if (!m_course || rect.bottom() - y < leastCourse)
            return;
        const size_t before = areas ? areas->size() : 0; // the days answer before the whole
        m_course->paint(painter, QRectF(rect.left(), y, rect.width(), rect.bottom() - y), style, areas);
        for (size_t i = before; areas && i < areas->size(); ++i)
            (*areas)[i].goal = m_body.mark.goal;
    }

private:
    QString figure(const Figure &value, const CardStyle &style) const
    {
        return m_body.info.unit == Unit::Money ? style.format.shortFigure(value, m_body.info.unit)
                                               : goalFigure(style.format, value, m_body.info.unit);
    }

    static qreal stateWidth(const Pace &pace, const CardStyle &style)
    {
        return pace.state == PaceState::Unknown ? 0 : 14 + textWidth(style, TypeRole::Small, paceStateName(pace), true);
    }

    static void paintState(QPainter &painter, const QRectF &place, const Pace &pace, const CardStyle &style)
    {
        const PaceState state = pace.state;
        if (state == PaceState::Unknown)
            return;
        const Palette &palette = *style.palette;
        paintPaceShape(painter, QRectF(place.left(), place.center().y() - 4.5, 9, 9), state, palette);
        drawText(painter, style,
                 {place.adjusted(14, 0, 0, 0), paceStateName(pace), paceColour(state, palette),
                  Qt::AlignLeft | Qt::AlignVCenter, TypeRole::Small, true});
    }

    // The state stands beside the figures; on a narrow card in place of the owner.
    bool stateBelow(qreal width, const CardStyle &style) const
    {
        return width < 60 + textWidth(style, TypeRole::Number, figure(m_body.mark.actual, style)) +
                           stateWidth(m_body.mark.pace, style);
    }

    void paintFigures(QPainter &painter, const QRectF &line, const CardStyle &style) const
    {
        const Palette &palette = *style.palette;
        const GoalMark &mark = m_body.mark;
        qreal right = line.right();
        if (!stateBelow(line.width(), style)) {
            const qreal width = stateWidth(mark.pace, style);
            paintState(painter, QRectF(right - width, line.top() + 6, width, 18), mark.pace, style);
            right -= width + 8;
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
        if (stateBelow(line.width(), style)) {
            paintState(painter, line, m_body.mark.pace, style);
            return;
        }
        QStringList parts;
        if (!m_body.owner.isEmpty())
            parts.append(m_body.owner);
        parts.append(style.format.period(m_body.mark.period));
        parts.append(Text::tr("through %1").arg(style.format.dayMonth(m_body.mark.on)));
        drawText(painter, style,
                 {line, parts.join(QStringLiteral(" · ")), style.palette->mute, Qt::AlignLeft | Qt::AlignVCenter,
                  TypeRole::Caption});
    }

    struct Fact {
        QString name;
        Figure value;
    };
    std::vector<Fact> facts() const
    {
        const Pace &pace = m_body.mark.pace;
        return {{Text::tr("Expected"), pace.expected},
                {Text::tr("Projected"), pace.projected},
                {Text::tr("Needed a day"), pace.requiredPerDay}};
    }

    // Beside each other each is as wide as its words.
    std::vector<qreal> factWidths(const CardStyle &style) const
    {
        std::vector<qreal> widths;
        for (const Fact &fact : facts())
            widths.push_back(14 + std::max(textWidth(style, TypeRole::Caption, fact.name),
                                           textWidth(style, TypeRole::Body, figure(fact.value, style), true)));
        return widths;
    }

    bool factsBeside(qreal width, const CardStyle &style) const
    {
        const std::vector<qreal> widths = factWidths(style);
        return std::accumulate(widths.begin(), widths.end(), 0.0) <= width + 14;
    }

    qreal factsHeight(qreal width, const CardStyle &style) const
    {
        return factsBeside(width, style) ? besideHeight : 3 * lineHeight;
    }

    void paintFacts(QPainter &painter, const QRectF &rect, const CardStyle &style) const
    {
        const std::vector<qreal> widths = factWidths(style);
        const bool beside = factsBeside(rect.width(), style);
        // What remains is shared, not all of it on a wide card.
        const qreal sum = std::accumulate(widths.begin(), widths.end(), 0.0);
        const qreal spare = std::clamp((rect.width() - sum) / 3, 0.0, 50.0);
        QRectF name(rect.left(), rect.top(), rect.width(), beside ? 15 : lineHeight);
        QRectF value = beside ? name.translated(0, 17) : name;
        for (size_t i = 0; i < widths.size(); ++i) {
            const Fact fact = facts()[i];
            drawText(painter, style,
                     {name, fact.name, style.palette->mute, Qt::AlignLeft | Qt::AlignVCenter, TypeRole::Caption});
            drawText(painter, style,
                     {value, figure(fact.value, style), fact.value ? style.palette->ink : style.palette->mute,
                      (beside ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
                      beside ? TypeRole::Body : TypeRole::Small, true});
            for (QRectF *place : {&name, &value})
                place->translate(beside ? widths[i] + spare : 0, beside ? 0 : lineHeight);
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
