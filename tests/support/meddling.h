// SPDX-License-Identifier: GPL-3.0-or-later
// Files as any other program reads, writes and meddles with them.
#pragma once

#include <QByteArray>
#include <QFile>

#include <sqlite3.h>

namespace pheu::test
{

inline QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

// Runs SQL on a file as any other tool would.
inline void meddle(const QString &path, const char *sql)
{
    sqlite3 *db = nullptr;
    char *error = nullptr;
    if (sqlite3_open(QFile::encodeName(path).constData(), &db) != SQLITE_OK ||
        sqlite3_exec(db, sql, nullptr, nullptr, &error) != SQLITE_OK)
        qFatal("%s: %s", sql, error);
    sqlite3_close(db);
}

} // namespace pheu::test
