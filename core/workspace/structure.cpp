// SPDX-License-Identifier: GPL-3.0-or-later
// Options, views and comments; and what the changes of fields and pages have in common.
#include "workspace/structure.h"

#include "base/text.h"
#include "formula/references.h"
#include "storage/commentstore.h"
#include "workspace/namecheck.h"

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

constexpr qsizetype longestComment = 20000;
constexpr size_t mostOptions = 5000;
constexpr size_t mostViews = 200; // of a page

QString token(const QString &text)
{
    return cleanText(text).simplified().left(40);
}

QJsonObject ownName(const QString &name)
{
    return {{QStringLiteral("name_own"), name}};
}

Filter withFields(const Filter &filter, const std::function<FieldId(FieldId)> &of);

// Empty when a step is left out.
PathChoice withFields(const PathChoice &choice, const std::function<FieldId(FieldId)> &of)
{
    PathChoice changed;
    for (const FieldPath &path : choice.paths) {
        FieldPath steps;
        for (const FieldId step : path.steps) {
            const FieldId id = step == importColumn ? step : of(step);
            if (!id)
                return {};
            steps.steps.push_back(id);
        }
        changed.paths.push_back(std::move(steps));
    }
    return changed;
}

Filter withFields(const Filter &filter, const std::function<FieldId(FieldId)> &of)
{
    Filter changed = filter;
    if (filter.kind == Filter::Kind::Compare) {
        changed.path = withFields(filter.path, of);
        return changed.path.paths.empty() ? Filter::all({}) : changed;
    }
    for (Filter &child : changed.children)
        child = withFields(child, of);
    return changed;
}

void withFields(std::vector<Sort> &sorts, const std::function<FieldId(FieldId)> &of)
{
    for (Sort &sort : sorts)
        sort.path = withFields(sort.path, of);
    std::erase_if(sorts, [](const Sort &sort) { return sort.path.paths.empty(); });
}

} // namespace

FieldConfig withFields(FieldConfig config, const std::function<FieldId(FieldId)> &of)
{
    for (FieldId *field : {&config.reverseOf, &config.currencyField, &config.via, &config.source}) {
        if (*field)
            *field = of(*field);
    }
    QHash<FieldId, FieldId> ids;
    for (const FieldPath &path : formulaPaths(config.formula)) {
        for (const FieldId step : path.steps) {
            if (const FieldId id = of(step))
                ids.insert(step, id);
        }
    }
    config.formula = renumberedFormula(config.formula, ids);
    return config;
}

ViewConfig withFields(ViewConfig config, const std::function<FieldId(FieldId)> &of)
{
    config.filter = withFields(config.filter, of);
    withFields(config.sorts, of);
    withFields(config.groups, of);
    for (ViewColumn &column : config.columns)
        column.field = of(column.field);
    std::erase_if(config.columns, [](const ViewColumn &column) { return !column.field; });
    for (ColourRule &rule : config.colours) {
        rule.filter = withFields(rule.filter, of);
        rule.field = rule.field ? of(rule.field) : FieldId();
    }
    for (FieldId *field : {&config.image, &config.start, &config.end, &config.bar}) {
        if (*field)
            *field = of(*field);
    }
    return config;
}

