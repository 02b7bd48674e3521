// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/loader.h"

#include "metrics/workspacecatalogue.h"
#include "report/cardkinds.h"

#include <algorithm>

namespace pheu
{

namespace
{

void addNeed(QHash<QString, QStringList> &needs, const CardNeed &need)
{
    QStringList &names = needs[need.by];
    for (const QString &name : need.names) {
        if (!names.contains(name))
            names.append(name);
    }
}

QHash<QString, QStringList> collect(const Catalogue &catalogue, const std::vector<CardDefinition> &cards,
                                    const std::vector<CardNeed> &more)
{
    QHash<QString, QStringList> needs;
    for (const CardDefinition &card : cards) {
        for (const CardNeed &need : cardNeeds(card, catalogue))
            addNeed(needs, need);
    }
    for (const CardNeed &need : more)
        addNeed(needs, need);
    // The total comes with any table: one scan less when channels are asked for anyway.
    const QString channel = QStringLiteral("channel");
    if (needs.contains(channel) && needs.contains(QString()))
        addNeed(needs, {channel, needs.take(QString())});
    return needs;
}

// A KPI that was removed takes its card along, until undo brings both back: one unknown name must not leave the others
// without figures.
std::vector<CardDefinition> known(const Catalogue &catalogue, std::vector<CardDefinition> cards)
{
    std::erase_if(cards, [&](const CardDefinition &card) {
        return std::any_of(card.names.begin(), card.names.end(),
                           [&](const QString &name) { return !catalogue.contains(name); });
    });
    return cards;
}

void addNotes(CardSet &set, const QStringList &notes)
{
    for (const QString &note : notes) {
        if (!set.notes.contains(note))
            set.notes.append(note);
    }
}

struct Loading {
    MetricsEngine &engine;
    const MetricQuery &slice;
    CardSet &set;

