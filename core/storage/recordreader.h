// SPDX-License-Identifier: GPL-3.0-or-later
// Reads records: the sorted ids of a query once, then the records of a window by id, so that row
// 900,000 costs the same as row 9.
#pragma once

#include "storage/database.h"
#include "storage/query.h"

#include <QHash>

#include <span>

namespace pheu
{

struct Record {
    RecordId id;
    std::vector<Value> values; // one per asked field
};

class RecordReader
{
public:
    // `schema` must outlive the reader.
    RecordReader(Database &database, const Schema &schema)
        : m_database(database)
        , m_schema(schema)
    {
    }

    // Ids in the order of the query (limit and offset applied). Stable: ties by id. Empty values come first,
    // last when descending.
    Result<std::vector<RecordId>> select(const Query &query) const;
    // The same, in the order of `groups` first, and where groups start: a group of level 1 lies in the one of level 0
    // before it. Records are of one group when the keys that order them are equal. Limit and offset are not applied.
    struct GroupStart {
        int first = 0; // index of its first record
        int level = 0;
        bool operator==(const GroupStart &) const = default;
    };
    struct Grouped {
        std::vector<RecordId> ids;
        std::vector<GroupStart> starts; // ascending
    };
    Result<Grouped> selectGrouped(const Query &query, const std::vector<Sort> &groups) const;
    // Sums of numeric fields over groups of records: `groupOf[i]` is the group of ids[i], counted from 0.
    struct GroupSum {
        qint64 units = 0; // whole numbers and minor units
        double real = 0;  // decimals
        bool any = false;
        bool broken = false; // beyond what can be counted, or of several currencies
        QString currency;    // of money, upper case
    };
    Result<std::vector<std::vector<GroupSum>>> sumsByGroup(PageId page, std::span<const RecordId> ids,
                                                           std::span<const quint32> groupOf, size_t groups,
                                                           std::span<const FieldId> fields) const; // [field][group]
    // Which of `ids` the query's filter and search let through, in the order given.
    Result<std::vector<RecordId>> matching(const Query &query, std::span<const RecordId> ids) const;
    Result<qint64> count(const Query &query) const;
    Result<bool> exists(PageId page, RecordId record) const;
    // The highest record id, 0 when there is none: at once, where counting a large page reads all of it.
    Result<qint64> lastId(PageId page) const;
    // Records in the order of `ids`; a missing id gives a record with id 0.
    Result<std::vector<Record>> fetch(PageId page, std::span<const RecordId> ids,
                                      std::span<const FieldId> fields) const;
    // The values of `fields` alone, record after record in the order of `ids`: for very many of them, in one pass.
    Result<std::vector<Value>> values(PageId page, std::span<const RecordId> ids,
                                      std::span<const FieldId> fields) const;
    // Sum over the records of the query of a numeric field; empty when no value is stored. Money: minor
    // units. Errors: Overflow.
    Result<Value> sum(const Query &query, FieldId field) const;
    // The same of a money field by the currency of the records, in order of first use; codes in upper case.
    struct CurrencySum {
        QString currency;
        qint64 minor = 0;
    };
    Result<std::vector<CurrencySum>> sumByCurrency(const Query &query, FieldId field) const;
    // Records of the query (limit and offset not applied) in which the field has a value.
    Result<qint64> countFilled(const Query &query, FieldId field) const;
    // The different stored values of a field kept in the row, at most `limit`, in no promised order.
    Result<std::vector<Value>> distinct(PageId page, FieldId field, int limit = 1000) const;
    // Names of records for links, by id; a record without a name is "#id", a missing one is left out.
    Result<QHash<qint64, QString>> names(PageId page, std::span<const qint64> ids) const;
    // The record whose name, else alias, equals `name` by caseFold; empty when none. Errors: Ambiguous.
    Result<std::optional<RecordId>> findByName(PageId page, const QString &name) const;
    // Records of `page` whose name or alias contains the words of `text` (searchFold), best first, for pickers:
    // names that start so, then a word that does, then the rest; by name among equals.
    Result<std::vector<std::pair<RecordId, QString>>> suggest(PageId page, const QString &text, int limit) const;

private:
    Result<std::vector<RecordId>> allIds(const Page &page) const;
    Result<Grouped> ordered(const Page &page, const Query &query, const std::vector<Sort> &groups) const;
    Database &m_database;
    const Schema &m_schema;
};

} // namespace pheu
