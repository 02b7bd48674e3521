// SPDX-License-Identifier: GPL-3.0-or-later
// Adds one record with its files as one edit. Files are read off the GUI thread with progress and cancel; a record
// without any is written at once.
#pragma once

#include "files/addfiles.h"

namespace pheu
{

struct NewRecord {
    PageId page;
    std::vector<FieldId> fields;
    std::vector<Value> values;
    std::vector<std::pair<FieldId, FilesToAdd>> files;
};

// `done` runs in the GUI thread, also after a cancel.
void addNewRecord(QWidget *parent, Workspace &workspace, NewRecord record,
                  std::function<void(const Result<RecordId> &)> done);

} // namespace pheu
