// SPDX-License-Identifier: GPL-3.0-or-later
// Records as objects of JSON, the same for a query and for an export: the id, then each column by its key. Numbers are
// numbers, money exact in major units, what holds several values is an array, no value is null.
#pragma once

#include "base/jsonwriter.h"
#include "exchange/recordwindow.h"

namespace pheu
{

class RecordJson
{
public:
    // All must outlive it; `window` is what the rows speak of.
    RecordJson(const Workspace &workspace, const std::vector<RecordColumn> &columns, const RecordWindow &window,
               Language language);
    // The record at position `row` of the window.
    void write(JsonWriter &json, size_t row, RecordId id) const;

private:
    enum class Form { Text, Integer, Number, Money, Boolean }; // asked once a column
    static Form formOf(const Field &field);
    void writeCell(JsonWriter &json, size_t row, size_t i) const;
    void writeValue(JsonWriter &json, size_t i, const RecordCell &cell, size_t part) const;

    const Workspace &m_workspace;
    const std::vector<RecordColumn> &m_columns;
    const RecordWindow &m_window;
    Language m_language;
    std::vector<Form> m_forms;
};

} // namespace pheu
