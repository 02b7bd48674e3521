// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/folderwatch.h"

#include "exchange/importhistory.h"
#include "exchange/sourcelist.h"
#include "widgets/task.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr int patienceMs = 1500;
constexpr int slowMs = 30'000;
constexpr int changesMs = 300;    // a burst of edits is one change
constexpr size_t mostFiles = 500; // of a folder of everything

WaitingFile planned(Workspace &workspace, const QString &path, const QString &digest)
{
    WaitingFile file{.path = path, .digest = digest, .preset = {}, .refusal = {}};
    const auto plan = ImportPlan::make(workspace, {path}, {});
    if (!plan) {
        file.refusal = plan.error().message;
        return file;
    }
    const ImportSummary &summary = (*plan)->summary();
    file.preset = (*plan)->sources().front().presetTitle;
    file.rows = summary.rows;
    file.added = summary.added;
    file.updated = summary.updated;
    file.problems = summary.problemCount;
    return file;
}

} // namespace

FolderWatch::FolderWatch(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_patienceMs(patienceMs)
{
    m_settle.setSingleShot(true);
    m_slow.setInterval(slowMs);
    connect(&m_settle, &QTimer::timeout, this, &FolderWatch::scan);
    connect(&m_slow, &QTimer::timeout, this, &FolderWatch::scan);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_settle.start(m_patienceMs); });
    connect(&m_workspace, &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (!m_folder.isEmpty() && !changes.pages.empty())
            m_changes.start(); // an import may have come or been taken back
    });
    m_changes.setSingleShot(true);
    m_changes.setInterval(changesMs);
    connect(&m_changes, &QTimer::timeout, this, [this] { look({}); });
}

void FolderWatch::setPatience(int ms)
{
    m_patienceMs = ms;
}

void FolderWatch::setFolder(const QString &folder)
{
    if (!m_watcher.directories().isEmpty())
        m_watcher.removePaths(m_watcher.directories());
    m_folder = folder;
    m_files.clear();
    m_waiting.clear();
    m_slow.stop();
    m_settle.stop();
    if (!folder.isEmpty()) {
        m_watcher.addPath(folder);
        m_slow.start();
        scan();
    }
    emit changed();
}

void FolderWatch::setIgnored(const QSet<QString> &digests)
{
    m_ignored = digests;
    collect();
}

void FolderWatch::ignore(const QString &digest)
{
    m_ignored.insert(digest);
    emit ignoredChanged();
    collect();
}

// A file that differs from the last look, or was written a moment ago, is looked at again later.
void FolderWatch::scan()
{
    const Result<QStringList> paths = m_folder.isEmpty() || !QFileInfo(m_folder).isDir()
                                          ? Result<QStringList>(QStringList())
                                          : sourceFiles({m_folder});
    const QStringList list = paths ? paths->mid(0, qsizetype(mostFiles)) : QStringList();
    m_files.removeIf([&list](QHash<QString, Known>::iterator each) { return !list.contains(each.key()); });
    QStringList whole;
    bool unsettled = false;
    for (const QString &path : list) {
        const QFileInfo info(path);
        const State now{info.size(), info.lastModified()};
        const auto known = m_files.find(path);
        const bool fresh = now.modified.msecsTo(QDateTime::currentDateTime()) < m_patienceMs;
        if (known == m_files.end() || known->state != now || fresh) {
            m_files.insert(path, {now, std::nullopt, false});
            unsettled = true;
        } else if (now.size > 0 && isToBePlanned(*known)) {
            whole << path;
        }
    }
    if (unsettled)
        m_settle.start(m_patienceMs);
    if (!whole.isEmpty())
        look(whole);
    else
        collect();
}

// One that was known by its bytes has no plan, and needs one when its import was taken back.
bool FolderWatch::isToBePlanned(const Known &known) const
{
    return !known.found ||
           (!known.isPlanned && !m_imported.contains(known.found->digest) && !m_ignored.contains(known.found->digest));
}

// Without paths only which imports stand is read again.
void FolderWatch::look(const QStringList &paths)
{
    if (m_looking) {
        m_again = true;
        return;
    }
    m_looking = true;
    struct Found {
        QSet<QString> imported;
        std::vector<Known> files;
    };
    auto found = std::make_shared<Found>();
    runInBackground(
        this,
        [workspacePath = m_workspace.path(), clock = m_workspace.clock(), paths, ignored = m_ignored,
         found]() -> Result<void> {
            const auto own = Workspace::open(workspacePath, OpenMode::ReadOnly, clock);
            if (!own)
                return own.error();
            const Result<QSet<QString>> imported = importedDigests((*own)->database());
            if (!imported)
                return imported.error();
            found->imported = *imported;
            for (const QString &path : paths) {
                const Result<QString> digest = fileDigest(path);
                if (!digest)
                    continue; // gone or locked: the next look tells
                if (imported->contains(*digest) || ignored.contains(*digest))
                    found->files.push_back(
                        {{}, WaitingFile{.path = path, .digest = *digest, .preset = {}, .refusal = {}}, false});
                else
                    found->files.push_back({{}, planned(**own, path, *digest), true});
            }
            return {};
        },
        [this, found](const Result<void> &result) {
            m_looking = false;
            if (result) {
                m_imported = found->imported;
                for (const Known &file : found->files) {
                    if (const auto known = m_files.find(file.found->path); known != m_files.end()) {
                        known->found = file.found;
                        known->isPlanned = file.isPlanned;
                    }
                }
            }
            collect();
            const bool isLeft =
                std::ranges::any_of(m_files, [this](const Known &each) { return each.found && isToBePlanned(each); });
            if (std::exchange(m_again, false) || (result && isLeft))
                scan();
        });
}

// What is in the folder and would bring something, by name.
void FolderWatch::collect()
{
    std::vector<WaitingFile> waiting;
    QSet<QString> seen; // the same bytes twice in the folder are one file
    QStringList paths = m_files.keys();
    std::sort(paths.begin(), paths.end());
    for (const QString &path : paths) {
        const std::optional<WaitingFile> &found = m_files.value(path).found;
        if (!found || m_imported.contains(found->digest) || m_ignored.contains(found->digest) ||
            seen.contains(found->digest))
            continue;
        if (found->refusal.isEmpty() && found->added + found->updated + found->problems == 0)
            continue;
        seen.insert(found->digest);
        waiting.push_back(*found);
    }
    if (waiting == m_waiting)
        return;
    m_waiting = std::move(waiting);
    emit changed();
}

} // namespace pheu
