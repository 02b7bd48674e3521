// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the tables of pages: t<page> with a column per stored field, j<field> per many-link or multi select.
// Names are generated; the shapes are those that guard.cpp lets in.
#pragma once

#include "storage/schema.h"
#include "storage/database.h"

namespace pheu {

// A link column is indexed where its other side is shown as a field: an index on every link of a page of a
// million results would cost more than the import itself.
Result<void> createPageTables(Database &database, const Schema &schema, const Page &page);

} // namespace pheu
