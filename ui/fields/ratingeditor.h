// SPDX-License-Identifier: GPL-3.0-or-later
// Stars to click or to type: 0 to 9, Left and Right one less and one more, Delete none. A click ends the edit.
#pragma once

#include "fields/celleditor.h"

namespace pheu
{

class StarInput;

class RatingEditor final : public CellEditor
{
    Q_OBJECT
public:
    RatingEditor(const CellContext &context, QWidget *parent);
    void setValue(const Value &value) override;
    Result<Value> value() const override;
    void beginWith(const QString &typed) override;

protected:
    bool handleKey(QKeyEvent *event) override;

private:
    void setStars(int stars);
    bool takeDigit(const QString &typed);

    StarInput *m_input;
    int m_most;
    int m_stars = 0;
};

} // namespace pheu
