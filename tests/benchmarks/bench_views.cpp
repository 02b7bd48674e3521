// SPDX-License-Identifier: GPL-3.0-or-later
// Boards, timelines, calendars and galleries over 100,000 records (or as many as the first argument says): how long
// they take to come, the longest frame of a scroll at 1920×1080 (in processor time), and an edit until it is painted.
#include "benchmarks/measure.h"
#include "views/board/boardcanvas.h"
#include "views/board/boardview.h"
#include "views/calendar/calendarcanvas.h"
#include "views/calendar/calendarview.h"
#include "views/gallery/gallerycanvas.h"
#include "views/gallery/galleryview.h"
#include "views/timeline/timelineview.h"

#include <QApplication>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QWheelEvent>

using namespace pheu;

namespace
{

std::unique_ptr<Workspace> filled(const QTemporaryDir &dir, int records)
{
    auto made = Workspace::create(dir.filePath(QStringLiteral("views.pheu")),
                                  {.currency = QStringLiteral("USD"), .language = Language::English, .name = {}});
    if (!made)
        return {};
    const Page &page = *(*made)->schema().page(QStringLiteral("campaigns"));
    const Field &status = *page.field(QStringLiteral("status"));
    AddRecords add{page.id, {}, {}};
    for (const char *role : {"name", "status", "start", "end", "budget", "stage", "channels"})
        add.fields.push_back(page.field(QLatin1String(role))->id);
    for (int i = 0; i < records; ++i) {
        const qint64 start = 20'000 + i * 7919LL % 1'500;
        add.rows.push_back({QStringLiteral("Campaign number %1").arg(i),
                            status.options[size_t(i) % status.options.size()].id.value, start, start + i % 45,
                            qint64(i) * 1'000, qint64(1 + i % 4), IdList{1 + i % 5, 6}});
    }
    if (!(*made)->apply({EditKind::AddRecords, {std::move(add)}}))
        return {};
    return std::move(*made);
}

double ms(QElapsedTimer &timer)
{
    const double time = double(timer.nsecsElapsed()) / 1e6;
    timer.restart();
    return time;
}

struct Bench {
    Workspace &workspace;
    MetricsEngine &engine;
    Theme &theme;
    Localizer &localizer;
    bench::Report &report;

    void run(const QString &name, PageView *(*make)(const PageViewContext &, QWidget *), const ViewConfig &config,
             const std::function<QWidget *(PageView &)> &surface, const std::function<void(PageView &, int)> &scroll)
    {
        const Page &page = *workspace.schema().page(QStringLiteral("campaigns"));
        std::unique_ptr<PageView> view(make({page.id, &workspace, &engine, &theme, &localizer}, nullptr));
        view->resize(1600, 940); // what a window of 1920×1080 leaves for it
        view->show();
        View shown;
        shown.page = page.id;
        shown.config = config;
        QElapsedTimer timer;
        timer.start();
        view->setView(shown);
        while (view->isLoading())
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
        surface(*view)->repaint();
        report.add({name + QStringLiteral(": opened and painted"), ms(timer), {}, 0, {}});
        std::vector<double> frames;
        for (int i = 0; i < 200; ++i) {
            const double start = bench::threadMs();
            scroll(*view, i);
            surface(*view)->repaint();
            frames.push_back(bench::threadMs() - start);
        }
        std::sort(frames.begin(), frames.end());
        report.add({name + QStringLiteral(": a frame of a scroll, 95 of 100"), frames[190], {}, 0, 16});
        report.add({name + QStringLiteral(": the longest of 200"), frames.back(), {}, 0, 16});
        const FieldId status = page.field(QStringLiteral("status"))->id;
        const auto &options = page.field(status)->options;
        timer.restart();
        const auto done =
            workspace.apply({EditKind::Cells, {SetCells{page.id, {{RecordId(50), status, options[1].id.value}}}}});
        surface(*view)->repaint();
        report.add({name + QStringLiteral(": an edit until it is painted"), done ? ms(timer) : -1, {}, 0, {}});
        if (!workspace.undo())
            std::printf("undo failed\n");
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    Theme::loadFonts();
    Theme theme;
    theme.setMode(ThemeMode::Light);
    Localizer localizer;
    bench::Report report(app.arguments());
    const int records = app.arguments().value(1).toInt() > 0 ? app.arguments().value(1).toInt() : 100'000;
    QTemporaryDir dir;
    auto workspace = filled(dir, records);
    if (!workspace)
        return 1;
    MetricsEngine engine(*workspace);
    Bench bench{*workspace, engine, theme, localizer, report};
    const Schema &schema = workspace->schema();
    const PageId page = schema.page(QStringLiteral("campaigns"))->id;
    const auto area = [](auto &canvas) { return canvas.viewport(); };
    bench.run(
        QStringLiteral("board"), makeBoardView, usualBoard(schema, page),
        [&](PageView &view) { return area(static_cast<BoardView &>(view).board()); },
        [&](PageView &view, int) {
            QWidget *viewport = static_cast<BoardView &>(view).board().viewport();
            QWheelEvent wheel(QPointF(400, 300), viewport->mapToGlobal(QPointF(400, 300)), {}, QPoint(0, -240),
                              Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(viewport, &wheel);
        });
    ViewConfig plan = usualTimeline(schema, page);
    plan.scale = QStringLiteral("quarter");
    bench.run(
        QStringLiteral("timeline"), makeTimelineView, plan,
        [&](PageView &view) { return area(static_cast<TimelineView &>(view).timeline()); },
        [](PageView &view, int i) {
            TimelineCanvas &canvas = static_cast<TimelineView &>(view).timeline();
            QScrollBar *bar = i % 2 ? canvas.verticalScrollBar() : canvas.horizontalScrollBar();
            bar->setValue(bar->value() + 90);
        });
    bench.run(
        QStringLiteral("gallery"), makeGalleryView, usualGallery(schema, page),
        [&](PageView &view) { return area(static_cast<GalleryView &>(view).gallery()); },
        [](PageView &view, int) {
            QScrollBar *bar = static_cast<GalleryView &>(view).gallery().verticalScrollBar();
            bar->setValue(bar->value() + 120);
        });
    bench.run(
        QStringLiteral("calendar"), makeCalendarView, usualCalendar(schema, page),
        [&](PageView &view) { return area(static_cast<CalendarView &>(view).calendar()); },
        [](PageView &view, int i) { static_cast<CalendarView &>(view).showDay(20'000 + i * 31 % 1'500); });
    return 0;
}
