// SPDX-License-Identifier: GPL-3.0-or-later
#include "switcher/quickswitcher.h"

#include "switcher/switcherdelegate.h"
#include "theme/icons.h"

#include <QAction>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace pheu
{

namespace
{
constexpr int popupWidth = 620;
constexpr int listHeight = 420;
constexpr int fewOfKind = 5;
constexpr int fewCommands = 6;
constexpr int fewRecords = 8;
constexpr int fewPerPage = 4;
constexpr int allPerPage = 50;
constexpr int refillMs = 15;

// The title above says what they are.
std::vector<SwitcherItem> withoutDetail(std::vector<SwitcherItem> items)
{
    for (SwitcherItem &item : items)
        item.detail.clear();
    return items;
}
} // namespace

QuickSwitcher::QuickSwitcher(Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent)
    : Popup(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_search(std::make_unique<WorkspaceSearch>(workspace.path(), workspace.clock()))
    , m_input(new QLineEdit)
    , m_list(new QListWidget)
    , m_hint(new QLabel)
{
    setObjectName(QStringLiteral("quickSwitcher"));
    setAccessibleName(tr("Quick search"));
    setFixedWidth(popupWidth);
    build();
    m_refill.setSingleShot(true);
    m_refill.setInterval(refillMs);
    connect(&m_refill, &QTimer::timeout, this, &QuickSwitcher::fill);
    connect(m_input, &QLineEdit::textChanged, this, &QuickSwitcher::searched);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) {
        m_list->setCurrentItem(item);
        choose(QGuiApplication::keyboardModifiers() & Qt::ControlModifier);
    });
    connect(m_search.get(), &WorkspaceSearch::found, this, &QuickSwitcher::take);
    connect(m_search.get(), &WorkspaceSearch::finished, this, [this](int question) {
        if (question == m_question) {
            m_running = false;
            m_refill.start();
        }
    });
}

QuickSwitcher::~QuickSwitcher() = default;

