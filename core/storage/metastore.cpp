// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/metastore.h"

#include "storage/jsontext.h"

#include <QJsonDocument>

#include <sqlite3.h>

#include <span>

namespace pheu {

namespace {

constexpr std::array optionColumns = {"field", "position", "role", "name_en", "name_vi", "name_own", "color"};
constexpr std::array fieldColumns = {"position", "hidden", "width"}; // those that the door changes
constexpr std::array importColumns = {"reverted_by"};

std::span<const char *const> columnsOf(const QString &table)
{
    if (table == QStringLiteral("option"))
        return optionColumns;
    if (table == QStringLiteral("field"))
        return fieldColumns;
    if (table == QStringLiteral("import"))
        return importColumns;
    return {};
}

void bindJson(Statement &statement, int index, const QJsonValue &value)
{
    if (value.isString())
        statement.bind(index, value.toString());
    else
        statement.bind(index, value.toInteger());
}

void bindNames(Statement &statement, int first, const Names &names)
{
    statement.bind(first, names.en);
    statement.bind(first + 1, names.vi);
    statement.bind(first + 2, names.own);
}

} // namespace

QByteArray MetaChange::pack() const
{
    const QJsonObject object{{QStringLiteral("table"), table}, {QStringLiteral("key"), key},
                             {QStringLiteral("before"), before}, {QStringLiteral("after"), after}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<MetaChange> MetaChange::unpack(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    const MetaChange change{object[QStringLiteral("table")].toString(), object[QStringLiteral("key")],
                            object[QStringLiteral("before")], object[QStringLiteral("after")]};
    if (change.table != QStringLiteral("workspace") && columnsOf(change.table).empty())
        return std::nullopt;
    return change;
}

Result<void> MetaStore::addPage(const Page &page, int position)
{
    Result<Statement> insert = Statement::prepare(
        m_database, QStringLiteral("INSERT INTO page(id, position, role, name_en, name_vi, name_own, icon, name_field, "
                                   "alias_field, last_record) VALUES(?,?,?,?,?,?,?,?,?,0)"));
    if (!insert)
        return insert.error();
    insert->bind(1, page.id.value);
    insert->bind(2, qint64(position));
    insert->bind(3, page.role);
    bindNames(*insert, 4, page.names);
    insert->bind(7, page.icon);
    insert->bind(8, page.nameField.value);
    insert->bind(9, page.aliasField.value);
    m_ledger.touch(QStringLiteral("page"));
    return insert->run();
}

Result<void> MetaStore::addField(const Field &field, int position)
{
    Result<Statement> insert = Statement::prepare(
        m_database, QStringLiteral("INSERT INTO field(id, page, position, role, name_en, name_vi, name_own, type, config, "
                                   "hidden, width) VALUES(?,?,?,?,?,?,?,?,?,?,?)"));
    if (!insert)
        return insert.error();
    insert->bind(1, field.id.value);
    insert->bind(2, field.page.value);
    insert->bind(3, qint64(position));
    insert->bind(4, field.role);
    bindNames(*insert, 5, field.names);
    insert->bind(8, field.type->id());
    insert->bind(9, QString::fromUtf8(QJsonDocument(configToJson(field.config)).toJson(QJsonDocument::Compact)));
    insert->bind(10, qint64(field.hidden));
    insert->bind(11, qint64(field.width));
    m_ledger.touch(QStringLiteral("field"));
    return insert->run();
}

Result<OptionId> MetaStore::addOption(FieldId field, const Option &option, int position)
{
    Result<Statement> insert = Statement::prepare(
        m_database, QStringLiteral("INSERT INTO option(field, position, role, name_en, name_vi, name_own, color) "
                                   "VALUES(?,?,?,?,?,?,?)"));
    if (!insert)
        return insert.error();
    insert->bind(1, field.value);
    insert->bind(2, qint64(position));
    insert->bind(3, option.role);
    bindNames(*insert, 4, option.names);
    insert->bind(7, option.color);
    if (const Result<void> done = insert->run(); !done)
        return done.error();
    m_ledger.touch(QStringLiteral("option"));
    return OptionId(sqlite3_last_insert_rowid(m_database.handle()));
}

Result<QJsonValue> MetaStore::readSetting(const QString &key)
{
    Result<Statement> select = Statement::prepare(m_database, QStringLiteral("SELECT value FROM workspace WHERE key=?"));
    if (!select)
        return select.error();
    select->bind(1, key);
    const Result<bool> row = select->step();
    if (!row)
        return row.error();
    return *row ? jsonFromText(select->blob(0)) : QJsonValue();
}

Result<void> MetaStore::writeSetting(const QString &key, const QJsonValue &value)
{
    m_ledger.touch(QStringLiteral("workspace"));
    const bool remove = value.isNull() || value.isUndefined();
    Result<Statement> write = Statement::prepare(
        m_database, remove ? QStringLiteral("DELETE FROM workspace WHERE key=?1")
                           : QStringLiteral("INSERT INTO workspace(key, value) VALUES(?1, ?2) ON CONFLICT DO UPDATE SET "
                                            "value=excluded.value"));
    if (!write)
        return write.error();
    write->bind(1, key);
    if (!remove)
        write->bind(2, QString::fromUtf8(jsonToText(value)));
    return write->run();
}

Result<QJsonValue> MetaStore::read(const QString &table, const QJsonValue &key)
{
    if (table == QStringLiteral("workspace"))
        return readSetting(key.toString());
    const auto columns = columnsOf(table);
    QStringList names;
    for (const char *column : columns)
        names.append(QLatin1String(column));
    Result<Statement> select = Statement::prepare(
        m_database, QStringLiteral("SELECT %1 FROM %2 WHERE id=?").arg(names.join(QStringLiteral(", ")), table));
    if (!select)
        return select.error();
    select->bind(1, key.toInteger());
    const Result<bool> row = select->step();
    if (!row)
        return row.error();
    if (!*row)
        return QJsonValue();
    QJsonObject object;
    for (int column = 0; column < names.size(); ++column) {
        object.insert(names[column], select->isInteger(column) ? QJsonValue(select->integer(column))
                                                               : QJsonValue(select->text(column)));
    }
    return QJsonValue(object);
}

Result<void> MetaStore::writeOption(qint64 id, const QJsonValue &value)
{
    if (!value.isObject()) {
        Result<Statement> remove = Statement::prepare(m_database, QStringLiteral("DELETE FROM option WHERE id=?"));
        if (!remove)
            return remove.error();
        remove->bind(1, id);
        return remove->run();
    }
    const QJsonObject object = value.toObject();
    Result<Statement> write = Statement::prepare(
        m_database, QStringLiteral("INSERT INTO option(id, field, position, role, name_en, name_vi, name_own, color) "
                                   "VALUES(?,?,?,?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET position=excluded.position, "
                                   "name_own=excluded.name_own, color=excluded.color"));
    if (!write)
        return write.error();
    write->bind(1, id);
    int index = 2;
    for (const char *column : optionColumns)
        bindJson(*write, index++, object[QLatin1String(column)]);
    return write->run();
}

Result<void> MetaStore::write(const QString &table, const QJsonValue &key, const QJsonValue &value)
{
    if (table == QStringLiteral("workspace"))
        return writeSetting(key.toString(), value);
    m_ledger.touch(table);
    if (table == QStringLiteral("option"))
        return writeOption(key.toInteger(), value);
    QString sets;
    const QJsonObject object = value.toObject();
    std::vector<QJsonValue> values;
    for (const char *name : columnsOf(table)) {
        const QLatin1String column(name);
        if (!object.contains(column))
            continue;
        sets += (sets.isEmpty() ? QString() : QStringLiteral(", ")) + column + QStringLiteral("=?");
        values.push_back(object[column]);
    }
    if (values.empty())
        return {};
    Result<Statement> update =
        Statement::prepare(m_database, QStringLiteral("UPDATE %1 SET %2 WHERE id=?").arg(table, sets));
    if (!update)
        return update.error();
    int index = 1;
    for (const QJsonValue &one : values)
        bindJson(*update, index++, one);
    update->bind(index, key.toInteger());
    return update->run();
}

} // namespace pheu
