// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/condition.h"

#include "base/currency.h"
#include "base/decimal.h"
#include "base/text.h"
#include "fields/durationtext.h"
#include "fields/instanttext.h"
#include "storage/linknames.h"
#include "storage/pathnames.h"
#include "storage/relativedate.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace pheu
{

namespace
{

__extension__ typedef __int128 Int128; // wider than 64 bits so that scaling is exact
using Ranges = std::vector<IntegerRange>;
constexpr qint64 least = std::numeric_limits<qint64>::min();
constexpr qint64 greatest = std::numeric_limits<qint64>::max();
constexpr IntegerRange nothing{1, 0};

// Whole values between two bounds, as the operator asks of one operand. `lo` and `hi` are the operand's own
// first and last value (a day of instants has many), `fits` false when no whole value equals it.
IntegerRange rangeOf(Operator op, qint64 lo, qint64 hi, bool exact)
{
    switch (op) {
    case Operator::Lt:
        return exact ? (lo == least ? nothing : IntegerRange{least, lo - 1}) : IntegerRange{least, lo};
    case Operator::Le:
        return {least, exact ? hi : lo};
    case Operator::Gt:
        return exact ? (hi == greatest ? nothing : IntegerRange{hi + 1, greatest})
                     : (lo == greatest ? nothing : IntegerRange{lo + 1, greatest});
    case Operator::Ge:
        return exact ? IntegerRange{lo, greatest} : (lo == greatest ? nothing : IntegerRange{lo + 1, greatest});
    default:
        return exact ? IntegerRange{lo, hi} : nothing;
    }
}

// The whole numbers of 10^-digits that stand in relation `op` to an exact decimal.
IntegerRange rangeOf(Operator op, Decimal value, int digits)
{
    Int128 units = value.mantissa;
    int scale = digits - value.scale;
    bool exact = true;
    for (; scale > 0; --scale) {
        units *= 10; // at most 19 + 4 digits
    }
    for (; scale < 0; ++scale) {
        exact = exact && units % 10 == 0;
        units = units / 10 - (units % 10 < 0 ? 1 : 0); // towards −∞
    }
    if (units > greatest)
        return op == Operator::Lt || op == Operator::Le ? IntegerRange{} : nothing;
    if (units < least)
        return op == Operator::Gt || op == Operator::Ge ? IntegerRange{} : nothing;
    return rangeOf(op, qint64(units), qint64(units), exact);
}

class Resolver
{
    Q_DECLARE_TR_FUNCTIONS(pheu::Condition)
public:
    Resolver(Database &database, const Schema &schema, PageId page)
        : m_database(database)
        , m_schema(schema)
        , m_page(page)
    {
    }

    Result<Condition> resolve(const Filter &filter);

private:
    Result<Condition> resolveCompare(const Filter &filter);
    Result<ValueTest> resolveTest(const Field &field, const Filter &filter);
    Result<ValueTest> integers(const Field *field, const Filter &filter);
    Result<ValueTest> money(const Field &field, const Filter &filter);
    Result<ValueTest> reals(const Field &field, const Filter &filter);
    Result<ValueTest> days(const Field &field, const Filter &filter);
    Result<ValueTest> instants(const Field &field, const Filter &filter);
    Result<ValueTest> durations(const Field &field, const Filter &filter);
    std::optional<Period> daysOf(const QString &operand);
    Result<ValueTest> truth(const Field &field, const Filter &filter);
    Result<ValueTest> options(const Field &field, const Filter &filter);
    Result<ValueTest> links(const Field &field, const Filter &filter);
    Result<ValueTest> texts(const Filter &filter);
    Result<Decimal> number(const Field *field, const QString &text);
    Error notForField(const Field &field, Operator op);
    Error noValue(const Field &field, const QString &text, const QString &wanted);

    Database &m_database;
    const Schema &m_schema;
    PageId m_page;
    std::optional<CalendarRules> m_calendar;
};

Error Resolver::noValue(const Field &field, const QString &text, const QString &wanted)
{
    return {ErrorCode::InvalidInput,
            tr("The filter compares “%1” with “%2”, which is not %3.").arg(localName(field.names), text, wanted)};
}

Error Resolver::notForField(const Field &field, Operator op)
{
    const QString word = op == Operator::Contains     ? QStringLiteral("contains")
                         : op == Operator::StartsWith ? QStringLiteral("starts with")
                                                      : QStringLiteral("<, <=, >, >=");
    return {ErrorCode::InvalidInput, tr("“%1” cannot be filtered by %2: it is a field of type %3.")
                                         .arg(localName(field.names), word, field.type->title())};
}

constexpr bool isOrder(Operator op)
{
    return op == Operator::Lt || op == Operator::Le || op == Operator::Gt || op == Operator::Ge;
}

bool isTextual(Operator op)
{
    return op == Operator::Contains || op == Operator::StartsWith;
}

Result<Condition> Resolver::resolve(const Filter &filter)
{
    Condition condition;
    switch (filter.kind) {
    case Filter::Kind::All:
        return condition;
    case Filter::Kind::Compare:
        return resolveCompare(filter);
    case Filter::Kind::And:
        condition.kind = Condition::Kind::And;
        break;
    case Filter::Kind::Or:
        condition.kind = Condition::Kind::Or;
        break;
    case Filter::Kind::Not:
        condition.kind = Condition::Kind::Not;
        break;
    }
    for (const Filter &child : filter.children) {
        Result<Condition> part = resolve(child);
        if (!part)
            return part;
        condition.children.push_back(std::move(*part));
    }
    return condition;
}

Condition negatedCondition(Condition condition)
{
    Condition negation;
    negation.kind = Condition::Kind::Not;
    negation.children.push_back(std::move(condition));
    return negation;
}

// A checkbox that was never set is not ticked: “= false” is everything that is not true.
Condition unticked(Condition condition)
{
    const Ranges asked = std::exchange(condition.test.ranges, {{1, 1}});
    const bool wantsTrue = std::find(asked.begin(), asked.end(), IntegerRange{1, 1}) != asked.end();
    const bool wantsFalse = std::find(asked.begin(), asked.end(), IntegerRange{0, 0}) != asked.end();
    if (wantsTrue && wantsFalse)
        return {};
    return wantsFalse ? negatedCondition(std::move(condition)) : condition;
}

Result<Condition> Resolver::resolveCompare(const Filter &filter)
{
    Filter positive = filter;
    const bool negated = filter.op == Operator::Ne || filter.op == Operator::IsEmpty;
    if (negated)
        positive.op = filter.op == Operator::Ne ? Operator::Eq : Operator::IsNotEmpty;

    Condition condition;
    condition.kind = Condition::Kind::Test;
    condition.path = filter.path;
    if (filter.path.paths.empty())
        return Error{ErrorCode::Internal, tr("A comparison of the filter has no field.")};
    const bool isNumber = isRowNumber(filter.path);
    const Field *field = fieldOfPath(m_schema, m_page, filter.path.paths.front());
    if (!field && !isNumber)
        return Error{ErrorCode::UnknownName, tr("The filter asks a field that is no longer in this workspace.")};
    for (const FieldPath &path : filter.path.paths) {
        if (!isNumber && !fieldOfPath(m_schema, m_page, path))
            return Error{ErrorCode::UnknownName, tr("The filter asks a field that is no longer in this workspace.")};
    }
    if (positive.op == Operator::IsNotEmpty) {
        condition.test.kind = ValueTest::Kind::NotEmpty;
    } else {
        if (positive.operands.isEmpty())
            return Error{ErrorCode::InvalidInput, tr("A comparison of the filter has no value to compare with.")};
        Result<ValueTest> test = isNumber ? integers(nullptr, positive) : resolveTest(*field, positive);
        if (!test)
            return test.error();
        condition.test = std::move(*test);
        if (!isNumber && field->type->meaning() == Meaning::Truth)
            condition = unticked(std::move(condition));
    }
    return negated ? negatedCondition(std::move(condition)) : condition;
}

Result<ValueTest> Resolver::resolveTest(const Field &field, const Filter &filter)
{
    const Meaning meaning = field.type->meaning();
    const bool isName = meaning == Meaning::Option || meaning == Meaning::Record;
    const bool isText = meaning == Meaning::Text;
    const bool unordered =
        isName || meaning == Meaning::Truth || meaning == Meaning::File || meaning == Meaning::Nothing;
    if ((isTextual(filter.op) && !isName && !isText) || (isOrder(filter.op) && unordered))
        return notForField(field, filter.op);
    switch (meaning) {
    case Meaning::Record:
        return links(field, filter);
    case Meaning::Option:
        return options(field, filter);
    case Meaning::Text:
        return texts(filter);
    case Meaning::Date:
        return days(field, filter);
    case Meaning::Money:
        return money(field, filter);
    case Meaning::Truth:
        return truth(field, filter);
    case Meaning::Instant:
        return instants(field, filter);
    case Meaning::File:
    case Meaning::Nothing:
        return Error{ErrorCode::InvalidInput,
                     tr("“%1” can only be filtered by “is empty” and “is not empty”.").arg(localName(field.names))};
    case Meaning::Number:
        break;
    }
    if (field.type->id() == QLatin1String("duration"))
        return durations(field, filter);
    return field.storage() == Storage::Real ? reals(field, filter) : integers(&field, filter);
}

Result<ValueTest> Resolver::durations(const Field &field, const Filter &filter)
{
    ValueTest test;
    test.kind = ValueTest::Kind::Integers;
    for (const QString &operand : filter.operands) {
        const Result<qint64> seconds = readDuration(operand, {});
        if (!seconds)
            return noValue(field, operand,
                           tr("a length of time such as \"1:30:00\", \"90 min\" or a number of seconds"));
        test.ranges.push_back(rangeOf(filter.op, *seconds, *seconds, true));
    }
    return test;
}

Result<Decimal> Resolver::number(const Field *field, const QString &text)
{
    Result<Decimal> value = parseDecimal(text);
    if (value)
        return value;
    if (!field)
        return Error{ErrorCode::InvalidInput,
                     tr("The filter compares “import” with “%1”, which is not a number.").arg(text)};
    return noValue(*field, text, tr("a number with a decimal point, such as 1234.5"));
}

Result<ValueTest> Resolver::integers(const Field *field, const Filter &filter)
{
    ValueTest test;
    test.kind = ValueTest::Kind::Integers;
    if (!field && isTextual(filter.op))
        return Error{ErrorCode::InvalidInput, tr("“import” is a number: compare it with =, in, < or >.")};
    for (const QString &operand : filter.operands) {
        Result<Decimal> value = number(field, operand);
        if (!value)
            return value.error();
        test.ranges.push_back(rangeOf(filter.op, *value, 0));
    }
    return test;
}

Result<ValueTest> Resolver::money(const Field &field, const Filter &filter)
{
    Result<QString> currency =
        field.config.currency.isEmpty() ? workspaceCurrency(m_database) : Result<QString>(field.config.currency);
    if (!currency)
        return currency.error();
    ValueTest test;
    test.currency = *currency;
    test.rangesByDigits.resize(5);
    for (const QString &operand : filter.operands) {
        Result<Decimal> value = number(&field, operand);
        if (!value)
            return value.error();
        for (int digits = 0; digits < int(test.rangesByDigits.size()); ++digits)
            test.rangesByDigits[size_t(digits)].push_back(rangeOf(filter.op, *value, digits));
    }
    if (field.config.currencyField) {
        test.kind = ValueTest::Kind::Money;
    } else { // one currency: plain whole numbers of its minor unit
        test.kind = ValueTest::Kind::Integers;
        test.ranges = test.rangesByDigits[size_t(currencyDigits(*currency).value_or(2))];
    }
    return test;
}

Result<ValueTest> Resolver::reals(const Field &field, const Filter &filter)
{
    ValueTest test;
    test.kind = ValueTest::Kind::Reals;
    test.op = filter.op == Operator::In ? Operator::Eq : filter.op;
    for (const QString &operand : filter.operands) {
        const bool percent = operand.endsWith(u'%');
        Result<Decimal> value = number(&field, percent ? operand.chopped(1) : operand);
        if (value && percent)
            value = shifted(*value, -2);
        if (!value)
            return value.error();
        // The nearest double, as a typed value is stored; a decimal of many digits would be rounded twice.
        bool isDouble = false;
        const double nearest = percent ? 0 : operand.trimmed().toDouble(&isDouble);
        test.reals.push_back(isDouble ? nearest : value->toDouble());
    }
    return test;
}

// A day, or words for days seen from today.
std::optional<Period> Resolver::daysOf(const QString &operand)
{
    if (const std::optional<Day> day = parseIsoDay(QStringView(operand).trimmed()))
        return Period{*day, *day};
    if (!m_calendar)
        m_calendar = calendarRulesOf(m_database);
    return relativePeriod(operand, todayOf(m_database), *m_calendar);
}

Result<ValueTest> Resolver::days(const Field &field, const Filter &filter)
{
    ValueTest test;
    test.kind = ValueTest::Kind::Integers;
    for (const QString &operand : filter.operands) {
        const std::optional<Period> days = daysOf(operand);
        if (!days)
            return noValue(
                field, operand,
                tr("a day written as year-month-day, such as 2026-03-01, nor words such as \"this month\" or "
                   "\"last 30 days\""));
        test.ranges.push_back(rangeOf(filter.op, days->from, days->to, true));
    }
    return test;
}

Result<ValueTest> Resolver::instants(const Field &field, const Filter &filter)
{
    ValueTest test;
    test.kind = ValueTest::Kind::Integers;
    for (const QString &operand : filter.operands) {
        const QString text = operand.trimmed();
        if (const std::optional<Period> days = daysOf(text)) {
            // A day means the whole of it where the user is.
            const qint64 first = toDate(days->from).startOfDay().toMSecsSinceEpoch();
            const qint64 last = toDate(days->to).addDays(1).startOfDay().toMSecsSinceEpoch() - 1;
            test.ranges.push_back(rangeOf(filter.op, first, last, true));
            continue;
        }
        const std::optional<qint64> instant = readInstant(text, {});
        if (!instant)
            return noValue(field, operand, tr("a day or a time such as 2026-03-01 or 2026-03-01T09:30:00Z"));
        const qint64 ms = *instant;
        test.ranges.push_back(rangeOf(filter.op, ms, ms, true));
    }
    return test;
}

Result<ValueTest> Resolver::truth(const Field &field, const Filter &filter)
{
    ValueTest test;
    test.kind = ValueTest::Kind::Integers;
    for (const QString &operand : filter.operands) {
        const QString word = operand.trimmed().toLower();
        if (word != QLatin1String("true") && word != QLatin1String("false"))
            return noValue(field, operand, tr("true or false"));
        const qint64 value = word == QLatin1String("true") ? 1 : 0;
        test.ranges.push_back({value, value});
    }
    return test;
}

Result<ValueTest> Resolver::options(const Field &field, const Filter &filter)
{
    ValueTest test;
    test.kind = ValueTest::Kind::Ids;
    for (const QString &operand : filter.operands) {
        if (isTextual(filter.op)) {
            const QString part = caseFold(cleanText(operand));
            for (const Option &option : field.options) {
                for (const QString &name : {option.names.own, option.names.en, option.names.vi}) {
                    const QString folded = caseFold(name);
                    if (filter.op == Operator::Contains ? folded.contains(part) : folded.startsWith(part))
                        test.ids.push_back(option.id.value);
                }
            }
            continue;
        }
        const Option *option = field.option(operand.trimmed());
        if (!option) {
            std::vector<QStringList> names;
            for (const Option &known : field.options)
                names.push_back({known.role, known.names.own, known.names.en, known.names.vi});
            return Error{ErrorCode::UnknownName, tr("“%1” has no option “%2”. The nearest are: %3.")
                                                     .arg(localName(field.names), operand,
                                                          nearestNames(operand, names).join(QStringLiteral(", ")))};
        }
        test.ids.push_back(option->id.value);
    }
    std::sort(test.ids.begin(), test.ids.end());
    test.ids.erase(std::unique(test.ids.begin(), test.ids.end()), test.ids.end());
    return test;
}

Result<ValueTest> Resolver::links(const Field &field, const Filter &filter)
{
    const Page *target = targetPage(m_schema, field);
    if (!target)
        return Error{ErrorCode::Internal, tr("“%1” links to a page that is not there.").arg(localName(field.names))};
    ValueTest test;
    test.kind = ValueTest::Kind::Ids;
    for (const QString &operand : filter.operands) {
        Result<std::vector<qint64>> ids = linkedIds(m_database, *target, filter.op, operand);
        if (!ids)
            return ids.error();
        test.ids.insert(test.ids.end(), ids->begin(), ids->end());
    }
    std::sort(test.ids.begin(), test.ids.end());
    test.ids.erase(std::unique(test.ids.begin(), test.ids.end()), test.ids.end());
    return test;
}

Result<ValueTest> Resolver::texts(const Filter &filter)
{
    ValueTest test;
    test.kind = ValueTest::Kind::Texts;
    test.op = filter.op == Operator::In ? Operator::Eq : filter.op;
    for (const QString &operand : filter.operands)
        test.texts.append(caseFold(cleanText(operand)));
    return test;
}

} // namespace

Result<QString> workspaceCurrency(Database &database)
{
    Result<Statement> statement =
        Statement::prepare(database, QStringLiteral("SELECT value FROM workspace WHERE key = 'currency'"));
    if (!statement)
        return statement.error();
    const Result<bool> row = statement->step();
    if (!row)
        return row.error();
    if (!*row)
        return QString();
    // The value is a JSON text; an array makes a document of it.
    return QJsonDocument::fromJson('[' + statement->text(0).toUtf8() + ']').array().at(0).toString();
}

Result<Condition> resolveFilter(Database &database, const Schema &schema, PageId page, const Filter &filter)
{
    return Resolver(database, schema, page).resolve(filter);
}

} // namespace pheu
