// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/filedrop.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QTimer>
#include <QUrl>
#include <QWidget>

#include <algorithm>

namespace pheu
{

FileDrop::FileDrop(QWidget &window)
    : QObject(&window)
{
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::DragEnter) {
        auto *drag = static_cast<QDragEnterEvent *>(event);
        const QList<QUrl> urls = drag->mimeData()->urls();
        if (std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); })) {
            drag->acceptProposedAction();
            return true;
        }
    } else if (event->type() == QEvent::Drop) {
        take(*static_cast<QDropEvent *>(event));
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void FileDrop::take(QDropEvent &event)
{
    QStringList tables;
    QString workspace;
    for (const QUrl &url : event.mimeData()->urls()) {
        const QString file = url.toLocalFile();
        if (file.endsWith(QLatin1String(".pheu"), Qt::CaseInsensitive))
            workspace = file;
        else if (!file.isEmpty())
            tables << file;
    }
    event.acceptProposedAction();
    QTimer::singleShot(0, this, [this, tables, workspace] {
        if (!workspace.isEmpty())
            emit workspaceDropped(workspace);
        else if (!tables.isEmpty())
            emit tablesDropped(tables);
    });
}

} // namespace pheu
