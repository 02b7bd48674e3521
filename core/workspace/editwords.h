// SPDX-License-Identifier: GPL-3.0-or-later
// What an edit did to pages, fields, options, views and settings, in a sentence with their names, from the log. Things
// are called as they were called then, also those that are gone.
#pragma once

#include "storage/database.h"
#include "storage/schema.h"
#include "workspace/edit.h"

#include <QHash>

#include <span>

namespace pheu
{

// By edit; edits of records only, and new workspaces, have none. `edits` newest first, as History::list() gives them.
Result<QHash<EditId, QString>> structureEditWords(Database &database, const Schema &schema,
                                                  std::span<const EditInfo> edits);

} // namespace pheu
