// SPDX-License-Identifier: GPL-3.0-or-later
// pheu funnel: the steps of one funnel, whole and by a dimension.
#include "base/jsonwriter.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/slice.h"
#include "cli/texttable.h"

#include <QCoreApplication>

namespace pheu::cli
{

namespace
{

struct FunnelText {
    Q_DECLARE_TR_FUNCTIONS(pheu::FunnelCommand)
};

Figure previousDrop(const FunnelStep &step)
{
    return step.previousStepRate ? Figure(1 - *step.previousStepRate) : Figure();
}

class FunnelAnswer
{
public:
    FunnelAnswer(const FunnelResult &result, const MetricQuery &query, const QString &currency, Console &console)
        : m_result(result)
        , m_query(query)
        , m_compared(query.comparison.has_value())
        , m_format(console.format(currency))
    {
    }
    QByteArray json() const;
    QByteArray csv() const;
    QByteArray table(const QStringList &dimensions) const; // by their titles

private:
    void writeSteps(JsonWriter &json, const std::vector<FunnelStep> &steps) const;
    void appendCsvSteps(QByteArray &out, const std::vector<FunnelStep> &steps, const FunnelResult::Row *row) const;
    void addTableSteps(TextTable &text, const std::vector<FunnelStep> &steps, const QString &label) const;

