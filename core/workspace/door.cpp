// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/door.h"

#include "base/text.h"
#include "workspace/attachments.h"
#include "workspace/computed.h"
#include "workspace/idset.h"
#include "workspace/rowinsert.h"
#include "workspace/rulecheck.h"
#include "workspace/session.h"
#include "workspace/settings.h"
#include "workspace/structure.h"
#include "workspace/valuecheck.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace pheu
{

namespace
{

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::EditSession)
};

Error unknownPage(PageId id)
{
    return {ErrorCode::UnknownName, Text::tr("There is no page with the number %1 any more.").arg(id.value)};
}

Error unknownField(const Page &page, FieldId id)
{
    return {ErrorCode::UnknownName,
            Text::tr("“%1” has no field with the number %2 any more.").arg(shownName(page.names)).arg(id.value)};
}

} // namespace

struct EditSession::Private {
    Private(std::unique_ptr<Session> begun)
        : session(std::move(begun))
        , check(session->schema(), session->records(), session->metadata())
        , rules(*session)
        , structure(*session)
    {
    }

    // Asked by whatever is about to read or write records.
    Result<const Page *> page(PageId id) const
    {
        if (const Result<void> written = session->writePending(); !written)
            return written.error();
        const Page *found = session->schema().page(id);
        return found ? Result<const Page *>(found) : unknownPage(id);
    }
    Result<std::vector<std::pair<FieldId, Stored>>> checked(const Page &page, std::span<const FieldId> fields,
                                                            std::span<const Value> values);
    Result<IdSet *> recordsOf(PageId page);
    Result<void> setCells(const SetCells &change);
    Result<void> setLayout(const SetFieldLayout &change);

    std::unique_ptr<Session> session;
    ValueCheck check;
    RuleCheck rules;
    std::map<PageId, IdSet> known; // records that bulk inserts may link to
    std::vector<RecordId> added;
    Structure structure;
    std::function<bool(double)> progress;

    // Around a change of structure: it meets the fields that are there now, and so does what comes after it.
    Result<void> settle()
    {
        const Result<void> read = session->refreshSchema();
        check.useSchema(session->schema());
        return read;
    }
    template<typename Make>
    auto structural(Make make) -> decltype(make())
    {
        if (const Result<void> written = session->writePending(); !written)
            return written.error();
        if (const Result<void> before = settle(); !before)
            return before.error();
        auto made = make();
        if (!made)
            return session->spoil(made.error());
        const Result<void> after = settle();
        return after ? std::move(made) : after.error();
    }
};

EditSession::EditSession() = default;
EditSession::~EditSession() = default;

Result<std::unique_ptr<EditSession>> EditSession::begin(Database &database, const Schema &schema, const Clock &clock,
                                                        EditKind kind)
{
    Result<std::unique_ptr<Session>> begun = Session::begin(database, schema, clock, kind);
    if (!begun)
        return begun.error();
    std::unique_ptr<EditSession> session(new EditSession);
    session->d = std::make_unique<Private>(std::move(*begun));
    return session;
}

Result<std::vector<std::pair<FieldId, Stored>>>
EditSession::Private::checked(const Page &page, std::span<const FieldId> fields, std::span<const Value> values)
{
    if (fields.size() != values.size())
        return Error{ErrorCode::Internal, Text::tr("A row of another length than its fields was not written.")};
    std::vector<std::pair<FieldId, Stored>> cells;
    for (size_t i = 0; i < fields.size(); ++i) {
        const Field *field = page.field(fields[i]);
        if (!field)
            return unknownField(page, fields[i]);
        Result<Stored> cell = check.check(*field, values[i]);
        if (!cell)
            return cell.error();
        std::erase_if(cells, [&](const auto &earlier) { return earlier.first == fields[i]; }); // the last one counts
        cells.emplace_back(fields[i], std::move(*cell));
    }
    return cells;
}

