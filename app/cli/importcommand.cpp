// SPDX-License-Identifier: GPL-3.0-or-later
// pheu import: plan, then one edit.
#include "base/jsonwriter.h"
#include "cli/commands.h"
#include "cli/texttable.h"
#include "exchange/importer.h"
#include "exchange/legacytext.h"
#include "exchange/preset.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace pheu::cli
{

namespace
{

struct Import {
    Q_DECLARE_TR_FUNCTIONS(pheu::ImportCommand)
};

QByteArray summaryJson(const ImportSummary &summary)
{
    const QJsonObject object = summary.toJson();
    static const QStringList order = {QStringLiteral("files"),   QStringLiteral("preset"),   QStringLiteral("rows"),
                                      QStringLiteral("added"),   QStringLiteral("updated"),  QStringLiteral("merged"),
                                      QStringLiteral("skipped"), QStringLiteral("created"),  QStringLiteral("rounded"),
                                      QStringLiteral("range"),   QStringLiteral("problems"), QStringLiteral("totals"),
                                      QStringLiteral("import")};
    JsonWriter json;
    json.beginObject();
    for (const QString &key : order) {
        if (object.contains(key))
            json.key(key).value(object.value(key));
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!order.contains(it.key()))
            json.key(it.key()).value(it.value());
    }
    json.endObject();
    return json.take();
}

QString problemLine(const ImportProblem &problem)
{
    if (problem.column.isEmpty())
        return Import::tr("%1, line %2: %3").arg(problem.file).arg(problem.line).arg(problem.message);
    return Import::tr("%1, line %2, column “%3”, “%4”: %5")
        .arg(problem.file)
        .arg(problem.line)
        .arg(problem.column, problem.value, problem.message);
}

void writeCounts(const ImportSummary &summary, const Format &format, bool dryRun, Console &console)
{
    const QString heading = dryRun ? Import::tr("Rows: %1. It would add %2, update %3, merge %4 and skip %5.")
                                   : Import::tr("Rows: %1. Added %2, updated %3, merged %4, skipped %5.");
    console.writeLine(heading.arg(format.integer(summary.rows), format.integer(summary.added),
                                  format.integer(summary.updated), format.integer(summary.merged),
                                  format.integer(summary.skipped)));
}

void writeText(const ImportSummary &summary, const Workspace &workspace, bool dryRun, Console &console)
{
    const Format format = console.format(workspace.settings().currency);
    writeCounts(summary, format, dryRun, console);
    for (auto it = summary.created.begin(); it != summary.created.end(); ++it) {
        const Page *page = workspace.schema().page(it.key());
        const QString name = page ? page->names.in(console.language()) : it.key();
        console.writeLine(Import::tr("New records on %1: %2").arg(name, format.integer(it.value())));
    }
    if (summary.roundedCells > 0) {
        console.writeLine(Import::tr("Rounded %1 amounts to the smallest unit of the currency, by %2 in all.")
                              .arg(format.integer(summary.roundedCells), format.decimal(summary.roundedAmount, 6)));
    }
    if (summary.rangeFrom && summary.rangeTo) {
        console.writeLine(
            Import::tr("Period of the file: %1").arg(format.period(Period{*summary.rangeFrom, *summary.rangeTo})));
    }
    for (const QString &note : summary.notes)
        console.writeLine(note);
    for (const ImportProblem &problem : summary.problems)
        console.writeLine(problemLine(problem));
    if (summary.problemCount > qint64(summary.problems.size()))
        console.writeLine(Import::tr("… and %1 problems more.")
                              .arg(format.integer(summary.problemCount - qint64(summary.problems.size()))));
    if (!summary.totals.isEmpty()) {
        TextTable table;
        table.addColumn(Import::tr("Total"));
        table.addColumn(Import::tr("Imported"), true);
        table.addColumn(Import::tr("In the file"), true);
        const Page *results = workspace.schema().page(summary.page);
        for (auto it = summary.totals.begin(); it != summary.totals.end(); ++it) {
            const Field *field = results ? results->field(it.key()) : nullptr;
            table.addRow({field ? field->names.in(console.language()) : it.key(), format.decimal(it->imported, 6),
                          it->file ? format.decimal(*it->file, 6) : Format::undefined()});
        }
        console.write(table.text());
    }
    if (dryRun)
        console.writeLine(Import::tr("Nothing was written."));
    else if (summary.import)
        console.writeLine(Import::tr("This is import %1.").arg(summary.import.value));
}

std::optional<UsageError> readPairs(const Arguments &arguments, const QString &option, QStringList &pairs)
{
    for (const QString &pair : arguments.values(option)) {
        if (pair.lastIndexOf(u'=') <= 0)
            return UsageError{Import::tr("--%1 takes \"name=value\", not “%2”.").arg(option, pair)};
        pairs.append(pair);
    }
    return {};
}

QStringList encodings()
{
    QStringList ids;
    for (const TextEncoding &encoding : textEncodings)
        ids << QLatin1String(encoding.id);
    return ids;
}

std::variant<ImportOptions, UsageError> readOptions(const Arguments &arguments)
{
    ImportOptions options;
    if (arguments.has(QStringLiteral("page")))
        options.page = arguments.value(QStringLiteral("page"));
    if (arguments.has(QStringLiteral("preset")))
        options.preset = arguments.value(QStringLiteral("preset"));
    if (const auto error = readPairs(arguments, QStringLiteral("map"), options.map))
        return *error;
    if (const auto error = readPairs(arguments, QStringLiteral("set"), options.set))
        return *error;
    if (arguments.has(QStringLiteral("key"))) {
        const auto names = splitNames(arguments.value(QStringLiteral("key")));
        if (!names)
            return UsageError{names.error().message};
        if (names->isEmpty() || names->contains(QString()))
            return UsageError{Import::tr("--key takes fields such as date,campaign.")};
        options.key = *names;
    }
    const QString onMatch = arguments.value(QStringLiteral("on-match"));
    options.onMatch = onMatch == u"skip" ? OnMatch::Skip : onMatch == u"add" ? OnMatch::Add : OnMatch::Update;
    options.currency = arguments.value(QStringLiteral("currency")).toUpper();
    options.sheet = arguments.value(QStringLiteral("sheet"));
    options.encoding = arguments.value(QStringLiteral("encoding")).toLower();
    if (!options.encoding.isEmpty() && !encodings().contains(options.encoding))
        return UsageError{Import::tr("--encoding takes %1, not “%2”.")
                              .arg(encodings().join(u'|'), arguments.value(QStringLiteral("encoding")))};
    options.tableNames = arguments.values(QStringLiteral("table"));
    options.dateFormat = arguments.value(QStringLiteral("date-format"));
    options.decimal = arguments.value(QStringLiteral("decimal"));
    if (arguments.has(QStringLiteral("spread")))
        options.spread = SpreadRule::Days;
    return options;
}

// Every preset with its page, those last that were made from descriptions.
QString presetList()
{
    QString known, unconfirmed;
    for (const Preset &preset : presets())
        (preset.unconfirmed ? unconfirmed : known) +=
            QStringLiteral("  %1 %2 → %3\n").arg(preset.id, -18).arg(preset.title, -20).arg(preset.page);
    return Import::tr("Presets, and the page that each fills:") + u'\n' + known + u'\n' +
           Import::tr("Unconfirmed, made from descriptions without a file at hand; check where each column goes:") +
           u'\n' + unconfirmed.trimmed().prepend(QLatin1String("  "));
}

} // namespace

