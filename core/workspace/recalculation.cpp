// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/recalculation.h"

#include "storage/columnwriter.h"
#include "storage/recordselect.h"
#include "storage/recordstore.h"
#include "workspace/linkwalk.h"
#include "workspace/session.h"
#include "workspace/settings.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace pheu
{

namespace
{

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::ComputedFields)
};

constexpr qint64 blockSize = 8192;       // records read before they are written
constexpr qint64 manyToCompare = 50'000; // from here on a whole column is written rather than compared
constexpr qsizetype mostColumns = 100;   // that a function in SQL takes

const QString dayKey = QStringLiteral("computed_day");

void addIds(RecordSet &set, const Stored &cell)
{
    if (const auto *one = std::get_if<qint64>(&cell))
        set.add(*one);
    else if (const auto *many = std::get_if<IdList>(&cell))
        for (const qint64 id : *many)
            set.add(id);
}

bool usesToday(const Field &field)
{
    return field.config.formula.contains(QLatin1String("today"), Qt::CaseInsensitive);
}

} // namespace

Recalculation::Recalculation(Database &database, const Schema &before)
    : m_database(database)
    , m_before(before)
    , m_graph(before)
    , m_summed(before, m_graph)
{
    if (m_graph.nodes().empty())
        return;
    if (const Result<ComputedScope> scope = computedScope(database))
        m_scope = *scope;
}

void Recalculation::inserted(PageId page, qint64 record)
{
    m_inserted[page].add(record);
}

void Recalculation::updated(const Page &page, std::span<const CellChange> changes)
{
    if (m_graph.watched().isEmpty() || changes.empty())
        return;
    for (const Field &field : page.fields) { // kept by the program with every change
        if (field.storage() == Storage::RowMeta && m_graph.watched().contains(field.id))
            m_changed[field.id].add(changes.front().record);
    }
    for (const CellChange &change : changes) {
        if (!m_graph.watched().contains(change.field))
            continue;
        m_changed[change.field].add(change.record);
        m_summed.updated(change);
        if (m_graph.followedBack().contains(change.field)) {
            addIds(m_released[change.field], change.before);
            addIds(m_released[change.field], change.after);
        }
    }
}

void Recalculation::removed(const Page &page, const StoredRow &row)
{
    m_removed[page.id] = true;
    if (m_graph.followedBack().isEmpty())
        return;
    for (const auto &[field, cell] : row.cells) {
        if (m_graph.followedBack().contains(field))
            addIds(m_released[field], cell);
    }
}

Result<qint64> Recalculation::weight(const Schema &now) const
{
    qint64 weight = 0;
    for (const auto &[page, records] : m_inserted)
        weight = std::max(weight, records.size());
    if (&now == &m_before && !m_newDay)
        return weight;
    const FieldGraph graph(now);
    for (const FieldGraph::Node &node : graph.nodes()) {
        const Result<qint64> last = lastRecord(m_database, *now.page(node.page));
        if (!last)
            return last;
        weight = std::max(weight, *last);
    }
    return weight;
}

// One run over the computed fields in their order.
struct Recalculation::Run {
    Recalculation &notes;
    const Schema &now;
    ComputationScope scope;
    DigestLedger &ledger;
    MetaStore &metadata;
    ChangeTracker &tracker;
    const Progress &progress;
    LinkWalk walk;
    bool wroteToday = false;

    Result<RecordSet> dirtyOf(const FieldGraph::Node &node);
    Result<void> addReached(const Need &need, RecordSet &dirty);
    Result<void> addUp(const Page &page, const Field &field, RecordSet &dirty);
    Result<void> compute(const Page &page, const Field &field, RecordSet dirty, double begun, double share);
    Result<void> fill(const Page &page, const Field &field, Computation &computation, qint64 last, double begun,
                      double share);
    bool definedAnew(const Page &page, const Field &field) const;
    Error canceled(const Field &field) const;
    Result<void> number(const Page &page, const Field &field, const RecordSet &dirty);
    using Change = std::tuple<qint64, Stored, Stored>; // record, before, after
    Result<RecordSet> store(const Page &page, const Field &field, std::vector<Change> &changes, ColumnWriter &writer);
    bool goesOn(double done) const { return !progress || progress(std::min(done, 1.0)); }
};

