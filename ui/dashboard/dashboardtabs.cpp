// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard/dashboardtabs.h"

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

constexpr int longestName = 260;
constexpr int tabGap = 18;
constexpr int tabHeight = 30;

QString escaped(QString text)
{
    return text.replace(u'&', QLatin1String("&&"));
}

} // namespace

// Names in the type of a title, without a frame: the one that is shown in ink, the others muted.
class DashboardTabs::Bar final : public QTabBar
{
public:
    Bar(Theme &theme, QWidget *parent)
        : QTabBar(parent)
        , m_theme(theme)
    {
        setFont(typeFont(TypeRole::Title));
    }
    QSize minimumSizeHint() const override { return {count() > 1 ? 120 : 60, tabHeight}; }
    QSize sizeHint() const override
    {
        int width = 0;
        for (int i = 0; i < count(); ++i)
            width += tabSizeHint(i).width();
        return {width, tabHeight};
    }

protected:
    QSize tabSizeHint(int index) const override
    {
        const int text = QFontMetrics(fontOf(index)).horizontalAdvance(shownText(index));
        return {text + 2 + (index + 1 < count() ? tabGap : 0), tabHeight};
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
        return QFontMetrics(fontOf(index)).elidedText(accessibleTabName(index), Qt::ElideRight, longestName);
    }

    Theme &m_theme;
};

