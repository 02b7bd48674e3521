// SPDX-License-Identifier: GPL-3.0-or-later
// What an import would do, before it does: a sentence, the rows by kind (added, changed from what to what, merged,
// unchanged), the totals held against the file's own, and the problems by cell, which can be put right here.
#pragma once

#include "exchange/importer.h"
#include "import/planrowsmodel.h"
#include "theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTabWidget;
class QTableView;
class QTableWidget;

namespace pheu
{

struct PlanReport;
class ProblemsModel;

class PlanView : public QWidget
{
    Q_OBJECT
public:
    explicit PlanView(Theme &theme, QWidget *parent = nullptr);

    void showPlan(const PlanReport &report, const Page &page, const Schema &schema, const Format &format,
                  Language language);
    void takeRows(int plan, PlannedKind kind, qint64 first, const std::vector<PlannedRow> &rows);
    void setCorrections(int count); // cells put right so far
    void showMessage(const QString &message);
    void showRefusal(const QString &message); // why nothing can be imported
    // "1,143 rows: 1,143 new, 0 changed …": also the text of the message bar after an import.
    static QString sentence(const ImportSummary &summary, const Schema &schema, const Format &format,
                            Language language);

signals:
    void rowsWanted(int plan, pheu::PlannedKind kind, qint64 first, qint64 count);
    void corrected(const pheu::ImportProblem &problem, const QString &value);
    void correctionsForgotten();
    void saveProblemsRequested();

private:
    void buildRows(const QString &name, const QString &accessibleName, PlannedKind kind);
    QWidget *buildProblems();
    void showTotals(const ImportSummary &summary, const Page &page, const Format &format, Language language);
    void showProblems(const std::vector<ImportProblem> &problems, qint64 count, bool severalFiles,
                      const Format &format);
    void setMessage(const QString &message, bool refusal);
    void setCount(int tab, const QString &title, qint64 count, const Format &format);

    Theme &m_theme;
    QLabel *m_icon;
    QLabel *m_text;
    QTabWidget *m_tabs;
    std::vector<QTableView *> m_views;
    std::vector<PlanRowsModel *> m_models;
    QTableWidget *m_totals;
    QTableView *m_problemView;
    ProblemsModel *m_problems;
    QLabel *m_corrections;
    QPushButton *m_forget, *m_save;
};

} // namespace pheu
