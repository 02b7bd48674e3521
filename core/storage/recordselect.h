// SPDX-License-Identifier: GPL-3.0-or-later
// The statements that computed fields read records and their links with. Columns are those of t<page>, or "NULL"; the
// parameters that each still wants are named beside it.
#pragma once

#include "storage/schema.h"
#include "storage/statement.h"

namespace pheu
{

// What to select for a field of t<page>; "NULL" for one that is in no column.
QString selectedColumn(const Field &field);

// The columns of one record: its id.
Result<Statement> selectRecord(Database &database, const Page &page, const QStringList &columns);
// id and the columns, ascending: the first id and the last.
Result<Statement> selectRange(Database &database, const Page &page, const QStringList &columns);
// The ids of a range that have nothing in the field, ascending: the first id and the last.
Result<Statement> selectUnfilled(Database &database, const Page &page, const Field &field);
// The records that link to one, ascending, each with the columns (of a link in a join table without them): its id.
Result<Statement> selectLinking(Database &database, const Field &link, const QStringList &columns);
// Record, target and the columns (of a link in a join table without them) of every link there is, by record.
Result<Statement> selectLinks(Database &database, const Field &link, const QStringList &columns);
// The targets of a range of records: the first id and the last.
Result<Statement> selectTargets(Database &database, const Field &link);
// Record and target where the target is in a range: the first id and the last.
Result<Statement> selectHolders(Database &database, const Field &link);

// 0: the page has no records.
Result<qint64> lastRecord(Database &database, const Page &page);
// Of the records of a range; 0: none.
Result<qint64> highestValue(Database &database, const Page &page, const Field &field, qint64 first, qint64 last);
// Whether selectLinking() and selectHolders() find what they want without reading everything.
Result<bool> isIndexed(Database &database, const Field &link);
// The records or options of a field kept in a join table, in order.
Result<IdList> joinedTo(Database &database, const Field &field, qint64 record);

} // namespace pheu
