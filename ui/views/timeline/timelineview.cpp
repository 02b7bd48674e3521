// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timelineview.h"

#include "metrics/workspacecatalogue.h"
#include "models/recordfigures.h"
#include "report/card.h"
#include "views/timebuttons.h"

#include <QEvent>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr int usualDays = 7; // of a bar made by a double click

QString scaleName(TimelineScale scale)
{
    switch (scale) {
    case TimelineScale::Week:
        return TimelineView::tr("Week");
    case TimelineScale::Month:
        return TimelineView::tr("Month");
    case TimelineScale::Quarter:
        return TimelineView::tr("Quarter");
    case TimelineScale::Year:
        break;
    }
    return TimelineView::tr("Year");
}

} // namespace

TimelineView::TimelineView(const PageViewContext &context, QWidget *parent)
    : RecordsView(context, QStringLiteral("calendar"), parent)
    , m_timeline(new TimelineCanvas(records(), workspace().clock(), theme()))
    , m_figures(new RecordFigures(page(), workspace(), engine(), this))
{
    setObjectName(QStringLiteral("timelineView"));
    setCanvas(m_timeline);
    m_timeline->setAccessibleName(tr("Timeline"));
    auto *buttons = new TimeButtons(QStringLiteral("timeline"), theme());
    strip()->addRight(buttons);
    connect(buttons, &TimeButtons::turned, m_timeline, &TimelineCanvas::page);
    connect(buttons, &TimeButtons::todayClicked, this, [this] { m_timeline->showDay(m_timeline->today()); });
    connect(m_timeline, &TimelineCanvas::changeRequested, this, &TimelineView::takeChange);
    connect(m_timeline, &TimelineCanvas::addRequested, this, &TimelineView::addAt);
    connect(m_timeline, &TimelineCanvas::scaleRequested, this,
            [this](TimelineScale scale) { change([scale](ViewConfig &c) { c.scale = timelineScaleId(scale); }); });
    connect(m_figures, &RecordFigures::changed, m_timeline, &TimelineCanvas::forgetTexts);
    connect(m_figures, &RecordFigures::failed, this, &PageView::refused);
}

void TimelineView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_timeline->setAccessibleName(tr("Timeline"));
    RecordsView::changeEvent(event);
}

void TimelineView::setView(const View &view)
{
    RecordsView::setView(view);
    m_figures->setNames(config().metrics.mid(0, 1));
}

void TimelineView::setSlice(const MetricQuery &slice)
{
    m_figures->setSlice(slice);
}

void TimelineView::setActive(bool active)
{
    RecordsView::setActive(active);
    m_figures->setActive(active);
}

const Field *TimelineView::laneField() const
{
    const Page *now = pageNow();
    return now ? groupField(*now, config(), laneFields(*now)) : nullptr;
}

// Bars take the colour of their lane's option, else of the page's status.
const Field *TimelineView::colourField() const
{
    const Field *lane = laneField();
    if (lane && !lane->options.empty() && lane->storage() == Storage::Integer)
        return lane;
    FieldList choices = boardFields(*pageNow());
    std::erase_if(choices, [](const Field *field) { return field->options.empty(); });
    return fieldNow(usualOf(choices, {"status"}));
}

const Field *TimelineView::barField() const
{
    const Field *field = fieldNow(config().bar);
    return field && field->storage() != Storage::Virtual ? field : nullptr;
}

RecordsView::Missing TimelineView::missing() const
{
    if (!pageNow() || dateField(config().start))
        return {};
    if (dateFields(*pageNow()).empty())
        return {tr("A timeline needs a date field"), timelineLacks(workspace().schema(), page()), {}, {}};
    return {tr("Choose a date field"),
            tr("Each record becomes a bar from its start to its end. Choose the field that says when it starts."),
            tr("Choose the start"), QStringLiteral("timelineStart")};
}

