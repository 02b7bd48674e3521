// SPDX-License-Identifier: GPL-3.0-or-later
// The line above the cards: the dashboards, filter chips, period, “Add card”, Export PDF. Where they do not fit beside
// each other, chips and period stand below.
#pragma once

#include "dashboard/dashboardedits.h"
#include "dashboard/slicestate.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QWidget>

class QGridLayout;
class QMenu;
class QPushButton;

namespace pheu
{

class DashboardTabs;
class FilterChip;
class PeriodButton;

class DashboardHeader : public QWidget
{
    Q_OBJECT
public:
    DashboardHeader(Workspace &workspace, DashboardEdits &edits, SliceState &state, Theme &theme, Localizer &localizer,
                    QWidget *parent = nullptr);
    DashboardTabs &tabs() const { return *m_tabs; }
    // Texts in the language of now; chips of pages that are not there are hidden.
    void retranslate();
    // As narrow as the filters below the title are.
    QSize minimumSizeHint() const override;

signals:
    void exportRequested();
    void newCardRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void arrange();
    void openCardsMenu();
    void showFurther();
    void addCardAction(QMenu &menu, const CardDefinition &card);
    void addFurtherCards(QMenu &menu);
    bool isShown(const CardDefinition &card) const;

    Workspace &m_workspace;
    DashboardEdits &m_edits;
    SliceState &m_state;
    Localizer &m_localizer;
    QGridLayout *m_grid;
    QWidget *m_filters; // chips and period
    QWidget *m_actions; // “Add card” and export
    bool m_twoRows = false;
    DashboardTabs *m_tabs;
    std::vector<FilterChip *> m_chips;
    std::vector<QPushButton *> m_further; // chosen by a click on a card split by something else
    QPushButton *m_clear;
    PeriodButton *m_period;
    QPushButton *m_cards;
    QPushButton *m_export;
};

} // namespace pheu
