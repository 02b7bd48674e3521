// SPDX-License-Identifier: GPL-3.0-or-later
// Fields come, change and go.
#include "workspace/structure.h"

#include "base/currency.h"
#include "base/text.h"
#include "formula/references.h"
#include "storage/condition.h"
#include "storage/tables.h"
#include "workspace/namecheck.h"
#include "workspace/rulecheck.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::Structure)
};

constexpr size_t mostFields = 400; // of a page: well inside what SQLite takes in a row
constexpr qsizetype longestDescription = 4000;

Error refused(const Names &names, const QString &reason)
{
    return {ErrorCode::InvalidInput, Text::tr("The field “%1” was not changed: %2").arg(shownName(names), reason)};
}

bool isIn(const std::vector<FieldId> &fields, FieldId id)
{
    return std::ranges::find(fields, id) != fields.end();
}

// A computed field that reads others through a link or of a linked page.
bool followsOnly(const Field &field)
{
    return field.isComputed() && (field.config.via || field.config.source);
}

} // namespace

Result<void> Structure::checkConfig(const Page &page, const Field &field) const
{
    const FieldConfig &config = field.config;
    const Schema &schema = m_session.schema();
    const bool link = field.type->meaning() == Meaning::Record;
    if (link && !field.isComputed() && !schema.page(config.target) && config.target != page.id)
        return refused(field.names, Text::tr("a link needs a page to lead to. Choose one."));
    if (config.reverseOf) {
        const Field *forward = schema.field(config.reverseOf);
        if (!link || !forward || forward->config.target != page.id || forward->config.reverseOf ||
            forward->page != config.target || forward->isComputed())
            return refused(field.names, Text::tr("it would show the other side of a link that does not lead here."));
    }
    if (!config.currency.isEmpty() && !currencyDigits(config.currency))
        return refused(field.names,
                       Text::tr("“%1” is no currency code. Use a code such as VND or USD.").arg(config.currency));
    if (config.currencyField) {
        const Field *code = page.field(config.currencyField);
        if (!code || code->type->meaning() != Meaning::Text || code->storage() != Storage::Text)
            return refused(field.names, Text::tr("the currency must be read from a text field of the same page."));
    }
    if (!hasRules(config.rules))
        return {};
    const Result<QString> currency = workspaceCurrency(m_session.database());
    if (!currency)
        return currency.error();
    const Result<CompiledRules> rules = CompiledRules::make(field, *currency);
    return rules ? Result<void>() : rules.error();
}

Result<void> Structure::checkRoom(const Page &page, const Field &field) const
{
    if (page.fields.size() < mostFields)
        return {};
    return Error{ErrorCode::InvalidInput,
                 Text::tr("“%1” was not added because “%2” has %3 fields already, which is the most there "
                          "can be. Remove some first.")
                     .arg(shownName(field.names), shownName(page.names))
                     .arg(mostFields)};
}

Result<void> Structure::checkNewField(const Page &page, const Field &field) const
{
    if (!field.type)
        return Error{ErrorCode::InvalidInput,
                     Text::tr("“%1” was not added because its type is not known.").arg(shownName(field.names))};
    if (const Result<void> room = checkRoom(page, field); !room)
        return room;
    if (!field.role.isEmpty() &&
        std::ranges::any_of(page.fields, [&](const Field &other) { return other.role == field.role; }))
        return Error{ErrorCode::InvalidInput, Text::tr("“%1” has that field already.").arg(shownName(page.names))};
    return checkConfig(page, field);
}

Result<void> Structure::addOptionRows(FieldId field, const std::vector<Option> &options)
{
    std::vector<Names> given;
    int position = 0;
    for (const Option &option : options) {
        std::vector<const Names *> others;
        for (const Names &names : given)
            others.push_back(&names);
        const Result<Names> names = checkedNames(NamedThing::Option, option.names, others);
        if (!names)
            return names.error();
        given.push_back(*names);
        const Option made{OptionId(), option.role, *names, option.color};
        const Result<qint64> id = m_session.addMetadata(QStringLiteral("option"), rowOf(made, field, position++));
        if (!id)
            return id.error();
    }
    return {};
}