ViewRecords::Ask TimelineView::fields() const
{
    ViewRecords::Ask ask;
    addKey(ask, dateField(config().start));
    addKey(ask, dateField(config().end));
    addKey(ask, laneField());
    addKey(ask, colourField());
    if (const Field *bar = barField())
        ask.shown = {bar->id};
    return ask;
}

std::vector<TimelineLayout::Lane> TimelineView::lanes()
{
    const Field *start = dateField(config().start);
    const Field *end = dateField(config().end);
    const Field *field = laneField();
    std::vector<TimelineBar> bars;
    std::vector<int> place(size_t(records().size()), -1);
    m_undated = 0;
    for (int row = 0; row < records().size(); ++row) {
        const auto from = dayOf(*start, records().key(row, start->id));
        const auto to = end ? dayOf(*end, records().key(row, end->id)) : std::optional<Day>();
        if (const auto bar = TimelineLayout::bar(row, from, to, end, m_timeline->today())) {
            place[size_t(row)] = int(bars.size());
            bars.push_back(*bar);
        } else {
            ++m_undated;
        }
    }
    std::vector<TimelineLayout::Lane> lanes;
    if (!field) {
        m_groups.clear();
        lanes.push_back({{}, std::move(bars)});
        return lanes;
    }
    m_groups = groupRecords(records(), workspace(), *field, false);
    for (size_t i = 0; i < m_groups.size(); ++i) {
        const RecordGroup &group = m_groups[i];
        TimelineLayout::Lane lane;
        lane.lane.id = group.id;
        lane.lane.title = group.title;
        lane.lane.color = group.color;
        lane.lane.group = int(i);
        for (const int row : group.rows) {
            if (place[size_t(row)] >= 0)
                lane.bars.push_back(bars[size_t(place[size_t(row)])]);
        }
        if (!lane.bars.empty())
            lanes.push_back(std::move(lane));
    }
    if (lanes.empty())
        lanes.emplace_back();
    // Records without a value stand last.
    if (m_groups[size_t(lanes.front().lane.group)].isEmptyValue())
        std::rotate(lanes.begin(), lanes.begin() + 1, lanes.end());
    return lanes;
}

QString TimelineView::figureText(RecordId record) const
{
    QStringList parts;
    if (const Field *bar = barField()) {
        const QString text = records().display(record, *bar).simplified();
        if (!text.isEmpty())
            parts << text;
    }
    if (const QString kpi = m_figures->names().value(0); !kpi.isEmpty()) {
        const std::vector<Figure> figures = m_figures->figures().value(record);
        const Figure figure = figures.empty() ? Figure() : figures.front();
        if (figure)
            parts << QStringLiteral("%1 %2").arg(
                figureInfo(*catalogueOf(workspace()), kpi, localizer().language()).shortLabel,
                format().shortFigure(figure, catalogueOf(workspace())->unit(kpi)));
    }
    return parts.join(QStringLiteral(" · "));
}

void TimelineView::layOut()
{
    const Field *start = dateField(config().start);
    if (!start)
        return;
    const Field *end = dateField(config().end);
    const Field *lane = laneField();
    TimelineContent content;
    const TimelineScale scale = timelineScaleOf(config().scale);
    content.layout = TimelineLayout::of(lanes(), TimelineCanvas::roomInDays(scale));
    content.hasLanes = lane;
    content.token = optionColours(colourField());
    content.figure = [this](RecordId record) { return figureText(record); };
    content.prepare = [this](std::span<const RecordId> some) { records().prepare(some); };
    content.canMove = canWrite() && start->isEditable() && (!end || end->isEditable());
    content.canResize = content.canMove && end;
    content.canChangeLane = content.canMove && lane && lane->isEditable() && lane->storage() != Storage::Join;
    content.canAdd = content.canMove;
    m_timeline->setContent(std::move(content), scale, workspace().settings().calendar);
}

