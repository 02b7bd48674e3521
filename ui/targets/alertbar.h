// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules of the workspace have raised, as one quiet bar: the first sentence, how many more, and the way to the
// rules. Hidden while nothing is raised.
#pragma once

#include "targets/alerts.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace pheu
{

class AlertBar : public QFrame
{
    Q_OBJECT
public:
    explicit AlertBar(QWidget *parent = nullptr);
    void setAlerts(const std::vector<Alert> &alerts);
    void retranslate();

signals:
    void rulesRequested();

private:
    QLabel *m_text;
    QPushButton *m_rules;
};

// The rules in the file of the workspace.
std::vector<AlertRule> keptAlertRules(const Workspace &workspace);
Result<ChangeSet> keepAlertRules(Workspace &workspace, const std::vector<AlertRule> &rules);

} // namespace pheu
