// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspacetask.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>

namespace pheu
{

namespace
{

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::WorkspaceTask)
};

void runOn(QWidget *parent, Workspace &workspace, const QString &title, bool cancelable, CancelableWork work,
           TaskDone done)
{
    // The path may hold another file by now: what is meant for this one must not go there.
    if (const Result<void> here = workspace.database().checkPlace(); !here) {
        done(here.error());
        return;
    }
    auto changes = std::make_shared<std::vector<ChangeSet>>();
    const QPointer<Workspace> target(&workspace);
    runTask(
        parent, title, cancelable,
        [path = workspace.path(), mark = workspace.database().fileMark(), clock = workspace.clock(),
         work = std::move(work), changes](TaskProgress &progress) -> Result<void> {
            const auto own = Workspace::open(path, OpenMode::ReadWrite, clock);
            if (!own)
                return own.error();
            if ((*own)->database().fileMark() != mark)
                return Error{ErrorCode::Conflict,
                             Text::tr("“%1” was replaced by another file, so nothing was changed. Open it again.")
                                 .arg(QFileInfo(path).fileName())};
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
        parent, workspace, title, false, [work = std::move(work)](Workspace &own, TaskProgress &) { return work(own); },
        std::move(done));
}

void runOnWorkspace(QWidget *parent, Workspace &workspace, const QString &title, CancelableWork work, TaskDone done)
{
    runOn(parent, workspace, title, true, std::move(work), std::move(done));
}

} // namespace pheu
