// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard/cardwidget.h"

#include "cards/cardpicture.h"
#include "report/cardtext.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDrag>
#include <QDropEvent>
#include <QEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QTextDocument>
#include <QToolButton>
#include <QToolTip>

#include <cmath>

namespace pheu
{

namespace
{

const QString cardMime = QStringLiteral("application/x-pheu-card");
constexpr int buttonSize = 24;

} // namespace

CardWidget::CardWidget(const QString &id, Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_id(id)
    , m_theme(theme)
    , m_format(QLocale(), QString())
    , m_menuButton(new QToolButton(this))
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
    m_menuButton->setFixedSize(buttonSize, buttonSize);
    m_menuButton->setStyleSheet(QStringLiteral("QToolButton { padding: 0; }"));
    connect(m_menuButton, &QToolButton::clicked, this, [this] {
        setCurrent(-1);
        openMenu(m_menuButton->mapToGlobal(QPoint(0, buttonSize)));
    });
    m_menuButton->hide();
    connect(&theme, &Theme::changed, this, &CardWidget::invalidate);
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

int CardWidget::heightForWidth(int width) const
{
    return m_card ? int(std::ceil(cardHeight(m_data, *m_card, width, style()))) : 80;
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
    if (!m_card)
        return;
    QPainter painter(&m_picture);
    painter.setRenderHint(QPainter::TextAntialiasing);
    paintCard(painter, QRectF(rect()), m_data, *m_card, style(), buttonSize, &m_areas);
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
        } else if (!area.by.isEmpty() || hasFocus()) {
            QColor veil = palette.accent;
            veil.setAlphaF(0.09F);
            painter.setPen(Qt::NoPen);
            painter.setBrush(veil);
            painter.drawRoundedRect(area.rect.adjusted(-4, 0, 4, 0), radius::s, radius::s);
        }
        painter.setPen(QPen(palette.card, 1.5));
        painter.setBrush(palette.ink);
        for (const QPointF &mark : area.marks)
            painter.drawEllipse(mark, 4, 4);
    }
    if (hasFocus() || m_dropTarget) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette.accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius::l, radius::l);
    }
}

void CardWidget::placeButton()
{
    m_menuButton->move(width() - buttonSize - 8, 6);
    m_menuButton->setVisible(underMouse() || hasFocus() || m_menuButton->isDown());
}

void CardWidget::resizeEvent(QResizeEvent *)
{
    invalidate();
    placeButton();
}

int CardWidget::areaAt(const QPointF &position)
{
    const HitAreas &areas = hitAreas();
    for (size_t i = areas.size(); i-- > 0;) {
        if (areas[i].rect.contains(position))
            return int(i);
    }
    return -1;
}

void CardWidget::setCurrent(int index)
{
    if (m_current == index)
        return;
    m_current = index;
    update();
}

void CardWidget::showTip(int index, const QPoint &globalPosition)
{
    if (index < 0 || size_t(index) >= m_areas.size() || m_areas[size_t(index)].tip.isEmpty()) {
        QToolTip::hideText();
        return;
    }
    const HitArea &area = m_areas[size_t(index)];
    // Names come from people: as text, never as markup.
    QToolTip::showText(globalPosition, Qt::convertFromPlainText(area.tip, Qt::WhiteSpaceNormal), this,
                       area.rect.toAlignedRect());
}

void CardWidget::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton) {
        if ((event->pos() - m_pressed).manhattanLength() > QApplication::startDragDistance() * 2)
            startDrag();
        return;
    }
    const int index = areaAt(event->position());
    const bool moved = index != m_current;
    setCurrent(index);
    const bool clickable = index >= 0 && !m_areas[size_t(index)].by.isEmpty();
    setCursor(clickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (moved)
        showTip(index, event->globalPosition().toPoint());
}

void CardWidget::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
    QWidget::mousePressEvent(event);
    event->accept();
}

void CardWidget::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || areaAt(m_pressed) != areaAt(event->position()))
        return;
    const int index = areaAt(event->position());
    if (index < 0 || m_areas[size_t(index)].by.isEmpty())
        return;
    QToolTip::hideText();
    const HitArea area = m_areas[size_t(index)]; // the answer repaints the card
    emit toggled(area.by, area.key);
}

void CardWidget::enterEvent(QEnterEvent *)
{
    placeButton();
    m_menuButton->show();
}

void CardWidget::leaveEvent(QEvent *)
{
    setCurrent(-1);
    placeButton();
    m_menuButton->setVisible(hasFocus());
}

bool CardWidget::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) // shown on move already
        return true;
    return QWidget::event(event);
}

void CardWidget::focusInEvent(QFocusEvent *)
{
    placeButton();
    update();
}

void CardWidget::focusOutEvent(QFocusEvent *)
{
    setCurrent(-1);
    placeButton();
    update();
}

