// SPDX-License-Identifier: GPL-3.0-or-later
// A few fields of many records, in one pass over the page: what views hold for every record they place.
#include "storage/recordscan.h"
#include "storage/sortkeys.h"

#include <QHash>

namespace pheu
{

namespace
{

constexpr qint64 costOfOne = 60; // reading a record by its id costs about as much as passing so many

// Where the values of a record go.
class Places
{
public:
    explicit Places(std::span<const RecordId> ids)
    {
        m_places.reserve(qsizetype(ids.size()));
        for (size_t i = 0; i < ids.size(); ++i)
            m_places.insert(ids[i].value, i);
    }
    const size_t *of(qint64 id) const
    {
        const auto at = m_places.constFind(id);
        return at == m_places.constEnd() ? nullptr : &*at;
    }

private:
    QHash<qint64, size_t> m_places;
};

} // namespace

Result<std::vector<Value>> RecordReader::values(PageId pageId, std::span<const RecordId> ids,
                                                std::span<const FieldId> fields) const
{
    const Page *page = m_schema.page(pageId);
    if (!page)
        return unknownPage();
    std::vector<Value> values(ids.size() * fields.size());
    const Result<qint64> last = lastId(pageId);
    if (!last)
        return last.error();
    if (qint64(ids.size()) * costOfOne < *last) {
        Result<std::vector<Record>> records = fetch(pageId, ids, fields);
        if (!records)
            return records.error();
        for (size_t i = 0; i < records->size(); ++i)
            std::move((*records)[i].values.begin(), (*records)[i].values.end(),
                      values.begin() + std::ptrdiff_t(i * fields.size()));
        return values;
    }
    const Places places(ids);
    QStringList columns{QStringLiteral("r.id")};
    std::vector<std::pair<size_t, const Field *>> stored;
    for (size_t i = 0; i < fields.size(); ++i) {
        const Field *field = page->field(fields[i]);
        if (!field)
            return missingField();
        if (const QString column = storedColumn(*field); !column.isEmpty()) {
            columns.append(column);
            stored.emplace_back(i, field);
            continue;
        }
        Result<Statement> pairs = Statement::prepare(m_database, linkPairsSql(m_schema, *field));
        if (!pairs)
            return pairs.error();
        IdList list;
        qint64 of = 0;
        const auto put = [&] {
            const size_t *place = list.empty() ? nullptr : places.of(of);
            if (place)
                values[*place * fields.size() + i] = Value(std::move(list));
            list.clear();
        };
        while (true) {
            const Result<bool> row = pairs->step();
            if (!row)
                return row.error();
            if (!*row)
                break;
            if (pairs->integer(0) != of)
                put();
            of = pairs->integer(0);
            list.push_back(pairs->integer(1));
        }
        put();
    }
    if (stored.empty())
        return values;
    Result<Statement> rows = Statement::prepare(
        m_database, QStringLiteral("SELECT %1 FROM %2 AS r").arg(columns.join(QStringLiteral(", ")), page->table()));
    if (!rows)
        return rows.error();
    while (true) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return values;
        if (const size_t *place = places.of(rows->integer(0))) {
            for (size_t i = 0; i < stored.size(); ++i)
                values[*place * fields.size() + stored[i].first] = storedValue(*stored[i].second, *rows, int(i) + 1);
        }
    }
}

} // namespace pheu
