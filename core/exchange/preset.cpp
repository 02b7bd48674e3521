// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/preset.h"

#include "base/text.h"
#include "exchange/cellnumber.h"
#include "exchange/headername.h"
#include "storage/pathnames.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace pheu
{

namespace
{

// The table of presets: one line each.
const char *const presetFiles[] = {
    ":/presets/google_ads.json",    ":/presets/meta_ads.json",
    ":/presets/tiktok_ads.json",    ":/presets/linkedin_ads.json",
    ":/presets/microsoft_ads.json", ":/presets/ga4.json",
    ":/presets/mailchimp.json",     ":/presets/hubspot_contacts.json",
    ":/presets/hubspot_deals.json", ":/presets/shopify_orders.json",
    ":/presets/zalo_ads.json",      ":/presets/shopee.json",
    ":/presets/tiktok_shop.json",   ":/presets/lazada.json",
    ":/presets/haravan.json",       ":/presets/sapo.json",
    ":/presets/x_ads.json",         ":/presets/pinterest_ads.json",
    ":/presets/matomo.json",        ":/presets/klaviyo.json",
};

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

QStringList foldList(const QJsonValue &value)
{
    QStringList list;
    for (const QString &text : texts(value))
        list << caseFold(cleanText(text));
    return list;
}

QSet<QString> setOf(const QStringList &list)
{
    return {list.begin(), list.end()};
}

GenericRules readGeneric(const QJsonObject &object)
{
    GenericRules rules;
    const QJsonObject synonyms = object.value(u"synonyms").toObject();
    for (auto it = synonyms.begin(); it != synonyms.end(); ++it) {
        const QJsonArray columns = it.value().toArray();
        for (const QJsonValue &entry : columns) {
            PresetColumn column;
            column.to = entry[u"to"].toString();
            column.names = keys(entry[u"names"]);
            rules.synonyms[it.key()].push_back(column);
        }
    }
    rules.rates = keys(object.value(u"rates"));
    const QJsonObject pageKeys = object.value(u"keys").toObject();
    for (auto it = pageKeys.begin(); it != pageKeys.end(); ++it) {
        std::vector<QStringList> alternatives;
        const QJsonArray lists = it.value().toArray();
        for (const QJsonValue &list : lists)
            alternatives.push_back(texts(list));
        rules.keys.insert(it.key(), alternatives);
    }
    rules.events = setOf(texts(object.value(u"events")));
    rules.nameless = setOf(texts(object.value(u"nameless")));
    rules.notAdditive = setOf(texts(object.value(u"notAdditive")));
    rules.lastWins = setOf(texts(object.value(u"lastWins")));
    const QJsonObject totals = object.value(u"totals").toObject();
    rules.totalWords = setOf(foldList(totals.value(u"words")));
    rules.totalPrefixes = foldList(totals.value(u"prefixes"));
    rules.noData = setOf(foldList(object.value(u"noData")));
    return rules;
}

// “Google Ads”, google-ads and google_ads are one name.
QString plainName(const QString &text)
{
    return text.trimmed().toCaseFolded().replace(u'-', u'_').replace(u' ', u'_');
}

} // namespace

bool Preset::recognises(const QSet<QString> &headers) const
{
    return std::any_of(detect.begin(), detect.end(), [&headers](const PresetDetection &detection) {
        return !detection.all.empty() && !headers.intersects(detection.none) &&
               std::all_of(detection.all.begin(), detection.all.end(),
                           [&headers](const QSet<QString> &any) { return headers.intersects(any); });
    });
}

int Preset::known(const QSet<QString> &headers) const
{
    QSet<QString> found;
    for (const PresetColumn &column : columns)
        found.unite(QSet<QString>(column.names).intersect(headers));
    return int(found.size());
}

QString Preset::shownTitle() const
{
    //: %1 is a platform; its exports were never seen, only described
    return unconfirmed ? QCoreApplication::translate("pheu::Preset", "%1 (unconfirmed)").arg(title) : title;
}

const std::vector<Preset> &presets()
{
    const auto read = [] {
        std::vector<Preset> list;
        for (const char *name : presetFiles) {
            const QString file = QString::fromLatin1(name);
            Result<Preset> preset = presetFromJson(readObject(file), file);
            Q_ASSERT_X(preset, "presets", preset ? "" : qPrintable(preset.error().message));
            if (preset)
                list.push_back(std::move(*preset));
        }
        return list;
    };
    // Titles and sentences are in the program's language, which may change while it runs.
    if (QLocale().language() == QLocale::Vietnamese) {
        static const std::vector<Preset> vietnamese = read();
        return vietnamese;
    }
    static const std::vector<Preset> english = read();
    return english;
}

const Preset *preset(const QString &name)
{
    const QString plain = plainName(name);
    for (const Preset &candidate : presets()) {
        if (candidate.id == plain || plainName(candidate.title) == plain)
            return &candidate;
    }
    return nullptr;
}

QStringList presetsLike(const QString &name, const std::vector<Preset> &among)
{
    std::vector<QStringList> candidates;
    for (const Preset &candidate : among)
        candidates.push_back({candidate.id, candidate.title});
    return nearestNames(name, candidates);
}

const Preset *recognisedPreset(const std::vector<Preset> &among, const QStringList &headerKeys, const QString &page)
{
    const QSet<QString> headers(headerKeys.begin(), headerKeys.end());
    const Preset *best = nullptr;
    int most = 0;
    for (const Preset &candidate : among) {
        if ((!page.isEmpty() && candidate.page != page) || !candidate.recognises(headers))
            continue;
        const int known = candidate.known(headers);
        if (!best || known > most) {
            best = &candidate;
            most = known;
        }
    }
    return best;
}

QString reportWithoutTable(std::string_view text)
{
    text = text.substr(0, 4096);
    while (!text.empty() && (text.front() == '\n' || text.front() == '\r' || text.front() == ' '))
        text.remove_prefix(1);
    text = text.substr(0, text.find_first_of("\r\n"));
    if (text.starts_with('"')) {
        text.remove_prefix(1);
        text = text.substr(0, text.find('"'));
    } else {
        text = text.substr(0, text.find_first_of(",;\t"));
    }
    const QString first = headerKey(QString::fromUtf8(text.data(), qsizetype(text.size())));
    for (const Preset &candidate : presets()) {
        for (const PresetSentence &report : candidate.notTables) {
            if (report.names.contains(first))
                return report.text;
        }
    }
    return {};
}

const GenericRules &genericRules()
{
    static const GenericRules rules = readGeneric(readObject(QStringLiteral(":/presets/generic.json")));
    return rules;
}

QSet<QString> knownHeaderKeys(const QString &page)
{
    QSet<QString> set;
    for (const Preset &candidate : presets()) {
        for (const PresetColumn &column : candidate.columns) {
            if (page.isEmpty() || candidate.page == page)
                set.unite(column.names);
        }
    }
    if (!page.isEmpty() && page != u"results")
        return set;
    const GenericRules &rules = genericRules();
    for (const PresetColumn &column : rules.synonyms.value(QStringLiteral("results")))
        set.unite(column.names);
    return set.unite(rules.rates);
}

} // namespace pheu
