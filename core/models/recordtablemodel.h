// SPDX-License-Identifier: GPL-3.0-or-later
// A page's records as a table: the sorted ids of one query, and the records of the rows that are looked at,
// fetched by id. Rows are records, or heads of groups where it is grouped: those have no record. Follows the workspace
// by exact signals; resets only for a new query, a bulk change, or where groups change.
#pragma once

#include "metrics/engine.h"
#include "models/celltext.h"
#include "models/fieldfigures.h"
#include "models/grouplayout.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QSet>
#include <QThreadPool>

#include <functional>

namespace pheu
{

class RecordTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        RawRole = Qt::UserRole + 1, // the value (toVariant): a Day, minor units, ids …
        FieldIdRole,                // qint64, also of a header; 0 for a KPI column
        RecordIdRole,               // qint64
        ChipsRole,                  // ChipList
        CurrencyRole,               // code of a money cell
        MetricRole,                 // id of a KPI column, also of a header; empty for fields
        ProblemRole,                // a sentence: the field cannot be computed at all; empty
        TintRole,                   // token of the colour rule that the record fits; empty
    };
    using RowsRead = Result<RecordReader::Grouped>;
    // Queries of pages up to this size run at once; larger ones in a worker.
    static constexpr qint64 directRows = 20'000;

    // What is read first: all records of the page, or nothing until the first setQuery().
    enum class Start { All, Asked };
    RecordTableModel(Workspace &workspace, PageId page, const Format &format, QObject *parent = nullptr,
                     Start start = Start::All);
    ~RecordTableModel() override;

    PageId page() const { return m_page; }
    const Query &query() const { return m_query; }
    // The page of the query is set to this model's. Rows stay until the new ones are there.
    void setQuery(const Query &query) { setQuery(query, {}); }
    void setQuery(const Query &query, const std::vector<Sort> &groups);
    const std::vector<Sort> &groups() const { return m_groups; }
    void refresh();
    // Records that were changed or added since the order was made, and may stand elsewhere or nowhere after refresh().
    int displaced() const { return int(m_displaced.size()); }
    bool isLoading() const { return m_loading; }
    // Texts of cells and headers in another language or locale.
    void setFormat(const Format &format);
    const Format &format() const { return m_text.format(); }

    // Which fields are columns; none: those that are not hidden, in the order of the page.
    void setColumns(std::vector<FieldId> fields);
    // KPI columns: one figure per name for each record. They stand behind the field `after`; 0, or a field that is not
    // shown: behind the others. No names: none.
    void setMetricColumns(const QStringList &names, QHash<RecordId, std::vector<Figure>> figures, FieldId after = {});
    const QStringList &metrics() const { return m_metrics; }
    // Who answers the KPI fields among the columns; outlives this, or is null.
    void setFieldFigures(FieldFigures *figures);
    // The first rule that fits a record gives its tint.
    void setColours(const std::vector<ColourRule> &rules);
    bool isTinted() const { return !m_colours.empty(); }

    const Field *fieldAt(int column) const; // null for a KPI column
    QString metricAt(int column) const;     // empty for a field
    int columnOf(FieldId field) const;      // −1: not shown
    int fieldCount() const { return int(m_columns.size()); }
    RecordId recordAt(int row) const; // 0: the head of a group
    int rowOf(RecordId record) const; // −1: not in the query, or folded away
    bool has(RecordId record) const;
    const std::vector<RecordId> &records() const { return m_ids; } // in order, those of folded groups too
    std::vector<RecordId> recordsOf(const std::vector<int> &rows) const;

    // ---- groups; a group is named by its index in layout()
    const GroupLayout &layout() const { return m_layout; }
    bool isGrouped() const { return !m_layout.isPlain(); }
    int groupAt(int row) const { return m_layout.at(row).group; } // −1: a record
    int groupOfRow(int row) const;                                // the head's, or the innermost of the record
    // Field that a level of groups reads its value from; null when a path is broken.
    const Field *groupField(int level) const;
    struct GroupHead {
        QString name;   // of the level: the field
        QString text;   // the value for people; empty: no value
        ChipList chips; // … of options and links
    };
    GroupHead groupHead(int group) const;
    void setFolded(int group, bool folded);
    void setAllFolded(bool folded);
    void unfoldTo(RecordId record); // its groups are opened
    // Subtotal of a column in a group; not ready: worked out, summariesChanged() follows.
    QString subtotal(int group, int column);
    // Why the subtotal of a KPI field is undefined; group −1: the footer. Empty where it is not, or is no such field.
    QString whyUndefined(int group, int column) const;
    // What a record of that group has in the fields of the group; fields that cannot be written are told by `refused`.
    Result<std::vector<SetCells::Cell>> cellsOfGroup(int group, const std::vector<RecordId> &records) const;

    Value value(int row, FieldId field) const;             // of a shown field
    QString currencyAt(int row, const Field &field) const; // code of a money cell

    // What a person typed, for a cell, without writing it.
    Result<Value> parse(int row, const Field &field, const QString &text) const;
    // The same for a record of that currency; empty: the field's own.
    Result<Value> parse(const Field &field, const QString &text, const QString &currency) const;
    Result<void> setCells(std::vector<SetCells::Cell> cells, EditKind kind = EditKind::Cells);
    // A blank record, shown as the last row even where the filter would hide it.
    Result<RecordId> addRecord();
    // While it is set, records that come are shown as the last rows, and stay until the next question.
    void setKeepNew(bool keep) { m_keepNew = keep; }
    Result<void> removeRecords(const std::vector<int> &rows);

    // Footer of a column. Not ready: it is being worked out, summariesChanged() follows.
    struct Summary {
        enum class Kind { None, Sum, Filled, SeveralCurrencies, Failed, Ratio };
        bool ready = false;
        Kind kind = Kind::None;
        QString text; // the figure alone, or the sentence of what failed
    };
    Summary summary(int column);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void loadingChanged(bool loading);
    void loaded();                       // rows of the query are in place
    void failed(const QString &message); // the query; rows stay as they were
    void editRefused(const QModelIndex &index, const QString &message);
    void summariesChanged();
    void displacedChanged();

