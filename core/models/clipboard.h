// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks of cells as text that spreadsheets exchange: tab between cells, newline between rows, cells with either
// in double quotes. A paste is planned as one edit first; cells that do not fit are told, not guessed.
#pragma once

#include "models/recordtablemodel.h"

namespace pheu
{

// The edit texts of the cells; rows and columns in the order given.
QString tableToTsv(const QAbstractItemModel &model, const std::vector<int> &rows, const std::vector<int> &columns);
// Rows of cells; what Excel and LibreOffice put on the clipboard, newlines inside quoted cells included.
std::vector<QStringList> parseTsv(const QString &text);

struct CellBlock {
    int row = 0; // rowCount() of the model: only new records
    int column = 0;
    int rows = 1;
    int columns = 1;
};

struct CellProblem {
    int row = 0; // in the table, also beyond its last row for new records
    int column = 0;
    QString text;
    QString message;
};

struct PastePlan {
    Edit edit; // empty changes: nothing to do
    qint64 cells = 0;
    qint64 added = 0;                  // new records
    std::vector<CellProblem> problems; // cells that are left as they are
};

// The table at the upper left corner of the block. One copied cell, or a block that fits a whole number of times,
// fills the whole selection. Rows beyond the last become new records; columns beyond the last are problems.
PastePlan pasteEdit(const RecordTableModel &model, const CellBlock &selection, const std::vector<QStringList> &table);
// The first row of the block into the rows below it.
PastePlan fillDownEdit(const RecordTableModel &model, const CellBlock &block);
// Empties the editable cells of the block.
PastePlan clearEdit(const RecordTableModel &model, const CellBlock &block);

} // namespace pheu
