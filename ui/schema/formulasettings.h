// SPDX-License-Identifier: GPL-3.0-or-later
// formula, button: the formula with its editor; a button also has a label. The address of a button is a formula over
// text, so that it can hold what the record says.
#pragma once

#include "schema/kindsettings.h"

class QLabel;
class QLineEdit;
class QSpinBox;

namespace pheu
{

class FormulaEditor;

class FormulaSettings final : public KindSettings
{
    Q_OBJECT
public:
    FormulaSettings(const Around &around, const QString &kind, QWidget *parent);
    void load(const FieldDraft &draft) override;
    void store(FieldDraft &draft) const override;
    QString problem() const override;
    QWidget *troubled() const override;

private:
    void showType();

    bool m_button;
    FormulaEditor *m_editor;
    QLineEdit *m_label = nullptr;
    QSpinBox *m_decimals = nullptr;
    QWidget *m_decimalsRow = nullptr;
    QLabel *m_type;
};

} // namespace pheu
