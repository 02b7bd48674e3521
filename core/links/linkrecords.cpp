// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/linkrecords.h"

#include "base/text.h"
#include "utm/utmurl.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::UtmLinks)
};

// Some fields of a page by role, whichever of them there are.
class RoleReader
{
public:
    RoleReader(const Workspace &workspace, const char *page)
        : m_workspace(workspace)
        , m_page(workspace.schema().page(QLatin1String(page)))
    {
    }

    Result<void> read(const QStringList &roles, const std::vector<RecordId> *ids)
    {
        if (!m_page)
            return {};
        std::vector<FieldId> fields;
        for (const QString &role : roles) {
            const Field *field = m_page->field(role);
            if (!field || field->role != role || field->config.reverseOf)
                continue;
            m_places.insert(role, fields.size());
            fields.push_back(field->id);
        }
        std::vector<RecordId> all;
        if (!ids) {
            Query query;
            query.page = m_page->id;
            Result<std::vector<RecordId>> selected = m_workspace.reader().select(query);
            if (!selected)
                return selected.error();
            all = std::move(*selected);
        }
        Result<std::vector<Record>> records = m_workspace.reader().fetch(m_page->id, ids ? *ids : all, fields);
        if (!records)
            return records.error();
        m_records = std::move(*records);
        std::erase_if(m_records, [](const Record &record) { return !record.id; });
        return {};
    }
    const std::vector<Record> &records() const { return m_records; }
    const Page *page() const { return m_page; }

    Value value(const Record &record, const QString &role) const
    {
        const auto place = m_places.constFind(role);
        return place == m_places.constEnd() ? Value() : record.values[*place];
    }
    QString text(const Record &record, const char *role) const { return value(record, QLatin1String(role)).toText(); }
    // Of a many-link the first.
    RecordId link(const Record &record, const char *role) const
    {
        const Value found = value(record, QLatin1String(role));
        return found.isIds() ? RecordId(found.toIds().empty() ? 0 : found.toIds().front())
                             : RecordId(found.toInteger());
    }
    std::vector<RecordId> links(const Record &record, const char *role) const
    {
        std::vector<RecordId> ids;
        const Value found = value(record, QLatin1String(role));
        for (const qint64 id : found.toIds())
            ids.emplace_back(id);
        if (found.isInteger())
            ids.emplace_back(found.toInteger());
        return ids;
    }

private:
    const Workspace &m_workspace;
    const Page *m_page;
    QHash<QString, size_t> m_places;
    std::vector<Record> m_records;
};

QStringList listed(const QString &text)
{
    QStringList parts;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
            parts.append(trimmed);
    }
    return parts;
}

} // namespace

UtmRules utmRules(const Workspace &workspace)
{
    const Result<UtmRules> rules = utmRulesFromJson(workspace.settings().utm);
    return rules ? *rules : UtmRules();
}

Result<ChangeSet> setUtmRules(Workspace &workspace, const UtmRules &rules)
{
    return workspace.apply({EditKind::Setting, {SetSetting{QStringLiteral("utm"), utmRulesToJson(rules)}}});
}

Result<const Page *> linksPage(const Workspace &workspace)
{
    if (const Page *page = workspace.schema().page(QStringLiteral("utm_links")); page && page->role == u"utm_links")
        return page;
    return Error{
        ErrorCode::UnknownName,
        Text::tr("This workspace has no page of UTM links. Make a workspace from the ad-campaign template, or bring "
                 "the page back by undo.")};
}

QString LinkRecord::value(const QString &parameter) const
{
    for (const auto &[known, text] : parameters) {
        if (known == parameter)
            return text;
    }
    return {};
}

QString parameterKey(const UtmParameters &parameters)
{
    QStringList texts;
    for (const auto &[name, value] : parameters)
        texts.append(caseFold(value.trimmed()));
    return texts.join(u'\n');
}

