// SPDX-License-Identifier: GPL-3.0-or-later
// Shares of a whole as a ring: the total in the middle, each name with its share beside its part and a thin line to it.
// A narrow card has the names below instead.
#include "cards/chart.h"
#include "cards/painting.h"
#include "cards/timeaxis.h"
#include "report/findings.h"

#include <QCoreApplication>
#include <QtMath>

#include <algorithm>
#include <cmath>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::DonutCard)
};

constexpr qreal bodyHeight = 190;
constexpr qreal wideFrom = 360;
constexpr qreal largest = 260; // of the ring
constexpr qreal narrowRing = 136;
constexpr qreal rowPitch = 21;
constexpr qreal labelPitch = 18;
constexpr qreal elbow = 10; // of the thin lines

class DonutCard final : public Card
{
public:
    explicit DonutCard(const CardData &data)
        : m_body(std::get<DonutBody>(data.body))
    {
    }

    qreal heightFor(qreal width, const CardStyle &) const override
    {
        return width >= wideFrom ? bodyHeight
                                 : std::min(narrowRing, width) + 10 + rowPitch * qreal(m_body.slices.size());
    }

    void paint(QPainter &painter, const QRectF &rect, const CardStyle &style, HitAreas *areas) const override
    {
        DonutChart chart;
        for (size_t i = 0; i < m_body.slices.size(); ++i) {
            chart.parts.push_back(std::max(0.0, gate(m_body.slices[i].value).value_or(0)));
            chart.colors.push_back(colorOf(i, style));
        }
        chart.gap = style.palette->card;
        chart.empty = style.palette->grid;
        const bool wide = rect.width() >= wideFrom;
        chart.square = wide ? wideSquare(rect, style) : narrowSquare(rect);
        paintDonut(painter, chart);
        paintTotal(painter, chart, style);
        if (areas)
            addSlices(chart, style, *areas);
        if (wide)
            paintBeside(painter, rect, chart, style, areas);
        else
            paintBelow(painter, rect, chart, style, areas);
    }

private:
    // A channel has its own; others by their order, the rest grey.
    QColor colorOf(size_t index, const CardStyle &style) const
    {
        const DonutSlice &slice = m_body.slices[index];
        if (slice.rest)
            return blend(style.palette->mute, style.palette->card, 0.6);
        return seriesColor(style, slice.series >= 0 ? slice.series : int(index));
    }

    static QString shareText(const DonutSlice &slice, const CardStyle &style)
    {
        const Figure share = gate(slice.share);
        if (!share)
            return Format::undefined();
        return style.format.percent(*share, *share > 0 && *share < 0.0095 ? 1 : 0);
    }

    qreal labelWidth(const CardStyle &style) const
    {
        qreal width = 0;
        for (const DonutSlice &slice : m_body.slices)
            width = std::max(width, textWidth(style, TypeRole::Small, slice.key.label) + 6 +
                                        textWidth(style, TypeRole::Small, shareText(slice, style), true));
        return width;
    }

    QRectF wideSquare(const QRectF &rect, const CardStyle &style) const
    {
        const qreal most = std::min({rect.height() - 6, largest, rect.width() * 0.5});
        // Long names take from the ring, but not more than a third.
        const qreal room = rect.width() - 2 * (labelWidth(style) + 2 * elbow + 8);
        const qreal size = std::max(40.0, std::clamp(room, most * 0.67, most));
        return {rect.center().x() - size / 2, rect.center().y() - size / 2, size, size};
    }

    QRectF narrowSquare(const QRectF &rect) const
    {
        const qreal size = std::max(40.0, std::min({narrowRing, rect.width(), rect.height()}));
        return {rect.center().x() - size / 2, rect.top(), size, size};
    }

