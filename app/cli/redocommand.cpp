// SPDX-License-Identifier: GPL-3.0-or-later
// pheu redo: does again what was undone last.
#include "cli/commands.h"
#include "cli/edittext.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

namespace pheu::cli
{

namespace
{

struct Redo {
    Q_DECLARE_TR_FUNCTIONS(pheu::RedoCommand)
};

} // namespace

CommandSpec redoSpec()
{
    CommandSpec spec;
    spec.name = QStringLiteral("redo");
    spec.summary = Redo::tr("Does again what was undone last.");
    spec.positionals = {{QStringLiteral("FILE")}};
    return spec;
}

int runRedo(const Arguments &arguments, Console &console)
{
    const auto workspace = Workspace::open(arguments.positional(0));
    if (!workspace)
        return console.refuse(workspace.error());
    const auto next = History::nextRedo((*workspace)->database());
    if (!next)
        return console.refuse(next.error());
    const auto redone = (*workspace)->redo();
    if (!redone)
        return console.refuse(redone.error());
    if (*next)
        console.writeLine(Redo::tr("Redone: %1").arg(editText(**next, **workspace, console)));
    return Done;
}

} // namespace pheu::cli
