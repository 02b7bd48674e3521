// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the cards of a gallery and reads mouse and keys. Only the cards in sight are read and painted.
#pragma once

#include "models/gallerylayout.h"
#include "views/cardcanvas.h"

namespace pheu
{

class GalleryCanvas final : public CardCanvas
{
    Q_OBJECT
public:
    GalleryCanvas(ViewRecords &set, Theme &theme, QWidget *parent = nullptr);
    void setContent(CardPlan plan, int cardWidth); // at least so wide
    void showRecord(RecordId record) override;
    QRect cardRect(int row) const; // on the viewport

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void enter() override { step(0); }
    RecordId recordUnder(QPoint point) const override { return m_set.id(rowAt(point)); }

private:
    int rowAt(QPoint point) const;
    void updateScrollBar();
    void step(int by);

    GalleryLayout m_layout;
    int m_pressed = -1;
};

} // namespace pheu
