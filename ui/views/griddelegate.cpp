// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/griddelegate.h"

#include "fields/celllook.h"
#include "fields/cellmarks.h"
#include "metrics/kpifields.h"
#include "views/gridview.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTextDocument>
#include <QToolTip>

namespace pheu
{

namespace
{

constexpr int tallFrom = 36;
constexpr int lineOfChips = 24;

// Rows of more than one line: text is wrapped, chips go on below; numbers and marks stay beside the first line.
void paintTallCell(QPainter &painter, const QRect &rect, const CellLook &look, const Palette &colours,
                   const QFont &font)
{
    const QRect first(rect.left(), rect.top(), rect.width(), pheu::rowHeight - 1);
    if (look.kind == CellLook::Kind::Text && !look.text.isEmpty()) {
        painter.setFont(font);
        painter.setPen(look.muted ? colours.mute : colours.ink);
        const QRect inner = rect.adjusted(cellPadding, 5, -cellPadding, -2);
        const int line = painter.fontMetrics().lineSpacing();
        painter.drawText(QRect(inner.left(), inner.top(), inner.width(), qMax(line, inner.height() / line * line)),
                         Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap | Qt::TextWrapAnywhere, look.text);
        return;
    }
    if (look.kind == CellLook::Kind::Files) // pictures as high as the row
        return paintCell(painter, rect, look, colours, font);
    const bool chips = hasParts(look.kind);
    if (!chips || look.parts.size() < 2) {
        paintCell(painter, first, look, colours, font);
        return;
    }
    // As many lines as there is room for; the last of them says how many more there are.
    CellLook left = look;
    for (int top = rect.top(); !left.parts.isEmpty(); top += lineOfChips) {
        const QRect line(rect.left(), top, rect.width(), lineOfChips + 3);
        if (top + 2 * lineOfChips > rect.bottom()) {
            paintCell(painter, line, left, colours, font);
            return;
        }
        CellLook one = left;
        one.parts = left.parts.mid(0, 1);
        one.tokens = left.tokens.mid(0, 1);
        while (one.parts.size() < left.parts.size()) {
            CellLook more = one;
            more.parts << left.parts.at(one.parts.size());
            if (cellWidth(more, font) > rect.width())
                break;
            more.tokens << left.tokens.value(one.parts.size());
            one = more;
        }
        paintCell(painter, line, one, colours, font);
        left.parts.erase(left.parts.begin(), left.parts.begin() + one.parts.size());
        left.tokens.erase(left.tokens.begin(), left.tokens.begin() + qMin(one.parts.size(), left.tokens.size()));
    }
}

} // namespace

GridDelegate::GridDelegate(GridView &view, Workspace &workspace, Theme &theme, Localizer &localizer)
    : CellDelegate(&view)
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
    if (field->isComputed() && !model.data(index, RecordTableModel::ProblemRole).toString().isEmpty()) {
        look.kind = CellLook::Kind::Text;
        look.text = model.data(index, Qt::DisplayRole).toString();
        look.bad = true;
        return look;
    }
    switch (look.kind) {
    case CellLook::Kind::Chips:
    case CellLook::Kind::Tags:
    case CellLook::Kind::People: {
        const auto chips = model.data(index, RecordTableModel::ChipsRole).value<ChipList>();
        for (const Chip &chip : chips) {
            look.parts.push_back(chip.text);
            look.tokens.push_back(chip.color);
        }
        break;
    }
    case CellLook::Kind::Files:
        look.files = toValue(model.data(index, RecordTableModel::RawRole)).toIds();
        look.workspace = &m_workspace;
        for (const Chip &chip : model.data(index, RecordTableModel::ChipsRole).value<ChipList>())
            look.parts.push_back(chip.text);
        break;
    case CellLook::Kind::Stars:
        look.stars = model.data(index, RecordTableModel::RawRole).toInt();
        look.most = field->config.most;
        break;
    case CellLook::Kind::Button:
        look.text = buttonLabel(*field, m_localizer.language());
        break;
    case CellLook::Kind::Check:
        look.checked = model.data(index, RecordTableModel::RawRole).toLongLong() != 0;
        break;
    default:
        look.text = model.data(index, Qt::DisplayRole).toString();
        look.muted = field->storage() == Storage::RowMeta ||
                     (field->storage() == Storage::Virtual && look.text == Format::undefined());
        if (look.kind == CellLook::Kind::Number)
            look.bad = look.text.startsWith(u'-') || look.text.startsWith(QChar(0x2212));
        else if (look.text.contains(u'\n'))
            look.text.replace(u'\n', u' ');
        break;
    }
    if (field->config.rules.required && field->isEditable())
        look.missing = !model.data(index, RecordTableModel::RawRole).isValid();
    return look;
}

