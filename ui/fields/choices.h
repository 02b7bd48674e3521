// SPDX-License-Identifier: GPL-3.0-or-later
// What a select or link field can hold, as lines of a list: options with their colour, or records by name. New
// ones are made by an edit through the workspace's door.
#pragma once

#include "theme/localizer.h"
#include "workspace/workspace.h"

namespace pheu
{

struct Choice {
    qint64 id = 0; // option or record
    QString text;
    QString token; // colour of an option; empty for a record
    bool person = false;
};

// Does the field take choices, and many of them?
bool hasChoices(const Field &field);
bool takesMany(const Field &field);
// Those whose name has the words of `text`, best first.
Result<std::vector<Choice>> findChoices(const Workspace &workspace, const Field &field, Language language,
                                        const QString &text, int limit = 60);
std::vector<Choice> choicesById(const Workspace &workspace, const Field &field, Language language, const IdList &ids);
// One edit: a new option, or a record with that name. Errors: InvalidInput when the page has no name field.
Result<qint64> createChoice(Workspace &workspace, FieldId field, const QString &name);
bool canCreateChoice(const Workspace &workspace, const Field &field);

// The ids in a value of either kind, and back.
IdList idsOf(const Value &value);
Value valueOf(const Field &field, const IdList &ids);

} // namespace pheu
