// SPDX-License-Identifier: GPL-3.0-or-later
// One card on screen: paints its data from a kept picture, shows exact figures under the pointer, and offers
// what can be done with it: menu, keys, drag to another place, edges to resize. Knows no engine: it asks by signal.
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
    static constexpr int heightStep = 20; // of the body, by edge and key

    CardWidget(const QString &id, Theme &theme, QWidget *parent = nullptr);
    ~CardWidget() override;

    QString id() const { return m_id; }
    const CardData &data() const { return m_data; }
    void setData(const CardData &data, const Format &format, const QString &comparedWith);
    // Names of the funnels to choose from; for the funnel card.
    void setFunnels(const QStringList &funnels) { m_funnels = funnels; }
    // What the rules of alerts say of its figures; empty: nothing is raised.
    void setAlert(const QString &sentences);
    void setEditable(bool editable) { m_editable = editable; }
    // A click on a value filters the dashboard by it.
    void setFilterable(bool filterable) { m_filterable = filterable; }
    int heightForWidth(int width) const override;
    bool hasHeightForWidth() const override { return true; }
    QSize sizeHint() const override;
    // Frame and title: what is not body.
    int frameHeight() const;

    // The spots that answer to the pointer, in widget coordinates; painted first when needed.
    const HitAreas &hitAreas();
    void openMenu(const QPoint &globalPosition);
    // The menu as it would open at the spot under `position`; owned by the caller.
    QMenu *makeMenu(const HitArea *area);

signals:
    void toggled(const QString &by, const pheu::DimensionKey &key);
    // No names: all results.
    void recordsRequested(const QStringList &names, const pheu::FigureKeys &of);
    void explainRequested(const QString &name, const pheu::FigureKeys &of);
    void goalRequested(pheu::RecordId goal);
    void configureRequested();
    void copyRequested();
    void removeRequested();
    void moveRequested(int step);
    void funnelChosen(const QString &funnel);
    void dropped(const QString &id, bool behind); // another card was dropped before or behind this one
    // An edge is dragged: to this size in pixels of the grid.
    void resizing(const QSize &size);
    void resized(const QSize &size);
    void resizeLeft(); // by Escape: nothing changes
    void widthChosen(int span);
    void heightChosen(int height);
    void growRequested(int columns, int height); // by the keys: one step
    void dropMarked(int side);                   // −1 before it, 1 behind it, 0 no more
    void sizeNeeded();                           // its own height is another now
    void reached();                              // by the keyboard

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    CardStyle style() const;
    void render();
    void invalidate();
    void prepare();
    int areaAt(const QPointF &position);
    void setCurrent(int index);
    void showTip(int index, const QPoint &globalPosition);
    void placeButtons();
    void addDataActions(QMenu *menu, const HitArea *area);
    void addRecordActions(QMenu *menu, const HitArea *area);
    void addCardActions(QMenu *menu);
    void addSizeMenus(QMenu *menu);
    void addFunnels(QMenu *menu);
    void startDrag();
    Qt::Edges edgesAt(const QPoint &position) const;
    void pointAt(const QPoint &position);
    bool editKey(const QKeyEvent &event);
    void stepThroughAreas(bool forward);
    RecordId goalOf(const HitArea *area) const;
    bool isClickable(const HitArea &area) const { return (m_filterable && !area.by.isEmpty()) || area.goal; }
    void finishResize(bool take);

    QString m_id;
    Theme &m_theme;
    CardData m_data;
    std::shared_ptr<const Card> m_card;
    Format m_format;
    QString m_comparedWith;
    QStringList m_funnels;
    QPixmap m_picture;
    HitAreas m_areas;
    int m_current = -1; // spot under the pointer or the arrow keys
    QPoint m_pressed;
    Qt::Edges m_resizing;
    QSize m_wanted;
    bool m_editable = true;
    bool m_filterable = true;
    bool m_waits = false; // for its picture
    QToolButton *m_menuButton;
    QToolButton *m_alert;
};

} // namespace pheu
