// SPDX-License-Identifier: GPL-3.0-or-later
// What the surfaces of board, gallery, calendar and timeline share: the current record and the one in the panel, the
// keys that mean the same on each, the way in by keyboard. A subclass lays out, paints and reads the pointer; none
// changes anything itself: it says what a person wants.
#pragma once

#include "models/viewrecords.h"
#include "theme/theme.h"

#include <QAbstractScrollArea>

namespace pheu
{

class RecordCanvas : public QAbstractScrollArea
{
    Q_OBJECT
public:
    RecordCanvas(const QString &name, ViewRecords &set, Theme &theme, QWidget *parent = nullptr);
    virtual void setCurrent(RecordId record);
    void setOpen(RecordId record);
    virtual void showRecord(RecordId record) = 0; // scrolls to it

signals:
    void currentChanged(pheu::RecordId record);
    void opened(pheu::RecordId record);
    void menuRequested(const QPoint &global); // of the current record
    void removeRequested();
    void escaped();
    void refused(const QString &message);

protected:
    virtual void enter() {}                   // by keyboard, while no record is current
    virtual bool stopDrag() { return false; } // false: nothing is dragged
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

    ViewRecords &m_set;
    Theme &m_theme;
    RecordId m_current;
    RecordId m_open;
};

const QFont &smallFont(); // made once: a font that is new each time is looked up each time
// The days of what is dragged, say, in a box of its own.
void paintNote(QPainter &painter, const QRect &rect, const QString &text, const Palette &colours);
QSize noteSize(const QString &text);

// How a record stands on a calendar or a timeline: by the rule that colours it, else by its option.
struct BarColours {
    QColor fill;
    QColor ink;
    bool ruled = false; // a stripe says so too, for whom the colours look alike
};
BarColours barColours(const ViewRecords &set, RecordId record, const QString &token, const Palette &colours);
void paintStripe(QPainter &painter, const QRect &bar, const QColor &ink); // at its left end

} // namespace pheu
