// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/filelist.h"

#include "files/fileactions.h"
#include "files/filerow.h"
#include "files/previewdialog.h"
#include "files/thumbnails.h"
#include "theme/plaintip.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QTimer>

#include <array>

namespace pheu
{

FileList::FileList(Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent)
    : QListWidget(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
{
    setObjectName(QStringLiteral("fileList"));
    setAccessibleName(tr("Files"));
    setFrameShape(QFrame::NoFrame);
    setStyleSheet(QStringLiteral("QListView { border: none; background: transparent; }"));
    setItemDelegate(new FileRow(workspace, theme, localizer, this));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QWidget::customContextMenuRequested, this, &FileList::showMenu);
    connect(this, &QAbstractItemView::doubleClicked, this, [this] { preview(currentFile()); });
    connect(this, &QListWidget::itemChanged, this, [this](QListWidgetItem *item) {
        if (m_filling)
            return;
        // When the line that was typed in is gone: a new name makes a new list.
        const AttachmentId id(item->data(FileRow::IdRole).toLongLong());
        QTimer::singleShot(0, this, [this, id, name = item->text()] { rename(id, name); });
    });
    connect(&ThumbnailCache::of(workspace), &ThumbnailCache::ready, viewport(), qOverload<>(&QWidget::update));
    connect(&m_theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void FileList::setCell(const FileCell &cell, const IdList &ids, bool editable)
{
    const bool same = cell.record == m_cell.record && cell.field == m_cell.field && ids == m_ids;
    m_cell = cell;
    m_editable = editable;
    setAcceptDrops(editable);
    setDragEnabled(editable);
    if (same)
        return;
    m_ids = ids;
    fill();
}

void FileList::fill()
{
    m_filling = true;
    const AttachmentId current = currentFile();
    clear();
    ThumbnailCache &cache = ThumbnailCache::of(m_workspace);
    for (const qint64 id : m_ids) {
        const Attachment *file = cache.file(AttachmentId(id));
        if (!file)
            continue;
        auto *item = new QListWidgetItem(file->name, this);
        item->setData(FileRow::IdRole, id);
        item->setData(Qt::AccessibleTextRole,
                      QStringLiteral("%1, %2").arg(file->name, fileFacts(*file, m_localizer.locale())));
        item->setToolTip(plainTip(file->name));
        Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
        if (m_editable)
            flags |= Qt::ItemIsEditable | Qt::ItemIsDragEnabled;
        item->setFlags(flags);
        if (AttachmentId(id) == current)
            setCurrentItem(item);
    }
    m_filling = false;
    updateGeometry();
}

QSize FileList::sizeHint() const
{
    return {240, qMax(count() * FileRow::height, m_editable ? FileRow::height : 0) + 2 * frameWidth()};
}

AttachmentId FileList::currentFile() const
{
    return currentItem() ? AttachmentId(currentItem()->data(FileRow::IdRole).toLongLong()) : AttachmentId();
}

QList<AttachmentId> FileList::selectedFiles() const
{
    QList<AttachmentId> files;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->isSelected())
            files << AttachmentId(item(row)->data(FileRow::IdRole).toLongLong());
    }
    if (files.isEmpty() && currentFile())
        files << currentFile();
    return files;
}

void FileList::tell(const Result<void> &done)
{
    if (!done && done.error().code != ErrorCode::Canceled)
        emit refused(done.error().message);
}

void FileList::write(IdList ids)
{
    const auto applied = m_workspace.apply(
        Edit{EditKind::Attach, {SetCells{m_cell.page, {{m_cell.record, m_cell.field, Value(std::move(ids))}}}}});
    if (!applied)
        emit refused(applied.error().message);
}

void FileList::add(FilesToAdd files)
{
    if (m_editable && m_cell.record)
        addFiles(window(), m_workspace, m_cell, std::move(files), [this](const Result<void> &done) { tell(done); });
}

void FileList::choose()
{
    if (m_editable && m_cell.record)
        chooseAndAddFiles(window(), m_workspace, m_cell, [this](const Result<void> &done) { tell(done); });
}

void FileList::paste()
{
    const QMimeData *held = QGuiApplication::clipboard()->mimeData();
    if (holdsFiles(held))
        add(filesOf(held));
    else
        emit refused(tr("There is no picture and no file on the clipboard. Copy one and paste it here."));
}

void FileList::rename(AttachmentId id, const QString &name)
{
    const QString wanted = name.trimmed();
    const auto refuse = [this](const QString &message) {
        emit refused(message);
        fill();
    };
    if (wanted.isEmpty())
        return refuse(tr("A file needs a name."));
    if (wanted.contains(u'/') || wanted.contains(u'\\'))
        return refuse(tr("The name of a file cannot hold / or \\. Choose another one."));
    auto session = m_workspace.beginEdit(EditKind::Attach);
    if (!session)
        return refuse(session.error().message);
    const Result<AttachmentId> renamed = (*session)->renameAttachment(id, wanted);
    if (!renamed)
        return refuse(renamed.error().message);
    IdList ids = m_ids;
    std::replace(ids.begin(), ids.end(), id.value, renamed->value);
    const std::array fields{m_cell.field};
    const std::array values{Value(std::move(ids))};
    if (const auto written = (*session)->update(m_cell.page, m_cell.record, fields, values); !written)
        return refuse(written.error().message);
    const auto changes = (*session)->commit();
    session->reset();
    if (!changes)
        return refuse(changes.error().message);
    m_workspace.absorb(*changes);
}

void FileList::remove(const QList<AttachmentId> &files)
{
    if (!m_editable || files.isEmpty())
        return;
    IdList left;
    for (const qint64 id : m_ids) {
        if (!files.contains(AttachmentId(id)))
            left.push_back(id);
    }
    write(std::move(left));
}

void FileList::move(AttachmentId file, int to)
{
    IdList ids = m_ids;
    const auto at = std::find(ids.begin(), ids.end(), file.value);
    if (!m_editable || at == ids.end() || to < 0 || to >= int(ids.size()))
        return;
    ids.erase(at);
    ids.insert(ids.begin() + to, file.value);
    if (ids != m_ids)
        write(std::move(ids));
}

void FileList::preview(AttachmentId file)
{
    if (!file)
        return;
    if (PreviewDialog *dialog = PreviewDialog::openOver(m_workspace, m_theme, m_localizer, m_ids, file, window()))
        connect(dialog, &PreviewDialog::refused, this, &FileList::refused);
}

void FileList::showMenu(QPoint position)
{
    if (const QListWidgetItem *under = itemAt(position); under && !under->isSelected())
        setCurrentRow(row(under));
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("fileMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const AttachmentId id = currentFile();
    const Attachment *known = ThumbnailCache::of(m_workspace).file(id);
    const auto done = [this](const Result<void> &result) { tell(result); };
    if (known) {
        const Attachment file = *known;
        menu->addAction(tr("Preview"), this, [this, id] { preview(id); });
        if (opensOutside(file))
            menu->addAction(tr("Open"), this, [this, file, done] { openFile(window(), m_workspace, file, done); });
        menu->addAction(tr("Save as…"), this, [this, file, done] { saveFileAs(window(), m_workspace, file, done); });
    }
    if (m_ids.size() > 1) {
        menu->addAction(tr("Save all…"), this, [this, done] {
            if (const auto all = attachments(m_workspace.database(), m_ids))
                saveFilesAs(window(), m_workspace, *all, done);
        });
    }
    if (m_editable) {
        menu->addSeparator();
        menu->addAction(tr("Add files…"), this, &FileList::choose);
        menu->addAction(tr("Paste a picture or files"), this, &FileList::paste);
    }
    if (m_editable && known) {
        menu->addSeparator();
        menu->addAction(tr("Rename"), this, [this] { editItem(currentItem()); });
        menu->addAction(tr("Move up"), this, [this, id] { move(id, currentRow() - 1); })->setEnabled(currentRow() > 0);
        menu->addAction(tr("Move down"), this, [this, id] { move(id, currentRow() + 1); })
            ->setEnabled(currentRow() + 1 < count());
        menu->addAction(tr("Remove"), this, [this, files = selectedFiles()] { remove(files); });
    }
    menu->popup(viewport()->mapToGlobal(position));
}

// Keys that mean the files while they have the focus, before the window takes them for the grid.
bool FileList::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Delete || key->key() == Qt::Key_F2 || key->matches(QKeySequence::Paste) ||
            key->key() == Qt::Key_Return || key->key() == Qt::Key_Space) {
            event->accept();
            return true;
        }
    }
    return QListWidget::event(event);
}

