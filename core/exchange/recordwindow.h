// SPDX-License-Identifier: GPL-3.0-or-later
// What columns hold for some records at once: links and options by name, figures from the engine, paths followed
// through.
#pragma once

#include "exchange/recordcolumns.h"
#include "metrics/engine.h"

#include <QHash>

#include <span>

namespace pheu
{

// Values of fields that hold a KPI: by field, then record.
using FigureValues = QHash<FieldId, QHash<RecordId, Value>>;

// Asks the metrics engine for those of `fields` that hold a KPI, under the period and filter of `slice`. One that
// cannot be answered stays empty, and the sentence goes to `notes`. Errors: Io, Damaged.
Result<FigureValues> figureValues(Workspace &workspace, const std::vector<const Field *> &fields, QStringList &notes,
                                  const MetricQuery &slice = {});

// What a column holds for one record.
struct RecordCell {
    std::vector<Value> values;       // none: empty. Links give one id each.
    std::vector<QString> currencies; // beside values, for money
};

class RecordWindow
{
public:
    // All must outlive the window.
    RecordWindow(const Workspace &workspace, const Page &page, const std::vector<RecordColumn> &columns,
                 const FigureValues &figures)
        : m_workspace(workspace)
        , m_page(page)
        , m_columns(columns)
        , m_figures(figures)
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

} // namespace pheu
