// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/check.h"

#include "storage/attachmentstore.h"
#include "storage/logstore.h"
#include "storage/metastore.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace pheu
{

namespace
{

constexpr int mostProblems = 100;

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::Check)
};

class Checker
{
public:
    Checker(Database &database, CheckDepth depth)
        : m_database(database)
        , m_depth(depth)
    {
    }

    Result<CheckReport> run()
    {
        checkStructure();
        const Result<Schema> schema = loadSchema(m_database);
        if (!schema) {
            add(Text::tr("The list of pages and fields cannot be read."));
        } else {
            checkKeys(*schema);
            for (const Page &page : schema->pages)
                checkPage(page);
            checkMetadata();
            checkFiles();
            checkLog();
        }
        m_report.ok = m_report.problems.isEmpty();
        return m_report;
    }

private:
    void add(const QString &problem)
    {
        if (m_report.problems.size() < mostProblems && !m_report.problems.contains(problem))
            m_report.problems.append(problem);
    }

    void checkStructure()
    {
        Result<Statement> rows =
            Statement::prepare(m_database, m_depth == CheckDepth::Full ? QStringLiteral("PRAGMA integrity_check(20)")
                                                                       : QStringLiteral("PRAGMA quick_check(20)"));
        if (!rows)
            return add(rows.error().message);
        for (;;) {
            const Result<bool> row = rows->step();
            if (!row)
                return add(row.error().message);
            if (!*row)
                return;
            if (rows->text(0) != QStringLiteral("ok"))
                add(Text::tr("The structure of the file is damaged (%1).").arg(rows->text(0)));
        }
    }

    // Links to records that are not there.
    void checkKeys(const Schema &schema)
    {
        Result<Statement> rows = Statement::prepare(m_database, QStringLiteral("PRAGMA foreign_key_check"));
        if (!rows)
            return add(rows.error().message);
        QHash<QString, QString> names;
        for (const Page &page : schema.pages) {
            names.insert(page.table(), shownName(page.names));
            for (const Field &field : page.fields)
                names.insert(field.joinTable(), shownName(page.names));
        }
        for (;;) {
            const Result<bool> row = rows->step();
            if (!row)
                return add(row.error().message);
            if (!*row)
                return;
            const QString table = rows->text(0);
            if (table == QStringLiteral("import"))
                continue; // its edit may have been forgotten; that it was imported stays known
            const QString page = names.value(table, table);
            if (rows->isNull(1))
                add(Text::tr("A record of “%1” links to a record that is not there.").arg(page));
            else
                add(Text::tr("Record %1 of “%2” links to a record that is not there.").arg(rows->integer(1)).arg(page));
        }
    }

    void compare(const Page &page, const QString &table, const Result<std::map<qint64, BlockDigest>> &found, bool links)
    {
        const QString name = shownName(page.names);
        const Result<std::map<qint64, BlockDigest>> kept = keptDigests(m_database, table);
        if (!found || !kept)
            return add(Text::tr("“%1” cannot be read completely.").arg(name));
        std::map<qint64, BlockDigest> all = *kept;
        all.insert(found->begin(), found->end());
        for (const auto &[block, sum] : all) {
            const auto was = kept->find(block), is = found->find(block);
            if (was != kept->end() && is != found->end() && was->second == is->second)
                continue;
            const qint64 first = std::max<qint64>(block << 12, 1), last = (block << 12) + 4095;
            add(links ? Text::tr("Links of the records %1 to %2 of “%3” are not what was written.")
                            .arg(first)
                            .arg(last)
                            .arg(name)
                      : Text::tr("Records %1 to %2 of “%3” are not what was written.").arg(first).arg(last).arg(name));
        }
    }

    void checkPage(const Page &page)
    {
        const Result<std::map<qint64, BlockDigest>> found = digestsOfPage(m_database, page);
        compare(page, page.table(), found, false);
        if (found) {
            for (const auto &[block, sum] : *found)
                m_report.recordsChecked += sum.records;
        }
        for (const Field &field : page.fields) {
            if (field.storage() == Storage::Join)
                compare(page, field.joinTable(), digestsOfJoin(m_database, field), true);
        }
    }

    void checkMetadata()
    {
        for (const QString &table : digestedMetadata(m_database.version())) {
            const Result<BlockDigest> found = digestOfTable(m_database, table);
            const Result<std::map<qint64, BlockDigest>> kept = keptDigests(m_database, table);
            if (!found || !kept) {
                add(Text::tr("The table “%1” cannot be read completely.").arg(table));
                continue;
            }
            const auto was = kept->find(0);
            if ((was == kept->end() ? BlockDigest{} : was->second) != *found)
                add(Text::tr("The table “%1” is not what was written.").arg(table));
        }
    }

    void checkFiles()
    {
        const Result<QStringList> damaged = damagedAttachments(m_database, 20);
        if (!damaged)
            return add(Text::tr("The files kept in the workspace cannot be read completely."));
        for (const QString &problem : *damaged)
            add(problem);
    }

    void checkLog()
    {
        DigestLedger ledger;
        const Result<QStringList> damaged = LogStore(m_database, ledger).damaged(20);
        if (!damaged)
            return add(Text::tr("The history cannot be read completely."));
        for (const QString &problem : *damaged)
            add(problem);
    }

    Database &m_database;
    CheckDepth m_depth;
    CheckReport m_report;
};

} // namespace

Result<CheckReport> checkDatabase(Database &database, CheckDepth depth)
{
    // One moment of the file, whoever writes meanwhile.
    if (const Result<void> begun = database.execute(QStringLiteral("BEGIN")); !begun)
        return begun.error();
    Result<CheckReport> report = Checker(database, depth).run();
    (void)database.execute(QStringLiteral("COMMIT"));
    return report;
}

Result<CheckReport> checkWorkspace(const QString &path)
{
    Result<std::unique_ptr<Database>> database = Database::open(path, OpenMode::ReadWrite);
    if (!database && database.error().code == ErrorCode::ReadOnly)
        database = Database::open(path, OpenMode::ReadOnly);
    if (!database)
        return database.error();
    return checkDatabase(**database, CheckDepth::Full);
}

} // namespace pheu
