// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/cataloguejson.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace pheu
{

namespace
{

template<typename Enum>
struct Word {
    Enum value;
    const char *id;
};

constexpr std::array units{
    Word<Unit>{Unit::Count, "count"},     Word<Unit>{Unit::Money, "money"}, Word<Unit>{Unit::Percent, "percent"},
    Word<Unit>{Unit::Ratio, "ratio"},     Word<Unit>{Unit::Days, "days"},   Word<Unit>{Unit::Seconds, "seconds"},
    Word<Unit>{Unit::Minutes, "minutes"}, Word<Unit>{Unit::Hours, "hours"}, Word<Unit>{Unit::Points, "points"},
};
constexpr std::array directions{
    Word<Direction>{Direction::Higher, "higher"},
    Word<Direction>{Direction::Lower, "lower"},
    Word<Direction>{Direction::Band, "band"},
    Word<Direction>{Direction::Neutral, "neutral"},
};
constexpr std::array aggregates{
    Word<Aggregate>{Aggregate::Sum, "sum"},   Word<Aggregate>{Aggregate::Last, "last"},
    Word<Aggregate>{Aggregate::None, "none"}, Word<Aggregate>{Aggregate::Distinct, "distinct"},
    Word<Aggregate>{Aggregate::Mean, "mean"}, Word<Aggregate>{Aggregate::Count, "count"},
};

template<typename Words, typename Enum>
QString idIn(const Words &words, Enum value)
{
    const auto at = std::ranges::find_if(words, [&](const auto &word) { return word.value == value; });
    return at == words.end() ? QString() : QString::fromLatin1(at->id);
}

template<typename Words>
auto valueIn(const Words &words, const QString &id) -> std::optional<decltype(words.front().value)>
{
    for (const auto &word : words) {
        if (id == QLatin1String(word.id))
            return word.value;
    }
    return {};
}

// What measures and KPIs have in common.
template<typename Entry>
Entry common(const QJsonObject &from)
{
    Entry entry;
    const QJsonObject meaning = from.value(QLatin1String("meaning")).toObject();
    const QJsonArray band = from.value(QLatin1String("band")).toArray();
    entry.id = catalogueText(from, QLatin1String("id"));
    entry.nameEn = catalogueText(from, QLatin1String("en"));
    entry.nameVi = catalogueText(from, QLatin1String("vi"));
    entry.meaningEn = catalogueText(meaning, QLatin1String("en"));
    entry.meaningVi = catalogueText(meaning, QLatin1String("vi"));
    entry.filter = catalogueText(from, QLatin1String("filter"));
    entry.unit = unitOfId(catalogueText(from, QLatin1String("unit"))).value_or(Unit::Count);
    entry.direction = directionOfId(catalogueText(from, QLatin1String("better"))).value_or(Direction::Neutral);
    if (band.size() == 2 && band[0].isDouble())
        entry.low = band[0].toDouble();
    if (band.size() == 2 && band[1].isDouble())
        entry.high = band[1].toDouble();
    entry.stage = catalogueText(from, QLatin1String("stage"));
    entry.group = catalogueText(from, QLatin1String("group"));
    entry.kpi = from.value(QLatin1String("kpi")).toBool();
    entry.vanity = from.value(QLatin1String("vanity")).toBool();
    entry.actionable = from.value(QLatin1String("actionable")).toBool();
    entry.timing = catalogueText(from, QLatin1String("timing"));
    entry.source = catalogueText(from, QLatin1String("source"));
    return entry;
}

Tally tallyOf(const QJsonObject &from)
{
    Tally tally;
    tally.page = catalogueText(from, QLatin1String("page"));
    tally.field = catalogueText(from, QLatin1String("field"));
    tally.date = from.value(QLatin1String("date")).toString(QStringLiteral("date"));
    tally.aggregate = aggregateOfId(catalogueText(from, QLatin1String("aggregate"))).value_or(Aggregate::Sum);
    tally.filter = catalogueText(from, QLatin1String("filter"));
    tally.computed = catalogueText(from, QLatin1String("computed"));
    return tally;
}

} // namespace

Measure measureFromJson(const QJsonObject &from)
{
    Measure measure = common<Measure>(from);
    const Tally own = tallyOf(from);
    measure.page = own.page;
    measure.field = own.field;
    measure.date = own.date;
    measure.aggregate = own.aggregate;
    measure.computed = own.computed;
    for (const QJsonValue &rows : from.value(QLatin1String("rows")).toArray())
        measure.rows.push_back(tallyOf(rows.toObject()));
    return measure;
}

Kpi kpiFromJson(const QJsonObject &from)
{
    Kpi kpi = common<Kpi>(from);
    kpi.formula = catalogueText(from, QLatin1String("formula"));
    kpi.pages = catalogueTexts(from.value(QLatin1String("pages")));
    kpi.rows = from.value(QLatin1String("rows")).toBool();
    return kpi;
}

QString unitId(Unit unit)
{
    return idIn(units, unit);
}

QString directionId(Direction direction)
{
    return idIn(directions, direction);
}

QString aggregateId(Aggregate aggregate)
{
    return idIn(aggregates, aggregate);
}

std::optional<Unit> unitOfId(const QString &id)
{
    return valueIn(units, id);
}

std::optional<Direction> directionOfId(const QString &id)
{
    return valueIn(directions, id);
}

std::optional<Aggregate> aggregateOfId(const QString &id)
{
    return valueIn(aggregates, id);
}

QString catalogueText(const QJsonObject &entry, QLatin1String key)
{
    return entry.value(key).toString();
}

QStringList catalogueTexts(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &item : value.toArray())
        list.append(item.toString());
    return list;
}

} // namespace pheu