    // Keeps the table under `by`; false with the sentence kept when the engine refuses.
    bool evaluate(const QString &by, const QStringList &names, bool compare)
    {
        MetricQuery query = slice;
        query.names = names;
        query.by.clear();
        if (by == timeDimension())
            query.by = {calendarUnitId(set.inputs.timeUnit)};
        else if (!by.isEmpty())
            query.by = {by};
        if (!compare)
            query.comparison.reset();
        Result<MetricTable> table = engine.evaluate(query);
        if (!table) {
            set.inputs.errors.insert(by, table.error().message);
            return false;
        }
        addNotes(set, table->notes);
        set.records = table->records;
        set.inputs.tables.insert(by, std::move(*table));
        return true;
    }
};

void loadTables(Loading &loading, const QHash<QString, QStringList> &needs)
{
    CardInputs &inputs = loading.set.inputs;
    const QString channel = QStringLiteral("channel");
    const bool compare = inputs.compared;
    QStringList order = needs.keys();
    std::sort(order.begin(), order.end());
    for (const QString &by : std::as_const(order)) {
        const bool compareThis = compare && (by.isEmpty() || by == channel);
        loading.evaluate(by, needs.value(by), compareThis);
    }
    if (!needs.contains(QString()) && needs.contains(channel)) {
        if (const MetricTable *table = inputs.table(channel)) {
            MetricTable total = *table;
            total.rows.clear();
            inputs.tables.insert(QString(), std::move(total));
        } else { // a workspace without channels still has totals
            loading.evaluate(QString(), needs.value(channel), compare);
        }
    }
}

QHash<QString, QString> dimensionNames(const Schema &schema, Language language)
{
    QHash<QString, QString> names;
    const Page *results = schema.page(QStringLiteral("results"));
    if (!results)
        return names;
    for (const QString &role : {QStringLiteral("channel"), QStringLiteral("campaign")}) {
        if (const Field *field = results->field(role))
            names.insert(role, field->names.in(language));
    }
    return names;
}

bool hasFunnel(const std::vector<CardDefinition> &cards)
{
    return std::any_of(cards.begin(), cards.end(),
                       [](const CardDefinition &card) { return card.kind == CardKind::Funnel; });
}

void loadFunnel(Loading &loading, const QString &wanted)
{
    CardInputs &inputs = loading.set.inputs;
    const QStringList names = loading.engine.funnels();
    if (names.isEmpty())
        return;
    const QString name = names.contains(wanted) ? wanted : names.front();
    MetricQuery query = loading.slice;
    query.names.clear();
    query.by.clear();
    Result<FunnelResult> funnel = loading.engine.funnel(name, query, inputs.language);
    if (funnel) {
        addNotes(loading.set, funnel->notes);
        inputs.funnel = std::move(*funnel);
    } else {
        inputs.funnelError = funnel.error().message;
    }
}

// Fields the filter reads, as role paths for prepare().
void filterRoles(const Schema &schema, const Filter &filter, QStringList &roles)
{
    for (const Filter &child : filter.children)
        filterRoles(schema, child, roles);
    if (filter.kind != Filter::Kind::Compare || filter.path.paths.empty())
        return;
    const FieldPath &path = filter.path.paths.front();
    if (path.steps.size() != 1)
        return;
    const Field *field = schema.field(path.steps.front());
    if (field && field->storage() == Storage::Integer && !field->role.isEmpty() && !roles.contains(field->role) &&
        !field->type->isNumeric())
        roles.append(field->role);
}

} // namespace

CardSet loadCards(Workspace &workspace, MetricsEngine &engine, const std::vector<CardDefinition> &asked,
                  const MetricQuery &slice, const QString &funnel, Language language,
                  const std::vector<CardNeed> &needs)
{
    CardSet set;
    CardInputs &inputs = set.inputs;
    inputs.catalogue = catalogueOf(workspace);
    const std::vector<CardDefinition> cards = known(*inputs.catalogue, asked);
    inputs.language = language;
    inputs.calendar = workspace.settings().calendar;
    if (slice.from && slice.to)
        inputs.period = Period{*slice.from, *slice.to};
    else
        inputs.period = engine.dataPeriod();
    inputs.compared = slice.comparison.has_value() && inputs.period.has_value();
    if (inputs.period)
        inputs.timeUnit = timeUnitFor(*inputs.period);
    inputs.dimensionNames = dimensionNames(workspace.schema(), language);
    inputs.channelSeries = channelSeries(workspace);

    Loading loading{engine, slice, set};
    loadTables(loading, collect(*inputs.catalogue, cards, needs));
    if (hasFunnel(cards))
        loadFunnel(loading, funnel);
    if (inputs.period)
        inputs.markers = campaignStarts(workspace, *inputs.period);
    if (const MetricTable *campaigns = inputs.table(QStringLiteral("campaign")); campaigns && !slice.filter.isAll()) {
        std::erase_if(inputs.markers, [&](const TrendMarker &marker) {
            return std::none_of(campaigns->rows.begin(), campaigns->rows.end(), [&](const MetricRow &row) {
                return !row.keys.empty() && row.keys.front().label == marker.name;
            });
        });
    }
    for (const CardDefinition &card : cards)
        set.cards.push_back(buildCard(card, inputs));
    return set;
}

Preparation preparationFor(MetricsEngine &engine, const Schema &schema, const std::vector<CardDefinition> &asked,
                           const MetricQuery &slice)
{
    const auto catalogue = engine.catalogue();
    const std::vector<CardDefinition> cards = known(*catalogue, asked);
    Preparation result;
    const auto addName = [&](const QString &name) {
        if (!result.names.contains(name))
            result.names.append(name);
    };
    const auto needs = collect(*catalogue, cards, {});
    for (auto it = needs.begin(); it != needs.end(); ++it) {
        for (const QString &name : it.value())
            addName(name);
        if (it.key() == timeDimension())
            result.by.append(QStringLiteral("day"));
        else if (!it.key().isEmpty())
            result.by.append(it.key());
    }
    // The funnel's measures are ordinary fields; naming the common ones is enough for a first paint at once.
    if (hasFunnel(cards) && !engine.funnels().isEmpty()) {
        for (const char *id : {"impressions", "clicks", "visits", "leads", "orders"})
            addName(QLatin1String(id));
    }
    filterRoles(schema, slice.filter, result.by);
    result.by.removeDuplicates();
    return result;
}

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
