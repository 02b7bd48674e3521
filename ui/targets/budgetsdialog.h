// SPDX-License-Identifier: GPL-3.0-or-later
// Budgets as they are used up: of campaigns and of channels, what is spent and left, and where each will end if it goes
// on so. For looking; budgets themselves are fields of the campaigns.
#pragma once

#include "targets/budgetpace.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QDialog>

class QTableWidget;

namespace pheu
{

class BudgetsDialog : public QDialog
{
    Q_OBJECT
public:
    // Through the day `on`.
    BudgetsDialog(Workspace &workspace, MetricsEngine &engine, Theme &theme, Localizer &localizer, Day on,
                  QWidget *parent = nullptr);

private:
    QTableWidget *table(const char *name, const QString &title, const std::vector<BudgetLine> &lines);
    QWidget *page(const char *name, const QString &title, const Result<std::vector<BudgetLine>> &lines,
                  const QString &none);

    Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
};

} // namespace pheu
