// SPDX-License-Identifier: GPL-3.0-or-later
// A table of figures: header, rows, total. On screen a long one ends with "n more"; on paper the report
// asks for its rows piece by piece, so that a page break never cuts a row and the header comes again.
#pragma once

#include "cards/painting.h"

namespace pheu
{

class TableCard final : public Card
{
public:
    explicit TableCard(const CardData &data);

    qreal heightFor(qreal width, const CardStyle &style) const override;
    void paint(QPainter &painter, const QRectF &rect, const CardStyle &style, HitAreas *areas) const override;

    size_t rowCount() const { return m_body.rows.size(); }
    // Two lines where the names of the columns need them.
    qreal headerHeight(qreal width, const CardStyle &style) const;
    static constexpr qreal rowPitch = 26;
    // Header and rows [first, first + count) from the top of `rect`; the total below when asked.
    void paintRows(QPainter &painter, const QRectF &rect, const CardStyle &style, size_t first, size_t count,
                   bool withTotal, HitAreas *areas) const;

private:
    struct Layout {
        qreal name = 0;
        std::vector<ColumnFormat> columns;
        std::vector<qreal> widths;
        TypeRole role = TypeRole::Small;
        bool twoLines = false;
        qreal header() const { return twoLines ? 40 : 28; }
    };
    size_t rowsIn(const QRectF &rect, const CardStyle &style) const;
    const Layout &layoutFor(qreal width, const CardStyle &style) const;
    Layout computed(qreal width, const CardStyle &style) const;
    Layout measured(const CardStyle &style, TypeRole role, bool twoLines) const;
    void paintHeader(QPainter &painter, const QRectF &line, const Layout &layout, const CardStyle &style) const;
    void paintRow(QPainter &painter, const QRectF &line, const TableRow &row, bool total, const Layout &layout,
                  const CardStyle &style) const;
    QString tip(const TableRow &row, bool total, const CardStyle &style) const;

    TableBody m_body;
    // Measuring every cell is most of the work: done once for a width. A card is made anew for new data or format.
    mutable qreal m_layoutWidth = -1;
    mutable bool m_layoutPaper = false;
    mutable Layout m_layout;
};

} // namespace pheu
