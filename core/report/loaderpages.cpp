// SPDX-License-Identifier: GPL-3.0-or-later
// What cards read from pages and not from the engine: colours, starts of campaigns, filters in words.
#include "report/loader.h"

namespace pheu
{

QHash<qint64, int> channelSeries(const Workspace &workspace)
{
    QHash<qint64, int> series;
    const Page *page = workspace.schema().page(QStringLiteral("channels"));
    const Field *colour = page ? page->field(QStringLiteral("colour")) : nullptr;
    if (!colour)
        return series;
    const RecordReader reader = workspace.reader();
    Query query;
    query.page = page->id;
    const auto ids = reader.select(query);
    if (!ids)
        return series;
    const std::array fields{colour->id};
    const auto records = reader.fetch(page->id, *ids, fields);
    if (!records)
        return series;
    for (const Record &record : *records) {
        if (record.values.empty() || !record.values.front().isInteger())
            continue;
        const Option *option = colour->option(OptionId(record.values.front().toInteger()));
        const QString token = option ? option->color : QString();
        bool ok = false;
        const int number = token.startsWith(u"series") ? token.mid(6).toInt(&ok) : 0;
        if (ok && number >= 1 && number <= 8)
            series.insert(record.id.value, number - 1);
    }
    return series;
}

std::vector<TrendMarker> campaignStarts(const Workspace &workspace, Period period)
{
    std::vector<TrendMarker> markers;
    const Page *page = workspace.schema().page(QStringLiteral("campaigns"));
    const Field *start = page ? page->field(QStringLiteral("start")) : nullptr;
    const Field *name = page && page->nameField ? page->field(page->nameField) : nullptr;
    if (!start || !name)
        return markers;
    const PathChoice path{{FieldPath{{start->id}}}};
    Query query;
    query.page = page->id;
    query.filter = Filter::all({Filter::compare(path, Operator::Ge, {isoDay(period.from)}),
                                Filter::compare(path, Operator::Le, {isoDay(period.to)})});
    query.sorts = {{path, false}};
    query.limit = 500;
    const RecordReader reader = workspace.reader();
    const auto ids = reader.select(query);
    if (!ids)
        return markers;
    const std::array fields{start->id, name->id};
    const auto records = reader.fetch(page->id, *ids, fields);
    if (!records)
        return markers;
    for (const Record &record : *records) {
        if (record.values.size() == 2 && !record.values[0].isEmpty())
            markers.push_back({Day(record.values[0].toInteger()), record.values[1].toText()});
    }
    return markers;
}

QString describeFilter(const Schema &schema, const Filter &filter, Language language)
{
    if (filter.isAll())
        return {};
    const Page *results = schema.page(QStringLiteral("results"));
    if (!results)
        return {};
    const std::vector<Filter> parts = filter.kind == Filter::Kind::And ? filter.children : std::vector{filter};
    QStringList texts;
    for (const Filter &part : parts) {
        const bool simple = part.kind == Filter::Kind::Compare && !part.path.paths.empty() &&
                            (part.op == Operator::In || part.op == Operator::Eq);
        const Field *field = simple ? schema.field(part.path.paths.back().steps.back()) : nullptr;
        if (!field)
            return filterText(schema, results->id, filter);
        texts.append(field->names.in(language) + QStringLiteral(": ") + part.operands.join(QStringLiteral(", ")));
    }
    return texts.join(QStringLiteral(" · "));
}

} // namespace pheu
