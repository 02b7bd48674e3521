// SPDX-License-Identifier: GPL-3.0-or-later
// What a button of a record opens: config.formula over the record, which must come to a web or mail address. Opening it
// is the window's matter, behind the same question as every other address.
#pragma once

#include "workspace/workspace.h"

namespace pheu
{

// Errors: InvalidInput with a sentence: no formula, no value in this record, not an address.
Result<QString> buttonAddress(const Workspace &workspace, const Field &button, RecordId record);

} // namespace pheu
