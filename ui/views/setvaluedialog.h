// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for one value that all selected cells of a column are to have; with the field's own editor.
#pragma once

#include "fields/fieldbox.h"

#include <QDialog>

namespace pheu
{

class SetValueDialog : public QDialog
{
    Q_OBJECT
public:
    SetValueDialog(const CellContext &context, int records, QWidget *parent = nullptr);
    const Value &value() const { return m_value; }
    void accept() override;

private:
    FieldBox *m_box;
    Value m_value;
};

} // namespace pheu
