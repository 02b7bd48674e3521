// SPDX-License-Identifier: GPL-3.0-or-later
// Which cell is shown or edited, and with what. Fields are named by id: the schema is read anew when an option
// is added, and pointers into it die.
#pragma once

#include "theme/localizer.h"
#include "theme/theme.h"
#include "workspace/workspace.h"

namespace pheu
{

struct CellContext {
    Workspace *workspace = nullptr;
    Theme *theme = nullptr;
    Localizer *localizer = nullptr;
    FieldId fieldId;
    RecordId record;
    QString currency; // code of the record's money; empty: the workspace's

    const Field &field() const { return *workspace->schema().field(fieldId); }
    Format format() const { return localizer->format(workspace->settings().currency); }
};

// The code in the record's own currency field when `field` reads one; empty otherwise.
QString recordCurrency(const Workspace &workspace, const Field &field, RecordId record);
// The value as text that the field's editor starts with: grouped, without a sign, read back by parse().
QString editText(const CellContext &context, const Value &value);

} // namespace pheu
