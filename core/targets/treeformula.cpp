// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "formula/parser.h"
#include "targets/gapshares.h"
#include "targets/targettree.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace pheu
{

namespace
{

struct TreeText {
    Q_DECLARE_TR_FUNCTIONS(pheu::TargetTree)
};

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c == u'_';
}

QString quoted(QString name)
{
    return u'`' + name.replace(u'`', QLatin1String("``")) + u'`';
}

struct Known {
    QString written, name;
};

// Every way to write a child, the longest first, so that "Lead form" is not taken for "Lead".
std::vector<Known> waysToWrite(const std::vector<ChildName> &children)
{
    std::vector<Known> known;
    for (const ChildName &child : children) {
        known.push_back({child.name, child.name});
        const auto sameKpi = [&](const ChildName &other) { return other.kpi == child.kpi; };
        if (!child.kpi.isEmpty() && std::ranges::count_if(children, sameKpi) == 1)
            known.push_back({child.kpi, child.name});
    }
    std::ranges::stable_sort(known, std::greater<>(), [](const Known &one) { return one.written.size(); });
    return known;
}

const Known *knownAt(const std::vector<Known> &known, const QString &text, qsizetype at)
{
    for (const Known &one : known) {
        const qsizetype size = one.written.size();
        if (size == 0 || caseFold(text.mid(at, size)) != caseFold(one.written))
            continue;
        const bool endsInside =
            isWordPart(one.written.back()) && at + size < text.size() && isWordPart(text.at(at + size));
        qsizetype next = at + size;
        while (next < text.size() && text.at(next).isSpace())
            ++next;
        const bool goesOn = next < text.size() && (text.at(next).isLetterOrNumber() || text.at(next) == u'(');
        if (!endsInside && !goesOn) // Lead in “Lead form” is another goal
            return &one;
    }
    return nullptr;
}

// The text as the language of formulas reads it, and where each character of it was typed.
class Written
{
public:
    Written(const QString &typed, const std::vector<Known> &known)
    {
        for (qsizetype at = 0; at < typed.size();) {
            const bool startsInside = at > 0 && isWordPart(typed.at(at)) && isWordPart(typed.at(at - 1));
            const Known *one = startsInside ? nullptr : knownAt(known, typed, at);
            if (typed.at(at) == u'`') {
                at = copyTo(typed, at, closingBacktick(typed, at));
            } else if (one) {
                put(quoted(one->name), at);
                at += one->written.size();
            } else if (const qsizetype size = startsInside ? 0 : unknownName(typed, at); size > 0) {
                put(quoted(typed.mid(at, size)), at);
                at += size;
            } else {
                at = copyTo(typed, at, at + 1);
            }
        }
        m_typed.push_back(int(typed.size()));
    }

    const QString &text() const { return m_text; }
    // A defect of text(), in what was typed.
    Error error(FormulaDefect defect, const QString &typed) const
    {
        defect.position = m_typed[std::min(size_t(defect.position - 1), m_typed.size() - 1)] + 1;
        return defect.error(typed);
    }

private:
    static qsizetype closingBacktick(const QString &text, qsizetype at)
    {
        qsizetype end = text.indexOf(u'`', at + 1);
        while (end >= 0 && end + 1 < text.size() && text.at(end + 1) == u'`')
            end = text.indexOf(u'`', end + 2);
        return end < 0 ? text.size() : end + 1;
    }

    // Several words between two signs are the name of one goal, which may come later: Lead form, Leads (cold).
    static qsizetype unknownName(const QString &text, qsizetype at)
    {
        static const QRegularExpression words(
            QStringLiteral("\\G\\p{L}[^-−+*×/÷()`\"<>=≤≥≠&{}]*(?:(?<=\\s)\\([^-−+*×/÷()`]*\\)[^-−+*×/÷()`]*)?"));
        const auto match = words.match(text, at);
        qsizetype size = match.hasMatch() ? match.capturedLength() : 0;
        while (size > 0 && text.at(at + size - 1).isSpace())
            --size;
        return size;
    }

    void put(const QString &text, qsizetype at)
    {
        m_text += text;
        m_typed.insert(m_typed.end(), size_t(text.size()), int(at));
    }
    qsizetype copyTo(const QString &text, qsizetype at, qsizetype end)
    {
        for (; at < end; ++at)
            put(text.at(at), at);
        return at;
    }

    QString m_text;
    std::vector<int> m_typed;
};

} // namespace

Result<Formula> parseTreeFormula(const QString &text, const std::vector<ChildName> &children)
{
    const std::vector<Known> known = waysToWrite(children);
    const QString typed = cleanText(text);
    const Written read(typed, known);
    const QString &written = read.text();
    FormulaParser parser(written, {});
    auto formula = parser.run();
    if (!formula)
        return read.error(parser.defect(), typed);
    QString canonical = written;
    for (const QString &name : formula->names()) {
        const auto same = [&](const Known &one) { return caseFold(one.written) == caseFold(name); };
        const auto at = std::ranges::find_if(known, same);
        if (at == known.end()) {
            QStringList names;
            for (const ChildName &child : children)
                names.append(child.name);
            return Error{
                ErrorCode::UnknownName,
                names.isEmpty()
                    ? TreeText::tr("The formula names “%1”, but this goal has no goals below it yet.").arg(name)
                    : TreeText::tr("The formula names “%1”, which is not below this goal. There are: %2.")
                          .arg(name, names.join(QStringLiteral(", ")))};
        }
        if (at->name != name)
            canonical.replace(quoted(name), quoted(at->name));
    }
    if (canonical != written) {
        formula = Formula::parse(canonical);
        if (!formula)
            return formula.error();
    }
    if (!isArithmetic(*formula))
        return Error{ErrorCode::InvalidInput,
                     TreeText::tr("The formula of a goal joins the goals below it by + − × ÷ and brackets only.")};
    return formula;
}

} // namespace pheu
