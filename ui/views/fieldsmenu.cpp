// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/fieldsmenu.h"

#include "base/text.h"
#include "theme/icons.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace pheu
{

FieldsMenu::FieldsMenu(const Workspace &workspace, Theme &theme, Localizer &localizer, PageId page, QWidget *parent)
    : Popup(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_page(page)
    , m_search(new QLineEdit)
    , m_list(new QListWidget)
{
    setObjectName(QStringLiteral("fieldsMenu"));
    setFixedWidth(280);
    m_search->setObjectName(QStringLiteral("fieldsSearch"));
    m_search->setPlaceholderText(tr("Search fields"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("fieldsList"));
    m_list->setAccessibleName(tr("Fields"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setStyleSheet(QStringLiteral("QListView { border: none; }"));
    m_list->setFixedHeight(340);
    auto *all = new QPushButton(tr("Show all"));
    all->setObjectName(QStringLiteral("fieldsAll"));
    setLook(all, "link");
    auto *none = new QPushButton(tr("Hide all but the first"));
    none->setObjectName(QStringLiteral("fieldsNone"));
    setLook(none, "link");
    auto *foot = new QHBoxLayout;
    foot->addWidget(all);
    foot->addStretch();
    foot->addWidget(none);
    body()->addWidget(m_search);
    body()->addWidget(m_list);
    body()->addLayout(foot);
    connect(m_search, &QLineEdit::textChanged, this, &FieldsMenu::narrow);
    connect(m_list, &QListWidget::itemChanged, this, &FieldsMenu::report);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &FieldsMenu::report);
    connect(all, &QPushButton::clicked, this, [this] { showAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { showAll(false); });
}

void FieldsMenu::load()
{
    m_loading = true;
    m_list->clear();
    const Page *page = m_workspace.schema().page(m_page);
    for (const Field &field : page->fields) {
        auto *item = new QListWidgetItem(lineIcon(fieldTypeIcon(field.type->id()), m_theme.palette().mute),
                                         field.names.in(m_localizer.language()), m_list);
        item->setData(Qt::UserRole, field.id.value);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
        item->setCheckState(field.hidden ? Qt::Unchecked : Qt::Checked);
    }
    m_loading = false;
    m_search->clear();
    m_search->setFocus();
}

void FieldsMenu::report()
{
    if (m_loading)
        return;
    const Page *page = m_workspace.schema().page(m_page);
    std::vector<SetFieldLayout::Item> items;
    bool anyShown = false;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        const Field *field = page->field(FieldId(item->data(Qt::UserRole).toLongLong()));
        if (!field)
            return;
        const bool shown = item->checkState() == Qt::Checked;
        anyShown = anyShown || shown;
        items.push_back({field->id, row, field->width, !shown});
    }
    if (!anyShown) { // a grid without a column shows nothing and says nothing
        m_loading = true;
        m_list->item(0)->setCheckState(Qt::Checked);
        m_loading = false;
        items.front().hidden = false;
    }
    emit layoutChosen(items);
}

void FieldsMenu::showAll(bool shown)
{
    m_loading = true;
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setCheckState(shown || row == 0 ? Qt::Checked : Qt::Unchecked);
    m_loading = false;
    report();
}

void FieldsMenu::narrow(const QString &text)
{
    const QString needle = searchFold(text.trimmed());
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setHidden(!searchFold(m_list->item(row)->text()).contains(needle));
}

} // namespace pheu