QString LinkRecord::address() const
{
    if (!taggedUrl.isEmpty() || baseUrl.isEmpty())
        return taggedUrl;
    UtmUrl url = UtmUrl::parse(baseUrl);
    for (const auto &[parameter, text] : parameters) {
        if (!text.isEmpty())
            url.set(parameter, text);
    }
    return url.text();
}

Result<std::vector<LinkRecord>> readLinks(const Workspace &workspace, const std::vector<RecordId> *ids)
{
    RoleReader reader(workspace, "utm_links");
    const QStringList own{QStringLiteral("name"),     QStringLiteral("base_url"), QStringLiteral("tagged_url"),
                          QStringLiteral("campaign"), QStringLiteral("channel"),  QStringLiteral("ad")};
    if (const Result<void> read = reader.read(own + utmParameterNames(), ids); !read)
        return read.error();
    std::vector<LinkRecord> links;
    for (const Record &record : reader.records()) {
        LinkRecord link{record.id,
                        reader.text(record, "name"),
                        reader.text(record, "base_url"),
                        reader.text(record, "tagged_url"),
                        {},
                        reader.link(record, "campaign"),
                        reader.link(record, "channel"),
                        reader.link(record, "ad")};
        for (const QString &name : utmParameterNames())
            link.parameters.emplace_back(name, reader.value(record, name).toText());
        links.push_back(std::move(link));
    }
    return links;
}

Result<std::vector<AdRecord>> readAds(const Workspace &workspace, const std::vector<RecordId> &ids)
{
    RoleReader reader(workspace, "ads");
    const QStringList roles{QStringLiteral("name"),     QStringLiteral("ad_group"), QStringLiteral("landing_page"),
                            QStringLiteral("campaign"), QStringLiteral("channel"),  QStringLiteral("utm_link")};
    if (const Result<void> read = reader.read(roles, &ids); !read)
        return read.error();
    std::vector<AdRecord> ads;
    for (const Record &record : reader.records())
        ads.push_back({record.id, reader.link(record, "campaign"), reader.link(record, "channel"),
                       reader.link(record, "utm_link"), reader.text(record, "name"), reader.text(record, "ad_group"),
                       reader.text(record, "landing_page")});
    return ads;
}

Result<std::vector<CampaignRecord>> readCampaigns(const Workspace &workspace, const std::vector<RecordId> &ids)
{
    RoleReader reader(workspace, "campaigns");
    const QStringList roles{QStringLiteral("name"), QStringLiteral("start"), QStringLiteral("channels")};
    if (const Result<void> read = reader.read(roles, &ids); !read)
        return read.error();
    std::vector<CampaignRecord> campaigns;
    for (const Record &record : reader.records()) {
        CampaignRecord campaign{record.id, reader.text(record, "name"), {}, reader.links(record, "channels")};
        if (const Value start = reader.value(record, QStringLiteral("start")); start.isInteger())
            campaign.start = Day(start.toInteger());
        campaigns.push_back(std::move(campaign));
    }
    return campaigns;
}

Result<std::vector<ChannelRecord>> readChannels(const Workspace &workspace)
{
    RoleReader reader(workspace, "channels");
    const QStringList roles{QStringLiteral("name"), QStringLiteral("aliases"), QStringLiteral("kind"),
                            QStringLiteral("source_patterns"), QStringLiteral("medium_patterns")};
    if (const Result<void> read = reader.read(roles, nullptr); !read)
        return read.error();
    const Field *kind = reader.page() ? reader.page()->field(QStringLiteral("kind")) : nullptr;
    std::vector<ChannelRecord> channels;
    for (const Record &record : reader.records()) {
        ChannelRecord channel{record.id,
                              reader.text(record, "name"),
                              {},
                              listed(reader.text(record, "aliases")),
                              listed(reader.text(record, "source_patterns")),
                              listed(reader.text(record, "medium_patterns"))};
        if (const Option *option =
                kind ? kind->option(OptionId(reader.value(record, QStringLiteral("kind")).toInteger())) : nullptr)
            channel.kind = option->role;
        channels.push_back(std::move(channel));
    }
    return channels;
}

} // namespace pheu
