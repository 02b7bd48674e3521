// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/querybuilder.h"

#include "base/currency.h"
#include "base/day.h"
#include "storage/pathnames.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

// Currencies whose minor unit is not a hundredth, by digits; a test holds them against base/currency.
struct UnusualCurrencies {
    int digits;
    QLatin1String codes;
};
constexpr UnusualCurrencies unusualCurrencies[] = {
    {0, QLatin1String(
            "'BIF','CLP','DJF','GNF','ISK','JPY','KMF','KRW','PYG','RWF','UGX','UYI','VND','VUV','XAF','XOF','XPF'")},
    {3, QLatin1String("'BHD','IQD','JOD','KWD','LYD','OMR','TND'")},
    {4, QLatin1String("'CLF','UYW'")},
};

QString joinedRange(const QStringList &parts, qsizetype first, qsizetype last, const QString &word)
{
    if (last - first == 1)
        return parts[first];
    const qsizetype middle = first + (last - first) / 2;
    return u'(' + joinedRange(parts, first, middle, word) + word + joinedRange(parts, middle, last, word) + u')';
}

QString orderSign(Operator op)
{
    switch (op) {
    case Operator::Lt:
        return QStringLiteral(" < ");
    case Operator::Le:
        return QStringLiteral(" <= ");
    case Operator::Gt:
        return QStringLiteral(" > ");
    case Operator::Ge:
        return QStringLiteral(" >= ");
    default:
        return QStringLiteral(" = ");
    }
}

QString no()
{
    return QStringLiteral("0");
}
QString yes()
{
    return QStringLiteral("1");
}

} // namespace

QString joinedSql(const QStringList &parts, const QString &word)
{
    return joinedRange(parts, 0, parts.size(), word);
}

std::optional<int> unusualDigits(const QString &code)
{
    for (const UnusualCurrencies &unusual : unusualCurrencies) {
        if (QString(unusual.codes).contains(u'\'' + code + u'\''))
            return unusual.digits;
    }
    return {};
}

Result<Statement> prepare(Database &database, const SqlText &sql)
{
    Result<Statement> statement = Statement::prepare(database, sql.text);
    if (!statement) {
        const QString &message = statement.error().message;
        const bool tooDeep = message.contains(QLatin1String("Expression tree is too large")) ||
                             message.contains(QLatin1String("parser stack overflow"));
        if (tooDeep) {
            return Error{ErrorCode::InvalidInput,
                         QCoreApplication::translate(
                             "pheu::QueryBuilder", "The filter is nested too deeply to be read: "
                                                   "write it with fewer brackets, or with “in (…)” for many values.")};
        }
        return statement;
    }
    int index = 0;
    for (const SqlText::Bound &bound : sql.bound) {
        ++index;
        std::visit([&](const auto &value) { statement->bind(index, value); }, bound);
    }
    return statement;
}

QString QueryBuilder::bind(SqlText::Bound value)
{
    m_bound.push_back(std::move(value));
    return u'?' + QString::number(m_bound.size());
}

QString QueryBuilder::idList(const std::vector<qint64> &ids)
{
    QStringList numbers;
    numbers.reserve(qsizetype(ids.size()));
    for (const qint64 id : ids)
        numbers.append(QString::number(id));
    // One parameter for any number of ids: the number of parameters and the length of a statement are limited.
    return QStringLiteral("(SELECT value FROM json_each(%1))").arg(bind(u'[' + numbers.join(u',') + u']'));
}

SqlText QueryBuilder::select(const QString &columns, const QString &whereText, const QString &tail) const
{
    QStringList with;
    for (const QString &sub : m_with)
        with.append(QStringLiteral("s%1(id) AS (").arg(with.size() + 1) + sub + u')');
    QString text = with.isEmpty() ? QString() : QStringLiteral("WITH ") + with.join(QStringLiteral(", ")) + u' ';
    text += QStringLiteral("SELECT ") + columns + QStringLiteral(" FROM ") + m_page.table() + QStringLiteral(" AS r");
    if (!whereText.isEmpty() && whereText != yes())
        text += QStringLiteral(" WHERE ") + whereText;
    if (!tail.isEmpty())
        text += u' ' + tail;
    return {text, m_bound};
}

