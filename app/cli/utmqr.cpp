// SPDX-License-Identifier: GPL-3.0-or-later
// pheu utm FILE qr: QR codes of links or of any address, to one file or a folder.
#include "base/text.h"
#include "cli/slice.h"
#include "cli/utm.h"
#include "links/qrfiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace pheu::cli
{

namespace
{

struct Qr {
    Q_DECLARE_TR_FUNCTIONS(pheu::UtmQrCommand)
};

bool isPicture(const QString &path)
{
    return path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive) ||
           path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive);
}

// False: an option that is no count or level; the sentence says so.
bool readOptions(const Arguments &arguments, QrOptions &options, QString &problem)
{
    for (const auto &[name, target, least, most] :
         {std::tuple{QStringLiteral("size"), &options.size, smallestQr, largestQr},
          std::tuple{QStringLiteral("quiet"), &options.quiet, 0, widestQuiet}}) {
        if (!arguments.has(name))
            continue;
        bool ok = false;
        *target = arguments.value(name).toInt(&ok);
        if (!ok || *target < least || *target > most) {
            problem = Qr::tr("--%1 takes a whole number from %2 to %3, not “%4”.")
                          .arg(name)
                          .arg(least)
                          .arg(most)
                          .arg(arguments.value(name));
            return false;
        }
    }
    if (arguments.has(QStringLiteral("level")))
        options.level = *qrLevel(arguments.value(QStringLiteral("level")));
    return true;
}

// The links named, those that a filter lets through, and addresses as they are given.
Result<std::vector<QrItem>> readItems(const Workspace &workspace, const Arguments &arguments, Language language)
{
    std::vector<QrItem> items;
    for (const QString &url : arguments.values(QStringLiteral("url")))
        items.push_back({url, cleanText(url).trimmed()});
    const Result<const Page *> page = linksPage(workspace);
    if (!page)
        return page.error();
    std::vector<RecordId> ids;
    for (const QString &name : arguments.rest(0)) {
        const Result<RecordId> id = recordNamed(workspace, "utm_links", cleanText(name).trimmed(), language);
        if (!id)
            return id.error();
        ids.push_back(*id);
    }
    if (arguments.has(QStringLiteral("filter")) || (ids.empty() && items.empty())) {
        Query query;
        query.page = (*page)->id;
        if (const QString text = cleanText(arguments.value(QStringLiteral("filter"))); !text.isEmpty()) {
            Result<Filter> filter = parseFilter(workspace.schema(), query.page, text);
            if (!filter)
                return filter.error();
            query.filter = std::move(*filter);
        }
        const Result<std::vector<RecordId>> selected = workspace.reader().select(query);
        if (!selected)
            return selected.error();
        ids.insert(ids.end(), selected->begin(), selected->end());
    }
    const Result<std::vector<LinkRecord>> links = readLinks(workspace, &ids);
    if (!links)
        return links.error();
    for (const LinkRecord &link : *links)
        items.push_back(
            {link.name.isEmpty() ? QStringLiteral("link-%1").arg(link.id.value) : link.name, link.taggedUrl});
    return items;
}

} // namespace

CommandSpec utmQrSpec()
{
    CommandSpec spec;
    spec.summary = Qr::tr("Writes QR codes of links as PNG or SVG.");
    spec.positionals = {{QStringLiteral("LINK"), true, true}};
    spec.options = {
        {QStringLiteral("output"),
         QStringLiteral("FILE.png|FILE.svg|FOLDER"),
         Qr::tr("One file for one code, a folder for more; needed."),
         {},
         false,
         u'o'},
        filterOption(),
        {QStringLiteral("url"),
         QStringLiteral("URL"),
         Qr::tr("An address that is no link of the workspace."),
         {},
         true,
         {}},
        {QStringLiteral("size"), QStringLiteral("N"), Qr::tr("Pixels of a side: 1024 unless said."), {}, false, {}},
        {QStringLiteral("quiet"),
         QStringLiteral("N"),
         Qr::tr("Squares of white around it: 4 unless said."),
         {},
         false,
         {}},
        {QStringLiteral("level"),
         QStringLiteral("L|M|Q|H"),
         Qr::tr("How much may be hidden or dirty, about 7, 15, 25 or 30 %: M unless said."),
         {QStringLiteral("L"), QStringLiteral("M"), QStringLiteral("Q"), QStringLiteral("H")},
         false,
         {}},
        {QStringLiteral("type"),
         QStringLiteral("png|svg"),
         Qr::tr("What is written into a folder: png unless said."),
         {QStringLiteral("png"), QStringLiteral("svg")},
         false,
         {}},
    };
    spec.details =
        Qr::tr("LINK is a name or an id on the page UTM Links; without links, filter and URL: all of them.") + u'\n' +
        filterDetails();
    return spec;
}

int runUtmQr(const QString &file, const Arguments &arguments, Console &console)
{
    const QString command = QStringLiteral("utm FILE qr");
    const QString output = arguments.value(QStringLiteral("output"));
    if (output.isEmpty())
        return console.usage(Qr::tr("Name the file or the folder to write: -o FILE.png."), command);
    QrOptions options;
    if (QString problem; !readOptions(arguments, options, problem))
        return console.usage(problem, command);
    if (const QString ending = QFileInfo(output).suffix();
        !isPicture(output) && !ending.isEmpty() && !output.endsWith(u'/') && !QFileInfo(output).isDir())
        return console.usage(Qr::tr("A QR code is written as .png or .svg, not as .%1; a folder whose name has a dot "
                                    "ends in /.")
                                 .arg(ending),
                             command);
    if (isPicture(output) && arguments.has(QStringLiteral("type")))
        return console.usage(Qr::tr("--type is for a folder; a file is written as its name ends."), command);
    const auto workspace = Workspace::openForReading(file);
    if (!workspace)
        return console.refuse(workspace.error());
    const Result<std::vector<QrItem>> items = readItems(**workspace, arguments, console.language());
    if (!items)
        return console.refuse(items.error());
    if (items->empty())
        return console.refuse(Qr::tr("No QR code was written: no link fits."));
    if (isPicture(output)) {
        if (items->size() > 1)
            return console.refuse(Qr::tr("%1 is one file, and there are %2 links: name a folder instead.")
                                      .arg(output)
                                      .arg(items->size()));
        if (const Result<void> written = writeQr(output, items->front().url, options); !written)
            return console.refuse(written.error());
        console.writeLine(Qr::tr("QR code written to %1").arg(output));
        return Done;
    }
    const Result<QrFolder> written =
        writeQrFolder(output, *items, arguments.value(QStringLiteral("type")) == u"svg", options);
    if (!written)
        return console.refuse(written.error());
    for (const QString &problem : written->problems)
        console.note(problem);
    console.writeLine(Qr::tr("QR codes written to %1: %2").arg(output).arg(written->files.size()));
    return written->files.isEmpty() ? int(Refused) : int(Done);
}

} // namespace pheu::cli
