// SPDX-License-Identifier: GPL-3.0-or-later
// Nodes of a parsed formula, with the place in the text that each was read from. Chains of + −, × ÷ %, and, or are one
// node each with many terms, so that a long sum is not a deep tree.
#pragma once

#include "base/ids.h"
#include "formula/formula.h"

namespace pheu
{

enum class FormulaOp : char {
    Plus,
    Minus,
    Times,
    Divide,
    Modulo,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
};

struct Formula::Node {
    enum class Kind : char { Number, Text, Name, Sum, Product, Concat, And, Or, Not, Compare, Call, ContextCall };
    struct Term {
        int node = 0;
        FormulaOp op = FormulaOp::Plus; // before this term; of Compare: before the second
    };
    // A name between the dots of a path: {17} or a written name.
    struct Segment {
        FieldId field; // 0: by name
        QString name;
        int at = 0; // index of its first character
        int length = 0;
    };
    Kind kind = Kind::Number;
    double number = 0;
    QString text; // text, name or function
    std::vector<Term> terms;
    std::vector<Segment> path; // Name
    int depth = 1;
    int at = 0; // where it stands in the text
    int length = 0;
};

} // namespace pheu
