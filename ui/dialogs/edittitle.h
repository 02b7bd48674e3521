// SPDX-License-Identifier: GPL-3.0-or-later
// What an edit was, in words: “Import 3”, “Paste”.
#pragma once

#include "workspace/edit.h"

namespace pheu
{

QString editTitle(const EditInfo &info);

} // namespace pheu
