// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/viewbar.h"

#include "theme/icons.h"
#include "theme/plaintip.h"
#include "views/pageview.h"

#include <QEvent>
#include <QMenu>

namespace pheu
{

namespace
{

QString idOf(ViewId view)
{
    return QString::number(view.value);
}

ViewId viewOf(const QString &id)
{
    return ViewId(id.toLongLong());
}

} // namespace

ViewBar::ViewBar(PageId page, PageViews &views, Workspace &workspace, Theme &theme, QWidget *parent)
    : NameTabs(theme, QStringLiteral("view"), Look::Tabs, views.canEdit(), parent)
    , m_page(page)
    , m_views(views)
    , m_workspace(workspace)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("viewBar"));
    connect(&m_views, &PageViews::listChanged, this, &ViewBar::rebuild);
    retranslate();
}

void ViewBar::retranslate()
{
    setWords({tr("Views"), tr("Add a view"), tr("All views (Ctrl+Tab for the next)"), tr("Name of the view"),
              tr("Remove the view")});
    rebuild();
}

void ViewBar::rebuild()
{
    std::vector<Tab> tabs;
    for (const View &view : m_views.views())
        tabs.push_back({idOf(view.id), m_views.name(view), viewKindIcon(view.kind)});
    setTabs(std::move(tabs), idOf(m_views.currentId()));
}

void ViewBar::startRename(ViewId view)
{
    NameTabs::startRename(idOf(view));
}

void ViewBar::fillAddMenu(QMenu &menu)
{
    menu.setToolTipsVisible(true);
    for (const ViewKindEntry &kind : viewKinds()) {
        QAction *action =
            menu.addAction(lineIcon(QString::fromLatin1(kind.icon), m_theme.palette().mute), kind.title());
        action->setObjectName(QStringLiteral("viewAdd_") + viewKindId(kind.kind));
        const QString lacks = kind.lacks(m_workspace.schema(), m_page);
        action->setEnabled(lacks.isEmpty());
        action->setToolTip(plainTip(lacks.isEmpty() ? kind.hint() : lacks));
        connect(action, &QAction::triggered, this, [this, &kind] {
            m_views.add(kind.kind, kind.usual(m_workspace.schema(), m_page), kind.title());
            startRename(m_views.currentId());
        });
    }
}

void ViewBar::choose(const QString &id)
{
    m_views.choose(viewOf(id));
}

void ViewBar::rename(const QString &id, const QString &name)
{
    m_views.rename(viewOf(id), name);
}

void ViewBar::copy(const QString &id)
{
    m_views.duplicate(viewOf(id));
}

void ViewBar::moveTo(const QString &id, int place)
{
    m_views.move(viewOf(id), place);
}

void ViewBar::remove(const QString &id)
{
    m_views.remove(viewOf(id));
}

void ViewBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    NameTabs::changeEvent(event);
}

} // namespace pheu
