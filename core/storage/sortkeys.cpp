// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sortkeys.h"

#include "base/currency.h"
#include "base/day.h"
#include "storage/condition.h"
#include "storage/keytable.h"
#include "storage/linknames.h"
#include "storage/pathnames.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <bit>

namespace pheu
{

namespace
{

__extension__ typedef __int128 Int128; // wider than 64 bits so that scaling is exact
constexpr quint64 signBit = quint64(1) << 63;

// 0 is kept for the empty value; the two least numbers share a key.
quint64 keyOf(qint64 value)
{
    return std::max<quint64>(1, quint64(value) ^ signBit);
}

quint64 keyOf(double value)
{
    const auto bits = std::bit_cast<quint64>(value == 0 ? 0.0 : value);
    return std::max<quint64>(1, bits & signBit ? ~bits : bits | signBit);
}

// By one column alone.
template<quint64 (*key)(const Statement &row, int column)>
class ColumnKey final : public SortKey
{
public:
    explicit ColumnKey(QString column)
        : m_column(std::move(column))
    {
    }
    QStringList columns() const override { return {m_column}; }
    void read(const Statement &row, qint64, int first) override { m_keys.push_back(key(row, first)); }

private:
    QString m_column;
};

quint64 numberKey(const Statement &row, int column)
{
    return row.isNull(column) ? 0 : keyOf(row.integer(column));
}

quint64 realKey(const Statement &row, int column)
{
    return row.isNull(column) ? 0 : keyOf(row.real(column));
}

quint64 dayKey(const Statement &row, int column)
{
    const std::string_view text = row.utf8(column);
    quint64 key = 0; // the digits in order: 20260301
    for (const char c : text.substr(0, 10)) {
        if (c >= '0' && c <= '9')
            key = key * 10 + quint64(c - '0');
    }
    return text.empty() ? 0 : key + 1;
}

using NumberKey = ColumnKey<numberKey>;
using RealKey = ColumnKey<realKey>;
using DayKey = ColumnKey<dayKey>;

// Money of several currencies by major units: minor units brought to four digits.
class MoneyKey final : public SortKey
{
public:
    MoneyKey(QString amount, QString currency, int usualDigits)
        : m_amount(std::move(amount))
        , m_currency(std::move(currency))
        , m_usual(pow10i(4 - usualDigits))
    {
    }
    QStringList columns() const override { return {m_amount, m_currency}; }
    void read(const Statement &row, qint64, int first) override
    {
        if (row.isNull(first)) {
            m_keys.push_back(0);
            return;
        }
        const std::string_view code = row.utf8(first + 1);
        if (code != m_lastCode) {
            m_lastCode = code;
            const QString text = QString::fromUtf8(code.data(), qsizetype(code.size())).toUpper();
            m_lastFactor = pow10i(4 - currencyDigits(text).value_or(2));
        }
        const Int128 units = Int128(row.integer(first)) * (code.empty() ? m_usual : m_lastFactor);
        constexpr Int128 least = std::numeric_limits<qint64>::min();
        constexpr Int128 greatest = std::numeric_limits<qint64>::max();
        m_keys.push_back(keyOf(qint64(std::clamp(units, least, greatest))));
    }

private:
    QString m_amount;
    QString m_currency;
    std::string m_lastCode;
    qint64 m_usual;
    qint64 m_lastFactor = 1;
};

class TextKey final : public SortKey
{
public:
    explicit TextKey(QString column)
        : m_column(std::move(column))
    {
    }
    QStringList columns() const override { return {m_column}; }
    void read(const Statement &row, qint64, int first) override { m_keys.push_back(m_texts.add(row.utf8(first))); }
    std::vector<quint64> take() override
    {
        const std::vector<quint32> ranks = m_texts.ranks();
        for (quint64 &key : m_keys)
            key = ranks[key];
        return std::move(m_keys);
    }

private:
    QString m_column;
    TextRanks m_texts;
};

// A column of ids (one link, select) looked up in a table of keys.
class LookupKey final : public SortKey
{
public:
    LookupKey(QString column, KeyTable table)
        : m_column(std::move(column))
        , m_table(std::move(table))
    {
    }
    QStringList columns() const override { return {m_column}; }
    void read(const Statement &row, qint64, int first) override
    {
        m_keys.push_back(row.isNull(first) ? 0 : m_table.at(row.integer(first)));
    }

private:
    QString m_column;
    KeyTable m_table;
};

// A key known by the record's own id (many links, multi select).
class RecordKey final : public SortKey
{
public:
    explicit RecordKey(KeyTable table)
        : m_table(std::move(table))
    {
    }
    QStringList columns() const override { return {}; }
    void read(const Statement &, qint64 id, int) override { m_keys.push_back(m_table.at(id)); }

private:
    KeyTable m_table;
};

// The first of several paths that has a value.
class ChoiceKey final : public SortKey
{
public:
    explicit ChoiceKey(std::vector<std::unique_ptr<SortKey>> choices)
        : m_choices(std::move(choices))
    {
    }
    QStringList columns() const override
    {
        QStringList all;
        for (const auto &choice : m_choices)
            all += choice->columns();
        return all;
    }
    void read(const Statement &row, qint64 id, int first) override
    {
        for (const auto &choice : m_choices) {
            choice->read(row, id, first);
            first += int(choice->columns().size());
        }
    }
    std::vector<quint64> take() override
    {
        std::vector<quint64> keys = m_choices.front()->take();
        for (size_t c = 1; c < m_choices.size(); ++c) {
            const std::vector<quint64> other = m_choices[c]->take();
            for (size_t i = 0; i < keys.size(); ++i)
                keys[i] = keys[i] == 0 ? other[i] : keys[i];
        }
        return keys;
    }

private:
    std::vector<std::unique_ptr<SortKey>> m_choices;
};

class SortKeyMaker
{
    Q_DECLARE_TR_FUNCTIONS(pheu::SortKey)
public:
    SortKeyMaker(Database &database, const Schema &schema)
        : m_database(database)
        , m_schema(schema)
    {
    }
    Result<std::unique_ptr<SortKey>> make(const Page &page, const FieldPath &path, size_t step);

private:
    using Key = Result<std::unique_ptr<SortKey>>;
    Key makeLast(const Page &page, const Field &field);
    Key makeCount(const Field &field);
    Key makeMoney(const Page &page, const Field &field);
    Key makeLookup(const Field &field, KeyTable table);
    Result<KeyTable> keysOfPage(const Page &page, const FieldPath &path, size_t step);
    Result<KeyTable> nameRanks(const Page &page);
    Result<KeyTable> listKeys(const Field &field, const KeyTable &ranks);

