// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of the exports of one platform, and of tables in general: data files compiled in, one per platform, and
// the same JSON for what a user saved. Names of columns are kept as keys (headerKey), words as case folds.
//
// The JSON of a preset; all but id, title and columns may be left out:
//   id, title {"en","vi"}, page (role; else "results"), source and channel (texts for every row),
//   fixed {role: text for every row}, unconfirmed (true: made from descriptions, no file was seen),
//   decimal {"en","vi"} (by the language of the header) and dates ("dmy", "mdy", "ymd"): for columns that read two
//   ways, detect [{"all": [[names], …]}] (one of these, in it one name of each; `"none": [names]` must not be there),
//   columns [{"to", "names"} …] in order of preference; "to" is a role of the page or, on results, start, end, nth_day,
//     platform_ad_id, result_type, delivery_level, utm_source, utm_medium, source_medium (of traffic: they tell the
//     channel where no column does; on touchpoints too); a name may end in a currency in the file. Also: "ignore":
//     "rate" | "not_clicks" | "level" instead of "to"; "blankIsZero"; "unknownBy" (a breakdown by which a blank is no
//     zero); "join" (names of a column whose text is put behind: first and last name); "else" (of one that is taken
//     where this is blank: an order without an e-mail is a customer of its own); "when" + "contains" (taken only where
//     the column of that "to" contains one of these); "values" {text: what is taken instead, "" for nothing, "*" for
//     any other text},
//   rows [{"names", "keep" | "drop": [texts]}] (rows that count, by a column that need not be imported),
//   continuation {"key": role, "blank": [roles], "add": [roles]} (orders over several rows: a row without the blank
//   ones
//     goes on with the order of its key; those of "add" stand on each row for a part and are added up),
//   breakdowns {name: [columns]} (cuts that are not stored: rows by them restate the same figures),
//   levels {"column", "keep": [[texts], …]} (the first that is there is kept), notDimensions, totalsByBlankDimensions,
//   totals {"words", "prefixes"}, notTables [{"first": [first cells of a file], "en", "vi"}], notes [{"names", "en",
//   "vi"}].
#pragma once

#include "base/result.h"

#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <QStringList>

#include <memory>
#include <string_view>
#include <vector>

namespace pheu
{

struct PresetColumn {
    QString to; // role of a field, or start, end, platform_ad_id, result_type, delivery_level, nth_day
    QSet<QString> names;
    QString ignore; // rate, not_clicks, level: known and left out
    bool blankIsZero = false;
    QString unknownBy; // a breakdown by which the platform does not report it: blank stays empty there
    QString when;      // taken only where that column ("to") contains one of
    QStringList contains;
    QSet<QString> join, orElse;
    QHash<QString, QString> values; // case fold → what is taken instead; "*": of any other text
};

struct PresetRows {
    QSet<QString> names;
    QSet<QString> keep, drop; // case folds
};

struct PresetSentence {
    QSet<QString> names; // headers, or first cells of a file, as keys
    QString text;        // in the program's language
};

struct PresetDetection {
    std::vector<QSet<QString>> all; // one name of each
    QSet<QString> none;
};

struct Preset {
    QString id;
    QString title;                            // in the program's language
    QString page = QStringLiteral("results"); // role, or the name of a page without one
    QString source, channel;
    QMap<QString, QString> fixed; // by role
    bool unconfirmed = false;
    QHash<QString, QChar> decimal;       // by the language of the header: for columns that read two ways
    QString dates;                       // dmy, mdy, ymd: likewise
    std::vector<PresetDetection> detect; // one of these
    std::vector<PresetColumn> columns;
    std::vector<PresetRows> rows;
    QString continuationKey;
    QStringList continuationBlank, continuationAdd;
    QHash<QString, QSet<QString>> breakdowns;
    QString levelColumn;
    std::vector<QStringList> levels; // the first that is there is kept
    QSet<QString> notDimensions;     // columns of text that do not tell one row from another
    bool totalsByBlankDimensions = false;
    QSet<QString> totalWords;
    QStringList totalPrefixes;
    std::vector<PresetSentence> notTables, notes;

    bool recognises(const QSet<QString> &headers) const;
    // How many of the headers it knows.
    int known(const QSet<QString> &headers) const;
    // For people: an unconfirmed one says so.
    QString shownTitle() const;
};

// Words and rules for tables of no known platform.
struct GenericRules {
    QHash<QString, std::vector<PresetColumn>> synonyms; // by page role
    QSet<QString> rates;
    QHash<QString, std::vector<QStringList>> keys; // by page role: alternatives in order
    QSet<QString> events;   // roles of pages whose rows are events: equal rows are as many records, and need no name
    QSet<QString> nameless; // roles of other pages whose records need no name
    QSet<QString> notAdditive, lastWins; // field roles
    QSet<QString> totalWords;            // case folds
    QStringList totalPrefixes;
    QSet<QString> noData;
};

// Reads a preset and checks all of it. `where` names it in sentences. Errors: InvalidInput.
Result<Preset> presetFromJson(const QJsonObject &object, const QString &where);

const std::vector<Preset> &presets();
const Preset *preset(const QString &name); // by id or title; null for an unknown one
// The presets of these whose id or title is most like the name, nearest first, at most three.
QStringList presetsLike(const QString &name, const std::vector<Preset> &among = presets());
const GenericRules &genericRules();

// The preset that knows most of the headers among those that recognise them; null for none. An empty page is any.
const Preset *recognisedPreset(const std::vector<Preset> &among, const QStringList &headerKeys, const QString &page);

// The sentence about a file that is a report of names and values and no table, by its first cell; empty for others.
QString reportWithoutTable(std::string_view text);

// Every name of a column that some preset of the page (of any, when it is empty) or the general rules for results know.
QSet<QString> knownHeaderKeys(const QString &page = {});

} // namespace pheu
