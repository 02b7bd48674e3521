// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gridrows.h"

#include <QPainter>

namespace pheu
{

namespace
{
constexpr int leastWidth = 44;
}

GridRows::GridRows(const RecordTableModel &model, Theme &theme, QWidget *parent)
    : QHeaderView(Qt::Vertical, parent)
    , m_model(model)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("gridRows"));
    setSectionsClickable(true);
    setSectionResizeMode(QHeaderView::Fixed);
    setMinimumSectionSize(rowHeight);
    setDefaultSectionSize(rowHeight);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setMinimumWidth(leastWidth);
}

void GridRows::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    if (m_model.groupAt(logicalIndex) < 0) {
        QHeaderView::paintSection(painter, rect, logicalIndex);
        return;
    }
    painter->fillRect(rect, m_theme.palette().background);
    painter->setPen(m_theme.palette().grid);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
}

} // namespace pheu
