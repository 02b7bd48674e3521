// SPDX-License-Identifier: GPL-3.0-or-later
// A record formula ready to run: the parsed nodes, and beside each what it comes to and what was settled once for all
// records. Made by FormulaCompiler, run by FormulaRun.
#pragma once

#include "formula/formulacell.h"
#include "formula/functions.h"
#include "formula/node.h"
#include "storage/filter.h"

namespace pheu
{

// What a formula reads of a record: a field, over links or not.
struct FormulaInput {
    FieldPath path;
    FormulaType type; // Text: select, person, link by their names; joined by commas where there are several
    bool operator==(const FormulaInput &) const = default;
};

struct FormulaProgram {
    struct Part {
        FormulaType type;
        int input = -1;              // Name
        FormulaCell constant;        // Number, Text, a date written as text
        bool zero = false;           // the number 0, which is also no money
        std::vector<qint64> options; // Compare: the options that the other side's text names
        const FormulaFunction *function = nullptr;
    };
    QString text;
    std::vector<Formula::Node> nodes; // the last is the root
    std::vector<Part> parts;          // one per node
    std::vector<FormulaInput> inputs;
    quint64 workspaceCurrency = 0;
    bool usesToday = false;
};

} // namespace pheu
