// SPDX-License-Identifier: GPL-3.0-or-later
// What page a table would make: a field for each column, with the type that all its values read as. Looks only;
// nothing is made.
#pragma once

#include "exchange/importer.h"

namespace pheu
{

struct GuessedColumn {
    QString header;        // as written
    QString name;          // of the field: without the currency in brackets, made different from the others
    QString type;          // id of a field type
    FieldConfig config;    // currency, decimals
    QStringList options;   // of a select, in order of first use
    QStringList samples;   // three at most
    bool distinct = false; // no two rows share a value
};

struct PageGuess {
    QString name; // of the file
    std::vector<GuessedColumn> columns;
    qint64 rows = 0; // that were looked at
};

// Errors: as inspectSource(), Canceled.
Result<PageGuess> guessPage(const QString &file, const Progress &progress = {});
// The page of the columns that are taken, to be added: the first column of text whose values all differ, else the first
// of text, names its records; without one a name field is put in front.
Page pageOf(const PageGuess &guess, const QString &name, const QString &icon, const QString &nameFieldName);

} // namespace pheu
