// SPDX-License-Identifier: GPL-3.0-or-later
// Views as JSON. Reading never trusts the text: what is odd becomes the default.
#include "storage/view.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace pheu
{

namespace
{

struct KindName {
    ViewKind kind;
    const char *id;
};
constexpr std::array kindNames{
    KindName{ViewKind::Grid, "grid"},         KindName{ViewKind::Board, "board"},
    KindName{ViewKind::Gallery, "gallery"},   KindName{ViewKind::Calendar, "calendar"},
    KindName{ViewKind::Timeline, "timeline"}, KindName{ViewKind::Form, "form"},
    KindName{ViewKind::Pivot, "pivot"},
};

struct OperatorName {
    Operator op;
    const char *id;
};
constexpr std::array operatorNames{
    OperatorName{Operator::Eq, "="},
    OperatorName{Operator::Ne, "!="},
    OperatorName{Operator::Lt, "<"},
    OperatorName{Operator::Le, "<="},
    OperatorName{Operator::Gt, ">"},
    OperatorName{Operator::Ge, ">="},
    OperatorName{Operator::In, "in"},
    OperatorName{Operator::Contains, "contains"},
    OperatorName{Operator::StartsWith, "starts with"},
    OperatorName{Operator::IsEmpty, "is empty"},
    OperatorName{Operator::IsNotEmpty, "is not empty"},
};

constexpr int deepestFilter = 64;
constexpr qsizetype longestList = 1000;

QJsonArray pathToJson(const PathChoice &choice)
{
    QJsonArray paths;
    for (const FieldPath &path : choice.paths) {
        QJsonArray steps;
        for (const FieldId step : path.steps)
            steps.append(step.value);
        paths.append(steps);
    }
    return paths;
}

PathChoice pathFromJson(const QJsonValue &json)
{
    PathChoice choice;
    for (const QJsonValue path : json.toArray()) {
        FieldPath made;
        for (const QJsonValue step : path.toArray())
            made.steps.push_back(FieldId(step.toInteger()));
        if (!made.steps.empty() && made.steps.size() <= 16)
            choice.paths.push_back(std::move(made));
    }
    return choice;
}

Filter filterFrom(const QJsonObject &json, int depth)
{
    const QString kind = json[QLatin1String("kind")].toString();
    if (kind.isEmpty() || depth > deepestFilter)
        return Filter::all({});
    if (kind == QLatin1String("compare")) {
        const QString op = json[QLatin1String("op")].toString();
        const auto named = std::find_if(operatorNames.begin(), operatorNames.end(),
                                        [&](const OperatorName &name) { return op == QLatin1String(name.id); });
        PathChoice path = pathFromJson(json[QLatin1String("path")]);
        if (named == operatorNames.end() || path.paths.empty())
            return Filter::all({});
        QStringList operands;
        for (const QJsonValue operand : json[QLatin1String("operands")].toArray())
            operands.append(operand.toString());
        return Filter::compare(std::move(path), named->op, std::move(operands));
    }
    Filter filter;
    filter.kind = kind == QLatin1String("and")   ? Filter::Kind::And
                  : kind == QLatin1String("or")  ? Filter::Kind::Or
                  : kind == QLatin1String("not") ? Filter::Kind::Not
                                                 : Filter::Kind::All;
    for (const QJsonValue child : json[QLatin1String("children")].toArray())
        filter.children.push_back(filterFrom(child.toObject(), depth + 1));
    const bool whole = filter.kind == Filter::Kind::Not ? filter.children.size() == 1 : !filter.children.empty();
    return filter.kind == Filter::Kind::All || !whole ? Filter::all({}) : filter;
}

QJsonArray sortsToJson(const std::vector<Sort> &sorts)
{
    QJsonArray list;
    for (const Sort &sort : sorts) {
        QJsonObject item{{QStringLiteral("descending"), sort.descending}};
        if (sort.metric.isEmpty())
            item.insert(QStringLiteral("path"), pathToJson(sort.path));
        else
            item.insert(QStringLiteral("metric"), sort.metric);
        list.append(item);
    }
    return list;
}

std::vector<Sort> sortsFromJson(const QJsonValue &json)
{
    std::vector<Sort> sorts;
    for (const QJsonValue value : json.toArray()) {
        PathChoice path = pathFromJson(value[QLatin1String("path")]);
        const QString metric = path.paths.empty() ? value[QLatin1String("metric")].toString() : QString();
        if ((!path.paths.empty() || !metric.isEmpty()) && sorts.size() < size_t(longestList))
            sorts.push_back({std::move(path), value[QLatin1String("descending")].toBool(), metric});
    }
    return sorts;
}

QStringList textsFromJson(const QJsonValue &json)
{
    QStringList texts;
    for (const QJsonValue text : json.toArray()) {
        if (texts.size() < longestList)
            texts.append(text.toString());
    }
    return texts;
}

} // namespace

QString viewKindId(ViewKind kind)
{
    const auto named =
        std::find_if(kindNames.begin(), kindNames.end(), [&](const KindName &name) { return name.kind == kind; });
    return QLatin1String(named->id);
}

std::optional<ViewKind> viewKindOf(const QString &id)
{
    const auto named = std::find_if(kindNames.begin(), kindNames.end(),
                                    [&](const KindName &name) { return id == QLatin1String(name.id); });
    return named == kindNames.end() ? std::nullopt : std::optional(named->kind);
}

QJsonObject filterToJson(const Filter &filter)
{
    switch (filter.kind) {
    case Filter::Kind::All:
        return {};
    case Filter::Kind::Compare: {
        const auto named = std::find_if(operatorNames.begin(), operatorNames.end(),
                                        [&](const OperatorName &name) { return name.op == filter.op; });
        return {{QStringLiteral("kind"), QStringLiteral("compare")},
                {QStringLiteral("path"), pathToJson(filter.path)},
                {QStringLiteral("op"), QLatin1String(named->id)},
                {QStringLiteral("operands"), QJsonArray::fromStringList(filter.operands)}};
    }
    case Filter::Kind::And:
    case Filter::Kind::Or:
    case Filter::Kind::Not:
        break;
    }
    QJsonArray children;
    for (const Filter &child : filter.children)
        children.append(filterToJson(child));
    const char *kind = filter.kind == Filter::Kind::And ? "and" : filter.kind == Filter::Kind::Or ? "or" : "not";
    return {{QStringLiteral("kind"), QLatin1String(kind)}, {QStringLiteral("children"), children}};
}

Filter filterFromJson(const QJsonObject &json)
{
    return filterFrom(json, 0);
}

QJsonObject viewConfigToJson(const ViewConfig &config)
{
    QJsonObject json;
    const ViewConfig plain;
    const auto put = [&](const char *key, const QJsonValue &value, bool usual) {
        if (!usual)
            json.insert(QLatin1String(key), value);
    };
    const auto putField = [&](const char *key, FieldId field) { put(key, field.value, !field); };
    const auto putTexts = [&](const char *key, const QStringList &texts) {
        put(key, QJsonArray::fromStringList(texts), texts.isEmpty());
    };
    put("filter", filterToJson(config.filter), config.filter.isAll());
    put("sorts", sortsToJson(config.sorts), config.sorts.empty());
    put("groups", sortsToJson(config.groups), config.groups.empty());
    QJsonArray columns;
    for (const ViewColumn &column : config.columns)
        columns.append(QJsonObject{{QStringLiteral("field"), column.field.value},
                                   {QStringLiteral("width"), column.width},
                                   {QStringLiteral("hidden"), column.hidden}});
    put("columns", columns, columns.isEmpty());
    put("frozen", config.frozen, config.frozen == plain.frozen);
    put("row_height", int(config.rowHeight), config.rowHeight == plain.rowHeight);
    QJsonArray colours;
    for (const ColourRule &rule : config.colours)
        colours.append(QJsonObject{{QStringLiteral("filter"), filterToJson(rule.filter)},
                                   {QStringLiteral("field"), rule.field.value},
                                   {QStringLiteral("color"), rule.color}});
    put("colours", colours, colours.isEmpty());
    putTexts("metrics", config.metrics);
    put("show_metrics", config.showMetrics, config.showMetrics == plain.showMetrics);
    putField("metrics_after", config.metricsAfter);
    QJsonArray collapsed;
    for (const qint64 column : config.collapsed)
        collapsed.append(column);
    put("collapsed", collapsed, collapsed.isEmpty());
    putField("image", config.image);
    put("fit_image", config.fitImage, !config.fitImage);
    putField("start", config.start);
    putField("end", config.end);
    putField("bar", config.bar);
    put("scale", config.scale, config.scale.isEmpty());
    put("title", config.title, config.title.isEmpty());
    put("text", config.text, config.text.isEmpty());
    putTexts("rows", config.rows);
    putTexts("across", config.across);
    putTexts("kpis", config.kpis);
    put("period", config.period, config.period.isEmpty());
    put("heat", config.heat, config.heat == plain.heat);
    return json;
}

ViewConfig viewConfigFromJson(const QJsonObject &json)
{
    ViewConfig config;
    const auto at = [&](const char *key) { return json[QLatin1String(key)]; };
    config.filter = filterFromJson(at("filter").toObject());
    config.sorts = sortsFromJson(at("sorts"));
    config.groups = sortsFromJson(at("groups"));
    for (const QJsonValue column : at("columns").toArray())
        config.columns.push_back({FieldId(column[QLatin1String("field")].toInteger()),
                                  int(std::clamp<qint64>(column[QLatin1String("width")].toInteger(), 0, 10000)),
                                  column[QLatin1String("hidden")].toBool()});
    config.frozen = int(std::clamp<qint64>(at("frozen").toInteger(config.frozen), 0, 20));
    config.rowHeight = RowHeight(std::clamp<qint64>(at("row_height").toInteger(), 0, int(RowHeight::ExtraTall)));
    for (const QJsonValue rule : at("colours").toArray())
        config.colours.push_back({filterFromJson(rule[QLatin1String("filter")].toObject()),
                                  FieldId(rule[QLatin1String("field")].toInteger()),
                                  rule[QLatin1String("color")].toString()});
    config.metrics = textsFromJson(at("metrics"));
    config.showMetrics = at("show_metrics").toBool(config.showMetrics);
    config.metricsAfter = FieldId(at("metrics_after").toInteger());
    for (const QJsonValue column : at("collapsed").toArray()) {
        if (config.collapsed.size() < size_t(longestList))
            config.collapsed.push_back(column.toInteger());
    }
    config.image = FieldId(at("image").toInteger());
    config.fitImage = at("fit_image").toBool();
    config.start = FieldId(at("start").toInteger());
    config.end = FieldId(at("end").toInteger());
    config.bar = FieldId(at("bar").toInteger());
    config.scale = at("scale").toString();
    config.title = at("title").toString();
    config.text = at("text").toString();
    config.rows = textsFromJson(at("rows"));
    config.across = textsFromJson(at("across"));
    config.kpis = textsFromJson(at("kpis"));
    config.period = at("period").toString();
    config.heat = at("heat").toBool(config.heat);
    return config;
}

} // namespace pheu
