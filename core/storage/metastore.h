// SPDX-License-Identifier: GPL-3.0-or-later
// The metadata tables as values: settings, pages, fields, options. What the door changes here it changes by
// MetaChange, which carries the row before and after.
#pragma once

#include "storage/digests.h"

#include <QJsonValue>
#include <QJsonObject>

namespace pheu {

// One row of a metadata table: workspace (key text; the JSON value), option, field, import (key id; an object of
// columns). Null is "no row".
struct MetaChange
{
    QString table;
    QJsonValue key;
    QJsonValue before;
    QJsonValue after;
    QByteArray pack() const;
    static std::optional<MetaChange> unpack(const QByteArray &bytes);
};

class MetaStore
{
public:
    MetaStore(Database &database, DigestLedger &ledger) : m_database(database), m_ledger(ledger) {}

    // For a new workspace: ids are those of the values.
    Result<void> addPage(const Page &page, int position);
    Result<void> addField(const Field &field, int position);
    Result<OptionId> addOption(FieldId field, const Option &option, int position);

    Result<QJsonValue> read(const QString &table, const QJsonValue &key);
    // Writes the row as `value` says; the columns it leaves out are kept.
    Result<void> write(const QString &table, const QJsonValue &key, const QJsonValue &value);

private:
    Result<QJsonValue> readSetting(const QString &key);
    Result<void> writeSetting(const QString &key, const QJsonValue &value);
    Result<void> writeOption(qint64 id, const QJsonValue &value);

    Database &m_database;
    DigestLedger &m_ledger;
};

// Errors: Damaged when what is there does not fit together.
Result<Schema> loadSchema(Database &database);
// The options of a field as they are in the file now, in order.
Result<std::vector<Option>> loadOptionsOf(Database &database, FieldId field);
// Every setting, by key.
Result<QJsonObject> loadSettings(Database &database);
Result<QString> loadToken(Database &database);

QJsonObject configToJson(const FieldConfig &config);
FieldConfig configFromJson(const QJsonObject &json);

} // namespace pheu
