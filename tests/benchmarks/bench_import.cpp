// SPDX-License-Identifier: GPL-3.0-or-later
// Import of 1,000,000 rows through the real importer (validated, keyed, logged, undoable) against `sqlite3 .import` of
// the same file into an untyped table, in turn, in the same run.
#include "benchmarks/measure.h"
#include "exchange/importer.h"
#include "support/adresults.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <sys/resource.h>

using namespace pheu;

namespace
{

constexpr int rowCount = 1'000'000;

ImportOptions options()
{
    ImportOptions result;
    result.preset = QStringLiteral("none");
    for (const char *name : {"date", "channel", "campaign", "ad", "impressions", "clicks", "visits", "leads", "mqls",
                             "sqls", "orders", "spend", "revenue"})
        result.map << QStringLiteral("%1=%1").arg(QLatin1String(name));
    return result;
}

bool importOurs(const QString &csv, const QString &target, double &ms)
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
    auto plan = ImportPlan::make(**workspace, {csv}, options());
    if (!plan) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(plan.error().message));
        return false;
    }
    auto changes = (*plan)->apply();
    ms = double(timer.nsecsElapsed()) / 1e6;
    if (!changes || (*plan)->summary().added != rowCount) {
        std::fprintf(stderr, "the import did not add %d rows\n", rowCount);
        return false;
    }
    return true;
}

bool importPeer(const QString &csv, const QString &target, double &ms)
{
    QFile::remove(target);
    QElapsedTimer timer;
    timer.start();
    QProcess sqlite;
    sqlite.start(QStringLiteral("sqlite3"),
                 {target, QStringLiteral(".mode csv"), QStringLiteral(".import %1 results").arg(csv)});
    const bool done = sqlite.waitForFinished(-1) && sqlite.exitCode() == 0;
    ms = double(timer.nsecsElapsed()) / 1e6;
    return done;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    bench::Report report(QCoreApplication::arguments());
    QTemporaryDir dir;
    const QString csv = dir.filePath(QStringLiteral("results.csv"));
    if (!test::writeAdResults(csv, rowCount))
        return 1;
    std::vector<double> ours, peer;
    for (int run = 0; run < 3; ++run) {
        double a = 0, b = 0;
        if (!importOurs(csv, dir.filePath(QStringLiteral("ours.pheu")), a) ||
            !importPeer(csv, dir.filePath(QStringLiteral("peer.db")), b))
            return 1;
        ours.push_back(a);
        peer.push_back(b);
    }
    std::sort(ours.begin(), ours.end());
    std::sort(peer.begin(), peer.end());
    report.add({QStringLiteral("import 1,000,000 rows, planned and undoable"), ours[1],
                QStringLiteral("sqlite3 .import"), peer[1], 1.5});
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::fprintf(stderr, "peak memory of the importing process: %ld MiB\n", usage.ru_maxrss / 1024);
    return 0;
}
