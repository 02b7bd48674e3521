// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/goaltree.h"

#include "cards/goalpainting.h"
#include "theme/icons.h"
#include "theme/plaintip.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QPainter>
#include <QResizeEvent>
#include <QStyledItemDelegate>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <functional>

namespace pheu
{

namespace
{

constexpr int goalRowHeight = 46;
constexpr int shapeSize = 10;
constexpr int narrow = 860;
constexpr int nodeRole = Qt::UserRole;
constexpr int idRole = Qt::UserRole + 1;

QString elided(const QFont &font, const QString &text, int width)
{
    return QFontMetrics(font).elidedText(text, Qt::ElideRight, width);
}

class GoalDelegate : public QStyledItemDelegate
{
public:
    GoalDelegate(GoalTree &tree, Theme &theme, std::function<QString(size_t)> caption)
        : QStyledItemDelegate(&tree)
        , m_tree(tree)
        , m_theme(theme)
        , m_caption(std::move(caption))
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {60, goalRowHeight}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto at = m_tree.nodeOf(index);
        if (!at)
            return;
        const Palette &palette = m_theme.palette();
        painter->save();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, palette.soft);
        painter->setPen(palette.grid);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        const QRect rect = option.rect.adjusted(8, 0, -8, 0);
        switch (index.column()) {
        case GoalTree::Goal:
            paintGoal(*painter, rect, *at);
            break;
        case GoalTree::Progress:
            paintProgress(*painter, rect, *at, index.data().toString());
            break;
        case GoalTree::State:
            paintState(*painter, rect, *at, index.data().toString());
            break;
        default:
            painter->setFont(typeFont(TypeRole::Body));
            painter->setPen(palette.ink);
            painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, index.data().toString());
        }
        painter->restore();
    }

private:
    void paintGoal(QPainter &painter, const QRect &rect, size_t at) const
    {
        const TargetNode &node = m_tree.board()->tree().nodes()[at];
        const bool marked = !node.problems.isEmpty() || !m_tree.board()->statuses()[at].notes.isEmpty();
        const int room = rect.width() - (marked ? 22 : 0);
        const QFont name = typeFont(TypeRole::BodyBold), small = typeFont(TypeRole::Caption);
        painter.setFont(name);
        painter.setPen(m_theme.palette().ink);
        const QString text = elided(name, node.name, room);
        painter.drawText(QRect(rect.left(), rect.top() + 5, room, 19), Qt::AlignLeft | Qt::AlignVCenter, text);
        if (marked) {
            const int x = rect.left() + QFontMetrics(name).horizontalAdvance(text) + 6;
            painter.drawPixmap(QPoint(x, rect.top() + 8), linePixmap(QStringLiteral("info"), m_theme.palette().mute, 14,
                                                                     m_tree.devicePixelRatioF()));
        }
        painter.setFont(small);
        painter.setPen(m_theme.palette().mute);
        painter.drawText(QRect(rect.left(), rect.top() + 24, rect.width(), 16), Qt::AlignLeft | Qt::AlignVCenter,
                         elided(small, m_caption(at), rect.width()));
    }

    void paintProgress(QPainter &painter, const QRect &rect, size_t at, const QString &text) const
    {
        const QFont small = typeFont(TypeRole::Small);
        painter.setFont(small);
        painter.setPen(m_theme.palette().ink);
        painter.drawText(QRect(rect.left(), rect.top() + 5, rect.width(), 18), Qt::AlignLeft | Qt::AlignVCenter,
                         elided(small, text, rect.width()));
        paintGoalBar(painter, QRectF(rect.left(), rect.top() + 25, rect.width(), 16),
                     goalBar(m_tree.board()->tree().nodes()[at], m_tree.board()->statuses()[at]), m_theme.palette());
    }

    void paintState(QPainter &painter, const QRect &rect, size_t at, const QString &text) const
    {
        const PaceState state = m_tree.board()->statuses()[at].pace.state;
        const QRectF square(rect.left(), rect.center().y() - shapeSize / 2.0 + 0.5, shapeSize, shapeSize);
        if (state != PaceState::Unknown)
            paintPaceShape(painter, square, state, m_theme.palette());
        const QFont bold = typeFont(TypeRole::BodyBold);
        painter.setFont(bold);
        painter.setPen(paceColour(state, m_theme.palette()));
        const QRect place = rect.adjusted(shapeSize + 7, 0, 0, 0);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, elided(bold, text, place.width()));
    }

    GoalTree &m_tree;
    Theme &m_theme;
    std::function<QString(size_t)> m_caption;
};

} // namespace

