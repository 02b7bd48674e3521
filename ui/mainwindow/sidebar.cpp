// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/sidebar.h"

#include "mainwindow/sidebaritem.h"
#include "theme/icons.h"
#include "widgets/elidedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace pheu
{

namespace
{
constexpr int sidebarWidth = 216;

// As high as what is in it, and no higher: what follows stands right below, and it gives way where there is no room.
class PageScroll final : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;
    QSize sizeHint() const override { return {itemsWidth, widget() ? widget()->sizeHint().height() : 0}; }
    QSize minimumSizeHint() const override { return {0, fewestItems}; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }

private:
    static constexpr int itemsWidth = 100;
    static constexpr int fewestItems = 62;
};
} // namespace

Sidebar::Sidebar(Theme &theme, Localizer &localizer, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_name(new ElidedLabel)
    , m_readOnly(new QLabel)
    , m_search(new QPushButton)
    , m_keys(new QLabel)
    , m_overview(new SidebarItem(theme, QStringLiteral("dashboard")))
    , m_goals(new SidebarItem(theme, QStringLiteral("target")))
    , m_pagesTitle(new QLabel)
    , m_pageList(new QVBoxLayout)
    , m_newPage(new SidebarItem(theme, QStringLiteral("plus")))
    , m_dropLine(new QFrame(this))
    , m_dataTitle(new QLabel)
    , m_import(new SidebarItem(theme, QStringLiteral("import")))
    , m_imports(new SidebarItem(theme, QStringLiteral("box")))
    , m_history(new SidebarItem(theme, QStringLiteral("history")))
    , m_catalogue(new SidebarItem(theme, QStringLiteral("catalogue")))
    , m_saved(new QLabel)
{
    build();
    layOut();
    connect(m_overview, &SidebarItem::clicked, this, [this] {
        showCurrent(); // the check follows what is shown, not the click
        emit overviewRequested();
    });
    connect(m_goals, &SidebarItem::clicked, this, [this] {
        showCurrent();
        emit goalsRequested();
    });
    connect(m_search, &QPushButton::clicked, this, &Sidebar::searchRequested);
    connect(m_newPage, &SidebarItem::clicked, this, &Sidebar::newPageRequested);
    connect(m_import, &SidebarItem::clicked, this, &Sidebar::importRequested);
    connect(m_imports, &SidebarItem::clicked, this, &Sidebar::importsRequested);
    connect(m_history, &SidebarItem::clicked, this, &Sidebar::historyRequested);
    connect(m_catalogue, &SidebarItem::clicked, this, &Sidebar::catalogueRequested);
    connect(&m_theme, &Theme::changed, this, [this] {
        for (SidebarItem *item : findChildren<SidebarItem *>())
            item->update();
        m_search->setIcon(lineIcon(QStringLiteral("search"), m_theme.palette().mute));
    });
    retranslate();
}

void Sidebar::build()
{
    setObjectName(QStringLiteral("sidebar"));
    setProperty("look", QStringLiteral("sidebar"));
    setFixedWidth(sidebarWidth);
    m_name->setObjectName(QStringLiteral("workspaceName"));
    m_name->setFont(typeFont(TypeRole::BodyBold));
    m_name->setContentsMargins(space::s, 0, space::s, 0);
    m_name->setFixedHeight(24);
    m_readOnly->setProperty("look", QStringLiteral("caption"));
    m_readOnly->setContentsMargins(space::s, 0, space::s, 0);
    m_overview->setObjectName(QStringLiteral("sidebarOverview"));
    m_goals->setObjectName(QStringLiteral("sidebarGoals"));
    m_import->setObjectName(QStringLiteral("sidebarImport"));
    m_imports->setObjectName(QStringLiteral("sidebarImports"));
    m_history->setObjectName(QStringLiteral("sidebarHistory"));
    m_catalogue->setObjectName(QStringLiteral("sidebarCatalogue"));
    m_newPage->setObjectName(QStringLiteral("sidebarNewPage"));
    for (SidebarItem *item : {m_import, m_imports, m_history, m_catalogue, m_newPage})
        item->setCheckable(false);
    m_search->setObjectName(QStringLiteral("sidebarSearch"));
    setLook(m_search, "search");
    m_search->setIcon(lineIcon(QStringLiteral("search"), m_theme.palette().mute));
    setLook(m_keys, "caption");
    m_keys->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *inside = new QHBoxLayout(m_search);
    inside->setContentsMargins(0, 0, space::s, 0);
    inside->addStretch();
    inside->addWidget(m_keys);
    m_newPage->setQuiet(true);
    m_dropLine->setProperty("look", QStringLiteral("drop"));
    m_dropLine->hide();
    for (QLabel *title : {m_pagesTitle, m_dataTitle}) {
        title->setProperty("look", QStringLiteral("section"));
        title->setContentsMargins(space::s, space::l, 0, space::xs);
    }
    m_saved->setObjectName(QStringLiteral("savedHint"));
    m_saved->setProperty("look", QStringLiteral("caption"));
    m_saved->setTextFormat(Qt::PlainText);
    m_saved->setWordWrap(true);
    m_saved->setContentsMargins(space::l, space::xs, space::s, space::m);
}

// Only the pages scroll: the ways to data and history stay in sight below them.
void Sidebar::layOut()
{
    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("scrollContent"));
    auto *pages = new QVBoxLayout(content);
    pages->setContentsMargins(0, 0, space::s, 0);
    pages->setSpacing(1);
    m_pageList->setSpacing(1);
    pages->addLayout(m_pageList);
    pages->addWidget(m_newPage);
    pages->addStretch();
    auto *scroll = new PageScroll;
    scroll->setObjectName(QStringLiteral("sidebarPages"));
    scroll->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    // The bar stands in the margin, so that the pages are as wide with it as without.
    connect(scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this,
            [pages](int, int most) { pages->setContentsMargins(0, 0, most > 0 ? 0 : space::s, 0); });
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, space::m, 1, 0);
    outer->setSpacing(1);
    const auto part = [outer](std::initializer_list<QWidget *> widgets) {
        auto *layout = new QVBoxLayout;
        layout->setContentsMargins(space::s, 0, space::s, 0);
        layout->setSpacing(1);
        for (QWidget *widget : widgets) {
            layout->addWidget(widget);
            if (widget->property("gapBelow").toBool())
                layout->addSpacing(space::s);
        }
        outer->addLayout(layout);
    };
    m_readOnly->setProperty("gapBelow", true);
    m_search->setProperty("gapBelow", true);
    part({m_name, m_readOnly, m_search, m_overview, m_goals, m_pagesTitle});
    auto *middle = new QHBoxLayout;
    middle->setContentsMargins(space::s, 0, 0, 0);
    middle->addWidget(scroll);
    outer->addLayout(middle, 1);
    part({m_dataTitle, m_import, m_imports, m_history, m_catalogue});
    outer->addStretch();
    outer->addWidget(m_saved);
}