// The field is checked; its ids are those of the file.
Result<FieldId> Structure::insertField(Field field, int position)
{
    const Result<qint64> id = m_session.addMetadata(QStringLiteral("field"), rowOf(field, position));
    if (!id)
        return id.error();
    if (field.type->meaning() == Meaning::Option && !field.isComputed()) {
        if (const Result<void> done = addOptionRows(FieldId(*id), field.options); !done)
            return done.error();
    }
    return FieldId(*id);
}

Result<void> Structure::placeField(const Page &page, FieldId field, int position)
{
    std::vector<FieldId> order;
    for (const Field &other : page.fields) {
        if (other.id != field)
            order.push_back(other.id);
    }
    const auto at = position < 0 ? order.size() : std::min(order.size(), size_t(position));
    order.insert(order.begin() + qsizetype(at), field);
    for (size_t i = 0; i < order.size(); ++i) {
        const QJsonObject row{{QStringLiteral("position"), int(i)}};
        if (const Result<void> done = m_session.changeMetadata(QStringLiteral("field"), order[i].value, row); !done)
            return done;
    }
    return {};
}

namespace
{

bool isButton(const Field &field)
{
    return field.type->id() == QLatin1String("button");
}

} // namespace

// A computed field has the type of its result from the first; commit() looks at all of them once more.
Result<void> Structure::settle(const Page &page, Field &field) const
{
    if (isButton(field)) { // fields by id: renaming them changes nothing
        if (const Result<QString> stored = storedFormula(m_session.schema(), page, field.config.formula))
            field.config.formula = *stored;
        return {};
    }
    if (!isRecomputed(field))
        return {};
    const Result<ComputedScope> scope = computedScope(m_session.database());
    return scope ? settleField(m_session.schema(), page, *scope, field) : scope.error();
}

Result<FieldId> Structure::addField(const AddField &change)
{
    const Result<const Page *> target = page(change.page);
    if (!target)
        return target.error();
    Field field = change.field;
    field.page = change.page;
    const Result<Names> names = checkedNames(NamedThing::Field, field.names, namesBut((*target)->fields, FieldId()));
    if (!names)
        return names.error();
    field.names = *names;
    field.description = cleanText(field.description).trimmed().left(longestDescription);
    field.config = withFields(field.config, [&](FieldId id) { return m_given.value(id, id); });
    if (const Result<void> settled = settle(**target, field); !settled)
        return settled.error();
    if (const Result<void> good = checkNewField(**target, field); !good)
        return good.error();
    const Result<FieldId> id = insertField(field, int((*target)->fields.size()));
    if (!id)
        return id;
    if (change.field.id.value < 0)
        m_given.insert(change.field.id, *id);
    if (change.position >= 0) {
        if (const Result<void> placed = placeField(**target, *id, change.position); !placed)
            return placed.error();
    }
    m_fields.push_back(*id);
    return id;
}

Result<void> Structure::changeField(const ChangeField &change)
{
    const Result<const Field *> found = field(change.field);
    if (!found)
        return found.error();
    const Field &old = **found;
    const Page &holder = *m_session.schema().page(old.page);
    QJsonObject row;
    if (change.name) {
        const bool back = change.name->isEmpty();
        const Result<Names> names = checkedNames(
            NamedThing::Field, {back ? old.names.en : QString(), back ? old.names.vi : QString(), *change.name},
            namesBut(holder.fields, old.id));
        if (!names)
            return names.error();
        row.insert(QStringLiteral("name_own"), names->own);
    }
    if (change.description)
        row.insert(QStringLiteral("description"), cleanText(*change.description).trimmed().left(longestDescription));
    if (change.hidden)
        row.insert(QStringLiteral("hidden"), int(*change.hidden));
    if (change.config) {
        Field changed = old;
        changed.config = *change.config;
        if (storageKey(changed) != storageKey(old))
            return refused(old.names, Text::tr("what it holds would be another. Change its type instead."));
        if (const Result<void> good = checkConfig(holder, changed); !good)
            return good;
        if (const Result<void> amounts = checkCurrency(old, changed); !amounts)
            return amounts;
        if (changed.type->id() == QLatin1String("rating") && changed.config.most < old.config.most)
            return refused(
                old.names,
                Text::tr("ratings above %1 would be lost. Change its type instead.").arg(changed.config.most));
        if (changed.config.rules != old.config.rules) {
            const Result<void> hold = rulesHold(m_session.database(), m_session.schema(), changed, m_progress);
            if (!hold)
                return hold;
        }
        if (const Result<void> settled = isButton(changed) ? settle(holder, changed) : Result<void>(); !settled)
            return settled;
        row.insert(QStringLiteral("config"), configText(changed.config));
    }
    if (const Result<void> done = m_session.changeMetadata(QStringLiteral("field"), old.id.value, row); !done)
        return done;
    return change.position ? placeField(holder, old.id, *change.position) : Result<void>();
}

