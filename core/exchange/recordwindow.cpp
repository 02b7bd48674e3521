// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/recordwindow.h"

#include "metrics/kpifields.h"

#include <algorithm>
#include <optional>
#include <set>

namespace pheu
{

namespace
{

bool isDirect(const RecordColumn &column)
{
    return !isKpiField(*column.field) && column.path.paths.size() == 1 && column.path.paths.front().steps.size() == 1;
}

// A list of links or options is taken apart; every other value stands for itself.
void appendValue(RecordCell &cell, const Value &value, const QString &currency)
{
    if (value.isEmpty())
        return;
    if (value.isIds()) {
        for (const qint64 id : value.toIds()) {
            cell.values.emplace_back(id);
            cell.currencies.emplace_back();
        }
        return;
    }
    cell.values.push_back(value);
    cell.currencies.push_back(currency);
}

} // namespace

Result<FigureValues> figureValues(Workspace &workspace, const std::vector<const Field *> &fields, QStringList &notes,
                                  const MetricQuery &slice)
{
    FigureValues values;
    std::optional<MetricsEngine> engine;
    for (const Field *field : fields) {
        if (!isKpiField(*field) || values.contains(field->id))
            continue;
        if (!engine)
            engine.emplace(workspace);
        const auto figures = kpiFigures(*engine, workspace, *field, slice);
        QHash<RecordId, Value> &own = values[field->id];
        if (!figures) {
            if (figures.error().code != ErrorCode::InvalidInput && figures.error().code != ErrorCode::UnknownName)
                return figures.error();
            notes.append(figures.error().message);
            continue;
        }
        for (auto at = figures->cbegin(); at != figures->cend(); ++at)
            own.insert(at.key(), figureValue(*field, at.value(), workspace.currencyOf(*field)));
    }
    return values;
}

Result<std::vector<RecordCell>> RecordWindow::readField(const Page &page, const Field &field,
                                                        std::span<const RecordId> ids) const
{
    if (isKpiField(field)) {
        const QHash<RecordId, Value> known = m_figures.value(field.id);
        std::vector<RecordCell> figures(ids.size());
        for (size_t row = 0; row < ids.size(); ++row)
            appendValue(figures[row], known.value(ids[row]), m_workspace.currencyOf(field));
        return figures;
    }
    std::vector<FieldId> fields = {field.id};
    if (field.config.currencyField)
        fields.push_back(field.config.currencyField);
    const auto records = m_workspace.reader().fetch(page.id, ids, fields);
    if (!records)
        return records.error();
    const QString ownCurrency = m_workspace.currencyOf(field);
    std::vector<RecordCell> cells(ids.size());
    for (size_t row = 0; row < ids.size(); ++row) {
        const Record &record = (*records)[row];
        if (!record.id)
            continue;
        const bool named = record.values.size() > 1 && !record.values[1].isEmpty();
        appendValue(cells[row], record.values[0], named ? record.values[1].toText() : ownCurrency);
    }
    return cells;
}

Result<std::vector<RecordCell>> RecordWindow::readPath(const FieldPath &path, std::span<const RecordId> ids) const
{
    // Walks the links step by step for all rows at once: which records of the current page each row is at.
    std::vector<std::vector<size_t>> at(ids.size()); // row → positions in `current`
    std::vector<RecordId> current(ids.begin(), ids.end());
    for (size_t row = 0; row < ids.size(); ++row)
        at[row] = {row};
    const Page *page = &m_page;
    for (size_t step = 0; step < path.steps.size(); ++step) {
        const Field *field = page->field(path.steps[step]);
        const auto cells = readField(*page, *field, current);
        if (!cells)
            return cells.error();
        if (step + 1 == path.steps.size()) {
            std::vector<RecordCell> result(ids.size());
            for (size_t row = 0; row < ids.size(); ++row) {
                for (const size_t position : at[row]) {
                    const RecordCell &cell = (*cells)[position];
                    std::ranges::copy(cell.values, std::back_inserter(result[row].values));
                    std::ranges::copy(cell.currencies, std::back_inserter(result[row].currencies));
                }
            }
            return result;
        }
        std::vector<RecordId> next;
        std::vector<std::vector<size_t>> nextAt(ids.size());
        for (size_t row = 0; row < ids.size(); ++row) {
            for (const size_t position : at[row]) {
                for (const Value &id : (*cells)[position].values) {
                    nextAt[row].push_back(next.size());
                    next.emplace_back(id.toInteger());
                }
            }
        }
        current = std::move(next);
        at = std::move(nextAt);
        page = m_workspace.schema().page(field->config.target);
    }
    return std::vector<RecordCell>(ids.size());
}

// The page's own fields, which are most, in one reading.
Result<void> RecordWindow::readDirect(std::span<const RecordId> ids)
{
    std::vector<FieldId> fields;
    std::vector<size_t> columns;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        if (isDirect(m_columns[i])) {
            columns.push_back(i);
            fields.push_back(m_columns[i].field->id);
        }
    }
    std::vector<size_t> currencyAt(columns.size(), 0); // position + 1; 0: none
    for (size_t i = 0; i < columns.size(); ++i) {
        if (const FieldId currency = m_columns[columns[i]].field->config.currencyField) {
            const auto it = std::ranges::find(fields, currency);
            currencyAt[i] = size_t(it - fields.begin()) + 1;
            if (it == fields.end())
                fields.push_back(currency);
        }
    }
    const auto records = m_workspace.reader().fetch(m_page.id, ids, fields);
    if (!records)
        return records.error();
    for (size_t i = 0; i < columns.size(); ++i) {
        const Field &field = *m_columns[columns[i]].field;
        const QString ownCurrency = m_workspace.currencyOf(field);
        auto &cells = m_cells[columns[i]];
        cells.resize(ids.size());
        for (size_t row = 0; row < ids.size(); ++row) {
            const Record &record = (*records)[row];
            if (!record.id)
                continue;
            const Value named = currencyAt[i] > 0 ? record.values[currencyAt[i] - 1] : Value();
            appendValue(cells[row], record.values[i], named.isEmpty() ? ownCurrency : named.toText());
        }
    }
    return {};
}

