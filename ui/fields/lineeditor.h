// SPDX-License-Identifier: GPL-3.0-or-later
// One line of text, read by the field's type: text, URL, numbers, money (500k, 1,5tr, 2 tỷ), percent. What a
// short form was read as is shown under it while one types.
#pragma once

#include "fields/celleditor.h"

class QLineEdit;

namespace pheu
{

class LineEditor : public CellEditor
{
    Q_OBJECT
public:
    LineEditor(const CellContext &context, QWidget *parent);
    void setValue(const Value &value) override;
    Result<Value> value() const override;
    void beginWith(const QString &typed) override;

protected:
    QLineEdit *line() const { return m_line; }

private:
    void showReading(const QString &text);
    QLineEdit *m_line;
};

} // namespace pheu
