// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/pacing.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace pheu
{

namespace
{

struct PaceText {
    Q_DECLARE_TR_FUNCTIONS(pheu::Pace)
};

struct StateId {
    PaceState state;
    QLatin1String id;
};
constexpr StateId stateIds[] = {
    {PaceState::NotStarted, QLatin1String("not_started")}, {PaceState::Ahead, QLatin1String("ahead")},
    {PaceState::OnTrack, QLatin1String("on_track")},       {PaceState::AtRisk, QLatin1String("at_risk")},
    {PaceState::Behind, QLatin1String("behind")},
};

std::optional<double> ratio(double above, double below)
{
    return below != 0 ? std::optional(above / below) : std::nullopt;
}

PaceState stateOf(double achievement, const PaceBands &bands)
{
    // A figure that is exactly on its line is not behind it for the sake of the last bit.
    const double slack = achievement + 1e-9;
    return slack >= bands.ahead     ? PaceState::Ahead
           : slack >= bands.onTrack ? PaceState::OnTrack
           : slack >= bands.atRisk  ? PaceState::AtRisk
                                    : PaceState::Behind;
}

// The node's own floor and stretch, as parts of its target.
PaceBands bandsOf(const PaceInput &input)
{
    PaceBands bands = input.bands;
    if (input.target == 0)
        return bands;
    const bool lower = input.direction == Direction::Lower;
    const auto part = [&](double value) { return lower ? ratio(input.target, value) : ratio(value, input.target); };
    if (const auto at = input.floor ? part(*input.floor) : std::nullopt)
        bands.atRisk = std::min(*at, bands.onTrack);
    if (const auto at = input.stretch ? part(*input.stretch) : std::nullopt)
        bands.ahead = std::max(*at, bands.onTrack);
    return bands;
}

bool isBand(const PaceInput &input)
{
    return input.direction == Direction::Band || input.direction == Direction::Neutral;
}

// Inside floor … stretch (without them the target ± the bands' width) is on track, whichever way it left is not.
PaceState bandState(const PaceInput &input, double actual, double expected)
{
    const double scale = input.target != 0 ? expected / input.target : 1;
    const double low = (input.floor ? *input.floor * scale : expected * input.bands.onTrack);
    const double high = (input.stretch ? *input.stretch * scale : expected * (2 - input.bands.onTrack));
    const double slack = 1e-9 * std::abs(expected);
    if (actual >= std::min(low, high) - slack && actual <= std::max(low, high) + slack)
        return PaceState::OnTrack;
    const double outer = std::abs(expected) * (input.bands.onTrack - input.bands.atRisk) + slack;
    return actual >= std::min(low, high) - outer && actual <= std::max(low, high) + outer ? PaceState::AtRisk
                                                                                          : PaceState::Behind;
}

void judge(const PaceInput &input, Pace &pace, double done, double due)
{
    pace.pace = ratio(done, due);
    if (pace.isBand) {
        if (pace.pace)
            pace.achievement = std::max(0.0, 1 - std::abs(1 - *pace.pace));
        pace.state = bandState(input, *input.actual, *pace.expected);
        return;
    }
    if (input.direction == Direction::Lower)
        pace.achievement = done == 0 && due >= 0 ? std::optional(input.bands.ahead) : ratio(due, done);
    else
        pace.achievement = pace.pace;
    if (pace.achievement)
        pace.state = stateOf(*pace.achievement, bandsOf(input));
    else // nothing was due yet
        pace.state = done >= due ? PaceState::OnTrack : PaceState::Behind;
}

void paceRatio(const PaceInput &input, Pace &pace)
{
    pace.expected = input.target;
    if (!input.actual)
        return;
    pace.gap = *input.actual - input.target;
    pace.projected = input.on >= input.period.to || !input.projected ? input.actual : input.projected;
    judge(input, pace, *input.actual, input.target);
}

} // namespace

PaceBands paceBandsFromJson(const QJsonObject &targets)
{
    const PaceBands shipped;
    const QJsonObject json = targets[QStringLiteral("bands")].toObject();
    const PaceBands bands{json[QStringLiteral("ahead")].toDouble(shipped.ahead),
                          json[QStringLiteral("on_track")].toDouble(shipped.onTrack),
                          json[QStringLiteral("at_risk")].toDouble(shipped.atRisk)};
    const bool descends =
        bands.ahead <= 10 && bands.ahead >= bands.onTrack && bands.onTrack >= bands.atRisk && bands.atRisk >= 0;
    return descends ? bands : shipped;
}

QJsonObject paceBandsToJson(const PaceBands &bands)
{
    return {{QStringLiteral("ahead"), bands.ahead},
            {QStringLiteral("on_track"), bands.onTrack},
            {QStringLiteral("at_risk"), bands.atRisk}};
}

QString paceStateId(PaceState state)
{
    const auto *at = std::ranges::find(stateIds, state, &StateId::state);
    return at != std::end(stateIds) ? QString(at->id) : QString();
}

std::optional<PaceState> paceStateFromId(QStringView id)
{
    const auto *at = std::ranges::find_if(stateIds, [&](const StateId &known) { return id == known.id; });
    return at != std::end(stateIds) ? std::optional(at->state) : std::nullopt;
}

QString paceStateName(PaceState state)
{
    switch (state) {
    case PaceState::NotStarted:
        return PaceText::tr("Not started");
    case PaceState::Ahead:
        return PaceText::tr("Ahead");
    case PaceState::OnTrack:
        return PaceText::tr("On track");
    case PaceState::AtRisk:
        return PaceText::tr("At risk");
    case PaceState::Behind:
        return PaceText::tr("Behind");
    case PaceState::Unknown:
        break;
    }
    return PaceText::tr("No data");
}

QString paceStateName(const Pace &pace)
{
    if (!pace.isBand || pace.state != PaceState::Behind)
        return paceStateName(pace.state);
    return pace.isOver() ? PaceText::tr("Over plan") : PaceText::tr("Under plan");
}

double elapsedShare(Period period, Day on, std::span<const double> weights)
{
    const int days = period.days();
    const int gone = std::clamp(on - period.from + 1, 0, std::max(days, 0));
    if (days <= 0 || gone == 0)
        return 0;
    if (gone == days)
        return 1;
    const double all = std::accumulate(weights.begin(), weights.end(), 0.0);
    if (weights.size() != size_t(days) || all <= 0)
        return double(gone) / days;
    return std::accumulate(weights.begin(), weights.begin() + gone, 0.0) / all;
}

Pace paceOf(const PaceInput &input)
{
    Pace pace;
    pace.isBand = isBand(input);
    if (input.on < input.period.from) {
        pace.state = PaceState::NotStarted;
        return pace;
    }
    if (input.growth == Growth::Ratio) {
        paceRatio(input, pace);
        return pace;
    }
    const double share = elapsedShare(input.period, input.on, input.weights);
    const bool stock = input.growth == Growth::Stock;
    const double opening = stock ? input.opening.value_or(0) : 0;
    // The way of a level whose opening nobody knows is not known either.
    if (stock && !input.opening) {
        paceRatio(input, pace);
        return pace;
    }
    pace.expected = opening + (input.target - opening) * share;
    const int left = input.period.to - std::min(input.on, input.period.to);
    if (!input.actual)
        return pace;
    pace.gap = *input.actual - *pace.expected;
    if (share > 0)
        pace.projected = opening + (*input.actual - opening) / share;
    const double missing = input.target - *input.actual;
    const bool upwards = input.target >= opening;
    if (left > 0 && (upwards ? missing > 0 : missing < 0))
        pace.requiredPerDay = missing / left;
    if (stock && upwards)
        judge(input, pace, *input.actual - opening, *pace.expected - opening);
    else
        judge(input, pace, *input.actual, *pace.expected);
    return pace;
}

} // namespace pheu