Result<void> RecordWindow::read(std::span<const RecordId> ids)
{
    m_cells.assign(m_columns.size(), {});
    if (const auto direct = readDirect(ids); !direct)
        return direct.error();
    for (size_t i = 0; i < m_columns.size(); ++i) {
        if (isDirect(m_columns[i]))
            continue;
        for (const FieldPath &path : m_columns[i].path.paths) {
            auto cells = readPath(path, ids);
            if (!cells)
                return cells.error();
            if (m_cells[i].empty()) {
                m_cells[i] = std::move(*cells);
                continue;
            }
            for (size_t row = 0; row < ids.size(); ++row) { // the first path with a value wins
                if (m_cells[i][row].values.empty())
                    m_cells[i][row] = std::move((*cells)[row]);
            }
        }
    }
    return readLinkNames();
}

Result<void> RecordWindow::readLinkNames()
{
    QHash<PageId, std::set<qint64>> wanted;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].kind != RecordColumn::Kind::Link)
            continue;
        const PageId target = m_columns[i].field->config.target;
        const auto &known = m_names[target];
        for (const RecordCell &cell : m_cells[i]) {
            for (const Value &id : cell.values) {
                if (!known.contains(id.toInteger()))
                    wanted[target].insert(id.toInteger());
            }
        }
    }
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        const std::vector<qint64> ids(it->begin(), it->end());
        const auto names = m_workspace.reader().names(it.key(), ids);
        if (!names)
            return names.error();
        m_names[it.key()].insert(*names);
    }
    return {};
}

QString RecordWindow::linkName(const RecordColumn &column, qint64 id) const
{
    const auto page = m_names.constFind(column.field->config.target);
    const auto name = page == m_names.constEnd() ? QHash<qint64, QString>::const_iterator() : page->constFind(id);
    return page == m_names.constEnd() || name == page->constEnd() ? QStringLiteral("#%1").arg(id) : *name;
}

QString RecordWindow::textOf(const RecordColumn &column, const RecordCell &cell, size_t index,
                             const Format &format) const
{
    const Value &value = cell.values[index];
    if (column.kind == RecordColumn::Kind::Link)
        return linkName(column, value.toInteger());
    if (column.kind == RecordColumn::Kind::File || (column.kind == RecordColumn::Kind::Option && column.list))
        return m_workspace.display(*column.field, IdList{value.toInteger()}, format);
    return m_workspace.display(*column.field, value, format, cell.currencies[index]);
}

QString RecordWindow::plainOf(const RecordColumn &column, const RecordCell &cell, size_t index, Language language) const
{
    const Value &value = cell.values[index];
    if (column.kind == RecordColumn::Kind::Link)
        return linkName(column, value.toInteger());
    if (column.kind == RecordColumn::Kind::Option) {
        const Option *option = column.field->option(OptionId(value.toInteger()));
        return option ? option->names.in(language) : QString();
    }
    if (column.kind == RecordColumn::Kind::File)
        return m_workspace.display(*column.field, IdList{value.toInteger()}, Format(QLocale::c(), {}));
    return m_workspace.plain(*column.field, value, cell.currencies[index]);
}

QString RecordWindow::text(size_t row, size_t column, const Format &format) const
{
    const RecordCell &cell = m_cells[column][row];
    if (cell.values.size() == 1)
        return textOf(m_columns[column], cell, 0, format);
    QStringList parts;
    for (size_t i = 0; i < cell.values.size(); ++i)
        parts.append(textOf(m_columns[column], cell, i, format));
    return parts.join(QStringLiteral(", "));
}

QString RecordWindow::plain(size_t row, size_t column, Language language) const
{
    const RecordCell &cell = m_cells[column][row];
    if (cell.values.size() == 1)
        return plainOf(m_columns[column], cell, 0, language);
    QStringList parts;
    for (size_t i = 0; i < cell.values.size(); ++i)
        parts.append(plainOf(m_columns[column], cell, i, language));
    return parts.join(QStringLiteral(", "));
}

} // namespace pheu
