// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/planrowsmodel.h"

#include "theme/plaintip.h"

#include <QFont>
#include <QLocale>
#include <QSet>

namespace pheu
{

namespace
{
constexpr int keptBlocks = 40;
constexpr int ownColumns = 1; // where it comes from
} // namespace

PlanRowsModel::PlanRowsModel(PlannedKind kind, QObject *parent)
    : QAbstractTableModel(parent)
    , m_kind(kind)
    , m_blocks(keptBlocks)
{
}

void PlanRowsModel::show(int plan, qint64 count, const std::vector<Heading> &headings, bool severalFiles)
{
    beginResetModel();
    m_plan = plan;
    m_count = count;
    m_headings = headings;
    m_severalFiles = severalFiles;
    m_blocks.clear();
    m_asked.clear();
    endResetModel();
}

void PlanRowsModel::take(int plan, qint64 first, const std::vector<PlannedRow> &rows)
{
    if (plan != m_plan || rows.empty())
        return;
    const qint64 block = first / blockRows;
    m_asked.remove(block);
    m_blocks.insert(block, new std::vector<PlannedRow>(rows));
    emit dataChanged(index(int(first), 0), index(int(first + qint64(rows.size())) - 1, columnCount() - 1));
}

int PlanRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(std::min<qint64>(m_count, std::numeric_limits<int>::max()));
}

int PlanRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ownColumns + int(m_headings.size());
}

const PlannedRow *PlanRowsModel::row(int row) const
{
    const qint64 block = row / blockRows;
    if (const std::vector<PlannedRow> *rows = m_blocks.object(block)) {
        const size_t at = size_t(row - block * blockRows);
        return at < rows->size() ? &(*rows)[at] : nullptr;
    }
    if (!m_asked.contains(block)) {
        m_asked.insert(block);
        emit wanted(m_plan, m_kind, block * blockRows, blockRows);
    }
    return nullptr;
}

// Numbers stand below each other by their last digit.
int PlanRowsModel::alignmentOf(int column) const
{
    const bool isNumber = column >= ownColumns && m_headings[size_t(column - ownColumns)].isNumber;
    return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

QVariant PlanRowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(index.column());
    const bool text = role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole;
    const PlannedRow *shown = text || role >= Qt::UserRole || role == Qt::FontRole ? row(index.row()) : nullptr;
    if (!shown)
        return {};
    if (index.column() == 0) {
        if (!text)
            return {};
        const QString line = QLocale().toString(shown->line);
        QString place = m_severalFiles ? tr("%1, line %2").arg(shown->file, line) : tr("Line %1").arg(line);
        if (shown->merged > 0)
            place += u' ' + tr("(+%n more)", nullptr, shown->merged);
        return role == Qt::ToolTipRole ? plainTip(place) : place;
    }
    const PlannedCell &cell = shown->cells[size_t(index.column() - ownColumns)];
    switch (role) {
    case ChangedRole:
        return cell.changed;
    case BeforeRole:
        return cell.before;
    case AfterRole:
        return cell.after;
    case Qt::FontRole: {
        QFont font;
        font.setBold(cell.changed);
        return font;
    }
    default:
        break;
    }
    const QString empty = QStringLiteral("—");
    const QString change = QStringLiteral("%1 → %2").arg(cell.before.isEmpty() ? empty : cell.before,
                                                         cell.after.isEmpty() ? empty : cell.after);
    const QString words = cell.changed ? change : cell.after;
    return role == Qt::ToolTipRole ? plainTip(words) : words;
}

QVariant PlanRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("From") : m_headings[size_t(section - ownColumns)].name;
}

} // namespace pheu
