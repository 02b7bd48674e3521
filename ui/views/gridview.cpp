// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gridview.h"

#include "views/griddelegate.h"
#include "views/gridheader.h"
#include "views/gridrows.h"
#include "workspace/buttonaddress.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <set>
#include <utility>

namespace pheu
{

GridView::GridView(Workspace &workspace, RecordTableModel &model, Theme &theme, Localizer &localizer, QWidget *parent)
    : QTableView(parent)
    , m_workspace(workspace)
    , m_model(model)
    , m_theme(theme)
    , m_delegate(new GridDelegate(*this, workspace, theme, localizer))
    , m_header(new GridHeader(theme, this))
{
    setUp();
    connect(m_delegate, &GridDelegate::editorCommitted, this, &GridView::finishEditor);
    connect(m_delegate, &GridDelegate::editorCanceled, this,
            [this](CellEditor *editor) { closeEditor(editor, QAbstractItemDelegate::RevertModelCache); });
    connect(m_delegate, &GridDelegate::linkClicked, this, &GridView::linkClicked);
    connect(m_delegate, &GridDelegate::urlClicked, this, &GridView::urlClicked);
    connect(m_delegate, &GridDelegate::buttonClicked, this, &GridView::pressButton);
    connect(m_delegate, &GridDelegate::toggled, this, &GridView::toggle);
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, &GridView::keepPlace);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &GridView::returnToPlace);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&m_model, &RecordTableModel::summariesChanged, viewport(), qOverload<>(&QWidget::update)); // of groups
    connect(verticalHeader(), &QHeaderView::sectionDoubleClicked, this,
            [this](int row) { emit recordActivated(m_model.recordAt(row)); });
}

void GridView::setUp()
{
    setObjectName(QStringLiteral("grid"));
    setProperty("look", QStringLiteral("grid"));
    setHorizontalHeader(m_header);
    setVerticalHeader(new GridRows(m_model, m_theme, this));
    setModel(&m_model);
    setItemDelegate(m_delegate);
    setWordWrap(false);
    setShowGrid(false);
    setAlternatingRowColors(false);
    setSelectionMode(QAbstractItemView::ContiguousSelection);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                    QAbstractItemView::AnyKeyPressed);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalScrollBar()->setSingleStep(pheu::rowHeight);
    setCornerButtonEnabled(true);
    verticalHeader()->viewport()->installEventFilter(this);
    viewport()->setMouseTracking(true);
    m_header->setFrozenWidth([this] { return frozenWidth(); });
    connect(m_header, &QHeaderView::sectionResized, viewport(), qOverload<>(&QWidget::update));
    connect(m_header, &QHeaderView::sectionMoved, viewport(), qOverload<>(&QWidget::update));
}

bool GridView::isCellSelected(const QModelIndex &index) const
{
    return m_all || selectionModel()->isSelected(index);
}

std::vector<int> GridView::shownColumns() const
{
    std::vector<int> columns;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int logical = m_header->logicalIndex(visual);
        if (!m_header->isSectionHidden(logical))
            columns.push_back(logical);
    }
    return columns;
}

GridBlock GridView::selectedBlock() const
{
    GridBlock block;
    if (m_all) {
        block.allRows = true;
        block.columns = shownColumns();
        return block;
    }
    std::set<int> columns;
    std::set<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int column = range.left(); column <= range.right(); ++column)
            columns.insert(column);
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (m_model.groupAt(row) < 0)
                rows.insert(row);
        }
    }
    if (rows.empty() && currentIndex().isValid() && m_model.groupAt(currentIndex().row()) < 0) {
        rows.insert(currentIndex().row());
        columns.insert(currentIndex().column());
    }
    block.rows.assign(rows.begin(), rows.end());
    for (const int column : shownColumns()) {
        if (columns.contains(column))
            block.columns.push_back(column);
    }
    return block;
}

RecordId GridView::currentRecord() const
{
    return currentIndex().isValid() ? m_model.recordAt(currentIndex().row()) : RecordId();
}