void QuickSwitcher::build()
{
    m_input->setObjectName(QStringLiteral("switcherInput"));
    m_input->setAccessibleName(tr("Search pages, views, records and commands"));
    m_input->setPlaceholderText(tr("Pages, views, records, commands"));
    m_input->setFixedHeight(36);
    m_input->addAction(lineIcon(QStringLiteral("search"), m_theme.palette().mute), QLineEdit::LeadingPosition);
    m_input->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("switcherList"));
    m_list->setAccessibleName(tr("What was found"));
    m_list->setItemDelegate(new SwitcherDelegate(m_theme, m_items, m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setStyleSheet(QStringLiteral("QListView { border: none; }"));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFixedHeight(listHeight);
    m_hint->setObjectName(QStringLiteral("switcherHint"));
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setContentsMargins(space::s, 0, space::s, 0);
    pheu::setLook(m_hint, "caption");
    body()->addWidget(m_input);
    body()->addWidget(m_list);
    body()->addWidget(m_hint);
}

void QuickSwitcher::openOver(const QWidget &window, const std::vector<SwitcherCommand> &commands,
                             const QStringList &recent)
{
    m_commands = commands;
    m_recent = recent;
    m_all = false;
    m_input->clear();
    searched({});
    adjustSize();
    const QPoint corner = window.mapToGlobal(QPoint((window.width() - width()) / 2, qMin(90, window.height() / 8)));
    move(corner);
    show();
    raise();
    m_input->setFocus(Qt::PopupFocusReason);
}

void QuickSwitcher::hideEvent(QHideEvent *event)
{
    m_search->ask({}, m_localizer.format({}), 0);
    Popup::hideEvent(event);
}

void QuickSwitcher::searched(const QString &text)
{
    m_all = m_all && !text.trimmed().isEmpty();
    static_cast<SwitcherDelegate *>(m_list->itemDelegate())->setSearch(text.simplified());
    m_currentKey.clear();
    askRecords();
    fill();
}

void QuickSwitcher::askRecords()
{
    m_hits.clear();
    m_order.clear();
    const QString text = m_input->text().simplified();
    m_question =
        m_search->ask(text, m_localizer.format(m_workspace.settings().currency), m_all ? allPerPage : fewPerPage);
    m_running = !text.isEmpty();
}

void QuickSwitcher::take(int question, PageId page, const QList<SearchHit> &hits, bool more)
{
    if (question != m_question)
        return; // of what was typed before
    if (!m_hits.contains(page.value))
        m_order.push_back(page);
    m_hits[page.value].hits += hits;
    m_hits[page.value].more = m_hits[page.value].more || more;
    m_refill.start();
}

void QuickSwitcher::addTitle(const QString &title)
{
    SwitcherItem item;
    item.title = title;
    m_items.push_back(item);
}

void QuickSwitcher::add(const SwitcherItem &item)
{
    m_items.push_back(item);
}

void QuickSwitcher::fillShort(const QString &search)
{
    const Language language = m_localizer.language();
    const Schema &schema = m_workspace.schema();
    const auto section = [this](const QString &title, const std::vector<SwitcherItem> &items) {
        if (items.empty())
            return;
        addTitle(title);
        m_items.insert(m_items.end(), items.begin(), items.end());
    };
    if (search.isEmpty()) {
        const auto recent = recentItems(m_workspace, language, m_recent, m_commands);
        section(tr("RECENT"), recent);
        section(tr("PAGES"), withoutDetail(pageItems(schema, language, {}, 100)));
        return;
    }
    section(tr("PAGES"), withoutDetail(pageItems(schema, language, search, fewOfKind)));
    section(tr("VIEWS"), viewItems(schema, language, search, fewOfKind));
    std::vector<SwitcherItem> records;
    bool more = false;
    for (const PageId page : m_order) {
        const PageHits &hits = m_hits[page.value];
        more = more || hits.more;
        for (const SearchHit &hit : hits.hits)
            records.push_back(recordItem(schema, language, hit));
    }
    // Found by name, the better fit first; then by a text.
    const auto rank = [&search](const SwitcherItem &item) {
        const int fit = fitOf(item.title, search);
        return fit < 0 ? 3 : fit;
    };
    std::stable_sort(records.begin(), records.end(),
                     [&rank](const SwitcherItem &a, const SwitcherItem &b) { return rank(a) < rank(b); });
    more = more || int(records.size()) > fewRecords;
    if (int(records.size()) > fewRecords)
        records.resize(fewRecords);
    section(tr("RECORDS"), records);
    if (more || !records.empty()) {
        SwitcherItem all;
        all.kind = SwitcherItem::Kind::All;
        all.icon = QStringLiteral("search");
        all.title = tr("All results for “%1”").arg(search);
        add(all);
    }
    section(tr("COMMANDS"), commandItems(m_commands, search, fewCommands));
}

void QuickSwitcher::fillAll()
{
    const Language language = m_localizer.language();
    const Schema &schema = m_workspace.schema();
    const Format format = m_localizer.format({});
    for (const PageId id : m_order) {
        const Page *page = schema.page(id);
        const PageHits &hits = m_hits[id.value];
        if (!page)
            continue;
        const QString count =
            hits.more ? tr("more than %1").arg(format.integer(hits.hits.size())) : format.integer(hits.hits.size());
        addTitle(QStringLiteral("%1 · %2").arg(page->names.in(language), count));
        for (const SearchHit &hit : hits.hits) {
            SwitcherItem item = recordItem(schema, language, hit);
            item.detail.clear(); // it stands in the title
            add(item);
        }
    }
}

void QuickSwitcher::fill()
{
    if (const SwitcherItem *item = current())
        m_currentKey = item->key();
    const QString search = m_input->text().simplified();
    m_items.clear();
    if (m_all)
        fillAll();
    else
        fillShort(search);
    m_list->clear();
    int first = -1, same = -1;
    for (int row = 0; row < int(m_items.size()); ++row) {
        const SwitcherItem &item = m_items[size_t(row)];
        auto *line = new QListWidgetItem(item.title, m_list);
        line->setData(Qt::AccessibleDescriptionRole, item.text.isEmpty() ? item.detail : item.text);
        if (item.kind == SwitcherItem::Kind::Title) {
            line->setFlags(Qt::NoItemFlags);
            continue;
        }
        if (first < 0)
            first = row;
        if (!m_currentKey.isEmpty() && item.key() == m_currentKey)
            same = row;
    }
    m_list->setCurrentRow(same >= 0 ? same : first);
    QString hint = tr("Enter opens · Ctrl+Enter opens in a new window · Esc closes");
    if (first < 0)
        hint = m_running ? tr("Searching…") : tr("Nothing is called so, and no record holds these words.");
    m_hint->setText(hint);
}

const SwitcherItem *QuickSwitcher::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < int(m_items.size()) ? &m_items[size_t(row)] : nullptr;
}

void QuickSwitcher::step(int by)
{
    const int count = int(m_items.size());
    int row = m_list->currentRow();
    for (int tries = 0; tries < count; ++tries) {
        row = (row + by + count) % count;
        if (m_items[size_t(row)].kind != SwitcherItem::Kind::Title)
            break;
    }
    m_list->setCurrentRow(row);
    if (row == 1 && m_items.front().kind == SwitcherItem::Kind::Title)
        m_list->scrollToTop();
}

void QuickSwitcher::showAll()
{
    m_all = true;
    m_currentKey.clear();
    askRecords();
    fill();
}

void QuickSwitcher::choose(bool newWindow)
{
    const SwitcherItem *item = current();
    if (!item || item->kind == SwitcherItem::Kind::Title)
        return;
    if (item->kind == SwitcherItem::Kind::All) {
        showAll();
        return;
    }
    const SwitcherItem taken = *item;
    hide();
    emit chosen(taken, newWindow);
}

bool QuickSwitcher::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_input || event->type() != QEvent::KeyPress)
        return Popup::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        for (int i = 0; i < 8; ++i)
            step(key->key() == Qt::Key_PageDown ? 1 : -1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(key->modifiers() & Qt::ControlModifier);
        return true;
    case Qt::Key_Escape:
        if (!m_all)
            break;
        m_all = false;
        askRecords();
        fill();
        return true;
    default:
        break;
    }
    return Popup::eventFilter(watched, event);
}

} // namespace pheu
