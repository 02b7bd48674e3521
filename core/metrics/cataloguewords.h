// SPDX-License-Identifier: GPL-3.0-or-later
// What the catalogue says to people: units by name, a formula with its filter; translated.
#pragma once

#include "metrics/catalogue.h"

namespace pheu
{

QString unitName(Unit unit);
// The formula of a measure or KPI, with the filter of the whole behind it.
QString filteredFormula(const Catalogue &catalogue, const QString &id);

} // namespace pheu
