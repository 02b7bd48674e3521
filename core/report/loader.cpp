// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/loader.h"

#include "metrics/workspacecatalogue.h"
#include "report/cardgoals.h"
#include "report/cardkinds.h"
#include "storage/query.h"
#include "workspace/attachments.h"

#include <QBuffer>
#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

struct LoaderText {
    Q_DECLARE_TR_FUNCTIONS(pheu::CardLoader)
};

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

// What cards of one filter and one period share.
struct Group {
    MetricQuery query;
    QString problem; // the filter cannot be read
    std::vector<CardDefinition> cards;
    std::vector<size_t> places; // of the cards among all
    CardInputs inputs;
};

// What such a card shows is its own, whatever the dashboard shows.
bool isKept(CardKind kind)
{
    return kind == CardKind::Target || kind == CardKind::Text || kind == CardKind::Image;
}

// The filter of a card on top of the dashboard's. Errors: those of the parser.
Result<Filter> filterOf(const CardDefinition &card, const Filter &dashboard, const Schema &schema)
{
    const Page *results = schema.page(QStringLiteral("results"));
    if (card.filter.trimmed().isEmpty() || !results || isKept(card.kind))
        return dashboard;
    auto own = parseFilter(schema, results->id, card.filter);
    return own ? Result<Filter>(Filter::all({dashboard, std::move(*own)})) : own.error();
}

void takePeriod(const CardDefinition &card, MetricQuery &query, const Workspace &workspace, MetricsEngine &engine)
{
    if (!card.period)
        return;
    const CalendarRules rules = workspace.settings().calendar;
    const std::optional<Period> data = engine.dataPeriod();
    const Period own = presetPeriod(*card.period, toDay(workspace.clock().today()), data, rules, card.customPeriod);
    if (query.comparison) {
        const std::optional<Period> shown =
            query.from && query.to ? std::optional(Period{*query.from, *query.to}) : data;
        const bool year = shown && compareModeOf(*shown, *query.comparison, rules) == CompareMode::Year;
        query.comparison = comparedPeriod(year ? CompareMode::Year : CompareMode::Previous, own, rules, {}, data);
    }
    query.from = own.from;
    query.to = own.to;
}

// The dashboard's own slice first, whether a card has it or not.
std::vector<Group> groupsOf(const std::vector<CardDefinition> &cards, const MetricQuery &slice,
                            const Workspace &workspace, MetricsEngine &engine)
{
    std::vector<Group> groups(1);
    groups.front().query = cardSlice({}, slice, workspace, engine);
    for (size_t place = 0; place < cards.size(); ++place) {
        const CardDefinition &card = cards[place];
        Group own;
        own.query = cardSlice(card, slice, workspace, engine);
        if (const auto filter = filterOf(card, slice.filter, workspace.schema()); !filter)
            own.problem = LoaderText::tr("The filter of this card cannot be read: %1").arg(filter.error().message);
        auto group = std::ranges::find_if(
            groups, [&](const Group &one) { return one.query == own.query && one.problem == own.problem; });
        if (group == groups.end())
            group = groups.insert(groups.end(), std::move(own));
        group->cards.push_back(card);
        group->places.push_back(place);
    }
    return groups;
}

class Loading
{
public:
    Loading(MetricsEngine &engine, Group &group, QStringList &notes)
        : m_engine(engine)
        , m_query(group.query)
        , m_inputs(group.inputs)
        , m_notes(notes)
    {
    }
    qint64 records() const { return m_records; }

    void loadTables(const QHash<QString, QStringList> &needs)
    {
        const QString channel = QStringLiteral("channel");
        QStringList order = needs.keys();
        std::sort(order.begin(), order.end());
        for (const QString &by : std::as_const(order)) {
            const bool compareThis = m_inputs.compared && (by.isEmpty() || by == channel);
            evaluate(by, needs.value(by), compareThis);
        }
        if (!needs.contains(QString()) && needs.contains(channel)) {
            if (const MetricTable *table = m_inputs.table(channel)) {
                MetricTable total = *table;
                total.rows.clear();
                m_inputs.tables[QString()] = std::move(total);
            } else { // a workspace without channels still has totals
                evaluate(QString(), needs.value(channel), m_inputs.compared);
            }
        }
    }

