// SPDX-License-Identifier: GPL-3.0-or-later
// Own entries read from and written to the setting.
#include "metrics/owncatalogue.h"

#include "base/text.h"
#include "metrics/cataloguejson.h"
#include "metrics/columnstore.h"
#include "metrics/workspacecatalogue.h"
#include "storage/metastore.h"
#include "storage/view.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace pheu
{

namespace
{

struct OwnText {
    Q_DECLARE_TR_FUNCTIONS(pheu::OwnCatalogue)
};

constexpr QLatin1String measuresKey("measures"), kpisKey("kpis");

QString settingKey()
{
    return QStringLiteral("catalogue");
}

QString placeOf(const Page &page)
{
    return page.role.isEmpty() ? QStringLiteral("{%1}").arg(page.id.value) : page.role;
}

QString placeOf(const Field &field)
{
    return field.role.isEmpty() ? QStringLiteral("{%1}").arg(field.id.value) : field.role;
}

bool isThere(const Schema &schema, const Filter &filter)
{
    for (const FieldPath &path : filter.path.paths) {
        for (const FieldId step : path.steps) {
            if (step.value > 0 && !schema.field(step))
                return false;
        }
    }
    return std::ranges::all_of(filter.children, [&](const Filter &child) { return isThere(schema, child); });
}

// Kept with ids, asked in names. A filter on what was deleted reads as no filter at all, so that the figure is
// undefined and not that of every record.
QString filterOf(const Schema &schema, const Page *page, const QJsonValue &kept)
{
    if (!kept.isObject())
        return kept.toString();
    const Filter filter = filterFromJson(kept.toObject());
    if (!page || filter.isAll() || !isThere(schema, filter))
        return u'`' + OwnText::tr("deleted field") + QStringLiteral("` = 1");
    return filterText(schema, page->id, filter);
}

Measure measureOf(const Schema &schema, const QJsonObject &from)
{
    Measure measure = measureFromJson(from);
    const Page *page = pageOfRole(schema, measure.page);
    const Field *field = page ? page->field(fieldOfRole(*page, measure.field)) : nullptr;
    if (page)
        measure.pageName = shownName(page->names);
    else if (measure.page.startsWith(u'{'))
        measure.page = OwnText::tr("(deleted page)");
    if (field)
        measure.fieldName = shownName(field->names);
    else if (!measure.field.isEmpty())
        measure.fieldName = OwnText::tr("(deleted field)");
    measure.filter = filterOf(schema, page, from.value(QLatin1String("filter")));
    measure.rows.clear();
    measure.computed.clear();
    return measure;
}

QJsonObject settingOf(const Workspace &workspace)
{
    const Result<QJsonValue> setting = loadSetting(workspace.database(), settingKey());
    return setting ? setting->toObject() : QJsonObject();
}

template<typename Entry>
OwnEntry common(const Entry &from)
{
    OwnEntry entry;
    entry.id = from.id;
    entry.nameEn = from.nameEn;
    entry.nameVi = from.nameVi;
    entry.meaningEn = from.meaningEn;
    entry.meaningVi = from.meaningVi;
    entry.filter = from.filter;
    entry.unit = from.unit;
    entry.direction = from.direction;
    entry.low = from.low;
    entry.high = from.high;
    entry.stage = from.stage;
    entry.group = from.group;
    entry.timing = from.timing;
    entry.kpi = from.kpi;
    entry.vanity = from.vanity;
    entry.actionable = from.actionable;
    return entry;
}

OwnEntry entryOf(const Schema &schema, const Measure &measure)
{
    OwnEntry entry = common(measure);
    entry.isMeasure = true;
    entry.aggregate = measure.aggregate;
    if (const Page *page = pageOfRole(schema, measure.page)) {
        entry.page = page->id;
        entry.field = fieldOfRole(*page, measure.field);
        entry.date = fieldOfRole(*page, measure.date);
    }
    return entry;
}

OwnEntry entryOf(const Kpi &kpi)
{
    OwnEntry entry = common(kpi);
    entry.formula = kpi.formula;
    return entry;
}

void put(QJsonObject &into, const char *key, const QString &text)
{
    if (!text.isEmpty())
        into.insert(QLatin1String(key), text);
}

QJsonObject toJson(const Workspace &workspace, const OwnEntry &entry)
{
    const Schema &schema = workspace.schema();
    QJsonObject json;
    put(json, "id", entry.id);
    put(json, "en", entry.nameEn);
    put(json, "vi", entry.nameVi);
    QJsonObject meaning;
    put(meaning, "en", entry.meaningEn);
    put(meaning, "vi", entry.meaningVi);
    if (!meaning.isEmpty())
        json.insert(QLatin1String("meaning"), meaning);
    const PageId filterPage = ownFilterPage(workspace, entry);
    if (entry.isMeasure) {
        const Page &page = *schema.page(entry.page);
        json.insert(QLatin1String("page"), placeOf(page));
        if (const Field *field = page.field(entry.field))
            json.insert(QLatin1String("field"), placeOf(*field));
        if (const Field *date = page.field(entry.date))
            json.insert(QLatin1String("date"), placeOf(*date));
        json.insert(QLatin1String("aggregate"), aggregateId(entry.aggregate));
    } else {
        json.insert(QLatin1String("formula"), entry.formula);
    }
    if (!entry.filter.trimmed().isEmpty()) {
        const Result<Filter> filter = parseFilter(schema, filterPage, entry.filter);
        json.insert(QLatin1String("filter"), filter ? QJsonValue(filterToJson(*filter)) : QJsonValue(entry.filter));
    }
    json.insert(QLatin1String("unit"), unitId(entry.unit));
    json.insert(QLatin1String("better"), directionId(entry.direction));
    if (entry.direction == Direction::Band && (entry.low || entry.high))
        json.insert(QLatin1String("band"), QJsonArray{entry.low ? QJsonValue(*entry.low) : QJsonValue(),
                                                      entry.high ? QJsonValue(*entry.high) : QJsonValue()});
    put(json, "stage", entry.stage);
    put(json, "group", entry.group);
    put(json, "timing", entry.timing);
    for (const auto &[key, on] :
         {std::pair("kpi", entry.kpi), {"vanity", entry.vanity}, {"actionable", entry.actionable}}) {
        if (on)
            json.insert(QLatin1String(key), true);
    }
    return json;
}

// The setting with the entry in its place, at the end when it is new.
QJsonObject settingWith(const Workspace &workspace, const OwnEntry &entry)
{
    QJsonObject setting = settingOf(workspace);
    const QJsonObject json = toJson(workspace, entry);
    const QLatin1String key = entry.isMeasure ? measuresKey : kpisKey;
    QJsonArray list = setting.value(key).toArray();
    bool placed = false;
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (list[i][QLatin1String("id")].toString() == entry.id) {
            list[i] = json;
            placed = true;
        }
    }
    if (!placed)
        list.append(json);
    setting.insert(key, list);
    return setting;
}

} // namespace

