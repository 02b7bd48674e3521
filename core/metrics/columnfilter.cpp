// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/columnfilter.h"

#include "base/currency.h"
#include "base/text.h"
#include "storage/pathnames.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace pheu
{

class ColumnFilterBuilder
{
public:
    ColumnFilterBuilder(Database &database, const Schema &schema, const ColumnTable &table)
        : m_database(database)
        , m_schema(schema)
        , m_table(table)
    {
    }

    Result<ColumnFilter> run(const Filter &filter)
    {
        if (!filter.isAll()) {
            const Result<int> root = add(filter);
            if (!root)
                return root.error();
        }
        return std::move(m_result);
    }

private:
    using Node = ColumnFilter::Node;
    using Kind = ColumnFilter::Node::Kind;

    int push(Node node)
    {
        m_result.m_nodes.push_back(std::move(node));
        return int(m_result.m_nodes.size()) - 1;
    }

    int pushNot(int child)
    {
        Node node;
        node.kind = Kind::Not;
        node.children.push_back(child);
        return push(std::move(node));
    }

    Result<int> add(const Filter &filter)
    {
        switch (filter.kind) {
        case Filter::Kind::All:
            return pushNot(push({}));
        case Filter::Kind::Compare:
            return addCompare(filter);
        default:
            break;
        }
        Node node;
        node.kind = filter.kind == Filter::Kind::And  ? Kind::And
                    : filter.kind == Filter::Kind::Or ? Kind::Or
                                                      : Kind::Not;
        for (const Filter &child : filter.children) {
            const Result<int> index = add(child);
            if (!index)
                return index;
            node.children.push_back(*index);
        }
        return push(std::move(node));
    }

    Result<int> addCompare(const Filter &filter)
    {
        Result<Condition> condition = resolveFilter(m_database, m_schema, m_table.page(), filter);
        if (!condition)
            return condition.error();
        const bool negated = condition->kind == Condition::Kind::Not;
        const Condition &test = negated ? condition->children.front() : *condition;
        const Result<int> index = addTest(test, positive(filter, test));
        if (!index || !negated)
            return index;
        return pushNot(*index);
    }

    // The comparison that asks what the test asks, without the negation around it.
    Filter positive(Filter filter, const Condition &condition) const
    {
        if (filter.op == Operator::Ne)
            filter.op = Operator::Eq;
        if (filter.op == Operator::IsEmpty)
            filter.op = Operator::IsNotEmpty;
        const Field *field = fieldOfPath(m_schema, m_table.page(), filter.path.paths.front());
        if (field && field->type->meaning() == Meaning::Truth &&
            condition.test.ranges == std::vector<IntegerRange>{{1, 1}})
            filter.operands = {QStringLiteral("true")};
        return filter;
    }

    Result<int> addTest(const Condition &condition, const Filter &filter)
    {
        const std::vector<FieldPath> &paths = condition.path.paths;
        if (paths.size() == 1 && paths.front().steps.size() == 1) {
            const Field *field = m_schema.field(paths.front().steps.front());
            const std::optional<Column::Kind> kind = field ? Column::kindOf(*field) : std::nullopt;
            if (kind && condition.test.kind != ValueTest::Kind::Money)
                return addColumnTest(m_table.column(field->id), *kind, condition.test);
            if (kind && !hasForeignMoney(*field, condition.test))
                return addColumnTest(m_table.column(field->id), *kind, ofOneCurrency(condition.test));
            return addRows(filter);
        }
        for (const FieldPath &path : paths) {
            const Field *first = m_schema.field(path.steps.front());
            if (!first || Column::kindOf(*first) != Column::Kind::Id)
                return addRows(filter);
        }
        Node node;
        node.kind = Kind::Codes;
        for (const FieldPath &path : paths) {
            Result<ColumnFilter::Lookup> lookup = linkedLookup(path, condition.test, filter);
            if (!lookup)
                return lookup.error();
            node.lookups.push_back(std::move(*lookup));
        }
        return push(std::move(node));
    }

    // Does any record name another currency than the one the test's amounts are in?
    bool hasForeignMoney(const Field &field, const ValueTest &test) const
    {
        const Column *codes = m_table.column(field.config.currencyField);
        for (quint32 code = 1; codes && code < codes->codeCount(); ++code) {
            if (codes->textOf(code).compare(test.currency, Qt::CaseInsensitive) != 0)
                return true;
        }
        return false;
    }

    static ValueTest ofOneCurrency(ValueTest test)
    {
        test.kind = ValueTest::Kind::Integers;
        test.ranges = test.rangesByDigits[size_t(currencyDigits(test.currency).value_or(2))];
        return test;
    }

    Result<int> addColumnTest(const Column *column, Column::Kind kind, const ValueTest &test)
    {
        if (!column)
            return push({}); // no value fits nothing
        if (kind == Column::Kind::Integer || kind == Column::Kind::Real) {
            Node node;
            node.kind = test.kind == ValueTest::Kind::NotEmpty ? Kind::HasNumber
                        : kind == Column::Kind::Integer        ? Kind::Integers
                                                               : Kind::Reals;
            node.column = column;
            node.test = test;
            return push(std::move(node));
        }
        ColumnFilter::Lookup lookup{column, std::vector<quint8>(column->codeCount())};
        for (quint32 code = 1; code < column->codeCount(); ++code)
            lookup.states[code] = fits(*column, code, test) ? 2 : 1;
        Node node;
        node.kind = Kind::Codes;
        node.lookups.push_back(std::move(lookup));
        return push(std::move(node));
    }

    static bool fits(const Column &column, quint32 code, const ValueTest &test)
    {
        switch (test.kind) {
        case ValueTest::Kind::NotEmpty:
            return true;
        case ValueTest::Kind::Integers:
            return std::ranges::any_of(test.ranges,
                                       [&](IntegerRange range) { return range.contains(column.dayOf(code)); });
        case ValueTest::Kind::Ids:
            return std::ranges::binary_search(test.ids, column.idOf(code));
        case ValueTest::Kind::Texts:
            break;
        default:
            return false;
        }
        // Order of text is that of its folded UTF-8 bytes, as in SQL.
        const QString text = caseFold(column.textOf(code));
        const QByteArray bytes = text.toUtf8();
        return std::ranges::any_of(test.texts, [&](const QString &other) {
            switch (test.op) {
            case Operator::Contains:
                return text.contains(other);
            case Operator::StartsWith:
                return text.startsWith(other);
            case Operator::Lt:
                return bytes < other.toUtf8();
            case Operator::Le:
                return bytes <= other.toUtf8();
            case Operator::Gt:
                return bytes > other.toUtf8();
            case Operator::Ge:
                return bytes >= other.toUtf8();
            default:
                return text == other;
            }
        });
    }

    // What the linked page answers, per entry of the link's dictionary.
    Result<ColumnFilter::Lookup> linkedLookup(const FieldPath &path, const ValueTest &test, const Filter &filter) const
    {
        const Field *first = m_schema.field(path.steps.front());
        const Column *column = m_table.column(first->id);
        ColumnFilter::Lookup lookup{column, std::vector<quint8>(column ? column->codeCount() : 1)};
        if (!column)
            return lookup;
        if (path.steps.size() == 1) {
            for (quint32 code = 1; code < column->codeCount(); ++code)
                lookup.states[code] = fits(*column, code, test) ? 2 : 1;
            return lookup;
        }
        const PathChoice rest{{FieldPath{{path.steps.begin() + 1, path.steps.end()}}}};
        const RecordReader reader(m_database, m_schema);
        const auto select = [&](Operator op, const QStringList &operands) {
            Query query;
            query.page = first->config.target;
            query.filter = Filter::compare(rest, op, operands);
            return reader.select(query);
        };
        const Result<std::vector<RecordId>> filled = select(Operator::IsNotEmpty, {});
        const Result<std::vector<RecordId>> fitting = select(filter.op, filter.operands);
        if (!filled || !fitting)
            return filled ? fitting.error() : filled.error();
        for (quint32 code = 1; code < column->codeCount(); ++code) {
            const RecordId id(column->idOf(code));
            lookup.states[code] = std::ranges::binary_search(*fitting, id)  ? 2
                                  : std::ranges::binary_search(*filled, id) ? 1
                                                                            : 0;
        }
        return lookup;
    }

    Result<int> addRows(const Filter &filter)
    {
        Query query;
        query.page = m_table.page();
        query.filter = filter;
        const Result<std::vector<RecordId>> ids = RecordReader(m_database, m_schema).select(query);
        if (!ids)
            return ids.error();
        Node node;
        node.kind = Kind::Rows;
        node.rows.resize(m_table.rows());
        for (const RecordId id : *ids) {
            if (const std::optional<size_t> row = m_table.rowOf(id.value))
                node.rows[*row] = 1;
        }
        return push(std::move(node));
    }

    Database &m_database;
    const Schema &m_schema;
    const ColumnTable &m_table;
    ColumnFilter m_result;
};

std::set<FieldId> ColumnFilter::columnsOf(const Schema &schema, PageId page, const Filter &filter)
{
    std::set<FieldId> fields;
    for (const Filter &child : filter.children)
        fields.merge(columnsOf(schema, page, child));
    const Page *own = schema.page(page);
    for (const FieldPath &path : filter.path.paths) {
        const Field *field = own && !path.steps.empty() ? own->field(path.steps.front()) : nullptr;
        if (!field || !ColumnReader::canRead(*field))
            continue;
        fields.insert(field->id);
        if (field->config.currencyField)
            fields.insert(field->config.currencyField);
    }
    return fields;
}

Result<ColumnFilter> ColumnFilter::prepare(Database &database, const Schema &schema, const ColumnTable &table,
                                           const Filter &filter)
{
    return ColumnFilterBuilder(database, schema, table).run(filter);
}

void ColumnFilter::evaluate(size_t first, size_t count, quint8 *fits) const
{
    if (m_nodes.empty())
        std::memset(fits, 1, count);
    else
        evaluate(int(m_nodes.size()) - 1, first, count, fits);
}

void ColumnFilter::evaluate(int index, size_t first, size_t count, quint8 *fits) const
{
    const Node &node = m_nodes[size_t(index)];
    switch (node.kind) {
    case Node::Kind::Nothing:
        std::memset(fits, 0, count);
        return;
    case Node::Kind::Codes:
        evaluateCodes(node, first, count, fits);
        return;
    case Node::Kind::Integers:
    case Node::Kind::Reals:
    case Node::Kind::HasNumber:
        evaluateNumbers(node, first, count, fits);
        return;
    case Node::Kind::Rows:
        std::memcpy(fits, node.rows.data() + first, count);
        return;
    case Node::Kind::Not:
        evaluate(node.children.front(), first, count, fits);
        for (size_t i = 0; i < count; ++i)
            fits[i] ^= 1;
        return;
    case Node::Kind::And:
    case Node::Kind::Or:
        break;
    }
    std::vector<quint8> part(count);
    std::memset(fits, node.kind == Node::Kind::And ? 1 : 0, count);
    for (const int child : node.children) {
        evaluate(child, first, count, part.data());
        if (node.kind == Node::Kind::And) {
            for (size_t i = 0; i < count; ++i)
                fits[i] &= part[i];
        } else {
            for (size_t i = 0; i < count; ++i)
                fits[i] |= part[i];
        }
    }
}

void ColumnFilter::evaluateCodes(const Node &node, size_t first, size_t count, quint8 *fits)
{
    bool isFirst = true;
    for (const Lookup &lookup : node.lookups) {
        if (!lookup.column || lookup.column->isEmpty()) {
            if (isFirst)
                std::memset(fits, 0, count);
            isFirst = false;
            continue;
        }
        const quint8 *states = lookup.states.data();
        lookup.column->codes().visit([&](const auto *codes, auto) {
            codes += first;
            if (isFirst) {
                for (size_t i = 0; i < count; ++i)
                    fits[i] = states[codes[i]];
            } else {
                for (size_t i = 0; i < count; ++i)
                    fits[i] = fits[i] ? fits[i] : states[codes[i]];
            }
        });
        isFirst = false;
    }
    for (size_t i = 0; i < count; ++i)
        fits[i] >>= 1;
}

void ColumnFilter::evaluateNumbers(const Node &node, size_t first, size_t count, quint8 *fits)
{
    const Column &column = *node.column;
    std::memset(fits, 0, count);
    if (column.isEmpty())
        return;
    if (node.kind == Node::Kind::HasNumber) {
        for (size_t i = 0; i < count; ++i)
            fits[i] = column.isNull(first + i) ? 0 : 1;
        return;
    }
    if (node.kind == Node::Kind::Integers) {
        column.integers().visit([&](const auto *values, auto null) {
            values += first;
            for (const IntegerRange range : node.test.ranges) {
                for (size_t i = 0; i < count; ++i)
                    fits[i] |= values[i] != null && values[i] >= range.lo && values[i] <= range.hi;
            }
        });
        return;
    }
    const double *values = column.reals().data() + first;
    for (const double other : node.test.reals) {
        for (size_t i = 0; i < count; ++i) {
            const double value = values[i]; // NaN compares false with everything
            switch (node.test.op) {
            case Operator::Lt:
                fits[i] |= value < other;
                break;
            case Operator::Le:
                fits[i] |= value <= other;
                break;
            case Operator::Gt:
                fits[i] |= value > other;
                break;
            case Operator::Ge:
                fits[i] |= value >= other;
                break;
            default:
                fits[i] |= value == other;
                break;
            }
        }
    }
}

} // namespace pheu
