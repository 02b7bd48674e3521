// SPDX-License-Identifier: GPL-3.0-or-later
// pheu new: creates beside and renames, so that a refused or broken run leaves no file.
#include "cli/commands.h"
#include "sample/sampleworkspace.h"
#include "storage/backup.h"
#include "workspace/template.h"
#include "workspace/usertemplate.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace pheu::cli
{

namespace
{

struct New {
    Q_DECLARE_TR_FUNCTIONS(pheu::NewCommand)
};

Result<void> putInPlace(const QString &made, const QString &file, bool replace)
{
    const QString backup = file + QStringLiteral(".bak");
    const bool old = QFileInfo::exists(file);
    if (old && !replace)
        return Error{ErrorCode::Io, New::tr("%1 appeared meanwhile and was left alone.").arg(file)};
    if (old) {
        if (const auto kept = renameDurably(file, backup, true); !kept)
            return kept;
    }
    const auto placed = renameDurably(made, file, false);
    if (!placed && old)
        (void)renameDurably(backup, file, false);
    return placed;
}

// A template of one's own is named by its file; the shipped ones have plain names.
bool isFileName(const QString &name)
{
    return name.contains(u'/') || name.endsWith(UserTemplate::suffix(), Qt::CaseInsensitive) ||
           name.endsWith(u".json", Qt::CaseInsensitive) || QFileInfo(name).isFile();
}

Result<void> createAt(const QString &path, const Arguments &arguments, Console &console)
{
    if (arguments.has(QStringLiteral("sample"))) {
        const auto sample = createSampleWorkspace(path, console.language());
        return sample ? Result<void>() : sample.error();
    }
    NewWorkspace what;
    if (arguments.has(QStringLiteral("currency")))
        what.currency = arguments.value(QStringLiteral("currency")).toUpper();
    what.language = console.language();
    what.name = QFileInfo(arguments.positional(0)).completeBaseName();
    const QString name = arguments.value(QStringLiteral("template"));
    if (!name.isEmpty() && !templateNames().contains(name) && isFileName(name)) {
        const auto source = readUserTemplate(name, what.language);
        if (!source)
            return source.error();
        if (!arguments.has(QStringLiteral("currency")) && !source->currency.isEmpty())
            what.currency = source->currency;
        const auto made = createFromTemplate(path, *source, what);
        return made ? Result<void>() : made.error();
    }
    if (!name.isEmpty())
        what.templateName = name;
    const auto workspace = Workspace::create(path, what);
    return workspace ? Result<void>() : workspace.error();
}

} // namespace

CommandSpec newSpec()
{
    CommandSpec spec;
    spec.name = QStringLiteral("new");
    spec.summary = New::tr("Creates a workspace.");
    spec.positionals = {{QStringLiteral("FILE")}};
    spec.options = {
        {QStringLiteral("template"),
         QStringLiteral("NAME|FILE"),
         New::tr("Pages to begin with: ad-campaigns (the default), or the file of a saved template."),
         {},
         false,
         {}},
        {QStringLiteral("sample"),
         {},
         New::tr("Fills it with a year of a shop, to try things on (in VND)."),
         {},
         false,
         {}},
        {QStringLiteral("currency"),
         QStringLiteral("CODE"),
         New::tr("Its currency, such as VND (the default) or USD."),
         {},
         false,
         {}},
        {QStringLiteral("replace"),
         {},
         New::tr("Puts it in the place of an existing file, which is kept as FILE.bak."),
         {},
         false,
         {}},
    };
    return spec;
}

int runNew(const Arguments &arguments, Console &console)
{
    const QString file = arguments.positional(0);
    const QFileInfo info(file);
    const bool sample = arguments.has(QStringLiteral("sample"));
    const bool replace = arguments.has(QStringLiteral("replace"));
    if (info.isDir())
        return console.refuse(New::tr("%1 is a folder: name the file to create.").arg(file));
    if (info.exists() && !replace)
        return console.refuse(
            New::tr("%1 exists already: choose another name, or add --replace to keep it as %1.bak.").arg(file));
    if (sample && arguments.value(QStringLiteral("currency")).compare(u"VND", Qt::CaseInsensitive) != 0 &&
        arguments.has(QStringLiteral("currency")))
        return console.refuse(New::tr("The sample is in VND: leave out --currency %1 or --sample.")
                                  .arg(arguments.value(QStringLiteral("currency"))));
    if (sample && arguments.has(QStringLiteral("template")) &&
        arguments.value(QStringLiteral("template")) != NewWorkspace().templateName)
        return console.refuse(New::tr("The sample has pages of its own: leave out --template %1 or --sample.")
                                  .arg(arguments.value(QStringLiteral("template"))));
    if (!info.absoluteDir().exists())
        return console.refuse(New::tr("%1 cannot be created: there is no folder %2.").arg(file, info.absolutePath()));

    const QString made = nameBeside(info.absoluteFilePath());
    const auto created = createAt(made, arguments, console);
    if (!created) {
        Error error = created.error();
        error.message.replace(QFileInfo(made).fileName(), info.fileName()); // the name that the person knows
        return console.refuse(error);
    }
    if (const auto placed = putInPlace(made, file, replace); !placed) {
        QFile::remove(made);
        return console.refuse(placed.error());
    }
    return Done;
}

} // namespace pheu::cli