    // That of the first card is the one of findings.
    void loadFunnels(const std::vector<CardDefinition> &cards)
    {
        const QStringList names = m_engine.funnels();
        if (names.isEmpty())
            return;
        bool first = true;
        for (const CardDefinition &card : cards) {
            if (card.kind != CardKind::Funnel)
                continue;
            auto funnel = readFunnel(card.funnel.isEmpty() ? names.front() : card.funnel);
            if (!funnel && funnel.error().code == ErrorCode::UnknownName) // renamed, or removed
                funnel = readFunnel(names.front());
            if (funnel && first)
                m_inputs.funnel = *funnel;
            if (funnel)
                m_inputs.funnels[card.funnel] = std::move(*funnel);
            else if (m_inputs.funnelError.isEmpty())
                m_inputs.funnelError = funnel.error().message;
            first = false;
        }
    }

private:
    // Keeps the table under `by`, else the sentence why there is none.
    void evaluate(const QString &by, const QStringList &names, bool compare)
    {
        MetricQuery query = m_query;
        query.names = names;
        if (by == timeDimension())
            query.by = {calendarUnitId(m_inputs.timeUnit)};
        else
            query.by = by.split(u'\n', Qt::SkipEmptyParts);
        if (!compare)
            query.comparison.reset();
        Result<MetricTable> table = m_engine.evaluate(query);
        if (!table) {
            m_inputs.errors.insert(by, table.error().message);
            return;
        }
        addNotes(table->notes);
        m_records = table->records;
        m_inputs.tables[by] = std::move(*table);
    }

    Result<FunnelResult> readFunnel(const QString &name)
    {
        MetricQuery query = m_query;
        query.names.clear();
        query.by.clear();
        auto funnel = m_engine.funnel(name, query, m_inputs.language);
        if (funnel)
            addNotes(funnel->notes);
        return funnel;
    }

    void addNotes(const QStringList &notes)
    {
        for (const QString &note : notes) {
            if (!m_notes.contains(note))
                m_notes.append(note);
        }
    }

    MetricsEngine &m_engine;
    const MetricQuery &m_query;
    CardInputs &m_inputs;
    QStringList &m_notes;
    qint64 m_records = 0;
};

QHash<QString, QString> dimensionNames(const Schema &schema, const Catalogue &catalogue, Language language)
{
    QHash<QString, QString> names;
    for (const DimensionEntry &entry : catalogue.dimensions())
        names.insert(entry.id, language == Language::Vietnamese ? entry.nameVi : entry.nameEn);
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
    return std::ranges::any_of(cards, [](const CardDefinition &card) { return card.kind == CardKind::Funnel; });
}

void loadImage(const Workspace &workspace, AttachmentId id, CardInputs &inputs)
{
    const std::array ids{id.value};
    const auto found = attachments(workspace.database(), ids);
    QString error;
    if (!found)
        error = found.error().message;
    else if (found->empty())
        error = LoaderText::tr("The picture of this card is not there any more. Choose another one.");
    else if (!found->front().isPicture())
        error = LoaderText::tr("“%1” is not a picture. Choose a PNG, JPEG, WebP or GIF.").arg(found->front().name);
    else if (found->front().size > mostImageBytes)
        error =
            LoaderText::tr("“%1” is too large for a card. Choose a picture of at most 16 MB.").arg(found->front().name);
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    if (error.isEmpty()) {
        if (const auto read = readAttachment(workspace.database(), id, bytes); !read)
            error = read.error().message;
    }
    if (error.isEmpty())
        inputs.images.insert(id.value, bytes.data());
    else
        inputs.imageErrors.insert(id.value, error);
}

void loadImages(const Workspace &workspace, const std::vector<CardDefinition> &cards, CardInputs &inputs)
{
    for (const CardDefinition &card : cards) {
        if (card.kind == CardKind::Image && card.image.value != 0 && !inputs.images.contains(card.image.value))
            loadImage(workspace, card.image, inputs);
    }
}

void loadMarkers(const Workspace &workspace, const MetricQuery &query, CardInputs &inputs)
{
    if (inputs.period)
        inputs.markers = campaignStarts(workspace, *inputs.period);
    const MetricTable *campaigns = inputs.table(QStringLiteral("campaign"));
    if (!campaigns || query.filter.isAll())
        return;
    std::erase_if(inputs.markers, [&](const TrendMarker &marker) {
        return std::ranges::none_of(campaigns->rows, [&](const MetricRow &row) {
            return !row.keys.empty() && row.keys.front().label == marker.name;
        });
    });
}

// What is the same for every card, and the period.
void begin(Group &group, const CardInputs &shared, MetricsEngine &engine)
{
    CardInputs &inputs = group.inputs;
    inputs = shared;
    const MetricQuery &query = group.query;
    inputs.period = query.from && query.to ? std::optional(Period{*query.from, *query.to}) : engine.dataPeriod();
    inputs.compared = query.comparison.has_value() && inputs.period.has_value();
    if (inputs.compared)
        inputs.comparison = query.comparison;
    if (inputs.period)
        inputs.timeUnit = timeUnitFor(*inputs.period);
}

void refuse(Group &group, const QHash<QString, QStringList> &needs)
{
    for (auto need = needs.begin(); need != needs.end(); ++need)
        group.inputs.errors.insert(need.key(), group.problem);
    group.inputs.errors.insert(QString(), group.problem);
    group.inputs.funnelError = group.problem;
}

