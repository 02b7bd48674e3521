// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/linkaudit.h"

#include "utm/utmurl.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::UtmLinks)
};

} // namespace

Result<QHash<QString, QHash<QString, qint64>>> utmValuesInUse(const Workspace &workspace)
{
    const Result<std::vector<LinkRecord>> links = readLinks(workspace);
    if (!links)
        return links.error();
    QHash<QString, QHash<QString, qint64>> uses;
    for (const LinkRecord &link : *links) {
        for (const auto &[name, value] : link.parameters) {
            if (!value.isEmpty() && !isDynamic(value))
                ++uses[name][value];
        }
    }
    return uses;
}

Result<LinkAudit> auditLinks(const Workspace &workspace)
{
    if (const Result<const Page *> page = linksPage(workspace); !page)
        return page.error();
    Result<std::vector<LinkRecord>> links = readLinks(workspace);
    if (!links)
        return links.error();
    LinkAudit audit;
    std::vector<AuditedUrl> urls;
    for (LinkRecord &link : *links) {
        const QString url = link.address();
        if (url.isEmpty())
            continue;
        urls.push_back({url, {}});
        audit.links.push_back(std::move(link));
    }
    audit.report = auditUrls(urls, utmRules(workspace));
    return audit;
}

Result<ChangeSet> fixLinks(Workspace &workspace, const std::vector<FixedLink> &fixes)
{
    const Result<const Page *> page = linksPage(workspace);
    if (!page)
        return page.error();
    SetCells cells{(*page)->id, {}};
    for (const FixedLink &fix : fixes) {
        UtmUrl url = UtmUrl::parse(fix.url);
        if (url.host().isEmpty())
            return Error{
                ErrorCode::InvalidInput,
                Text::tr("“%1” is no web address. It needs https:// and a host, without spaces.").arg(fix.url)};
        const auto put = [&](const QString &role, const QString &value) {
            const Field *field = (*page)->field(role);
            if (field && field->role == role && field->isEditable())
                cells.cells.push_back({fix.link, field->id, value.isEmpty() ? Value() : Value(value)});
        };
        for (const QString &name : utmParameterNames())
            put(name, url.value(name));
        std::erase_if(url.query, [](const UrlPart &part) { return utmParameterNames().contains(part.name); });
        put(QStringLiteral("base_url"), url.text());
    }
    return workspace.apply({EditKind::Replace, {cells}});
}

} // namespace pheu