DashboardTabs::DashboardTabs(DashboardEdits &edits, Theme &theme, Localizer &localizer, QWidget *parent)
    : QWidget(parent)
    , m_edits(edits)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_tabs(new Bar(theme, this))
    , m_add(new QToolButton(this))
    , m_all(new QToolButton(this))
    , m_name(new QLineEdit(this))
{
    setObjectName(QStringLiteral("dashboardTitle"));
    m_tabs->setObjectName(QStringLiteral("dashboardTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setMovable(edits.canEdit());
    m_tabs->setFocusPolicy(Qt::TabFocus);
    m_tabs->setAttribute(Qt::WA_Hover);
    m_tabs->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_tabs->installEventFilter(this);
    m_add->setObjectName(QStringLiteral("dashboardAdd"));
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setMenu(new QMenu(m_add));
    m_add->menu()->setObjectName(QStringLiteral("dashboardAddMenu"));
    m_add->setVisible(edits.canEdit());
    m_all->setObjectName(QStringLiteral("dashboardAll"));
    m_all->setPopupMode(QToolButton::InstantPopup);
    m_all->setMenu(new QMenu(m_all));
    m_all->hide();
    m_name->setObjectName(QStringLiteral("dashboardName"));
    m_name->setMaxLength(200);
    m_name->setFont(typeFont(TypeRole::Heading));
    m_name->hide();
    m_name->installEventFilter(this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    layout->addWidget(m_tabs);
    layout->addWidget(m_all);
    layout->addWidget(m_add);
    layout->addStretch(1);
    connectAll();
    retranslate();
}

void DashboardTabs::connectAll()
{
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        if (!m_filling)
            m_edits.choose(idAt(tab));
    });
    connect(m_tabs, &QTabBar::tabMoved, this, [this](int, int to) {
        if (!m_filling) // not from within the drag: the tabs are about to be made anew
            QMetaObject::invokeMethod(
                this, [this, id = idAt(to), to] { m_edits.moveTo(id, to); }, Qt::QueuedConnection);
    });
    connect(m_tabs, &QTabBar::tabBarDoubleClicked, this, [this](int tab) { startRename(idAt(tab)); });
    connect(m_add->menu(), &QMenu::aboutToShow, this, [this] {
        m_add->menu()->clear();
        fillAddMenu(*m_add->menu());
    });
    connect(m_all->menu(), &QMenu::aboutToShow, this, [this] {
        m_all->menu()->clear();
        for (const Dashboard &one : m_edits.all()) {
            QAction *action = m_all->menu()->addAction(escaped(m_edits.nameOf(one)));
            action->setCheckable(true);
            action->setChecked(one.id == m_edits.current().id);
            connect(action, &QAction::triggered, this, [this, id = one.id] { m_edits.choose(id); });
        }
    });
    connect(m_name, &QLineEdit::returnPressed, this, [this] { endRename(true); });
    connect(&m_edits, &DashboardEdits::changed, this, &DashboardTabs::rebuild);
    connect(&m_theme, &Theme::changed, this, &DashboardTabs::retranslate);
}

QString DashboardTabs::idAt(int tab) const
{
    return tab < 0 ? QString() : m_tabs->tabData(tab).toString();
}

void DashboardTabs::retranslate()
{
    const QColor mute = m_theme.palette().mute;
    m_tabs->setAccessibleName(tr("Dashboards"));
    m_add->setIcon(lineIcon(QStringLiteral("plus"), mute));
    m_add->setToolTip(tr("Add a dashboard"));
    m_add->setAccessibleName(tr("Add a dashboard"));
    m_all->setIcon(lineIcon(QStringLiteral("chevron-down"), mute));
    m_all->setToolTip(tr("All dashboards"));
    m_all->setAccessibleName(tr("All dashboards"));
    m_name->setAccessibleName(tr("Name of the dashboard"));
    rebuild();
}

void DashboardTabs::rebuild()
{
    m_filling = true;
    const std::vector<Dashboard> &all = m_edits.all();
    while (m_tabs->count() > int(all.size()))
        m_tabs->removeTab(m_tabs->count() - 1);
    for (int i = 0; i < int(all.size()); ++i) {
        const QString name = m_edits.nameOf(all[size_t(i)]);
        if (i >= m_tabs->count())
            m_tabs->addTab(QString());
        m_tabs->setTabData(i, all[size_t(i)].id);
        m_tabs->setAccessibleTabName(i, name);
        m_tabs->setTabText(i, escaped(name)); // the layout is made anew
        m_tabs->setTabToolTip(i, plainTip(name));
    }
    m_tabs->setCurrentIndex(int(m_edits.currentIndex()));
    m_filling = false;
    m_tabs->updateGeometry();
    updateGeometry();
    placeButtons();
}

QSize DashboardTabs::sizeHint() const
{
    const int add = m_edits.canEdit() ? m_add->sizeHint().width() + space::xs : 0;
    return {m_tabs->sizeHint().width() + add, tabHeight};
}

QSize DashboardTabs::minimumSizeHint() const
{
    const int add = m_edits.canEdit() ? m_add->sizeHint().width() + space::xs : 0;
    return {m_tabs->minimumSizeHint().width() + add, tabHeight};
}

void DashboardTabs::placeButtons()
{
    m_all->setVisible(width() < sizeHint().width());
}

void DashboardTabs::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeButtons();
    if (!m_renaming.isEmpty())
        placeName();
}

void DashboardTabs::fillAddMenu(QMenu &menu)
{
    menu.setToolTipsVisible(true);
    const Language language = m_localizer.language();
    for (const DashboardTemplate &one : dashboardTemplates()) {
        //: %1 is the name of a dashboard, %2 what it is for
        QAction *action =
            menu.addAction(escaped(tr("%1: %2").arg(one.dashboard.names.in(language), one.purpose.in(language))));
        action->setObjectName(QStringLiteral("dashboardAdd-") + one.id);
        connect(action, &QAction::triggered, this, [this, from = &one] { m_edits.add(*from); });
    }
    menu.addSeparator();
    QAction *empty = menu.addAction(tr("An empty dashboard"));
    empty->setObjectName(QStringLiteral("dashboardAdd-empty"));
    connect(empty, &QAction::triggered, this, [this] {
        m_edits.addEmpty();
        startRename(m_edits.current().id);
    });
}

