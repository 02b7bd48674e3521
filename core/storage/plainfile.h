// SPDX-License-Identifier: GPL-3.0-or-later
// A plain SQLite file for other programs: a table a page with generated names, and a view over it under the names that
// people know. Written beside the target and renamed at the end: it is complete or absent.
#pragma once

#include "base/result.h"

#include <QStringList>

#include <memory>
#include <span>
#include <variant>
#include <vector>

namespace pheu
{

enum class PlainKind { Integer, Real, Text };
using PlainCell = std::variant<std::monostate, qint64, double, QString>;

struct PlainColumn {
    QString name;
    PlainKind kind = PlainKind::Text;
};

class PlainFile
{
public:
    // Errors: Io, DiskFull.
    static Result<std::unique_ptr<PlainFile>> create(const QString &target);
    ~PlainFile(); // nothing is left unless finish() succeeded

    // The rows that follow are of this table. The view gets the name as it is, or one like it when another has it
    // already; so do its columns. The first column is the id of the record, called id.
    Result<void> beginTable(const QString &name, const std::vector<PlainColumn> &columns);
    // `cells` beside the columns.
    Result<void> addRow(qint64 id, std::span<const PlainCell> cells);
    Result<void> finish();

private:
    PlainFile();
    struct Private;
    std::unique_ptr<Private> d;
};

// `name`, or “name (2)” and so on when `taken` has it; SQLite compares names without case. Never a name that it keeps
// for itself. What is answered is added to `taken`.
QString distinctSqlName(const QString &name, QStringList &taken);

} // namespace pheu
