// SPDX-License-Identifier: GPL-3.0-or-later
// pheu catalogue: every measure and KPI, and the page it needs.
#include "base/jsonwriter.h"
#include "cli/commands.h"
#include "cli/texttable.h"
#include "metrics/catalogue.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

namespace pheu::cli
{

namespace
{

struct CatalogueText {
    Q_DECLARE_TR_FUNCTIONS(pheu::CatalogueCommand)
};

QString unitId(Unit unit)
{
    switch (unit) {
    case Unit::Count:
        return QStringLiteral("count");
    case Unit::Money:
        return QStringLiteral("money");
    case Unit::Percent:
        return QStringLiteral("percent");
    case Unit::Ratio:
        return QStringLiteral("ratio");
    case Unit::Days:
        return QStringLiteral("days");
    case Unit::Seconds:
        return QStringLiteral("seconds");
    case Unit::Minutes:
        return QStringLiteral("minutes");
    case Unit::Hours:
        return QStringLiteral("hours");
    case Unit::Points:
        return QStringLiteral("points");
    }
    return {};
}

QString directionId(Direction direction)
{
    switch (direction) {
    case Direction::Higher:
        return QStringLiteral("higher");
    case Direction::Lower:
        return QStringLiteral("lower");
    case Direction::Band:
        return QStringLiteral("band");
    case Direction::Neutral:
        return QStringLiteral("neutral");
    }
    return {};
}

// One line of the answer, the same for measures and KPIs.
struct Line {
    QString id, nameEn, nameVi, formula, type, stage, group, timing, source;
    QStringList pages;
    Unit unit;
    Direction direction;
    bool kpi, vanity, actionable;
};

std::vector<Line> lines()
{
    const Catalogue &catalogue = Catalogue::shipped();
    std::vector<Line> all;
    for (const Measure &measure : catalogue.measures()) {
        all.push_back({measure.id,
                       measure.nameEn,
                       measure.nameVi,
                       catalogue.formula(measure.id),
                       QStringLiteral("measure"),
                       {},
                       measure.group,
                       measure.timing,
                       measure.source,
                       {measure.page},
                       measure.unit,
                       measure.direction,
                       measure.kpi,
                       measure.vanity,
                       measure.actionable});
    }
    for (const Kpi &kpi : catalogue.kpis()) {
        all.push_back({kpi.id, kpi.nameEn, kpi.nameVi, kpi.formula, QStringLiteral("formula"), kpi.stage, kpi.group,
                       kpi.timing, kpi.source, kpi.pages, kpi.unit, kpi.direction, kpi.kpi, kpi.vanity,
                       kpi.actionable});
    }
    return all;
}

QByteArray json(const Schema &schema, Language language)
{
    const Catalogue &catalogue = Catalogue::shipped();
    JsonWriter json;
    json.beginArray();
    for (const Line &line : lines()) {
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
        json.key(QStringLiteral("unit")).string(unitId(line.unit));
        json.key(QStringLiteral("direction")).string(directionId(line.direction));
        json.key(QStringLiteral("kind")).string(line.kpi ? QStringLiteral("kpi") : QStringLiteral("metric"));
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

QByteArray table(const Schema &schema, Language language)
{
    const Catalogue &catalogue = Catalogue::shipped();
    TextTable text;
    text.addColumn(QStringLiteral("ID"));
    text.addColumn(CatalogueText::tr("Name"));
    text.addColumn(CatalogueText::tr("Formula"));
    text.addColumn(CatalogueText::tr("Unit"));
    text.addColumn(CatalogueText::tr("Kind"));
    text.addColumn(CatalogueText::tr("Page"));
    for (const Line &line : lines()) {
        const QString missing = catalogue.missingPage(line.id, schema);
        text.addRow({line.id, catalogue.name(line.id, language), line.formula, unitId(line.unit),
                     line.kpi ? CatalogueText::tr("KPI") : CatalogueText::tr("metric"),
                     missing.isEmpty() ? line.pages.join(QStringLiteral(", "))
                                       : CatalogueText::tr("needs the page %1").arg(missing)});
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
    const Schema &schema = (*workspace)->schema();
    console.write(arguments.value(QStringLiteral("format")) == u"json" ? json(schema, console.language())
                                                                       : table(schema, console.language()));
    return Done;
}

} // namespace pheu::cli
