// SPDX-License-Identifier: GPL-3.0-or-later
// pheu utm: finds the action and reads what that takes.
#include "cli/commands.h"
#include "cli/slice.h"
#include "cli/utm.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu::cli
{

namespace
{

struct Utm {
    Q_DECLARE_TR_FUNCTIONS(pheu::UtmCommand)
};

constexpr UtmAction table[] = {
    {"build", utmBuildSpec, runUtmBuild}, {"audit", utmAuditSpec, runUtmAudit}, {"qr", utmQrSpec, runUtmQr},
    {"group", utmGroupSpec, runUtmGroup}, {"rules", utmRulesSpec, runUtmRules},
};

const UtmAction *actionOf(const QString &name)
{
    const auto found =
        std::ranges::find_if(table, [&](const UtmAction &action) { return name == QLatin1String(action.name); });
    return found == std::end(table) ? nullptr : &*found;
}

CommandSpec wholeSpec(const UtmAction &action)
{
    CommandSpec spec = action.spec();
    spec.name = QStringLiteral("utm FILE ") + QLatin1String(action.name);
    return spec;
}

bool isHelp(const QString &argument)
{
    return argument == u"--help" || argument == u"-h";
}

} // namespace

std::span<const UtmAction> utmActions()
{
    return table;
}

CommandSpec utmSpec()
{
    CommandSpec spec;
    spec.name = QStringLiteral("utm");
    spec.summary = Utm::tr("Builds UTM links, looks through URLs, writes QR codes.");
    spec.positionals = {{QStringLiteral("FILE")}, {QStringLiteral("ACTION")}};
    spec.details = Utm::tr("Actions:") + u'\n';
    for (const UtmAction &action : table)
        spec.details += QStringLiteral("  ") + QLatin1String(action.name).toString().leftJustified(8) +
                        action.spec().summary + u'\n';
    spec.details += Utm::tr("“pheu utm FILE ACTION --help” shows what an action takes.");
    return spec;
}

int runUtm(const QStringList &arguments, Console &console)
{
    const QString file = arguments.value(0);
    const QString name = arguments.value(1);
    if (const UtmAction *action = actionOf(file); action && arguments.mid(1).size() == 1 && isHelp(name)) {
        console.write(helpText(wholeSpec(*action)).toUtf8()); // the file left out
        return Done;
    }
    if (file.isEmpty() || isHelp(file) || isHelp(name)) {
        if (file.isEmpty())
            return console.usage(Utm::tr("“utm” needs FILE and an action."), QStringLiteral("utm"));
        console.write(helpText(utmSpec()).toUtf8());
        return Done;
    }
    if (file.startsWith(u'-') || name.isEmpty() || name.startsWith(u'-'))
        return console.usage(Utm::tr("“utm” takes the file first, then an action."), QStringLiteral("utm"));
    const UtmAction *action = actionOf(name);
    if (!action) {
        QStringList names;
        for (const UtmAction &one : table)
            names.append(QLatin1String(one.name));
        const QStringList near = nearest(name, names);
        const QString hint = near.isEmpty() ? Utm::tr("There are: %1.").arg(names.join(QStringLiteral(", ")))
                                            : Utm::tr("Did you mean %1?").arg(near.join(QStringLiteral(", ")));
        return console.usage(Utm::tr("“utm” has no action “%1”.").arg(name) + u' ' + hint, QStringLiteral("utm"));
    }
    const CommandSpec spec = wholeSpec(*action);
    const auto parsed = parseArguments(spec, arguments.mid(2));
    if (const auto *error = std::get_if<UsageError>(&parsed))
        return console.usage(error->message, spec.name);
    const auto &given = std::get<Arguments>(parsed);
    if (given.helpAsked()) {
        console.write(helpText(spec).toUtf8());
        return Done;
    }
    return action->run(file, given, console);
}

std::vector<OptionSpec> formatOptions()
{
    return {
        {QStringLiteral("format"),
         QStringLiteral("table|csv|json"),
         Utm::tr("Form of the answer: table unless said."),
         {QStringLiteral("table"), QStringLiteral("csv"), QStringLiteral("json")},
         false,
         {}},
        {QStringLiteral("json"), {}, Utm::tr("The same as --format json."), {}, false, {}},
    };
}

QString chosenFormat(const Arguments &arguments)
{
    if (arguments.has(QStringLiteral("json")))
        return QStringLiteral("json");
    const QString format = arguments.value(QStringLiteral("format"));
    return format.isEmpty() ? QStringLiteral("table") : format;
}

Result<RecordId> recordNamed(const Workspace &workspace, const char *pageRole, const QString &name, Language language)
{
    const Page *page = workspace.schema().page(QLatin1String(pageRole));
    if (!page)
        return Error{ErrorCode::UnknownName, Utm::tr("This workspace has no page “%1”.").arg(QLatin1String(pageRole))};
    const Result<std::optional<RecordId>> found = workspace.reader().findByName(page->id, name);
    if (!found)
        return found.error();
    if (*found)
        return **found;
    bool number = false;
    const RecordId id(name.toLongLong(&number));
    if (number) {
        const Result<bool> there = workspace.reader().exists(page->id, id);
        if (!there)
            return there.error();
        if (*there)
            return id;
    }
    return Error{ErrorCode::UnknownName,
                 Utm::tr("The page “%1” has no record “%2”.").arg(page->names.in(language), name)};
}

QStringList listedValues(const Arguments &arguments, const QString &option)
{
    QStringList all;
    for (const QString &value : arguments.values(option)) {
        for (const QString &part : value.split(u',', Qt::SkipEmptyParts)) {
            if (!part.trimmed().isEmpty())
                all.append(part.trimmed());
        }
    }
    return all;
}

} // namespace pheu::cli
