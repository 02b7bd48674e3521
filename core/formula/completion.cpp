// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula/completion.h"

#include "base/text.h"
#include "formula/functions.h"
#include "formula/parser.h"
#include "formula/recordformula.h"
#include "formula/references.h"
#include "storage/pathnames.h"

#include <algorithm>

namespace pheu
{

namespace
{

bool isNamePart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c == u'_';
}

// What is being written: the segments before the last dot, and the beginning of the name behind it.
struct Beginning {
    bool possible = true;
    int at = 0;
    QString typed;
    QStringList path;
};

Beginning beginningAt(const QString &text, int cursor)
{
    Beginning found;
    found.at = cursor;
    int i = 0;
    while (i < cursor) {
        const QChar c = text[i];
        if (c == u'"') {
            const qsizetype close = text.indexOf(c, i + 1);
            if (close < 0 || close >= cursor)
                return {.possible = false, .at = cursor, .typed = {}, .path = {}};
            i = int(close) + 1;
            found.path.clear();
            continue;
        }
        if (c != u'`' && !isNamePart(c)) {
            if (c != u'.')
                found.path.clear();
            ++i;
            found.at = cursor;
            found.typed.clear();
            continue;
        }
        const int start = i;
        QString name;
        if (c == u'`') {
            const qsizetype close = text.indexOf(c, i + 1);
            const bool open = close < 0 || close >= cursor;
            name = text.mid(i + 1, (open ? cursor : int(close)) - i - 1);
            i = open ? cursor : int(close) + 1;
        } else {
            while (i < cursor && isNamePart(text[i]))
                name += text[i++];
        }
        if (i >= cursor) {
            found.at = start;
            found.typed = name;
            found.possible = !name.isEmpty() ? !name[0].isDigit() : true;
        } else if (text[i] == u'.') {
            found.path.append(name);
        } else {
            found.path.clear();
        }
    }
    return found;
}

// 0: begins so, 1: a word inside begins so, 2: occurs, −1: does not fit.
int fitOf(const QString &name, const QString &typed)
{
    const QString folded = searchFold(name), wanted = searchFold(typed);
    if (wanted.isEmpty() || folded.startsWith(wanted))
        return 0;
    if (folded.contains(u' ' + wanted) || folded.contains(u'_' + wanted))
        return 1;
    return folded.contains(wanted) ? 2 : -1;
}

bool canFollow(const Field &field)
{
    return field.config.target && !field.config.many && !field.config.reverseOf;
}

} // namespace

FormulaCompletion completeFormula(const Schema &schema, const Page &page, const QString &shown, int cursor)
{
    const Beginning begun = beginningAt(shown, std::clamp(cursor, 0, int(shown.size())));
    FormulaCompletion completion;
    if (!begun.possible)
        return completion;
    const Page *at = &page;
    for (const QString &segment : begun.path) {
        const Field *link = at->field(segment);
        at = link && canFollow(*link) ? targetPage(schema, *link) : nullptr;
        if (!at)
            return completion;
    }
    completion.at = begun.at;
    completion.length = int(shown.size()) < begun.at ? 0 : cursor - begun.at;
    std::vector<std::pair<int, FormulaSuggestion>> found;
    for (const Field &field : at->fields) {
        if (!formulaKindOf(field) || field.config.reverseOf)
            continue;
        const QString name = shownName(field.names);
        if (const int fit = fitOf(name, begun.typed); fit >= 0)
            found.push_back(
                {fit, {FormulaSuggestion::Kind::Field, name, formulaNameOf(*at, field), field.type->title(), {}}});
    }
    if (begun.path.isEmpty()) {
        for (const FormulaFunction *function : formulaFunctions()) {
            if (const int fit = fitOf(function->name, begun.typed); fit >= 0)
                found.push_back({fit,
                                 {FormulaSuggestion::Kind::Function, function->name, function->name + u'(',
                                  function->signature(), function->translatedMeaning()}});
        }
        for (const QString &word : {QStringLiteral("and"), QStringLiteral("or"), QStringLiteral("not")}) {
            if (!begun.typed.isEmpty() && word.startsWith(begun.typed, Qt::CaseInsensitive))
                found.push_back({3, {FormulaSuggestion::Kind::Word, word, word + u' ', {}, {}}});
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (auto &[fit, suggestion] : found)
        completion.items.push_back(std::move(suggestion));
    return completion;
}

} // namespace pheu