    const FunnelResult &m_result;
    const MetricQuery &m_query;
    bool m_compared;
    Format m_format;
};

void FunnelAnswer::writeSteps(JsonWriter &json, const std::vector<FunnelStep> &steps) const
{
    json.key(QStringLiteral("stages")).beginArray();
    for (const FunnelStep &step : steps) {
        json.beginObject();
        json.key(QStringLiteral("stage")).string(step.label);
        json.key(QStringLiteral("measure")).string(step.measure);
        json.key(QStringLiteral("value")).number(step.value);
        json.key(QStringLiteral("step_rate")).number(step.stepRate, false);
        json.key(QStringLiteral("overall_rate")).number(step.overallRate, false);
        json.key(QStringLiteral("drop")).number(step.drop, false);
        if (m_compared) {
            json.key(QStringLiteral("previous")).beginObject();
            json.key(QStringLiteral("value")).number(step.previousValue);
            json.key(QStringLiteral("step_rate")).number(step.previousStepRate, false);
            json.key(QStringLiteral("overall_rate")).number(step.previousOverallRate, false);
            json.key(QStringLiteral("drop")).number(previousDrop(step), false);
            json.endObject();
        }
        json.endObject();
    }
    json.endArray();
}

QByteArray FunnelAnswer::json() const
{
    const auto day = [](std::optional<Day> value) { return value ? isoDay(*value) : QString(); };
    JsonWriter json;
    json.beginObject();
    json.key(QStringLiteral("funnel")).string(m_result.funnel);
    json.key(QStringLiteral("from")).stringOrNull(day(m_query.from));
    json.key(QStringLiteral("to")).stringOrNull(day(m_query.to));
    writeSteps(json, m_result.steps);
    json.key(QStringLiteral("rows")).beginArray();
    for (const FunnelResult::Row &row : m_result.rows) {
        json.beginObject().key(m_query.by.front());
        if (row.key.null)
            json.null();
        else
            json.string(row.key.label);
        writeSteps(json, row.steps);
        json.endObject();
    }
    json.endArray().endObject();
    return json.take();
}

void FunnelAnswer::appendCsvSteps(QByteArray &out, const std::vector<FunnelStep> &steps,
                                  const FunnelResult::Row *row) const
{
    for (const FunnelStep &step : steps) {
        std::vector<DelimitedCell> cells;
        if (row)
            cells.push_back({row->key.null ? QString() : row->key.label, false});
        cells.push_back({step.label, false});
        cells.push_back({step.measure, false});
        std::vector<Figure> figures = {step.value, step.stepRate, step.overallRate, step.drop};
        if (m_compared)
            figures.insert(figures.end(),
                           {step.previousValue, step.previousStepRate, step.previousOverallRate, previousDrop(step)});
        for (const Figure &figure : figures) {
            JsonWriter json;
            cells.push_back({figure ? QString::fromLatin1(json.number(figure).take()) : QString(), true});
        }
        appendDelimited(out, cells);
    }
}

QByteArray FunnelAnswer::csv() const
{
    QStringList names = {QStringLiteral("stage"),     QStringLiteral("measure"),      QStringLiteral("value"),
                         QStringLiteral("step_rate"), QStringLiteral("overall_rate"), QStringLiteral("drop")};
    if (m_compared)
        names << QStringLiteral("previous.value") << QStringLiteral("previous.step_rate")
              << QStringLiteral("previous.overall_rate") << QStringLiteral("previous.drop");
    if (!m_query.by.isEmpty())
        names.prepend(m_query.by.front());
    std::vector<DelimitedCell> header;
    for (const QString &name : names)
        header.push_back({name, false});
    QByteArray out;
    appendDelimited(out, header);
    if (m_query.by.isEmpty())
        appendCsvSteps(out, m_result.steps, nullptr);
    for (const FunnelResult::Row &row : m_result.rows)
        appendCsvSteps(out, row.steps, &row);
    return out;
}

void FunnelAnswer::addTableSteps(TextTable &text, const std::vector<FunnelStep> &steps, const QString &label) const
{
    for (const FunnelStep &step : steps) {
        QStringList cells;
        if (!m_query.by.isEmpty())
            cells << label;
        cells << step.label << m_format.figure(step.value, Unit::Count) << m_format.figure(step.stepRate, Unit::Percent)
              << m_format.figure(step.overallRate, Unit::Percent);
        if (m_compared) {
            cells << m_format.figure(step.previousValue, Unit::Count)
                  << m_format.figure(step.previousStepRate, Unit::Percent)
                  << m_format.change(step.stepRate, step.previousStepRate, Unit::Percent);
        }
        text.addRow(cells);
    }
}

QByteArray FunnelAnswer::table(const QStringList &dimensions) const
{
    TextTable text;
    for (const QString &dimension : dimensions)
        text.addColumn(dimension);
    text.addColumn(m_result.funnel);
    text.addColumn(FunnelText::tr("Value"), true);
    text.addColumn(FunnelText::tr("Step rate"), true);
    text.addColumn(FunnelText::tr("Overall rate"), true);
    if (m_compared) {
        text.addColumn(FunnelText::tr("Value before"), true);
        text.addColumn(FunnelText::tr("Step rate before"), true);
        text.addColumn(FunnelText::tr("Change"), true);
    }
    for (const FunnelResult::Row &row : m_result.rows) {
        addTableSteps(text, row.steps, row.key.null ? Format::undefined() : row.key.label);
        text.addRule();
    }
    addTableSteps(text, m_result.steps, FunnelText::tr("Total"));
    return text.text();
}

} // namespace

CommandSpec funnelSpec()
{
    CommandSpec spec;
    spec.name = QStringLiteral("funnel");
    spec.summary = FunnelText::tr("Shows the steps of a funnel and how many get on.");
    spec.positionals = {{QStringLiteral("FILE")}};
    spec.options = {
        {QStringLiteral("funnel"),
         QStringLiteral("NAME"),
         FunnelText::tr("Which funnel; none: the first of the workspace."),
         {},
         false,
         {}},
        fromOption(),
        toOption(),
        {QStringLiteral("by"),
         QStringLiteral("DIM"),
         FunnelText::tr("One funnel for each value of a field or path."),
         {},
         false,
         {}},
        filterOption(),
        compareOption(),
        {QStringLiteral("format"),
         QStringLiteral("table|csv|json"),
         FunnelText::tr("Form of the answer: table unless said."),
         {QStringLiteral("table"), QStringLiteral("csv"), QStringLiteral("json")},
         false,
         {}},
    };
    return spec;
}

int runFunnel(const Arguments &arguments, Console &console)
{
    const auto slice = readSlice(arguments, 1);
    if (const auto *error = std::get_if<UsageError>(&slice))
        return console.usage(error->message, QStringLiteral("funnel"));
    const SliceOptions &options = std::get<SliceOptions>(slice);
    if (options.by.contains(QStringLiteral("stages")) && arguments.value(QStringLiteral("format")) == u"json")
        return console.usage(FunnelText::tr("“stages” names the steps in JSON: name the dimension by its role, stage."),
                             QStringLiteral("funnel"));
    const auto workspace = Workspace::openForReading(arguments.positional(0));
    if (!workspace)
        return console.refuse(workspace.error());
    auto query = sliceQuery(options, **workspace);
    if (!query)
        return console.refuse(query.error());
    MetricsEngine engine(**workspace);
    // The engine knows a shipped funnel by both its names, in whatever language the workspace was made.
    const QString name = cleanText(arguments.value(QStringLiteral("funnel")));
    const auto result = engine.funnel(name, *query, console.language());
    if (!result)
        return console.refuse(result.error());
    query->from = result->from; // as kpi answers: as asked, or the span of the dated records
    query->to = result->to;
    const FunnelAnswer answer(*result, *query, (*workspace)->settings().currency, console);
    const QString format = arguments.value(QStringLiteral("format"));
    console.write(format == u"json"  ? answer.json()
                  : format == u"csv" ? answer.csv()
                                     : answer.table(dimensionTitles(**workspace, query->by, console.language())));
    return Done;
}

} // namespace pheu::cli