void sayScope(CardData &data, const Group &group, const MetricQuery &dashboard, const Schema &schema)
{
    const CardDefinition &card = data.definition;
    if (isKept(card.kind))
        return;
    if (card.period && (group.query.from != dashboard.from || group.query.to != dashboard.to))
        data.ownPeriod = group.inputs.period;
    if (const auto own = filterOf(card, {}, schema); own && !card.filter.trimmed().isEmpty())
        data.ownFilter = describeFilter(schema, *own, group.inputs.language);
}

// For the case that no record is in the slice.
QString filteredOut(const Group &group, const MetricQuery &dashboard, const Schema &schema)
{
    const auto described = [&](const Filter &filter) { return describeFilter(schema, filter, group.inputs.language); };
    const auto own = filterOf(group.cards.empty() ? CardDefinition() : group.cards.front(), {}, schema);
    const Filter ofCard = own ? *own : Filter();
    if (!dashboard.filter.isAll() && !ofCard.isAll())
        return LoaderText::tr("The filter of the dashboard (%1) and that of this card (%2) together leave no record in "
                              "this period. Change one of them.")
            .arg(described(dashboard.filter), described(ofCard));
    if (dashboard.filter.isAll() && ofCard.isAll())
        return {};
    return LoaderText::tr("No record of this period matches the filter (%1).")
        .arg(described(ofCard.isAll() ? dashboard.filter : ofCard));
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

MetricQuery cardSlice(const CardDefinition &card, const MetricQuery &slice, const Workspace &workspace,
                      MetricsEngine &engine)
{
    MetricQuery query = slice;
    query.names.clear();
    query.by.clear();
    if (auto filter = filterOf(card, slice.filter, workspace.schema()))
        query.filter = std::move(*filter);
    takePeriod(card, query, workspace, engine);
    return query;
}

CardSet loadCards(Workspace &workspace, MetricsEngine &engine, const std::vector<CardDefinition> &asked,
                  const MetricQuery &slice, Language language, const std::vector<CardNeed> &needs)
{
    CardInputs shared;
    shared.catalogue = catalogueOf(workspace);
    shared.language = language;
    shared.calendar = workspace.settings().calendar;
    shared.dimensionNames = dimensionNames(workspace.schema(), *shared.catalogue, language);
    shared.channelSeries = channelSeries(workspace);
    const std::vector<CardDefinition> cards = known(*shared.catalogue, asked);
    const CardGoals goals(workspace, engine);

    CardSet set;
    std::vector<Group> groups = groupsOf(cards, slice, workspace, engine);
    set.cards.resize(cards.size());
    for (Group &group : groups) {
        const bool base = &group == &groups.front();
        begin(group, shared, engine);
        const auto wanted = collect(*shared.catalogue, group.cards, base ? needs : std::vector<CardNeed>());
        if (!group.problem.isEmpty()) {
            refuse(group, wanted);
        } else {
            group.inputs.filteredOut = filteredOut(group, slice, workspace.schema());
            Loading loading(engine, group, set.notes);
            loading.loadTables(wanted);
            loading.loadFunnels(group.cards);
            loadMarkers(workspace, group.query, group.inputs);
            goals.fill(group.inputs, group.cards, group.query);
            if (base)
                set.records = loading.records();
        }
        loadImages(workspace, group.cards, group.inputs);
        for (size_t i = 0; i < group.cards.size(); ++i) {
            CardData &data = set.cards[group.places[i]];
            data = buildCard(group.cards[i], group.inputs);
            sayScope(data, group, slice, workspace.schema());
        }
    }
    set.inputs = std::move(groups.front().inputs);
    return set;
}

Preparation preparationFor(Workspace &workspace, MetricsEngine &engine, const std::vector<CardDefinition> &asked,
                           const MetricQuery &slice)
{
    const auto catalogue = engine.catalogue();
    const std::vector<CardDefinition> cards = known(*catalogue, asked);
    Preparation result;
    const auto needs = collect(*catalogue, cards, {});
    for (auto it = needs.begin(); it != needs.end(); ++it) {
        result.names += it.value();
        if (it.key() == timeDimension())
            result.by.append(QStringLiteral("day"));
        else
            result.by += it.key().split(u'\n', Qt::SkipEmptyParts);
    }
    // The funnel's measures are ordinary fields; naming the common ones is enough for a first paint at once.
    if (hasFunnel(cards) && !engine.funnels().isEmpty()) {
        for (const char *id : {"impressions", "clicks", "visits", "leads", "orders"})
            result.names.append(QLatin1String(id));
    }
    result.names += CardGoals(workspace, engine).figuresOf(cards);
    const Schema &schema = workspace.schema();
    filterRoles(schema, slice.filter, result.by);
    for (const CardDefinition &card : cards) {
        if (const auto filter = filterOf(card, {}, schema))
            filterRoles(schema, *filter, result.by);
    }
    result.names.removeDuplicates();
    result.by.removeDuplicates();
    return result;
}

} // namespace pheu
