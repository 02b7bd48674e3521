// SPDX-License-Identifier: GPL-3.0-or-later
// The goals of a board as a tree: each with its bar, pace, projection, what is needed a day, and its state. Shows what
// it is given and computes nothing; what is open and chosen stays so when the figures change.
#pragma once

#include "targets/targetstatus.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QSet>
#include <QTreeWidget>

namespace pheu
{

class GoalTree : public QTreeWidget
{
    Q_OBJECT
public:
    enum Column { Goal, Progress, PaceColumn, Projected, Needed, State, ColumnCount };

    GoalTree(Theme &theme, Localizer &localizer, QWidget *parent = nullptr);
    // The board must stay until the next one is given.
    void setBoard(const TargetBoard *board, const Format &format, std::shared_ptr<const Catalogue> catalogue);
    const TargetBoard *board() const { return m_board; }
    std::optional<size_t> nodeOf(const QModelIndex &index) const;
    RecordId current() const;
    void setCurrent(RecordId goal);
    void retranslate();

signals:
    void currentGoalChanged(pheu::RecordId goal);
    void editRequested(pheu::RecordId goal);
    void removeRequested(pheu::RecordId goal);
    void menuRequested(pheu::RecordId goal, const QPoint &global);

protected:
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill(QTreeWidgetItem &item, size_t node) const;
    QTreeWidgetItem *itemOf(RecordId goal) const;
    void shareWidth();

    Theme &m_theme;
    Localizer &m_localizer;
    const TargetBoard *m_board = nullptr;
    Format m_format{QLocale(), QString()};
    std::shared_ptr<const Catalogue> m_catalogue;
    QSet<qint64> m_closed; // goals whose branch was folded
    bool m_filling = false;
};

// “Revenue · An · 1–30/11/2026”: what a goal is, under its name.
QString goalCaption(const TargetNode &node, const Format &format, const Catalogue &catalogue, Language language);

} // namespace pheu