QString goalCaption(const TargetNode &node, const Format &format, const Catalogue &catalogue, Language language)
{
    QStringList parts;
    if (!node.kpi.isEmpty()) {
        const QString kpi = catalogue.name(node.kpi, language);
        if (kpi.compare(node.name, Qt::CaseInsensitive) != 0)
            parts.append(kpi);
    } else if (!node.formulaText.isEmpty()) {
        parts.append(node.formulaText);
    }
    if (!node.owner.isEmpty())
        parts.append(node.owner);
    if (node.period)
        parts.append(format.period(*node.period));
    return parts.join(QStringLiteral(" · "));
}

GoalTree::GoalTree(Theme &theme, Localizer &localizer, QWidget *parent)
    : QTreeWidget(parent)
    , m_theme(theme)
    , m_localizer(localizer)
{
    setObjectName(QStringLiteral("goalTree"));
    setColumnCount(ColumnCount);
    setItemDelegate(new GoalDelegate(*this, theme, [this](size_t node) {
        return goalCaption(m_board->tree().nodes()[node], m_format, *m_catalogue, m_localizer.language());
    }));
    setUniformRowHeights(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setExpandsOnDoubleClick(false);
    setAllColumnsShowFocus(true);
    setIndentation(22);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    connect(this, &QTreeWidget::itemExpanded, this,
            [this](QTreeWidgetItem *item) { m_closed.remove(item->data(Goal, idRole).toLongLong()); });
    connect(this, &QTreeWidget::itemCollapsed, this,
            [this](QTreeWidgetItem *item) { m_closed.insert(item->data(Goal, idRole).toLongLong()); });
    connect(this, &QTreeWidget::currentItemChanged, this, [this] {
        if (!m_filling)
            emit currentGoalChanged(current());
    });
    connect(this, &QTreeWidget::itemDoubleClicked, this,
            [this](QTreeWidgetItem *item) { emit editRequested(RecordId(item->data(Goal, idRole).toLongLong())); });
    connect(&theme, &Theme::changed, viewport(), QOverload<>::of(&QWidget::update));
    retranslate();
}

void GoalTree::retranslate()
{
    setAccessibleName(tr("Tree of goals"));
    setHeaderLabels({tr("Goal"), tr("Actual of target"), tr("Pace"), tr("Projected"), tr("Needed a day"), tr("State")});
    for (const int column : {int(PaceColumn), int(Projected), int(Needed)})
        headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    headerItem()->setToolTip(Progress, tr("The upright tick is what was to be expected by now; the faint part is where "
                                          "it will end if it goes on so."));
    headerItem()->setToolTip(PaceColumn, tr("What is reached, of what was to be expected by now"));
    headerItem()->setToolTip(Needed, tr("For each day that is left, to reach the target"));
}

void GoalTree::setBoard(const TargetBoard *board, const Format &format, std::shared_ptr<const Catalogue> catalogue)
{
    const RecordId chosen = current();
    m_filling = true;
    m_board = board;
    m_format = format;
    m_catalogue = std::move(catalogue);
    clear();
    if (board) {
        std::vector<QTreeWidgetItem *> items;
        for (size_t i = 0; i < board->tree().nodes().size(); ++i) { // a parent before its children
            const TargetNode &node = board->tree().nodes()[i];
            const auto above = node.parent ? board->tree().indexOf(node.parent) : std::nullopt;
            auto *item =
                above && *above < items.size() ? new QTreeWidgetItem(items[*above]) : new QTreeWidgetItem(this);
            items.push_back(item);
            fill(*item, i);
        }
        for (QTreeWidgetItem *item : items)
            item->setExpanded(!m_closed.contains(item->data(Goal, idRole).toLongLong()));
    }
    QTreeWidgetItem *again = itemOf(chosen);
    setCurrentItem(again ? again : topLevelItem(0));
    m_filling = false;
    emit currentGoalChanged(current()); // also the same goal: its figures are others
}

void GoalTree::fill(QTreeWidgetItem &item, size_t at) const
{
    const TargetNode &node = m_board->tree().nodes()[at];
    const TargetStatus &status = m_board->statuses()[at];
    const Pace &pace = status.pace;
    item.setData(Goal, nodeRole, qulonglong(at));
    item.setData(Goal, idRole, node.id.value);
    const auto figure = [&](const Figure &value) { return goalFigure(m_format, value, node); };
    // Half an order is a mean, not where it ends.
    const bool isWhole = node.unit == Unit::Count && status.growth != Growth::Ratio && pace.projected;
    const QString projected = figure(isWhole ? Figure(std::round(*pace.projected)) : pace.projected);
    const QString progress = tr("%1 of %2").arg(figure(status.actual), figure(node.target));
    const QString state = pace.state == PaceState::Unknown ? Format::undefined() : paceStateName(pace);
    item.setText(Goal, node.name);
    item.setText(Progress, progress);
    item.setText(PaceColumn, m_format.figure(pace.pace, Unit::Percent));
    item.setText(Projected, projected);
    item.setText(Needed, figure(pace.requiredPerDay));
    item.setText(State, state);
    QStringList tip{node.name,
                    goalCaption(node, m_format, *m_catalogue, m_localizer.language()),
                    progress,
                    tr("Expected by now: %1").arg(figure(pace.expected)),
                    tr("Projected: %1").arg(projected),
                    tr("Needed a day: %1").arg(figure(pace.requiredPerDay))};
    if (node.floor)
        tip.append(tr("Floor: %1").arg(figure(node.floor)));
    if (node.stretch)
        tip.append(tr("Stretch: %1").arg(figure(node.stretch)));
    tip.append(state);
    item.setData(Goal, Qt::AccessibleTextRole, tip.join(QStringLiteral(", ")));
    tip += node.problems + status.notes;
    for (int column = 0; column < ColumnCount; ++column)
        item.setToolTip(column, plainTip(tip.join(u'\n')));
}

std::optional<size_t> GoalTree::nodeOf(const QModelIndex &index) const
{
    const QVariant at = index.siblingAtColumn(Goal).data(nodeRole);
    if (!at.isValid() || !m_board || at.toULongLong() >= m_board->tree().nodes().size())
        return {};
    return size_t(at.toULongLong());
}

QTreeWidgetItem *GoalTree::itemOf(RecordId goal) const
{
    for (QTreeWidgetItemIterator it(const_cast<GoalTree *>(this)); *it; ++it) {
        if ((*it)->data(Goal, idRole).toLongLong() == goal.value)
            return *it;
    }
    return nullptr;
}

RecordId GoalTree::current() const
{
    return RecordId(currentItem() ? currentItem()->data(Goal, idRole).toLongLong() : 0);
}

void GoalTree::setCurrent(RecordId goal)
{
    if (QTreeWidgetItem *item = itemOf(goal))
        setCurrentItem(item);
    // Rows get their place with the next layout only.
    QTimer::singleShot(0, this, [this] { scrollTo(currentIndex()); });
}

// The arrow beside the name only: the style would colour the indentation of a chosen row differently.
void GoalTree::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (selectionModel()->isSelected(index))
        painter->fillRect(rect, m_theme.palette().soft);
    painter->setPen(m_theme.palette().grid);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    if (!model()->hasChildren(index))
        return;
    const QString icon = isExpanded(index) ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right");
    painter->drawPixmap(QPoint(rect.right() - 18, rect.top() + (rect.height() - 14) / 2),
                        linePixmap(icon, m_theme.palette().mute, 14, devicePixelRatioF()));
}

