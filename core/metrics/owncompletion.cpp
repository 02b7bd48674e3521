// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "formula/functions.h"
#include "metrics/owncatalogue.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

struct OwnText {
    Q_DECLARE_TR_FUNCTIONS(pheu::OwnCatalogue)
};

bool isNamePart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c == u'_';
}

// 0: begins so, 1: a word inside begins so, 2: occurs, −1: does not fit.
int fitOf(const QStringList &names, const QString &typed)
{
    const QString wanted = searchFold(typed);
    int best = -1;
    for (const QString &name : names) {
        const QString folded = searchFold(name);
        const int fit = wanted.isEmpty() || folded.startsWith(wanted)                      ? 0
                        : folded.contains(u' ' + wanted) || folded.contains(u'_' + wanted) ? 1
                        : folded.contains(wanted)                                          ? 2
                                                                                           : -1;
        if (fit >= 0 && (best < 0 || fit < best))
            best = fit;
    }
    return best;
}

QString meaningOf(const QString &function)
{
    if (function == QLatin1String("previous"))
        return OwnText::tr("The figure of the period before.");
    if (function == QLatin1String("daily"))
        return OwnText::tr("The figure per day of the period.");
    if (function == QLatin1String("year"))
        return OwnText::tr("The figure of the 365 days that end with the period.");
    return OwnText::tr("The figure of the last whole month in the period.");
}

} // namespace

FormulaCompletion completeKpiFormula(const Catalogue &catalogue, Language language, const QString &text, int cursor,
                                     const QString &leaveOut)
{
    FormulaCompletion completion;
    cursor = std::clamp(cursor, 0, int(text.size()));
    int at = cursor;
    if (text.left(cursor).count(u'`') % 2 == 1)
        at = int(text.lastIndexOf(u'`', cursor - 1));
    else
        while (at > 0 && isNamePart(text[at - 1]))
            --at;
    QString typed = text.mid(at, cursor - at);
    if (typed.startsWith(u'`'))
        typed.remove(0, 1);
    if (!typed.isEmpty() && typed[0].isDigit()) // a number
        return completion;
    completion.at = at;
    completion.length = cursor - at;
    std::vector<std::pair<int, FormulaSuggestion>> found;
    const auto add = [&](const auto &entry, const QString &kind) {
        const QString name = catalogue.name(entry.id, language);
        const int fit = entry.id == leaveOut ? -1 : fitOf({name, entry.id}, typed);
        if (fit >= 0)
            found.push_back({fit,
                             {FormulaSuggestion::Kind::Field, name, entry.id, entry.id == name ? kind : entry.id,
                              catalogue.meaning(entry.id, language)}});
    };
    for (const Measure &measure : catalogue.measures())
        add(measure, OwnText::tr("Measure"));
    for (const Kpi &kpi : catalogue.kpis())
        add(kpi, OwnText::tr("KPI"));
    for (const QString &function : Catalogue::functions()) {
        if (const int fit = fitOf({function}, typed); fit >= 0)
            found.push_back({fit + 3,
                             {FormulaSuggestion::Kind::Function, function, function + u'(',
                              function + QStringLiteral("(…)"), meaningOf(function)}});
    }
    for (const FormulaFunction *function : formulaFunctions()) {
        const int fit = function->ofKpis ? fitOf({function->name}, typed) : -1;
        if (fit >= 0)
            found.push_back({fit + 3,
                             {FormulaSuggestion::Kind::Function, function->name, function->name + u'(',
                              function->signature(), function->translatedMeaning()}});
    }
    std::ranges::stable_sort(found, {}, [](const auto &one) { return one.first; });
    for (auto &[fit, suggestion] : found)
        completion.items.push_back(std::move(suggestion));
    return completion;
}

} // namespace pheu
