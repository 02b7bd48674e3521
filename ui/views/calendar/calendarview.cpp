// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/calendarview.h"

#include "views/calendar/calendarcanvas.h"
#include "views/timebuttons.h"

#include <QEvent>
#include <QLabel>

#include <algorithm>

namespace pheu
{

namespace
{
constexpr size_t mostInMenu = 40;
}

CalendarView::CalendarView(const PageViewContext &context, QWidget *parent)
    : RecordsView(context, QStringLiteral("calendar"), parent)
    , m_calendar(new CalendarCanvas(records(), workspace().clock(), theme()))
    , m_title(new QLabel)
    , m_shown(m_calendar->today())
{
    setObjectName(QStringLiteral("calendarView"));
    setCanvas(m_calendar);
    m_title->setObjectName(QStringLiteral("calendarTitle"));
    m_title->setTextFormat(Qt::PlainText);
    setLook(m_title, "strong");
    strip()->addRight(m_title);
    auto *buttons = new TimeButtons(QStringLiteral("calendar"), theme());
    strip()->addRight(buttons);
    connect(buttons, &TimeButtons::turned, this, &CalendarView::turn);
    connect(buttons, &TimeButtons::todayClicked, this, [this] {
        m_calendar->setCurrentDay(m_calendar->today());
        showDay(m_calendar->today());
    });
    m_calendar->setAccessibleName(tr("Calendar"));
    connect(m_calendar, &CalendarCanvas::changeRequested, this, &CalendarView::takeChange);
    connect(m_calendar, &CalendarCanvas::addRequested, this, &CalendarView::addOn);
    connect(m_calendar, &CalendarCanvas::moreRequested, this, &CalendarView::showMore);
    connect(m_calendar, &CalendarCanvas::dayShown, this, &CalendarView::showDay);
    connect(m_calendar, &CalendarCanvas::pageRequested, this, &CalendarView::turn);
}

void CalendarView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_calendar->setAccessibleName(tr("Calendar"));
    RecordsView::changeEvent(event);
}

const Field *CalendarView::colourField() const
{
    FieldList choices = boardFields(*pageNow());
    std::erase_if(choices, [](const Field *field) { return field->options.empty(); });
    const Field *chosen = groupField(*pageNow(), config(), choices);
    return chosen ? chosen : fieldNow(usualOf(choices, {"status"}));
}

RecordsView::Missing CalendarView::missing() const
{
    if (!pageNow() || dateField(config().start))
        return {};
    if (dateFields(*pageNow()).empty())
        return {tr("A calendar needs a date field"), calendarLacks(workspace().schema(), page()), {}, {}};
    return {tr("Choose a date field"), tr("Each record stands on its day, or over the days from its start to its end."),
            tr("Choose the date"), QStringLiteral("calendarStart")};
}

ViewRecords::Ask CalendarView::fields() const
{
    ViewRecords::Ask ask;
    addKey(ask, dateField(config().start));
    addKey(ask, dateField(config().end));
    addKey(ask, colourField());
    return ask;
}

std::vector<CalendarEntry> CalendarView::entries()
{
    const Field *start = dateField(config().start);
    const Field *end = dateField(config().end);
    std::vector<CalendarEntry> list;
    m_undated = 0;
    for (int row = 0; row < records().size(); ++row) {
        const Day to = end ? dayOf(*end, records().key(row, end->id)).value_or(noDay) : noDay;
        const Day first = dayOf(*start, records().key(row, start->id)).value_or(to);
        if (first == noDay)
            ++m_undated;
        else
            list.push_back({row, first, std::max(first, to)});
    }
    return list;
}

void CalendarView::layOut()
{
    m_calendar->setEntries(CalendarEntries(dateField(config().start) ? entries() : std::vector<CalendarEntry>()));
    present();
}

// What is there on the days that are shown now.
void CalendarView::present()
{
    const Field *start = dateField(config().start);
    if (!start)
        return;
    const Field *end = dateField(config().end);
    CalendarContent content;
    content.rules = workspace().settings().calendar;
    content.week = isWeek();
    if (!m_placed && records().isLoaded() && !m_calendar->entries().all().empty()) {
        // The present where something is near it, else the last days that have something.
        m_placed = true;
        Day last = m_calendar->entries().all().front().to;
        bool isNear = false;
        for (const CalendarEntry &entry : m_calendar->entries().all()) {
            last = std::max(last, entry.to);
            isNear = isNear || (entry.from <= m_shown + 31 && entry.to >= m_shown - 31);
        }
        if (!isNear) {
            m_shown = last;
            m_calendar->setCurrentDay(last);
        }
    }
    content.shown = m_shown;
    content.token = optionColours(colourField());
    content.canMove = canWrite() && start->isEditable() && (!end || end->isEditable());
    content.canResize = content.canMove && end;
    content.canAdd = content.canMove;
    m_calendar->setContent(std::move(content));
    if (isWeek()) {
        m_title->setText(format().period(unitOf(m_shown, CalendarUnit::Week, workspace().settings().calendar)));
    } else {
        QString title = localizer().locale().toString(toDate(m_shown), QStringLiteral("MMMM yyyy"));
        title[0] = title.at(0).toUpper();
        m_title->setText(title);
    }
}

