// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gridcommands.h"

#include "models/series.h"
#include "theme/icons.h"
#include "views/gridfiles.h"
#include "views/setvaluedialog.h"
#include "widgets/question.h"
#include "widgets/workspacetask.h"

#include <QApplication>
#include <QClipboard>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>

#include <algorithm>
#include <numeric>

namespace pheu
{

namespace
{
constexpr qint64 mostCopied = 2'000'000; // cells; more is an export
constexpr qint64 manyRecords = 10;
constexpr qint64 manyCells = 1000;

qint64 sizeOf(const Edit &edit)
{
    qint64 size = 0;
    for (const Change &change : edit.changes) {
        if (const auto *cells = std::get_if<SetCells>(&change))
            size += qint64(cells->cells.size());
        else if (const auto *added = std::get_if<AddRecords>(&change))
            size += qint64(added->rows.size());
        else if (const auto *removed = std::get_if<RemoveRecords>(&change))
            size += qint64(removed->records.size());
    }
    return size;
}
} // namespace

GridCommands::GridCommands(Workspace &workspace, GridView &view, Theme &theme, Localizer &localizer)
    : QObject(&view)
    , m_workspace(workspace)
    , m_view(view)
    , m_model(view.records())
    , m_theme(theme)
    , m_localizer(localizer)
    , m_files(new GridFiles(workspace, view, theme, localizer, this))
{
    connect(m_files, &GridFiles::refused, this, &GridCommands::refused);
}

std::vector<int> GridCommands::rowsOf(const GridBlock &block) const
{
    if (!block.allRows)
        return block.rows;
    std::vector<int> rows(size_t(m_model.rowCount()));
    std::iota(rows.begin(), rows.end(), 0);
    if (m_model.isGrouped())
        std::erase_if(rows, [this](int row) { return m_model.groupAt(row) >= 0; });
    return rows;
}

std::vector<int> GridCommands::rowsFrom(int row, size_t count) const
{
    std::vector<int> rows;
    for (; rows.size() < count; ++row) {
        if (row >= m_model.rowCount() || m_model.groupAt(row) < 0)
            rows.push_back(row);
    }
    return rows;
}

TextBlock GridCommands::blockText(const GridBlock &block) const
{
    TextBlock text;
    for (const int row : rowsOf(block)) {
        QStringList cells;
        for (const int column : block.columns) {
            const QModelIndex index = m_model.index(row, column);
            const Field *field = m_model.fieldAt(column);
            const QVariant value = m_model.data(index, Qt::EditRole);
            cells << (field ? value.toString() : m_model.data(index, Qt::DisplayRole).toString());
        }
        text.push_back(cells);
    }
    return text;
}

void GridCommands::copy()
{
    const GridBlock block = m_view.selectedBlock();
    const qint64 rows = block.allRows ? m_model.rowCount() : qint64(block.rows.size());
    if (rows * qint64(block.columns.size()) > mostCopied) {
        emit refused(tr("%1 rows are too many for the clipboard. Use File › Export page instead.")
                         .arg(m_localizer.format({}).integer(rows)));
        return;
    }
    QApplication::clipboard()->setMimeData(blockToMime(blockText(block)).release());
}

void GridCommands::cut()
{
    copy();
    clearCells();
}

Result<Value> GridCommands::readCell(int row, const Field &field, const QString &text, int line) const
{
    auto value = row < m_model.rowCount() ? m_model.parse(row, field, text)
                                          : m_workspace.parse(field, text, m_localizer.locale());
    if (value)
        return value;
    return Error{value.error().code,
                 tr("Nothing was pasted: in row %1 of the copied cells, for “%2”: %3")
                     .arg(QString::number(line), field.names.in(m_localizer.language()), value.error().message)};
}

int GridCommands::rowsBeyond(const TextBlock &text) const
{
    const GridBlock block = m_view.selectedBlock();
    const bool fills = text.size() == 1 && text.front().size() == 1;
    if (block.columns.empty() || fills)
        return 0;
    const int top = block.allRows || block.rows.empty() ? 0 : block.rows.front();
    const std::vector<int> rows = rowsFrom(top, text.size());
    return int(std::count_if(rows.begin(), rows.end(), [this](int row) { return row >= m_model.rowCount(); }));
}

// Into the cells from the top left one on; a single value fills the whole selection. What cannot be edited is passed
// over.
Result<Edit> GridCommands::pasteEdit(const TextBlock &text, bool newRows) const
{
    const GridBlock block = m_view.selectedBlock();
    if (text.empty() || block.columns.empty())
        return Edit{EditKind::Paste, {}};
    const bool one = text.size() == 1 && text.front().size() == 1;
    std::vector<int> rows = rowsOf(block);
    std::vector<int> columns = block.columns;
    const bool fills = one && rows.size() * columns.size() > 1;
    if (!fills) {
        const auto shown = m_view.shownColumns();
        const auto first = std::find(shown.begin(), shown.end(), columns.front());
        columns.assign(first, shown.end());
        rows = rowsFrom(rows.empty() ? 0 : rows.front(), text.size());
    }
    SetCells cells{m_model.page(), {}};
    AddRecords added{m_model.page(), {}, {}};
    for (const int column : columns) {
        const Field *field = m_model.fieldAt(column);
        if (field && field->isEditable())
            added.fields.push_back(field->id);
    }
    for (size_t i = 0; i < rows.size(); ++i) {
        const QStringList &line = text[fills ? 0 : i];
        const bool isNew = rows[i] >= m_model.rowCount();
        if (isNew && !newRows)
            break;
        std::vector<Value> record(isNew ? added.fields.size() : 0);
        for (size_t j = 0; j < columns.size() && (fills || int(j) < line.size()); ++j) {
            const Field *field = m_model.fieldAt(columns[j]);
            if (!field || !field->isEditable())
                continue;
            auto value = readCell(rows[i], *field, line.at(fills ? 0 : int(j)), int(i) + 1);
            if (!value)
                return value.error();
            if (isNew) {
                const auto at = std::find(added.fields.begin(), added.fields.end(), field->id) - added.fields.begin();
                record[size_t(at)] = std::move(*value);
            } else {
                cells.cells.push_back({m_model.recordAt(rows[i]), field->id, std::move(*value)});
            }
        }
        if (isNew)
            added.rows.push_back(std::move(record));
    }
    Edit edit{EditKind::Paste, {}};
    if (!cells.cells.empty())
        edit.changes.push_back(std::move(cells));
    if (!added.rows.empty())
        edit.changes.push_back(std::move(added));
    return edit;
}

void GridCommands::apply(Result<Edit> edit, const QString &message)
{
    if (!edit) {
        emit refused(edit.error().message);
        return;
    }
    if (edit->changes.empty())
        return;
    const auto told = [this, message](const Result<void> &result) {
        if (!result)
            emit refused(result.error().message);
        else if (!message.isEmpty())
            emit done(message, true);
    };
    if (sizeOf(*edit) < largeEdit) {
        m_model.setKeepNew(true); // what a filter would hide stays in sight until the next question
        const auto applied = m_workspace.apply(*edit);
        m_model.setKeepNew(false);
        told(applied ? Result<void>() : Result<void>(applied.error()));
        return;
    }
    runOnWorkspace(
        m_view.window(), m_workspace, tr("Writing"),
        [edit = std::move(*edit)](Workspace &own) -> Result<std::vector<ChangeSet>> {
            auto applied = own.apply(edit);
            if (!applied)
                return applied.error();
            std::vector<ChangeSet> changes;
            changes.push_back(std::move(*applied));
            return changes;
        },
        told);
}

void GridCommands::paste()
{
    if (m_workspace.isReadOnly())
        return;
    const QMimeData *data = QApplication::clipboard()->mimeData();
    if (m_files->paste(data))
        return;
    if (!data || !data->hasText())
        return;
    const TextBlock text = blockFromText(data->text());
    const int beyond = rowsBeyond(text);
    bool newRows = false;
    if (beyond > 0) {
        QMessageBox box(
            QMessageBox::Question, tr("Pheu"),
            tr("The copied cells have %n more row(s) than there are records from here on.", nullptr, beyond),
            QMessageBox::Cancel, m_view.window());
        box.setObjectName(QStringLiteral("pasteBox"));
        box.setIconPixmap(linePixmap(QStringLiteral("info"), m_theme.palette().accent, 24, m_view.devicePixelRatioF()));
        box.setTextFormat(Qt::PlainText);
        QPushButton *add = box.addButton(tr("Add %n record(s)", nullptr, beyond), QMessageBox::AcceptRole);
        add->setObjectName(QStringLiteral("pasteAdd"));
        QPushButton *without = box.addButton(tr("Paste without them"), QMessageBox::AcceptRole);
        without->setObjectName(QStringLiteral("pasteWithout"));
        without->setVisible(beyond < int(text.size()));
        box.setDefaultButton(add);
        box.exec();
        if (box.clickedButton() != add && box.clickedButton() != without)
            return;
        newRows = box.clickedButton() == add;
    }
    apply(pasteEdit(text, newRows));
}

void GridCommands::fillDown()
{
    const GridBlock block = m_view.selectedBlock();
    std::vector<int> rows = rowsOf(block);
    if (m_workspace.isReadOnly() || rows.empty())
        return;
    if (rows.size() == 1) { // one row: takes what stands above it
        int above = rows.front() - 1;
        while (above >= 0 && m_model.groupAt(above) >= 0)
            --above;
        if (above < 0)
            return;
        rows.insert(rows.begin(), above);
    }
    if (qint64(rows.size() * block.columns.size()) > manyCells &&
        !confirm(tr("Fill %n row(s) with the values of the first one?", nullptr, int(rows.size() - 1)),
                 tr("Fill down")))
        return;
    SetCells cells{m_model.page(), {}};
    for (const int column : block.columns) {
        const Field *field = m_model.fieldAt(column);
        if (!field || !field->isEditable())
            continue;
        const Value value = m_model.value(rows.front(), field->id);
        for (size_t i = 1; i < rows.size(); ++i)
            cells.cells.push_back({m_model.recordAt(rows[i]), field->id, value});
    }
    if (!cells.cells.empty())
        apply(Edit{EditKind::Fill, {std::move(cells)}});
}

void GridCommands::clearCells()
{
    const GridBlock block = m_view.selectedBlock();
    const std::vector<int> rows = rowsOf(block);
    if (m_workspace.isReadOnly() || rows.empty())
        return;
    if (qint64(rows.size() * block.columns.size()) > manyCells &&
        !confirm(tr("Empty the selected cells of %n record(s)?", nullptr, int(rows.size())), tr("Empty cells")))
        return;
    SetCells cells{m_model.page(), {}};
    for (const int column : block.columns) {
        const Field *field = m_model.fieldAt(column);
        if (!field || !field->isEditable())
            continue;
        for (const int row : rows)
            cells.cells.push_back({m_model.recordAt(row), field->id, Value()});
    }
    if (!cells.cells.empty())
        apply(Edit{EditKind::Cells, {std::move(cells)}});
}

// ---- series

void GridCommands::series(const GridBlock &block, const std::vector<int> &below, bool countOn)
{
    SetCells cells{m_model.page(), {}};
    for (const int column : block.columns) {
        const Field *field = m_model.fieldAt(column);
        if (!field || !field->isEditable())
            continue;
        std::vector<Value> seeds;
        for (const int row : block.rows)
            seeds.push_back(m_model.value(row, field->id));
        const std::vector<Value> values = continueSeries(*field, seeds, int(below.size()), countOn);
        for (size_t i = 0; i < values.size(); ++i)
            cells.cells.push_back({m_model.recordAt(below[i]), field->id, values[i]});
    }
    if (!cells.cells.empty())
        apply(Edit{EditKind::Series, {std::move(cells)}});
}

void GridCommands::fillTo(const GridBlock &block, int lastRow)
{
    if (m_workspace.isReadOnly() || block.rows.empty() || lastRow <= block.rows.back())
        return;
    std::vector<int> below;
    for (int row = block.rows.back() + 1; row <= lastRow; ++row) {
        if (m_model.groupAt(row) < 0)
            below.push_back(row);
    }
    series(block, below, false);
    m_view.selectionModel()->select(QItemSelection(m_model.index(block.rows.front(), block.columns.front()),
                                                   m_model.index(lastRow, block.columns.back())),
                                    QItemSelectionModel::ClearAndSelect);
}

void GridCommands::fillSeries()
{
    GridBlock block = m_view.selectedBlock();
    const std::vector<int> rows = rowsOf(block);
    if (m_workspace.isReadOnly() || rows.empty())
        return;
    if (rows.size() == 1) {
        emit refused(tr("Select the first values and the cells below them that the series is to fill."));
        return;
    }
    // What is filled at the top, in the column with the most of it, goes on below; all filled: the first one does.
    size_t filled = 0;
    for (const int column : block.columns) {
        const Field *field = m_model.fieldAt(column);
        size_t here = 0;
        while (field && here < rows.size() && !m_model.value(rows[here], field->id).isEmpty())
            ++here;
        filled = std::max(filled, here);
    }
    const size_t seeds = filled == rows.size() || filled == 0 ? 1 : filled;
    if (qint64((rows.size() - seeds) * block.columns.size()) > manyCells &&
        !confirm(tr("Fill %n row(s) with the series?", nullptr, int(rows.size() - seeds)), tr("Fill series")))
        return;
    block.rows.assign(rows.begin(), rows.begin() + std::ptrdiff_t(seeds));
    series(block, {rows.begin() + std::ptrdiff_t(seeds), rows.end()}, true);
}

// ---- one value

void GridCommands::setOneValue()
{
    const QModelIndex now = m_view.currentIndex();
    const Field *field = now.isValid() ? m_model.fieldAt(now.column()) : nullptr;
    const std::vector<int> rows = rowsOf(m_view.selectedBlock());
    if (m_workspace.isReadOnly() || rows.empty())
        return;
    if (!field || !field->isEditable()) {
        emit refused(tr("The values of this column cannot be typed: they are worked out."));
        return;
    }
    const FieldId id = field->id;
    SetValueDialog dialog(CellContext{&m_workspace, &m_theme, &m_localizer, id, {}, {}}, int(rows.size()),
                          m_view.window());
    if (dialog.exec() == QDialog::Accepted)
        setCells(id, dialog.value());
}

void GridCommands::setCells(FieldId field, const Value &value)
{
    SetCells cells{m_model.page(), {}};
    for (const int row : rowsOf(m_view.selectedBlock()))
        cells.cells.push_back({m_model.recordAt(row), field, value});
    if (!cells.cells.empty())
        apply(Edit{EditKind::Fill, {std::move(cells)}});
}

void GridCommands::moveToGroup(const std::vector<RecordId> &records, int group)
{
    if (m_workspace.isReadOnly())
        return;
    auto cells = m_model.cellsOfGroup(group, records);
    if (!cells) {
        emit refused(cells.error().message);
        return;
    }
    const auto applied = m_workspace.apply(Edit{EditKind::Cells, {SetCells{m_model.page(), std::move(*cells)}}});
    if (!applied) {
        emit refused(applied.error().message);
        return;
    }
    if (applied->edit)
        m_model.refresh();
}

// ---- records

void GridCommands::addRecord()
{
    if (m_workspace.isReadOnly())
        return;
    const auto added = m_model.addRecord();
    if (!added) {
        emit refused(added.error().message);
        return;
    }
    m_view.goTo(*added);
    emit recordAdded(*added);
}

void GridCommands::duplicateRecords()
{
    const std::vector<int> rows = rowsOf(m_view.selectedBlock());
    const Page *page = m_workspace.schema().page(m_model.page());
    if (m_workspace.isReadOnly() || rows.empty() || !page)
        return;
    if (qint64(rows.size()) > manyCells &&
        !confirm(tr("Duplicate %n record(s)?", nullptr, int(rows.size())), tr("Duplicate")))
        return;
    AddRecords added{m_model.page(), {}, {}};
    for (const Field &field : page->fields) {
        if (field.isEditable())
            added.fields.push_back(field.id);
    }
    const auto records = m_workspace.reader().fetch(page->id, m_model.recordsOf(rows), added.fields);
    if (!records) {
        emit refused(records.error().message);
        return;
    }
    const auto name = std::find(added.fields.begin(), added.fields.end(), page->nameField) - added.fields.begin();
    for (const Record &record : *records) {
        std::vector<Value> values = record.values;
        if (size_t(name) < values.size() && values[size_t(name)].isText())
            values[size_t(name)] = tr("%1 (copy)", "name of a duplicated record").arg(values[size_t(name)].toText());
        added.rows.push_back(std::move(values));
    }
    const int count = int(added.rows.size());
    apply(Edit{EditKind::Duplicate, {std::move(added)}}, tr("%n record(s) duplicated.", nullptr, count));
}

void GridCommands::removeRecords()
{
    const GridBlock block = m_view.selectedBlock();
    const std::vector<int> rows = rowsOf(block);
    if (m_workspace.isReadOnly() || rows.empty())
        return;
    const qint64 count = qint64(rows.size());
    if (count > manyRecords &&
        !confirm(tr("Delete %n record(s)? Links to them become empty. You can undo this.", nullptr, int(count)),
                 tr("Delete")))
        return;
    RemoveRecords removed{m_model.page(), {}};
    for (const int row : rows)
        removed.records.push_back(m_model.recordAt(row));
    apply(Edit{EditKind::RemoveRecords, {std::move(removed)}}, tr("%n record(s) deleted.", nullptr, int(count)));
}

// The question itself stands above what follows from it.
bool GridCommands::confirm(const QString &question, const QString &action) const
{
    const qsizetype end = question.indexOf(u'?') + 1;
    const bool removes = action == tr("Delete");
    QuestionDialog box(
        m_theme,
        {question.left(end), question.mid(end).trimmed(), action, true, removes ? QString() : QStringLiteral("info")},
        m_view.window());
    return box.exec() == QDialog::Accepted;
}

} // namespace pheu