std::vector<ViewOption> TimelineView::options()
{
    const Page *now = pageNow();
    if (!now)
        return {};
    std::vector<ViewOption> list;
    list.push_back({QStringLiteral("timelineStart"), tr("Start"), fieldName(config().start), [this](QMenu &menu) {
                        fieldMenu(menu, dateFields(*pageNow()), config().start, {}, chooser(&ViewConfig::start));
                    }});
    list.push_back({QStringLiteral("timelineEnd"), tr("End"), fieldName(config().end), [this](QMenu &menu) {
                        fieldMenu(menu, dateFields(*pageNow()), config().end, tr("None: points in time"),
                                  chooser(&ViewConfig::end));
                    }});
    const Field *lane = laneField();
    list.push_back({QStringLiteral("timelineLanes"), tr("Lanes"), fieldName(lane ? lane->id : FieldId()),
                    [this, lane](QMenu &menu) {
                        fieldMenu(menu, laneFields(*pageNow()), lane ? lane->id : FieldId(), tr("No lanes"),
                                  [this](FieldId id) { change([id](ViewConfig &c) { setGroupField(c, id); }); });
                    }});
    QStringList written;
    if (const Field *bar = barField())
        written << fieldName(bar->id);
    if (const QString kpi = m_figures->names().value(0); !kpi.isEmpty())
        written << figureInfo(*catalogueOf(workspace()), kpi, localizer().language()).shortLabel;
    list.push_back(
        {QStringLiteral("timelineBar"), tr("On the bar"), written.join(QStringLiteral(", ")), [this](QMenu &menu) {
             FieldList fields;
             for (const Field &field : pageNow()->fields) {
                 if (field.id != pageNow()->nameField && !field.config.reverseOf &&
                     field.storage() != Storage::Virtual && field.type->meaning() != Meaning::File)
                     fields.push_back(&field);
             }
             fieldMenu(menu, fields, config().bar, tr("Only the name"), chooser(&ViewConfig::bar));
             if (!m_figures->isPossible())
                 return;
             menu.addSeparator();
             kpiMenu(*menu.addMenu(tr("KPI of the dashboard's period")));
         }});
    const TimelineScale scale = timelineScaleOf(config().scale);
    list.push_back({QStringLiteral("timelineScale"), tr("Scale"), scaleName(scale), [this, scale](QMenu &menu) {
                        for (const TimelineScale one :
                             {TimelineScale::Week, TimelineScale::Month, TimelineScale::Quarter, TimelineScale::Year}) {
                            addChoice(menu, scaleName(one), one == scale, [this, one] {
                                change([one](ViewConfig &c) { c.scale = timelineScaleId(one); });
                            });
                        }
                    }});
    return list;
}

// Those of the dashboard first, then the whole catalogue.
void TimelineView::kpiMenu(QMenu &menu)
{
    const auto held = catalogueOf(workspace());
    const Catalogue &catalogue = *held;
    const QString chosen = config().metrics.value(0);
    const auto add = [&](QMenu &into, const QString &text, const QString &id) {
        addChoice(into, text, id == chosen, [this, id] {
            change([&id](ViewConfig &c) { c.metrics = id.isEmpty() ? QStringList() : QStringList{id}; });
        });
    };
    const auto isPossible = [&](const QString &id) {
        return catalogue.contains(id) && catalogue.missingPage(id, workspace().schema()).isEmpty();
    };
    add(menu, tr("None"), {});
    QStringList first = MetricsEngine::dashboardNames();
    if (!chosen.isEmpty() && !first.contains(chosen))
        first << chosen;
    for (const QString &id : first) {
        if (isPossible(id))
            add(menu, catalogue.name(id, localizer().language()), id);
    }
    menu.addSeparator();
    QMenu *kpis = menu.addMenu(tr("More KPIs"));
    for (const Kpi &kpi : catalogue.kpis()) {
        if (!first.contains(kpi.id) && isPossible(kpi.id))
            add(*kpis, catalogue.name(kpi.id, localizer().language()), kpi.id);
    }
    QMenu *measures = menu.addMenu(tr("More measures"));
    for (const Measure &measure : catalogue.measures()) {
        if (!first.contains(measure.id) && isPossible(measure.id))
            add(*measures, catalogue.name(measure.id, localizer().language()), measure.id);
    }
}

