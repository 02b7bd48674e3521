// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an export: planned, or refused in a sentence; the rows of a plan add up.
#include "exchange/importer.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

using namespace pheu;

namespace
{

struct Place {
    QTemporaryDir folder;
    std::unique_ptr<Workspace> workspace;

    Place()
    {
        auto made = Workspace::create(folder.filePath(QStringLiteral("w.pheu")),
                                      {.currency = QStringLiteral("VND"), .language = Language::English, .name = {}});
        if (!made)
            qFatal("%s", qUtf8Printable(made.error().message));
        workspace = std::move(*made);
    }
};

void require(bool holds, const char *what)
{
    if (!holds)
        qFatal("%s", what);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static int argc = 1;
    static char name[] = "fuzz_export";
    static char *argv[] = {name, nullptr};
    static const QCoreApplication application(argc, argv);
    static const Place here;
    const QString path = here.folder.filePath(QStringLiteral("export.csv"));
    {
        QFile file(path);
        require(file.open(QIODevice::WriteOnly), "the input could not be written");
        file.write(reinterpret_cast<const char *>(data), qint64(size));
    }
    ImportOptions options;
    options.spread = size % 2 ? SpreadRule::Days : SpreadRule::Refuse;
    options.currency = size % 4 < 2 ? QStringLiteral("VND") : QString();
    const auto plan = ImportPlan::make(*here.workspace, {path}, options);
    if (!plan) {
        require(plan.error().message.size() > 20, "a refusal says nothing");
        return 0;
    }
    const ImportSummary &summary = (*plan)->summary();
    require(options.spread == SpreadRule::Days ||
                summary.rows == summary.added + summary.updated + summary.merged + summary.skipped,
            "the rows of the plan do not add up");
    require(summary.problemCount >= qint64(summary.problems.size()), "there are more problems than were counted");
    return 0;
}
