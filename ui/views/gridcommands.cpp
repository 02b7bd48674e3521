// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gridcommands.h"

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

GridCommands::GridCommands(Workspace &workspace, GridView &view, Localizer &localizer)
    : QObject(&view)
    , m_workspace(workspace)
    , m_view(view)
    , m_model(view.records())
    , m_localizer(localizer)
{
}

std::vector<int> GridCommands::rowsOf(const GridBlock &block) const
{
    if (!block.allRows)
        return block.rows;
    std::vector<int> rows(size_t(m_model.rowCount()));
    std::iota(rows.begin(), rows.end(), 0);
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

// Into the cells from the top left one on; a single value fills the whole selection. Rows beyond the last become
// new records. What cannot be edited is passed over.
Result<Edit> GridCommands::pasteEdit(const TextBlock &text) const
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
        const int top = rows.empty() ? 0 : rows.front();
        rows.resize(text.size());
        std::iota(rows.begin(), rows.end(), top);
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
        const auto applied = m_workspace.apply(*edit);
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
    if (!data || !data->hasText())
        return;
    apply(pasteEdit(blockFromText(data->text())));
}

void GridCommands::fillDown()
{
    const GridBlock block = m_view.selectedBlock();
    std::vector<int> rows = rowsOf(block);
    if (m_workspace.isReadOnly() || rows.empty())
        return;
    if (rows.size() == 1) { // one row: takes what stands above it
        if (rows.front() == 0)
            return;
        rows.insert(rows.begin(), rows.front() - 1);
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

bool GridCommands::confirm(const QString &question, const QString &action) const
{
    QMessageBox box(QMessageBox::Question, tr("Pheu"), question, QMessageBox::Cancel, m_view.window());
    box.setObjectName(QStringLiteral("confirmBox"));
    box.setTextFormat(Qt::PlainText);
    QPushButton *yes = box.addButton(action, QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == yes;
}

} // namespace pheu