Result<void> Recalculation::Run::addReached(const Need &need, RecordSet &dirty)
{
    if (!need.hops.empty() && need.hops.front().backward && !need.leaf) {
        const FieldId link = need.hops.front().link;
        if (const auto released = notes.m_released.find(link); released != notes.m_released.end())
            dirty.add(released->second);
        const Field *field = now.field(link);
        const auto added = field ? notes.m_inserted.find(field->page) : notes.m_inserted.end();
        if (added == notes.m_inserted.end())
            return {};
        const Result<RecordSet> targets = walk.targets(*field, added->second);
        if (!targets)
            return targets.error();
        dirty.add(*targets);
        return {};
    }
    const auto changed = notes.m_changed.find(need.leaf);
    if (changed == notes.m_changed.end())
        return {};
    const Result<RecordSet> reached = walk.back(need.hops, changed->second);
    if (!reached)
        return reached.error();
    dirty.add(*reached);
    return {};
}

Result<RecordSet> Recalculation::Run::dirtyOf(const FieldGraph::Node &node)
{
    RecordSet dirty;
    const Page &page = *now.page(node.page);
    const Field &field = *page.field(node.field);
    const Page *pageBefore = notes.m_before.page(node.page);
    const Field *fieldBefore = pageBefore ? pageBefore->field(node.field) : nullptr;
    const bool sameSchema = &now == &notes.m_before && scope.settings == notes.m_scope;
    if ((notes.m_newDay && usesToday(field)) || !fieldBefore ||
        (!sameSchema && definitionOf(now, scope.settings, page, field) !=
                            definitionOf(notes.m_before, notes.m_scope, *pageBefore, *fieldBefore))) {
        dirty.addAll();
        return dirty;
    }
    if (const auto added = notes.m_inserted.find(node.page); added != notes.m_inserted.end())
        dirty.add(added->second);
    for (const Need &need : node.needs) {
        if (const Result<void> done = addReached(need, dirty); !done)
            return done.error();
    }
    const bool share =
        field.config.aggregate == QLatin1String("share") && field.config.computed == QLatin1String("rollup");
    if (share && (!dirty.isEmpty() || notes.m_removed.contains(node.page)))
        dirty.addAll();
    return dirty;
}

Result<RecordSet> Recalculation::Run::store(const Page &page, const Field &field, std::vector<Change> &changes,
                                            ColumnWriter &writer)
{
    RecordSet written;
    for (const auto &[record, before, after] : changes) {
        if (const Result<void> done = writer.write(record, before, after); !done)
            return done.error();
        tracker.updated(page.id, record, field.id);
        written.add(record);
    }
    changes.clear();
    return written;
}

// Takes out of `dirty` the sums that follow from the edited cells alone: while no record and no link has come or gone.
Result<void> Recalculation::Run::addUp(const Page &page, const Field &field, RecordSet &dirty)
{
    const Field *link =
        dirty.isEmpty() || dirty.isAll() || &now != &notes.m_before ? nullptr : SummedCells::linkOf(now, page, field);
    const Field *source = link ? now.field(field.config.source) : nullptr;
    if (!link || notes.m_changed.contains(source->config.currencyField) || notes.m_released.contains(link->id) ||
        notes.m_inserted.contains(page.id) || notes.m_removed.contains(page.id) ||
        notes.m_inserted.contains(link->page) || notes.m_removed.contains(link->page))
        return {};
    const auto sums = notes.m_summed.sums(scope, page, field);
    if (!sums)
        return sums.error();
    Result<ColumnWriter> writer = ColumnWriter::prepare(scope.database, ledger, page, field);
    if (!writer)
        return writer.error();
    std::vector<Change> changes;
    for (const SummedCells::Sum &sum : *sums) {
        dirty.remove(sum.record);
        if (sum.before != sum.after)
            changes.emplace_back(sum.record, Stored{sum.before}, Stored{sum.after});
    }
    const Result<RecordSet> written = store(page, field, changes, *writer);
    if (written && !written->isEmpty())
        notes.m_changed[field.id].add(*written);
    return written ? Result<void>() : written.error();
}

bool Recalculation::Run::definedAnew(const Page &page, const Field &field) const
{
    const Page *pageBefore = notes.m_before.page(page.id);
    const Field *before = pageBefore ? pageBefore->field(field.id) : nullptr;
    return !before || before->type != field.type || before->config != field.config;
}

Error Recalculation::Run::canceled(const Field &field) const
{
    return {
        ErrorCode::Canceled,
        Text::tr("“%1” was not computed because it was canceled. Nothing was changed.").arg(shownName(field.names))};
}

