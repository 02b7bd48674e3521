// SPDX-License-Identifier: GPL-3.0-or-later
// The records of one query for views that place them (board, calendar, timeline, gallery): ids in order, the few
// values that a layout needs ("keys") held for every record, all else fetched for the records that are painted.
// Follows the workspace: after each change it is as the file is, but a record never jumps away for what was typed.
#pragma once

#include "models/celltext.h"
#include "models/fieldfigures.h"

#include <QCache>

#include <functional>
#include <span>

namespace pheu
{

class ViewRecords final : public QObject
{
    Q_OBJECT
public:
    struct Ask {
        Query query;
        std::vector<FieldId> keys;  // held for every record
        std::vector<FieldId> shown; // fetched for what is painted
        bool operator==(const Ask &) const = default;
    };
    // Pages up to this size are read at once; larger ones by a worker.
    static constexpr qint64 directRows = 20'000;

    ViewRecords(Workspace &workspace, PageId page, const Format &format, QObject *parent = nullptr);

    PageId page() const { return m_page; }
    Workspace &workspace() const { return m_workspace; }
    // Reads again only when it differs; false: nothing is other than before, changed() will not come. Fields that are
    // not on the page are left out.
    bool ask(Ask ask);
    const Query &query() const { return m_ask.query; }
    void refresh();
    bool isLoading() const { return m_loading; }
    bool isLoaded() const { return m_loaded; }

    int size() const { return int(m_ids.size()); }
    const std::vector<RecordId> &ids() const { return m_ids; }
    RecordId id(int row) const { return row >= 0 && row < size() ? m_ids[size_t(row)] : RecordId(); }
    int rowOf(RecordId record) const; // −1: not in the query
    // `field` of the keys; empty for a field that is none.
    const Value &key(int row, FieldId field) const;

    // Reads those of `records` that are not at hand, in one go, with the names of what they link to.
    void prepare(std::span<const RecordId> records) const;
    Value value(RecordId record, FieldId field) const; // of a shown field, or a currency that it reads
    QString name(RecordId record) const;               // for people: “Without a name” when empty
    // For people; the empty value is "".
    QString display(RecordId record, const Field &field) const;
    ChipList chips(RecordId record, const Field &field) const;
    CellText &text() const { return m_text; }
    // Who answers the KPI fields among those that are shown; outlives this, or is null.
    void setFieldFigures(FieldFigures *figures);
    // The colour rule that fits a record, the first of the view's; null: none. Asked with the records that are painted.
    // Whoever sets them paints again.
    void setColours(const std::vector<ColourRule> &rules);
    const ColourRule *colourOf(RecordId record) const;
    void setFormat(const Format &format);

    // Writes; the sentence of the error is for people.
    Result<void> setCells(std::vector<SetCells::Cell> cells, EditKind kind = EditKind::Cells);
    // Shown until the next question even where the filter would hide it.
    Result<RecordId> add(std::vector<FieldId> fields, std::vector<Value> values);
    Result<void> remove(std::vector<RecordId> records);

signals:
    void changed(); // rows, keys or texts: lay out and paint again
    void loadingChanged(bool loading);
    void failed(const QString &message);

private:
    struct Loaded {
        std::vector<RecordId> ids;
        std::vector<Value> keys; // ids × keys
    };
    static Result<Loaded> read(const RecordReader &reader, const Ask &ask);
    void load();
    void take(Result<Loaded> loaded);
    void setLoading(bool loading);
    void takeFields();
    void workspaceChanged(const ChangeSet &changes);
    bool recordsChanged(const ChangeSet::PageChange &change); // false: it is read anew
    bool linksChanged(const ChangeSet::PageChange &change) const;
    void removeIds(const std::vector<RecordId> &ids);
    std::vector<RecordId> updateIds(const std::vector<RecordId> &ids); // those that are not here
    void insertIds(const std::vector<RecordId> &ids);

    Workspace &m_workspace;
    const PageId m_page;
    Ask m_wanted;                  // as asked, with fields that may be gone
    Ask m_ask;                     // of fields that are there
    std::vector<FieldId> m_fields; // shown, the name, and the fields that their money reads
    std::vector<RecordId> m_ids;
    std::vector<FieldId> m_keyFields; // of m_keys: those of m_ask once it is answered
    std::vector<Value> m_keys;
    mutable CellText m_text;
    struct Known {
        Record record;
        int rule = -1; // of the colours
    };
    const Known *known(RecordId record) const;
    std::vector<ColourRule> m_colours;
    FieldFigures *m_kpis = nullptr;
    mutable QCache<qint64, Known> m_records{4096};
    bool m_adding = false; // the record that comes now is shown whatever the filter says
    bool m_loading = false;
    bool m_loaded = false;
    int m_generation = 0;
};

} // namespace pheu
