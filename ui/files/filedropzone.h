// SPDX-License-Identifier: GPL-3.0-or-later
// Lets files and pictures be dropped on what stands for a record: a cell, a card, the panel. What is meant for the
// window — a table to import, a workspace to open — is handed on to it, unless it is dropped right on a cell of files.
#pragma once

#include "files/addfiles.h"

#include <QDropEvent>

#include <functional>

namespace pheu
{

class FileDropZone : public QObject
{
    Q_OBJECT
public:
    struct Place {
        FileCell cell;        // record 0: none here
        bool isFiles = false; // right on the files of the record: every kind of file is meant for it
    };
    using PlaceAt = std::function<Place(QPoint)>; // a point of `onto`

    FileDropZone(QWidget &onto, Workspace &workspace, PlaceAt placeAt);

    // The field that takes a file dropped anywhere on a record: the first of its page; 0: it has none.
    static FieldId filesField(const Schema &schema, PageId page);

signals:
    void hovered(QPoint point);
    void refused(const QString &message);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool handle(QDropEvent *event); // entering and moving are drop events too
    bool belongsToWindow(const QMimeData &data) const;

    QWidget &m_onto;
    Workspace &m_workspace;
    PlaceAt m_placeAt;
};

} // namespace pheu