// A large page whose every record gets another value: in one statement.
Result<void> Recalculation::Run::fill(const Page &page, const Field &field, Computation &computation, qint64 last,
                                      double begun, double share)
{
    qint64 count = 0;
    const Result<void> filled = fillWholeColumn(
        scope.database, ledger, page, field, computation.columns(),
        [&](qint64 record, const RowValues &row) -> Result<Stored> {
            if (++count % blockSize == 0 && !goesOn(begun + share * double(record) / double(last)))
                return canceled(field);
            const Result<FormulaCell> cell = computation.compute(record, row, 0, nullptr);
            return cell ? Result<Stored>(toStored(field, valueOf(*cell, computation.kind()))) : cell.error();
        });
    if (!filled)
        return filled;
    tracker.bulk(page.id, count);
    notes.m_changed[field.id].addAll();
    return {};
}

Result<void> Recalculation::Run::compute(const Page &page, const Field &field, RecordSet dirty, double begun,
                                         double share)
{
    Result<std::unique_ptr<Computation>> computation = makeComputation(scope, page, field);
    Computation *computes = computation ? computation->get() : nullptr; // null: what it is made of is gone
    if (computes) {
        if (const Result<void> prepared = computes->prepare(dirty); !prepared)
            return prepared;
    }
    const Result<qint64> last = lastRecord(scope.database, page);
    if (!last)
        return last.error();
    wroteToday = wroteToday || (dirty.isAll() && usesToday(field));
    const bool whole = dirty.isAll() && *last > manyToCompare && definedAnew(page, field);
    if (whole && computes && computes->columns().size() < mostColumns)
        return fill(page, field, *computes, *last, begun, share);
    Result<Statement> rows = selectRange(
        scope.database, page, QStringList(field.column()) + (computes ? computes->columns() : QStringList()));
    Result<ColumnWriter> writer = ColumnWriter::prepare(scope.database, ledger, page, field);
    if (!rows || !writer)
        return rows ? writer.error() : rows.error();
    std::vector<Change> changes;
    for (const RecordSet::Range &range : dirty.ranges()) {
        const qint64 end = std::min(range.last, *last);
        for (qint64 first = range.first; first <= end; first += blockSize) {
            rows->bind(1, first);
            rows->bind(2, std::min(end, first + blockSize - 1));
            for (;;) {
                const Result<bool> found = rows->step();
                if (!found)
                    return found.error();
                if (!*found)
                    break;
                const qint64 record = rows->integer(0);
                Stored after;
                if (computes) {
                    const Result<FormulaCell> cell = computes->compute(record, *rows, 2, nullptr);
                    if (!cell)
                        return cell.error();
                    after = toStored(field, valueOf(*cell, computes->kind()));
                }
                Stored before = readStored(*rows, 1);
                if (before != after)
                    changes.emplace_back(record, std::move(before), std::move(after));
            }
            rows->reset();
            const Result<RecordSet> written = store(page, field, changes, *writer);
            if (!written)
                return written.error();
            if (!written->isEmpty())
                notes.m_changed[field.id].add(*written);
            if (!goesOn(begun + share * double(first) / double(std::max<qint64>(1, *last))))
                return canceled(field);
        }
    }
    return {};
}

// Given once, to records that have none; the highest one ever given is kept beside the settings.
Result<void> Recalculation::Run::number(const Page &page, const Field &field, const RecordSet &dirty)
{
    const QString key = QStringLiteral("autonumber_%1").arg(field.id.value);
    const Result<QJsonValue> kept = metadata.read(QStringLiteral("workspace"), key);
    const Result<qint64> last = lastRecord(scope.database, page);
    Result<Statement> rows = selectUnfilled(scope.database, page, field);
    Result<ColumnWriter> writer = ColumnWriter::prepare(scope.database, ledger, page, field);
    if (!kept || !last)
        return kept ? last.error() : kept.error();
    if (!rows || !writer)
        return rows ? writer.error() : rows.error();
    qint64 given = kept->toInteger();
    const qint64 before = given;
    // Later the kept one is the highest, and looking for it costs a pass; but records that redo or a restoration
    // brought back have theirs.
    const std::vector<RecordSet::Range> all{{0, *last}};
    for (const RecordSet::Range &range : given == 0 || dirty.isAll() ? all : dirty.ranges()) {
        const Result<qint64> highest =
            highestValue(scope.database, page, field, range.first, std::min(range.last, *last));
        if (!highest)
            return highest.error();
        given = std::max(given, *highest);
    }
    std::vector<Change> changes;
    for (const RecordSet::Range &range : dirty.ranges()) {
        rows->bind(1, range.first);
        rows->bind(2, std::min(range.last, *last));
        for (;;) {
            const Result<bool> found = rows->step();
            if (!found)
                return found.error();
            if (!*found)
                break;
            changes.emplace_back(rows->integer(0), Stored{}, Stored{++given});
        }
        rows->reset();
    }
    const Result<RecordSet> written = store(page, field, changes, *writer);
    if (!written)
        return written.error();
    if (!written->isEmpty())
        notes.m_changed[field.id].add(*written);
    if (given == before)
        return {};
    return metadata.write(QStringLiteral("workspace"), key, given);
}

