// SPDX-License-Identifier: GPL-3.0-or-later
// parseFilter: recursive descent over the tokens of filterlexer.h.
//   filter  = and { "or" and }        and  = not { "and" not }        not = "not" not | "(" filter ")" | test
//   test    = path ( symbol value | ["not"] "in" "(" value { "," value } ")" | ["not"] "contains" value
//             | ["not"] "starts" "with" value | "is" ["not"] "empty" )
// Beside a date, words such as this month need no quotes and no parentheses after "in".
#include "storage/filterlexer.h"
#include "storage/pathnames.h"
#include "storage/query.h"
#include "storage/relativedate.h"

#include "base/text.h"

#include <QCoreApplication>

#include <optional>

namespace pheu
{

namespace
{

constexpr int deepest = 64;

class FilterParser
{
    Q_DECLARE_TR_FUNCTIONS(pheu::FilterParser)
public:
    FilterParser(const Schema &schema, PageId page, const QString &text, std::vector<FilterToken> tokens)
        : m_schema(schema)
        , m_page(page)
        , m_text(text)
        , m_tokens(std::move(tokens))
    {
    }

    Result<Filter> parse();

private:
    Result<Filter> parseOr(int depth);
    Result<Filter> parseAnd(int depth);
    Result<Filter> parseNot(int depth);
    Result<Filter> parseTest();
    Result<Filter> parseSymbolTest(const PathChoice &path);
    Result<Filter> parseWordTest(const PathChoice &path);
    Result<Filter> parseEmptyTest(const PathChoice &path);
    Result<PathChoice> parsePathToken();
    Result<QString> parseValue(const PathChoice &path);
    Result<QStringList> parseValueList(const PathChoice &path);
    std::optional<QString> takeRelativeDate(const PathChoice &path);

    const FilterToken &token() const { return m_tokens[m_next]; }
    bool isKeyword(QStringView word) const
    {
        return token().kind == FilterToken::Kind::Path && token().bare &&
               token().text.compare(word, Qt::CaseInsensitive) == 0;
    }
    bool isSymbol(QStringView symbol) const
    {
        return token().kind == FilterToken::Kind::Symbol && token().text == symbol;
    }
    bool takeKeyword(QStringView word) { return isKeyword(word) && ++m_next; }
    bool takeSymbol(QStringView symbol) { return isSymbol(symbol) && ++m_next; }
    Error expected(const QString &what) const;
    Error tooDeep() const;

