// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/computedfields.h"

#include "formula/recordformula.h"
#include "formula/references.h"
#include "storage/pathnames.h"
#include "workspace/dependencies.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::ComputedFields)
};

Error refused(const Field &field, const QString &why)
{
    return {ErrorCode::InvalidInput, Text::tr("“%1” could not be computed: %2").arg(shownName(field.names), why)};
}

QString quoted(const QString &name)
{
    return QStringLiteral("“%1”").arg(name);
}

Result<LinkEnd> endOf(const Schema &schema, const Page &page, const Field &field)
{
    const std::optional<LinkEnd> end = linkEnd(schema, page, field.config.via);
    if (!end)
        return refused(field, Text::tr("the link that it follows is not there any more. Choose another one."));
    return *end;
}

Result<const Field *> sourceOf(const LinkEnd &end, const Field &field)
{
    const Field *source = end.page->field(field.config.source);
    if (!source)
        return refused(field, Text::tr("the field that it reads from “%1” is not there any more. Choose another one.")
                                  .arg(shownName(end.page->names)));
    if (source->config.computed == QLatin1String("kpi"))
        return refused(field,
                       Text::tr("“%1” is a KPI over the period of the dashboard, which is not kept in the record. "
                                "Choose another field.")
                           .arg(shownName(source->names)));
    if (!formulaKindOf(*source) || source->config.reverseOf)
        return refused(field, Text::tr("“%1” has no value that could be read through a link. Choose another field.")
                                  .arg(shownName(source->names)));
    return source;
}

void setType(Field &field, const QString &id)
{
    field.type = fieldType(id);
}

// Amounts of another page are told in the currency that every one of them has: a fixed one, else the workspace's.
void takeCurrency(Field &field, const Field &source)
{
    field.config.currencyField = {};
    field.config.currency = source.config.currency;
}

bool isByName(const Field &source)
{
    const QString type = source.type->id();
    return source.config.target || !source.options.empty() || type == QLatin1String("select") ||
           type == QLatin1String("multi_select") || type == QLatin1String("person");
}

Result<void> settleLookup(const Schema &schema, const Page &page, Field &field)
{
    const Result<LinkEnd> end = endOf(schema, page, field);
    if (!end)
        return end.error();
    const Result<const Field *> source = sourceOf(*end, field);
    if (!source)
        return source.error();
    if (end->several || isByName(**source)) {
        setType(field, QStringLiteral("text"));
        takeCurrency(field, {});
        return {};
    }
    const QString type = (*source)->type->id();
    const bool instant = type == QLatin1String("created_time") || type == QLatin1String("modified_time");
    setType(field, instant ? QStringLiteral("datetime") : type);
    field.config.most = (*source)->config.most;
    takeCurrency(field, **source);
    return {};
}

QString rollupType(const QString &aggregate, const Field *source)
{
    if (aggregate == QLatin1String("count"))
        return QStringLiteral("integer");
    if (aggregate == QLatin1String("share"))
        return QStringLiteral("percent");
    if (aggregate == QLatin1String("join"))
        return QStringLiteral("text");
    const FormulaKind kind = formulaKindOf(*source).value_or(FormulaKind::Text);
    const QString type = source->type->id();
    const bool mean = aggregate == QLatin1String("mean");
    switch (kind) {
    case FormulaKind::Integer:
        return mean ? QStringLiteral("decimal") : QStringLiteral("integer");
    case FormulaKind::Truth:
        return mean ? QStringLiteral("percent") : QStringLiteral("integer");
    case FormulaKind::Instant:
        return QStringLiteral("datetime");
    default:
        return type;
    }
}

Result<void> settleRollup(const Schema &schema, const Page &page, Field &field)
{
    const Result<LinkEnd> end = endOf(schema, page, field);
    if (!end)
        return end.error();
    const QString aggregate = field.config.aggregate;
    if (!field.config.source) {
        if (aggregate != QLatin1String("count"))
            return refused(field, Text::tr("it needs a field of “%1” to take the %2 of.")
                                      .arg(shownName(end->page->names), aggregateTitle(aggregate)));
        setType(field, QStringLiteral("integer"));
        return {};
    }
    const Result<const Field *> source = sourceOf(*end, field);
    if (!source)
        return source.error();
    if (!rollupAggregates(*source).contains(aggregate))
        return refused(field, Text::tr("“%1” of “%2” cannot be taken. Choose one of: %3.")
                                  .arg(aggregateTitle(aggregate), shownName((*source)->names), [&] {
                                      QStringList titles;
                                      for (const QString &one : rollupAggregates(*source))
                                          titles.append(aggregateTitle(one));
                                      return titles.join(QStringLiteral(", "));
                                  }()));
    setType(field, rollupType(aggregate, *source));
    takeCurrency(field, field.type->id() == QLatin1String("money") ? **source : Field());
    return {};
}

Result<void> settleFormula(const Schema &schema, const Page &page, const ComputedScope &scope, Field &field,
                           FormulaDefect *defect)
{
    const FormulaScope formulaScope{&schema, &page, scope.currency, scope.language};
    const Result<RecordFormula> formula = RecordFormula::compile(formulaScope, field.config.formula, defect);
    if (!formula)
        return formula.error();
    const Result<QString> stored = storedFormula(schema, page, field.config.formula);
    if (!stored)
        return stored.error();
    field.config.formula = *stored;
    setType(field, formula->fieldTypeId());
    formula->shape(field.config);
    return {};
}

} // namespace

