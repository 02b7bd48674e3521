// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/nametabs.h"

#include "theme/icons.h"
#include "theme/plaintip.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QTabBar>
#include <QToolButton>

namespace pheu
{

namespace
{

constexpr int widestTab = 180, widestTitle = 260;
constexpr int titleGap = 18, titleHeight = 30;
constexpr int narrowestName = 200;

QString escaped(QString text)
{
    return text.replace(u'&', QLatin1String("&&"));
}

} // namespace

// As wide as the names are, and gives way: what does not fit is in the menu of all.
class NameTabs::Bar : public QTabBar
{
public:
    using QTabBar::QTabBar;
    QSize minimumSizeHint() const override { return {60, QTabBar::minimumSizeHint().height()}; }
    virtual QString shown(const QString &name) const
    {
        return fontMetrics().elidedText(name, Qt::ElideRight, widestTab);
    }
};

class NameTabs::TitleBar final : public Bar
{
public:
    TitleBar(Theme &theme, QWidget *parent)
        : Bar(parent)
        , m_theme(theme)
    {
        setFont(typeFont(TypeRole::Title));
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    }
    QSize minimumSizeHint() const override { return {count() > 1 ? 120 : 60, titleHeight}; }
    QSize sizeHint() const override
    {
        int width = 0;
        for (int i = 0; i < count(); ++i)
            width += tabSizeHint(i).width();
        return {width, titleHeight};
    }
    QString shown(const QString &name) const override { return name; } // elided where it is painted

protected:
    QSize tabSizeHint(int index) const override
    {
        const int text = QFontMetrics(fontOf(index)).horizontalAdvance(shownText(index));
        return {text + 2 + (index + 1 < count() ? titleGap : 0), titleHeight};
    }
    QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    void tabLayoutChange() override { update(); }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Palette &palette = m_theme.palette();
        for (int i = 0; i < count(); ++i) {
            const QRect rect = tabRect(i);
            const bool isCurrent = i == currentIndex();
            painter.setFont(fontOf(i));
            painter.setPen(isCurrent || rect.contains(mapFromGlobal(QCursor::pos())) ? palette.ink : palette.mute);
            painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shownText(i));
            if (!isCurrent || !hasFocus())
                continue;
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(palette.accent, 2));
            const int text = painter.fontMetrics().horizontalAdvance(shownText(i));
            painter.drawLine(rect.left(), rect.bottom() - 1, rect.left() + text, rect.bottom() - 1);
        }
    }

private:
    QFont fontOf(int index) const { return typeFont(index == currentIndex() ? TypeRole::Title : TypeRole::Heading); }
    QString shownText(int index) const
    {
        return QFontMetrics(fontOf(index)).elidedText(accessibleTabName(index), Qt::ElideRight, widestTitle);
    }

    Theme &m_theme;
};

