// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/gapshares.h"

#include "formula/node.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace pheu
{

namespace
{

struct GapText {
    Q_DECLARE_TR_FUNCTIONS(pheu::GapShares)
};

class Values : public FormulaContext
{
public:
    explicit Values(const QHash<QString, double> &values)
        : m_values(values)
    {
    }
    Operand name(const QString &name) const override
    {
        const auto at = m_values.find(name);
        return at != m_values.end() ? Operand{Value(*at)} : Operand{};
    }

private:
    const QHash<QString, double> &m_values;
};

using Node = Formula::Node;

constexpr size_t mostOrders = 8; // factors that Shapley's mean is taken over: 2^8 products

// One formula under two sets of values: what each of its parts is before and after, and how the whole difference runs
// down to the names.
class Decomposition
{
public:
    Decomposition(const Formula &formula, const QHash<QString, double> &from, const QHash<QString, double> &to)
        : m_nodes(formula.nodes())
        , m_before(values(from))
        , m_after(values(to))
    {
    }

    double difference() const { return m_after.back() - m_before.back(); }
    QHash<QString, double> shares()
    {
        give(m_nodes.size() - 1, 1);
        return m_shares;
    }

private:
    std::vector<double> values(const QHash<QString, double> &names) const
    {
        std::vector<double> done;
        for (const Node &node : m_nodes) {
            double value = node.kind == Node::Kind::Number ? node.number : names.value(node.text);
            if (node.kind == Node::Kind::Sum) {
                value = 0;
                for (const Node::Term &term : node.terms)
                    value += signOf(term) * done[size_t(term.node)];
            } else if (node.kind == Node::Kind::Product) {
                value = 1;
                for (const Node::Term &term : node.terms)
                    value = applied(value, term, done[size_t(term.node)]);
            }
            done.push_back(value);
        }
        return done;
    }

    static double signOf(const Node::Term &term) { return term.op == FormulaOp::Minus ? -1 : 1; }
    static double applied(double value, const Node::Term &term, double factor)
    {
        return term.op == FormulaOp::Times ? value * factor : value / factor;
    }

    // `scale`: what one unit of this part is worth in the whole.
    void give(size_t index, double scale)
    {
        const Node &node = m_nodes[index];
        if (node.kind == Node::Kind::Name)
            m_shares[node.text] += scale * changeOf(index);
        else if (node.kind == Node::Kind::Sum)
            std::ranges::for_each(node.terms,
                                  [&](const Node::Term &term) { give(size_t(term.node), scale * signOf(term)); });
        else if (node.kind == Node::Kind::Product)
            giveProduct(node, scale);
    }

    // A factor that did not change explains nothing, yet what it is made of may have changed against each other: a unit
    // of it is then worth the product per unit.
    void giveProduct(const Node &node, double scale)
    {
        const std::vector<double> own = factorShares(node);
        const double mean = (product(node, 0) + product(node, ~quint64(0))) / 2;
        for (size_t i = 0; i < own.size(); ++i) {
            const size_t at = size_t(node.terms[i].node);
            double worth = m_before[at] != 0 ? mean / m_before[at] : 0;
            if (node.terms[i].op == FormulaOp::Divide)
                worth = -worth;
            give(at, scale * (changeOf(at) != 0 ? own[i] / changeOf(at) : worth));
        }
    }

    double changeOf(size_t index) const { return m_after[index] - m_before[index]; }

    std::vector<double> factorShares(const Node &node) const
    {
        const bool logarithmic = std::ranges::all_of(node.terms, [&](const Node::Term &term) {
            return m_before[size_t(term.node)] * m_after[size_t(term.node)] > 0;
        });
        if (logarithmic)
            return logShares(node);
        return node.terms.size() <= mostOrders ? shapleyShares(node) : sequentialShares(node);
    }

    std::vector<double> logShares(const Node &node) const
    {
        const double before = product(node, 0), after = product(node, ~quint64(0));
        const double logarithm = std::log(after / before);
        const double mean = logarithm != 0 ? (after - before) / logarithm : before;
        std::vector<double> shares;
        for (const Node::Term &term : node.terms) {
            const double change = std::log(m_after[size_t(term.node)] / m_before[size_t(term.node)]);
            shares.push_back(mean * (term.op == FormulaOp::Times ? change : -change));
        }
        return shares;
    }

    std::vector<double> shapleyShares(const Node &node) const
    {
        const size_t count = node.terms.size();
        std::vector<double> factorial(count + 1, 1);
        for (size_t i = 1; i <= count; ++i)
            factorial[i] = factorial[i - 1] * double(i);
        std::vector<double> shares(count);
        for (quint64 set = 0; set < (quint64(1) << count); ++set) {
            const size_t size = size_t(std::popcount(set));
            for (size_t i = 0; i < count; ++i) {
                if (set >> i & 1)
                    continue;
                const double weight = factorial[size] * factorial[count - size - 1] / factorial[count];
                shares[i] += weight * (product(node, set | quint64(1) << i) - product(node, set));
            }
        }
        return shares;
    }

    std::vector<double> sequentialShares(const Node &node) const
    {
        std::vector<double> shares;
        double last = product(node, 0, 0);
        for (size_t i = 0; i < node.terms.size(); ++i) {
            const double next = product(node, 0, i + 1);
            shares.push_back(next - last);
            last = next;
        }
        return shares;
    }

    // With the factors of the set `changed` (a bit each), or the first `leading` of them, after their change.
    double product(const Node &node, quint64 changed, size_t leading = 0) const
    {
        double value = 1;
        for (size_t i = 0; i < node.terms.size(); ++i) {
            const bool isAfter = i < leading || (i < 64 && (changed >> i & 1)) || changed == ~quint64(0);
            const size_t at = size_t(node.terms[i].node);
            value = applied(value, node.terms[i], isAfter ? m_after[at] : m_before[at]);
        }
        return value;
    }

    const std::vector<Node> &m_nodes;
    const std::vector<double> m_before, m_after;
    QHash<QString, double> m_shares;
};

} // namespace

void settleShares(std::span<double> shares, double sum)
{
    double *smallest = nullptr;
    for (double &share : shares) {
        if (share != 0 && (!smallest || std::abs(share) < std::abs(*smallest)))
            smallest = &share;
    }
    for (int round = 0; smallest && round < 4; ++round)
        *smallest += sum - std::accumulate(shares.begin(), shares.end(), 0.0);
}

bool isArithmetic(const Formula &formula)
{
    return std::ranges::all_of(formula.nodes(), [](const Node &node) {
        const bool known = node.kind == Node::Kind::Number || node.kind == Node::Kind::Name ||
                           node.kind == Node::Kind::Sum || node.kind == Node::Kind::Product;
        return known && std::ranges::none_of(node.terms, [&](const Node::Term &term) {
                   return node.kind == Node::Kind::Product && term.op == FormulaOp::Modulo;
               });
    });
}

bool isAdditive(const Formula &formula)
{
    return std::ranges::all_of(formula.nodes(), [](const Node &node) {
        return node.kind == Node::Kind::Name || node.kind == Node::Kind::Sum;
    });
}

std::optional<double> valueOf(const Formula &formula, const QHash<QString, double> &values)
{
    const Operand result = formula.evaluate(Values(values));
    if (!result.value.isInteger() && !result.value.isDouble())
        return {};
    return result.value.toDouble();
}

Result<std::vector<GapShare>> gapShares(const Formula &formula, const QHash<QString, double> &from,
                                        const QHash<QString, double> &to)
{
    if (!isArithmetic(formula))
        return Error{
            ErrorCode::InvalidInput,
            GapText::tr("“%1” has more than + − × ÷ in it, so its parts cannot be told apart.").arg(formula.text())};
    if (!valueOf(formula, from) || !valueOf(formula, to))
        return Error{ErrorCode::InvalidInput,
                     GapText::tr("“%1” has no value here, so there is nothing to explain.").arg(formula.text())};
    Decomposition decomposition(formula, from, to);
    const QHash<QString, double> shares = decomposition.shares();
    std::vector<GapShare> result;
    std::vector<double> settled;
    for (const QString &name : formula.names()) {
        const double share = shares.value(name);
        if (!std::isfinite(share))
            return Error{
                ErrorCode::InvalidInput,
                GapText::tr("“%1” divides by 0 on the way, so its parts cannot be told apart.").arg(formula.text())};
        result.push_back({name, from.value(name), to.value(name), share});
        settled.push_back(share);
    }
    settleShares(settled, decomposition.difference());
    for (size_t i = 0; i < result.size(); ++i)
        result[i].share = settled[i];
    return result;
}

} // namespace pheu
