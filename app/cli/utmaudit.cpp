// SPDX-License-Identifier: GPL-3.0-or-later
// pheu utm FILE audit: looks through the workspace's links, or URLs that are given or listed in a file.
#include "base/jsonwriter.h"
#include "base/text.h"
#include "cli/texttable.h"
#include "cli/utm.h"
#include "links/linkaudit.h"
#include "links/urllist.h"

#include <QCoreApplication>

namespace pheu::cli
{

namespace
{

struct Audit {
    Q_DECLARE_TR_FUNCTIONS(pheu::UtmAuditCommand)
};

constexpr int Found = 3;

// What was looked at, from wherever it came.
struct Looked {
    std::vector<AuditedUrl> urls;
    std::vector<int> lines;        // of a list
    std::vector<LinkRecord> links; // of the workspace
    AuditReport report;
    qint64 changed = 0; // links that --fix changed

    QString where(size_t url) const
    {
        if (!links.empty())
            return links[url].name.isEmpty() ? QStringLiteral("#%1").arg(links[url].id.value) : links[url].name;
        return lines.empty() || lines[url] == 0 ? QString() : QString::number(lines[url]);
    }
};

Result<Looked> lookAtLinks(Workspace &workspace, bool fix)
{
    Result<LinkAudit> audit = auditLinks(workspace);
    if (!audit)
        return audit.error();
    Looked looked{{}, {}, std::move(audit->links), std::move(audit->report), 0};
    std::vector<FixedLink> fixes;
    for (size_t i = 0; i < looked.links.size(); ++i) {
        const LinkRecord &link = looked.links[i];
        const QString url = link.address();
        looked.urls.push_back({url, {}});
        if (looked.report.fixed[i] != url)
            fixes.push_back({link.id, looked.report.fixed[i]});
    }
    if (!fix || fixes.empty())
        return looked;
    const Result<ChangeSet> changed = fixLinks(workspace, fixes);
    if (!changed)
        return changed.error();
    looked.changed = qint64(fixes.size());
    return looked;
}

Result<Looked> lookAtList(const Workspace &workspace, const Arguments &arguments)
{
    Looked looked;
    for (const QString &url : arguments.rest(0)) {
        looked.urls.push_back({cleanText(url).trimmed(), {}});
        looked.lines.push_back(0);
    }
    if (const QString path = arguments.value(QStringLiteral("file")); !path.isEmpty()) {
        const Result<UrlList> list = readUrlFile(path);
        if (!list)
            return list.error();
        for (const UrlList::Item &item : list->items) {
            looked.urls.push_back(item.url);
            looked.lines.push_back(item.line);
        }
    }
    UtmRules rules = utmRules(workspace);
    rules.ownDomains += listedValues(arguments, QStringLiteral("own-domain"));
    AuditOptions options;
    options.onOwnPages = arguments.has(QStringLiteral("own-site"));
    const auto uses = utmValuesInUse(workspace);
    if (!uses)
        return uses.error();
    options.valuesInUse = *uses;
    looked.report = auditUrls(looked.urls, rules, options);
    return looked;
}

void writeJson(const Looked &looked, Console &console)
{
    JsonWriter json;
    const auto about = [&](size_t url) {
        json.key(QStringLiteral("url")).string(looked.urls[url].url);
        if (!looked.links.empty())
            json.key(QStringLiteral("link"))
                .integer(looked.links[url].id.value)
                .key(QStringLiteral("name"))
                .string(looked.links[url].name);
        if (!looked.lines.empty() && looked.lines[url] > 0)
            json.key(QStringLiteral("line")).integer(looked.lines[url]);
    };
    json.beginObject().key(QStringLiteral("urls")).integer(qint64(looked.urls.size()));
    json.key(QStringLiteral("findings")).beginArray();
    for (const AuditFinding &finding : looked.report.findings) {
        json.beginObject();
        about(finding.url);
        json.key(QStringLiteral("kind")).string(finding.kind);
        json.key(QStringLiteral("parameter")).stringOrNull(finding.parameter);
        json.key(QStringLiteral("message")).string(finding.text);
        json.key(QStringLiteral("fixed")).stringOrNull(finding.fixed).endObject();
    }
    json.endArray().key(QStringLiteral("fixed")).beginArray();
    for (size_t i = 0; i < looked.urls.size(); ++i) {
        if (looked.report.fixed[i] == looked.urls[i].url)
            continue;
        json.beginObject();
        about(i);
        json.key(QStringLiteral("fixed")).string(looked.report.fixed[i]).endObject();
    }
    json.endArray().key(QStringLiteral("changed")).integer(looked.changed).endObject();
    console.write(json.take() + '\n');
}

void writeCsv(const Looked &looked, Console &console)
{
    QByteArray out;
    appendDelimited(out, {{QStringLiteral("where")},
                          {QStringLiteral("kind")},
                          {QStringLiteral("parameter")},
                          {QStringLiteral("message")},
                          {QStringLiteral("url")},
                          {QStringLiteral("fixed")}});
    for (const AuditFinding &finding : looked.report.findings)
        appendDelimited(out, {{looked.where(finding.url)},
                              {finding.kind},
                              {finding.parameter},
                              {finding.text},
                              {looked.urls[finding.url].url},
                              {finding.fixed}});
    console.write(out);
}

void writeTable(const Looked &looked, Console &console)
{
    TextTable table;
    table.addColumn(looked.links.empty() ? Audit::tr("Line") : Audit::tr("Link"));
    table.addColumn(Audit::tr("Finding"));
    table.addColumn(Audit::tr("What"));
    table.addColumn(Audit::tr("Put right"));
    for (const AuditFinding &finding : looked.report.findings) {
        const QString where = looked.where(finding.url);
        table.addRow({where.isEmpty() ? looked.urls[finding.url].url : where, auditKindTitle(finding.kind),
                      finding.text, finding.fixed.isEmpty() ? Format::undefined() : finding.fixed});
    }
    if (!looked.report.findings.empty())
        console.write(table.text());
    console.writeLine(Audit::tr("URLs: %1, findings: %2").arg(looked.urls.size()).arg(looked.report.findings.size()));
    if (looked.changed > 0)
        console.writeLine(Audit::tr("Links put right: %1").arg(looked.changed));
}

} // namespace

CommandSpec utmAuditSpec()
{
    CommandSpec spec;
    spec.summary = Audit::tr("Finds what splits or loses figures in tagged URLs, and how each should be.");
    spec.positionals = {{QStringLiteral("URL"), true, true}};
    spec.options = {
        {QStringLiteral("file"),
         QStringLiteral("LIST"),
         Audit::tr("A list of URLs: one a line, or a table with a column of them; without URLs and list: the "
                   "workspace's links."),
         {},
         false,
         {}},
        {QStringLiteral("own-site"),
         {},
         Audit::tr("The URLs stand on pages of your own site: tags on links within it are findings."),
         {},
         false,
         {}},
        {QStringLiteral("own-domain"),
         QStringLiteral("a,b"),
         Audit::tr("Domains of your own, beside those of the rules."),
         {},
         true,
         {}},
        {QStringLiteral("fix"), {}, Audit::tr("Puts the workspace's links right, as one edit."), {}, false, {}},
        {QStringLiteral("fail-on"),
         QStringLiteral("findings"),
         Audit::tr("Exit code 3 when there is a finding."),
         {QStringLiteral("findings")},
         false,
         {}},
    };
    for (const OptionSpec &one : formatOptions())
        spec.options.push_back(one);
    return spec;
}

int runUtmAudit(const QString &file, const Arguments &arguments, Console &console)
{
    const bool list = !arguments.rest(0).isEmpty() || arguments.has(QStringLiteral("file"));
    const bool fix = arguments.has(QStringLiteral("fix"));
    const QString command = QStringLiteral("utm FILE audit");
    if (list && fix)
        return console.usage(
            Audit::tr(
                "--fix changes the workspace's links; for URLs of your own take the addresses that the answer gives."),
            command);
    if (!list && (arguments.has(QStringLiteral("own-site")) || arguments.has(QStringLiteral("own-domain"))))
        return console.usage(Audit::tr("--own-site and --own-domain are about URLs that are given or listed."),
                             command);
    const auto workspace = fix ? Workspace::open(file) : Workspace::openForReading(file);
    if (!workspace)
        return console.refuse(workspace.error());
    const Result<Looked> looked = list ? lookAtList(**workspace, arguments) : lookAtLinks(**workspace, fix);
    if (!looked)
        return console.refuse(looked.error());
    const QString format = chosenFormat(arguments);
    if (format == u"json")
        writeJson(*looked, console);
    else if (format == u"csv")
        writeCsv(*looked, console);
    else
        writeTable(*looked, console);
    return arguments.has(QStringLiteral("fail-on")) && !looked->report.findings.empty() ? Found : int(Done);
}

} // namespace pheu::cli
