// SPDX-License-Identifier: GPL-3.0-or-later
// A naive copy of a workspace's records that follows every edit in memory, and the digest of the whole file. What undo
// and redo make of a file is held against both.
#pragma once

#include "storage/metastore.h"
#include "workspace/workspace.h"

#include <QCryptographicHash>

#include <functional>
#include <map>
#include <set>

namespace pheu::test
{

using Cells = std::map<FieldId, Value>; // empty ones left out
using Records = std::map<qint64, Cells>;

// Of all that undo must bring back: every row of metadata, and the sums over every block of records, which `check`
// proves to be those of the records themselves. Not the numbers that were given away, nor the token. With `lines` every
// row as text, for the eyes of who mends what a failure shows.
inline QByteArray digestOf(Database &database, QStringList *lines)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    const auto rows = [&](const QString &sql) {
        auto statement = Statement::prepare(database, sql);
        if (!statement)
            qFatal("%s", qPrintable(statement.error().message));
        QByteArray cells;
        while (*statement->step()) {
            QString line;
            for (int column = 0; column < statement->columnCount(); ++column) {
                const std::string_view text = statement->utf8(column);
                cells.append(text.data(), qsizetype(text.size())).append('\x1f');
                if (lines)
                    line += statement->columnName(column) + u'=' + statement->text(column) + u'|';
            }
            if (lines)
                lines->append(line);
        }
        hash.addData(cells);
    };
    rows(QStringLiteral(
        "SELECT id, position, role, name_en, name_vi, name_own, icon, color, name_field, alias_field FROM page "
        "ORDER BY id"));
    for (const char *table : {"field", "option", "view", "comment"})
        rows(QStringLiteral("SELECT * FROM %1 ORDER BY id").arg(QLatin1String(table)));
    rows(QStringLiteral(
        "SELECT key, value FROM workspace WHERE key<>'token' AND key NOT LIKE 'autonumber%' ORDER BY key"));
    rows(QStringLiteral(
        "SELECT name, block, records, digest FROM digest WHERE name GLOB '[tj][0-9]*' AND (records<>0 OR digest<>0) "
        "ORDER BY name, block"));
    rows(QStringLiteral("SELECT name FROM sqlite_master WHERE name GLOB '[tj][0-9]*' ORDER BY name")); // indexes too
    return hash.result();
}

// Fields that people fill.
inline bool isCopied(const Field &field)
{
    return field.isEditable() && field.storage() != Storage::Virtual && field.storage() != Storage::RowMeta;
}

inline Records readPage(const Workspace &workspace, const Page &page)
{
    Records records;
    std::vector<FieldId> fields;
    for (const Field &field : page.fields) {
        if (isCopied(field))
            fields.push_back(field.id);
    }
    Query query;
    query.page = page.id;
    const auto ids = workspace.reader().select(query);
    const auto rows = workspace.reader().fetch(page.id, *ids, fields);
    for (const Record &row : *rows) {
        Cells &cells = records[row.id.value];
        for (size_t i = 0; i < fields.size(); ++i) {
            if (!row.values[i].isEmpty())
                cells.emplace(fields[i], row.values[i]);
        }
    }
    return records;
}

class UndoCopy
{
public:
    std::map<PageId, Records> pages;
    bool operator==(const UndoCopy &) const = default;

    static UndoCopy of(const Workspace &workspace)
    {
        UndoCopy copy;
        for (const Page &page : workspace.schema().pages)
            copy.pages[page.id] = readPage(workspace, page);
        return copy;
    }

