// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pathnames.h"

#include "base/text.h"
#include "storage/filterlexer.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <numeric>

namespace pheu
{

namespace
{

struct PathNames {
    Q_DECLARE_TR_FUNCTIONS(pheu::PathNames)
};

constexpr int longestPath = 8;

int editDistance(QStringView a, QStringView b)
{
    std::vector<int> row(size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i) + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const int substituted = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[size_t(j) + 1];
            row[size_t(j) + 1] = std::min({substituted, diagonal + 1, row[size_t(j)] + 1});
        }
    }
    return row.back();
}

struct Near {
    size_t candidate = 0;
    QString spelling; // the one of the candidate that is nearest
    int distance = 0; // twice the letters that differ; 0: only in case and marks
};

// Nearest first.
std::vector<Near> byDistance(const QString &name, const std::vector<QStringList> &candidates)
{
    const QString wanted = searchFold(name.left(64));
    std::vector<Near> found;
    for (size_t i = 0; i < candidates.size(); ++i) {
        Near best{i, {}, std::numeric_limits<int>::max()};
        for (const QString &spelling : candidates[i]) {
            if (spelling.isEmpty())
                continue;
            const QString folded = searchFold(spelling);
            int distance = 2 * editDistance(wanted, folded);
            if (!wanted.isEmpty() && (folded.contains(wanted) || wanted.contains(folded)))
                distance = std::min(distance, 3);
            if (distance < best.distance)
                best = {i, spelling, distance};
        }
        if (!best.spelling.isEmpty())
            found.push_back(best);
    }
    std::ranges::stable_sort(found, {}, &Near::distance);
    return found;
}

// Found by any of its names, called as the person calls fields: in the language of the program, unless it is the very
// name of the other language that was meant.
QStringList nearFields(const Page &page, const QString &name)
{
    constexpr qsizetype most = 3;
    std::vector<QStringList> candidates;
    for (const Field &field : page.fields)
        candidates.push_back({field.role, field.names.own, field.names.en, field.names.vi});
    QStringList names;
    for (const Near &near : byDistance(name, candidates)) {
        const int farthest = 2 * std::max(2, int(near.spelling.size()) / 3);
        if (near.distance <= farthest && names.size() < most)
            names.append(quotedName(near.distance == 0 ? near.spelling : localName(page.fields[near.candidate].names)));
    }
    names.removeDuplicates();
    return names;
}

Error unknownField(const Page &page, const QString &name, const QString &context)
{
    const QStringList near = nearFields(page, name);
    const QString pageName = localName(page.names), where = context.isEmpty() ? QString() : u' ' + context;
    return {ErrorCode::UnknownName, near.isEmpty()
                                        ? PathNames::tr("The page “%1” has no field “%2”%3.").arg(pageName, name, where)
                                        : PathNames::tr("The page “%1” has no field “%2”%3. The nearest names are: %4.")
                                              .arg(pageName, name, where, near.join(QStringLiteral(", ")))};
}

} // namespace

bool isRowNumber(const PathChoice &choice)
{
    const std::vector<FieldId> steps = choice.paths.empty() ? std::vector<FieldId>() : choice.paths.front().steps;
    return steps == std::vector<FieldId>{importColumn} || steps == std::vector<FieldId>{idColumn};
}

QString localName(const Names &names)
{
    return names.in(QLocale().language() == QLocale::Vietnamese ? Language::Vietnamese : Language::English);
}

QStringList nearestNames(const QString &name, const std::vector<QStringList> &candidates, int limit)
{
    QStringList names;
    for (const Near &near : byDistance(name, candidates)) {
        if (names.size() < limit)
            names.append(near.spelling);
    }
    return names;
}

const Page *targetPage(const Schema &schema, const Field &field)
{
    if (field.config.reverseOf) {
        const Field *other = schema.field(field.config.reverseOf);
        return other ? schema.page(other->page) : nullptr;
    }
    return field.config.target ? schema.page(field.config.target) : nullptr;
}

