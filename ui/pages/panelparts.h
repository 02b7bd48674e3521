// SPDX-License-Identifier: GPL-3.0-or-later
// Small things that the parts of the record panel share.
#pragma once

#include <QString>

class QLayout;

namespace pheu
{

// Of the names of fields and of figures: the values behind them stand below one another.
inline constexpr int panelLabelWidth = 128;

// Everything in it goes; a widget that may be the one that was clicked goes a moment later.
void clearLayout(QLayout *layout);
// One line for a history or a list: line ends as spaces, cut with ….
QString oneLine(const QString &text, int most = 80);

} // namespace pheu
