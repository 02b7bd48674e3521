// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/fielddraft.h"

#include "base/text.h"
#include "metrics/catalogue.h"
#include "schema/fieldkinds.h"
#include "workspace/namecheck.h"

#include <QCoreApplication>
#include <QSet>

namespace pheu
{

namespace
{

struct FieldDraftText {
    Q_DECLARE_TR_FUNCTIONS(pheu::FieldDraft)
};

QString ofUnit(Unit unit)
{
    switch (unit) {
    case Unit::Money:
        return QStringLiteral("money");
    case Unit::Percent:
        return QStringLiteral("percent");
    case Unit::Count:
        return QStringLiteral("integer");
    default:
        return QStringLiteral("decimal");
    }
}

void keepRules(const FieldRules &all, const QString &kind, FieldRules &kept)
{
    if (canBeRequired(kind)) {
        kept.required = all.required;
        kept.hint = all.hint;
    }
    kept.unique = canBeUnique(kind) && all.unique;
    if (canHaveRange(kind)) {
        kept.min = all.min;
        kept.max = all.max;
    }
    if (canHavePattern(kind))
        kept.pattern = all.pattern;
}

FieldConfig keptConfig(const FieldDraft &draft)
{
    const FieldConfig &all = draft.config;
    const QString &kind = draft.kind;
    FieldConfig kept;
    keepRules(all.rules, kind, kept.rules);
    if (kind == QLatin1String("link")) {
        kept.target = all.target;
        kept.many = all.many;
        kept.reverseOf = all.reverseOf;
    } else if (kind == QLatin1String("person")) {
        kept.many = all.many;
    } else if (kind == QLatin1String("money")) {
        kept.currency = all.currency;
        kept.currencyField = all.currencyField;
    } else if (kind == QLatin1String("rating")) {
        kept.most = all.most;
    } else if (kind == QLatin1String("button")) {
        kept.label = all.label;
        kept.formula = all.formula;
    }
    if (kind == QLatin1String("decimal") || kind == QLatin1String("percent") || isComputedKind(kind))
        kept.decimals = all.decimals;
    if (!isComputedKind(kind))
        return kept;
    kept.computed = kind;
    if (kind == QLatin1String("formula"))
        kept.formula = all.formula;
    if (kind == QLatin1String("lookup") || kind == QLatin1String("rollup")) {
        kept.via = all.via;
        kept.source = all.source;
    }
    if (kind == QLatin1String("rollup"))
        kept.aggregate = all.aggregate;
    if (kind == QLatin1String("kpi")) {
        kept.via = all.via;
        kept.kpi = all.kpi;
    }
    if (kind == QLatin1String("autonumber")) {
        kept.prefix = all.prefix;
        kept.digits = all.digits;
    }
    return kept;
}

} // namespace

ComputedScope scopeOf(const Workspace &workspace)
{
    return {workspace.settings().currency, workspace.settings().language};
}

FieldDraft draftOf(const Field &field, Language language)
{
    FieldDraft draft;
    draft.page = field.page;
    draft.field = field.id;
    draft.kind = kindOf(field);
    draft.name = field.names.in(language);
    draft.description = field.description;
    draft.config = field.config;
    for (const Option &option : field.options)
        draft.choices.push_back({option.id, option.names.in(language), option.color});
    return draft;
}

namespace
{

QString missingOf(const Schema &schema, const Catalogue &catalogue, const FieldDraft &draft)
{
    const FieldConfig &config = draft.config;
    if (draft.kind.isEmpty())
        return FieldDraftText::tr("Choose the type of the field.");
    if (draft.kind == QLatin1String("link") && !schema.page(config.target))
        return FieldDraftText::tr("Choose the page that the link leads to.");
    if (draft.kind == QLatin1String("formula") && config.formula.trimmed().isEmpty())
        return FieldDraftText::tr("Write the formula.");
    if (draft.kind == QLatin1String("button") && config.formula.trimmed().isEmpty())
        return FieldDraftText::tr("Say which address the button opens.");
    const bool follows = draft.kind == QLatin1String("lookup") || draft.kind == QLatin1String("rollup") ||
                         draft.kind == QLatin1String("kpi");
    if (follows && !schema.field(config.via))
        return FieldDraftText::tr("Choose the link that is followed. A page without links needs a link field first.");
    if (draft.kind == QLatin1String("lookup") && !schema.field(config.source))
        return FieldDraftText::tr("Choose the field of the linked page that is shown.");
    if (draft.kind == QLatin1String("kpi") && !catalogue.contains(config.kpi))
        return FieldDraftText::tr("Choose the KPI.");
    return {};
}

} // namespace

Result<Field> fieldOf(const Schema &schema, const Catalogue &catalogue, const ComputedScope &scope,
                      const FieldDraft &draft)
{
    const Page *page = schema.page(draft.page);
    if (!page)
        return Error{ErrorCode::UnknownName, FieldDraftText::tr("The page of this field was deleted.")};
    if (const QString missing = missingOf(schema, catalogue, draft); !missing.isEmpty())
        return Error{ErrorCode::InvalidInput, missing};
    Field field;
    field.id = draft.field;
    field.page = draft.page;
    field.names.own = cleanName(draft.name);
    field.description = cleanText(draft.description).trimmed();
    field.config = keptConfig(draft);
    field.type = fieldType(draft.kind);
    if (draft.kind == QLatin1String("kpi"))
        field.type = fieldType(ofUnit(catalogue.unit(draft.config.kpi)));
    else if (!field.type)
        field.type = fieldType(QStringLiteral("text")); // until it is settled
    if (hasOptions(draft.kind)) {
        for (const FieldDraft::Choice &choice : draft.choices) {
            Option option;
            option.id = choice.id;
            option.names.own = cleanName(choice.name);
            option.color = choice.color;
            field.options.push_back(option);
        }
    }
    if (field.isComputed()) {
        if (const auto settled = settleField(schema, *page, scope, field); !settled)
            return settled.error();
    }
    return field;
}

namespace
{

QString problemOfChoices(const FieldDraft &draft)
{
    QSet<QString> seen;
    for (const FieldDraft::Choice &choice : draft.choices) {
        const QString name = cleanName(choice.name);
        if (name.isEmpty())
            return FieldDraftText::tr("An option has no name. Give it one, or remove it.");
        if (seen.contains(caseFold(name)))
            return FieldDraftText::tr("Two options are called “%1”. Give one of them another name.").arg(name);
        seen.insert(caseFold(name));
    }
    return {};
}

} // namespace

QString problemOfName(const Schema &schema, const FieldDraft &draft)
{
    const Page *page = schema.page(draft.page);
    if (!page)
        return FieldDraftText::tr("The page of this field was deleted.");
    const Field *before = schema.field(draft.field);
    if (before && shownName(before->names) == cleanName(draft.name))
        return {};
    if (cleanName(draft.name).isEmpty())
        return FieldDraftText::tr("Give the field a name.");
    const auto name = checkedName(NamedThing::Field, draft.name, namesBut(page->fields, draft.field));
    return name ? QString() : name.error().message;
}

QString problemOf(const Schema &schema, const Catalogue &catalogue, const ComputedScope &scope, const FieldDraft &draft)
{
    if (const QString problem = problemOfName(schema, draft); !problem.isEmpty())
        return problem;
    if (const QString problem = problemOfChoices(draft); hasOptions(draft.kind) && !problem.isEmpty())
        return problem;
    const auto field = fieldOf(schema, catalogue, scope, draft);
    return field ? QString() : field.error().message;
}

bool isRetype(const Field &before, const Field &after)
{
    const FieldConfig &a = before.config;
    const FieldConfig &b = after.config;
    return before.type->id() != after.type->id() || a.computed != b.computed || a.target != b.target ||
           a.many != b.many || (after.type->id() == QLatin1String("rating") && b.most < a.most) ||
           (!after.isComputed() && (a.currency != b.currency || a.currencyField != b.currencyField));
}

} // namespace pheu
