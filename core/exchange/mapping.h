// SPDX-License-Identifier: GPL-3.0-or-later
// Which column of a file goes to which field of the page: the user's choice first, then the preset, else what the
// names of the columns say. Invariant: a field is filled by one column or one constant, by several only under
// conditions that exclude each other.
#pragma once

#include "exchange/importer.h"
#include "exchange/preset.h"

namespace pheu
{

struct ColumnUse {
    enum class Target {
        Field,
        RangeStart,
        RangeEnd,
        NthDay,
        PlatformAdId,
        ResultType,
        Level,
        TrafficSource,
        TrafficMedium,
        Traffic
    };
    Target target = Target::Field;
    const Field *field = nullptr; // Target::Field
    int column = -1;              // −1: `constant` for every row
    QString constant;
    bool byUser = false;
    bool blankIsZero = false;
    QString unknownBy;
    int whenColumn = -1;            // taken only where that column contains one of
    QStringList contains;           // case folds
    int joinColumn = -1;            // its text is put behind
    int elseColumn = -1;            // taken where this one is blank
    QHash<QString, QString> values; // case fold → what is taken instead; "*": of any other text
};

// What the source and the medium of traffic stand in, or both.
inline bool isTraffic(ColumnUse::Target target)
{
    return target >= ColumnUse::Target::TrafficSource;
}

struct Mapping {
    const Page *page = nullptr; // the one asked for, else that of the preset, else results
    const Preset *preset = nullptr;
    std::shared_ptr<const Preset> ownedPreset; // where it is none of the program's
    double confidence = 0;                     // share of the headers that the preset knows
    struct Rows {
        int column;
        QSet<QString> keep, drop;
    };
    std::vector<Rows> rows; // which rows count
    QStringList breakdowns; // by which the rows are cut and which no field keeps
    QStringList notes;      // of the preset, as sentences
    std::vector<ColumnUse> uses;
    QStringList fields;           // by column: role or name of its field, for people
    QStringList remarks;          // by column
    std::vector<bool> fromPreset; // by column

    const ColumnUse *use(ColumnUse::Target target) const;
    const ColumnUse *fieldUse(const QString &role) const;
};

// `page`: where the rows go unless a preset says another page and none was asked for.
// Errors: UnknownName (a column, field or preset that is not there), NotFound (the page of the preset), InvalidInput (a
// field given twice, a field that is computed, --map without "=", a bad preset file).
Result<Mapping> makeMapping(const Workspace &workspace, const Page &page, const ImportOptions &options,
                            const QString &file, const QStringList &headers);

// Header keys that tell a header row from other rows: of presets, of the page's fields, of the user's --map.
QSet<QString> headerKeysFor(const Workspace &workspace, const Page &page, const ImportOptions &options);

} // namespace pheu
