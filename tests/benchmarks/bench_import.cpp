// SPDX-License-Identifier: GPL-3.0-or-later
// Import of 1,000,000 rows through the real importer (validated, keyed, logged, undoable) against `sqlite3 .import` of
// the same file into an untyped table, in turn, in the same run. `--rows N` and `--runs N` import another number; with
// `--alone` there is no peer, and the memory is that of one import.
#include "benchmarks/measure.h"
#include "exchange/importer.h"
#include "support/adresults.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <sys/resource.h>
#include <time.h>

using namespace pheu;

namespace
{

long peakMiB()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

// User and system, in ms: of all threads of this program, or of the programs it ran.
double processorMs(int who)
{
    rusage usage{};
    getrusage(who, &usage);
    const auto ms = [](const timeval &time) { return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3; };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

// Of this thread, which drifts less than the clock where others work too.
double busyMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

ImportOptions options()
{
    ImportOptions result;
    result.preset = QStringLiteral("none");
    for (const char *name : {"date", "channel", "campaign", "ad", "impressions", "clicks", "visits", "leads", "mqls",
                             "sqls", "orders", "spend", "revenue"})
        result.map << QStringLiteral("%1=%1").arg(QLatin1String(name));
    return result;
}

bool importOurs(const QString &csv, const QString &target, int rowCount, double &ms)
{
    QFile::remove(target);
    auto workspace =
        Workspace::create(target, {.currency = QStringLiteral("USD"), .language = Language::English, .name = {}});
    if (!workspace) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(workspace.error().message));
        return false;
    }
    QElapsedTimer timer;
    timer.start();
    const double began = busyMs(), allBegan = processorMs(RUSAGE_SELF);
    auto plan = ImportPlan::make(**workspace, {csv}, options());
    if (!plan) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(plan.error().message));
        return false;
    }
    const double planned = double(timer.nsecsElapsed()) / 1e6;
    const double planBusy = busyMs() - began;
    const long planPeak = peakMiB();
    auto changes = (*plan)->apply();
    ms = double(timer.nsecsElapsed()) / 1e6;
    if (!changes || (*plan)->summary().added != rowCount) {
        std::fprintf(stderr, "the import did not add %d rows\n", rowCount);
        return false;
    }
    std::fprintf(
        stderr,
        "planned in %.0f ms (its thread busy %.0f, peak %ld MiB), applied in %.0f ms (busy %.0f, peak %ld MiB); "
        "processor time of all threads %.0f ms\n",
        planned, planBusy, planPeak, ms - planned, busyMs() - began - planBusy, peakMiB(),
        processorMs(RUSAGE_SELF) - allBegan);
    return true;
}

bool importPeer(const QString &csv, const QString &target, double &ms)
{
    QFile::remove(target);
    QElapsedTimer timer;
    timer.start();
    const double began = processorMs(RUSAGE_CHILDREN);
    QProcess sqlite;
    sqlite.start(QStringLiteral("sqlite3"),
                 {target, QStringLiteral(".mode csv"), QStringLiteral(".import %1 results").arg(csv)});
    const bool done = sqlite.waitForFinished(-1) && sqlite.exitCode() == 0;
    ms = double(timer.nsecsElapsed()) / 1e6;
    std::fprintf(stderr, "sqlite3 .import in %.0f ms; processor time %.0f ms\n", ms,
                 processorMs(RUSAGE_CHILDREN) - began);
    return done;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto number = [&](const QString &option, int usual) {
        const qsizetype at = arguments.indexOf(option);
        return at < 0 ? usual : arguments.value(at + 1).toInt();
    };
    const int rowCount = number(QStringLiteral("--rows"), 1'000'000), runs = number(QStringLiteral("--runs"), 3);
    const bool alone = arguments.contains(QStringLiteral("--alone"));
    bench::Report report(arguments);
    QTemporaryDir dir;
    const QString csv = dir.filePath(QStringLiteral("results.csv"));
    if (!test::writeAdResults(csv, rowCount))
        return 1;
    std::vector<double> ours, peer;
    for (int run = 0; run < runs; ++run) {
        double a = 0, b = 0;
        if (!importOurs(csv, dir.filePath(QStringLiteral("ours.pheu")), rowCount, a) ||
            (!alone && !importPeer(csv, dir.filePath(QStringLiteral("peer.db")), b)))
            return 1;
        ours.push_back(a);
        peer.push_back(b);
    }
    std::sort(ours.begin(), ours.end());
    std::sort(peer.begin(), peer.end());
    const size_t middle = ours.size() / 2;
    report.add({QStringLiteral("import %L1 rows, planned and undoable").arg(rowCount), ours[middle],
                QStringLiteral("sqlite3 .import"), peer[middle], alone ? std::nullopt : std::optional(0.6)});
    return 0;
}
