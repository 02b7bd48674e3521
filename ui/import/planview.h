// SPDX-License-Identifier: GPL-3.0-or-later
// What an import would do: a sentence, the totals held against the file's own, and the problems by cell.
#pragma once

#include "exchange/importer.h"
#include "theme/theme.h"

#include <QTabWidget>

class QLabel;
class QTableWidget;

namespace pheu
{

class PlanView : public QTabWidget
{
    Q_OBJECT
public:
    explicit PlanView(Theme &theme, QWidget *parent = nullptr);

    void showPlan(const ImportSummary &summary, const Page &page, const Schema &schema, const Format &format,
                  Language language);
    void showMessage(const QString &message);
    void showRefusal(const QString &message); // why nothing can be imported
    // "1,143 rows: 1,143 new, 0 changed …": also the text of the message bar after an import.
    static QString sentence(const ImportSummary &summary, const Schema &schema, const Format &format,
                            Language language);

private:
    Theme &m_theme;
    void showTotals(const ImportSummary &summary, const Page &page, const Format &format, Language language);
    void showProblems(const ImportSummary &summary, const Format &format);
    void setMessage(const QString &message, bool refusal);
    QLabel *m_icon;
    QLabel *m_text;
    QTableWidget *m_totals;
    QTableWidget *m_problems;
};

} // namespace pheu
