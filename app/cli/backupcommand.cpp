// SPDX-License-Identifier: GPL-3.0-or-later
// pheu backup: a verified copy, also while another program has the workspace open.
#include "cli/commands.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

namespace pheu::cli
{

namespace
{

struct Backup {
    Q_DECLARE_TR_FUNCTIONS(pheu::BackupCommand)
};

} // namespace

CommandSpec backupSpec()
{
    CommandSpec spec;
    spec.name = QStringLiteral("backup");
    spec.summary = Backup::tr("Writes a verified copy of a workspace.");
    spec.positionals = {{QStringLiteral("FILE")}};
    spec.options = {
        {QStringLiteral("output"), QStringLiteral("COPY"), Backup::tr("The file to write; needed."), {}, false, u'o'}};
    return spec;
}

int runBackup(const Arguments &arguments, Console &console)
{
    const QString copy = arguments.value(QStringLiteral("output"));
    if (copy.isEmpty())
        return console.usage(Backup::tr("Name the file to write: -o COPY."), QStringLiteral("backup"));
    const auto workspace = Workspace::open(arguments.positional(0), OpenMode::ReadOnly);
    if (!workspace)
        return console.refuse(workspace.error());
    const auto copied = copyWorkspace((*workspace)->database(), copy, false);
    if (!copied)
        return console.refuse(copied.error());
    console.writeLine(Backup::tr("Copied and verified: %1").arg(copy));
    return Done;
}

} // namespace pheu::cli
