// SPDX-License-Identifier: GPL-3.0-or-later
// The line above the cards: title, filter chips, period, cards menu, Export PDF. Where they do not fit beside each
// other, chips and period stand below.
#pragma once

#include "dashboard/slicestate.h"
#include "report/card.h"
#include "theme/localizer.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QMenu;
class QPushButton;

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
    // As narrow as the filters below the title are.
    QSize minimumSizeHint() const override;

signals:
    void exportRequested();
    void cardRestored(const QString &id);
    void orderReset();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void arrange();
    void openCardsMenu();
    void addCardAction(QMenu &menu, const QString &id, QString title);
    void addFurtherCards(QMenu &menu, const std::vector<CardDefinition> &hidden);

    Workspace &m_workspace;
    SliceState &m_state;
    Localizer &m_localizer;
    QGridLayout *m_grid;
    QWidget *m_filters; // chips and period
    QWidget *m_actions; // cards and export
    bool m_twoRows = false;
    QLabel *m_title;
    std::vector<FilterChip *> m_chips;
    QPushButton *m_clear;
    PeriodButton *m_period;
    QPushButton *m_cards;
    QPushButton *m_export;
};

} // namespace pheu
