// SPDX-License-Identifier: GPL-3.0-or-later
// Definitions: “[GA4] Default channel group”, support.google.com/analytics/answer/9756891, manual traffic.
#include "utm/channelgroups.h"

#include "base/text.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace pheu
{

namespace
{

enum class Category { None, Search, Social, Shopping, Video };

// The sites that Google counts to a category. Data: resources/utm/sources.json. “name” stands for name and name.com,
// “*.host” for every host below it, anything else for itself.
class SourceCategories
{
public:
    SourceCategories()
    {
        QFile file(QStringLiteral(":/utm/sources.json"));
        if (!file.open(QIODevice::ReadOnly))
            return;
        const QJsonObject lists = QJsonDocument::fromJson(file.readAll()).object();
        add(lists, QStringLiteral("search"), Category::Search);
        add(lists, QStringLiteral("social"), Category::Social);
        add(lists, QStringLiteral("shopping"), Category::Shopping);
        add(lists, QStringLiteral("video"), Category::Video);
    }
    Category of(const QString &source) const
    {
        const auto exact = m_exact.constFind(source);
        if (exact != m_exact.constEnd())
            return *exact;
        for (qsizetype dot = source.indexOf(u'.'); dot >= 0; dot = source.indexOf(u'.', dot + 1)) {
            const auto below = m_below.constFind(source.sliced(dot + 1));
            if (below != m_below.constEnd())
                return *below;
        }
        return Category::None;
    }

private:
    void add(const QJsonObject &lists, const QString &key, Category category)
    {
        for (const QJsonValue &value : lists.value(key).toArray()) {
            const QString name = value.toString();
            if (name.startsWith(QLatin1String("*."))) {
                m_below.insert(name.sliced(2), category);
                continue;
            }
            m_exact.insert(name, category);
            if (!name.contains(u'.'))
                m_exact.insert(name + QStringLiteral(".com"), category);
        }
    }
    QHash<QString, Category> m_exact, m_below;
};

// Lower case throughout.
struct Traffic {
    QString source, medium, campaign;
    Category category = Category::None;
    bool paid = false;
    bool shopCampaign = false;
};

bool isOneOf(const QString &text, std::initializer_list<const char *> list)
{
    return std::any_of(list.begin(), list.end(), [&](const char *one) { return text == QLatin1String(one); });
}

bool isEmail(const QString &text)
{
    return isOneOf(text, {"email", "e-mail", "e_mail", "e mail"});
}

bool isUnset(const QString &text)
{
    return text.isEmpty() || isOneOf(text, {"(not set)", "(none)"});
}

struct Group {
    const char *name;
    bool (*fits)(const Traffic &);
};

// AI Assistant (May 2026) has a medium of its own, so its place among the others decides nothing.
constexpr Group groups[] = {
    {"Direct", [](const Traffic &t) { return (t.source == u"(direct)" || t.source.isEmpty()) && isUnset(t.medium); }},
    {"Cross-network", [](const Traffic &t) { return t.campaign.contains(QLatin1String("cross-network")); }},
    {"AI Assistant", [](const Traffic &t) { return t.medium == u"ai-assistant"; }},
    {"Paid Shopping", [](const Traffic &t) { return (t.category == Category::Shopping || t.shopCampaign) && t.paid; }},
    {"Paid Search", [](const Traffic &t) { return t.category == Category::Search && t.paid; }},
    {"Paid Social", [](const Traffic &t) { return t.category == Category::Social && t.paid; }},
    {"Paid Video", [](const Traffic &t) { return t.category == Category::Video && t.paid; }},
    {"Display",
     [](const Traffic &t) {
         return isOneOf(t.medium, {"display", "banner", "expandable", "interstitial", "cpm"});
     }},
    {"Paid Other", [](const Traffic &t) { return t.paid; }},
    {"Organic Shopping", [](const Traffic &t) { return t.category == Category::Shopping || t.shopCampaign; }},
    {"Organic Social",
     [](const Traffic &t) {
         return t.category == Category::Social ||
                isOneOf(t.medium, {"social", "social-network", "social-media", "sm", "social network", "social media"});
     }},
    {"Organic Video",
     [](const Traffic &t) { return t.category == Category::Video || t.medium.contains(QLatin1String("video")); }},
    {"Organic Search", [](const Traffic &t) { return t.category == Category::Search || t.medium == u"organic"; }},
    {"Referral",
     [](const Traffic &t) {
         return isOneOf(t.medium, {"referral", "app", "link"});
     }},
    {"Email", [](const Traffic &t) { return isEmail(t.source) || isEmail(t.medium); }},
    {"Affiliates", [](const Traffic &t) { return t.medium == u"affiliate"; }},
    {"Audio", [](const Traffic &t) { return t.medium == u"audio"; }},
    {"SMS", [](const Traffic &t) { return t.source == u"sms" || t.medium == u"sms"; }},
    {"Mobile Push Notifications",
     [](const Traffic &t) {
         return t.medium.endsWith(QLatin1String("push")) || t.medium.contains(QLatin1String("mobile")) ||
                t.medium.contains(QLatin1String("notification")) || t.source == u"firebase";
     }},
};

QString folded(const QString &text)
{
    return cleanText(text).trimmed().toLower();
}

bool fitsOrIsOpen(const QString &patterns, const QString &text)
{
    return patterns.trimmed().isEmpty() || fitsPatterns(patterns, text);
}

} // namespace

bool fitsPatterns(const QString &patterns, const QString &text)
{
    const QString whole = folded(text);
    for (const QString &pattern : folded(patterns).split(u',', Qt::SkipEmptyParts)) {
        const QStringList pieces = pattern.trimmed().split(u'*');
        if (pieces.size() == 1) {
            if (whole == pieces.front())
                return true;
            continue;
        }
        // The first piece begins the text, the last ends it, those between are found in order.
        qsizetype at = pieces.front().size();
        bool fits = whole.startsWith(pieces.front());
        for (qsizetype i = 1; fits && i + 1 < pieces.size(); ++i) {
            const qsizetype found = whole.indexOf(pieces[i], at);
            fits = found >= 0;
            at = found + pieces[i].size();
        }
        if (fits && whole.size() - pieces.back().size() >= at && whole.endsWith(pieces.back()))
            return true;
    }
    return false;
}

const QStringList &defaultChannelGroups()
{
    static const QStringList names = [] {
        QStringList all;
        for (const Group &group : groups)
            all.append(QLatin1String(group.name));
        all.append(unassignedGroup());
        return all;
    }();
    return names;
}

QString defaultChannelGroup(const QString &source, const QString &medium, const QString &campaign)
{
    static const SourceCategories categories;
    static const QRegularExpression paid(QStringLiteral("^(.*cp.*|ppc|retargeting|paid.*)$"));
    static const QRegularExpression shop(QStringLiteral("^(.*(([^a-df-z]|^)shop|shopping).*)$"));
    Traffic traffic{folded(source), folded(medium), folded(campaign)};
    traffic.category = categories.of(traffic.source);
    traffic.paid = paid.match(traffic.medium).hasMatch();
    traffic.shopCampaign = shop.match(traffic.campaign).hasMatch();
    for (const Group &group : groups) {
        if (group.fits(traffic))
            return QLatin1String(group.name);
    }
    return unassignedGroup();
}

QString channelGroup(const std::vector<ChannelRule> &rules, const QString &source, const QString &medium,
                     const QString &campaign)
{
    for (const ChannelRule &rule : rules) {
        if (fitsOrIsOpen(rule.source, source) && fitsOrIsOpen(rule.medium, medium) &&
            fitsOrIsOpen(rule.campaign, campaign))
            return rule.group;
    }
    return defaultChannelGroup(source, medium, campaign);
}

std::vector<ChannelRule> channelRulesFromJson(const QJsonArray &list)
{
    std::vector<ChannelRule> rules;
    for (const QJsonValue &value : list) {
        const QJsonObject object = value.toObject();
        const auto text = [&](const char *key) {
            return cleanText(object.value(QLatin1String(key)).toString()).trimmed();
        };
        const ChannelRule rule{text("group"), text("source"), text("medium"), text("campaign")};
        const bool open = rule.source.isEmpty() && rule.medium.isEmpty() && rule.campaign.isEmpty();
        if (!rule.group.isEmpty() && !open)
            rules.push_back(rule);
    }
    return rules;
}

QJsonArray channelRulesToJson(const std::vector<ChannelRule> &rules)
{
    QJsonArray list;
    for (const ChannelRule &rule : rules) {
        list.append(QJsonObject{{QStringLiteral("group"), rule.group},
                                {QStringLiteral("source"), rule.source},
                                {QStringLiteral("medium"), rule.medium},
                                {QStringLiteral("campaign"), rule.campaign}});
    }
    return list;
}

} // namespace pheu
