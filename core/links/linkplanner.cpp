// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the plan: which links, from what facts, by which rules.
#include "links/linkplan.h"

#include "base/clock.h"
#include "base/text.h"
#include "utm/linktemplates.h"
#include "utm/utmurl.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::UtmLinks)
};

QString find(const UtmParameters &parameters, const QString &name)
{
    const auto found =
        std::find_if(parameters.begin(), parameters.end(), [&](const auto &one) { return one.first == name; });
    return found == parameters.end() ? QString() : found->second;
}

// The first pattern that is a value: one without *.
QString firstValue(const QStringList &patterns)
{
    const auto found =
        std::find_if(patterns.begin(), patterns.end(), [](const QString &one) { return !one.contains(u'*'); });
    return found == patterns.end() ? QString() : *found;
}

struct KindMedium {
    const char *kind;
    const char *medium;
};

// What GA4 groups as the channel's kind says.
constexpr KindMedium mediumOfKind[] = {
    {"paid_search", "cpc"},
    {"paid_social", "paid_social"},
    {"video", "video"},
    {"display", "display"},
    {"messaging", "social"},
    {"email", "email"},
    {"affiliate", "affiliate"},
    {"organic_search", "organic"},
    {"organic_social", "social"},
    {"referral", "referral"},
    {"offline", "qr"},
};

// What one link is for.
struct Target {
    const AdRecord *ad = nullptr;
    const CampaignRecord *campaign = nullptr;
    const ChannelRecord *channel = nullptr;
    const LinkTemplate *place = nullptr;
    QString content;
};

class Planner
{
public:
    Planner(const Workspace &workspace, const LinkRequest &request)
        : m_workspace(workspace)
        , m_request(request)
        , m_rules(utmRules(workspace))
    {
    }

    Result<std::vector<PlannedLink>> plan()
    {
        if (const Result<const Page *> page = linksPage(m_workspace); !page)
            return page.error();
        if (const Result<void> read = readFacts(); !read)
            return read.error();
        const Result<std::vector<Target>> all = targets();
        if (!all)
            return all.error();
        std::vector<PlannedLink> plan;
        for (const Target &target : *all)
            plan.push_back(link(target));
        findDuplicates(plan);
        return plan;
    }

private:
    Result<void> readFacts();
    Result<std::vector<Target>> targets() const;
    std::vector<const ChannelRecord *> channelsOf(const AdRecord *ad, const CampaignRecord *campaign,
                                                  const LinkTemplate *place) const;
    const ChannelRecord *channel(RecordId id) const;
    PlannedLink link(const Target &target) const;
    NamingFacts facts(const Target &target) const;
    QString proposed(const QString &parameter, const Target &target, const NamingFacts &facts) const;
    QString baseUrl(const Target &target) const;
    QString nameOf(const Target &target, const NamingFacts &facts) const;
    void findDuplicates(std::vector<PlannedLink> &plan) const;

    const Workspace &m_workspace;
    const LinkRequest &m_request;
    UtmRules m_rules;
    std::vector<AdRecord> m_ads;
    std::map<RecordId, CampaignRecord> m_campaigns;
    std::vector<ChannelRecord> m_channels;
    std::vector<LinkRecord> m_links;
    std::vector<const LinkTemplate *> m_places;
};

Result<void> Planner::readFacts()
{
    Result<std::vector<AdRecord>> ads = readAds(m_workspace, m_request.ads);
    if (!ads)
        return ads.error();
    m_ads = std::move(*ads);
    std::vector<RecordId> ids = m_request.campaigns;
    for (const AdRecord &ad : m_ads) {
        if (ad.campaign)
            ids.push_back(ad.campaign);
    }
    const Result<std::vector<CampaignRecord>> campaigns = readCampaigns(m_workspace, ids);
    if (!campaigns)
        return campaigns.error();
    for (const CampaignRecord &one : *campaigns)
        m_campaigns.emplace(one.id, one);
    Result<std::vector<ChannelRecord>> channels = readChannels(m_workspace);
    if (!channels)
        return channels.error();
    m_channels = std::move(*channels);
    Result<std::vector<LinkRecord>> links = readLinks(m_workspace);
    if (!links)
        return links.error();
    m_links = std::move(*links);
    for (const QString &id : m_request.templates) {
        const LinkTemplate *place = linkTemplate(id);
        if (!place) {
            QStringList known;
            for (const LinkTemplate &each : linkTemplates())
                known << each.id;
            return Error{
                ErrorCode::UnknownName,
                Text::tr("There is no link template “%1”. There are: %2.").arg(id, known.join(QStringLiteral(", ")))};
        }
        m_places.push_back(place);
    }
    if (m_places.empty())
        m_places.push_back(nullptr);
    return {};
}

const ChannelRecord *Planner::channel(RecordId id) const
{
    const auto found =
        std::find_if(m_channels.begin(), m_channels.end(), [&](const ChannelRecord &one) { return one.id == id; });
    return found == m_channels.end() ? nullptr : &*found;
}

