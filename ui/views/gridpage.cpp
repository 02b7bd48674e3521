// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gridpage.h"

#include "metrics/kpifields.h"
#include "metrics/workspacecatalogue.h"
#include "models/viewcolumns.h"
#include "report/card.h"
#include "theme/icons.h"
#include "views/gridcolumns.h"
#include "views/gridcommands.h"
#include "views/gridfooter.h"
#include "views/gridheader.h"
#include "views/gridmenus.h"
#include "views/gridview.h"
#include "views/replacebar.h"
#include "views/sortorder.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace pheu
{

GridPage::GridPage(const PageViewContext &context, QWidget *parent)
    : PageView(context, parent)
    , m_model(workspace(), page(), localizer().format(workspace().settings().currency), nullptr,
              RecordTableModel::Start::Asked)
    , m_kpis(page(), workspace(), engine())
    , m_fieldFigures(page(), workspace(), engine())
{
    m_model.setFieldFigures(&m_fieldFigures);
    setObjectName(QStringLiteral("gridPage"));
    build();
    connectParts();
    retranslate();
}

GridPage::~GridPage()
{
    delete m_grid; // it looks at the model, which is a member
}

void GridPage::build()
{
    m_grid = new GridView(workspace(), m_model, theme(), localizer());
    m_columns = new GridColumns(*m_grid);
    m_commands = new GridCommands(workspace(), *m_grid, theme(), localizer());
    m_footer = new GridFooter(*m_grid, m_model, theme(), localizer());
    m_menus = new GridMenus(workspace(), *m_grid, *m_columns, *m_commands, theme(), localizer());
    m_progress = new QProgressBar;
    m_progress->setObjectName(QStringLiteral("gridProgress"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(3);
    QSizePolicy keep = m_progress->sizePolicy();
    keep.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keep);
    m_progress->hide();
    m_hint = new QWidget;
    m_hint->setObjectName(QStringLiteral("gridHint"));
    m_hintText = new QLabel;
    m_hintText->setTextFormat(Qt::PlainText);
    setLook(m_hintText, "muted");
    m_refresh = new QPushButton;
    m_refresh->setObjectName(QStringLiteral("gridRefresh"));
    setLook(m_refresh, "link");
    auto *hint = new QHBoxLayout(m_hint);
    hint->setContentsMargins(space::s, space::xs, space::s, space::xs);
    hint->addWidget(m_hintText);
    hint->addWidget(m_refresh);
    hint->addStretch();
    m_hint->hide();
    m_replace = new ReplaceBar(workspace(), *m_grid, theme(), localizer());
    m_replace->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_replace);
    layout->addWidget(m_progress);
    layout->addWidget(m_grid, 1);
    layout->addWidget(m_hint);
    layout->addWidget(m_footer);
    setFocusProxy(m_grid);
}

void GridPage::connectParts()
{
    connect(m_grid, &GridView::recordActivated, this, &PageView::recordActivated);
    connect(m_grid, &GridView::currentRecordChanged, this, &PageView::currentRecordChanged);
    connect(m_grid, &GridView::escaped, this, &PageView::escaped);
    connect(m_grid, &GridView::refused, this, &PageView::refused);
    connect(m_grid, &GridView::urlClicked, this, &PageView::urlClicked);
    connect(m_grid, &GridView::linkClicked, this, [this](FieldId field, RecordId record) {
        const Field *link = workspace().schema().field(field);
        const Field *forward =
            link && link->config.reverseOf ? workspace().schema().field(link->config.reverseOf) : nullptr;
        emit openRecordRequested(forward ? forward->page : link->config.target, record);
    });
    connect(m_grid, &GridView::recordsDropped, m_commands, &GridCommands::moveToGroup);
    connect(m_grid, &GridView::fillDragged, m_commands, &GridCommands::fillTo);
    connect(m_grid->header(), &GridHeader::sortClicked, this, &GridPage::sort);
    connect(m_grid->header(), &GridHeader::addRequested, this, &PageView::newFieldRequested);
    m_grid->header()->setCanAdd(!workspace().isReadOnly());
    connect(m_columns, &GridColumns::edited, this, [this](const std::vector<ViewColumn> &columns) {
        edit([&](ViewConfig &config) { config.columns = columns; });
    });
    connect(m_columns, &GridColumns::metricsMoved, this,
            [this](FieldId after) { edit([&](ViewConfig &config) { config.metricsAfter = after; }); });
    connect(m_commands, &GridCommands::refused, this, &PageView::refused);
    connect(m_commands, &GridCommands::done, this, &PageView::done);
    connect(m_commands, &GridCommands::recordAdded, this, [this] { emit countChanged(); });
    connect(m_replace, &ReplaceBar::refused, this, &PageView::refused);
    connect(m_replace, &ReplaceBar::done, this, &PageView::done);
    connect(m_replace, &ReplaceBar::closed, this, &GridPage::focusView);
    connect(m_menus, &GridMenus::openRequested, this, &PageView::recordActivated);
    connect(m_menus, &GridMenus::configRequested, this, &GridPage::edit);
    connect(m_menus, &GridMenus::fieldMenuOpening, this, &PageView::fieldMenuOpening);
    connect(&m_model, &RecordTableModel::failed, this, &PageView::refused);
    connect(&m_model, &RecordTableModel::editRefused, this,
            [this](const QModelIndex &, const QString &message) { emit refused(message); });
    connect(&m_model, &RecordTableModel::loadingChanged, m_progress, &QWidget::setVisible);
    connect(&m_model, &RecordTableModel::loaded, this, [this] {
        emit countChanged();
        emit loaded();
    });
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &PageView::countChanged);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &PageView::countChanged);
    connect(&m_model, &RecordTableModel::displacedChanged, this, &GridPage::updateHint);
    connect(m_refresh, &QPushButton::clicked, &m_model, &RecordTableModel::refresh);
    connect(new QShortcut(QKeySequence(Qt::Key_F5), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, &m_model, &RecordTableModel::refresh);
    connect(&m_kpis, &RecordFigures::changed, this, &GridPage::takeFigures);
    connect(&m_kpis, &RecordFigures::failed, this, &PageView::refused);
    connect(&workspace(), &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (changes.schema || changes.settings)
            m_model.setFormat(localizer().format(workspace().settings().currency));
    });
}