QString TimelineView::note() const
{
    return m_undated > 0 ? tr("%n without a date", nullptr, m_undated) : QString();
}

void TimelineView::takeChange(RecordId record, const TimelineBar &before, const TimelineBar &after, int lane)
{
    const Field *start = dateField(config().start);
    const Field *end = dateField(config().end);
    const int row = records().rowOf(record);
    if (!start || row < 0)
        return;
    std::vector<SetCells::Cell> cells;
    const Value from = records().key(row, start->id);
    const Value to = end ? records().key(row, end->id) : Value();
    const bool moved = after.from - before.from == after.to - before.to;
    if (after.from != before.from && !(moved && from.isEmpty())) // only an end: only the end moves
        cells.push_back({record, start->id, onDay(*start, from, after.from)});
    const bool ends = before.open && !after.open;
    if (end && (ends || (!after.open && after.to != before.to))) // an open bar stays open when it is moved
        cells.push_back({record, end->id, onDay(*end, before.open ? Value() : to, after.to)});
    const Field *field = laneField();
    if (lane >= 0 && field) {
        const TimelineLane &target = m_timeline->content().layout.lanes()[size_t(lane)];
        cells.push_back({record, field->id, m_groups[size_t(target.group)].value()});
    }
    if (write(records().setCells(std::move(cells)))) {
        setCurrent(record);
        m_timeline->showRecord(record);
    }
}

void TimelineView::addAt(Day day, int lane)
{
    const Field *start = dateField(config().start);
    const Field *end = dateField(config().end);
    const Field *field = laneField();
    if (!start || !canWrite())
        return;
    std::vector<FieldId> fields{start->id};
    std::vector<Value> values{onDay(*start, {}, day)};
    if (end) {
        fields.push_back(end->id);
        values.push_back(onDay(*end, {}, day + usualDays - 1));
    }
    if (lane >= 0 && field && field->isEditable()) {
        const TimelineLane &target = m_timeline->content().layout.lanes()[size_t(lane)];
        const Value value = m_groups[size_t(target.group)].value();
        if (!value.isEmpty()) {
            fields.push_back(field->id);
            values.push_back(field->storage() == Storage::Join ? Value(IdList{value.toInteger()}) : value);
        }
    }
    addWith(std::move(fields), std::move(values));
}

void TimelineView::addRecord()
{
    addAt(m_timeline->today(), m_timeline->currentLane());
}

PageView *makeTimelineView(const PageViewContext &context, QWidget *parent)
{
    return new TimelineView(context, parent);
}

QString timelineLacks(const Schema &schema, PageId id)
{
    const Page *page = schema.page(id);
    if (page && !dateFields(*page).empty())
        return {};
    return TimelineView::tr("This page has no date field. Add one, and its records can stand on a timeline.");
}

ViewConfig usualTimeline(const Schema &schema, PageId id)
{
    ViewConfig config;
    const Page *page = schema.page(id);
    if (!page)
        return config;
    FieldList dates = dateFields(*page);
    config.start = usualOf(dates, {"start", "from", "date"});
    std::erase_if(dates, [&](const Field *field) { return field->id == config.start || !field->isEditable(); });
    for (const Field *field : dates) {
        if (!config.end &&
            (field->role == QLatin1String("end") || field->role == QLatin1String("to") || field->role.isEmpty()))
            config.end = field->id;
    }
    setGroupField(config, usualOf(laneFields(*page), {"channel", "channels", "owner", "stage", "status"}));
    for (const Field *field : numericFields(*page)) {
        if (!config.bar && field->type->meaning() == Meaning::Money && !field->hidden)
            config.bar = field->id;
    }
    config.scale = timelineScaleId(TimelineScale::Month);
    return config;
}

} // namespace pheu
