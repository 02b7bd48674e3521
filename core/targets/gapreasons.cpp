// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/gapreasons.h"

#include "metrics/funnel.h"
#include "targets/datedcampaigns.h"
#include "targets/gapshares.h"
#include "targets/ratiogap.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <span>

namespace pheu
{

namespace
{

struct ReasonText {
    Q_DECLARE_TR_FUNCTIONS(pheu::GapExplanation)
};

void sortBySize(std::vector<GapDriver> &drivers, double gap)
{
    // What pulls the way of the gap comes first, the strongest on top.
    std::ranges::stable_sort(drivers, std::greater<>(),
                             [&](const GapDriver &driver) { return gap < 0 ? -driver.share : driver.share; });
}

class Explainer
{
public:
    Explainer(MetricsEngine &engine, const Workspace &workspace, const TargetBoard &board, size_t node)
        : m_engine(engine)
        , m_workspace(workspace)
        , m_board(board)
        , m_goal(board.tree().nodes()[node])
        , m_status(board.statuses()[node])
    {
    }

    Result<GapExplanation> run()
    {
        if (!m_status.pace.gap || !m_status.pace.expected)
            return Error{ErrorCode::InvalidInput,
                         ReasonText::tr("“%1” has no gap to explain: it needs a target, a period that has begun, and a "
                                        "figure.")
                             .arg(m_goal.name)};
        m_result.gap = *m_status.pace.gap;
        m_result.now = {m_goal.period->from, std::min(m_board.on(), m_goal.period->to)};
        m_result.before = {m_result.now.from - m_result.now.days(), m_result.now.from - 1};
        if (const Result<void> done = byGoals(); !done)
            return done.error();
        if (!m_goal.kpi.isEmpty()) {
            byPlaces(QStringLiteral("channel"), m_result.channels);
            byPlaces(QStringLiteral("campaign"), m_result.campaigns);
        }
        if (const Result<void> done = byStep(); !done)
            return done.error();
        return std::move(m_result);
    }

private:
    Result<void> byGoals()
    {
        if (!m_goal.formula)
            return {};
        QHash<QString, double> expected, actual;
        QHash<QString, qint64> ids;
        for (const size_t child : m_goal.children) {
            const TargetStatus &status = m_board.statuses()[child];
            const QString &name = m_board.tree().nodes()[child].name;
            ids.insert(name, m_board.tree().nodes()[child].id.value);
            if (status.pace.expected)
                expected.insert(name, *status.pace.expected);
            if (status.actual)
                actual.insert(name, *status.actual);
        }
        const auto shares = gapShares(*m_goal.formula, expected, actual);
        if (!shares)
            return {}; // a goal below has no figure yet: nothing can be said
        double told = 0;
        for (const GapShare &share : *shares) {
            m_result.goals.push_back({share.name, ids.value(share.name), share.from, share.to, share.share});
            told += share.share;
        }
        sortBySize(m_result.goals, m_result.gap);
        const double rest = m_result.gap - told;
        if (std::abs(rest) > 1e-9 * std::max(std::abs(m_result.gap), std::abs(*m_status.pace.expected)))
            m_result.goals.push_back({ReasonText::tr("Not explained by the goals below"), 0, {}, {}, rest});
        return {};
    }

    MetricQuery question(const QStringList &names, Period period, const QStringList &by = {}) const
    {
        MetricQuery query;
        query.names = names;
        query.by = by;
        query.from = period.from;
        query.to = period.to;
        query.filter = m_goal.filter;
        return query;
    }

    // None: the KPI has no such dimension, its parts do not add up to the whole, or there is one alone, which tells
    // nothing.
    void byPlaces(const QString &dimension, std::vector<GapDriver> &drivers)
    {
        if (m_status.growth == Growth::Flow)
            drivers = partsOfFlow(dimension);
        else if (m_status.growth == Growth::Ratio)
            drivers = partsOfRatio(dimension);
        if (drivers.size() == 1)
            drivers.clear();
        sortBySize(drivers, m_result.gap);
    }

    // Campaigns that by their own dates did not run in these days: nothing is expected of them.
    Result<QSet<qint64>> idleCampaigns() const
    {
        const auto campaigns = datedCampaigns(m_workspace);
        if (!campaigns)
            return campaigns.error();
        QSet<qint64> idle;
        for (const DatedCampaign &campaign : *campaigns) {
            if (campaign.period.to < m_result.now.from || campaign.period.from > m_result.now.to)
                idle.insert(campaign.id.value);
        }
        return idle;
    }

