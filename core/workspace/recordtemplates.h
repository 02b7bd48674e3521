// SPDX-License-Identifier: GPL-3.0-or-later
// A record with the records that link to it, kept as a pattern to make new ones from: “a campaign with its ads and
// links”. Kept in the file under the setting record_templates, by ids, so that renaming changes nothing. Files,
// computed fields and fields that must be unique are not part of it.
#pragma once

#include "workspace/workspace.h"

#include <QJsonArray>

namespace pheu
{

struct RecordTemplate {
    QString id;
    QString name;
    PageId page;
    int records = 0; // the linked ones too
};

inline constexpr auto recordTemplatesKey = "record_templates";
inline constexpr size_t mostTemplateRecords = 500;

// Those of a page, by name.
Result<std::vector<RecordTemplate>> recordTemplates(const Workspace &workspace, PageId page);
// One of the same name on the page is replaced. Errors: InvalidInput (no name, too many linked records), UnknownName.
Result<ChangeSet> saveRecordTemplate(Workspace &workspace, PageId page, RecordId record, const QString &name);
Result<ChangeSet> removeRecordTemplate(Workspace &workspace, const QString &id);
// A new record and its linked ones, as one edit. What the template knows and is not there any more (a field, an option,
// a linked record outside of it) is left empty.
Result<RecordId> addFromTemplate(Workspace &workspace, const QString &id);

} // namespace pheu
