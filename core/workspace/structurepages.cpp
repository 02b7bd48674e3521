// SPDX-License-Identifier: GPL-3.0-or-later
// Pages come, change and go.
#include "workspace/structure.h"

#include "base/text.h"
#include "storage/commentstore.h"
#include "workspace/namecheck.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace pheu
{

namespace
{

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::Structure)
};

constexpr size_t mostPages = 500;
constexpr size_t mostFields = 400;
constexpr int portion = 1024;

QString token(const QString &text)
{
    return cleanText(text).simplified().left(40);
}

Error refused(const Names &names, const QString &reason)
{
    return {ErrorCode::InvalidInput, Text::tr("The page “%1” was not changed: %2").arg(shownName(names), reason)};
}

} // namespace

// The fields before the page: its table is made, and taken back, with all columns at once.
Result<PageId> Structure::addPage(const AddPage &change)
{
    const Schema &schema = m_session.schema();
    Page page = change.page;
    if (schema.pages.size() >= mostPages || page.fields.size() > mostFields)
        return Error{
            ErrorCode::InvalidInput,
            Text::tr("A workspace has at most %1 pages, and a page at most %2 fields.").arg(mostPages).arg(mostFields)};
    if (page.fields.empty())
        return Error{ErrorCode::InvalidInput, Text::tr("A page needs at least one field.")};
    const Result<Names> names = checkedNames(NamedThing::Page, page.names, namesBut(schema.pages, PageId()));
    if (!names)
        return names.error();
    if (!page.role.isEmpty() &&
        std::ranges::any_of(schema.pages, [&](const Page &other) { return other.role == page.role; }))
        return Error{ErrorCode::InvalidInput,
                     Text::tr("The workspace has a page “%1” already.").arg(shownName(*names))};
    const Result<qint64> id = m_session.metadata().nextId(QStringLiteral("page"));
    if (!id)
        return id.error();
    const Result<Given> given = addFields(page, PageId(*id));
    if (!given)
        return given.error();
    Page row = page;
    row.names = *names;
    row.icon = token(page.icon);
    row.color = token(page.color);
    row.nameField = page.nameField ? given->value(page.nameField) : FieldId();
    row.aliasField = page.aliasField ? given->value(page.aliasField) : FieldId();
    if (const Result<void> done =
            m_session.changeMetadata(QStringLiteral("page"), *id, rowOf(row, int(schema.pages.size())));
        !done)
        return done.error();
    if (const Result<void> done = insertViews(page, PageId(*id), *given); !done)
        return done.error();
    if (change.position >= 0) {
        if (const Result<void> placed = placePage(PageId(*id), change.position); !placed)
            return placed.error();
    }
    m_pages.push_back(PageId(*id));
    return PageId(*id);
}

// Links of the page to itself name it by the id that the caller gave it.
Result<Structure::Given> Structure::addFields(const Page &page, PageId id)
{
    const Result<qint64> first = m_session.metadata().nextId(QStringLiteral("field"));
    if (!first)
        return first.error();
    Given given = m_given;
    for (size_t i = 0; i < page.fields.size(); ++i) {
        if (page.fields[i].id.value < 0)
            given.insert(page.fields[i].id, FieldId(*first + qint64(i)));
    }
    Page made = page;
    made.id = id;
    made.fields.clear();
    for (Field field : page.fields) {
        const Result<Names> names = checkedNames(NamedThing::Field, field.names, namesBut(made.fields, FieldId()));
        if (!names)
            return names.error();
        field.names = *names;
        field.id = FieldId(*first + qint64(made.fields.size()));
        field.page = id;
        field.config =
            withFields(field.config, [&](FieldId one) { return given.value(one, one.value < 0 ? FieldId() : one); });
        if (page.id && field.config.target == page.id)
            field.config.target = id;
        made.fields.push_back(std::move(field));
    }
    for (int position = 0; const Field &field : made.fields) {
        if (const Result<void> good = checkFieldOf(made, field); !good)
            return good.error();
        if (const Result<FieldId> added = insertField(field, position++); !added)
            return added.error();
    }
    return given;
}

Result<void> Structure::checkFieldOf(const Page &made, const Field &field) const
{
    if (!field.type)
        return refused(made.names, Text::tr("the type of “%1” is not known.").arg(shownName(field.names)));
    if (!field.config.reverseOf || !made.field(field.config.reverseOf))
        return checkConfig(made, field);
    const Field *forward = made.field(field.config.reverseOf); // a link of the page to itself
    if (forward->config.target == made.id && field.config.target == made.id && !forward->config.reverseOf)
        return {};
    return refused(
        made.names,
        Text::tr("“%1” would show the other side of a link that does not lead here.").arg(shownName(field.names)));
}

