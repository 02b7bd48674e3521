// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/budgetpace.h"

#include "base/currency.h"
#include "targets/datedcampaigns.h"
#include "targets/split.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace pheu
{

namespace
{

struct CampaignBudget {
    BudgetLine line;
    std::vector<qint64> channels;
};

struct BudgetText {
    Q_DECLARE_TR_FUNCTIONS(pheu::BudgetPace)
};

using ByChannel = std::map<qint64, double>; // 0: no channel

// Fully loaded cost of every campaign through a day, by channel.
Result<QHash<qint64, ByChannel>> costByChannel(MetricsEngine &engine, Day to)
{
    MetricQuery query;
    query.names = {QStringLiteral("cost")};
    query.by = {QStringLiteral("campaign"), QStringLiteral("channel")};
    query.to = to;
    const auto table = engine.evaluate(query);
    if (!table)
        return table.error();
    QHash<qint64, ByChannel> costs;
    for (const MetricRow &row : table->rows) {
        if (row.values.front() && !row.keys[0].null)
            costs[row.keys[0].id][row.keys[1].null ? 0 : row.keys[1].id] += *row.values.front();
    }
    return costs;
}

Result<QHash<qint64, double>> figuresBy(MetricsEngine &engine, const QString &name, std::optional<Day> to)
{
    MetricQuery query;
    query.names = {name};
    query.by = {QStringLiteral("campaign")};
    query.to = to;
    const auto table = engine.evaluate(query);
    if (!table)
        return table.error();
    QHash<qint64, double> figures;
    for (const MetricRow &row : table->rows) {
        if (row.values.front() && !row.keys.front().null)
            figures.insert(row.keys.front().id, *row.values.front());
    }
    return figures;
}

void pace(BudgetLine &line, Day on, const PaceBands &bands)
{
    PaceInput input;
    input.direction = Direction::Band;
    input.period = *line.period;
    input.on = on;
    input.target = line.budget;
    input.actual = line.spent;
    input.bands = bands;
    const Pace paced = paceOf(input);
    line.state = paced.state;
    line.daysLeft = std::max(0, line.period->to - std::max(on, line.period->from - 1));
    if (line.spent)
        line.left = line.budget - *line.spent;
    // Once the campaign is over, what is left of its budget is no worry, and what is over is one.
    if (line.left && line.daysLeft == 0) {
        if (*line.left >= 0)
            line.state = PaceState::OnTrack;
        else if (line.state == PaceState::OnTrack)
            line.state = PaceState::AtRisk;
    }
    line.projected = paced.projected;
    if (line.projected)
        line.over = *line.projected - line.budget;
}

Result<std::vector<CampaignBudget>> paced(MetricsEngine &engine, const Workspace &workspace, Day on,
                                          const PaceBands &bands)
{
    const auto dated = datedCampaigns(workspace);
    if (!dated)
        return dated.error();
    const auto budgets = figuresBy(engine, QStringLiteral("budget"), {});
    if (!budgets)
        return budgets.error();
    const auto spent = figuresBy(engine, QStringLiteral("cost"), on);
    if (!spent)
        return spent.error();
    std::vector<CampaignBudget> campaigns;
    for (const DatedCampaign &each : *dated) {
        if (!budgets->contains(each.id.value))
            continue;
        CampaignBudget campaign;
        campaign.line.id = each.id;
        campaign.line.name = each.name;
        campaign.line.period = each.period;
        campaign.line.budget = budgets->value(each.id.value);
        if (spent->contains(each.id.value))
            campaign.line.spent = spent->value(each.id.value);
        campaign.channels = each.channels;
        pace(campaign.line, on, bands);
        campaigns.push_back(std::move(campaign));
    }
    return campaigns;
}

// One line a channel that the campaign's budget is shared by.
std::vector<BudgetLine> partsOf(const CampaignBudget &campaign, const ByChannel &spent, int perOne, Day on,
                                const PaceBands &bands)
{
    const auto part = [&](qint64 channel, double budget, Figure cost) {
        BudgetLine line;
        line.id = RecordId(channel);
        line.period = campaign.line.period;
        line.budget = budget;
        line.spent = cost;
        pace(line, on, bands);
        return line;
    };
    if (campaign.channels.size() == 1)
        return {part(campaign.channels.front(), campaign.line.budget, campaign.line.spent)};
    std::vector<double> weights;
    double all = 0;
    for (const auto &[channel, cost] : spent) {
        weights.push_back(std::max(cost, 0.0));
        all += weights.back();
    }
    if (all <= 0)
        return {part(0, campaign.line.budget, campaign.line.spent)};
    const std::vector<qint64> units = splitByLargestRemainder(std::llround(campaign.line.budget * perOne), weights);
    std::vector<BudgetLine> parts;
    for (size_t i = 0; const auto &[channel, cost] : spent)
        parts.push_back(part(channel, double(units[i++]) / perOne, cost));
    return parts;
}

void addUp(BudgetLine &sum, const BudgetLine &part)
{
    const auto add = [](Figure &into, const Figure &value) {
        if (value)
            into = into.value_or(0) + *value;
    };
    sum.budget += part.budget;
    add(sum.spent, part.spent);
    add(sum.left, part.left ? part.left : Figure(part.budget));
    add(sum.projected, part.projected);
    sum.daysLeft = std::max(sum.daysLeft, part.daysLeft);
    sum.period = sum.period
                     ? Period{std::min(sum.period->from, part.period->from), std::max(sum.period->to, part.period->to)}
                     : *part.period;
}

} // namespace

Result<std::vector<BudgetLine>> campaignBudgets(MetricsEngine &engine, const Workspace &workspace, Day on,
                                                const PaceBands &bands)
{
    const auto campaigns = paced(engine, workspace, on, bands);
    if (!campaigns)
        return campaigns.error();
    std::vector<BudgetLine> lines;
    std::ranges::transform(*campaigns, std::back_inserter(lines), &CampaignBudget::line);
    return lines;
}

Result<std::vector<BudgetLine>> channelBudgets(MetricsEngine &engine, const Workspace &workspace, Day on,
                                               const PaceBands &bands)
{
    const auto campaigns = paced(engine, workspace, on, bands);
    if (!campaigns)
        return campaigns.error();
    const auto spent = costByChannel(engine, on);
    if (!spent)
        return spent.error();
    const double perOne = std::pow(10.0, currencyDigits(workspace.settings().currency).value_or(0));
    std::vector<BudgetLine> lines;
    for (const CampaignBudget &campaign : *campaigns) {
        if (campaign.line.state == PaceState::NotStarted)
            continue;
        for (const BudgetLine &part : partsOf(campaign, spent->value(campaign.line.id.value), int(perOne), on, bands)) {
            auto at = std::ranges::find(lines, part.id, &BudgetLine::id);
            if (at == lines.end()) {
                lines.push_back({});
                at = lines.end() - 1;
                at->id = part.id;
            }
            addUp(*at, part);
        }
    }
    std::ranges::stable_partition(lines, [](const BudgetLine &line) { return line.id.value != 0; });
    std::vector<qint64> ids;
    std::ranges::transform(lines, std::back_inserter(ids), [](const BudgetLine &line) { return line.id.value; });
    const auto &pages = workspace.schema().pages;
    const auto page = std::ranges::find(pages, QLatin1String("channels"), &Page::role);
    const auto names = page != pages.end() ? workspace.reader().names(page->id, ids)
                                           : Result<QHash<qint64, QString>>(QHash<qint64, QString>());
    if (!names)
        return names.error();
    for (BudgetLine &line : lines) {
        line.name = line.id ? names->value(line.id.value) : BudgetText::tr("No channel yet");
        // The campaigns' own projections add up; the state is that of the sum at the end.
        if (line.projected) {
            line.over = *line.projected - line.budget;
            PaceInput input;
            input.direction = Direction::Band;
            input.period = *line.period;
            input.on = line.period->to;
            input.target = line.budget;
            input.actual = line.projected;
            input.bands = bands;
            line.state = paceOf(input).state;
        }
    }
    return lines;
}

} // namespace pheu
