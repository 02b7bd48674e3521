// SPDX-License-Identifier: GPL-3.0-or-later
// Every measure and KPI with its name, formula, meaning and unit; one that lacks its page says which.
#pragma once

#include "metrics/catalogue.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QTableWidget;

namespace pheu
{

class CatalogueDialog : public QDialog
{
    Q_OBJECT
public:
    CatalogueDialog(const Schema &schema, Theme &theme, const Localizer &localizer, QWidget *parent = nullptr);
    // Selects an entry, for “explain this figure”.
    void showEntry(const QString &id);

private:
    struct Entry {
        QString id, name, formula, meaning, unit, kind, missing, stage, timing, source;
        bool kpi = false, vanity = false, actionable = false, measure = false;
    };
    void buildChoices();
    void buildTable();
    void layOut();
    void collect(const Schema &schema);
    void filter();
    void showDetail();
    QString kindText(const Entry &entry) const;
    void fillStages();

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
};

QString unitName(Unit unit);

} // namespace pheu