// The head of a group runs over its cells: each paints its part of the same line, up to the first subtotal.
void GridDelegate::paintHead(QPainter &painter, const QRect &rect, const QModelIndex &index, int group) const
{
    RecordTableModel &model = m_view.records();
    const Palette &colours = m_theme.palette();
    const GroupLayout::Group &shown = model.layout().groups()[size_t(group)];
    const bool selected = m_view.isCellSelected(index);
    painter.setClipRect(rect);
    painter.fillRect(rect, selected ? colours.soft : colours.background);
    painter.setPen(colours.grid);
    painter.drawLine(rect.bottomLeft(), rect.bottomRight());
    const QString subtotal = model.subtotal(group, index.column());
    if (!subtotal.isEmpty()) {
        painter.setFont(typeFont(TypeRole::Small));
        painter.setPen(colours.ink);
        painter.drawText(rect.adjusted(cellPadding, 0, -cellPadding, 0), Qt::AlignVCenter | Qt::AlignRight, subtotal);
    }
    // Up to the first subtotal that is in sight: one that has scrolled beneath the frozen columns is not.
    int end = m_view.viewport()->width();
    const int frozen = m_view.frozenWidth();
    for (const int column : m_view.shownColumns()) {
        const Field *field = model.fieldAt(column);
        if (!field || !(field->type->isSummed() || isKpiField(*field)))
            continue;
        const QRect place = m_view.visualRect(model.index(index.row(), column));
        const int least = m_view.isFrozen(column) ? 0 : frozen;
        if (place.right() < least || model.subtotal(group, column).isEmpty())
            continue;
        end = qMax(place.left(), least);
        break;
    }
    const QRect line(m_view.headLeft(), rect.top(), qMax(0, end - m_view.headLeft()), rect.height());
    if (line.right() <= rect.left())
        return;
    painter.setClipRect(rect.intersected(line));
    const QRect mark = GridView::foldMark(line, shown.level);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.mute, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF c = QRectF(mark).center();
    painter.drawPolyline(shown.folded ? QPolygonF{c + QPointF(-2, -4), c + QPointF(2.5, 0), c + QPointF(-2, 4)}
                                      : QPolygonF{c + QPointF(-4, -2), c + QPointF(0, 2.5), c + QPointF(4, -2)});
    const RecordTableModel::GroupHead head = model.groupHead(group);
    // The count is always told: what stands before it gives way.
    const QString count = model.format().integer(shown.count);
    const int ending = QFontMetrics(typeFont(TypeRole::Small)).horizontalAdvance(count) + space::s;
    int x = mark.right() + space::s;
    const auto write = [&](const QString &text, const QColor &ink, const QFont &font, int until) {
        painter.setFont(font);
        painter.setPen(ink);
        const QRect room(x, line.top(), qMax(0, until - x), line.height());
        const QString fitting = painter.fontMetrics().elidedText(text, Qt::ElideRight, room.width());
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, fitting);
        x += painter.fontMetrics().horizontalAdvance(fitting) + space::s;
    };
    const int until = line.right() - ending - space::xs;
    int chips = 0;
    for (const Chip &chip : head.chips)
        chips += tagWidth(chip.text, false, line.width()) + space::xs;
    const int named = QFontMetrics(typeFont(TypeRole::Caption)).horizontalAdvance(head.name) + space::s;
    if (!head.name.isEmpty() && x + named + chips <= until) // the value says more than the name of its field
        write(head.name, colours.mute, typeFont(TypeRole::Caption), until);
    for (const Chip &chip : head.chips) {
        const QRect room(x, line.top(), qMax(24, until - x), line.height());
        x += paintTag(painter, room, chip.text, chip.color, colours) + space::xs;
    }
    if (head.chips.isEmpty())
        write(head.text.isEmpty() ? tr("(empty)") : head.text, colours.ink, typeFont(TypeRole::BodyBold), until);
    else
        x += space::xs;
    write(count, colours.mute, typeFont(TypeRole::Small), line.right() + 1);
}

