// SPDX-License-Identifier: GPL-3.0-or-later
// What a window on 1,000,000 records asks for: the first paint, the order of a page, a window far down, a sort, a search;
// beside plain SQL for the same answer in the same run.
#include "benchmarks/measure.h"
#include "exchange/importer.h"
#include "mainwindow/workspaceview.h"
#include "storage/statement.h"
#include "support/adresults.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QThread>

using namespace pheu;

namespace {

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
    for (const char *name : {"date", "channel", "campaign", "ad", "impressions", "clicks", "visits", "leads", "orders", "spend", "revenue"})
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
        WorkspaceView view(std::move(*opened), theme, localizer);
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

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    Theme::loadFonts();
    bench::Report report(QCoreApplication::arguments());
    QTemporaryDir dir;
    const auto workspace = filled(dir);
    if (!workspace) {
        std::fprintf(stderr, "the workspace for the benchmark could not be made\n");
        return 1;
    }
    measureStart(report, workspace->path());
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
    for (const char *role : {"date", "channel", "campaign", "ad", "impressions", "clicks", "visits", "leads", "orders", "spend", "revenue"})
        shown.push_back(page.field(QLatin1String(role))->id);

    Query everything;
    everything.page = page.id;
    const auto all = reader.select(everything);
    if (!all || all->size() != size_t(rowCount))
        return 1;
    const std::span<const RecordId> window(all->data() + 900'000, 40);
    report.add({QStringLiteral("open a page: ids of 1,000,000 records"),
                bench::median(5, [&] { (void)reader.select(everything); }), QStringLiteral("SELECT id"),
                bench::median(5, [&] { runSql(database, QStringLiteral("SELECT id FROM %1").arg(page.table())); }), {}});
    report.add({QStringLiteral("jump to row 900,000: 40 records of 11 fields"),
                bench::median(50, [&] { (void)reader.fetch(page.id, window, shown); }), QStringLiteral("LIMIT/OFFSET"),
                bench::median(5, [&] { runSql(database, QStringLiteral("SELECT * FROM %1 LIMIT 40 OFFSET 900000").arg(page.table())); }),
                0.1});
    for (const auto &[role, aim] : {std::pair{"spend", 1.0}, std::pair{"date", 1.0}, std::pair{"campaign", 1.0}}) {
        const QString column = page.field(QLatin1String(role))->column();
        report.add({QStringLiteral("sort by %1, whole order").arg(QLatin1String(role)),
                    bench::median(3, [&] { (void)reader.select(byField(role)); }), QStringLiteral("ORDER BY"),
                    bench::median(3, [&] { runSql(database, QStringLiteral("SELECT id FROM %1 ORDER BY %2 DESC, id").arg(page.table(), column)); }),
                    aim});
    }
    Query search;
    search.page = page.id;
    search.search = QStringLiteral("retargeting c011");
    report.add({QStringLiteral("search 1,000,000 records for two words"), bench::median(3, [&] { (void)reader.select(search); }), {}, 0, 300});
    return 0;
}
