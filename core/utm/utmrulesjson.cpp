// SPDX-License-Identifier: GPL-3.0-or-later
// UtmRules as the setting “utm” keeps them. Read with care: a file may come from a script.
#include "base/text.h"
#include "utm/utmrules.h"
#include "utm/utmurl.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::UtmRules)
};

constexpr qsizetype mostEntries = 2000;

Error refused(const QString &key, const QString &why)
{
    return {ErrorCode::InvalidInput, Text::tr("The UTM rules were not changed: “%1” %2").arg(key, why)};
}

// Texts without repeats and blanks.
Result<void> readList(const QJsonObject &json, const char *name, QStringList &list)
{
    const QString key = QLatin1String(name);
    const QJsonValue value = json.value(key);
    if (value.isUndefined())
        return {};
    if (!value.isArray() || value.toArray().size() > mostEntries)
        return refused(key, Text::tr("needs a list of at most %1 texts.").arg(mostEntries));
    list.clear();
    for (const QJsonValue &one : value.toArray()) {
        const QString text = cleanText(one.toString()).simplified();
        if (!one.isString())
            return refused(key, Text::tr("needs a list of texts."));
        if (!text.isEmpty() && !list.contains(text))
            list.append(text);
    }
    return {};
}

Result<void> readFlag(const QJsonObject &json, const char *name, bool &flag)
{
    const QJsonValue value = json.value(QLatin1String(name));
    if (!value.isUndefined() && !value.isBool())
        return refused(QLatin1String(name), Text::tr("needs true or false."));
    flag = value.toBool(flag);
    return {};
}

Result<void> readNaming(const QJsonObject &json, UtmRules &rules)
{
    const QString key = QStringLiteral("naming");
    const QJsonValue value = json.value(key);
    if (value.isUndefined())
        return {};
    if (!value.isObject())
        return refused(key, Text::tr("needs an object of parameters and templates."));
    rules.naming.clear();
    const QJsonObject templates = value.toObject();
    for (auto at = templates.begin(); at != templates.end(); ++at) {
        if (at.key() != u"name" && knownUtmName(at.key()) != at.key())
            return refused(key, Text::tr("names “%1”, which is not one of the nine UTM parameters.").arg(at.key()));
        const QString pattern = cleanText(at.value().toString()).trimmed();
        if (const Result<void> good = checkNaming(pattern); !good)
            return good;
        if (!pattern.isEmpty())
            rules.naming.insert(at.key(), pattern);
    }
    return {};
}

Result<void> readWriting(const QJsonObject &json, UtmRules &rules)
{
    const QJsonValue separator = json.value(QLatin1String("separator"));
    static const QStringList signs{QString(), QStringLiteral("-"), QStringLiteral("_"), QStringLiteral("."),
                                   QStringLiteral("+")};
    if (!separator.isUndefined() && (!separator.isString() || !signs.contains(separator.toString())))
        return refused(QStringLiteral("separator"), Text::tr("needs one of - _ . + or nothing."));
    rules.separator = separator.toString(rules.separator);
    const QJsonValue length = json.value(QLatin1String("max_length"));
    const qint64 most = length.toInteger(length.isUndefined() ? rules.maxLength : -1);
    if (most < 0 || most > 10000)
        return refused(QStringLiteral("max_length"),
                       Text::tr("needs a whole number of characters from 0 (any) to 10000."));
    rules.maxLength = int(most);
    return {};
}

} // namespace

Result<UtmRules> utmRulesFromJson(const QJsonObject &json)
{
    UtmRules rules;
    for (const auto &[name, list] : {std::pair<const char *, QStringList *>{"sources", &rules.sources},
                                     {"media", &rules.media},
                                     {"required", &rules.required},
                                     {"forbidden", &rules.forbidden},
                                     {"own_domains", &rules.ownDomains}}) {
        if (const Result<void> read = readList(json, name, *list); !read)
            return read.error();
    }
    for (const QString &name : std::as_const(rules.required)) {
        if (knownUtmName(name) != name)
            return refused(QStringLiteral("required"),
                           Text::tr("names “%1”, which is not one of the nine UTM parameters.").arg(name));
    }
    for (QString &domain : rules.ownDomains)
        domain = domainOf(domain);
    rules.ownDomains.removeAll(QString());
    for (const auto &[name, flag] :
         {std::pair<const char *, bool *>{"lower_case", &rules.lowerCase}, {"no_marks", &rules.noMarks}}) {
        if (const Result<void> read = readFlag(json, name, *flag); !read)
            return read.error();
    }
    if (const Result<void> read = readWriting(json, rules); !read)
        return read.error();
    if (const Result<void> read = readNaming(json, rules); !read)
        return read.error();
    const QJsonValue groups = json.value(QLatin1String("channel_groups"));
    rules.channelRules = channelRulesFromJson(groups.toArray());
    if (!groups.isUndefined() && (!groups.isArray() || qsizetype(rules.channelRules.size()) != groups.toArray().size()))
        return refused(
            QStringLiteral("channel_groups"),
            Text::tr("needs a list of rules, each with a group and a pattern for source, medium or campaign."));
    return rules;
}

QJsonObject utmRulesToJson(const UtmRules &rules)
{
    QJsonObject naming;
    for (auto at = rules.naming.begin(); at != rules.naming.end(); ++at)
        naming.insert(at.key(), at.value());
    return {
        {QStringLiteral("sources"), QJsonArray::fromStringList(rules.sources)},
        {QStringLiteral("media"), QJsonArray::fromStringList(rules.media)},
        {QStringLiteral("required"), QJsonArray::fromStringList(rules.required)},
        {QStringLiteral("lower_case"), rules.lowerCase},
        {QStringLiteral("no_marks"), rules.noMarks},
        {QStringLiteral("separator"), rules.separator},
        {QStringLiteral("max_length"), rules.maxLength},
        {QStringLiteral("forbidden"), QJsonArray::fromStringList(rules.forbidden)},
        {QStringLiteral("naming"), naming},
        {QStringLiteral("own_domains"), QJsonArray::fromStringList(rules.ownDomains)},
        {QStringLiteral("channel_groups"), channelRulesToJson(rules.channelRules)},
    };
}

} // namespace pheu
