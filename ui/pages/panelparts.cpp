// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/panelparts.h"

#include <QLayout>
#include <QWidget>

namespace pheu
{

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->layout())
            clearLayout(item->layout());
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

QString oneLine(const QString &text, int most)
{
    const QString line = text.simplified();
    return line.size() <= most ? line : line.left(most - 1) + QStringLiteral("…");
}

} // namespace pheu
