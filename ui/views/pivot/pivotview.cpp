// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pivot/pivotview.h"
#include "metrics/workspacecatalogue.h"
#include "theme/plaintip.h"

#include "models/recordfigures.h"
#include "report/card.h"
#include "report/periodpreset.h"
#include "theme/plaintip.h"
#include "views/pivot/pivotcanvas.h"
#include "widgets/emptystate.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QProgressBar>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr int noticed = 150; // ms: what is done sooner needs no bar

bool isResults(const Schema &schema, PageId page)
{
    const Page *results = schema.page(QStringLiteral("results"));
    return results && results->id == page;
}

} // namespace

PivotView::PivotView(const PageViewContext &context, QWidget *parent)
    : PageView(context, parent)
    , m_strip(new ViewStrip(theme(), this))
    , m_progress(new QProgressBar(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(theme(), QStringLiteral("chart")))
    , m_pivot(new PivotCanvas(theme()))
{
    setObjectName(QStringLiteral("pivotView"));
    m_pivot->setAccessibleName(tr("Pivot"));
    m_progress->setObjectName(QStringLiteral("viewProgress"));
    m_progress->setRange(0, 100);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(3);
    QSizePolicy keep = m_progress->sizePolicy();
    keep.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keep);
    m_progress->hide();
    m_empty->setObjectName(QStringLiteral("viewEmpty"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_pivot);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_strip);
    layout->addWidget(m_progress);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_pivot);
    connect(m_empty, &EmptyState::primaryClicked, this, [this] { m_strip->openOption(m_emptyOption); });
    connect(m_pivot, &PivotCanvas::recordsRequested, this, &PivotView::drill);
    connect(m_pivot, &PivotCanvas::menuRequested, this, &PivotView::showMenu);
    connect(m_pivot, &PivotCanvas::escaped, this, &PageView::escaped);
    connect(&engine(), &MetricsEngine::ready, this, [this] { ask(); });
    connect(&engine(), &MetricsEngine::changed, this, [this] { restart(); });
    connect(&theme(), &Theme::changed, m_pivot->viewport(), qOverload<>(&QWidget::update));
}

void PivotView::setView(const View &view)
{
    if (m_started && view == m_view)
        return;
    m_started = true;
    m_view = view;
    restart();
    updateState();
}

void PivotView::setSlice(const MetricQuery &slice)
{
    if (slice == m_slice)
        return;
    m_slice = slice;
    restart();
    updateState();
}

void PivotView::setActive(bool active)
{
    m_active = active;
    ask();
}

Query PivotView::query() const
{
    Query query;
    query.page = page();
    query.filter = m_view.config.filter;
    return query;
}

void PivotView::restart()
{
    ++m_run;
    m_stale = true;
    m_builder.reset();
    m_progress->hide();
    ask();
}

// The period is the view's own, else the dashboard's; the filter is the view's, for results.
Result<PivotAsk> PivotView::wanted() const
{
    PivotAsk ask;
    const ViewConfig &config = m_view.config;
    ask.rows = config.rows.mid(0, 2);
    ask.across = config.across.value(0);
    // A KPI that was removed takes its columns along, not the others; alone, the engine says that it is gone.
    const auto catalogue = catalogueOf(workspace());
    std::copy_if(config.kpis.begin(), config.kpis.end(), std::back_inserter(ask.kpis),
                 [&](const QString &id) { return catalogue->contains(id); });
    if (ask.kpis.isEmpty())
        ask.kpis = config.kpis;
    ask.slice = m_slice;
    ask.slice.filter = config.filter;
    for (const PeriodPreset preset : periodPresets()) {
        if (periodPresetId(preset) != config.period)
            continue;
        if (preset == PeriodPreset::All) {
            ask.slice.from.reset();
            ask.slice.to.reset();
            continue;
        }
        const Period period = presetPeriod(preset, toDay(workspace().clock().today()), engine().dataPeriod(),
                                           workspace().settings().calendar, {});
        ask.slice.from = period.from;
        ask.slice.to = period.to;
    }
    const QString dimension = resultsDimension(workspace().schema(), page());
    if (!dimension.isEmpty()) {
        const Page *results = workspace().schema().page(QStringLiteral("results"));
        const Result<PathChoice> link = parsePath(workspace().schema(), results->id, dimension);
        if (!link)
            return link.error();
        ask.slice.filter = throughLink(config.filter, *link);
    }
    return ask;
}

