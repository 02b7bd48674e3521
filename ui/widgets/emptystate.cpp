// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/emptystate.h"

#include "theme/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace pheu
{

namespace
{
constexpr int textWidth = 440;
}

EmptyState::EmptyState(Theme &theme, const QString &icon, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_iconName(icon)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_primary(new QPushButton(this))
    , m_secondary(new QPushButton(this))
{
    setObjectName(QStringLiteral("emptyState"));
    m_icon->setAlignment(Qt::AlignCenter);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setTextFormat(Qt::PlainText);
    setLook(m_title, "heading");
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setFixedWidth(textWidth);
    setLook(m_text, "muted");
    m_primary->setObjectName(QStringLiteral("emptyPrimary"));
    setLook(m_primary, "primary");
    m_secondary->setObjectName(QStringLiteral("emptySecondary"));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addStretch();
    buttons->addWidget(m_primary);
    buttons->addWidget(m_secondary);
    buttons->addStretch();
    // Between stretches, not aligned: an aligned label gets the height of a width that it does not have.
    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(m_text);
    middle->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(space::s);
    layout->addStretch(2);
    layout->addWidget(m_icon);
    layout->addWidget(m_title);
    layout->addLayout(middle);
    layout->addSpacing(space::s);
    layout->addLayout(buttons);
    layout->addStretch(3);
    connect(m_primary, &QPushButton::clicked, this, &EmptyState::primaryClicked);
    connect(m_secondary, &QPushButton::clicked, this, &EmptyState::secondaryClicked);
    connect(&m_theme, &Theme::changed, this, &EmptyState::paintIcon);
    paintIcon();
}

void EmptyState::setTexts(const QString &title, const QString &text, const QString &primary, const QString &secondary)
{
    m_title->setText(title);
    m_text->setText(text);
    m_primary->setText(primary);
    m_primary->setVisible(!primary.isEmpty());
    m_secondary->setText(secondary);
    m_secondary->setVisible(!secondary.isEmpty());
}

void EmptyState::paintIcon()
{
    m_icon->setPixmap(linePixmap(m_iconName, m_theme.palette().mute, 40, devicePixelRatioF()));
}

} // namespace pheu
