// SPDX-License-Identifier: GPL-3.0-or-later
// The table of cards that ship, and the form that the setting had before there were several dashboards: which of those
// cards are hidden, shown beside the first ones, and in what order.
#include "report/dashboards.h"

#include <QJsonArray>
#include <QtGlobal>

#include <algorithm>
#include <optional>

namespace pheu
{

namespace
{

const QString hiddenKey = QStringLiteral("hidden");
const QString shownKey = QStringLiteral("shown");
const QString orderKey = QStringLiteral("order");
const QString funnelKey = QStringLiteral("funnel");

// Those of the table that are not on the first dashboard until they are added.
const QStringList &furtherCards()
{
    static const QStringList ids{
        QStringLiteral("kpi-cpw"),         QStringLiteral("kpi-spend"), QStringLiteral("kpi-roas"),
        QStringLiteral("kpi-aov"),         QStringLiteral("kpi-ctr"),   QStringLiteral("kpi-conversion_rate"),
        QStringLiteral("kpi-conversions"), QStringLiteral("kpi-cpa"),   QStringLiteral("table-campaign")};
    return ids;
}

CardDefinition card(const QString &id, CardKind kind, const QStringList &names, const QString &by = {},
                    const char *title = nullptr)
{
    CardDefinition made;
    made.id = id;
    made.kind = kind;
    made.names = names;
    made.by = by;
    made.title = title;
    return made;
}

CardDefinition kpiCard(const QString &name)
{
    return card(QStringLiteral("kpi-") + name, CardKind::Kpi, {name});
}

std::vector<CardDefinition> makeDefinitions()
{
    const QStringList table{QStringLiteral("cost"),  QStringLiteral("revenue"), QStringLiteral("roi"),
                            QStringLiteral("leads"), QStringLiteral("cpl"),     QStringLiteral("orders"),
                            QStringLiteral("cpw"),   QStringLiteral("roas")};
    const QString channel = QStringLiteral("channel");
    const QString campaign = QStringLiteral("campaign");
    std::vector<CardDefinition> cards;
    for (const char *name : {"cost", "revenue", "roi", "leads", "cpl", "orders", "cpw", "spend", "roas", "aov", "ctr",
                             "conversion_rate", "conversions", "cpa"})
        cards.push_back(kpiCard(QLatin1String(name)));
    const auto add = [&](const char *id, CardKind kind, const QStringList &names, const QString &by,
                         const char *title) { cards.push_back(card(QLatin1String(id), kind, names, by, title)); };
    add("funnel", CardKind::Funnel, {}, {}, QT_TRANSLATE_NOOP("pheu::CardTitle", "Conversion funnel"));
    add("roi-channel", CardKind::Bars, {QStringLiteral("roi")}, channel,
        QT_TRANSLATE_NOOP("pheu::CardTitle", "ROI by channel"));
    add("trend", CardKind::Trend, {QStringLiteral("revenue"), QStringLiteral("cost")}, {},
        QT_TRANSLATE_NOOP("pheu::CardTitle", "Revenue and cost over time"));
    add("unit-costs", CardKind::Bars, {QStringLiteral("cpl"), QStringLiteral("cpw")}, channel,
        QT_TRANSLATE_NOOP("pheu::CardTitle", "CPL and CPW by channel"));
    add("table-channel", CardKind::Table, table, channel, QT_TRANSLATE_NOOP("pheu::CardTitle", "By channel"));
    add("ranking", CardKind::Ranking, {QStringLiteral("roi"), QStringLiteral("cost"), QStringLiteral("revenue")},
        campaign, QT_TRANSLATE_NOOP("pheu::CardTitle", "Campaigns: highest and lowest ROI"));
    add("table-campaign", CardKind::Table, table, campaign, QT_TRANSLATE_NOOP("pheu::CardTitle", "By campaign"));
    return cards;
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array) {
        if (item.isString() && !list.contains(item.toString()))
            list.append(item.toString());
    }
    return list;
}

bool isHidden(const QJsonObject &dashboard, const CardDefinition &one)
{
    if (strings(dashboard.value(hiddenKey)).contains(one.id))
        return true;
    return furtherCards().contains(one.id) && !strings(dashboard.value(shownKey)).contains(one.id);
}

// A card of the table, or of any other KPI by its id ("kpi-nps"). Whether there is such a KPI is for the catalogue to
// say: loadCards() leaves out those that there are not.
std::optional<CardDefinition> definitionOf(const QString &id)
{
    if (const CardDefinition *known = cardDefinition(id))
        return *known;
    const QString prefix = QStringLiteral("kpi-");
    if (id.startsWith(prefix) && id.size() > prefix.size())
        return kpiCard(id.mid(prefix.size()));
    return {};
}

// All cards in the user's order; one the order does not know stands behind its neighbour of the table, and that of
// another KPI behind the last KPI.
std::vector<CardDefinition> ordered(const QJsonObject &dashboard)
{
    std::vector<CardDefinition> result;
    const QStringList order = strings(dashboard.value(orderKey));
    for (const QString &id : order) {
        if (std::optional<CardDefinition> one = definitionOf(id))
            result.push_back(std::move(*one));
    }
    const std::vector<CardDefinition> &all = cardDefinitions();
    for (size_t i = 0; i < all.size(); ++i) {
        const auto same = [&](const CardDefinition &one) { return one.id == all[i].id; };
        if (std::any_of(result.begin(), result.end(), same))
            continue;
        auto at = result.begin();
        if (i > 0) {
            at = std::find_if(result.begin(), result.end(),
                              [&](const CardDefinition &one) { return one.id == all[i - 1].id; });
            at = at == result.end() ? at : at + 1;
        }
        result.insert(at, all[i]);
    }
    for (const QString &id : strings(dashboard.value(shownKey))) {
        const std::optional<CardDefinition> found = definitionOf(id);
        const auto same = [&](const CardDefinition &one) { return one.id == id; };
        if (!found || std::any_of(result.begin(), result.end(), same))
            continue;
        const auto last = std::find_if(result.rbegin(), result.rend(),
                                       [](const CardDefinition &one) { return one.kind == CardKind::Kpi; });
        result.insert(last.base(), *found);
    }
    return result;
}

} // namespace

const std::vector<CardDefinition> &cardDefinitions()
{
    static const std::vector<CardDefinition> definitions = makeDefinitions();
    return definitions;
}

const CardDefinition *cardDefinition(const QString &id)
{
    for (const CardDefinition &one : cardDefinitions()) {
        if (one.id == id)
            return &one;
    }
    return nullptr;
}

Dashboard overviewDashboard(const QJsonObject &before)
{
    std::vector<CardDefinition> cards = ordered(before);
    std::erase_if(cards, [&](const CardDefinition &one) { return isHidden(before, one); });
    for (CardDefinition &one : cards) {
        if (one.kind == CardKind::Funnel)
            one.funnel = before.value(funnelKey).toString();
    }
    return {QStringLiteral("overview"), {QStringLiteral("Overview"), QStringLiteral("Tổng quan"), {}}, cards};
}

} // namespace pheu
