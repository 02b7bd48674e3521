// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard/kindgallery.h"

#include "dashboard/cardkindinfo.h"
#include "dashboard/kindpicture.h"
#include "theme/plaintip.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QToolButton>

namespace pheu
{

namespace
{
constexpr int perRow = 7;
} // namespace

KindGallery::KindGallery(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_buttons(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("kindGallery"));
    setAccessibleName(tr("Kind of card"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::xs);
    const std::vector<CardKindInfo> &infos = cardKindInfos();
    for (size_t i = 0; i < infos.size(); ++i) {
        auto *button = new QToolButton(this);
        button->setObjectName(QStringLiteral("kind-") + QLatin1String(infos[i].id));
        button->setText(infos[i].name());
        button->setAccessibleName(infos[i].name());
        button->setAccessibleDescription(infos[i].hint());
        button->setToolTip(plainTip(infos[i].hint()));
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setIconSize(QSize(36, 24));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus); // the keyboard goes on where the mouse was
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        m_buttons->addButton(button, int(infos[i].kind));
        grid->addWidget(button, int(i) / perRow, int(i) % perRow);
    }
    m_buttons->setExclusive(true);
    connect(m_buttons, &QButtonGroup::idClicked, this, &KindGallery::chosen);
    connect(&theme, &Theme::changed, this, &KindGallery::paintIcons);
    paintIcons();
    setKind(CardKind::Kpi);
}

void KindGallery::paintIcons()
{
    for (QAbstractButton *button : m_buttons->buttons())
        button->setIcon(cardKindPicture(CardKind(m_buttons->id(button)), m_theme.palette()));
}

void KindGallery::setKind(CardKind kind)
{
    if (QAbstractButton *button = m_buttons->button(int(kind)))
        button->setChecked(true);
}

CardKind KindGallery::kind() const
{
    return CardKind(m_buttons->checkedId());
}

} // namespace pheu
