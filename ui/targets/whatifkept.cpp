// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios that are kept in the file: written, taken up again, removed.
#include "targets/targetssetting.h"
#include "targets/whatifdialog.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSlider>

#include <algorithm>

namespace pheu
{

bool WhatIfDialog::writeKept(const std::vector<Scenario> &scenarios)
{
    const auto done = keepTargetsPart(m_workspace, QStringLiteral("scenarios"), scenariosToJson(scenarios));
    if (!done) {
        m_problem->setText(done.error().message);
        m_problem->show();
        return false;
    }
    m_kept = scenarios;
    return true;
}

// A name that is kept already is kept anew.
void WhatIfDialog::keep()
{
    const Scenario now = scenario();
    std::vector<Scenario> all = m_kept;
    const auto at = std::ranges::find(all, now.name, &Scenario::name);
    if (at != all.end())
        *at = now;
    else
        all.push_back(now);
    if (writeKept(all))
        refresh();
}

// On the knobs as they are, where it goes by the same steps; else with knobs of its own.
void WhatIfDialog::take(const Scenario &scenario)
{
    if (scenario.steps != m_today.steps) {
        m_today = scenario;
        setScenario(scenario);
    }
    const size_t prices = scenario.rates.size();
    for (size_t i = 0; i < prices; ++i)
        turn(i, scenario.rates[i] * 100);
    turn(prices, scenario.costPerFirst);
    turn(prices + 1, scenario.orderValue);
    turn(prices + 2, scenario.budget);
    m_name->setText(scenario.name);
    refresh();
}

void WhatIfDialog::forget(const QString &name)
{
    std::vector<Scenario> all = m_kept;
    std::erase_if(all, [&](const Scenario &each) { return each.name == name; });
    if (writeKept(all))
        refresh();
}

void WhatIfDialog::openKept(QPushButton &button, const char *menuName,
                            const std::function<void(const Scenario &)> &chosen)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QLatin1String(menuName));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Scenario &each : m_kept) {
        // What people wrote is no mnemonic.
        QAction *action = menu->addAction(QString(each.name).replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [chosen, each] { chosen(each); });
    }
    menu->popup(button.mapToGlobal(QPoint(0, button.height() + 2)));
}

} // namespace pheu