void CardWidget::keyPressEvent(QKeyEvent *event)
{
    const auto count = int(hitAreas().size());
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_Menu:
        openMenu(mapToGlobal(m_current >= 0 ? m_areas[size_t(m_current)].rect.center().toPoint()
                                            : QPoint(width() - buttonSize, buttonSize)));
        return;
    case Qt::Key_Down:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Left: {
        if (count == 0)
            break;
        const bool forward = event->key() == Qt::Key_Down || event->key() == Qt::Key_Right;
        const int next = m_current < 0 ? (forward ? 0 : count - 1) : m_current + (forward ? 1 : -1);
        setCurrent(std::clamp(next, 0, count - 1));
        const HitArea &area = m_areas[size_t(m_current)];
        showTip(m_current, mapToGlobal(area.rect.center().toPoint()));
        setAccessibleDescription(area.tip); // what the arrow stands on is what is read
        return;
    }
    case Qt::Key_Escape:
        if (m_current >= 0) {
            setCurrent(-1);
            QToolTip::hideText();
            setAccessibleDescription(cardSummary(m_data, m_format));
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void CardWidget::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse)
        setCurrent(areaAt(event->pos()));
    openMenu(event->globalPos());
}

void CardWidget::openMenu(const QPoint &globalPosition)
{
    QToolTip::hideText();
    const HitArea *area = m_current >= 0 && size_t(m_current) < m_areas.size() ? &m_areas[size_t(m_current)] : nullptr;
    QMenu *menu = makeMenu(area);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(globalPosition);
}

void CardWidget::addDataActions(QMenu *menu, const HitArea *area)
{
    const QString by = area ? area->by : QString();
    const DimensionKey key = area ? area->key : DimensionKey();
    if (!by.isEmpty()) {
        QString label = key.label;
        QAction *filter = menu->addAction(tr("Filter by “%1”").arg(label.replace(u'&', QStringLiteral("&&"))));
        filter->setObjectName(QStringLiteral("actionFilter"));
        connect(filter, &QAction::triggered, this, [this, by, key] { emit toggled(by, key); });
        menu->addSeparator();
    }
    QAction *records = menu->addAction(tr("Show records"));
    records->setObjectName(QStringLiteral("actionRecords"));
    const QStringList names = area && !area->name.isEmpty() ? QStringList{area->name} : m_data.definition.names;
    connect(records, &QAction::triggered, this, [this, names, by, key] { emit recordsRequested(names, by, key); });
    const QString name = area && !area->name.isEmpty() ? area->name : m_data.definition.names.value(0);
    if (!name.isEmpty()) {
        QAction *explain = menu->addAction(tr("Explain this figure"));
        explain->setObjectName(QStringLiteral("actionExplain"));
        connect(explain, &QAction::triggered, this, [this, name, by, key] { emit explainRequested(name, by, key); });
    }
    QAction *copy = menu->addAction(tr("Copy figures"));
    copy->setObjectName(QStringLiteral("actionCopy"));
    connect(copy, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(cardAsTsv(m_data, m_format)); });
    QAction *picture = menu->addAction(tr("Copy as a picture"));
    picture->setObjectName(QStringLiteral("actionPicture"));
    picture->setEnabled(m_card != nullptr);
    connect(picture, &QAction::triggered, this, [this] {
        QGuiApplication::clipboard()->setMimeData(cardAsMime(m_data, *m_card, style(), width()).release());
    });
}

void CardWidget::addCardActions(QMenu *menu)
{
    menu->addSeparator();
    if (m_data.definition.kind == CardKind::Funnel && m_funnels.size() > 1) {
        QMenu *funnels = menu->addMenu(tr("Funnel"));
        funnels->setObjectName(QStringLiteral("menuFunnel"));
        const auto *body = std::get_if<FunnelBody>(&m_data.body);
        for (const QString &funnel : std::as_const(m_funnels)) {
            QString label = funnel;
            QAction *action = funnels->addAction(label.replace(u'&', QStringLiteral("&&")));
            action->setCheckable(true);
            action->setChecked(body && body->funnel == funnel);
            connect(action, &QAction::triggered, this, [this, funnel] { emit funnelChosen(funnel); });
        }
    }
    QAction *hide = menu->addAction(tr("Hide card"));
    hide->setObjectName(QStringLiteral("actionHide"));
    connect(hide, &QAction::triggered, this, &CardWidget::hideRequested);
    QAction *up = menu->addAction(tr("Move up"));
    up->setObjectName(QStringLiteral("actionUp"));
    connect(up, &QAction::triggered, this, [this] { emit moveRequested(-1); });
    QAction *down = menu->addAction(tr("Move down"));
    down->setObjectName(QStringLiteral("actionDown"));
    connect(down, &QAction::triggered, this, [this] { emit moveRequested(1); });
}

QMenu *CardWidget::makeMenu(const HitArea *area)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("cardContextMenu"));
    addDataActions(menu, area);
    addCardActions(menu);
    return menu;
}

void CardWidget::startDrag()
{
    auto *drag = new QDrag(this);
    auto *mime = new QMimeData;
    mime->setData(cardMime, m_id.toUtf8());
    drag->setMimeData(mime);
    drag->setPixmap(m_picture.scaledToWidth(std::min(240, width()), Qt::SmoothTransformation));
    QToolTip::hideText();
    drag->exec(Qt::MoveAction);
}

void CardWidget::dragEnterEvent(QDragEnterEvent *event)
{
    if (!event->mimeData()->hasFormat(cardMime) || event->source() == this)
        return;
    m_dropTarget = true;
    update();
    event->acceptProposedAction();
}

void CardWidget::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dropTarget = false;
    update();
}

void CardWidget::dropEvent(QDropEvent *event)
{
    m_dropTarget = false;
    update();
    event->acceptProposedAction();
    emit dropped(QString::fromUtf8(event->mimeData()->data(cardMime)));
}

} // namespace pheu
