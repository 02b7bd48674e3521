// SPDX-License-Identifier: GPL-3.0-or-later
// Nodes of a parsed formula. Chains of + −, × ÷ %, and, or are one node each with many terms, so that a long
// sum is not a deep tree.
#pragma once

#include "formula/formula.h"

namespace pheu {

enum class FormulaOp : char {
    Plus, Minus, Times, Divide, Modulo,
    Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual,
};

struct Formula::Node
{
    enum class Kind : char { Number, Text, Name, Sum, Product, And, Or, Not, Compare, Call, ContextCall };
    struct Term
    {
        int node = 0;
        FormulaOp op = FormulaOp::Plus; // before this term; of Compare: before the second
    };
    Kind kind = Kind::Number;
    double number = 0;
    QString text;             // text, name or function
    std::vector<Term> terms;
    int depth = 1;
};

} // namespace pheu
