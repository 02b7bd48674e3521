// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/linkaudit.h"

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

QString page(const LinkRecord &link)
{
    UtmUrl url = UtmUrl::parse(link.address());
    std::erase_if(url.query, [](const UrlPart &part) { return utmParameterNames().contains(part.name); });
    return urlKey(url.text());
}

// A report adds up links that differ in nothing but where they lead. Which of them is to be another, a person decides.
void findSameParameters(LinkAudit &audit)
{
    QHash<QString, std::vector<size_t>> byParameters;
    for (size_t i = 0; i < audit.links.size(); ++i) {
        const LinkRecord &link = audit.links[i];
        if (std::ranges::any_of(link.parameters, [](const auto &one) { return !one.second.trimmed().isEmpty(); }))
            byParameters[parameterKey(link.parameters)].push_back(i);
    }
    for (const std::vector<size_t> &same : std::as_const(byParameters)) {
        const QString first = page(audit.links[same.front()]);
        const auto other = std::ranges::find_if(same, [&](size_t i) { return page(audit.links[i]) != first; });
        if (other == same.end())
            continue;
        for (const size_t i : same) {
            const bool likeFirst = page(audit.links[i]) == first;
            const LinkRecord &elsewhere = audit.links[likeFirst ? *other : same.front()];
            audit.report.findings.push_back(
                {i,
                 QStringLiteral("same_parameters"),
                 {},
                 Text::tr("“%1” has the same parameters and leads elsewhere: reports add the two up.")
                     .arg(elsewhere.name.isEmpty() ? elsewhere.address() : elsewhere.name),
                 {}});
        }
    }
    std::ranges::stable_sort(audit.report.findings, {}, &AuditFinding::url);
}

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
    findSameParameters(audit);
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
