// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/slice.h"

#include "base/text.h"
#include "metrics/columnstore.h"
#include "metrics/workspacecatalogue.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace pheu::cli
{

namespace
{

struct Slice {
    Q_DECLARE_TR_FUNCTIONS(pheu::Slice)
};

std::optional<Period> writtenPeriod(const QString &text)
{
    const qsizetype dots = text.indexOf(u"..");
    if (dots < 0)
        return {};
    const auto from = parseIsoDay(QStringView(text).left(dots));
    const auto to = parseIsoDay(QStringView(text).mid(dots + 2));
    if (!from || !to)
        return {};
    return Period{*from, *to};
}

std::optional<UsageError> readDay(const Arguments &arguments, const QString &option, std::optional<Day> &day)
{
    if (!arguments.has(option))
        return {};
    day = parseIsoDay(arguments.value(option));
    if (day)
        return {};
    return UsageError{
        Slice::tr("--%1 takes a date such as 2026-03-01, not “%2”.").arg(option, arguments.value(option))};
}

std::optional<UsageError> checkCompare(const SliceOptions &options)
{
    if (options.compare.isEmpty())
        return {};
    if (!options.from || !options.to)
        return UsageError{Slice::tr("--compare needs both --from and --to.")};
    if (options.compare == u"previous" || options.compare == u"year")
        return {};
    const auto period = writtenPeriod(options.compare);
    if (!period) {
        return UsageError{
            Slice::tr("--compare takes previous, year or two dates such as 2026-01-01..2026-01-31, not “%1”.")
                .arg(options.compare)};
    }
    if (period->to < period->from)
        return UsageError{Slice::tr("The period of --compare ends before it begins: %1.").arg(options.compare)};
    return {};
}

// The pages that a filter may be written for: Results, then those that the names can be counted from.
std::vector<const Page *> pagesOf(const Workspace &workspace, const QStringList &names)
{
    std::vector<const Page *> pages;
    const auto add = [&](const QString &role) {
        const Page *page = pageOfRole(workspace.schema(), role);
        if (page && std::ranges::find(pages, page) == pages.end())
            pages.push_back(page);
    };
    add(QStringLiteral("results"));
    const auto held = catalogueOf(workspace);
    const Catalogue &catalogue = *held;
    for (const QString &name : names) {
        for (const QString &id : catalogue.measuresOf(name)) {
            add(catalogue.measure(id)->page);
            for (const Tally &tally : catalogue.measure(id)->rows)
                add(tally.page);
        }
    }
    return pages;
}

int editDistance(const QString &a, const QString &b)
{
    std::vector<int> row(size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i) + 1;
        for (size_t j = 1; j < row.size(); ++j) {
            const int replaced = diagonal + (a.at(i) == b.at(qsizetype(j) - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row.back();
}

} // namespace

QStringList splitDimensions(const QString &text)
{
    QStringList parts = {QString()};
    bool quoted = false;
    for (const QChar c : text) {
        quoted ^= c == u'`';
        if (c == u',' && !quoted)
            parts.append(QString());
        else
            parts.last() += c;
    }
    for (QString &part : parts)
        part = part.trimmed();
    return parts;
}

OptionSpec fromOption()
{
    return {QStringLiteral("from"),
            QStringLiteral("DATE"),
            Slice::tr("First day, YYYY-MM-DD; none: from the first record."),
            {},
            false,
            {}};
}

OptionSpec toOption()
{
    return {QStringLiteral("to"),
            QStringLiteral("DATE"),
            Slice::tr("Last day, inclusive; none: to the last record."),
            {},
            false,
            {}};
}

OptionSpec filterOption()
{
    return {QStringLiteral("filter"),
            QStringLiteral("EXPR"),
            Slice::tr("Only records for which this holds, such as: channel = \"Facebook\" and spend > 0"),
            {},
            false,
            {}};
}

QString filterDetails()
{
    const auto row = [](const char *example, const QString &meaning) {
        return QStringLiteral("  ") + QString::fromUtf8(example).leftJustified(44) + meaning + u'\n';
    };
    QString text = Slice::tr("Filters:") + u'\n';
    text += row("spend >= 1000000 and status != \"Paused\"", Slice::tr("= != < <= > >=, and, or, not, parentheses"));
    text += row("status in (\"Active\", \"Paused\")", Slice::tr("one of several"));
    text += row("name contains \"tết\"", Slice::tr("also: starts with"));
    text += row("end is empty", Slice::tr("also: is not empty"));
    text += row("campaign.owner = \"Lan\"", Slice::tr("a path over links"));
    text += row("`any name` > 0", Slice::tr("a name with other characters than letters, digits and _"));
    text +=
        row("start in this month", Slice::tr("days by today; also today, yesterday, tomorrow, and this, last or next "
                                             "week, month, quarter, year, fiscal year"));
    text += row("date = last 30 days", Slice::tr("with today; also next 7 days"));
    text += row("date >= last quarter and date < today", Slice::tr("from its first day on; before it"));
    return text.trimmed();
}

OptionSpec compareOption()
{
    return {QStringLiteral("compare"),
            QStringLiteral("previous|year|D..D"),
            Slice::tr("Compares with the period before, a year earlier, or two dates."),
            {},
            false,
            {}};
}

std::variant<SliceOptions, UsageError> readSlice(const Arguments &arguments, int dimensions)
{
    SliceOptions options;
    if (const auto error = readDay(arguments, QStringLiteral("from"), options.from))
        return *error;
    if (const auto error = readDay(arguments, QStringLiteral("to"), options.to))
        return *error;
    if (options.from && options.to && *options.to < *options.from)
        return UsageError{Slice::tr("--to %1 is before --from %2.").arg(isoDay(*options.to), isoDay(*options.from))};
    options.compare = arguments.value(QStringLiteral("compare"));
    if (arguments.has(QStringLiteral("compare")) && options.compare.isEmpty())
        return UsageError{
            Slice::tr("--compare takes previous, year or two dates such as 2026-01-01..2026-01-31, not “%1”.")
                .arg(options.compare)};
    if (const auto error = checkCompare(options))
        return *error;
    options.filter = cleanText(arguments.value(QStringLiteral("filter")));
    if (arguments.has(QStringLiteral("by"))) {
        const QString by = cleanText(arguments.value(QStringLiteral("by")));
        if (const auto names = splitNames(by); !names)
            return UsageError{names.error().message};
        options.by = splitDimensions(by);
        if (options.by.isEmpty() || options.by.contains(QString()))
            return UsageError{Slice::tr("--by needs a dimension such as channel or month.")};
        if (options.by.size() > dimensions)
            return UsageError{Slice::tr("--by takes %n dimension(s) here.", nullptr, dimensions)};
        if (options.by.size() == 2 && options.by.at(0) == options.by.at(1))
            return UsageError{Slice::tr("--by names “%1” twice.").arg(options.by.at(0))};
    }
    return options;
}

Result<MetricQuery> sliceQuery(const SliceOptions &options, const Workspace &workspace, const QStringList &names)
{
    MetricQuery query;
    query.from = options.from;
    query.to = options.to;
    query.by = options.by;
    const std::vector<const Page *> pages = pagesOf(workspace, names);
    if (pages.empty())
        return Error{ErrorCode::UnknownName, Slice::tr("%1 has no Results page.").arg(workspace.path())};
    if (!options.filter.isEmpty()) {
        auto filter = parseFilter(workspace.schema(), pages.front()->id, options.filter);
        for (size_t i = 1; !filter && i < pages.size(); ++i) {
            if (auto other = parseFilter(workspace.schema(), pages[i]->id, options.filter))
                filter = std::move(other);
        }
        if (!filter)
            return filter.error();
        query.filter = std::move(*filter);
    }
    if (!options.compare.isEmpty()) {
        const auto period =
            comparisonPeriod(options.compare, Period{*options.from, *options.to}, workspace.settings().calendar);
        if (!period)
            return period.error();
        query.comparison = *period;
    }
    return query;
}

QStringList dimensionTitles(const Workspace &workspace, const QStringList &dimensions, Language language)
{
    const auto &known = Catalogue::shipped().dimensions();
    const Page *results = workspace.schema().page(QStringLiteral("results"));
    QStringList titles;
    for (const QString &dimension : dimensions) {
        const auto entry = std::ranges::find(known, dimension, &DimensionEntry::id);
        const Field *field = results ? results->field(dimension) : nullptr;
        titles << (entry != known.end() ? (language == Language::Vietnamese ? entry->nameVi : entry->nameEn)
                   : field              ? field->names.in(language)
                                        : dimension);
    }
    return titles;
}

QStringList nearest(const QString &typed, const QStringList &known)
{
    const QString folded = searchFold(typed);
    std::vector<std::pair<int, QString>> scored;
    for (const QString &name : known) {
        const QString other = searchFold(name);
        const bool inside = folded.size() >= 3 && (other.contains(folded) || folded.contains(other));
        const int distance = editDistance(folded, other);
        if (inside || distance <= std::max<int>(2, int(other.size()) / 3))
            scored.emplace_back(inside ? std::min(distance, 2) : distance, name);
    }
    std::ranges::stable_sort(scored, {}, &std::pair<int, QString>::first);
    QStringList names;
    for (const auto &[distance, name] : scored) {
        if (names.size() < 3 && !names.contains(name))
            names.append(name);
    }
    return names;
}

} // namespace pheu::cli