void CalendarView::showDay(Day day)
{
    m_placed = true;
    m_shown = day;
    present();
}

void CalendarView::turn(int direction)
{
    const QDate now = toDate(m_shown);
    showDay(isWeek() ? m_shown + 7 * direction : toDay(QDate(now.year(), now.month(), 1).addMonths(direction)));
    m_calendar->setCurrentDay(m_shown);
}

std::vector<ViewOption> CalendarView::options()
{
    if (!pageNow())
        return {};
    std::vector<ViewOption> list;
    list.push_back({QStringLiteral("calendarStart"), tr("Date"), fieldName(config().start), [this](QMenu &menu) {
                        fieldMenu(menu, dateFields(*pageNow()), config().start, {}, chooser(&ViewConfig::start));
                    }});
    list.push_back({QStringLiteral("calendarEnd"), tr("End"), fieldName(config().end), [this](QMenu &menu) {
                        fieldMenu(menu, dateFields(*pageNow()), config().end, tr("None: one day each"),
                                  chooser(&ViewConfig::end));
                    }});
    const Field *colour = colourField();
    if (colour) {
        list.push_back(
            {QStringLiteral("calendarColour"), tr("Colour"), fieldName(colour->id), [this, colour](QMenu &menu) {
                 FieldList choices = boardFields(*pageNow());
                 std::erase_if(choices, [](const Field *field) { return field->options.empty(); });
                 fieldMenu(menu, choices, colour->id, {},
                           [this](FieldId id) { change([id](ViewConfig &c) { setGroupField(c, id); }); });
             }});
    }
    list.push_back(
        {QStringLiteral("calendarScale"), tr("Show"), isWeek() ? tr("Week") : tr("Month"), [this](QMenu &menu) {
             const auto scale = [this](const QString &id) { change([&id](ViewConfig &c) { c.scale = id; }); };
             addChoice(menu, tr("Month"), !isWeek(), [scale] { scale(QStringLiteral("month")); });
             addChoice(menu, tr("Week"), isWeek(), [scale] { scale(QStringLiteral("week")); });
         }});
    return list;
}

QString CalendarView::note() const
{
    return m_undated > 0 ? tr("%n without a date", nullptr, m_undated) : QString();
}

void CalendarView::takeChange(RecordId record, const CalendarEntry &before, const CalendarEntry &after)
{
    const Field *start = dateField(config().start);
    const Field *end = dateField(config().end);
    const int row = records().rowOf(record);
    if (!start || row < 0)
        return;
    const Value from = records().key(row, start->id);
    const Value to = end ? records().key(row, end->id) : Value();
    const bool moved = after.from - before.from == after.to - before.to;
    std::vector<SetCells::Cell> cells;
    if (after.from != before.from && !(moved && from.isEmpty()))
        cells.push_back({record, start->id, onDay(*start, from, after.from)});
    if (end && after.to != before.to && !(moved && to.isEmpty()))
        cells.push_back({record, end->id, onDay(*end, to, after.to)});
    if (write(records().setCells(std::move(cells))))
        setCurrent(record);
}

void CalendarView::addOn(Day day)
{
    const Field *start = dateField(config().start);
    if (!start || !canWrite())
        return;
    addWith({start->id}, {onDay(*start, {}, day)});
}

void CalendarView::addRecord()
{
    addOn(m_calendar->currentDay());
}

void CalendarView::showMore(Day day, const QPoint &global)
{
    const std::vector<int> rows = CalendarLayout::rowsOf(m_calendar->entries().touching(day, day), day);
    QMenu menu(this);
    menu.addSection(format().date(day));
    std::vector<RecordId> shown;
    for (size_t i = 0; i < std::min(rows.size(), mostInMenu); ++i)
        shown.push_back(records().id(rows[i]));
    records().prepare(shown);
    for (const RecordId record : shown) {
        const QString name = fontMetrics().elidedText(records().name(record).simplified(), Qt::ElideRight, 320);
        menu.addAction(QString(name).replace(u'&', QStringLiteral("&&")), this, [this, record] {
            setCurrent(record);
            emit recordActivated(record);
        });
    }
    if (rows.size() > shown.size()) {
        menu.addSeparator();
        menu.addAction(tr("%n more on this day", nullptr, int(rows.size() - shown.size())))->setEnabled(false);
    }
    menu.exec(global);
}

PageView *makeCalendarView(const PageViewContext &context, QWidget *parent)
{
    return new CalendarView(context, parent);
}

QString calendarLacks(const Schema &schema, PageId id)
{
    const Page *page = schema.page(id);
    if (page && !dateFields(*page).empty())
        return {};
    return CalendarView::tr("This page has no date field. Add one, and its records can stand on a calendar.");
}

ViewConfig usualCalendar(const Schema &schema, PageId id)
{
    ViewConfig config;
    config.scale = QStringLiteral("month");
    const Page *page = schema.page(id);
    if (!page)
        return config;
    FieldList dates = dateFields(*page);
    config.start = usualOf(dates, {"start", "from", "date"});
    for (const Field *field : dates) {
        if (field->id != config.start && (field->role == QLatin1String("end") || field->role == QLatin1String("to")))
            config.end = field->id;
    }
    return config;
}

} // namespace pheu
