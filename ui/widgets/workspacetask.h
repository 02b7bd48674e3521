// SPDX-License-Identifier: GPL-3.0-or-later
// Long writing off the GUI thread: on a workspace of its own over the same file; what it changed is handed back to
// the window's workspace when it is done.
#pragma once

#include "widgets/task.h"
#include "workspace/workspace.h"

namespace pheu
{

// From this many touched records on an edit is long enough to be seen.
inline constexpr qint64 largeEdit = 20'000;

using WorkspaceWork = std::function<Result<std::vector<ChangeSet>>(Workspace &own)>;

// The same with progress and a cancel button: the work asks its session to report to it.
using CancelableWork = std::function<Result<std::vector<ChangeSet>>(Workspace &own, TaskProgress &progress)>;

// `done` runs in the GUI thread after the changes were absorbed; not at all when `workspace` is gone by then.
void runOnWorkspace(QWidget *parent, Workspace &workspace, const QString &title, WorkspaceWork work, TaskDone done);
void runOnWorkspace(QWidget *parent, Workspace &workspace, const QString &title, CancelableWork work, TaskDone done);

} // namespace pheu
