// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gridfiles.h"

#include "files/previewdialog.h"
#include "files/thumbnails.h"
#include "views/griddelegate.h"

#include <QMimeData>
#include <QMouseEvent>
#include <QPointer>

namespace pheu
{

GridFiles::GridFiles(Workspace &workspace, GridView &view, Theme &theme, Localizer &localizer, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_view(view)
    , m_theme(theme)
    , m_localizer(localizer)
{
    view.viewport()->installEventFilter(this);
    auto *zone = new FileDropZone(*view.viewport(), workspace, [this](QPoint point) { return placeAt(point); });
    connect(zone, &FileDropZone::hovered, this, &GridFiles::showPlace);
    connect(zone, &FileDropZone::refused, this, &GridFiles::refused);
    connect(&ThumbnailCache::of(workspace), &ThumbnailCache::ready, view.viewport(), qOverload<>(&QWidget::update));
}

bool GridFiles::takesFiles(const QModelIndex &index) const
{
    const RecordTableModel &model = m_view.records();
    const Field *field = index.isValid() ? model.fieldAt(index.column()) : nullptr;
    return field && field->type->meaning() == Meaning::File && field->isEditable() && !m_workspace.isReadOnly() &&
           model.recordAt(index.row());
}

void GridFiles::add(const QModelIndex &index, const QMimeData *data)
{
    const RecordTableModel &model = m_view.records();
    const Field *field = model.fieldAt(index.column());
    addFiles(m_view.window(), m_workspace, {field->page, model.recordAt(index.row()), field->id}, filesOf(data),
             [self = QPointer(this)](const Result<void> &done) {
                 if (self && !done && done.error().code != ErrorCode::Canceled)
                     emit self->refused(done.error().message);
             });
}

bool GridFiles::paste(const QMimeData *data)
{
    const QModelIndex at = m_view.currentIndex();
    if (!takesFiles(at) || !holdsFiles(data))
        return false;
    add(at, data);
    return true;
}

FileDropZone::Place GridFiles::placeAt(QPoint point) const
{
    const QModelIndex at = m_view.indexAt(point);
    const RecordTableModel &model = m_view.records();
    if (takesFiles(at))
        return {{model.fieldAt(at.column())->page, model.recordAt(at.row()), model.fieldAt(at.column())->id}, true};
    const PageId page = model.page();
    const RecordId record = at.isValid() ? model.recordAt(at.row()) : RecordId();
    return {{page, record, FileDropZone::filesField(m_workspace.schema(), page)}, false};
}

// The cell under the files is the current one, so that one sees where they go.
void GridFiles::showPlace(QPoint point)
{
    const QModelIndex at = m_view.indexAt(point);
    const int column = takesFiles(at) ? at.column() : m_view.records().columnOf(placeAt(point).cell.field);
    m_view.setCurrentIndex(column >= 0 ? at.siblingAtColumn(column) : at);
}

// As a link is followed: a click on a picture with Ctrl.
bool GridFiles::click(const QMouseEvent &event)
{
    const QModelIndex at = m_view.indexAt(event.position().toPoint());
    const RecordTableModel &model = m_view.records();
    const Field *field = at.isValid() ? model.fieldAt(at.column()) : nullptr;
    if (!field || field->type->meaning() != Meaning::File || !(event.modifiers() & Qt::ControlModifier))
        return false;
    const auto *delegate = qobject_cast<const GridDelegate *>(m_view.itemDelegate());
    const CellLook look = delegate->look(model, at);
    const int file =
        partAt(m_view.visualRect(at).adjusted(0, 0, 0, -1), look, typeFont(TypeRole::Body), event.position().toPoint());
    if (file < 0)
        return false;
    PreviewDialog::openOver(m_workspace, m_theme, m_localizer, look.files, AttachmentId(look.files[size_t(file)]),
                            m_view.window());
    return true;
}

bool GridFiles::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        return mouse->button() == Qt::LeftButton && click(*mouse);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace pheu
