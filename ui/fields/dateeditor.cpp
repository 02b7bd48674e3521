// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/dateeditor.h"

#include "fields/calendarframe.h"
#include "fields/dropframe.h"

#include <QCalendarWidget>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace pheu
{

DateEditor::DateEditor(const CellContext &context, QWidget *parent)
    : LineEditor(context, parent)
    , m_frame(new DropFrame(this))
    , m_calendar(makeCalendar(context, m_frame))
{
    auto *today = new QPushButton(tr("Today"), m_frame);
    today->setObjectName(QStringLiteral("cellToday"));
    today->setFocusPolicy(Qt::NoFocus);
    setLook(today, "link");
    m_frame->body()->addWidget(m_calendar);
    m_frame->body()->addWidget(today, 0, Qt::AlignLeft);
    addDrop(m_frame);
    connect(m_calendar, &QCalendarWidget::clicked, this, &DateEditor::pick);
    connect(m_calendar, &QCalendarWidget::activated, this, &DateEditor::pick);
    connect(today, &QPushButton::clicked, this, [this] { pick(this->context().workspace->clock().today()); });
    connect(line(), &QLineEdit::textEdited, this, [this] {
        const auto typed = value();
        if (typed && !typed->isEmpty())
            m_calendar->setSelectedDate(toDate(Day(typed->toInteger())));
    });
}

void DateEditor::setValue(const Value &value)
{
    LineEditor::setValue(value);
    if (!value.isEmpty())
        m_calendar->setSelectedDate(toDate(Day(value.toInteger())));
}

void DateEditor::begun()
{
    m_frame->open();
}

void DateEditor::pick(QDate date)
{
    LineEditor::setValue(Value(qint64(toDay(date))));
    emit committed(Move::Stay);
}

bool DateEditor::handleKey(QKeyEvent *event)
{
    // Up and down step a day, with Ctrl a week, as long as the text is a day.
    const int step = event->key() == Qt::Key_Up ? -1 : event->key() == Qt::Key_Down ? 1 : 0;
    if (step != 0) {
        const auto now = value();
        const QDate base =
            now && !now->isEmpty() ? toDate(Day(now->toInteger())) : context().workspace->clock().today();
        const bool week = event->modifiers() & Qt::ControlModifier;
        const QDate next = now && now->isEmpty() ? base : base.addDays(week ? 7 * step : step);
        LineEditor::setValue(Value(qint64(toDay(next))));
        m_calendar->setSelectedDate(next);
        return true;
    }
    return LineEditor::handleKey(event);
}

} // namespace pheu
