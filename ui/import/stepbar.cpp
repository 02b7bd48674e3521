// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/stepbar.h"

#include "theme/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace pheu
{

StepBar::StepBar(Theme &theme, const QStringList &titles, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("importSteps"));
    setAccessibleName(tr("Steps of the import"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    for (int i = 0; i < titles.size(); ++i) {
        if (i > 0) {
            auto *between = new QLabel;
            between->setPixmap(
                linePixmap(QStringLiteral("chevron-right"), theme.palette().mute, 14, devicePixelRatioF()));
            layout->addWidget(between);
        }
        auto *step = new QToolButton;
        step->setObjectName(QStringLiteral("importStep%1").arg(i));
        step->setText(QStringLiteral("%1  %2").arg(i + 1).arg(titles.at(i)));
        step->setAccessibleName(tr("Step %1: %2").arg(i + 1).arg(titles.at(i)));
        step->setCheckable(true);
        step->setFocusPolicy(Qt::TabFocus);
        connect(step, &QToolButton::clicked, this, [this, i] {
            setCurrent(m_current); // it is the window that goes there
            emit chosen(i);
        });
        layout->addWidget(step);
        m_steps.push_back(step);
    }
    layout->addStretch();
    setCurrent(0);
    setReachable(0);
}

void StepBar::setCurrent(int step)
{
    m_current = step;
    for (int i = 0; i < int(m_steps.size()); ++i)
        m_steps[size_t(i)]->setChecked(i == step);
}

void StepBar::setReachable(int last)
{
    for (int i = 0; i < int(m_steps.size()); ++i)
        m_steps[size_t(i)]->setEnabled(i <= last);
}

} // namespace pheu
