// SPDX-License-Identifier: GPL-3.0-or-later
// An edit of the history in words, for undo and redo.
#pragma once

#include "cli/console.h"
#include "workspace/workspace.h"

namespace pheu::cli
{

QString editKindText(EditKind kind);
// "import 3, Results, 1,143 records"
QString editText(const EditInfo &edit, const Workspace &workspace, const Console &console);

} // namespace pheu::cli