    // A channel is expected to bring the part of the line that it brought before. One that neither brought nor was to
    // bring anything has no part in it.
    std::vector<GapDriver> partsOfFlow(const QString &dimension)
    {
        const auto now = m_engine.evaluate(question({m_goal.kpi}, m_result.now, {dimension}));
        const auto before = m_engine.evaluate(question({m_goal.kpi}, m_result.before, {dimension}));
        if (!now || !before)
            return {};
        std::map<qint64, GapDriver> places;
        double all = 0, actual = 0;
        for (const MetricRow &row : before->rows) {
            GapDriver &place = placeOf(places, row.keys.front());
            place.expected = place.expected.value_or(0) + row.values.front().value_or(0);
        }
        for (const MetricRow &row : now->rows) {
            const double value = row.values.front().value_or(0);
            placeOf(places, row.keys.front()).actual = value;
            actual += value;
        }
        const auto idle = dimension == u"campaign" ? idleCampaigns() : Result<QSet<qint64>>(QSet<qint64>());
        std::erase_if(places, [&](const auto &place) {
            const bool isExpected = place.second.expected.value_or(0) != 0 && idle && !idle->contains(place.first);
            return !isExpected && place.second.actual.value_or(0) == 0;
        });
        for (const auto &[id, place] : places)
            all += place.expected.value_or(0);
        if (all <= 0 || !isSame(actual, *m_status.actual))
            return {};
        std::vector<GapDriver> drivers;
        for (auto &[id, place] : places) {
            place.expected = place.expected.value_or(0) / all * *m_status.pace.expected;
            place.share = place.actual.value_or(0) - *place.expected;
            drivers.push_back(place);
        }
        return drivers;
    }

    // Against the target of the whole, which is that of every place.
    std::vector<GapDriver> partsOfRatio(const QString &dimension)
    {
        const auto parts = ratioParts(*m_engine.catalogue(), m_goal.kpi);
        if (!parts)
            return {};
        const auto table = m_engine.evaluate(
            question({parts->numerator, parts->denominator}, m_result.now, {dimension}), parts->catalogue);
        if (!table)
            return {};
        const double target = *m_status.pace.expected;
        std::vector<GapDriver> drivers;
        std::vector<RatioPlace> places;
        RatioPlace all;
        for (const MetricRow &row : table->rows) {
            const RatioPlace place{row.values[0].value_or(0), row.values[1].value_or(0)};
            if (place.numerator == 0 && place.denominator == 0)
                continue;
            all.numerator += place.numerator;
            all.denominator += place.denominator;
            places.push_back(place);
            GapDriver driver = driverOf(row.keys.front());
            driver.expected = target;
            if (place.denominator != 0)
                driver.actual = place.numerator / place.denominator;
            drivers.push_back(driver);
        }
        const std::vector<Figure> &whole = table->total.values;
        if (!isSame(all.numerator, whole[0].value_or(0)) || !isSame(all.denominator, whole[1].value_or(0)) ||
            all.denominator == 0 || !isSame(all.numerator / all.denominator, *m_status.actual))
            return {};
        const std::vector<RatioShare> shares = ratioShares(target, places);
        for (size_t i = 0; i < shares.size(); ++i) {
            drivers[i].share = shares[i].share;
            drivers[i].ofNumerator = shares[i].ofNumerator;
            drivers[i].ofDenominator = shares[i].ofDenominator;
        }
        return drivers;
    }

    static bool isSame(double sum, double whole)
    {
        return std::abs(sum - whole) <= 1e-6 * std::max(std::abs(sum), std::abs(whole));
    }

    static GapDriver &placeOf(std::map<qint64, GapDriver> &places, const DimensionKey &key)
    {
        return places.try_emplace(key.null ? 0 : key.id, driverOf(key)).first->second;
    }

    static GapDriver driverOf(const DimensionKey &key)
    {
        GapDriver driver;
        driver.id = key.null ? 0 : key.id;
        driver.name = key.null ? ReasonText::tr("Without one") : key.label;
        return driver;
    }

