// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recordtablemodel.h"

#include "metrics/workspacecatalogue.h"
#include "models/recordworker.h"
#include "storage/pathnames.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr int window = 32; // records fetched at once: no more than a screen shows, so that a jump is quick
constexpr qint64 directPlainRows = 200'000; // without filter and order

} // namespace

RecordTableModel::RecordTableModel(Workspace &workspace, PageId page, const Format &format, QObject *parent,
                                   Start start)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
    , m_page(page)
    , m_text(workspace, format)
{
    m_summaryThread.setMaxThreadCount(1);
    m_query.page = page;
    takeColumns();
    connect(&workspace, &Workspace::changed, this, &RecordTableModel::workspaceChanged);
    if (start == Start::All)
        load();
}

RecordTableModel::~RecordTableModel()
{
    m_summaryThread.clear();
    m_summaryThread.waitForDone();
}

void RecordTableModel::setQuery(const Query &query, const std::vector<Sort> &groups)
{
    if (groups != m_groups) {
        m_folded.clear();
        m_allFolded = false;
    }
    m_query = query;
    m_query.page = m_page;
    m_groups = groups;
    m_kept.clear();
    wantKpis();
    load();
}

void RecordTableModel::refresh()
{
    m_kept.clear();
    load();
}

void RecordTableModel::setLoading(bool loading)
{
    if (m_loading == loading)
        return;
    m_loading = loading;
    emit loadingChanged(loading);
}

namespace
{

RecordTableModel::RowsRead readRows(const RecordReader &reader, const Query &query, const std::vector<Sort> &groups)
{
    if (!groups.empty())
        return reader.selectGrouped(query, groups);
    Result<std::vector<RecordId>> ids = reader.select(query);
    if (!ids)
        return ids.error();
    return RecordReader::Grouped{std::move(*ids), {}};
}

} // namespace

