// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/recordheader.h"

#include "theme/icons.h"
#include "views/filterbar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
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
}

RecordHeader::RecordHeader(PageId page, Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_title(new QLabel)
    , m_import(new QPushButton)
    , m_add(new QPushButton)
    , m_filterBar(new FilterBar(workspace, theme, localizer, page))
    , m_search(new QLineEdit)
    , m_sort(new QToolButton)
    , m_fields(new QToolButton)
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
    m_panel->setObjectName(QStringLiteral("pagePanel"));
    m_panel->setCheckable(true);
    for (QToolButton *button : {m_sort, m_fields}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        setLook(button, "chip");
    }
    auto *top = new QHBoxLayout;
    top->setSpacing(space::s);
    top->addWidget(m_title, 1);
    top->addWidget(m_import);
    top->addWidget(m_add);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(space::s);
    bottom->addWidget(m_filterBar, 1);
    bottom->addWidget(m_sort, 0, Qt::AlignTop);
    bottom->addWidget(m_fields, 0, Qt::AlignTop);
    bottom->addWidget(m_search, 0, Qt::AlignTop);
    bottom->addWidget(m_panel, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addLayout(top);
    layout->addLayout(bottom);

    connect(m_import, &QPushButton::clicked, this, &RecordHeader::importClicked);
    connect(m_add, &QPushButton::clicked, this, &RecordHeader::addClicked);
    connect(m_fields, &QToolButton::clicked, this, &RecordHeader::fieldsClicked);
    connect(m_panel, &QToolButton::clicked, this, &RecordHeader::panelClicked);
    connect(m_sort, &QToolButton::clicked, this, &RecordHeader::sortCleared);
    auto *wait = new QTimer(this);
    wait->setSingleShot(true);
    wait->setInterval(searchWaitMs);
    connect(m_search, &QLineEdit::textChanged, wait, qOverload<>(&QTimer::start));
    connect(wait, &QTimer::timeout, this, [this] { emit searchChanged(m_search->text()); });
    connect(&m_theme, &Theme::changed, this, &RecordHeader::refresh);
    refresh();
}

void RecordHeader::setPanelShown(bool shown)
{
    m_panel->setChecked(shown);
}

void RecordHeader::setSorts(const std::vector<Sort> &sorts)
{
    m_sorts = sorts;
    refresh();
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
    m_add->setText(tr("+ New record"));
    m_add->setEnabled(!readOnly);
    m_add->setToolTip(tr("New record (Ctrl+Enter)"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search in the page"));
    m_search->setToolTip(tr("Search in the page, also without marks (Ctrl+F)"));
    m_searchIcon->setIcon(lineIcon(QStringLiteral("search"), colours.mute));
    const auto hidden =
        std::count_if(page->fields.begin(), page->fields.end(), [](const Field &f) { return f.hidden; });
    m_fields->setText(hidden > 0 ? tr("%n field(s) hidden", nullptr, int(hidden)) : tr("Fields"));
    m_fields->setIcon(lineIcon(QStringLiteral("fields"), colours.mute));
    m_fields->setAccessibleName(tr("Fields: show, hide, reorder"));
    QStringList names;
    for (const Sort &sort : m_sorts) {
        const Field *field =
            sort.path.paths.empty() ? nullptr : m_workspace.schema().field(sort.path.paths.front().steps.back());
        if (field)
            names << field->names.in(m_localizer.language());
    }
    m_sort->setVisible(!names.isEmpty());
    m_sort->setText(tr("Sorted by %1").arg(names.join(QStringLiteral(", "))));
    m_sort->setIcon(lineIcon(QStringLiteral("sort"), colours.mute));
    m_sort->setToolTip(tr("Click to go back to the order in which records were made"));
    m_panel->setIcon(lineIcon(QStringLiteral("panel"), colours.mute));
    m_panel->setAccessibleName(tr("Record panel"));
    m_panel->setToolTip(tr("Show the record beside the grid (Space)"));
}

} // namespace pheu
