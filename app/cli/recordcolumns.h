// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of query and export: fields of the page and paths over its links, read in windows of record
// ids so that a million records stream through.
#pragma once

#include "cli/arguments.h"
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
    bool list = false;            // several values by nature: a link, a multi select, files, a path over many-links
};

// Values of fields that hold a KPI: by field, then record.
using FigureValues = QHash<FieldId, QHash<RecordId, Value>>;

// What a column holds for one record.
struct RecordCell
{
    std::vector<Value> values; // none: empty. Links give one id each.
    std::vector<QString> currencies; // beside values, for money
};

// The page of that name or role. Errors: UnknownName, with the pages there are.
Result<const Page *> pageOf(const Workspace &workspace, const QString &name, Language language);
OptionSpec viewOption();
// The view that --view names; null without one. Errors: UnknownName, with the views there are.
Result<const View *> namedView(const Page &page, const Arguments &arguments, Language language);
// Its groups, then its own order, as far as records are sorted by fields.
std::vector<Sort> viewSorts(const View &view);
// "a,b.c": the named columns. Errors: UnknownName.
Result<std::vector<RecordColumn>> namedColumns(const Workspace &workspace, const Page &page,
                                               const QString &fields, Language language);
// Every field of the page, or those that the grid shows at first.
std::vector<RecordColumn> pageColumns(const Page &page, Language language, bool hiddenToo);
// The fields of a view, in its order.
std::vector<RecordColumn> viewColumns(const Page &page, const View &view, Language language);
// Asks the metrics engine for the columns that hold a KPI. One that cannot be answered stays empty, and the sentence
// goes to `notes`. Errors: Io, Damaged.
Result<FigureValues> figureValues(Workspace &workspace, const std::vector<RecordColumn> &columns, QStringList &notes);

class RecordWindow
{
public:
    // All must outlive the window.
    RecordWindow(const Workspace &workspace, const Page &page, const std::vector<RecordColumn> &columns,
                 const FigureValues &figures)
        : m_workspace(workspace), m_page(page), m_columns(columns), m_figures(figures)
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
    const FigureValues &m_figures;
    std::vector<std::vector<RecordCell>> m_cells; // column, row
    QHash<PageId, QHash<qint64, QString>> m_names;
};

} // namespace pheu::cli