QString QueryBuilder::named(const QString &select)
{
    m_with.append(select);
    return u's' + QString::number(m_with.size());
}

QString QueryBuilder::where(const Condition &condition)
{
    return piece(condition, false).sql;
}

// "not" goes down to the tests, and the deepest part of a junction goes first: both keep the parser's stack, which
// has room for 100 symbols, low. What is deep all the same becomes a sub-select by name.
QueryBuilder::Piece QueryBuilder::piece(const Condition &condition, bool negated)
{
    constexpr int deepest = 12;
    if (condition.kind == Condition::Kind::All)
        return {negated ? no() : yes(), 0};
    if (condition.kind == Condition::Kind::Test) {
        const QString sql = test(condition.path, condition.test);
        return {negated ? QStringLiteral("(NOT ") + sql + u')' : sql, 0};
    }
    if (condition.kind == Condition::Kind::Not)
        return condition.children.empty() ? Piece{yes(), 0} : piece(condition.children.front(), !negated);
    std::vector<Piece> pieces;
    for (const Condition &child : condition.children)
        pieces.push_back(piece(child, negated));
    if (pieces.empty())
        return {negated ? no() : yes(), 0};
    std::stable_sort(pieces.begin(), pieces.end(), [](const Piece &a, const Piece &b) { return a.depth > b.depth; });
    QStringList parts;
    for (const Piece &part : pieces)
        parts.append(part.sql);
    const bool isAnd = (condition.kind == Condition::Kind::And) != negated;
    Piece joined{joinedSql(parts, isAnd ? QStringLiteral(" AND ") : QStringLiteral(" OR ")), pieces.front().depth + 1};
    if (joined.depth < deepest)
        return joined;
    const QString select = QStringLiteral("SELECT r.id FROM %1 AS r WHERE ").arg(m_page.table()) + joined.sql;
    return {QStringLiteral("(r.id IN ") + named(select) + u')', 0};
}

QString QueryBuilder::test(const PathChoice &choice, const ValueTest &test)
{
    const QString root = QStringLiteral("r");
    if (isRowNumber(choice)) {
        const QString column =
            choice.paths.front().steps.front() == idColumn ? QStringLiteral("r.id") : QStringLiteral("r.import_id");
        if (test.kind == ValueTest::Kind::NotEmpty)
            return u'(' + column + QStringLiteral(" IS NOT NULL)");
        return inRanges(column, test.ranges);
    }
    // The first path that reaches a value decides: hit₁ or (empty₁ and (hit₂ or (empty₂ and …))).
    QString sql;
    for (size_t i = choice.paths.size(); i-- > 0;) {
        const QString hit = reach(m_page, choice.paths[i], 0, test, root);
        if (sql.isEmpty()) {
            sql = hit;
        } else {
            const QString filled = reach(m_page, choice.paths[i], 0, ValueTest{}, root);
            sql = u'(' + hit + QStringLiteral(" OR ((NOT ") + filled + QStringLiteral(") AND ") + sql +
                  QStringLiteral("))");
        }
    }
    return sql;
}

QString QueryBuilder::reach(const Page &page, const FieldPath &path, size_t step, const ValueTest &test,
                            const QString &alias)
{
    const Field *field = page.field(path.steps[step]);
    if (!field)
        return no();
    if (step + 1 == path.steps.size())
        return leaf(page, *field, test, alias);
    const Page *target = targetPage(m_schema, *field);
    if (!target)
        return no();
    const QString inner = reach(*target, path, step + 1, test, QStringLiteral("a"));
    const QString chosen = named(QStringLiteral("SELECT a.id FROM %1 AS a WHERE ").arg(target->table()) + inner);
    return through(*field, chosen, alias);
}

