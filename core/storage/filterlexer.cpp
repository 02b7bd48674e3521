// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/filterlexer.h"

#include "base/day.h"

#include <QCoreApplication>

#include <array>

namespace pheu
{

namespace
{

struct Lexer {
    Q_DECLARE_TR_FUNCTIONS(pheu::FilterLexer)
};

constexpr std::array<QStringView, 8> keywords{u"and", u"or", u"not", u"in", u"is", u"true", u"false", u"contains"};

bool isNameChar(QChar c)
{
    // Surrogates and marks belong to letters outside the basic plane and to decomposed text.
    return c.isLetterOrNumber() || c == u'_' || c.isMark() || c.isSurrogate();
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// Length of the number or day that starts at `at`; 0 when there is none or it runs into a word.
int literalLength(QStringView text, int at)
{
    const int size = int(text.size());
    if (at + 10 <= size && parseIsoDay(text.mid(at, 10)) && (at + 10 == size || !isNameChar(text[at + 10])))
        return 10;
    int i = at;
    if (i < size && (text[i] == u'-' || text[i] == u'+' || text[i] == u'\u2212'))
        ++i;
    const int digits = i;
    while (i < size && isDigit(text[i]))
        ++i;
    if (i == digits)
        return 0;
    if (i + 1 < size && text[i] == u'.' && isDigit(text[i + 1])) {
        ++i;
        while (i < size && isDigit(text[i]))
            ++i;
    }
    if (i < size && text[i] == u'%')
        ++i;
    const bool runsOn = i < size && (isNameChar(text[i]) || text[i] == u'.');
    return runsOn ? 0 : i - at;
}

Result<QString> quotedSegment(const QString &text, int *at)
{
    const int start = *at;
    QString name;
    for (int i = start + 1; i < text.size(); ++i) {
        if (text[i] != u'`') {
            name.append(text[i]);
        } else if (i + 1 < text.size() && text[i + 1] == u'`') {
            name.append(u'`');
            ++i;
        } else {
            *at = i + 1;
            return name;
        }
    }
    return Error{
        ErrorCode::InvalidInput,
        Lexer::tr("The name that starts with ` at character %1 has no closing `.").arg(characterAt(text, start))};
}

Result<QString> quotedString(const QString &text, int *at)
{
    const int start = *at;
    QString value;
    for (int i = start + 1; i < text.size(); ++i) {
        const QChar c = text[i];
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        if (c == u'\\' && (next == u'"' || next == u'\\')) {
            value.append(next);
            ++i;
        } else if (c != u'"') {
            value.append(c);
        } else if (next == u'"') {
            value.append(c);
            ++i;
        } else {
            *at = i + 1;
            return value;
        }
    }
    return Error{
        ErrorCode::InvalidInput,
        Lexer::tr("The text that starts with \" at character %1 has no closing \".").arg(characterAt(text, start))};
}

QString symbolAt(QStringView text, int at)
{
    const QStringView two = text.mid(at, 2);
    for (const QStringView s : {QStringView(u"!="), QStringView(u"<="), QStringView(u">="), QStringView(u"<>")}) {
        if (two == s)
            return s.toString();
    }
    return QStringView(u"=<>(),").contains(text[at]) ? QString(text[at]) : QString();
}

Error unexpected(const QString &text, int at)
{
    const QString where = QString::number(characterAt(text, at));
    if (text[at] == u'\'') {
        return {ErrorCode::InvalidInput,
                Lexer::tr("Character %1 of the filter is a single quote: put text in double quotes, as in "
                          "channel = \"Facebook\".")
                    .arg(where)};
    }
    return {ErrorCode::InvalidInput,
            Lexer::tr("The filter cannot be read at character %1, “%2”: expected a field, a value in double "
                      "quotes, a number or an operator.")
                .arg(where, text.mid(at, 1))};
}

} // namespace

int characterAt(const QString &text, int index)
{
    int count = 1;
    for (int i = 0; i < index && i < text.size(); ++i)
        count += text[i].isLowSurrogate() ? 0 : 1;
    return count;
}

bool isBareName(const QString &name)
{
    if (name.isEmpty() || literalLength(name, 0) > 0)
        return false;
    for (const QChar c : name) {
        if (!isNameChar(c))
            return false;
    }
    for (const QStringView keyword : keywords) {
        if (keyword.compare(name, Qt::CaseInsensitive) == 0)
            return false;
    }
    return true;
}

bool isBareLiteral(const QString &text)
{
    return !text.isEmpty() && literalLength(text, 0) == text.size();
}

QString quotedName(const QString &name)
{
    if (isBareName(name))
        return name;
    return u'`' + QString(name).replace(u'`', QStringLiteral("``")) + u'`';
}

QString quotedText(const QString &text)
{
    return u'"' + QString(text).replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

Result<QStringList> lexPath(const QString &text, int *at)
{
    QStringList segments;
    while (true) {
        if (*at < text.size() && text[*at] == u'`') {
            Result<QString> name = quotedSegment(text, at);
            if (!name)
                return name.error();
            segments.append(*name);
        } else {
            const int start = *at;
            while (*at < text.size() && isNameChar(text[*at]))
                ++*at;
            if (*at == start) {
                return Error{ErrorCode::InvalidInput,
                             Lexer::tr("Expected the name of a field at character %1 of “%2”. A name with other "
                                       "characters than letters, digits and _ goes between backticks: `any name`.")
                                 .arg(QString::number(characterAt(text, start)), text)};
            }
            segments.append(text.mid(start, *at - start));
        }
        if (*at >= text.size() || text[*at] != u'.')
            return segments;
        ++*at;
    }
}

Result<std::vector<FilterToken>> lexFilter(const QString &text)
{
    std::vector<FilterToken> tokens;
    int at = 0;
    while (at < text.size()) {
        const QChar c = text[at];
        if (c.isSpace()) {
            ++at;
            continue;
        }
        FilterToken token;
        token.at = at;
        if (const int length = literalLength(text, at); length > 0) {
            token.kind = FilterToken::Kind::Literal;
            token.text = text.mid(at, length);
            at += length;
        } else if (c == u'`' || isNameChar(c)) {
            Result<QStringList> segments = lexPath(text, &at);
            if (!segments)
                return segments.error();
            token.kind = FilterToken::Kind::Path;
            token.segments = *segments;
            token.bare = c != u'`' && token.segments.size() == 1;
            token.text = text.mid(token.at, at - token.at);
        } else if (c == u'"') {
            Result<QString> value = quotedString(text, &at);
            if (!value)
                return value.error();
            token.kind = FilterToken::Kind::Text;
            token.text = *value;
        } else if (const QString symbol = symbolAt(text, at); !symbol.isEmpty()) {
            token.kind = FilterToken::Kind::Symbol;
            token.text = symbol == QLatin1String("<>") ? QStringLiteral("!=") : symbol;
            at += int(symbol.size());
        } else {
            return unexpected(text, at);
        }
        tokens.push_back(std::move(token));
    }
    FilterToken end;
    end.at = int(text.size());
    tokens.push_back(end);
    return tokens;
}

} // namespace pheu