QMenu *DashboardTabs::makeMenu(const QString &id)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("dashboardMenu"));
    const QColor ink = m_theme.palette().mute;
    const auto add = [&](const char *name, const QString &icon, const QString &text, bool enabled, auto call) {
        QAction *action = menu->addAction(lineIcon(icon, ink), text);
        action->setObjectName(QLatin1String(name));
        action->setEnabled(enabled && m_edits.canEdit());
        connect(action, &QAction::triggered, this, call);
    };
    const auto count = m_edits.all().size();
    size_t at = 0;
    while (at < count && m_edits.all()[at].id != id)
        ++at;
    add("dashboardRename", QStringLiteral("pencil"), tr("Rename…"), true, [this, id] { startRename(id); });
    add("dashboardCopy", QStringLiteral("copy"), tr("Duplicate"), true, [this, id] { m_edits.copy(id); });
    menu->addSeparator();
    add("dashboardLeft", QStringLiteral("chevron-left"), tr("Move left"), at > 0, [this, id] { m_edits.move(id, -1); });
    add("dashboardRight", QStringLiteral("chevron-right"), tr("Move right"), at + 1 < count,
        [this, id] { m_edits.move(id, 1); });
    menu->addSeparator();
    add("dashboardRemove", QStringLiteral("trash"), tr("Delete the dashboard"), count > 1,
        [this, id] { m_edits.remove(id); });
    return menu;
}

// By the key it is that of the dashboard shown.
void DashboardTabs::openMenu(const QContextMenuEvent &event)
{
    const int pointed = event.reason() == QContextMenuEvent::Mouse ? m_tabs->tabAt(event.pos()) : -1;
    const int tab = pointed < 0 ? m_tabs->currentIndex() : pointed;
    QMenu *menu = makeMenu(idAt(tab));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(pointed < 0 ? m_tabs->mapToGlobal(m_tabs->tabRect(tab).bottomLeft()) : event.globalPos());
}

void DashboardTabs::startRename(const QString &id)
{
    if (!m_edits.canEdit())
        return;
    for (const Dashboard &one : m_edits.all()) {
        if (one.id != id)
            continue;
        m_edits.choose(id); // scrolled to
        m_renaming = id;
        m_name->setText(m_edits.nameOf(one));
        placeName();
        m_name->selectAll();
        m_name->show();
        m_name->raise();
        m_name->setFocus();
        return;
    }
}

// Over its tab, whole, wherever that stands now.
void DashboardTabs::placeName()
{
    layout()->activate();
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        if (idAt(tab) != m_renaming)
            continue;
        const QRect rect(m_tabs->mapTo(this, m_tabs->tabRect(tab).topLeft()), m_tabs->tabRect(tab).size());
        const int wide = qMin(qMax(200, rect.width() + 24), width());
        const int high = m_name->sizeHint().height();
        m_name->setGeometry(qBound(0, rect.left() - space::s, width() - wide), qMax(0, (height() - high) / 2), wide,
                            high);
    }
}

void DashboardTabs::endRename(bool take)
{
    const QString id = std::exchange(m_renaming, QString());
    m_name->hide();
    if (!id.isEmpty() && take)
        m_edits.rename(id, m_name->text());
}

bool DashboardTabs::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_name) {
        if (event->type() == QEvent::FocusOut)
            endRename(true);
        if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            endRename(false);
            m_tabs->setFocus();
            return true;
        }
    }
    if (watched == m_tabs && event->type() == QEvent::ContextMenu) {
        openMenu(*static_cast<QContextMenuEvent *>(event));
        return true;
    }
    if (watched == m_tabs && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QString id = m_edits.current().id;
        const bool moves = key->modifiers() == Qt::AltModifier;
        if (key->key() == Qt::Key_F2)
            startRename(id);
        else if (key->key() == Qt::Key_Delete && m_edits.canEdit())
            m_edits.remove(id);
        else if (moves && m_edits.canEdit() && (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right))
            m_edits.move(id, key->key() == Qt::Key_Left ? -1 : 1);
        else
            return QWidget::eventFilter(watched, event);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace pheu