    // The funnel that leads to the goal's KPI, or whose last step brings its money: one in which no step is larger than
    // the one above, which names a step before the last (where that alone fell, the funnel knows nothing of what lies
    // between), and of which most steps have figures in both periods.
    Result<void> byStep()
    {
        const auto funnels = readFunnels(m_workspace);
        if (!funnels || m_goal.kpi.isEmpty())
            return {};
        if (const Result<void> done = stepBetween(*funnels, m_result.now, m_result.before); !done)
            return done;
        if (m_comparable || m_result.now.days() < 2)
            return {};
        const Day middle = m_result.now.from + m_result.now.days() / 2;
        return stepBetween(*funnels, {middle, m_result.now.to}, {m_result.now.from, middle - 1});
    }

    Result<void> stepBetween(const std::vector<FunnelDefinition> &funnels, Period nowDays, Period beforeDays)
    {
        std::array<qsizetype, 3> best = {};
        for (const FunnelDefinition &funnel : funnels) {
            const QStringList steps = stepsToGoal(funnel);
            if (steps.size() < 2)
                continue;
            const qsizetype stages = funnel.measures.contains(m_goal.kpi) ? steps.size() : steps.size() - 1;
            const auto now = m_engine.evaluate(question(steps, nowDays));
            const auto before = m_engine.evaluate(question(steps, beforeDays));
            if (!now)
                return now.error();
            if (!before)
                return before.error();
            qsizetype known = 0;
            for (size_t i = 0; i < size_t(steps.size()); ++i)
                known += now->total.values[i] && before->total.values[i] ? 1 : 0;
            m_comparable = m_comparable || known > 1;
            const auto fall = deepestFall(scaled(now->total.values, double(beforeDays.days()) / nowDays.days()),
                                          before->total.values);
            if (known < 2 || !fall)
                continue;
            const bool narrows = isNarrowing(now->total.values, stages) && isNarrowing(before->total.values, stages);
            const std::array<qsizetype, 3> fit = {narrows ? 1 : 0, qsizetype(fall->step) + 1 < stages ? 1 : 0, known};
            if (fit <= best)
                continue;
            best = fit;
            FallenStep step;
            step.nowDays = nowDays;
            step.beforeDays = beforeDays;
            step.funnel = funnel.name;
            step.above = steps[qsizetype(fall->above)];
            step.measure = steps[qsizetype(fall->step)];
            step.before = fall->before;
            step.now = fall->now;
            step.lost = fall->lost * nowDays.days() / beforeDays.days();
            m_result.step = std::move(step);
        }
        return m_result.step ? placesOfStep(*m_result.step) : Result<void>();
    }

    // Down to the goal's figure; money that is wanted comes after the last stage: revenue after orders.
    QStringList stepsToGoal(const FunnelDefinition &funnel) const
    {
        const qsizetype end = funnel.measures.indexOf(m_goal.kpi);
        if (end >= 0)
            return funnel.measures.mid(0, end + 1);
        const auto catalogue = m_engine.catalogue();
        const bool isRevenue = m_status.growth == Growth::Flow && catalogue->unit(m_goal.kpi) == Unit::Money &&
                               catalogue->direction(m_goal.kpi) == Direction::Higher;
        return isRevenue ? funnel.measures + QStringList{m_goal.kpi} : QStringList();
    }

    static bool isNarrowing(const std::vector<Figure> &values, qsizetype stages)
    {
        Figure above;
        for (const Figure &value : std::span(values).first(size_t(stages))) {
            if (value && above && *value > *above)
                return false;
            above = value ? value : above;
        }
        return true;
    }

    // As of a period of another length.
    static std::vector<Figure> scaled(std::vector<Figure> values, double factor)
    {
        for (Figure &value : values)
            value = value ? Figure(*value * factor) : value;
        return values;
    }