void GridView::goTo(RecordId record, FieldId field)
{
    m_model.unfoldTo(record);
    const int row = m_model.rowOf(record);
    if (row < 0)
        return;
    int column = field ? m_model.columnOf(field) : -1;
    if (column < 0) {
        const auto shown = shownColumns();
        column = shown.empty() ? 0 : shown.front();
    }
    const QModelIndex index = m_model.index(row, column);
    makeCurrent(index);
    scrollTo(index);
}

// setCurrentIndex() looks at the keyboard: with Ctrl or Shift still down (Ctrl+Enter, Shift+Tab) the old selection
// would stay, and the next paste would overwrite it.
void GridView::makeCurrent(const QModelIndex &index)
{
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
}

void GridView::setOpenRecord(RecordId record)
{
    m_open = record;
    viewport()->update();
}

void GridView::selectAll()
{
    if (m_model.rowCount() == 0)
        return;
    selectionModel()->clearSelection();
    m_all = true;
    viewport()->update();
}

void GridView::dropAll()
{
    if (!m_all)
        return;
    m_all = false;
    viewport()->update();
}

bool GridView::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    if (trigger == QAbstractItemView::AnyKeyPressed && event) {
        // Only what types something begins an edit; Space opens the record.
        const auto *key = static_cast<QKeyEvent *>(event);
        if (event->type() == QEvent::KeyPress && (key->text().isEmpty() || !key->text().at(0).isPrint()))
            return false;
    }
    if (trigger != QAbstractItemView::NoEditTriggers && m_editor && m_editor == m_kept)
        return false;
    const bool started = QTableView::edit(index, trigger, event);
    if (started && state() == QAbstractItemView::EditingState)
        m_editor = qobject_cast<CellEditor *>(indexWidget(index)); // one closed before may still await deletion
    return started;
}

bool GridView::write(CellEditor *editor)
{
    const auto value = editor->value();
    if (!value) {
        editor->showError(value.error().message);
        return false;
    }
    const CellContext &cell = editor->context();
    const int row = m_model.rowOf(cell.record);
    if (row >= 0 && m_model.value(row, cell.fieldId) == *value)
        return true; // nothing to write, nothing to undo
    const auto written = m_model.setCells({SetCells::Cell{cell.record, cell.fieldId, *value}});
    if (!written) {
        editor->showError(written.error().message);
        return false;
    }
    return true;
}

void GridView::finishEditor(CellEditor *editor, CellEditor::Move move)
{
    const QPointer<CellEditor> alive(editor);
    if (!write(editor) || !alive)
        return;
    closeEditor(editor, QAbstractItemDelegate::NoHint);
    moveCurrent(move);
}

void GridView::commitData(QWidget *editor)
{
    auto *cell = qobject_cast<CellEditor *>(editor);
    if (cell && !write(cell))
        m_kept = cell;
}

void GridView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    if (editor && editor == m_kept && hint != QAbstractItemDelegate::RevertModelCache) {
        // The current cell moves on to where one clicked; the editor keeps the focus until it can be read.
        m_kept.clear();
        QTimer::singleShot(0, editor, qOverload<>(&QWidget::setFocus));
        return;
    }
    m_kept.clear();
    m_editor.clear();
    if (auto *cell = qobject_cast<CellEditor *>(editor))
        cell->retire();
    QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
}

void GridView::moveCurrent(CellEditor::Move move)
{
    const QModelIndex now = currentIndex();
    if (!now.isValid() || move == CellEditor::Move::Stay)
        return;
    int row = now.row();
    int column = now.column();
    if (move == CellEditor::Move::Down || move == CellEditor::Move::Up) {
        row = qBound(0, row + (move == CellEditor::Move::Down ? 1 : -1), m_model.rowCount() - 1);
    } else {
        const auto shown = shownColumns();
        const auto place = std::find(shown.begin(), shown.end(), column);
        if (place == shown.end())
            return;
        const auto at = place - shown.begin() + (move == CellEditor::Move::Right ? 1 : -1);
        column = shown[size_t(qBound<std::ptrdiff_t>(0, at, std::ptrdiff_t(shown.size()) - 1))];
    }
    makeCurrent(m_model.index(row, column));
}