void GoalTree::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && current()) {
        emit editRequested(current());
        return;
    }
    if (event->key() == Qt::Key_Delete && current()) {
        emit removeRequested(current());
        return;
    }
    QTreeWidget::keyPressEvent(event);
}

void GoalTree::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    QTreeWidgetItem *item = byKey ? currentItem() : itemAt(viewport()->mapFrom(this, event->pos()));
    if (!item)
        return;
    setCurrentItem(item);
    const QPoint corner = visualItemRect(item).bottomLeft() + QPoint(30, 0);
    emit menuRequested(current(), byKey ? viewport()->mapToGlobal(corner) : event->globalPos());
}

void GoalTree::resizeEvent(QResizeEvent *event)
{
    // What stands above or below the tree comes and goes: the chosen goal stays in sight.
    const QRect row = visualRect(currentIndex());
    const bool wasInSight = row.isValid() && row.top() >= 0 && row.top() < event->oldSize().height();
    QTreeWidget::resizeEvent(event);
    shareWidth();
    if (wasInSight)
        scrollTo(currentIndex());
}

// The name and the bar share what the figures leave.
void GoalTree::shareWidth()
{
    const int figures[] = {70, 126, 112, 122}; // pace, projected, needed, state
    int rest = viewport()->width();
    // Names and numbers come first: what is needed a day is in the tip too.
    setColumnHidden(Needed, rest < narrow);
    for (int i = 0; i < 4; ++i) {
        if (isColumnHidden(PaceColumn + i))
            continue;
        const int width = figures[i] + (viewport()->width() > 1300 ? 24 : 0);
        header()->resizeSection(PaceColumn + i, width);
        rest -= width;
    }
    header()->resizeSection(Goal, rest * 52 / 100);
    header()->resizeSection(Progress, rest - rest * 52 / 100);
}

} // namespace pheu
