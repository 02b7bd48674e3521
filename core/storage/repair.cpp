// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repair.h"

#include "storage/attachmentstore.h"
#include "storage/backup.h"
#include "storage/check.h"
#include "storage/logstore.h"
#include "storage/metastore.h"
#include "storage/recordstore.h"
#include "storage/rescuescan.h"
#include "storage/tables.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace pheu
{

namespace
{

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::Repair)
};

class Rescue
{
public:
    Rescue(Database &source, Transaction &transaction, const Schema &schema)
        : m_source(source)
        , m_target(transaction.database())
        , m_schema(schema)
        , m_records(m_target, m_ledger)
    {
    }

    Result<RepairReport> run()
    {
        for (const char *table : {"workspace", "page", "field", "option"}) {
            if (const Result<void> done = copyTable(QLatin1String(table)); !done)
                return done.error();
        }
        if (const Result<void> done = copyViewsAndFiles(); !done)
            return done.error();
        for (const Page &page : m_schema.pages) {
            if (const Result<void> done = createPageTables(m_target, m_schema, page); !done)
                return done.error();
            if (const Result<void> done = copyRecords(page); !done)
                return done.error();
        }
        for (const Page &page : m_schema.pages) {
            if (const Result<void> done = clearLostLinks(page); !done)
                return done.error();
        }
        if (const Result<void> done = copyHistory(); !done)
            return done.error();
        for (const QString &table : digestedMetadata(m_target.version()))
            m_ledger.touch(table);
        if (const Result<void> done = m_records.keepLastIds(); !done)
            return done.error();
        if (const Result<void> done = m_ledger.flush(m_target); !done)
            return done.error();
        m_report.expected = std::max(m_report.expected, m_report.recovered);
        return m_report;
    }

private:
    // Rows of a metadata table as they are; what cannot be read is left out.
    Result<void> copyTable(const QString &table)
    {
        Result<Statement> rows = Statement::prepare(m_source, QStringLiteral("SELECT * FROM %1").arg(table));
        if (!rows)
            return rows.error();
        QStringList names, marks; // an older file has fewer columns
        for (int column = 0; column < rows->columnCount(); ++column) {
            names.append(rows->columnName(column));
            marks.append(QStringLiteral("?"));
        }
        Result<Statement> insert = Statement::prepare(
            m_target,
            QStringLiteral("INSERT OR IGNORE INTO %1(%2) VALUES(%3)").arg(table, names.join(u','), marks.join(u',')));
        if (!insert)
            return insert.error();
        for (;;) {
            const Result<bool> row = rows->step();
            if (!row || !*row)
                return {};
            std::vector<Stored> values; // bound, not copied: they live until the row is written
            for (int column = 0; column < rows->columnCount(); ++column)
                values.push_back(readStored(*rows, column));
            for (int column = 0; column < rows->columnCount(); ++column) {
                if (isBlob(table, rows->columnName(column)))
                    insert->bindBlob(column + 1, rows->blob(column));
                else
                    bindStored(*insert, column + 1, values[size_t(column)]);
            }
            if (const Result<void> done = insert->run(); !done)
                return done;
        }
    }

    static bool isBlob(const QString &table, const QString &column)
    {
        return column == QStringLiteral("payload") || column == QStringLiteral("bytes") ||
               (table == QStringLiteral("blob") && column == QStringLiteral("sha256"));
    }

    // What an older file does not have is made as an upgrade makes it.
    Result<void> copyViewsAndFiles()
    {
        if (m_source.version() < 2) {
            MetaStore metadata(m_target, m_ledger);
            for (const Page &page : m_schema.pages) {
                if (const Result<ViewId> added = metadata.addView(defaultView({}, page.id), 0); !added)
                    return added.error();
            }
            return {};
        }
        for (const char *table : {"view", "comment", "blob", "chunk", "attachment"}) {
            if (const Result<void> done = copyTable(QLatin1String(table)); !done)
                return done;
        }
        // A file that is not whole any more is not kept: clearLostLinks() takes it out of its cells.
        return dropDamagedAttachments(m_target);
    }

    Result<void> copyRecords(const Page &page)
    {
        if (const auto kept = keptDigests(m_source, page.table())) {
            for (const auto &[block, sum] : *kept)
                m_report.expected += sum.records;
        }
        DigestLedger unused;
        RecordStore source(m_source, unused);
        Result<void> result;
        forEachReadableRow(m_source, page, [&](StoredRow row) {
            if (!row.meta[CreatedAt])
                row.meta[CreatedAt] = 0;
            for (const Field &field : page.fields) {
                if (field.storage() != Storage::Join)
                    continue;
                const auto cells = source.readCells(page, row.id, std::array{field.id});
                if (cells && *cells && !isNull((*cells)->values.front()))
                    row.cells.emplace_back(field.id, (*cells)->values.front());
            }
            const Result<qint64> done = m_records.insert(page, row);
            if (!done) {
                result = done.error();
                return false;
            }
            ++m_report.recovered;
            return true;
        });
        return result;
    }

    static QString targetTable(const Field &field)
    {
        if (field.config.target)
            return QStringLiteral("t%1").arg(field.config.target.value);
        return field.type->id() == QStringLiteral("attachment") ? QStringLiteral("attachment")
                                                                : QStringLiteral("option");
    }

