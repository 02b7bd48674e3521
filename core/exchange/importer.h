// SPDX-License-Identifier: GPL-3.0-or-later
// Import: source → reader → preset → mapping → plan → one edit. A plan can be shown, refused or applied; nothing
// is written before apply(). The same plan serves the CLI and the window.
#pragma once

#include "base/day.h"
#include "workspace/workspace.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <atomic>

namespace pheu
{

enum class OnMatch { Update, Skip, Add };
enum class SpreadRule { Refuse, Days };

// A cell that a person put right before the import: read in place of what the file has there, written as the column
// writes its values (of a workbook: plain numbers, ISO days).
struct CellCorrection {
    QString file;
    qint64 line = 0;
    QString column; // header
    QString value;
    bool operator==(const CellCorrection &) const = default;
};

struct ImportOptions {
    QString page;                            // empty: that of the preset, else results
    QString preset = QStringLiteral("auto"); // auto, none, the name of a preset or of one kept here, or a file.json
    QStringList map;                         // "Source column=field", last '=' splits
    QStringList set;                         // "field=value"
    QStringList key;                         // field names; empty: the default key of Results
    OnMatch onMatch = OnMatch::Update;
    QString sheet;         // of a workbook; empty: the one whose header is known best
    QString currency;      // of the file
    QString dateFormat;    // "" decide; ymd, dmy, mdy or a pattern such as dd/MM/yyyy
    QString decimal;       // "" decide; "." or ","
    QString encoding;      // of text files (legacytext.h); empty: found by looking
    QChar delimiter;       // null: found by looking
    qint64 headerLine = 0; // of the names of the columns, counted from 1; 0: found by looking
    SpreadRule spread = SpreadRule::Refuse;
    // By file: of its several tables those to take, by the line of their header (SourceInfo::tables). Of a file that is
    // not named those that say something of their own.
    QHash<QString, QList<qint64>> tables;
    QStringList tableNames; // the same by number (1 is the first) or by the name of its first column, for every file
    std::vector<CellCorrection> corrections; // importproblems.h
};

// What looking at a file found, for the dialog and for error sentences.
struct SourceColumn {
    QString header;
    QStringList samples; // first values that are not empty, five at most
    QString field;       // role or name of the field it goes to; empty: not imported
    bool fromPreset = false;
    QString remark; // "rates are recomputed", "reach does not add up" …
};
struct SourceTable {
    qint64 headerLine = 0;
    QStringList headers;
    qint64 rows = 0;
    bool taken = false;
};
struct SourceInfo {
    QString file;
    QString encoding;   // UTF-8, UTF-8 BOM, UTF-16LE …, XLSX
    QStringList sheets; // of a workbook
    QChar delimiter;
    qint64 headerLine = 0;                 // counted from 1 in the file
    QString page;                          // role or name of the page it goes to
    QString preset;                        // id or empty
    QString presetTitle;                   // says so when the preset is unconfirmed
    double confidence = 0;                 // share of the columns that the preset knows
    QString source;                        // value for the source field
    QString currency;                      // from a column or header; empty unknown
    std::optional<Day> rangeFrom, rangeTo; // preamble
    std::vector<SourceColumn> columns;
    qint64 dataLines = 0;
    QString signature;               // of the header: keys remembered mappings in Settings.mappings
    std::vector<SourceTable> tables; // of the file, where it has several; of its first table that is taken
    QStringList ambiguous;           // columns whose numbers or dates read two ways: "decimal:Spent", "date:Day"
};

struct ImportProblem {
    QString file;
    qint64 line = 0; // in the file, counted from 1
    QString column;  // header
    QString value;
    QString message;
    bool operator==(const ImportProblem &) const = default;
};

// What a plan does. Without spreading, rows = added + updated + merged + skipped. `merged`: rows added to another of
// their file and key. `skipped`: rows that are there already just so, with a problem, of another delivery level,
// found by OnMatch::Skip, or replaced by a later file of the same import. With spreading, `rows` counts the rows of
// the file and the others count records. A row with a problem is left out whole; when no row is right, the import is
// refused. Totals rows are not rows. When nothing is added or updated, apply() makes no edit and `import` stays 0.
struct ImportSummary {
    QStringList files;
    QString page; // role or name
    QString preset;
    qint64 rows = 0, added = 0, updated = 0, merged = 0, skipped = 0;
    QMap<QString, qint64> created; // page role → records to create
    qint64 roundedCells = 0;
    double roundedAmount = 0; // sum of |rounded − read|, major units
    std::optional<Day> rangeFrom, rangeTo;
    std::vector<ImportProblem> problems; // first 1,000; problemCount counts all
    qint64 problemCount = 0;
    struct Total {
        std::optional<double> file;
        double imported = 0;
    };
    QMap<QString, Total>
        totals;             // field role → sums (money in major units of the one currency; of several there is none)
    QStringList currencies; // of the amounts
    qint64 totalsRows = 0;  // the file's own totals, left out
    QStringList notes;      // what a person should know, as sentences
    ImportId import;        // after apply
    QJsonObject toJson() const; // as cli.md
};

// Called with 0…1; returns false to cancel.
using Progress = std::function<bool(double fraction)>;

class ImportPlan
{
public:
    // Reads and plans; nothing is written. A folder stands for the files in it. Errors are one sentence with file, line
    // and column.
    static Result<std::unique_ptr<ImportPlan>> make(Workspace &workspace, const QStringList &files,
                                                    const ImportOptions &options, const Progress &progress = {});
    ~ImportPlan();
    const ImportSummary &summary() const;
    const std::vector<ImportProblem> &problems() const; // a hundred thousand at most; the summary has the first of them
    const std::vector<SourceInfo> &sources() const;     // one a table, so a file of several tables has several
    // One edit. Errors: Conflict when the workspace changed since make(), Canceled, Locked … : nothing written.
    Result<ChangeSet> apply(const Progress &progress = {});

private:
    friend class PlanDiff;
    ImportPlan();
    struct Private;
    std::unique_ptr<Private> d;
};

// Only looks at the file: structure and proposed mapping.
Result<SourceInfo> inspectSource(Workspace &workspace, const QString &file, const ImportOptions &options);

} // namespace pheu
