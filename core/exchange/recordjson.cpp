// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/recordjson.h"

namespace pheu
{

RecordJson::RecordJson(const Workspace &workspace, const std::vector<RecordColumn> &columns, const RecordWindow &window,
                       Language language)
    : m_workspace(workspace)
    , m_columns(columns)
    , m_window(window)
    , m_language(language)
{
    for (const RecordColumn &column : columns)
        m_forms.push_back(formOf(*column.field));
}

RecordJson::Form RecordJson::formOf(const Field &field)
{
    if (field.type->meaning() == Meaning::Money)
        return Form::Money;
    if (field.type->meaning() == Meaning::Truth)
        return Form::Boolean;
    if (field.type->isNumeric() && field.storage() == Storage::Integer)
        return Form::Integer;
    return field.type->isNumeric() ? Form::Number : Form::Text;
}

void RecordJson::write(JsonWriter &json, size_t row, RecordId id) const
{
    json.beginObject().key(QStringLiteral("id")).integer(id.value);
    for (size_t i = 0; i < m_columns.size(); ++i) {
        json.key(m_columns[i].key);
        writeCell(json, row, i);
    }
    json.endObject();
}

void RecordJson::writeCell(JsonWriter &json, size_t row, size_t i) const
{
    const RecordCell &cell = m_window.cell(row, i);
    if (m_columns[i].list) {
        json.beginArray();
        for (size_t part = 0; part < cell.values.size(); ++part)
            writeValue(json, i, cell, part);
        json.endArray();
    } else if (!cell.values.empty()) {
        writeValue(json, i, cell, 0);
    } else if (m_forms[i] == Form::Boolean) {
        json.boolean(false);
    } else {
        json.null();
    }
}

void RecordJson::writeValue(JsonWriter &json, size_t i, const RecordCell &cell, size_t part) const
{
    const RecordColumn &column = m_columns[i];
    const Value &value = cell.values[part];
    const bool plain = column.kind == RecordColumn::Kind::Plain;
    if (plain && m_forms[i] == Form::Money)
        json.raw(m_workspace.plain(*column.field, value, cell.currencies[part]).toLatin1());
    else if (plain && m_forms[i] == Form::Boolean)
        json.boolean(value.toInteger() != 0);
    else if (plain && m_forms[i] == Form::Integer)
        json.integer(value.toInteger());
    else if (plain && m_forms[i] == Form::Number)
        json.number(value.toDouble());
    else
        json.string(m_window.plainOf(column, cell, part, m_language));
}

} // namespace pheu
