// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/griddelegate.h"

#include "fields/celllook.h"
#include "views/gridview.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>
#include <QToolTip>

namespace pheu
{

GridDelegate::GridDelegate(GridView &view, Workspace &workspace, Theme &theme, Localizer &localizer)
    : QStyledItemDelegate(&view)
    , m_view(view)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_font(typeFont(TypeRole::Body))
{
}

CellLook GridDelegate::look(const RecordTableModel &model, const QModelIndex &index) const
{
    CellLook look;
    const Field *field = model.fieldAt(index.column());
    if (!field) { // a KPI
        look.kind = CellLook::Kind::Number;
        look.text = model.data(index, Qt::DisplayRole).toString();
        const double figure = model.data(index, RecordTableModel::RawRole).toDouble();
        look.bad = figure < 0;
        if (figure > 0 && m_view.signedMetrics().contains(model.data(index, RecordTableModel::MetricRole).toString()))
            look.text.prepend(u'+');
        look.muted = !look.bad && look.text == Format::undefined();
        return look;
    }
    look.kind = cellKind(*field);
    switch (look.kind) {
    case CellLook::Kind::Chips:
    case CellLook::Kind::Tags: {
        const auto chips = model.data(index, RecordTableModel::ChipsRole).value<ChipList>();
        for (const Chip &chip : chips) {
            look.parts.push_back(chip.text);
            look.tokens.push_back(chip.color);
        }
        break;
    }
    case CellLook::Kind::Check:
        look.checked = model.data(index, RecordTableModel::RawRole).toLongLong() != 0;
        break;
    default:
        look.text = model.data(index, Qt::DisplayRole).toString();
        look.muted = field->storage() == Storage::RowMeta;
        if (look.kind == CellLook::Kind::Number)
            look.bad = look.text.startsWith(u'-') || look.text.startsWith(QChar(0x2212));
        else if (look.text.contains(u'\n'))
            look.text.replace(u'\n', u' ');
        break;
    }
    return look;
}

void GridDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = static_cast<const RecordTableModel *>(index.model());
    const Palette &colours = m_theme.palette();
    painter->save();
    const bool selected = m_view.isCellSelected(index);
    const bool openRow = model->recordAt(index.row()) == m_view.openRecord();
    if (selected || openRow)
        painter->fillRect(option.rect, colours.soft);
    painter->setPen(colours.grid);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    paintCell(*painter, option.rect.adjusted(0, 0, 0, -1), look(*model, index), colours, m_font);
    if (index == m_view.currentIndex() && m_view.hasFocus()) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(QPen(colours.accent, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
    }
    painter->restore();
}

QSize GridDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto *model = static_cast<const RecordTableModel *>(index.model());
    return {cellWidth(look(*model, index), m_font), rowHeight};
}

QWidget *GridDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto *model = static_cast<const RecordTableModel *>(index.model());
    const Field *field = model->fieldAt(index.column());
    if (!field || m_workspace.isReadOnly())
        return nullptr;
    CellContext context{&m_workspace,
                        &m_theme,
                        &m_localizer,
                        field->id,
                        model->recordAt(index.row()),
                        model->currencyAt(index.row(), *field)};
    CellEditor *editor = makeCellEditor(context, parent);
    if (!editor)
        return nullptr;
    connect(editor, &CellEditor::committed, this,
            [this, editor](CellEditor::Move move) { emit editorCommitted(editor, move); });
    connect(editor, &CellEditor::canceled, this, [this, editor] { emit editorCanceled(editor); });
    QTimer::singleShot(0, editor, &CellEditor::begun); // when the view has placed it and given it the focus
    return editor;
}

void GridDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *cell = qobject_cast<CellEditor *>(editor);
    if (!cell || cell->property("filled").toBool())
        return; // a change of the record elsewhere must not take away what one is typing
    cell->setProperty("filled", true);
    cell->setValue(toValue(index.data(RecordTableModel::RawRole)));
}

void GridDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(0, 0, 0, -1));
}

bool GridDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton || mouse->modifiers() & Qt::ShiftModifier)
        return false;
    const auto *model = static_cast<const RecordTableModel *>(index.model());
    const Field *field = model->fieldAt(index.column());
    if (!field)
        return false;
    const CellLook shown = look(*model, index);
    if (shown.kind == CellLook::Kind::Check && checkRect(option.rect).contains(mouse->pos())) {
        emit toggled(index);
        return true;
    }
    if (shown.kind == CellLook::Kind::Url && mouse->modifiers() & Qt::ControlModifier && !shown.text.isEmpty()) {
        emit urlClicked(model->data(index, RecordTableModel::RawRole).toString());
        return true;
    }
    // A plain click selects the cell; Ctrl+click on a chip follows it.
    if (shown.kind == CellLook::Kind::Chips && mouse->modifiers() & Qt::ControlModifier) {
        const int part = partAt(option.rect.adjusted(0, 0, 0, -1), shown, m_font, mouse->pos());
        const auto chips = model->data(index, RecordTableModel::ChipsRole).value<ChipList>();
        if (part >= 0 && part < chips.size()) {
            emit linkClicked(field->id, RecordId(chips.at(part).id));
            return true;
        }
    }
    return false;
}

bool GridDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    const auto *model = static_cast<const RecordTableModel *>(index.model());
    const CellLook shown = look(*model, index);
    const QString text =
        shown.parts.isEmpty() ? model->data(index, Qt::DisplayRole).toString() : shown.parts.join(QStringLiteral(", "));
    if (text.isEmpty() || cellWidth(shown, m_font) <= option.rect.width()) {
        QToolTip::hideText();
        return true;
    }
    QToolTip::showText(event->globalPos(), text.toHtmlEscaped().left(2000), view);
    return true;
}

bool GridDelegate::eventFilter(QObject *, QEvent *)
{
    return false;
}

} // namespace pheu