void PivotView::ask()
{
    if (!m_started || !m_active || !m_stale || m_builder || m_view.config.rows.isEmpty() ||
        m_view.config.kpis.isEmpty())
        return;
    if (!pivotLacks(workspace().schema(), page()).isEmpty())
        return;
    // Also before the period is worked out: that may read the day of every result.
    const QStringList dimensions = m_view.config.rows.mid(0, 2) + m_view.config.across.mid(0, 1);
    if (!engine().isReady(m_view.config.kpis, dimensions)) {
        m_progress->setRange(0, 0);
        m_progress->show();
        engine().prepare(m_view.config.kpis, dimensions); // ready() comes back here
        return;
    }
    const Result<PivotAsk> what = wanted();
    if (!what) {
        m_stale = false;
        emit refused(what.error().message);
        return;
    }
    auto builder = std::make_unique<PivotBuilder>(workspace(), engine(), *what);
    m_begun.start();
    m_builder = std::move(builder);
    emit countChanged();
    step();
}

// One question, then the window has its turn.
void PivotView::step()
{
    const Result<bool> more = m_builder->step();
    if (!more) {
        m_builder.reset();
        m_stale = false;
        m_progress->hide();
        m_pivot->clear();
        emit refused(more.error().message);
        emit countChanged();
        return;
    }
    if (!*more) {
        take();
        return;
    }
    m_progress->setRange(0, 100);
    m_progress->setValue(int(m_builder->progress() * 100));
    m_progress->setVisible(m_begun.elapsed() > noticed);
    QTimer::singleShot(0, this, [this, now = m_run] {
        if (now == m_run && m_builder)
            step();
    });
}

void PivotView::take()
{
    PivotContent content;
    content.table = m_builder->take();
    m_builder.reset();
    m_stale = false;
    m_progress->hide();
    const Language language = localizer().language();
    for (int k = 0; k < content.table.kpis(); ++k) {
        std::vector<Figure> values;
        for (const PivotRow &row : content.table.rows) {
            for (int column = 0; column < content.table.columnCount(); ++column)
                values.push_back(row.values[size_t(column * content.table.kpis() + k)]);
        }
        const FigureInfo info = figureInfo(*catalogueOf(workspace()), content.table.ask.kpis[k], language);
        content.formats.push_back(columnFormat(info, values, format()));
    }
    for (const QString &row : content.table.ask.rows)
        content.dimensionNames << dimensionName(row);
    if (!content.table.ask.across.isEmpty())
        content.acrossName = dimensionName(content.table.ask.across);
    content.heat = m_view.config.heat;
    QStringList notes;
    if (content.table.leftOutRows > 0)
        notes << tr("%n rows are not shown; the totals count them.", nullptr, content.table.leftOutRows);
    if (content.table.leftOutColumns > 0)
        notes << tr("%n columns are not shown; the totals count them.", nullptr, content.table.leftOutColumns);
    m_strip->setNote(notes.join(u' '));
    m_strip->setToolTip(plainTip(content.table.notes.join(u'\n')));
    m_pivot->setContent(std::move(content), format());
    updateState();
    emit countChanged();
    emit loaded();
}

void PivotView::updateState()
{
    m_strip->setOptions(options());
    const ViewConfig &config = m_view.config;
    const QString lacks = pivotLacks(workspace().schema(), page());
    m_emptyOption.clear();
    if (!lacks.isEmpty()) {
        m_empty->setTexts(tr("A pivot needs results"), lacks);
    } else if (config.rows.isEmpty()) {
        m_emptyOption = QStringLiteral("pivotRows");
        m_empty->setTexts(tr("Choose the rows"), tr("Figures are split by a dimension, such as channel or month."),
                          tr("Choose a dimension"));
    } else if (config.kpis.isEmpty()) {
        m_emptyOption = QStringLiteral("pivotKpis");
        m_empty->setTexts(tr("Choose the figures"),
                          tr("Each KPI becomes a column, asked anew for every cell and total."), tr("Choose KPIs"));
    } else if (!m_stale && m_pivot->content().table.rows.size() <= 1) {
        m_emptyOption = QStringLiteral("pivotPeriod");
        m_empty->setTexts(tr("No results in this period"),
                          tr("%1 has no record that fits the filter. Choose another period.").arg(periodText()),
                          tr("Choose a period"));
    } else {
        m_stack->setCurrentWidget(m_pivot);
        return;
    }
    m_stack->setCurrentWidget(m_empty);
}

