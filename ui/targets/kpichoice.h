// SPDX-License-Identifier: GPL-3.0-or-later
// A box with every KPI and measure of the catalogue by name, which narrows to what contains the typed text. Typed, an
// entry goes by its short name, its id and its name in either language too.
#pragma once

#include "metrics/catalogue.h"
#include "storage/names.h"

class QComboBox;

namespace pheu
{

// The id is the data of an entry; `none` is the first, with an empty id.
void fillWithKpis(QComboBox &box, const Catalogue &catalogue, Language language, const QString &none);
void makeSearchable(QComboBox &box);
// Of what is typed or chosen; empty: it is no entry, or the first.
QString chosenKpi(const QComboBox &box);
bool isNoKpi(const QComboBox &box); // something is typed that no entry is called

} // namespace pheu
