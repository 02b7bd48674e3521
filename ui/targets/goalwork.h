// SPDX-License-Identifier: GPL-3.0-or-later
// A question about goals that asks the engine many times: answered at once over a small workspace, and over a large one
// in a worker with a workspace and an engine of its own.
#pragma once

#include "metrics/engine.h"
#include "widgets/task.h"

namespace pheu
{

// A board over so many results takes longer than a frame or two.
bool isLargeForGoals(const Workspace &workspace);

// `work` must not touch anything of this thread; `done` is dropped when `context` dies.
template<typename Answer>
void askForGoals(QObject *context, Workspace &workspace, MetricsEngine &engine,
                 std::function<Result<Answer>(Workspace &, MetricsEngine &)> work,
                 std::function<void(Result<Answer>)> done)
{
    if (!isLargeForGoals(workspace)) {
        done(work(workspace, engine));
        return;
    }
    auto answer = std::make_shared<std::optional<Answer>>();
    runInBackground(
        context,
        [answer, work = std::move(work), path = workspace.path()]() -> Result<void> {
            auto own = Workspace::open(path, OpenMode::ReadOnly);
            if (!own)
                return own.error();
            MetricsEngine reader(**own);
            Result<Answer> found = work(**own, reader);
            if (!found)
                return found.error();
            *answer = std::move(*found);
            return {};
        },
        [answer, done = std::move(done)](const Result<void> &ended) {
            done(ended ? Result<Answer>(std::move(**answer)) : Result<Answer>(ended.error()));
        });
}

} // namespace pheu
