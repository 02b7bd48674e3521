// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard/alertwatch.h"

#include "targets/alertbar.h"
#include "targets/goalwork.h"

namespace pheu
{

namespace
{
constexpr int settleMs = 300; // after the cards: they come first
} // namespace

AlertWatch::AlertWatch(Workspace &workspace, MetricsEngine &engine, Localizer &localizer, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_engine(engine)
    , m_localizer(localizer)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(settleMs);
    connect(&m_timer, &QTimer::timeout, this, &AlertWatch::askNow);
}

void AlertWatch::ask()
{
    m_timer.start();
}

void AlertWatch::askNow()
{
    const int question = ++m_question;
    const std::vector<AlertRule> rules = keptAlertRules(m_workspace);
    if (rules.empty())
        return take({});
    const Format format = m_localizer.format(m_workspace.settings().currency);
    const Day yesterday = toDay(m_workspace.clock().today()) - 1;
    askForGoals<std::vector<Alert>>(
        this, m_workspace, m_engine,
        [rules, format, yesterday, language = m_localizer.language()](Workspace &own, MetricsEngine &reader) {
            const auto data = reader.dataPeriod(); // through the last imported day, as the goals are
            return checkAlerts(reader, own, rules, data ? data->to : yesterday, format, language);
        },
        [this, question](Result<std::vector<Alert>> found) {
            if (question != m_question)
                return;
            if (found)
                take(std::move(*found));
            else
                emit refused(found.error().message);
        });
}

void AlertWatch::take(std::vector<Alert> alerts)
{
    std::erase_if(alerts, [](const Alert &alert) { return !alert.raised; });
    if (alerts.empty() && m_raised.empty())
        return;
    m_raised = std::move(alerts);
    emit changed();
}

QString AlertWatch::sentencesOf(const QStringList &figures) const
{
    QStringList sentences;
    for (const Alert &alert : m_raised) {
        if (figures.contains(alert.rule.kpi))
            sentences << alert.sentence;
    }
    return sentences.join(u'\n');
}

} // namespace pheu