Catalogue withOwnEntries(const QJsonObject &setting, const Schema &schema)
{
    std::vector<Measure> measures;
    for (const QJsonValue &value : setting.value(measuresKey).toArray())
        measures.push_back(measureOf(schema, value.toObject()));
    std::vector<Kpi> kpis;
    for (const QJsonValue &value : setting.value(kpisKey).toArray())
        kpis.push_back(kpiFromJson(value.toObject()));
    // The page of a KPI's filter may follow from its measures, which must be known first.
    const Catalogue unfiltered = Catalogue::shipped().with(measures, kpis);
    qsizetype i = 0;
    for (const QJsonValue &value : setting.value(kpisKey).toArray()) {
        Kpi &kpi = kpis[size_t(i++)];
        kpi.filter = filterOf(schema, filterPageOf(unfiltered, schema, kpi.id), value[QLatin1String("filter")]);
    }
    return Catalogue::shipped().with(std::move(measures), std::move(kpis));
}

const Page *filterPageOf(const Catalogue &catalogue, const Schema &schema, const QString &kpi)
{
    if (const Page *results = pageOfRole(schema, QStringLiteral("results")))
        return results;
    for (const QString &id : catalogue.measuresOf(kpi)) {
        if (const Page *page = pageOfRole(schema, catalogue.measure(id)->page))
            return page;
    }
    return nullptr;
}

