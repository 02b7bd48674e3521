// SPDX-License-Identifier: GPL-3.0-or-later
// The second pass over one file: every row becomes planned rows, a problem, or a totals row to reconcile with.
// Invariant: a row is taken whole or not at all.
#pragma once

#include "exchange/cellreader.h"
#include "exchange/planrows.h"
#include "exchange/planrules.h"
#include "exchange/sourcerows.h"
#include "links/trafficchannel.h"

namespace pheu
{

// The file's own totals and what was taken from its rows.
struct FieldTotal {
    bool additive = false, overflowed = false;
    qint64 imported = 0;
    bool any = false; // some row had a value
    std::optional<qint64> file;
};

struct FileOutcome {
    qint64 rows = 0, merged = 0, replaced = 0, skipped = 0, totalsRows = 0, problemCount = 0;
    RoundingCount rounding;
    std::vector<ImportProblem> problems; // the first FilePlanner::problemsKept
    std::vector<FieldTotal> totals;      // by plan field
    std::optional<Day> rangeFrom, rangeTo;
    QStringList currencies; // of the amounts that were taken
    QStringList notes;
};

class FilePlanner
{
    Q_DECLARE_TR_FUNCTIONS(pheu::FilePlanner)
public:
    static constexpr size_t problemsKept = 100'000;

    FilePlanner(Workspace &workspace, const Page &page, const SourceFile &file, PlanRows &rows, PlanRules &rules,
                LinkResolver &links, const ImportOptions &options);
    ~FilePlanner();

    // Errors: what makes the whole file unusable (another currency, a range that is not to be spread, no day, no
    // measure); Canceled.
    Result<FileOutcome> run(const Progress &progress);

private:
    struct Row; // of the file, while it is read
    struct Totals {
        QString label;
        std::vector<qint64> values;
        TextPlace place;
        bool saysMore = false;
    };

    struct AdKey {
        int name, group, platform;
        RecordRef campaign, channel;
        bool operator==(const AdKey &) const = default;
        friend size_t qHash(const AdKey &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.name, key.group, key.platform, key.campaign, key.channel);
        }
    };
    struct AdFound {
        RecordRef ref = 0;
        LinkResolver::Owner owner;
    };

    Result<void> prepare();
    void findFields();
    void findContinuation();
    void findKeptLevel();
    CellReader readerOf(const ColumnUse &use, PlanField *field) const;
    Result<void> prepareUse(const ColumnUse &use);
    void prepareField(const ColumnUse &use, PlanField &field, int index);
    void prepareText(const ColumnUse &use);
    void markPresent(int index)
    {
        if (index >= 0)
            m_present[size_t(index)] = true;
    }
    void prepareCorrections();
    Result<void> prepareConstant(const ColumnUse &use, PlanField *field, int index);
    Result<void> checkBeforeFirstRow();
    Result<void> checkCurrency(const PlanField &field, const QString &code, const QString &where) const;
    bool isOfRowCurrency(const PlanField &field) const;
    QString currencyOfFile() const;
    bool prepareCurrency();
    bool settleCurrency();
    Result<void> settleConstant(CellReader &reader, const PlanField &field) const;
    Error refusedTable(const QString &sentence) const;
    void noteCurrency();
    std::vector<int> textColumns() const;
    Result<void> takeRow(const SourceRow &row);
    bool readCells(const SourceRow &row);
    bool storeNumber(size_t index, CellReader &cell, qint64 value);
    bool readRange(const SourceRow &row);
    bool resolveLinks(const SourceRow &row);
    bool resolveAdsAndLinks(const SourceRow &row);
    bool resolveTraffic(const SourceRow &row);
    Result<RecordRef> channelOf(const QString &source, const QString &medium, const QString &campaign);
    bool resolveAd(const SourceRow &row);
    Result<AdFound> findAd(const AdKey &key);
    void markRecord(RecordRef ref);
    bool fillFrom(PageId page, RecordRef ref, const LinkResolver::Owner &owner, const SourceRow &row);
    Result<void> putRow(const SourceRow &row);
    bool keepsRules(const SourceRow &row);
    bool putDays(const SourceRow &row);
    bool isFine(PlanRows::Outcome outcome, const SourceRow &row);
    void count(PlanRows::Outcome outcome, const SourceRow &row);
    void markUsed();
    void addSums();
    void sumLasting();
    bool widths(const SourceRow &row);
    bool isOtherLevel(const SourceRow &row);
    bool countsNot(const SourceRow &row);
    enum class Continuation { No, Yes, Lost };
    Continuation continuation();
    Result<void> checkNoDamagedId(const SourceRow &row) const;
    Result<void> checkOneCurrency(const SourceRow &row);
    void refuseOtherCut(const SourceRow &row);
    std::optional<qint64> nthDay(const SourceRow &row);
    Result<void> takeNamedElsewhere();
    void keepTotals(const SourceRow &row, const QString &label, std::vector<Totals> &list);
    void reconcile();
    bool agrees(const Totals &totals) const;
    Totals grandTotal() const;
    void raise(size_t index, int digits);

