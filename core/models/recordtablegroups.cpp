// SPDX-License-Identifier: GPL-3.0-or-later
// The groups of a table: heads, folding, subtotals worked out off this thread, and what moves a record into a group.
#include "models/recordworker.h"

#include "storage/pathnames.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <algorithm>

namespace pheu
{

namespace
{
constexpr size_t mostWithSubtotals = 200'000;
constexpr size_t mostRemembered = 5'000; // groups whose folding outlives reading again
} // namespace

int RecordTableModel::groupOfRow(int row) const
{
    const GroupLayout::Place place = m_layout.at(row);
    return place.record >= 0 ? m_layout.leafOf(place.record) : place.group;
}

const Field *RecordTableModel::groupField(int level) const
{
    if (level < 0 || size_t(level) >= m_groups.size() || m_groups[size_t(level)].path.paths.empty())
        return nullptr;
    return fieldOfPath(m_workspace.schema(), m_page, m_groups[size_t(level)].path.paths.front());
}

// A record that still has what its group was made of; −1: all of them were edited since.
int RecordTableModel::witnessOf(int group) const
{
    const GroupLayout::Group &asked = m_layout.groups()[size_t(group)];
    for (int place = asked.first; place < asked.first + asked.count; ++place) {
        if (!m_regrouped.contains(m_ids[size_t(place)]))
            return place;
    }
    return -1;
}

Value RecordTableModel::groupValue(int group) const
{
    const GroupLayout::Group &asked = m_layout.groups()[size_t(group)];
    if (asked.fresh || size_t(asked.level) >= m_groups.size())
        return {};
    if (const auto known = m_headValues.constFind(group); known != m_headValues.constEnd())
        return *known;
    const int witness = std::max(witnessOf(group), asked.first);
    const RecordReader reader = m_workspace.reader();
    Value found;
    for (const FieldPath &path : m_groups[size_t(asked.level)].path.paths) {
        const Page *page = m_workspace.schema().page(m_page);
        qint64 record = m_ids[size_t(witness)].value;
        for (const FieldId step : path.steps) {
            const Field *field = page && record ? page->field(step) : nullptr;
            const std::array ids{RecordId(record)};
            const std::array fields{step};
            const auto read = field ? reader.fetch(page->id, ids, fields) : Result<std::vector<Record>>(Error{});
            found = read && !read->empty() && !read->front().values.empty() ? read->front().values.front() : Value();
            page = field ? targetPage(m_workspace.schema(), *field) : nullptr;
            record = found.isIds() && !found.toIds().empty() ? found.toIds().front() : found.toInteger();
        }
        if (!found.isEmpty())
            break;
    }
    m_headValues.insert(group, found);
    return found;
}

RecordTableModel::GroupHead RecordTableModel::groupHead(int group) const
{
    if (const auto known = m_heads.constFind(group); known != m_heads.constEnd())
        return *known;
    GroupHead head;
    const GroupLayout::Group &asked = m_layout.groups()[size_t(group)];
    const Field *field = groupField(asked.level);
    if (asked.fresh) {
        head.text = tr("New records, not in their group yet");
    } else if (field) {
        const Value value = groupValue(group);
        head.name = field->names.in(m_text.language());
        head.chips = m_text.chips(*field, value);
        head.text = m_text.display(*field, value, QString());
        if (field->type->meaning() == Meaning::Truth)
            head.text = value.toInteger() == 1 ? tr("Yes") : tr("No");
    }
    m_heads.insert(group, head);
    return head;
}

// Values that are read over a link may be others now; a group whose records were all edited keeps the one it has.
void RecordTableModel::forgetLinkedHeads()
{
    m_heads.clear();
    m_headValues.removeIf([this](std::pair<const int &, Value &> known) {
        const auto &paths = m_groups[size_t(m_layout.groups()[size_t(known.first)].level)].path.paths;
        return std::any_of(paths.begin(), paths.end(), [](const FieldPath &path) { return path.steps.size() > 1; }) &&
               witnessOf(known.first) >= 0;
    });
}

// The groups of a record that have no other are about to go: those behind them move up.
void RecordTableModel::forgetHeadsOf(int place)
{
    m_heads.clear();
    for (int group = m_layout.leafOf(place); group >= 0; group = m_layout.parentOf(group)) {
        if (m_layout.groups()[size_t(group)].count > 1)
            break;
        QHash<int, Value> left;
        for (auto known = m_headValues.cbegin(); known != m_headValues.cend(); ++known) {
            if (known.key() != group)
                left.insert(known.key() - (known.key() > group ? 1 : 0), known.value());
        }
        m_headValues = std::move(left);
    }
}

// Records whose groups were changed stay in the old ones until the order is made again. False: a group is left that
// nothing tells the value of any more.
bool RecordTableModel::regroup(const std::vector<int> &places)
{
    for (const int place : places)
        m_regrouped.insert(m_ids[size_t(place)]);
    for (const int place : places) {
        for (int group = m_layout.leafOf(place); group >= 0; group = m_layout.parentOf(group)) {
            if (!m_layout.groups()[size_t(group)].fresh && !m_headValues.contains(group) && witnessOf(group) < 0)
                return false;
        }
    }
    return true;
}

QVariant RecordTableModel::groupData(int group, int column, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == FieldIdRole) {
        const Field *field = fieldAt(column);
        return QVariant::fromValue(field ? field->id.value : qint64(0));
    }
    // For readers of the screen; the view paints heads by itself.
    if (column != 0 || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const GroupHead head = groupHead(group);
    const QString text = head.text.isEmpty() ? tr("(empty)") : head.text;
    const QString count = m_text.format().integer(m_layout.groups()[size_t(group)].count);
    return head.name.isEmpty() ? QStringLiteral("%1 (%2)").arg(text, count)
                               : QStringLiteral("%1: %2 (%3)").arg(head.name, text, count);
}

QString RecordTableModel::groupKey(int group) const
{
    QString key;
    for (int each = group; each >= 0; each = m_layout.parentOf(each)) {
        const Field *field = groupField(m_layout.groups()[size_t(each)].level);
        key += (field ? m_workspace.plain(*field, groupValue(each)) : QString()) + QChar(0x1f);
    }
    return key;
}

void RecordTableModel::setFolded(int group, bool folded)
{
    if (group < 0 || group >= int(m_layout.groups().size()) || m_layout.groups()[size_t(group)].folded == folded)
        return;
    if (m_layout.groups().size() <= mostRemembered)
        folded ? (void)m_folded.insert(groupKey(group)) : (void)m_folded.remove(groupKey(group));
    if (!folded)
        m_allFolded = false;
    const int row = m_layout.rowOfGroup(group);
    if (row < 0) { // its head is folded away itself
        m_layout.fold(group, folded);
        return;
    }
    GroupLayout open = m_layout;
    open.fold(group, false);
    const int below = open.rowsBelow(group);
    if (folded) {
        beginRemoveRows({}, row + 1, row + below);
        m_layout.fold(group, true);
        endRemoveRows();
    } else {
        beginInsertRows({}, row + 1, row + below);
        m_layout = std::move(open);
        endInsertRows();
    }
    emit dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void RecordTableModel::setAllFolded(bool folded)
{
    m_folded.clear();
    m_allFolded = folded;
    changeOrder([&] { m_layout.foldAll(folded); });
}

void RecordTableModel::restoreFolds()
{
    if (m_layout.isPlain())
        return;
    if (m_allFolded) {
        m_layout.foldAll(true);
        return;
    }
    if (m_folded.isEmpty() || m_layout.groups().size() > mostRemembered)
        return;
    for (int group = 0; group < int(m_layout.groups().size()); ++group) {
        if (m_folded.contains(groupKey(group)))
            m_layout.fold(group, true);
    }
}

void RecordTableModel::unfoldTo(RecordId record)
{
    const auto at = std::find(m_ids.begin(), m_ids.end(), record);
    if (at == m_ids.end() || m_layout.isPlain())
        return;
    std::vector<int> above;
    for (int group = m_layout.leafOf(int(at - m_ids.begin())); group >= 0; group = m_layout.parentOf(group))
        above.push_back(group);
    for (auto group = above.rbegin(); group != above.rend(); ++group)
        setFolded(*group, false);
}

void RecordTableModel::changeOrder(const std::function<void()> &change)
{
    beginResetModel();
    change();
    m_heads.clear();
    endResetModel();
}

// ---- subtotals

QString RecordTableModel::subtotal(int group, int column)
{
    const Field *field = fieldAt(column);
    if (field && isKpi(*field) && !m_layout.groups()[size_t(group)].fresh) {
        const auto totals = m_kpiTotals.constFind(field->id.value);
        if (totals != m_kpiTotals.constEnd())
            return size_t(group) + 1 < totals->size() ? kpiText(*field, (*totals)[size_t(group)]) : QString();
        askKpiTotals(field->id);
        return QStringLiteral("…");
    }
    if (!field || !field->type->isSummed() || m_layout.groups()[size_t(group)].fresh ||
        m_layout.groups().size() > mostWithSubtotals)
        return {};
    const auto known = m_subtotals.constFind(field->id.value);
    if (known == m_subtotals.constEnd()) {
        startSubtotals();
        return m_subtotals.contains(field->id.value) ? subtotal(group, column) : QStringLiteral("…");
    }
    if (size_t(group) >= known->size())
        return {};
    const RecordReader::GroupSum &sum = (*known)[size_t(group)];
    if (!sum.any)
        return {};
    if (sum.broken)
        return Format::undefined();
    FormatContext context;
    context.format = &m_text.format();
    context.config = &field->config;
    context.currency = sum.currency;
    return field->type->format(field->storage() == Storage::Real ? Value(sum.real) : Value(sum.units), context);
}

// All summed columns in one reading.
void RecordTableModel::startSubtotals()
{
    if (std::exchange(m_subtotalsAsked, true))
        return;
    std::vector<FieldId> fields;
    for (const Field &field : m_columns) {
        if (field.type->isSummed() && (field.storage() == Storage::Integer || field.storage() == Storage::Real))
            fields.push_back(field.id);
    }
    std::vector<quint32> leaves(m_ids.size());
    for (int group = 0; group < int(m_layout.groups().size()); ++group) {
        const GroupLayout::Group &one = m_layout.groups()[size_t(group)];
        if (m_layout.isLeaf(group))
            std::fill_n(leaves.begin() + one.first, one.count, quint32(group));
    }
    const size_t groups = m_layout.groups().size();
    if (m_ids.size() <= size_t(directRows) / 4) {
        auto sums = m_workspace.reader().sumsByGroup(m_page, m_ids, leaves, groups, fields);
        if (sums)
            takeSubtotals(fields, std::move(*sums));
        return;
    }
    using Sums = Result<std::vector<std::vector<RecordReader::GroupSum>>>;
    auto *watcher = new QFutureWatcher<Sums>(this);
    connect(watcher, &QFutureWatcher<Sums>::finished, this, [this, watcher, fields, generation = m_summaryGeneration] {
        watcher->deleteLater();
        Sums sums = watcher->result();
        if (generation != m_summaryGeneration || !sums)
            return;
        takeSubtotals(fields, std::move(*sums));
        emit summariesChanged();
    });
    watcher->setFuture(
        QtConcurrent::run(&m_summaryThread, [path = m_workspace.path(), schema = m_workspace.schema(), page = m_page,
                                             ids = m_ids, leaves = std::move(leaves), groups, fields] {
            return onOwnConnection<std::vector<std::vector<RecordReader::GroupSum>>>(
                path, schema,
                [&](const RecordReader &reader) { return reader.sumsByGroup(page, ids, leaves, groups, fields); });
        }));
}

void RecordTableModel::takeSubtotals(const std::vector<FieldId> &fields,
                                     std::vector<std::vector<RecordReader::GroupSum>> sums)
{
    std::vector<int> parents(m_layout.groups().size(), -1);
    std::vector<int> open;
    for (int group = 0; group < int(parents.size()); ++group) {
        open.resize(size_t(m_layout.groups()[size_t(group)].level));
        parents[size_t(group)] = open.empty() ? -1 : open.back();
        open.push_back(group);
    }
    for (size_t f = 0; f < fields.size(); ++f) {
        std::vector<RecordReader::GroupSum> &all = sums[f];
        for (size_t group = std::min(all.size(), parents.size()); group-- > 0;) { // sub-groups stand behind their group
            if (parents[group] < 0 || !all[group].any)
                continue;
            RecordReader::GroupSum &whole = all[size_t(parents[group])];
            const RecordReader::GroupSum &part = all[group];
            whole.broken = whole.broken || part.broken || (whole.any && whole.currency != part.currency) ||
                           __builtin_add_overflow(whole.units, part.units, &whole.units);
            whole.real += part.real;
            whole.currency = part.currency;
            whole.any = true;
        }
        m_subtotals.insert(fields[f].value, std::move(all));
    }
}

// ---- a record into a group

Result<std::vector<SetCells::Cell>> RecordTableModel::cellsOfGroup(int group,
                                                                   const std::vector<RecordId> &records) const
{
    std::vector<SetCells::Cell> cells;
    if (m_layout.groups()[size_t(group)].fresh)
        return Error{ErrorCode::InvalidInput, tr("Records cannot be put among the new ones: choose a group.")};
    for (int each = group; each >= 0; each = m_layout.parentOf(each)) {
        const int level = m_layout.groups()[size_t(each)].level;
        const Field *field = groupField(level);
        const PathChoice &path = m_groups[size_t(level)].path;
        if (!field)
            continue;
        if (!field->isEditable() || path.paths.size() != 1 || path.paths.front().steps.size() != 1) {
            return Error{ErrorCode::InvalidInput,
                         tr("Records cannot be put into another group of “%1”: it is not a field of theirs that can be "
                            "edited.")
                             .arg(field->names.in(m_text.language()))};
        }
        const Value value = groupValue(each);
        for (const RecordId record : records)
            cells.push_back({record, field->id, value});
    }
    return cells;
}

} // namespace pheu