const Page *pageOfLastStep(const Schema &schema, PageId page, const FieldPath &path)
{
    const Page *current = schema.page(page);
    for (size_t i = 0; current && i + 1 < path.steps.size(); ++i) {
        const Field *field = current->field(path.steps[i]);
        current = field ? targetPage(schema, *field) : nullptr;
    }
    return path.steps.empty() ? nullptr : current;
}

const Field *fieldOfPath(const Schema &schema, PageId page, const FieldPath &path)
{
    const Page *last = pageOfLastStep(schema, page, path);
    return last ? last->field(path.steps.back()) : nullptr;
}

std::optional<PathChoice> virtualPath(const Schema &schema, const Page &page, const QString &name)
{
    PathChoice choice;
    for (const QString &role : {QStringLiteral("ad"), QStringLiteral("campaign")}) {
        const Field *link = page.field(role);
        const Page *target = link && link->role == role ? targetPage(schema, *link) : nullptr;
        const Field *stage = target ? target->field(QStringLiteral("stage")) : nullptr;
        if (!stage || stage->role != QLatin1String("stage"))
            return std::nullopt;
        if (caseFold(name) != QLatin1String("stage") && !stage->names.matches(name))
            return std::nullopt;
        choice.paths.push_back(FieldPath{{link->id, stage->id}});
    }
    return choice;
}

Result<PathChoice> resolvePath(const Schema &schema, PageId pageId, const QStringList &segments, const QString &context)
{
    const Page *page = schema.page(pageId);
    if (!page || segments.isEmpty())
        return Error{ErrorCode::UnknownName, PathNames::tr("The page that was asked is not in this workspace.")};
    const QString where = context.isEmpty() ? QString() : u' ' + context;
    if (segments.size() > longestPath) {
        return Error{ErrorCode::InvalidInput, PathNames::tr("The path “%1”%2 follows more than %3 links.")
                                                  .arg(segments.join(u'.'), where)
                                                  .arg(longestPath - 1)};
    }
    FieldPath path;
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const Field *field = page->field(segments[i]);
        const bool last = i + 1 == segments.size();
        if (!field && i == 0 && last) {
            if (std::optional<PathChoice> choice = virtualPath(schema, *page, segments[i]))
                return *choice;
        }
        if (!field)
            return unknownField(*page, segments[i], context);
        path.steps.push_back(field->id);
        if (last)
            break;
        page = targetPage(schema, *field);
        if (!page) {
            return Error{
                ErrorCode::InvalidInput,
                PathNames::tr("“%1”%2 is not a link, so it has no “%3”.").arg(segments[i], where, segments[i + 1])};
        }
    }
    return PathChoice{{path}};
}

Result<PathChoice> parsePath(const Schema &schema, PageId pageId, const QString &text)
{
    const QString trimmed = text.trimmed();
    const Page *page = schema.page(pageId);
    // A name that came through splitNames has lost its backticks: the whole text as a name goes first.
    if (page && page->field(trimmed))
        return PathChoice{{FieldPath{{page->field(trimmed)->id}}}};
    if (page) {
        if (std::optional<PathChoice> choice = virtualPath(schema, *page, trimmed))
            return *choice;
    }
    int at = 0;
    Result<QStringList> segments = lexPath(trimmed, &at);
    if (!segments || at != trimmed.size()) {
        if (page && !trimmed.isEmpty() && !trimmed.startsWith(u'`') && !trimmed.contains(u'.'))
            return unknownField(*page, trimmed, {});
        if (!segments)
            return segments.error();
        return Error{ErrorCode::InvalidInput,
                     PathNames::tr("“%1” cannot be read as a field from character %2 on. A name with other "
                                   "characters than letters, digits and _ goes between backticks: `any name`.")
                         .arg(trimmed)
                         .arg(characterAt(trimmed, at))};
    }
    return resolvePath(schema, pageId, *segments, {});
}

} // namespace pheu