// Records of the page that a link field joins with one of the records of the sub-select `chosen`. Sub-selects
// stand alone, so SQLite runs each of them once.
QString QueryBuilder::through(const Field &field, const QString &chosen, const QString &alias)
{
    if (field.config.reverseOf) {
        const Field *other = m_schema.field(field.config.reverseOf);
        const Page *otherPage = other ? m_schema.page(other->page) : nullptr;
        if (!otherPage)
            return no();
        if (other->storage() == Storage::Join) {
            return QStringLiteral("(%1.id IN (SELECT target FROM %2 WHERE record IN %3))")
                .arg(alias, other->joinTable(), chosen);
        }
        return QStringLiteral("(%1.id IN (SELECT %2 FROM %3 WHERE %2 IS NOT NULL AND id IN %4))")
            .arg(alias, other->column(), otherPage->table(), chosen);
    }
    if (field.storage() == Storage::Join) {
        return QStringLiteral("(%1.id IN (SELECT record FROM %2 WHERE target IN %3))")
            .arg(alias, field.joinTable(), chosen);
    }
    return QStringLiteral("(%1.%2 IS NOT NULL AND %1.%2 IN %3)").arg(alias, field.column(), chosen);
}

QString QueryBuilder::leaf(const Page &page, const Field &field, const ValueTest &test, const QString &alias)
{
    const Storage storage = field.storage();
    if (storage == Storage::Virtual) // nothing is stored that SQL could ask
        return no();
    if (storage == Storage::Join || storage == Storage::Reverse)
        return linkLeaf(field, test, alias);
    return valueLeaf(page, field, test, alias);
}

QString QueryBuilder::linkLeaf(const Field &field, const ValueTest &test, const QString &alias)
{
    const bool any = test.kind == ValueTest::Kind::NotEmpty;
    if (!any && (test.kind != ValueTest::Kind::Ids || test.ids.empty()))
        return no();
    const QString ids = any ? QString() : idList(test.ids);
    if (!field.config.reverseOf) {
        return QStringLiteral("(%1.id IN (SELECT record FROM %2%3))")
            .arg(alias, field.joinTable(), any ? QString() : QStringLiteral(" WHERE target IN ") + ids);
    }
    const Field *other = m_schema.field(field.config.reverseOf);
    const Page *otherPage = other ? m_schema.page(other->page) : nullptr;
    if (!otherPage)
        return no();
    if (other->storage() == Storage::Join) {
        return QStringLiteral("(%1.id IN (SELECT target FROM %2%3))")
            .arg(alias, other->joinTable(), any ? QString() : QStringLiteral(" WHERE record IN ") + ids);
    }
    return QStringLiteral("(%1.id IN (SELECT %2 FROM %3 WHERE %2 IS NOT NULL%4))")
        .arg(alias, other->column(), otherPage->table(), any ? QString() : QStringLiteral(" AND id IN ") + ids);
}

QString QueryBuilder::valueLeaf(const Page &page, const Field &field, const ValueTest &test, const QString &alias)
{
    QString column = alias + u'.' + field.column();
    if (field.storage() == Storage::RowMeta) {
        const bool created = field.type->id() == QLatin1String("created_time");
        column = alias + (created ? QStringLiteral(".created_at") : QStringLiteral(".modified_at"));
    }
    const bool isText = field.storage() == Storage::Text;
    switch (test.kind) {
    case ValueTest::Kind::NotEmpty:
        return isText ? QStringLiteral("(%1 IS NOT NULL AND %1 <> '')").arg(column)
                      : QStringLiteral("(%1 IS NOT NULL)").arg(column);
    case ValueTest::Kind::Integers:
        return isText ? inDays(column, test.ranges) : inRanges(column, test.ranges);
    case ValueTest::Kind::Money:
        return moneyLeaf(page, field, test, alias);
    case ValueTest::Kind::Reals: {
        QStringList parts;
        for (const double real : test.reals)
            parts.append(QStringLiteral("(%1 IS NOT NULL AND %1%2%3)").arg(column, orderSign(test.op), bind(real)));
        return parts.isEmpty() ? no() : joinedSql(parts, QStringLiteral(" OR "));
    }
    case ValueTest::Kind::Texts:
        return textLeaf(column, test);
    case ValueTest::Kind::Ids:
        if (test.ids.empty())
            return no();
        return QStringLiteral("(%1 IS NOT NULL AND %1 IN %2)").arg(column, idList(test.ids));
    }
    return no();
}

