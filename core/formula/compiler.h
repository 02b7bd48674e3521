// SPDX-License-Identifier: GPL-3.0-or-later
// Checks a record formula against the fields of its page: every name is found, every operation fits the types it is
// given. What passes cannot fail for a reason that lies in the formula.
#pragma once

#include "formula/program.h"
#include "formula/recordformula.h"

#include <QCoreApplication>

namespace pheu
{

class FormulaCompiler
{
    Q_DECLARE_TR_FUNCTIONS(pheu::RecordFormula)

public:
    FormulaCompiler(const FormulaScope &scope, FormulaProgram &program)
        : m_scope(scope)
        , m_program(program)
    {
    }

    bool run(); // false: see defect()
    const FormulaDefect &defect() const { return m_defect; }

private:
    friend class FormulaTyping;
    using Node = Formula::Node;
    using Part = FormulaProgram::Part;

    FormulaType typeOf(size_t index);
    FormulaType name(size_t index);
    FormulaType sum(const Node &node);
    FormulaType product(const Node &node);
    FormulaType comparison(size_t index);
    FormulaType concat(const Node &node);
    FormulaType truths(const Node &node);
    FormulaType call(size_t index);

    const Field *stepOf(const Page &page, const Node::Segment &segment, bool last);
    QStringList nearestFields(const Page &page, const QString &name, bool last) const;
    FormulaType inputOf(const Node::Segment &segment, const Field &field, const FieldPath &path, int *input);
    FormulaType moneyOf(const Field &field, const FieldPath &path);
    int addInput(const FieldPath &path, const FormulaType &type);
    bool optionsOf(size_t compare, int field, int text);
    bool dateOf(int date, int text);
    // Two types that one place must hold; Nothing with a defect at `at` when none does.
    FormulaType unified(const FormulaType &a, bool aZero, const FormulaType &b, bool bZero, const Node &at);

    FormulaType fail(const Node &at, const QString &why);
    FormulaType failSegment(const Node::Segment &at, const QString &why);
    const Node &node(int index) const { return m_program.nodes[size_t(index)]; }
    Part &part(int index) { return m_program.parts[size_t(index)]; }

    const FormulaScope &m_scope;
    FormulaProgram &m_program;
    FormulaDefect m_defect;
};

// What a function asks while a formula is checked. Arguments count from 0.
class FormulaTyping
{
    Q_DECLARE_TR_FUNCTIONS(pheu::RecordFormula)

public:
    FormulaTyping(FormulaCompiler &compiler, size_t index)
        : m_compiler(compiler)
        , m_index(index)
    {
    }

    size_t count() const;
    const FormulaType &type(size_t i) const;
    FormulaType fail(size_t i, const QString &why);
    // Of the arguments `first`, `first + step` …: the type that holds them all.
    FormulaType unified(size_t first, size_t step = 1);
    // Each is Nothing with a defect when the argument is of another type; empty() fits every one.
    bool number(size_t i);
    bool text(size_t i);  // anything that can be written as text
    bool date(size_t i);  // a date or a moment
    bool truth(size_t i); // a tick, a comparison, or a number
    void usesToday();
    std::optional<QString> literal(size_t i) const; // a text written in the formula
    const FormulaScope &scope() const { return m_compiler.m_scope; }

private:
    FormulaCompiler &m_compiler;
    size_t m_index;
};

} // namespace pheu