    // Links whose record, option or file was lost become empty.
    Result<void> clearLostLinks(const Page &page)
    {
        for (const Field &field : page.fields) {
            const bool join = field.storage() == Storage::Join;
            if (!join && (field.storage() != Storage::Integer || !field.config.target))
                continue;
            const QString target = targetTable(field);
            Result<Statement> lost = Statement::prepare(
                m_target, join
                              ? QStringLiteral("SELECT DISTINCT record FROM %1 WHERE target NOT IN (SELECT id FROM %2)")
                                    .arg(field.joinTable(), target)
                              : QStringLiteral("SELECT id FROM %1 WHERE %3 NOT IN (SELECT id FROM %2)")
                                    .arg(page.table(), target, field.column()));
            if (!lost)
                return lost.error();
            std::vector<qint64> records;
            for (;;) {
                const Result<bool> row = lost->step();
                if (!row)
                    return row.error();
                if (!*row)
                    break;
                records.push_back(lost->integer(0));
            }
            for (const qint64 record : records) {
                if (const Result<void> done = clearLostLink(page, field, record); !done)
                    return done;
            }
        }
        return {};
    }

    Result<void> clearLostLink(const Page &page, const Field &field, qint64 record)
    {
        const auto now = m_records.readCells(page, record, std::array{field.id});
        if (!now)
            return now.error();
        Stored left;
        if (const auto *ids = std::get_if<IdList>(&(*now)->values.front())) {
            Result<Statement> exists =
                Statement::prepare(m_target, QStringLiteral("SELECT 1 FROM %1 WHERE id=?").arg(targetTable(field)));
            if (!exists)
                return exists.error();
            IdList there;
            for (const qint64 id : *ids) {
                exists->bind(1, id);
                if (const Result<bool> row = exists->step(); row && *row)
                    there.push_back(id);
                exists->reset();
            }
            if (!there.empty())
                left = std::move(there);
        }
        return m_records.update(page, std::array{CellChange{record, field.id, (*now)->values.front(), left}});
    }

    // Undo needs every row that it speaks of to be as it was left.
    Result<void> copyHistory()
    {
        const Result<CheckReport> report = checkDatabase(m_source, CheckDepth::Quick);
        m_report.historyKept = report && report->ok && m_report.recovered == m_report.expected;
        if (m_report.historyKept) {
            for (const char *table : {"edit", "change", "import"}) {
                if (const Result<void> done = copyTable(QLatin1String(table)); !done)
                    return done;
            }
            return {};
        }
        return keepImportNumbers();
    }

    // Records still say which import they came from: its number must not be given again.
    Result<void> keepImportNumbers()
    {
        qint64 last = 0;
        for (const Page &page : m_schema.pages) {
            Result<Statement> most = Statement::prepare(
                m_target, QStringLiteral("SELECT ifnull(max(import_id), 0) FROM %1").arg(page.table()));
            if (!most)
                return most.error();
            if (const Result<bool> row = most->step(); row && *row)
                last = std::max(last, most->integer(0));
        }
        if (last == 0)
            return {};
        return m_target.execute(QStringLiteral("INSERT INTO import(id, edit, at, description, reverted_by) "
                                               "VALUES(%1, 0, 0, '{}', 0); DELETE FROM import")
                                    .arg(last));
    }

    Database &m_source;
    Database &m_target;
    const Schema &m_schema;
    DigestLedger m_ledger;
    RecordStore m_records;
    RepairReport m_report;
};

Result<RepairReport> rescueInto(Database &source, const QString &draft)
{
    const Result<Schema> schema = loadSchema(source);
    if (!schema)
        return Error{
            ErrorCode::Damaged,
            Text::tr("“%1” could not be rescued because its list of pages and fields cannot be read. Open a backup.")
                .arg(QFileInfo(source.path()).fileName())};
    Result<std::unique_ptr<Database>> target = Database::create(draft);
    if (!target)
        return target.error();
    Result<Transaction> transaction = Transaction::begin(**target);
    if (!transaction)
        return transaction.error();
    Result<RepairReport> report = Rescue(source, *transaction, *schema).run();
    if (!report)
        return report;
    if (const Result<void> done = transaction->commit(); !done)
        return done.error();
    const Result<CheckReport> check = checkDatabase(**target, CheckDepth::Full);
    if (!check)
        return check.error();
    if (!check->ok)
        return Error{ErrorCode::Damaged, Text::tr("“%1” could not be rescued: %2 Open a backup.")
                                             .arg(QFileInfo(source.path()).fileName(), check->problems.first())};
    return report;
}

} // namespace

Result<RepairReport> repairWorkspace(const QString &path, const QString &target)
{
    if (QFileInfo::exists(target))
        return Error{ErrorCode::Io,
                     Text::tr("“%1” could not be written because a file of that name is already there. Choose "
                              "another name.")
                         .arg(target)};
    const Result<std::unique_ptr<Database>> source = Database::open(path, OpenMode::ReadOnly, Trust::Rescue);
    if (!source)
        return source.error();
    const QString draft = nameBeside(target);
    Result<RepairReport> report = rescueInto(**source, draft);
    if (report) {
        if (const Result<void> renamed = renameDurably(draft, target, false); !renamed)
            report = renamed.error();
    }
    if (!report) {
        QFile::remove(draft);
        QFile::remove(draft + QStringLiteral("-journal"));
    }
    return report;
}

} // namespace pheu
