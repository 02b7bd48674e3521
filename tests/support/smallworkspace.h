// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace file with the pages of campaignSchema() and seeded random records, which are also kept in memory: what
// the store answers can be held against a naive reading of them.
#pragma once

#include "storage/database.h"
#include "support/campaignschema.h"

#include <QHash>
#include <QTemporaryDir>

#include <map>
#include <random>

namespace pheu::test
{

struct SmallWorkspace {
    using Row = std::map<FieldId, Value>; // empty values left out

    // Check `database` for null: the reason is in `error`.
    explicit SmallWorkspace(unsigned seed, int resultRecords = 60);

    const Field &field(PageId page, const QString &role) const;
    Value value(PageId page, qint64 record, FieldId field) const; // reverse links too
    QString nameOf(PageId page, qint64 record) const;

    QTemporaryDir dir;
    Schema schema = campaignSchema();
    std::unique_ptr<Database> database;
    QString error;
    std::map<PageId, std::map<qint64, Row>> rows;

private:
    void fill(int resultRecords);
    Value randomValue(const Field &field);
    void insert(PageId page, qint64 id, const Row &row);
    int random(int below) { return int(m_random() % unsigned(below)); }
    std::mt19937 m_random;
};

} // namespace pheu::test
