// SPDX-License-Identifier: GPL-3.0-or-later
#include "utm/picklist.h"

#include "base/text.h"
#include "theme/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace pheu
{

namespace
{
constexpr int idRole = Qt::UserRole;
constexpr int foldRole = Qt::UserRole + 1;
} // namespace

PickList::PickList(const QString &name, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit)
    , m_list(new QListWidget)
    , m_trouble(new QLabel)
{
    setObjectName(name);
    m_search->setObjectName(name + QStringLiteral("Search"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search in %1").arg(title));
    m_search->setClearButtonEnabled(true);
    setLook(m_search, "search");
    m_list->setObjectName(name + QStringLiteral("List"));
    m_list->setAccessibleName(title);
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_trouble->setObjectName(name + QStringLiteral("Trouble"));
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::s, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_search);
    layout->addWidget(m_trouble);
    layout->addWidget(m_list, 1);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &PickList::narrow);
    connect(m_list, &QListWidget::itemChanged, this, &PickList::changed);
    connect(m_list, &QListWidget::currentItemChanged, this, &PickList::currentChanged);
}

void PickList::load(const Workspace &workspace, const char *pageRole, const std::vector<RecordId> &ticked)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const Page *page = workspace.schema().page(QLatin1String(pageRole));
    const Result<void> filled = page ? fill(workspace, *page, ticked) : Result<void>();
    m_trouble->setText(filled ? QString() : filled.error().message);
    m_trouble->setAccessibleName(m_trouble->text());
    m_trouble->setVisible(!filled);
    narrow(m_search->text());
}

Result<void> PickList::fill(const Workspace &workspace, const Page &page, const std::vector<RecordId> &ticked)
{
    Query query;
    query.page = page.id;
    const auto ids = workspace.reader().select(query);
    if (!ids)
        return ids.error();
    std::vector<qint64> numbers;
    for (const RecordId id : *ids)
        numbers.push_back(id.value);
    const auto names = workspace.reader().names(page.id, numbers);
    if (!names)
        return names.error();
    std::sort(numbers.begin(), numbers.end(), [&](qint64 a, qint64 b) {
        const int order = compareText(names->value(a), names->value(b));
        return order != 0 ? order < 0 : a < b;
    });
    for (const qint64 id : numbers) {
        auto *item = new QListWidgetItem(names->value(id), m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        const bool on = std::find(ticked.begin(), ticked.end(), RecordId(id)) != ticked.end();
        item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
        item->setData(idRole, id);
        item->setData(foldRole, searchFold(item->text()));
        if (on && !m_list->currentItem())
            m_list->setCurrentItem(item);
    }
    return {};
}

std::vector<RecordId> PickList::ticked() const
{
    std::vector<RecordId> ids;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            ids.emplace_back(m_list->item(row)->data(idRole).toLongLong());
    }
    return ids;
}

RecordId PickList::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? RecordId(item->data(idRole).toLongLong()) : RecordId();
}

void PickList::setCurrent(RecordId record)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(idRole).toLongLong() == record.value)
            m_list->setCurrentRow(row);
    }
}

int PickList::count() const
{
    return m_list->count();
}

// Down leads from what was searched to what was found.
bool PickList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress ||
        static_cast<QKeyEvent *>(event)->key() != Qt::Key_Down)
        return QWidget::eventFilter(watched, event);
    const QListWidgetItem *now = m_list->currentItem();
    for (int row = 0; row < m_list->count() && (!now || now->isHidden()); ++row) {
        if (!m_list->item(row)->isHidden()) {
            m_list->setCurrentRow(row);
            now = m_list->item(row);
        }
    }
    m_list->setFocus();
    return true;
}

void PickList::narrow(const QString &text)
{
    const QString needle = searchFold(text.trimmed());
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setHidden(!m_list->item(row)->data(foldRole).toString().contains(needle));
}

} // namespace pheu
