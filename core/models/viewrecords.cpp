// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/viewrecords.h"

#include "models/recordworker.h"
#include "models/ruletints.h"
#include "storage/pathnames.h"

#include <QFutureWatcher>
#include <QSet>
#include <QtConcurrentRun>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr size_t exactRows = 1000; // more changed records than this are read anew

bool has(const std::vector<FieldId> &fields, FieldId field)
{
    return std::find(fields.begin(), fields.end(), field) != fields.end();
}

bool restricts(const Query &query)
{
    return !query.filter.isAll() || !query.search.isEmpty();
}

} // namespace

ViewRecords::ViewRecords(Workspace &workspace, PageId page, const Format &format, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_page(page)
    , m_text(workspace, format)
{
    connect(&workspace, &Workspace::changed, this, &ViewRecords::workspaceChanged);
}

bool ViewRecords::ask(Ask ask)
{
    ask.query.page = m_page;
    if (m_loaded && ask == m_wanted)
        return false;
    const bool sameRows = m_loaded && ask.query == m_wanted.query && ask.keys == m_wanted.keys;
    m_wanted = std::move(ask);
    takeFields();
    if (sameRows)
        emit changed();
    else
        load();
    return true;
}

void ViewRecords::takeFields()
{
    m_ask = m_wanted;
    m_fields.clear();
    m_records.clear();
    const Page *page = m_workspace.schema().page(m_page);
    const auto gone = [&](FieldId id) { return !page || !page->field(id); };
    std::erase_if(m_ask.keys, gone);
    std::erase_if(m_ask.shown, gone);
    if (m_kpis)
        m_kpis->setFields(m_ask.shown);
    if (!page)
        return;
    const auto want = [&](FieldId id) {
        const Field *field = page->field(id);
        if (field && field->storage() != Storage::Virtual && !has(m_fields, id))
            m_fields.push_back(id);
    };
    want(page->nameField);
    for (const FieldId id : m_ask.shown)
        want(id);
    for (const FieldId id : m_ask.shown)
        want(page->field(id)->config.currencyField);
}

void ViewRecords::refresh()
{
    load();
}

void ViewRecords::setLoading(bool loading)
{
    if (m_loading == loading)
        return;
    m_loading = loading;
    emit loadingChanged(loading);
}

Result<ViewRecords::Loaded> ViewRecords::read(const RecordReader &reader, const Ask &ask)
{
    Loaded loaded;
    Result<std::vector<RecordId>> ids = reader.select(ask.query);
    if (!ids)
        return ids.error();
    loaded.ids = std::move(*ids);
    if (ask.keys.empty())
        return loaded;
    Result<std::vector<Value>> keys = reader.values(ask.query.page, loaded.ids, ask.keys);
    if (!keys)
        return keys.error();
    loaded.keys = std::move(*keys);
    return loaded;
}

void ViewRecords::load()
{
    const int generation = ++m_generation;
    const RecordReader reader = m_workspace.reader();
    const Result<qint64> rows = reader.lastId(m_page);
    if (!rows || *rows <= directRows) {
        take(rows ? read(reader, m_ask) : Result<Loaded>(rows.error()));
        return;
    }
    setLoading(true);
    auto *watcher = new QFutureWatcher<Result<Loaded>>(this);
    connect(watcher, &QFutureWatcher<Result<Loaded>>::finished, this, [this, watcher, generation] {
        watcher->deleteLater();
        if (generation == m_generation)
            take(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run([path = m_workspace.path(), schema = m_workspace.schema(), ask = m_ask] {
        return onOwnConnection<Loaded>(path, schema, [&](const RecordReader &r) { return read(r, ask); });
    }));
}

void ViewRecords::take(Result<Loaded> loaded)
{
    if (loaded) {
        m_ids = std::move(loaded->ids);
        m_keyFields = m_ask.keys;
        m_keys = std::move(loaded->keys);
        m_records.clear();
        m_loaded = true;
    }
    setLoading(false);
    if (loaded)
        emit changed();
    else
        emit failed(loaded.error().message);
}

int ViewRecords::rowOf(RecordId record) const
{
    const auto at = std::find(m_ids.begin(), m_ids.end(), record);
    return at == m_ids.end() ? -1 : int(at - m_ids.begin());
}

const Value &ViewRecords::key(int row, FieldId field) const
{
    static const Value none;
    const auto at = std::find(m_keyFields.begin(), m_keyFields.end(), field);
    if (at == m_keyFields.end() || row < 0 || row >= size())
        return none;
    return m_keys[size_t(row) * m_keyFields.size() + size_t(at - m_keyFields.begin())];
}

void ViewRecords::prepare(std::span<const RecordId> records) const
{
    std::vector<RecordId> missing;
    for (const RecordId id : records) {
        if (!m_records.contains(id.value))
            missing.push_back(id);
    }
    const Page *page = m_workspace.schema().page(m_page);
    if (missing.empty() || !page)
        return;
    Result<std::vector<Record>> read = m_workspace.reader().fetch(m_page, missing, m_fields);
    if (!read)
        return;
    std::vector<Value> values;
    for (size_t column = 0; column < m_fields.size(); ++column) {
        const Field *field = page->field(m_fields[column]);
        if (!field || !targetPage(m_workspace.schema(), *field))
            continue;
        values.clear();
        for (const Record &record : *read) {
            if (record.id)
                values.push_back(record.values[column]);
        }
        m_text.prepare(*field, values);
    }
    const QHash<qint64, int> rules = fittingRules(m_workspace.reader(), m_page, m_colours, missing);
    for (size_t i = 0; i < read->size(); ++i)
        m_records.insert(missing[i].value, new Known{std::move((*read)[i]), rules.value(missing[i].value, -1)});
}

void ViewRecords::setFieldFigures(FieldFigures *figures)
{
    m_kpis = figures;
    if (!figures)
        return;
    figures->setFields(m_ask.shown);
    connect(figures, &FieldFigures::changed, this, [this] {
        if (m_loaded)
            emit changed();
    });
}

void ViewRecords::setColours(const std::vector<ColourRule> &rules)
{
    if (rules == m_colours)
        return;
    m_colours = rules;
    m_records.clear(); // tinted as they are fetched
}

const ViewRecords::Known *ViewRecords::known(RecordId record) const
{
    if (!record)
        return nullptr;
    if (!m_records.contains(record.value))
        prepare(std::span(&record, 1));
    return m_records.object(record.value);
}

const ColourRule *ViewRecords::colourOf(RecordId record) const
{
    const Known *found = m_colours.empty() ? nullptr : known(record);
    return found && found->rule >= 0 ? &m_colours[size_t(found->rule)] : nullptr;
}

Value ViewRecords::value(RecordId record, FieldId field) const
{
    if (m_kpis && m_kpis->has(field))
        return m_kpis->value(field, record);
    const auto at = std::find(m_fields.begin(), m_fields.end(), field);
    const Known *found = at == m_fields.end() ? nullptr : known(record);
    const size_t column = size_t(at - m_fields.begin());
    return found && column < found->record.values.size() ? found->record.values[column] : Value();
}

QString ViewRecords::name(RecordId record) const
{
    const Page *page = m_workspace.schema().page(m_page);
    const Field *field = page && page->nameField ? page->field(page->nameField) : nullptr;
    const QString text = field ? display(record, *field) : QString();
    if (!text.isEmpty())
        return text;
    return field ? tr("Without a name") : tr("Record %1").arg(m_text.format().integer(record.value));
}

QString ViewRecords::display(RecordId record, const Field &field) const
{
    const QString own = field.config.currencyField ? value(record, field.config.currencyField).toText() : QString();
    if (m_kpis && m_kpis->isReady(field.id) && value(record, field.id).isEmpty())
        return Format::undefined();
    return m_text.display(field, value(record, field.id), m_text.currencyOf(field, own));
}

ChipList ViewRecords::chips(RecordId record, const Field &field) const
{
    return m_text.chips(field, value(record, field.id));
}

void ViewRecords::setFormat(const Format &format)
{
    m_text.setFormat(format);
    emit changed();
}

Result<void> ViewRecords::setCells(std::vector<SetCells::Cell> cells, EditKind kind)
{
    if (cells.empty())
        return {};
    const Result<ChangeSet> done = m_workspace.apply(Edit{kind, {SetCells{m_page, std::move(cells)}}});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<RecordId> ViewRecords::add(std::vector<FieldId> fields, std::vector<Value> values)
{
    m_adding = true; // the workspace tells of the record before apply() returns
    AddRecords change{m_page, std::move(fields), {std::move(values)}};
    change.begun = true; // the rest is filled in the panel
    Result<ChangeSet> done = m_workspace.apply(Edit{EditKind::AddRecords, {std::move(change)}});
    m_adding = false;
    if (!done)
        return done.error();
    return done->added.empty() ? RecordId() : done->added.front();
}

Result<void> ViewRecords::remove(std::vector<RecordId> records)
{
    if (records.empty())
        return {};
    const Result<ChangeSet> done =
        m_workspace.apply(Edit{EditKind::RemoveRecords, {RemoveRecords{m_page, std::move(records)}}});
    return done ? Result<void>() : Result<void>(done.error());
}

// A link among the keys points to records that may be gone, or this page is the other side of one that changed.
bool ViewRecords::linksChanged(const ChangeSet::PageChange &change) const
{
    const Page *page = m_workspace.schema().page(m_page);
    for (const FieldId id : m_keyFields) {
        const Field *field = page ? page->field(id) : nullptr;
        const Page *target = field ? targetPage(m_workspace.schema(), *field) : nullptr;
        if (target && target->id == change.page && (change.bulk || !change.removed.empty() || field->config.reverseOf))
            return true;
    }
    return false;
}

void ViewRecords::workspaceChanged(const ChangeSet &changes)
{
    if (!m_loaded && !m_loading)
        return; // nothing was asked yet
    bool paint = false;
    bool again = false;
    if (changes.schema) {
        takeFields();
        again = m_keyFields != m_ask.keys || m_loading;
        paint = true;
    }
    for (const ChangeSet::PageChange &change : changes.pages) {
        m_text.forget(change.page);
        if (change.page == m_page) {
            again = !recordsChanged(change) || again;
        } else {
            m_records.clear(); // links to removed records are gone, and the other side may hold others
            again = linksChanged(change) || again;
        }
        paint = true;
    }
    if (again)
        load();
    else if (paint)
        emit changed();
}

bool ViewRecords::recordsChanged(const ChangeSet::PageChange &change)
{
    if (change.bulk || m_loading || m_keyFields != m_ask.keys ||
        change.inserted.size() + change.updated.size() + change.removed.size() > exactRows)
        return false;
    removeIds(change.removed);
    std::vector<RecordId> others = updateIds(change.updated);
    if (restricts(m_ask.query))
        insertIds(others);
    insertIds(change.inserted);
    return true;
}

void ViewRecords::removeIds(const std::vector<RecordId> &ids)
{
    if (ids.empty())
        return;
    const QSet<RecordId> gone(ids.begin(), ids.end());
    const size_t width = m_keyFields.size();
    size_t to = 0;
    for (size_t row = 0; row < m_ids.size(); ++row) {
        if (gone.contains(m_ids[row]))
            continue;
        if (to != row) {
            m_ids[to] = m_ids[row];
            for (size_t k = 0; k < width; ++k)
                m_keys[to * width + k] = std::move(m_keys[row * width + k]);
        }
        ++to;
    }
    m_ids.resize(to);
    m_keys.resize(to * width);
    for (const RecordId id : ids)
        m_records.remove(id.value);
}

std::vector<RecordId> ViewRecords::updateIds(const std::vector<RecordId> &ids)
{
    std::vector<RecordId> others;
    if (ids.empty())
        return others;
    for (const RecordId id : ids)
        m_records.remove(id.value);
    const auto records = m_workspace.reader().fetch(m_page, ids, m_keyFields);
    if (!records)
        return others;
    QHash<RecordId, size_t> place;
    for (size_t i = 0; i < ids.size(); ++i)
        place.insert(ids[i], i);
    const size_t width = m_keyFields.size();
    for (size_t row = 0; row < m_ids.size() && !place.isEmpty(); ++row) {
        const auto at = place.constFind(m_ids[row]);
        if (at == place.constEnd())
            continue;
        const Record &record = (*records)[*at];
        std::copy(record.values.begin(), record.values.end(), m_keys.begin() + std::ptrdiff_t(row * width));
        place.erase(at);
    }
    for (const RecordId id : ids) {
        if (place.contains(id))
            others.push_back(id);
    }
    return others;
}

void ViewRecords::insertIds(const std::vector<RecordId> &ids)
{
    if (ids.empty())
        return;
    const RecordReader reader = m_workspace.reader();
    std::vector<RecordId> shown = ids;
    if (!m_adding && restricts(m_ask.query)) {
        const auto matching = reader.matching(m_ask.query, ids);
        shown = matching ? *matching : std::vector<RecordId>();
    }
    auto records = reader.fetch(m_page, shown, m_keyFields);
    if (!records)
        return;
    const bool byId = m_ask.query.sorts.empty();
    const size_t width = m_keyFields.size();
    for (Record &record : *records) {
        if (!record.id || (!byId && rowOf(record.id) >= 0))
            continue;
        // In the order of ids a record that came back takes its old place; a sorted list has it last.
        const auto at = byId ? std::lower_bound(m_ids.begin(), m_ids.end(), record.id) : m_ids.end();
        if (at != m_ids.end() && *at == record.id)
            continue;
        const std::ptrdiff_t row = at - m_ids.begin();
        m_ids.insert(at, record.id);
        m_keys.insert(m_keys.begin() + row * std::ptrdiff_t(width), std::make_move_iterator(record.values.begin()),
                      std::make_move_iterator(record.values.end()));
    }
}

} // namespace pheu