void Sidebar::setWorkspace(const QString &name, bool readOnly)
{
    m_isReadOnly = readOnly;
    m_name->setFullText(name);
    m_readOnly->setVisible(readOnly);
    m_import->setEnabled(!readOnly);
    m_newPage->setVisible(!readOnly);
    for (SidebarItem *button : m_pages)
        button->setShapeable(!readOnly);
}

void Sidebar::setItems(const std::vector<Item> &items)
{
    const bool samePages = items.size() == m_items.size() &&
                           std::equal(items.begin(), items.end(), m_items.begin(), [](const Item &a, const Item &b) {
                               return a.page == b.page && a.role == b.role;
                           });
    m_items = items;
    if (!samePages)
        makeButtons();
    for (size_t i = 0; i < m_pages.size(); ++i)
        m_pages[i]->setIconName(m_items[i].icon, m_items[i].color);
    showCounts();
    showCurrent();
}

void Sidebar::makeButtons()
{
    PageId focused;
    for (SidebarItem *item : m_pages) {
        if (item->hasFocus())
            focused = PageId(item->property("page").toLongLong());
        item->hide();
        item->deleteLater();
    }
    m_pages.clear();
    setTabOrder(m_overview, m_goals);
    SidebarItem *before = m_goals;
    for (const Item &item : m_items) {
        auto *button = new SidebarItem(m_theme, item.icon, this);
        button->setObjectName(
            QStringLiteral("sidebarPage_%1").arg(item.role.isEmpty() ? QString::number(item.page.value) : item.role));
        button->setProperty("page", item.page.value);
        button->setShapeable(!m_isReadOnly);
        m_pageList->addWidget(button);
        m_pages.push_back(button);
        connectPage(button, item.page);
        setTabOrder(before, button);
        before = button;
        if (item.page == focused)
            button->setFocus(Qt::TabFocusReason);
    }
    setTabOrder(before, m_newPage);
    setTabOrder(m_newPage, m_import);
    setTabOrder(m_import, m_imports);
}

void Sidebar::connectPage(SidebarItem *button, PageId page)
{
    connect(button, &SidebarItem::clicked, this, [this, page] {
        showCurrent();
        emit pageRequested(page);
    });
    connect(button, &SidebarItem::renamed, this,
            [this, page](const QString &name) { emit renameRequested(page, name); });
    connect(button, &SidebarItem::removeRequested, this, [this, page] { emit removeRequested(page); });
    connect(button, &SidebarItem::menuRequested, this,
            [this, page](const QPoint &global) { emit menuRequested(page, global); });
    connect(button, &SidebarItem::dragged, this, [this, page](int y, bool drop) { drag(page, y, drop); });
    connect(button, &SidebarItem::moveRequested, this, [this, button, page](int by) {
        const auto at = std::find(m_pages.begin(), m_pages.end(), button);
        const auto to = (at - m_pages.begin()) + by;
        if (at != m_pages.end() && to >= 0 && to < std::ptrdiff_t(m_pages.size()))
            emit moveRequested(page, int(to));
    });
}