// Called for every cell of a frame: sets what it needs instead of saving and restoring the painter.
void GridDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = static_cast<const RecordTableModel *>(index.model());
    const Palette &colours = m_theme.palette();
    painter->setRenderHint(QPainter::Antialiasing, false);
    if (const int group = model->groupAt(index.row()); group >= 0) {
        painter->save();
        paintHead(*painter, option.rect, index, group);
        painter->restore();
    } else {
        const bool selected = m_view.isCellSelected(index);
        const bool openRow = m_view.openRecord() && model->recordAt(index.row()) == m_view.openRecord();
        const QString tint = model->isTinted() ? model->data(index, RecordTableModel::TintRole).toString() : QString();
        if (selected || openRow)
            painter->fillRect(option.rect, colours.soft);
        else if (!tint.isEmpty())
            painter->fillRect(option.rect, colours.tagBackground(tint));
        painter->setPen(colours.grid);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        const QRect inside = option.rect.adjusted(0, 0, 0, -1);
        if (inside.height() > tallFrom)
            paintTallCell(*painter, inside, look(*model, index), colours, m_font);
        else
            paintCell(*painter, inside, look(*model, index), colours, m_font);
    }
    if (index == m_view.currentIndex() && m_view.hasFocus()) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(QPen(colours.accent, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
    }
}

QSize GridDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (m_view.records().groupAt(index.row()) >= 0)
        return {0, rowHeight};
    const auto *model = static_cast<const RecordTableModel *>(index.model());
    return {cellWidth(look(*model, index), m_font), rowHeight};
}

std::optional<CellContext> GridDelegate::editContext(const QModelIndex &index) const
{
    const auto *model = static_cast<const RecordTableModel *>(index.model());
    const Field *field = model->fieldAt(index.column());
    if (!field || m_workspace.isReadOnly())
        return {};
    return CellContext{&m_workspace,
                       &m_theme,
                       &m_localizer,
                       field->id,
                       model->recordAt(index.row()),
                       model->currencyAt(index.row(), *field)};
}

Value GridDelegate::valueAt(const QModelIndex &index) const
{
    return toValue(index.data(RecordTableModel::RawRole));
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
    if (model->groupAt(index.row()) >= 0)
        return false;
    const Field *field = model->fieldAt(index.column());
    if (!field)
        return false;
    const CellLook shown = look(*model, index);
    if (shown.kind == CellLook::Kind::Check && checkRect(option.rect).contains(mouse->pos())) {
        emit toggled(index);
        return true;
    }
    if (shown.kind == CellLook::Kind::Url && mouse->modifiers() & Qt::ControlModifier && !shown.text.isEmpty()) {
        emit urlClicked(addressOf(*field, toValue(model->data(index, RecordTableModel::RawRole))));
        return true;
    }
    if (shown.kind == CellLook::Kind::Button && buttonRect(option.rect, shown.text).contains(mouse->pos())) {
        emit buttonClicked(field->id, model->recordAt(index.row()));
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
    if (const int group = model->groupAt(index.row()); group >= 0) {
        const QString why = model->whyUndefined(group, index.column());
        const QString hint = why.isEmpty() ? model->data(index.siblingAtColumn(0), Qt::DisplayRole).toString() : why;
        QToolTip::showText(event->globalPos(), Qt::convertFromPlainText(hint), view);
        return true;
    }
    if (const QString hint = model->data(index, Qt::ToolTipRole).toString(); !hint.isEmpty()) {
        QToolTip::showText(event->globalPos(), Qt::convertFromPlainText(hint), view);
        return true;
    }
    const CellLook shown = look(*model, index);
    const QString text =
        shown.parts.isEmpty() ? model->data(index, Qt::DisplayRole).toString() : shown.parts.join(QStringLiteral(", "));
    if (text.isEmpty() || cellWidth(shown, m_font) <= option.rect.width()) {
        QToolTip::hideText();
        return true;
    }
    QToolTip::showText(event->globalPos(), Qt::convertFromPlainText(text.left(2000)), view);
    return true;
}

} // namespace pheu
