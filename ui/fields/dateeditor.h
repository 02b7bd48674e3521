// SPDX-License-Identifier: GPL-3.0-or-later
// A day, typed or picked from the calendar under it.
#pragma once

#include "fields/lineeditor.h"

class QCalendarWidget;

namespace pheu
{

class DateEditor : public LineEditor
{
    Q_OBJECT
public:
    DateEditor(const CellContext &context, QWidget *parent);
    void setValue(const Value &value) override;
    void begun() override;

protected:
    bool handleKey(QKeyEvent *event) override;

private:
    void pick(QDate date);
    DropFrame *m_frame;
    QCalendarWidget *m_calendar;
};

} // namespace pheu
