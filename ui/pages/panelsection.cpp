// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/panelsection.h"

#include "theme/icons.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace pheu
{

namespace
{
constexpr int headHeight = 28;
constexpr int chevron = 14;

QFont headFont()
{
    QFont font = typeFont(TypeRole::Caption);
    font.setBold(true);
    return font;
}
} // namespace

SectionHead::SectionHead(Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setCheckable(true);
    setChecked(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize SectionHead::sizeHint() const
{
    return {chevron + space::s + QFontMetrics(headFont()).horizontalAdvance(text()) + space::xs, headHeight};
}

void SectionHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Palette &colours = m_theme.palette();
    const QColor ink = underMouse() ? colours.ink : colours.mute;
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(colours.accent);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 4.5, -0.5, -4.5), radius::s, radius::s);
    }
    painter.drawPixmap(0, (height() - chevron) / 2,
                       linePixmap(isChecked() ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), ink,
                                  chevron, devicePixelRatioF()));
    painter.setFont(headFont());
    painter.setPen(ink);
    painter.drawText(rect().adjusted(chevron + space::xs, 0, 0, 0), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, width() - chevron - space::xs));
}

PanelSection::PanelSection(Theme &theme, const QString &name, QWidget *body, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_head(new SectionHead(theme))
    , m_tools(new QHBoxLayout)
    , m_body(body)
{
    setObjectName(QStringLiteral("section_%1").arg(name));
    m_head->setObjectName(QStringLiteral("sectionHead_%1").arg(name));
    m_tools->setContentsMargins(0, space::s, 0, 0);
    m_tools->setSpacing(space::xs);
    m_tools->addWidget(m_head);
    m_tools->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_tools);
    layout->addWidget(m_body);
    connect(m_head, &QAbstractButton::toggled, this, [this](bool on) {
        m_body->setVisible(on);
        emit toggled(on);
    });
}

void PanelSection::setTitle(const QString &title, qint64 count)
{
    const QString upper = title.toUpper();
    m_head->setText(count > 0 ? QStringLiteral("%1 (%2)").arg(upper, QLocale().toString(count)) : upper);
    m_head->setAccessibleName(count > 0 ? QStringLiteral("%1, %2").arg(title, QLocale().toString(count)) : title);
    m_head->updateGeometry();
    m_head->update();
}

bool PanelSection::isExpanded() const
{
    return m_head->isChecked();
}

void PanelSection::setExpanded(bool expanded)
{
    m_head->setChecked(expanded);
}

void PanelSection::addTool(QWidget *tool)
{
    m_tools->addWidget(tool);
}

} // namespace pheu