// ---- the view

void GridPage::setView(const View &view)
{
    const bool same = m_started && view == m_view;
    m_view = view;
    if (same || !workspace().schema().page(page()))
        return;
    show(view.config);
}

void GridPage::show(const ViewConfig &config)
{
    const Page &shown = *workspace().schema().page(page());
    m_grid->setRowSize(config.rowHeight);
    m_grid->setFrozen(config.frozen);
    m_model.setColours(config.colours);
    m_columns->setColumns(viewColumns(shown, config));
    m_menus->setView(config);
    m_kpis.setNames(!config.showMetrics        ? QStringList()
                    : config.metrics.isEmpty() ? m_kpis.usualNames()
                                               : config.metrics);
    takeFigures();
    m_grid->header()->setSorts(config.sorts);
    Query query;
    query.page = page();
    query.filter = config.filter;
    query.sorts = config.sorts;
    query.search = m_search;
    ask(query);
}

void GridPage::ask(const Query &query)
{
    if (m_started && query == m_model.query() && m_view.config.groups == m_model.groups())
        return;
    m_started = true;
    m_grid->expectNewQuery();
    m_model.setQuery(query, m_view.config.groups);
    emit countChanged();
}

void GridPage::setSearch(const QString &text)
{
    m_search = text;
    if (!m_started)
        return;
    Query query = m_model.query();
    query.search = text;
    ask(query);
}

void GridPage::edit(const std::function<void(ViewConfig &)> &change)
{
    ViewConfig config = m_view.config;
    change(config);
    if (config != m_view.config)
        emit configEdited(config);
}

void GridPage::sort(int section, bool add)
{
    const Field *field = m_model.fieldAt(section);
    Sort asked;
    if (field)
        asked.path = PathChoice{{FieldPath{{field->id}}}};
    else
        asked.metric = m_model.metricAt(section);
    if (field && field->storage() == Storage::Virtual && !isKpiField(*field)) {
        emit refused(tr("“%1” cannot be sorted by: it is not kept in the records.")
                         .arg(field->names.in(localizer().language())));
        return;
    }
    edit([&](ViewConfig &config) { config.sorts = sortsAfterClick(config.sorts, asked, add); });
}

void GridPage::setSlice(const MetricQuery &slice)
{
    m_kpis.setSlice(slice);
}

void GridPage::setActive(bool active)
{
    m_kpis.setActive(active);
    m_fieldFigures.setActive(active);
}

