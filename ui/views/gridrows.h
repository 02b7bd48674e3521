// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of the records at the left of a grid. Beside the head of a group there is none: it is of the colour of
// that head.
#pragma once

#include "models/recordtablemodel.h"
#include "theme/theme.h"

#include <QHeaderView>

namespace pheu
{

class GridRows : public QHeaderView
{
    Q_OBJECT
public:
    GridRows(const RecordTableModel &model, Theme &theme, QWidget *parent);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;

private:
    const RecordTableModel &m_model;
    Theme &m_theme;
};

} // namespace pheu
