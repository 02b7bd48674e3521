// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recordreader.h"

#include "storage/pathnames.h"
#include "storage/recordscan.h"
#include "storage/sortkeys.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace pheu
{

namespace
{

std::vector<RecordId> cut(std::vector<RecordId> ids, const Query &query)
{
    const auto size = qint64(ids.size());
    const qint64 first = std::clamp<qint64>(query.offset, 0, size);
    const qint64 last = query.limit < 0 ? size : std::min(size, first + std::min(query.limit, size));
    if (first > 0 || last < size)
        ids = std::vector<RecordId>(ids.begin() + first, ids.begin() + last);
    return ids;
}

} // namespace

Result<std::vector<RecordId>> RecordReader::allIds(const Page &page) const
{
    Result<Statement> bounds = Statement::prepare(
        m_database,
        QStringLiteral("SELECT (SELECT count(*) FROM %1), (SELECT min(id) FROM %1), (SELECT max(id) FROM %1)")
            .arg(page.table()));
    if (!bounds)
        return bounds.error();
    const Result<bool> row = bounds->step();
    if (!row)
        return row.error();
    const qint64 count = bounds->integer(0);
    const qint64 least = bounds->integer(1);
    std::vector<RecordId> ids;
    ids.reserve(size_t(count));
    if (count > 0 && bounds->integer(2) - least == count - 1) { // no gaps: nothing to read
        for (qint64 i = 0; i < count; ++i)
            ids.push_back(RecordId(least + i));
        return ids;
    }
    Result<Statement> statement = Statement::prepare(m_database, QStringLiteral("SELECT id FROM %1").arg(page.table()));
    if (!statement)
        return statement.error();
    while (true) {
        const Result<bool> more = statement->step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        ids.push_back(RecordId(statement->integer(0)));
    }
    if (!std::is_sorted(ids.begin(), ids.end())) // an index may have been read instead of the table
        std::sort(ids.begin(), ids.end());
    return ids;
}

Result<std::vector<RecordId>> RecordReader::select(const Query &query) const
{
    const Page *page = m_schema.page(query.page);
    if (!page)
        return unknownPage();
    if (query.filter.isAll() && query.sorts.empty() && query.search.trimmed().isEmpty()) {
        Result<std::vector<RecordId>> ids = allIds(*page);
        return ids ? Result<std::vector<RecordId>>(cut(std::move(*ids), query)) : ids;
    }
    Result<Grouped> found = ordered(*page, query, {});
    return found ? Result<std::vector<RecordId>>(cut(std::move(found->ids), query))
                 : Result<std::vector<RecordId>>(found.error());
}

Result<std::vector<RecordId>> RecordReader::matching(const Query &query, std::span<const RecordId> ids) const
{
    if (ids.empty())
        return std::vector<RecordId>();
    std::vector<qint64> asked;
    for (const RecordId id : ids)
        asked.push_back(id.value);
    QSet<qint64> found;
    const Result<void> scanned = scanRecords(m_database, m_schema, query, {}, asked, [&](qint64 id, const Statement &) {
        found.insert(id);
        return true;
    });
    if (!scanned)
        return scanned.error();
    std::vector<RecordId> matched;
    for (const RecordId id : ids) {
        if (found.contains(id.value))
            matched.push_back(id);
    }
    return matched;
}

Result<qint64> RecordReader::count(const Query &query) const
{
    qint64 count = 0;
    if (query.search.trimmed().isEmpty()) {
        const Page *page = m_schema.page(query.page);
        if (!page)
            return unknownPage();
        Result<Condition> condition = resolveFilter(m_database, m_schema, query.page, query.filter);
        if (!condition)
            return condition.error();
        QueryBuilder builder(m_schema, *page);
        const QString where = builder.where(*condition);
        Result<Statement> statement = prepare(m_database, builder.select(QStringLiteral("count(*)"), where));
        if (!statement)
            return statement.error();
        const Result<bool> row = statement->step();
        if (!row)
            return row.error();
        count = statement->integer(0);
    } else {
        const Result<void> scanned = scanRecords(m_database, m_schema, query, {}, {}, [&](qint64, const Statement &) {
            ++count;
            return true;
        });
        if (!scanned)
            return scanned.error();
    }
    count = std::max<qint64>(0, count - std::max<qint64>(0, query.offset));
    return query.limit < 0 ? count : std::min(count, query.limit);
}

Result<bool> RecordReader::exists(PageId pageId, RecordId record) const
{
    const Page *page = m_schema.page(pageId);
    if (!page)
        return unknownPage();
    Result<Statement> statement =
        Statement::prepare(m_database, QStringLiteral("SELECT 1 FROM %1 WHERE id = ?1").arg(page->table()));
    if (!statement)
        return statement.error();
    statement->bind(1, record.value);
    return statement->step();
}

Result<qint64> RecordReader::lastId(PageId pageId) const
{
    const Page *page = m_schema.page(pageId);
    if (!page)
        return unknownPage();
    Result<Statement> statement =
        Statement::prepare(m_database, QStringLiteral("SELECT max(id) FROM %1").arg(page->table()));
    if (!statement)
        return statement.error();
    const Result<bool> row = statement->step();
    if (!row)
        return row.error();
    return statement->integer(0);
}

Result<Value> RecordReader::sum(const Query &query, FieldId fieldId) const
{
    const Page *page = m_schema.page(query.page);
    const Field *field = page ? page->field(fieldId) : nullptr;
    if (!field)
        return page ? missingField() : unknownPage();
    const bool real = field->storage() == Storage::Real;
    if (!field->type->isNumeric() || (!real && field->storage() != Storage::Integer)) {
        return Error{
            ErrorCode::InvalidInput,
            QCoreApplication::translate("pheu::RecordReader", "“%1” cannot be summed: it is not a field of numbers.")
                .arg(localName(field->names))};
    }
    bool any = false;
    bool overflow = false;
    qint64 units = 0;
    double total = 0;
    double lost = 0; // Neumaier: what the additions so far have rounded away
    const Result<void> scanned = scanRecords(
        m_database, m_schema, query, {QStringLiteral("r.") + field->column()}, {}, [&](qint64, const Statement &row) {
            if (row.isNull(1))
                return true;
            any = true;
            if (!real) {
                overflow = overflow || __builtin_add_overflow(units, row.integer(1), &units);
                return !overflow;
            }
            const double value = row.real(1);
            const double next = total + value;
            lost += std::abs(total) >= std::abs(value) ? (total - next) + value : (value - next) + total;
            total = next;
            return true;
        });
    if (!scanned)
        return scanned.error();
    if (overflow)
        return sumOverflow(*field);
    if (!any)
        return Value();
    return real ? Value(total + lost) : Value(units);
}

Result<std::vector<RecordReader::CurrencySum>> RecordReader::sumByCurrency(const Query &query, FieldId fieldId) const
{
    const Page *page = m_schema.page(query.page);
    const Field *field = page ? page->field(fieldId) : nullptr;
    if (!field)
        return page ? missingField() : unknownPage();
    const Field *codes = page->field(field->config.currencyField);
    Result<QString> usual =
        field->config.currency.isEmpty() ? workspaceCurrency(m_database) : Result<QString>(field->config.currency);
    if (!usual)
        return usual.error();
    std::vector<CurrencySum> sums;
    std::string lastCode;
    size_t last = 0;
    bool overflow = false;
    const auto sumOf = [&](std::string_view code) -> CurrencySum & {
        if (!sums.empty() && code == lastCode)
            return sums[last];
        lastCode = code;
        const QString name = code.empty() ? *usual : QString::fromUtf8(code.data(), qsizetype(code.size())).toUpper();
        const auto known =
            std::find_if(sums.begin(), sums.end(), [&](const CurrencySum &s) { return s.currency == name; });
        last = size_t(known - sums.begin());
        if (known == sums.end())
            sums.push_back({name, 0});
        return sums[last];
    };
    QStringList columns{QStringLiteral("r.") + field->column()};
    if (codes)
        columns.append(QStringLiteral("r.") + codes->column());
    const Result<void> scanned =
        scanRecords(m_database, m_schema, query, columns, {}, [&](qint64, const Statement &row) {
            if (row.isNull(1))
                return true;
            CurrencySum &sum = sumOf(codes ? row.utf8(2) : std::string_view());
            overflow = __builtin_add_overflow(sum.minor, row.integer(1), &sum.minor);
            return !overflow;
        });
    if (!scanned)
        return scanned.error();
    if (overflow)
        return sumOverflow(*field);
    return sums;
}

Result<qint64> RecordReader::countFilled(const Query &query, FieldId field) const
{
    Query filled = query;
    filled.limit = -1;
    filled.offset = 0;
    filled.filter =
        Filter::all({query.filter, Filter::compare(PathChoice{{FieldPath{{field}}}}, Operator::IsNotEmpty, {})});
    return count(filled);
}

} // namespace pheu
