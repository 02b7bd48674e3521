// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of a report as they will be, one at a time. Figures, layout and picture are made off the GUI thread;
// figures are read again only when the cards or the workspace change, not while a title is typed.
#pragma once

#include "report/reportdata.h"
#include "report/reportwriter.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace pheu
{

class LatestQuestion;

class ReportPreview : public QWidget
{
    Q_OBJECT
public:
    ReportPreview(Workspace &workspace, const Localizer &localizer, QWidget *parent = nullptr);
    void showReport(const ReportOptions &options);

private:
    // What a worker makes, each from the one before; kept while it is still right.
    struct Made {
        std::shared_ptr<const ReportData> data;
        std::shared_ptr<const ReportLayout> layout;
        int page = 0;
        QImage picture;
    };
    struct Job;
    void build();
    void ask(Made known, int page);
    void take(const Result<Made> &made);
    void turn(int by);

    Workspace &m_workspace;
    const Localizer &m_localizer;
    LatestQuestion *m_question;
    ReportOptions m_options;
    Made m_made;
    QLabel *m_picture;
    QProgressBar *m_busy;
    QLabel *m_page;
    QPushButton *m_previous;
    QPushButton *m_next;
};

} // namespace pheu
