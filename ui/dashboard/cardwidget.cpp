// SPDX-License-Identifier: GPL-3.0-or-later
// How a card looks: its picture, what is marked on it, and its two buttons. Input is in cardinput.cpp, menus in
// cardmenus.cpp.
#include "dashboard/cardwidget.h"

#include "report/cardtext.h"
#include "theme/icons.h"
#include "theme/plaintip.h"
#include "widgets/task.h"

#include <QPainter>
#include <QToolButton>

#include <cmath>

namespace pheu
{

namespace
{

constexpr int buttonSize = 24;

} // namespace

CardWidget::CardWidget(const QString &id, Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_id(id)
    , m_theme(theme)
    , m_format(QLocale(), QString())
    , m_menuButton(new QToolButton(this))
    , m_alert(new QToolButton(this))
{
    setObjectName(QStringLiteral("card-") + id);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAcceptDrops(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_menuButton->setObjectName(QStringLiteral("cardMenu"));
    m_menuButton->setText(QStringLiteral("…"));
    m_menuButton->setAutoRaise(true);
    m_menuButton->setFocusPolicy(Qt::NoFocus); // Enter on the card opens the same menu
    m_menuButton->setCursor(Qt::ArrowCursor);
    connect(m_menuButton, &QToolButton::clicked, this, [this] {
        setCurrent(-1);
        openMenu(m_menuButton->mapToGlobal(QPoint(0, buttonSize)));
    });
    m_menuButton->hide();
    m_alert->setObjectName(QStringLiteral("cardAlert"));
    m_alert->setAutoRaise(true);
    m_alert->setFocusPolicy(Qt::NoFocus); // the card itself says the sentence
    m_alert->setCursor(Qt::ArrowCursor);
    m_alert->setIconSize(QSize(15, 15));
    m_alert->hide();
    for (QToolButton *button : {m_menuButton, m_alert}) {
        button->setFixedSize(buttonSize, buttonSize);
        button->setStyleSheet(QStringLiteral("QToolButton { padding: 0; }"));
    }
    connect(&theme, &Theme::changed, this, [this] {
        m_alert->setIcon(lineIcon(QStringLiteral("alert"), m_theme.palette().warn));
        invalidate();
    });
}

CardWidget::~CardWidget() = default;

CardStyle CardWidget::style() const
{
    CardStyle style;
    style.palette = &m_theme.palette();
    style.format = m_format;
    style.comparedWith = m_comparedWith;
    return style;
}

void CardWidget::setData(const CardData &data, const Format &format, const QString &comparedWith)
{
    m_data = data;
    m_card = makeCard(data);
    prepare();
    m_format = format;
    m_comparedWith = comparedWith;
    m_current = -1;
    setAccessibleName(data.title);
    setAccessibleDescription(cardSummary(data, format));
    m_menuButton->setAccessibleName(tr("Menu of %1").arg(data.title));
    m_menuButton->setToolTip(tr("What can be done with this card"));
    updateGeometry();
    invalidate();
}

// A large picture is decoded beside the window; until then the card is empty.
void CardWidget::prepare()
{
    m_waits = data().definition.kind == CardKind::Image && m_card != nullptr;
    if (!m_waits)
        return;
    const std::shared_ptr<const Card> card = m_card;
    runInBackground(
        this,
        [card]() -> Result<void> {
            card->prepare();
            return {};
        },
        [this, card](const Result<void> &) {
            if (card != m_card)
                return;
            m_waits = false;
            updateGeometry();
            emit sizeNeeded();
            invalidate();
        });
}

void CardWidget::setAlert(const QString &sentences)
{
    m_alert->setVisible(!sentences.isEmpty());
    m_alert->setToolTip(plainTip(sentences));
    m_alert->setAccessibleName(sentences);
    m_alert->setIcon(lineIcon(QStringLiteral("alert"), m_theme.palette().warn));
    const QString said = cardSummary(m_data, m_format);
    setAccessibleDescription(sentences.isEmpty() ? said : sentences + u'\n' + said);
    placeButtons();
}

int CardWidget::frameHeight() const
{
    if (!m_card)
        return 0;
    constexpr int body = 100;
    CardData sized = m_data;
    sized.definition.height = body;
    return int(std::ceil(cardHeight(sized, *m_card, 400, style()))) - body;
}

int CardWidget::heightForWidth(int width) const
{
    if (!m_card)
        return 80;
    if (m_waits && m_data.definition.height == 0)
        return frameHeight() + heightStep;
    return int(std::ceil(cardHeight(m_data, *m_card, width, style())));
}

QSize CardWidget::sizeHint() const
{
    return {320, heightForWidth(320)};
}

void CardWidget::invalidate()
{
    m_picture = QPixmap();
    update();
}

void CardWidget::render()
{
    const qreal ratio = devicePixelRatioF();
    m_picture = QPixmap((QSizeF(size()) * ratio).toSize());
    m_picture.setDevicePixelRatio(ratio);
    m_picture.fill(Qt::transparent);
    m_areas.clear();
    if (!m_card || m_waits)
        return;
    QPainter painter(&m_picture);
    painter.setRenderHint(QPainter::TextAntialiasing);
    CardStyle withButtons = style();
    withButtons.corner = m_alert->isHidden() ? buttonSize : 2 * buttonSize;
    paintCard(painter, QRectF(rect()), m_data, *m_card, withButtons, &m_areas);
}

const HitAreas &CardWidget::hitAreas()
{
    if (m_picture.isNull())
        render();
    return m_areas;
}

void CardWidget::paintEvent(QPaintEvent *)
{
    if (m_picture.isNull() || m_picture.devicePixelRatio() != devicePixelRatioF())
        render();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    const Palette &palette = m_theme.palette();
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_current >= 0 && size_t(m_current) < m_areas.size()) {
        const HitArea &area = m_areas[size_t(m_current)];
        if (!area.rule.isNull()) {
            painter.setPen(QPen(palette.mute, 1));
            painter.drawLine(area.rule);
        } else if (isClickable(area) || hasFocus()) {
            QColor veil = palette.accent;
            veil.setAlphaF(0.09F);
            painter.setPen(Qt::NoPen);
            painter.setBrush(veil);
            if (area.shape.isEmpty())
                painter.drawRoundedRect(area.rect.adjusted(-4, 0, 4, 0), radius::s, radius::s);
            else
                painter.drawPath(area.shape);
        }
        painter.setPen(QPen(palette.card, 1.5));
        painter.setBrush(palette.ink);
        for (const QPointF &mark : area.marks)
            painter.drawEllipse(mark, 4, 4);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette.accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius::l, radius::l);
    }
}

// The mark of an alert keeps its place; the menu stands left of it.
void CardWidget::placeButtons()
{
    const int right = width() - buttonSize - 8;
    m_alert->move(right, 6);
    m_menuButton->move(m_alert->isHidden() ? right : right - buttonSize, 6);
    m_menuButton->setVisible(underMouse() || hasFocus() || m_menuButton->isDown());
}

void CardWidget::resizeEvent(QResizeEvent *)
{
    invalidate();
    placeButtons();
}

void CardWidget::setCurrent(int index)
{
    if (m_current == index)
        return;
    m_current = index;
    update();
}

} // namespace pheu