CommandSpec importSpec()
{
    const auto option = [](const char *name, const char *value, const QString &help, const QStringList &choices = {},
                           bool repeats = false) {
        return OptionSpec{QLatin1String(name), QLatin1String(value), help, choices, repeats, {}};
    };
    CommandSpec spec;
    spec.name = QStringLiteral("import");
    spec.summary =
        Import::tr("Reads CSV, TSV or XLSX files, or all of a folder, into a page, as one edit that can be undone.");
    spec.positionals = {{QStringLiteral("FILE")}, {QStringLiteral("SOURCE"), false, true}};
    spec.options = {
        option("page", "PAGE", Import::tr("The page to fill: that of the preset, else results.")),
        option("preset", "auto|none|NAME|FILE.json",
               Import::tr("How the columns are read: auto looks at the header; the names are below, and those saved in "
                          "the workspace; "
                          "a file holds one that was shared.")),
        option("map", "\"Source column=field\"", Import::tr("Where a column goes; the last = splits."), {}, true),
        option("set", "\"field=value\"", Import::tr("A value for every row."), {}, true),
        option("key", "field,field", Import::tr("What makes two rows the same record.")),
        option("on-match", "update|skip|add",
               Import::tr("What happens to a row that is there already: update unless said."),
               {QStringLiteral("update"), QStringLiteral("skip"), QStringLiteral("add")}),
        option("sheet", "NAME",
               Import::tr("Which sheet of a workbook is read: the one whose columns are known, unless said.")),
        option("table", "NAME|NUMBER",
               Import::tr("Which table is read where a file holds several: its number, 1 for the first, or the name of "
                          "its first column."),
               {}, true),
        option("encoding", "NAME",
               Import::tr("What a text file is written in: %1; found by looking, unless said.")
                   .arg(encodings().join(QStringLiteral(", ")))),
        option("currency", "CODE", Import::tr("The currency of the file's amounts.")),
        option("date-format", "F", Import::tr("Order of dates: ymd, dmy, mdy, or a pattern such as dd/MM/yyyy.")),
        option("decimal", ".|,", Import::tr("The decimal sign of the file."),
               {QStringLiteral("."), QStringLiteral(",")}),
        option("spread", "days", Import::tr("Spreads a row that covers a range over its days."),
               {QStringLiteral("days")}),
        option("dry-run", "", Import::tr("Shows what would happen and writes nothing.")),
        option("json", "", Import::tr("Answers in JSON.")),
    };
    spec.details = presetList();
    return spec;
}

int runImport(const Arguments &arguments, Console &console)
{
    const auto options = readOptions(arguments);
    if (const auto *error = std::get_if<UsageError>(&options))
        return console.usage(error->message, QStringLiteral("import"));
    const bool dryRun = arguments.has(QStringLiteral("dry-run"));
    const auto workspace = Workspace::open(arguments.positional(0), dryRun ? OpenMode::ReadOnly : OpenMode::ReadWrite);
    if (!workspace)
        return console.refuse(workspace.error());
    const auto plan = ImportPlan::make(**workspace, arguments.rest(1), std::get<ImportOptions>(options));
    if (!plan)
        return console.refuse(plan.error());
    if (!dryRun) {
        const auto applied = (*plan)->apply();
        if (!applied)
            return console.refuse(applied.error());
    }
    if (arguments.has(QStringLiteral("json")))
        console.write(summaryJson((*plan)->summary()));
    else
        writeText((*plan)->summary(), **workspace, dryRun, console);
    return Done;
}

} // namespace pheu::cli
