// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a card as text: what “Copy figures” puts on the clipboard and what a screen reader hears.
#pragma once

#include "base/format.h"
#include "report/card.h"

namespace pheu
{

// Rows of cells, the first is the header; exact figures.
std::vector<QStringList> cardCells(const CardData &card, const Format &format);
QString cardAsTsv(const CardData &card, const Format &format);
// "Revenue: 1.420.000.000 ₫; …", the first rows of a long card.
QString cardSummary(const CardData &card, const Format &format);
// "Last 7 days · Channel: Facebook" on a card that shows other than its dashboard does; else empty.
QString cardScope(const CardData &card, const Format &format);
// "▲ 12,4 %" without the words "good" and "bad".
QString changeText(const FigureInfo &info, const Figure &now, const Figure &before, const Format &format);

} // namespace pheu
