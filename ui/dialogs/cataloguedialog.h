// SPDX-License-Identifier: GPL-3.0-or-later
// Every measure and KPI with its name, formula, meaning and unit; one that lacks its page says which. Those of the
// workspace are made, changed and removed here; shipped ones can be copied.
#pragma once

#include "metrics/owncatalogue.h"
#include "theme/localizer.h"
#include "theme/theme.h"
#include "workspace/workspace.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace pheu
{

class CatalogueDialog : public QDialog
{
    Q_OBJECT
public:
    CatalogueDialog(Workspace &workspace, Theme &theme, const Localizer &localizer, QWidget *parent = nullptr);
    // Selects an entry, for “explain this figure”.
    void showEntry(const QString &id);

private:
    struct Entry {
        QString id, name, formula, meaning, unit, kind, missing, stage, timing, source;
        bool kpi = false, vanity = false, actionable = false, measure = false, own = false;
        std::optional<double> low, high;
        Unit unitOf = Unit::Count;
    };
    void buildChoices();
    void buildTable();
    void layOut();
    void collect();
    void filter();
    void showDetail();
    QString kindText(const Entry &entry) const;
    void fillStages();
    QLayout *buildActions();
    const Entry *current() const;
    void edit(const OwnEntry &entry);
    void askRemoving();
    void remove(const QString &id);

    Workspace &m_workspace;
    Theme &m_theme;
    const Localizer &m_localizer;
    std::vector<Entry> m_entries;
    std::vector<size_t> m_shown;
    QLineEdit *m_search;
    QComboBox *m_kind;
    QComboBox *m_stage;
    QComboBox *m_trait;
    QTableWidget *m_table;
    QLabel *m_detailTitle;
    QLabel *m_detail;
    QLabel *m_count;
    QPushButton *m_new = nullptr, *m_copy = nullptr, *m_edit = nullptr, *m_remove = nullptr;
};

} // namespace pheu