QString PivotView::dimensionName(const QString &id) const
{
    for (const PivotDimension &one : pivotDimensions(workspace(), localizer().language())) {
        if (one.id == id)
            return one.name;
    }
    return id;
}

QString PivotView::periodText() const
{
    for (const PeriodPreset preset : periodPresets()) {
        if (periodPresetId(preset) == m_view.config.period)
            return periodPresetName(preset);
    }
    if (m_slice.from && m_slice.to)
        return format().period({*m_slice.from, *m_slice.to});
    return tr("All time");
}

void PivotView::change(const std::function<void(ViewConfig &)> &edit) const
{
    ViewConfig config = m_view.config;
    edit(config);
    if (!(config == m_view.config))
        emit const_cast<PivotView *>(this)->configEdited(config);
}

void PivotView::dimensionMenu(QMenu &menu, const QString &chosen, const QString &none,
                              const std::function<void(const QString &)> &choose) const
{
    if (!none.isEmpty()) {
        addChoice(menu, none, chosen.isEmpty(), [choose] { choose({}); });
        menu.addSeparator();
    }
    for (const PivotDimension &one : pivotDimensions(workspace(), localizer().language()))
        addChoice(menu, one.name, one.id == chosen, [choose, id = one.id] { choose(id); });
}

void PivotView::kpiMenu(QMenu &menu) const
{
    const auto held = catalogueOf(workspace());
    const Catalogue &catalogue = *held;
    const QStringList chosen = m_view.config.kpis;
    const auto toggle = [this](const QString &id) {
        change([&id](ViewConfig &c) {
            if (!c.kpis.removeOne(id))
                c.kpis << id;
        });
    };
    const auto add = [&](QMenu &into, const QString &id) {
        addChoice(into, catalogue.name(id, localizer().language()), chosen.contains(id), [toggle, id] { toggle(id); });
    };
    QStringList first = MetricsEngine::dashboardNames();
    for (const QString &id : chosen) {
        if (!first.contains(id))
            first << id;
    }
    for (const QString &id : first) {
        if (catalogue.contains(id))
            add(menu, id);
    }
    menu.addSeparator();
    QMenu *kpis = menu.addMenu(tr("More KPIs"));
    for (const Kpi &kpi : catalogue.kpis()) {
        if (!first.contains(kpi.id) && catalogue.missingPage(kpi.id, workspace().schema()).isEmpty())
            add(*kpis, kpi.id);
    }
    QMenu *measures = menu.addMenu(tr("More measures"));
    for (const Measure &measure : catalogue.measures()) {
        if (!first.contains(measure.id) && catalogue.missingPage(measure.id, workspace().schema()).isEmpty())
            add(*measures, measure.id);
    }
}

void PivotView::periodMenu(QMenu &menu) const
{
    const QString chosen = m_view.config.period;
    const auto choose = [this](const QString &id) { change([&id](ViewConfig &c) { c.period = id; }); };
    addChoice(menu, tr("As the dashboard"), chosen.isEmpty(), [choose] { choose({}); });
    menu.addSeparator();
    for (const PeriodPreset preset : periodPresets()) {
        const QString id = periodPresetId(preset);
        addChoice(menu, periodPresetName(preset), id == chosen, [choose, id] { choose(id); });
    }
}

