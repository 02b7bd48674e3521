// SPDX-License-Identifier: GPL-3.0-or-later
// A day and a time of day: typed, or picked from the calendar and the list of times under it. What was not touched
// stays the same instant to the millisecond.
#pragma once

#include "fields/lineeditor.h"

#include <QTime>

class QCalendarWidget;
class QListWidget;

namespace pheu
{

class DateTimeEditor final : public LineEditor
{
    Q_OBJECT
public:
    DateTimeEditor(const CellContext &context, QWidget *parent);
    void setValue(const Value &value) override;
    Result<Value> value() const override;
    void begun() override;

protected:
    bool handleKey(QKeyEvent *event) override;

private:
    QDateTime current() const; // of what is typed; now, to the minute, where that is none
    void take(const QDateTime &local);
    void showInFrame(const QDateTime &local);

    Value m_before;
    QString m_beforeText;
    DropFrame *m_frame;
    QCalendarWidget *m_calendar;
    QListWidget *m_times;
};

} // namespace pheu
