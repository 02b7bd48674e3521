// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gridheader.h"

#include "theme/icons.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace pheu
{

namespace
{
constexpr int headerHeight = 32;
constexpr int padding = 8;
constexpr int addWidth = 34;
constexpr int leastName = 20; // less than this would be a lonely …
} // namespace

GridHeader::GridHeader(Theme &theme, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_theme(theme)
    , m_add(new QToolButton(viewport()))
{
    m_add->setObjectName(QStringLiteral("gridAddField"));
    setLook(m_add, "head");
    m_add->setCursor(Qt::PointingHandCursor);
    m_add->setFocusPolicy(Qt::TabFocus);
    m_add->hide();
    const auto paint = [this] {
        m_add->setIcon(lineIcon(QStringLiteral("plus"), m_theme.palette().mute));
        m_add->setToolTip(tr("New field"));
        m_add->setAccessibleName(tr("New field"));
    };
    paint();
    connect(&m_theme, &Theme::changed, m_add, paint);
    connect(m_add, &QToolButton::clicked, this, &GridHeader::addRequested);
    connect(this, &QHeaderView::sectionResized, this, &GridHeader::placeAdd);
    connect(this, &QHeaderView::sectionCountChanged, this, &GridHeader::placeAdd);
    connect(this, &QHeaderView::geometriesChanged, this, &GridHeader::placeAdd);
    setObjectName(QStringLiteral("gridHeader"));
    setSectionsMovable(true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setFixedHeight(headerHeight);
    setMinimumSectionSize(48);
    setTextElideMode(Qt::ElideRight);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

void GridHeader::setCanAdd(bool canAdd)
{
    m_add->setVisible(canAdd);
    placeAdd();
}

void GridHeader::placeAdd()
{
    const int left = qMin(length() - offset(), viewport()->width() - addWidth);
    m_add->setGeometry(left, 0, addWidth, headerHeight - 1);
}

void GridHeader::resizeEvent(QResizeEvent *event)
{
    QHeaderView::resizeEvent(event);
    placeAdd();
}

void GridHeader::setSorts(const std::vector<Sort> &sorts)
{
    m_sorts = sorts;
    viewport()->update();
}

void GridHeader::setMetricLabels(const QHash<QString, QString> &labels)
{
    m_metricLabels = labels;
    viewport()->update();
}

int GridHeader::sortKey(int section) const
{
    const auto *records = qobject_cast<const RecordTableModel *>(model());
    const Field *field = records ? records->fieldAt(section) : nullptr;
    const QString metric = records ? records->metricAt(section) : QString();
    for (int i = 0; i < int(m_sorts.size()); ++i) {
        const Sort &sort = m_sorts[size_t(i)];
        const auto &paths = sort.path.paths;
        if (field ? paths.size() == 1 && paths.front().steps == std::vector<FieldId>{field->id}
                  : !metric.isEmpty() && sort.metric == metric)
            return i;
    }
    return -1;
}

// What stands in the head: of a figure the short name.
QString GridHeader::nameOf(int section) const
{
    const QString name = model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    return m_metricLabels.value(model()->headerData(section, Qt::Horizontal, RecordTableModel::MetricRole).toString(),
                                name);
}

// ---- frozen columns are drawn, and hit, at the left edge

int GridHeader::shiftAt(const QPoint &position) const
{
    const int width = m_frozenWidth ? m_frozenWidth() : 0;
    return position.x() >= 0 && position.x() < width ? offset() : 0;
}

int GridHeader::columnAt(const QPoint &position) const
{
    return logicalIndexAt(position - QPoint(shiftAt(position), 0));
}

QMouseEvent GridHeader::shifted(const QMouseEvent &event, int shift) const
{
    return QMouseEvent(event.type(), event.position() - QPointF(shift, 0), event.globalPosition(), event.button(),
                       event.buttons(), event.modifiers());
}

void GridHeader::paintEvent(QPaintEvent *event)
{
    placeAdd(); // it stands where the columns end, however they were scrolled
    QHeaderView::paintEvent(event);
    const int width = m_frozenWidth ? m_frozenWidth() : 0;
    if (width == 0 || offset() == 0)
        return;
    QPainter painter(viewport());
    for (int visual = 0; visual < count(); ++visual) {
        const int section = logicalIndex(visual);
        if (isSectionHidden(section))
            continue;
        const int left = sectionPosition(section);
        if (left >= width)
            break;
        paintSection(&painter, QRect(left, 0, sectionSize(section), height()), section);
    }
}

void GridHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const auto *records = qobject_cast<const RecordTableModel *>(model());
    if (!records || !rect.isValid())
        return;
    const Palette &colours = m_theme.palette();
    painter->save();
    painter->fillRect(rect, colours.card);
    painter->setPen(colours.line);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    const Field *field = records->fieldAt(section);
    const bool right = !field || field->type->isNumeric();
    QRect inner = rect.adjusted(padding, 0, -padding, 0);
    if (m_add->isVisible() && m_add->x() > rect.left()) // the name stands beside the button, not beneath it
        inner.setRight(std::min(inner.right(), m_add->x() - padding / 2));
    const int key = sortKey(section);
    painter->setFont(typeFont(TypeRole::Small));
    painter->setPen(key >= 0 ? colours.accent : colours.mute);
    const QString name = nameOf(section);
    const int arrowWidth = key >= 0 ? (m_sorts.size() > 1 ? 20 : 12) : 0;
    const int room = inner.width() - arrowWidth;
    const QString shown = room < leastName ? QString() : painter->fontMetrics().elidedText(name, Qt::ElideRight, room);
    const int width = painter->fontMetrics().horizontalAdvance(shown);
    const int left = right ? inner.right() + 1 - width - arrowWidth : inner.left();
    painter->drawText(QRect(left, inner.top(), width + 1, inner.height()), Qt::AlignVCenter, shown);
    if (key >= 0) {
        const bool down = m_sorts[size_t(key)].descending;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.accent);
        const QPointF at(left + width + 7.5, inner.center().y() + 0.5);
        const double up = down ? 1 : -1;
        painter->drawPolygon(
            QPolygonF{at + QPointF(-3.5, -2 * up), at + QPointF(3.5, -2 * up), at + QPointF(0, 2.5 * up)});
        if (m_sorts.size() > 1) {
            painter->setFont(typeFont(TypeRole::Caption));
            painter->setPen(colours.accent);
            painter->drawText(QRect(int(at.x()) + 5, inner.top(), 10, inner.height()), Qt::AlignVCenter,
                              QString::number(key + 1));
        }
    }
    painter->restore();
}

// A sort only by a click that moved and resized nothing.
void GridHeader::mousePressEvent(QMouseEvent *event)
{
    m_shift = shiftAt(event->pos());
    QMouseEvent under = shifted(*event, m_shift);
    m_pressed = event->pos();
    const bool onEdge = cursor().shape() == Qt::SplitHCursor;
    m_pressedSection = event->button() == Qt::LeftButton && !onEdge ? logicalIndexAt(under.pos()) : -1;
    QHeaderView::mousePressEvent(&under);
}

void GridHeader::mouseMoveEvent(QMouseEvent *event)
{
    QMouseEvent under = shifted(*event, event->buttons() == Qt::NoButton ? shiftAt(event->pos()) : m_shift);
    QHeaderView::mouseMoveEvent(&under);
}

void GridHeader::mouseReleaseEvent(QMouseEvent *event)
{
    QMouseEvent under = shifted(*event, m_shift);
    QHeaderView::mouseReleaseEvent(&under);
    const bool still = (event->pos() - m_pressed).manhattanLength() < QApplication::startDragDistance();
    if (m_pressedSection >= 0 && still && logicalIndexAt(under.pos()) == m_pressedSection)
        emit sortClicked(m_pressedSection, event->modifiers() & Qt::ShiftModifier);
    m_pressedSection = -1;
    m_shift = 0;
}

void GridHeader::mouseDoubleClickEvent(QMouseEvent *event)
{
    QMouseEvent under = shifted(*event, shiftAt(event->pos()));
    QHeaderView::mouseDoubleClickEvent(&under);
}

} // namespace pheu
