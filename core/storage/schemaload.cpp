// SPDX-License-Identifier: GPL-3.0-or-later
// The schema read from the metadata tables, and refused where its parts do not fit together.
#include "storage/eachrow.h"
#include "storage/jsontext.h"
#include "storage/metastore.h"
#include "storage/recordstore.h"

#include <QJsonDocument>
#include <QSet>

#include <sqlite3.h>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr size_t mostPages = 1000;
constexpr size_t mostFields = 10000;
constexpr size_t mostViews = 10000;

Names namesFrom(const Statement &row, int first)
{
    return {row.text(first), row.text(first + 1), row.text(first + 2)};
}

Result<void> loadPages(Database &database, Schema &schema)
{
    const QString color = database.version() < 2 ? QStringLiteral("''") : QStringLiteral("color");
    const QString sql =
        QStringLiteral("SELECT id, role, icon, name_field, alias_field, name_en, name_vi, name_own, %1 FROM page "
                       "ORDER BY position, id")
            .arg(color);
    return eachRow(Statement::prepare(database, sql), [&](const Statement &row) -> Result<void> {
        Page page;
        page.id = PageId(row.integer(0));
        page.role = row.text(1);
        page.icon = row.text(2);
        page.nameField = FieldId(row.integer(3));
        page.aliasField = FieldId(row.integer(4));
        page.names = namesFrom(row, 5);
        page.color = row.text(8);
        schema.pages.push_back(std::move(page));
        return schema.pages.size() > mostPages ? Result<void>(database.errorOf(SQLITE_CORRUPT)) : Result<void>();
    });
}

Page *pageOf(Schema &schema, PageId id)
{
    const auto at =
        std::find_if(schema.pages.begin(), schema.pages.end(), [&](const Page &page) { return page.id == id; });
    return at == schema.pages.end() ? nullptr : &*at;
}

Result<void> loadFields(Database &database, Schema &schema)
{
    const QString description = database.version() < 2 ? QStringLiteral("''") : QStringLiteral("description");
    size_t count = 0;
    const QString sql =
        QStringLiteral("SELECT id, page, role, type, config, hidden, width, name_en, name_vi, name_own, %1 FROM "
                       "field ORDER BY page, position, id")
            .arg(description);
    return eachRow(Statement::prepare(database, sql), [&](const Statement &row) -> Result<void> {
        Field field;
        field.id = FieldId(row.integer(0));
        field.page = PageId(row.integer(1));
        field.role = row.text(2);
        field.type = fieldType(row.text(3));
        field.config = configFromJson(QJsonDocument::fromJson(row.blob(4)).object());
        field.hidden = row.integer(5) != 0;
        field.width = int(std::clamp<qint64>(row.integer(6), 0, 10000));
        field.names = namesFrom(row, 7);
        field.description = row.text(10);
        Page *page = pageOf(schema, field.page);
        if (!page || !field.type || count++ > mostFields)
            return database.errorOf(SQLITE_CORRUPT);
        page->fields.push_back(std::move(field));
        return {};
    });
}

Result<void> loadOptions(Database &database, Schema &schema)
{
    QHash<FieldId, Field *> fields;
    for (Page &page : schema.pages) {
        for (Field &field : page.fields)
            fields.insert(field.id, &field);
    }
    const QString sql = QStringLiteral("SELECT id, field, role, color, name_en, name_vi, name_own FROM option "
                                       "ORDER BY field, position, id");
    return eachRow(Statement::prepare(database, sql), [&](const Statement &row) -> Result<void> {
        Field *field = fields.value(FieldId(row.integer(1)));
        if (!field)
            return database.errorOf(SQLITE_CORRUPT);
        field->options.push_back({OptionId(row.integer(0)), row.text(2), namesFrom(row, 4), row.text(3)});
        return {};
    });
}

// A file of version 1 has no views: every page is shown as the one that an upgrade gives it.
void giveDefaultViews(Schema &schema)
{
    qint64 id = 0;
    for (Page &page : schema.pages) {
        ++id;
        if (page.views.empty())
            page.views.push_back(defaultView(ViewId(id), page.id));
    }
}

Result<void> loadViews(Database &database, Schema &schema)
{
    if (database.version() < 2) {
        giveDefaultViews(schema);
        return {};
    }
    size_t count = 0;
    const QString sql = QStringLiteral("SELECT id, page, role, kind, config, name_en, name_vi, name_own FROM view "
                                       "ORDER BY page, position, id");
    const Result<void> read = eachRow(Statement::prepare(database, sql), [&](const Statement &row) -> Result<void> {
        Page *page = pageOf(schema, PageId(row.integer(1)));
        const std::optional<ViewKind> kind = viewKindOf(row.text(3));
        if (!page || !kind || count++ > mostViews)
            return database.errorOf(SQLITE_CORRUPT);
        View view{ViewId(row.integer(0)), page->id, row.text(2), namesFrom(row, 5), *kind, {}};
        view.config = viewConfigFromJson(QJsonDocument::fromJson(row.blob(4)).object());
        page->views.push_back(std::move(view));
        return {};
    });
    if (!read)
        return read;
    giveDefaultViews(schema);
    for (Page &page : schema.pages) {
        for (View &view : page.views)
            leaveOutRemoved(schema, page, view.config);
    }
    return {};
}

