// SPDX-License-Identifier: GPL-3.0-or-later
// A board by keyboard: from card to card, a card to another column, the name of a new card typed into its column.
#include "views/board/boardcanvas.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace pheu
{

void BoardCanvas::moveTo(Place place)
{
    if (const RecordId record = recordAt(place)) {
        m_place = place;
        emit currentChanged(record);
        showRecord(record);
    }
}

void BoardCanvas::step(int columns, int cards)
{
    Place place = currentPlace();
    const int count = int(m_layout.columns.size());
    if (place.column < 0) {
        for (int i = 0; i < count; ++i) {
            if (m_layout.columns[size_t(i)].cards > 0 && !m_layout.columns[size_t(i)].collapsed)
                return moveTo({i, 0});
        }
        return;
    }
    if (columns) {
        for (int i = place.column + columns; i >= 0 && i < count; i += columns) {
            const BoardLayout::Column &one = m_layout.columns[size_t(i)];
            if (one.cards > 0 && !one.collapsed)
                return moveTo({i, std::min(place.card, one.cards - 1)});
        }
        return;
    }
    place.card = std::clamp(place.card + cards, 0, m_layout.columns[size_t(place.column)].cards - 1);
    moveTo(place);
}

void BoardCanvas::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    const Place place = currentPlace();
    const int page = std::max(1, m_layout.height / (m_layout.cardHeight + m_layout.cardGap) - 1);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int by = event->key() == Qt::Key_Left ? -1 : 1;
        const int to = place.column + by;
        if (!control)
            step(by, 0);
        else if (m_content.canMove && place.column >= 0 && to >= 0 && to < int(m_layout.columns.size()))
            emit moveRequested(m_current, to);
        return;
    }
    case Qt::Key_Up:
        return step(0, -1);
    case Qt::Key_Down:
        return step(0, 1);
    case Qt::Key_PageUp:
        return step(0, -page);
    case Qt::Key_PageDown:
        return step(0, page);
    case Qt::Key_Home:
        return step(0, -m_set.size());
    case Qt::Key_End:
        return step(0, m_set.size());
    default:
        CardCanvas::keyPressEvent(event);
    }
}

bool BoardCanvas::stopDrag()
{
    const bool was = m_drag != Drag::None;
    if (was)
        endDrag();
    return was;
}

// ---- a new card

void BoardCanvas::beginAdd(int column)
{
    if (!m_content.canAdd || column < 0 || column >= int(m_content.columns.size()))
        return;
    if (isCollapsed(column))
        setCollapsed(column, false);
    const Page *page = m_set.workspace().schema().page(m_set.page());
    if (!page || !page->nameField) { // nothing to type: a blank card
        emit addRequested(column, {});
        return;
    }
    if (!m_editor) {
        m_editor = new QLineEdit(viewport());
        m_editor->setObjectName(QStringLiteral("newCard"));
        m_editor->installEventFilter(this);
        connect(m_editor, &QLineEdit::returnPressed, this, [this] { takeTyped(true); });
    }
    m_editorColumn = column;
    m_editor->clear();
    m_editor->setPlaceholderText(tr("Name, then Enter"));
    m_editor->setAccessibleName(tr("Name of the new record"));
    const QRect whole = m_layout.column(column);
    if (whole.left() < 0 || whole.right() >= viewport()->width())
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + whole.left());
    placeEditor();
    m_editor->show();
    m_editor->setFocus();
}

void BoardCanvas::placeEditor()
{
    if (!m_editor)
        return;
    if (m_editorColumn < 0 || m_editorColumn >= int(m_layout.columns.size()) || isCollapsed(m_editorColumn)) {
        m_editor->hide();
        return;
    }
    m_editor->setGeometry(m_layout.add(m_editorColumn).adjusted(m_layout.padding, 2, -m_layout.padding, -4));
}

void BoardCanvas::takeTyped(bool goOn)
{
    const QString name = m_editor ? m_editor->text().trimmed() : QString();
    const int column = m_editorColumn;
    if (!goOn || name.isEmpty()) {
        m_editorColumn = -1;
        m_editor->hide();
        setFocus();
    } else {
        m_editor->clear();
    }
    if (!name.isEmpty())
        emit addRequested(column, name);
}

bool BoardCanvas::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_editor && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            m_editor->clear();
            takeTyped(false);
            return true;
        }
    }
    if (watched == m_editor && event->type() == QEvent::FocusOut && m_editorColumn >= 0 &&
        static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason &&
        static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
        const QString name = m_editor->text().trimmed();
        const int column = std::exchange(m_editorColumn, -1);
        m_editor->hide();
        if (!name.isEmpty())
            emit addRequested(column, name);
    }
    return CardCanvas::eventFilter(watched, event);
}

} // namespace pheu
