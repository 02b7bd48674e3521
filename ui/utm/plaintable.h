// SPDX-License-Identifier: GPL-3.0-or-later
// The look and the keys of a table of rows to read: one row at a time, Tab leads out of it, text under its heading.
#pragma once

class QTableView;

namespace pheu
{

void makePlain(QTableView &table);

} // namespace pheu
