// SPDX-License-Identifier: GPL-3.0-or-later
// Names that people write, resolved to field paths: role first, then any name of the field; every step but
// the last is a link. An unknown name is answered with the nearest ones.
#pragma once

#include "storage/query.h"

#include <limits>

namespace pheu
{

// Path {idColumn}: the number of the record, as #12 names it. Only in filters (`id = 12`), where no field is called id.
inline constexpr FieldId idColumn{std::numeric_limits<qint64>::min()};
// A number of the row that is no field: idColumn or importColumn.
bool isRowNumber(const PathChoice &choice);

// `context` ends the error sentence, e.g. "(character 12 of the filter)"; may be empty.
Result<PathChoice> resolvePath(const Schema &schema, PageId page, const QStringList &segments, const QString &context);
// The page that a path's last field lies on; null when the path does not fit the schema.
const Page *pageOfLastStep(const Schema &schema, PageId page, const FieldPath &path);
// The field a path ends at; null for importColumn and for a path that does not fit the schema.
const Field *fieldOfPath(const Schema &schema, PageId page, const FieldPath &path);
// The page whose records a link field holds, also of a reverse link; null for other fields.
const Page *targetPage(const Schema &schema, const Field &field);
// The `limit` candidates most like `name`, nearest first.
QStringList nearestNames(const QString &name, const std::vector<QStringList> &candidates, int limit = 3);
// A page's or field's name in the language of the default locale, for error sentences.
QString localName(const Names &names);

} // namespace pheu
