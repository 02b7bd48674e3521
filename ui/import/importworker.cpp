// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importworker.h"

#include <QElapsedTimer>

namespace pheu
{

namespace
{
constexpr int previewRows = 60;
constexpr std::array plannedKinds{PlannedKind::Added, PlannedKind::Changed, PlannedKind::Merged,
                                  PlannedKind::Unchanged};
} // namespace

struct ImportWorker::Shared {
    QString path;
    std::atomic<int> newest = 0; // ticket of the newest request; older ones stop and stay silent
    // Only touched in the thread.
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<ImportPlan> plan;
    std::unique_ptr<PlanDiff> diff; // looks into the plan
    int planNumber = 0;

    void dropPlan()
    {
        diff.reset();
        plan.reset();
    }
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
        shared->dropPlan();
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

void ImportWorker::ask(std::function<void(Shared &)> body)
{
    QMetaObject::invokeMethod(m_context.get(), [shared = m_shared, body = std::move(body)] { body(*shared); });
}

void ImportWorker::look(const QString &file, const ImportOptions &options)
{
    post([this, file, options](Shared &shared, const Progress &progressed) {
        shared.workspace->refresh();
        const auto preview = previewSource(*shared.workspace, file, options, previewRows, progressed);
        if (preview)
            emit looked(*preview);
        else if (preview.error().code != ErrorCode::Canceled)
            emit failed(preview.error());
    });
}

void ImportWorker::plan(const QStringList &files, const ImportOptions &options)
{
    post([this, files, options](Shared &shared, const Progress &progressed) {
        shared.dropPlan();
        shared.workspace->refresh();
        auto plan = ImportPlan::make(*shared.workspace, files, options, progressed);
        if (!plan) {
            if (plan.error().code != ErrorCode::Canceled)
                emit failed(plan.error());
            return;
        }
        shared.plan = std::move(*plan);
        shared.diff = std::make_unique<PlanDiff>(*shared.plan);
        PlanReport report{.number = ++shared.planNumber,
                          .summary = shared.plan->summary(),
                          .sources = shared.plan->sources(),
                          .problems = shared.plan->problems(),
                          .fields = shared.diff->fields(),
                          .counts = {}};
        for (const PlannedKind kind : plannedKinds)
            report.counts[size_t(kind)] = shared.diff->count(kind);
        emit planned(report);
    });
}

void ImportWorker::readRows(int plan, PlannedKind kind, qint64 first, qint64 count, const Format &format)
{
    ask([this, plan, kind, first, count, format](Shared &shared) {
        if (!shared.diff || shared.planNumber != plan)
            return;
        const auto rows = shared.diff->rows(kind, first, count, format);
        if (rows)
            emit rowsRead(plan, kind, first, *rows);
        else
            emit failed(rows.error());
    });
}

void ImportWorker::saveProblems(const QString &target)
{
    ask([this, target](Shared &shared) {
        if (!shared.plan)
            return;
        const Result<qint64> written = writeProblems(*shared.plan, target);
        if (written)
            emit problemsSaved(target, *written);
        else
            emit failed(written.error());
    });
}

void ImportWorker::apply()
{
    post([this](Shared &shared, const Progress &progressed) {
        if (!shared.plan)
            return;
        shared.diff.reset();
        auto changes = shared.plan->apply(progressed);
        const ImportSummary summary = shared.plan->summary();
        if (!changes) {
            emit failed(changes.error());
            return;
        }
        shared.dropPlan();
        emit applied(*changes, summary);
    });
}

} // namespace pheu
