// SPDX-License-Identifier: GPL-3.0-or-later
// Values of fields as formulas see them, by record: read when first asked, kept while one field is computed.
#pragma once

#include "formula/formulacell.h"
#include "formula/formulatype.h"
#include "storage/database.h"
#include "storage/rowvalues.h"
#include "storage/schema.h"

#include <unordered_map>

namespace pheu
{

class CellValues
{
public:
    // `schema` must outlive it.
    CellValues(Database &database, const Schema &schema, Language language)
        : m_database(database)
        , m_schema(schema)
        , m_language(language)
    {
    }

    // A field with what decides how its values are read, found out once for all records.
    struct Source {
        const Page *page = nullptr;
        const Field *field = nullptr;
        FormulaKind kind = FormulaKind::Nothing; // Nothing: it has no values that a formula could use
        Storage storage = Storage::Virtual;
        Source() = default;
        Source(const Page &page, const Field &field);
    };
    // Of any record; a link or select is its text, with the id of the one in `integer`. No such record: empty.
    Result<FormulaCell> cell(const Source &source, qint64 record);
    // The same for a field that has been selected; of a join table the column is not looked at.
    Result<FormulaCell> cell(const Source &source, qint64 record, const RowValues &row, int column);
    // As a link shows it: "" for a record that is not there.
    Result<QString> nameOf(PageId page, qint64 record);

private:
    static constexpr size_t mostKept = 500'000;
    Result<FormulaCell> fromColumn(const Source &source, const RowValues &row, int column);
    Result<FormulaCell> named(const Field &field, qint64 id);
    Result<FormulaCell> listed(const Field &field, qint64 record);
    QString optionName(const Field &field, qint64 id) const;

    Database &m_database;
    const Schema &m_schema;
    Language m_language;
    std::unordered_map<FieldId, std::unordered_map<qint64, FormulaCell>> m_cells;
    std::unordered_map<PageId, std::unordered_map<qint64, QString>> m_names;
};

} // namespace pheu
