// SPDX-License-Identifier: GPL-3.0-or-later
// What a window on 1,000,000 records asks for: the first paint, the order of a page, a window far down, a sort, a
// search; beside plain SQL for the same answer in the same run.
#include "benchmarks/measure.h"
#include "dashboard/dashboardpage.h"
#include "exchange/importer.h"
#include "storage/statement.h"
#include "support/adresults.h"
#include "views/gridview.h"

#include <QApplication>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QThread>

using namespace pheu;

namespace
{

constexpr int rowCount = 1'000'000;

std::unique_ptr<Workspace> filled(const QTemporaryDir &dir)
{
    const QString csv = dir.filePath(QStringLiteral("results.csv"));
    auto workspace = Workspace::create(dir.filePath(QStringLiteral("grid.pheu")),
                                       {.currency = QStringLiteral("USD"), .language = Language::English, .name = {}});
    if (!workspace || !test::writeAdResults(csv, rowCount))
        return {};
    ImportOptions options;
    options.preset = QStringLiteral("none");
    for (const char *name : {"date", "channel", "campaign", "ad", "impressions", "clicks", "visits", "leads", "orders",
                             "spend", "revenue"})
        options.map << QStringLiteral("%1=%1").arg(QLatin1String(name));
    auto plan = ImportPlan::make(**workspace, {csv}, options);
    if (!plan || !(*plan)->apply())
        return {};
    return std::move(*workspace);
}

// Steps a statement to its end and answers with the rows seen.
qint64 runSql(Database &database, const QString &sql)
{
    auto statement = Statement::prepare(database, sql);
    qint64 rows = 0;
    while (statement) {
        auto row = statement->step();
        if (!row || !*row)
            break;
        ++rows;
    }
    return rows;
}

// The longest time in which the event loop answered nothing, until it has been calm for a while; in ms.
double longestGap(int calmMs, int mostMs)
{
    QElapsedTimer whole, last, gap;
    whole.start();
    last.start();
    gap.start();
    double longest = 0;
    while (whole.elapsed() < mostMs && last.elapsed() < calmMs) {
        gap.restart();
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        const double taken = double(gap.nsecsElapsed()) / 1e6;
        longest = std::max(longest, taken);
        if (taken > 2)
            last.restart();
        QThread::msleep(1);
    }
    return longest;
}

// A window on the overview of the workspace: until it is painted first, and how long it ever does not answer.
void measureStart(bench::Report &report, const QString &path)
{
    Theme theme;
    Localizer localizer;
    theme.setMode(ThemeMode::Light);
    std::vector<double> painted, gaps;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        auto opened = Workspace::open(path);
        if (!opened)
            return;
        MetricsEngine engine(**opened);
        DashboardPage view(**opened, engine, theme, localizer);
        view.resize(1280, 800);
        view.show();
        view.repaint();
        painted.push_back(double(timer.nsecsElapsed()) / 1e6);
        gaps.push_back(longestGap(1200, 10'000));
    }
    std::sort(painted.begin(), painted.end());
    std::sort(gaps.begin(), gaps.end());
    report.add({QStringLiteral("open the workspace and paint the overview first"), painted[2], {}, 0, 100});
    report.add({QStringLiteral("longest time without an answer until it is filled"), gaps[2], {}, 0, 100});
}

struct Frames {
    double median = 0, p95 = 0, longest = 0;
};

Frames summed(std::vector<double> frames)
{
    std::sort(frames.begin(), frames.end());
    return {frames[frames.size() / 2], frames[frames.size() * 95 / 100], frames.back()};
}

// Every frame of scrolling through a view that is grouped, filtered and sorted: from the move of the scroll bar to the
// painted cells, fetching included. The first frame, and those while subtotals are still read, are not counted.
void measureScrolling(bench::Report &report, Workspace &workspace)
{
    Theme theme;
    Localizer localizer;
    theme.setMode(ThemeMode::Light);
    const Page &page = *workspace.schema().page(QStringLiteral("results"));
    const auto path = [&](const char *role) { return PathChoice{{FieldPath{{page.field(QLatin1String(role))->id}}}}; };
    RecordTableModel model(workspace, page.id, localizer.format(QStringLiteral("USD")), nullptr,
                           RecordTableModel::Start::Asked);
    GridView grid(workspace, model, theme, localizer);
    grid.resize(1280, 800);
    grid.setFrozen(1);
    model.setColours(
        {{Filter::compare(path("orders"), Operator::Gt, {QStringLiteral("2")}), {}, QStringLiteral("green")}});
    grid.show();
    Query query;
    query.filter = Filter::compare(path("clicks"), Operator::Ge, {QStringLiteral("1")});
    query.sorts = {{path("spend"), true, {}}};
    QElapsedTimer timer;
    timer.start();
    model.setQuery(query, {{path("channel"), false, {}}, {path("campaign"), false, {}}});
    while (model.isLoading())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    report.add({QStringLiteral("group by channel and campaign, filter, sort: in place"),
                double(timer.nsecsElapsed()) / 1e6,
                {},
                0,
                {}});
    QElapsedTimer sums;
    sums.start();
    grid.viewport()->repaint();
    int column = 0;
    while (column < model.columnCount() && !(model.fieldAt(column) && model.fieldAt(column)->type->isSummed()))
        ++column;
    while (model.subtotal(0, column) == QStringLiteral("…"))
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    report.add({QStringLiteral("… its subtotals, worked out beside the window"),
                double(sums.nsecsElapsed()) / 1e6,
                {},
                0,
                {}});
    const auto frame = [&](int value) {
        const double start = bench::threadMs();
        grid.verticalScrollBar()->setValue(value);
        grid.viewport()->repaint();
        return bench::threadMs() - start;
    };
    const int most = grid.verticalScrollBar()->maximum();
    std::vector<double> wheel, jumps;
    frame(0);
    for (int i = 1; i <= 400; ++i) // three rows a notch
        wheel.push_back(frame(i * 3 * pheu::rowHeight));
    for (int i = 1; i <= 200; ++i)
        jumps.push_back(frame(int(qint64(most) * ((i * 7919) % 1000) / 1000)));
    const auto add = [&](const QString &what, const Frames &frames) {
        report.add({what + QStringLiteral(": a frame, median"), frames.median, {}, 0, 16});
        report.add({what + QStringLiteral(": 95 of 100 frames within"), frames.p95, {}, 0, 16});
        report.add({what + QStringLiteral(": the longest frame"), frames.longest, {}, 0, 16});
    };
    std::printf("%d rows of %d records\n", model.rowCount(), int(model.records().size()));
    add(QStringLiteral("scroll by the wheel, grouped"), summed(wheel));
    add(QStringLiteral("jump by the scroll bar, grouped"), summed(jumps));
    QElapsedTimer fold;
    fold.start();
    model.setFolded(0, true);
    grid.viewport()->repaint();
    report.add({QStringLiteral("fold a group of %1 records").arg(model.layout().groups()[0].count),
                double(fold.nsecsElapsed()) / 1e6,
                {},
                0,
                50});
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    Theme::loadFonts();
    bench::Report report(QCoreApplication::arguments());
    QTemporaryDir dir;
    if (const QString file = QCoreApplication::arguments().value(1); file.endsWith(QLatin1String(".pheu"))) {
        // Only the window, over a workspace that is there: for a profiler.
        auto opened = Workspace::open(file);
        if (opened)
            measureScrolling(report, **opened);
        return opened ? 0 : 1;
    }
    const auto workspace = filled(dir);
    if (!workspace) {
        std::fprintf(stderr, "the workspace for the benchmark could not be made\n");
        return 1;
    }
    measureStart(report, workspace->path());
    measureScrolling(report, *workspace);
    const Page &page = *workspace->schema().page(QStringLiteral("results"));
    const RecordReader reader = workspace->reader();
    Database &database = workspace->database();
    const auto byField = [&](const char *role) {
        Query query;
        query.page = page.id;
        query.sorts = {{.path = {{FieldPath{{page.field(QLatin1String(role))->id}}}}, .descending = true}};
        return query;
    };
    std::vector<FieldId> shown;
    for (const char *role : {"date", "channel", "campaign", "ad", "impressions", "clicks", "visits", "leads", "orders",
                             "spend", "revenue"})
        shown.push_back(page.field(QLatin1String(role))->id);

    Query everything;
    everything.page = page.id;
    const auto all = reader.select(everything);
    if (!all || all->size() != size_t(rowCount))
        return 1;
    const std::span<const RecordId> window(all->data() + 900'000, 40);
    report.add({QStringLiteral("open a page: ids of 1,000,000 records"),
                bench::median(5, [&] { (void)reader.select(everything); }),
                QStringLiteral("SELECT id"),
                bench::median(5, [&] { runSql(database, QStringLiteral("SELECT id FROM %1").arg(page.table())); }),
                {}});
    report.add(
        {QStringLiteral("jump to row 900,000: 40 records of 11 fields"),
         bench::median(50, [&] { (void)reader.fetch(page.id, window, shown); }), QStringLiteral("LIMIT/OFFSET"),
         bench::median(
             5, [&] { runSql(database, QStringLiteral("SELECT * FROM %1 LIMIT 40 OFFSET 900000").arg(page.table())); }),
         0.1});
    for (const auto &[role, aim] : {std::pair{"spend", 1.0}, std::pair{"date", 1.0}, std::pair{"campaign", 1.0}}) {
        const QString column = page.field(QLatin1String(role))->column();
        report.add({QStringLiteral("sort by %1, whole order").arg(QLatin1String(role)),
                    bench::median(3, [&] { (void)reader.select(byField(role)); }), QStringLiteral("ORDER BY"),
                    bench::median(
                        3,
                        [&] {
                            runSql(database,
                                   QStringLiteral("SELECT id FROM %1 ORDER BY %2 DESC, id").arg(page.table(), column));
                        }),
                    aim});
    }
    Query search;
    search.page = page.id;
    search.search = QStringLiteral("retargeting c011");
    report.add({QStringLiteral("search 1,000,000 records for two words"),
                bench::median(3, [&] { (void)reader.select(search); }),
                {},
                0,
                300});
    return 0;
}
