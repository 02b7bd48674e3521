// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recordtablemodel.h"

#include "models/recordworker.h"
#include "storage/pathnames.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr int window = 64;                  // records fetched at once, around the row that was asked
constexpr qint64 directPlainRows = 200'000; // without filter and order

} // namespace

RecordTableModel::RecordTableModel(Workspace &workspace, PageId page, const Format &format, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
    , m_page(page)
    , m_text(workspace, format)
{
    m_summaryThread.setMaxThreadCount(1);
    m_query.page = page;
    takeColumns();
    connect(&workspace, &Workspace::changed, this, &RecordTableModel::workspaceChanged);
    load();
}

RecordTableModel::~RecordTableModel()
{
    m_summaryThread.clear();
    m_summaryThread.waitForDone();
}

void RecordTableModel::setQuery(const Query &query)
{
    m_query = query;
    m_query.page = m_page;
    m_added = {};
    load();
}

void RecordTableModel::refresh()
{
    m_added = {};
    load();
}

void RecordTableModel::setLoading(bool loading)
{
    if (m_loading == loading)
        return;
    m_loading = loading;
    emit loadingChanged(loading);
}

void RecordTableModel::load()
{
    const int generation = ++m_generation;
    const RecordReader reader = m_workspace.reader();
    const bool plain = m_query.filter.isAll() && m_query.sorts.empty() && m_query.search.isEmpty();
    const Result<qint64> rows = reader.lastId(m_page);
    if (!rows || *rows <= (plain ? directPlainRows : directRows)) {
        takeIds(rows ? reader.select(m_query) : Ids(rows.error()));
        return;
    }
    setLoading(true);
    auto *watcher = new QFutureWatcher<Ids>(this);
    connect(watcher, &QFutureWatcher<Ids>::finished, this, [this, watcher, generation] {
        watcher->deleteLater();
        if (generation == m_generation)
            takeIds(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run([path = m_workspace.path(), schema = m_workspace.schema(), query = m_query] {
        return onOwnConnection<std::vector<RecordId>>(path, schema,
                                                      [&](const RecordReader &r) { return r.select(query); });
    }));
}

void RecordTableModel::takeIds(Ids ids)
{
    if (ids) {
        beginResetModel();
        m_ids = std::move(*ids);
        m_records.clear();
        forgetSummaries();
        endResetModel();
    }
    setLoading(false);
    if (ids)
        emit loaded();
    else
        emit failed(ids.error().message);
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
    m_records.clear();
}

void RecordTableModel::setColumns(std::vector<FieldId> fields)
{
    beginResetModel();
    m_asked = std::move(fields);
    takeColumns();
    endResetModel();
}

void RecordTableModel::setMetricColumns(const QStringList &names, QHash<RecordId, std::vector<Figure>> figures)
{
    if (names == m_metrics) {
        m_figures = std::move(figures);
        if (!m_metrics.isEmpty() && !m_ids.empty())
            emit dataChanged(index(0, int(m_columns.size())), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    const int first = int(m_columns.size());
    if (!m_metrics.isEmpty()) {
        beginRemoveColumns({}, first, first + int(m_metrics.size()) - 1);
        m_metrics.clear();
        endRemoveColumns();
    }
    m_figures = std::move(figures);
    if (!names.isEmpty()) {
        beginInsertColumns({}, first, first + int(names.size()) - 1);
        m_metrics = names;
        endInsertColumns();
    }
}

void RecordTableModel::setFormat(const Format &format)
{
    m_text.setFormat(format);
    forgetSummaries();
    if (columnCount() == 0)
        return;
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_ids.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

const Field *RecordTableModel::fieldAt(int column) const
{
    return column >= 0 && size_t(column) < m_columns.size() ? &m_columns[size_t(column)] : nullptr;
}

int RecordTableModel::columnOf(FieldId field) const
{
    const auto at = std::find_if(m_columns.begin(), m_columns.end(), [&](const Field &f) { return f.id == field; });
    return at == m_columns.end() ? -1 : int(at - m_columns.begin());
}

RecordId RecordTableModel::recordAt(int row) const
{
    return row >= 0 && size_t(row) < m_ids.size() ? m_ids[size_t(row)] : RecordId();
}

int RecordTableModel::rowOf(RecordId record) const
{
    const auto at = std::find(m_ids.begin(), m_ids.end(), record);
    return at == m_ids.end() ? -1 : int(at - m_ids.begin());
}

void RecordTableModel::fetch(int row) const
{
    const size_t first = size_t(row - row % window);
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
}

const Record *RecordTableModel::record(int row) const
{
    const RecordId id = recordAt(row);
    if (!id)
        return nullptr;
    if (const Record *known = m_records.object(id.value))
        return known;
    fetch(row);
    return m_records.object(id.value);
}

Value RecordTableModel::value(int row, FieldId field) const
{
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
    return parent.isValid() ? 0 : int(m_ids.size());
}

int RecordTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size()) + int(m_metrics.size());
}

QVariant RecordTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == RecordIdRole)
        return QVariant::fromValue(recordAt(index.row()).value);
    if (const Field *field = fieldAt(index.column()))
        return fieldData(index.row(), *field, role);
    return metricData(index.row(), index.column() - int(m_columns.size()), role);
}

QVariant RecordTableModel::fieldData(int row, const Field &field, int role) const
{
    const bool isCheckbox = field.type->id() == QLatin1String("checkbox");
    switch (role) {
    case Qt::DisplayRole:
        if (isCheckbox) // drawn as a box
            return {};
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
        return m_text.format().figure(figure, Catalogue::shipped().unit(m_metrics[metric]));
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
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(m_text.format().integer(section + 1)) : QVariant();
    if (section < 0 || section >= columnCount())
        return {};
    const Field *field = fieldAt(section);
    const QString metric = field ? QString() : m_metrics[section - int(m_columns.size())];
    switch (role) {
    case Qt::DisplayRole:
        return field ? field->names.in(m_text.language()) : Catalogue::shipped().name(metric, m_text.language());
    case Qt::ToolTipRole:
        return field ? field->type->title() : Catalogue::shipped().meaning(metric, m_text.language());
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
    if (!field || !field->isEditable() || m_workspace.isReadOnly())
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
    return names;
}

} // namespace pheu
