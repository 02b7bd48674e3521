// SPDX-License-Identifier: GPL-3.0-or-later
// One run of a compiled formula over the values of one record.
#pragma once

#include "formula/program.h"
#include "formula/recordformula.h"

namespace pheu
{

class FormulaRun
{
public:
    FormulaRun(const FormulaProgram &program, std::span<const FormulaCell> inputs, Day today, FormulaTrace *trace)
        : m_program(program)
        , m_inputs(inputs)
        , m_today(today)
        , m_trace(trace)
    {
    }

    FormulaCell result() const;

private:
    friend class FormulaArguments;
    using Node = Formula::Node;
    using Part = FormulaProgram::Part;

    FormulaCell at(int index) const;
    FormulaCell called(int index) const;
    FormulaCell named(int index) const;
    FormulaCell sum(int index) const;
    FormulaCell product(int index) const;
    FormulaCell concat(const Node &node) const;
    FormulaCell truths(const Node &node) const;
    bool truth(int index) const;
    FormulaCell comparison(int index) const;
    bool sameOption(const Part &part, const Node &node) const;

    // An empty result and why; the first reason of a run is the one that is told.
    FormulaCell empty(int index, FormulaTrace::Reason reason) const;
    FormulaCell failed(int index, FormulaTrace::Reason reason) const;
    void note(int index, FormulaTrace::Reason reason) const;
    quint64 currencyOf(const FormulaType &type) const;
    const Node &node(int index) const { return m_program.nodes[size_t(index)]; }
    const Part &part(int index) const { return m_program.parts[size_t(index)]; }

    const FormulaProgram &m_program;
    std::span<const FormulaCell> m_inputs;
    Day m_today;
    FormulaTrace *m_trace;
};

// The arguments of a function, each computed when it is asked for. They count from 0.
class FormulaArguments
{
public:
    FormulaArguments(const FormulaRun &run, int index)
        : m_run(run)
        , m_index(index)
    {
    }

    size_t count() const { return m_run.node(m_index).terms.size(); }
    FormulaCell at(size_t i) const { return m_run.at(nodeOf(i)); }
    const FormulaType &type(size_t i) const { return m_run.part(nodeOf(i)).type; }
    const FormulaType &resultType() const { return m_run.part(m_index).type; }
    // As the kind of the result: an integer beside a decimal becomes one.
    FormulaCell asResult(size_t i) const;
    FormulaCell asResult(size_t i, FormulaCell cell) const;
    bool truth(size_t i) const { return m_run.truth(nodeOf(i)); }
    QString text(size_t i) const; // empty for no value
    std::optional<double> number(size_t i) const;
    std::optional<qint64> whole(size_t i) const; // cut towards zero; within ±1e9
    std::optional<Day> day(size_t i) const;      // of a moment: in local time
    bool equal(size_t i, size_t j) const;
    Day today() const { return m_run.m_today; }
    quint64 workspaceCurrency() const { return m_run.m_program.workspaceCurrency; }
    // text(), number(), whole() or day() met a value that could not be computed: nor can this.
    bool metFailure() const { return m_metFailure; }

    FormulaCell empty(FormulaTrace::Reason reason = FormulaTrace::Reason::NoValue) const
    {
        return m_run.empty(m_index, reason);
    }
    FormulaCell failed(FormulaTrace::Reason reason) const { return m_run.failed(m_index, reason); }

private:
    int nodeOf(size_t i) const { return m_run.node(m_index).terms[i].node; }
    FormulaCell used(size_t i) const;
    const FormulaRun &m_run;
    int m_index;
    mutable bool m_metFailure = false;
};

// <0, 0, >0 of two values of one kind (numbers of any). Decimals that differ in the 13th digit are equal.
int compareCells(const FormulaCell &a, FormulaKind aKind, const FormulaCell &b, FormulaKind bKind);
// Longer results are refused, so that a record stays a record.
inline constexpr qsizetype longestFormulaText = 100'000;

} // namespace pheu
