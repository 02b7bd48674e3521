// SPDX-License-Identifier: GPL-3.0-or-later
// Why a figure is undefined, in one sentence for people, told from the measures it is made of.
#pragma once

#include "metrics/engine.h"

namespace pheu
{

// `totals` has the measures of `id` among its names.
QString whyUndefined(const Catalogue &catalogue, const QString &id, const MetricTable &totals, Language language);

} // namespace pheu
