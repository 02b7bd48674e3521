// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/fielddraft.h"

#include "metrics/workspacecatalogue.h"
#include "schema/fieldkinds.h"
#include "workspace/namecheck.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

struct FieldWriterText {
    Q_DECLARE_TR_FUNCTIONS(pheu::FieldWriter)
};

int placeOf(const Page &page, const FieldDraft &draft)
{
    for (int i = 0; i < int(page.fields.size()); ++i) {
        if (page.fields[size_t(i)].id == draft.beside)
            return draft.before ? i : i + 1;
    }
    return -1;
}

// A view that lists its columns shows only those: the new field takes its place there too.
Result<void> showInView(EditSession &session, const FieldDraft &draft, FieldId made)
{
    const Page *page = session.schema().page(draft.page);
    const View *view = page ? page->view(draft.view) : nullptr;
    if (!view || view->config.columns.empty())
        return {};
    ViewConfig config = view->config;
    std::vector<ViewColumn> &columns = config.columns;
    columns.erase(
        std::remove_if(columns.begin(), columns.end(), [made](const ViewColumn &c) { return c.field == made; }),
        columns.end());
    auto at = std::find_if(columns.begin(), columns.end(),
                           [&draft](const ViewColumn &column) { return column.field == draft.beside; });
    if (at != columns.end() && !draft.before)
        ++at;
    columns.insert(at, ViewColumn{made, 0, false});
    return session.apply(ChangeView{view->id, {}, config, {}});
}

Result<void> addReverse(EditSession &session, const FieldDraft &draft, FieldId link)
{
    const Page *target = session.schema().page(draft.config.target);
    if (!target)
        return {};
    Field other;
    // Its name may be taken there already: then the first free one with a number.
    other.names.own = freeName(cleanName(draft.reverseName), namesBut(target->fields, FieldId()));
    other.type = fieldType(QStringLiteral("link"));
    other.config.target = draft.page;
    other.config.reverseOf = link;
    other.config.many = true;
    const auto made = session.addField(AddField{target->id, other, -1});
    if (!made)
        return made.error();
    return {};
}

Result<void> makeField(EditSession &session, const Catalogue &catalogue, const ComputedScope &scope,
                       const FieldDraft &draft)
{
    const Page *page = session.schema().page(draft.page);
    if (!page)
        return Error{ErrorCode::UnknownName,
                     FieldWriterText::tr("The page was deleted meanwhile: no field was added.")};
    const auto field = fieldOf(session.schema(), catalogue, scope, draft);
    if (!field)
        return field.error();
    const auto made = session.addField(AddField{draft.page, *field, placeOf(*page, draft)});
    if (!made)
        return made.error();
    if (draft.kind == QLatin1String("link") && draft.reverse) {
        if (const auto done = addReverse(session, draft, *made); !done)
            return done;
    }
    return showInView(session, draft, *made);
}

// Removed ones first, so that a name that moved to another option is free.
Result<void> changeOptions(EditSession &session, const Field &before, const FieldDraft &draft, Language language)
{
    const auto kept = [&draft](OptionId id) {
        return std::any_of(draft.choices.begin(), draft.choices.end(),
                           [id](const FieldDraft::Choice &choice) { return choice.id == id; });
    };
    for (const Option &option : before.options) {
        if (kept(option.id))
            continue;
        if (const auto done = session.apply(RemoveOption{option.id}); !done)
            return done;
    }
    std::vector<OptionId> order;
    for (const FieldDraft::Choice &choice : draft.choices) {
        const QString name = cleanName(choice.name);
        if (!choice.id) {
            const auto made = session.addOption(draft.field, name, choice.color);
            if (!made)
                return made.error();
            order.push_back(*made);
            continue;
        }
        order.push_back(choice.id);
        const Option *old = before.option(choice.id);
        ChangeOption change{choice.id, {}, {}, {}};
        if (old && old->names.in(language) != name)
            change.name = name;
        if (old && old->color != choice.color)
            change.color = choice.color;
        if (change.name || change.color) {
            if (const auto done = session.apply(change); !done)
                return done;
        }
    }
    for (int i = 0; i < int(order.size()); ++i) {
        const Field *now = session.schema().field(draft.field);
        if (!now || size_t(i) >= now->options.size() || now->options[size_t(i)].id == order[size_t(i)])
            continue;
        if (const auto done = session.apply(ChangeOption{order[size_t(i)], {}, {}, i}); !done)
            return done;
    }
    return {};
}

Result<void> changeField(EditSession &session, const Field &before, const Field &after, const FieldDraft &draft,
                         Language language)
{
    const bool retype = isRetype(before, after);
    if (retype) {
        if (const auto done = session.apply(RetypeField{draft.field, after.type->id(), after.config}); !done)
            return done;
    }
    ChangeField change;
    change.field = draft.field;
    if (after.names.own != before.names.in(language))
        change.name = after.names.own;
    if (after.description != before.description)
        change.description = after.description;
    if (!retype && after.config != before.config)
        change.config = after.config;
    if (change.name || change.description || change.config) {
        if (const auto done = session.apply(change); !done)
            return done;
    }
    // The options of a field that becomes a list of them are made by the conversion.
    if (hasOptions(draft.kind) && hasOptions(kindOf(before)))
        return changeOptions(session, before, draft, language);
    return {};
}

} // namespace

Result<ChangeSet> writeField(Workspace &own, const FieldDraft &draft, Language language,
                             const std::function<bool(double)> &progress)
{
    const Field *found = own.schema().field(draft.field);
    if (draft.field && !found)
        return Error{ErrorCode::UnknownName,
                     FieldWriterText::tr("The field was deleted meanwhile: nothing was changed.")};
    const std::optional<Field> before = found ? std::optional(*found) : std::nullopt;
    const ComputedScope scope = scopeOf(own);
    const auto catalogue = catalogueOf(own);
    const auto after = fieldOf(own.schema(), *catalogue, scope, draft);
    if (!after)
        return after.error();
    const EditKind kind = !before                     ? EditKind::AddField
                          : isRetype(*before, *after) ? EditKind::RetypeField
                                                      : EditKind::ChangeField;
    auto session = own.beginEdit(kind);
    if (!session)
        return session.error();
    if (progress)
        (*session)->setProgress(progress);
    const auto done = before ? changeField(**session, *before, *after, draft, language)
                             : makeField(**session, *catalogue, scope, draft);
    if (!done)
        return done.error();
    return (*session)->commit();
}

} // namespace pheu