// An amount is kept in minor units: with another number of them it would be another amount.
Result<void> Structure::checkCurrency(const Field &before, const Field &after) const
{
    const auto digits = [](const Field &field) {
        return field.config.currency.isEmpty() ? std::optional<int>() : currencyDigits(field.config.currency);
    };
    if (before.type->meaning() != Meaning::Money || before.isComputed() ||
        (digits(before) == digits(after) && before.config.currencyField == after.config.currencyField))
        return {};
    const Result<qint64> filled = m_session.records().countColumn(*m_session.schema().page(before.page), before);
    if (!filled)
        return filled.error();
    if (*filled == 0)
        return {};
    return refused(before.names,
                   Text::tr("it already holds amounts in another currency. Add a second field for the other "
                            "currency."));
}

std::vector<FieldId> Structure::withDependents(std::vector<FieldId> fields) const
{
    for (size_t i = 0; i < fields.size(); ++i) {
        for (const Page &page : m_session.schema().pages) {
            for (const Field &field : page.fields) {
                const bool needs =
                    field.config.reverseOf == fields[i] ||
                    (followsOnly(field) && (field.config.via == fields[i] || field.config.source == fields[i]));
                if (needs && !isIn(fields, field.id))
                    fields.push_back(field.id);
            }
        }
    }
    // Other sides go before their links: the index of a link column goes with them.
    std::stable_partition(fields.begin(), fields.end(),
                          [&](FieldId id) { return bool(m_session.schema().field(id)->config.reverseOf); });
    return fields;
}

Result<void> Structure::checkRemovable(const std::vector<FieldId> &fields, PageId goingPage) const
{
    for (const Page &page : m_session.schema().pages) {
        if (page.id == goingPage)
            continue;
        if (isIn(fields, page.nameField))
            return Error{
                ErrorCode::InvalidInput,
                Text::tr(
                    "“%1” could not be removed because it names the records of “%2”. Choose another field for that "
                    "first.")
                    .arg(shownName(page.field(page.nameField)->names), shownName(page.names))};
        if (std::ranges::all_of(page.fields, [&](const Field &field) { return isIn(fields, field.id); }))
            return Error{ErrorCode::InvalidInput,
                         Text::tr("“%1” would be left without any field. Add another one to it first.")
                             .arg(shownName(page.names))};
        for (const Field &money : page.fields) {
            if (!isIn(fields, money.config.currencyField) || isIn(fields, money.id) || money.isComputed())
                continue;
            return Error{
                ErrorCode::InvalidInput,
                Text::tr(
                    "“%1” could not be removed because “%2” reads the currency of its amounts from it. Remove “%2” "
                    "first.")
                    .arg(shownName(page.field(money.config.currencyField)->names), shownName(money.names))};
        }
    }
    return {};
}

Result<void> Structure::removeFieldRows(const Page &page, const Field &field)
{
    if (page.aliasField == field.id) {
        const QJsonObject none{{QStringLiteral("alias_field"), 0}};
        if (const Result<void> done = m_session.changeMetadata(QStringLiteral("page"), page.id.value, none); !done)
            return done;
    }
    for (const Option &option : field.options) {
        if (const Result<void> done = m_session.changeMetadata(QStringLiteral("option"), option.id.value, QJsonValue());
            !done)
            return done;
    }
    return m_session.changeMetadata(QStringLiteral("field"), field.id.value, QJsonValue());
}

