// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of views that can be offered, in the order of the menu: one line a kind.
#include "views/board/boardview.h"
#include "views/calendar/calendarview.h"
#include "views/form/formview.h"
#include "views/gallery/galleryview.h"
#include "views/gridpage.h"
#include "views/pivot/pivotview.h"
#include "views/timeline/timelineview.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

struct KindText {
    Q_DECLARE_TR_FUNCTIONS(pheu::ViewKinds)
};

QString nothingLacks(const Schema &, PageId)
{
    return {};
}

ViewConfig plain(const Schema &, PageId)
{
    return {};
}

PageView *makeGrid(const PageViewContext &context, QWidget *parent)
{
    return new GridPage(context, parent);
}

QString gridTitle()
{
    return KindText::tr("Grid");
}
QString gridHint()
{
    return KindText::tr("Rows and columns, with groups and subtotals");
}
QString boardTitle()
{
    return KindText::tr("Board");
}
QString boardHint()
{
    return KindText::tr("Cards in columns by a choice or a link; drag to change it");
}
QString galleryTitle()
{
    return KindText::tr("Gallery");
}
QString galleryHint()
{
    return KindText::tr("Large cards with their picture");
}
QString calendarTitle()
{
    return KindText::tr("Calendar");
}
QString calendarHint()
{
    return KindText::tr("Records on their days; drag to another day");
}
QString timelineTitle()
{
    return KindText::tr("Timeline");
}
QString timelineHint()
{
    return KindText::tr("Bars from start to end, in lanes");
}
QString formTitle()
{
    return KindText::tr("Form");
}
QString formHint()
{
    return KindText::tr("One record after the other, quickly typed in");
}
QString pivotTitle()
{
    return KindText::tr("Pivot");
}
QString pivotHint()
{
    return KindText::tr("KPIs by one or two dimensions, with heat colours");
}

} // namespace

const std::vector<ViewKindEntry> &viewKinds()
{
    static const std::vector<ViewKindEntry> kinds{
        {ViewKind::Grid, "grid", gridTitle, gridHint, nothingLacks, plain, makeGrid},
        {ViewKind::Board, "board", boardTitle, boardHint, boardLacks, usualBoard, makeBoardView},
        {ViewKind::Gallery, "gallery", galleryTitle, galleryHint, galleryLacks, usualGallery, makeGalleryView},
        {ViewKind::Calendar, "calendar", calendarTitle, calendarHint, calendarLacks, usualCalendar, makeCalendarView},
        {ViewKind::Timeline, "timeline", timelineTitle, timelineHint, timelineLacks, usualTimeline, makeTimelineView},
        {ViewKind::Form, "form", formTitle, formHint, formLacks, usualForm, makeFormView},
        {ViewKind::Pivot, "pivot", pivotTitle, pivotHint, pivotLacks, usualPivot, makePivotView},
    };
    return kinds;
}

const ViewKindEntry *viewKindEntry(ViewKind kind)
{
    const std::vector<ViewKindEntry> &kinds = viewKinds();
    const auto at = std::find_if(kinds.begin(), kinds.end(), [kind](const ViewKindEntry &e) { return e.kind == kind; });
    return at == kinds.end() ? nullptr : &*at;
}

QString viewKindIcon(ViewKind kind)
{
    switch (kind) {
    case ViewKind::Grid:
        return QStringLiteral("grid");
    case ViewKind::Board:
        return QStringLiteral("board");
    case ViewKind::Gallery:
        return QStringLiteral("gallery");
    case ViewKind::Calendar:
        return QStringLiteral("calendar");
    case ViewKind::Timeline:
        return QStringLiteral("timeline");
    case ViewKind::Form:
        return QStringLiteral("form");
    case ViewKind::Pivot:
        return QStringLiteral("pivot");
    }
    return {};
}

} // namespace pheu
