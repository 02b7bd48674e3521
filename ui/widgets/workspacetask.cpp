// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspacetask.h"

#include <QPointer>

namespace pheu
{

namespace
{

void runOn(QWidget *parent, Workspace &workspace, const QString &title, bool cancelable, CancelableWork work,
           TaskDone done)
{
    auto changes = std::make_shared<std::vector<ChangeSet>>();
    const QPointer<Workspace> target(&workspace);
    runTask(
        parent, title, cancelable,
        [path = workspace.path(), clock = workspace.clock(), work = std::move(work),
         changes](TaskProgress &progress) -> Result<void> {
            const auto own = Workspace::open(path, OpenMode::ReadWrite, clock);
            if (!own)
                return own.error();
            auto made = work(**own, progress);
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

} // namespace

void runOnWorkspace(QWidget *parent, Workspace &workspace, const QString &title, WorkspaceWork work, TaskDone done)
{
    runOn(
        parent, workspace, title, false,
        [work = std::move(work)](Workspace &own, TaskProgress &) { return work(own); }, std::move(done));
}

void runOnWorkspace(QWidget *parent, Workspace &workspace, const QString &title, CancelableWork work, TaskDone done)
{
    runOn(parent, workspace, title, true, std::move(work), std::move(done));
}

} // namespace pheu
