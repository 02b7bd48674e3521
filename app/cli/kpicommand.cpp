// SPDX-License-Identifier: GPL-3.0-or-later
// pheu kpi: KPIs and measures, by dimensions, in a period, compared with another.
#include "base/jsonwriter.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/slice.h"
#include "cli/texttable.h"
#include "metrics/workspacecatalogue.h"
#include "report/dashboards.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu::cli
{

namespace
{

struct KpiText {
    Q_DECLARE_TR_FUNCTIONS(pheu::KpiCommand)
};

struct Entry {
    QString id;
    Names names;
};

std::vector<Entry> entries(const Catalogue &catalogue)
{
    std::vector<Entry> all;
    for (const Kpi &kpi : catalogue.kpis())
        all.push_back({kpi.id, {kpi.nameEn, kpi.nameVi, {}}});
    for (const Measure &measure : catalogue.measures())
        all.push_back({measure.id, {measure.nameEn, measure.nameVi, {}}});
    return all;
}

// Ids of what was named by id or by name in either language.
Result<QStringList> resolveNames(const Catalogue &catalogue, const QStringList &typed)
{
    const auto all = entries(catalogue);
    QStringList ids;
    for (const QString &raw : typed) {
        const QString name = cleanText(raw);
        QString id = catalogue.contains(name) ? name : QString();
        for (size_t i = 0; id.isEmpty() && i < all.size(); ++i) {
            if (caseFold(all[i].id) == caseFold(name) || all[i].names.matches(name))
                id = all[i].id;
        }
        if (id.isEmpty()) {
            QStringList known;
            for (const Entry &entry : all)
                known << entry.id;
            const QStringList near = nearest(name, known);
            const QString hint = near.isEmpty() ? KpiText::tr("“pheu catalogue FILE” lists them all.")
                                                : KpiText::tr("Did you mean %1?").arg(near.join(QStringLiteral(", ")));
            return Error{ErrorCode::UnknownName,
                         KpiText::tr("There is no KPI or measure “%1”.").arg(raw) + u' ' + hint};
        }
        if (!ids.contains(id))
            ids.append(id);
    }
    return ids;
}

QByteArray dayOrNull(std::optional<Day> day)
{
    return day ? '"' + isoDay(*day).toLatin1() + '"' : QByteArray("null");
}

class KpiAnswer
{
public:
    KpiAnswer(const Catalogue &catalogue, const MetricTable &table, bool compared, Console &console)
        : m_catalogue(catalogue)
        , m_table(table)
        , m_compared(compared)
        , m_console(console)
        , m_format(console.format(table.currency))
    {
    }
    QByteArray json() const;
    QByteArray csv() const;
    QByteArray table(const QStringList &dimensions) const; // by their titles

private:
    void writeFigures(JsonWriter &json, const std::vector<Figure> &figures) const;
    void writeRow(JsonWriter &json, const MetricRow &row) const;
    QStringList textRow(const MetricRow &row, const QStringList &labels) const;
    static Figure at(const std::vector<Figure> &figures, qsizetype i)
    {
        return size_t(i) < figures.size() ? figures[size_t(i)] : Figure();
    }

    const Catalogue &m_catalogue;
    const MetricTable &m_table;
    bool m_compared;
    Console &m_console;
    Format m_format;
};

bool wholeNumbers(Unit unit)
{
    return unit != Unit::Percent && unit != Unit::Ratio;
}

void KpiAnswer::writeFigures(JsonWriter &json, const std::vector<Figure> &figures) const
{
    for (qsizetype i = 0; i < m_table.names.size(); ++i) {
        const QString &name = m_table.names.at(i);
        json.key(name).number(at(figures, i), wholeNumbers(m_catalogue.unit(name)));
    }
}

void KpiAnswer::writeRow(JsonWriter &json, const MetricRow &row) const
{
    json.beginObject();
    for (size_t i = 0; i < row.keys.size(); ++i) {
        json.key(m_table.by.at(qsizetype(i)));
        if (row.keys[i].null)
            json.null();
        else
            json.string(row.keys[i].label);
    }
    writeFigures(json, row.values);
    if (m_compared) {
        json.key(QStringLiteral("previous")).beginObject();
        writeFigures(json, row.previous);
        json.endObject();
    }
    json.endObject();
}

QByteArray KpiAnswer::json() const
{
    JsonWriter json;
    json.beginObject();
    json.key(QStringLiteral("currency")).string(m_table.currency);
    json.key(QStringLiteral("from")).raw(dayOrNull(m_table.from));
    json.key(QStringLiteral("to")).raw(dayOrNull(m_table.to));
    json.key(QStringLiteral("by")).beginArray();
    for (const QString &dimension : m_table.by)
        json.string(dimension);
    json.endArray();
    json.key(QStringLiteral("rows")).beginArray();
    if (!m_table.by.isEmpty()) {
        for (const MetricRow &row : m_table.rows)
            writeRow(json, row);
    }
    json.endArray();
    json.key(QStringLiteral("total"));
    MetricRow total = m_table.total;
    total.keys.clear();
    writeRow(json, total);
    if (!m_table.notes.isEmpty()) {
        json.key(QStringLiteral("notes")).beginArray();
        for (const QString &note : m_table.notes)
            json.string(note);
        json.endArray();
    }
    json.endObject();
    return json.take();
}

QByteArray KpiAnswer::csv() const
{
    const auto number = [](Figure figure) {
        JsonWriter json;
        return DelimitedCell{figure ? QString::fromLatin1(json.number(figure).take()) : QString(), true};
    };
    const auto rowCells = [&](const MetricRow &row) {
        std::vector<DelimitedCell> cells;
        for (const DimensionKey &key : row.keys)
            cells.push_back({key.null ? QString() : key.label, false});
        for (qsizetype i = 0; i < m_table.names.size(); ++i) {
            cells.push_back(number(at(row.values, i)));
            if (m_compared)
                cells.push_back(number(at(row.previous, i)));
        }
        return cells;
    };
    QByteArray out;
    std::vector<DelimitedCell> header;
    for (const QString &dimension : m_table.by)
        header.push_back({dimension, false});
    for (const QString &name : m_table.names) {
        header.push_back({name, false});
        if (m_compared)
            header.push_back({QStringLiteral("previous.") + name, false});
    }
    appendDelimited(out, header);
    if (m_table.by.isEmpty()) {
        MetricRow total = m_table.total;
        total.keys.clear();
        appendDelimited(out, rowCells(total));
        return out;
    }
    for (const MetricRow &row : m_table.rows)
        appendDelimited(out, rowCells(row));
    return out;
}

QStringList KpiAnswer::textRow(const MetricRow &row, const QStringList &labels) const
{
    QStringList cells = labels;
    for (qsizetype i = 0; i < m_table.names.size(); ++i) {
        const Unit unit = m_catalogue.unit(m_table.names.at(i));
        cells.append(m_format.figure(at(row.values, i), unit));
        if (m_compared) {
            cells.append(m_format.figure(at(row.previous, i), unit));
            cells.append(m_format.change(at(row.values, i), at(row.previous, i), unit));
        }
    }
    return cells;
}

QByteArray KpiAnswer::table(const QStringList &dimensions) const
{
    TextTable text;
    for (const QString &dimension : dimensions)
        text.addColumn(dimension);
    for (const QString &name : m_table.names) {
        text.addColumn(m_catalogue.name(name, m_console.language()), true);
        if (m_compared) {
            text.addColumn(KpiText::tr("before"), true);
            text.addColumn(KpiText::tr("change"), true);
        }
    }
    if (m_table.by.isEmpty()) {
        text.addRow(textRow(m_table.total, {}));
        return text.text();
    }
    for (const MetricRow &row : m_table.rows) {
        QStringList labels;
        for (const DimensionKey &key : row.keys)
            labels.append(key.null ? Format::undefined() : key.label);
        text.addRow(textRow(row, labels));
    }
    text.addRule();
    QStringList labels = {KpiText::tr("Total")};
    while (labels.size() < m_table.by.size())
        labels.append(QString());
    text.addRow(textRow(m_table.total, labels));
    return text.text();
}

// A dimension key and a KPI share one JSON object, so their names must differ.
QString clash(const QStringList &by, const QStringList &names, bool compared)
{
    for (const QString &dimension : by) {
        if (names.contains(dimension) || (compared && dimension == u"previous"))
            return dimension;
    }
    return {};
}

} // namespace

CommandSpec kpiSpec()
{
    CommandSpec spec;
    spec.name = QStringLiteral("kpi");
    spec.summary = KpiText::tr("Computes KPIs and measures; none named: those of the dashboard.");
    spec.positionals = {{QStringLiteral("FILE")}, {QStringLiteral("NAME"), true, true}};
    spec.options = {
        fromOption(),
        toOption(),
        {QStringLiteral("by"),
         QStringLiteral("DIM[,DIM]"),
         KpiText::tr("Parts the figures by fields, paths, or day, week, month, quarter, year."),
         {},
         false,
         {}},
        filterOption(),
        compareOption(),
        {QStringLiteral("format"),
         QStringLiteral("table|csv|json"),
         KpiText::tr("Form of the answer: table unless said."),
         {QStringLiteral("table"), QStringLiteral("csv"), QStringLiteral("json")},
         false,
         {}},
    };
    return spec;
}

namespace
{

// The figures of the first dashboard, those of its KPI cards first; without any, the usual ones.
QStringList shownNames(const Workspace &workspace, const Catalogue &catalogue)
{
    QStringList first, others;
    for (const CardDefinition &card : dashboardsFrom(workspace.settings().dashboard).front().cards)
        (card.kind == CardKind::Kpi ? first : others) += card.names;
    QStringList names;
    for (const QString &name : first + others) {
        if (catalogue.contains(name) && !names.contains(name))
            names.append(name);
    }
    return names.isEmpty() ? MetricsEngine::dashboardNames() : names;
}

} // namespace

int runKpi(const Arguments &arguments, Console &console)
{
    const auto slice = readSlice(arguments, 2);
    if (const auto *error = std::get_if<UsageError>(&slice))
        return console.usage(error->message, QStringLiteral("kpi"));
    const SliceOptions &options = std::get<SliceOptions>(slice);
    const bool compared = !options.compare.isEmpty();
    QStringList names = arguments.rest(1);
    const auto workspace = Workspace::openForReading(arguments.positional(0));
    const auto catalogue = workspace ? catalogueOf(**workspace) : nullptr;
    if (names.isEmpty() && workspace)
        names = shownNames(**workspace, *catalogue);
    const auto ids = catalogue ? resolveNames(*catalogue, names) : Result<QStringList>(names);
    if (const QString key = clash(options.by, ids ? *ids : names, compared); !key.isEmpty())
        return console.usage(
            KpiText::tr("“%1” would name both a dimension and a figure: leave one of them out.").arg(key),
            QStringLiteral("kpi"));
    if (!workspace)
        return console.refuse(workspace.error());
    if (!ids)
        return console.refuse(ids.error());

    auto query = sliceQuery(options, **workspace, *ids);
    if (!query)
        return console.refuse(query.error());
    query->names = *ids;
    MetricsEngine engine(**workspace);
    engine.setLanguage(console.language());
    const auto table = engine.evaluate(*query);
    if (!table)
        return console.refuse(table.error());
    const KpiAnswer answer(*catalogue, *table, compared, console);
    const QString format = arguments.value(QStringLiteral("format"));
    console.write(format == u"json"  ? answer.json()
                  : format == u"csv" ? answer.csv()
                                     : answer.table(dimensionTitles(**workspace, table->by, console.language())));
    for (const QString &note : table->notes)
        console.note(note);
    const bool isEmpty =
        std::ranges::none_of(table->total.values, [](const Figure &figure) { return figure.has_value(); });
    if (table->records == 0 && isEmpty && !query->filter.isAll())
        console.note(KpiText::tr("No record of this period matches the filter."));
    return Done;
}

} // namespace pheu::cli
