// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of the exports of one platform, and of tables in general: data files compiled in, one per
// platform. Names of columns are kept as keys (headerKey).
#pragma once

#include "base/result.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <vector>

namespace pheu {

struct PresetColumn
{
    QString to;             // role of a Results field, or start, end, platform_ad_id, result_type, delivery_level
    QSet<QString> names;
    QString ignore;         // rate, not_clicks: known and left out
    bool blankIsZero = false;
    QString unknownBy;      // a breakdown by which the platform does not report it: blank stays empty there
    QString when;           // taken only where that column ("to") contains one of
    QStringList contains;
};

struct Preset
{
    QString id;
    QString title;          // in the program's language
    QString source, channel;
    QHash<QString, QChar> decimal; // by the language of the header: for columns that read two ways
    std::vector<std::vector<QSet<QString>>> detect; // one of these; in it, one name of each
    std::vector<PresetColumn> columns;
    QHash<QString, QSet<QString>> breakdowns;
    QString levelColumn;
    std::vector<QStringList> levels; // the first that is there is kept
    QSet<QString> notDimensions;       // columns of text that do not tell one row from another
    bool totalsByBlankDimensions = false;

    bool recognises(const QSet<QString> &headers) const;
};

// Words and rules for tables of no known platform.
struct GenericRules
{
    QHash<QString, std::vector<PresetColumn>> synonyms; // by page role
    QSet<QString> rates;
    QHash<QString, std::vector<QStringList>> keys;      // by page role: alternatives in order
    QSet<QString> events;    // roles of pages whose rows are events: equal rows are as many records, and need no name
    QSet<QString> nameless;  // roles of other pages whose records need no name
    QSet<QString> notAdditive, lastWins;                // field roles
    QSet<QString> totalWords;                           // case folds
    QStringList totalPrefixes;
    QSet<QString> noData;
};

const std::vector<Preset> &presets();
const Preset *preset(const QString &name); // by id or title; null for an unknown one
const GenericRules &genericRules();

// Every name of a column of results that some preset or the general rules know.
const QSet<QString> &knownHeaderKeys();

} // namespace pheu
