// SPDX-License-Identifier: GPL-3.0-or-later
// A page's records as a table: the sorted ids of one query, and the records of the rows that are looked at,
// fetched by id. Follows the workspace by exact signals; resets only for a new query or a bulk change.
#pragma once

#include "metrics/engine.h"
#include "models/celltext.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QThreadPool>

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
    };
    // Queries of pages up to this size run at once; larger ones in a worker.
    static constexpr qint64 directRows = 20'000;

    RecordTableModel(Workspace &workspace, PageId page, const Format &format, QObject *parent = nullptr);
    ~RecordTableModel() override;

    PageId page() const { return m_page; }
    const Query &query() const { return m_query; }
    // The page of the query is set to this model's. Rows stay until the new ones are there.
    void setQuery(const Query &query);
    void refresh();
    bool isLoading() const { return m_loading; }
    // Texts of cells and headers in another language or locale.
    void setFormat(const Format &format);
    const Format &format() const { return m_text.format(); }

    // Which fields are columns; none: those that are not hidden, in the order of the page.
    void setColumns(std::vector<FieldId> fields);
    // KPI columns behind the fields: one figure per name for each record. No names: none.
    void setMetricColumns(const QStringList &names, QHash<RecordId, std::vector<Figure>> figures);

    const Field *fieldAt(int column) const; // null for a KPI column
    int columnOf(FieldId field) const;      // −1: not shown
    RecordId recordAt(int row) const;
    int rowOf(RecordId record) const; // −1: not in the query
    const std::vector<RecordId> &records() const { return m_ids; }
    Value value(int row, FieldId field) const;             // of a shown field
    QString currencyAt(int row, const Field &field) const; // code of a money cell

    // What a person typed, for a cell, without writing it.
    Result<Value> parse(int row, const Field &field, const QString &text) const;
    // The same for a record of that currency; empty: the field's own.
    Result<Value> parse(const Field &field, const QString &text, const QString &currency) const;
    Result<void> setCells(std::vector<SetCells::Cell> cells, EditKind kind = EditKind::Cells);
    // A blank record, shown as the last row even where the filter would hide it.
    Result<RecordId> addRecord();
    Result<void> removeRecords(const std::vector<int> &rows);

    // Footer of a column. Not ready: it is being worked out, summariesChanged() follows.
    struct Summary {
        enum class Kind { None, Sum, Filled, SeveralCurrencies, Failed };
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

private:
    using Ids = Result<std::vector<RecordId>>;
    void load();
    void takeIds(Ids ids);
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
    std::vector<RecordId> shown(const std::vector<RecordId> &ids) const;
    std::vector<int> rowsOf(const std::vector<RecordId> &ids) const;
    const Record *record(int row) const;
    void fetch(int row) const;
    QVariant fieldData(int row, const Field &field, int role) const;
    QVariant metricData(int row, int metric, int role) const;
    void startSummary(int column);
    void takeSummary(FieldId field, const Summary &summary);
    void forgetSummaries();

    Workspace &m_workspace;
    const PageId m_page;
    Query m_query;
    std::vector<RecordId> m_ids;
    std::vector<Field> m_columns;   // copies: the schema may be replaced under us
    std::vector<FieldId> m_asked;   // setColumns()
    std::vector<FieldId> m_fetched; // columns, and the fields that their money reads
    QStringList m_metrics;
    QHash<RecordId, std::vector<Figure>> m_figures;
    mutable CellText m_text;
    mutable QCache<qint64, Record> m_records{4096};
    RecordId m_added; // shown whatever the filter says
    bool m_loading = false;
    int m_generation = 0; // of the query; results of older ones are dropped
    int m_summaryGeneration = 0;
    QHash<qint64, Summary> m_summaries; // by field
    QThreadPool m_summaryThread;
};

} // namespace pheu
