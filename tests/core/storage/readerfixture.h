// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the store questions of random records, or of records that a test wrote by hand.
#pragma once

#include "storage/recordreader.h"
#include "support/smallworkspace.h"

#include <QTest>

namespace pheu::test
{

inline std::vector<RecordId> idsOf(std::initializer_list<qint64> ids)
{
    return std::vector<RecordId>(ids.begin(), ids.end());
}

class ReaderFixture
{
protected:
    // Records written by hand, in place of the random ones, for this test.
    void startHand(const QString &sql)
    {
        m_hand = std::make_unique<SmallWorkspace>(1, 0);
        QVERIFY2(m_hand->database, qPrintable(m_hand->error));
        run(QStringLiteral("BEGIN"));
        for (const Page &page : m_hand->schema.pages)
            run(QStringLiteral("DELETE FROM %1").arg(page.table()));
        for (const int join : {304, 310})
            run(QStringLiteral("DELETE FROM j%1").arg(join));
        run(sql);
        run(QStringLiteral("COMMIT"));
    }
    SmallWorkspace &workspace() { return m_hand ? *m_hand : *m_workspace; }
    std::vector<RecordId> select(PageId page, const QString &filterText, const QString &sortText = {})
    {
        Query query;
        query.page = page;
        Result<Filter> filter = parseFilter(workspace().schema, page, filterText);
        Result<std::vector<Sort>> sorts = parseSorts(workspace().schema, page, sortText);
        if (!filter || !sorts) {
            qWarning().noquote() << (filter ? sorts.error() : filter.error()).message;
            return {RecordId(-1)};
        }
        query.filter = *filter;
        query.sorts = *sorts;
        Result<std::vector<RecordId>> ids = reader().select(query);
        if (!ids)
            qWarning().noquote() << ids.error().message;
        return ids ? *ids : std::vector<RecordId>{RecordId(-1)};
    }
    RecordReader reader() { return RecordReader(*workspace().database, workspace().schema); }
    void run(const QString &sql)
    {
        const Result<void> done = workspace().database->execute(sql);
        QVERIFY2(bool(done), done ? "" : qPrintable(done.error().message));
    }

    std::unique_ptr<SmallWorkspace> m_workspace; // random
    std::unique_ptr<SmallWorkspace> m_hand;      // by hand, in its place
};

} // namespace pheu::test
