// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with the problems of a plan: saves them as a file, or puts single cells right and plans again.
// Invariant: the source file is never written to; a corrected cell counts for this import alone.
#pragma once

#include "exchange/importer.h"

namespace pheu
{

// Whether the problem is that of one cell. Others (a row that is cut off) are put right in the file.
bool canBeCorrected(const ImportProblem &problem);
// The value that the next ImportPlan::make() with these options reads in the place of the problem's cell. A later one
// for the same cell replaces an earlier one.
void setCorrection(ImportOptions &options, const ImportProblem &problem, const QString &value);
// What was set for that cell; empty: nothing.
std::optional<QString> correctionOf(const ImportOptions &options, const ImportProblem &problem);

// Writes the problems as CSV (UTF-8 with a byte order mark, no text becomes a formula): file, line, column, value, what
// is wrong. Returns how many. Errors: Io, DiskFull: an existing file stays as it was.
Result<qint64> writeProblems(const ImportPlan &plan, const QString &target);

} // namespace pheu
