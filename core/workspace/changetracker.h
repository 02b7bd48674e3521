// SPDX-License-Identifier: GPL-3.0-or-later
// Gathers what an edit, its undo or its redo does into a ChangeSet. Past 10,000 records of a page they are counted,
// not listed.
#pragma once

#include "storage/metastore.h"
#include "workspace/edit.h"

#include <map>

namespace pheu
{

class ChangeTracker
{
public:
    void inserted(PageId page, qint64 record);
    void updated(PageId page, qint64 record, FieldId field);
    void removed(PageId page, qint64 record);
    // Values of a whole column or page, too many to list.
    void bulk(PageId page, qint64 records);
    // A row of a metadata table.
    void metadataChanged(const MetaChange &change);

    qint64 records() const;  // touched, each insert, update, removal counted once
    PageId mainPage() const; // most of them are there; 0: none

    ChangeSet take();

private:
    struct PageState {
        ChangeSet::PageChange change;
        qint64 count = 0;
        qint64 lastUpdated = 0;
    };
    PageState &note(PageId page, std::vector<RecordId> ChangeSet::PageChange::*list, qint64 record);

    std::map<PageId, PageState> m_pages;
    PageState *m_last = nullptr;
    PageId m_lastPage;
    bool m_schema = false;
    bool m_structure = false;
    bool m_settings = false;
    bool m_comments = false;
};

} // namespace pheu
