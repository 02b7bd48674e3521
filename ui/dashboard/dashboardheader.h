// SPDX-License-Identifier: GPL-3.0-or-later
// The line above the cards: title, filter chips, period, cards menu, Export PDF.
#pragma once

#include "dashboard/slicestate.h"
#include "theme/localizer.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace pheu
{

class FilterChip;
class PeriodButton;

class DashboardHeader : public QWidget
{
    Q_OBJECT
public:
    DashboardHeader(Workspace &workspace, SliceState &state, Localizer &localizer, QWidget *parent = nullptr);
    // Texts in the language of now; chips of pages that are not there are hidden.
    void retranslate();

signals:
    void exportRequested();
    void cardRestored(const QString &id);
    void orderReset();

private:
    void openCardsMenu();

    Workspace &m_workspace;
    SliceState &m_state;
    Localizer &m_localizer;
    QLabel *m_title;
    std::vector<FilterChip *> m_chips;
    QPushButton *m_clear;
    PeriodButton *m_period;
    QPushButton *m_cards;
    QPushButton *m_export;
};

} // namespace pheu
