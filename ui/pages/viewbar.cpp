// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/viewbar.h"

#include "theme/icons.h"
#include "theme/plaintip.h"
#include "views/pageview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QTabBar>
#include <QToolButton>

namespace pheu
{

namespace
{

QString escaped(QString text)
{
    return text.replace(u'&', QLatin1String("&&"));
}

// Tabs as wide as their names, that give way: what does not fit is in the menu of all views.
class Tabs final : public QTabBar
{
public:
    using QTabBar::QTabBar;
    QSize minimumSizeHint() const override { return {60, QTabBar::minimumSizeHint().height()}; }
};

} // namespace

ViewBar::ViewBar(PageId page, PageViews &views, Workspace &workspace, Theme &theme, Localizer &localizer,
                 QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_views(views)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_tabs(new Tabs)
    , m_add(new QToolButton)
    , m_all(new QToolButton)
    , m_name(new QLineEdit(this))
{
    setObjectName(QStringLiteral("viewBar"));
    m_tabs->setObjectName(QStringLiteral("viewTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setElideMode(Qt::ElideRight);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setIconSize(QSize(15, 15));
    m_tabs->setMovable(m_views.canEdit());
    m_tabs->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tabs->setFocusPolicy(Qt::TabFocus);
    m_add->setObjectName(QStringLiteral("viewAdd"));
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setMenu(new QMenu(m_add));
    m_add->setVisible(m_views.canEdit());
    m_all->setObjectName(QStringLiteral("viewAll"));
    m_all->setPopupMode(QToolButton::InstantPopup);
    m_all->setMenu(new QMenu(m_all));
    m_name->setObjectName(QStringLiteral("viewName"));
    m_name->setMaxLength(200);
    m_name->hide();
    m_name->installEventFilter(this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    layout->addWidget(m_tabs);
    layout->addWidget(m_add);
    layout->addWidget(m_all);
    layout->addStretch();
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        if (!m_filling)
            m_views.choose(viewAt(tab));
    });
    connect(m_tabs, &QTabBar::tabMoved, this, [this](int, int to) {
        if (!m_filling) // not from within the drag: the tabs are about to be made anew
            QMetaObject::invokeMethod(
                this, [this, view = viewAt(to), to] { m_views.move(view, to); }, Qt::QueuedConnection);
    });
    connect(m_tabs, &QTabBar::tabBarDoubleClicked, this, [this](int tab) { startRename(viewAt(tab)); });
    connect(m_tabs, &QWidget::customContextMenuRequested, this, &ViewBar::showMenu);
    connect(m_add->menu(), &QMenu::aboutToShow, this, [this] {
        m_add->menu()->clear();
        fillAddMenu(*m_add->menu());
    });
    connect(m_all->menu(), &QMenu::aboutToShow, this, [this] {
        m_all->menu()->clear();
        fillAllMenu(*m_all->menu());
    });
    connect(m_name, &QLineEdit::returnPressed, this, [this] { endRename(true); });
    connect(&m_views, &PageViews::listChanged, this, &ViewBar::rebuild);
    connect(&m_theme, &Theme::changed, this, &ViewBar::rebuild);
    rebuild();
}

ViewId ViewBar::viewAt(int tab) const
{
    return ViewId(tab < 0 ? 0 : m_tabs->tabData(tab).toLongLong());
}

void ViewBar::rebuild()
{
    m_filling = true;
    const Palette &colours = m_theme.palette();
    while (m_tabs->count() > int(m_views.views().size()))
        m_tabs->removeTab(m_tabs->count() - 1);
    for (int i = 0; i < int(m_views.views().size()); ++i) {
        const View &view = m_views.views()[size_t(i)];
        const bool isCurrent = view.id == m_views.currentId();
        const QString name = m_views.name(view);
        if (i >= m_tabs->count())
            m_tabs->addTab(QString());
        m_tabs->setTabData(i, view.id.value);
        m_tabs->setTabText(i, escaped(m_tabs->fontMetrics().elidedText(name, Qt::ElideRight, 180)));
        m_tabs->setTabToolTip(i, plainTip(name));
        m_tabs->setAccessibleTabName(i, name);
        m_tabs->setTabIcon(i, lineIcon(viewKindIcon(view.kind), isCurrent ? colours.accent : colours.mute));
        if (isCurrent)
            m_tabs->setCurrentIndex(i);
    }
    m_filling = false;
    m_tabs->setAccessibleName(tr("Views"));
    m_add->setIcon(lineIcon(QStringLiteral("plus"), colours.mute));
    m_add->setToolTip(tr("Add a view"));
    m_add->setAccessibleName(tr("Add a view"));
    m_all->setIcon(lineIcon(QStringLiteral("chevron-down"), colours.mute));
    m_all->setToolTip(tr("All views (Ctrl+Tab for the next)"));
    m_all->setAccessibleName(tr("All views"));
    placeButtons();
}

// The menu of all views is offered where tabs are hidden.
void ViewBar::placeButtons()
{
    const int room = width() - (m_add->isVisibleTo(this) ? m_add->sizeHint().width() : 0) - space::m;
    m_all->setVisible(m_tabs->sizeHint().width() > room);
}

void ViewBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeButtons();
    if (m_renaming)
        placeName();
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

void ViewBar::fillAllMenu(QMenu &menu)
{
    for (const View &view : m_views.views()) {
        QAction *action =
            menu.addAction(lineIcon(viewKindIcon(view.kind), m_theme.palette().mute), escaped(m_views.name(view)));
        action->setCheckable(true);
        action->setChecked(view.id == m_views.currentId());
        connect(action, &QAction::triggered, this, [this, id = view.id] { m_views.choose(id); });
    }
}

void ViewBar::showMenu(const QPoint &position)
{
    const int tab = m_tabs->tabAt(position) < 0 ? m_tabs->currentIndex() : m_tabs->tabAt(position);
    const ViewId view = viewAt(tab);
    if (!view || !m_views.canEdit())
        return;
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("viewMenu"));
    const QColor ink = m_theme.palette().mute;
    const auto add = [&](const QString &icon, const QString &text, bool enabled, auto call) {
        QAction *action = menu.addAction(lineIcon(icon, ink), text);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, call);
    };
    const int last = int(m_views.views().size()) - 1;
    add(QStringLiteral("pencil"), tr("Rename…"), true, [this, view] { startRename(view); });
    add(QStringLiteral("copy"), tr("Duplicate"), true, [this, view] { m_views.duplicate(view); });
    menu.addSeparator();
    add(QStringLiteral("chevron-left"), tr("Move left"), tab > 0, [this, view, tab] { m_views.move(view, tab - 1); });
    add(QStringLiteral("chevron-right"), tr("Move right"), tab < last,
        [this, view, tab] { m_views.move(view, tab + 1); });
    menu.addSeparator();
    add(QStringLiteral("trash"), tr("Remove the view"), last > 0, [this, view] { m_views.remove(view); });
    menu.exec(m_tabs->mapToGlobal(position));
}

void ViewBar::startRename(ViewId view)
{
    if (!m_views.canEdit())
        return;
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        if (viewAt(tab) != view)
            continue;
        m_renaming = view;
        m_tabs->setCurrentIndex(tab); // scrolled to
        m_name->setAccessibleName(tr("Name of the view"));
        m_name->setText(m_views.name(m_views.views()[size_t(tab)]));
        placeName();
        m_name->selectAll();
        m_name->show();
        m_name->raise();
        m_name->setFocus();
    }
}

// Over its tab, whole, wherever that stands now.
void ViewBar::placeName()
{
    layout()->activate(); // a tab that was just added moves the others
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        if (viewAt(tab) != m_renaming)
            continue;
        const QRect rect(m_tabs->mapTo(this, m_tabs->tabRect(tab).topLeft()), m_tabs->tabRect(tab).size());
        const int wide = qMin(qMax(160, rect.width() + 24), width());
        const int high = m_name->sizeHint().height();
        m_name->setGeometry(qBound(0, rect.left(), width() - wide), rect.center().y() + 1 - high / 2, wide, high);
    }
}

void ViewBar::endRename(bool take)
{
    const ViewId view = std::exchange(m_renaming, ViewId());
    const QString name = m_name->text();
    m_name->hide();
    if (!view)
        return;
    for (const View &each : m_views.views()) {
        if (each.id == view && take && !name.trimmed().isEmpty() && name.trimmed() != m_views.name(each)) {
            m_views.rename(view, name);
            return;
        }
    }
}

bool ViewBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_name) {
        if (event->type() == QEvent::FocusOut)
            endRename(true);
        if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            endRename(false);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ViewBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}

} // namespace pheu