void FileList::keyPressEvent(QKeyEvent *event)
{
    const bool alt = event->modifiers() & Qt::AltModifier;
    if (event->matches(QKeySequence::Paste) && m_editable)
        return paste();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return preview(currentFile());
    case Qt::Key_F2:
        if (m_editable && currentItem())
            editItem(currentItem());
        return;
    case Qt::Key_Delete:
        return remove(selectedFiles());
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (alt)
            return move(currentFile(), currentRow() + (event->key() == Qt::Key_Up ? -1 : 1));
        break;
    case Qt::Key_Menu:
        return showMenu(currentItem() ? visualItemRect(currentItem()).center() : QPoint());
    default:
        break;
    }
    QListWidget::keyPressEvent(event);
}

void FileList::mouseReleaseEvent(QMouseEvent *event)
{
    QListWidget::mouseReleaseEvent(event);
    const QListWidgetItem *under = itemAt(event->pos());
    if (under && event->button() == Qt::LeftButton && FileRow::moreRect(visualItemRect(under)).contains(event->pos()))
        showMenu(event->pos());
}

int FileList::rowAt(QPoint position) const
{
    const QListWidgetItem *under = itemAt(position);
    if (!under)
        return count();
    return row(under) + (position.y() > visualItemRect(under).center().y() ? 1 : 0);
}

void FileList::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->source() == this)
        return QListWidget::dragEnterEvent(event);
    if (m_editable && holdsFiles(event->mimeData()))
        event->acceptProposedAction();
}

void FileList::dragMoveEvent(QDragMoveEvent *event)
{
    if (event->source() == this)
        return QListWidget::dragMoveEvent(event);
    if (m_editable && holdsFiles(event->mimeData()))
        event->acceptProposedAction();
}

void FileList::dropEvent(QDropEvent *event)
{
    if (event->source() != this) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
        add(filesOf(event->mimeData()));
        return;
    }
    const int from = currentRow(), to = rowAt(event->position().toPoint());
    event->setDropAction(Qt::IgnoreAction); // the order is written, and the list comes again by it
    event->accept();
    move(currentFile(), to > from ? to - 1 : to);
}

void FileList::paintEvent(QPaintEvent *event)
{
    QListWidget::paintEvent(event);
    if (count() > 0 || !m_editable)
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.palette().line, 1, Qt::DashLine));
    painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::m, radius::m);
    painter.setPen(m_theme.palette().mute);
    painter.setFont(typeFont(TypeRole::Small));
    painter.drawText(viewport()->rect().adjusted(space::s, 0, -space::s, 0), Qt::AlignCenter | Qt::TextWordWrap,
                     tr("Drop files here, or paste a picture"));
}

} // namespace pheu
