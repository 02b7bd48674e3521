// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard/filterchip.h"

#include "theme/theme.h"
#include "widgets/popup.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QTextDocument>
#include <QVBoxLayout>

namespace pheu
{

namespace
{

constexpr int mostListed = 200;
constexpr int emptyRole = Qt::UserRole;
constexpr int nameRole = Qt::UserRole + 1;
constexpr qsizetype mostLetters = 22;

} // namespace

FilterChip::FilterChip(const QString &dimension, Workspace &workspace, SliceState &state, QWidget *parent)
    : QPushButton(parent)
    , m_dimension(dimension)
    , m_workspace(workspace)
    , m_state(state)
{
    setObjectName(QStringLiteral("filter-") + dimension);
    setLook(this, "chip");
    setCheckable(true); // checked: filters
    connect(this, &QPushButton::clicked, this, &FilterChip::openPopup);
    connect(&state, &SliceState::changed, this, &FilterChip::updateText);
}

void FilterChip::setLanguage(Language language)
{
    m_language = language;
    updateText();
}

QString FilterChip::pageRole() const
{
    return m_dimension + u's'; // channel → channels
}

QString FilterChip::dimensionName() const
{
    if (m_dimension == u"channel")
        return tr("Channel");
    if (m_dimension == u"campaign")
        return tr("Campaign");
    return tr("Stage");
}

void FilterChip::updateText()
{
    const DimensionChoice choice = m_state.choice(m_dimension);
    QStringList names = choice.names;
    if (choice.withoutValue)
        names.append(tr("(none)"));
    QString what = tr("all");
    if (names.size() == 1)
        what = names.front();
    else if (names.size() > 1)
        what = tr("%n chosen", nullptr, int(names.size()));
    const QString full = tr("%1: %2").arg(dimensionName(), what);
    if (what.size() > mostLetters)
        what = what.left(mostLetters - 1) + u'…';
    // "&" is a letter here, not a shortcut.
    setText(tr("%1: %2").arg(dimensionName(), what).replace(u'&', QStringLiteral("&&")));
    setAccessibleName(full);
    setToolTip(names.size() > 1 ? Qt::convertFromPlainText(names.join(u'\n')) : QString());
    setChecked(!choice.isAll());
}

void FilterChip::addItem(QListWidget *list, const QString &name, bool checked, bool empty)
{
    auto *item = new QListWidgetItem(empty ? tr("(none)") : name, list);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
    item->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
    item->setData(emptyRole, empty);
    item->setData(nameRole, name);
}

void FilterChip::fill(QListWidget *list, const QString &search)
{
    const QSignalBlocker quiet(list);
    list->clear();
    const DimensionChoice choice = m_state.choice(m_dimension);
    const Page *page = m_workspace.schema().page(pageRole());
    if (!page)
        return;
    if (search.trimmed().isEmpty()) { // what is chosen stays in reach, also in a long list
        for (const QString &name : choice.names)
            addItem(list, name, true, false);
    }
    const auto found = m_workspace.reader().suggest(page->id, search, mostListed);
    if (found) {
        for (const auto &[id, name] : *found) {
            if (name.isEmpty() || (search.trimmed().isEmpty() && choice.names.contains(name)))
                continue;
            addItem(list, name, choice.names.contains(name), false);
        }
    }
    if (search.trimmed().isEmpty())
        addItem(list, QString(), choice.withoutValue, true);
}

void FilterChip::take(QListWidget *list)
{
    DimensionChoice choice = m_state.choice(m_dimension);
    for (int i = 0; i < list->count(); ++i) {
        const QListWidgetItem *item = list->item(i);
        const bool checked = item->checkState() == Qt::Checked;
        if (item->data(emptyRole).toBool()) {
            choice.withoutValue = checked;
            continue;
        }
        const QString name = item->data(nameRole).toString();
        if (checked && !choice.names.contains(name))
            choice.names.append(name);
        else if (!checked)
            choice.names.removeAll(name);
    }
    m_state.setChoice(m_dimension, choice);
}

void FilterChip::openPopup()
{
    updateText(); // the click toggled the check mark, which says whether it filters
    auto *popup = new Popup(this);
    popup->setObjectName(QStringLiteral("filterPopup"));
    connect(popup, &Popup::closed, popup, &QObject::deleteLater);
    popup->setMinimumWidth(260);
    auto *search = new QLineEdit(popup);
    search->setObjectName(QStringLiteral("filterSearch"));
    search->setPlaceholderText(tr("Search"));
    search->setAccessibleName(tr("Search in %1").arg(dimensionName()));
    search->setClearButtonEnabled(true);
    auto *list = new QListWidget(popup);
    list->setObjectName(QStringLiteral("filterList"));
    list->setAccessibleName(dimensionName());
    list->setMinimumHeight(260);
    list->setUniformItemSizes(true);
    auto *all = new QPushButton(tr("Show all"), popup);
    all->setObjectName(QStringLiteral("filterAll"));
    setLook(all, "link");
    popup->body()->addWidget(search);
    popup->body()->addWidget(list);
    popup->body()->addWidget(all);
    fill(list, {});
    connect(search, &QLineEdit::textChanged, list, [this, list](const QString &text) { fill(list, text); });
    connect(search, &QLineEdit::returnPressed, list, [list] { list->setFocus(); });
    connect(list, &QListWidget::itemChanged, this, [this, list] { take(list); });
    connect(list, &QListWidget::itemClicked, list, [list](QListWidgetItem *item) { list->setCurrentItem(item); });
    connect(all, &QPushButton::clicked, this, [this, popup] {
        m_state.setChoice(m_dimension, {});
        popup->close();
    });
    popup->openUnder(this);
    search->setFocus();
}

} // namespace pheu
