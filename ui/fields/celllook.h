// SPDX-License-Identifier: GPL-3.0-or-later
// How the value of a cell looks, with the names of its options and linked records.
#pragma once

#include "fields/cellcontext.h"
#include "fields/cellpainter.h"

namespace pheu
{

CellLook lookOf(const CellContext &context, const Value &value);
// What a button says.
QString buttonLabel(const Field &field, Language language);
// What a click on a URL or an e-mail opens; empty where there is nothing.
QString addressOf(const Field &field, const Value &value);

} // namespace pheu