    const Schema &m_schema;
    PageId m_page;
    const QString &m_text;
    std::vector<FilterToken> m_tokens;
    size_t m_next = 0;
};

Error FilterParser::expected(const QString &what) const
{
    const FilterToken &found = token();
    if (found.kind == FilterToken::Kind::End) {
        return {ErrorCode::InvalidInput, tr("The filter ends at character %1, where %2 is expected.")
                                             .arg(QString::number(characterAt(m_text, found.at)), what)};
    }
    const QString shown = found.kind == FilterToken::Kind::Text ? quotedText(found.text) : found.text;
    return {ErrorCode::InvalidInput, tr("The filter has “%1” at character %2, where %3 is expected.")
                                         .arg(shown, QString::number(characterAt(m_text, found.at)), what)};
}

Error FilterParser::tooDeep() const
{
    return {ErrorCode::InvalidInput, tr("The filter is nested deeper than %1 levels at character %2.")
                                         .arg(deepest)
                                         .arg(characterAt(m_text, token().at))};
}

Result<Filter> FilterParser::parse()
{
    if (token().kind == FilterToken::Kind::End)
        return Filter{};
    Result<Filter> filter = parseOr(0);
    if (filter && token().kind != FilterToken::Kind::End)
        return expected(tr("“and”, “or” or the end"));
    return filter;
}

Result<Filter> FilterParser::parseOr(int depth)
{
    std::vector<Filter> parts;
    do {
        Result<Filter> part = parseAnd(depth);
        if (!part)
            return part;
        parts.push_back(std::move(*part));
    } while (takeKeyword(u"or"));
    return Filter::any(std::move(parts));
}

Result<Filter> FilterParser::parseAnd(int depth)
{
    std::vector<Filter> parts;
    do {
        Result<Filter> part = parseNot(depth);
        if (!part)
            return part;
        parts.push_back(std::move(*part));
    } while (takeKeyword(u"and"));
    return Filter::all(std::move(parts));
}

Result<Filter> FilterParser::parseNot(int depth)
{
    if (depth > deepest)
        return tooDeep();
    if (takeKeyword(u"not")) {
        Result<Filter> part = parseNot(depth + 1);
        return part ? Filter::negated(std::move(*part)) : part;
    }
    if (!takeSymbol(u"("))
        return parseTest();
    Result<Filter> inner = parseOr(depth + 1);
    if (inner && !takeSymbol(u")"))
        return expected(tr("“and”, “or” or “)”"));
    return inner;
}

Result<PathChoice> FilterParser::parsePathToken()
{
    if (token().kind != FilterToken::Kind::Path || isKeyword(u"and") || isKeyword(u"or"))
        return expected(tr("a field"));
    const QString where = tr("(character %1 of the filter)").arg(characterAt(m_text, token().at));
    Result<PathChoice> path = resolvePath(m_schema, m_page, token().segments, where);
    if (!path && path.error().code == ErrorCode::UnknownName && token().segments.size() == 1) {
        const QString word = caseFold(token().segments.first());
        const FieldId number = word == QLatin1String("import") ? importColumn
                               : word == QLatin1String("id")   ? idColumn
                                                               : FieldId();
        if (number) {
            ++m_next;
            return PathChoice{{FieldPath{{number}}}};
        }
    }
    ++m_next;
    return path;
}

Result<Filter> FilterParser::parseTest()
{
    Result<PathChoice> path = parsePathToken();
    if (!path)
        return path.error();
    if (token().kind == FilterToken::Kind::Symbol)
        return parseSymbolTest(*path);
    if (takeKeyword(u"is"))
        return parseEmptyTest(*path);
    const bool negated = takeKeyword(u"not");
    Result<Filter> test = parseWordTest(*path);
    return test && negated ? Filter::negated(std::move(*test)) : test;
}

Result<Filter> FilterParser::parseSymbolTest(const PathChoice &path)
{
    struct Comparison {
        QStringView symbol;
        Operator op;
    };
    static constexpr Comparison comparisons[] = {
        {u"=", Operator::Eq},  {u"!=", Operator::Ne}, {u"<", Operator::Lt},
        {u"<=", Operator::Le}, {u">", Operator::Gt},  {u">=", Operator::Ge},
    };
    for (const Comparison &comparison : comparisons) {
        if (!takeSymbol(comparison.symbol))
            continue;
        Result<QString> value = parseValue(path);
        if (!value)
            return value.error();
        return Filter::compare(path, comparison.op, {*value});
    }
    return expected(tr("an operator (= != < <= > >= in contains “starts with” “is empty”)"));
}

Result<Filter> FilterParser::parseWordTest(const PathChoice &path)
{
    if (takeKeyword(u"in")) {
        if (const std::optional<QString> days = takeRelativeDate(path))
            return Filter::compare(path, Operator::Eq, {*days});
        Result<QStringList> values = parseValueList(path);
        if (!values)
            return values.error();
        return Filter::compare(path, Operator::In, *values);
    }
    Operator op = Operator::Contains;
    if (takeKeyword(u"starts")) {
        if (!takeKeyword(u"with"))
            return expected(tr("“with”"));
        op = Operator::StartsWith;
    } else if (!takeKeyword(u"contains")) {
        return expected(tr("an operator (= != < <= > >= in contains “starts with” “is empty”)"));
    }
    Result<QString> value = parseValue(path);
    if (!value)
        return value.error();
    return Filter::compare(path, op, {*value});
}

Result<Filter> FilterParser::parseEmptyTest(const PathChoice &path)
{
    const bool negated = takeKeyword(u"not");
    if (!takeKeyword(u"empty"))
        return expected(negated ? tr("“empty”") : tr("“empty” or “not empty”"));
    return Filter::compare(path, negated ? Operator::IsNotEmpty : Operator::IsEmpty, {});
}

// Words without quotes that name days by today. Elsewhere a bare word is a mistake, and is told as one.
std::optional<QString> FilterParser::takeRelativeDate(const PathChoice &path)
{
    const Field *field = path.paths.empty() ? nullptr : m_schema.field(path.paths.front().steps.back());
    if (!field || (field->type->meaning() != Meaning::Date && field->type->meaning() != Meaning::Instant))
        return {};
    constexpr size_t mostWords = 3;
    std::optional<QString> found;
    size_t behind = m_next;
    QStringList words;
    for (size_t at = m_next; at < m_tokens.size() && size_t(words.size()) < mostWords; ++at) {
        const FilterToken &word = m_tokens[at];
        if (word.kind != FilterToken::Kind::Literal && !(word.kind == FilterToken::Kind::Path && word.bare))
            break;
        words.append(word.text.toLower());
        const QString text = words.join(u' ');
        if (relativeWords().contains(text) || relativeDays(text) != 0) {
            found = text;
            behind = at + 1;
        }
    }
    m_next = behind;
    return found;
}

Result<QString> FilterParser::parseValue(const PathChoice &path)
{
    if (const std::optional<QString> days = takeRelativeDate(path))
        return *days;
    const FilterToken &found = token();
    const bool truth = isKeyword(u"true") || isKeyword(u"false");
    if (truth || found.kind == FilterToken::Kind::Text || found.kind == FilterToken::Kind::Literal) {
        ++m_next;
        return truth ? found.text.toLower() : cleanText(found.text);
    }
    return expected(tr("a value (text in double quotes, a number, a day such as 2026-03-01, true or false)"));
}

Result<QStringList> FilterParser::parseValueList(const PathChoice &path)
{
    if (!takeSymbol(u"("))
        return expected(tr("“(”"));
    QStringList values;
    do {
        Result<QString> value = parseValue(path);
        if (!value)
            return value.error();
        values.append(*value);
    } while (takeSymbol(u","));
    if (!takeSymbol(u")"))
        return expected(tr("“,” or “)”"));
    return values;
}

} // namespace

Result<Filter> parseFilter(const Schema &schema, PageId page, const QString &text)
{
    Result<std::vector<FilterToken>> tokens = lexFilter(text);
    if (!tokens)
        return tokens.error();
    return FilterParser(schema, page, text, std::move(*tokens)).parse();
}

} // namespace pheu
