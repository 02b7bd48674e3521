// SPDX-License-Identifier: GPL-3.0-or-later
// The dashboards at the place of the title: the one that is shown is the title, the others stand beside it. A new one
// begins with a template or empty.
#pragma once

#include "dashboard/dashboardedits.h"
#include "widgets/nametabs.h"

namespace pheu
{

class DashboardTabs : public NameTabs
{
    Q_OBJECT
public:
    DashboardTabs(DashboardEdits &edits, Theme &theme, Localizer &localizer, QWidget *parent = nullptr);
    void retranslate();
    void fillAddMenu(QMenu &menu) override;

protected:
    void choose(const QString &id) override;
    void rename(const QString &id, const QString &name) override;
    void copy(const QString &id) override;
    void moveTo(const QString &id, int place) override;
    void remove(const QString &id) override;

private:
    void rebuild();

    DashboardEdits &m_edits;
    Localizer &m_localizer;
};

} // namespace pheu
