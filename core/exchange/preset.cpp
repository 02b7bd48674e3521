// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/preset.h"

#include "base/text.h"
#include "exchange/headername.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace pheu {

namespace {

// The table of presets: one line each.
const char *const presetFiles[] = {":/presets/google_ads.json", ":/presets/meta_ads.json"};

QJsonObject readObject(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &entry : array)
        list << entry.toString();
    return list;
}

QSet<QString> keys(const QJsonValue &value)
{
    QSet<QString> set;
    for (const QString &text : texts(value))
        set.insert(headerKey(text));
    return set;
}

QSet<QString> folds(const QJsonValue &value)
{
    QSet<QString> set;
    for (const QString &text : texts(value))
        set.insert(caseFold(cleanText(text)));
    return set;
}

QStringList foldList(const QJsonValue &value)
{
    QStringList list;
    for (const QString &text : texts(value))
        list << caseFold(cleanText(text));
    return list;
}

std::vector<PresetColumn> columnsOf(const QJsonValue &value)
{
    std::vector<PresetColumn> columns;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &entry : array) {
        const QJsonObject object = entry.toObject();
        PresetColumn column;
        column.to = object.value(u"to").toString();
        column.names = keys(object.value(u"names"));
        column.ignore = object.value(u"ignore").toString();
        column.blankIsZero = object.value(u"blankIsZero").toBool();
        column.unknownBy = object.value(u"unknownBy").toString();
        column.when = object.value(u"when").toString();
        column.contains = foldList(object.value(u"contains"));
        columns.push_back(column);
    }
    return columns;
}

Preset readPreset(const QJsonObject &object)
{
    Preset preset;
    preset.id = object.value(u"id").toString();
    const QJsonObject title = object.value(u"title").toObject();
    preset.title = title.value(QLocale().language() == QLocale::Vietnamese ? u"vi" : u"en").toString();
    preset.source = object.value(u"source").toString();
    preset.channel = object.value(u"channel").toString();
    const QJsonObject decimal = object.value(u"decimal").toObject();
    for (auto it = decimal.begin(); it != decimal.end(); ++it)
        preset.decimal.insert(it.key(), it.value().toString().at(0));
    const QJsonArray detect = object.value(u"detect").toArray();
    for (const QJsonValue &entry : detect) {
        std::vector<QSet<QString>> all;
        const QJsonArray sets = entry.toObject().value(u"all").toArray();
        for (const QJsonValue &set : sets)
            all.push_back(keys(set));
        preset.detect.push_back(all);
    }
    preset.columns = columnsOf(object.value(u"columns"));
    const QJsonObject breakdowns = object.value(u"breakdowns").toObject();
    for (auto it = breakdowns.begin(); it != breakdowns.end(); ++it)
        preset.breakdowns.insert(it.key(), keys(it.value()));
    const QJsonObject levels = object.value(u"levels").toObject();
    preset.levelColumn = levels.value(u"column").toString();
    const QJsonArray keep = levels.value(u"keep").toArray();
    for (const QJsonValue &names : keep)
        preset.levels.push_back(foldList(names));
    preset.notDimensions = keys(object.value(u"notDimensions"));
    preset.totalsByBlankDimensions = object.value(u"totalsByBlankDimensions").toBool();
    return preset;
}

GenericRules readGeneric(const QJsonObject &object)
{
    GenericRules rules;
    const QJsonObject synonyms = object.value(u"synonyms").toObject();
    for (auto it = synonyms.begin(); it != synonyms.end(); ++it)
        rules.synonyms.insert(it.key(), columnsOf(it.value()));
    rules.rates = keys(object.value(u"rates"));
    const QJsonObject pageKeys = object.value(u"keys").toObject();
    for (auto it = pageKeys.begin(); it != pageKeys.end(); ++it) {
        std::vector<QStringList> alternatives;
        const QJsonArray lists = it.value().toArray();
        for (const QJsonValue &list : lists)
            alternatives.push_back(texts(list));
        rules.keys.insert(it.key(), alternatives);
    }
    const QStringList events = texts(object.value(u"events")), nameless = texts(object.value(u"nameless"));
    rules.events = {events.begin(), events.end()};
    rules.nameless = {nameless.begin(), nameless.end()};
    const QStringList notAdditive = texts(object.value(u"notAdditive"));
    rules.notAdditive = {notAdditive.begin(), notAdditive.end()};
    const QStringList lastWins = texts(object.value(u"lastWins"));
    rules.lastWins = {lastWins.begin(), lastWins.end()};
    const QJsonObject totals = object.value(u"totals").toObject();
    rules.totalWords = folds(totals.value(u"words"));
    rules.totalPrefixes = foldList(totals.value(u"prefixes"));
    rules.noData = folds(object.value(u"noData"));
    return rules;
}

} // namespace

bool Preset::recognises(const QSet<QString> &headers) const
{
    for (const std::vector<QSet<QString>> &all : detect) {
        bool matches = !all.empty();
        for (const QSet<QString> &any : all)
            matches = matches && headers.intersects(any);
        if (matches)
            return true;
    }
    return false;
}

const std::vector<Preset> &presets()
{
    static const std::vector<Preset> all = [] {
        std::vector<Preset> list;
        for (const char *file : presetFiles)
            list.push_back(readPreset(readObject(QString::fromLatin1(file))));
        return list;
    }();
    return all;
}

const Preset *preset(const QString &name)
{
    const auto plain = [](const QString &text) { // “Google Ads”, google-ads and google_ads are one name
        return text.toCaseFolded().replace(u'-', u'_').replace(u' ', u'_');
    };
    for (const Preset &candidate : presets()) {
        if (candidate.id == plain(name) || plain(candidate.title) == plain(name))
            return &candidate;
    }
    return nullptr;
}

const GenericRules &genericRules()
{
    static const GenericRules rules = readGeneric(readObject(QStringLiteral(":/presets/generic.json")));
    return rules;
}

const QSet<QString> &knownHeaderKeys()
{
    static const QSet<QString> all = [] {
        QSet<QString> set;
        for (const Preset &candidate : presets()) {
            for (const PresetColumn &column : candidate.columns)
                set.unite(column.names);
        }
        const GenericRules &rules = genericRules();
        for (const PresetColumn &column : rules.synonyms.value(QStringLiteral("results")))
            set.unite(column.names);
        return set.unite(rules.rates);
    }();
    return all;
}

} // namespace pheu