    void paintTotal(QPainter &painter, const DonutChart &chart, const CardStyle &style) const
    {
        const QPointF middle = chart.square.center();
        const qreal width = chart.square.width() * chart.hole * 0.86;
        const QString total = style.format.shortFigure(gate(m_body.total), m_body.info.unit);
        TypeRole role = TypeRole::Small;
        for (const TypeRole larger : {TypeRole::Number, TypeRole::Heading, TypeRole::BodyBold}) {
            if (textWidth(style, larger, total) <= width) {
                role = larger;
                break;
            }
        }
        const qreal room = width * 0.86;
        const QString &name = m_body.info.shortLabel;
        const bool fits = textWidth(style, TypeRole::Caption, name) <= room;
        const QStringList lines = fits ? QStringList{name} : twoLines(name);
        const qreal y = middle.y() - 6 * qreal(lines.size() - 1);
        drawText(painter, style,
                 {QRectF(middle.x() - width / 2, y - 19, width, 26), total, style.palette->ink, Qt::AlignCenter, role,
                  role == TypeRole::Small});
        for (qsizetype i = 0; i < lines.size(); ++i)
            drawText(painter, style,
                     {QRectF(middle.x() - room / 2, y + 6 + 13 * qreal(i), room, 16), lines[i], style.palette->mute,
                      Qt::AlignCenter, TypeRole::Caption});
    }

    // Parted at the space nearest to the middle; a single word stays one.
    static QStringList twoLines(const QString &text)
    {
        qsizetype at = -1;
        for (qsizetype i = text.indexOf(u' '); i >= 0; i = text.indexOf(u' ', i + 1)) {
            if (at < 0 || std::abs(2 * i - text.size()) < std::abs(2 * at - text.size()))
                at = i;
        }
        return at < 0 ? QStringList{text} : QStringList{text.left(at), text.mid(at + 1)};
    }

    struct Label {
        size_t slice = 0;
        QPointF edge, knee; // on the ring, and just outside it
    };

    void paintBeside(QPainter &painter, const QRectF &rect, const DonutChart &chart, const CardStyle &style,
                     HitAreas *areas) const
    {
        std::vector<Label> left, right;
        const auto most = size_t(std::max(1.0, rect.height() / labelPitch));
        const QPointF middle = chart.square.center();
        const qreal radius = chart.square.width() / 2;
        for (size_t i = 0; i < m_body.slices.size(); ++i) {
            const auto [start, span] = donutArc(chart, i);
            if (!(span > 0))
                continue;
            const double angle = qDegreesToRadians(start + span / 2);
            const QPointF way(std::sin(angle), -std::cos(angle));
            std::vector<Label> &side = way.x() >= 0 ? right : left;
            if (side.size() < most) // the largest come first; the tips have the others
                side.push_back({i, middle + way * (radius + 1), middle + way * (radius + 7)});
        }
        paintSide(painter, rect, chart, left, false, style, areas);
        paintSide(painter, rect, chart, right, true, style, areas);
    }

    void paintSide(QPainter &painter, const QRectF &rect, const DonutChart &chart, std::vector<Label> labels,
                   bool right, const CardStyle &style, HitAreas *areas) const
    {
        std::sort(labels.begin(), labels.end(), [](const Label &a, const Label &b) { return a.knee.y() < b.knee.y(); });
        std::vector<qreal> centres;
        for (const Label &label : labels)
            centres.push_back(label.knee.y());
        spreadOut(centres, labelPitch, rect.top() + labelPitch / 2, rect.bottom() - labelPitch / 2);
        const qreal side = right ? 1 : -1;
        const qreal x = chart.square.center().x() + side * (chart.square.width() / 2 + 2 * elbow);
        for (size_t i = 0; i < labels.size(); ++i) {
            const DonutSlice &slice = m_body.slices[labels[i].slice];
            const QPointF end(x, centres[i]);
            painter.setPen(QPen(blend(style.palette->mute, style.palette->card, 0.6), 1));
            painter.setBrush(Qt::NoBrush);
            // Past the ring before it goes up or down: there the lines are in the order of their names.
            const QPointF bend(x - side * (2 * elbow - 9), labels[i].knee.y());
            painter.drawPolyline(QPolygonF{labels[i].edge, labels[i].knee, bend, end - QPointF(side * 2, 0)});
            const QRectF place = right ? QRectF(x + 4, end.y() - 9, rect.right() - x - 4, labelPitch)
                                       : QRectF(rect.left(), end.y() - 9, x - 4 - rect.left(), labelPitch);
            const QRectF drawn = paintLabel(painter, place, slice, right, style);
            if (areas)
                areas->push_back(areaOf(slice, drawn, style));
        }
    }

