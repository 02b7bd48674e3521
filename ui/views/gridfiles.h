// SPDX-License-Identifier: GPL-3.0-or-later
// Files and the cells of a grid: dropped on a cell of files, pasted into one, previewed from one.
#pragma once

#include "files/filedropzone.h"
#include "views/gridview.h"

class QMimeData;

namespace pheu
{

class GridFiles : public QObject
{
    Q_OBJECT
public:
    GridFiles(Workspace &workspace, GridView &view, Theme &theme, Localizer &localizer, QObject *parent);

    // Into the current cell, when that is one of files and there are files or a picture to paste. False: not our
    // business.
    bool paste(const QMimeData *data);

signals:
    void refused(const QString &message);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takesFiles(const QModelIndex &index) const;
    void add(const QModelIndex &index, const QMimeData *data);
    FileDropZone::Place placeAt(QPoint point) const;
    void showPlace(QPoint point);
    bool click(const QMouseEvent &event);

    Workspace &m_workspace;
    GridView &m_view;
    Theme &m_theme;
    Localizer &m_localizer;
};

} // namespace pheu
