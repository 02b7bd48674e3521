// SPDX-License-Identifier: GPL-3.0-or-later
// What a click on the head of a column does to the order of a page: up, down, off. With Shift the column is a
// further key and the others stay.
#pragma once

#include "storage/query.h"

namespace pheu
{

// `asked` names the column: its path, or its KPI.
std::vector<Sort> sortsAfterClick(std::vector<Sort> sorts, const Sort &asked, bool add);

} // namespace pheu
