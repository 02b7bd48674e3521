// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exportrows.h"

#include <algorithm>

namespace pheu
{

ExportRows::ExportRows(const ExportSource &source)
    : m_workspace(source.workspace)
    , m_page(source.page)
{
    const std::vector<FieldId> &named = source.request.fields;
    for (FieldId id : named.empty() ? exportFields(m_page) : named) {
        if (const Field *field = m_page.field(id)) {
            m_fields.push_back(field);
            m_read.push_back(id);
            const auto figures = source.request.figures.constFind(id);
            m_figures.push_back(figures == source.request.figures.cend() ? nullptr : &*figures);
        }
    }
    for (const Field *field : m_fields) {
        int at = -1;
        if (field->type->meaning() == Meaning::Money && field->config.currencyField) {
            const auto known = std::ranges::find(m_read, field->config.currencyField);
            at = int(known - m_read.begin());
            if (known == m_read.end())
                m_read.push_back(field->config.currencyField);
        }
        m_currencyAt.push_back(at);
    }
}

Result<void> ExportRows::read(std::span<const RecordId> ids)
{
    Result<std::vector<Record>> records = m_workspace.reader().fetch(m_page.id, ids, m_read);
    if (!records)
        return records.error();
    m_records = std::move(*records);
    std::erase_if(m_records, [](const Record &record) { return !record.id; });
    for (size_t column = 0; column < m_fields.size(); ++column) {
        for (Record &record : m_records) {
            if (m_figures[column])
                record.values[column] = m_figures[column]->value(record.id);
        }
    }
    return {};
}

const Value &ExportRows::value(size_t row, size_t column) const
{
    return m_records[row].values[column];
}

QString ExportRows::currency(size_t row, size_t column) const
{
    const int at = m_currencyAt[column];
    const QString own = at >= 0 ? m_records[row].values[size_t(at)].toText() : QString();
    return own.isEmpty() ? m_workspace.currencyOf(*m_fields[column]) : own;
}

QString ExportRows::plain(size_t row, size_t column) const
{
    const Value &value = m_records[row].values[column];
    if (value.isEmpty())
        return {};
    const Field &field = *m_fields[column];
    return m_workspace.plain(field, value, field.type->meaning() == Meaning::Money ? currency(row, column) : QString());
}

bool isFreeText(const Field &field)
{
    switch (field.type->meaning()) {
    case Meaning::Number:
    case Meaning::Money:
    case Meaning::Date:
    case Meaning::Instant:
    case Meaning::Truth:
        return false;
    default:
        return true;
    }
}

} // namespace pheu
