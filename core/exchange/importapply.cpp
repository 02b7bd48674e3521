// SPDX-License-Identifier: GPL-3.0-or-later
// The plan as one edit.
#include "exchange/importplan.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

namespace pheu
{

namespace
{

Error canceled()
{
    return {ErrorCode::Canceled,
            QCoreApplication::translate("pheu::ImportPlan", "The import was canceled; nothing was written.")};
}

Error conflict()
{
    return {ErrorCode::Conflict,
            QCoreApplication::translate("pheu::ImportPlan",
                                        "The workspace changed since the import was planned. Plan it again.")};
}

// New records in the order that their links need: channels, campaigns, ads, UTM links.
int rankOf(const Page &page)
{
    return page.role == u"utm_links" ? 3 : page.role == u"ads" ? 2 : page.role == u"campaigns" ? 1 : 0;
}

} // namespace

Result<ChangeSet> ImportPlan::apply(const Progress &progress)
{
    Workspace &workspace = d->workspace;
    workspace.refresh();
    if (workspace.token() != d->token)
        return conflict();
    if (d->summary.import || (d->rows->added() == 0 && d->rows->updated() == 0))
        return ChangeSet(); // nothing new: no edit, nothing to undo
    const qint64 version = workspace.database().dataVersion();
    Result<std::unique_ptr<EditSession>> session = workspace.beginEdit(EditKind::Import);
    if (!session)
        return session.error();
    if (workspace.database().dataVersion() != version) // another program was quicker
        return conflict();
    const Result<ImportId> import = (*session)->startImport();
    if (!import)
        return import.error();
    if (Result<void> written = d->write(**session, progress); !written)
        return written.error();
    if (Result<void> finished = (*session)->finishImport(d->description()); !finished)
        return finished.error();
    if (progress && !progress(0.95))
        return canceled();
    Result<ChangeSet> changes = (*session)->commit();
    if (!changes)
        return changes.error();
    session->reset();
    d->summary.import = *import;
    workspace.absorb(*changes);
    d->token = workspace.token();
    return changes;
}

Result<void> ImportPlan::Private::write(EditSession &session, const Progress &progress)
{
    if (Result<void> created = createLinked(session); !created)
        return created.error();
    if (Result<void> added = addPeople(session); !added)
        return added.error();
    return writeRows(session, progress);
}

// Those whom a row names that is written.
Result<void> ImportPlan::Private::addPeople(EditSession &session)
{
    static const QStringList colours{QStringLiteral("blue"),  QStringLiteral("teal"),  QStringLiteral("violet"),
                                     QStringLiteral("amber"), QStringLiteral("green"), QStringLiteral("red")};
    for (size_t i = 0; i < rows->fields().size(); ++i) {
        PlanField &field = *rows->fields()[i];
        if (field.newPeople().isEmpty())
            continue;
        std::vector<bool> used(size_t(field.newPeople().size()));
        for (size_t row = 0; row < rows->size(); ++row) {
            rows->passed(row);
            if (rows->actionOf(row) != PlanRows::Action::None)
                field.markPeople(field.column.at(row), used);
        }
        std::vector<qint64> ids(used.size(), 0);
        QStringList names;
        for (size_t person = 0; person < used.size(); ++person) {
            if (!used[person])
                continue;
            names << field.newPeople().at(qsizetype(person));
            const qsizetype colour = qsizetype(field.field().options.size() + person) % colours.size();
            const Result<OptionId> added = session.addOption(field.field().id, names.back(), colours.at(colour));
            if (!added)
                return added.error();
            ids[person] = added->value;
        }
        field.setPeople(std::move(ids));
        if (!names.isEmpty())
            summary.notes << QCoreApplication::translate("pheu::ImportPlan", "New people in “%1”: %2.")
                                 .arg(shownName(field.field().names), names.join(QStringLiteral(", ")));
    }
    return {};
}

Result<void> ImportPlan::Private::createLinked(EditSession &session)
{
    const std::vector<NewRecord> &records = links.newRecords();
    createdIds.assign(records.size(), 0);
    std::vector<size_t> order;
    for (size_t i = 0; i < records.size(); ++i) {
        if (records[i].used)
            order.push_back(i);
    }
    const Schema &schema = workspace.schema();
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        return rankOf(*schema.page(records[a].page)) < rankOf(*schema.page(records[b].page));
    });
    const auto idOf = [this](RecordRef ref) { return ref > 0 ? ref : createdIds[size_t(-ref - 1)]; };
    for (size_t i : order) {
        const NewRecord &record = records[i];
        const Page &target = *schema.page(record.page);
        std::vector<FieldId> fields{target.nameField};
        std::vector<Value> values{Value(record.name)};
        const auto put = [&](const char *role, const Value &value) {
            const Field *field = value.isEmpty() ? nullptr : target.field(QString::fromLatin1(role));
            if (!field || !field->isEditable())
                return;
            fields.push_back(field->id);
            values.push_back(value);
        };
        const auto link = [&](RecordRef ref) { return ref ? Value(idOf(ref)) : Value(); };
        if (target.role == u"campaigns" && !record.channels.empty()) {
            IdList ids;
            for (RecordRef ref : record.channels)
                ids.push_back(idOf(ref));
            put("channels", Value(ids));
        }
        if (target.role == u"ads" || target.role == u"utm_links") {
            put("campaign", link(record.campaign));
            put("channel", link(record.channel));
            put("ad_group", record.group.isEmpty() ? Value() : Value(record.group));
            put("platform_ad_id", record.platformId.isEmpty() ? Value() : Value(record.platformId));
        }
        const Result<RecordId> id =
            session.insert(target.id, fields, values, true); // by name; the rest is filled later
        if (!id)
            return id.error();
        createdIds[i] = id->value;
    }
    return {};
}

