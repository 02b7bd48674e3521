// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/sampleworkspace.h"

#include "base/systemreason.h"
#include "sample/exports.h"
#include "sample/samplepictures.h"
#include "targets/goalrecord.h"
#include "workspace/door.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QTemporaryDir>

#include <algorithm>

namespace pheu
{

namespace
{

using namespace sample;

struct SampleWorkspace {
    Q_DECLARE_TR_FUNCTIONS(pheu::SampleWorkspace)
};

// Rows for one page, told by roles; a role that the template lacks is a defect of ours.
class Rows
{
public:
    Rows(const Workspace &workspace, QLatin1String page, std::initializer_list<const char *> roles)
        : m_page(workspace.schema().page(QString(page)))
    {
        m_complete = m_page != nullptr;
        for (const char *role : roles) {
            const Field *field = m_page ? m_page->field(QString(QLatin1String(role))) : nullptr;
            m_complete = m_complete && field;
            m_fields.push_back(field);
            m_add.fields.push_back(field ? field->id : FieldId());
        }
        m_add.page = m_page ? m_page->id : PageId();
    }

    void add(std::vector<Value> row) { m_add.rows.push_back(std::move(row)); }
    // The option of the `index`th role.
    Value option(size_t index, const QString &role) const
    {
        const Option *option = m_complete ? m_fields[index]->option(role) : nullptr;
        return option ? Value(option->id.value) : Value();
    }

    // Ids of the new records, in the order of the rows.
    Result<std::vector<RecordId>> write(Workspace &workspace)
    {
        if (!m_complete)
            return Error{ErrorCode::Internal,
                         SampleWorkspace::tr("The sample does not fit the pages of this build of Pheu.")};
        Edit edit;
        edit.kind = EditKind::Template;
        edit.changes.push_back(std::move(m_add));
        auto changes = workspace.apply(edit);
        if (!changes)
            return changes.error();
        return std::move(changes->added);
    }

private:
    const Page *m_page = nullptr;
    std::vector<const Field *> m_fields;
    AddRecords m_add;
    bool m_complete = false;
};

Value text(const QString &value)
{
    return value.isEmpty() ? Value() : Value(value);
}

Value link(RecordId record)
{
    return record ? Value(record.value) : Value();
}

class Builder
{
public:
    Builder(Workspace &workspace, const Data &data, Language language)
        : m_workspace(workspace)
        , m_data(data)
        , m_language(language)
        , m_ads(makeAds(data))
        , m_results(makeResults(data, m_ads, sampleFirstDay(), sampleLastDay()))
    {
    }

    Result<void> build(const std::function<bool(double)> &progress);

private:
    Result<void> readTemplateRecords();
    Result<void> addCampaigns();
    Result<void> addLinks();
    Result<void> addAds();
    Result<void> addPictures(const std::vector<RecordId> &ads);
    Result<void> addCosts();
    Result<void> addGoals();
    Result<void> importAll(const std::function<bool(double)> &progress);
    qint64 budgetOf(size_t campaign) const;
    RecordId channelRecord(const QString &name) const;
    RecordId stageOf(const Ad &ad) const;

