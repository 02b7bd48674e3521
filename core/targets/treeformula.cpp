// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "targets/gapshares.h"
#include "targets/targettree.h"

#include <QCoreApplication>

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
        if (!endsInside)
            return &one;
    }
    return nullptr;
}

// The text with every child's name in backticks; what is quoted already stays.
QString withQuotedNames(const QString &text, const std::vector<Known> &known)
{
    QString out;
    for (qsizetype at = 0; at < text.size();) {
        if (text.at(at) == u'`') {
            qsizetype end = text.indexOf(u'`', at + 1);
            while (end >= 0 && end + 1 < text.size() && text.at(end + 1) == u'`')
                end = text.indexOf(u'`', end + 2);
            end = end < 0 ? text.size() : end + 1;
            out += text.mid(at, end - at);
            at = end;
            continue;
        }
        const bool startsInside = at > 0 && isWordPart(text.at(at)) && isWordPart(text.at(at - 1));
        if (const Known *one = startsInside ? nullptr : knownAt(known, text, at)) {
            out += quoted(one->name);
            at += one->written.size();
            continue;
        }
        out += text.at(at++);
    }
    return out;
}

} // namespace

Result<Formula> parseTreeFormula(const QString &text, const std::vector<ChildName> &children)
{
    const std::vector<Known> known = waysToWrite(children);
    const QString written = withQuotedNames(cleanText(text), known);
    auto formula = Formula::parse(written);
    if (!formula)
        return formula.error();
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
