// SPDX-License-Identifier: GPL-3.0-or-later
// Named things as tabs: choose, add, rename in place, duplicate, drag, remove, each by mouse and by keys; all of them
// in a menu where they do not fit. Shows what it is given: what a person asks for goes to the class derived of it.
#pragma once

#include "theme/theme.h"

#include <QWidget>

#include <vector>

class QContextMenuEvent;
class QKeyEvent;
class QLineEdit;
class QMenu;
class QTabBar;
class QToolButton;

namespace pheu
{

class NameTabs : public QWidget
{
    Q_OBJECT
public:
    struct Tab {
        QString id;
        QString name;
        QString icon; // of a line icon; empty: none
    };
    struct Words {
        QString tabs;   // what they are: "Views"
        QString add;    // "Add a view"
        QString all;    // "All views"
        QString name;   // "Name of the view"
        QString remove; // "Remove the view"
    };
    // Title: in the type of a title, without a frame, the one that is shown in ink.
    enum class Look { Tabs, Title };

    // What they need to be seen whole; narrower than that they scroll.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    void startRename(const QString &id);
    virtual void fillAddMenu(QMenu &menu) = 0;
    QMenu *makeMenu(const QString &id); // of one of them; owned by the caller

protected:
    // Its parts are called after `what`: viewTabs, viewAdd, viewAll, viewName, viewMenu.
    NameTabs(Theme &theme, const QString &what, Look look, bool editable, QWidget *parent);
    void setWords(const Words &words);
    void setTabs(std::vector<Tab> tabs, const QString &current);

    virtual void choose(const QString &id) = 0;
    virtual void rename(const QString &id, const QString &name) = 0; // to another one, not empty
    virtual void copy(const QString &id) = 0;
    virtual void moveTo(const QString &id, int place) = 0;
    virtual void remove(const QString &id) = 0;

    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Bar;
    class TitleBar;
    void build(const QString &what);
    void connectAll();
    void openMenu(const QContextMenuEvent &event);
    bool tabKey(const QKeyEvent &event);
    void endRename(bool take, bool backToTabs);
    void placeName();
    void placeButtons();
    QString idAt(int tab) const;
    int placeOf(const QString &id) const; // -1: none of them

    Theme &m_theme;
    QString m_what;
    bool m_editable;
    Words m_words;
    std::vector<Tab> m_all;
    Bar *m_tabs;
    QToolButton *m_more;
    QToolButton *m_add;
    QLineEdit *m_name;
    QString m_renaming;
    bool m_filling = false;
};

} // namespace pheu
