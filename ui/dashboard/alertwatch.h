// SPDX-License-Identifier: GPL-3.0-or-later
// Which rules of alerts are raised now, for the bar above the cards and the marks on them. Asks anew after changes, off
// the GUI thread where there are many records; an answer to an older question is dropped.
#pragma once

#include "metrics/engine.h"
#include "targets/alerts.h"
#include "theme/localizer.h"

#include <QObject>
#include <QTimer>

namespace pheu
{

class AlertWatch : public QObject
{
    Q_OBJECT
public:
    AlertWatch(Workspace &workspace, MetricsEngine &engine, Localizer &localizer, QObject *parent = nullptr);
    const std::vector<Alert> &raised() const { return m_raised; }
    // The sentences about that figure, one a line; empty: nothing is raised.
    QString sentencesOf(const QStringList &figures) const;
    // Asks soon; many calls are one question.
    void ask();

signals:
    void changed();
    void refused(const QString &sentence);

private:
    void askNow();
    void take(std::vector<Alert> alerts);

    Workspace &m_workspace;
    MetricsEngine &m_engine;
    Localizer &m_localizer;
    std::vector<Alert> m_raised;
    QTimer m_timer;
    int m_question = 0;
};

} // namespace pheu
