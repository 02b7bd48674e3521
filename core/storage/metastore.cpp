// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/metastore.h"

#include "storage/jsontext.h"

#include <QJsonDocument>

#include <sqlite3.h>

#include <algorithm>
#include <span>

namespace pheu
{

namespace
{

struct Column {
    const char *name;
    bool isText;
};
constexpr Column number(const char *name)
{
    return {name, false};
}
constexpr Column text(const char *name)
{
    return {name, true};
}

constexpr std::array pageColumns = {number("position"),    text("role"), text("name_en"),      text("name_vi"),
                                    text("name_own"),      text("icon"), number("name_field"), number("alias_field"),
                                    number("last_record"), text("color")};
constexpr std::array fieldColumns = {number("page"),   number("position"), text("role"),       text("name_en"),
                                     text("name_vi"),  text("name_own"),   text("type"),       text("config"),
                                     number("hidden"), number("width"),    text("description")};
constexpr std::array optionColumns = {number("field"), number("position"), text("role"), text("name_en"),
                                      text("name_vi"), text("name_own"),   text("color")};
constexpr std::array viewColumns = {number("page"),  number("position"), text("role"), text("name_en"),
                                    text("name_vi"), text("name_own"),   text("kind"), text("config")};
constexpr std::array commentColumns = {number("page"), number("record"), number("at"), number("changed"), text("text")};
constexpr std::array importColumns = {number("reverted_by")}; // the one that the door changes

struct Table {
    const char *name;
    std::span<const Column> columns;
};
constexpr std::array tables = {
    Table{"page", pageColumns}, Table{"field", fieldColumns},     Table{"option", optionColumns},
    Table{"view", viewColumns}, Table{"comment", commentColumns}, Table{"import", importColumns},
};

std::span<const Column> columnsOf(const QString &table)
{
    const auto known =
        std::find_if(tables.begin(), tables.end(), [&](const Table &one) { return table == QLatin1String(one.name); });
    return known == tables.end() ? std::span<const Column>() : known->columns;
}

void bindJson(Statement &statement, int index, const Column &column, const QJsonValue &value)
{
    if (column.isText)
        statement.bind(index, value.toString());
    else
        statement.bind(index, value.toInteger());
}

// Whether a row that is written so may change tables and columns: it comes or goes, or the field holds something else.
bool hasStorage(const QString &table, const QJsonValue &value, bool there)
{
    const bool isField = table == QStringLiteral("field");
    if (!isField && table != QStringLiteral("page"))
        return false;
    if (!there || !value.isObject())
        return true;
    const QJsonObject row = value.toObject();
    return isField && (row.contains(QStringLiteral("page")) || row.contains(QStringLiteral("type")) ||
                       row.contains(QStringLiteral("config")));
}

QJsonObject namesRow(const QString &role, const Names &names, int position)
{
    return {{QStringLiteral("position"), position},
            {QStringLiteral("role"), role},
            {QStringLiteral("name_en"), names.en},
            {QStringLiteral("name_vi"), names.vi},
            {QStringLiteral("name_own"), names.own}};
}

} // namespace

QByteArray MetaChange::pack() const
{
    const QJsonObject object{{QStringLiteral("table"), table},
                             {QStringLiteral("key"), key},
                             {QStringLiteral("before"), before},
                             {QStringLiteral("after"), after}};
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

bool MetaChange::isOfSchema() const
{
    return table == QStringLiteral("page") || table == QStringLiteral("field") || table == QStringLiteral("option") ||
           table == QStringLiteral("view");
}

bool MetaChange::isStructural() const
{
    if (table != QStringLiteral("page") && table != QStringLiteral("field"))
        return false;
    if (!before.isObject() || !after.isObject())
        return true;
    const QJsonObject now = after.toObject();
    return table == QStringLiteral("field") &&
           (now.contains(QStringLiteral("type")) || now.contains(QStringLiteral("config")));
}

QString configText(const FieldConfig &config)
{
    return QString::fromUtf8(QJsonDocument(configToJson(config)).toJson(QJsonDocument::Compact));
}

QString configText(const ViewConfig &config)
{
    return QString::fromUtf8(QJsonDocument(viewConfigToJson(config)).toJson(QJsonDocument::Compact));
}

QJsonObject rowOf(const Page &page, int position)
{
    QJsonObject row = namesRow(page.role, page.names, position);
    row.insert(QStringLiteral("icon"), page.icon);
    row.insert(QStringLiteral("color"), page.color);
    row.insert(QStringLiteral("name_field"), page.nameField.value);
    row.insert(QStringLiteral("alias_field"), page.aliasField.value);
    row.insert(QStringLiteral("last_record"), 0);
    return row;
}

QJsonObject rowOf(const Field &field, int position)
{
    QJsonObject row = namesRow(field.role, field.names, position);
    row.insert(QStringLiteral("page"), field.page.value);
    row.insert(QStringLiteral("type"), field.type->id());
    row.insert(QStringLiteral("config"), configText(field.config));
    row.insert(QStringLiteral("hidden"), int(field.hidden));
    row.insert(QStringLiteral("width"), field.width);
    row.insert(QStringLiteral("description"), field.description);
    return row;
}

QJsonObject rowOf(const Option &option, FieldId field, int position)
{
    QJsonObject row = namesRow(option.role, option.names, position);
    row.insert(QStringLiteral("field"), field.value);
    row.insert(QStringLiteral("color"), option.color);
    return row;
}

QJsonObject rowOf(const View &view, int position)
{
    QJsonObject row = namesRow(view.role, view.names, position);
    row.insert(QStringLiteral("page"), view.page.value);
    row.insert(QStringLiteral("kind"), viewKindId(view.kind));
    row.insert(QStringLiteral("config"), configText(view.config));
    return row;
}

Result<void> MetaStore::addPage(const Page &page, int position)
{
    if (const Result<void> done = insertRow(QStringLiteral("page"), page.id.value, rowOf(page, position)); !done)
        return done;
    int viewPosition = 0;
    for (View view : page.views.empty() ? std::vector{defaultView({}, page.id)} : page.views) {
        view.page = page.id;
        if (const Result<ViewId> added = addView(view, viewPosition++); !added)
            return added.error();
    }
    return {};
}

Result<void> MetaStore::addField(const Field &field, int position)
{
    return insertRow(QStringLiteral("field"), field.id.value, rowOf(field, position));
}

Result<OptionId> MetaStore::addOption(FieldId field, const Option &option, int position)
{
    const Result<qint64> id = nextId(QStringLiteral("option"));
    if (!id)
        return id.error();
    const Result<void> done = insertRow(QStringLiteral("option"), *id, rowOf(option, field, position));
    return done ? Result<OptionId>(OptionId(*id)) : done.error();
}

Result<ViewId> MetaStore::addView(const View &view, int position)
{
    const Result<qint64> id = nextId(QStringLiteral("view"));
    if (!id)
        return id.error();
    const Result<void> done = insertRow(QStringLiteral("view"), *id, rowOf(view, position));
    return done ? Result<ViewId>(ViewId(*id)) : done.error();
}

Result<qint64> MetaStore::nextId(const QString &table)
{
    Result<Statement> next = Statement::prepare(
        m_database, QStringLiteral("SELECT max(ifnull((SELECT seq FROM sqlite_sequence WHERE name='%1'), 0), "
                                   "ifnull((SELECT max(id) FROM %1), 0)) + 1")
                        .arg(table));
    if (!next)
        return next.error();
    if (const Result<bool> row = next->step(); !row)
        return row.error();
    return next->integer(0);
}

Result<void> MetaStore::writeSetting(const QString &key, const QJsonValue &value)
{
    m_ledger.touch(QStringLiteral("workspace"));
    const bool remove = value.isNull() || value.isUndefined();
    Result<Statement> write = Statement::prepare(
        m_database, remove
                        ? QStringLiteral("DELETE FROM workspace WHERE key=?1")
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
        return loadSetting(m_database, key.toString());
    QStringList names;
    for (const Column &column : columnsOf(table))
        names.append(QLatin1String(column.name));
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

Result<void> MetaStore::insertRow(const QString &table, qint64 id, const QJsonObject &row)
{
    QString names = QStringLiteral("id"), marks = QStringLiteral("?");
    const auto columns = columnsOf(table);
    for (const Column &column : columns) {
        names += QStringLiteral(", ") + QLatin1String(column.name);
        marks += QStringLiteral(",?");
    }
    Result<Statement> insert =
        Statement::prepare(m_database, QStringLiteral("INSERT INTO %1(%2) VALUES(%3)").arg(table, names, marks));
    if (!insert)
        return insert.error();
    insert->bind(1, id);
    int index = 2;
    for (const Column &column : columns)
        bindJson(*insert, index++, column, row[QLatin1String(column.name)]);
    m_ledger.touch(table);
    return insert->run();
}

Result<void> MetaStore::updateRow(const QString &table, qint64 id, const QJsonObject &row)
{
    QString sets;
    std::vector<const Column *> changed;
    for (const Column &column : columnsOf(table)) {
        const QLatin1String name(column.name);
        if (!row.contains(name))
            continue;
        sets += (sets.isEmpty() ? QString() : QStringLiteral(", ")) + name + QStringLiteral("=?");
        changed.push_back(&column);
    }
    if (changed.empty())
        return {};
    Result<Statement> update =
        Statement::prepare(m_database, QStringLiteral("UPDATE %1 SET %2 WHERE id=?").arg(table, sets));
    if (!update)
        return update.error();
    int index = 1;
    for (const Column *column : changed)
        bindJson(*update, index++, *column, row[QLatin1String(column->name)]);
    update->bind(index, id);
    m_ledger.touch(table);
    return update->run();
}

Result<void> MetaStore::deleteRow(const QString &table, qint64 id)
{
    Result<Statement> remove = Statement::prepare(m_database, QStringLiteral("DELETE FROM %1 WHERE id=?").arg(table));
    if (!remove)
        return remove.error();
    remove->bind(1, id);
    m_ledger.touch(table);
    return remove->run();
}

Result<bool> MetaStore::hasRow(const QString &table, qint64 id)
{
    Result<Statement> row = Statement::prepare(m_database, QStringLiteral("SELECT 1 FROM %1 WHERE id=?").arg(table));
    if (!row)
        return row.error();
    row->bind(1, id);
    return row->step();
}

Result<void> MetaStore::write(const QString &table, const QJsonValue &key, const QJsonValue &value)
{
    if (table == QStringLiteral("workspace"))
        return writeSetting(key.toString(), value);
    const qint64 id = key.toInteger();
    const Result<bool> there = hasRow(table, id);
    if (!there)
        return there.error();
    const bool storage = hasStorage(table, value, *there);
    const Result<QJsonValue> before = storage ? read(table, key) : QJsonValue();
    if (!before)
        return before.error();
    const Result<void> done = !value.isObject() ? deleteRow(table, id)
                              : *there          ? updateRow(table, id, value.toObject())
                                                : insertRow(table, id, value.toObject());
    if (!done || !storage)
        return done;
    const Result<QJsonValue> after = read(table, key);
    return after ? changeStorage(table, id, *before, *after) : after.error();
}

} // namespace pheu
