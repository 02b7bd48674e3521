// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/alerts.h"

#include "formula/formula.h"
#include "metrics/workspacecatalogue.h"
#include "targets/targetstatus.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace pheu
{

namespace
{

struct AlertText {
    Q_DECLARE_TR_FUNCTIONS(pheu::Alert)
};

struct KindId {
    AlertKind kind;
    QLatin1String id;
};
constexpr KindId kindIds[] = {{AlertKind::Above, QLatin1String("above")},
                              {AlertKind::Below, QLatin1String("below")},
                              {AlertKind::Unusual, QLatin1String("unusual")},
                              {AlertKind::Pace, QLatin1String("pace")}};

class AlertCheck
{
public:
    AlertCheck(MetricsEngine &engine, const Workspace &workspace, Day on, const Format &format, Language language)
        : m_engine(engine)
        , m_workspace(workspace)
        , m_on(on)
        , m_format(format)
        , m_language(language)
    {
    }

    Result<Alert> check(const AlertRule &rule)
    {
        Alert alert;
        alert.rule = rule;
        alert.span = {m_on - rule.days + 1, m_on};
        alert.sentence = alertRefusal(*catalogueOf(m_workspace), rule.kpi, m_language);
        if (alert.sentence.isEmpty())
            alert.sentence = limitRefusal(rule);
        alert.isMute = !alert.sentence.isEmpty();
        if (alert.isMute)
            return alert;
        if (rule.kind == AlertKind::Pace)
            return checkPace(std::move(alert));
        Filter filter;
        const auto &pages = m_workspace.schema().pages;
        const auto results = std::ranges::find(pages, QLatin1String("results"), &Page::role);
        if (results != pages.end() && !rule.filter.trimmed().isEmpty()) {
            auto parsed = parseFilter(m_workspace.schema(), results->id, rule.filter);
            if (!parsed) {
                alert.sentence = AlertText::tr("The filter of the alert “%1” cannot be read: %2")
                                     .arg(nameOf(rule), parsed.error().message);
                alert.isMute = true;
                return alert;
            }
            filter = std::move(*parsed);
        }
        const auto value = figure(rule.kpi, alert.span, filter);
        if (!value)
            return value.error();
        alert.value = *value;
        if (!alert.value)
            return alert; // nothing happened, which is no figure to judge
        if (rule.kind == AlertKind::Unusual)
            return checkUsual(std::move(alert), filter);
        alert.raised = rule.kind == AlertKind::Above ? *alert.value > rule.limit : *alert.value < rule.limit;
        if (alert.raised)
            alert.sentence = limitSentence(alert);
        return alert;
    }

private:
    Result<Figure> figure(const QString &kpi, Period period, const Filter &filter)
    {
        MetricQuery query;
        query.names = {kpi};
        query.from = period.from;
        query.to = period.to;
        query.filter = filter;
        const auto table = m_engine.evaluate(query);
        return table ? Result<Figure>(table->total.values.front()) : table.error();
    }

    // The one of its goals that is furthest behind.
    Result<Alert> checkPace(Alert alert)
    {
        auto tree = TargetTree::read(m_workspace);
        if (!tree)
            return tree.error();
        std::vector<size_t> running;
        for (size_t i = 0; i < tree->nodes().size(); ++i) {
            const TargetNode &node = tree->nodes()[i];
            if (node.kpi == alert.rule.kpi && node.isPaced() && node.period->contains(m_on))
                running.push_back(i);
        }
        if (running.empty()) {
            alert.sentence = AlertText::tr("No goal of %1 runs on %2.").arg(nameOf(alert.rule), m_format.date(m_on));
            return alert;
        }
        const auto board = TargetBoard::evaluate(m_engine, m_workspace, std::move(*tree), m_on, m_format, running);
        if (!board)
            return board.error();
        Figure worst;
        for (const size_t at : running) {
            const Pace &pace = board->statuses()[at].pace;
            const TargetNode &node = board->tree().nodes()[at];
            if (!pace.achievement || (worst && *pace.achievement >= *worst))
                continue;
            worst = pace.achievement;
            alert.value = pace.isBand ? pace.pace : pace.achievement;
            alert.span = {node.period->from, m_on};
            alert.raised = *worst < alert.rule.limit;
            if (alert.raised)
                alert.sentence = paceSentence(alert, node, pace.isOver());
        }
        return alert;
    }

    // A band is as far off above its plan as below it.
    QString paceSentence(const Alert &alert, const TargetNode &node, bool isOver) const
    {
        const QString sentence = isOver ? AlertText::tr("“%1” is at %2 of what was expected by %3, above %4.")
                                        : AlertText::tr("“%1” is at %2 of what was expected by %3, below %4.");
        return sentence.arg(node.name, m_format.percent(*alert.value), m_format.date(m_on),
                            m_format.percent(isOver ? 2 - alert.rule.limit : alert.rule.limit));
    }

    Result<Alert> checkUsual(Alert alert, const Filter &filter)
    {
        std::vector<double> before;
        for (int i = 1; i <= usualSpans; ++i) {
            const Day shift = alert.rule.days * i;
            const auto value = figure(alert.rule.kpi, {alert.span.from - shift, alert.span.to - shift}, filter);
            if (!value)
                return value.error();
            if (*value)
                before.push_back(**value);
        }
        if (before.size() < usualSpans / 2)
            return alert;
        double mean = 0, squares = 0;
        for (const double value : before)
            mean += value / double(before.size());
        for (const double value : before)
            squares += (value - mean) * (value - mean);
        alert.usual = mean;
        alert.deviation = std::sqrt(squares / double(before.size() - 1));
        // Spans that were all the same leave no room: a thousandth of the mean is noise.
        const double room = std::max(alert.rule.limit * *alert.deviation, std::abs(mean) * 0.001);
        alert.raised = std::abs(*alert.value - mean) > room;
        if (alert.raised) {
            const QString sentence = *alert.value > mean
                                         ? AlertText::tr("%1 was %2 in %3, unusually high: it is about %4.")
                                         : AlertText::tr("%1 was %2 in %3, unusually low: it is about %4.");
            alert.sentence = sentence.arg(nameOf(alert.rule), text(alert, *alert.value), m_format.period(alert.span),
                                          text(alert, mean));
        }
        return alert;
    }

    QString limitSentence(const Alert &alert) const
    {
        const QString sentence = alert.rule.kind == AlertKind::Above
                                     ? AlertText::tr("%1 was %2 in %3, above the limit of %4.")
                                     : AlertText::tr("%1 was %2 in %3, below the limit of %4.");
        return sentence.arg(nameOf(alert.rule), text(alert, *alert.value), m_format.period(alert.span),
                            text(alert, alert.rule.limit));
    }

    QString nameOf(const AlertRule &rule) const
    {
        return rule.name.isEmpty() ? catalogueOf(m_workspace)->name(rule.kpi, m_language) : rule.name;
    }
    QString text(const Alert &alert, double value) const
    {
        return m_format.figure(value, catalogueOf(m_workspace)->unit(alert.rule.kpi));
    }

    MetricsEngine &m_engine;
    const Workspace &m_workspace;
    Day m_on;
    const Format &m_format;
    Language m_language;
};

} // namespace

namespace
{

bool addsUp(const Catalogue &catalogue, const QString &id, int depth = 0)
{
    if (const Measure *measure = catalogue.measure(id))
        return measure->aggregate != Aggregate::None ||
               (!measure->computed.isEmpty() && measure->computed != u"single");
    const Kpi *kpi = catalogue.kpi(id);
    const auto formula = kpi ? Formula::parse(kpi->formula, Catalogue::functions()) : Result<Formula>(Error{});
    bool all = true;
    if (formula && depth < 8)
        formula->forEachName([&](const QString &name, const QStringList &functions) {
            all = all && (!functions.isEmpty() || addsUp(catalogue, name, depth + 1));
        });
    return all;
}

} // namespace

QString alertRefusal(const Catalogue &catalogue, const QString &kpi, Language language)
{
    return addsUp(catalogue, kpi)
               ? QString()
               : AlertText::tr("“%1” does not add up: the platforms count the same people again in every record, so it "
                               "has no value over several of them and this alert could never be raised. Choose a "
                               "figure that adds up, such as impressions or visits.")
                     .arg(catalogue.name(kpi, language));
}

QString limitRefusal(const AlertRule &rule)
{
    const bool fits = rule.kind != AlertKind::Unusual || (rule.limit >= 1 && rule.limit <= 10);
    return fits ? QString()
                : AlertText::tr("“Unusual” takes 1 to 10 standard deviations. Write a limit between them, such as 2.");
}

std::vector<AlertRule> alertsFromJson(const QJsonObject &targets)
{
    std::vector<AlertRule> rules;
    for (const QJsonValue &json : targets[QStringLiteral("alerts")].toArray()) {
        const QString kind = json[QStringLiteral("kind")].toString();
        const auto *known = std::ranges::find_if(kindIds, [&](const KindId &one) { return kind == one.id; });
        AlertRule rule;
        rule.name = json[QStringLiteral("name")].toString();
        rule.kpi = json[QStringLiteral("kpi")].toString();
        rule.filter = json[QStringLiteral("filter")].toString();
        rule.limit = json[QStringLiteral("limit")].toDouble();
        rule.days = json[QStringLiteral("days")].toInt();
        if (known == std::end(kindIds) || rule.kpi.isEmpty() || rule.days < 1 || rule.days > 366)
            continue;
        rule.kind = known->kind;
        rules.push_back(std::move(rule));
    }
    return rules;
}

QJsonArray alertsToJson(const std::vector<AlertRule> &rules)
{
    QJsonArray all;
    for (const AlertRule &rule : rules)
        all.append(
            QJsonObject{{QStringLiteral("name"), rule.name},
                        {QStringLiteral("kpi"), rule.kpi},
                        {QStringLiteral("filter"), rule.filter},
                        {QStringLiteral("kind"), QString(std::ranges::find(kindIds, rule.kind, &KindId::kind)->id)},
                        {QStringLiteral("limit"), rule.limit},
                        {QStringLiteral("days"), rule.days}});
    return all;
}

Result<std::vector<Alert>> checkAlerts(MetricsEngine &engine, const Workspace &workspace,
                                       const std::vector<AlertRule> &rules, Day on, const Format &format,
                                       Language language)
{
    AlertCheck check(engine, workspace, on, format, language);
    std::vector<Alert> alerts;
    for (const AlertRule &rule : rules) {
        auto alert = check.check(rule);
        if (!alert)
            return alert.error();
        alerts.push_back(std::move(*alert));
    }
    return alerts;
}

} // namespace pheu
