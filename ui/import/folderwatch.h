// SPDX-License-Identifier: GPL-3.0-or-later
// A folder in which new exports are found: each is waited for until it is whole, known by its bytes, planned off the
// GUI thread, and held until a person says so. Writes nothing. Invariant: a file whose import stands is never offered.
#pragma once

#include "exchange/importer.h"

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace pheu
{

struct WaitingFile {
    QString path;
    QString digest;
    QString preset; // title; empty: none is recognised
    qint64 rows = 0, added = 0, updated = 0, problems = 0;
    QString refusal; // why it cannot be planned by itself; empty: it can
    bool operator==(const WaitingFile &) const = default;
};

class FolderWatch : public QObject
{
    Q_OBJECT
public:
    explicit FolderWatch(Workspace &workspace, QObject *parent = nullptr);

    QString folder() const { return m_folder; }
    void setFolder(const QString &folder); // empty: none
    QSet<QString> ignored() const { return m_ignored; }
    void setIgnored(const QSet<QString> &digests);
    void ignore(const QString &digest);
    const std::vector<WaitingFile> &waiting() const { return m_waiting; }
    // A file must be as it is for so long before it is whole.
    void setPatience(int ms);
    void scan();

signals:
    void changed();        // what waits
    void ignoredChanged(); // to be kept in the settings

private:
    struct State {
        qint64 size = 0;
        QDateTime modified;
        bool operator==(const State &) const = default;
    };
    struct Known {
        State state;
        std::optional<WaitingFile> found; // after it was looked at
        bool isPlanned = false;           // false: it was known by its bytes
    };
    bool isToBePlanned(const Known &known) const;
    void look(const QStringList &paths);
    void collect();

    Workspace &m_workspace;
    QString m_folder;
    QFileSystemWatcher m_watcher;
    QTimer m_settle, m_changes;
    QTimer m_slow; // folders of a network say nothing
    int m_patienceMs;
    QHash<QString, Known> m_files;
    QSet<QString> m_ignored, m_imported;
    std::vector<WaitingFile> m_waiting;
    bool m_looking = false, m_again = false;
};

} // namespace pheu
