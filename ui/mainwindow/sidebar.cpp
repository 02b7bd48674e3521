// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/sidebar.h"

#include "theme/icons.h"
#include "widgets/elidedlabel.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace pheu
{

namespace
{
constexpr int itemHeight = 30;
constexpr int sidebarWidth = 216;
} // namespace

SidebarItem::SidebarItem(Theme &theme, const QString &icon, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_icon(icon)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setCheckable(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SidebarItem::setCount(const QString &count)
{
    m_count = count;
    setAccessibleDescription(count);
    update();
}

QSize SidebarItem::sizeHint() const
{
    return {sidebarWidth - 2 * space::s, itemHeight};
}

void SidebarItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &colours = m_theme.palette();
    const QRectF box = QRectF(rect()).adjusted(0.5, 1, -0.5, -1);
    const bool ring = hasFocus() && m_ring;
    if (isChecked() || underMouse() || ring) {
        painter.setPen(ring ? QPen(colours.accent) : QPen(Qt::NoPen));
        painter.setBrush(isChecked() ? colours.soft : underMouse() ? colours.grid : QColor(Qt::transparent));
        painter.drawRoundedRect(box, radius::m, radius::m);
    }
    const QColor ink = isChecked() ? colours.accent : colours.ink;
    const QRect icon(space::s, (height() - 16) / 2, 16, 16);
    painter.drawPixmap(icon, linePixmap(m_icon, isChecked() ? colours.accent : colours.mute, 16, devicePixelRatioF()));
    QRect text = rect().adjusted(icon.right() + space::s, 0, -space::s, 0);
    if (!m_count.isEmpty()) {
        painter.setFont(typeFont(TypeRole::Small));
        painter.setPen(colours.mute);
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignRight, m_count);
        text.setRight(text.right() - painter.fontMetrics().horizontalAdvance(m_count) - space::s);
    }
    painter.setFont(typeFont(isChecked() ? TypeRole::BodyBold : TypeRole::Body));
    painter.setPen(ink);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(QAbstractButton::text(), Qt::ElideRight, text.width()));
}

void SidebarItem::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void SidebarItem::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void SidebarItem::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down)
        focusNextPrevChild(true);
    else if (event->key() == Qt::Key_Up)
        focusNextPrevChild(false);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void SidebarItem::focusInEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::ActiveWindowFocusReason)
        m_ring = event->reason() != Qt::MouseFocusReason && event->reason() != Qt::OtherFocusReason;
    QAbstractButton::focusInEvent(event);
}

Sidebar::Sidebar(Theme &theme, Localizer &localizer, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_name(new ElidedLabel)
    , m_readOnly(new QLabel)
    , m_overview(new SidebarItem(theme, QStringLiteral("dashboard")))
    , m_pagesTitle(new QLabel)
    , m_pageList(new QVBoxLayout)
    , m_dataTitle(new QLabel)
    , m_import(new SidebarItem(theme, QStringLiteral("import")))
    , m_history(new SidebarItem(theme, QStringLiteral("history")))
    , m_catalogue(new SidebarItem(theme, QStringLiteral("catalogue")))
    , m_saved(new QLabel)
{
    build();
    layOut();
    connect(m_overview, &SidebarItem::clicked, this, [this] {
        setCurrent(m_current); // the check follows what is shown, not the click
        emit overviewRequested();
    });
    connect(m_import, &SidebarItem::clicked, this, &Sidebar::importRequested);
    connect(m_history, &SidebarItem::clicked, this, &Sidebar::historyRequested);
    connect(m_catalogue, &SidebarItem::clicked, this, &Sidebar::catalogueRequested);
    connect(&m_theme, &Theme::changed, this, [this] {
        for (SidebarItem *item : findChildren<SidebarItem *>())
            item->update();
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
    m_import->setObjectName(QStringLiteral("sidebarImport"));
    m_history->setObjectName(QStringLiteral("sidebarHistory"));
    m_catalogue->setObjectName(QStringLiteral("sidebarCatalogue"));
    for (SidebarItem *item : {m_import, m_history, m_catalogue})
        item->setCheckable(false);
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

void Sidebar::layOut()
{
    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("scrollContent"));
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(space::s, space::m, space::s, space::m);
    layout->setSpacing(1);
    layout->addWidget(m_name);
    layout->addWidget(m_readOnly);
    layout->addSpacing(space::s);
    layout->addWidget(m_overview);
    layout->addWidget(m_pagesTitle);
    m_pageList->setSpacing(1);
    layout->addLayout(m_pageList);
    layout->addWidget(m_dataTitle);
    layout->addWidget(m_import);
    layout->addWidget(m_history);
    layout->addWidget(m_catalogue);
    layout->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 1, 0);
    outer->addWidget(scroll, 1);
    outer->addWidget(m_saved);
}

void Sidebar::setWorkspace(const QString &name, bool readOnly)
{
    m_isReadOnly = readOnly;
    m_name->setFullText(name);
    m_readOnly->setVisible(readOnly);
    m_import->setEnabled(!readOnly);
}

void Sidebar::setItems(const std::vector<Item> &items)
{
    const bool sameButtons = items.size() == m_items.size() &&
                             std::equal(items.begin(), items.end(), m_items.begin(), [](const Item &a, const Item &b) {
                                 return a.page == b.page && a.icon == b.icon;
                             });
    m_items = items;
    if (!sameButtons) {
        for (SidebarItem *item : m_pages)
            item->deleteLater();
        m_pages.clear();
        for (const Item &item : m_items) {
            auto *button = new SidebarItem(m_theme, item.icon, this);
            button->setObjectName(QStringLiteral("sidebarPage_%1").arg(item.icon));
            m_pageList->addWidget(button);
            m_pages.push_back(button);
            connect(button, &SidebarItem::clicked, this, [this, page = item.page] {
                setCurrent(m_current);
                emit pageRequested(page);
            });
        }
        SidebarItem *before = m_overview;
        for (SidebarItem *button : m_pages) {
            setTabOrder(before, button);
            before = button;
        }
        setTabOrder(before, m_import);
    }
    showCounts();
    setCurrent(m_current);
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

void Sidebar::setCurrent(PageId page)
{
    m_current = page;
    m_overview->setChecked(!page);
    for (size_t i = 0; i < m_pages.size(); ++i)
        m_pages[i]->setChecked(m_items[i].page == page);
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
    m_overview->setFocus(Qt::ShortcutFocusReason);
}

void Sidebar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void Sidebar::retranslate()
{
    setAccessibleName(tr("Pages"));
    m_readOnly->setText(tr("Read-only"));
    m_overview->setText(tr("Overview"));
    m_pagesTitle->setText(tr("PAGES"));
    m_dataTitle->setText(tr("DATA"));
    m_import->setText(tr("Import data"));
    m_history->setText(tr("History"));
    m_catalogue->setText(tr("KPI catalogue"));
    showCounts();
}

} // namespace pheu
