// SPDX-License-Identifier: GPL-3.0-or-later
#include "utm/plaintable.h"

#include "theme/theme.h"

#include <QHeaderView>
#include <QTableView>

namespace pheu
{

void makePlain(QTableView &table)
{
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setTabKeyNavigation(false);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(rowHeight);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setHighlightSections(false);
    table.setStyleSheet(QStringLiteral("QTableView::item { padding: 0 5px; border: none; }"));
}

} // namespace pheu
