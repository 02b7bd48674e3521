// SPDX-License-Identifier: GPL-3.0-or-later
// The one expression language of KPIs and formula fields: + − × ÷ %, comparison, and/or/not, functions, text, names.
// This is its KPI side; RecordFormula is that of fields. Invariant: a value is finite or undefined; no I/O, no loops;
// at most 64 levels deep and 10,000 nodes.
#pragma once

#include "base/result.h"
#include "base/value.h"

#include <QStringList>

#include <functional>
#include <memory>

namespace pheu
{

// What a name stands for, or a part of a formula comes to. An empty value is undefined. `sum` marks a sum
// without a stored value: + and − skip it beside other terms (kpis.md, "Rules"); everything else that uses it
// is undefined.
struct Operand {
    Value value; // number or text; truth is 1 or 0
    bool sum = false;
    bool isDefined() const { return !value.isEmpty(); }
    bool isSkippable() const { return sum && value.isEmpty(); }
    bool operator==(const Operand &) const = default;
};

// Where the names of a formula get their values.
class FormulaContext
{
public:
    using Argument = std::function<Operand(const FormulaContext &)>;

    virtual ~FormulaContext() = default;
    virtual Operand name(const QString &name) const = 0;
    // A function that only this context knows, such as previous(x): it evaluates its argument itself, maybe
    // against another context. Only functions passed to Formula::parse() arrive here.
    virtual Operand call(const QString &function, const Argument &argument) const;
};

// Where a text is no formula, and why; characters count from 1.
struct FormulaDefect {
    int position = 0; // 0: no defect
    int length = 1;
    QString reason; // a clause: "this bracket is not closed"
    // One sentence with the text and the place.
    Error error(const QString &text) const;
};

class Formula
{
public:
    static constexpr int maxDepth = 64;
    static constexpr int maxNodes = 10'000;

    // `contextFunctions`: functions of one argument that the context answers. Errors: InvalidInput, with the
    // character (from 1) where reading stopped.
    static Result<Formula> parse(const QString &text, const QStringList &contextFunctions = {});

    const QString &text() const { return m_text; }
    const QStringList &names() const { return m_names; } // each once, in order of first use
    // Every use of a name, with the context functions around it, outermost first.
    void forEachName(const std::function<void(const QString &name, const QStringList &functions)> &use) const;
    Operand evaluate(const FormulaContext &context) const;

    struct Node;
    // Children before parents; the last is the root (formula/node.h).
    const std::vector<Node> &nodes() const { return *m_nodes; }

private:
    friend class FormulaParser;
    Formula() = default;
    QString m_text;
    QStringList m_names;
    std::shared_ptr<const std::vector<Node>> m_nodes; // children before parents; the last is the root
};

} // namespace pheu
