// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard/periodbutton.h"

#include "theme/theme.h"
#include "widgets/popup.h"

#include <QButtonGroup>
#include <QCalendarWidget>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace pheu
{

PeriodButton::PeriodButton(SliceState &state, Localizer &localizer, QWidget *parent)
    : QPushButton(parent)
    , m_state(state)
    , m_localizer(localizer)
{
    setObjectName(QStringLiteral("periodButton"));
    connect(this, &QPushButton::clicked, this, &PeriodButton::openPopup);
    connect(&state, &SliceState::changed, this, &PeriodButton::updateText);
    updateText();
}

void PeriodButton::updateText()
{
    const Format format = m_localizer.format({});
    const QString period = format.period(m_state.period());
    QString text = tr("%1 · %2").arg(period, compareModeName(m_state.compareMode()));
    setText(text + QStringLiteral(" ▾"));
    QString tip = periodPresetName(m_state.preset()) + QStringLiteral(": ") + period;
    if (const auto other = m_state.comparison())
        tip += u'\n' + tr("Compared with %1").arg(format.period(*other));
    setToolTip(tip);
    setAccessibleName(tr("Period: %1").arg(text));
}

void PeriodButton::openPopup()
{
    auto *popup = new Popup(this);
    popup->setObjectName(QStringLiteral("periodPopup"));
    connect(popup, &Popup::closed, popup, &QObject::deleteLater);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::l);
    auto *presets = new QVBoxLayout;
    presets->setSpacing(0);
    auto *rest = new QVBoxLayout;
    rest->setSpacing(space::xs);
    row->addLayout(presets);
    row->addLayout(rest);
    popup->body()->addLayout(row);
    addPresets(popup, presets);
    addRange(popup, rest);
    addComparison(popup, rest);
    presets->addStretch();
    rest->addStretch();
    popup->openUnder(this, QRect(rect().right() - popup->sizeHint().width(), 0, 1, height()));
}

void PeriodButton::addPresets(Popup *popup, QVBoxLayout *column)
{
    for (const PeriodPreset preset : periodPresets()) {
        auto *button = new QPushButton(periodPresetName(preset), popup);
        button->setObjectName(QStringLiteral("preset-") + periodPresetId(preset));
        setLook(button, "quiet");
        button->setStyleSheet(QStringLiteral("text-align: left;"));
        if (preset == m_state.preset()) {
            QFont font = button->font();
            font.setBold(true);
            button->setFont(font);
            button->setAccessibleDescription(tr("Chosen"));
            button->setFocus();
        }
        connect(button, &QPushButton::clicked, this, [this, popup, preset] {
            popup->close();
            m_state.setPreset(preset);
        });
        column->addWidget(button);
    }
}

QDateEdit *PeriodButton::dateEdit(QWidget *parent, const QString &name, const QString &label, Day day) const
{
    auto *edit = new QDateEdit(toDate(day), parent);
    edit->setObjectName(name);
    edit->setAccessibleName(label);
    edit->setLocale(m_localizer.locale());
    QString pattern = m_localizer.locale().dateFormat(QLocale::ShortFormat);
    if (!pattern.contains(u"yyyy"))
        pattern.replace(QStringLiteral("yy"), QStringLiteral("yyyy"));
    edit->setDisplayFormat(pattern);
    edit->setCalendarPopup(true);
    edit->calendarWidget()->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    edit->setMinimumWidth(120);
    return edit;
}

void PeriodButton::addRange(Popup *popup, QVBoxLayout *column)
{
    auto *title = new QLabel(tr("From – to"), popup);
    setLook(title, "section");
    column->addWidget(title);
    addDays(popup, column, QStringLiteral("period"), {tr("First day"), tr("Last day")}, m_state.period(),
            &SliceState::setCustomPeriod);
}

void PeriodButton::addDays(Popup *popup, QVBoxLayout *column, const QString &role, const DayNames &names, Period shown,
                           void (SliceState::*choose)(Period))
{
    auto *row = new QHBoxLayout;
    auto *from = dateEdit(popup, role + QStringLiteral("From"), names.from, shown.from);
    auto *to = dateEdit(popup, role + QStringLiteral("To"), names.to, shown.to);
    auto *apply = new QPushButton(tr("Apply"), popup);
    apply->setObjectName(role + QStringLiteral("Apply"));
    row->addWidget(from);
    row->addWidget(new QLabel(QStringLiteral("–"), popup));
    row->addWidget(to);
    row->addWidget(apply);
    column->addLayout(row);
    connect(apply, &QPushButton::clicked, this, [this, popup, from, to, choose] {
        const Period period{toDay(from->date()), toDay(to->date())};
        popup->close();
        (m_state.*choose)(period);
    });
}

void PeriodButton::addComparison(Popup *popup, QVBoxLayout *column)
{
    column->addSpacing(space::s);
    auto *title = new QLabel(tr("Compare with"), popup);
    setLook(title, "section");
    column->addWidget(title);
    auto *group = new QButtonGroup(popup);
    const std::pair<CompareMode, QString> modes[] = {{CompareMode::None, tr("Nothing")},
                                                     {CompareMode::Previous, tr("The period before")},
                                                     {CompareMode::Year, tr("The same days a year earlier")},
                                                     {CompareMode::Custom, tr("Another period")}};
    const Period other = m_state.comparison().value_or(previousPeriod(m_state.period()));
    for (const auto &[mode, name] : modes) {
        auto *radio = new QRadioButton(name, popup);
        radio->setObjectName(QStringLiteral("compare-") + compareModeId(mode));
        radio->setChecked(mode == m_state.compareMode());
        group->addButton(radio);
        column->addWidget(radio);
        connect(radio, &QRadioButton::clicked, this, [this, value = mode] { m_state.setCompareMode(value); });
    }
    addDays(popup, column, QStringLiteral("compare"),
            {tr("First day of the other period"), tr("Last day of the other period")}, other,
            &SliceState::setCustomComparison);
}

} // namespace pheu
