// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rescuescan.h"

#include "storage/recordstore.h"

#include <limits>

namespace pheu
{

namespace
{

class RescueScan
{
public:
    RescueScan(Database &database, const Page &page)
        : m_database(database)
        , m_page(page)
    {
    }

    void run(const std::function<bool(StoredRow)> &use)
    {
        std::optional<qint64> from = std::numeric_limits<qint64>::min();
        while (from) {
            bool goOn = true;
            if (read(*from, use, goOn) || !goOn)
                return;
            from = nextReadable();
        }
    }

private:
    // True: to the end. False: stopped by damage after m_last, or by `use`.
    bool read(qint64 from, const std::function<bool(StoredRow)> &use, bool &goOn)
    {
        QString sql = QStringLiteral("SELECT id, created_at, modified_at, import_id, import_file, import_line");
        std::vector<FieldId> fields;
        for (const Field &field : m_page.fields) {
            if (!hasColumn(field))
                continue;
            sql += QStringLiteral(", ") + field.column();
            fields.push_back(field.id);
        }
        Result<Statement> rows = Statement::prepare(
            m_database, sql + QStringLiteral(" FROM %1 WHERE id>=? ORDER BY id").arg(m_page.table()));
        if (!rows)
            return true; // not even the table: nothing to read
        rows->bind(1, from);
        for (;;) {
            const Result<bool> row = rows->step();
            if (!row)
                return false;
            if (!*row)
                return true;
            StoredRow found;
            found.id = rows->integer(0);
            if (m_any && found.id <= m_last)
                continue; // a damaged tree may lead round in circles
            for (size_t i = 0; i < found.meta.size(); ++i) {
                if (!rows->isNull(int(i) + 1))
                    found.meta[i] = rows->integer(int(i) + 1);
            }
            for (size_t i = 0; i < fields.size(); ++i) {
                Stored cell = readStored(*rows, int(i) + 1 + RowMetaCount);
                if (!isNull(cell))
                    found.cells.emplace_back(fields[i], std::move(cell));
            }
            m_last = found.id;
            m_any = true;
            goOn = use(std::move(found));
            if (!goOn)
                return false;
        }
    }

    bool startsAt(qint64 from)
    {
        Result<Statement> row = Statement::prepare(
            m_database, QStringLiteral("SELECT * FROM %1 WHERE id>=? ORDER BY id LIMIT 1").arg(m_page.table()));
        if (!row)
            return false;
        row->bind(1, from);
        const Result<bool> found = row->step();
        return found && *found;
    }

    // The smallest id after the last one from which reading works again: in growing steps, then halved.
    std::optional<qint64> nextReadable()
    {
        const qint64 base = m_any ? m_last : 0;
        m_last = base;
        m_any = true;
        qint64 step = 1;
        constexpr qint64 furthest = qint64(1) << 40;
        while (!startsAt(base + step)) {
            step *= 2;
            if (step > furthest)
                return std::nullopt;
        }
        qint64 bad = step / 2, good = step;
        while (good - bad > 1) {
            const qint64 middle = bad + (good - bad) / 2;
            (startsAt(base + middle) ? good : bad) = middle;
        }
        return base + good;
    }

    Database &m_database;
    const Page &m_page;
    qint64 m_last = 0;
    bool m_any = false;
};

} // namespace

void forEachReadableRow(Database &database, const Page &page, const std::function<bool(StoredRow)> &use)
{
    RescueScan(database, page).run(use);
}

} // namespace pheu