Result<void> Recalculation::run(const Schema &now, Day today, DigestLedger &ledger, MetaStore &metadata,
                                ChangeTracker &tracker, const Progress &progress)
{
    const FieldGraph graph(now);
    if (graph.nodes().empty())
        return {};
    if (!graph.circle().empty())
        return checkCircles(now);
    const Result<ComputedScope> settings = computedScope(m_database);
    if (!settings)
        return settings.error();
    Run run{*this,
            now,
            {m_database, now, *settings, today},
            ledger,
            metadata,
            tracker,
            progress,
            LinkWalk(m_database, now)};
    const double share = 1.0 / double(graph.nodes().size());
    double begun = 0;
    for (const FieldGraph::Node &node : graph.nodes()) {
        Result<RecordSet> dirty = run.dirtyOf(node);
        if (!dirty)
            return dirty.error();
        const Page &page = *now.page(node.page);
        const Field &field = *page.field(node.field);
        if (const Result<void> added = run.addUp(page, field, *dirty); !added)
            return added;
        if (!dirty->isEmpty()) {
            const Result<void> done = field.config.computed == QLatin1String("autonumber")
                                          ? run.number(page, field, *dirty)
                                          : run.compute(page, field, std::move(*dirty), begun, share);
            if (!done)
                return done;
        }
        begun += share;
    }
    const Result<std::optional<Day>> day = computedDay(m_database);
    if (!day)
        return day.error();
    if (m_newDay || (run.wroteToday && !*day))
        return metadata.write(QStringLiteral("workspace"), dayKey, isoDay(today));
    return {};
}

Result<void> settleComputed(Session &session, const Schema &before)
{
    if (const Result<void> circles = checkCircles(session.schema()); !circles)
        return circles;
    const Result<ComputedScope> settings = computedScope(session.database());
    if (!settings)
        return settings.error();
    std::vector<FieldId> order;
    const FieldGraph graph(session.schema());
    for (const FieldGraph::Node &node : graph.nodes())
        order.push_back(node.field);
    for (const FieldId id : order) {
        const Field &field = *session.schema().field(id);
        Field settled = field;
        const Result<void> fits = settleField(session.schema(), *session.schema().page(field.page), *settings, settled);
        const Field *old = before.field(id);
        if (!fits && (!old || old->config != field.config)) // what the edit itself defines must hold
            return fits;
        if (!fits || settled == field)
            continue;
        const QJsonObject row{{QStringLiteral("type"), settled.type->id()},
                              {QStringLiteral("config"), configText(settled.config)}};
        if (const Result<void> done = session.changeMetadata(QStringLiteral("field"), id.value, row); !done)
            return done;
        if (const Result<void> read = session.refreshSchema(); !read)
            return read;
    }
    return {};
}

Result<ComputedScope> computedScope(Database &database)
{
    const Result<QJsonObject> rows = loadSettings(database);
    if (!rows)
        return rows.error();
    const Settings settings = settingsFromJson(*rows);
    const QJsonArray rules = settings.utm.value(QStringLiteral("channel_groups")).toArray();
    return ComputedScope{settings.currency, settings.language, QJsonDocument(rules).toJson(QJsonDocument::Compact)};
}

Result<ChangeSet> computeForToday(Database &database, const Schema &schema, const Clock &clock,
                                  const Recalculation::Progress &progress)
{
    const Day today = toDay(clock.today());
    const Result<std::optional<Day>> day = computedDay(database);
    if (!day)
        return day.error();
    if (!*day || **day == today)
        return ChangeSet();
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    DigestLedger ledger;
    RecordStore records(database, ledger);
    MetaStore metadata(database, ledger);
    ChangeTracker tracker;
    Recalculation recalculation(database, schema);
    recalculation.dayChanged();
    if (const Result<void> done = recalculation.run(schema, today, ledger, metadata, tracker, progress); !done)
        return done.error();
    ChangeSet changes = tracker.take();
    if (const Result<void> done = finishWrite(*transaction, records, metadata, ledger, changes); !done)
        return done.error();
    return changes;
}

Result<std::optional<Day>> computedDay(Database &database)
{
    const Result<QJsonValue> day = loadSetting(database, dayKey);
    if (!day)
        return day.error();
    return parseIsoDay(QStringView(day->toString()));
}

} // namespace pheu
