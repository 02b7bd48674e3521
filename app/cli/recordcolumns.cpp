// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/recordcolumns.h"

#include "base/text.h"
#include "metrics/kpifields.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace pheu::cli {

namespace {

struct RecordColumns
{
    Q_DECLARE_TR_FUNCTIONS(pheu::RecordColumns)
};

bool holdsSeveral(const Field &field)
{
    return field.type->meaning() == Meaning::Record || field.storage() == Storage::Join;
}

bool isLink(const Field &field)
{
    return field.type->id() == u"link";
}

bool isFigure(const Field &field)
{
    return field.config.computed == u"kpi";
}

bool isDirect(const RecordColumn &column)
{
    return !isFigure(*column.field) && column.path.paths.size() == 1 && column.path.paths.front().steps.size() == 1;
}

RecordColumn::Kind kindOf(const Field &field)
{
    if (isLink(field))
        return RecordColumn::Kind::Link;
    if (field.type->meaning() == Meaning::File)
        return RecordColumn::Kind::File;
    return field.type->meaning() == Meaning::Option ? RecordColumn::Kind::Option : RecordColumn::Kind::Plain;
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

RecordColumn columnOf(const Field &field, Language language)
{
    RecordColumn column;
    column.key = field.role.isEmpty() ? field.names.in(language) : field.role;
    column.title = field.names.in(language);
    column.path.paths = {FieldPath{{field.id}}};
    column.field = &field;
    column.list = holdsSeveral(field);
    column.kind = kindOf(field);
    return column;
}

// A field that is named twice is shown once. The user may name a field like the role of another, or “id”: each key of
// an answer still stands once.
void addOnce(std::vector<RecordColumn> &columns, RecordColumn column)
{
    const bool there = std::ranges::any_of(columns, [&](const RecordColumn &other) { return other.path == column.path; });
    if (there)
        return;
    const QString key = column.key;
    const auto taken = [&] {
        return column.key == u"id" || std::ranges::find(columns, column.key, &RecordColumn::key) != columns.end();
    };
    for (int number = 2; taken(); ++number)
        column.key = QStringLiteral("%1 (%2)").arg(key).arg(number);
    columns.push_back(std::move(column));
}

} // namespace

Result<const Page *> pageOf(const Workspace &workspace, const QString &name, Language language)
{
    if (const Page *page = workspace.schema().page(cleanText(name)))
        return page;
    QStringList names;
    for (const Page &page : workspace.schema().pages)
        names.append(page.role.isEmpty() ? page.names.in(language) : page.role);
    return Error{ErrorCode::UnknownName,
                 RecordColumns::tr("%1 has no page “%2”. Its pages: %3.")
                     .arg(workspace.path(), name, names.join(QStringLiteral(", ")))};
}

OptionSpec viewOption()
{
    return {QStringLiteral("view"), QStringLiteral("V"),
            RecordColumns::tr("A saved view of the page: its fields, its filter (beside --filter) and its order."), {}, false, {}};
}

Result<const View *> namedView(const Page &page, const Arguments &arguments, Language language)
{
    if (!arguments.has(QStringLiteral("view")))
        return static_cast<const View *>(nullptr);
    const QString name = cleanText(arguments.value(QStringLiteral("view")));
    if (const View *view = page.view(name))
        return view;
    QStringList names;
    for (const View &view : page.views)
        names.append(view.names.in(language));
    return Error{ErrorCode::UnknownName, RecordColumns::tr("The page “%1” has no view “%2”. Its views: %3.")
                                             .arg(page.names.in(language), name, names.join(QStringLiteral(", ")))};
}

std::vector<Sort> viewSorts(const View &view)
{
    std::vector<Sort> sorts = view.config.groups;
    for (const Sort &sort : view.config.sorts)
        sorts.push_back(sort);
    std::erase_if(sorts, [](const Sort &sort) { return sort.path.paths.empty(); });
    return sorts;
}

Result<std::vector<RecordColumn>> namedColumns(const Workspace &workspace, const Page &page,
                                               const QString &fields, Language language)
{
    const auto names = splitNames(fields);
    if (!names)
        return names.error();
    std::vector<RecordColumn> columns;
    for (const QString &name : *names) {
        if (name == u"id" && !page.field(name)) // always there, as the first column
            continue;
        if (const Field *field = page.field(name)) {
            addOnce(columns, columnOf(*field, language));
            continue;
        }
        auto path = parsePath(workspace.schema(), page.id, name);
        if (!path)
            return path.error();
        RecordColumn column;
        column.key = name;
        column.title = name;
        column.path = std::move(*path);
        column.field = workspace.schema().field(column.path.paths.front().steps.back());
        column.list = holdsSeveral(*column.field);
        column.kind = kindOf(*column.field);
        for (const FieldPath &choice : column.path.paths) {
            for (const FieldId step : choice.steps) {
                const Field *field = workspace.schema().field(step);
                column.list = column.list || (isLink(*field) && (field->config.many || field->config.reverseOf));
            }
        }
        addOnce(columns, std::move(column));
    }
    return columns;
}

std::vector<RecordColumn> pageColumns(const Page &page, Language language, bool hiddenToo)
{
    std::vector<RecordColumn> columns;
    for (const Field &field : page.fields) {
        if (field.type->meaning() != Meaning::Nothing && (hiddenToo || !field.hidden))
            addOnce(columns, columnOf(field, language));
    }
    return columns;
}

std::vector<RecordColumn> viewColumns(const Page &page, const View &view, Language language)
{
    if (view.config.columns.empty())
        return pageColumns(page, language, false);
    std::vector<RecordColumn> columns;
    for (const ViewColumn &column : view.config.columns) {
        const Field *field = column.hidden ? nullptr : page.field(column.field);
        if (field)
            addOnce(columns, columnOf(*field, language));
    }
    return columns;
}

Result<FigureValues> figureValues(Workspace &workspace, const std::vector<RecordColumn> &columns, QStringList &notes)
{
    FigureValues values;
    std::optional<MetricsEngine> engine;
    for (const RecordColumn &column : columns) {
        if (!isFigure(*column.field) || values.contains(column.field->id))
            continue;
        if (!engine)
            engine.emplace(workspace);
        const auto figures = kpiFigures(*engine, workspace, *column.field);
        QHash<RecordId, Value> &own = values[column.field->id];
        if (!figures) {
            if (figures.error().code != ErrorCode::InvalidInput && figures.error().code != ErrorCode::UnknownName)
                return figures.error();
            notes.append(figures.error().message);
            continue;
        }
        for (auto at = figures->cbegin(); at != figures->cend(); ++at)
            own.insert(at.key(), figureValue(*column.field, at.value(), workspace.currencyOf(*column.field)));
    }
    return values;
}

Result<std::vector<RecordCell>> RecordWindow::readField(const Page &page, const Field &field,
                                                        std::span<const RecordId> ids) const
{
    if (isFigure(field)) {
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

Result<std::vector<RecordCell>> RecordWindow::readPath(const FieldPath &path,
                                                       std::span<const RecordId> ids) const
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

} // namespace pheu::cli
