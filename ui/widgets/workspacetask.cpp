// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspacetask.h"

#include <QPointer>

namespace pheu
{

void runOnWorkspace(QWidget *parent, Workspace &workspace, const QString &title, WorkspaceWork work, TaskDone done)
{
    auto changes = std::make_shared<std::vector<ChangeSet>>();
    const QPointer<Workspace> target(&workspace);
    runTask(
        parent, title, false,
        [path = workspace.path(), clock = workspace.clock(), work = std::move(work),
         changes](TaskProgress &) -> Result<void> {
            const auto own = Workspace::open(path, OpenMode::ReadWrite, clock);
            if (!own)
                return own.error();
            auto made = work(**own);
            if (!made)
                return made.error();
            *changes = std::move(*made);
            return {};
        },
        [target, changes, done = std::move(done)](const Result<void> &result) {
            if (!target)
                return;
            for (const ChangeSet &each : *changes)
                target->absorb(each);
            done(result);
        });
}

} // namespace pheu
