// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/sampledata.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace pheu::sample
{

namespace
{

struct SampleData {
    Q_DECLARE_TR_FUNCTIONS(pheu::SampleData)
};

class Reader
{
public:
    explicit Reader(Language language)
        : m_language(language == Language::Vietnamese ? QStringLiteral("vi") : QStringLiteral("en"))
    {
    }

    Data read(const QJsonObject &root) const;

private:
    QString words(const QJsonValue &value) const { return value.toObject().value(m_language).toString(); }
    static qint64 whole(const QJsonObject &object, QLatin1String key, qint64 otherwise = 0)
    {
        return qint64(object.value(key).toDouble(double(otherwise)));
    }
    static std::optional<Day> day(const QJsonObject &object, QLatin1String key)
    {
        return parseIsoDay(object.value(key).toString());
    }
    Channel channel(const QJsonObject &object) const;
    Campaign campaign(const QJsonObject &object, const std::vector<Channel> &channels) const;
    Cost cost(const QJsonObject &object) const;
    Goal goal(const QJsonObject &object) const;

    QString m_language;
};

Channel Reader::channel(const QJsonObject &object) const
{
    Channel channel;
    channel.key = object.value(QLatin1String("key")).toString();
    channel.name = object.value(QLatin1String("channel")).toString();
    channel.source = object.value(QLatin1String("source")).toString();
    channel.code = object.value(QLatin1String("code")).toString();
    channel.cpm = whole(object, QLatin1String("cpm"));
    channel.ctr = whole(object, QLatin1String("ctr"));
    channel.visit = whole(object, QLatin1String("visit"));
    channel.lead = whole(object, QLatin1String("lead"));
    channel.order = whole(object, QLatin1String("order"));
    channel.orderValue = whole(object, QLatin1String("aov"));
    channel.messages = whole(object, QLatin1String("messages"));
    channel.videoViews = whole(object, QLatin1String("video"));
    channel.reach = whole(object, QLatin1String("reach"));
    channel.open = whole(object, QLatin1String("open"));
    channel.openClick = whole(object, QLatin1String("click"));
    channel.social = object.value(QLatin1String("social")).toBool();
    channel.utmSource = object.value(QLatin1String("utm_source")).toString();
    channel.utmMedium = object.value(QLatin1String("utm_medium")).toString();
    const QJsonArray groups = object.value(QLatin1String("groups")).toArray();
    for (const QJsonValue &group : groups)
        channel.groups.append(words(group));
    const QJsonArray formats = object.value(QLatin1String("formats")).toArray();
    for (const QJsonValue &format : formats)
        channel.formats.emplace_back(format.toArray().at(0).toString(), words(format.toArray().at(1)));
    return channel;
}

Campaign Reader::campaign(const QJsonObject &object, const std::vector<Channel> &channels) const
{
    Campaign campaign;
    campaign.key = object.value(QLatin1String("key")).toString();
    campaign.name = words(object.value(QLatin1String("name")));
    campaign.objective = object.value(QLatin1String("objective")).toString();
    campaign.stage = object.value(QLatin1String("stage")).toString();
    campaign.owner = object.value(QLatin1String("owner")).toString();
    campaign.headline = words(object.value(QLatin1String("headline")));
    campaign.start = day(object, QLatin1String("start"));
    campaign.end = day(object, QLatin1String("end"));
    campaign.peak = day(object, QLatin1String("peak"));
    const QJsonArray tags = object.value(QLatin1String("tags")).toArray();
    for (const QJsonValue &tag : tags)
        campaign.tags.append(tag.toString());
    campaign.uplift = whole(object, QLatin1String("uplift"), 1000);
    campaign.messages = whole(object, QLatin1String("messages"), 1000);
    campaign.business = object.value(QLatin1String("b2b")).toBool();
    campaign.budget = whole(object, QLatin1String("budget"));
    campaign.adsPerChannel = int(whole(object, QLatin1String("ads"), 1));
    const QJsonObject spend = object.value(QLatin1String("channels")).toObject();
    for (size_t i = 0; i < channels.size(); ++i) {
        if (spend.contains(channels[i].key))
            campaign.channels.emplace_back(int(i), qint64(spend.value(channels[i].key).toDouble()));
    }
    return campaign;
}

Cost Reader::cost(const QJsonObject &object) const
{
    Cost cost;
    cost.what = words(object.value(QLatin1String("what")));
    cost.amount = whole(object, QLatin1String("amount"));
    cost.monthly = object.contains(QLatin1String("every"));
    cost.from = day(object, QLatin1String("from")).value_or(0);
    cost.to = day(object, QLatin1String("to")).value_or(0);
    cost.channel = object.value(QLatin1String("channel")).toString();
    cost.campaign = object.value(QLatin1String("campaign")).toString();
    return cost;
}

Goal Reader::goal(const QJsonObject &object) const
{
    const auto number = [&](QLatin1String key) {
        return object.contains(key) ? std::optional(object.value(key).toDouble()) : std::nullopt;
    };
    Goal goal;
    goal.key = object.value(QLatin1String("key")).toString();
    goal.name = words(object.value(QLatin1String("name")));
    goal.kpi = object.value(QLatin1String("kpi")).toString();
    goal.formula = words(object.value(QLatin1String("formula")));
    goal.filter = object.value(QLatin1String("filter")).toString();
    goal.owner = object.value(QLatin1String("owner")).toString();
    goal.parent = object.value(QLatin1String("parent")).toString();
    goal.target = object.value(QLatin1String("target")).toDouble();
    goal.floor = number(QLatin1String("floor"));
    goal.stretch = number(QLatin1String("stretch"));
    return goal;
}

Data Reader::read(const QJsonObject &root) const
{
    Data data;
    data.shop = words(root.value(QLatin1String("name")));
    data.site = root.value(QLatin1String("site")).toString();
    const QJsonArray channels = root.value(QLatin1String("channels")).toArray();
    for (const QJsonValue &value : channels)
        data.channels.push_back(channel(value.toObject()));
    const QJsonArray campaigns = root.value(QLatin1String("campaigns")).toArray();
    for (const QJsonValue &value : campaigns)
        data.campaigns.push_back(campaign(value.toObject(), data.channels));
    const QJsonArray costs = root.value(QLatin1String("costs")).toArray();
    for (const QJsonValue &value : costs)
        data.costs.push_back(cost(value.toObject()));
    const QJsonArray goals = root.value(QLatin1String("goals")).toArray();
    for (const QJsonValue &value : goals)
        data.goals.push_back(goal(value.toObject()));
    return data;
}

} // namespace

Result<Data> readData(Language language)
{
    QFile file(QStringLiteral(":/sample/an-nhien.json"));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Internal, SampleData::tr("The data of the sample is missing in this build of Pheu.")};
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    const Data data = Reader(language).read(document.object());
    const bool complete = !data.channels.empty() && !data.costs.empty() && !data.campaigns.empty() &&
                          !data.goals.empty() && std::ranges::all_of(data.campaigns, [](const Campaign &campaign) {
                              return campaign.start && !campaign.channels.empty();
                          });
    if (!complete)
        return Error{ErrorCode::Internal, SampleData::tr("The data of the sample is damaged in this build of Pheu.")};
    return data;
}

} // namespace pheu::sample
