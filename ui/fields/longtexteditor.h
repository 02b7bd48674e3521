// SPDX-License-Identifier: GPL-3.0-or-later
// Text of several lines, in a box larger than its cell. Ctrl+Enter ends the edit, Enter is a new line.
#pragma once

#include "fields/celleditor.h"

class QPlainTextEdit;

namespace pheu
{

class LongTextEditor : public CellEditor
{
    Q_OBJECT
public:
    LongTextEditor(const CellContext &context, QWidget *parent);
    void setValue(const Value &value) override;
    Result<Value> value() const override;
    void beginWith(const QString &typed) override;
    void begun() override;

protected:
    bool handleKey(QKeyEvent *event) override;

private:
    DropFrame *m_frame;
    QPlainTextEdit *m_text;
};

} // namespace pheu
