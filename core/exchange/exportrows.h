// SPDX-License-Identifier: GPL-3.0-or-later
// Records as rows of a table: a column a field, figures of KPIs among them, money with the currency of its record.
#pragma once

#include "exchange/exportformat.h"

namespace pheu
{

class ExportRows
{
public:
    explicit ExportRows(const ExportSource &source);

    const std::vector<const Field *> &fields() const { return m_fields; }
    // Reads these records; one that is gone by now is left out.
    Result<void> read(std::span<const RecordId> ids);
    size_t count() const { return m_records.size(); }
    RecordId id(size_t row) const { return m_records[row].id; }
    const Value &value(size_t row, size_t column) const;
    // Of money: the record's own, else the field's.
    QString currency(size_t row, size_t column) const;
    // For files: machine numbers, names.
    QString plain(size_t row, size_t column) const;

private:
    Workspace &m_workspace;
    const Page &m_page;
    std::vector<const Field *> m_fields;
    std::vector<const QHash<RecordId, Value> *> m_figures; // beside m_fields; null: a value of the record
    std::vector<FieldId> m_read;                           // the fields, then currencies that are not among them
    std::vector<int> m_currencyAt;                         // −1: the field's
    std::vector<Record> m_records;
};

// One cell of a delimited file, in quotes where it needs them.
void appendDelimitedCell(QByteArray &line, const QString &text, char delimiter);

// Text that somebody wrote: names of options, records and files too. The rest is written by the program.
bool isFreeText(const Field &field);

} // namespace pheu