private:
    void load();
    void takeRows(RowsRead rows);
    void setLoading(bool loading);
    void takeColumns();
    std::vector<Field> wantedColumns() const;
    void workspaceChanged(const ChangeSet &changes);
    void schemaChanged();
    void recordsChanged(const ChangeSet::PageChange &change);
    void linkedPageChanged(PageId page);
    void removeIds(const std::vector<RecordId> &ids);
    void updateIds(const std::vector<RecordId> &ids);
    void insertIds(std::vector<RecordId> ids);
    void appendIds(const std::vector<RecordId> &ids);
    std::vector<RecordId> shown(const std::vector<RecordId> &ids) const;
    std::vector<int> placesOf(const std::vector<RecordId> &ids) const;                   // in m_ids, ascending
    bool displace(const std::vector<RecordId> &ids, const std::vector<FieldId> &fields); // false: read again
    bool isPlainOrder() const;
    bool ordersBy(const std::vector<FieldId> &fields) const;
    bool groupsBy(const std::vector<FieldId> &fields) const;
    std::vector<std::pair<std::function<Figure(RecordId)>, bool>> figureSorts() const; // and whether descending
    void orderByMetrics(RecordReader::Grouped &found) const;
    void orderAgain();
    std::vector<int> orderOfColumns() const;
    void changeOrder(const std::function<void()> &change);
    void restoreFolds();
    QString groupKey(int group) const;
    Value groupValue(int group) const;
    void startSubtotals();
    void takeSubtotals(const std::vector<FieldId> &fields, std::vector<std::vector<RecordReader::GroupSum>> sums);
    int witnessOf(int group) const;
    void forgetLinkedHeads();
    void forgetHeadsOf(int place);
    bool regroup(const std::vector<int> &places);
    QVariant tintOf(int row, const Field *field) const;
    const Record *record(int row) const;
    void fetch(int place) const;
    void tint(std::span<const RecordId> ids) const;
    QVariant groupData(int group, int column, int role) const;
    QVariant fieldData(int row, const Field &field, int role) const;
    QVariant metricData(int row, int metric, int role) const;
    QString whyEmpty(int row, const Field &field) const;
    bool findProblems(); // true: others than before
    QVariant kpiData(int row, const Field &field, int role) const;
    bool isKpi(const Field &field) const { return m_kpis && m_kpis->has(field.id); }
    void wantKpis();
    void kpisChanged(FieldId field);
    void askKpiTotals(FieldId field);
    std::vector<RecordId> recordsIn(int group) const; // −1: all
    QString kpiText(const Field &field, const Value &value) const;
    void startSummary(int column);
    void takeSummary(FieldId field, const Summary &summary);
    void forgetSummaries();

    Workspace &m_workspace;
    const PageId m_page;
    Query m_query;
    std::vector<Sort> m_groups;
    std::vector<RecordId> m_ids;
    GroupLayout m_layout;
    QSet<QString> m_folded; // keys of folded groups, over reading again
    bool m_allFolded = false;
    mutable QHash<int, GroupHead> m_heads;
    mutable QHash<int, Value> m_headValues; // what the groups were made of, as far as it was asked
    QSet<RecordId> m_regrouped;             // edited since so that they may belong to another group
    std::vector<int> m_order;               // of the columns: index of a field, or ~index of a KPI
    std::vector<Field> m_columns;           // copies: the schema may be replaced under us
    std::vector<FieldId> m_asked;           // setColumns()
    std::vector<FieldId> m_fetched;         // columns, and the fields that their money reads
    QStringList m_metrics;
    QHash<RecordId, std::vector<Figure>> m_figures;
    FieldId m_metricsAfter;
    std::vector<ColourRule> m_colours;
    mutable QHash<qint64, qint8> m_tints; // by record: index of the rule, or −1
    mutable CellText m_text;
    mutable QCache<qint64, Record> m_records{4096};
    QSet<RecordId> m_kept; // shown until the next question, whatever the filter says
    bool m_keepNew = false;
    QSet<RecordId> m_displaced;
    bool m_loading = false;
    bool m_started = false;
    int m_generation = 0; // of the query; results of older ones are dropped
    int m_summaryGeneration = 0;
    QHash<qint64, Summary> m_summaries;                             // by field
    QHash<qint64, std::vector<RecordReader::GroupSum>> m_subtotals; // by field; by group
    bool m_subtotalsAsked = false;
    QHash<qint64, QString> m_problems; // by field: why its definition does not hold
    FieldFigures *m_kpis = nullptr;
    QHash<qint64, std::vector<Value>> m_kpiTotals; // by field; by group, and behind them that of all records
    QSet<qint64> m_kpiTotalsAsked;
    QThreadPool m_summaryThread;
};

} // namespace pheu
