// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/funnel.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace pheu
{

namespace
{

struct FunnelText {
    Q_DECLARE_TR_FUNCTIONS(pheu::MetricsEngine)
};

// Rates of one period: against the step above with a value, and against the first with one.
struct Rates {
    Figure step, overall;
};

std::vector<Rates> ratesOf(const std::vector<Figure> &values)
{
    std::vector<Rates> rates(values.size());
    Figure first, above;
    for (size_t i = 0; i < values.size(); ++i) {
        if (!values[i])
            continue;
        if (above && *above != 0)
            rates[i].step = *values[i] / *above;
        if (!first)
            first = values[i];
        if (*first != 0)
            rates[i].overall = *values[i] / *first;
        above = values[i];
    }
    return rates;
}

// The shipped funnels have a name in each language; a workspace holds the one of its own.
std::vector<std::pair<QString, QString>> templateNames()
{
    std::vector<std::pair<QString, QString>> names;
    QFile file(QStringLiteral(":/catalogue/measures.json"));
    if (!file.open(QIODevice::ReadOnly))
        return names;
    const QJsonArray entries =
        QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("funnels")).toArray();
    for (const QJsonValue &entry : entries)
        names.emplace_back(entry[QLatin1String("en")].toString(), entry[QLatin1String("vi")].toString());
    return names;
}

} // namespace

Result<std::vector<FunnelDefinition>> readFunnels(const Workspace &workspace)
{
    std::vector<FunnelDefinition> funnels;
    const std::vector<Page> &pages = workspace.schema().pages;
    const auto page = std::ranges::find_if(pages, [](const Page &one) { return one.role == QLatin1String("funnels"); });
    if (page == pages.end())
        return funnels;
    std::vector<FieldId> fields;
    for (const QLatin1String role : {QLatin1String("funnel"), QLatin1String("order"), QLatin1String("measure")}) {
        const auto at = std::ranges::find_if(page->fields, [&](const Field &field) { return field.role == role; });
        if (at == page->fields.end())
            return funnels;
        fields.push_back(at->id);
    }
    Query query;
    query.page = page->id;
    const RecordReader reader = workspace.reader();
    const Result<std::vector<RecordId>> ids = reader.select(query);
    if (!ids)
        return ids.error();
    Result<std::vector<Record>> records = reader.fetch(page->id, *ids, fields);
    if (!records)
        return records.error();
    QStringList order;
    for (const Record &record : *records) {
        if (const QString name = record.values[0].toText();
            !name.isEmpty() && !order.contains(name, Qt::CaseInsensitive))
            order.append(name);
    }
    std::ranges::stable_sort(*records, {}, [](const Record &record) { return record.values[1].toInteger(); });
    for (const QString &name : std::as_const(order)) {
        FunnelDefinition funnel{name, {}};
        for (const Record &record : *records) {
            if (caseFold(record.values[0].toText()) == caseFold(name) && !record.values[2].isEmpty())
                funnel.measures.append(record.values[2].toText().trimmed());
        }
        if (!funnel.measures.isEmpty())
            funnels.push_back(std::move(funnel));
    }
    return funnels;
}

Result<FunnelDefinition> findFunnel(const std::vector<FunnelDefinition> &funnels, const QString &name)
{
    if (funnels.empty())
        return Error{ErrorCode::UnknownName,
                     FunnelText::tr("This workspace has no funnel. Add its steps to the page Funnels.")};
    if (name.trimmed().isEmpty())
        return funnels.front();
    const QString wanted = caseFold(name.trimmed());
    QStringList also = {wanted};
    for (const auto &[en, vi] : templateNames()) {
        if (caseFold(en) == wanted || caseFold(vi) == wanted)
            also << caseFold(en) << caseFold(vi);
    }
    for (const QString &candidate : std::as_const(also)) {
        for (const FunnelDefinition &funnel : funnels) {
            if (caseFold(funnel.name) == candidate)
                return funnel;
        }
    }
    QStringList names;
    for (const FunnelDefinition &funnel : funnels)
        names.append(funnel.name);
    return Error{ErrorCode::UnknownName,
                 FunnelText::tr("There is no funnel “%1”. There are: %2.").arg(name, names.join(QStringLiteral(", ")))};
}

std::vector<FunnelStep> funnelSteps(const Catalogue &catalogue, const QStringList &measures,
                                    const std::vector<Figure> &values, const std::vector<Figure> &previous,
                                    Language language)
{
    const std::vector<Rates> rates = ratesOf(values), before = ratesOf(previous);
    std::vector<FunnelStep> steps;
    for (size_t i = 0; i < values.size(); ++i) {
        FunnelStep step;
        step.measure = measures[qsizetype(i)];
        step.label = catalogue.name(step.measure, language);
        step.value = values[i];
        step.stepRate = rates[i].step;
        step.overallRate = rates[i].overall;
        if (step.stepRate)
            step.drop = 1 - *step.stepRate;
        if (i < previous.size()) {
            step.previousValue = previous[i];
            step.previousStepRate = before[i].step;
            step.previousOverallRate = before[i].overall;
        }
        steps.push_back(std::move(step));
    }
    return steps;
}

QStringList MetricsEngine::funnels()
{
    QStringList names;
    if (const Result<std::vector<FunnelDefinition>> funnels = readFunnels(workspace())) {
        for (const FunnelDefinition &funnel : *funnels)
            names.append(funnel.name);
    }
    return names;
}

Result<FunnelResult> MetricsEngine::funnel(const QString &funnel, const MetricQuery &slice, Language language)
{
    const Result<std::vector<FunnelDefinition>> known = readFunnels(workspace());
    if (!known)
        return known.error();
    const Result<FunnelDefinition> definition = findFunnel(*known, funnel);
    if (!definition)
        return definition.error();
    if (slice.by.size() > 1)
        return Error{ErrorCode::InvalidInput, tr("A funnel can be split by one dimension only.")};
    MetricQuery query = slice;
    query.names = definition->measures;
    const Result<MetricTable> table = evaluate(query);
    if (!table)
        return table.error();
    const auto names = catalogue();
    FunnelResult result;
    result.funnel = definition->name;
    result.steps = funnelSteps(*names, table->names, table->total.values, table->total.previous, language);
    for (const MetricRow &row : table->rows)
        result.rows.push_back(
            {row.keys.front(), funnelSteps(*names, table->names, row.values, row.previous, language)});
    result.from = table->from;
    result.to = table->to;
    result.notes = table->notes;
    return result;
}

} // namespace pheu
