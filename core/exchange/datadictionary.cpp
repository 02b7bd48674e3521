// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/datadictionary.h"

#include "exchange/exporter.h"
#include "fields/namelist.h"
#include "formula/references.h"

namespace pheu
{

namespace
{

QString unitOf(const Workspace &workspace, const Page &page, const Field &field, Language language)
{
    if (field.type->meaning() == Meaning::Money) {
        const Field *currency = field.config.currencyField ? page.field(field.config.currencyField) : nullptr;
        const QString own = workspace.currencyOf(field);
        return currency ? QStringLiteral("the code in %2, else %1").arg(own, currency->names.in(language)) : own;
    }
    if (field.type->id() == QLatin1StringView("percent"))
        return QStringLiteral("fraction (0.25 is 25 %)");
    if (field.type->id() == QLatin1StringView("duration"))
        return QStringLiteral("seconds");
    if (field.type->meaning() == Meaning::Instant)
        return QStringLiteral("UTC");
    return {};
}

QString optionsOf(const Field &field, Language language)
{
    QStringList names;
    for (const Option &option : field.options)
        names << option.names.in(language);
    return joinNameList(names);
}

QString nameOf(const Schema &schema, FieldId id, Language language)
{
    const Field *field = schema.field(id);
    return field ? field->names.in(language) : QString();
}

QString formulaOf(const Schema &schema, const Page &page, const Field &field, Language language)
{
    const QString &how = field.config.computed;
    const QString path =
        QStringList{nameOf(schema, field.config.via, language), nameOf(schema, field.config.source, language)}.join(
            QStringLiteral(" → "));
    if (how == QLatin1StringView("formula"))
        return shownFormula(schema, page, field.config.formula);
    if (how == QLatin1StringView("lookup"))
        return QStringLiteral("lookup: ") + path;
    if (how == QLatin1StringView("rollup"))
        return QStringLiteral("rollup, %1: ").arg(field.config.aggregate) + path;
    if (how == QLatin1StringView("kpi"))
        return QStringLiteral("kpi: ") + field.config.kpi;
    return how;
}

} // namespace

QStringList dictionaryColumns()
{
    return {QStringLiteral("page"),        QStringLiteral("field"),       QStringLiteral("role"),
            QStringLiteral("type"),        QStringLiteral("unit"),        QStringLiteral("options"),
            QStringLiteral("link_target"), QStringLiteral("description"), QStringLiteral("formula"),
            QStringLiteral("file")};
}

std::vector<QStringList> dictionaryRows(const Workspace &workspace, Language language, const QStringList &files)
{
    const Schema &schema = workspace.schema();
    std::vector<QStringList> rows;
    for (size_t i = 0; i < schema.pages.size(); ++i) {
        const Page &page = schema.pages[i];
        for (const FieldId id : exportFields(page)) {
            const Field &field = *page.field(id);
            const Page *target = field.config.target ? schema.page(field.config.target) : nullptr;
            rows.push_back({page.names.in(language), field.names.in(language), field.role, field.type->id(),
                            unitOf(workspace, page, field, language), optionsOf(field, language),
                            target ? target->names.in(language) : QString(), field.description,
                            formulaOf(schema, page, field, language), files.value(qsizetype(i))});
        }
    }
    return rows;
}

} // namespace pheu
