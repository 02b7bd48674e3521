// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/taborder.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLayout>
#include <QScrollArea>

#include <vector>

namespace pheu
{

namespace
{

using Stops = std::vector<QWidget *>;

void collect(QWidget &widget, Stops &stops);

void collect(QLayoutItem *item, Stops &stops);

void collect(QLayout &layout, Stops &stops)
{
    if (auto *form = qobject_cast<QFormLayout *>(&layout)) { // a row may have been put in after others
        for (int row = 0; row < form->rowCount(); ++row) {
            for (const auto role : {QFormLayout::LabelRole, QFormLayout::FieldRole, QFormLayout::SpanningRole}) {
                if (QLayoutItem *item = form->itemAt(row, role))
                    collect(item, stops);
            }
        }
        return;
    }
    for (int i = 0; i < layout.count(); ++i)
        collect(layout.itemAt(i), stops);
}

void collect(QLayoutItem *item, Stops &stops)
{
    if (QWidget *widget = item->widget())
        collect(*widget, stops);
    else if (QLayout *inner = item->layout())
        collect(*inner, stops);
}

void collect(QWidget &widget, Stops &stops)
{
    // For Qt a widget that hands its focus on is a stop of its own wherever it stands. A box of buttons does so, for no
    // one who looks at it.
    if (qobject_cast<QDialogButtonBox *>(&widget))
        widget.setFocusProxy(nullptr);
    if ((widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy())
        stops.push_back(&widget);
    if (auto *scroll = qobject_cast<QScrollArea *>(&widget); scroll && scroll->widget())
        collect(*scroll->widget(), stops);
    else if (QLayout *layout = widget.layout())
        collect(*layout, stops);
}

} // namespace

void orderTabs(QWidget &root)
{
    Stops stops;
    if (QLayout *layout = root.layout())
        collect(*layout, stops);
    for (size_t i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops[i - 1], stops[i]);
}

} // namespace pheu
