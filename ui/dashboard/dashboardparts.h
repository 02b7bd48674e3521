// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around the cards of a dashboard: the bars above them, and what is shown in place of them. Made once;
// texts follow the language.
#pragma once

#include "theme/theme.h"

#include <QFrame>
#include <QScrollArea>

class QLabel;
class QPushButton;
class QStackedLayout;
class QVBoxLayout;

namespace pheu
{

class AlertBar;
class CardGrid;
class EmptyState;

// Says that the cards do not count everything, and offers to.
class LeftOutBar : public QFrame
{
    Q_OBJECT
public:
    explicit LeftOutBar(QWidget *parent = nullptr);
    void setSentence(const QString &sentence);
    void retranslate();

signals:
    void countAgain();

private:
    QLabel *m_text;
    QPushButton *m_again;
};

// The cards in a scroll area, or the sentence why there are none.
class CardArea : public QWidget
{
    Q_OBJECT
public:
    explicit CardArea(Theme &theme, QWidget *parent = nullptr);
    CardGrid &grid() const { return *m_grid; }
    EmptyState &withoutResults() const { return *m_withoutResults; }
    EmptyState &withoutCards() const { return *m_withoutCards; }
    void showLoading();
    void showCards();
    void showWithoutResults();
    void showWithoutCards();
    bool isShowingCards() const;
    void bringToSight(QWidget *card);
    void toTop();
    void retranslate(bool editable);

private:
    QStackedLayout *m_stack;
    QScrollArea *m_scroll;
    CardGrid *m_grid;
    QLabel *m_loading;
    EmptyState *m_withoutResults;
    EmptyState *m_withoutCards;
};

} // namespace pheu
