// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/periodbox.h"

#include "targets/dayedit.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace pheu
{

namespace
{
constexpr int ownDays = 100; // kinds beyond the units of the calendar
constexpr int inherited = 101;
} // namespace

PeriodBox::PeriodBox(Localizer &localizer, CalendarRules rules, Day today, QWidget *parent)
    : QWidget(parent)
    , m_localizer(localizer)
    , m_rules(rules)
    , m_kind(new QComboBox(this))
    , m_back(new QToolButton(this))
    , m_on(new QToolButton(this))
    , m_from(new DayEdit("goalFrom", tr("First day"), localizer, this))
    , m_to(new DayEdit("goalTo", tr("Last day"), localizer, this))
    , m_inherited(new QLabel(this))
{
    setObjectName(QStringLiteral("goalPeriod"));
    m_kind->setObjectName(QStringLiteral("goalPeriodKind"));
    m_kind->setAccessibleName(tr("Kind of period"));
    m_kind->addItem(tr("Month"), int(CalendarUnit::Month));
    m_kind->addItem(tr("Quarter"), int(CalendarUnit::Quarter));
    m_kind->addItem(tr("Year"), int(CalendarUnit::Year));
    if (rules.fiscalYearStartMonth != 1)
        m_kind->addItem(tr("Fiscal year"), int(CalendarUnit::FiscalYear));
    m_kind->addItem(tr("Days of your own"), ownDays);
    m_kind->addItem(tr("Of its campaign or the goal above"), inherited);
    m_back->setText(QStringLiteral("‹"));
    m_back->setAccessibleName(tr("The period before"));
    m_back->setObjectName(QStringLiteral("goalPeriodBack"));
    m_on->setText(QStringLiteral("›"));
    m_on->setAccessibleName(tr("The period after"));
    m_on->setObjectName(QStringLiteral("goalPeriodOn"));
    for (DayEdit *edit : {m_from, m_to}) {
        connect(edit, &QDateEdit::dateChanged, this, [this] {
            if (!m_setting)
                emit changed();
        });
    }
    m_inherited->setTextFormat(Qt::PlainText);
    setLook(m_inherited, "muted");
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(18);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::xs);
    row->addWidget(m_back);
    row->addWidget(m_from, 1);
    row->addWidget(m_to, 1);
    row->addWidget(m_on);
    row->addWidget(m_inherited, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_kind);
    column->addLayout(row);
    show(unitOf(today, CalendarUnit::Month, rules));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PeriodBox::kindChosen);
    connect(m_back, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_on, &QToolButton::clicked, this, [this] { step(1); });
    kindChosen();
}

std::optional<CalendarUnit> PeriodBox::unit() const
{
    const int kind = m_kind->currentData().toInt();
    return kind < ownDays ? std::optional(CalendarUnit(kind)) : std::nullopt;
}

void PeriodBox::show(Period period)
{
    m_setting = true;
    m_from->setDay(period.from);
    m_to->setDay(period.to);
    m_setting = false;
}

void PeriodBox::kindChosen()
{
    const auto of = unit();
    const bool none = m_kind->currentData().toInt() == inherited;
    if (of)
        show(unitOf(m_from->day(), *of, m_rules));
    m_back->setVisible(of.has_value());
    m_on->setVisible(of.has_value());
    m_from->setVisible(!none);
    m_to->setVisible(!none);
    m_from->setEnabled(!of);
    m_to->setEnabled(!of);
    m_inherited->setVisible(none);
    if (!m_setting)
        emit changed();
}

void PeriodBox::step(int by)
{
    const auto of = unit();
    if (!of)
        return;
    const Period now = *period();
    show(unitOf(by < 0 ? now.from - 1 : now.to + 1, *of, m_rules));
    emit changed();
}

void PeriodBox::setPeriod(std::optional<Period> period)
{
    int kind = inherited;
    if (period) {
        kind = ownDays;
        for (int i = 0; i < m_kind->count(); ++i) {
            const int each = m_kind->itemData(i).toInt();
            if (each < ownDays && unitOf(period->from, CalendarUnit(each), m_rules) == *period) {
                kind = each;
                break;
            }
        }
        show(*period);
    }
    m_setting = true;
    m_kind->setCurrentIndex(m_kind->findData(kind));
    m_setting = false;
    kindChosen();
}

std::optional<Period> PeriodBox::period() const
{
    if (m_kind->currentData().toInt() == inherited)
        return {};
    const Period period{m_from->day(), m_to->day()};
    return period.to >= period.from ? std::optional(period) : std::nullopt;
}

void PeriodBox::setInherited(std::optional<Period> period)
{
    m_inherited->setText(period ? m_localizer.format({}).period(*period) : tr("There is none."));
}

} // namespace pheu
