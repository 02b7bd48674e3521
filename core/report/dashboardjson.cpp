// SPDX-License-Identifier: GPL-3.0-or-later
// Dashboards as JSON: {"dashboards": [{"id", "en", "vi", "own", "cards": [{"id", "kind", …}]}]}. Only what differs from
// a plain card is written. A picture is written as {"attachment": id}, which is how storage knows that it is in use.
#include "report/cardkinds.h"
#include "report/dashboards.h"

#include <QJsonArray>

#include <algorithm>

namespace pheu
{

namespace
{

namespace key
{
const QString dashboards = QStringLiteral("dashboards");
const QString id = QStringLiteral("id");
const QString en = QStringLiteral("en");
const QString vi = QStringLiteral("vi");
const QString own = QStringLiteral("own");
const QString cards = QStringLiteral("cards");
const QString kind = QStringLiteral("kind");
const QString names = QStringLiteral("names");
const QString by = QStringLiteral("by");
const QString across = QStringLiteral("across");
const QString titled = QStringLiteral("titled"); // the card of the table whose title it has
const QString title = QStringLiteral("title");
const QString filter = QStringLiteral("filter");
const QString period = QStringLiteral("period");
const QString from = QStringLiteral("from");
const QString to = QStringLiteral("to");
const QString funnel = QStringLiteral("funnel");
const QString goal = QStringLiteral("goal");
const QString text = QStringLiteral("text");
const QString attachment = QStringLiteral("attachment");
const QString span = QStringLiteral("span");
const QString height = QStringLiteral("height");
} // namespace key

constexpr qsizetype mostText = 10'000;
constexpr int leastHeight = 60, mostHeight = 2'000;

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &item : value.toArray()) {
        if (item.isString() && !list.contains(item.toString()))
            list.append(item.toString());
    }
    return list;
}

QString textOf(const QJsonObject &json, const QString &name)
{
    return json[name].toString().left(mostText);
}

int within(const QJsonValue &value, int least, int most)
{
    const int number = value.toInt();
    return number == 0 ? 0 : std::clamp(number, least, most);
}

const char *titleOf(const QString &shipped)
{
    const CardDefinition *card = cardDefinition(shipped);
    return card ? card->title : nullptr;
}

QString titledLike(const char *title)
{
    const auto &all = cardDefinitions();
    const auto like = std::ranges::find(all, title, &CardDefinition::title);
    return title && like != all.end() ? like->id : QString();
}

void readPeriod(const QJsonObject &json, CardDefinition &card)
{
    const QString id = json[key::period].toString();
    std::vector<PeriodPreset> presets = periodPresets();
    presets.push_back(PeriodPreset::Custom);
    const auto preset = std::ranges::find(presets, id, periodPresetId);
    if (preset == presets.end())
        return;
    if (*preset == PeriodPreset::Custom) {
        const auto from = parseIsoDay(json[key::from].toString());
        const auto to = parseIsoDay(json[key::to].toString());
        if (!from || !to || *to < *from)
            return;
        card.customPeriod = {*from, *to};
    }
    card.period = *preset;
}

std::optional<Dashboard> dashboardFrom(const QJsonObject &json)
{
    Dashboard dashboard;
    dashboard.id = textOf(json, key::id);
    if (dashboard.id.isEmpty())
        return {};
    dashboard.names = {textOf(json, key::en), textOf(json, key::vi), textOf(json, key::own)};
    for (const QJsonValue &value : json[key::cards].toArray()) {
        auto card = cardFromJson(value.toObject());
        if (card && !dashboard.card(card->id) && dashboard.cards.size() < mostCards)
            dashboard.cards.push_back(std::move(*card));
    }
    return dashboard;
}

} // namespace

std::optional<CardDefinition> cardFromJson(const QJsonObject &json)
{
    const auto kind = cardKindFromId(json[key::kind].toString());
    CardDefinition card;
    card.id = textOf(json, key::id);
    if (!kind || card.id.isEmpty())
        return {};
    card.kind = *kind;
    card.names = texts(json[key::names]);
    card.by = textOf(json, key::by);
    card.across = textOf(json, key::across);
    card.title = titleOf(json[key::titled].toString());
    card.ownTitle = textOf(json, key::title);
    card.filter = textOf(json, key::filter);
    card.funnel = textOf(json, key::funnel);
    card.goal = RecordId(json[key::goal].toInteger());
    card.text = textOf(json, key::text);
    card.image = AttachmentId(json[key::attachment].toInteger());
    card.span = within(json[key::span], 2, 12);
    card.height = within(json[key::height], leastHeight, mostHeight);
    readPeriod(json, card);
    return card;
}

QJsonObject cardToJson(const CardDefinition &card)
{
    QJsonObject json{{key::id, card.id}, {key::kind, cardKindId(card.kind)}};
    const auto put = [&](const QString &name, const QString &text) {
        if (!text.isEmpty())
            json.insert(name, text);
    };
    const auto putNumber = [&](const QString &name, qint64 number) {
        if (number != 0)
            json.insert(name, number);
    };
    if (!card.names.isEmpty())
        json.insert(key::names, QJsonArray::fromStringList(card.names));
    put(key::by, card.by);
    put(key::across, card.across);
    put(key::titled, titledLike(card.title));
    put(key::title, card.ownTitle);
    put(key::filter, card.filter);
    if (card.period)
        put(key::period, periodPresetId(*card.period));
    if (card.period == PeriodPreset::Custom) {
        put(key::from, isoDay(card.customPeriod.from));
        put(key::to, isoDay(card.customPeriod.to));
    }
    put(key::funnel, card.funnel);
    putNumber(key::goal, card.goal.value);
    put(key::text, card.text);
    putNumber(key::attachment, card.image.value);
    putNumber(key::span, card.span);
    putNumber(key::height, card.height);
    return json;
}

std::vector<Dashboard> dashboardsFrom(const QJsonObject &setting)
{
    std::vector<Dashboard> all;
    for (const QJsonValue &value : setting[key::dashboards].toArray()) {
        auto dashboard = dashboardFrom(value.toObject());
        if (dashboard && std::ranges::find(all, dashboard->id, &Dashboard::id) == all.end() &&
            all.size() < mostDashboards)
            all.push_back(std::move(*dashboard));
    }
    if (!all.empty())
        return all;
    return {overviewDashboard(setting)};
}

QJsonObject dashboardsToJson(const std::vector<Dashboard> &dashboards)
{
    QJsonArray all;
    for (const Dashboard &dashboard : dashboards) {
        QJsonArray cards;
        for (const CardDefinition &card : dashboard.cards)
            cards.append(cardToJson(card));
        QJsonObject json{{key::id, dashboard.id}, {key::cards, cards}};
        for (const auto &[name, text] : {std::pair(key::en, dashboard.names.en), std::pair(key::vi, dashboard.names.vi),
                                         std::pair(key::own, dashboard.names.own)}) {
            if (!text.isEmpty())
                json.insert(name, text);
        }
        all.append(json);
    }
    return {{key::dashboards, all}};
}

} // namespace pheu
