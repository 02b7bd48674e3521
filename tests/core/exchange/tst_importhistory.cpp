// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows before an import (the plan row by row) and months after it (what it brought, what taking it
// back would leave).
#include "exchange/importhistory.h"
#include "exchange/plandiff.h"
#include "exchange/sourcepreview.h"
#include "support/importing.h"
#include "workspace/revertpreview.h"

#include <QTest>

using namespace pheu;
using namespace pheu::test;

namespace
{

const char *const march = "Day,Channel,Campaign,Clicks,Spend\n2026-03-01,Facebook,Tet,10,100\n"
                          "2026-03-02,Facebook,Tet,20,200\n2026-03-02,Facebook,Tet,5,50\n";
const char *const corrected = "Day,Channel,Campaign,Clicks,Spend\n2026-03-01,Facebook,Tet,10,100\n"
                              "2026-03-02,Facebook,Tet,30,250\n2026-03-03,TikTok,He,7,70\n";

QString S(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestImportHistory : public QObject
{
    Q_OBJECT

private slots:
    void aPlanTellsRowByRowWhatItWouldDo()
    {
        Importing w;
        w.import({w.write(march)});
        const QString file = w.write(corrected);
        auto plan = ImportPlan::make(*w.workspace, {file}, {});
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
        PlanDiff diff(**plan);
        QCOMPARE(diff.count(PlannedKind::Added), 1);
        QCOMPARE(diff.count(PlannedKind::Changed), 1);
        QCOMPARE(diff.count(PlannedKind::Unchanged), 1);
        QCOMPARE(diff.count(PlannedKind::Merged), 0);
        const Format format(QLocale(QLocale::English), S("VND"));

        const auto changed = diff.rows(PlannedKind::Changed, 0, 10, format);
        QVERIFY(changed);
        QCOMPARE(changed->size(), 1U);
        QCOMPARE(changed->front().line, 3);
        QStringList told;
        for (const PlannedCell &cell : changed->front().cells) {
            if (cell.changed)
                told << cell.before + S("→") + cell.after;
        }
        QCOMPARE(told, QStringList{S("25→30")}); // the spend is the same

        const auto added = diff.rows(PlannedKind::Added, 0, 10, format);
        QVERIFY(added);
        QStringList values;
        for (const PlannedCell &cell : added->front().cells)
            values << cell.after;
        QVERIFY2(values.contains(S("He")), qPrintable(values.join(u'|'))); // a campaign that is not there yet
        QVERIFY(values.contains(S("7")));
        QCOMPARE(w.count("results"), 2); // nothing was written
    }

    void aMergedRowSaysHowManyLinesAreInIt()
    {
        Importing w;
        auto plan = ImportPlan::make(*w.workspace, {w.write(march)}, {});
        QVERIFY(plan);
        PlanDiff diff(**plan);
        QCOMPARE(diff.count(PlannedKind::Added), 2);
        QCOMPARE(diff.count(PlannedKind::Merged), 1);
        const auto merged = diff.rows(PlannedKind::Merged, 0, 10, Format(QLocale(QLocale::English), S("VND")));
        QVERIFY(merged);
        QCOMPARE(merged->front().merged, 1);
        QVERIFY(diff.rows(PlannedKind::Merged, 5, 10, Format(QLocale(), {}))->empty()); // past the end
    }

    void aPreviewFollowsWhatThePersonSays()
    {
        Importing w;
        const QString file = w.write("a report;of March\nDay;Campaign;Clicks\n2026-03-01;A,B;3\n");
        auto found = previewSource(*w.workspace, file, {});
        QVERIFY2(found, found ? "" : qPrintable(found.error().message));
        QCOMPARE(found->tables.front().headerLine, 2);
        QCOMPARE(found->rows.front(), QStringList({S("2026-03-01"), S("A,B"), S("3")}));
        QCOMPARE(found->above.size(), 1U);
        ImportOptions options;
        options.headerLine = 1;
        found = previewSource(*w.workspace, file, options);
        QVERIFY(found);
        QCOMPARE(found->tables.front().headerLine, 1);
        QCOMPARE(found->rows.size(), 2U);
        options.headerLine = 2;
        options.delimiter = u',';
        found = previewSource(*w.workspace, file, options);
        QVERIFY(found);
        QCOMPARE(found->tables.front().delimiter, QChar(u','));
        QCOMPARE(found->rows.back(), QStringList({S("2026-03-01;A"), S("B;3")}));
        options.headerLine = 99;
        found = previewSource(*w.workspace, file, options);
        QVERIFY(!found);
        QVERIFY(!found.error().message.isEmpty());
    }

    void importsAreListedWithWhatTheyBroughtAndTheirRowsFound()
    {
        Importing w;
        w.import({w.write(march)});
        w.import({w.write(corrected)});
        const auto list = importHistory(w.workspace->database());
        QVERIFY(list);
        QCOMPARE(list->size(), 2U);
        const ImportEntry &second = list->front();
        QCOMPARE(second.added, 1);
        QCOMPARE(second.updated, 1);
        QCOMPARE(second.totals.value(S("clicks")).imported, 47.0);
        QVERIFY(!second.takenBack && second.inHistory);
        QCOMPARE((*list)[1].merged, 1);

        const PageId page = w.workspace->schema().page(S("results"))->id;
        const auto rows = rowsOfImport(w.workspace->database(), page, second.id);
        QVERIFY(rows);
        QCOMPARE(rows->changed, 1);
        Query query;
        query.page = page;
        query.filter = rows->filter;
        QCOMPARE(w.workspace->reader().count(query).value(), 2);
        query.filter = withoutImport(second.id);
        QCOMPARE(w.workspace->reader().count(query).value(), 2); // the two of the first import
    }

    void aFileIsKnownAgainByItsBytesUntilItsImportIsTakenBack()
    {
        Importing w;
        const QString file = w.write(march);
        const QString copy = w.write(march), other = w.write(corrected);
        w.import({file});
        auto known = importedDigests(w.workspace->database());
        QVERIFY(known);
        QVERIFY(known->contains(fileDigest(copy).value()));
        QVERIFY(!known->contains(fileDigest(other).value()));
        QVERIFY(w.workspace->undoImport(ImportId(1)));
        known = importedDigests(w.workspace->database());
        QVERIFY(known && known->isEmpty());
        QVERIFY(!fileDigest(S("/nowhere")));
    }

    void takingBackIsForetoldAndNothingIsWrittenByIt()
    {
        Importing w;
        w.import({w.write(march)});
        const Page &page = *w.workspace->schema().page(S("results"));
        Query query;
        query.page = page.id;
        const auto ids = w.workspace->reader().select(query);
        QVERIFY(ids && ids->size() == 2);
        const FieldId clicks = page.field(S("clicks"))->id;
        QVERIFY(w.workspace->apply({EditKind::Cells, {SetCells{page.id, {{(*ids)[0], clicks, Value(qint64(99))}}}}}));
        const QString token = w.workspace->token();
        const auto found =
            previewImportUndo(w.workspace->database(), w.workspace->schema(), w.workspace->clock(), ImportId(1));
        QVERIFY2(found, found ? "" : qPrintable(found.error().message));
        QCOMPARE(found->kept.size() > 0, true);
        const RevertKept &kept = found->kept.front();
        QCOMPARE(int(kept.why), int(RevertKept::Why::RecordEdited));
        QCOMPARE(kept.record, (*ids)[0]);
        QCOMPARE(kept.field, clicks);
        QCOMPARE(kept.imported.toInteger(), 10);
        QCOMPARE(kept.now.toInteger(), 99);
        QCOMPARE(w.count("results"), 2);
        w.workspace->refresh();
        QCOMPARE(w.workspace->token(), token);

        const auto undone = w.workspace->undoImport(ImportId(1));
        QVERIFY(undone);
        QCOMPARE(undone->kept, found->keptCount); // exactly what was foretold
        QCOMPARE(w.count("results"), 1);
        const auto again =
            previewImportUndo(w.workspace->database(), w.workspace->schema(), w.workspace->clock(), ImportId(1));
        QVERIFY(!again);
    }
};

QTEST_GUILESS_MAIN(TestImportHistory)
#include "tst_importhistory.moc"
