// SPDX-License-Identifier: GPL-3.0-or-later
// The files of one cell as a list: picture or icon, name, kind and size. Files come by drag and drop and by paste; they
// are renamed, moved, removed, previewed, opened and saved here, each change one edit that can be undone.
#pragma once

#include "files/addfiles.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QListWidget>

namespace pheu
{

struct Attachment;

class FileList : public QListWidget
{
    Q_OBJECT
public:
    FileList(Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent = nullptr);

    void setCell(const FileCell &cell, const IdList &ids, bool editable);
    const IdList &ids() const { return m_ids; }
    AttachmentId currentFile() const;

    void add(FilesToAdd files);
    void choose();
    void paste();
    void rename(AttachmentId id, const QString &name);
    void remove(const QList<AttachmentId> &files);
    void move(AttachmentId file, int to);
    void preview(AttachmentId file);
    void showMenu(QPoint position); // in the viewport

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, 0}; }

signals:
    void refused(const QString &message);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();
    void write(IdList ids);
    void tell(const Result<void> &done);
    QList<AttachmentId> selectedFiles() const;
    int rowAt(QPoint position) const;

    Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
    FileCell m_cell;
    IdList m_ids;
    bool m_editable = false;
    bool m_filling = false;
};

} // namespace pheu
