// SPDX-License-Identifier: GPL-3.0-or-later
// pheu info: what a workspace holds.
#include "base/jsonwriter.h"
#include "cli/commands.h"
#include "cli/texttable.h"
#include "workspace/attachments.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace pheu::cli
{

namespace
{

struct Info {
    Q_DECLARE_TR_FUNCTIONS(pheu::InfoCommand)
};

void writeJson(const Workspace &workspace, const std::vector<qint64> &counts, qint64 size,
               const AttachmentTotals &files, Console &console)
{
    const Settings &settings = workspace.settings();
    JsonWriter json;
    json.beginObject();
    json.key(QStringLiteral("version")).integer(workspace.database().version());
    json.key(QStringLiteral("currency")).string(settings.currency);
    json.key(QStringLiteral("name")).string(settings.name);
    json.key(QStringLiteral("language"))
        .string(settings.language == Language::Vietnamese ? QStringLiteral("vi") : QStringLiteral("en"));
    json.key(QStringLiteral("size")).integer(size);
    json.key(QStringLiteral("pages")).beginArray();
    for (size_t i = 0; i < workspace.schema().pages.size(); ++i) {
        const Page &page = workspace.schema().pages[i];
        json.beginObject();
        json.key(QStringLiteral("role")).stringOrNull(page.role);
        json.key(QStringLiteral("name")).string(page.names.in(console.language()));
        json.key(QStringLiteral("records")).integer(counts[i]);
        json.key(QStringLiteral("fields")).beginArray();
        for (const Field &field : page.fields) {
            json.beginObject();
            json.key(QStringLiteral("role")).stringOrNull(field.role);
            json.key(QStringLiteral("name")).string(field.names.in(console.language()));
            json.key(QStringLiteral("type")).string(field.type->id());
            json.key(QStringLiteral("computed")).stringOrNull(field.config.computed);
            json.key(QStringLiteral("description")).stringOrNull(field.description);
            json.key(QStringLiteral("hidden")).boolean(field.hidden);
            json.endObject();
        }
        json.endArray();
        json.key(QStringLiteral("views")).beginArray();
        for (const View &view : page.views) {
            json.beginObject();
            json.key(QStringLiteral("role")).stringOrNull(view.role);
            json.key(QStringLiteral("name")).string(view.names.in(console.language()));
            json.key(QStringLiteral("kind")).string(viewKindId(view.kind));
            json.endObject();
        }
        json.endArray().endObject();
    }
    json.endArray();
    json.key(QStringLiteral("attachments")).beginObject();
    json.key(QStringLiteral("files")).integer(files.files);
    json.key(QStringLiteral("contents")).integer(files.contents);
    json.key(QStringLiteral("bytes")).integer(files.bytes);
    json.endObject().endObject();
    console.write(json.take());
}

void writeText(const Workspace &workspace, const std::vector<qint64> &counts, qint64 size,
               const AttachmentTotals &files, Console &console)
{
    const Settings &settings = workspace.settings();
    const Format format = console.format(settings.currency);
    console.writeLine(settings.name.isEmpty() ? workspace.path()
                                              : QStringLiteral("%1 (%2)").arg(settings.name, workspace.path()));
    console.writeLine(Info::tr("File format %1, %2, currency %3")
                          .arg(workspace.database().version())
                          .arg(console.locale().formattedDataSize(size), settings.currency));
    if (files.files > 0)
        console.writeLine(Info::tr("%n file(s) kept in it, %1", nullptr, int(files.files))
                              .arg(console.locale().formattedDataSize(files.bytes)));
    TextTable table;
    table.addColumn(Info::tr("Page"));
    table.addColumn(Info::tr("Role"));
    table.addColumn(Info::tr("Records"), true);
    table.addColumn(Info::tr("Fields"));
    for (size_t i = 0; i < workspace.schema().pages.size(); ++i) {
        const Page &page = workspace.schema().pages[i];
        QStringList fields;
        for (const Field &field : page.fields)
            fields.append(field.names.in(console.language()));
        table.addRow({page.names.in(console.language()), page.role, format.integer(counts[i]),
                      fields.join(QStringLiteral(", "))});
    }
    console.write("\n" + table.text());
}

} // namespace

CommandSpec infoSpec()
{
    CommandSpec spec;
    spec.name = QStringLiteral("info");
    spec.summary = Info::tr("Shows the pages of a workspace, their fields and how many records they hold.");
    spec.positionals = {{QStringLiteral("FILE")}};
    spec.options = {{QStringLiteral("json"), {}, Info::tr("Answers in JSON."), {}, false, {}}};
    return spec;
}

int runInfo(const Arguments &arguments, Console &console)
{
    const QString file = arguments.positional(0);
    const auto workspace = Workspace::open(file, OpenMode::ReadOnly);
    if (!workspace)
        return console.refuse(workspace.error());
    std::vector<qint64> counts;
    for (const Page &page : (*workspace)->schema().pages) {
        Query query;
        query.page = page.id;
        const auto count = (*workspace)->reader().count(query);
        if (!count)
            return console.refuse(count.error());
        counts.push_back(*count);
    }
    const qint64 size = QFileInfo(file).size();
    const auto files = attachmentTotals((*workspace)->database(), (*workspace)->schema());
    if (!files)
        return console.refuse(files.error());
    if (arguments.has(QStringLiteral("json")))
        writeJson(**workspace, counts, size, *files, console);
    else
        writeText(**workspace, counts, size, *files, console);
    return Done;
}

} // namespace pheu::cli
