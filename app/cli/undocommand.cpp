// SPDX-License-Identifier: GPL-3.0-or-later
// pheu undo: takes back the last edit or one import, or lists what can be taken back.
#include "cli/commands.h"
#include "cli/edittext.h"
#include "cli/texttable.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

namespace pheu::cli
{

namespace
{

struct Undo {
    Q_DECLARE_TR_FUNCTIONS(pheu::UndoCommand)
};

int listEdits(Workspace &workspace, Console &console)
{
    const auto edits = History::list(workspace.database());
    if (!edits)
        return console.refuse(edits.error());
    const Format format = console.format(workspace.settings().currency);
    TextTable table;
    table.addColumn(Undo::tr("Edit"), true);
    table.addColumn(Undo::tr("When"));
    table.addColumn(Undo::tr("What"));
    table.addColumn(Undo::tr("Page"));
    table.addColumn(Undo::tr("Records"), true);
    table.addColumn(Undo::tr("Import"), true);
    table.addColumn(Undo::tr("State"));
    for (const EditInfo &edit : *edits) {
        const Page *page = workspace.schema().page(edit.page);
        table.addRow({QString::number(edit.id.value), format.dateTime(edit.atMs), editKindText(edit.kind),
                      page ? page->names.in(console.language()) : QString(), format.integer(edit.records),
                      edit.import ? QString::number(edit.import.value) : QString(),
                      edit.undone ? Undo::tr("undone, can be redone") : QString()});
    }
    console.write(table.text());
    return Done;
}

int undoImport(Workspace &workspace, ImportId import, Console &console)
{
    const auto reverted = workspace.undoImport(import);
    if (!reverted)
        return console.refuse(reverted.error());
    console.writeLine(Undo::tr("Import %1 was taken back.").arg(import.value));
    if (reverted->kept > 0) {
        console.writeLine(Undo::tr("Kept, because they were changed or used since: %1")
                              .arg(console.format({}).integer(reverted->kept)));
    }
    return Done;
}

} // namespace

CommandSpec undoSpec()
{
    CommandSpec spec;
    spec.name = QStringLiteral("undo");
    spec.summary = Undo::tr("Takes back the last edit, or one import.");
    spec.positionals = {{QStringLiteral("FILE")}};
    spec.options = {
        {QStringLiteral("list"), {}, Undo::tr("Lists the edits, newest first, and changes nothing."), {}, false, {}},
        {QStringLiteral("import"),
         QStringLiteral("N"),
         Undo::tr("Takes back import N, also when later edits came on top."),
         {},
         false,
         {}},
    };
    return spec;
}

int runUndo(const Arguments &arguments, Console &console)
{
    const bool list = arguments.has(QStringLiteral("list"));
    const bool one = arguments.has(QStringLiteral("import"));
    if (list && one)
        return console.usage(Undo::tr("--list and --import do not go together."), QStringLiteral("undo"));
    bool ok = true;
    const ImportId import(one ? arguments.value(QStringLiteral("import")).toLongLong(&ok) : 0);
    if (one && (!ok || import.value < 1)) {
        return console.usage(Undo::tr("--import takes the number of an import, not “%1”.")
                                 .arg(arguments.value(QStringLiteral("import"))),
                             QStringLiteral("undo"));
    }
    const auto workspace = Workspace::open(arguments.positional(0), list ? OpenMode::ReadOnly : OpenMode::ReadWrite);
    if (!workspace)
        return console.refuse(workspace.error());
    if (list)
        return listEdits(**workspace, console);
    if (one)
        return undoImport(**workspace, import, console);
    const auto next = History::nextUndo((*workspace)->database());
    if (!next)
        return console.refuse(next.error());
    const auto undone = (*workspace)->undo();
    if (!undone)
        return console.refuse(undone.error());
    if (*next)
        console.writeLine(Undo::tr("Undone: %1").arg(editText(**next, **workspace, console)));
    return Done;
}

} // namespace pheu::cli
