// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/messagebar.h"

#include "theme/icons.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace pheu
{

namespace
{
constexpr int shownMs = 8000;
}

MessageBar::MessageBar(Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setObjectName(QStringLiteral("messageAction"));
    setLook(m_action, "link");
    m_close->setObjectName(QStringLiteral("messageClose"));
    m_close->setAccessibleName(tr("Close the message"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::l, 10, space::m, 6); // the style sheet adds a margin of its own
    layout->setSpacing(space::s);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, [this] { dismiss(); });
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto action = m_onAction;
        dismiss();
        if (action)
            action();
    });
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { dismiss(); });
    connect(&m_theme, &Theme::changed, this, &MessageBar::paintKind);
    hide();
}

int MessageBar::showMessage(Kind kind, const QString &sentence, const QString &action, std::function<void()> onAction)
{
    m_kind = kind;
    m_onAction = std::move(onAction);
    m_text->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
    paintKind();
    show();
    if (kind == Kind::Info || kind == Kind::Good)
        m_timer.start(shownMs);
    else
        m_timer.stop();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    return ++m_number;
}

QString MessageBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void MessageBar::dismiss()
{
    m_timer.stop();
    m_onAction = {};
    hide();
}

void MessageBar::dismiss(int number)
{
    if (number == m_number)
        dismiss();
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_close->setAccessibleName(tr("Close the message"));
    QFrame::changeEvent(event);
}

void MessageBar::paintKind()
{
    const Palette &colours = m_theme.palette();
    QString icon = QStringLiteral("info");
    QColor colour = colours.accent;
    if (m_kind == Kind::Good) {
        icon = QStringLiteral("check");
        colour = colours.good;
    } else if (m_kind != Kind::Info) {
        icon = QStringLiteral("alert");
        colour = m_kind == Kind::Error ? colours.bad : colours.warn;
    }
    m_icon->setPixmap(linePixmap(icon, colour, 18, devicePixelRatioF()));
    m_close->setIcon(lineIcon(QStringLiteral("close"), colours.mute));
    setLook(this, m_kind == Kind::Error ? "bar-bad" : "bar");
}

} // namespace pheu
