// SPDX-License-Identifier: GPL-3.0-or-later
// Searches the records of a whole workspace in a thread and on a connection of its own: names first, then every text,
// small pages before large ones, with and without Vietnamese marks. A newer question ends the one before; its answers
// are dropped.
#pragma once

#include "workspace/workspace.h"

#include <QMetaType>
#include <QObject>

#include <atomic>
#include <memory>

class QThread;

namespace pheu
{

struct SearchHit {
    PageId page;
    RecordId record;
    QString name;  // “#12” for a record without one
    QString field; // where the words stand; empty: in the name
    QString text;  // the part around them
};

class WorkspaceSearch : public QObject
{
    Q_OBJECT
public:
    WorkspaceSearch(const QString &path, const Clock &clock, QObject *parent = nullptr);
    ~WorkspaceSearch() override; // ends what runs and waits for it

    // Returns the number of the question, which its answers carry. Blank text asks nothing and ends what runs.
    int ask(const QString &text, const Format &format, int perPage);

signals:
    // Hits of one page that were not told before; `more`: the page has further ones.
    void found(int question, pheu::PageId page, const QList<pheu::SearchHit> &hits, bool more);
    void finished(int question);

private:
    struct Shared;
    struct Question;
    void run(const Question &question);

    std::shared_ptr<Shared> m_shared;
    std::unique_ptr<QThread> m_thread;
    QObject *m_context; // lives in the thread
    int m_last = 0;
};

} // namespace pheu

Q_DECLARE_METATYPE(pheu::SearchHit)
