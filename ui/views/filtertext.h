// SPDX-License-Identifier: GPL-3.0-or-later
// A filter in words for chips: “Channel is Facebook”. The text that can be typed and read back is filterText()
// of the storage.
#pragma once

#include "theme/localizer.h"
#include "workspace/workspace.h"

namespace pheu
{

// The word between field and value, for a field of that type: “is”, “before”, “contains” …
QString operatorTitle(Operator op, const Field &field);
// “this month”, “last 30 days”: of the words that filters keep; the text itself for other text.
QString relativeTitle(const QString &word);
// One condition or any filter, in words.
QString filterWords(const Workspace &workspace, const Localizer &localizer, PageId page, const Filter &filter);
// The conditions that stand side by side; one entry for a filter of another shape.
std::vector<Filter> filterParts(const Filter &filter);

} // namespace pheu
