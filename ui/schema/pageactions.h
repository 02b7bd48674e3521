// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does to the pages of a workspace: add, rename, give an icon, duplicate, move, delete. The sidebar and
// the quick switcher come here. Keeps ids only.
#pragma once

#include "theme/localizer.h"
#include "theme/theme.h"
#include "workspace/workspace.h"

#include <QObject>

class QMenu;
class QWidget;

namespace pheu
{

class PageActions : public QObject
{
    Q_OBJECT
public:
    PageActions(Workspace &workspace, Theme &theme, Localizer &localizer, QWidget &widget);

    void add(const QString &templateId = {}); // asks
    void rename(PageId page, const QString &name);
    void setLook(PageId page, const QString &icon, const QString &color);
    void chooseLook(PageId page, const QWidget *anchor);
    void duplicate(PageId page, bool records);
    void move(PageId page, int position); // among the pages, the moved one taken out first
    void remove(PageId page);             // asks first: what goes with it
    // `nameAsked`: the sidebar renames in place.
    void fillMenu(QMenu &menu, PageId page, const QWidget *anchor);

signals:
    void made(pheu::PageId page);
    void renameRequested(pheu::PageId page);
    void importRequested(); // a page from a file
    void refused(const QString &message);
    void done(const QString &message, bool undoable);

private:
    bool apply(const Edit &edit, ChangeSet *changes = nullptr);
    void applyLarge(const QString &title, PageId page, const Edit &edit, const QString &message);
    void create(const QString &name, const QString &icon, const QString &color);
    QString nameOf(PageId page) const;

    Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
    QWidget &m_widget;
};

} // namespace pheu
