// SPDX-License-Identifier: GPL-3.0-or-later
// pheu check: looks for damage, and saves what can be read into a new file.
#include "cli/commands.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

namespace pheu::cli
{

namespace
{

struct Check {
    Q_DECLARE_TR_FUNCTIONS(pheu::CheckCommand)
};

int repair(const QString &file, const QString &copy, Console &console)
{
    const auto report = repairWorkspace(file, copy);
    if (!report)
        return console.refuse(report.error());
    const Format format = console.format({});
    console.writeLine(Check::tr("Records saved to %1: %2 of %3")
                          .arg(copy, format.integer(report->recovered), format.integer(report->expected)));
    return Done;
}

} // namespace

CommandSpec checkSpec()
{
    CommandSpec spec;
    spec.name = QStringLiteral("check");
    spec.summary = Check::tr("Looks for damage in a workspace.");
    spec.positionals = {{QStringLiteral("FILE")}};
    spec.options = {
        {QStringLiteral("repair"),
         {},
         Check::tr("Saves every record that can be read to a new file; needs -o."),
         {},
         false,
         {}},
        {QStringLiteral("output"), QStringLiteral("COPY"), Check::tr("The new file of --repair."), {}, false, u'o'},
    };
    return spec;
}

int runCheck(const Arguments &arguments, Console &console)
{
    const QString file = arguments.positional(0);
    const QString copy = arguments.value(QStringLiteral("output"));
    const bool wanted = arguments.has(QStringLiteral("repair"));
    if (wanted && copy.isEmpty())
        return console.usage(Check::tr("--repair needs the file to write: -o COPY."), QStringLiteral("check"));
    if (!wanted && arguments.has(QStringLiteral("output")))
        return console.usage(Check::tr("-o goes with --repair."), QStringLiteral("check"));
    if (wanted)
        return repair(file, copy, console);
    const auto report = checkWorkspace(file);
    if (!report)
        return console.refuse(report.error());
    for (const QString &problem : report->problems)
        console.writeLine(problem);
    if (!report->ok) {
        return console.refuse(
            Check::tr("%1 is damaged: “pheu check %1 --repair -o COPY” saves what can be read.").arg(file));
    }
    console.writeLine(
        Check::tr("%1 is sound. Records checked: %2").arg(file, console.format({}).integer(report->recordsChecked)));
    return Done;
}

} // namespace pheu::cli
