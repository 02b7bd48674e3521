// SPDX-License-Identifier: GPL-3.0-or-later
// Edits as values: what the grid, the CLI, a paste or a dialog asks the door to do. The door applies one
// whole or not at all, logs its inverse, and answers with a ChangeSet.
#pragma once

#include "storage/query.h"

#include <QJsonValue>
#include <variant>

namespace pheu {

struct SetCells
{
    struct Cell { RecordId record; FieldId field; Value value; };
    PageId page;
    std::vector<Cell> cells;
};

struct AddRecords
{
    PageId page;
    std::vector<FieldId> fields;
    std::vector<std::vector<Value>> rows; // a row may be empty: a blank record
};

struct RemoveRecords // links to them become empty, in the same edit
{
    PageId page;
    std::vector<RecordId> records;
};

struct SetFieldLayout // order, width, hidden of a page's fields; fields left out keep theirs
{
    struct Item { FieldId field; int position; int width; bool hidden; };
    PageId page;
    std::vector<Item> items;
};

struct AddOption
{
    FieldId field;
    QString name;
    QString color;
};

struct SetSetting // see Settings; a null value removes it
{
    QString key;
    QJsonValue value;
};

using Change = std::variant<SetCells, AddRecords, RemoveRecords, SetFieldLayout, AddOption, SetSetting>;

// Kept in files as a number: new kinds go to the end.
enum class EditKind { Cells, Paste, Fill, AddRecords, RemoveRecords, Import, RevertImport, Layout, Setting,
                      Template, Script };

struct Edit
{
    EditKind kind = EditKind::Cells;
    std::vector<Change> changes;
};

// What an edit (or its undo) did, for models and caches. `bulk` means too many to list: read again.
struct ChangeSet
{
    struct PageChange
    {
        PageId page;
        bool bulk = false;
        std::vector<RecordId> inserted; // ascending
        std::vector<RecordId> updated;  // ascending
        std::vector<RecordId> removed;  // ascending
        std::vector<FieldId> fields;    // touched by `updated`
    };
    EditId edit;               // 0: nothing was changed, and nothing was logged
    QString previousToken, token; // of the workspace before and after (Workspace::token)
    bool schema = false;   // fields, options, layout
    bool settings = false;
    std::vector<PageChange> pages;
    std::vector<RecordId> added; // ids of AddRecords in order
};

// One line of the history.
struct EditInfo
{
    EditId id;
    EditKind kind = EditKind::Cells;
    qint64 atMs = 0;
    qint64 records = 0;   // touched
    PageId page;          // the page most of them are on
    ImportId import;      // when it is an import
    bool undone = false;  // can be redone
};

} // namespace pheu
