// SPDX-License-Identifier: GPL-3.0-or-later
// Text. Characters are what a person sees: a letter with its marks is one.
#include "base/text.h"
#include "formula/compiler.h"
#include "formula/operations.h"
#include "formula/run.h"

#include <QCoreApplication>
#include <QTextBoundaryFinder>
#include <QUrl>

namespace pheu
{

namespace
{

using Kind = FormulaKind;
using Reason = FormulaTrace::Reason;

FormulaType textType()
{
    return {Kind::Text, {}};
}

FormulaCell truthOf(bool value)
{
    return FormulaCell::ofInteger(value ? 1 : 0);
}

FormulaType typeOfText(FormulaTyping &)
{
    return textType();
}

// text, then numbers
FormulaType typeOfTextAndCounts(FormulaTyping &arguments)
{
    for (size_t i = 1; i < arguments.count(); ++i) {
        if (!arguments.number(i))
            return {};
    }
    return textType();
}

// Index behind each of the first characters; front() is 0.
std::vector<qsizetype> characterEnds(const QString &text, qint64 most)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    std::vector<qsizetype> ends = {0};
    while (qint64(ends.size()) <= most) {
        const qsizetype next = finder.toNextBoundary();
        if (next < 0)
            break;
        ends.push_back(next);
    }
    return ends;
}

FormulaCell textOf(const FormulaArguments &arguments, QString (*change)(const QString &))
{
    const FormulaCell cell = arguments.at(0);
    if (cell.state == FormulaCell::State::Failed)
        return cell;
    return FormulaCell::ofText(change(cellText(cell, arguments.type(0))));
}

FormulaCell valueOfConcat(const FormulaArguments &arguments)
{
    QString text;
    for (size_t i = 0; i < arguments.count(); ++i) {
        const FormulaCell cell = arguments.at(i);
        if (cell.state == FormulaCell::State::Failed)
            return cell;
        text += cellText(cell, arguments.type(i));
        if (text.size() > longestFormulaText)
            return arguments.failed(Reason::TooLong);
    }
    return FormulaCell::ofText(text);
}

FormulaCell valueOfJoin(const FormulaArguments &arguments)
{
    const QString mark = arguments.text(0);
    QString text;
    for (size_t i = 1; i < arguments.count(); ++i) {
        const QString next = arguments.text(i);
        if (next.isEmpty())
            continue;
        text += text.isEmpty() ? next : mark + next;
        if (text.size() > longestFormulaText)
            return arguments.failed(Reason::TooLong);
    }
    return FormulaCell::ofText(text);
}

FormulaCell valueOfLen(const FormulaArguments &arguments)
{
    const QString text = arguments.text(0);
    return text.isEmpty() ? arguments.empty()
                          : FormulaCell::ofInteger(qint64(characterEnds(text, text.size()).size()) - 1);
}

FormulaCell valueOfLeft(const FormulaArguments &arguments)
{
    const QString text = arguments.text(0);
    const std::optional<qint64> count = arguments.count() > 1 ? arguments.whole(1) : std::optional<qint64>(1);
    if (!count || text.isEmpty())
        return arguments.empty();
    return FormulaCell::ofText(text.left(characterEnds(text, std::max<qint64>(0, *count)).back()));
}

FormulaCell valueOfRight(const FormulaArguments &arguments)
{
    const QString text = arguments.text(0);
    const std::optional<qint64> count = arguments.count() > 1 ? arguments.whole(1) : std::optional<qint64>(1);
    if (!count || text.isEmpty())
        return arguments.empty();
    const std::vector<qsizetype> ends = characterEnds(text, text.size());
    const qint64 skipped = qint64(ends.size()) - 1 - std::max<qint64>(0, *count);
    return FormulaCell::ofText(skipped <= 0 ? text : text.mid(ends[size_t(skipped)]));
}

FormulaCell valueOfMid(const FormulaArguments &arguments)
{
    const QString text = arguments.text(0);
    const std::optional<qint64> start = arguments.whole(1), count = arguments.whole(2);
    if (!start || !count || text.isEmpty())
        return arguments.empty();
    if (*start < 1)
        return arguments.failed(Reason::OutOfRange);
    const std::vector<qsizetype> ends = characterEnds(text, *start - 1 + std::max<qint64>(0, *count));
    if (qint64(ends.size()) <= *start - 1)
        return {};
    const qsizetype from = ends[size_t(*start - 1)];
    return FormulaCell::ofText(text.mid(from, ends.back() - from));
}

FormulaCell valueOfReplace(const FormulaArguments &arguments)
{
    const QString text = arguments.text(0), what = arguments.text(1), with = arguments.text(2);
    if (text.isEmpty())
        return arguments.empty();
    if (what.isEmpty())
        return FormulaCell::ofText(text);
    if (with.size() > what.size() &&
        (text.count(what) * (with.size() - what.size())) + text.size() > longestFormulaText)
        return arguments.failed(Reason::TooLong);
    return FormulaCell::ofText(QString(text).replace(what, with));
}

// As filters compare: without regard to case, marks counting.
FormulaCell found(const FormulaArguments &arguments, bool (*fits)(const QString &, const QString &))
{
    const QString text = caseFold(arguments.text(0)), part = caseFold(arguments.text(1));
    return truthOf(!text.isEmpty() && !part.isEmpty() && fits(text, part));
}

FormulaType typeOfTruth(FormulaTyping &)
{
    return {Kind::Truth, {}};
}

FormulaCell valueOfFind(const FormulaArguments &arguments)
{
    const QString text = arguments.text(0), part = arguments.text(1);
    if (text.isEmpty() || part.isEmpty())
        return arguments.empty();
    const qsizetype at = text.indexOf(part, 0, Qt::CaseInsensitive);
    return at < 0 ? FormulaCell{} : FormulaCell::ofInteger(qint64(characterEnds(text.left(at), at).size()));
}

#define TEXT(source) QT_TRANSLATE_NOOP("pheu::FormulaFunction", source)

const FormulaFunction table[] = {
    {QLatin1String("concat"), 1, 1000, TEXT("value, value, …"), TEXT("Joins texts; also: a & b."), false, typeOfText,
     valueOfConcat},
    {QLatin1String("join"), 2, 1000, TEXT("mark, value, value, …"),
     TEXT("Joins what is not empty, with the mark between."), false, typeOfText, valueOfJoin},
    {QLatin1String("len"), 1, 1, TEXT("text"), TEXT("How many characters."), false,
     [](FormulaTyping &) {
         return FormulaType{Kind::Integer, {}};
     },
     valueOfLen},
    {QLatin1String("left"), 1, 2, TEXT("text, count"), TEXT("The first characters."), false, typeOfTextAndCounts,
     valueOfLeft},
    {QLatin1String("right"), 1, 2, TEXT("text, count"), TEXT("The last characters."), false, typeOfTextAndCounts,
     valueOfRight},
    {QLatin1String("mid"), 3, 3, TEXT("text, start, count"), TEXT("Characters from the start on; the first is 1."),
     false, typeOfTextAndCounts, valueOfMid},
    {QLatin1String("upper"), 1, 1, TEXT("text"), TEXT("In capital letters."), false, typeOfText,
     [](const FormulaArguments &arguments) { return textOf(arguments, [](const QString &t) { return t.toUpper(); }); }},
    {QLatin1String("lower"), 1, 1, TEXT("text"), TEXT("In small letters."), false, typeOfText,
     [](const FormulaArguments &arguments) { return textOf(arguments, [](const QString &t) { return t.toLower(); }); }},
    {QLatin1String("trim"), 1, 1, TEXT("text"), TEXT("Without spaces around it, single ones inside."), false,
     typeOfText,
     [](const FormulaArguments &arguments) {
         return textOf(arguments, [](const QString &t) { return t.simplified(); });
     }},
    {QLatin1String("replace"), 3, 3, TEXT("text, what, with"), TEXT("Every occurrence replaced."), false, typeOfText,
     valueOfReplace},
    {QLatin1String("contains"), 2, 2, TEXT("text, part"), TEXT("Whether the part occurs, in capitals or not."), false,
     typeOfTruth,
     [](const FormulaArguments &arguments) {
         return found(arguments, [](const QString &text, const QString &part) { return text.contains(part); });
     }},
    {QLatin1String("starts_with"), 2, 2, TEXT("text, part"), TEXT("Whether the text begins so."), false, typeOfTruth,
     [](const FormulaArguments &arguments) {
         return found(arguments, [](const QString &text, const QString &part) { return text.startsWith(part); });
     }},
    {QLatin1String("ends_with"), 2, 2, TEXT("text, part"), TEXT("Whether the text ends so."), false, typeOfTruth,
     [](const FormulaArguments &arguments) {
         return found(arguments, [](const QString &text, const QString &part) { return text.endsWith(part); });
     }},
    {QLatin1String("find"), 2, 2, TEXT("text, part"), TEXT("Where the part begins; empty when it does not occur."),
     false,
     [](FormulaTyping &) {
         return FormulaType{Kind::Integer, {}};
     },
     valueOfFind},
    {QLatin1String("encode_url"), 1, 1, TEXT("text"), TEXT("Written so that it can stand in an address."), false,
     typeOfText,
     [](const FormulaArguments &arguments) {
         return textOf(arguments, [](const QString &t) { return QString::fromLatin1(QUrl::toPercentEncoding(t)); });
     }},
    {QLatin1String("text"), 1, 1, TEXT("value"), TEXT("A number, amount or date as text."), false, typeOfText,
     [](const FormulaArguments &arguments) { return textOf(arguments, [](const QString &t) { return t; }); }},
};

} // namespace

std::span<const FormulaFunction> textFunctions()
{
    return table;
}

} // namespace pheu
