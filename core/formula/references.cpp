// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula/references.h"

#include "formula/parser.h"
#include "storage/pathnames.h"

#include <algorithm>

namespace pheu
{

namespace
{

using Node = Formula::Node;

struct Replacement {
    int at = 0;
    int length = 0;
    QString text;
};

QString replaced(const QString &text, std::vector<Replacement> replacements)
{
    std::sort(replacements.begin(), replacements.end(), [](const auto &a, const auto &b) { return a.at < b.at; });
    QString result;
    int from = 0;
    for (const Replacement &one : replacements) {
        result += text.mid(from, one.at - from);
        result += one.text;
        from = one.at + one.length;
    }
    return result + text.mid(from);
}

QString reference(FieldId field)
{
    return QStringLiteral("{%1}").arg(field.value);
}

// {17}, wherever it stands outside of texts and names: also in a formula that no longer parses.
void forEachReference(const QString &stored, const std::function<void(int at, int length, FieldId field)> &use)
{
    for (qsizetype i = 0; i < stored.size(); ++i) {
        const QChar c = stored[i];
        if (c == u'"' || c == u'`') {
            const qsizetype close = stored.indexOf(c, i + 1); // a doubled one opens again at once
            if (close < 0)
                return;
            i = close;
        } else if (c == u'{') {
            const qsizetype close = stored.indexOf(u'}', i);
            if (close < 0)
                return;
            bool ok = false;
            const qint64 id = QStringView(stored).mid(i + 1, close - i - 1).toLongLong(&ok);
            if (ok && id != 0)
                use(int(i), int(close - i + 1), FieldId(id));
            i = close;
        }
    }
}

QString writtenName(const QString &name)
{
    if (isBareFormulaName(name))
        return name;
    return u'`' + QString(name).replace(u'`', QStringLiteral("``")) + u'`';
}

} // namespace

QString formulaNameOf(const Page &page, const Field &field)
{
    const QString name = shownName(field.names);
    const Field *found = name.isEmpty() ? nullptr : page.field(name);
    return found && found->id == field.id ? writtenName(name) : reference(field.id);
}

Result<QString> storedFormula(const Schema &schema, const Page &page, const QString &shown)
{
    FormulaParser parser(shown, {}, FormulaDialect::Record);
    const std::vector<Node> nodes = parser.read();
    if (parser.defect().position)
        return parser.defect().error(shown);
    std::vector<Replacement> replacements;
    for (const Node &node : nodes) {
        if (node.kind != Node::Kind::Name)
            continue;
        const bool literal = node.path.size() == 1 && !node.path.front().field && node.length == node.text.size() &&
                             (node.text.compare(u"true", Qt::CaseInsensitive) == 0 ||
                              node.text.compare(u"false", Qt::CaseInsensitive) == 0);
        const Page *at = literal ? nullptr : &page;
        for (const Node::Segment &segment : node.path) {
            const Field *field = !at ? nullptr : segment.field ? at->field(segment.field) : at->field(segment.name);
            if (!field)
                break;
            replacements.push_back({segment.at, segment.length, reference(field->id)});
            at = targetPage(schema, *field);
        }
    }
    return replaced(shown, std::move(replacements));
}

QString shownFormula(const Schema &schema, const Page &page, const QString &stored)
{
    std::vector<Replacement> replacements;
    forEachReference(stored, [&](int at, int length, FieldId id) {
        const Field *field = schema.field(id);
        const Page *owner = field ? schema.page(field->page) : nullptr;
        // The first of a path is a field of this page; one behind a dot is of the page that the link leads to.
        const bool follows = at > 0 && stored[at - 1] == u'.';
        if (owner && (follows || owner->id == page.id))
            replacements.push_back({at, length, formulaNameOf(*owner, *field)});
    });
    return replaced(stored, std::move(replacements));
}

std::vector<FieldPath> formulaPaths(const QString &stored)
{
    std::vector<FieldPath> paths;
    int end = -1;
    forEachReference(stored, [&](int at, int length, FieldId id) {
        const bool follows = !paths.empty() && end >= 0 && at == end + 1 && stored[end] == u'.';
        if (!follows)
            paths.emplace_back();
        paths.back().steps.push_back(id);
        end = at + length;
    });
    std::vector<FieldPath> unique;
    for (FieldPath &path : paths) {
        if (std::find(unique.begin(), unique.end(), path) == unique.end())
            unique.push_back(std::move(path));
    }
    return unique;
}

QString renumberedFormula(const QString &stored, const QHash<FieldId, FieldId> &ids)
{
    std::vector<Replacement> replacements;
    forEachReference(stored, [&](int at, int length, FieldId id) {
        if (const auto found = ids.constFind(id); found != ids.constEnd())
            replacements.push_back({at, length, reference(*found)});
    });
    return replaced(stored, std::move(replacements));
}

bool formulaUsesToday(const QString &stored)
{
    FormulaParser parser(stored, {}, FormulaDialect::Record);
    const std::vector<Node> nodes = parser.read();
    return std::any_of(nodes.begin(), nodes.end(), [](const Node &node) {
        return node.kind == Node::Kind::Call && node.text == QLatin1String("today");
    });
}

} // namespace pheu
