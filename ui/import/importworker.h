// SPDX-License-Identifier: GPL-3.0-or-later
// Looks, plans and imports in a thread of its own, with a Workspace of its own on the same file, so that the window
// never waits. Requests are answered in order; only the newest inspection or plan is reported.
#pragma once

#include "exchange/importer.h"

#include <QThread>

#include <atomic>
#include <memory>
#include <mutex>

namespace pheu
{

class ImportWorker : public QObject
{
    Q_OBJECT
public:
    explicit ImportWorker(const QString &workspacePath, QObject *parent = nullptr);
    ~ImportWorker() override; // cancels what runs and waits for it

    void inspect(const QString &file, const ImportOptions &options);
    void plan(const QStringList &files, const ImportOptions &options);
    void apply(); // the last plan
    void cancel();

signals:
    void inspected(const pheu::SourceInfo &source);
    void planned(const pheu::ImportSummary &summary, const pheu::SourceInfo &source);
    void applied(const pheu::ChangeSet &changes, const pheu::ImportSummary &summary);
    void failed(const pheu::Error &error);
    void progress(double fraction);

private:
    struct Shared;
    // Runs in the thread; `body` gets the workspace of the thread and a progress that honours cancel().
    void post(std::function<void(Shared &, const Progress &)> body);
    QThread m_thread;
    std::unique_ptr<QObject> m_context; // lives in the thread
    std::shared_ptr<Shared> m_shared;
};

} // namespace pheu
