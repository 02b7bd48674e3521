// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timebuttons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace pheu
{

TimeButtons::TimeButtons(const QString &prefix, Theme &theme, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    for (const QLatin1String end : {QLatin1String("Back"), QLatin1String("Today"), QLatin1String("On")}) {
        auto *button = new QToolButton;
        button->setObjectName(prefix + end);
        layout->addWidget(button);
        m_buttons.push_back(button);
    }
    connect(m_buttons[0], &QToolButton::clicked, this, [this] { emit turned(-1); });
    connect(m_buttons[1], &QToolButton::clicked, this, &TimeButtons::todayClicked);
    connect(m_buttons[2], &QToolButton::clicked, this, [this] { emit turned(1); });
    connect(&theme, &Theme::changed, this, &TimeButtons::retranslate);
    retranslate();
}

void TimeButtons::retranslate()
{
    const QString names[] = {tr("Earlier"), tr("Today"), tr("Later")};
    const char *icons[] = {"style-left", nullptr, "style-right"};
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setAccessibleName(names[i]);
        m_buttons[i]->setToolTip(names[i]);
        if (icons[i])
            m_buttons[i]->setIcon(QIcon(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(icons[i]))));
        else
            m_buttons[i]->setText(names[i]);
    }
}

void TimeButtons::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pheu
