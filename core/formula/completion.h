// SPDX-License-Identifier: GPL-3.0-or-later
// What can stand where the cursor is in a formula being written: fields of the page (behind a dot: of the linked page),
// functions with what they do.
#pragma once

#include "storage/schema.h"

namespace pheu
{

struct FormulaSuggestion {
    enum class Kind { Field, Function, Word };
    Kind kind = Kind::Field;
    QString name;    // as it is listed
    QString insert;  // what replaces the text at `at`; a function ends with "("
    QString detail;  // field: its type; function: its signature
    QString meaning; // function: one line
};

struct FormulaCompletion {
    int at = 0; // the part of the text that the choice replaces
    int length = 0;
    std::vector<FormulaSuggestion> items; // best first
};

// `cursor`: index into the shown text. Nothing inside a text or a number.
FormulaCompletion completeFormula(const Schema &schema, const Page &page, const QString &shown, int cursor);

} // namespace pheu
