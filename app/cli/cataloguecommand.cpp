// SPDX-License-Identifier: GPL-3.0-or-later
// pheu catalogue: every measure and KPI, and the page it needs.
#include "base/jsonwriter.h"
#include "cli/commands.h"
#include "cli/texttable.h"
#include "metrics/cataloguejson.h"
#include "metrics/cataloguewords.h"
#include "metrics/columnstore.h"
#include "metrics/workspacecatalogue.h"
#include "workspace/pagetemplates.h"

#include <QCoreApplication>

namespace pheu::cli
{

namespace
{

struct CatalogueText {
    Q_DECLARE_TR_FUNCTIONS(pheu::CatalogueCommand)
};

// One line of the answer, the same for measures and KPIs.
struct Line {
    QString id, nameEn, nameVi, formula, filter, type, stage, group, timing, source;
    QStringList pages;
    Unit unit;
    Direction direction;
    bool kpi, vanity, actionable, own;
    std::optional<double> low, high;
};

QString kindText(const Line &line)
{
    if (line.own)
        return line.kpi ? CatalogueText::tr("own KPI") : CatalogueText::tr("own metric");
    return line.kpi ? CatalogueText::tr("KPI") : CatalogueText::tr("metric");
}

// Scripts know pages by their roles; a page without one goes by its name.
QStringList named(const Schema &schema, QStringList pages)
{
    for (QString &page : pages) {
        const Page *found = page.startsWith(u'{') ? pageOfRole(schema, page) : nullptr;
        page = found ? shownName(found->names) : page;
    }
    return pages;
}

QString pageNames(const Schema &schema, QStringList pages, Language language)
{
    for (QString &page : pages) {
        if (const Page *found = schema.page(page))
            page = found->names.in(language);
    }
    return pages.join(QStringLiteral(", "));
}

std::vector<Line> lines(const Catalogue &catalogue, const Schema &schema)
{
    std::vector<Line> all;
    for (const Measure &measure : catalogue.measures()) {
        all.push_back({measure.id,
                       measure.nameEn,
                       measure.nameVi,
                       catalogue.formula(measure.id),
                       measure.filter,
                       QStringLiteral("measure"),
                       {},
                       measure.group,
                       measure.timing,
                       measure.source,
                       named(schema, {measure.page}),
                       measure.unit,
                       measure.direction,
                       measure.kpi,
                       measure.vanity,
                       measure.actionable,
                       measure.own,
                       measure.low,
                       measure.high});
    }
    for (const Kpi &kpi : catalogue.kpis()) {
        all.push_back({kpi.id, kpi.nameEn, kpi.nameVi, kpi.formula, kpi.filter, QStringLiteral("formula"), kpi.stage,
                       kpi.group, kpi.timing, kpi.source, named(schema, kpi.pages), kpi.unit, kpi.direction, kpi.kpi,
                       kpi.vanity, kpi.actionable, kpi.own, kpi.low, kpi.high});
    }
    return all;
}

QByteArray json(const Catalogue &catalogue, const Schema &schema, Language language)
{
    JsonWriter json;
    json.beginArray();
    for (const Line &line : lines(catalogue, schema)) {
        json.beginObject();
        json.key(QStringLiteral("id")).string(line.id);
        json.key(QStringLiteral("name")).string(catalogue.name(line.id, language));
        json.key(QStringLiteral("names")).beginObject();
        json.key(QStringLiteral("en")).string(line.nameEn);
        json.key(QStringLiteral("vi")).string(line.nameVi);
        json.endObject();
        json.key(QStringLiteral("meaning")).string(catalogue.meaning(line.id, language));
        json.key(QStringLiteral("type")).string(line.type);
        json.key(QStringLiteral("formula")).string(line.formula);
        json.key(QStringLiteral("filter")).stringOrNull(line.filter);
        json.key(QStringLiteral("unit")).string(unitId(line.unit));
        json.key(QStringLiteral("direction")).string(directionId(line.direction));
        json.key(QStringLiteral("kind")).string(line.kpi ? QStringLiteral("kpi") : QStringLiteral("metric"));
        json.key(QStringLiteral("own")).boolean(line.own);
        if (line.low || line.high) {
            json.key(QStringLiteral("band")).beginArray();
            json.number(line.low).number(line.high);
            json.endArray();
        }
        json.key(QStringLiteral("vanity")).boolean(line.vanity);
        json.key(QStringLiteral("actionable")).boolean(line.actionable);
        json.key(QStringLiteral("timing")).stringOrNull(line.timing);
        json.key(QStringLiteral("stage")).stringOrNull(line.stage);
        json.key(QStringLiteral("group")).stringOrNull(line.group);
        json.key(QStringLiteral("source")).stringOrNull(line.source);
        json.key(QStringLiteral("page")).stringOrNull(line.pages.value(0));
        json.key(QStringLiteral("pages")).beginArray();
        for (const QString &page : line.pages)
            json.string(page);
        json.endArray();
        json.key(QStringLiteral("missing_page")).stringOrNull(catalogue.missingPage(line.id, schema));
        json.endObject();
    }
    json.endArray();
    return json.take();
}

QByteArray table(const Catalogue &catalogue, const Schema &schema, Language language)
{
    TextTable text;
    text.addColumn(QStringLiteral("ID"));
    text.addColumn(CatalogueText::tr("Name"));
    text.addColumn(CatalogueText::tr("Unit"));
    text.addColumn(CatalogueText::tr("Kind"));
    text.addColumn(CatalogueText::tr("Page"));
    text.addColumn(CatalogueText::tr("Formula")); // the last: it may be long
    for (const Line &line : lines(catalogue, schema)) {
        const QString missing = catalogue.missingPage(line.id, schema);
        text.addRow({line.id, catalogue.name(line.id, language), unitName(line.unit), kindText(line),
                     missing.isEmpty() ? pageNames(schema, line.pages, language)
                                       : CatalogueText::tr("needs the page %1").arg(templatePageName(missing)),
                     filteredFormula(catalogue, line.id)});
    }
    return text.text();
}

} // namespace

CommandSpec catalogueSpec()
{
    CommandSpec spec;
    spec.name = QStringLiteral("catalogue");
    spec.summary = CatalogueText::tr("Lists every measure and KPI with its formula and the page it needs.");
    spec.positionals = {{QStringLiteral("FILE")}};
    spec.options = {{QStringLiteral("format"),
                     QStringLiteral("table|json"),
                     CatalogueText::tr("Form of the answer: table unless said."),
                     {QStringLiteral("table"), QStringLiteral("json")},
                     false,
                     {}}};
    return spec;
}

int runCatalogue(const Arguments &arguments, Console &console)
{
    const auto workspace = Workspace::open(arguments.positional(0), OpenMode::ReadOnly);
    if (!workspace)
        return console.refuse(workspace.error());
    const auto catalogue = catalogueOf(**workspace);
    const Schema &schema = (*workspace)->schema();
    console.write(arguments.value(QStringLiteral("format")) == u"json" ? json(*catalogue, schema, console.language())
                                                                       : table(*catalogue, schema, console.language()));
    return Done;
}

} // namespace pheu::cli
