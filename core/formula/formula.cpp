// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula/formula.h"

#include "base/text.h"
#include "formula/parser.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace pheu
{

namespace
{

using Node = Formula::Node;

// A number that is not finite is undefined: neither NaN nor infinity ever leaves a formula.
Operand number(double value)
{
    return std::isfinite(value) ? Operand{Value(value)} : Operand{};
}

Operand truth(bool value)
{
    return {Value(value ? 1.0 : 0.0)};
}

bool isNumber(const Operand &operand)
{
    return operand.value.isInteger() || operand.value.isDouble();
}

class Evaluator
{
public:
    Evaluator(const std::vector<Node> &nodes, const FormulaContext &context)
        : m_nodes(nodes)
        , m_context(context)
    {
    }

    Operand at(int index) const
    {
        const Node &node = m_nodes[size_t(index)];
        switch (node.kind) {
        case Node::Kind::Number:
            return number(node.number);
        case Node::Kind::Text:
            return {Value(node.text)};
        case Node::Kind::Name:
            return named(node);
        case Node::Kind::Sum:
            return sum(node);
        case Node::Kind::Product:
            return product(node);
        case Node::Kind::And:
            return chain(node, false);
        case Node::Kind::Or:
            return chain(node, true);
        case Node::Kind::Not:
            return negation(node);
        case Node::Kind::Compare:
            return comparison(node);
        case Node::Kind::Concat:
            return {}; // only in formula fields
        case Node::Kind::Call:
            return call(node);
        case Node::Kind::ContextCall:
            return contextCall(node);
        }
        return {};
    }

private:
    Operand named(const Node &node) const
    {
        Operand operand = m_context.name(node.text);
        if (operand.value.isDouble() && !std::isfinite(operand.value.toDouble()))
            return {};
        return operand;
    }

    // Sums without a stored value are skipped beside other terms; alone they stay what they are.
    Operand sum(const Node &node) const
    {
        double total = 0;
        bool any = false;
        for (const Node::Term &term : node.terms) {
            const Operand operand = at(term.node);
            if (operand.isSkippable())
                continue;
            if (!isNumber(operand))
                return {};
            total += term.op == FormulaOp::Minus ? -operand.value.toDouble() : operand.value.toDouble();
            any = true;
        }
        return any ? number(total) : Operand{{}, true};
    }

    Operand product(const Node &node) const
    {
        double total = 1;
        bool skipped = false, divides = false;
        for (const Node::Term &term : node.terms) {
            const Operand operand = at(term.node);
            divides |= term.op != FormulaOp::Times;
            if (operand.isSkippable()) {
                skipped = true;
                continue;
            }
            if (!isNumber(operand))
                return {};
            const double value = operand.value.toDouble();
            if (term.op != FormulaOp::Times && value == 0)
                return {};
            if (term.op == FormulaOp::Times)
                total *= value;
            else
                total = term.op == FormulaOp::Divide ? total / value : std::fmod(total, value);
        }
        // revenue × margin without revenue is still a sum without a value; a ratio of one is undefined.
        return skipped ? Operand{{}, !divides} : number(total);
    }

    Operand chain(const Node &node, bool decides) const
    {
        for (const Node::Term &term : node.terms) {
            const Operand operand = at(term.node);
            if (!isNumber(operand))
                return {};
            if ((operand.value.toDouble() != 0) == decides)
                return truth(decides);
        }
        return truth(!decides);
    }

    Operand negation(const Node &node) const
    {
        const Operand operand = at(node.terms[0].node);
        return isNumber(operand) ? truth(operand.value.toDouble() == 0) : Operand{};
    }

    Operand comparison(const Node &node) const
    {
        const Operand left = at(node.terms[0].node), right = at(node.terms[1].node);
        int order = 0;
        if (isNumber(left) && isNumber(right)) {
            const double a = left.value.toDouble(), b = right.value.toDouble();
            order = a < b ? -1 : a > b ? 1 : 0;
        } else if (left.value.isText() && right.value.isText()) {
            const QString a = caseFold(left.value.toText()), b = caseFold(right.value.toText());
            order = a == b ? 0 : compareText(a, b) < 0 ? -1 : 1;
        } else {
            return {};
        }
        switch (node.terms[1].op) {
        case FormulaOp::Equal:
            return truth(order == 0);
        case FormulaOp::NotEqual:
            return truth(order != 0);
        case FormulaOp::Less:
            return truth(order < 0);
        case FormulaOp::LessOrEqual:
            return truth(order <= 0);
        case FormulaOp::Greater:
            return truth(order > 0);
        case FormulaOp::GreaterOrEqual:
            return truth(order >= 0);
        default:
            return {};
        }
    }

    Operand call(const Node &node) const
    {
        const QString &name = node.text;
        if (name == QLatin1String("if")) {
            const Operand condition = at(node.terms[0].node);
            if (!isNumber(condition))
                return {};
            if (condition.value.toDouble() != 0)
                return at(node.terms[1].node);
            return node.terms.size() > 2 ? at(node.terms[2].node) : Operand{};
        }
        std::vector<double> values;
        for (const Node::Term &term : node.terms) {
            const Operand operand = at(term.node);
            if (!isNumber(operand))
                return {};
            values.push_back(operand.value.toDouble());
        }
        if (name == QLatin1String("min"))
            return number(*std::ranges::min_element(values));
        if (name == QLatin1String("max"))
            return number(*std::ranges::max_element(values));
        if (name == QLatin1String("abs"))
            return number(std::abs(values[0]));
        if (name == QLatin1String("floor"))
            return number(std::floor(values[0]));
        if (name == QLatin1String("ceil"))
            return number(std::ceil(values[0]));
        const double digits = values.size() > 1 ? std::trunc(values[1]) : 0; // round
        if (digits < -15 || digits > 15)
            return {};
        const double scale = std::pow(10.0, digits);
        return number(std::round(values[0] * scale) / scale); // half away from zero
    }

    Operand contextCall(const Node &node) const
    {
        const int argument = node.terms[0].node;
        return m_context.call(node.text,
                              [&](const FormulaContext &context) { return Evaluator(m_nodes, context).at(argument); });
    }

    const std::vector<Node> &m_nodes;
    const FormulaContext &m_context;
};

} // namespace

Error FormulaDefect::error(const QString &text) const
{
    return {ErrorCode::InvalidInput,
            QCoreApplication::translate("pheu::Formula", "The formula “%1” cannot be read at character %2: %3.")
                .arg(text)
                .arg(position)
                .arg(reason)};
}

Operand FormulaContext::call(const QString &, const Argument &) const
{
    return {};
}

Result<Formula> Formula::parse(const QString &text, const QStringList &contextFunctions)
{
    return FormulaParser(text, contextFunctions).run();
}

void Formula::forEachName(const std::function<void(const QString &, const QStringList &)> &use) const
{
    struct Visitor {
        const std::vector<Node> &nodes;
        const std::function<void(const QString &, const QStringList &)> &use;
        QStringList functions;
        void visit(int index)
        {
            const Node &node = nodes[size_t(index)];
            if (node.kind == Node::Kind::Name)
                use(node.text, functions);
            if (node.kind == Node::Kind::ContextCall)
                functions.append(node.text);
            for (const Node::Term &term : node.terms)
                visit(term.node);
            if (node.kind == Node::Kind::ContextCall)
                functions.removeLast();
        }
    };
    Visitor{*m_nodes, use, {}}.visit(int(m_nodes->size()) - 1);
}

Operand Formula::evaluate(const FormulaContext &context) const
{
    return Evaluator(*m_nodes, context).at(int(m_nodes->size()) - 1);
}

} // namespace pheu
