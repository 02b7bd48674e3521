// SPDX-License-Identifier: GPL-3.0-or-later
// Makes and removes the tables of pages: t<page> with a column per stored field, j<field> per many-link, multi select
// or list of files. Names are generated; the shapes are those that guard.cpp lets in.
#pragma once

#include "storage/digests.h"
#include "storage/schema.h"

#include <span>

namespace pheu
{

// Tables, columns and indexes of a new page. A link column is indexed where its other side is shown as a field: an
// index on every link of a page of a million results would cost more than the import itself.
Result<void> createPageTables(Database &database, const Schema &schema, const Page &page);

// One by one, for pages and fields that come and go. `fields` are all of the workspace.
Result<void> createPageTable(Database &database, PageId page, std::span<const Field> fields); // join tables are there
Result<void> dropPageTable(Database &database, DigestLedger &ledger, PageId page);            // join tables are not
// Without the page's own table only what a field has beside it: its join table.
Result<void> addFieldStorage(Database &database, const Field &field, bool pageTable);
Result<void> dropFieldStorage(Database &database, DigestLedger &ledger, const Field &field, bool pageTable);
// Makes or removes the index of a link, by whether a field shows its other side or is computed over it.
Result<void> keepLinkIndex(Database &database, const Field &link, std::span<const Field> fields);

// The fields that a computed field names; the links among them are followed.
std::vector<FieldId> followedFields(const Field &field);

// Two fields with one key can hold each other's values as they are stored: a change between them leaves the column.
QString storageKey(const Field &field);

} // namespace pheu
