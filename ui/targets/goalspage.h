// SPDX-License-Identifier: GPL-3.0-or-later
// The Goals page: the tree of targets as it stands through a day, what is to be known about it, and what can be done
// with it. Every figure is TargetBoard's; large workspaces are computed off this thread.
#pragma once

#include "metrics/engine.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QWidget>

namespace pheu
{

class TargetBoard;

class GoalsPage : public QWidget
{
    Q_OBJECT
public:
    GoalsPage(Workspace &workspace, MetricsEngine &engine, Theme &theme, Localizer &localizer,
              QWidget *parent = nullptr);
    ~GoalsPage() override;
    const TargetBoard *board() const; // null: not computed yet
    void focusTree();
    // Chooses it in the tree; as soon as there is one.
    void showGoal(RecordId goal);
    // A window of its own; the page itself need not be shown.
    void showCampaignEffect(RecordId campaign);

signals:
    void error(const QString &message);
    void notice(const QString &message, bool undoable);
    void openRecordRequested(pheu::PageId page, pheu::RecordId record);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace pheu
