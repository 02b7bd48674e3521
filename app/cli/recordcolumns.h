// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of query and export: fields of the page and paths over its links, read in windows of record
// ids so that a million records stream through.
#pragma once

#include "workspace/workspace.h"

#include <optional>

namespace pheu::cli {

struct RecordColumn
{
    QString key;   // role, else name; the text given for a path
    QString title; // in the language of the answer
    PathChoice path;
    const Field *field = nullptr; // where the path ends
    enum class Kind { Plain, Link, Option, File } kind = Kind::Plain; // of that field, asked for each cell
    bool list = false;            // several values by nature: a link, a multi select, a path over many-links
};

// What a column holds for one record.
struct RecordCell
{
    std::vector<Value> values; // none: empty. Links give one id each.
    std::vector<QString> currencies; // beside values, for money
};

// The page of that name or role. Errors: UnknownName, with the pages there are.
Result<const Page *> pageOf(const Workspace &workspace, const QString &name, Language language);
// "a,b.c": the named columns. Errors: UnknownName.
Result<std::vector<RecordColumn>> namedColumns(const Workspace &workspace, const Page &page,
                                               const QString &fields, Language language);
// Every field of the page, or those that the grid shows at first.
std::vector<RecordColumn> pageColumns(const Page &page, Language language, bool hiddenToo);

class RecordWindow
{
public:
    RecordWindow(const Workspace &workspace, const Page &page, const std::vector<RecordColumn> &columns)
        : m_workspace(workspace), m_page(page), m_columns(columns)
    {
    }

    // Reads these records; the getters then speak of them by their position.
    Result<void> read(std::span<const RecordId> ids);
    const RecordCell &cell(size_t row, size_t column) const { return m_cells[column][row]; }
    // For people, and for files (machine numbers). Several values are joined by ", ".
    QString text(size_t row, size_t column, const Format &format) const;
    QString plain(size_t row, size_t column, Language language) const;
    QString linkName(const RecordColumn &column, qint64 id) const;
    // One of the cell's values for files.
    QString plainOf(const RecordColumn &column, const RecordCell &cell, size_t index, Language language) const;

private:
    QString textOf(const RecordColumn &column, const RecordCell &cell, size_t index, const Format &format) const;
    Result<std::vector<RecordCell>> readPath(const FieldPath &path, std::span<const RecordId> ids) const;
    Result<std::vector<RecordCell>> readField(const Page &page, const Field &field,
                                              std::span<const RecordId> ids) const;
    Result<void> readDirect(std::span<const RecordId> ids);
    Result<void> readLinkNames();

    const Workspace &m_workspace;
    const Page &m_page;
    const std::vector<RecordColumn> &m_columns;
    std::vector<std::vector<RecordCell>> m_cells; // column, row
    QHash<PageId, QHash<qint64, QString>> m_names;
};

} // namespace pheu::cli