Result<void> Structure::apply(const Change &change)
{
    const auto done = [](const auto &made) { return made ? Result<void>() : made.error(); };
    return std::visit(
        [&]<typename T>(const T &one) -> Result<void> {
            if constexpr (std::is_same_v<T, AddField>)
                return done(addField(one));
            else if constexpr (std::is_same_v<T, ChangeField>)
                return changeField(one);
            else if constexpr (std::is_same_v<T, RetypeField>)
                return retypeField(one);
            else if constexpr (std::is_same_v<T, RemoveField>)
                return removeField(one);
            else if constexpr (std::is_same_v<T, DuplicateField>)
                return done(duplicateField(one));
            else if constexpr (std::is_same_v<T, AddPage>)
                return done(addPage(one));
            else if constexpr (std::is_same_v<T, ChangePage>)
                return changePage(one);
            else if constexpr (std::is_same_v<T, DuplicatePage>)
                return done(duplicatePage(one));
            else if constexpr (std::is_same_v<T, RemovePage>)
                return removePage(one);
            else if constexpr (std::is_same_v<T, ChangeOption>)
                return changeOption(one);
            else if constexpr (std::is_same_v<T, RemoveOption>)
                return removeOption(one);
            else if constexpr (std::is_same_v<T, AddView>)
                return done(addView(one));
            else if constexpr (std::is_same_v<T, ChangeView>)
                return changeView(one);
            else if constexpr (std::is_same_v<T, RemoveView>)
                return removeView(one);
            else if constexpr (std::is_same_v<T, AddComment>)
                return done(addComment(one));
            else if constexpr (std::is_same_v<T, ChangeComment>)
                return changeComment(one);
            else if constexpr (std::is_same_v<T, RemoveComment>)
                return removeComment(one);
            else
                return Error{ErrorCode::Internal, Text::tr("The change was not made: it is none of the structure.")};
        },
        change);
}

void Structure::tell(ChangeSet &changes) const
{
    changes.addedPages = m_pages;
    changes.addedFields = m_fields;
    changes.addedViews = m_views;
}

Result<const Page *> Structure::page(PageId id) const
{
    const Page *found = m_session.schema().page(id);
    return found
               ? Result<const Page *>(found)
               : Error{ErrorCode::UnknownName, Text::tr("There is no page with the number %1 any more.").arg(id.value)};
}

Result<const Field *> Structure::field(FieldId id) const
{
    const Field *found = m_session.schema().field(id);
    return found ? Result<const Field *>(found)
                 : Error{ErrorCode::UnknownName,
                         Text::tr("There is no field with the number %1 any more.").arg(id.value)};
}

Result<std::pair<const Page *, const View *>> Structure::view(ViewId id) const
{
    for (const Page &page : m_session.schema().pages) {
        if (const View *found = page.view(id))
            return std::pair(&page, found);
    }
    return Error{ErrorCode::UnknownName, Text::tr("There is no view with the number %1 any more.").arg(id.value)};
}

Result<void> Structure::progress(qint64 done, qint64 all)
{
    if (!m_progress || m_progress(all > 0 ? std::min(1.0, double(done) / double(all)) : 1.0))
        return {};
    return Error{ErrorCode::Canceled, Text::tr("Nothing was changed because you cancelled.")};
}

// ---- options

namespace
{

// Moves the item with `id` to `position` in the order of `items`; writes what stands elsewhere then.
template<typename Items, typename Id>
Result<void> place(Session &session, const QString &table, const Items &items, Id id, int position)
{
    std::vector<Id> order;
    for (const auto &item : items) {
        if (item.id != id)
            order.push_back(item.id);
    }
    const auto at = position < 0 ? order.size() : std::min(order.size(), size_t(position));
    order.insert(order.begin() + qsizetype(at), id);
    for (size_t i = 0; i < order.size(); ++i) {
        const QJsonObject row{{QStringLiteral("position"), int(i)}};
        if (const Result<void> done = session.changeMetadata(table, order[i].value, row); !done)
            return done;
    }
    return {};
}

std::pair<const Field *, const Option *> optionOf(const Schema &schema, OptionId id)
{
    for (const Page &page : schema.pages) {
        for (const Field &field : page.fields) {
            if (const Option *option = field.option(id))
                return {&field, option};
        }
    }
    return {nullptr, nullptr};
}

Error noOption(OptionId id)
{
    return {ErrorCode::UnknownName, Text::tr("There is no option with the number %1 any more.").arg(id.value)};
}

} // namespace