// The channels asked for; else that of the template; else the record's own; else none.
std::vector<const ChannelRecord *> Planner::channelsOf(const AdRecord *ad, const CampaignRecord *campaign,
                                                       const LinkTemplate *place) const
{
    std::vector<const ChannelRecord *> all;
    const auto add = [&](RecordId id) {
        if (const ChannelRecord *one = channel(id))
            all.push_back(one);
    };
    std::for_each(m_request.channels.begin(), m_request.channels.end(), add);
    if (all.empty() && ad)
        add(ad->channel);
    if (all.empty() && place) {
        const auto found = std::find_if(m_channels.begin(), m_channels.end(), [&](const ChannelRecord &one) {
            const QStringList names = one.names();
            return std::any_of(names.begin(), names.end(), [&](const QString &name) {
                return std::any_of(place->channels.begin(), place->channels.end(),
                                   [&](const QString &other) { return searchFold(other) == searchFold(name); });
            });
        });
        all.push_back(found == m_channels.end() ? nullptr : &*found);
    }
    if (all.empty() && campaign)
        std::for_each(campaign->channels.begin(), campaign->channels.end(), add);
    if (all.empty())
        all.push_back(nullptr);
    return all;
}

Result<std::vector<Target>> Planner::targets() const
{
    std::vector<std::pair<const AdRecord *, const CampaignRecord *>> records;
    for (const AdRecord &ad : m_ads) {
        const auto campaign = m_campaigns.find(ad.campaign);
        records.emplace_back(&ad, campaign == m_campaigns.end() ? nullptr : &campaign->second);
    }
    for (const RecordId id : m_request.campaigns) {
        if (const auto campaign = m_campaigns.find(id); campaign != m_campaigns.end())
            records.emplace_back(nullptr, &campaign->second);
    }
    if (records.empty())
        records.emplace_back(nullptr, nullptr);
    const QStringList contents = m_request.contents.isEmpty() ? QStringList{QString()} : m_request.contents;
    std::vector<Target> all;
    for (const auto &[ad, campaign] : records) {
        for (const LinkTemplate *place : m_places) {
            for (const ChannelRecord *one : channelsOf(ad, campaign, place)) {
                for (const QString &content : contents) {
                    if (all.size() == mostPlannedLinks)
                        return Error{
                            ErrorCode::InvalidInput,
                            Text::tr(
                                "That would be more than %1 links at once. Choose fewer ads, channels or contents.")
                                .arg(mostPlannedLinks)};
                    all.push_back({ad, campaign, one, place, content.trimmed()});
                }
            }
        }
    }
    return all;
}

NamingFacts Planner::facts(const Target &target) const
{
    NamingFacts facts;
    facts.campaign = target.campaign ? target.campaign->name : QString();
    facts.channel = target.channel ? target.channel->name : QString();
    facts.ad = target.ad ? target.ad->name : QString();
    facts.adGroup = target.ad ? target.ad->adGroup : QString();
    facts.content = target.content;
    const Day today = toDay(m_workspace.clock().today());
    facts.date = m_request.date.value_or(target.campaign ? target.campaign->start.value_or(today) : today);
    return facts;
}

// Said, else by the template, else by the channel's patterns, else by what channels of that name or kind use, else by
// the rules' naming.
QString Planner::proposed(const QString &parameter, const Target &target, const NamingFacts &facts) const
{
    if (const QString said = find(m_request.given, parameter); !said.isEmpty())
        return said;
    if (const QString placed = target.place ? find(target.place->parameters, parameter) : QString();
        !placed.isEmpty()) {
        const QString filled = checkNaming(placed) ? filledNaming(placed, facts) : placed;
        if (parameter != u"utm_content" || target.content.isEmpty())
            return filled;
    }
    const bool source = parameter == u"utm_source";
    if (target.channel && !target.place && (source || parameter == u"utm_medium")) {
        const ChannelRecord &channel = *target.channel;
        if (const QString own = firstValue(source ? channel.sourcePatterns : channel.mediumPatterns); !own.isEmpty())
            return own;
        if (const LinkTemplate *usual = linkTemplateFor(channel.names()))
            return filledNaming(find(usual->parameters, parameter), facts);
        if (source)
            return channel.name;
        const auto kind = std::find_if(std::begin(mediumOfKind), std::end(mediumOfKind),
                                       [&](const KindMedium &one) { return channel.kind == QLatin1String(one.kind); });
        return kind == std::end(mediumOfKind) ? QString() : QString(QLatin1String(kind->medium));
    }
    if (const auto naming = m_rules.naming.constFind(parameter); naming != m_rules.naming.constEnd())
        return filledNaming(*naming, facts);
    if (parameter == u"utm_content")
        return filledNaming(QStringLiteral("{ad}-{content}"), facts);
    return parameter == u"utm_campaign" ? facts.campaign : QString();
}