    // Name and share, at the side of the ring. Returns where they are.
    static QRectF paintLabel(QPainter &painter, const QRectF &place, const DonutSlice &slice, bool right,
                             const CardStyle &style)
    {
        const Palette &palette = *style.palette;
        const QString share = shareText(slice, style);
        const qreal shareWidth = textWidth(style, TypeRole::Small, share, true);
        const qreal room = std::max(0.0, place.width() - shareWidth - 6);
        const qreal name = std::min(room, textWidth(style, TypeRole::Small, slice.key.label));
        const qreal left = right ? place.left() : place.right() - name - 6 - shareWidth;
        const QColor ink = slice.rest || slice.key.null ? palette.mute : palette.ink;
        drawText(painter, style, {QRectF(left, place.top(), name, place.height()), slice.key.label, ink});
        drawText(painter, style,
                 {QRectF(left + name + 6, place.top(), shareWidth, place.height()), share, palette.ink,
                  Qt::AlignLeft | Qt::AlignVCenter, TypeRole::Small, true});
        return {left, place.top(), name + 6 + shareWidth, place.height()};
    }

    void paintBelow(QPainter &painter, const QRectF &rect, const DonutChart &chart, const CardStyle &style,
                    HitAreas *areas) const
    {
        qreal y = chart.square.bottom() + 10;
        for (size_t i = 0; i < m_body.slices.size() && y + rowPitch <= rect.bottom() + 1; ++i, y += rowPitch) {
            const DonutSlice &slice = m_body.slices[i];
            const QRectF line(rect.left(), y, rect.width(), rowPitch);
            const QString share = shareText(slice, style);
            const qreal shareWidth = textWidth(style, TypeRole::Small, share, true);
            drawDot(painter, {line.left() + 4, line.center().y()}, 8, colorOf(i, style));
            drawText(painter, style,
                     {line.adjusted(16, 0, -shareWidth - 6, 0), slice.key.label,
                      slice.rest || slice.key.null ? style.palette->mute : style.palette->ink});
            drawText(painter, style,
                     {line, share, style.palette->ink, Qt::AlignRight | Qt::AlignVCenter, TypeRole::Small, true});
            if (areas)
                areas->push_back(areaOf(slice, line, style));
        }
    }

    HitArea areaOf(const DonutSlice &slice, const QRectF &rect, const CardStyle &style) const
    {
        QStringList lines{slice.key.label, tipLine(m_body.info, slice.value, style.format)};
        if (const Figure share = gate(slice.share))
            lines.append(Text::tr("Share: %1").arg(style.format.percent(*share)));
        return {rect, lines.join(u'\n'), slice.rest ? QString() : m_body.by, slice.key, m_body.info.id, {}, {}};
    }

    void addSlices(const DonutChart &chart, const CardStyle &style, HitAreas &areas) const
    {
        for (size_t i = 0; i < m_body.slices.size(); ++i) {
            const QPainterPath shape = donutShape(chart, i);
            if (shape.isEmpty())
                continue;
            HitArea area = areaOf(m_body.slices[i], shape.boundingRect(), style);
            area.shape = shape;
            areas.push_back(std::move(area));
        }
    }

    DonutBody m_body;
};

} // namespace

std::unique_ptr<Card> makeDonutCard(const CardData &data)
{
    return std::make_unique<DonutCard>(data);
}

} // namespace pheu
