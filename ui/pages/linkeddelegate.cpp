// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/linkeddelegate.h"

#include "files/filerow.h"
#include "files/thumbnails.h"
#include "models/linkedrecordsmodel.h"
#include "theme/icons.h"

#include <QAbstractItemView>
#include <QPainter>

namespace pheu
{

namespace
{
constexpr int pictureSize = 22;
constexpr int openSize = 22;
} // namespace

LinkedDelegate::LinkedDelegate(LinkedRecordsModel &model, Workspace &workspace, Theme &theme, Localizer &localizer,
                               QObject *parent)
    : CellDelegate(parent)
    , m_model(model)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
{
}

CellContext LinkedDelegate::contextOf(const QModelIndex &index) const
{
    const Field *field = m_model.fieldAt(index.column());
    const RecordId record = m_model.recordAt(index.row());
    return {&m_workspace, &m_theme, &m_localizer, field->id, record, recordCurrency(m_workspace, *field, record)};
}

QRect LinkedDelegate::openRect(const QRect &cell)
{
    return QRect(cell.right() - openSize - 1, cell.center().y() - openSize / 2, openSize, openSize);
}

void LinkedDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!m_model.fieldAt(index.column()))
        return;
    const Palette &colours = m_theme.palette();
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool current = view && view->currentIndex() == index && view->hasFocus();
    const bool lit = option.state & (QStyle::State_MouseOver | QStyle::State_Selected);
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, colours.soft);
    painter->setPen(colours.grid);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    QRect cell = option.rect.adjusted(0, 0, 0, -1);
    const bool first = index.column() == 0;
    const QRect open = openRect(cell);
    if (first) {
        ThumbnailCache &cache = ThumbnailCache::of(m_workspace);
        if (const AttachmentId picture = cache.firstPicture(m_model.filesAt(index.row()))) {
            paintFileTile(*painter,
                          QRect(cell.left() + 2, cell.center().y() - pictureSize / 2, pictureSize, pictureSize),
                          m_workspace, picture, colours);
            cell.setLeft(cell.left() + pictureSize);
        }
        if (lit)
            cell.setRight(open.left());
    }
    CellLook look = lookOf(contextOf(index), m_model.valueAt(index));
    if (first && look.text.isEmpty() && look.parts.isEmpty()) {
        look.text = tr("Without a name");
        look.muted = true;
    }
    paintCell(*painter, cell, look, colours, typeFont(TypeRole::Body));
    if (first && lit)
        painter->drawPixmap(open.center() - QPoint(7, 7), linePixmap(QStringLiteral("open"), colours.mute, 15,
                                                                     painter->device()->devicePixelRatioF()));
    if (current) {
        painter->setPen(QPen(colours.accent, 1));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

std::optional<CellContext> LinkedDelegate::editContext(const QModelIndex &index) const
{
    return contextOf(index);
}

Value LinkedDelegate::valueAt(const QModelIndex &index) const
{
    return m_model.valueAt(index);
}

} // namespace pheu
