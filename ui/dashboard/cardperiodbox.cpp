// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard/cardperiodbox.h"

#include "theme/theme.h"

#include <QCalendarWidget>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr int asDashboard = -1;

QDateEdit *dateEdit(const char *name, const QString &label, Day day, const QLocale &locale)
{
    auto *edit = new QDateEdit(toDate(day));
    edit->setObjectName(QLatin1String(name));
    edit->setAccessibleName(label);
    edit->setLocale(locale);
    QString pattern = locale.dateFormat(QLocale::ShortFormat);
    if (!pattern.contains(u"yyyy"))
        pattern.replace(QStringLiteral("yy"), QStringLiteral("yyyy"));
    edit->setDisplayFormat(pattern);
    edit->setCalendarPopup(true);
    edit->calendarWidget()->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    return edit;
}

} // namespace

CardPeriodBox::CardPeriodBox(Localizer &localizer, Period shown, QWidget *parent)
    : QWidget(parent)
    , m_preset(new QComboBox(this))
    , m_days(new QWidget(this))
    , m_from(dateEdit("cardFrom", tr("First day"), shown.from, localizer.locale()))
    , m_to(dateEdit("cardTo", tr("Last day"), shown.to, localizer.locale()))
{
    m_preset->setObjectName(QStringLiteral("cardPeriod"));
    m_preset->setAccessibleName(tr("Period"));
    m_preset->addItem(tr("As the dashboard"), asDashboard);
    for (const PeriodPreset preset : periodPresets())
        m_preset->addItem(periodPresetName(preset), int(preset));
    m_preset->addItem(tr("Own days"), int(PeriodPreset::Custom));
    m_preset->setMaxVisibleItems(m_preset->count());
    auto *days = new QHBoxLayout(m_days);
    days->setContentsMargins(0, 0, 0, 0);
    days->addWidget(m_from, 1);
    days->addWidget(new QLabel(QStringLiteral("–")));
    days->addWidget(m_to, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    layout->addWidget(m_preset);
    layout->addWidget(m_days);
    connect(m_preset, &QComboBox::currentIndexChanged, this, [this] {
        showDays();
        emit changed();
    });
    for (QDateEdit *edit : {m_from, m_to})
        connect(edit, &QDateEdit::dateChanged, this, &CardPeriodBox::changed);
    showDays();
}

void CardPeriodBox::showDays()
{
    m_days->setVisible(preset() == PeriodPreset::Custom);
}

void CardPeriodBox::setPeriod(std::optional<PeriodPreset> preset, Period custom)
{
    if (preset == PeriodPreset::Custom) {
        m_from->setDate(toDate(custom.from));
        m_to->setDate(toDate(custom.to));
    }
    m_preset->setCurrentIndex(std::max(0, m_preset->findData(preset ? int(*preset) : asDashboard)));
}

std::optional<PeriodPreset> CardPeriodBox::preset() const
{
    const int chosen = m_preset->currentData().toInt();
    return chosen == asDashboard ? std::nullopt : std::optional(PeriodPreset(chosen));
}

// The two days are taken in either order, as those of the dashboard are.
Period CardPeriodBox::custom() const
{
    const Day from = toDay(m_from->date()), to = toDay(m_to->date());
    return {std::min(from, to), std::max(from, to)};
}

} // namespace pheu
