// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/viewstrip.h"

#include "theme/plaintip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace pheu
{

ViewStrip::ViewStrip(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QHBoxLayout(this))
    , m_chips(new QHBoxLayout)
    , m_note(new QLabel(this))
{
    setObjectName(QStringLiteral("viewStrip"));
    m_layout->setContentsMargins(space::m, space::s, space::m, space::s);
    m_layout->setSpacing(space::s);
    m_chips->setSpacing(space::s);
    m_note->setObjectName(QStringLiteral("viewNote"));
    m_note->setTextFormat(Qt::PlainText);
    setLook(m_note, "caption");
    m_note->hide();
    m_layout->addLayout(m_chips);
    m_layout->addWidget(m_note);
    m_layout->addStretch(1);
}

void ViewStrip::setOptions(const std::vector<ViewOption> &options)
{
    const bool same = options == m_options;
    m_options = options; // the menus' functions are of now
    if (same)
        return;
    while (m_buttons.size() > options.size()) {
        m_buttons.back()->hide();
        m_buttons.back()->deleteLater();
        m_buttons.pop_back();
    }
    while (m_buttons.size() < options.size()) {
        auto *button = new QToolButton(this);
        setLook(button, "chip");
        button->setPopupMode(QToolButton::InstantPopup);
        button->setMenu(new QMenu(button));
        const size_t index = m_buttons.size();
        connect(button->menu(), &QMenu::aboutToShow, this, [this, button, index] {
            button->menu()->clear();
            m_options[index].fill(*button->menu());
        });
        m_chips->addWidget(button);
        m_buttons.push_back(button);
    }
    for (size_t i = 0; i < options.size(); ++i) {
        const ViewOption &option = options[i];
        const QString text = option.value.isEmpty() ? option.label : tr("%1: %2").arg(option.label, option.value);
        m_buttons[i]->setObjectName(option.name);
        m_buttons[i]->setAccessibleName(text);
        const QString shown = fontMetrics().elidedText(text, Qt::ElideRight, 240);
        m_buttons[i]->setText(QString(shown).replace(u'&', QStringLiteral("&&")));
        m_buttons[i]->setToolTip(shown == text ? QString() : plainTip(text));
    }
}

void ViewStrip::addWidget(QWidget *widget)
{
    m_layout->insertWidget(1, widget);
}

void ViewStrip::addRight(QWidget *widget)
{
    m_layout->addWidget(widget);
}

void ViewStrip::setNote(const QString &text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

void ViewStrip::openOption(const QString &name)
{
    for (QToolButton *button : m_buttons) {
        if (button->objectName() == name) {
            button->setFocus();
            button->showMenu();
        }
    }
}

QAction *addChoice(QMenu &menu, const QString &text, bool chosen, std::function<void()> choose)
{
    QAction *action = menu.addAction(QString(text).replace(u'&', QStringLiteral("&&")));
    action->setCheckable(true);
    action->setChecked(chosen);
    QObject::connect(action, &QAction::triggered, &menu, [choose = std::move(choose)] { choose(); });
    return action;
}

} // namespace pheu