Result<void> Structure::insertViews(const Page &page, PageId id, const Given &given)
{
    const Result<void> read = m_session.refreshSchema();
    if (!read)
        return read;
    const Page &made = *m_session.schema().page(id);
    std::vector<View> views = page.views;
    if (views.empty())
        views.push_back(defaultView({}, id));
    std::vector<View> checked;
    for (View view : views) {
        const Result<Names> names = checkedNames(NamedThing::View, view.names, namesBut(checked, ViewId(-1)));
        if (!names)
            return names.error();
        view.names = *names;
        view.page = id;
        view.config =
            withFields(view.config, [&](FieldId one) { return given.value(one, one.value < 0 ? FieldId() : one); });
        leaveOutRemoved(m_session.schema(), made, view.config);
        const Result<qint64> added = m_session.addMetadata(QStringLiteral("view"), rowOf(view, int(checked.size())));
        if (!added)
            return added.error();
        checked.push_back(std::move(view));
    }
    return {};
}

Result<void> Structure::placePage(PageId page, int position)
{
    std::vector<PageId> order;
    for (const Page &other : m_session.schema().pages) {
        if (other.id != page)
            order.push_back(other.id);
    }
    const auto at = std::min(order.size(), size_t(std::max(position, 0)));
    order.insert(order.begin() + qsizetype(at), page);
    for (size_t i = 0; i < order.size(); ++i) {
        const QJsonObject row{{QStringLiteral("position"), int(i)}};
        if (const Result<void> done = m_session.changeMetadata(QStringLiteral("page"), order[i].value, row); !done)
            return done;
    }
    return {};
}

Result<void> Structure::changePage(const ChangePage &change)
{
    const Result<const Page *> found = page(change.page);
    if (!found)
        return found.error();
    const Page &old = **found;
    QJsonObject row;
    if (change.name) {
        const bool back = change.name->isEmpty();
        const Result<Names> names = checkedNames(
            NamedThing::Page, {back ? old.names.en : QString(), back ? old.names.vi : QString(), *change.name},
            namesBut(m_session.schema().pages, old.id));
        if (!names)
            return names.error();
        row.insert(QStringLiteral("name_own"), names->own);
    }
    if (change.icon)
        row.insert(QStringLiteral("icon"), token(*change.icon));
    if (change.color)
        row.insert(QStringLiteral("color"), token(*change.color));
    if (change.nameField) {
        const Field *name = old.field(*change.nameField);
        if (!name || name->storage() != Storage::Text || name->type->meaning() != Meaning::Text)
            return refused(old.names, Text::tr("only a text field of the page can name its records."));
        row.insert(QStringLiteral("name_field"), name->id.value);
    }
    if (const Result<void> done = m_session.changeMetadata(QStringLiteral("page"), old.id.value, row); !done)
        return done;
    return change.position ? placePage(old.id, *change.position) : Result<void>();
}

Result<void> Structure::logRecords(const Page &page)
{
    qint64 done = 0;
    for (qint64 after = std::numeric_limits<qint64>::min();;) {
        const Result<std::vector<StoredRow>> rows = m_session.records().readAfter(page, after, portion);
        if (!rows)
            return rows.error();
        if (rows->empty())
            return {};
        after = rows->back().id;
        if (const Result<void> logged = m_session.logRows(page, *rows); !logged)
            return logged;
        done += qint64(rows->size());
        if (const Result<void> on = progress(done, done + portion); !on)
            return on;
    }
}

// Records and values are logged before anything goes: while the edit is taken back they come last, when every page and
// field is there again.
Result<void> Structure::removePage(const RemovePage &change)
{
    const Result<const Page *> found = page(change.page);
    if (!found)
        return found.error();
    const Page &gone = **found;
    const Schema &schema = m_session.schema();
    if (schema.pages.size() == 1)
        return refused(gone.names, Text::tr("it is the only page of the workspace. Add another one first."));
    std::vector<FieldId> links;
    for (const Page &other : schema.pages) {
        for (const Field &field : other.fields) {
            if (other.id == gone.id || field.config.target == gone.id)
                links.push_back(field.id);
        }
    }
    const std::vector<FieldId> fields = withDependents(links);
    if (const Result<void> may = checkRemovable(fields, gone.id); !may)
        return may;
    if (const Result<void> kept = m_session.records().keepLastIds(); !kept)
        return kept;
    if (const Result<void> logged = logRecords(gone); !logged)
        return logged;
    if (const Result<void> removed = removeFields(fields, gone.id); !removed)
        return removed;
    return removePageRows(gone);
}

