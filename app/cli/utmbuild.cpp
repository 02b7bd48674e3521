// SPDX-License-Identifier: GPL-3.0-or-later
// pheu utm FILE build: plans links and makes them as one edit, or shows the plan.
#include "base/jsonwriter.h"
#include "base/text.h"
#include "cli/texttable.h"
#include "cli/utm.h"
#include "links/linkplan.h"
#include "utm/linktemplates.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu::cli
{

namespace
{

struct Build {
    Q_DECLARE_TR_FUNCTIONS(pheu::UtmBuildCommand)
};

// Option and the parameter that it says.
constexpr std::pair<const char *, const char *> parameterOptions[] = {
    {"source", "utm_source"},
    {"medium", "utm_medium"},
    {"utm-campaign", "utm_campaign"},
    {"term", "utm_term"},
    {"utm-content", "utm_content"},
    {"id", "utm_id"},
    {"source-platform", "utm_source_platform"},
    {"creative-format", "utm_creative_format"},
    {"marketing-tactic", "utm_marketing_tactic"},
};

// A plan with what became of it.
struct Outcome {
    std::vector<PlannedLink> plan;
    std::vector<RecordId> ids; // beside it; 0: not made
    bool made = false;

    size_t countMade() const
    {
        return size_t(std::ranges::count_if(ids, [](RecordId id) { return bool(id); }));
    }
    size_t countDuplicates() const
    {
        return size_t(std::ranges::count_if(
            plan, [](const PlannedLink &one) { return one.problem.isEmpty() && one.isDuplicate(); }));
    }
    const PlannedLink *firstRefused() const
    {
        const auto found = std::ranges::find_if(plan, [](const PlannedLink &one) { return !one.problem.isEmpty(); });
        return found == plan.end() ? nullptr : &*found;
    }
};

QString stateOf(const Outcome &outcome, size_t i)
{
    const PlannedLink &link = outcome.plan[i];
    if (!link.problem.isEmpty())
        return QStringLiteral("refused");
    if (link.isDuplicate())
        return QStringLiteral("exists");
    return outcome.made ? QStringLiteral("made") : QStringLiteral("planned");
}

QString stateText(const QString &state)
{
    if (state == u"refused")
        return Build::tr("refused");
    if (state == u"exists")
        return Build::tr("there already");
    return state == u"made" ? Build::tr("made") : Build::tr("can be made");
}

void writeReasons(JsonWriter &json, const PlannedLink &link)
{
    json.key(QStringLiteral("reasons")).beginArray();
    for (const PlannedLink::Reason &one : link.reasons) {
        json.beginObject().key(QStringLiteral("parameter")).string(one.parameter);
        json.key(QStringLiteral("rule")).string(one.reason.rule);
        json.key(QStringLiteral("kind"))
            .string(one.reason.kind == UtmReason::Kind::Refused ? QStringLiteral("refused")
                                                                : QStringLiteral("changed"));
        json.key(QStringLiteral("message")).string(one.reason.text).endObject();
    }
    json.endArray();
}

void writeJson(const Outcome &outcome, Console &console)
{
    const auto idOrNull = [](JsonWriter &json, RecordId id) -> JsonWriter & {
        return id ? json.integer(id.value) : json.null();
    };
    JsonWriter json;
    json.beginObject().key(QStringLiteral("links")).beginArray();
    for (size_t i = 0; i < outcome.plan.size(); ++i) {
        const PlannedLink &link = outcome.plan[i];
        json.beginObject();
        idOrNull(json.key(QStringLiteral("id")), outcome.ids[i]);
        json.key(QStringLiteral("state")).string(stateOf(outcome, i));
        json.key(QStringLiteral("name")).string(link.name);
        json.key(QStringLiteral("url")).stringOrNull(link.taggedUrl);
        json.key(QStringLiteral("base_url")).stringOrNull(link.baseUrl);
        for (const auto &[name, value] : link.parameters)
            json.key(name).stringOrNull(value);
        json.key(QStringLiteral("channel_group")).string(link.group);
        idOrNull(json.key(QStringLiteral("campaign")), link.campaign);
        idOrNull(json.key(QStringLiteral("channel")), link.channel);
        idOrNull(json.key(QStringLiteral("ad")), link.ad);
        idOrNull(json.key(QStringLiteral("same_url")), link.sameUrl);
        idOrNull(json.key(QStringLiteral("same_parameters")), link.sameParameters);
        json.key(QStringLiteral("problem")).stringOrNull(link.problem);
        writeReasons(json, link);
        json.endObject();
    }
    json.endArray().key(QStringLiteral("made")).integer(qint64(outcome.countMade()));
    json.key(QStringLiteral("existing")).integer(qint64(outcome.countDuplicates())).endObject();
    console.write(json.take() + '\n');
}

QStringList rowOf(const Outcome &outcome, size_t i)
{
    const PlannedLink &link = outcome.plan[i];
    return {link.name, link.taggedUrl, link.group};
}

void writeCsv(const Outcome &outcome, Console &console)
{
    QByteArray out;
    appendDelimited(out, {{QStringLiteral("name")},
                          {QStringLiteral("url")},
                          {QStringLiteral("channel_group")},
                          {QStringLiteral("state")},
                          {QStringLiteral("problem")}});
    for (size_t i = 0; i < outcome.plan.size(); ++i) {
        std::vector<DelimitedCell> cells;
        for (const QString &text : rowOf(outcome, i) + QStringList{stateOf(outcome, i), outcome.plan[i].problem})
            cells.push_back({text});
        appendDelimited(out, cells);
    }
    console.write(out);
}

void writeTable(const Outcome &outcome, Console &console)
{
    TextTable table;
    table.addColumn(Build::tr("Name"));
    table.addColumn(Build::tr("Tagged URL"));
    table.addColumn(Build::tr("Channel group"));
    table.addColumn(Build::tr("State"));
    QStringList notes;
    for (size_t i = 0; i < outcome.plan.size(); ++i) {
        table.addRow(rowOf(outcome, i) << stateText(stateOf(outcome, i)));
        for (const PlannedLink::Reason &one : outcome.plan[i].reasons)
            notes.append(one.parameter + QStringLiteral(": ") + one.reason.text);
        if (!outcome.plan[i].problem.isEmpty() && outcome.plan[i].taggedUrl.isEmpty())
            notes.append(outcome.plan[i].problem);
    }
    notes.removeDuplicates();
    console.write(table.text());
    for (const QString &note : std::as_const(notes))
        console.writeLine(note);
    if (outcome.made)
        console.writeLine(
            Build::tr("Links made: %1, there already: %2").arg(outcome.countMade()).arg(outcome.countDuplicates()));
}

Result<std::vector<RecordId>> recordsNamed(const Workspace &workspace, const char *page, const QStringList &names,
                                           Language language)
{
    std::vector<RecordId> ids;
    for (const QString &name : names) {
        const Result<RecordId> id = recordNamed(workspace, page, cleanText(name).trimmed(), language);
        if (!id)
            return id.error();
        ids.push_back(*id);
    }
    return ids;
}

Result<LinkRequest> readRequest(const Workspace &workspace, const Arguments &arguments, Language language)
{
    LinkRequest request;
    for (const auto &[option, page, ids] :
         {std::tuple{"ad", "ads", &request.ads}, std::tuple{"campaign", "campaigns", &request.campaigns},
          std::tuple{"channel", "channels", &request.channels}}) {
        Result<std::vector<RecordId>> found =
            recordsNamed(workspace, page, arguments.values(QLatin1String(option)), language);
        if (!found)
            return found.error();
        *ids = std::move(*found);
    }
    request.contents = listedValues(arguments, QStringLiteral("content"));
    request.templates = listedValues(arguments, QStringLiteral("template"));
    request.baseUrl = cleanText(arguments.value(QStringLiteral("base-url")));
    request.name = cleanText(arguments.value(QStringLiteral("name")));
    for (const auto &[option, parameter] : parameterOptions) {
        if (arguments.has(QLatin1String(option)))
            request.given.emplace_back(QLatin1String(parameter), cleanText(arguments.value(QLatin1String(option))));
    }
    if (const QDate date = QDate::fromString(arguments.value(QStringLiteral("date")), Qt::ISODate); date.isValid())
        request.date = toDay(date);
    return request;
}

} // namespace

CommandSpec utmBuildSpec()
{
    CommandSpec spec;
    spec.summary = Build::tr("Makes links for ads, campaigns, channels and contents, all of them with each other.");
    const auto option = [&](const char *name, const char *value, const QString &help, bool repeats = false) {
        spec.options.push_back({QLatin1String(name), QLatin1String(value), help, {}, repeats, {}});
    };
    option("ad", "NAME", Build::tr("An ad, by name or id: its campaign, channel and landing page are taken."), true);
    option("campaign", "NAME", Build::tr("A campaign, by name or id."), true);
    option("channel", "NAME", Build::tr("A channel; none: those of the ad or campaign."), true);
    option("content", "a,b", Build::tr("Variants, one link each."), true);
    option("template", "ID", Build::tr("Where the link is put: a template from the list below."), true);
    option("base-url", "URL", Build::tr("Where the links lead; none: the ad's landing page."));
    option("name", "TEXT", Build::tr("Name of the link; none: made of what it is for."));
    for (const auto &[name, parameter] : parameterOptions)
        option(name, "TEXT", Build::tr("The parameter %1.").arg(QLatin1String(parameter)));
    option("date", "D", Build::tr("Day for the naming template; none: the campaign's start, else today."));
    option("dry-run", "", Build::tr("Shows the plan and writes nothing."));
    for (const OptionSpec &one : formatOptions())
        spec.options.push_back(one);
    const bool vietnamese = QLocale().language() == QLocale::Vietnamese;
    spec.details = Build::tr("Templates:") + u'\n';
    for (const LinkTemplate &one : linkTemplates())
        spec.details += QStringLiteral("  ") + one.id.leftJustified(20) + (vietnamese ? one.vi : one.en) + u'\n';
    spec.details = spec.details.trimmed();
    return spec;
}

int runUtmBuild(const QString &file, const Arguments &arguments, Console &console)
{
    const QString command = QStringLiteral("utm FILE build");
    if (const QString date = arguments.value(QStringLiteral("date"));
        !date.isEmpty() && !QDate::fromString(date, Qt::ISODate).isValid())
        return console.usage(Build::tr("--date takes a day such as 2026-03-01, not “%1”.").arg(date), command);
    const bool dry = arguments.has(QStringLiteral("dry-run"));
    const auto workspace = dry ? Workspace::openForReading(file) : Workspace::open(file);
    if (!workspace)
        return console.refuse(workspace.error());
    const Result<LinkRequest> request = readRequest(**workspace, arguments, console.language());
    if (!request)
        return console.refuse(request.error());
    Result<std::vector<PlannedLink>> plan = planLinks(**workspace, *request);
    if (!plan)
        return console.refuse(plan.error());
    Outcome outcome{std::move(*plan), {}, !dry};
    outcome.ids.resize(outcome.plan.size());
    if (!dry) {
        if (const PlannedLink *refused = outcome.firstRefused())
            return console.refuse(
                Build::tr("No link was made: %1 --dry-run shows the whole plan.").arg(refused->problem));
        const bool any = std::ranges::any_of(outcome.plan, [](const PlannedLink &link) { return link.canBeMade(); });
        if (any) {
            const Result<ChangeSet> made = makeLinks(**workspace, outcome.plan);
            if (!made)
                return console.refuse(made.error());
            size_t next = 0;
            for (size_t i = 0; i < outcome.plan.size(); ++i) {
                if (outcome.plan[i].canBeMade())
                    outcome.ids[i] = made->added[next++];
            }
        }
    }
    const QString format = chosenFormat(arguments);
    if (format == u"json")
        writeJson(outcome, console);
    else if (format == u"csv")
        writeCsv(outcome, console);
    else
        writeTable(outcome, console);
    return Done;
}

} // namespace pheu::cli