std::optional<LinkEnd> linkEnd(const Schema &schema, const Page &page, FieldId via)
{
    const Field *field = schema.field(via);
    if (!field)
        return std::nullopt;
    const Field *stored = field->config.reverseOf ? schema.field(field->config.reverseOf) : field;
    if (!stored || !stored->config.target)
        return std::nullopt;
    const bool forward = field->page == page.id && !field->config.reverseOf;
    LinkEnd end;
    end.link = stored;
    end.backward = !forward;
    end.page = schema.page(forward ? stored->config.target : stored->page);
    end.several = !forward || stored->config.many;
    const bool leadsHere = forward || stored->config.target == page.id;
    return end.page && leadsHere ? std::optional(end) : std::nullopt;
}

QStringList rollupAggregates(const Field *source)
{
    if (!source)
        return {QStringLiteral("count")};
    QStringList all = {QStringLiteral("count"), QStringLiteral("join")};
    const std::optional<FormulaKind> kind = formulaKindOf(*source);
    if (!kind)
        return {QStringLiteral("count")};
    switch (*kind) {
    case FormulaKind::Number:
    case FormulaKind::Integer:
    case FormulaKind::Percent:
    case FormulaKind::Money:
    case FormulaKind::Duration:
        return {QStringLiteral("sum"),   QStringLiteral("mean"),  QStringLiteral("min"), QStringLiteral("max"),
                QStringLiteral("count"), QStringLiteral("share"), QStringLiteral("join")};
    case FormulaKind::Truth:
        return {QStringLiteral("sum"), QStringLiteral("mean"), QStringLiteral("count")};
    case FormulaKind::Date:
    case FormulaKind::Instant:
        return {QStringLiteral("earliest"), QStringLiteral("latest"), QStringLiteral("count"), QStringLiteral("join")};
    case FormulaKind::Text:
    case FormulaKind::Nothing:
        break;
    }
    return all;
}

QString aggregateTitle(const QString &aggregate)
{
    static const std::pair<QLatin1String, const char *> titles[] = {
        {QLatin1String("count"), QT_TRANSLATE_NOOP("pheu::ComputedFields", "Number")},
        {QLatin1String("sum"), QT_TRANSLATE_NOOP("pheu::ComputedFields", "Sum")},
        {QLatin1String("mean"), QT_TRANSLATE_NOOP("pheu::ComputedFields", "Mean")},
        {QLatin1String("min"), QT_TRANSLATE_NOOP("pheu::ComputedFields", "Smallest")},
        {QLatin1String("max"), QT_TRANSLATE_NOOP("pheu::ComputedFields", "Largest")},
        {QLatin1String("share"), QT_TRANSLATE_NOOP("pheu::ComputedFields", "Share of the whole page")},
        {QLatin1String("join"), QT_TRANSLATE_NOOP("pheu::ComputedFields", "Different values")},
        {QLatin1String("earliest"), QT_TRANSLATE_NOOP("pheu::ComputedFields", "Earliest")},
        {QLatin1String("latest"), QT_TRANSLATE_NOOP("pheu::ComputedFields", "Latest")},
    };
    for (const auto &[id, title] : titles) {
        if (aggregate == id)
            return Text::tr(title);
    }
    return aggregate;
}

bool isRecomputed(const Field &field)
{
    const QString &computed = field.config.computed;
    return computed == QLatin1String("formula") || computed == QLatin1String("lookup") ||
           computed == QLatin1String("rollup") || computed == QLatin1String("autonumber") ||
           computed == QLatin1String("utm_channel_group");
}

Result<void> settleField(const Schema &schema, const Page &page, const ComputedScope &scope, Field &field,
                         FormulaDefect *defect)
{
    const QString computed = field.config.computed;
    if (computed == QLatin1String("formula"))
        return settleFormula(schema, page, scope, field, defect);
    if (computed == QLatin1String("lookup"))
        return settleLookup(schema, page, field);
    if (computed == QLatin1String("rollup"))
        return settleRollup(schema, page, field);
    if (computed == QLatin1String("autonumber")) {
        setType(field, QStringLiteral("integer"));
        return {};
    }
    if (computed == QLatin1String("utm_channel_group")) {
        if (!page.field(QStringLiteral("utm_source")) && !page.field(QStringLiteral("utm_medium")))
            return refused(
                field,
                Text::tr("a channel group follows from utm_source and utm_medium, which this page does not have."));
        setType(field, QStringLiteral("text"));
        return {};
    }
    if (computed == QLatin1String("kpi") && field.config.via) {
        const Result<LinkEnd> end = endOf(schema, page, field);
        return end ? Result<void>() : end.error();
    }
    return {};
}

Result<void> checkCircles(const Schema &schema)
{
    const FieldGraph graph(schema);
    const std::vector<FieldId> &circle = graph.circle();
    if (circle.empty())
        return {};
    QStringList names;
    for (const FieldId id : circle)
        names.append(quoted(shownName(schema.field(id)->names)));
    if (names.size() == 1)
        return Error{
            ErrorCode::InvalidInput,
            Text::tr("%1 would be computed from itself. Take it out of its own definition.").arg(names.front())};
    names.append(names.front());
    return Error{ErrorCode::InvalidInput,
                 Text::tr("The fields would be computed from each other in a circle: %1. Take one of them out.")
                     .arg(names.join(QStringLiteral(" ← ")))};
}

} // namespace pheu