    Database &m_database;
    const Schema &m_schema;
};

Result<std::unique_ptr<SortKey>> SortKeyMaker::make(const Page &page, const FieldPath &path, size_t step)
{
    const Field *field = step < path.steps.size() ? page.field(path.steps[step]) : nullptr;
    if (!field)
        return Error{ErrorCode::UnknownName, tr("The order asks for a field that is not in this workspace.")};
    if (step + 1 == path.steps.size())
        return makeLast(page, *field);
    const Page *target = targetPage(m_schema, *field);
    if (!target)
        return Error{ErrorCode::UnknownName,
                     tr("The order follows “%1”, which is not a link.").arg(localName(field->names))};
    Result<KeyTable> keys = keysOfPage(*target, path, step + 1);
    return keys ? makeLookup(*field, std::move(*keys)) : Key(keys.error());
}

Result<std::unique_ptr<SortKey>> SortKeyMaker::makeLookup(const Field &field, KeyTable table)
{
    if (field.storage() == Storage::Integer)
        return std::unique_ptr<SortKey>(
            std::make_unique<LookupKey>(QStringLiteral("r.") + field.column(), std::move(table)));
    Result<KeyTable> lists = listKeys(field, table);
    if (!lists)
        return lists.error();
    return std::unique_ptr<SortKey>(std::make_unique<RecordKey>(std::move(*lists)));
}

Result<std::unique_ptr<SortKey>> SortKeyMaker::makeLast(const Page &page, const Field &field)
{
    const QString type = field.type->id();
    const QString column = QStringLiteral("r.") + field.column();
    if (field.storage() == Storage::Virtual) // nothing is stored: all are equal
        return std::unique_ptr<SortKey>(std::make_unique<RecordKey>(KeyTable()));
    if (field.type->meaning() == Meaning::File)
        return makeCount(field);
    if (field.type->meaning() == Meaning::Option) {
        KeyTable ranks;
        for (size_t i = 0; i < field.options.size(); ++i)
            ranks.set(field.options[i].id.value, i + 1);
        return makeLookup(field, std::move(ranks));
    }
    if (const Page *target = targetPage(m_schema, field)) {
        Result<KeyTable> ranks = nameRanks(*target);
        return ranks ? makeLookup(field, std::move(*ranks)) : Key(ranks.error());
    }
    if (type == QLatin1String("money") && field.config.currencyField)
        return makeMoney(page, field);
    if (type == QLatin1String("date"))
        return std::unique_ptr<SortKey>(std::make_unique<DayKey>(column));
    switch (field.storage()) {
    case Storage::RowMeta:
        return std::unique_ptr<SortKey>(std::make_unique<NumberKey>(
            type == QLatin1String("created_time") ? QStringLiteral("r.created_at") : QStringLiteral("r.modified_at")));
    case Storage::Real:
        return std::unique_ptr<SortKey>(std::make_unique<RealKey>(column));
    case Storage::Text:
        return std::unique_ptr<SortKey>(std::make_unique<TextKey>(column));
    default:
        return std::unique_ptr<SortKey>(std::make_unique<NumberKey>(column));
    }
}

Result<std::unique_ptr<SortKey>> SortKeyMaker::makeMoney(const Page &page, const Field &field)
{
    const Field *codes = page.field(field.config.currencyField);
    if (!codes)
        return std::unique_ptr<SortKey>(std::make_unique<NumberKey>(QStringLiteral("r.") + field.column()));
    const Result<QString> currency = workspaceCurrency(m_database);
    if (!currency)
        return currency.error();
    return std::unique_ptr<SortKey>(std::make_unique<MoneyKey>(QStringLiteral("r.") + field.column(),
                                                               QStringLiteral("r.") + codes->column(),
                                                               currencyDigits(*currency).value_or(2)));
}

// By how many files there are: their names say nothing about the record.
Result<std::unique_ptr<SortKey>> SortKeyMaker::makeCount(const Field &field)
{
    Result<Statement> counts = Statement::prepare(
        m_database, QStringLiteral("SELECT record, count(*) FROM %1 GROUP BY record").arg(field.joinTable()));
    if (!counts)
        return counts.error();
    KeyTable table;
    while (true) {
        const Result<bool> row = counts->step();
        if (!row)
            return row.error();
        if (!*row)
            return std::unique_ptr<SortKey>(std::make_unique<RecordKey>(std::move(table)));
        table.set(counts->integer(0), quint64(counts->integer(1)));
    }
}

Result<KeyTable> SortKeyMaker::keysOfPage(const Page &page, const FieldPath &path, size_t step)
{
    Result<std::unique_ptr<SortKey>> key = make(page, path, step);
    if (!key)
        return key.error();
    const QString columns =
        QStringList(QStringList{QStringLiteral("r.id")} + (*key)->columns()).join(QStringLiteral(", "));
    Result<Statement> statement =
        Statement::prepare(m_database, QStringLiteral("SELECT %1 FROM %2 AS r").arg(columns, page.table()));
    if (!statement)
        return statement.error();
    std::vector<qint64> ids;
    while (true) {
        const Result<bool> row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        ids.push_back(statement->integer(0));
        (*key)->read(*statement, ids.back(), 1);
    }
    const std::vector<quint64> keys = (*key)->take();
    KeyTable table;
    for (size_t i = 0; i < ids.size(); ++i)
        table.set(ids[i], keys[i]);
    return table;
}

Result<KeyTable> SortKeyMaker::nameRanks(const Page &page)
{
    TextRanks texts;
    std::vector<std::pair<qint64, quint32>> codes;
    const Result<void> read = forEachName(m_database, page, [&](qint64 id, std::string_view name, std::string_view) {
        codes.emplace_back(id, texts.add(name.empty() ? unnamedRecord(id).toStdString() : std::string(name)));
    });
    if (!read)
        return read.error();
    const std::vector<quint32> ranks = texts.ranks();
    KeyTable table;
    for (const auto &[id, code] : codes)
        table.set(id, ranks[code]);
    return table;
}

// Keys of the lists that records hold: by the rank of the first element, then the second …
Result<KeyTable> SortKeyMaker::listKeys(const Field &field, const KeyTable &ranks)
{
    Result<Statement> statement = Statement::prepare(m_database, linkPairsSql(m_schema, field));
    if (!statement)
        return statement.error();
    std::vector<std::pair<std::vector<quint64>, qint64>> lists;
    while (true) {
        const Result<bool> row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        const qint64 record = statement->integer(0);
        if (lists.empty() || lists.back().second != record)
            lists.push_back({{}, record});
        if (const quint64 rank = ranks.at(statement->integer(1)))
            lists.back().first.push_back(rank);
    }
    std::sort(lists.begin(), lists.end());
    KeyTable table;
    quint64 key = 0;
    for (size_t i = 0; i < lists.size(); ++i) {
        if (lists[i].first.empty())
            continue;
        if (key == 0 || lists[i].first != lists[i - 1].first)
            ++key;
        table.set(lists[i].second, key);
    }
    return table;
}

} // namespace

QString linkPairsSql(const Schema &schema, const Field &field, const QString &condition)
{
    const QString where = condition.isEmpty() ? QString() : QStringLiteral(" AND %1 ") + condition;
    if (field.config.reverseOf) {
        const Field *other = schema.field(field.config.reverseOf);
        const Page *otherPage = other ? schema.page(other->page) : nullptr;
        if (!otherPage)
            return QStringLiteral("SELECT 0, 0 WHERE 0");
        if (other->storage() == Storage::Join) {
            const QString column = QStringLiteral("target");
            return QStringLiteral("SELECT target, record FROM %1 WHERE 1").arg(other->joinTable()) +
                   (where.isEmpty() ? where : where.arg(column)) + QStringLiteral(" ORDER BY target, record");
        }
        return QStringLiteral("SELECT %1, id FROM %2 WHERE %1 IS NOT NULL").arg(other->column(), otherPage->table()) +
               (where.isEmpty() ? where : where.arg(other->column())) +
               QStringLiteral(" ORDER BY %1, id").arg(other->column());
    }
    if (field.storage() != Storage::Join) // a button, a KPI: nothing is stored
        return QStringLiteral("SELECT 0, 0 WHERE 0");
    return QStringLiteral("SELECT record, target FROM %1 WHERE 1").arg(field.joinTable()) +
           (where.isEmpty() ? where : where.arg(QStringLiteral("record"))) +
           QStringLiteral(" ORDER BY record, position");
}

Result<std::unique_ptr<SortKey>> makeSortKey(Database &database, const Schema &schema, const Page &page,
                                             const PathChoice &path)
{
    SortKeyMaker maker(database, schema);
    if (path.paths.size() == 1)
        return maker.make(page, path.paths.front(), 0);
    std::vector<std::unique_ptr<SortKey>> choices;
    for (const FieldPath &one : path.paths) {
        Result<std::unique_ptr<SortKey>> key = maker.make(page, one, 0);
        if (!key)
            return key;
        choices.push_back(std::move(*key));
    }
    return std::unique_ptr<SortKey>(std::make_unique<ChoiceKey>(std::move(choices)));
}

} // namespace pheu
