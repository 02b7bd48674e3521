// SPDX-License-Identifier: GPL-3.0-or-later
// What taking back an import would do, found by doing it in a transaction that is rolled back: nothing is written.
// Takes the write lock meanwhile, and as long as the undo itself.
#pragma once

#include "workspace/door.h"

namespace pheu
{

// A cell or record that stays, because it was edited or used after the import.
struct RevertKept {
    enum class Why {
        CellEdited,   // the import changed it, a later edit changed it again
        RecordEdited, // a record that the import added; `field` was changed since
        RecordUsed,   // a record that the import added; others link to it now
        FieldChanged, // the field is of another type now
        TargetGone,   // the link that was there led to a record that is deleted
        OptionUsed    // a choice that the import added and records hold now
    };
    Why why = Why::CellEdited;
    PageId page;
    RecordId record; // of OptionUsed: none
    FieldId field;   // of RecordUsed: none
    Value imported, now;
};

struct RevertPreview {
    qint64 removed = 0;           // records
    qint64 restored = 0;          // cells that get back what they held
    qint64 keptCount = 0;         // what stays
    std::vector<RevertKept> kept; // the first thousand of them
};

// Errors: those of History::undoImport().
Result<RevertPreview> previewImportUndo(Database &database, const Schema &schema, const Clock &clock, ImportId import);

} // namespace pheu
