// SPDX-License-Identifier: GPL-3.0-or-later
// Shows one picture: fitted to the room there is, or at a zoom, moved by dragging, scroll bars and keys.
#pragma once

#include "files/preview.h"
#include "theme/theme.h"

#include <QAbstractScrollArea>

namespace pheu
{

class PreviewCanvas : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit PreviewCanvas(Theme &theme, QWidget *parent = nullptr);

    void setPreview(const PreviewImage &preview); // back to fitted, unless the same document turned its page
    // Instead of a picture: an icon and a sentence.
    void setNote(const QString &icon, const QString &text);
    bool hasPicture() const { return !m_levels.empty(); }

    // 1 is one pixel of the picture to one of the screen; of a page, its size on paper.
    double zoom() const;
    bool isFitted() const { return m_fitted; }
    void fit();
    void setZoom(double zoom);
    void zoomBy(double factor);

signals:
    void zoomed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    double fittingZoom() const;
    QSizeF naturalSize() const;
    QSize shownSize() const;
    void layOut();
    void paintNote(QPainter &painter) const;

    Theme &m_theme;
    std::vector<QImage> m_levels;
    QSizeF m_points;
    QString m_icon;
    QString m_note;
    double m_zoom = 1;
    bool m_fitted = true;
    QPoint m_dragged;
};

} // namespace pheu
