// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the cards of a gallery and reads mouse and keys. Only the cards in sight are read and painted.
#pragma once

#include "models/gallerylayout.h"
#include "models/viewrecords.h"
#include "theme/theme.h"
#include "views/recordcard.h"

#include <QAbstractScrollArea>

#include <functional>

namespace pheu
{

struct GalleryContent {
    std::vector<FieldId> fields;
    CardShape shape;
    int cardWidth = 220; // at least
    bool fitImage = false;
    std::function<QPixmap(RecordId, QSize)> image;
};

class GalleryCanvas : public QAbstractScrollArea
{
    Q_OBJECT
public:
    GalleryCanvas(ViewRecords &set, const Workspace &workspace, Theme &theme, QWidget *parent = nullptr);
    void setContent(GalleryContent content);
    void forgetCards(); // a picture has come, or the colours are others
    void setCurrent(RecordId record);
    void setOpen(RecordId record);
    void showRecord(RecordId record);
    QRect cardRect(int row) const; // on the viewport

signals:
    void currentChanged(pheu::RecordId record);
    void opened(pheu::RecordId record);
    void menuRequested(const QPoint &global);
    void removeRequested();
    void escaped();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    int rowAt(QPoint point) const;
    void updateScrollBar();
    void step(int by);

    ViewRecords &m_set;
    const Workspace &m_workspace;
    Theme &m_theme;
    GalleryContent m_content;
    GalleryLayout m_layout;
    CardCache m_cards;
    RecordId m_current;
    RecordId m_open;
    int m_pressed = -1;
};

} // namespace pheu
