// SPDX-License-Identifier: GPL-3.0-or-later
// The settings kept in a workspace's file: name, what a conversion is, margin, lifespan of a customer, calendar,
// language of exports and reports, and what a measure is counted from. Gives back one edit with what was changed.
#pragma once

#include "metrics/catalogue.h"
#include "theme/localizer.h"
#include "workspace/workspace.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QTabWidget;
class QTableWidget;
class QWidget;

namespace pheu
{

class SettingsDialog : public QDialog
{
    Q_OBJECT
public:
    SettingsDialog(Workspace &workspace, const Localizer &localizer, QWidget *parent = nullptr);
    // Empty changes when nothing differs.
    Edit edit() const;

public slots:
    void accept() override; // checks the margin and the lifespan first

private:
    QWidget *generalTab();
    QWidget *sourcesTab();
    void fillSources();
    void fillSourceChoices();
    QString sourceText(const QString &measure, const QString &source) const;
    const Page *rowsPage(const QString &measure) const;
    bool refuse(QLineEdit *field, const QString &sentence);
    void addSource();
    std::optional<double> margin(bool *ok) const;
    std::optional<double> lifespan(bool *ok) const;

    Workspace &m_workspace;
    const Localizer &m_localizer;
    Settings m_before;
    QLineEdit *m_name;
    QComboBox *m_goal;
    QLineEdit *m_margin;
    QLineEdit *m_lifespan;
    QComboBox *m_currency;
    QComboBox *m_weekStart;
    QComboBox *m_fiscalMonth;
    QComboBox *m_language;
    QTableWidget *m_sources;
    QComboBox *m_measure;
    QComboBox *m_source;
    QLabel *m_problem;
    QTabWidget *m_tabs;
    QHash<QString, QString> m_measureSource;
};

} // namespace pheu