    // Leaves the row out and says why. Always false.
    bool problem(const SourceRow &row, int column, const QString &message);
    const SourceCell *cellAt(const SourceRow &row, int column) const;
    int indexOf(const QString &role) const;
    RecordRef linkAt(int index) const;

    Workspace &m_workspace;
    const Page &m_page;
    const SourceFile &m_file;
    PlanRows &m_rows;
    PlanRules &m_rules;
    LinkResolver &m_links;
    const ImportOptions &m_options;
    FileOutcome m_outcome;

    struct Slot {
        CellReader reader;
        int index;
        int condition = -1;
    };
    qint64 readJoined(const SourceRow &row, Slot &slot, const SourceCell &first) const;
    std::vector<Slot> m_slots;                             // columns that fill fields, in the order of the mapping
    std::vector<std::unique_ptr<CellReader>> m_conditions; // texts that conditions look at
    std::optional<CellReader> m_start, m_end, m_nthDay, m_adText, m_groupText, m_platformText, m_levelText;
    std::optional<CellReader> m_sourceText, m_mediumText, m_trafficText;
    std::optional<TrafficChannels> m_traffic; // read when a row asks
    struct TrafficKey {
        int source, medium, both;
        RecordRef campaign;
        bool operator==(const TrafficKey &) const = default;
        friend size_t qHash(const TrafficKey &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.source, key.medium, key.both, key.campaign);
        }
    };
    QHash<TrafficKey, RecordRef> m_trafficCache;
    QString m_constantAd;
    std::vector<qint64> m_base, m_row; // by plan field
    std::vector<bool> m_present;       // while it is prepared: whether the file carries the field
    int m_date = -1, m_channel = -1, m_campaign = -1, m_ad = -1, m_group = -1, m_link = -1, m_currency = -1,
        m_name = -1;
    int m_nameColumn = -1; // that fills m_name
    bool m_hasDate = false, m_hasMeasure = false, m_adsPage = false;
    Day m_from = noDay, m_to = noDay; // of the row that is read
    std::vector<qint64> m_noValues;
    QStringList m_keptLevel;
    bool m_reachDropped = false;
    int m_continuationKey = -1; // of presets whose orders go on over several rows
    std::vector<int> m_continuationBlank;
    QSet<qint64> m_orders; // keys of the rows so far
    qint64 m_notCounted = 0;
    std::optional<Error> m_refused;
    QStringList m_notCountedTexts;
    QString m_fileCurrency, m_rowCurrencyCode;
    qint64 m_defaultCurrency = PlanField::null, m_rowCurrency = PlanField::null; // texts of m_currency
    qint64 m_countedCurrency = PlanField::null + 1;
    qint64 m_checkedCurrency = PlanField::null;
    bool m_currencySettled = false, m_rowCurrencyKnown = true, m_currencyChecked = false;
    // Cells that a person put right, by line; those of the row that is read.
    struct Corrected {
        int column;
        QByteArray text;
        SourceCell cell;
    };
    QHash<qint64, std::vector<Corrected>> m_corrections;
    const std::vector<Corrected> *m_corrected = nullptr;
    int m_correctedCells = 0;
    std::vector<int> m_idColumns; // columns of text: an id that a spreadsheet rounded is none
    std::vector<Totals> m_totals, m_maybeTotals;
    QHash<AdKey, AdFound> m_adCache;
    std::vector<std::pair<AdKey, AdFound>> m_adByName; // the last of each name, by its number + 1
    // What markUsed() said already, by new record: one is named by thousands of rows.
    std::vector<bool> m_marked;
    std::vector<RecordRef> m_markedChannel;
    std::vector<size_t> m_linkFields, m_additive; // indexes of fields
    PageId m_adPage, m_linkPage;
};

} // namespace pheu
