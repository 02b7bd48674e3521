// SPDX-License-Identifier: GPL-3.0-or-later
// A kind of card as a pictogram of 36 × 24, drawn in the colours of the theme.
#pragma once

#include "report/card.h"
#include "theme/theme.h"

#include <QIcon>

namespace pheu
{

QIcon cardKindPicture(CardKind kind, const Palette &palette);

} // namespace pheu