PageId ownFilterPage(const Workspace &workspace, const OwnEntry &entry)
{
    if (entry.isMeasure)
        return entry.page;
    Kpi probe;
    probe.id = QStringLiteral(" ");
    probe.formula = entry.formula;
    const Catalogue with = catalogueOf(workspace)->with({}, {probe});
    const Page *page = filterPageOf(with, workspace.schema(), probe.id);
    return page ? page->id : PageId();
}

std::vector<OwnEntry> ownEntries(const Workspace &workspace)
{
    const auto catalogue = catalogueOf(workspace);
    std::vector<OwnEntry> entries;
    for (const Measure &measure : catalogue->measures()) {
        if (measure.own)
            entries.push_back(entryOf(workspace.schema(), measure));
    }
    for (const Kpi &kpi : catalogue->kpis()) {
        if (kpi.own)
            entries.push_back(entryOf(kpi));
    }
    return entries;
}

std::optional<OwnEntry> ownEntry(const Workspace &workspace, const QString &id)
{
    const std::vector<OwnEntry> entries = ownEntries(workspace);
    const auto at = std::ranges::find(entries, id, &OwnEntry::id);
    return at == entries.end() ? std::nullopt : std::optional(*at);
}

OwnEntry copiedEntry(const Workspace &workspace, const QString &id)
{
    const auto catalogue = catalogueOf(workspace);
    OwnEntry copy;
    if (const Kpi *kpi = catalogue->kpi(id)) {
        copy = entryOf(*kpi);
        if (kpi->rows && kpi->filter.isEmpty()) // what counts rows by itself goes on doing so inside a formula
            copy.formula = kpi->id;
    } else if (const Measure *measure = catalogue->measure(id)) {
        const bool plain = measure->computed.isEmpty() && measure->rows.empty() && id != QLatin1String("budget") &&
                           pageOfRole(workspace.schema(), measure->page);
        copy = plain ? entryOf(workspace.schema(), *measure) : common(*measure);
        if (!plain) {
            copy.formula = id;
            copy.filter.clear();
        }
    }
    copy.id.clear();
    if (!copy.nameEn.isEmpty())
        copy.nameEn = QStringLiteral("%1 (copy)").arg(copy.nameEn);
    if (!copy.nameVi.isEmpty())
        copy.nameVi = QStringLiteral("%1 (bản sao)").arg(copy.nameVi);
    return copy;
}

Result<Edit> savingEntry(const Workspace &workspace, const OwnEntry &entry)
{
    const Result<OwnEntry> checked = checkedEntry(workspace, entry);
    if (!checked)
        return checked.error();
    return Edit{EditKind::Setting, {SetSetting{settingKey(), settingWith(workspace, *checked)}}};
}

Result<Edit> removingEntry(const Workspace &workspace, const QString &id)
{
    QJsonObject setting = settingOf(workspace);
    bool found = false;
    for (const QLatin1String key : {measuresKey, kpisKey}) {
        QJsonArray list;
        for (const QJsonValue &value : setting.value(key).toArray()) {
            if (value[QLatin1String("id")].toString() == id)
                found = true;
            else
                list.append(value);
        }
        if (list.isEmpty())
            setting.remove(key);
        else
            setting.insert(key, list);
    }
    if (!found)
        return Error{ErrorCode::UnknownName,
                     OwnText::tr("“%1” is not a measure or KPI of this workspace, so it was not removed.").arg(id)};
    return Edit{EditKind::Setting, {SetSetting{settingKey(), setting.isEmpty() ? QJsonValue() : QJsonValue(setting)}}};
}

Result<std::shared_ptr<const Catalogue>> catalogueWith(const Workspace &workspace, const OwnEntry &entry)
{
    const Result<OwnEntry> checked = checkedEntry(workspace, entry);
    if (!checked)
        return checked.error();
    return std::shared_ptr<const Catalogue>(
        std::make_shared<Catalogue>(withOwnEntries(settingWith(workspace, *checked), workspace.schema())));
}

} // namespace pheu