void GridPage::takeFigures()
{
    const Page *shown = workspace().schema().page(page());
    if (!shown)
        return;
    QHash<QString, QString> labels;
    QStringList withSign;
    for (const QString &name : m_kpis.names()) {
        const FigureInfo info = figureInfo(*catalogueOf(workspace()), name, localizer().language());
        labels.insert(name, info.shortLabel);
        if (info.hasSign)
            withSign << name;
    }
    m_grid->setSignedMetrics(withSign);
    m_grid->header()->setMetricLabels(labels); // before the columns, which are as wide as their names
    m_model.setMetricColumns(m_kpis.names(), m_kpis.figures(), metricsPlace(*shown, m_view.config));
    QHash<QString, QString> totals;
    const Format format = localizer().format(workspace().settings().currency);
    for (int i = 0; i < m_kpis.names().size() && size_t(i) < m_kpis.totals().size(); ++i) {
        const QString id = m_kpis.names().at(i);
        const Figure total = m_kpis.totals()[size_t(i)];
        const QString sign = total && *total > 0 && withSign.contains(id) ? QStringLiteral("+") : QString();
        totals.insert(id, sign + format.figure(total, catalogueOf(workspace())->unit(id))); // as in the cells
    }
    // The engine's totals are of all records: under a filtered list they would not be the list's.
    const bool whole = m_view.config.filter.isAll() && m_search.isEmpty();
    m_footer->setMetricTotals(whole ? totals : QHash<QString, QString>());
}

// ---- what the page asks

Query GridPage::query() const
{
    return m_model.query();
}

qint64 GridPage::count() const
{
    return !m_started || m_model.isLoading() ? -1 : qint64(m_model.records().size());
}

RecordId GridPage::currentRecord() const
{
    return m_grid->currentRecord()     ? m_grid->currentRecord()
           : m_model.records().empty() ? RecordId()
                                       : m_model.records().front();
}

bool GridPage::goTo(RecordId record)
{
    if (!m_model.has(record))
        return false;
    m_grid->goTo(record);
    return true;
}

void GridPage::setOpenRecord(RecordId record)
{
    m_grid->setOpenRecord(record);
}

void GridPage::focusView()
{
    m_grid->setFocus(Qt::ShortcutFocusReason);
}

void GridPage::flush()
{
    m_columns->flush();
}

bool GridPage::knows(PageCommand command) const
{
    return command != PageCommand::Find && command != PageCommand::TogglePanel && command != PageCommand::NextView &&
           command != PageCommand::PreviousView;
}

bool GridPage::run(PageCommand command)
{
    switch (command) {
    case PageCommand::Cut:
        m_commands->cut();
        return true;
    case PageCommand::Copy:
        m_commands->copy();
        return true;
    case PageCommand::Paste:
        m_commands->paste();
        return true;
    case PageCommand::FillDown:
        m_commands->fillDown();
        return true;
    case PageCommand::FillSeries:
        m_commands->fillSeries();
        return true;
    case PageCommand::SetCells:
        m_commands->setOneValue();
        return true;
    case PageCommand::ClearCells:
        m_commands->clearCells();
        return true;
    case PageCommand::SelectAll:
        m_grid->selectAll();
        return true;
    case PageCommand::Replace:
        m_replace->open();
        return true;
    case PageCommand::AddRecord:
        m_commands->addRecord();
        m_grid->setFocus();
        return true;
    case PageCommand::DuplicateRecords:
        m_commands->duplicateRecords();
        return true;
    case PageCommand::RemoveRecords:
        m_commands->removeRecords();
        return true;
    default:
        return false;
    }
}

void GridPage::fillOptions(QMenu &menu)
{
    m_menus->fillOptions(menu);
}

// ---- texts

void GridPage::updateHint()
{
    const int moved = m_model.displaced();
    m_hint->setVisible(moved > 0);
    if (moved > 0)
        m_hintText->setText(tr("%n changed or new record(s) may stand elsewhere, or be filtered out.", nullptr, moved));
}

void GridPage::retranslate()
{
    const Page *shown = workspace().schema().page(page());
    m_grid->setAccessibleName(tr("Records of %1").arg(shown ? shown->names.in(localizer().language()) : QString()));
    m_refresh->setText(tr("Put in order (F5)"));
    updateHint();
}

void GridPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model.setFormat(localizer().format(workspace().settings().currency));
        retranslate();
        takeFigures();
    }
    PageView::changeEvent(event);
}

} // namespace pheu
