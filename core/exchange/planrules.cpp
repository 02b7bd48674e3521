// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/planrules.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::FieldRules)
};

constexpr qint64 null = PlanField::null;

} // namespace

Result<PlanRules> PlanRules::make(Workspace &workspace, const Page &page,
                                  const std::vector<std::unique_ptr<PlanField>> &fields)
{
    PlanRules made(fields);
    for (const Field &field : page.fields) {
        if (!hasRules(field.config.rules) || !field.isEditable())
            continue;
        Result<CompiledRules> rules = CompiledRules::make(field, workspace.settings().currency);
        if (!rules)
            return rules.error();
        const auto at = std::ranges::find_if(fields, [&](const auto &one) { return one->field().id == field.id; });
        const int index = at == fields.end() ? -1 : int(at - fields.begin());
        if (index >= 0 || field.config.rules.required)
            made.m_rules.push_back({std::move(*rules), index, {}});
    }
    return made;
}

std::vector<int> PlanRules::uniqueFields() const
{
    std::vector<int> fields;
    for (const FieldRule &rule : m_rules) {
        if (rule.rules.rules().unique && rule.field >= 0)
            fields.push_back(rule.field);
    }
    return fields;
}

void PlanRules::addStored(int field, qint64 value, qint64 record)
{
    if (value == null)
        return;
    for (FieldRule &rule : m_rules) {
        if (rule.field == field)
            rule.owner.insert((*m_fields)[size_t(field)]->keyPart(value), record);
    }
}

std::optional<PlanRules::Problem> PlanRules::check(const std::vector<qint64> &row, qint64 owner,
                                                   const QString &currency, const RefToId &idOf)
{
    for (const FieldRule &rule : m_rules) {
        const qint64 value = rule.field < 0 ? null : row[size_t(rule.field)];
        if (value == null) {
            if (rule.rules.rules().required && owner == 0)
                return Problem{rule.field, rule.rules.missing().message};
            continue;
        }
        const PlanField &field = *(*m_fields)[size_t(rule.field)];
        const bool isLink = field.kind() == PlanField::Kind::Link || field.kind() == PlanField::Kind::Links;
        const Value whole = isLink ? Value() : field.toValue(value, idOf);
        if (const Result<void> good = rule.rules.check(whole, currency); !good)
            return Problem{rule.field, good.error().message};
        if (!rule.rules.rules().unique)
            continue;
        const auto holder = rule.owner.constFind(field.keyPart(value));
        if (holder != rule.owner.cend() && *holder != owner) {
            const QString who = *holder > 0 ? Text::tr("record %1").arg(*holder) : Text::tr("another row");
            return Problem{rule.field, rule.rules.notUnique(whole, who).message};
        }
    }
    return {};
}

void PlanRules::planned(const std::vector<qint64> &row, qint64 owner)
{
    for (FieldRule &rule : m_rules) {
        if (rule.field >= 0 && rule.rules.rules().unique && row[size_t(rule.field)] != null)
            rule.owner.insert((*m_fields)[size_t(rule.field)]->keyPart(row[size_t(rule.field)]), owner);
    }
}

} // namespace pheu
