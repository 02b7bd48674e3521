// SPDX-License-Identifier: GPL-3.0-or-later
// The metadata tables as values: settings, pages, fields, options, views, comments. What the door changes here it
// changes by MetaChange, which carries the row before and after; the columns and tables that hold the values of a page
// or field come and go with its row.
#pragma once

#include "storage/digests.h"

#include <QJsonObject>
#include <QJsonValue>

namespace pheu
{

// One row of a metadata table: workspace (key text; the JSON value), or page, field, option, view, comment, import (key
// id; an object of columns). Null is "no row"; an object beside another holds only the columns that differ.
struct MetaChange {
    QString table;
    QJsonValue key;
    QJsonValue before;
    QJsonValue after;
    QByteArray pack() const;
    static std::optional<MetaChange> unpack(const QByteArray &bytes);
    // Makes or removes tables or columns: what was written before it stays before it, in both directions.
    bool isOfSchema() const; // of pages, fields, options or views
    bool isStructural() const;
};

class MetaStore
{
public:
    MetaStore(Database &database, DigestLedger &ledger)
        : m_database(database)
        , m_ledger(ledger)
    {
    }
    Database &database() const { return m_database; }

    // For a new workspace: ids are those of the values, tables are the caller's. A page without views gets the usual
    // one.
    Result<void> addPage(const Page &page, int position);
    Result<void> addField(const Field &field, int position);
    Result<OptionId> addOption(FieldId field, const Option &option, int position);
    Result<ViewId> addView(const View &view, int position);

    // The next id of a table, never given before.
    Result<qint64> nextId(const QString &table);
    // Every column; null when there is no row.
    Result<QJsonValue> read(const QString &table, const QJsonValue &key);
    // Makes, changes or removes (null) the row; the columns that `value` leaves out are kept. A page or field takes
    // its table, column or index along.
    Result<void> write(const QString &table, const QJsonValue &key, const QJsonValue &value);

private:
    Result<void> writeSetting(const QString &key, const QJsonValue &value);
    Result<void> insertRow(const QString &table, qint64 id, const QJsonObject &row);
    Result<void> updateRow(const QString &table, qint64 id, const QJsonObject &columns);
    Result<void> deleteRow(const QString &table, qint64 id);
    Result<void> changeStorage(const QString &table, qint64 id, const QJsonValue &before, const QJsonValue &after);
    Result<void> changePageStorage(PageId page, bool exists);
    Result<void> changeFieldStorage(const std::optional<Field> &before, const std::optional<Field> &after);
    Result<void> keepIndex(FieldId link);
    Result<std::optional<Field>> fieldFrom(qint64 id, const QJsonValue &row);
    Result<std::vector<Field>> readFields();
    Result<bool> hasRow(const QString &table, qint64 id);

    Database &m_database;
    DigestLedger &m_ledger;
};

// The columns of a view's or field's row, as MetaChange has them.
QJsonObject rowOf(const Page &page, int position);
QJsonObject rowOf(const Field &field, int position);
QJsonObject rowOf(const Option &option, FieldId field, int position);
QJsonObject rowOf(const View &view, int position);
QString configText(const FieldConfig &config);
QString configText(const ViewConfig &config);

// Errors: Damaged when what is there does not fit together.
Result<Schema> loadSchema(Database &database);
// The options of a field as they are in the file now, in order.
Result<std::vector<Option>> loadOptionsOf(Database &database, FieldId field);
// Every setting, by key.
Result<QJsonObject> loadSettings(Database &database);
Result<QJsonValue> loadSetting(Database &database, const QString &key); // null: it is not set
Result<QString> loadToken(Database &database);

QJsonObject configToJson(const FieldConfig &config);
FieldConfig configFromJson(const QJsonObject &json);

} // namespace pheu