Result<RecordId> EditSession::insert(PageId pageId, std::span<const FieldId> fields, std::span<const Value> values,
                                     bool begun)
{
    const Result<const Page *> page = d->page(pageId);
    if (!page)
        return page.error();
    Result<std::vector<std::pair<FieldId, Stored>>> cells = d->checked(**page, fields, values);
    if (!cells)
        return cells.error();
    if (const Result<void> kept = d->rules.added(**page, *cells, begun); !kept)
        return kept.error();
    return d->session->insert(**page, std::move(*cells));
}

Result<void> EditSession::update(PageId pageId, RecordId record, std::span<const FieldId> fields,
                                 std::span<const Value> values)
{
    const Result<const Page *> page = d->page(pageId);
    if (!page)
        return page.error();
    Result<std::vector<std::pair<FieldId, Stored>>> cells = d->checked(**page, fields, values);
    if (!cells)
        return cells.error();
    if (const Result<void> kept = d->rules.changed(**page, record, *cells); !kept)
        return kept;
    return d->session->update(**page, record, std::move(*cells));
}

Result<void> EditSession::remove(PageId page, RecordId record)
{
    return remove(page, std::span(&record, 1));
}

Result<void> EditSession::remove(PageId pageId, std::span<const RecordId> records)
{
    const Result<const Page *> page = d->page(pageId);
    if (!page)
        return page.error();
    std::vector<qint64> ids;
    for (const RecordId record : records)
        ids.push_back(record.value);
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return d->session->remove(**page, ids);
}

Result<OptionId> EditSession::addOption(FieldId field, const QString &name, const QString &color)
{
    return d->structure.addOption({field, name, color});
}

Result<IdSet *> EditSession::Private::recordsOf(PageId page)
{
    const auto [at, fresh] = known.try_emplace(page);
    const Page *target = session->schema().page(page);
    if (fresh && target) {
        const Result<std::vector<qint64>> ids = session->records().ids(*target);
        if (!ids)
            return ids.error();
        for (const qint64 id : *ids)
            at->second.insert(id);
    }
    return &at->second;
}

Result<std::unique_ptr<EditSession::BulkInsert>> EditSession::bulkInsert(PageId pageId, std::span<const FieldId> fields)
{
    const Result<const Page *> page = d->page(pageId);
    if (!page)
        return page.error();
    std::vector<RowInsert::Column> columns;
    for (const FieldId id : fields) {
        const Field *field = (*page)->field(id);
        if (!field)
            return unknownField(**page, id);
        if (const Result<void> editable = checkEditable(*field); !editable)
            return editable.error();
        if (!hasColumn(*field) || !computedInputs(**page, {id}).empty())
            return ValueCheck::refusal(*field, Text::tr("it cannot be filled in bulk."));
        RowInsert::Column column{field, RowInsert::kindOf(*field), nullptr};
        if (column.kind == RowInsert::Kind::Link) {
            const Result<IdSet *> known = d->recordsOf(field->config.target);
            if (!known)
                return known.error();
            column.known = *known;
        } else if (column.kind == RowInsert::Kind::Option) {
            column.known = &d->known[PageId(-field->id.value)]; // options in a set of their own
            for (const Option &option : field->options)
                column.known->insert(option.id.value);
        }
        columns.push_back(column);
    }
    const Result<bool> ruled = d->rules.hasRules(**page);
    if (!ruled)
        return ruled.error();
    Result<BulkInserter> inserter =
        BulkInserter::prepare(d->session->database(), d->session->records(), d->session->ledger(), **page, fields);
    if (!inserter)
        return inserter.error();
    d->session->holdPages();
    auto shared = std::make_shared<BulkInserter>(std::move(*inserter));
    d->session->addInserter(shared);
    return std::unique_ptr<BulkInsert>(std::make_unique<RowInsert>(*d->session, d->check, *ruled ? &d->rules : nullptr,
                                                                   **page, std::move(shared), std::move(columns)));
}

