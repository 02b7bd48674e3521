// SPDX-License-Identifier: GPL-3.0-or-later
// A pivot on the screen: figures come piece by piece, can be copied and opened down to their records.
#include "metrics/owncatalogue.h"
#include "viewfixture.h"
#include "views/filtertext.h"
#include "views/pivot/pivotcanvas.h"
#include "views/pivot/pivotview.h"

using namespace pheu;
using namespace pheu::test;

class PivotViewTest : public QObject
{
    Q_OBJECT

    struct Figures : ViewFixture {
        RecordId facebook, tiktok;

        Figures()
        {
            facebook = file.add("channels", {{"name", QStringLiteral("Alpha")}});
            tiktok = file.add("channels", {{"name", QStringLiteral("Beta")}});
            const auto add = [&](int month, RecordId channel, qint64 spend, qint64 orders) {
                file.add("results", {{"date", qint64(toDay(QDate(2026, month, 5)))},
                                     {"channel", channel.value},
                                     {"spend", spend},
                                     {"orders", orders}});
            };
            add(1, facebook, 100, 2);
            add(2, facebook, 300, 3);
            add(2, tiktok, 50, 0);
        }
        void open(const std::function<void(ViewConfig &)> &edit = {}, const char *page = "results")
        {
            ViewConfig config = usualPivot(workspace().schema(), file.page(page).id);
            config.across = QStringList{QStringLiteral("month")};
            config.kpis = QStringList{QStringLiteral("spend"), QStringLiteral("cpw")};
            if (edit)
                edit(config);
            show(page, ViewKind::Pivot, makePivotView, config);
            if (!QTest::qWaitFor([this] { return !pivot().isEmpty() || !pivot().isVisible(); }))
                qFatal("no figures came");
        }
        PivotCanvas &pivot() const { return static_cast<PivotView *>(view)->pivot(); }
        const PivotTable &table() const { return pivot().content().table; }
        qint64 behind(const Filter &filter)
        {
            Query query;
            query.page = file.page("results").id;
            query.filter = filter;
            return *workspace().reader().count(query);
        }
    };

private slots:
    void figuresAndTotalsComeByThemselves()
    {
        Figures f;
        f.open();
        QCOMPARE(f.table().rows.size(), size_t(3));
        QCOMPARE(f.table().columns.size(), size_t(2));
        QCOMPARE(f.table().figure(2, 2, 0), Figure(450));
        QCOMPARE(f.table().figure(2, 2, 1), Figure(90)); // 450 over 5 orders
    }

    void anOwnKpiHasItsColumnsUntilItIsRemoved()
    {
        Figures f;
        OwnEntry entry;
        entry.nameEn = QStringLiteral("Twice the orders");
        entry.formula = QStringLiteral("2 * orders");
        const auto saving = savingEntry(f.workspace(), entry);
        QVERIFY(saving && f.workspace().apply(*saving));
        f.open([](ViewConfig &config) {
            config.kpis = {QStringLiteral("twice_the_orders"), QStringLiteral("orders")};
        });
        QCOMPARE(f.table().kpis(), 2);
        QCOMPARE(*f.table().figure(2, 2, 0), 2 * *f.table().figure(2, 2, 1));
        const auto removing = removingEntry(f.workspace(), QStringLiteral("twice_the_orders"));
        QVERIFY(removing && f.workspace().apply(*removing));
        QTRY_COMPARE(f.table().kpis(), 1);
        QVERIFY(f.table().figure(2, 2, 0)); // the other one stays
        QVERIFY(f.workspace().undo());
        QTRY_COMPARE(f.table().kpis(), 2);
    }

    void anEditOfAResultIsSeenAtOnce()
    {
        Figures f;
        f.open();
        f.file.add("results",
                   {{"date", qint64(toDay(QDate(2026, 2, 6)))}, {"channel", f.tiktok.value}, {"spend", qint64(50)}});
        QTRY_COMPARE(f.table().figure(2, 2, 0), Figure(500));
        QVERIFY(f.workspace().undo());
        QTRY_COMPARE(f.table().figure(2, 2, 0), Figure(450));
    }

