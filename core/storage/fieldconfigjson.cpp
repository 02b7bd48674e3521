// SPDX-License-Identifier: GPL-3.0-or-later
// What a field adds to its type, as JSON. Only what differs from the usual is written; reading never trusts the text.
#include "storage/metastore.h"

#include <algorithm>

namespace pheu
{

namespace
{

QJsonObject rulesToJson(const FieldRules &rules)
{
    QJsonObject json;
    const auto put = [&](const char *key, const QJsonValue &value, bool usual) {
        if (!usual)
            json.insert(QLatin1String(key), value);
    };
    put("required", rules.required, !rules.required);
    put("unique", rules.unique, !rules.unique);
    put("min", rules.min, rules.min.isEmpty());
    put("max", rules.max, rules.max.isEmpty());
    put("pattern", rules.pattern, rules.pattern.isEmpty());
    put("hint", rules.hint, rules.hint.isEmpty());
    return json;
}

FieldRules rulesFromJson(const QJsonObject &json)
{
    return {.required = json[QLatin1String("required")].toBool(),
            .unique = json[QLatin1String("unique")].toBool(),
            .min = json[QLatin1String("min")].toString(),
            .max = json[QLatin1String("max")].toString(),
            .pattern = json[QLatin1String("pattern")].toString(),
            .hint = json[QLatin1String("hint")].toString()};
}

} // namespace

QJsonObject configToJson(const FieldConfig &config)
{
    QJsonObject json;
    const FieldConfig plain;
    const auto put = [&](const char *key, const auto &value, const auto &usual) {
        if (value != usual)
            json.insert(QLatin1String(key), value);
    };
    put("target", config.target.value, plain.target.value);
    put("many", config.many, plain.many);
    put("reverse_of", config.reverseOf.value, plain.reverseOf.value);
    put("currency", config.currency, plain.currency);
    put("currency_field", config.currencyField.value, plain.currencyField.value);
    put("decimals", config.decimals, plain.decimals);
    put("computed", config.computed, plain.computed);
    put("formula", config.formula, plain.formula);
    put("via", config.via.value, plain.via.value);
    put("source", config.source.value, plain.source.value);
    put("aggregate", config.aggregate, plain.aggregate);
    put("kpi", config.kpi, plain.kpi);
    put("prefix", config.prefix, plain.prefix);
    put("digits", config.digits, plain.digits);
    put("most", config.most, plain.most);
    put("label", config.label, plain.label);
    if (config.rules != plain.rules)
        json.insert(QLatin1String("rules"), rulesToJson(config.rules));
    return json;
}

FieldConfig configFromJson(const QJsonObject &json)
{
    FieldConfig config;
    const auto at = [&](const char *key) { return json[QLatin1String(key)]; };
    const auto number = [&](const char *key, int usual, int least, int most) {
        return int(std::clamp<qint64>(at(key).toInteger(usual), least, most));
    };
    config.target = PageId(at("target").toInteger());
    config.many = at("many").toBool();
    config.reverseOf = FieldId(at("reverse_of").toInteger());
    config.currency = at("currency").toString();
    config.currencyField = FieldId(at("currency_field").toInteger());
    config.decimals = number("decimals", config.decimals, 0, 9);
    config.computed = at("computed").toString();
    config.formula = at("formula").toString();
    config.via = FieldId(at("via").toInteger());
    config.source = FieldId(at("source").toInteger());
    config.aggregate = at("aggregate").toString();
    config.kpi = at("kpi").toString();
    config.prefix = at("prefix").toString();
    config.digits = number("digits", config.digits, 0, 18);
    config.most = number("most", config.most, 1, 100);
    config.label = at("label").toString();
    config.rules = rulesFromJson(at("rules").toObject());
    return config;
}

} // namespace pheu