QString Planner::baseUrl(const Target &target) const
{
    if (!m_request.baseUrl.trimmed().isEmpty())
        return m_request.baseUrl.trimmed();
    if (target.ad && !target.ad->landingPage.isEmpty())
        return target.ad->landingPage;
    QHash<QString, int> uses;
    for (const LinkRecord &link : m_links) {
        if (target.campaign && link.campaign == target.campaign->id && !link.baseUrl.isEmpty())
            ++uses[link.baseUrl];
    }
    QString most;
    for (auto at = uses.begin(); at != uses.end(); ++at) {
        if (most.isEmpty() || at.value() > uses.value(most) || (at.value() == uses.value(most) && at.key() < most))
            most = at.key();
    }
    return most;
}

QString Planner::nameOf(const Target &target, const NamingFacts &facts) const
{
    if (!m_request.name.trimmed().isEmpty())
        return m_request.name.trimmed();
    if (const auto naming = m_rules.naming.constFind(QStringLiteral("name")); naming != m_rules.naming.constEnd()) {
        if (const QString filled = filledNaming(*naming, facts); !filled.isEmpty())
            return filled;
    }
    const bool vietnamese = m_workspace.settings().language == Language::Vietnamese;
    QStringList parts{facts.ad.isEmpty() ? facts.campaign : facts.ad};
    parts.append(target.place ? (vietnamese ? target.place->vi : target.place->en) : facts.channel);
    parts.append(target.content);
    parts.removeAll(QString());
    if (parts.isEmpty())
        parts = {find(m_request.given, QStringLiteral("utm_campaign")),
                 find(m_request.given, QStringLiteral("utm_source"))};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

PlannedLink Planner::link(const Target &target) const
{
    PlannedLink link;
    link.campaign = target.campaign ? target.campaign->id : target.ad ? target.ad->campaign : RecordId();
    link.channel = target.channel ? target.channel->id : RecordId();
    link.ad = target.ad ? target.ad->id : RecordId();
    link.baseUrl = baseUrl(target);
    NamingFacts known = facts(target);
    QStringList problems;
    // Source and medium first: the others may be named after them.
    QHash<QString, QString> values;
    const QStringList first{QStringLiteral("utm_source"), QStringLiteral("utm_medium")};
    QStringList order = first;
    for (const QString &name : utmParameterNames()) {
        if (!first.contains(name))
            order.append(name);
    }
    for (const QString &name : std::as_const(order)) {
        const RuledValue written = ruled(m_rules, name, proposed(name, target, known));
        values.insert(name, written.value);
        for (const UtmReason &reason : written.reasons) {
            link.reasons.push_back({name, reason});
            if (reason.kind == UtmReason::Kind::Refused)
                problems.append(reason.text);
        }
        if (name == u"utm_source")
            known.source = written.value;
        if (name == u"utm_medium")
            known.medium = written.value;
    }
    for (const QString &name : utmParameterNames())
        link.parameters.emplace_back(name, values.value(name));
    link.name = nameOf(target, known);
    link.taggedUrl = taggedUrl(link.baseUrl, link.parameters);
    if (link.baseUrl.isEmpty())
        problems.append(Text::tr("There is no address to lead to. Give a base URL, or fill in the ad's landing page."));
    else if (link.taggedUrl.isEmpty())
        problems.append(
            Text::tr("“%1” is no web address. It needs https:// and a host, without spaces.").arg(link.baseUrl));
    link.group = channelGroup(m_rules.channelRules, values.value(first[0]), values.value(first[1]),
                              values.value(QStringLiteral("utm_campaign")));
    link.problem = problems.join(u' ');
    return link;
}

void Planner::findDuplicates(std::vector<PlannedLink> &plan) const
{
    QHash<QString, RecordId> urls, tags;
    for (const LinkRecord &link : m_links) {
        if (!link.taggedUrl.isEmpty() && !urls.contains(urlKey(link.taggedUrl)))
            urls.insert(urlKey(link.taggedUrl), link.id);
        if (!tags.contains(parameterKey(link.parameters)))
            tags.insert(parameterKey(link.parameters), link.id);
    }
    QHash<QString, int> planned;
    for (size_t i = 0; i < plan.size(); ++i) {
        PlannedLink &link = plan[i];
        if (link.taggedUrl.isEmpty())
            continue;
        const QString url = urlKey(link.taggedUrl);
        link.sameUrl = urls.value(url);
        if (!link.sameUrl)
            link.sameParameters = tags.value(parameterKey(link.parameters));
        const auto earlier = planned.constFind(url);
        if (earlier != planned.constEnd())
            link.sameInPlan = *earlier;
        else
            planned.insert(url, int(i));
    }
}

} // namespace

Result<std::vector<PlannedLink>> planLinks(const Workspace &workspace, const LinkRequest &request)
{
    return Planner(workspace, request).plan();
}

} // namespace pheu