NameTabs::NameTabs(Theme &theme, const QString &what, Look look, bool editable, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_what(what)
    , m_editable(editable)
    , m_tabs(look == Look::Title ? new TitleBar(theme, this) : new Bar(this))
    , m_more(new QToolButton(this))
    , m_add(new QToolButton(this))
    , m_name(new QLineEdit(this))
{
    if (look == Look::Title)
        m_name->setFont(typeFont(TypeRole::Heading));
    build(what);
    connectAll();
}

void NameTabs::build(const QString &what)
{
    m_tabs->setObjectName(what + QLatin1String("Tabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setElideMode(Qt::ElideRight);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setIconSize(QSize(15, 15));
    m_tabs->setMovable(m_editable);
    m_tabs->setFocusPolicy(Qt::TabFocus);
    m_tabs->installEventFilter(this);
    const auto button = [&](QToolButton *made, const char *part) {
        made->setObjectName(what + QLatin1String(part));
        made->setPopupMode(QToolButton::InstantPopup);
        made->setMenu(new QMenu(made));
        made->menu()->setObjectName(made->objectName() + QLatin1String("Menu"));
    };
    button(m_more, "All");
    m_more->hide();
    button(m_add, "Add");
    m_add->setVisible(m_editable);
    m_name->setObjectName(what + QLatin1String("Name"));
    m_name->setMaxLength(200);
    m_name->hide();
    m_name->installEventFilter(this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    layout->addWidget(m_tabs);
    layout->addWidget(m_more);
    layout->addWidget(m_add);
    layout->addStretch(1);
}

void NameTabs::connectAll()
{
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        if (!m_filling)
            choose(idAt(tab));
    });
    connect(m_tabs, &QTabBar::tabMoved, this, [this](int, int to) {
        if (!m_filling) // not from within the drag: the tabs are about to be made anew
            QMetaObject::invokeMethod(
                this, [this, id = idAt(to), to] { moveTo(id, to); }, Qt::QueuedConnection);
    });
    connect(m_tabs, &QTabBar::tabBarDoubleClicked, this, [this](int tab) { startRename(idAt(tab)); });
    connect(m_add->menu(), &QMenu::aboutToShow, this, [this] {
        m_add->menu()->clear();
        fillAddMenu(*m_add->menu());
    });
    connect(m_more->menu(), &QMenu::aboutToShow, this, [this] {
        m_more->menu()->clear();
        for (const Tab &tab : m_all) {
            QAction *action = m_more->menu()->addAction(escaped(tab.name));
            if (!tab.icon.isEmpty())
                action->setIcon(lineIcon(tab.icon, m_theme.palette().mute));
            action->setCheckable(true);
            action->setChecked(placeOf(tab.id) == m_tabs->currentIndex());
            connect(action, &QAction::triggered, this, [this, id = tab.id] { choose(id); });
        }
    });
    connect(m_name, &QLineEdit::returnPressed, this, [this] { endRename(true, true); });
    connect(&m_theme, &Theme::changed, this, [this] { // icons have its colours
        setWords(m_words);
        setTabs(std::move(m_all), idAt(m_tabs->currentIndex()));
    });
}

QString NameTabs::idAt(int tab) const
{
    return tab < 0 ? QString() : m_tabs->tabData(tab).toString();
}

int NameTabs::placeOf(const QString &id) const
{
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        if (idAt(tab) == id)
            return tab;
    }
    return -1;
}

void NameTabs::setWords(const Words &words)
{
    m_words = words;
    const QColor mute = m_theme.palette().mute;
    m_tabs->setAccessibleName(words.tabs);
    m_add->setIcon(lineIcon(QStringLiteral("plus"), mute));
    m_add->setToolTip(words.add);
    m_add->setAccessibleName(words.add);
    m_more->setIcon(lineIcon(QStringLiteral("chevron-down"), mute));
    m_more->setToolTip(words.all);
    m_more->setAccessibleName(words.all);
    m_name->setAccessibleName(words.name);
}

void NameTabs::setTabs(std::vector<Tab> tabs, const QString &current)
{
    m_filling = true;
    m_all = std::move(tabs);
    const Palette &colours = m_theme.palette();
    while (m_tabs->count() > int(m_all.size()))
        m_tabs->removeTab(m_tabs->count() - 1);
    for (int i = 0; i < int(m_all.size()); ++i) {
        const Tab &tab = m_all[size_t(i)];
        if (i >= m_tabs->count())
            m_tabs->addTab(QString());
        m_tabs->setTabData(i, tab.id);
        m_tabs->setAccessibleTabName(i, tab.name);
        m_tabs->setTabText(i, escaped(m_tabs->shown(tab.name))); // the layout is made anew
        m_tabs->setTabToolTip(i, plainTip(tab.name));
        if (!tab.icon.isEmpty())
            m_tabs->setTabIcon(i, lineIcon(tab.icon, tab.id == current ? colours.accent : colours.mute));
    }
    m_tabs->setCurrentIndex(placeOf(current));
    m_filling = false;
    m_tabs->updateGeometry();
    updateGeometry();
    placeButtons();
}

// High enough for the name while it is typed.
QSize NameTabs::sizeHint() const
{
    const int add = m_editable ? m_add->sizeHint().width() + space::xs : 0;
    return {m_tabs->sizeHint().width() + add, std::max(m_tabs->sizeHint().height(), m_name->sizeHint().height())};
}

QSize NameTabs::minimumSizeHint() const
{
    const int add = m_editable ? m_add->sizeHint().width() + space::xs : 0;
    return {m_tabs->minimumSizeHint().width() + add, sizeHint().height()};
}

void NameTabs::placeButtons()
{
    m_more->setVisible(width() < sizeHint().width());
}

void NameTabs::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeButtons();
    if (!m_renaming.isEmpty())
        placeName();
}