    // What an edit has done to the workspace. `before`: its schema then; `linksTo`: the fields that go with a page that
    // the edit removes.
    void follow(const Workspace &workspace, const Schema &before, const std::vector<FieldId> &linksTo, const Edit &edit,
                const ChangeSet &done)
    {
        size_t added = 0, addedFields = 0, addedPages = 0;
        for (const Change &change : edit.changes) {
            if (const auto *set = std::get_if<SetCells>(&change)) {
                for (const SetCells::Cell &cell : set->cells)
                    put(set->page, cell.record.value, cell.field, cell.value);
            } else if (const auto *add = std::get_if<AddRecords>(&change)) {
                for (const std::vector<Value> &row : add->rows) {
                    const qint64 id = done.added[added++].value;
                    pages[add->page][id];
                    for (size_t i = 0; i < row.size(); ++i)
                        put(add->page, id, add->fields[i], row[i]);
                }
            } else if (const auto *gone = std::get_if<RemoveRecords>(&change)) {
                std::set<qint64> ids;
                for (const RecordId record : gone->records)
                    ids.insert(record.value);
                for (const qint64 id : ids)
                    pages[gone->page].erase(id);
                takeOut(
                    before, [&](const Field &field) { return field.config.target == gone->page; }, ids);
            } else if (const auto *option = std::get_if<RemoveOption>(&change)) {
                takeOut(before, [&](const Field &field) { return field.type->meaning() == Meaning::Option; },
                        {option->option.value});
            } else if (const auto *field = std::get_if<RemoveField>(&change)) {
                forget(field->field);
            } else if (const auto *goes = std::get_if<RemovePage>(&change)) {
                pages.erase(goes->page);
                for (const FieldId link : linksTo)
                    forget(link);
            } else if (std::get_if<AddField>(&change) || std::get_if<DuplicateField>(&change)) {
                const FieldId made = done.addedFields[addedFields++];
                if (std::get_if<DuplicateField>(&change))
                    takeFromFile(workspace, made);
            } else if (const auto *type = std::get_if<RetypeField>(&change)) {
                forget(type->field);
                takeFromFile(workspace, type->field);
            } else if (std::get_if<AddPage>(&change)) {
                pages[done.addedPages[addedPages++]];
            } else if (std::get_if<DuplicatePage>(&change)) {
                const Page &page = *workspace.schema().page(done.addedPages[addedPages++]);
                pages[page.id] = readPage(workspace, page);
            }
        }
    }

private:
    void put(PageId page, qint64 record, FieldId field, Value value)
    {
        Cells &cells = pages[page][record];
        if (value.isIds()) { // named twice is named once
            IdList ids;
            for (const qint64 id : value.toIds()) {
                if (std::find(ids.begin(), ids.end(), id) == ids.end())
                    ids.push_back(id);
            }
            value = ids;
        }
        if (value.isEmpty())
            cells.erase(field);
        else
            cells[field] = value;
    }
    void takeOut(const Schema &before, const std::function<bool(const Field &)> &ofField,
                 const std::set<qint64> &targets)
    {
        for (auto &[page, records] : pages) {
            for (auto &[id, cells] : records) {
                for (auto at = cells.begin(); at != cells.end();) {
                    const Field *field = before.field(at->first);
                    if (!field || !ofField(*field)) {
                        ++at;
                        continue;
                    }
                    bool empty = at->second.isInteger() && targets.contains(at->second.toInteger());
                    if (at->second.isIds()) {
                        IdList left = at->second.toIds();
                        std::erase_if(left, [&](qint64 target) { return targets.contains(target); });
                        empty = left.empty();
                        if (!empty)
                            at->second = left;
                    }
                    at = empty ? cells.erase(at) : std::next(at);
                }
            }
        }
    }
    void forget(FieldId field)
    {
        for (auto &[page, records] : pages) {
            for (auto &[id, cells] : records)
                cells.erase(field);
        }
    }
    // A conversion and a copy are proved by tests of their own.
    void takeFromFile(const Workspace &workspace, FieldId id)
    {
        const Field &field = *workspace.schema().field(id);
        if (!isCopied(field))
            return;
        for (auto &[record, cells] : readPage(workspace, *workspace.schema().page(field.page))) {
            if (cells.contains(id))
                pages[field.page][record][id] = cells.at(id);
        }
    }
};

} // namespace pheu::test