    Workspace &m_workspace;
    const Data &m_data;
    Language m_language;
    std::vector<Ad> m_ads;
    std::vector<DayResult> m_results;
    std::vector<RecordId> m_stages, m_channels, m_campaigns;
    QHash<QString, RecordId> m_links;
};

Result<void> Builder::readTemplateRecords()
{
    const Page *channels = m_workspace.schema().page(QStringLiteral("channels"));
    const Page *stages = m_workspace.schema().page(QStringLiteral("stages"));
    if (!channels || !stages)
        return Error{ErrorCode::Internal,
                     SampleWorkspace::tr("The sample does not fit the pages of this build of Pheu.")};
    for (const Channel &channel : m_data.channels) {
        const auto record = m_workspace.reader().findByName(channels->id, channel.name);
        if (!record)
            return record.error();
        m_channels.push_back(record->value_or(RecordId()));
    }
    Query query;
    query.page = stages->id;
    auto ids = m_workspace.reader().select(query); // the template adds them in their order
    if (!ids)
        return ids.error();
    m_stages = std::move(*ids);
    m_stages.resize(std::max<size_t>(m_stages.size(), 5));
    return {};
}

RecordId Builder::channelRecord(const QString &name) const
{
    for (size_t i = 0; i < m_data.channels.size(); ++i) {
        if (m_data.channels[i].name == name)
            return m_channels[i];
    }
    return {};
}

// Most ads serve their campaign's stage; in a sale the videos still make the shop known.
RecordId Builder::stageOf(const Ad &ad) const
{
    const QString &channel = m_data.channels[size_t(ad.channel)].key;
    if (!m_data.campaigns[size_t(ad.campaign)].end)
        return {};
    if (channel == u"youtube")
        return m_stages[0];
    return channel == u"tiktok" || channel == u"kol" ? m_stages[1] : RecordId();
}

// What was planned: near the full cost of the whole run, in steps of a million.
qint64 Builder::budgetOf(size_t campaign) const
{
    const Campaign &plan = m_data.campaigns[campaign];
    if (plan.budget > 0)
        return plan.budget;
    qint64 spent = 0;
    Day first = sampleLastDay(), last = sampleFirstDay();
    for (const DayResult &result : m_results) {
        if (m_ads[size_t(result.ad)].campaign != int(campaign))
            continue;
        spent += result.spend;
        first = std::min(first, result.day);
        last = std::max(last, result.day);
    }
    const Day end = plan.end.value_or(sampleLastDay());
    qint64 planned =
        last >= first ? spent / (last - first + 1) * (end - std::max(*plan.start, sampleFirstDay()) + 1) : 0;
    if (planned == 0) {
        for (const auto &[channel, amount] : plan.channels)
            planned += amount * 1000 * (end - *plan.start + 1);
    }
    const qint64 slack = 1410 + qint64(campaign * 37 % 190); // permille: other costs, and a margin that differs
    return std::max<qint64>(1, planned * slack / 1000 / 1000000) * 1000000;
}

Result<void> Builder::addCampaigns()
{
    static const QStringList stages = {QStringLiteral("awareness"), QStringLiteral("interest"),
                                       QStringLiteral("action"), QStringLiteral("purchase"), QStringLiteral("loyalty")};
    Rows rows(m_workspace, QLatin1String("campaigns"),
              {"name", "objective", "status", "stage", "channels", "owner", "start", "end", "budget", "tags", "brief"});
    for (size_t i = 0; i < m_data.campaigns.size(); ++i) {
        const Campaign &campaign = m_data.campaigns[i];
        const bool over = campaign.end && *campaign.end < sampleLastDay();
        const bool ahead = *campaign.start > sampleLastDay();
        IdList channels, tags;
        for (const auto &[channel, amount] : campaign.channels)
            channels.push_back(m_channels[size_t(channel)].value);
        for (const QString &tag : campaign.tags)
            tags.push_back(rows.option(9, tag).toInteger());
        rows.add({text(campaign.name), rows.option(1, campaign.objective),
                  rows.option(2, ahead  ? QStringLiteral("planned")
                                 : over ? QStringLiteral("done")
                                        : QStringLiteral("active")),
                  link(m_stages[size_t(std::max<qsizetype>(0, stages.indexOf(campaign.stage)))]), Value(channels),
                  text(campaign.owner), Value(qint64(*campaign.start)),
                  campaign.end ? Value(qint64(*campaign.end)) : Value(), Value(budgetOf(i)), Value(tags),
                  text(campaign.headline)});
    }
    auto ids = rows.write(m_workspace);
    if (!ids)
        return ids.error();
    m_campaigns = std::move(*ids);
    return {};
}

Result<void> Builder::addLinks()
{
    Rows rows(m_workspace, QLatin1String("utm_links"),
              {"name", "base_url", "utm_source", "utm_medium", "utm_campaign", "campaign", "channel"});
    QStringList names;
    for (const Ad &ad : m_ads) {
        const QString name = linkName(m_data, ad);
        if (name.isEmpty() || names.contains(name))
            continue;
        const Campaign &campaign = m_data.campaigns[size_t(ad.campaign)];
        const Channel &channel = m_data.channels[size_t(ad.channel)];
        names.append(name);
        rows.add({text(name), text(QStringLiteral("%1/%2").arg(m_data.site, campaign.key)), text(channel.utmSource),
                  text(channel.utmMedium), text(campaign.key), link(m_campaigns[size_t(ad.campaign)]),
                  link(m_channels[size_t(ad.channel)])});
    }
    const auto ids = rows.write(m_workspace);
    if (!ids)
        return ids.error();
    for (qsizetype i = 0; i < names.size() && size_t(i) < ids->size(); ++i)
        m_links.insert(names.at(i), (*ids)[size_t(i)]);
    return {};
}

Result<void> Builder::addAds()
{
    Rows rows(m_workspace, QLatin1String("ads"),
              {"name", "campaign", "channel", "ad_group", "format", "headline", "landing_page", "utm_link", "status",
               "platform_ad_id", "stage"});
    for (const Ad &ad : m_ads) {
        const Campaign &campaign = m_data.campaigns[size_t(ad.campaign)];
        const bool over = campaign.end && *campaign.end < sampleLastDay();
        const bool ahead = *campaign.start > sampleLastDay();
        rows.add({text(ad.name), link(m_campaigns[size_t(ad.campaign)]), link(m_channels[size_t(ad.channel)]),
                  text(ad.group), rows.option(4, ad.format), text(ad.headline),
                  text(QStringLiteral("%1/%2").arg(m_data.site, campaign.key)),
                  link(m_links.value(linkName(m_data, ad))),
                  rows.option(8, ahead  ? QStringLiteral("draft")
                                 : over ? QStringLiteral("ended")
                                        : QStringLiteral("active")),
                  text(ad.platformId), link(stageOf(ad))});
    }
    const auto ids = rows.write(m_workspace);
    return ids ? addPictures(*ids) : ids.error();
}

// One for each campaign and format: what several ads show is in the file once.
Result<void> Builder::addPictures(const std::vector<RecordId> &ads)
{
    const Page *page = m_workspace.schema().page(QStringLiteral("ads"));
    const Field *files = page ? page->field(QStringLiteral("files")) : nullptr;
    if (!files)
        return {};
    auto session = m_workspace.beginEdit(EditKind::Template);
    if (!session)
        return session.error();
    QHash<QString, AttachmentId> known;
    SetCells cells{page->id, {}};
    for (size_t i = 0; i < m_ads.size() && i < ads.size(); ++i) {
        const Ad &ad = m_ads[i];
        const QString name = QStringLiteral("%1-%2.png").arg(m_data.campaigns[size_t(ad.campaign)].key, ad.format);
        if (!known.contains(name)) {
            QBuffer picture;
            picture.setData(adPicture(ad.campaign, ad.format));
            if (picture.data().isEmpty())
                continue;
            picture.open(QIODevice::ReadOnly);
            const auto id = (*session)->addAttachment(picture, name);
            if (!id)
                return id.error();
            known.insert(name, *id);
        }
        cells.cells.push_back({ads[i], files->id, Value(IdList{known.value(name).value})});
    }
    if (const auto set = (*session)->apply(cells); !set)
        return set;
    const auto done = (*session)->commit();
    return done ? Result<void>() : done.error();
}

Result<void> Builder::addCosts()
{
    Rows rows(m_workspace, QLatin1String("costs"), {"what", "amount", "from", "to", "channel", "campaign"});
    const auto add = [&](const Cost &cost, const QString &what, qint64 amount, Day from, Day to) {
        RecordId campaign;
        for (size_t i = 0; i < m_data.campaigns.size(); ++i) {
            if (!cost.campaign.isEmpty() && m_data.campaigns[i].key == cost.campaign)
                campaign = m_campaigns[i];
        }
        rows.add({text(what), Value(amount), Value(qint64(from)), Value(qint64(to)), link(channelRecord(cost.channel)),
                  link(campaign)});
    };
    for (const Cost &cost : m_data.costs) {
        if (!cost.monthly) {
            add(cost, cost.what, cost.amount, cost.from, cost.to);
            continue;
        }
        // A month at a time, the first and the last only for the days with data.
        for (Day day = sampleFirstDay(); day <= sampleLastDay();) {
            const Period month = unitOf(day, CalendarUnit::Month);
            const Day to = std::min(month.to, sampleLastDay());
            const qint64 amount = cost.amount * (to - day + 1) / month.days() / 1000 * 1000;
            const QDate date = toDate(day);
            add(cost, QStringLiteral("%1 %2/%3").arg(cost.what).arg(date.month()).arg(date.year()), amount, day, to);
            day = month.to + 1;
        }
    }
    const auto ids = rows.write(m_workspace);
    return ids ? Result<void>() : ids.error();
}

Result<void> Builder::addGoals()
{
    std::vector<GoalRecord> goals;
    for (const Goal &plan : m_data.goals) {
        GoalRecord goal;
        goal.name = plan.name;
        goal.kpi = plan.kpi;
        goal.formula = plan.formula;
        goal.filter = plan.filter;
        goal.owner = plan.owner;
        goal.target = plan.target;
        goal.floor = plan.floor;
        goal.stretch = plan.stretch;
        goal.period = unitOf(sampleLastDay(), CalendarUnit::Month);
        for (size_t i = 0; i < goals.size(); ++i) {
            if (m_data.goals[i].key == plan.parent)
                goal.above = i;
        }
        goals.push_back(std::move(goal));
    }
    const auto written = writeGoals(m_workspace, goals);
    return written ? Result<void>() : written.error();
}

Result<void> Builder::importAll(const std::function<bool(double)> &progress)
{
    const QTemporaryDir folder;
    if (!folder.isValid()) {
        return Error{ErrorCode::Io,
                     SampleWorkspace::tr("The sample could not be made: there is no room for temporary files (%1).")
                         .arg(systemReason(folder.errorString()))};
    }
    const auto exports = makeExports(m_data, m_ads, m_results, m_language);
    for (size_t i = 0; i < exports.size(); ++i) {
        if (progress && !progress(0.1 + 0.9 * double(i) / double(exports.size())))
            return Error{ErrorCode::Canceled, SampleWorkspace::tr("The sample was not made: canceled.")};
        const QString path = folder.filePath(exports[i].fileName);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(exports[i].content) != exports[i].content.size() ||
            !file.flush()) {
            return Error{ErrorCode::Io,
                         SampleWorkspace::tr("The sample could not be made: %1 could not be written (%2).")
                             .arg(path, systemReason(file.errorString()))};
        }
        file.close();
        const auto plan = ImportPlan::make(m_workspace, {path}, exports[i].options);
        if (!plan)
            return plan.error();
        if (const auto applied = (*plan)->apply(); !applied)
            return applied.error();
    }
    return {};
}

Result<void> Builder::build(const std::function<bool(double)> &progress)
{
    if (const auto read = readTemplateRecords(); !read)
        return read;
    if (const auto added = addCampaigns(); !added)
        return added;
    if (const auto added = addLinks(); !added)
        return added;
    if (const auto added = addAds(); !added)
        return added;
    if (const auto added = addCosts(); !added)
        return added;
    if (const auto added = addGoals(); !added)
        return added;
    return importAll(progress);
}

} // namespace

Day sampleFirstDay()
{
    return toDay(QDate(2025, 11, 21));
}

Day sampleLastDay()
{
    return toDay(QDate(2026, 11, 20));
}

Result<std::unique_ptr<Workspace>> createSampleWorkspace(const QString &path, Language language, const Clock &clock,
                                                         const std::function<bool(double)> &progress)
{
    const auto data = readData(language);
    if (!data)
        return data.error();
    NewWorkspace what;
    what.currency = QStringLiteral("VND");
    what.language = language;
    what.name = data->shop;
    auto workspace = Workspace::create(path, what, clock);
    if (!workspace)
        return workspace;
    const auto built = Builder(**workspace, *data, language).build(progress);
    if (!built) {
        workspace->reset(); // closes the file
        QFile::remove(path);
        return built.error();
    }
    return workspace;
}

} // namespace pheu
