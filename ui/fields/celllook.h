// SPDX-License-Identifier: GPL-3.0-or-later
// How the value of a cell looks, with the names of its options and linked records.
#pragma once

#include "fields/cellcontext.h"
#include "fields/cellpainter.h"

namespace pheu
{

CellLook lookOf(const CellContext &context, const Value &value);

} // namespace pheu
