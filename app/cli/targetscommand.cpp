// SPDX-License-Identifier: GPL-3.0-or-later
// pheu targets: how every goal stands on a day.
#include "base/jsonwriter.h"
#include "cli/commands.h"
#include "cli/texttable.h"
#include "targets/alerts.h"
#include "targets/gapreasons.h"
#include "targets/targetssetting.h"
#include "targets/targetstatus.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu::cli
{

namespace
{

struct TargetsText {
    Q_DECLARE_TR_FUNCTIONS(pheu::TargetsCommand)
};

bool wholeNumbers(const TargetNode &node)
{
    return node.unit == Unit::Count || node.unit == Unit::Money;
}

using Reasons = std::vector<std::optional<GapExplanation>>; // one a node

class TargetsAnswer
{
public:
    // `reasons`: one a node, of those that are behind or at risk.
    TargetsAnswer(const TargetBoard &board, const Reasons &reasons, const std::vector<Alert> &alerts,
                  const Format &format)
        : m_board(board)
        , m_reasons(reasons)
        , m_alerts(alerts)
        , m_format(format)
    {
    }

    QByteArray json() const
    {
        JsonWriter json;
        json.beginObject();
        json.key(QStringLiteral("on")).string(isoDay(m_board.on()));
        json.key(QStringLiteral("currency")).string(m_format.currency());
        json.key(QStringLiteral("nodes")).beginArray();
        for (size_t i = 0; i < nodes().size(); ++i)
            writeNode(json, nodes()[i], m_board.statuses()[i], m_reasons[i]);
        json.endArray();
        json.key(QStringLiteral("warnings")).beginArray();
        for (const QString &warning : m_board.tree().warnings())
            json.string(warning);
        json.endArray();
        json.key(QStringLiteral("alerts")).beginArray();
        for (const Alert &alert : m_alerts)
            writeAlert(json, alert);
        json.endArray().endObject();
        return json.take();
    }

    QByteArray csv() const
    {
        std::vector<DelimitedCell> header;
        for (const char *name : {"id", "parent", "name", "kpi", "from", "to", "target", "actual", "expected", "pace",
                                 "projected", "required_per_day", "gap", "state"})
            header.push_back({QLatin1String(name), false});
        QByteArray out;
        appendDelimited(out, header);
        for (size_t i = 0; i < nodes().size(); ++i) {
            const TargetNode &node = nodes()[i];
            const Pace &pace = m_board.statuses()[i].pace;
            std::vector<DelimitedCell> cells = {{QString::number(node.id.value), true},
                                                {node.parent ? QString::number(node.parent.value) : QString(), true},
                                                {node.name, false},
                                                {node.kpi, false},
                                                {node.period ? isoDay(node.period->from) : QString(), false},
                                                {node.period ? isoDay(node.period->to) : QString(), false}};
            for (const Figure &figure : {Figure(node.target), m_board.statuses()[i].actual, pace.expected, pace.pace,
                                         pace.projected, pace.requiredPerDay, pace.gap}) {
                JsonWriter json;
                cells.push_back({figure ? QString::fromLatin1(json.number(figure).take()) : QString(), true});
            }
            cells.push_back({paceStateId(pace.state), false});
            appendDelimited(out, cells);
        }
        return out;
    }

    QByteArray table() const
    {
        TextTable text;
        text.addColumn(TargetsText::tr("Target"));
        for (const QString &name :
             {TargetsText::tr("Planned"), TargetsText::tr("Actual"), TargetsText::tr("Expected by now"),
              TargetsText::tr("Pace"), TargetsText::tr("Projected"), TargetsText::tr("Needed a day")})
            text.addColumn(name, true);
        text.addColumn(TargetsText::tr("State"));
        for (size_t i = 0; i < nodes().size(); ++i) {
            const TargetNode &node = nodes()[i];
            const TargetStatus &status = m_board.statuses()[i];
            text.addRow({QString(2 * node.level, u' ') + node.name, figure(node, node.target),
                         figure(node, status.actual), figure(node, status.pace.expected),
                         m_format.figure(status.pace.pace, Unit::Percent), figure(node, status.pace.projected),
                         figure(node, status.pace.requiredPerDay), paceStateName(status.pace)});
        }
        return text.text();
    }

private:
    const std::vector<TargetNode> &nodes() const { return m_board.tree().nodes(); }
    QString figure(const TargetNode &node, const Figure &value) const { return m_format.figure(value, node.unit); }

    static void writeNode(JsonWriter &json, const TargetNode &node, const TargetStatus &status,
                          const std::optional<GapExplanation> &why)
    {
        const bool whole = wholeNumbers(node);
        const auto day = [&](bool from) {
            return node.period ? isoDay(from ? node.period->from : node.period->to) : QString();
        };
        json.beginObject();
        json.key(QStringLiteral("id")).integer(node.id.value);
        json.key(QStringLiteral("parent"));
        if (node.parent)
            json.integer(node.parent.value);
        else
            json.null();
        json.key(QStringLiteral("name")).string(node.name);
        json.key(QStringLiteral("kpi")).stringOrNull(node.kpi);
        json.key(QStringLiteral("from")).stringOrNull(day(true));
        json.key(QStringLiteral("to")).stringOrNull(day(false));
        json.key(QStringLiteral("target")).number(node.target, whole);
        json.key(QStringLiteral("actual")).number(status.actual, whole);
        json.key(QStringLiteral("expected")).number(status.pace.expected, whole);
        json.key(QStringLiteral("pace")).number(status.pace.pace, false);
        json.key(QStringLiteral("projected")).number(status.pace.projected, whole);
        json.key(QStringLiteral("required_per_day")).number(status.pace.requiredPerDay, whole);
        json.key(QStringLiteral("gap")).number(status.pace.gap, whole);
        json.key(QStringLiteral("state")).stringOrNull(paceStateId(status.pace.state));
        json.key(QStringLiteral("owner")).stringOrNull(node.owner);
        json.key(QStringLiteral("formula")).stringOrNull(node.formulaText);
        json.key(QStringLiteral("formula_target")).number(status.formulaTarget, whole);
        json.key(QStringLiteral("formula_actual")).number(status.formulaActual, whole);
        json.key(QStringLiteral("notes")).beginArray();
        for (const QString &note : node.problems + status.notes)
            json.string(note);
        json.endArray();
        writeWhy(json, why);
        json.endObject();
    }

    static void writeAlert(JsonWriter &json, const Alert &alert)
    {
        json.beginObject();
        json.key(QStringLiteral("kpi")).string(alert.rule.kpi);
        json.key(QStringLiteral("filter")).stringOrNull(alert.rule.filter);
        json.key(QStringLiteral("from")).string(isoDay(alert.span.from));
        json.key(QStringLiteral("to")).string(isoDay(alert.span.to));
        json.key(QStringLiteral("value")).number(alert.value, false);
        json.key(QStringLiteral("raised")).boolean(alert.raised);
        json.key(QStringLiteral("sentence")).stringOrNull(alert.sentence);
        json.endObject();
    }

    static void writeDrivers(JsonWriter &json, const char *key, const std::vector<GapDriver> &drivers)
    {
        json.key(QLatin1String(key)).beginArray();
        for (const GapDriver &driver : drivers) {
            json.beginObject();
            json.key(QStringLiteral("name")).string(driver.name);
            json.key(QStringLiteral("expected")).number(driver.expected, false);
            json.key(QStringLiteral("actual")).number(driver.actual, false);
            json.key(QStringLiteral("share")).number(driver.share, false);
            if (driver.ofNumerator) {
                json.key(QStringLiteral("of_numerator")).number(driver.ofNumerator, false);
                json.key(QStringLiteral("of_denominator")).number(driver.ofDenominator, false);
            }
            json.endObject();
        }
        json.endArray();
    }

    static void writeWhy(JsonWriter &json, const std::optional<GapExplanation> &why)
    {
        json.key(QStringLiteral("why"));
        if (!why) {
            json.null();
            return;
        }
        json.beginObject().key(QStringLiteral("step"));
        if (const auto &step = why->step) {
            json.beginObject();
            json.key(QStringLiteral("funnel")).string(step->funnel);
            json.key(QStringLiteral("measure")).string(step->measure);
            json.key(QStringLiteral("above")).string(step->above);
            json.key(QStringLiteral("rate")).number(step->now, false);
            json.key(QStringLiteral("earlier_rate")).number(step->before, false);
            json.key(QStringLiteral("from")).string(isoDay(step->beforeDays.from));
            json.key(QStringLiteral("to")).string(isoDay(step->beforeDays.to));
            json.key(QStringLiteral("lost")).number(step->lost, false);
            writeDrivers(json, "channels", step->places);
            json.endObject();
        } else {
            json.null();
        }
        writeDrivers(json, "goals", why->goals);
        writeDrivers(json, "channels", why->channels);
        writeDrivers(json, "campaigns", why->campaigns);
        json.endObject();
    }

    const TargetBoard &m_board;
    const Reasons &m_reasons;
    const std::vector<Alert> &m_alerts;
    const Format &m_format;
};

// The words of --fail-on, from the worst; each stands for itself and all worse ones.
const std::pair<QLatin1String, PaceState> failStates[] = {
    {QLatin1String("behind"), PaceState::Behind},
    {QLatin1String("at-risk"), PaceState::AtRisk},
};

bool isAsBad(PaceState state, PaceState limit)
{
    return state == PaceState::Behind || (limit == PaceState::AtRisk && state == PaceState::AtRisk);
}

// Of the goals that are behind or at risk. One that cannot be explained is left without.
Reasons reasonsOf(MetricsEngine &engine, const Workspace &workspace, const TargetBoard &board)
{
    Reasons reasons(board.statuses().size());
    for (size_t i = 0; i < reasons.size(); ++i) {
        if (!isAsBad(board.statuses()[i].pace.state, PaceState::AtRisk))
            continue;
        if (auto why = explainGap(engine, workspace, board, i))
            reasons[i] = std::move(*why);
    }
    return reasons;
}

void tellReasons(Console &console, const TargetBoard &board, const Reasons &reasons, const Catalogue &catalogue,
                 const Format &format)
{
    for (size_t i = 0; i < reasons.size(); ++i) {
        const TargetNode &node = board.tree().nodes()[i];
        const QString step =
            reasons[i] ? fallenStepSentence(*reasons[i], node.unit, format, catalogue, console.language()) : QString();
        if (!step.isEmpty())
            console.note(QStringLiteral("“%1”: %2").arg(node.name, step));
    }
}

void tellNotes(Console &console, const TargetBoard &board, const std::vector<Alert> &alerts,
               const std::optional<Day> &lastDay, const Format &format)
{
    if (lastDay && board.on() > *lastDay)
        console.note(TargetsText::tr("The results end on %1: the days after it count as days without any.")
                         .arg(format.date(*lastDay)));
    for (const Alert &alert : alerts) {
        if (!alert.sentence.isEmpty())
            console.note(alert.sentence);
    }
    for (size_t i = 0; i < board.statuses().size(); ++i) {
        for (const QString &note : board.tree().nodes()[i].problems + board.statuses()[i].notes)
            console.note(note);
    }
    for (const QString &warning : board.tree().warnings())
        console.note(warning);
}

bool isFailed(const QString &failOn, const TargetBoard &board, const std::vector<Alert> &alerts)
{
    if (failOn == u"alert")
        return std::ranges::any_of(alerts, &Alert::raised);
    return std::ranges::any_of(failStates, [&](const auto &word) {
        return failOn == word.first && std::ranges::any_of(board.statuses(), [&](const TargetStatus &status) {
                   return isAsBad(status.pace.state, word.second);
               });
    });
}

} // namespace

CommandSpec targetsSpec()
{
    CommandSpec spec;
    spec.name = QStringLiteral("targets");
    spec.summary = TargetsText::tr("Shows how every target stands: expected, pace, projection, state.");
    spec.positionals = {{QStringLiteral("FILE")}};
    spec.options = {
        {QStringLiteral("on"),
         QStringLiteral("DATE"),
         TargetsText::tr("Through this day, YYYY-MM-DD; none: the last day with results."),
         {},
         false,
         {}},
        {QStringLiteral("fail-on"),
         QStringLiteral("behind|at-risk|alert"),
         TargetsText::tr(
             "Exit code 3 when a target is behind, at risk or behind, or a rule of an alert finds something."),
         {QStringLiteral("behind"), QStringLiteral("at-risk"), QStringLiteral("alert")},
         false,
         {}},
        {QStringLiteral("format"),
         QStringLiteral("table|csv|json"),
         TargetsText::tr("Form of the answer: table unless said."),
         {QStringLiteral("table"), QStringLiteral("csv"), QStringLiteral("json")},
         false,
         {}},
    };
    spec.details = TargetsText::tr("Targets are records: pheu set FILE targets new name=… kpi=orders from=… to=… "
                                   "target=500. A workspace without the page gets it by: pheu add-page FILE targets");
    return spec;
}

int runTargets(const Arguments &arguments, Console &console)
{
    std::optional<Day> on;
    if (arguments.has(QStringLiteral("on"))) {
        on = parseIsoDay(arguments.value(QStringLiteral("on")));
        if (!on)
            return console.usage(TargetsText::tr("--on takes a date such as 2026-03-01, not “%1”.")
                                     .arg(arguments.value(QStringLiteral("on"))),
                                 QStringLiteral("targets"));
    }
    const auto workspace = Workspace::openForReading(arguments.positional(0));
    if (!workspace)
        return console.refuse(workspace.error());
    if (!TargetTree::page((*workspace)->schema()))
        return console.refuse(TargetsText::tr("%1 has no page for targets. Add it with: pheu add-page FILE targets")
                                  .arg(arguments.positional(0)));
    auto tree = TargetTree::read(**workspace);
    if (!tree)
        return console.refuse(tree.error());
    MetricsEngine engine(**workspace);
    engine.setLanguage(console.language());
    const std::optional<Day> lastDay = TargetBoard::lastDay(engine);
    if (!on)
        on = lastDay;
    if (!on)
        return console.refuse(TargetsText::tr("%1 has no results yet, so there is no last day with data. Import some, "
                                              "or name a day with --on.")
                                  .arg(arguments.positional(0)));
    const Format format = console.format((*workspace)->settings().currency);
    const auto board = TargetBoard::evaluate(engine, **workspace, std::move(*tree), *on, format);
    if (!board)
        return console.refuse(board.error());
    const auto alerts =
        checkAlerts(engine, **workspace, alertsFromJson(targetsSetting(**workspace)), *on, format, console.language());
    if (!alerts)
        return console.refuse(alerts.error());
    const Reasons reasons = reasonsOf(engine, **workspace, *board);
    const TargetsAnswer answer(*board, reasons, *alerts, format);
    const QString form = arguments.value(QStringLiteral("format"));
    console.write(form == u"json" ? answer.json() : form == u"csv" ? answer.csv() : answer.table());
    if (form != u"json" && form != u"csv") {
        tellReasons(console, *board, reasons, *engine.catalogue(), format);
        tellNotes(console, *board, *alerts, lastDay, format);
    }
    const QString failOn = arguments.value(QStringLiteral("fail-on"));
    return isFailed(failOn, *board, *alerts) ? ConditionMet : Done;
}

} // namespace pheu::cli
