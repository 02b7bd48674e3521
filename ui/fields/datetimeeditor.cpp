// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/datetimeeditor.h"

#include "fields/calendarframe.h"
#include "fields/dropframe.h"

#include <QCalendarWidget>
#include <QDateTime>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace pheu
{

namespace
{
constexpr int minutesApart = 30;
constexpr int minutesOfKey = 15;
constexpr int timesWidth = 84;
constexpr int timeHeight = 26;
} // namespace

DateTimeEditor::DateTimeEditor(const CellContext &context, QWidget *parent)
    : LineEditor(context, parent)
    , m_frame(new DropFrame(this))
    , m_calendar(makeCalendar(context, m_frame))
    , m_times(new QListWidget(m_frame))
{
    m_times->setObjectName(QStringLiteral("cellTimes"));
    m_times->setAccessibleName(tr("Time of day"));
    m_times->setFocusPolicy(Qt::NoFocus);
    m_times->setFrameShape(QFrame::NoFrame);
    m_times->setStyleSheet(QStringLiteral("QListView { border: none; }"));
    m_times->setFixedWidth(timesWidth);
    m_times->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (int minute = 0; minute < 24 * 60; minute += minutesApart)
        m_times->addItem(QTime(minute / 60, minute % 60).toString(QStringLiteral("HH:mm")));
    for (int row = 0; row < m_times->count(); ++row)
        m_times->item(row)->setSizeHint(QSize(0, timeHeight));
    auto *now = new QPushButton(tr("Now"), m_frame);
    now->setObjectName(QStringLiteral("cellNow"));
    now->setFocusPolicy(Qt::NoFocus);
    setLook(now, "link");
    auto *keys = new QLabel(tr("↑ ↓ a day · Shift: %1 minutes").arg(minutesOfKey), m_frame);
    setLook(keys, "caption");
    auto *top = new QHBoxLayout;
    top->setSpacing(space::s);
    top->addWidget(m_calendar);
    top->addWidget(m_times);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(now);
    bottom->addStretch();
    bottom->addWidget(keys);
    m_frame->body()->addLayout(top);
    m_frame->body()->addLayout(bottom);
    addDrop(m_frame);
    connect(m_calendar, &QCalendarWidget::clicked, this, [this](QDate day) { take(QDateTime(day, current().time())); });
    connect(m_calendar, &QCalendarWidget::activated, this, [this] { emit committed(Move::Stay); });
    connect(m_times, &QListWidget::itemClicked, this, [this](const QListWidgetItem *item) {
        take(QDateTime(current().date(), QTime::fromString(item->text(), QStringLiteral("HH:mm"))));
        emit committed(Move::Stay);
    });
    connect(now, &QPushButton::clicked, this, [this] {
        take(QDateTime::fromMSecsSinceEpoch(this->context().workspace->clock().nowMs() / 60000 * 60000));
        emit committed(Move::Stay);
    });
    connect(line(), &QLineEdit::textEdited, this, [this] { showInFrame(current()); });
}

void DateTimeEditor::setValue(const Value &value)
{
    LineEditor::setValue(value);
    m_before = value;
    m_beforeText = line()->text();
    showInFrame(current());
}

Result<Value> DateTimeEditor::value() const
{
    if (!m_before.isEmpty() && line()->text() == m_beforeText)
        return m_before;
    return LineEditor::value();
}

void DateTimeEditor::begun()
{
    m_frame->open();
    showInFrame(current());
}

QDateTime DateTimeEditor::current() const
{
    const auto typed = value();
    if (typed && !typed->isEmpty())
        return QDateTime::fromMSecsSinceEpoch(typed->toInteger());
    const qint64 now = context().workspace->clock().nowMs();
    return QDateTime::fromMSecsSinceEpoch(now / 60000 * 60000);
}

void DateTimeEditor::take(const QDateTime &local)
{
    LineEditor::setValue(Value(local.toMSecsSinceEpoch()));
    showInFrame(local);
}

void DateTimeEditor::showInFrame(const QDateTime &local)
{
    m_calendar->setSelectedDate(local.date());
    const int minute = local.time().hour() * 60 + local.time().minute();
    const int row = minute / minutesApart;
    m_times->setCurrentRow(row);
    if (minute % minutesApart != 0)
        m_times->clearSelection();
    m_times->scrollToItem(m_times->item(row), QAbstractItemView::PositionAtCenter);
}

// Up and down step a day, with Ctrl a week, with Shift a quarter of an hour.
bool DateTimeEditor::handleKey(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Up ? -1 : event->key() == Qt::Key_Down ? 1 : 0;
    if (step == 0)
        return LineEditor::handleKey(event);
    const auto now = value();
    if (now && now->isEmpty())
        take(current());
    else if (event->modifiers() & Qt::ShiftModifier)
        take(current().addSecs(step * minutesOfKey * 60));
    else
        take(current().addDays(event->modifiers() & Qt::ControlModifier ? 7 * step : step));
    return true;
}

} // namespace pheu
