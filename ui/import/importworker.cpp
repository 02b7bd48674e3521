// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importworker.h"

#include <QElapsedTimer>

namespace pheu
{

struct ImportWorker::Shared {
    QString path;
    std::atomic<int> newest = 0; // ticket of the newest request; older ones stop and stay silent
    // Only touched in the thread.
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<ImportPlan> plan;
};

ImportWorker::ImportWorker(const QString &workspacePath, QObject *parent)
    : QObject(parent)
    , m_context(std::make_unique<QObject>())
    , m_shared(std::make_shared<Shared>())
{
    m_shared->path = workspacePath;
    m_thread.setObjectName(QStringLiteral("import"));
    m_context->moveToThread(&m_thread);
    m_thread.start();
}

ImportWorker::~ImportWorker()
{
    cancel();
    // The workspace and the plan belong to the thread and end there.
    QMetaObject::invokeMethod(m_context.get(), [shared = m_shared] {
        shared->plan.reset();
        shared->workspace.reset();
    });
    m_thread.quit();
    m_thread.wait();
}

void ImportWorker::cancel()
{
    ++m_shared->newest;
}

void ImportWorker::post(std::function<void(Shared &, const Progress &)> body)
{
    const int ticket = ++m_shared->newest;
    QMetaObject::invokeMethod(m_context.get(), [this, shared = m_shared, ticket, body = std::move(body)] {
        if (shared->newest != ticket)
            return;
        if (!shared->workspace) {
            auto opened = Workspace::open(shared->path);
            if (!opened) {
                emit failed(opened.error());
                return;
            }
            shared->workspace = std::move(*opened);
        }
        auto sinceReport = std::make_shared<QElapsedTimer>();
        sinceReport->start();
        body(*shared, [this, shared, ticket, sinceReport](double fraction) {
            if (sinceReport->elapsed() > 40) {
                sinceReport->restart();
                emit progress(fraction);
            }
            return shared->newest == ticket;
        });
    });
}

void ImportWorker::inspect(const QString &file, const ImportOptions &options)
{
    post([this, file, options](Shared &shared, const Progress &) {
        shared.workspace->refresh();
        auto source = inspectSource(*shared.workspace, file, options);
        if (source)
            emit inspected(*source);
        else
            emit failed(source.error());
    });
}

void ImportWorker::plan(const QStringList &files, const ImportOptions &options)
{
    post([this, files, options](Shared &shared, const Progress &progressed) {
        shared.plan.reset();
        shared.workspace->refresh();
        auto plan = ImportPlan::make(*shared.workspace, files, options, progressed);
        if (!plan) {
            if (plan.error().code != ErrorCode::Canceled)
                emit failed(plan.error());
            return;
        }
        shared.plan = std::move(*plan);
        emit planned(shared.plan->summary(), shared.plan->sources().front());
    });
}

void ImportWorker::apply()
{
    post([this](Shared &shared, const Progress &progressed) {
        if (!shared.plan)
            return;
        auto changes = shared.plan->apply(progressed);
        const ImportSummary summary = shared.plan->summary();
        if (!changes) {
            emit failed(changes.error());
            return;
        }
        shared.plan.reset();
        emit applied(*changes, summary);
    });
}

} // namespace pheu