Result<void> EditSession::Private::setCells(const SetCells &change)
{
    const Result<const Page *> target = page(change.page);
    if (!target)
        return target.error();
    // Cells of one record that stand together become one write.
    for (auto at = change.cells.begin(); at != change.cells.end();) {
        std::vector<FieldId> fields;
        std::vector<Value> values;
        const RecordId record = at->record;
        for (; at != change.cells.end() && at->record == record; ++at) {
            fields.push_back(at->field);
            values.push_back(at->value);
        }
        Result<std::vector<std::pair<FieldId, Stored>>> cells = checked(**target, fields, values);
        if (!cells)
            return cells.error();
        if (const Result<void> kept = rules.changed(**target, record, *cells); !kept)
            return kept;
        if (const Result<void> done = session->update(**target, record, std::move(*cells)); !done)
            return done;
    }
    return {};
}

Result<void> EditSession::Private::setLayout(const SetFieldLayout &change)
{
    const Result<const Page *> target = page(change.page);
    if (!target)
        return target.error();
    for (const SetFieldLayout::Item &item : change.items) {
        if (!(*target)->field(item.field))
            return unknownField(**target, item.field);
        const QJsonObject after{{QStringLiteral("position"), item.position},
                                {QStringLiteral("hidden"), int(item.hidden)},
                                {QStringLiteral("width"), std::clamp(item.width, 0, 10000)}};
        if (const Result<void> done = session->changeMetadata(QStringLiteral("field"), item.field.value, after); !done)
            return done;
    }
    return {};
}

Result<void> EditSession::apply(const Change &change)
{
    if (const auto *set = std::get_if<SetCells>(&change))
        return d->setCells(*set);
    if (const auto *add = std::get_if<AddRecords>(&change)) {
        for (const std::vector<Value> &row : add->rows) {
            const Result<RecordId> id =
                insert(add->page, std::span(add->fields).first(row.empty() ? 0 : add->fields.size()), row, add->begun);
            if (!id)
                return id.error();
            d->added.push_back(*id);
        }
        return {};
    }
    if (const auto *gone = std::get_if<RemoveRecords>(&change))
        return remove(gone->page, gone->records);
    if (const auto *layout = std::get_if<SetFieldLayout>(&change))
        return d->setLayout(*layout);
    if (const auto *option = std::get_if<AddOption>(&change)) {
        const Result<OptionId> id = addOption(option->field, option->name, option->color);
        return id ? Result<void>() : id.error();
    }
    if (const auto *setting = std::get_if<SetSetting>(&change)) {
        const Result<QJsonValue> value = checkedSetting(*d->session, setting->key, setting->value);
        if (!value)
            return value.error();
        return d->session->changeMetadata(QStringLiteral("workspace"), setting->key, *value);
    }
    return d->structural([&] { return d->structure.apply(change); });
}

const Schema &EditSession::schema() const
{
    (void)d->settle(); // when it fails, so does the commit
    return d->session->schema();
}

Result<PageId> EditSession::addPage(const AddPage &change)
{
    return d->structural([&] { return d->structure.addPage(change); });
}

Result<FieldId> EditSession::addField(const AddField &change)
{
    return d->structural([&] { return d->structure.addField(change); });
}

Result<ViewId> EditSession::addView(const AddView &change)
{
    return d->structural([&] { return d->structure.addView(change); });
}

Result<AttachmentId> EditSession::addAttachment(QIODevice &source, const QString &name)
{
    return storeAttachment(*d->session, source, name, d->progress);
}

Result<AttachmentId> EditSession::renameAttachment(AttachmentId id, const QString &name)
{
    return storeRenamed(*d->session, id, name);
}

void EditSession::setProgress(std::function<bool(double)> progress)
{
    d->structure.setProgress(progress);
    d->progress = std::move(progress);
}

Result<ImportId> EditSession::startImport()
{
    return d->session->startImport();
}

Result<void> EditSession::finishImport(const QJsonObject &description)
{
    return d->session->finishImport(description);
}

void EditSession::setOrigin(int file, qint64 line)
{
    d->session->importFile = file;
    d->session->importLine = line;
}

Result<ChangeSet> EditSession::commit()
{
    if (const Result<void> written = d->session->writePending(); !written)
        return written.error();
    if (const Result<void> kept = d->rules.finish(); !kept)
        return kept.error();
    Result<ChangeSet> changes = d->session->commit(d->progress);
    if (changes) {
        changes->added = std::move(d->added);
        d->structure.tell(*changes);
    }
    return changes;
}

} // namespace pheu
