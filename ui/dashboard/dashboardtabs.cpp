// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard/dashboardtabs.h"

#include <QMenu>

namespace pheu
{

DashboardTabs::DashboardTabs(DashboardEdits &edits, Theme &theme, Localizer &localizer, QWidget *parent)
    : NameTabs(theme, QStringLiteral("dashboard"), Look::Title, edits.canEdit(), parent)
    , m_edits(edits)
    , m_localizer(localizer)
{
    setObjectName(QStringLiteral("dashboardTitle"));
    connect(&m_edits, &DashboardEdits::changed, this, &DashboardTabs::rebuild);
    retranslate();
}

void DashboardTabs::retranslate()
{
    setWords({tr("Dashboards"), tr("Add a dashboard"), tr("All dashboards"), tr("Name of the dashboard"),
              tr("Delete the dashboard")});
    rebuild();
}

void DashboardTabs::rebuild()
{
    std::vector<Tab> tabs;
    for (const Dashboard &one : m_edits.all())
        tabs.push_back({one.id, m_edits.nameOf(one), {}});
    setTabs(std::move(tabs), m_edits.current().id);
}

void DashboardTabs::fillAddMenu(QMenu &menu)
{
    menu.setToolTipsVisible(true);
    const Language language = m_localizer.language();
    for (const DashboardTemplate &one : dashboardTemplates()) {
        //: %1 is the name of a dashboard, %2 what it is for
        QString text = tr("%1: %2").arg(one.dashboard.names.in(language), one.purpose.in(language));
        QAction *action = menu.addAction(text.replace(u'&', QLatin1String("&&")));
        action->setObjectName(QStringLiteral("dashboardAdd-") + one.id);
        connect(action, &QAction::triggered, this, [this, from = &one] { m_edits.add(*from); });
    }
    menu.addSeparator();
    QAction *empty = menu.addAction(tr("An empty dashboard"));
    empty->setObjectName(QStringLiteral("dashboardAdd-empty"));
    connect(empty, &QAction::triggered, this, [this] {
        m_edits.addEmpty();
        startRename(m_edits.current().id);
    });
}

void DashboardTabs::choose(const QString &id)
{
    m_edits.choose(id);
}

void DashboardTabs::rename(const QString &id, const QString &name)
{
    m_edits.rename(id, name);
}

void DashboardTabs::copy(const QString &id)
{
    m_edits.copy(id);
}

void DashboardTabs::moveTo(const QString &id, int place)
{
    m_edits.moveTo(id, place);
}

void DashboardTabs::remove(const QString &id)
{
    m_edits.remove(id);
}

} // namespace pheu
