// SPDX-License-Identifier: GPL-3.0-or-later
// One subcommand: one file, and one line in the table of commands.cpp. A command checks its usage before it
// opens a file, and writes nothing to stdout unless it succeeds.
#pragma once

#include "cli/arguments.h"
#include "cli/console.h"

#include <span>

namespace pheu::cli
{

struct Command {
    const char *name;
    CommandSpec (*spec)(); // built when the translations are there
    int (*run)(const Arguments &arguments, Console &console);
    bool needsGui = false; // runs under a QApplication, offscreen unless a platform is chosen
    // A command of several actions reads its arguments itself; `spec` and `run` then stand for the whole.
    int (*dispatch)(const QStringList &arguments, Console &console) = nullptr;
};

std::span<const Command> commands();
const Command *findCommand(const QString &name);
// `arguments` without the program and the command.
int runCommand(const Command &command, const QStringList &arguments, Console &console);
// `pheu --help`.
QString overview();

} // namespace pheu::cli
