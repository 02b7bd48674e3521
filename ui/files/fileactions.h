// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with a kept file: open it with another program, save it, save several. A file is opened from a
// private folder (0700), read-only, without the right to run, under an ending that fits its content, and only when it
// is a document or a picture that holds no program.
#pragma once

#include "widgets/task.h"
#include "workspace/attachments.h"
#include "workspace/workspace.h"

namespace pheu
{

// May another program open it? Others are only saved.
bool opensOutside(const Attachment &file);
// The name under which it is handed to another program: safe, its ending that of its content.
QString openName(const Attachment &file);

void openFile(QWidget *parent, Workspace &workspace, const Attachment &file, TaskDone done);
// Asks where; a file that is there is not replaced without asking.
void saveFileAs(QWidget *parent, Workspace &workspace, const Attachment &file, TaskDone done);
void saveFile(QWidget *parent, Workspace &workspace, const Attachment &file, const QString &path, TaskDone done);
// Into one folder, which is asked for; names that are taken get a number. Nothing is replaced.
void saveFilesAs(QWidget *parent, Workspace &workspace, const std::vector<Attachment> &files, TaskDone done);
void saveFiles(QWidget *parent, Workspace &workspace, const std::vector<Attachment> &files, const QString &folder,
               TaskDone done);

// “PNG · 1.2 MB · 1920 × 1080”
QString fileFacts(const Attachment &file, const QLocale &locale);

} // namespace pheu
