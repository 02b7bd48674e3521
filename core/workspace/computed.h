// SPDX-License-Identifier: GPL-3.0-or-later
// Fields that the program fills: the tagged URL of a UTM link, from the base URL and the utm_ fields beside it.
#pragma once

#include "storage/cells.h"

#include <functional>

namespace pheu
{

// What `field` holds when the other fields of the record hold what `cellOf` says.
Stored computed(const Page &page, const Field &field, const std::function<Stored(FieldId)> &cellOf);
// When `changed` touches the inputs of a computed field: all of its inputs and the field itself; else nothing.
std::vector<FieldId> computedInputs(const Page &page, const std::vector<FieldId> &changed);

} // namespace pheu