void GridView::pressButton(FieldId field, RecordId record)
{
    const Field *button = m_workspace.schema().field(field);
    if (!button)
        return;
    const auto address = buttonAddress(m_workspace, *button, record);
    if (address)
        emit urlClicked(*address);
    else
        emit refused(address.error().message);
}

void GridView::toggle(const QModelIndex &index)
{
    const Field *field = m_model.fieldAt(index.column());
    if (!field || !field->isEditable() || m_workspace.isReadOnly())
        return;
    const bool on = m_model.value(index.row(), field->id).toInteger() != 0;
    const auto written =
        m_model.setCells({SetCells::Cell{m_model.recordAt(index.row()), field->id, Value(on ? 0 : 1)}});
    if (!written)
        emit refused(written.error().message);
}

void GridView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex now = currentIndex();
    const int group = now.isValid() ? m_model.groupAt(now.row()) : -1;
    if (group >= 0 &&
        (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) &&
        event->modifiers() == Qt::NoModifier) {
        toggleGroup(group);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier) {
            const Field *field = now.isValid() ? m_model.fieldAt(now.column()) : nullptr;
            if (field && cellKind(*field) == CellLook::Kind::Check)
                toggle(now);
            else if (field && cellKind(*field) == CellLook::Kind::Button)
                pressButton(field->id, m_model.recordAt(now.row()));
            else if (!edit(now, QAbstractItemView::EditKeyPressed, event))
                moveCurrent(CellEditor::Move::Down);
            return;
        }
        break;
    case Qt::Key_Space:
        if (event->modifiers() == Qt::NoModifier && now.isValid()) {
            const Field *field = m_model.fieldAt(now.column());
            if (field && cellKind(*field) == CellLook::Kind::Check)
                toggle(now);
            else
                emit recordActivated(m_model.recordAt(now.row()));
            return;
        }
        break;
    case Qt::Key_Escape:
        dropAll();
        emit escaped();
        return;
    default:
        break;
    }
    QTableView::keyPressEvent(event);
}

void GridView::contextMenuEvent(QContextMenuEvent *event)
{
    emit cellMenuRequested(event->globalPos());
}

void GridView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    dropAll();
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row() || !previous.isValid())
        emit currentRecordChanged(currentRecord());
}

void GridView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    if (!selected.isEmpty())
        dropAll();
    QTableView::selectionChanged(selected, deselected);
    viewport()->update(); // frozen cells and the fill handle are not where Qt thinks
}

void GridView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model.rowCount() > 0) {
        const auto shown = shownColumns();
        if (!shown.empty())
            makeCurrent(m_model.index(0, shown.front()));
    }
    viewport()->update();
}

void GridView::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void GridView::keepPlace()
{
    const QModelIndex now = currentIndex();
    m_place = {};
    m_place.row = now.row();
    m_place.record = currentRecord();
    const Field *field = now.isValid() ? m_model.fieldAt(now.column()) : nullptr;
    m_place.field = field ? field->id : FieldId();
    m_place.top = verticalScrollBar()->value();
    m_place.left = horizontalScrollBar()->value();
    m_all = false;
    m_editor.clear();
    m_kept.clear();
}

void GridView::returnToPlace()
{
    const bool newQuery = std::exchange(m_newQuery, false);
    int row = m_place.record ? m_model.rowOf(m_place.record) : -1;
    if (row < 0 && !newQuery && m_place.row >= 0)
        row = qMin(m_place.row, m_model.rowCount() - 1); // it went: its neighbour
    if (row >= 0) {
        const int column = m_place.field ? m_model.columnOf(m_place.field) : -1;
        selectionModel()->setCurrentIndex(m_model.index(row, qMax(column, 0)), QItemSelectionModel::ClearAndSelect);
    }
    horizontalScrollBar()->setValue(m_place.left);
    if (newQuery)
        scrollToTop();
    else
        verticalScrollBar()->setValue(m_place.top);
}

} // namespace pheu
