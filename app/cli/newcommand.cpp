// SPDX-License-Identifier: GPL-3.0-or-later
// pheu new: creates beside and renames, so that a refused or broken run leaves no file.
#include "cli/commands.h"
#include "sample/sampleworkspace.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <filesystem>

namespace pheu::cli {

namespace {

struct New
{
    Q_DECLARE_TR_FUNCTIONS(pheu::NewCommand)
};

std::filesystem::path nativePath(const QString &path)
{
    return std::filesystem::path(path.toStdU16String());
}

Result<void> moveFile(const QString &from, const QString &to)
{
    std::error_code failure;
    std::filesystem::rename(nativePath(from), nativePath(to), failure);
    if (failure) {
        return Error{ErrorCode::Io, New::tr("%1 could not be renamed to %2: %3.")
                                        .arg(from, to, QString::fromStdString(failure.message()))};
    }
    return {};
}

Result<void> putInPlace(const QString &made, const QString &file, bool replace)
{
    const QString backup = file + QStringLiteral(".bak");
    const bool old = QFileInfo::exists(file);
    if (old && !replace)
        return Error{ErrorCode::Io, New::tr("%1 appeared meanwhile and was left alone.").arg(file)};
    if (old) {
        if (const auto kept = moveFile(file, backup); !kept)
            return kept;
    }
    const auto placed = moveFile(made, file);
    if (!placed && old)
        (void)moveFile(backup, file);
    return placed;
}

Result<void> createAt(const QString &path, const Arguments &arguments, Console &console)
{
    if (arguments.has(QStringLiteral("sample"))) {
        const auto sample = createSampleWorkspace(path, console.language());
        return sample ? Result<void>() : sample.error();
    }
    NewWorkspace what;
    if (arguments.has(QStringLiteral("template")))
        what.templateName = arguments.value(QStringLiteral("template"));
    if (arguments.has(QStringLiteral("currency")))
        what.currency = arguments.value(QStringLiteral("currency")).toUpper();
    what.language = console.language();
    what.name = QFileInfo(arguments.positional(0)).completeBaseName();
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
        {QStringLiteral("template"), QStringLiteral("NAME"), New::tr("Pages to begin with: ad-campaigns (the default)."), {}, false, {}},
        {QStringLiteral("sample"), {}, New::tr("Fills it with a year of a shop, to try things on (in VND)."), {}, false, {}},
        {QStringLiteral("currency"), QStringLiteral("CODE"), New::tr("Its currency, such as VND (the default) or USD."), {}, false, {}},
        {QStringLiteral("replace"), {}, New::tr("Puts it in the place of an existing file, which is kept as FILE.bak."), {}, false, {}},
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
        return console.refuse(New::tr("%1 exists already: choose another name, or add --replace to keep it as %1.bak.").arg(file));
    if (sample && arguments.value(QStringLiteral("currency")).compare(u"VND", Qt::CaseInsensitive) != 0
        && arguments.has(QStringLiteral("currency")))
        return console.refuse(New::tr("The sample is in VND: leave out --currency %1 or --sample.")
                                  .arg(arguments.value(QStringLiteral("currency"))));
    if (!info.absoluteDir().exists())
        return console.refuse(New::tr("%1 cannot be created: there is no folder %2.").arg(file, info.absolutePath()));

    const QString made = info.absoluteDir().filePath(
        QStringLiteral(".%1.%2.new").arg(info.fileName()).arg(QCoreApplication::applicationPid()));
    const auto created = createAt(made, arguments, console);
    if (!created) {
        Error error = created.error();
        error.message.replace(made, file); // the name that the person knows
        return console.refuse(error);
    }
    if (const auto placed = putInPlace(made, file, replace); !placed) {
        QFile::remove(made);
        return console.refuse(placed.error());
    }
    return Done;
}

} // namespace pheu::cli
