// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/recordheader.h"

#include "metrics/catalogue.h"
#include "metrics/workspacecatalogue.h"
#include "models/viewcolumns.h"
#include "pages/templatebutton.h"
#include "theme/icons.h"
#include "views/filterbar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr int searchWaitMs = 180; // typing goes on; a million records are searched once

QHBoxLayout *line(int spacing = space::s)
{
    auto *layout = new QHBoxLayout;
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    return layout;
}

} // namespace

RecordHeader::RecordHeader(PageId page, PageViews &views, Workspace &workspace, Theme &theme, Localizer &localizer,
                           QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_views(views)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_title(new QLabel)
    , m_import(new QPushButton)
    , m_add(new QPushButton)
    , m_templates(new TemplateButton(page, workspace, theme))
    , m_viewBar(new ViewBar(page, views, workspace, theme))
    , m_filterRow(new QWidget)
    , m_filterBar(new FilterBar(workspace, theme, localizer, page))
    , m_keep(new QPushButton)
    , m_return(new QPushButton)
    , m_search(new QLineEdit)
    , m_sort(new QToolButton)
    , m_fields(new QToolButton)
    , m_options(new QToolButton)
    , m_panel(new QToolButton)
{
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setProperty("look", QStringLiteral("title"));
    m_import->setObjectName(QStringLiteral("pageImport"));
    m_add->setObjectName(QStringLiteral("pageAdd"));
    setLook(m_add, "primary");
    m_search->setObjectName(QStringLiteral("pageSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(200);
    m_searchIcon = m_search->addAction(QIcon(), QLineEdit::LeadingPosition);
    m_sort->setObjectName(QStringLiteral("pageSort"));
    m_fields->setObjectName(QStringLiteral("pageFields"));
    m_options->setObjectName(QStringLiteral("pageOptions"));
    m_options->setPopupMode(QToolButton::InstantPopup);
    m_options->setMenu(new QMenu(m_options));
    m_panel->setObjectName(QStringLiteral("pagePanel"));
    m_panel->setCheckable(true);
    m_keep->setObjectName(QStringLiteral("filterKeep"));
    m_return->setObjectName(QStringLiteral("filterReturn"));
    for (QPushButton *button : {m_keep, m_return})
        setLook(button, "link");
    for (QToolButton *button : {m_sort, m_fields, m_options}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        setLook(button, "chip");
    }
    QHBoxLayout *top = line();
    top->addWidget(m_title, 1);
    top->addWidget(m_import);
    top->addWidget(m_add);
    top->addWidget(m_templates);
    QHBoxLayout *middle = line();
    middle->addWidget(m_viewBar, 1);
    middle->addWidget(m_search);
    middle->addWidget(m_panel);
    QHBoxLayout *bottom = line();
    m_filterRow->setLayout(bottom);
    bottom->addWidget(m_filterBar, 1);
    bottom->addStretch(0); // where the view has no filter
    bottom->addWidget(m_keep, 0, Qt::AlignTop);
    bottom->addWidget(m_return, 0, Qt::AlignTop);
    bottom->addWidget(m_sort, 0, Qt::AlignTop);
    bottom->addWidget(m_fields, 0, Qt::AlignTop);
    bottom->addWidget(m_options, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addLayout(top);
    layout->addLayout(middle);
    layout->addWidget(m_filterRow);

    connect(m_import, &QPushButton::clicked, this, &RecordHeader::importClicked);
    connect(m_add, &QPushButton::clicked, this, &RecordHeader::addClicked);
    connect(m_templates, &TemplateButton::plainRequested, this, &RecordHeader::addClicked);
    connect(m_templates, &TemplateButton::recordMade, this, &RecordHeader::recordMade);
    connect(m_templates, &TemplateButton::refused, this, &RecordHeader::refused);
    connect(m_fields, &QToolButton::clicked, this, &RecordHeader::fieldsClicked);
    connect(m_panel, &QToolButton::clicked, this, &RecordHeader::panelClicked);
    connect(m_sort, &QToolButton::clicked, this, &RecordHeader::sortCleared);
    connect(m_keep, &QPushButton::clicked, this, &RecordHeader::filterKept);
    connect(m_return, &QPushButton::clicked, this, &RecordHeader::filterReturned);
    connect(m_options->menu(), &QMenu::aboutToShow, this, [this] {
        m_options->menu()->clear();
        emit optionsOpening(m_options->menu());
    });
    auto *wait = new QTimer(this);
    wait->setSingleShot(true);
    wait->setInterval(searchWaitMs);
    connect(m_search, &QLineEdit::textChanged, wait, qOverload<>(&QTimer::start));
    connect(wait, &QTimer::timeout, this, [this] { emit searchChanged(m_search->text()); });
    connect(&m_theme, &Theme::changed, this, &RecordHeader::refresh);
    refresh();
}

QMenu *RecordHeader::optionsMenu() const
{
    return m_options->menu();
}

void RecordHeader::setPanelShown(bool shown)
{
    m_panel->setChecked(shown);
}

void RecordHeader::setView(const View &view, const PageView &widget, bool temporary)
{
    m_view = view;
    m_temporary = temporary;
    m_filterBar->setVisible(widget.usesFilter());
    m_search->setVisible(widget.usesSearch());
    m_fields->setVisible(widget.usesFields());
    m_sort->setProperty("used", widget.usesSorts());
    m_filterRow->setVisible(widget.usesFilter() || widget.usesFields());
    if (m_filterBar->filter() != view.config.filter)
        m_filterBar->setFilter(view.config.filter);
    refresh();
}

QString RecordHeader::pathTitle(const Sort &sort) const
{
    if (!sort.metric.isEmpty())
        return catalogueOf(m_workspace)->name(sort.metric, m_localizer.language());
    const Field *field =
        sort.path.paths.empty() ? nullptr : m_workspace.schema().field(sort.path.paths.front().steps.back());
    return field ? field->names.in(m_localizer.language()) : QString();
}

QString RecordHeader::sortText() const
{
    QStringList names;
    for (const Sort &sort : m_view.config.sorts) {
        if (const QString name = pathTitle(sort); !name.isEmpty())
            names << name;
    }
    return names.join(QStringLiteral(", "));
}

void RecordHeader::refresh()
{
    const Page *page = m_workspace.schema().page(m_page);
    if (!page)
        return;
    const Palette &colours = m_theme.palette();
    const bool readOnly = m_workspace.isReadOnly();
    m_title->setText(page->names.in(m_localizer.language()));
    m_import->setText(tr("Import…"));
    m_import->setEnabled(!readOnly);
    m_templates->refresh();
    m_add->setText(tr("+ New record"));
    m_add->setEnabled(!readOnly);
    m_add->setToolTip(tr("New record (Ctrl+Enter)"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search in the page"));
    m_search->setToolTip(tr("Search in the page, also without marks (Ctrl+F)"));
    m_searchIcon->setIcon(lineIcon(QStringLiteral("search"), colours.mute));
    const std::vector<ViewColumn> columns = viewColumns(*page, m_view.config);
    const auto hidden = std::count_if(columns.begin(), columns.end(), [](const ViewColumn &c) { return c.hidden; });
    m_fields->setText(hidden > 0 ? tr("%n field(s) hidden", nullptr, int(hidden)) : tr("Fields"));
    m_fields->setIcon(lineIcon(QStringLiteral("fields"), colours.mute));
    m_fields->setAccessibleName(tr("Fields: show, hide, reorder"));
    const QString sorts = sortText();
    m_sort->setVisible(!sorts.isEmpty() && m_sort->property("used").toBool());
    m_sort->setText(m_sort->fontMetrics().elidedText(tr("Sorted by %1").arg(sorts), Qt::ElideRight, 220));
    m_sort->setIcon(lineIcon(QStringLiteral("sort"), colours.mute));
    m_sort->setToolTip(tr("Click to go back to the order in which records were made"));
    QStringList groups;
    for (const Sort &group : m_view.config.groups)
        groups << pathTitle(group);
    const bool grouped = m_view.kind == ViewKind::Grid && !groups.isEmpty();
    m_options->setText(grouped ? m_options->fontMetrics().elidedText(
                                     tr("Grouped by %1").arg(groups.join(QStringLiteral(", "))), Qt::ElideRight, 220)
                               : tr("View"));
    m_options->setIcon(lineIcon(grouped ? QStringLiteral("group") : viewKindIcon(m_view.kind), colours.mute));
    m_options->setAccessibleName(tr("What the view shows"));
    m_keep->setText(tr("Keep in the view"));
    m_keep->setVisible(m_temporary && m_views.canEdit());
    m_return->setText(tr("Back to the view's filter"));
    m_return->setVisible(m_temporary);
    m_panel->setIcon(lineIcon(QStringLiteral("panel"), colours.mute));
    m_panel->setAccessibleName(tr("Record panel"));
    m_panel->setToolTip(tr("Show the record beside the view (Space)"));
}

} // namespace pheu
