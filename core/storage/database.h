// SPDX-License-Identifier: GPL-3.0-or-later
// One connection to one workspace file, opened as hostile (reliability.md): our own URI, defensive
// switches, limits, rollback journal. The only place that knows it is SQLite besides Statement.
// A Database belongs to the thread that opened it.
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace pheu
{

enum class OpenMode { ReadWrite, ReadOnly };
// None: only our own tables may be in the file. Rescue: what is there is read as far as it goes
// (repair, reading only).
enum class Trust { None, Rescue };

class Database
{
public:
    // Errors: NotFound, NotAWorkspace, NewerVersion, Damaged, ReadOnly, Locked, Io. Never creates a file.
    static Result<std::unique_ptr<Database>> open(const QString &path, OpenMode mode, Trust trust = Trust::None);
    // Creates a workspace file with the current schema and no pages. Errors: Io when it exists or cannot be
    // written; nothing is left behind.
    static Result<std::unique_ptr<Database>> create(const QString &path);
    ~Database();

    QString path() const;
    bool isReadOnly() const;
    // What "today" in a filter means; the system's until it is set.
    const Clock &clock() const { return m_clock; }
    void setClock(const Clock &clock) { m_clock = clock; }
    sqlite3 *handle() const;
    int version() const;        // schema version of the file
    qint64 dataVersion() const; // changes when another connection has written
    // The handle's last error, or a result code, as one sentence with the file's name. `what` is what could not
    // be done, as a clause; empty: "“file” could not be read or written".
    Error lastError(const QString &what = {}) const;
    Error errorOf(int resultCode, const QString &what = {}) const;
    // The path still holds the very file that was opened, and it may be written. Errors, each with what happened and
    // what to do: NotFound (moved, deleted), Conflict (replaced), ReadOnly, Damaged (overwritten). Cheap.
    Result<void> checkPlace() const;
    // Device and inode of the file that was opened: equal for two connections to one file.
    QByteArray fileMark() const;
    // A statement without parameters and rows.
    Result<void> execute(const QString &sql);

    // Off: what is written waits in memory for the commit. A transaction that writes early, when memory is short, locks
    // readers out from there on. Takes effect at once, inside a transaction too.
    void setSpilling(bool on);

    static constexpr int applicationId = 0x50686575; // "Pheu"

private:
    Database();
    static Result<std::unique_ptr<Database>> connect(const QString &path, OpenMode mode);
    // Statements that are not used just now, ready for the next one of the same text; null: there is none.
    friend class Statement;
    sqlite3_stmt *takeIdle(const QString &sql);
    void keepIdle(const QString &sql, sqlite3_stmt *statement);
    friend class Transaction;
    void noteBytes();
    Error reasonOf(const Error &error) const;
    Result<void> checkBeforeWrite();
    Result<void> checkWhileWriting();
    Result<void> checkBeforeCommit();
    Result<void> checkAfterCommit();
    struct Private;
    std::unique_ptr<Private> d;
    Clock m_clock = Clock::system();
};

// BEGIN IMMEDIATE … COMMIT; rolls back unless committed. A function that must run inside one takes it
// as a parameter.
class Transaction
{
public:
    static Result<Transaction> begin(Database &database);
    Transaction(Transaction &&other) noexcept;
    ~Transaction();
    Result<void> commit();
    void rollback();
    Database &database() const { return *m_database; }

private:
    explicit Transaction(Database *database)
        : m_database(database)
    {
    }
    Database *m_database;
    bool m_open = true;
};

} // namespace pheu
