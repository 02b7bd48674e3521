// SPDX-License-Identifier: GPL-3.0-or-later
// Edits as values: what the grid, the CLI, a paste or a dialog asks the door to do. The door applies one
// whole or not at all, logs its inverse, and answers with a ChangeSet.
#pragma once

#include "storage/query.h"

#include <QJsonValue>

#include <memory>
#include <optional>
#include <variant>

namespace pheu
{

struct SetCells {
    struct Cell {
        RecordId record;
        FieldId field;
        Value value;
    };
    PageId page;
    std::vector<Cell> cells;
};

struct AddRecords {
    PageId page;
    std::vector<FieldId> fields;
    std::vector<std::vector<Value>> rows; // a row may be empty: a blank record
    // Begun in a view (a card, a day of the calendar, a linked record by name) and filled there: required fields may
    // still be empty. A blank record always is.
    bool begun = false;
};

struct RemoveRecords // links to them become empty, in the same edit
{
    PageId page;
    std::vector<RecordId> records;
};

struct SetFieldLayout // order, width, hidden of a page's fields; fields left out keep theirs
{
    struct Item {
        FieldId field;
        int position;
        int width;
        bool hidden;
    };
    PageId page;
    std::vector<Item> items;
};

struct AddOption {
    FieldId field;
    QString name;
    QString color;
};

// ---- structure. Each refuses what would not hold together, with a sentence; ids of what was made are in the
// ChangeSet.

struct AddField // field.id and page are given by the door; options get ids too
{
    PageId page;
    Field field;
    int position = -1; // −1: last
};

// Only what is set changes. Config: of the same type and storage (a formula, a rule, decimals, a label); RetypeField
// for the rest.
struct ChangeField {
    FieldId field;
    std::optional<QString> name; // the user's own; empty: back to the template's names
    std::optional<QString> description;
    std::optional<FieldConfig> config;
    std::optional<bool> hidden;
    std::optional<int> position;
};

// Another type or storage, values converted as Conversion::preview() shows; a value that does not convert is emptied.
struct RetypeField {
    FieldId field;
    QString type;
    FieldConfig config;
};

struct RemoveField {
    FieldId field;
}; // with its values, the reverse fields of a link, and what is computed from it alone
struct DuplicateField {
    FieldId field;
    bool values = true;
};

// Fields get new ids; references among them (currencyField, nameField …) are by the ids that the caller counted from
// −1 downwards, and a link to a page already there by its own id.
struct AddPage {
    Page page;
    int position = -1;
};
struct ChangePage {
    PageId page;
    std::optional<QString> name; // the user's own; empty: back to the template's
    std::optional<QString> icon;
    std::optional<QString> color;
    std::optional<int> position;
    std::optional<FieldId> nameField;
};
struct DuplicatePage {
    PageId page;
    bool records = true;
    QString name;
};
struct RemovePage {
    PageId page;
}; // links of other pages to it go with it

struct ChangeOption {
    OptionId option;
    std::optional<QString> name;
    std::optional<QString> color;
    std::optional<int> position;
};
struct RemoveOption {
    OptionId option;
}; // cells that hold it become empty

struct AddView {
    View view;
    int position = -1;
};
struct ChangeView // the whole config, as it is to be
{
    ViewId view;
    std::optional<QString> name;
    std::optional<ViewConfig> config;
    std::optional<int> position;
};
struct RemoveView {
    ViewId view;
}; // refused for the last one of a page

struct AddComment {
    PageId page;
    RecordId record;
    QString text;
};
struct ChangeComment {
    CommentId comment;
    QString text;
};
struct RemoveComment {
    CommentId comment;
};

struct SetSetting // see Settings; a null value removes it
{
    QString key;
    QJsonValue value;
};

using Change =
    std::variant<SetCells, AddRecords, RemoveRecords, SetFieldLayout, AddOption, SetSetting, AddField, ChangeField,
                 RetypeField, RemoveField, DuplicateField, AddPage, ChangePage, DuplicatePage, RemovePage, ChangeOption,
                 RemoveOption, AddView, ChangeView, RemoveView, AddComment, ChangeComment, RemoveComment>;

// Kept in files as a number: new kinds go to the end.
enum class EditKind {
    Cells,
    Paste,
    Fill,
    AddRecords,
    RemoveRecords,
    Import,
    RevertImport,
    Layout,
    Setting,
    Template,
    Script,
    AddField,
    ChangeField,
    RetypeField,
    RemoveField,
    AddPage,
    ChangePage,
    RemovePage,
    Options,
    View,
    Comment,
    Attach,
    Replace,
    Series,
    Duplicate,
    Restore
};

struct Edit {
    EditKind kind = EditKind::Cells;
    std::vector<Change> changes;
};

// What an edit (or its undo) did, for models and caches. `bulk` means too many to list: read again.
struct ChangeSet {
    struct PageChange {
        PageId page;
        bool bulk = false;
        std::vector<RecordId> inserted; // ascending
        std::vector<RecordId> updated;  // ascending
        std::vector<RecordId> removed;  // ascending
        std::vector<FieldId> fields;    // touched by `updated`
    };
    EditId edit;                  // 0: nothing was changed, and nothing was logged
    QString previousToken, token; // of the workspace before and after (Workspace::token)
    bool schema = false;          // pages, fields, options, views, layout: Workspace::schema() was read anew
    bool structure = false;       // … and among them pages or fields that came, went or changed what they hold
    bool settings = false;
    bool comments = false;
    std::shared_ptr<const Schema> schemaAfter; // where `schema`: as the edit left it; null: it is in the file
    std::vector<PageChange> pages;
    std::vector<RecordId> added; // ids of AddRecords in order
    std::vector<PageId> addedPages;
    std::vector<FieldId> addedFields;
    std::vector<ViewId> addedViews;
};

// One line of the history.
struct EditInfo {
    EditId id;
    EditKind kind = EditKind::Cells;
    qint64 atMs = 0;
    qint64 records = 0;  // touched
    PageId page;         // the page most of them are on
    ImportId import;     // when it is an import
    bool undone = false; // can be redone
};

} // namespace pheu