QMenu *NameTabs::makeMenu(const QString &id)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(m_what + QLatin1String("Menu"));
    const QColor ink = m_theme.palette().mute;
    const auto add = [&](const char *name, const QString &icon, const QString &text, bool enabled, auto call) {
        QAction *action = menu->addAction(lineIcon(icon, ink), text);
        action->setObjectName(m_what + QLatin1String(name));
        action->setEnabled(enabled && m_editable);
        connect(action, &QAction::triggered, this, call);
    };
    const int place = placeOf(id);
    const int last = m_tabs->count() - 1;
    add("Rename", QStringLiteral("pencil"), tr("Rename…"), true, [this, id] { startRename(id); });
    add("Copy", QStringLiteral("copy"), tr("Duplicate"), true, [this, id] { copy(id); });
    menu->addSeparator();
    add("Left", QStringLiteral("chevron-left"), tr("Move left"), place > 0,
        [this, id, place] { moveTo(id, place - 1); });
    add("Right", QStringLiteral("chevron-right"), tr("Move right"), place < last,
        [this, id, place] { moveTo(id, place + 1); });
    menu->addSeparator();
    add("Remove", QStringLiteral("trash"), m_words.remove, last > 0, [this, id] { remove(id); });
    return menu;
}

// By the key it is that of the one that is shown.
void NameTabs::openMenu(const QContextMenuEvent &event)
{
    const int pointed = event.reason() == QContextMenuEvent::Mouse ? m_tabs->tabAt(event.pos()) : -1;
    const int tab = pointed < 0 ? m_tabs->currentIndex() : pointed;
    QMenu *menu = makeMenu(idAt(tab));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(pointed < 0 ? m_tabs->mapToGlobal(m_tabs->tabRect(tab).bottomLeft()) : event.globalPos());
}

void NameTabs::startRename(const QString &id)
{
    const int tab = placeOf(id);
    if (!m_editable || tab < 0)
        return;
    m_tabs->setCurrentIndex(tab); // scrolled to
    m_renaming = id;
    m_name->setText(m_all[size_t(tab)].name);
    placeName();
    m_name->selectAll();
    m_name->show();
    m_name->raise();
    m_name->setFocus();
}

// Over its tab, whole, wherever that stands now.
void NameTabs::placeName()
{
    layout()->activate(); // a tab that was just added moves the others
    const int tab = placeOf(m_renaming);
    if (tab < 0)
        return;
    const QRect rect(m_tabs->mapTo(this, m_tabs->tabRect(tab).topLeft()), m_tabs->tabRect(tab).size());
    const int wide = std::min(std::max(narrowestName, rect.width() + 24), width());
    const int high = std::min(m_name->sizeHint().height(), height());
    m_name->setGeometry(std::clamp(rect.left() - space::s, 0, width() - wide), (height() - high) / 2, wide, high);
}

void NameTabs::endRename(bool take, bool backToTabs)
{
    const QString id = std::exchange(m_renaming, QString());
    const int tab = placeOf(id);
    const QString name = m_name->text().simplified();
    m_name->hide();
    if (backToTabs)
        m_tabs->setFocus();
    if (take && !id.isEmpty() && tab >= 0 && !name.isEmpty() && name != m_all[size_t(tab)].name)
        rename(id, name);
}

// Of the one that is shown.
bool NameTabs::tabKey(const QKeyEvent &event)
{
    const int tab = m_tabs->currentIndex();
    const bool moves = event.modifiers() == Qt::AltModifier;
    if (event.key() == Qt::Key_F2)
        startRename(idAt(tab));
    else if (event.key() == Qt::Key_Delete && m_editable)
        remove(idAt(tab));
    else if (moves && m_editable && event.key() == Qt::Key_Left && tab > 0)
        moveTo(idAt(tab), tab - 1);
    else if (moves && m_editable && event.key() == Qt::Key_Right && tab + 1 < m_tabs->count())
        moveTo(idAt(tab), tab + 1);
    else
        return false;
    return true;
}

bool NameTabs::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_name) {
        if (event->type() == QEvent::FocusOut)
            endRename(true, false);
        if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            endRename(false, true);
            return true;
        }
    }
    if (watched == m_tabs && event->type() == QEvent::ContextMenu) {
        openMenu(*static_cast<QContextMenuEvent *>(event));
        return true;
    }
    if (watched == m_tabs && event->type() == QEvent::KeyPress && tabKey(*static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

} // namespace pheu
