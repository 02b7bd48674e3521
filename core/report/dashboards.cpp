// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/dashboards.h"

#include "report/cardkinds.h"
#include "workspace/namecheck.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>

namespace pheu
{

namespace
{

using Taken = std::function<bool(const QString &)>;

// "kpi-roi", else "kpi-roi-2" and so on; a number that is there already counts on.
QString freeId(const QString &wanted, const Taken &isTaken)
{
    if (!isTaken(wanted))
        return wanted;
    static const QRegularExpression counted(QStringLiteral("-\\d+$"));
    QString stem = wanted;
    stem.remove(counted);
    for (int i = 2;; ++i) {
        const QString id = QStringLiteral("%1-%2").arg(stem).arg(i);
        if (!isTaken(id))
            return id;
    }
}

auto cardAt(Dashboard &dashboard, const QString &id)
{
    return std::ranges::find(dashboard.cards, id, &CardDefinition::id);
}

void giveFreeId(CardDefinition &card, const Dashboard &dashboard)
{
    if (card.id.isEmpty())
        card.id = card.kind == CardKind::Kpi ? QStringLiteral("kpi-") + card.names.value(0) : cardKindId(card.kind);
    card.id = freeId(card.id, [&](const QString &id) { return dashboard.card(id) != nullptr; });
}

bool isKpi(const CardDefinition &card)
{
    return card.kind == CardKind::Kpi;
}

// What the place of `at` is after one step; the same at the ends.
template<typename List>
auto neighbour(List &list, typename List::iterator at, int step)
{
    if (step < 0)
        return at == list.begin() ? at : at - 1;
    return step > 0 && at + 1 != list.end() ? at + 1 : at;
}

} // namespace

const CardDefinition *Dashboard::card(const QString &wanted) const
{
    const auto at = std::ranges::find(cards, wanted, &CardDefinition::id);
    return at == cards.end() ? nullptr : &*at;
}

Dashboard withCard(Dashboard dashboard, CardDefinition card)
{
    if (dashboard.cards.size() >= mostCards)
        return dashboard;
    giveFreeId(card, dashboard);
    auto place = dashboard.cards.end();
    if (isKpi(card)) {
        const auto last = std::find_if(dashboard.cards.rbegin(), dashboard.cards.rend(), isKpi);
        place = last.base(); // without one: the front
    }
    dashboard.cards.insert(place, std::move(card));
    return dashboard;
}

Dashboard withoutCard(Dashboard dashboard, const QString &id)
{
    std::erase_if(dashboard.cards, [&](const CardDefinition &card) { return card.id == id; });
    return dashboard;
}

Dashboard withCardChanged(Dashboard dashboard, const CardDefinition &card)
{
    if (const auto at = cardAt(dashboard, card.id); at != dashboard.cards.end())
        *at = card;
    return dashboard;
}

Dashboard withCardCopied(Dashboard dashboard, const QString &id)
{
    const auto at = cardAt(dashboard, id);
    if (at == dashboard.cards.end() || dashboard.cards.size() >= mostCards)
        return dashboard;
    CardDefinition copy = *at;
    giveFreeId(copy, dashboard);
    dashboard.cards.insert(at + 1, std::move(copy));
    return dashboard;
}

Dashboard withCardMoved(Dashboard dashboard, const QString &id, int step)
{
    if (const auto at = cardAt(dashboard, id); at != dashboard.cards.end())
        std::iter_swap(at, neighbour(dashboard.cards, at, step));
    return dashboard;
}

Dashboard withCardBefore(Dashboard dashboard, const QString &id, const QString &other)
{
    const auto at = cardAt(dashboard, id);
    if (at == dashboard.cards.end() || id == other || (!other.isEmpty() && !dashboard.card(other)))
        return dashboard;
    CardDefinition moved = std::move(*at);
    dashboard.cards.erase(at);
    dashboard.cards.insert(cardAt(dashboard, other), std::move(moved)); // of an empty id: the end
    return dashboard;
}

std::vector<Dashboard> withDashboard(std::vector<Dashboard> all, const Dashboard &changed)
{
    const auto at = std::ranges::find(all, changed.id, &Dashboard::id);
    if (at != all.end())
        *at = changed;
    else if (all.size() < mostDashboards)
        all.push_back(changed);
    return all;
}

std::vector<Dashboard> withoutDashboard(std::vector<Dashboard> all, const QString &id)
{
    if (all.size() > 1)
        std::erase_if(all, [&](const Dashboard &one) { return one.id == id; });
    return all;
}

std::vector<Dashboard> withDashboardMoved(std::vector<Dashboard> all, const QString &id, int step)
{
    const auto at = std::ranges::find(all, id, &Dashboard::id);
    if (at != all.end())
        std::iter_swap(at, neighbour(all, at, step));
    return all;
}

Dashboard withFreeNames(Dashboard dashboard, const std::vector<Dashboard> &all)
{
    dashboard.id = freeId(dashboard.id,
                          [&](const QString &id) { return std::ranges::find(all, id, &Dashboard::id) != all.end(); });
    const std::vector<const Names *> others = namesBut(all, dashboard.id);
    for (QString *name : {&dashboard.names.en, &dashboard.names.vi, &dashboard.names.own})
        *name = name->isEmpty() ? QString() : freeName(*name, others);
    return dashboard;
}

std::vector<Dashboard> withDashboardCopied(std::vector<Dashboard> all, const QString &id)
{
    const auto at = std::ranges::find(all, id, &Dashboard::id);
    if (at == all.end() || all.size() >= mostDashboards)
        return all;
    Dashboard copy = withFreeNames(*at, all);
    all.insert(at + 1, std::move(copy));
    return all;
}

} // namespace pheu
