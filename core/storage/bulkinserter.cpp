// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bulkinserter.h"

#include "storage/eachrow.h"

#include <QHash>

#include <sqlite3.h>

namespace pheu
{

namespace
{

// A database in memory beside the file, whose table has what is to be inserted. It stands empty between two inserts, so
// that no name is ever found in it.
class Feed
{
public:
    explicit Feed(Database &database)
        : m_database(database)
    {
    }
    ~Feed()
    {
        if (m_filled)
            // Writable, for a transaction that begins with a lock takes one on every database.
            (void)sqlite3_deserialize(m_database.handle(), name, nullptr, 0, 0,
                                      SQLITE_DESERIALIZE_RESIZEABLE | SQLITE_DESERIALIZE_FREEONCLOSE);
    }
    Feed(const Feed &) = delete;
    Feed &operator=(const Feed &) = delete;

    // The bytes stay the caller's.
    Result<void> fill(std::span<unsigned char> bytes)
    {
        sqlite3 *const handle = m_database.handle();
        if (sqlite3_db_readonly(handle, name) < 0) { // not there yet
            sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 1);
            const Result<void> attached = m_database.execute(QStringLiteral("ATTACH ':memory:' AS pheu_feed"));
            sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
            if (!attached)
                return attached;
        }
        m_filled = true;
        const auto size = sqlite3_int64(bytes.size());
        const int rc = sqlite3_deserialize(handle, name, bytes.data(), size, size, SQLITE_DESERIALIZE_READONLY);
        return rc == SQLITE_OK ? Result<void>() : m_database.errorOf(rc);
    }

private:
    static constexpr const char *name = "pheu_feed";
    Database &m_database;
    bool m_filled = false;
};

Result<BulkLayout> layoutOf(Database &database, const Page &page, std::span<const FieldId> fields)
{
    QHash<QString, int> known{{QStringLiteral("created_at"), BulkLayout::CreatedAt},
                              {QStringLiteral("import_id"), BulkLayout::Import},
                              {QStringLiteral("import_file"), BulkLayout::File},
                              {QStringLiteral("import_line"), BulkLayout::Line}};
    BulkLayout layout;
    layout.table = page.table().toStdString();
    for (const FieldId field : fields) {
        known.insert(QStringLiteral("c%1").arg(field.value), BulkLayout::FirstCell + int(layout.digestColumns.size()));
        layout.digestColumns.push_back(RowHash::columnOf(field));
    }
    const Result<void> columns =
        eachRow(Statement::prepare(database, QStringLiteral("PRAGMA main.table_info(%1)").arg(page.table())),
                [&](const Statement &row) {
                    ++layout.columns;
                    if (const auto source = known.constFind(row.text(1)); source != known.constEnd())
                        layout.sources.push_back(*source);
                    else if (!layout.sources.empty() && layout.sources.back() < 0)
                        --layout.sources.back();
                    else
                        layout.sources.push_back(-1); // such as the id: each row has it already
                });
    if (!columns)
        return columns.error();
    Result<Statement> declared = Statement::prepare(
        database, QStringLiteral("SELECT sql FROM main.sqlite_schema WHERE type='table' AND name=?"));
    if (!declared)
        return declared.error();
    declared->bind(1, page.table());
    const Result<void> read = eachRow(*declared, [&] { layout.sql = std::string(declared->utf8(0)); });
    return read ? Result<BulkLayout>(std::move(layout)) : read.error();
}

} // namespace

BulkInserter::BulkInserter(Database &database, DigestLedger &ledger, qint64 *lastId,
                           std::shared_ptr<const BulkLayout> layout)
    : m_database(&database)
    , m_ledger(&ledger)
    , m_lastId(lastId)
    , m_layout(std::move(layout))
    , m_table(QString::fromStdString(m_layout->table))
    , m_waiting(std::make_unique<BulkRows>(m_layout))
{
}

Result<BulkInserter> BulkInserter::prepare(Database &database, RecordStore &records, DigestLedger &ledger,
                                           const Page &page, std::span<const FieldId> fields)
{
    Result<BulkLayout> layout = layoutOf(database, page, fields);
    if (!layout)
        return layout.error();
    const Result<qint64 *> lastId = records.lastId(page);
    if (!lastId)
        return lastId.error();
    return BulkInserter(database, ledger, *lastId, std::make_shared<const BulkLayout>(std::move(*layout)));
}

Result<qint64> BulkInserter::add(std::span<const Cell> cells, const RowOrigin &origin)
{
    if (m_waiting->isFull()) {
        if (const Result<void> written = write(); !written)
            return written.error();
    }
    if (m_waiting->isEmpty())
        m_waiting->clear(nextId());
    m_waiting->add(cells, origin);
    return m_waiting->nextId() - 1;
}

Result<void> BulkInserter::write()
{
    if (m_waiting->isEmpty())
        return {};
    const Result<void> written = write(*m_waiting);
    m_waiting->clear(nextId());
    return written;
}

Result<void> BulkInserter::write(BulkRows &rows)
{
    Feed feed(*m_database);
    if (const Result<void> filled = feed.fill(rows.image()); !filled)
        return filled;
    // Both tables are declared alike, so SQLite moves the rows as they are.
    Result<Statement> insert =
        Statement::prepare(*m_database, QStringLiteral("INSERT INTO main.%1 SELECT * FROM pheu_feed.%1").arg(m_table));
    if (!insert)
        return insert.error();
    if (const Result<void> done = insert->run(); !done)
        return done;
    for (const auto &[block, digest] : rows.digests())
        m_ledger->addBlock(m_table, block, digest);
    *m_lastId = rows.nextId() - 1;
    return {};
}

} // namespace pheu