    // What each channel did to the rate: its weight in the step above times the change of its own rate.
    Result<void> placesOfStep(FallenStep &step)
    {
        const QStringList names = {step.above, step.measure};
        const auto now = m_engine.evaluate(question(names, step.nowDays, {QStringLiteral("channel")}));
        const auto before = m_engine.evaluate(question(names, step.beforeDays, {QStringLiteral("channel")}));
        if (!now || !before)
            return {};
        const auto all = [](const MetricTable &table) { return table.total.values.front().value_or(0); };
        if (all(*now) <= 0 || all(*before) <= 0)
            return {};
        for (const MetricRow &row : now->rows) {
            const auto same = std::ranges::find_if(
                before->rows, [&](const MetricRow &other) { return other.keys.front() == row.keys.front(); });
            if (same == before->rows.end() || row.keys.front().null || row.values[0].value_or(0) <= 0 ||
                same->values[0].value_or(0) <= 0)
                continue;
            const double rateNow = row.values[1].value_or(0) / *row.values[0];
            const double rateBefore = same->values[1].value_or(0) / *same->values[0];
            const double weight = (*row.values[0] / all(*now) + *same->values[0] / all(*before)) / 2;
            step.places.push_back(
                {row.keys.front().label, row.keys.front().id, rateBefore, rateNow, weight * (rateNow - rateBefore)});
        }
        if (now->rows.size() < 2 && before->rows.size() < 2)
            step.places.clear(); // all of it is in the one there is
        std::ranges::stable_sort(step.places, {}, &GapDriver::share);
        return {};
    }

    MetricsEngine &m_engine;
    const Workspace &m_workspace;
    const TargetBoard &m_board;
    const TargetNode &m_goal;
    const TargetStatus &m_status;
    GapExplanation m_result;
    bool m_comparable = false; // a funnel has figures of both periods
};

} // namespace

QString signedGap(double value, Unit unit, const Format &format)
{
    // Half a lead is a mean; of hundreds no part matters, and one order more is whole.
    const QString text =
        unit == Unit::Count ? format.decimal(value, std::abs(value) < 100 ? 1 : 0) : format.figure(value, unit);
    return value > 0 ? u'+' + text : text;
}

QString fallenStepSentence(const GapExplanation &reasons, Unit unit, const Format &format, const Catalogue &catalogue,
                           Language language)
{
    if (!reasons.step)
        return {};
    const FallenStep &step = *reasons.step;
    const bool isMoney = catalogue.unit(step.measure) == Unit::Money; // for each of the step above: an order's value
    const auto rate = [&](double value) {
        return isMoney ? format.figure(value, Unit::Money) : format.percent(value, 2);
    };
    const QString sentence =
        isMoney ? ReasonText::tr("What fell: “%1” for each of “%2” went from %3 to %4 against %5, which alone explains "
                                 "%6.")
                : ReasonText::tr("The step that fell: “%1” of “%2” went from %3 to %4 against %5, which alone explains "
                                 "%6.");
    QString text =
        sentence.arg(catalogue.name(step.measure, language), catalogue.name(step.above, language), rate(step.before),
                     rate(step.now), format.period(step.beforeDays), signedGap(step.lost, unit, format));
    if (!step.places.empty() && step.places.front().share < 0)
        text += u' ' + ReasonText::tr("The step fell most in %1.").arg(step.places.front().name);
    return text;
}

std::optional<StepFall> deepestFall(const std::vector<Figure> &now, const std::vector<Figure> &before)
{
    const auto isKnown = [&](size_t i) { return now[i] && before[i] && *now[i] > 0 && *before[i] > 0; };
    std::optional<StepFall> deepest;
    std::optional<size_t> above;
    if (now.empty() || now.size() != before.size() || !now.back() || !before.back())
        return {};
    const size_t last = now.size() - 1;
    // The change of the last value runs over the rates by their logarithms.
    const double change = *now[last] - *before[last];
    const double logarithm = isKnown(last) ? std::log(*now[last] / *before[last]) : 0;
    const double mean = logarithm != 0 ? change / logarithm : *before[last];
    for (size_t i = 0; i < now.size(); ++i) {
        const bool fellToNothing = before[i] && *before[i] > 0 && now[i] && *now[i] == 0;
        if (above && (isKnown(i) || fellToNothing)) {
            const double rateBefore = *before[i] / *before[*above], rateNow = *now[i] / *now[*above];
            const double lost = fellToNothing ? change : mean * std::log(rateNow / rateBefore);
            if (lost < -1e-9 * std::abs(*before[last]) && (!deepest || lost < deepest->lost))
                deepest = StepFall{i, *above, rateBefore, rateNow, lost};
        }
        if (fellToNothing)
            break; // below it there is nothing to tell apart
        if (isKnown(i))
            above = i;
    }
    return deepest;
}

Result<GapExplanation> explainGap(MetricsEngine &engine, const Workspace &workspace, const TargetBoard &board,
                                  size_t node)
{
    return Explainer(engine, workspace, board, node).run();
}

} // namespace pheu