void RecordTableModel::load()
{
    const int generation = ++m_generation;
    m_started = true;
    const RecordReader reader = m_workspace.reader();
    const Result<qint64> rows = reader.lastId(m_page);
    if (!rows || *rows <= (isPlainOrder() ? directPlainRows : directRows)) {
        takeRows(rows ? readRows(reader, m_query, m_groups) : RowsRead(rows.error()));
        return;
    }
    setLoading(true);
    auto *watcher = new QFutureWatcher<RowsRead>(this);
    connect(watcher, &QFutureWatcher<RowsRead>::finished, this, [this, watcher, generation] {
        watcher->deleteLater();
        if (generation == m_generation)
            takeRows(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run([path = m_workspace.path(), schema = m_workspace.schema(), query = m_query,
                                          groups = m_groups, clock = m_workspace.clock()] {
        return onOwnConnection<RecordReader::Grouped>(
            path, schema, [&](const RecordReader &r) { return readRows(r, query, groups); }, clock);
    }));
}

void RecordTableModel::takeRows(RowsRead rows)
{
    const auto stillThere = [this](RecordId id) {
        const Result<bool> there = m_workspace.reader().exists(m_page, id);
        return there && *there;
    };
    if (rows) {
        orderByMetrics(*rows);
        const int read = int(rows->ids.size());
        if (!m_kept.isEmpty()) { // last, where they are not among the others
            const QSet<RecordId> found(rows->ids.begin(), rows->ids.end());
            for (const RecordId id : std::as_const(m_kept)) {
                if (!found.contains(id) && stillThere(id))
                    rows->ids.push_back(id);
            }
        }
        beginResetModel();
        m_ids = std::move(rows->ids);
        m_layout.set(read, rows->starts);
        const int kept = int(m_ids.size()) - read;
        if (kept > 0)
            m_groups.empty() ? m_layout.append(kept) : m_layout.appendFresh(kept);
        m_records.clear();
        m_tints.clear();
        m_heads.clear();
        m_headValues.clear();
        m_regrouped.clear();
        restoreFolds();
        forgetSummaries();
        m_displaced = {m_ids.begin() + read, m_ids.end()};
        endResetModel();
        emit displacedChanged();
    }
    setLoading(false);
    if (rows)
        emit loaded();
    else
        emit failed(rows.error().message);
}

std::vector<Field> RecordTableModel::wantedColumns() const
{
    std::vector<Field> columns;
    const Page *page = m_workspace.schema().page(m_page);
    if (!page)
        return columns;
    if (m_asked.empty()) {
        std::copy_if(page->fields.begin(), page->fields.end(), std::back_inserter(columns),
                     [](const Field &field) { return !field.hidden; });
    }
    for (const FieldId id : m_asked) {
        if (const Field *field = page->field(id))
            columns.push_back(*field);
    }
    return columns;
}

void RecordTableModel::takeColumns()
{
    m_columns = wantedColumns();
    m_fetched.clear();
    const auto want = [&](FieldId id) {
        if (id && std::find(m_fetched.begin(), m_fetched.end(), id) == m_fetched.end())
            m_fetched.push_back(id);
    };
    for (const Field &field : m_columns)
        want(field.id);
    for (const Field &field : m_columns)
        want(field.config.currencyField);
    m_order = orderOfColumns();
    m_records.clear();
    m_tints.clear();
    (void)findProblems();
    wantKpis();
}

void RecordTableModel::setColumns(std::vector<FieldId> fields)
{
    beginResetModel();
    m_asked = std::move(fields);
    takeColumns();
    endResetModel();
}

void RecordTableModel::setFormat(const Format &format)
{
    m_text.setFormat(format);
    forgetSummaries();
    m_heads.clear();
    if (columnCount() == 0)
        return;
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

const Field *RecordTableModel::fieldAt(int column) const
{
    const int at = column >= 0 && size_t(column) < m_order.size() ? m_order[size_t(column)] : -1;
    return at < 0 ? nullptr : &m_columns[size_t(at)];
}

QString RecordTableModel::metricAt(int column) const
{
    const int at = column >= 0 && size_t(column) < m_order.size() ? m_order[size_t(column)] : 0;
    return at < 0 ? m_metrics.value(~at) : QString();
}

int RecordTableModel::columnOf(FieldId field) const
{
    for (int column = 0; column < int(m_order.size()); ++column) {
        const Field *shown = fieldAt(column);
        if (shown && shown->id == field)
            return column;
    }
    return -1;
}

RecordId RecordTableModel::recordAt(int row) const
{
    const int place = m_layout.at(row).record;
    return place >= 0 ? m_ids[size_t(place)] : RecordId();
}

int RecordTableModel::rowOf(RecordId record) const
{
    const auto at = std::find(m_ids.begin(), m_ids.end(), record);
    return at == m_ids.end() ? -1 : m_layout.rowOfRecord(int(at - m_ids.begin()));
}

bool RecordTableModel::has(RecordId record) const
{
    return std::find(m_ids.begin(), m_ids.end(), record) != m_ids.end();
}

std::vector<RecordId> RecordTableModel::recordsOf(const std::vector<int> &rows) const
{
    std::vector<RecordId> records;
    for (const int row : rows) {
        if (const RecordId record = recordAt(row))
            records.push_back(record);
    }
    return records;
}

void RecordTableModel::fetch(int place) const
{
    const size_t first = size_t(place - place % window);
    const size_t last = std::min(m_ids.size(), first + window);
    const std::span<const RecordId> ids(m_ids.data() + first, last - first);
    Result<std::vector<Record>> records = m_workspace.reader().fetch(m_page, ids, m_fetched);
    if (!records)
        return;
    std::vector<Value> values;
    for (size_t column = 0; column < m_columns.size(); ++column) {
        if (!targetPage(m_workspace.schema(), m_columns[column]))
            continue;
        values.clear();
        for (const Record &record : *records)
            values.push_back(record.values[column]);
        m_text.prepare(m_columns[column], values);
    }
    for (size_t i = 0; i < records->size(); ++i)
        m_records.insert(ids[i].value, new Record(std::move((*records)[i])));
    tint(ids);
}

const Record *RecordTableModel::record(int row) const
{
    const int place = m_layout.at(row).record;
    if (place < 0)
        return nullptr;
    const RecordId id = m_ids[size_t(place)];
    if (const Record *known = m_records.object(id.value))
        return known;
    fetch(place);
    return m_records.object(id.value);
}

Value RecordTableModel::value(int row, FieldId field) const
{
    if (m_kpis && m_kpis->has(field))
        return m_kpis->value(field, recordAt(row));
    const auto at = std::find(m_fetched.begin(), m_fetched.end(), field);
    const Record *found = at == m_fetched.end() ? nullptr : record(row);
    return found ? found->values[size_t(at - m_fetched.begin())] : Value();
}

QString RecordTableModel::currencyAt(int row, const Field &field) const
{
    const QString own = field.config.currencyField ? value(row, field.config.currencyField).toText() : QString();
    return m_text.currencyOf(field, own);
}

int RecordTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_layout.rows();
}

int RecordTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

QVariant RecordTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == RecordIdRole)
        return QVariant::fromValue(recordAt(index.row()).value);
    if (const int group = groupAt(index.row()); group >= 0)
        return groupData(group, index.column(), role);
    if (role == TintRole)
        return tintOf(index.row(), fieldAt(index.column()));
    if (const Field *field = fieldAt(index.column()))
        return fieldData(index.row(), *field, role);
    return metricData(index.row(), ~m_order[size_t(index.column())], role);
}

