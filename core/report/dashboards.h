// SPDX-License-Identifier: GPL-3.0-or-later
// The dashboards of a workspace as values, kept whole in the setting "dashboard": each has a name and its cards in
// their order. Pure: every change answers a new value, one SetSetting edit writes it, undo brings the last one back.
#pragma once

#include "report/card.h"

#include "storage/schema.h"

namespace pheu
{

struct Dashboard {
    QString id; // stable: "overview" of the first one that ships
    Names names;
    std::vector<CardDefinition> cards;
    bool operator==(const Dashboard &) const = default;

    const CardDefinition *card(const QString &id) const;
};

// Never empty. What the file held before there were several dashboards (hidden, shown, order, funnel) is read as the
// cards of the overview. What cannot be read is left out.
std::vector<Dashboard> dashboardsFrom(const QJsonObject &setting);
QJsonObject dashboardsToJson(const std::vector<Dashboard> &dashboards);
std::optional<CardDefinition> cardFromJson(const QJsonObject &json); // empty: not one that can be read
QJsonObject cardToJson(const CardDefinition &card);
constexpr size_t mostDashboards = 100, mostCards = 200; // of a dashboard; what is beyond is left out

// The first one of a new workspace, of the cards that ship (cardDefinitions()); the others of them can be added to it.
// `before`: the setting as it was before there were several dashboards (hidden, shown, order, funnel).
Dashboard overviewDashboard(const QJsonObject &before = {});

// Changes of one dashboard. An id that is not there: unchanged.
Dashboard withCard(Dashboard dashboard, CardDefinition card); // at the end, KPI cards behind the last KPI card; gives
                                                              // it a free id when its own is taken or empty
Dashboard withoutCard(Dashboard dashboard, const QString &id);
Dashboard withCardChanged(Dashboard dashboard, const CardDefinition &card); // that of the same id
Dashboard withCardCopied(Dashboard dashboard, const QString &id);           // behind it
// One place up (-1) or down (+1); unchanged at the ends.
Dashboard withCardMoved(Dashboard dashboard, const QString &id, int step);
// Puts `id` before `other`; at the end when `other` is empty.
Dashboard withCardBefore(Dashboard dashboard, const QString &id, const QString &other);

// Changes of the list.
std::vector<Dashboard> withDashboard(std::vector<Dashboard> all, const Dashboard &changed); // added where its id is new
std::vector<Dashboard> withoutDashboard(std::vector<Dashboard> all, const QString &id);     // never the last one
std::vector<Dashboard> withDashboardMoved(std::vector<Dashboard> all, const QString &id, int step);
// With an id and names that none of them has: "… 2" where one has them.
Dashboard withFreeNames(Dashboard dashboard, const std::vector<Dashboard> &all);
// A copy named "… 2", behind it.
std::vector<Dashboard> withDashboardCopied(std::vector<Dashboard> all, const QString &id);

// Those that ship, from resources/dashboards: overview, channel, b2b-lead, shop, email, client.
struct DashboardTemplate {
    QString id;
    Dashboard dashboard;         // names in both languages
    Names purpose;               // one sentence
    QHash<QString, Names> texts; // of its cards of text, by their id
};
const std::vector<DashboardTemplate> &dashboardTemplates();
// A new dashboard of it with an id and a name that are free; cards whose figures the catalogue lacks are left out. Its
// cards of text are written in `language`.
Dashboard dashboardFromTemplate(const DashboardTemplate &from, const std::vector<Dashboard> &all,
                                const Catalogue &catalogue, Language language);
// Whether its text is still that of a template: a report leaves it out.
bool isUnwritten(const CardDefinition &card);
// The one called `name` (id, or name in either language) of these, else of those that ship. Errors: UnknownName, which
// names those there are.
Result<Dashboard> dashboardNamed(const QString &name, const std::vector<Dashboard> &all, const Catalogue &catalogue,
                                 Language language);

// The sentence why the card cannot be as it is (no figure, a dimension that is none, a donut of a ratio, a filter that
// cannot be read): the first thing that is wrong in the order of a form; empty: it can.
QString cardProblem(const CardDefinition &card, const Schema &schema, const Catalogue &catalogue);

} // namespace pheu