Result<void> Structure::removePageRows(const Page &gone)
{
    const Result<std::vector<CommentRow>> comments = readComments(
        m_session.database(), gone.id, std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max());
    if (!comments)
        return comments.error();
    std::vector<std::pair<QString, qint64>> rows;
    for (const CommentRow &comment : *comments)
        rows.emplace_back(QStringLiteral("comment"), comment.id);
    for (const View &view : gone.views)
        rows.emplace_back(QStringLiteral("view"), view.id.value);
    rows.emplace_back(QStringLiteral("page"), gone.id.value); // its table goes with all columns at once
    for (const Field &field : gone.fields) {
        for (const Option &option : field.options)
            rows.emplace_back(QStringLiteral("option"), option.id.value);
        rows.emplace_back(QStringLiteral("field"), field.id.value);
    }
    for (const auto &[table, id] : rows) {
        if (const Result<void> done = m_session.changeMetadata(table, id, QJsonValue()); !done)
            return done;
    }
    return {};
}

Result<PageId> Structure::duplicatePage(const DuplicatePage &change)
{
    const Result<const Page *> found = page(change.page);
    if (!found)
        return found.error();
    const Page &old = **found;
    Page copy = old;
    copy.role.clear();
    copy.names = {{},
                  {},
                  change.name.isEmpty() ? freeName(shownName(old.names), namesBut(m_session.schema().pages, PageId()))
                                        : change.name};
    const auto below = [](FieldId id) { return FieldId(-id.value); };
    const auto isOwn = [&](FieldId id) { return old.field(id) != nullptr; };
    // What shows links of other pages to the old one has nothing to show here.
    const auto leftOut = [&](const Field &field) {
        const bool reverse = field.config.reverseOf && !isOwn(field.config.reverseOf);
        const Field *via = field.config.via ? old.field(field.config.via) : nullptr;
        return reverse || (field.config.via && (!via || (via->config.reverseOf && !isOwn(via->config.reverseOf))));
    };
    std::erase_if(copy.fields, leftOut);
    const auto turned = [&](FieldId id) { return isOwn(id) ? below(id) : id; };
    for (Field &field : copy.fields) {
        field.id = below(field.id);
        field.config = withFields(field.config, turned);
    }
    copy.nameField = old.nameField ? below(old.nameField) : FieldId();
    copy.aliasField = old.aliasField ? below(old.aliasField) : FieldId();
    for (View &view : copy.views)
        view.config = withFields(view.config, turned);
    const auto place =
        std::ranges::find_if(m_session.schema().pages, [&](const Page &one) { return one.id == old.id; });
    const Result<PageId> id = addPage({copy, int(place - m_session.schema().pages.begin()) + 1});
    if (!id || !change.records)
        return id;
    if (const Result<void> read = m_session.refreshSchema(); !read)
        return read.error();
    const Page &made = *m_session.schema().page(*id);
    std::vector<std::pair<const Field *, const Field *>> fields;
    for (size_t i = 0; i < copy.fields.size(); ++i) { // they were made in this order
        const Field *from = old.field(below(copy.fields[i].id));
        if (!from->isComputed() && (hasColumn(*from) || from->storage() == Storage::Join))
            fields.emplace_back(from, &made.fields[i]);
    }
    const Result<void> copied = copyRecords(old, made, fields);
    return copied ? id : copied.error();
}

Result<void> Structure::copyRecords(const Page &from, const Page &to,
                                    const std::vector<std::pair<const Field *, const Field *>> &fields)
{
    const Result<std::vector<qint64>> ids = m_session.records().ids(from);
    if (!ids)
        return ids.error();
    QHash<FieldId, std::pair<const Field *, QHash<qint64, qint64>>> targets;
    QHash<qint64, qint64> own; // records of the copy, in the same order from 1
    for (const auto &[source, target] : fields) {
        QHash<qint64, qint64> renamed;
        for (size_t i = 0; i < source->options.size() && i < target->options.size(); ++i)
            renamed.insert(source->options[i].id.value, target->options[i].id.value);
        if (source->config.target == from.id && own.isEmpty()) {
            for (size_t i = 0; i < ids->size(); ++i)
                own.insert((*ids)[i], qint64(i) + 1);
        }
        targets.insert(source->id, {target, source->config.target == from.id ? own : renamed});
    }
    qint64 done = 0;
    for (qint64 after = std::numeric_limits<qint64>::min();;) {
        const Result<std::vector<StoredRow>> rows = m_session.records().readAfter(from, after, portion);
        if (!rows)
            return rows.error();
        if (rows->empty())
            return {};
        after = rows->back().id;
        for (const StoredRow &row : *rows) {
            std::vector<std::pair<FieldId, Stored>> cells;
            for (const auto &[field, cell] : row.cells) {
                if (const auto at = targets.constFind(field); at != targets.constEnd())
                    cells.emplace_back(at->first->id, withOptions(cell, at->second));
            }
            if (const Result<RecordId> added = m_session.insert(to, std::move(cells)); !added)
                return added.error();
        }
        done += qint64(rows->size());
        if (const Result<void> on = progress(done, qint64(ids->size())); !on)
            return on;
    }
}

} // namespace pheu