bool ImportPlan::Private::canInsertInBulk() const
{
    for (const Field &field : page->fields) {
        if (field.isComputed())
            return false;
    }
    return std::all_of(rows->fields().begin(), rows->fields().end(),
                       [](const std::unique_ptr<PlanField> &field) { return ColumnReader::canRead(field->field()); });
}

Result<void> ImportPlan::Private::writeRows(EditSession &session, const Progress &progress)
{
    const RefToId idOf = [this](RecordRef ref) { return ref > 0 ? ref : createdIds[size_t(-ref - 1)]; };
    const qint64 all = rows->added() + rows->updated();
    const auto written = [&](qint64 done) {
        return progress && !progress(0.9 * double(done) / double(all)) ? Result<void>(canceled()) : Result<void>();
    };
    const bool inBulk = canInsertInBulk() && rows->added() > 0;
    if (rows->updated() > 0 || !inBulk) {
        if (Result<void> done = writeOneByOne(session, idOf, !inBulk, written); !done)
            return done;
    }
    return inBulk ? addInBulk(session, idOf, written) : Result<void>();
}

// Updates, and additions where they are wanted, too.
Result<void> ImportPlan::Private::writeOneByOne(EditSession &session, const RefToId &idOf, bool additions,
                                                const EditSession::BulkInsert::Written &written)
{
    const auto &fields = rows->fields();
    std::vector<FieldId> ids;
    std::vector<Value> values;
    qint64 done = 0;
    for (size_t row = 0; row < rows->size(); ++row) {
        rows->passed(row);
        const PlanRows::Action action = rows->actionOf(row);
        if (action == PlanRows::Action::None || (action == PlanRows::Action::Add && !additions))
            continue;
        session.setOrigin(pathOf[size_t(rows->fileOf(row))], rows->lineOf(row));
        ids.clear();
        values.clear();
        for (size_t i = 0; i < fields.size(); ++i) {
            const qint64 value = fields[i]->column.at(row);
            if (action == PlanRows::Action::Update ? !rows->sets(row, i) : value == PlanField::null)
                continue;
            ids.push_back(fields[i]->field().id);
            values.push_back(fields[i]->toValue(value, idOf));
        }
        if (action == PlanRows::Action::Add) {
            if (const Result<RecordId> added = session.insert(page->id, ids, values); !added)
                return added.error();
        } else if (const Result<void> updated = session.update(page->id, rows->recordOf(row), ids, values); !updated) {
            return updated.error();
        }
        if (const Result<void> heard = ++done % 8192 == 0 ? written(done) : Result<void>(); !heard)
            return heard;
    }
    return {};
}

Result<void> ImportPlan::Private::addInBulk(EditSession &session, const RefToId &idOf,
                                            const EditSession::BulkInsert::Written &written)
{
    const auto &fields = rows->fields();
    std::vector<FieldId> ids;
    for (const std::unique_ptr<PlanField> &field : fields)
        ids.push_back(field->field().id);
    const Result<std::unique_ptr<EditSession::BulkInsert>> bulk = session.bulkInsert(page->id, ids);
    if (!bulk)
        return bulk.error();
    const auto next = [&, row = size_t(0)](std::span<Cell> cells, int &file, qint64 &line) mutable {
        while (row < rows->size() && rows->actionOf(row) != PlanRows::Action::Add)
            ++row;
        if (row == rows->size())
            return false;
        rows->passed(row);
        file = pathOf[size_t(rows->fileOf(row))];
        line = rows->lineOf(row);
        for (size_t i = 0; i < cells.size(); ++i)
            fields[i]->toCell(fields[i]->column.at(row), idOf, cells[i]);
        ++row;
        return true;
    };
    return (*bulk)->addAll(next, [&](qint64 added) { return written(rows->updated() + added); });
}

QJsonObject ImportPlan::Private::description() const
{
    QJsonObject object = summary.toJson();
    object.remove(QStringLiteral("import"));
    object.insert(QStringLiteral("page"), page->role.isEmpty() ? page->names.in(Language::English) : page->role);
    QJsonArray kept = object.value(u"problems").toArray();
    while (kept.size() > 50) // enough to know what it was about
        kept.removeLast();
    object.insert(QStringLiteral("problems"), kept);
    object.insert(QStringLiteral("problem_count"), summary.problemCount);
    if (!breakdowns.isEmpty()) // another one over the same rows would state the same figures
        object.insert(QStringLiteral("breakdowns"), QJsonArray::fromStringList(breakdowns));
    object.insert(QStringLiteral("digests"), QJsonArray::fromStringList(digests)); // a file is known again by them
    return object;
}

} // namespace pheu
