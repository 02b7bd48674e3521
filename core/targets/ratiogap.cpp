// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/ratiogap.h"

#include "formula/node.h"
#include "targets/gapshares.h"

#include <algorithm>

namespace pheu
{

std::vector<RatioShare> ratioShares(double target, std::span<const RatioPlace> places)
{
    double numerator = 0, denominator = 0;
    for (const RatioPlace &place : places) {
        numerator += place.numerator;
        denominator += place.denominator;
    }
    std::vector<RatioShare> shares;
    if (denominator == 0)
        return shares;
    std::vector<double> sums;
    for (const RatioPlace &place : places) {
        RatioShare share;
        share.ofNumerator = place.numerator / denominator;
        share.ofDenominator = -target * place.denominator / denominator;
        sums.push_back(share.ofNumerator + share.ofDenominator);
        shares.push_back(share);
    }
    settleShares(sums, numerator / denominator - target);
    for (size_t i = 0; i < sums.size(); ++i)
        shares[i].share = sums[i];
    return shares;
}

std::optional<RatioParts> ratioParts(const Catalogue &catalogue, const QString &id)
{
    const Kpi *kpi = catalogue.kpi(id);
    const auto formula = kpi ? Formula::parse(kpi->formula, Catalogue::functions()) : Result<Formula>(Error{});
    if (!formula)
        return {};
    const Formula::Node &root = formula->nodes().back();
    const auto divides = [](const Formula::Node::Term &term) { return term.op == FormulaOp::Divide; };
    const bool isQuotient =
        root.kind == Formula::Node::Kind::Product && std::ranges::any_of(root.terms, divides) &&
        std::ranges::none_of(root.terms, [](const Formula::Node::Term &term) { return term.op == FormulaOp::Modulo; });
    if (!isQuotient)
        return {};
    // The factors as they are written, each within brackets.
    QStringList above, below;
    for (const Formula::Node::Term &term : root.terms) {
        const Formula::Node &factor = formula->nodes()[size_t(term.node)];
        (divides(term) ? below : above).append(u'(' + kpi->formula.mid(factor.at, factor.length) + u')');
    }
    RatioParts parts{nullptr, QStringLiteral("gap_numerator"), QStringLiteral("gap_denominator")};
    Kpi numerator = *kpi, denominator = *kpi;
    numerator.id = parts.numerator;
    numerator.formula = above.join(QStringLiteral(" * "));
    denominator.id = parts.denominator;
    denominator.formula = below.join(QStringLiteral(" * "));
    parts.catalogue = std::make_shared<const Catalogue>(catalogue.with({}, {numerator, denominator}));
    if (!parts.catalogue->contains(parts.numerator) || !parts.catalogue->contains(parts.denominator))
        return {};
    return parts;
}

} // namespace pheu