QString QueryBuilder::inRanges(const QString &column, const std::vector<IntegerRange> &ranges)
{
    QStringList parts;
    for (const IntegerRange &range : ranges) {
        if (range.lo > range.hi)
            continue;
        if (range.lo == range.hi)
            parts.append(QStringLiteral("(%1 IS NOT NULL AND %1 = %2)").arg(column, bind(range.lo)));
        else
            parts.append(QStringLiteral("(%1 IS NOT NULL AND %1 BETWEEN %2 AND %3)")
                             .arg(column, bind(range.lo), bind(range.hi)));
    }
    return parts.isEmpty() ? no() : joinedSql(parts, QStringLiteral(" OR "));
}

// Days are stored as ISO text, whose order is that of the days.
QString QueryBuilder::inDays(const QString &column, const std::vector<IntegerRange> &ranges)
{
    const qint64 firstDay = toDay(QDate(1, 1, 1));
    const qint64 lastDay = toDay(QDate(9999, 12, 31));
    QStringList parts;
    for (const IntegerRange &range : ranges) {
        if (range.lo > range.hi || range.lo > lastDay || range.hi < firstDay)
            continue;
        const QString lo = bind(isoDay(Day(std::max(range.lo, firstDay))));
        const QString hi = bind(isoDay(Day(std::min(range.hi, lastDay))));
        parts.append(QStringLiteral("(%1 IS NOT NULL AND %1 BETWEEN %2 AND %3)").arg(column, lo, hi));
    }
    return parts.isEmpty() ? no() : joinedSql(parts, QStringLiteral(" OR "));
}

QString QueryBuilder::moneyLeaf(const Page &page, const Field &field, const ValueTest &test, const QString &alias)
{
    const QString amount = alias + u'.' + field.column();
    const Field *codes = page.field(field.config.currencyField);
    const int usual = currencyDigits(test.currency).value_or(2);
    if (!codes)
        return inRanges(amount, test.rangesByDigits[size_t(usual)]);
    const QString code = alias + u'.' + codes->column();
    QString sql = QStringLiteral("(CASE WHEN %1 IS NULL OR %1 = '' THEN ").arg(code);
    sql += inRanges(amount, test.rangesByDigits[size_t(usual)]);
    for (const UnusualCurrencies &unusual : unusualCurrencies) {
        sql += QStringLiteral(" WHEN upper(%1) IN (").arg(code) + unusual.codes + QStringLiteral(") THEN ");
        sql += inRanges(amount, test.rangesByDigits[size_t(unusual.digits)]);
    }
    return sql + QStringLiteral(" ELSE ") + inRanges(amount, test.rangesByDigits[2]) + QStringLiteral(" END)");
}

QString QueryBuilder::textLeaf(const QString &column, const ValueTest &test)
{
    QStringList parts;
    for (const QString &text : test.texts) {
        const QString operand = bind(text);
        const QString folded = QStringLiteral("pheu_casefold(%1)").arg(column);
        QString fits;
        if (test.op == Operator::Contains)
            fits = QStringLiteral("instr(%1, %2) > 0").arg(folded, operand);
        else if (test.op == Operator::StartsWith)
            fits = QStringLiteral("substr(%1, 1, length(%2)) = %2").arg(folded, operand);
        else
            fits = folded + orderSign(test.op) + operand;
        // The empty text is no value, as NULL is none.
        parts.append(QStringLiteral("(%1 IS NOT NULL AND %1 <> '' AND %2)").arg(column, fits));
    }
    return parts.isEmpty() ? no() : joinedSql(parts, QStringLiteral(" OR "));
}

} // namespace pheu