// Before which page a drop at this height puts one; the number of pages: behind the last.
int Sidebar::positionAt(int globalY) const
{
    int position = 0;
    for (const SidebarItem *button : m_pages) {
        if (globalY > button->mapToGlobal(button->rect().center()).y())
            ++position;
    }
    return position;
}

void Sidebar::drag(PageId page, int globalY, bool drop)
{
    const int to = positionAt(globalY);
    m_dropLine->setVisible(!drop);
    if (!drop) {
        const SidebarItem *next = m_pages[size_t(qMin(to, int(m_pages.size()) - 1))];
        const QPoint corner = next->mapTo(this, QPoint(0, to < int(m_pages.size()) ? -1 : next->height()));
        m_dropLine->setGeometry(corner.x(), corner.y(), next->width(), 2);
        m_dropLine->raise();
        return;
    }
    int from = 0;
    while (from < int(m_items.size()) && m_items[size_t(from)].page != page)
        ++from;
    const int place = to > from ? to - 1 : to; // it is taken out first
    if (from < int(m_items.size()) && place != from)
        emit moveRequested(page, place);
}

void Sidebar::beginRename(PageId page)
{
    for (size_t i = 0; i < m_pages.size(); ++i) {
        if (m_items[i].page == page)
            m_pages[i]->beginRename();
    }
}

std::optional<qint64> Sidebar::countOf(PageId page) const
{
    for (const Item &item : m_items) {
        if (item.page == page)
            return item.records;
    }
    return {};
}

const QWidget *Sidebar::itemOf(PageId page) const
{
    for (size_t i = 0; i < m_pages.size(); ++i) {
        if (m_items[i].page == page)
            return m_pages[i];
    }
    return nullptr;
}

void Sidebar::showCounts()
{
    const Format format = m_localizer.format({});
    for (size_t i = 0; i < m_pages.size(); ++i) {
        m_pages[i]->setText(m_items[i].name);
        m_pages[i]->setAccessibleName(m_items[i].name);
        m_pages[i]->setCount(m_items[i].records ? format.integer(*m_items[i].records) : QString());
    }
}

void Sidebar::setDashboards(size_t count)
{
    m_severalDashboards = count > 1;
    m_overview->setText(m_severalDashboards ? tr("Dashboards") : tr("Overview"));
}

void Sidebar::setCurrent(PageId page)
{
    m_current = page;
    m_onGoals = false;
    showCurrent();
}

void Sidebar::setGoalsCurrent()
{
    m_current = {};
    m_onGoals = true;
    showCurrent();
}

void Sidebar::showCurrent()
{
    m_overview->setChecked(!m_current && !m_onGoals);
    m_goals->setChecked(m_onGoals);
    for (size_t i = 0; i < m_pages.size(); ++i)
        m_pages[i]->setChecked(m_items[i].page == m_current);
}

void Sidebar::setSavedHint(const QString &text)
{
    m_saved->setText(text);
}

void Sidebar::focusCurrent()
{
    for (SidebarItem *button : m_pages) {
        if (button->isChecked()) {
            button->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
    (m_onGoals ? m_goals : m_overview)->setFocus(Qt::ShortcutFocusReason);
}

void Sidebar::setWaitingFiles(int count)
{
    m_imports->setCount(count > 0 ? m_localizer.format({}).integer(count) : QString());
    m_imports->setToolTip(count > 0 ? tr("%n file(s) wait in the watched folder", nullptr, count) : QString());
}

void Sidebar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

// A window that has just come is not about to search: the keyboard begins where one is, and no frame says so.
void Sidebar::showEvent(QShowEvent *event)
{
    if (!window()->focusWidget())
        m_overview->setFocus(Qt::OtherFocusReason);
    QFrame::showEvent(event);
}

void Sidebar::retranslate()
{
    setAccessibleName(tr("Pages"));
    m_readOnly->setText(tr("Read-only"));
    m_overview->setText(m_severalDashboards ? tr("Dashboards") : tr("Overview"));
    m_goals->setText(tr("Goals"));
    m_pagesTitle->setText(tr("PAGES"));
    m_search->setText(tr("Search or run…"));
    m_search->setAccessibleName(tr("Search, or run a command"));
    m_keys->setText(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText));
    m_search->setToolTip(tr("Pages, views, records and commands (Ctrl+K)"));
    m_newPage->setText(tr("New page…"));
    m_dataTitle->setText(tr("DATA"));
    m_import->setText(tr("Import data"));
    m_imports->setText(tr("Imports"));
    m_history->setText(tr("History"));
    m_catalogue->setText(tr("KPI catalogue"));
    showCounts();
}

} // namespace pheu