Result<OptionId> Structure::addOption(const AddOption &change)
{
    const Result<const Field *> target = field(change.field);
    if (!target)
        return target.error();
    if ((*target)->type->meaning() != Meaning::Option || (*target)->isComputed())
        return Error{ErrorCode::InvalidInput, Text::tr("Only a field with options can get a new option.")};
    const Result<std::vector<Option>> there = loadOptionsOf(m_session.database(), change.field);
    if (!there)
        return there.error();
    if (there->size() >= mostOptions)
        return Error{ErrorCode::InvalidInput,
                     Text::tr("“%1” has %2 options already, which is the most there can be. Remove "
                              "some first.")
                         .arg(shownName((*target)->names))
                         .arg(mostOptions)};
    const Result<QString> name = checkedName(NamedThing::Option, change.name, namesBut(*there, OptionId()));
    if (!name)
        return name.error();
    const Option option{OptionId(), QString(), {QString(), QString(), *name}, token(change.color)};
    const Result<qint64> id =
        m_session.addMetadata(QStringLiteral("option"), rowOf(option, change.field, int(there->size())));
    return id ? Result<OptionId>(OptionId(*id)) : id.error();
}

Result<void> Structure::changeOption(const ChangeOption &change)
{
    const auto [target, option] = optionOf(m_session.schema(), change.option);
    if (!option)
        return noOption(change.option);
    QJsonObject row;
    if (change.name) {
        const auto others = namesBut(target->options, option->id);
        const bool back = change.name->isEmpty(); // to the template's names
        const Result<Names> names = checkedNames(
            NamedThing::Option,
            {back ? option->names.en : QString(), back ? option->names.vi : QString(), *change.name}, others);
        if (!names)
            return names.error();
        row = ownName(names->own);
    }
    if (change.color)
        row.insert(QStringLiteral("color"), token(*change.color));
    if (const Result<void> done = m_session.changeMetadata(QStringLiteral("option"), option->id.value, row); !done)
        return done;
    if (!change.position)
        return {};
    return place(m_session, QStringLiteral("option"), target->options, option->id, *change.position);
}

Result<void> Structure::removeOption(const RemoveOption &change)
{
    const auto [target, option] = optionOf(m_session.schema(), change.option);
    if (!option)
        return noOption(change.option);
    const Result<const Page *> holder = page(target->page);
    if (!holder)
        return holder.error();
    if (!target->isComputed()) {
        if (const Result<void> cleared = m_session.clearTargets(**holder, *target, {option->id.value}); !cleared)
            return cleared;
    }
    return m_session.changeMetadata(QStringLiteral("option"), option->id.value, QJsonValue());
}

// ---- views

Result<ViewId> Structure::addView(const AddView &change)
{
    const Result<const Page *> target = page(change.view.page);
    if (!target)
        return target.error();
    if ((*target)->views.size() >= mostViews)
        return Error{ErrorCode::InvalidInput,
                     Text::tr("“%1” has %2 views already, which is the most there can be. Remove some "
                              "first.")
                         .arg(shownName((*target)->names))
                         .arg(mostViews)};
    const Result<Names> names = checkedNames(NamedThing::View, change.view.names, namesBut((*target)->views, ViewId()));
    if (!names)
        return names.error();
    View view = change.view;
    view.names = *names;
    view.role = token(view.role);
    leaveOutRemoved(m_session.schema(), **target, view.config);
    const Result<qint64> id = m_session.addMetadata(QStringLiteral("view"), rowOf(view, int((*target)->views.size())));
    if (!id)
        return id.error();
    if (change.position >= 0) {
        if (const Result<void> done =
                place(m_session, QStringLiteral("view"), (*target)->views, ViewId(*id), change.position);
            !done)
            return done.error();
    }
    m_views.push_back(ViewId(*id));
    return ViewId(*id);
}

