// SPDX-License-Identifier: GPL-3.0-or-later
// The rows that an import will add or update, merged by key as they come and compared with the records that are
// there. Invariant: one key is one planned row (unless every row is to be added).
#pragma once

#include "exchange/importer.h"
#include "exchange/planfield.h"

#include <memory>
#include <unordered_map>

namespace pheu
{

class PlanRows
{
public:
    // `keys`: alternatives, each a list of indexes into `fields`; a row goes by the first whose first part it has
    // (the only one always). None with OnMatch::Add.
    // `numbered`: rows are events (an order, an answer), so rows with one last key are as many records, in their order;
    // and a row goes by no other alternative than the first whose first part it has.
    PlanRows(Workspace &workspace, const Page &page, std::vector<std::unique_ptr<PlanField>> fields,
             std::vector<std::vector<int>> keys, OnMatch onMatch, bool numbered = false);

    std::vector<std::unique_ptr<PlanField>> &fields() { return m_fields; }
    const std::vector<std::unique_ptr<PlanField>> &fields() const { return m_fields; }
    // `look` is called with each record's values of `fields`, by index.
    Result<void> loadExisting(qint64 expectedRows, const std::vector<int> &fields = {},
                              const std::function<void(int field, qint64 value, qint64 record)> &look = {});

    // The fields (by index) that the rows put next carry; for people: by what else its rows are cut, and its name.
    void beginFile(std::vector<bool> present, const QString &cut = {}, const QString &name = {});
    int currentFile() const { return m_currentFile; }
    // Of the file whose row was replaced last.
    QString replacedCut() const { return m_cuts.value(m_replacedFile); }
    QString replacedName() const { return m_names.value(m_replacedFile); }
    // Who a row would go to: a record (> 0), a planned row (< 0: −1 − its number), nobody yet (0).
    qint64 ownerOf(const std::vector<qint64> &row);
    // Of the row that was put last.
    qint64 lastOwner() const { return m_lastOwner; }
    enum class Outcome { Added, Matched, Merged, Replaced, Skipped, Overflow, OtherCurrency };
    Outcome put(const std::vector<qint64> &row, qint64 line);

    // The field (by index) that names the currency of the rows' amounts; −1: there is none.
    int currencyField() const { return m_currency; }
    // Records in several currencies meet, so every row says which it is in.
    bool keepsCurrencies() const { return m_keepsCurrencies; }
    void keepCurrencies() { m_keepsCurrencies = true; }

    // Compares what matched with what is stored. Afterwards every row is an addition, an update or unchanged.
    Result<void> compare(const std::function<bool(double)> &progress);

    // Source, day and the levels of results (campaign, ad group, ad, UTM link), by index; empty where the plan lacks
    // one or its key is another. The shape of a row has a bit for each level that it names.
    static constexpr int levels = 4;
    const std::vector<int> &levelFields() const { return m_levelFields; }
    static int shapeOf(const std::vector<qint64> &levelValues);
    // The shapes of the records of a source (its keyPart): a bit for each.
    quint32 storedShapes(qint64 source) const { return m_storedShapes.value(source); }

    size_t size() const { return m_target.size(); }
    enum class Action { None, Add, Update };
    Action actionOf(size_t row) const;
    RecordId recordOf(size_t row) const { return RecordId(m_target.at(row)); }
    int fileOf(size_t row) const { return int(m_file.at(row)); }
    qint64 lineOf(size_t row) const { return m_line.at(row); }
    // How many further rows of its file were added to this one.
    int mergedInto(size_t row) const { return row < m_mergedInto.size() ? m_mergedInto[row] : 0; }
    // Whether some file fills this field.
    bool isPresent(size_t field) const { return m_everPresent[field]; }
    // Whether the row sets this field: one that its files lack, or (on pages of other things than results) one that
    // is blank in the file, keeps what is stored.
    bool sets(size_t row, size_t field) const;

    // A walk over all rows calls it now and then: what it has passed needs no memory.
    void passed(size_t row) const
    {
        if (row % 65'536 == 0)
            m_spill->release();
    }

    qint64 added() const { return m_added; }
    qint64 updated() const { return m_updated; }
    qint64 unchanged() const { return m_unchanged; }

private:
    std::optional<KeyHash> keyOf(const std::vector<qint64> &row, size_t alternative) const;
    // The table that a row's key stands in, if it stands anywhere.
    KeyTable &tableOf(const std::vector<qint64> &row);
    void indexAll();
    std::optional<KeyHash> plainKeyOf(const std::vector<qint64> &row, size_t alternative) const;
    void countEqual(const std::vector<qint64> &row);
    void findLevelFields();
    void noteShape(const std::vector<qint64> &row);
    Outcome place(const std::vector<qint64> &row, qint64 line);
    qint32 append(const std::vector<qint64> &row, qint64 line, qint64 target);
    bool hasOtherCurrency(size_t planned, const std::vector<qint64> &row) const;
    void findCurrencyField();
    bool merge(size_t planned, const std::vector<qint64> &row);
    void overlay(size_t planned, const std::vector<qint64> &row);
    bool isCleared(size_t row, size_t field) const;
    Result<void> compareColumns(const std::function<bool(double)> &progress);
    Result<void> compareLinks();

    Workspace &m_workspace;
    const Page &m_page;
    std::vector<std::unique_ptr<PlanField>> m_fields;
    std::vector<std::vector<int>> m_keys;
    OnMatch m_onMatch;
    bool m_blankErases;
    bool m_numbered;
    int m_currency = -1;
    bool m_keepsCurrencies = false;
    std::unordered_map<quint64, qint32>
        m_equal; // by the last key: how many records, or rows of the file, had it so far

    std::shared_ptr<SpillFile> m_spill = std::make_shared<SpillFile>(); // of every column
    KeyTable m_table{0};
    qint64 m_expected = 0; // rows
    // While rows come day by day into a page without records, a key can only stand among those of its day, and the
    // table holds no others: it stays small. −1: it holds all.
    int m_dayField = -1;
    int m_direction = 0; // 1: later days follow, −1: earlier ones
    std::optional<qint64> m_day;
    std::vector<qint32> m_rowOfExisting; // by order of id; −1: not matched
    std::vector<qint64> m_existing;      // ids, ascending
    std::vector<int> m_levelFields;
    QHash<qint64, quint32> m_storedShapes;

    PlanColumn m_target; // 0: add; > 0: the record; null: nothing to do
    PlanColumn m_line, m_file;
    std::vector<quint16> m_mergedInto; // by row, as far as rows were merged; ends at 65,535
    std::vector<std::vector<bool>> m_fieldSets;
    PlanColumn m_fieldSet; // by row
    qint64 m_lastOwner = 0;
    QStringList m_cuts, m_names; // by file
    int m_currentFile = -1, m_currentSet = -1, m_replacedFile = -1;
    std::vector<bool> m_everPresent;
    QHash<int, std::vector<bool>> m_cleared; // Merge::Clear fields: rows that no sum is right for
    qint64 m_added = 0, m_updated = 0, m_unchanged = 0;
};

} // namespace pheu