QVariant RecordTableModel::fieldData(int row, const Field &field, int role) const
{
    const bool isCheckbox = field.type->id() == QLatin1String("checkbox");
    if (isKpi(field) && (role == Qt::DisplayRole || role == Qt::ToolTipRole))
        return kpiData(row, field, role);
    switch (role) {
    case Qt::DisplayRole:
        if (isCheckbox) // drawn as a box
            return {};
        if (m_problems.contains(field.id.value))
            return tr("Cannot be computed");
        return m_text.display(field, value(row, field.id), currencyAt(row, field));
    case Qt::EditRole:
        return m_text.edit(field, value(row, field.id), currencyAt(row, field));
    case Qt::CheckStateRole:
        if (!isCheckbox)
            return {};
        return value(row, field.id).toInteger() == 1 ? Qt::Checked : Qt::Unchecked;
    case Qt::TextAlignmentRole:
        return int((field.type->isNumeric() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case RawRole:
        return toVariant(value(row, field.id));
    case FieldIdRole:
        return QVariant::fromValue(field.id.value);
    case ChipsRole:
        return QVariant::fromValue(m_text.chips(field, value(row, field.id)));
    case CurrencyRole:
        return field.type->id() == QLatin1String("money") ? currencyAt(row, field) : QString();
    case MetricRole:
        return QString();
    case ProblemRole:
        return m_problems.value(field.id.value);
    case Qt::ToolTipRole:
        return field.isComputed() ? whyEmpty(row, field) : QString();
    default:
        return {};
    }
}

QVariant RecordTableModel::metricData(int row, int metric, int role) const
{
    const auto figures = m_figures.constFind(recordAt(row));
    Figure figure;
    if (figures != m_figures.constEnd() && size_t(metric) < figures->size())
        figure = (*figures)[size_t(metric)];
    switch (role) {
    case Qt::DisplayRole:
        return m_text.format().figure(figure, catalogueOf(m_workspace)->unit(m_metrics[metric]));
    case RawRole:
    case Qt::EditRole:
        return figure ? QVariant(*figure) : QVariant();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignRight | Qt::AlignVCenter);
    case FieldIdRole:
        return QVariant::fromValue(qint64(0));
    case MetricRole:
        return m_metrics[metric];
    default:
        return {};
    }
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        const int place = role == Qt::DisplayRole ? m_layout.at(section).record : -1;
        return place >= 0 ? QVariant(m_text.format().integer(place + 1)) : QVariant();
    }
    if (section < 0 || section >= columnCount())
        return {};
    const Field *field = fieldAt(section);
    const QString metric = metricAt(section);
    switch (role) {
    case Qt::DisplayRole:
        return field ? field->names.in(m_text.language()) : catalogueOf(m_workspace)->name(metric, m_text.language());
    case Qt::ToolTipRole:
        return field ? field->type->title() : catalogueOf(m_workspace)->meaning(metric, m_text.language());
    case Qt::TextAlignmentRole:
        return int((!field || field->type->isNumeric() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case FieldIdRole:
        return QVariant::fromValue(field ? field->id.value : qint64(0));
    case MetricRole:
        return metric;
    default:
        return {};
    }
}

Qt::ItemFlags RecordTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    // Asked for every row by "select all": nothing is looked up here.
    constexpr Qt::ItemFlags readable = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const Field *field = fieldAt(index.column());
    if (!field || !field->isEditable() || m_workspace.isReadOnly() || groupAt(index.row()) >= 0)
        return readable;
    return readable | Qt::ItemIsEditable;
}

QHash<int, QByteArray> RecordTableModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractTableModel::roleNames();
    names.insert(RawRole, "raw");
    names.insert(FieldIdRole, "fieldId");
    names.insert(RecordIdRole, "recordId");
    names.insert(ChipsRole, "chips");
    names.insert(CurrencyRole, "currency");
    names.insert(MetricRole, "metric");
    names.insert(TintRole, "tint");
    return names;
}

} // namespace pheu