// All values first: while the edit is taken back they come last, when every field is there again.
Result<void> Structure::removeFields(const std::vector<FieldId> &fields, PageId goingPage)
{
    const Schema &schema = m_session.schema();
    for (const FieldId id : fields) {
        const Field &gone = *schema.field(id);
        const bool again = gone.isComputed() && gone.config.computed != QLatin1String("autonumber"); // computed again
        if (gone.page == goingPage || again)
            continue;
        if (const auto logged = logValues(*schema.page(gone.page), gone); !logged)
            return logged.error();
    }
    for (const FieldId id : fields) {
        const Field &gone = *schema.field(id);
        if (gone.page == goingPage)
            continue;
        if (const Result<void> done = removeFieldRows(*schema.page(gone.page), gone); !done)
            return done;
    }
    return {};
}

Result<void> Structure::removeField(const RemoveField &change)
{
    if (const Result<const Field *> found = field(change.field); !found)
        return found.error();
    const std::vector<FieldId> fields = withDependents({change.field});
    if (const Result<void> may = checkRemovable(fields, {}); !may)
        return may;
    return removeFields(fields, {});
}

Result<FieldId> Structure::duplicateField(const DuplicateField &change)
{
    const Result<const Field *> found = field(change.field);
    if (!found)
        return found.error();
    const Field &old = **found;
    const Page &holder = *m_session.schema().page(old.page);
    if (old.config.reverseOf)
        return refused(old.names, Text::tr("the other side of a link cannot be there twice. Add a link of its own."));
    Field copy = old;
    copy.role.clear();
    copy.names = {{}, {}, freeName(shownName(old.names), namesBut(holder.fields, FieldId()))};
    if (const Result<void> room = checkRoom(holder, copy); !room)
        return room.error();
    const Result<FieldId> id = insertField(copy, int(holder.fields.size()));
    if (!id)
        return id;
    const auto at = std::ranges::find_if(holder.fields, [&](const Field &one) { return one.id == old.id; });
    if (const Result<void> placed = placeField(holder, *id, int(at - holder.fields.begin()) + 1); !placed)
        return placed.error();
    if (const Result<void> read = m_session.refreshSchema(); !read)
        return read.error();
    if (change.values && !old.isComputed()) {
        const Field &made = *m_session.schema().field(*id);
        if (const Result<void> copied = copyValues(*m_session.schema().page(old.page), old, made); !copied)
            return copied.error();
    }
    m_fields.push_back(*id);
    return id;
}

Result<void> Structure::retypeField(const RetypeField &change)
{
    const Result<const Field *> found = field(change.field);
    if (!found)
        return found.error();
    const Field before = **found;
    const Page &holder = *m_session.schema().page(before.page);
    Field after = before;
    after.type = fieldType(change.type);
    after.config = withFields(change.config, [&](FieldId id) { return m_given.value(id, id); });
    if (!after.type)
        return refused(before.names, Text::tr("its new type is not known."));
    if (after.config.reverseOf || before.config.reverseOf)
        return refused(before.names, Text::tr("it shows the other side of a link. Change the link itself."));
    if (const Result<void> settled = settle(holder, after); !settled)
        return settled;
    if (const Result<void> good = checkConfig(holder, after); !good)
        return good;
    if (const Result<void> may = checkRetype(holder, before, after); !may)
        return may;
    return changeType(holder, before, after);
}

Result<void> Structure::checkRetype(const Page &page, const Field &before, const Field &after) const
{
    const bool text = after.type->meaning() == Meaning::Text && after.storage() == Storage::Text;
    if (page.nameField == before.id && !text)
        return refused(before.names,
                       Text::tr("it names the records of “%1” and must stay text.").arg(shownName(page.names)));
    if (text)
        return {};
    for (const Field &money : page.fields) {
        if (money.config.currencyField == before.id)
            return refused(before.names,
                           Text::tr("“%1” reads the currency of its amounts from it, so it must stay text.")
                               .arg(shownName(money.names)));
    }
    return {};
}

} // namespace pheu
