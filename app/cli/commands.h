// SPDX-License-Identifier: GPL-3.0-or-later
// The functions behind the table of commands: what each takes and what it does. Each pair lives in a file of
// its own, named after the command.
#pragma once

#include "cli/arguments.h"
#include "cli/console.h"

namespace pheu::cli
{

CommandSpec newSpec();
CommandSpec infoSpec();
CommandSpec importSpec();
CommandSpec undoSpec();
CommandSpec redoSpec();
CommandSpec querySpec();
CommandSpec setSpec();
CommandSpec kpiSpec();
CommandSpec catalogueSpec();
CommandSpec funnelSpec();
CommandSpec exportSpec();
CommandSpec reportSpec();
CommandSpec checkSpec();
CommandSpec backupSpec();
CommandSpec addPageSpec();
CommandSpec utmSpec();
CommandSpec targetsSpec();

int runNew(const Arguments &arguments, Console &console);
int runInfo(const Arguments &arguments, Console &console);
int runImport(const Arguments &arguments, Console &console);
int runUndo(const Arguments &arguments, Console &console);
int runRedo(const Arguments &arguments, Console &console);
int runQuery(const Arguments &arguments, Console &console);
int runSet(const Arguments &arguments, Console &console);
int runKpi(const Arguments &arguments, Console &console);
int runCatalogue(const Arguments &arguments, Console &console);
int runFunnel(const Arguments &arguments, Console &console);
int runExport(const Arguments &arguments, Console &console);
int runReport(const Arguments &arguments, Console &console);
int runCheck(const Arguments &arguments, Console &console);
int runBackup(const Arguments &arguments, Console &console);
int runTargets(const Arguments &arguments, Console &console);
int runAddPage(const Arguments &arguments, Console &console);
int runUtm(const QStringList &arguments, Console &console); // reads its action itself

} // namespace pheu::cli
