// SPDX-License-Identifier: GPL-3.0-or-later
// The files of a cell, one at a time and large: pictures and pages of a PDF; of other kinds, what they are. Left and
// right go through them.
#pragma once

#include "files/preview.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QToolButton;

namespace pheu
{

class ElidedLabel;
class PreviewCanvas;
class Workspace;

class PreviewDialog : public QDialog
{
    Q_OBJECT
public:
    PreviewDialog(Workspace &workspace, Theme &theme, Localizer &localizer, const std::vector<Attachment> &files,
                  int first, QWidget *parent = nullptr);
    // Opens one over `parent`, which closes by itself with it.
    static PreviewDialog *openOver(Workspace &workspace, Theme &theme, Localizer &localizer, const IdList &ids,
                                   AttachmentId first, QWidget *parent);

    AttachmentId current() const { return m_files[size_t(m_at)].id; }
    int page() const { return m_page; }
    PreviewCanvas *canvas() const { return m_canvas; }
    void go(int index);
    void turnTo(int page);

signals:
    void shown(); // the picture, or why there is none
    void refused(const QString &message);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildFoot();
    QToolButton *button(const char *name, const QString &icon, const QString &text, const QString &keys);
    void load();
    void take(const PreviewImage &preview);
    void showZoom();
    void saveCurrent();
    void openCurrent();
    void tell(const Result<void> &done);

    Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
    std::vector<Attachment> m_files;
    int m_at = 0;
    int m_page = 0, m_pages = 1;
    PreviewLoader m_loader;
    ElidedLabel *m_name;
    QLabel *m_facts;
    QLabel *m_count;
    QLabel *m_zoom;
    QLabel *m_pageLabel;
    QLabel *m_error;
    PreviewCanvas *m_canvas;
    QToolButton *m_previous = nullptr, *m_next = nullptr, *m_pageUp = nullptr, *m_pageDown = nullptr;
    std::vector<QToolButton *> m_zoomButtons;
    QPushButton *m_open = nullptr;
};

} // namespace pheu
