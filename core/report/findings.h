// SPDX-License-Identifier: GPL-3.0-or-later
// A paragraph in words, computed from the figures: what was spent and earned, what changed, the best and
// the worst channel, the step of the funnel that fell most. Says what is missing instead of guessing.
#pragma once

#include "base/format.h"
#include "report/card.h"

namespace pheu
{

// What findings() reads beside the funnel; for loadCards().
std::vector<CardNeed> findingsNeeds();
QStringList findings(const CardInputs &inputs, const Format &format);
// A figure as it stands in a sentence or on a card: short, with a plus where it can be a loss.
QString figureText(const FigureInfo &info, const Figure &value, const Format &format);
// The same, exact: for hover and tables.
QString exactText(const FigureInfo &info, const Figure &value, const Format &format);

} // namespace pheu