Result<void> Structure::changeView(const ChangeView &change)
{
    const auto found = view(change.view);
    if (!found)
        return found.error();
    const auto [holder, old] = *found;
    QJsonObject row;
    if (change.name) {
        const bool back = change.name->isEmpty();
        const Result<Names> names = checkedNames(
            NamedThing::View, {back ? old->names.en : QString(), back ? old->names.vi : QString(), *change.name},
            namesBut(holder->views, old->id));
        if (!names)
            return names.error();
        row = ownName(names->own);
    }
    if (change.config) {
        ViewConfig config = *change.config;
        leaveOutRemoved(m_session.schema(), *holder, config);
        row.insert(QStringLiteral("config"), configText(config));
    }
    if (const Result<void> done = m_session.changeMetadata(QStringLiteral("view"), old->id.value, row); !done)
        return done;
    return change.position ? place(m_session, QStringLiteral("view"), holder->views, old->id, *change.position)
                           : Result<void>();
}

Result<void> Structure::removeView(const RemoveView &change)
{
    const auto found = view(change.view);
    if (!found)
        return found.error();
    const auto [holder, old] = *found;
    if (holder->views.size() == 1)
        return Error{ErrorCode::InvalidInput,
                     Text::tr("“%1” could not be removed because it is the only view of “%2”. Add another one first.")
                         .arg(shownName(old->names), shownName(holder->names))};
    return m_session.changeMetadata(QStringLiteral("view"), old->id.value, QJsonValue());
}

// ---- comments

namespace
{

Result<QString> checkedComment(const QString &text)
{
    const QString clean = cleanText(text).trimmed();
    if (clean.isEmpty())
        return Error{ErrorCode::InvalidInput, Text::tr("The comment is empty. Type what you want to say.")};
    if (clean.size() > longestComment)
        return Error{ErrorCode::InvalidInput,
                     Text::tr("The comment is longer than %1 characters. Shorten it.").arg(longestComment)};
    return clean;
}

Error noComment(CommentId id)
{
    return {ErrorCode::UnknownName, Text::tr("There is no comment with the number %1 any more.").arg(id.value)};
}

} // namespace

Result<CommentId> Structure::addComment(const AddComment &change)
{
    const Result<const Page *> target = page(change.page);
    if (!target)
        return target.error();
    const Result<bool> there = m_session.records().exists(**target, change.record.value);
    if (!there)
        return there.error();
    if (!*there)
        return Error{ErrorCode::UnknownName,
                     Text::tr("The comment was not added because record %1 of “%2” is not there any more.")
                         .arg(change.record.value)
                         .arg(shownName((*target)->names))};
    const Result<QString> text = checkedComment(change.text);
    if (!text)
        return text.error();
    const QJsonObject row{{QStringLiteral("page"), change.page.value},
                          {QStringLiteral("record"), change.record.value},
                          {QStringLiteral("at"), m_session.now()},
                          {QStringLiteral("changed"), 0},
                          {QStringLiteral("text"), *text}};
    const Result<qint64> id = m_session.addMetadata(QStringLiteral("comment"), row);
    return id ? Result<CommentId>(CommentId(*id)) : id.error();
}

Result<void> Structure::changeComment(const ChangeComment &change)
{
    const Result<QJsonValue> old = m_session.metadata().read(QStringLiteral("comment"), change.comment.value);
    if (!old)
        return old.error();
    if (!old->isObject())
        return noComment(change.comment);
    const Result<QString> text = checkedComment(change.text);
    if (!text)
        return text.error();
    if (old->toObject()[QStringLiteral("text")].toString() == *text)
        return {};
    return m_session.changeMetadata(
        QStringLiteral("comment"), change.comment.value,
        QJsonObject{{QStringLiteral("text"), *text}, {QStringLiteral("changed"), m_session.now()}});
}

Result<void> Structure::removeComment(const RemoveComment &change)
{
    const Result<QJsonValue> old = m_session.metadata().read(QStringLiteral("comment"), change.comment.value);
    if (!old)
        return old.error();
    if (!old->isObject())
        return noComment(change.comment);
    return m_session.changeMetadata(QStringLiteral("comment"), change.comment.value, QJsonValue());
}

} // namespace pheu
