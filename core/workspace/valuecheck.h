// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a value may stand in a field: its kind, its range, and that the option or record it names is there.
// Turns it into what is stored.
#pragma once

#include "storage/metastore.h"
#include "storage/recordstore.h"

namespace pheu
{

class ValueCheck
{
public:
    ValueCheck(const Schema &schema, RecordStore &records, MetaStore &metadata)
        : m_schema(&schema)
        , m_records(records)
        , m_metadata(metadata)
    {
    }

    // An edit may change fields on its way.
    void useSchema(const Schema &schema) { m_schema = &schema; }

    // Errors: InvalidInput, UnknownName. A computed or reverse field, or a time that the program keeps, is refused.
    Result<Stored> check(const Field &field, const Value &value);
    // Checkboxes are 0 or 1, ratings have their stars, instants are of the years that can be written.
    static Result<void> checkNumber(const Field &field, qint64 number);
    // The option, record or file with this id is there.
    Result<void> checkTarget(const Field &field, qint64 id);

    static Error refusal(const Field &field, const QString &reason);
    static constexpr qsizetype longestText = 2 << 20; // bytes

private:
    Result<Stored> checkText(const Field &field, const Value &value);
    Result<Stored> checkInteger(const Field &field, const Value &value);
    Result<Stored> checkIds(const Field &field, const Value &value);

    const Schema *m_schema;
    RecordStore &m_records;
    MetaStore &m_metadata;
};

// Errors: InvalidInput, with a sentence that says why people cannot fill this field.
Result<void> checkEditable(const Field &field);
// Days that can be written as YYYY-MM-DD.
bool isStorableDay(qint64 day);
// Instants of those years.
bool isStorableInstant(qint64 msUtc);

} // namespace pheu
