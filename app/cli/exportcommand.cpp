// SPDX-License-Identifier: GPL-3.0-or-later
// pheu export: records of a page, or the whole workspace, as files for other programs.
#include "base/text.h"
#include "cli/commands.h"
#include "cli/recordcolumns.h"
#include "cli/slice.h"
#include "exchange/exporter.h"
#include "exchange/exportworkspace.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace pheu::cli
{

namespace
{

struct Export {
    Q_DECLARE_TR_FUNCTIONS(pheu::ExportCommand)
};

Result<ExportRequest> readRequest(const Workspace &workspace, const Page &page, const Arguments &arguments,
                                  Language language)
{
    ExportRequest request;
    request.query.page = page.id;
    request.language = language;
    if (const QString text = cleanText(arguments.value(QStringLiteral("filter"))); !text.isEmpty()) {
        auto filter = parseFilter(workspace.schema(), page.id, text);
        if (!filter)
            return filter.error();
        request.query.filter = std::move(*filter);
    }
    const auto view = namedView(page, arguments, language);
    if (!view)
        return view.error();
    if (*view)
        applyView(request, page, **view);
    return request;
}

// The fields that will be written, for the figures among them.
std::vector<const Field *> writtenFields(const Page &page, const ExportRequest &request)
{
    if (!request.fields.empty())
        return fieldsOf(fieldColumns(page, request.fields, request.language));
    return fieldsOf(pageColumns(page, request.language, true));
}

int exportPage(const Arguments &arguments, const QString &output, Console &console)
{
    const auto workspace = Workspace::openForReading(arguments.positional(0));
    if (!workspace)
        return console.refuse(workspace.error());
    const auto page = pageOf(**workspace, arguments.positional(1), console.language());
    if (!page)
        return console.refuse(page.error());
    auto request = readRequest(**workspace, **page, arguments, console.language());
    if (!request)
        return console.refuse(request.error());
    QStringList notes;
    auto figures = figureValues(**workspace, writtenFields(**page, *request), notes);
    if (!figures)
        return console.refuse(figures.error());
    request->figures = std::move(*figures);
    const auto written = exportRecords(**workspace, *request, output);
    if (!written)
        return console.refuse(written.error());
    for (const QString &note : std::as_const(notes))
        console.note(note);
    console.writeLine(Export::tr("Records written to %1: %2").arg(output, console.format({}).integer(*written)));
    return Done;
}

bool isPlainFile(const QString &output)
{
    const QString suffix = QFileInfo(output).suffix().toLower();
    return suffix == u"sqlite" || suffix == u"sqlite3" || suffix == u"db";
}

int exportAll(const Arguments &arguments, const QString &output, Console &console)
{
    const auto workspace = Workspace::openForReading(arguments.positional(0));
    if (!workspace)
        return console.refuse(workspace.error());
    const auto written = isPlainFile(output) ? exportPlainFile(**workspace, console.language(), output)
                                             : exportFolder(**workspace, console.language(), output);
    if (!written)
        return console.refuse(written.error());
    for (const QString &note : written->notes)
        console.note(note);
    const Format format = console.format({});
    console.writeLine(Export::tr("Written to %1: pages %2, records %3")
                          .arg(output, format.integer(written->pages), format.integer(written->records)));
    return Done;
}

// Why the arguments do not go together; empty: they do.
QString misuse(const Arguments &arguments, const QString &output)
{
    const bool page = !arguments.positional(1).isEmpty();
    if (output.isEmpty())
        return Export::tr("Name the file to write: -o OUT.csv.");
    if (page && arguments.has(QStringLiteral("all")))
        return Export::tr("--all writes every page: leave out “%1”, or leave out --all.").arg(arguments.positional(1));
    if (page || (!arguments.has(QStringLiteral("all")) && !isPlainFile(output))) {
        if (!page)
            return Export::tr("Name the page to write, or write all of them with --all.");
        if (!exportFormatOf(output))
            return Export::tr("%1 ends in none of %2: those are what a page can be written as.")
                .arg(output, exportEndings());
        return {};
    }
    if (arguments.has(QStringLiteral("view")) || arguments.has(QStringLiteral("filter")))
        return Export::tr("--view and --filter are of one page: name it, and leave out --all.");
    if (exportFormatOf(output))
        return Export::tr("%1 holds one page: write all of them to a folder (-o FOLDER/) or to a .sqlite file.")
            .arg(output);
    return {};
}

} // namespace

CommandSpec exportSpec()
{
    CommandSpec spec;
    spec.name = QStringLiteral("export");
    spec.summary = Export::tr("Writes a page as CSV, TSV, Excel or JSON, or the whole workspace.");
    spec.positionals = {{QStringLiteral("FILE")}, {QStringLiteral("PAGE"), true}};
    spec.options = {
        {QStringLiteral("output"),
         QStringLiteral("OUT"),
         Export::tr("What to write; needed. A page: OUT.csv, OUT.tsv, OUT.xlsx or OUT.json."),
         {},
         false,
         u'o'},
        viewOption(),
        filterOption(),
        {QStringLiteral("all"),
         {},
         Export::tr(
             "Every page; PAGE is left out. -o FOLDER/: a CSV a page and data-dictionary.csv, which says what each "
             "column is. -o OUT.sqlite: a SQLite file with a view a page."),
         {},
         false,
         {}},
    };
    spec.details = filterDetails();
    return spec;
}

int runExport(const Arguments &arguments, Console &console)
{
    const QString output = arguments.value(QStringLiteral("output"));
    if (const QString why = misuse(arguments, output); !why.isEmpty())
        return console.usage(why, QStringLiteral("export"));
    if (arguments.positional(1).isEmpty())
        return exportAll(arguments, output, console);
    return exportPage(arguments, output, console);
}

} // namespace pheu::cli
