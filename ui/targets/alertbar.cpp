// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/alertbar.h"

#include "targets/targetssetting.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace pheu
{

std::vector<AlertRule> keptAlertRules(const Workspace &workspace)
{
    return alertsFromJson(targetsSetting(workspace));
}

Result<ChangeSet> keepAlertRules(Workspace &workspace, const std::vector<AlertRule> &rules)
{
    return keepTargetsPart(workspace, QStringLiteral("alerts"), alertsToJson(rules));
}

AlertBar::AlertBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_rules(new QPushButton(this))
{
    setObjectName(QStringLiteral("alertBar"));
    setLook(this, "bar");
    m_text->setObjectName(QStringLiteral("alertText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_rules->setObjectName(QStringLiteral("alertRules"));
    setLook(m_rules, "link");
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, space::s, space::m, space::s);
    row->addWidget(m_text, 1);
    row->addWidget(m_rules);
    connect(m_rules, &QPushButton::clicked, this, &AlertBar::rulesRequested);
    retranslate();
    hide();
}

void AlertBar::retranslate()
{
    setAccessibleName(tr("Alerts"));
    m_rules->setText(tr("Rules…"));
}

void AlertBar::setAlerts(const std::vector<Alert> &alerts)
{
    QStringList said;
    for (const Alert &alert : alerts) {
        if (alert.raised || alert.isMute)
            said.append(alert.sentence);
    }
    m_text->setText(said.join(u'\n'));
    setVisible(!said.isEmpty());
}

} // namespace pheu
