// SPDX-License-Identifier: GPL-3.0-or-later
// The views of one page as this window sees them: the list, which is chosen, and every change of them as an edit. On a
// read-only file changes of a view are held here and forgotten with the window.
#pragma once

#include "theme/localizer.h"
#include "workspace/workspace.h"

#include <QHash>
#include <QObject>

namespace pheu
{

class PageViews : public QObject
{
    Q_OBJECT
public:
    PageViews(PageId page, Workspace &workspace, Localizer &localizer, QObject *parent = nullptr);

    const std::vector<View> &views() const { return m_views; }
    const View &current() const; // a page always has one
    ViewId currentId() const { return m_current; }
    bool canEdit() const { return !m_workspace.isReadOnly(); }
    QString name(const View &view) const;

    void choose(ViewId view);
    void step(int by);                   // to the next or the one before, around the end
    void edit(const ViewConfig &config); // of the current one
    void add(ViewKind kind, const ViewConfig &config, const QString &title);
    void rename(ViewId view, const QString &name);
    void duplicate(ViewId view);
    void move(ViewId view, int position);
    void remove(ViewId view);

signals:
    void listChanged();    // names, kinds, order
    void currentChanged(); // which view, or what it says
    void refused(const QString &message);
    void done(const QString &message, bool undoable);

private:
    void read();
    bool apply(const Change &change);
    QString freeName(const QString &wanted) const;
    void addView(View view);

    PageId m_page;
    Workspace &m_workspace;
    Localizer &m_localizer;
    std::vector<View> m_views;
    ViewId m_current;
    QHash<qint64, ViewConfig> m_held; // read-only: by view
};

} // namespace pheu
