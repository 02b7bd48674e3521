// SPDX-License-Identifier: GPL-3.0-or-later
// The two ways of writing a formula: stored, with fields as {17}, which survives every renaming; shown, with their
// names. Both can be compiled.
#pragma once

#include "formula/formula.h"
#include "storage/filter.h"
#include "storage/schema.h"

namespace pheu
{

// Names become {17}. What is no name of a field stays as it is. Errors: InvalidInput where it is no formula.
Result<QString> storedFormula(const Schema &schema, const Page &page, const QString &shown);
// {17} becomes its name, bare or in backticks; a removed field stays {17}. Never fails.
QString shownFormula(const Schema &schema, const Page &page, const QString &stored);
// The name of a field as it stands in a formula of the page.
QString formulaNameOf(const Page &page, const Field &field);
// Every path that a stored formula uses, each once; also through fields that are no longer there.
std::vector<FieldPath> formulaPaths(const QString &stored);
// Fields of a copied page: {17} becomes {ids[17]}; others stay.
QString renumberedFormula(const QString &stored, const QHash<FieldId, FieldId> &ids);
bool formulaUsesToday(const QString &stored);

} // namespace pheu
