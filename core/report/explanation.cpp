// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/explanation.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::Explanation)
};

QString measureInWords(const Measure &measure)
{
    if (measure.field.isEmpty())
        return Text::tr("Spend on the platforms plus the share of other costs of each day");
    switch (measure.aggregate) {
    case Aggregate::Sum:
        return Text::tr("Sum over the records");
    case Aggregate::Last:
        return Text::tr("Last value in the period");
    case Aggregate::None:
        return Text::tr("Value of a single record; it does not add up");
    case Aggregate::Distinct:
        return Text::tr("Number of different values");
    case Aggregate::Mean:
        return Text::tr("Mean over the records");
    case Aggregate::Count:
        return Text::tr("Number of records");
    }
    return {};
}

} // namespace

QString formulaInWords(const Catalogue &catalogue, const QString &id, Language language)
{
    if (const Measure *measure = catalogue.measure(id))
        return measureInWords(*measure);
    static const QRegularExpression token(QStringLiteral("[A-Za-z_][A-Za-z0-9_]*|[-*]"));
    const QString formula = catalogue.formula(id);
    QString words;
    qsizetype at = 0;
    auto it = token.globalMatch(formula);
    while (it.hasNext()) {
        const auto match = it.next();
        words += QStringView(formula).mid(at, match.capturedStart() - at);
        const QString text = match.captured();
        if (text == u"-")
            words += u'−';
        else if (text == u"*")
            words += u'×';
        else if (catalogue.contains(text))
            words += catalogue.name(text, language);
        else if (const QString name = catalogue.name(text, language); !name.isEmpty())
            words += name; // a setting of the workspace: goal, margin
        else if (text == u"previous")
            words += Text::tr("previous period of");
        else if (text == u"daily")
            words += Text::tr("daily mean of");
        else
            words += text;
        at = match.capturedEnd();
    }
    words += QStringView(formula).mid(at);
    const Kpi *kpi = catalogue.kpi(id);
    return kpi && !kpi->filter.isEmpty() ? Text::tr("%1, where %2", "a formula, a filter").arg(words, kpi->filter)
                                         : words;
}

namespace
{

// A card may have given the key another label: only of a text it is what tells it.
bool isSame(const DimensionKey &a, const DimensionKey &b)
{
    return a.null == b.null && (a.null || (a.id == b.id && (a.id != 0 || a.label == b.label)));
}

// The row of `keys` as the total; empty figures where there is none.
MetricRow rowOf(const MetricTable &table, const std::vector<DimensionKey> &keys)
{
    for (const MetricRow &row : table.rows) {
        if (std::ranges::equal(row.keys, keys, isSame))
            return row;
    }
    MetricRow none;
    none.values.resize(size_t(table.names.size()));
    return none;
}

} // namespace

Result<Explanation> explain(MetricsEngine &engine, const Schema &schema, const MetricQuery &slice, const QString &name,
                            Language language, const QStringList &by, const std::vector<DimensionKey> &keys)
{
    const auto held = engine.catalogue();
    const Catalogue &catalogue = *held;
    MetricQuery query = slice;
    query.by = by;
    query.comparison.reset();
    query.names = catalogue.measuresOf(name);
    if (!query.names.contains(name))
        query.names.prepend(name);
    Result<MetricTable> table = engine.evaluate(query);
    if (!table)
        return table.error();
    if (!keys.empty())
        table->total = rowOf(*table, keys);
    Explanation result;
    result.info = figureInfo(catalogue, name, language);
    result.meaning = catalogue.meaning(name, language);
    result.formula = formulaInWords(catalogue, name, language);
    result.value = figureOf(*table, table->total, name);
    for (const QString &measure : catalogue.measuresOf(name)) {
        if (measure != name)
            result.parts.push_back({figureInfo(catalogue, measure, language), figureOf(*table, table->total, measure)});
    }
    query.names = {name};
    const auto behind = engine.recordsBehind(query, keys);
    if (!behind)
        return behind.error();
    for (const RecordsBehind &one : *behind) {
        if (const Page *page = schema.page(one.page))
            result.sources.push_back({one.page, page->names.in(language), one.filter, one.records});
    }
    result.notes = table->notes;
    if (!result.value && table->records == 0 && !slice.filter.isAll())
        result.why = Text::tr("No record of this period matches the filter.");
    else if (!result.value)
        result.why = whyUndefined(catalogue, name, *table, language);
    return result;
}

} // namespace pheu
