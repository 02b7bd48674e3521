// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/changetracker.h"

#include <algorithm>

namespace pheu
{

namespace
{

constexpr qint64 mostListed = 10000;

void sortUnique(std::vector<RecordId> &ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

std::vector<RecordId> without(const std::vector<RecordId> &ids, const std::vector<RecordId> &others)
{
    std::vector<RecordId> left;
    std::set_difference(ids.begin(), ids.end(), others.begin(), others.end(), std::back_inserter(left));
    return left;
}

void makeBulk(ChangeSet::PageChange &change)
{
    change = {.page = change.page, .bulk = true, .inserted = {}, .updated = {}, .removed = {}, .fields = {}};
}

} // namespace

ChangeTracker::PageState &ChangeTracker::note(PageId page, std::vector<RecordId> ChangeSet::PageChange::*list,
                                              qint64 record)
{
    if (!m_last || m_lastPage != page) { // nodes of a map stay where they are
        m_last = &m_pages[page];
        m_last->change.page = page;
        m_lastPage = page;
    }
    PageState &state = *m_last;
    ++state.count;
    if (state.change.bulk)
        return state;
    if (state.count > mostListed) {
        makeBulk(state.change);
        return state;
    }
    (state.change.*list).push_back(RecordId(record));
    return state;
}

void ChangeTracker::inserted(PageId page, qint64 record)
{
    note(page, &ChangeSet::PageChange::inserted, record);
}

void ChangeTracker::removed(PageId page, qint64 record)
{
    note(page, &ChangeSet::PageChange::removed, record);
}

void ChangeTracker::updated(PageId page, qint64 record, FieldId field)
{
    PageState *state = m_last;
    if (!state || m_lastPage != page || state->lastUpdated != record) {
        state = &note(page, &ChangeSet::PageChange::updated, record);
        state->lastUpdated = record;
    }
    std::vector<FieldId> &fields = state->change.fields;
    if (field && !state->change.bulk && std::find(fields.begin(), fields.end(), field) == fields.end())
        fields.push_back(field);
}

void ChangeTracker::bulk(PageId page, qint64 records)
{
    PageState &state = m_pages[page];
    state.change.page = page;
    state.count += records;
    makeBulk(state.change);
}

void ChangeTracker::metadataChanged(const MetaChange &change)
{
    if (change.table == QStringLiteral("workspace")) {
        m_settings = true;
    } else if (change.table == QStringLiteral("comment")) {
        m_comments = true;
    } else if (change.isOfSchema()) {
        m_schema = true;
        m_structure = m_structure || change.isStructural();
    }
}

qint64 ChangeTracker::records() const
{
    qint64 count = 0;
    for (const auto &[page, state] : m_pages)
        count += state.count;
    return count;
}

PageId ChangeTracker::mainPage() const
{
    const auto most = std::max_element(m_pages.begin(), m_pages.end(),
                                       [](const auto &a, const auto &b) { return a.second.count < b.second.count; });
    return most == m_pages.end() ? PageId() : most->first;
}

ChangeSet ChangeTracker::take()
{
    ChangeSet changes;
    changes.schema = m_schema;
    changes.structure = m_structure;
    changes.settings = m_settings;
    changes.comments = m_comments;
    for (auto &[page, state] : m_pages) {
        ChangeSet::PageChange &change = state.change;
        sortUnique(change.inserted);
        sortUnique(change.updated);
        sortUnique(change.removed);
        // Made and removed in one go: nobody saw it.
        const std::vector<RecordId> made = change.inserted;
        change.inserted = without(change.inserted, change.removed);
        change.updated = without(without(change.updated, made), change.removed);
        change.removed = without(change.removed, made);
        changes.pages.push_back(std::move(change));
    }
    m_pages.clear();
    m_last = nullptr;
    m_schema = m_structure = m_settings = m_comments = false;
    return changes;
}

} // namespace pheu
