// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clipboard.h"

#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <utility>

namespace pheu
{

namespace
{

QString quotedCell(const QString &text)
{
    const bool plain =
        !text.contains(u'\t') && !text.contains(u'\n') && !text.contains(u'\r') && !text.startsWith(u'"');
    return plain ? text : u'"' + QString(text).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

// The quoted cell that starts at `at`; empty when it is no proper one and is to be taken as it stands.
std::optional<QString> readQuoted(const QString &text, qsizetype &at)
{
    QString cell;
    for (qsizetype i = at + 1; i < text.size(); ++i) {
        if (text[i] != u'"') {
            cell.append(text[i]);
        } else if (i + 1 < text.size() && text[i + 1] == u'"') {
            cell.append(u'"');
            ++i;
        } else {
            const bool ends =
                i + 1 == text.size() || text[i + 1] == u'\t' || text[i + 1] == u'\n' || text[i + 1] == u'\r';
            if (!ends)
                return {};
            at = i + 1;
            return cell;
        }
    }
    return {};
}

class PastePlanner
{
    Q_DECLARE_TR_FUNCTIONS(pheu::Clipboard)
public:
    PastePlanner(const RecordTableModel &model)
        : m_model(model)
    {
    }
    PastePlan paste(const CellBlock &selection, const std::vector<QStringList> &table);

private:
    const Field *editableField(int row, int column, const QString &text);
    void setCell(int row, int column, const QString &text, const QStringList &cells, int firstColumn);
    void addRow(int row, int firstColumn, const QStringList &cells);
    Result<Value> parse(const Field &field, const QString &text, const QString &currency);
    QString currencyFor(int row, const Field &field, const QStringList &cells, int firstColumn) const;
    void problem(int row, int column, const QString &text, const QString &message)
    {
        m_plan.problems.push_back({row, column, text, message});
    }

    const RecordTableModel &m_model;
    PastePlan m_plan;
    SetCells m_set;
    AddRecords m_add;
    QHash<QString, Result<Value>> m_parsed; // names repeat in a column, and each look-up reads a page
};

QString PastePlanner::currencyFor(int row, const Field &field, const QStringList &cells, int firstColumn) const
{
    if (!field.config.currencyField)
        return {};
    const int pasted = m_model.columnOf(field.config.currencyField) - firstColumn;
    if (pasted >= 0 && pasted < cells.size() && !cells[pasted].trimmed().isEmpty())
        return cells[pasted].trimmed().toUpper();
    return row < m_model.rowCount() ? m_model.currencyAt(row, field) : QString();
}

Result<Value> PastePlanner::parse(const Field &field, const QString &text, const QString &currency)
{
    const QString key = QString::number(field.id.value) + u'\t' + currency + u'\t' + text;
    const auto known = m_parsed.constFind(key);
    if (known != m_parsed.constEnd())
        return *known;
    Result<Value> value = m_model.parse(field, text, currency);
    m_parsed.insert(key, value);
    return value;
}

const Field *PastePlanner::editableField(int row, int column, const QString &text)
{
    const Field *field = m_model.fieldAt(column);
    if (field && field->isEditable())
        return field;
    if (!text.isEmpty()) {
        problem(row, column, text,
                field || column < m_model.columnCount()
                    ? tr("This column cannot be edited, so the cell keeps its value.")
                    : tr("The block is wider than the table, so this cell has no column to go to."));
    }
    return nullptr;
}

void PastePlanner::setCell(int row, int column, const QString &text, const QStringList &cells, int firstColumn)
{
    const Field *field = editableField(row, column, text);
    if (!field)
        return;
    Result<Value> value = parse(*field, text, currencyFor(row, *field, cells, firstColumn));
    if (!value) {
        problem(row, column, text, value.error().message);
        return;
    }
    if (*value == m_model.value(row, field->id))
        return;
    m_set.cells.push_back({m_model.recordAt(row), field->id, std::move(*value)});
    ++m_plan.cells;
}

void PastePlanner::addRow(int row, int firstColumn, const QStringList &cells)
{
    std::vector<Value> values(m_add.fields.size());
    for (int i = 0; i < cells.size(); ++i) {
        const Field *field = editableField(row, firstColumn + i, cells[i]);
        if (!field || cells[i].isEmpty())
            continue;
        Result<Value> value = parse(*field, cells[i], currencyFor(row, *field, cells, firstColumn));
        if (!value) {
            problem(row, firstColumn + i, cells[i], value.error().message);
            continue;
        }
        const auto at = std::find(m_add.fields.begin(), m_add.fields.end(), field->id);
        const size_t index = size_t(at - m_add.fields.begin());
        if (at == m_add.fields.end()) {
            m_add.fields.push_back(field->id);
            values.resize(m_add.fields.size());
        }
        values[index] = std::move(*value);
        ++m_plan.cells;
    }
    m_add.rows.push_back(std::move(values));
    ++m_plan.added;
}

PastePlan PastePlanner::paste(const CellBlock &selection, const std::vector<QStringList> &table)
{
    const int tableRows = int(table.size());
    qsizetype tableColumns = 0;
    for (const QStringList &cells : table)
        tableColumns = std::max(tableColumns, cells.size());
    if (tableRows == 0 || tableColumns == 0)
        return {};
    const bool repeats = selection.rows % tableRows == 0 && selection.columns % tableColumns == 0;
    const int rows = repeats ? selection.rows : tableRows;
    const int columns = repeats ? selection.columns : int(tableColumns);
    m_set.page = m_add.page = m_model.page();
    for (int i = 0; i < rows; ++i) {
        QStringList cells;
        for (int j = 0; j < columns; ++j)
            cells.append(table[size_t(i % tableRows)].value(j % tableColumns));
        const int row = selection.row + i;
        if (row >= m_model.rowCount()) {
            addRow(row, selection.column, cells);
            continue;
        }
        for (int j = 0; j < columns; ++j)
            setCell(row, selection.column + j, cells[j], cells, selection.column);
    }
    for (std::vector<Value> &values : m_add.rows)
        values.resize(m_add.fields.size());
    m_plan.edit.kind = EditKind::Paste;
    if (!m_set.cells.empty())
        m_plan.edit.changes.emplace_back(std::move(m_set));
    if (!m_add.rows.empty())
        m_plan.edit.changes.emplace_back(std::move(m_add));
    return std::move(m_plan);
}

PastePlan withValues(const RecordTableModel &model, const CellBlock &block, int firstRow, EditKind kind,
                     const std::function<Value(const Field &)> &valueOf)
{
    PastePlan plan;
    SetCells set;
    set.page = model.page();
    const int lastRow = std::min(block.row + block.rows, model.rowCount());
    for (int column = block.column; column < block.column + block.columns; ++column) {
        const Field *field = model.fieldAt(column);
        if (!field || !field->isEditable())
            continue;
        const Value value = valueOf(*field);
        for (int row = firstRow; row < lastRow; ++row) {
            if (model.value(row, field->id) != value)
                set.cells.push_back({model.recordAt(row), field->id, value});
        }
    }
    plan.cells = qint64(set.cells.size());
    plan.edit.kind = kind;
    if (!set.cells.empty())
        plan.edit.changes.emplace_back(std::move(set));
    return plan;
}

} // namespace

QString tableToTsv(const QAbstractItemModel &model, const std::vector<int> &rows, const std::vector<int> &columns)
{
    QString text;
    for (const int row : rows) {
        QStringList cells;
        for (const int column : columns)
            cells.append(quotedCell(model.index(row, column).data(Qt::EditRole).toString()));
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

std::vector<QStringList> parseTsv(const QString &text)
{
    std::vector<QStringList> rows;
    QStringList cells;
    qsizetype at = 0;
    bool open = !text.isEmpty(); // a cell is begun
    while (at < text.size()) {
        std::optional<QString> quoted;
        if (text[at] == u'"')
            quoted = readQuoted(text, at);
        const qsizetype start = at;
        while (at < text.size() && text[at] != u'\t' && text[at] != u'\n' && text[at] != u'\r')
            ++at;
        cells.append(cleanText(quoted ? *quoted : text.mid(start, at - start)));
        if (at >= text.size()) {
            open = false;
            break;
        }
        if (text[at] == u'\t') {
            ++at;
            continue;
        }
        at += text[at] == u'\r' && at + 1 < text.size() && text[at + 1] == u'\n' ? 2 : 1;
        rows.push_back(std::exchange(cells, {}));
    }
    if (open && !cells.isEmpty())
        cells.append(QString()); // the text ends with a tab
    if (!cells.isEmpty())
        rows.push_back(cells);
    return rows;
}

PastePlan pasteEdit(const RecordTableModel &model, const CellBlock &selection, const std::vector<QStringList> &table)
{
    return PastePlanner(model).paste(selection, table);
}

PastePlan fillDownEdit(const RecordTableModel &model, const CellBlock &block)
{
    return withValues(model, block, block.row + 1, EditKind::Fill,
                      [&](const Field &field) { return model.value(block.row, field.id); });
}

PastePlan clearEdit(const RecordTableModel &model, const CellBlock &block)
{
    return withValues(model, block, block.row, EditKind::Cells, [](const Field &) { return Value(); });
}

} // namespace pheu
