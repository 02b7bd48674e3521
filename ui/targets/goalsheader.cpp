// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/goalsheader.h"

#include "theme/theme.h"
#include "widgets/popup.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace pheu
{

GoalsHeader::GoalsHeader(Localizer &localizer, QWidget *parent)
    : QWidget(parent)
    , m_localizer(localizer)
    , m_title(new QLabel(this))
    , m_day(new QPushButton(this))
    , m_row(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("goalsHeader"));
    m_title->setObjectName(QStringLiteral("goalsTitle"));
    setLook(m_title, "title");
    m_day->setObjectName(QStringLiteral("goalsThrough"));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::s);
    m_row->addWidget(m_title);
    m_row->addStretch();
    m_row->addWidget(m_day);
    connect(m_day, &QPushButton::clicked, this, &GoalsHeader::openPopup);
    retranslate();
}

void GoalsHeader::addAction(QPushButton *button)
{
    m_row->addWidget(button);
}

void GoalsHeader::setDays(std::optional<Day> lastData, Day yesterday)
{
    m_lastData = lastData;
    m_yesterday = yesterday;
    retranslate();
}

void GoalsHeader::setThrough(const ThroughDay &through)
{
    if (m_through == through)
        return;
    m_through = through;
    retranslate();
    emit throughChanged();
}

Day GoalsHeader::day() const
{
    switch (m_through.kind) {
    case ThroughDay::Kind::Chosen:
        return m_through.chosen;
    case ThroughDay::Kind::Yesterday:
        return m_yesterday;
    default:
        return m_lastData.value_or(m_yesterday);
    }
}

QString GoalsHeader::throughText() const
{
    const QString date = m_localizer.format({}).date(day());
    if (m_through.kind == ThroughDay::Kind::Chosen)
        return tr("Through %1").arg(date);
    if (m_through.kind == ThroughDay::Kind::LastData && m_lastData)
        return tr("Through %1 (last imported day)").arg(date);
    return tr("Through %1 (yesterday)").arg(date);
}

void GoalsHeader::retranslate()
{
    m_title->setText(tr("Goals"));
    m_day->setText(throughText() + QStringLiteral(" ▾"));
    m_day->setAccessibleName(throughText());
    m_day->setToolTip(tr("Figures count through this day, and goals are paced by it."));
}

void GoalsHeader::openPopup()
{
    auto *popup = new Popup(this);
    popup->setObjectName(QStringLiteral("goalsThroughPopup"));
    connect(popup, &Popup::closed, popup, &QObject::deleteLater);
    const Format format = m_localizer.format({});
    const auto add = [&](const char *name, const QString &text, const ThroughDay &through) {
        auto *button = new QPushButton(text, popup);
        button->setObjectName(QLatin1String(name));
        setLook(button, "quiet");
        button->setStyleSheet(QStringLiteral("text-align: left;"));
        if (through.kind == m_through.kind) {
            QFont font = button->font();
            font.setBold(true);
            button->setFont(font);
            button->setAccessibleDescription(tr("Chosen"));
            button->setFocus();
        }
        connect(button, &QPushButton::clicked, this, [this, popup, through] {
            popup->close();
            setThrough(through);
        });
        popup->body()->addWidget(button);
    };
    if (m_lastData)
        add("throughLastData", tr("Last imported day: %1").arg(format.date(*m_lastData)), {});
    add("throughYesterday", tr("Yesterday: %1").arg(format.date(m_yesterday)), {ThroughDay::Kind::Yesterday, 0});
    auto *calendar = new QCalendarWidget(popup);
    calendar->setObjectName(QStringLiteral("throughCalendar"));
    calendar->setAccessibleName(tr("A day of your own"));
    calendar->setLocale(m_localizer.locale());
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setSelectedDate(toDate(day()));
    const auto choose = [this, popup](QDate date) {
        popup->close();
        setThrough({ThroughDay::Kind::Chosen, toDay(date)});
    };
    connect(calendar, &QCalendarWidget::clicked, this, choose);
    connect(calendar, &QCalendarWidget::activated, this, choose);
    popup->body()->addWidget(calendar);
    popup->openUnder(m_day);
}

} // namespace pheu