// The columns that the schema speaks of are there, and nothing else.
Result<bool> columnsFit(Database &database, const Page &page)
{
    QSet<QString> expected{QStringLiteral("id"),        QStringLiteral("created_at"),  QStringLiteral("modified_at"),
                           QStringLiteral("import_id"), QStringLiteral("import_file"), QStringLiteral("import_line")};
    for (const Field &field : page.fields) {
        if (hasColumn(field))
            expected.insert(field.column());
    }
    Result<Statement> columns = Statement::prepare(database, QStringLiteral("PRAGMA table_info(%1)").arg(page.table()));
    if (!columns)
        return columns.error();
    for (;;) {
        const Result<bool> row = columns->step();
        if (!row)
            return row.error();
        if (!*row)
            return expected.isEmpty();
        if (!expected.remove(columns->text(1)))
            return false;
    }
}

// Links lead to pages, reverse fields to links, names to fields of the page itself.
bool fieldFits(const Schema &schema, const Page &page, const Field &field)
{
    if (field.config.target && !schema.page(field.config.target))
        return false;
    if (field.type->id() == QStringLiteral("link") && !field.config.target)
        return false;
    if (field.config.currencyField && !page.field(field.config.currencyField))
        return false;
    if (!field.config.reverseOf)
        return true;
    const Field *forward = schema.field(field.config.reverseOf);
    return forward && forward->config.target == page.id && !forward->config.reverseOf &&
           forward->page == field.config.target;
}

Result<bool> schemaFits(Database &database, const Schema &schema)
{
    for (const Page &page : schema.pages) {
        if ((page.nameField && !page.field(page.nameField)) || (page.aliasField && !page.field(page.aliasField)))
            return false;
        for (const Field &field : page.fields) {
            if (!fieldFits(schema, page, field))
                return false;
            if (field.storage() != Storage::Join)
                continue;
            Result<Statement> join =
                Statement::prepare(database, QStringLiteral("PRAGMA table_info(%1)").arg(field.joinTable()));
            if (!join)
                return join.error();
            const Result<bool> row = join->step();
            if (!row || !*row)
                return row;
        }
        const Result<bool> columns = columnsFit(database, page);
        if (!columns || !*columns)
            return columns;
    }
    return true;
}

} // namespace

Result<Schema> loadSchema(Database &database)
{
    Schema schema;
    for (const auto &part : {loadPages, loadFields, loadOptions, loadViews}) {
        if (const Result<void> loaded = part(database, schema); !loaded)
            return loaded.error();
    }
    const Result<bool> fits = schemaFits(database, schema);
    if (!fits)
        return fits.error();
    if (!*fits)
        return database.errorOf(SQLITE_CORRUPT);
    return schema;
}

Result<std::vector<Option>> loadOptionsOf(Database &database, FieldId field)
{
    Result<Statement> rows = Statement::prepare(
        database, QStringLiteral("SELECT id, role, color, name_en, name_vi, name_own FROM option WHERE field=? "
                                 "ORDER BY position, id"));
    if (!rows)
        return rows.error();
    rows->bind(1, field.value);
    std::vector<Option> options;
    const Result<void> read = eachRow(*rows, [&] {
        options.push_back({OptionId(rows->integer(0)), rows->text(1), namesFrom(*rows, 3), rows->text(2)});
    });
    return read ? Result<std::vector<Option>>(std::move(options)) : read.error();
}

Result<QJsonObject> loadSettings(Database &database)
{
    QJsonObject settings;
    const QString sql = QStringLiteral("SELECT key, value FROM workspace");
    const Result<void> read = eachRow(Statement::prepare(database, sql), [&](const Statement &row) {
        settings.insert(row.text(0), jsonFromText(row.blob(1)));
    });
    return read ? Result<QJsonObject>(settings) : read.error();
}

Result<QJsonValue> loadSetting(Database &database, const QString &key)
{
    Result<Statement> rows = Statement::prepare(database, QStringLiteral("SELECT value FROM workspace WHERE key=?"));
    if (!rows)
        return rows.error();
    rows->bind(1, key);
    const Result<bool> row = rows->step();
    if (!row)
        return row.error();
    return *row ? jsonFromText(rows->blob(0)) : QJsonValue();
}

Result<QString> loadToken(Database &database)
{
    const Result<QJsonValue> token = loadSetting(database, QStringLiteral("token"));
    return token ? Result<QString>(token->toString()) : token.error();
}

} // namespace pheu
