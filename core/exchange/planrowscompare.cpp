// SPDX-License-Identifier: GPL-3.0-or-later
// What is planned beside what is stored: rows that say what is there already are told from those that change it.
#include "exchange/planrows.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr qint64 null = PlanField::null;

} // namespace

Result<void> PlanRows::compare(const std::function<bool(double)> &progress)
{
    m_table.clear();
    m_dayField = -1;
    if (!m_rowOfExisting.empty()) {
        if (Result<void> compared = compareColumns(progress); !compared)
            return compared.error();
        if (Result<void> compared = compareLinks(); !compared)
            return compared.error();
    }
    for (size_t row = 0; row < size(); ++row) {
        passed(row);
        const Action action = actionOf(row);
        m_added += action == Action::Add;
        m_updated += action == Action::Update;
        m_unchanged += action == Action::None;
    }
    return {};
}

// Rows whose stored columns all equal what is planned are marked unchanged here.
Result<void> PlanRows::compareColumns(const std::function<bool(double)> &progress)
{
    std::vector<FieldId> ids;
    std::vector<size_t> indexes;
    for (size_t i = 0; i < m_fields.size(); ++i) {
        if (m_everPresent[i] && ColumnReader::canRead(m_fields[i]->field())) {
            indexes.push_back(i);
            ids.push_back(m_fields[i]->field().id);
        }
    }
    Result<ColumnReader> reader = ColumnReader::all(m_workspace.database(), m_page, ids);
    if (!reader)
        return reader.error();
    for (size_t existing = 0; existing < m_existing.size(); ++existing) {
        const Result<bool> more = reader->next();
        if (!more)
            return more.error();
        if (!*more || reader->id() != m_existing[existing])
            return Error{ErrorCode::Conflict,
                         QCoreApplication::translate(
                             "pheu::ImportPlan", "The workspace changed while the import was planned. Plan it again.")};
        if (progress && existing % 65536 == 0 && !progress(double(existing) / double(m_existing.size())))
            return Error{ErrorCode::Canceled, QCoreApplication::translate(
                                                  "pheu::ImportPlan", "The import was canceled; nothing was written.")};
        passed(existing);
        if (m_rowOfExisting[existing] < 0)
            continue;
        const size_t row = size_t(m_rowOfExisting[existing]);
        bool same = true;
        for (size_t i = 0; i < indexes.size() && same; ++i) {
            const PlanField &field = *m_fields[indexes[i]];
            same = !sets(row, indexes[i]) || field.equalsStored(field.column.at(row), *reader, int(i));
        }
        if (same)
            m_target.set(row, null);
    }
    return {};
}

// Many-links and multi selects live outside the row: those of the rows that look unchanged are read and compared.
Result<void> PlanRows::compareLinks()
{
    std::vector<size_t> indexes;
    std::vector<FieldId> fields;
    for (size_t i = 0; i < m_fields.size(); ++i) {
        if (m_everPresent[i] && !ColumnReader::canRead(m_fields[i]->field())) {
            indexes.push_back(i);
            fields.push_back(m_fields[i]->field().id);
        }
    }
    if (fields.empty())
        return {};
    std::vector<RecordId> ids;
    std::vector<size_t> rows;
    for (size_t existing = 0; existing < m_existing.size(); ++existing) {
        const qint32 row = m_rowOfExisting[existing];
        if (row >= 0 && m_target.at(size_t(row)) == null) {
            ids.push_back(RecordId(m_existing[existing]));
            rows.push_back(size_t(row));
        }
    }
    constexpr size_t window = 500;
    for (size_t begin = 0; begin < ids.size(); begin += window) {
        const std::span<const RecordId> part(ids.data() + begin, std::min(window, ids.size() - begin));
        Result<std::vector<Record>> records = m_workspace.reader().fetch(m_page.id, part, fields);
        if (!records)
            return records.error();
        for (size_t i = 0; i < part.size(); ++i) {
            const size_t row = rows[begin + i];
            for (size_t f = 0; f < indexes.size(); ++f) {
                const PlanField &field = *m_fields[indexes[f]];
                const Value planned = field.toValue(field.column.at(row), [](RecordRef ref) { return ref; });
                const Value &stored = (*records)[i].values[f];
                const bool bothEmpty = planned.toIds().empty() && stored.toIds().empty();
                if (sets(row, indexes[f]) && !bothEmpty && planned != stored)
                    m_target.set(row, part[i].value);
            }
        }
    }
    return {};
}

} // namespace pheu
