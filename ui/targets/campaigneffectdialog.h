// SPDX-License-Identifier: GPL-3.0-or-later
// What a campaign added: its dates, a lag and a baseline are chosen; what follows stands beside it as figures with
// their days, and as a chart. For looking: nothing is kept. Asks the engine a moment after the last change.
#pragma once

#include "metrics/engine.h"
#include "targets/campaigneffect.h"
#include "targets/datedcampaigns.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace pheu
{

class DayEdit;
class EffectChart;
class GoalNumber;
class LatestQuestion;

class CampaignEffectDialog : public QDialog
{
    Q_OBJECT
public:
    // `campaign`: the one to begin with; none: the last that is over, else the last month with results.
    CampaignEffectDialog(Workspace &workspace, MetricsEngine &engine, Theme &theme, Localizer &localizer,
                         RecordId campaign = {}, QWidget *parent = nullptr);

    // What is on screen as rows of cells, the head first; empty while there is no answer.
    std::vector<QStringList> rows() const;

private:
    QWidget *buildForm();
    QWidget *buildResult();
    void fillCampaigns(RecordId campaign);
    void campaignChosen();
    void changed();
    Result<EffectQuestion> question() const;
    void ask();
    void showEffect(const CampaignEffect &effect);
    void showProblem(const QString &text);
    void copy();

    Workspace &m_workspace;
    MetricsEngine &m_engine;
    Localizer &m_localizer;
    LatestQuestion *m_question;
    std::vector<DatedCampaign> m_campaigns;
    QTimer m_timer;
    bool m_setting = false;
    QComboBox *m_campaign;
    DayEdit *m_from;
    DayEdit *m_to;
    QSpinBox *m_lag;
    QComboBox *m_baseline;
    GoalNumber *m_entered;
    QLineEdit *m_filter;
    QLabel *m_problem;
    QLabel *m_headline;
    QTableWidget *m_table;
    EffectChart *m_chart;
    QLabel *m_notes;
    QProgressBar *m_busy;
    QPushButton *m_copy;
};

} // namespace pheu