std::vector<ViewOption> PivotView::options()
{
    const ViewConfig &config = m_view.config;
    const QString second = config.rows.value(1);
    const auto nameOf = [this](const QString &id) { return id.isEmpty() ? QString() : dimensionName(id); };
    QStringList kpis;
    for (const QString &id : config.kpis)
        kpis << figureInfo(*catalogueOf(workspace()), id, localizer().language()).shortLabel;
    std::vector<ViewOption> list;
    list.push_back({QStringLiteral("pivotRows"), tr("Rows"), nameOf(config.rows.value(0)), [this](QMenu &menu) {
                        dimensionMenu(menu, m_view.config.rows.value(0), {}, [this](const QString &id) {
                            change([&id](ViewConfig &c) {
                                const QString inner = c.rows.value(1);
                                c.rows = inner.isEmpty() || inner == id ? QStringList{id} : QStringList{id, inner};
                                c.across.removeAll(id);
                            });
                        });
                    }});
    list.push_back({QStringLiteral("pivotInner"), tr("Then by"), nameOf(second), [this, second](QMenu &menu) {
                        dimensionMenu(menu, second, tr("Nothing"), [this](const QString &id) {
                            change([&id](ViewConfig &c) {
                                c.rows = c.rows.mid(0, 1);
                                if (!id.isEmpty() && !c.rows.contains(id))
                                    c.rows << id;
                                c.across.removeAll(id);
                            });
                        });
                    }});
    list.push_back({QStringLiteral("pivotAcross"), tr("Across"), nameOf(config.across.value(0)), [this](QMenu &menu) {
                        dimensionMenu(menu, m_view.config.across.value(0), tr("Nothing"), [this](const QString &id) {
                            change([&id](ViewConfig &c) {
                                c.across = id.isEmpty() ? QStringList() : QStringList{id};
                                if (c.rows.size() > 1 || !c.rows.contains(id))
                                    c.rows.removeAll(id);
                            });
                        });
                    }});
    list.push_back({QStringLiteral("pivotKpis"), tr("Figures"), kpis.join(QStringLiteral(", ")),
                    [this](QMenu &menu) { kpiMenu(menu); }});
    list.push_back(
        {QStringLiteral("pivotPeriod"), tr("Period"), periodText(), [this](QMenu &menu) { periodMenu(menu); }});
    list.push_back(
        {QStringLiteral("pivotHeat"), tr("Colours"), config.heat ? tr("heat") : tr("none"), [this](QMenu &menu) {
             const bool heat = m_view.config.heat;
             const auto set = [this](bool on) { change([on](ViewConfig &c) { c.heat = on; }); };
             addChoice(menu, tr("Heat: the more, the stronger"), heat, [set] { set(true); });
             addChoice(menu, tr("No colours"), !heat, [set] { set(false); });
         }});
    return list;
}

void PivotView::fillOptions(QMenu &menu)
{
    for (const ViewOption &option : options())
        option.fill(*menu.addMenu(QStringLiteral("%1: %2").arg(option.label, option.value)));
    menu.addAction(tr("Copy as table"), this, [this] { copy(true); });
}

void PivotView::focusView()
{
    m_pivot->setFocus(Qt::ShortcutFocusReason);
}

bool PivotView::knows(PageCommand command) const
{
    return (command == PageCommand::Copy || command == PageCommand::SelectAll) && !m_pivot->isEmpty();
}

bool PivotView::run(PageCommand command)
{
    if (!knows(command))
        return false;
    if (command == PageCommand::Copy)
        copy(false);
    else
        m_pivot->selectAll();
    return true;
}

void PivotView::copy(bool all)
{
    QGuiApplication::clipboard()->setText(m_pivot->copied(all));
    emit done(tr("Copied."), false);
}

void PivotView::drill(int row, int column)
{
    const auto behind = pivotRecords(engine(), m_pivot->content().table, row, column);
    if (!behind)
        emit refused(behind.error().message);
    else if (const RecordsBehind *shown = mostTelling(*behind))
        emit showRecordsRequested(shown->page, shown->filter);
}

void PivotView::showMenu(int row, int column, const QPoint &global)
{
    QMenu menu(this);
    menu.addAction(tr("Show the records"), this, [this, row, column] { drill(row, column); });
    menu.addSeparator();
    menu.addAction(tr("Copy"), this, [this] { copy(false); });
    menu.addAction(tr("Copy as table"), this, [this] { copy(true); });
    menu.exec(global);
}

void PivotView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_started) {
        restart();
        updateState();
    }
    PageView::changeEvent(event);
}

PageView *makePivotView(const PageViewContext &context, QWidget *parent)
{
    return new PivotView(context, parent);
}

QString pivotLacks(const Schema &schema, PageId page)
{
    if (isResults(schema, page) || !resultsDimension(schema, page).isEmpty())
        return {};
    return PivotView::tr("Results have no link to this page, so there are no figures of its records. Results, and the "
                         "pages that they link to, can have a pivot.");
}

ViewConfig usualPivot(const Schema &schema, PageId page)
{
    ViewConfig config;
    const QString own = resultsDimension(schema, page);
    config.rows = {own.isEmpty() ? QStringLiteral("channel") : own};
    config.across = {QStringLiteral("quarter")};
    config.kpis = {QStringLiteral("spend"), QStringLiteral("orders"), QStringLiteral("roi")};
    config.period = QStringLiteral("all");
    return config;
}

} // namespace pheu
