// SPDX-License-Identifier: GPL-3.0-or-later
// What selects and links share: names turned into ids by the context, and ids into names.
#pragma once

#include "fields/fieldtype.h"

namespace pheu
{

// The id of one name. Errors: those of context.idOf (UnknownName).
Result<Value> readName(const QString &text, const ParseContext &context);
// The ids of comma separated names, each once. Errors: InvalidInput, those of context.idOf.
Result<Value> readNames(const QString &text, const ParseContext &context);

QString nameOf(const Value &value, const FormatContext &context);
// For people: comma separated. For files: so that readNames reads it back.
QString namesForPeople(const Value &value, const FormatContext &context);
QString namesForFiles(const Value &value, const FormatContext &context);

// Empty first, then by id: only equality means something.
int compareIds(const Value &a, const Value &b);

} // namespace pheu
