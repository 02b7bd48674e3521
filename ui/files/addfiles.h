// SPDX-License-Identifier: GPL-3.0-or-later
// Adds files to an attachment cell as one edit, read off the GUI thread with progress and cancel: from paths, from
// what was dropped, or from a picture on the clipboard.
#pragma once

#include "widgets/workspacetask.h"

class QMimeData;

namespace pheu
{

class EditSession;

struct FileCell {
    PageId page;
    RecordId record;
    FieldId field;
};

struct FilesToAdd {
    QStringList paths;
    struct Content {
        QString name;
        QByteArray bytes;
    };
    std::vector<Content> contents;
    bool isEmpty() const { return paths.isEmpty() && contents.empty(); }
};

// Local files and a picture; nothing else. Remote addresses are never fetched.
bool holdsFiles(const QMimeData *data);
// A picture becomes a PNG whose name tells the moment.
FilesToAdd filesOf(const QMimeData *data);

// Keeps their bytes in an edit that goes on; the ids can stand in a cell. For a worker. `progress`: 0…1, false cancels.
Result<IdList> keepFiles(EditSession &session, const FilesToAdd &files, std::function<bool(double)> progress);

// They go to the end of the cell. `done` runs in the GUI thread, also after a cancel.
void addFiles(QWidget *parent, Workspace &workspace, const FileCell &cell, FilesToAdd files, TaskDone done);
// Asks for files first; nothing happens when none is chosen.
void chooseAndAddFiles(QWidget *parent, Workspace &workspace, const FileCell &cell, TaskDone done);

} // namespace pheu
