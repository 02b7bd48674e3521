// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/filedropzone.h"

#include <QApplication>
#include <QFileInfo>
#include <QMimeData>
#include <QPointer>
#include <QUrl>
#include <QWidget>

#include <algorithm>

namespace pheu
{

FileDropZone::FileDropZone(QWidget &onto, Workspace &workspace, PlaceAt placeAt)
    : QObject(&onto)
    , m_onto(onto)
    , m_workspace(workspace)
    , m_placeAt(std::move(placeAt))
{
    onto.setAcceptDrops(true);
    onto.installEventFilter(this);
}

FieldId FileDropZone::filesField(const Schema &schema, PageId page)
{
    const Page *found = schema.page(page);
    if (!found)
        return {};
    const auto at = std::find_if(found->fields.begin(), found->fields.end(), [](const Field &field) {
        return field.type->meaning() == Meaning::File && field.isEditable();
    });
    return at == found->fields.end() ? FieldId() : at->id;
}

// Tables and workspaces are dropped on the window to be imported or opened.
bool FileDropZone::belongsToWindow(const QMimeData &data) const
{
    static const QStringList endings{QStringLiteral("csv"),  QStringLiteral("tsv"),  QStringLiteral("txt"),
                                     QStringLiteral("xlsx"), QStringLiteral("pheu"), QStringLiteral("zip")};
    const QList<QUrl> urls = data.urls();
    return !urls.isEmpty() && std::all_of(urls.begin(), urls.end(), [](const QUrl &url) {
        return endings.contains(QFileInfo(url.toLocalFile()).suffix().toLower());
    });
}

bool FileDropZone::handle(QDropEvent *event)
{
    if (m_workspace.isReadOnly() || !holdsFiles(event->mimeData()))
        return false;
    const QPoint point = event->position().toPoint();
    const Place place = m_placeAt(point);
    if (!place.cell.field) // a page without files: the window's business
        return false;
    const bool here = place.cell.record && place.cell.field;
    // Not accepted when it enters, a drag goes on to the window, which keeps it: who takes it is settled there and
    // then.
    if (belongsToWindow(*event->mimeData()) && !(here && place.isFiles)) {
        event->ignore();
        return true;
    }
    event->setDropAction(Qt::CopyAction);
    if (event->type() != QEvent::Drop) {
        event->setAccepted(here || event->type() == QEvent::DragEnter); // a record may come yet
        if (here)
            emit hovered(point);
        return true;
    }
    event->setAccepted(here);
    if (!here) {
        emit refused(tr("Drop the files on the record that they belong to."));
        return true;
    }
    addFiles(m_onto.window(), m_workspace, place.cell, filesOf(event->mimeData()),
             [self = QPointer(this)](const Result<void> &done) {
                 if (self && !done && done.error().code != ErrorCode::Canceled)
                     emit self->refused(done.error().message);
             });
    return true;
}

bool FileDropZone::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
        return handle(static_cast<QDropEvent *>(event));
    default:
        return QObject::eventFilter(watched, event);
    }
}

} // namespace pheu
