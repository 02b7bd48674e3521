// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "cli/command.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu::cli
{

namespace
{
constexpr Command table[] = {
    {"new", newSpec, runNew},
    {"info", infoSpec, runInfo},
    {"import", importSpec, runImport},
    {"undo", undoSpec, runUndo},
    {"redo", redoSpec, runRedo},
    {"query", querySpec, runQuery},
    {"set", setSpec, runSet},
    {"kpi", kpiSpec, runKpi},
    {"catalogue", catalogueSpec, runCatalogue},
    {"funnel", funnelSpec, runFunnel},
    {"export", exportSpec, runExport},
    {"report", reportSpec, runReport, true},
    {"check", checkSpec, runCheck},
    {"backup", backupSpec, runBackup},
    {"add-page", addPageSpec, runAddPage},
    {"targets", targetsSpec, runTargets},
    {"utm", utmSpec, nullptr, false, runUtm},
};

QString translated(const char *text)
{
    return QCoreApplication::translate("pheu::Commands", text);
}
} // namespace

std::span<const Command> commands()
{
    return table;
}

const Command *findCommand(const QString &name)
{
    const auto it =
        std::ranges::find_if(table, [&](const Command &command) { return name == QLatin1String(command.name); });
    return it == std::end(table) ? nullptr : &*it;
}

int runCommand(const Command &command, const QStringList &arguments, Console &console)
{
    if (command.dispatch)
        return command.dispatch(arguments, console);
    const CommandSpec spec = command.spec();
    const auto parsed = parseArguments(spec, arguments);
    if (const auto *error = std::get_if<UsageError>(&parsed))
        return console.usage(error->message, spec.name);
    const auto &given = std::get<Arguments>(parsed);
    if (given.helpAsked()) {
        console.write(helpText(spec).toUtf8());
        return Done;
    }
    return command.run(given, console);
}

QString overview()
{
    QString text = translated(QT_TRANSLATE_NOOP("pheu::Commands",
                                                "Usage: pheu [FILE]            opens the window\n"
                                                "       pheu COMMAND ...       for scripts, without a display")) +
                   QStringLiteral("\n\n") + translated(QT_TRANSLATE_NOOP("pheu::Commands", "Commands:")) + u'\n';
    for (const Command &command : table) {
        const CommandSpec spec = command.spec();
        text += QStringLiteral("  ") + spec.name.leftJustified(11) + spec.summary + u'\n';
    }
    text += u'\n' +
            translated(QT_TRANSLATE_NOOP(
                "pheu::Commands", "Options:\n"
                                  "  --language vi|en  Language of messages, names and numbers.\n"
                                  "  --version         Shows the version.\n"
                                  "  --help            Shows this text; after a command, what that command takes.")) +
            u'\n';
    return text;
}

} // namespace pheu::cli
