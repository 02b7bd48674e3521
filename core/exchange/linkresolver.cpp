// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/linkresolver.h"

#include "base/text.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

struct LinkText {
    Q_DECLARE_TR_FUNCTIONS(pheu::LinkResolver)
};

QString textOf(const ColumnReader &reader, int index)
{
    if (index < 0 || reader.isNull(index))
        return {};
    const std::string_view text = reader.utf8(index);
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

// The fields of a page to read, and where each stands among them; −1: the page has none such.
struct FieldsToRead {
    std::vector<FieldId> ids;
    int add(const Field *field)
    {
        if (!field || !ColumnReader::canRead(*field))
            return -1;
        ids.push_back(field->id);
        return int(ids.size()) - 1;
    }
    int add(const Page &page, const char *role)
    {
        const QString name = QString::fromLatin1(role);
        for (const Field &field : page.fields) {
            if (field.role == name)
                return add(&field);
        }
        return -1;
    }
};

RecordRef linkOf(const ColumnReader &reader, int index)
{
    return index >= 0 && reader.isInteger(index) ? reader.integer(index) : 0;
}

void enter(QHash<QString, RecordRef> &names, const QString &name, RecordRef ref)
{
    const QString key = caseFold(name.simplified());
    if (key.isEmpty())
        return;
    const auto known = names.find(key);
    if (known == names.end())
        names.insert(key, ref);
    else if (*known != ref)
        *known = 0;
}

} // namespace

Result<RecordRef> LinkResolver::byName(PageId pageId, const QString &name)
{
    const Page *page = m_workspace.schema().page(pageId);
    Index &index = m_indexes[pageId];
    if (!index.loaded) {
        if (Result<void> loaded = load(*page, index); !loaded)
            return loaded.error();
    }
    const QString text = name.simplified();
    const QString key = caseFold(text);
    auto known = index.names.constFind(key);
    bool found = known != index.names.constEnd();
    if (!found) {
        known = index.aliases.constFind(key);
        found = known != index.aliases.constEnd();
    }
    if (!found) {
        known = index.urls.constFind(text);
        found = known != index.urls.constEnd();
    }
    if (found && *known != 0)
        return *known;
    if (found)
        return Error{
            ErrorCode::Ambiguous,
            LinkText::tr("Two records of “%1” are called “%2”. Give one of them another name, then import again.")
                .arg(page->names.in(m_workspace.settings().language), text)};
    NewRecord record;
    record.page = pageId;
    record.name = text;
    const RecordRef ref = create(record);
    index.names.insert(key, ref);
    return ref;
}

RecordRef LinkResolver::create(NewRecord record)
{
    m_new.push_back(std::move(record));
    return -RecordRef(m_new.size());
}

Result<void> LinkResolver::load(const Page &page, Index &index)
{
    index.loaded = true;
    if (!page.nameField)
        return Error{ErrorCode::InvalidInput,
                     LinkText::tr("Records of “%1” have no name, so a file cannot link to them. Leave that column out.")
                         .arg(page.names.in(m_workspace.settings().language))};
    FieldsToRead fields;
    const int name = fields.add(page.field(page.nameField));
    const int aliases = page.aliasField ? fields.add(page.field(page.aliasField)) : -1;
    const int url = page.role == u"utm_links" ? fields.add(page, "tagged_url") : -1;
    Result<ColumnReader> reader = ColumnReader::all(m_workspace.database(), page, fields.ids);
    if (!reader)
        return reader.error();
    for (;;) {
        const Result<bool> row = reader->next();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        enter(index.names, textOf(*reader, name), reader->id());
        const QStringList others = textOf(*reader, aliases).split(u',', Qt::SkipEmptyParts);
        for (const QString &alias : others)
            enter(index.aliases, alias, reader->id());
        if (const QString text = textOf(*reader, url); !text.isEmpty())
            index.urls.insert(text, reader->id());
    }
}

Result<void> LinkResolver::loadAds(const Page &page)
{
    m_adsLoaded = true;
    FieldsToRead fields;
    const int name = fields.add(page.field(page.nameField));
    const int campaign = fields.add(page, "campaign"), channel = fields.add(page, "channel");
    const int group = fields.add(page, "ad_group"), platform = fields.add(page, "platform_ad_id");
    Result<ColumnReader> reader = ColumnReader::all(m_workspace.database(), page, fields.ids);
    if (!reader)
        return reader.error();
    for (;;) {
        const Result<bool> row = reader->next();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        Ad ad;
        ad.ref = reader->id();
        ad.groupFold = caseFold(textOf(*reader, group).simplified());
        ad.platformId = textOf(*reader, platform).simplified();
        ad.owner = {linkOf(*reader, campaign), linkOf(*reader, channel), 0};
        m_adsByName[caseFold(textOf(*reader, name).simplified())].push_back(int(m_ads.size()));
        if (!ad.platformId.isEmpty())
            m_adsByPlatformId.insert(ad.platformId, int(m_ads.size()));
        m_adOwners.insert(ad.ref, ad.owner);
        m_ads.push_back(ad);
    }
}

