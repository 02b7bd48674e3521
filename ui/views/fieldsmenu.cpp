// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/fieldsmenu.h"

#include "base/text.h"
#include "metrics/catalogue.h"
#include "metrics/workspacecatalogue.h"
#include "theme/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

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
    , m_metricsTitle(new QLabel(tr("KPIs of the results")))
    , m_metrics(new QListWidget)
    , m_new(new QPushButton(tr("+ New field")))
{
    setObjectName(QStringLiteral("fieldsMenu"));
    setFixedWidth(280);
    m_search->setObjectName(QStringLiteral("fieldsSearch"));
    m_search->setPlaceholderText(tr("Search fields"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("fieldsList"));
    m_list->setAccessibleName(tr("Fields"));
    m_metrics->setObjectName(QStringLiteral("metricsList"));
    m_metrics->setAccessibleName(tr("KPIs of the results"));
    setLook(m_metricsTitle, "section");
    for (QListWidget *list : {m_list, m_metrics}) {
        list->setDragDropMode(QAbstractItemView::InternalMove);
        list->setFrameShape(QFrame::NoFrame);
        list->setStyleSheet(QStringLiteral("QListView { border: none; }"));
    }
    m_list->setFixedHeight(300);
    m_metrics->setFixedHeight(150);
    m_new->setObjectName(QStringLiteral("fieldsNew"));
    setLook(m_new, "link");
    m_new->hide();
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
    body()->addWidget(m_new, 0, Qt::AlignLeft);
    body()->addWidget(m_metricsTitle);
    body()->addWidget(m_metrics);
    connect(m_search, &QLineEdit::textChanged, this, &FieldsMenu::narrow);
    connect(m_list, &QListWidget::itemChanged, this, &FieldsMenu::report);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &FieldsMenu::report);
    connect(m_metrics, &QListWidget::itemChanged, this, &FieldsMenu::reportMetrics);
    connect(m_metrics->model(), &QAbstractItemModel::rowsMoved, this, &FieldsMenu::reportMetrics);
    connect(m_new, &QPushButton::clicked, this, [this] {
        hide();
        emit newFieldRequested();
    });
    connect(all, &QPushButton::clicked, this, [this] { showAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { showAll(false); });
}

void FieldsMenu::setCanAdd(bool canAdd)
{
    m_new->setVisible(canAdd);
}

namespace
{

QListWidgetItem *addLine(QListWidget *list, const QIcon &icon, const QString &text, const QVariant &data, bool checked)
{
    auto *item = new QListWidgetItem(icon, text, list);
    item->setData(Qt::UserRole, data);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
    item->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
    return item;
}

} // namespace

void FieldsMenu::load(const std::vector<ViewColumn> &columns)
{
    m_loading = true;
    m_columns = columns;
    m_list->clear();
    const Page *page = m_workspace.schema().page(m_page);
    for (const ViewColumn &column : columns) {
        if (const Field *field = page ? page->field(column.field) : nullptr)
            addLine(m_list, lineIcon(fieldTypeIcon(field->type->id()), m_theme.palette().mute),
                    field->names.in(m_localizer.language()), field->id.value, !column.hidden);
    }
    m_loading = false;
    m_search->clear();
    m_search->setFocus();
}

void FieldsMenu::loadMetrics(const QStringList &possible, const QStringList &chosen)
{
    m_loading = true;
    m_metrics->clear();
    const auto held = catalogueOf(m_workspace);
    const Catalogue &catalogue = *held;
    const QIcon icon = lineIcon(QStringLiteral("chart"), m_theme.palette().mute);
    for (const QString &id : chosen)
        addLine(m_metrics, icon, catalogue.name(id, m_localizer.language()), id, true);
    for (const QString &id : possible) {
        if (!chosen.contains(id))
            addLine(m_metrics, icon, catalogue.name(id, m_localizer.language()), id, false);
    }
    m_metricsTitle->setVisible(!possible.isEmpty());
    m_metrics->setVisible(!possible.isEmpty());
    m_loading = false;
}

void FieldsMenu::report()
{
    if (m_loading)
        return;
    std::vector<ViewColumn> columns;
    bool anyShown = false;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        const FieldId id(item->data(Qt::UserRole).toLongLong());
        const auto known = std::find_if(m_columns.begin(), m_columns.end(),
                                        [id](const ViewColumn &column) { return column.field == id; });
        const bool shown = item->checkState() == Qt::Checked;
        anyShown = anyShown || shown;
        columns.push_back({id, known == m_columns.end() ? 0 : known->width, !shown});
    }
    if (!anyShown && !columns.empty()) { // a view without a field shows nothing and says nothing
        m_loading = true;
        m_list->item(0)->setCheckState(Qt::Checked);
        m_loading = false;
        columns.front().hidden = false;
    }
    m_columns = columns;
    emit columnsChosen(columns);
}

void FieldsMenu::reportMetrics()
{
    if (m_loading)
        return;
    QStringList chosen;
    for (int row = 0; row < m_metrics->count(); ++row) {
        if (m_metrics->item(row)->checkState() == Qt::Checked)
            chosen << m_metrics->item(row)->data(Qt::UserRole).toString();
    }
    emit metricsChosen(chosen);
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
    for (const QListWidget *list : {m_list, m_metrics}) {
        for (int row = 0; row < list->count(); ++row)
            list->item(row)->setHidden(!searchFold(list->item(row)->text()).contains(needle));
    }
}

} // namespace pheu
