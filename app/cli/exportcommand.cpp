// SPDX-License-Identifier: GPL-3.0-or-later
// pheu export: a page as a CSV or TSV file that the import reads back.
#include "base/text.h"
#include "cli/commands.h"
#include "cli/recordcolumns.h"
#include "cli/slice.h"
#include "exchange/exporter.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace pheu::cli {

namespace {

struct Export
{
    Q_DECLARE_TR_FUNCTIONS(pheu::ExportCommand)
};

} // namespace

CommandSpec exportSpec()
{
    CommandSpec spec;
    spec.name = QStringLiteral("export");
    spec.summary = Export::tr("Writes the records of a page to a CSV or TSV file.");
    spec.positionals = {{QStringLiteral("FILE")}, {QStringLiteral("PAGE")}};
    spec.options = {
        {QStringLiteral("output"), QStringLiteral("OUT.csv|OUT.tsv"), Export::tr("The file to write; needed."), {}, false, u'o'},
        viewOption(),
        filterOption(),
    };
    spec.details = filterDetails();
    return spec;
}

int runExport(const Arguments &arguments, Console &console)
{
    const QString output = arguments.value(QStringLiteral("output"));
    if (output.isEmpty())
        return console.usage(Export::tr("Name the file to write: -o OUT.csv."), QStringLiteral("export"));
    const QString suffix = QFileInfo(output).suffix().toLower();
    if (suffix != u"csv" && suffix != u"tsv")
        return console.usage(Export::tr("%1 is not a .csv or .tsv name: those are what can be written.").arg(output),
                             QStringLiteral("export"));
    const auto workspace = Workspace::openForReading(arguments.positional(0));
    if (!workspace)
        return console.refuse(workspace.error());
    const auto page = pageOf(**workspace, arguments.positional(1), console.language());
    if (!page)
        return console.refuse(page.error());
    Query query;
    query.page = (*page)->id;
    if (const QString text = cleanText(arguments.value(QStringLiteral("filter"))); !text.isEmpty()) {
        auto filter = parseFilter((*workspace)->schema(), query.page, text);
        if (!filter)
            return console.refuse(filter.error());
        query.filter = std::move(*filter);
    }
    const auto view = namedView(**page, arguments, console.language());
    if (!view)
        return console.refuse(view.error());
    ExportRequest request;
    if (const View *chosen = *view) {
        query.sorts = viewSorts(*chosen);
        if (!chosen->config.filter.isAll())
            query.filter = query.filter.isAll() ? chosen->config.filter : Filter::all({chosen->config.filter, query.filter});
        for (const RecordColumn &column : viewColumns(**page, *chosen, console.language()))
            request.fields.push_back(column.field->id);
    }
    if (QFileInfo(output).exists() && QFileInfo(output).canonicalFilePath() == QFileInfo(arguments.positional(0)).canonicalFilePath())
        return console.refuse(Export::tr("%1 is the workspace itself: choose another name.").arg(output));
    std::vector<RecordColumn> columns = pageColumns(**page, console.language(), true);
    std::erase_if(columns, [&](const RecordColumn &column) {
        return !request.fields.empty() && std::ranges::find(request.fields, column.field->id) == request.fields.end();
    });
    QStringList notes;
    auto figures = figureValues(**workspace, columns, notes);
    if (!figures)
        return console.refuse(figures.error());
    for (const QString &note : std::as_const(notes))
        console.note(note);
    request.figures = std::move(*figures);
    request.query = query;
    request.format = suffix == u"tsv" ? DelimitedFormat::Tsv : DelimitedFormat::Csv;
    request.language = console.language();
    const auto written = exportRecords(**workspace, request, output);
    if (!written)
        return console.refuse(written.error());
    console.writeLine(Export::tr("Records written to %1: %2").arg(output, console.format({}).integer(*written)));
    return Done;
}

} // namespace pheu::cli