Result<std::optional<RecordRef>> LinkResolver::findAd(const AdName &ad) const
{
    if (!ad.platformId.isEmpty()) {
        if (const auto known = m_adsByPlatformId.constFind(ad.platformId); known != m_adsByPlatformId.constEnd())
            return std::optional(m_ads[size_t(*known)].ref);
    } else if (const auto known = m_adsByPlatformId.constFind(ad.name); known != m_adsByPlatformId.constEnd()) {
        return std::optional(m_ads[size_t(*known)].ref); // a column of ids mapped to the ad itself
    }
    const QString groupFold = caseFold(ad.group.simplified());
    std::vector<const Ad *> found;
    for (int index : m_adsByName.value(caseFold(ad.name))) {
        const Ad &candidate = m_ads[size_t(index)];
        const bool otherId = !ad.platformId.isEmpty() && !candidate.platformId.isEmpty();
        if (otherId || (ad.campaign && candidate.owner.campaign != ad.campaign) ||
            (ad.groupKnown && candidate.groupFold != groupFold))
            continue;
        found.push_back(&candidate);
    }
    if (found.size() > 1 && ad.channel) {
        std::vector<const Ad *> same;
        for (const Ad *candidate : found) {
            if (candidate->owner.channel == ad.channel)
                same.push_back(candidate);
        }
        if (!same.empty())
            found = same;
    }
    if (found.empty())
        return std::optional<RecordRef>();
    if (found.size() == 1)
        return std::optional(found.front()->ref);
    return Error{ErrorCode::Ambiguous,
                 LinkText::tr("%1 ads are called “%2”. Map the columns of the campaign and the ad group too, or the "
                              "platform's ad ID.")
                     .arg(found.size())
                     .arg(ad.name)};
}

Result<RecordRef> LinkResolver::ad(const AdName &name)
{
    const Page *page = m_workspace.schema().page(QStringLiteral("ads"));
    if (!m_adsLoaded) {
        if (Result<void> loaded = loadAds(*page); !loaded)
            return loaded.error();
    }
    AdName ad = name;
    ad.name = ad.name.simplified();
    ad.platformId = ad.platformId.simplified();
    const Result<std::optional<RecordRef>> known = findAd(ad);
    if (!known)
        return known.error();
    if (*known)
        return **known;
    NewRecord record;
    record.page = page->id;
    record.name = ad.name.isEmpty() ? ad.platformId : ad.name;
    record.campaign = ad.campaign;
    record.channel = ad.channel;
    record.group = ad.group.simplified();
    record.platformId = ad.platformId;
    const QString key = caseFold(record.name);
    const RecordRef ref = create(std::move(record));
    const Owner owner{ad.campaign, ad.channel, 0};
    m_adsByName[key].push_back(int(m_ads.size()));
    if (!ad.platformId.isEmpty())
        m_adsByPlatformId.insert(ad.platformId, int(m_ads.size()));
    m_ads.push_back({ref, caseFold(ad.group.simplified()), ad.platformId, owner});
    m_adOwners.insert(ref, owner);
    return ref;
}

Result<void> LinkResolver::loadLinkOwners(const Page &page)
{
    FieldsToRead fields;
    const int campaign = fields.add(page, "campaign"), channel = fields.add(page, "channel");
    const int ad = fields.add(page, "ad");
    Result<ColumnReader> reader = ColumnReader::all(m_workspace.database(), page, fields.ids);
    if (!reader)
        return reader.error();
    for (;;) {
        const Result<bool> row = reader->next();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        m_linkOwners.insert(reader->id(), {linkOf(*reader, campaign), linkOf(*reader, channel), linkOf(*reader, ad)});
    }
}

LinkResolver::Owner LinkResolver::ownerOf(PageId pageId, RecordRef ref)
{
    const Page *page = m_workspace.schema().page(pageId);
    if (page && page->role == u"ads")
        return m_adOwners.value(ref);
    if (!page || page->role != u"utm_links" || ref < 0) // what rows say of a new link is no fact to judge others by
        return {};
    if (m_linkOwners.isEmpty()) {
        if (Result<void> loaded = loadLinkOwners(*page); !loaded)
            return {};
    }
    return m_linkOwners.value(ref);
}

void LinkResolver::describe(RecordRef link, const Owner &row)
{
    NewRecord *record = newRecord(link);
    if (!record)
        return;
    const auto learn = [](RecordRef &known, bool &varies, RecordRef said) {
        varies = varies || (known && said && known != said);
        known = varies ? 0 : known ? known : said;
    };
    learn(record->campaign, record->campaignVaries, row.campaign);
    learn(record->channel, record->channelVaries, row.channel);
}

QString LinkResolver::nameOf(PageId page, RecordRef ref)
{
    if (ref < 0)
        return newRecord(ref)->name;
    const std::vector<qint64> ids{ref};
    const Result<QHash<qint64, QString>> names = m_workspace.reader().names(page, ids);
    return names ? names->value(ref) : QString();
}

} // namespace pheu
