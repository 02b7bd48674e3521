// SPDX-License-Identifier: GPL-3.0-or-later
// Deleted records come back from the log as a new edit, with their ids, values and comments, as far as there still is
// a place for them: fields that are gone or of another type now stay empty, links only lead to records that are there.
#include "workspace/door.h"

#include "workspace/session.h"

#include <QCoreApplication>

#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <set>

namespace pheu
{

namespace
{

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::History)
};

class Restoration
{
public:
    explicit Restoration(Session &session)
        : m_session(session)
    {
    }

    Result<void> run(const std::vector<History::Deleted> &wanted)
    {
        for (const History::Deleted &one : wanted)
            m_wanted[one.edit].insert({one.page, one.record.value});
        for (const auto step :
             {&Restoration::readLog, &Restoration::insertRows, &Restoration::linkAgain, &Restoration::commentAgain}) {
            if (const Result<void> done = (this->*step)(); !done)
                return done;
        }
        return {};
    }

private:
    using Key = std::pair<PageId, qint64>;

    Result<void> readLog();
    Result<void> readChange(const std::set<Key> &wanted, const ChangeRow &change);
    Result<void> readTypes(EditId first);
    Result<void> insertRows();
    Result<void> linkAgain();
    Result<void> commentAgain();
    Result<Stored> standing(const Field &field, const Stored &cell);
    bool fits(const Field &field, const Stored &cell) const;

    Session &m_session;
    std::map<EditId, std::set<Key>> m_wanted;
    std::map<Key, StoredRow> m_rows;
    std::set<FieldId> m_otherNow;                       // of another type since
    std::vector<std::pair<PageId, CellChange>> m_links; // that the same edits emptied
    std::vector<MetaChange> m_comments;
};

Result<void> Restoration::readLog()
{
    for (const auto &[id, wanted] : m_wanted) {
        const Result<std::optional<EditRow>> edit = m_session.logStore().edit(id);
        if (!edit)
            return edit.error();
        if (!*edit || (*edit)->undone)
            return Error{ErrorCode::UnknownName,
                         Text::tr("The history that held the deleted records has changed. Open the list "
                                  "again.")};
        const auto heads = m_session.logStore().changesOf(**edit);
        if (!heads)
            return heads.error();
        for (const LogStore::Head &head : *heads) {
            const Result<ChangeRow> change = m_session.logStore().change(head.id);
            if (!change)
                return change.error();
            if (const Result<void> done = readChange(wanted, *change); !done)
                return done;
        }
    }
    return m_wanted.empty() ? Result<void>() : readTypes(m_wanted.begin()->first);
}

Result<void> Restoration::readChange(const std::set<Key> &wanted, const ChangeRow &change)
{
    if (change.op == ChangeOp::Remove) {
        auto rows = unpackRows(change.payload);
        if (!rows)
            return m_session.database().errorOf(SQLITE_CORRUPT);
        for (StoredRow &row : *rows) {
            if (wanted.contains({change.page, row.id}))
                m_rows[{change.page, row.id}] = std::move(row);
        }
    } else if (change.op == ChangeOp::Update) {
        auto cells = unpackCells(change.payload);
        if (!cells)
            return m_session.database().errorOf(SQLITE_CORRUPT);
        for (CellChange &cell : *cells) {
            const Field *field = m_session.schema().field(cell.field);
            if (field && field->config.target && !isNull(cell.before))
                m_links.emplace_back(change.page, std::move(cell));
        }
    } else if (change.op == ChangeOp::Metadata) {
        const auto meta = MetaChange::unpack(change.payload);
        if (meta && meta->table == QStringLiteral("comment") && meta->before.isObject() && !meta->after.isObject())
            m_comments.push_back(*meta);
    }
    return {};
}

// Fields that changed their type since the first of the edits: what was logged then is no value of theirs now.
Result<void> Restoration::readTypes(EditId first)
{
    const auto edits = m_session.logStore().editsAfter(first);
    if (!edits)
        return edits.error();
    for (const EditRow &edit : *edits) {
        const auto heads = edit.undone ? std::vector<LogStore::Head>() : m_session.logStore().changesOf(edit);
        if (!heads)
            return heads.error();
        for (const LogStore::Head &head : *heads) {
            if (head.op != ChangeOp::Metadata)
                continue;
            const Result<ChangeRow> change = m_session.logStore().change(head.id);
            if (!change)
                return change.error();
            const auto meta = MetaChange::unpack(change->payload);
            if (meta && meta->table == QStringLiteral("field") && meta->isStructural())
                m_otherNow.insert(FieldId(meta->key.toInteger()));
        }
    }
    return {};
}

