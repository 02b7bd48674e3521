// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/linkplan.h"

#include "utm/utmurl.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::UtmLinks)
};

// Fields of the page that a planned link fills, with their values.
struct Cells {
    std::vector<FieldId> fields;
    std::vector<Value> values;
    void put(const Page &page, const QString &role, const Value &value)
    {
        const Field *field = page.field(role);
        if (!field || field->role != role || !field->isEditable() || value.isEmpty())
            return;
        fields.push_back(field->id);
        values.push_back(value);
    }
};

Value textValue(const QString &text)
{
    return text.isEmpty() ? Value() : Value(text);
}

Value linkValue(const Page &page, const QString &role, RecordId record)
{
    const Field *field = page.field(role);
    if (!record || !field)
        return {};
    return field->config.many ? Value(IdList{record.value}) : Value(record.value);
}

Result<RecordId> insertLink(EditSession &session, const Page &page, const PlannedLink &link)
{
    Cells cells;
    cells.put(page, QStringLiteral("name"), textValue(link.name));
    cells.put(page, QStringLiteral("base_url"), textValue(link.baseUrl));
    for (const auto &[name, value] : link.parameters)
        cells.put(page, name, textValue(value));
    cells.put(page, QStringLiteral("campaign"), linkValue(page, QStringLiteral("campaign"), link.campaign));
    cells.put(page, QStringLiteral("channel"), linkValue(page, QStringLiteral("channel"), link.channel));
    cells.put(page, QStringLiteral("ad"), linkValue(page, QStringLiteral("ad"), link.ad));
    return session.insert(page.id, cells.fields, cells.values);
}

// An ad that had no link and got exactly one is given it, so that its results can be told by link.
Result<void> giveAdsTheirLinks(EditSession &session, const Workspace &workspace,
                               const std::vector<std::pair<RecordId, RecordId>> &made)
{
    const Page *page = workspace.schema().page(QStringLiteral("ads"));
    const Field *field = page ? page->field(QStringLiteral("utm_link")) : nullptr;
    if (!field || field->config.many || !field->isEditable())
        return {};
    std::vector<RecordId> ids;
    for (const auto &[ad, link] : made) {
        if (ad)
            ids.push_back(ad);
    }
    const Result<std::vector<AdRecord>> ads = readAds(workspace, ids);
    if (!ads)
        return ads.error();
    for (const AdRecord &ad : *ads) {
        const auto isOfIt = [&](const auto &one) { return one.first == ad.id; };
        if (ad.utmLink || std::count_if(made.begin(), made.end(), isOfIt) != 1)
            continue;
        const Value link(std::find_if(made.begin(), made.end(), isOfIt)->second.value);
        if (const Result<void> set = session.update(page->id, ad.id, std::span(&field->id, 1), std::span(&link, 1));
            !set)
            return set;
    }
    return {};
}

} // namespace

QString PlannedLink::value(const QString &parameter) const
{
    const auto found =
        std::find_if(parameters.begin(), parameters.end(), [&](const auto &one) { return one.first == parameter; });
    return found == parameters.end() ? QString() : found->second;
}

QString urlKey(const QString &url)
{
    const UtmUrl parsed = UtmUrl::parse(url);
    const QString host = parsed.host();
    QString address = parsed.address;
    if (const qsizetype at = address.indexOf(host, 0, Qt::CaseInsensitive); !host.isEmpty() && at >= 0)
        address = host + address.sliced(at + host.size());
    if (address.endsWith(u'/'))
        address.chop(1);
    QStringList parts;
    for (const UrlPart &part : parsed.query)
        parts.append(part.name + u'=' + part.value);
    parts.sort();
    return address + u'?' + parts.join(u'&') + u'#' + parsed.fragment;
}

Result<ChangeSet> makeLinks(Workspace &workspace, const std::vector<PlannedLink> &plan)
{
    if (std::none_of(plan.begin(), plan.end(), [](const PlannedLink &link) { return link.canBeMade(); }))
        return Error{ErrorCode::InvalidInput,
                     Text::tr("No link was made, because each one is refused or there already.")};
    const Result<const Page *> page = linksPage(workspace);
    if (!page)
        return page.error();
    auto session = workspace.beginEdit(EditKind::AddRecords);
    if (!session)
        return session.error();
    std::vector<std::pair<RecordId, RecordId>> made; // ad, link
    for (const PlannedLink &link : plan) {
        if (!link.canBeMade())
            continue;
        const Result<RecordId> id = insertLink(**session, **page, link);
        if (!id)
            return id.error();
        made.emplace_back(link.ad, *id);
    }
    if (const Result<void> given = giveAdsTheirLinks(**session, workspace, made); !given)
        return given.error();
    Result<ChangeSet> changes = (*session)->commit();
    if (!changes)
        return changes;
    changes->added.clear();
    for (const auto &[ad, link] : made)
        changes->added.push_back(link);
    workspace.absorb(*changes);
    return changes;
}

} // namespace pheu
