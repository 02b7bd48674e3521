// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportdata.h"

#include "report/explanation.h"
#include "report/findings.h"
#include "storage/metastore.h"
#include "targets/alerts.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::Report)
};

QStringList namesShown(const std::vector<CardData> &cards)
{
    QStringList names;
    for (const CardData &card : cards) {
        names += card.definition.names;
        if (const auto *target = std::get_if<TargetBody>(&card.body); target && !target->info.id.isEmpty())
            names.append(target->info.id);
    }
    names.removeDuplicates();
    return names;
}

} // namespace

std::vector<CardDefinition> reportCards(const QJsonObject &dashboard)
{
    std::vector<CardDefinition> cards;
    const auto addKpis = [&](const Dashboard &of) {
        std::ranges::copy_if(of.cards, std::back_inserter(cards),
                             [](const CardDefinition &card) { return card.kind == CardKind::Kpi; });
    };
    const Dashboard first = dashboardsFrom(dashboard).front();
    addKpis(first);
    if (cards.empty())
        addKpis(overviewDashboard());
    const auto funnel = std::ranges::find(first.cards, CardKind::Funnel, &CardDefinition::kind);
    for (const char *id : {"funnel", "roi-channel", "trend", "unit-costs", "table-channel", "table-campaign"}) {
        cards.push_back(*cardDefinition(QLatin1String(id)));
        if (cards.back().kind == CardKind::Funnel && funnel != first.cards.end())
            cards.back().funnel = funnel->funnel;
    }
    return cards;
}

QString defaultReportTitle(const std::optional<Period> &period, const Format &format)
{
    if (!period)
        return Text::tr("Campaign report");
    return Text::tr("Campaign report %1").arg(format.period(*period));
}

void setReportText(ReportData &data, const ReportText &text, const Format &format)
{
    data.text = text;
    if (data.text.title.trimmed().isEmpty())
        data.text.title = defaultReportTitle(data.period, format);
}

ReportData reportFrom(const CardSet &set, const ReportText &text, const Format &format)
{
    const CardInputs &inputs = set.inputs;
    ReportData data;
    data.period = inputs.period;
    setReportText(data, text, format);
    data.currency = format.currency();
    data.records = set.records;
    data.notes = set.notes;
    data.findings = findings(inputs, format);
    for (const CardData &card : set.cards)
        (card.definition.kind == CardKind::Kpi ? data.kpis : data.cards).push_back(card);
    const Catalogue &catalogue = *inputs.catalogue;
    for (const QString &name : namesShown(set.cards)) {
        data.footnotes.push_back({name, figureInfo(catalogue, name, inputs.language).shortLabel,
                                  formulaInWords(catalogue, name, inputs.language),
                                  catalogue.meaning(name, inputs.language)});
    }
    return data;
}

namespace
{

// A tree that cannot be computed is left out: the report is of the results, and says so in its notes.
void addGoals(ReportData &data, Workspace &workspace, MetricsEngine &engine, const MetricQuery &slice,
              const Format &format)
{
    auto tree = TargetTree::read(workspace);
    const auto last = TargetBoard::lastDay(engine);
    if (!tree || tree->nodes().empty() || !last)
        return;
    const Day on = slice.to ? std::min(*slice.to, *last) : *last;
    auto board = TargetBoard::evaluate(engine, workspace, std::move(*tree), on, format);
    if (board)
        data.goals = std::move(*board);
    else
        data.notes.append(board.error().message);
}

// Rules that are raised on the report's last day with data.
void addAlerts(ReportData &data, Workspace &workspace, MetricsEngine &engine, const MetricQuery &slice,
               const Format &format, Language language)
{
    const auto setting = loadSetting(workspace.database(), QStringLiteral("targets"));
    const auto rules = setting ? alertsFromJson(setting->toObject()) : std::vector<AlertRule>();
    const auto last = rules.empty() ? std::nullopt : TargetBoard::lastDay(engine);
    if (!last)
        return;
    const Day on = slice.to ? std::min(*slice.to, *last) : *last;
    const auto alerts = checkAlerts(engine, workspace, rules, on, format, language);
    if (!alerts) {
        data.notes.append(alerts.error().message);
        return;
    }
    for (const Alert &alert : *alerts) {
        if (alert.raised)
            data.alerts.append(alert.sentence);
    }
}

} // namespace

ReportData reportData(Workspace &workspace, MetricsEngine &engine, const MetricQuery &slice, const ReportText &text,
                      const Format &format, Language language, const Dashboard *dashboard)
{
    const Settings &settings = workspace.settings();
    MetricQuery whole = slice;
    if (!whole.from || !whole.to) {
        if (const auto period = engine.dataPeriod()) {
            whole.from = period->from;
            whole.to = period->to;
        }
    }
    auto cards = dashboard ? dashboard->cards : reportCards(settings.dashboard);
    std::erase_if(cards, isUnwritten);
    const CardSet set = loadCards(workspace, engine, cards, whole, language, findingsNeeds());
    ReportData data = reportFrom(set, text, format);
    data.workspace = settings.name;
    data.comparison = whole.comparison;
    data.filter = describeFilter(workspace.schema(), slice.filter, language);
    addGoals(data, workspace, engine, whole, format);
    addAlerts(data, workspace, engine, whole, format, language);
    data.made = workspace.clock().today();
    return data;
}

} // namespace pheu
