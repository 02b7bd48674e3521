// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/filerow.h"

#include "files/fileactions.h"
#include "files/thumbnails.h"
#include "theme/icons.h"

#include <QLineEdit>
#include <QMimeDatabase>
#include <QPainter>
#include <QPainterPath>
#include <QTimer>

namespace pheu
{

namespace
{

constexpr int tile = 36;
constexpr int more = 24;

QString endingOf(const Attachment &file)
{
    const QString ending = QMimeDatabase().mimeTypeForName(file.mime).preferredSuffix().toUpper();
    return ending.size() <= 4 ? ending : QString();
}

} // namespace

void paintFileTile(QPainter &painter, const QRect &rect, Workspace &workspace, AttachmentId id, const Palette &colours)
{
    ThumbnailCache &cache = ThumbnailCache::of(workspace);
    const Attachment *file = cache.file(id);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(colours.line);
    painter.setBrush(colours.dark ? colours.grid : colours.background);
    painter.drawRoundedRect(box, radius::s, radius::s);
    const QPixmap picture = cache.pixmap(id, rect.size(), painter.device()->devicePixelRatioF());
    if (!picture.isNull()) {
        QPainterPath path;
        path.addRoundedRect(box, radius::s, radius::s);
        painter.setClipPath(path);
        const QSizeF size = picture.deviceIndependentSize();
        painter.drawPixmap(
            QPointF(rect.x() + (rect.width() - size.width()) / 2, rect.y() + (rect.height() - size.height()) / 2),
            picture);
    } else if (file && !cache.hasPicture(id)) {
        const QString ending = endingOf(*file);
        QFont font = typeFont(TypeRole::Caption);
        font.setPixelSize(qBound(7, rect.height() / 3, 10));
        font.setBold(true);
        painter.setFont(font);
        painter.setPen(file->isPdf() ? colours.bad : colours.mute);
        if (ending.isEmpty() || painter.fontMetrics().horizontalAdvance(ending) > rect.width() - 2)
            painter.drawPixmap(rect.center() - QPoint(7, 7), linePixmap(QStringLiteral("attachment"), colours.mute, 16,
                                                                        painter.device()->devicePixelRatioF()));
        else
            painter.drawText(rect, Qt::AlignCenter, ending);
    }
    painter.restore();
}

FileRow::FileRow(Workspace &workspace, Theme &theme, Localizer &localizer, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
{
}

QRect FileRow::moreRect(const QRect &row)
{
    return QRect(row.right() - more - space::xs, row.center().y() - more / 2, more, more);
}

void FileRow::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Palette &colours = m_theme.palette();
    const bool lit = option.state & (QStyle::State_Selected | QStyle::State_MouseOver);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (option.state & QStyle::State_Selected)
        painter->setBrush(colours.soft);
    painter->setPen(option.state & QStyle::State_HasFocus ? QPen(colours.accent) : QPen(Qt::NoPen));
    painter->drawRoundedRect(box, radius::s, radius::s);
    const AttachmentId id(index.data(IdRole).toLongLong());
    const QRect picture(option.rect.x() + space::xs, option.rect.center().y() - tile / 2 + 1, tile, tile);
    paintFileTile(*painter, picture, m_workspace, id, colours);
    QRect words = option.rect;
    words.setLeft(picture.right() + space::s);
    words.setRight((lit ? moreRect(option.rect).left() : option.rect.right()) - space::xs);
    words.setHeight(option.rect.height() / 2 + 1);
    painter->setPen(colours.ink);
    painter->setFont(typeFont(TypeRole::Body));
    painter->drawText(words, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, words.width()));
    if (const Attachment *file = ThumbnailCache::of(m_workspace).file(id)) {
        words.translate(0, words.height());
        painter->setPen(colours.mute);
        painter->setFont(typeFont(TypeRole::Small));
        painter->drawText(
            words, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(fileFacts(*file, m_localizer.locale()), Qt::ElideRight, words.width()));
    }
    if (lit)
        painter->drawPixmap(
            moreRect(option.rect).center() - QPoint(8, 8),
            linePixmap(QStringLiteral("more"), colours.mute, 16, painter->device()->devicePixelRatioF()));
    painter->restore();
}

QSize FileRow::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, height};
}

QWidget *FileRow::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *line = new QLineEdit(parent);
    line->setObjectName(QStringLiteral("fileName"));
    line->setAccessibleName(tr("Name of the file"));
    line->setMaxLength(240);
    return line;
}

// The ending stays when the rest is typed over.
void FileRow::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *line = qobject_cast<QLineEdit *>(editor);
    const QString name = index.data(Qt::EditRole).toString();
    line->setText(name);
    const qsizetype dot = name.lastIndexOf(u'.');
    // The view selects all of it after this.
    QTimer::singleShot(0, line, [line, length = int(dot > 0 ? dot : name.size())] { line->setSelection(0, length); });
}

void FileRow::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(tile + 2 * space::s, space::s, -space::xs, -space::s));
}

} // namespace pheu
