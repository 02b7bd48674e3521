// SPDX-License-Identifier: GPL-3.0-or-later
// Makes or changes a measure or KPI of the workspace: what it is made of, how it is read, and beside it what it comes
// to. Saves one undoable edit; nothing is written before.
#pragma once

#include "metrics/owncatalogue.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace pheu
{

class KpiFormulaEdit;
class KpiPreview;

class KpiDialog : public QDialog
{
    Q_OBJECT
public:
    // An entry with an id is changed; without one it is new, perhaps filled from a copy.
    KpiDialog(Workspace &workspace, Theme &theme, const Localizer &localizer, const OwnEntry &entry,
              QWidget *parent = nullptr);

    QString savedId() const { return m_saved; }
    void accept() override;
    void reject() override;

private:
    void build();
    QWidget *buildForm();
    void buildSource(QFormLayout *form);
    void buildReading(QFormLayout *form);
    void fillChoices();
    void fillPages();
    void fillFields();
    void fillAggregates();
    void fillUnit();
    void load(const OwnEntry &entry);
    OwnEntry entry() const;
    void showKind();
    void edited();
    void tell(const QString &refusal);
    std::optional<double> numberIn(const QLineEdit *edit, bool *isNumber) const;

    Workspace &m_workspace;
    Theme &m_theme;
    const Localizer &m_localizer;
    const OwnEntry m_opened;
    OwnEntry m_before; // the same, read back from the form
    QString m_id, m_saved;
    bool m_loading = true;
    QComboBox *m_kind, *m_page, *m_field, *m_aggregate, *m_date, *m_unit, *m_direction, *m_stage, *m_timing;
    QLineEdit *m_nameEn, *m_nameVi, *m_meaning, *m_filter, *m_low, *m_high;
    KpiFormulaEdit *m_formula;
    QCheckBox *m_isKpi, *m_actionable, *m_vanity;
    QWidget *m_band;
    QFormLayout *m_form = nullptr;
    KpiPreview *m_preview;
    QLabel *m_problem;
    QPushButton *m_save = nullptr;
};

} // namespace pheu
