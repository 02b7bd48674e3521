// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/choices.h"

#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace pheu
{

namespace
{

bool isLink(const Field &field)
{
    return field.type->id() == QLatin1String("link");
}

bool isPerson(const Field &field)
{
    return field.type->id() == QLatin1String("person");
}

// The colour least used by the field's options, so that a new one looks different.
QString nextColour(const Field &field)
{
    static const std::array<QString, 8> tokens{
        QStringLiteral("blue"), QStringLiteral("green"), QStringLiteral("amber"), QStringLiteral("violet"),
        QStringLiteral("teal"), QStringLiteral("pink"),  QStringLiteral("red"),   QStringLiteral("slate")};
    const auto uses = [&field](const QString &token) {
        return std::count_if(field.options.begin(), field.options.end(),
                             [&token](const Option &option) { return option.color == token; });
    };
    return *std::min_element(tokens.begin(), tokens.end(),
                             [&uses](const QString &a, const QString &b) { return uses(a) < uses(b); });
}

Result<qint64> createOption(Workspace &workspace, FieldId field, const QString &name)
{
    const Field *before = workspace.schema().field(field);
    const auto applied = workspace.apply(Edit{EditKind::Layout, {AddOption{field, name, nextColour(*before)}}});
    if (!applied)
        return applied.error();
    const Field *after = workspace.schema().field(field);
    const Option *option = after ? after->option(name) : nullptr;
    if (!option)
        return Error{
            ErrorCode::Internal,
            QCoreApplication::translate("pheu::Choices", "The option “%1” was added but cannot be found.").arg(name)};
    return option->id.value;
}

} // namespace

bool hasChoices(const Field &field)
{
    return field.type->meaning() == Meaning::Option || isLink(field);
}

bool takesMany(const Field &field)
{
    return hasChoices(field) && field.storage() == Storage::Join;
}

Result<std::vector<Choice>> findChoices(const Workspace &workspace, const Field &field, Language language,
                                        const QString &text, int limit)
{
    std::vector<Choice> found;
    if (isLink(field)) {
        auto names = workspace.reader().suggest(field.config.target, text, limit);
        if (!names)
            return names.error();
        for (auto &[id, name] : *names)
            found.push_back(Choice{id.value, std::move(name), {}, false});
        return found;
    }
    const QString needle = searchFold(text.trimmed());
    std::vector<Choice> later; // the words inside the name, after those at its start
    for (const Option &option : field.options) {
        const QString name = option.names.in(language);
        const QString folded = searchFold(name);
        if (folded.startsWith(needle))
            found.push_back(Choice{option.id.value, name, option.color, isPerson(field)});
        else if (folded.contains(needle))
            later.push_back(Choice{option.id.value, name, option.color, isPerson(field)});
    }
    found.insert(found.end(), later.begin(), later.end());
    return found;
}

std::vector<Choice> choicesById(const Workspace &workspace, const Field &field, Language language, const IdList &ids)
{
    std::vector<Choice> result;
    if (isLink(field)) {
        const auto names = workspace.reader().names(field.config.target, ids);
        for (const qint64 id : ids)
            result.push_back(
                Choice{id, names ? names->value(id, QStringLiteral("#%1").arg(id)) : QString(), {}, false});
        return result;
    }
    for (const qint64 id : ids) {
        if (const Option *option = field.option(OptionId(id)))
            result.push_back(Choice{id, option->names.in(language), option->color, isPerson(field)});
    }
    return result;
}

bool canCreateChoice(const Workspace &workspace, const Field &field)
{
    if (workspace.isReadOnly())
        return false;
    if (!isLink(field))
        return true;
    const Page *target = workspace.schema().page(field.config.target);
    return target && target->nameField;
}

Result<qint64> createChoice(Workspace &workspace, FieldId fieldId, const QString &name)
{
    const Field *field = workspace.schema().field(fieldId);
    if (!isLink(*field))
        return createOption(workspace, fieldId, cleanText(name.trimmed()));
    const Page *target = workspace.schema().page(field->config.target);
    if (!target || !target->nameField)
        return Error{ErrorCode::InvalidInput,
                     QCoreApplication::translate("pheu::Choices",
                                                 "A record cannot be made by name here: its page has no name field.")};
    const auto applied = workspace.apply(Edit{
        EditKind::AddRecords, {AddRecords{target->id, {target->nameField}, {{Value(cleanText(name.trimmed()))}}}}});
    if (!applied)
        return applied.error();
    return applied->added.front().value;
}

IdList idsOf(const Value &value)
{
    if (value.isIds())
        return value.toIds();
    if (value.isInteger())
        return {value.toInteger()};
    return {};
}

Value valueOf(const Field &field, const IdList &ids)
{
    if (ids.empty())
        return {};
    return takesMany(field) ? Value(ids) : Value(ids.front());
}

} // namespace pheu
