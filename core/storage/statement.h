// SPDX-License-Identifier: GPL-3.0-or-later
// A prepared statement over the C API (bulk reads cost a third of QSqlQuery's). Only 64-bit integers,
// doubles, UTF-8 text and blobs are bound.
// One that is given up stays prepared with its database, for the next of the same text.
#pragma once

#include "storage/database.h"

#include <QByteArray>
#include <QString>

#include <string_view>

struct sqlite3_stmt;

namespace pheu
{

class Statement
{
public:
    static Result<Statement> prepare(Database &database, const QString &sql);
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;
    ~Statement();

    // Parameters count from 1.
    void bindNull(int index);
    void bind(int index, qint64 value);
    void bind(int index, double value);
    void bind(int index, const QString &value);
    void bind(int index, std::string_view utf8); // must live until the next step()
    void bindBlob(int index, const QByteArray &value);

    // true: a row; false: done.
    Result<bool> step();
    // Steps to the end and resets, for writes.
    Result<void> run();
    void reset();

    int columnCount() const;
    QString columnName(int column) const;
    bool isNull(int column) const;
    // As stored, before any conversion.
    enum class Kind { Null, Integer, Real, Bytes };
    Kind kind(int column) const;
    bool isInteger(int column) const { return kind(column) == Kind::Integer; }
    bool isReal(int column) const { return kind(column) == Kind::Real; }
    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    std::string_view utf8(int column) const; // valid until the next step()
    QByteArray blob(int column) const;

private:
    Statement(Database *database, const QString &sql, sqlite3_stmt *statement);
    void note(int rc);
    Database *m_database = nullptr;
    QString m_sql;
    sqlite3_stmt *m_statement = nullptr;
    int m_bindError = 0; // the first, told by the next step()
};

} // namespace pheu
