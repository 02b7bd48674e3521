// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/searchtext.h"
#include "models/workspacesearch.h"
#include "support/workspacefile.h"

#include <QSignalSpy>
#include <QTest>

using namespace pheu;
using namespace pheu::test;

class TestWorkspaceSearch : public QObject
{
    Q_OBJECT

private slots:
    void wordsAreFoundWithAndWithoutMarks()
    {
        using Ranges = std::vector<TextRange>;
        QCOMPARE(foundRanges(QStringLiteral("Tết Bính Ngọ"), QStringLiteral("tet")), (Ranges{{0, 3}}));
        QCOMPARE(foundRanges(QStringLiteral("Đà Nẵng"), QStringLiteral("nang da")), (Ranges{{0, 2}, {3, 4}}));
        QCOMPARE(foundRanges(QStringLiteral("aaaa"), QStringLiteral("aa")), (Ranges{{0, 4}}));
        QCOMPARE(foundRanges(QStringLiteral("x"), QStringLiteral("y")), Ranges());
        QCOMPARE(foundRanges(QStringLiteral("x"), QString()), Ranges());
    }

    void aLongTextIsCutAroundWhatWasFound()
    {
        const QString text = QString(QStringLiteral("lorem ")).repeated(60) + QStringLiteral("Tết ") +
                             QString(QStringLiteral("ipsum ")).repeated(60);
        const QString part = aroundMatch(text, QStringLiteral("tet"), 60);
        QVERIFY2(part.contains(QStringLiteral("Tết")) && part.size() <= 62, qPrintable(part));
        QVERIFY(part.startsWith(u'…') && part.endsWith(u'…'));
        QCOMPARE(aroundMatch(QStringLiteral("short\ntext"), QStringLiteral("x"), 60), QStringLiteral("short text"));
    }

    void namesComeFirstThenOtherTexts()
    {
        WorkspaceFile file(Language::English);
        const RecordId tet = file.add("campaigns", {{"name", QStringLiteral("Tết Bính Ngọ")}});
        const RecordId other = file.add(
            "campaigns", {{"name", QStringLiteral("Quà 8/3")}, {"brief", QStringLiteral("Nối tiếp chiến dịch Tết")}});
        const RecordId ad = file.add("ads", {{"name", QStringLiteral("Video")}, {"campaign", tet.value}});
        WorkspaceSearch search(file.path, noon);
        const QList<SearchHit> hits = ask(search, QStringLiteral("tet"));
        QCOMPARE(hits.value(0).record, tet);
        QVERIFY(hits.value(0).field.isEmpty());
        const auto byText =
            std::find_if(hits.begin(), hits.end(), [other](const SearchHit &hit) { return hit.record == other; });
        QVERIFY(byText != hits.end());
        QCOMPARE(byText->field, QStringLiteral("Brief"));
        QVERIFY(byText->text.contains(QStringLiteral("Tết")));
        const PageId ads = file.page("ads").id;
        QVERIFY(std::any_of(hits.begin(), hits.end(), [&](const SearchHit &hit) {
            return hit.page == ads && hit.record == ad && hit.field == QStringLiteral("Campaign");
        }));
    }

    void whatWasWrittenSinceIsFound()
    {
        WorkspaceFile file;
        WorkspaceSearch search(file.path, noon);
        QVERIFY(ask(search, QStringLiteral("Giáng sinh")).isEmpty());
        file.add("campaigns", {{"name", QStringLiteral("Giáng sinh")}});
        QCOMPARE(ask(search, QStringLiteral("giang sinh")).size(), 1);
    }

    void answersToAnOlderQuestionAreNotTold()
    {
        WorkspaceFile file;
        file.add("campaigns", {{"name", QStringLiteral("Alpha")}});
        WorkspaceSearch search(file.path, noon);
        QSignalSpy found(&search, &WorkspaceSearch::found);
        QSignalSpy finished(&search, &WorkspaceSearch::finished);
        search.ask(QStringLiteral("al"), Format(QLocale::c(), {}), 5);
        search.ask(QStringLiteral("alp"), Format(QLocale::c(), {}), 5);
        const int last = search.ask(QStringLiteral("alpha"), Format(QLocale::c(), {}), 5);
        QTRY_VERIFY(!finished.isEmpty() && finished.back().front().toInt() == last);
        QCOMPARE(found.back().front().toInt(), last);
    }

    void anOrdinaryWorkspaceAnswersWithinATenthOfASecond()
    {
        WorkspaceFile file;
        AddRecords many{file.page("campaigns").id, {file.field("campaigns", "name").id}, {}};
        for (int i = 0; i < 3000; ++i)
            many.rows.push_back({QStringLiteral("Chiến dịch %1").arg(i)});
        QVERIFY(file.workspace->apply({EditKind::AddRecords, {many}}));
        WorkspaceSearch search(file.path, noon);
        ask(search, QStringLiteral("x")); // opens its connection
        QSignalSpy found(&search, &WorkspaceSearch::found);
        QElapsedTimer time;
        time.start();
        search.ask(QStringLiteral("chien dich 29"), Format(QLocale::c(), {}), 5);
        QTRY_VERIFY(!found.isEmpty());
        qInfo("first results after %lld ms", time.elapsed());
        QVERIFY(time.elapsed() < 1000); // 100 on a quiet machine
    }

private:
    QList<SearchHit> ask(WorkspaceSearch &search, const QString &text)
    {
        QList<SearchHit> hits;
        const auto listening = connect(&search, &WorkspaceSearch::found, this,
                                       [&hits](int, PageId, const QList<SearchHit> &more, bool) { hits += more; });
        QSignalSpy finished(&search, &WorkspaceSearch::finished);
        const int question = search.ask(text, Format(QLocale(QLocale::English), QStringLiteral("VND")), 20);
        const bool answered =
            QTest::qWaitFor([&] { return !finished.isEmpty() && finished.back().front().toInt() == question; }, 5000);
        disconnect(listening);
        return answered ? hits : QList<SearchHit>{SearchHit{}};
    }
};

QTEST_GUILESS_MAIN(TestWorkspaceSearch)
#include "tst_workspacesearch.moc"
