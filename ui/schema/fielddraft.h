// SPDX-License-Identifier: GPL-3.0-or-later
// A field as it stands in the field dialog before anything is written: a plain value that can be checked, compared
// with what is there, and written as one edit.
#pragma once

#include "metrics/catalogue.h"
#include "theme/localizer.h"
#include "workspace/computedfields.h"
#include "workspace/workspace.h"

namespace pheu
{

struct FieldDraft {
    struct Choice { // an option; id 0: a new one
        OptionId id;
        QString name;
        QString color;
        bool operator==(const Choice &) const = default;
    };

    PageId page;
    FieldId field; // 0: a new one
    QString kind;  // FieldKind::id
    QString name;  // as it is shown
    QString description;
    FieldConfig config;
    std::vector<Choice> choices;
    bool reverse = false; // a new link is to be seen from the other page too
    QString reverseName;
    // Where a new field goes.
    FieldId beside; // 0: at the end
    bool before = false;
    ViewId view; // a view with columns of its own gets it at the same place

    bool operator==(const FieldDraft &) const = default;
};

FieldDraft draftOf(const Field &field, Language language);
// The field that the draft describes, with the type and config that the door would keep: only what the kind uses, and
// for a computed field what follows from what it is computed from. Errors: a sentence that says what is missing.
Result<Field> fieldOf(const Schema &schema, const Catalogue &catalogue, const ComputedScope &scope,
                      const FieldDraft &draft);
QString problemOfName(const Schema &schema, const FieldDraft &draft);
// What the dialog says instead of writing; empty: nothing stands in the way.
QString problemOf(const Schema &schema, const Catalogue &catalogue, const ComputedScope &scope,
                  const FieldDraft &draft);
// The values must be converted: another type, storage or meaning of what is kept.
bool isRetype(const Field &before, const Field &after);
ComputedScope scopeOf(const Workspace &workspace);

// One edit on `own`, which may be another connection than the window's; the caller absorbs it. `progress` 0…1; false
// cancels.
Result<ChangeSet> writeField(Workspace &own, const FieldDraft &draft, Language language,
                             const std::function<bool(double)> &progress = {});

} // namespace pheu
