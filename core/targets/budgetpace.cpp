// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/budgetpace.h"

#include <algorithm>

namespace pheu
{

namespace
{

const Field *fieldOf(const Page &page, QLatin1String role)
{
    const auto at = std::ranges::find(page.fields, role, &Field::role);
    return at != page.fields.end() ? &*at : nullptr;
}

struct CampaignBudget {
    BudgetLine line;
    std::vector<qint64> channels;
};

// Campaigns with both dates, and the channels they are on.
Result<std::vector<CampaignBudget>> datedCampaigns(const Workspace &workspace)
{
    std::vector<CampaignBudget> campaigns;
    const auto &pages = workspace.schema().pages;
    const auto page = std::ranges::find(pages, QLatin1String("campaigns"), &Page::role);
    if (page == pages.end())
        return campaigns;
    const Field *name = fieldOf(*page, QLatin1String("name")), *start = fieldOf(*page, QLatin1String("start")),
                *end = fieldOf(*page, QLatin1String("end")), *channels = fieldOf(*page, QLatin1String("channels"));
    if (!name || !start || !end)
        return campaigns;
    std::vector<FieldId> fields = {name->id, start->id, end->id};
    if (channels)
        fields.push_back(channels->id);
    Query query;
    query.page = page->id;
    const auto ids = workspace.reader().select(query);
    if (!ids)
        return ids.error();
    const auto records = workspace.reader().fetch(page->id, *ids, fields);
    if (!records)
        return records.error();
    for (const Record &record : *records) {
        const auto from = parseIsoDay(QStringView(workspace.plain(*start, record.values[1])));
        const auto to = parseIsoDay(QStringView(workspace.plain(*end, record.values[2])));
        if (!from || !to || *to < *from)
            continue;
        CampaignBudget campaign;
        campaign.line.id = record.id;
        campaign.line.name = record.values[0].toText();
        campaign.line.period = Period{*from, *to};
        if (channels)
            campaign.channels = record.values[3].toIds();
        campaigns.push_back(std::move(campaign));
    }
    return campaigns;
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
    line.projected = paced.projected;
    if (line.projected)
        line.over = *line.projected - line.budget;
}

Result<std::vector<CampaignBudget>> paced(MetricsEngine &engine, const Workspace &workspace, Day on,
                                          const PaceBands &bands)
{
    auto campaigns = datedCampaigns(workspace);
    if (!campaigns)
        return campaigns.error();
    const auto budgets = figuresBy(engine, QStringLiteral("budget"), {});
    if (!budgets)
        return budgets.error();
    const auto spent = figuresBy(engine, QStringLiteral("cost"), on);
    if (!spent)
        return spent.error();
    std::erase_if(*campaigns,
                  [&](const CampaignBudget &campaign) { return !budgets->contains(campaign.line.id.value); });
    for (CampaignBudget &campaign : *campaigns) {
        campaign.line.budget = budgets->value(campaign.line.id.value);
        if (spent->contains(campaign.line.id.value))
            campaign.line.spent = spent->value(campaign.line.id.value);
        pace(campaign.line, on, bands);
    }
    return campaigns;
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
    std::vector<BudgetLine> lines;
    for (const CampaignBudget &campaign : *campaigns) {
        if (campaign.channels.size() != 1 || campaign.line.state == PaceState::NotStarted)
            continue;
        const RecordId channel(campaign.channels.front());
        auto at = std::ranges::find(lines, channel, &BudgetLine::id);
        if (at == lines.end()) {
            lines.push_back({});
            at = lines.end() - 1;
            at->id = channel;
        }
        addUp(*at, campaign.line);
    }
    std::vector<qint64> ids;
    std::ranges::transform(lines, std::back_inserter(ids), [](const BudgetLine &line) { return line.id.value; });
    const auto &pages = workspace.schema().pages;
    const auto page = std::ranges::find(pages, QLatin1String("channels"), &Page::role);
    const auto names = page != pages.end() ? workspace.reader().names(page->id, ids)
                                           : Result<QHash<qint64, QString>>(QHash<qint64, QString>());
    if (!names)
        return names.error();
    for (BudgetLine &line : lines) {
        line.name = names->value(line.id.value);
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
