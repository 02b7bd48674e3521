// SPDX-License-Identifier: GPL-3.0-or-later
// Builds UTM links: what is asked for on the left, what would come of it on the right, as it is typed. The plan is made
// away from the window's thread; an older answer never replaces a newer one.
#pragma once

#include "links/linkplan.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QPushButton;
class QTableView;

namespace pheu
{

class BuilderForm;
class PlanModel;

class BuilderDialog : public QDialog
{
    Q_OBJECT
public:
    BuilderDialog(Workspace &workspace, Theme &theme, Localizer &localizer, const std::vector<RecordId> &campaigns = {},
                  const std::vector<RecordId> &ads = {}, QWidget *parent = nullptr);

    int made() const { return m_made; } // links, once it was accepted

signals:
    void planned(); // the preview says what the form asks for

private:
    QWidget *buildPreview();
    void ask();
    void show(const Result<void> &result, std::vector<PlannedLink> plan);
    void showDetails();
    void make();
    void openRules();

    Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
    BuilderForm *m_form;
    PlanModel *m_plan;
    QTableView *m_table;
    QLabel *m_summary;
    QLabel *m_details;
    QPushButton *m_make;
    QTimer m_wait;
    quint64 m_asked = 0;
    int m_made = 0;
};

} // namespace pheu
