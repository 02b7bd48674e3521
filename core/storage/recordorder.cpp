// SPDX-License-Identifier: GPL-3.0-or-later
// The order of a query: keys read in one pass over its rows, groups as runs of equal keys, and sums over groups.
#include "storage/recordreader.h"

#include "base/currency.h"
#include "storage/condition.h"
#include "storage/recordscan.h"
#include "storage/sortkeys.h"

#include <QHash>

#include <algorithm>

namespace pheu
{

namespace
{

// Where a key of level 0 … n − 1 is another than the row's before.
std::vector<RecordReader::GroupStart> startsOf(const std::vector<std::vector<quint64>> &keys,
                                               const std::vector<quint32> &order)
{
    std::vector<RecordReader::GroupStart> starts;
    for (size_t i = 0; i < order.size(); ++i) {
        size_t level = 0;
        while (i > 0 && level < keys.size() && keys[level][order[i]] == keys[level][order[i - 1]])
            ++level;
        for (; level < keys.size(); ++level)
            starts.push_back({int(i), int(level)});
    }
    return starts;
}

} // namespace

Result<RecordReader::Grouped> RecordReader::ordered(const Page &page, const Query &query,
                                                    const std::vector<Sort> &groups) const
{
    std::vector<Sort> sorts = groups;
    for (const Sort &sort : query.sorts) {
        if (sort.metric.isEmpty())
            sorts.push_back(sort);
    }
    std::vector<std::unique_ptr<SortKey>> sortKeys;
    std::vector<bool> descending;
    QStringList columns;
    std::vector<int> firsts;
    for (const Sort &sort : sorts) {
        Result<std::unique_ptr<SortKey>> key = makeSortKey(m_database, m_schema, page, sort.path);
        if (!key)
            return key.error();
        firsts.push_back(int(columns.size()) + 1);
        columns += (*key)->columns();
        sortKeys.push_back(std::move(*key));
        descending.push_back(sort.descending);
    }
    Grouped found;
    const Result<void> scanned =
        scanRecords(m_database, m_schema, query, columns, {}, [&](qint64 id, const Statement &row) {
            found.ids.push_back(RecordId(id));
            for (size_t i = 0; i < sortKeys.size(); ++i)
                sortKeys[i]->read(row, id, firsts[i]);
            return true;
        });
    if (!scanned)
        return scanned.error();
    const bool inOrder = std::is_sorted(found.ids.begin(), found.ids.end());
    if (sortKeys.empty()) {
        if (!inOrder)
            std::sort(found.ids.begin(), found.ids.end());
        return found;
    }
    std::vector<std::vector<quint64>> keys;
    for (const auto &key : sortKeys)
        keys.push_back(key->take());
    const std::vector<std::vector<quint64>> groupKeys(keys.begin(), keys.begin() + std::ptrdiff_t(groups.size()));
    if (!inOrder) { // ties go by id: the least key
        std::vector<quint64> &idKeys = keys.emplace_back();
        for (const RecordId id : found.ids)
            idKeys.push_back(quint64(id.value));
        descending.push_back(false);
    }
    const std::vector<quint32> order = sortedRows(std::move(keys), descending, found.ids.size());
    found.starts = startsOf(groupKeys, order);
    std::vector<RecordId> sorted;
    sorted.reserve(order.size());
    for (const quint32 row : order)
        sorted.push_back(found.ids[row]);
    found.ids = std::move(sorted);
    return found;
}

Result<RecordReader::Grouped> RecordReader::selectGrouped(const Query &query, const std::vector<Sort> &groups) const
{
    const Page *page = m_schema.page(query.page);
    return page ? ordered(*page, query, groups) : Result<Grouped>(unknownPage());
}

namespace
{

constexpr size_t mostAsked = 5000; // records asked by id; more are found by reading the page once

// A field that can be added up, and where its cells stand in a row.
struct Summed {
    int column = 0;
    bool isReal = false;
    int codes = 0; // column of the currency; 0: none
    QString usual; // currency where the record names none
    std::string lastCode;
    QString lastCurrency;
};

void add(RecordReader::GroupSum &sum, Summed &field, const Statement &row)
{
    if (row.isNull(field.column))
        return;
    if (field.isReal) {
        sum.real += row.real(field.column);
    } else if (__builtin_add_overflow(sum.units, row.integer(field.column), &sum.units)) {
        sum.broken = true;
    }
    if (!field.usual.isEmpty() || field.codes > 0) {
        const std::string_view code = field.codes > 0 ? row.utf8(field.codes) : std::string_view();
        if (field.lastCurrency.isEmpty() || code != field.lastCode) {
            field.lastCode = code;
            field.lastCurrency =
                code.empty() ? field.usual : QString::fromUtf8(code.data(), qsizetype(code.size())).toUpper();
        }
        sum.broken = sum.broken || (sum.any && sum.currency != field.lastCurrency);
        sum.currency = field.lastCurrency;
    }
    sum.any = true;
}

// The group of a record: an array where ids lie close together, as they do.
class GroupOfId
{
public:
    GroupOfId(std::span<const RecordId> ids, std::span<const quint32> groupOf)
    {
        const auto [least, most] = std::minmax_element(ids.begin(), ids.end());
        m_first = least->value;
        const qint64 reach = most->value - m_first + 1;
        if (reach > qint64(ids.size()) * 8 + 1024) {
            m_sparse.reserve(qsizetype(ids.size()));
            for (size_t i = 0; i < ids.size(); ++i)
                m_sparse.insert(ids[i].value, groupOf[i]);
            return;
        }
        m_dense.assign(size_t(reach), none);
        for (size_t i = 0; i < ids.size(); ++i)
            m_dense[size_t(ids[i].value - m_first)] = groupOf[i];
    }
    quint32 at(qint64 id) const
    {
        if (m_dense.empty())
            return m_sparse.value(id, none);
        const qint64 place = id - m_first;
        return place >= 0 && place < qint64(m_dense.size()) ? m_dense[size_t(place)] : none;
    }
    static constexpr quint32 none = 0xffffffff;

private:
    qint64 m_first = 0;
    std::vector<quint32> m_dense;
    QHash<qint64, quint32> m_sparse;
};

} // namespace

Result<std::vector<std::vector<RecordReader::GroupSum>>>
RecordReader::sumsByGroup(PageId pageId, std::span<const RecordId> ids, std::span<const quint32> groupOf, size_t groups,
                          std::span<const FieldId> fields) const
{
    std::vector<std::vector<GroupSum>> sums(fields.size(), std::vector<GroupSum>(groups));
    const Page *page = m_schema.page(pageId);
    if (!page)
        return unknownPage();
    if (ids.empty())
        return sums;
    QStringList columns;
    std::vector<Summed> summed;
    for (const FieldId id : fields) {
        const Field *field = page->field(id);
        if (!field || storedColumn(*field).isEmpty())
            return missingField();
        Summed &one = summed.emplace_back();
        columns.append(storedColumn(*field));
        one.column = int(columns.size());
        one.isReal = field->storage() == Storage::Real;
        if (field->type->id() != QLatin1String("money"))
            continue;
        const Result<QString> usual =
            field->config.currency.isEmpty() ? workspaceCurrency(m_database) : Result<QString>(field->config.currency);
        if (!usual)
            return usual.error();
        one.usual = *usual;
        if (const Field *codes = page->field(field->config.currencyField)) {
            columns.append(storedColumn(*codes));
            one.codes = int(columns.size());
        }
    }
    std::vector<qint64> among;
    for (size_t i = 0; i < ids.size() && ids.size() <= mostAsked; ++i)
        among.push_back(ids[i].value);
    const GroupOfId groupOfId(ids, groupOf);
    Query all;
    all.page = pageId;
    const Result<void> scanned =
        scanRecords(m_database, m_schema, all, columns, among, [&](qint64 id, const Statement &row) {
            const quint32 group = groupOfId.at(id);
            for (size_t i = 0; group != GroupOfId::none && i < summed.size(); ++i)
                add(sums[i][group], summed[i], row);
            return true;
        });
    if (!scanned)
        return scanned.error();
    return sums;
}

} // namespace pheu
