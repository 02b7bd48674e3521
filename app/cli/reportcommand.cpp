// SPDX-License-Identifier: GPL-3.0-or-later
// pheu report: the PDF of the dashboard. The only command that runs under a QApplication.
#include "base/text.h"
#include "cli/commands.h"
#include "cli/slice.h"
#include "report/reportwriter.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QCoreApplication>

namespace pheu::cli
{

namespace
{

struct Report {
    Q_DECLARE_TR_FUNCTIONS(pheu::ReportCommand)
};

} // namespace

CommandSpec reportSpec()
{
    CommandSpec spec;
    spec.name = QStringLiteral("report");
    spec.summary = Report::tr("Writes the report as a PDF.");
    spec.positionals = {{QStringLiteral("FILE")}};
    spec.options = {
        {QStringLiteral("output"),
         QStringLiteral("OUT.pdf"),
         Report::tr("The file to write; needed."),
         {},
         false,
         u'o'},
        {QStringLiteral("template"),
         QStringLiteral("NAME"),
         Report::tr(
             "Dashboard whose cards are shown: one of the workspace, or overview, channel, b2b-lead, shop, email, "
             "client; none: the usual ones."),
         {},
         false,
         {}},
        fromOption(),
        toOption(),
        compareOption(),
        {QStringLiteral("title"),
         QStringLiteral("TEXT"),
         Report::tr("Title; none: the name of the workspace."),
         {},
         false,
         {}},
        {QStringLiteral("client"), QStringLiteral("TEXT"), Report::tr("Name of the client."), {}, false, {}},
        {QStringLiteral("logo"),
         QStringLiteral("FILE"),
         Report::tr("Picture for the head of the first page (PNG, JPEG, WebP)."),
         {},
         false,
         {}},
        {QStringLiteral("comment"), QStringLiteral("TEXT"), Report::tr("A paragraph of your own."), {}, false, {}},
    };
    return spec;
}

int runReport(const Arguments &arguments, Console &console)
{
    const auto slice = readSlice(arguments, 0);
    if (const auto *error = std::get_if<UsageError>(&slice))
        return console.usage(error->message, QStringLiteral("report"));
    const QString output = arguments.value(QStringLiteral("output"));
    if (output.isEmpty())
        return console.usage(Report::tr("Name the file to write: -o OUT.pdf."), QStringLiteral("report"));
    if (!output.endsWith(u".pdf", Qt::CaseInsensitive))
        return console.usage(Report::tr("%1 is not a .pdf name: that is what can be written.").arg(output),
                             QStringLiteral("report"));
    const auto workspace = Workspace::openForReading(arguments.positional(0));
    if (!workspace)
        return console.refuse(workspace.error());
    auto query = sliceQuery(std::get<SliceOptions>(slice), **workspace);
    if (!query)
        return console.refuse(query.error());

    Theme::loadFonts();
    Localizer localizer;
    localizer.setLanguage(console.language());
    MetricsEngine engine(**workspace);
    if (const auto span = engine.dataPeriod()) {
        query->from = query->from.value_or(span->from);
        query->to = query->to.value_or(span->to);
    }
    ReportOptions options;
    if (const QString name = cleanText(arguments.value(QStringLiteral("template"))); !name.isEmpty()) {
        auto found = dashboardNamed(name, dashboardsFrom((*workspace)->settings().dashboard), *engine.catalogue(),
                                    console.language());
        if (!found)
            return console.refuse(found.error());
        options.dashboard = std::move(*found);
    }
    options.title = cleanText(arguments.value(QStringLiteral("title")));
    options.client = cleanText(arguments.value(QStringLiteral("client")));
    options.logo = arguments.value(QStringLiteral("logo"));
    options.comment = cleanText(arguments.value(QStringLiteral("comment")));
    options.slice = *query;
    const auto written = writeReport(**workspace, engine, localizer.format((*workspace)->settings().currency),
                                     localizer.language(), options, output);
    if (!written)
        return console.refuse(written.error());
    return Done;
}

} // namespace pheu::cli
