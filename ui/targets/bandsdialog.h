// SPDX-License-Identifier: GPL-3.0-or-later
// From which part of the plan on a goal is ahead, on track, at risk; below it is behind. Each state with its shape;
// saved as one edit that can be undone. Limits that do not fall from the top keep it from being saved and say so.
#pragma once

#include "targets/pacing.h"
#include "theme/localizer.h"
#include "theme/theme.h"
#include "workspace/workspace.h"

#include <QDialog>

class QDoubleSpinBox;
class QLabel;
class QPushButton;

namespace pheu
{

class BandsDialog : public QDialog
{
    Q_OBJECT
public:
    BandsDialog(Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent = nullptr);
    PaceBands bands() const;

private:
    QWidget *buildStates();
    void load(const PaceBands &bands);
    void refresh();
    void save();

    Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
    QDoubleSpinBox *m_limits[3]; // ahead, on track, at risk
    QLabel *m_words[4];          // beside each state, from where to where it goes
    QLabel *m_problem;
    QPushButton *m_shipped;
    QPushButton *m_save;
};

} // namespace pheu
