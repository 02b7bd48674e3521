// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula/tokens.h"

#include "formula/functions.h"
#include "formula/parser.h"

namespace pheu
{

namespace
{

using Kind = FormulaToken::Kind;

bool isNamePart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c == u'_';
}

// Behind the closing mark, or at the end of the text.
int endOfQuoted(const QString &text, int at)
{
    const qsizetype close = text.indexOf(text[at], at + 1);
    return close < 0 ? int(text.size()) : int(close) + 1;
}

int endOfNumber(const QString &text, int at)
{
    while (at < text.size() && (text[at].isDigit() || text[at] == u'.'))
        ++at;
    return at;
}

Kind kindOfWord(const QString &text, int at, int end)
{
    const QString word = text.mid(at, end - at);
    int next = end;
    while (next < text.size() && text[next].isSpace())
        ++next;
    if (next < text.size() && text[next] == u'(' && formulaFunction(word.toLower()))
        return Kind::Function;
    return isBareFormulaName(word) ? Kind::Name : Kind::Word;
}

} // namespace

std::vector<FormulaToken> formulaTokens(const QString &text)
{
    std::vector<FormulaToken> tokens;
    for (int at = 0; at < text.size();) {
        const QChar c = text[at];
        int end = at + 1;
        Kind kind = Kind::Sign;
        if (c.isSpace()) {
            ++at;
            continue;
        }
        if (c == u'"' || c == u'`') {
            end = endOfQuoted(text, at);
            kind = c == u'"' ? Kind::Text : Kind::Name;
        } else if (c.isDigit()) {
            end = endOfNumber(text, at);
            kind = Kind::Number;
        } else if (c == u'{') {
            const qsizetype close = text.indexOf(u'}', at);
            end = close < 0 ? int(text.size()) : int(close) + 1;
            kind = Kind::Name;
        } else if (isNamePart(c)) {
            while (end < text.size() && isNamePart(text[end]))
                ++end;
            kind = kindOfWord(text, at, end);
        }
        tokens.push_back({kind, at, end - at});
        at = end;
    }
    return tokens;
}

const FormulaFunction *functionAround(const QString &text, int cursor, int *argument)
{
    struct Open {
        const FormulaFunction *function;
        int argument;
    };
    std::vector<Open> open;
    const FormulaFunction *called = nullptr;
    for (const FormulaToken &token : formulaTokens(text)) {
        if (token.at >= cursor)
            break;
        const QChar sign = token.kind == Kind::Sign ? text[token.at] : QChar();
        if (sign == u'(')
            open.push_back({called, 0});
        else if (sign == u')' && !open.empty())
            open.pop_back();
        else if (sign == u',' && !open.empty())
            ++open.back().argument;
        called = token.kind == Kind::Function ? formulaFunction(text.mid(token.at, token.length).toLower()) : nullptr;
    }
    for (auto at = open.rbegin(); at != open.rend(); ++at) {
        if (!at->function)
            continue;
        if (argument)
            *argument = at->argument;
        return at->function;
    }
    return nullptr;
}

} // namespace pheu
