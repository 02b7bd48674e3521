// SPDX-License-Identifier: GPL-3.0-or-later
// Looks, plans and imports in a thread of its own, with a Workspace of its own on the same file, so that the window
// never waits. Requests are answered in order; only the newest look or plan is reported, every ask for rows is.
#pragma once

#include "exchange/importproblems.h"
#include "exchange/plandiff.h"
#include "exchange/sourcepreview.h"

#include <QThread>

#include <atomic>
#include <memory>

namespace pheu
{

// A plan that stands in the worker, as the window needs it.
struct PlanReport {
    int number = 0; // of the plan: rows are asked for by it
    ImportSummary summary;
    std::vector<SourceInfo> sources;
    std::vector<ImportProblem> problems;
    std::vector<FieldId> fields;  // columns of its rows
    std::array<qint64, 4> counts; // rows by PlannedKind
};

class ImportWorker : public QObject
{
    Q_OBJECT
public:
    explicit ImportWorker(const QString &workspacePath, QObject *parent = nullptr);
    ~ImportWorker() override; // cancels what runs and waits for it

    void look(const QString &file, const ImportOptions &options);
    void plan(const QStringList &files, const ImportOptions &options);
    // Of the plan of that number; no answer when it is gone.
    void readRows(int plan, PlannedKind kind, qint64 first, qint64 count, const Format &format);
    void saveProblems(const QString &target); // of the last plan, as CSV
    void apply();                             // the last plan
    void cancel();

signals:
    void looked(const pheu::SourcePreview &preview);
    void planned(const pheu::PlanReport &report);
    void rowsRead(int plan, pheu::PlannedKind kind, qint64 first, const std::vector<pheu::PlannedRow> &rows);
    void problemsSaved(const QString &target, qint64 count);
    void applied(const pheu::ChangeSet &changes, const pheu::ImportSummary &summary);
    void failed(const pheu::Error &error);
    void progress(double fraction);

private:
    struct Shared;
    using Body = std::function<void(Shared &, const Progress &)>;
    // Runs in the thread; `body` gets the workspace of the thread and a progress that honours cancel().
    void post(Body body);
    // Behind what runs, without taking its place.
    void ask(std::function<void(Shared &)> body);
    QThread m_thread;
    std::unique_ptr<QObject> m_context; // lives in the thread
    std::shared_ptr<Shared> m_shared;
};

} // namespace pheu