    void aDoubleClickOpensTheRecordsBehindTheFigure()
    {
        Figures f;
        f.open();
        const int row = 0;                                       // whichever is first
        const QPoint cell = f.pivot().cellRect(row, 2).center(); // spend of the second month
        QTest::mouseDClick(f.pivot().viewport(), Qt::LeftButton, {}, cell);
        QCOMPARE(f.shown.size(), size_t(1));
        QCOMPARE(f.shown.front().first, f.file.page("results").id);
        QCOMPARE(f.behind(f.shown.front().second), 1);
        f.pivot().setFocus();
        ViewFixture::press(&f.pivot(), Qt::Key_End, Qt::ControlModifier); // the total of all
        ViewFixture::press(&f.pivot(), Qt::Key_Return);
        QCOMPARE(f.behind(f.shown.back().second), 3);
    }

    void theFilterBehindAFigureReadsInNamesAndSaysNothingTwice()
    {
        Figures f;
        f.open([](ViewConfig &c) { c.period = QStringLiteral("last-data-30"); });
        for (int column = 0; column < 3; ++column) {
            for (int row = 0; row < 3; ++row)
                QTest::mouseDClick(f.pivot().viewport(), Qt::LeftButton, {},
                                   f.pivot().cellRect(row, column * 2).center());
        }
        QVERIFY(!f.shown.empty());
        Localizer localizer;
        localizer.setLanguage(Language::English);
        bool named = false;
        for (const auto &[page, filter] : f.shown) {
            QStringList chips;
            for (const Filter &part : filterParts(filter))
                chips << filterWords(f.workspace(), localizer, page, part);
            const QString all = chips.join(QStringLiteral(" | "));
            QVERIFY2(!all.contains(u'#'), qPrintable(all));
            named = named || all.contains(QStringLiteral("Alpha")) || all.contains(QStringLiteral("Beta"));
            QCOMPARE(QSet<QString>(chips.begin(), chips.end()).size(), chips.size());
            QVERIFY2(all.count(QStringLiteral("is on or after")) <= 1, qPrintable(all));
            QVERIFY2(all.count(QStringLiteral("is on or before")) <= 1, qPrintable(all));
            QVERIFY2(chips.size() <= 3, qPrintable(all));
        }
        QVERIFY(named);
    }

    void theTableIsCopiedWithItsNamesAndWholeNumbers()
    {
        Figures f;
        f.open();
        const QStringList lines = f.pivot().copied(true).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines.front().split(u'\t').size(), 7);
        QVERIFY(lines.back().startsWith(QStringLiteral("Total")));
        QVERIFY(lines.back().contains(QStringLiteral("\t450\t")));
    }

    void anUndefinedFigureIsEmptyAndNeverZero()
    {
        Figures f;
        f.open();
        for (int row = 0; row < 3; ++row) {
            if (!f.table().rows[size_t(row)].keys.empty() && f.table().rows[size_t(row)].keys.front().label == u"Beta")
                QVERIFY(!f.table().figure(row, 2, 1)); // 50 over no orders
        }
    }

    void heatIsOnTheCellsAndNotOnTheTotals()
    {
        Figures f;
        f.open();
        bool any = false;
        for (int row = 0; row < 2; ++row)
            any = any || f.pivot().heat(row, 2).isValid();
        QVERIFY(any);
        QVERIFY(!f.pivot().heat(2, 2).isValid());
        QVERIFY(!f.pivot().heat(0, 4).isValid());
        ViewConfig config = f.now().config;
        config.heat = false;
        emit f.view->configEdited(config);
        QTRY_VERIFY(!f.pivot().content().heat);
        QVERIFY(!f.pivot().heat(0, 2).isValid());
    }

    void aPageThatResultsLinkToHasAPivotOfItsOwnFilter()
    {
        Figures f;
        f.open(
            [&](ViewConfig &c) {
                const auto filter =
                    parseFilter(f.workspace().schema(), f.file.page("channels").id, QStringLiteral("name = \"Alpha\""));
                c.filter = *filter;
            },
            "channels");
        QCOMPARE(f.table().rows.size(), size_t(2));
        QCOMPARE(f.table().figure(1, 2, 0), Figure(400));
    }

    void withoutRowsOrFiguresTheViewSaysWhatToChoose()
    {
        Figures f;
        f.open([](ViewConfig &c) { c.rows.clear(); });
        QVERIFY(f.view->findChild<QWidget *>(QStringLiteral("viewEmpty"))->isVisible());
        ViewConfig config = f.now().config;
        config.rows = QStringList{QStringLiteral("channel")};
        emit f.view->configEdited(config);
        QTRY_VERIFY(f.pivot().isVisible());
        QVERIFY(!pivotLacks(f.workspace().schema(), f.file.page("costs").id).isEmpty());
    }
};

QTEST_MAIN(PivotViewTest)
#include "tst_pivotview.moc"
