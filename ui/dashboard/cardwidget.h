// SPDX-License-Identifier: GPL-3.0-or-later
// One card on screen: paints its data from a kept picture, shows exact figures under the pointer, and offers
// what can be done with it. Knows no engine: it asks by signal.
#pragma once

#include "cards/card.h"
#include "theme/localizer.h"

#include <QPixmap>
#include <QWidget>

class QMenu;
class QToolButton;

namespace pheu
{

class CardWidget : public QWidget
{
    Q_OBJECT
public:
    CardWidget(const QString &id, Theme &theme, QWidget *parent = nullptr);
    ~CardWidget() override;

    QString id() const { return m_id; }
    const CardData &data() const { return m_data; }
    void setData(const CardData &data, const Format &format, const QString &comparedWith);
    // Names of the funnels to choose from; for the funnel card.
    void setFunnels(const QStringList &funnels) { m_funnels = funnels; }
    int heightForWidth(int width) const override;
    bool hasHeightForWidth() const override { return true; }
    QSize sizeHint() const override;

    // The spots that answer to the pointer, in widget coordinates; painted first when needed.
    const HitAreas &hitAreas();
    void openMenu(const QPoint &globalPosition);
    // The menu as it would open at the spot under `position`; owned by the caller.
    QMenu *makeMenu(const HitArea *area);

signals:
    void toggled(const QString &by, const pheu::DimensionKey &key);
    // `by` empty: the whole slice; no names: all results.
    void recordsRequested(const QStringList &names, const QString &by, const pheu::DimensionKey &key);
    void explainRequested(const QString &name, const QString &by, const pheu::DimensionKey &key);
    void hideRequested();
    void moveRequested(int step);
    void funnelChosen(const QString &funnel);
    void dropped(const QString &id); // another card was dropped on this one

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    CardStyle style() const;
    void render();
    void invalidate();
    int areaAt(const QPointF &position);
    void setCurrent(int index);
    void showTip(int index, const QPoint &globalPosition);
    void placeButton();
    void addDataActions(QMenu *menu, const HitArea *area);
    void addCardActions(QMenu *menu);
    void startDrag();

    QString m_id;
    Theme &m_theme;
    CardData m_data;
    std::unique_ptr<Card> m_card;
    Format m_format;
    QString m_comparedWith;
    QStringList m_funnels;
    QPixmap m_picture;
    HitAreas m_areas;
    int m_current = -1; // spot under the pointer or the arrow keys
    bool m_dropTarget = false;
    QPoint m_pressed;
    QToolButton *m_menuButton;
};

} // namespace pheu