bool Restoration::fits(const Field &field, const Stored &cell) const
{
    if (field.isComputed() || m_otherNow.contains(field.id))
        return false;
    switch (field.storage()) {
    case Storage::Integer:
        return std::holds_alternative<qint64>(cell);
    case Storage::Real:
        return std::holds_alternative<double>(cell);
    case Storage::Text:
        return std::holds_alternative<QByteArray>(cell);
    case Storage::Join:
        return std::holds_alternative<IdList>(cell);
    default:
        return false;
    }
}

// What of the cell still leads somewhere, records that come back in the same edit included.
Result<Stored> Restoration::standing(const Field &field, const Stored &cell)
{
    const Meaning meaning = field.type->meaning();
    const Page *target = field.config.target ? m_session.schema().page(field.config.target) : nullptr;
    const auto stands = [&](qint64 id) -> Result<bool> {
        if (meaning == Meaning::Option)
            return field.option(OptionId(id)) != nullptr;
        if (meaning != Meaning::Record)
            return true;
        if (!target || m_rows.contains({target->id, id}))
            return target != nullptr;
        return m_session.records().exists(*target, id);
    };
    if (meaning != Meaning::Option && meaning != Meaning::Record)
        return cell;
    if (const auto *one = std::get_if<qint64>(&cell)) {
        const Result<bool> there = stands(*one);
        if (!there)
            return there.error();
        return *there ? cell : Stored{};
    }
    IdList left;
    for (const qint64 id : std::get<IdList>(cell)) {
        const Result<bool> there = stands(id);
        if (!there)
            return there.error();
        if (*there)
            left.push_back(id);
    }
    return left.empty() ? Stored{} : Stored{std::move(left)};
}

Result<void> Restoration::insertRows()
{
    for (auto &[key, row] : m_rows) {
        const Page *page = m_session.schema().page(key.first);
        const Result<bool> there = page ? m_session.records().exists(*page, row.id) : Result<bool>(true);
        if (!there)
            return there.error();
        if (*there)
            continue;
        StoredRow left;
        left.id = row.id;
        left.meta = row.meta;
        for (const auto &[id, cell] : row.cells) {
            const Field *field = page->field(id);
            if (!field || !fits(*field, cell))
                continue;
            Result<Stored> kept = standing(*field, cell);
            if (!kept)
                return kept.error();
            if (!isNull(*kept))
                left.cells.emplace_back(id, std::move(*kept));
        }
        if (const Result<void> done = m_session.insertAgain(*page, std::move(left)); !done)
            return done;
    }
    return {};
}

// Links of others that were emptied when the record went, where nothing else stands now.
Result<void> Restoration::linkAgain()
{
    for (const auto &[pageId, cell] : m_links) {
        const Page *page = m_session.schema().page(pageId);
        const Field *field = page ? page->field(cell.field) : nullptr;
        if (!field || !fits(*field, cell.before) || m_rows.contains({pageId, cell.record}))
            continue;
        const auto now = m_session.records().readCells(*page, cell.record, std::array{field->id});
        if (!now)
            return now.error();
        if (!*now || (*now)->values.front() != cell.after)
            continue; // gone, or changed since
        Result<Stored> kept = standing(*field, cell.before);
        if (!kept)
            return kept.error();
        if (const Result<void> done = m_session.update(*page, RecordId(cell.record), {{field->id, std::move(*kept)}});
            !done)
            return done;
    }
    return {};
}

Result<void> Restoration::commentAgain()
{
    for (const MetaChange &comment : m_comments) {
        const QJsonObject row = comment.before.toObject();
        const Key key{PageId(row[QStringLiteral("page")].toInteger()), row[QStringLiteral("record")].toInteger()};
        if (!m_rows.contains(key))
            continue;
        if (const Result<void> done = m_session.changeMetadata(comment.table, comment.key, comment.before); !done)
            return done;
    }
    return {};
}

} // namespace

Result<ChangeSet> History::restore(Database &database, const Schema &schema, const Clock &clock,
                                   const std::vector<Deleted> &records)
{
    Result<std::unique_ptr<Session>> session = Session::begin(database, schema, clock, EditKind::Restore);
    if (!session)
        return session.error();
    if (const Result<void> done = Restoration(**session).run(records); !done)
        return done.error();
    return (*session)->commit();
}

} // namespace pheu
