// SPDX-License-Identifier: GPL-3.0-or-later
// The imports of a workspace as they are kept: what came from which file and what it changed. A file is known again by
// the digest of its bytes, wherever it lies and whatever it is called.
#pragma once

#include "exchange/importer.h"

#include <QSet>

#include <future>

namespace pheu
{

struct ImportEntry {
    ImportId id;
    qint64 atMs = 0;
    QStringList files; // as they were named
    QString preset;    // title, for people; empty: none
    QString page;      // role or name
    qint64 rows = 0, added = 0, updated = 0, merged = 0, skipped = 0, problems = 0;
    QMap<QString, qint64> created; // page role or name → records
    QMap<QString, ImportSummary::Total> totals;
    std::optional<Day> rangeFrom, rangeTo;
    QStringList notes;
    bool takenBack = false; // by an undo
    bool inHistory = true;  // false: the history no longer reaches back to it, so it cannot be taken back
};

// Newest first.
Result<std::vector<ImportEntry>> importHistory(Database &database);

// Its rows as a filter on its page: the records that it added and that are there, and the first of those that were
// there before and that it changed.
struct ImportRows {
    Filter filter;
    qint64 changed = 0;     // records that were there before
    bool allChanged = true; // false: the filter has the first of them
};
Result<ImportRows> rowsOfImport(Database &database, PageId page, ImportId import);
// Every record but those that the import added: a filter for the engine.
Filter withoutImport(ImportId import);

// Of the bytes of a file, in hexadecimal. Errors: NotFound, Io, Canceled.
Result<QString> fileDigest(const QString &path, const std::function<bool()> &goOn = {});
// Those of several files, in a thread beside what else is done with them.
class FileDigests
{
public:
    FileDigests() = default;
    ~FileDigests() { m_stop = true; } // the future waits for its thread
    void start(const QStringList &paths);
    // Waits; one for each file. Errors: as fileDigest(); Canceled when `progress` says so.
    Result<QStringList> take(const Progress &progress);

private:
    std::atomic<bool> m_stop = false;
    std::future<Result<QStringList>> m_running; // last, so that it ends first
};

// Of the files whose import still stands.
Result<QSet<QString>> importedDigests(Database &database);

} // namespace pheu
