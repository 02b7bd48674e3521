// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace shaped from nothing by clicks and keys alone: the eight tables of a campaign-management template, their
// links, views and computed fields. Nothing is written but by the widgets a person uses; what came out is read back.
#include "windowhands.h"

using namespace pheu;
using namespace pheu::test;

class TestShapedPages : public QObject, protected WindowHands
{
    Q_OBJECT

private slots:
    void initTestCase() { openWindow(); }
    void cleanupTestCase() { closeWindow(); }

    void theTemplateGivesWayToPagesOfOnesOwn()
    {
        addPage("Objectives");
        const std::vector<Page> before = schema().pages;
        QVERIFY(before.size() > 5);
        for (const Page &page : before) {
            if (page.role.isEmpty())
                continue;
            removePage(page.id);
        }
        QCOMPARE(schema().pages.size(), size_t(1));
        for (const char *name : {"Staff", "Channels", "Campaigns", "Activities", "Assets", "UTM tracking", "Metrics"})
            addPage(name);
        QCOMPARE(schema().pages.size(), size_t(8));
    }

    void theirFieldsAreMadeInTheDialog()
    {
        for (const Page &page : schema().pages) {
            const QString name = page.names.own;
            addField(name, "Status", "Single select", [this] {
                for (const char *option : {"Planned", "Running", "Done"}) {
                    typeInto("optionNew", QLatin1String(option));
                    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
                }
            });
            addField(name, "Start", "Date");
            addField(name, "End", "Date");
        }
        addField("Objectives", "Target", "Money");
        addField("Staff", "E-mail", "E-mail");
        addLink("Campaigns", "Objective", "Objectives", "Campaigns");
        addLink("Campaigns", "Owner", "Staff", "Campaigns");
        addLink("Campaigns", "Channel", "Channels", "Campaigns");
        addField("Campaigns", "Budget", "Money");
        addLink("Activities", "Campaign", "Campaigns", "Activities");
        addField("Activities", "Cost", "Money");
        addLink("Assets", "Campaign", "Campaigns", "Assets");
        addField("Assets", "Files", "Attachment");
        addLink("UTM tracking", "Campaign", "Campaigns", "UTM links");
        for (const char *parameter : {"Base URL", "Source", "Medium", "Term"})
            addField("UTM tracking", parameter, "Single line");
        addLink("Metrics", "Campaign", "Campaigns", "Metrics");
        addField("Metrics", "Cost", "Money");
        addField("Metrics", "Impressions", "Whole number");
        addField("Metrics", "Clicks", "Whole number");
        QCOMPARE(field("Campaigns", "Metrics").config.reverseOf, field("Metrics", "Campaign").id);
    }

    void theComputedFieldsAreMadeInTheDialog()
    {
        addRollup("Campaigns", "Total cost", "Metrics", "Cost", "sum");
        addRollup("Campaigns", "Total clicks", "Metrics", "Clicks", "sum");
        addFormula("Campaigns", "CPC", "`Total cost` / `Total clicks`");
        addFormula("Campaigns", "Budget left", "Budget - `Total cost`");
        addRollup("Objectives", "Planned budget", "Campaigns", "Budget", "sum");
        addFormula("UTM tracking", "Tagged URL",
                   "`Base URL` & \"?utm_source=\" & encode_url(Source) & \"&utm_medium=\" & encode_url(Medium) & "
                   "\"&utm_term=\" & encode_url(Term)");
        QCOMPARE(field("Campaigns", "CPC").type->id(), QStringLiteral("money"));
        QCOMPARE(field("Campaigns", "CPC").config.computed, QStringLiteral("formula"));
        QVERIFY2(field("Campaigns", "CPC").config.formula.contains(u'{'), "fields are kept by their number");
    }

    void recordsAreTyped()
    {
        typeRow("Objectives", {{"Name", "Grow revenue"}, {"Status", "Running"}, {"Start", "2026-01-01"}});
        typeRow("Staff",
                {{"Name", "An"}, {"E-mail", "an@example.com"}, {"Status", "Running"}, {"Start", "2026-01-01"}});
        typeRow("Channels", {{"Name", "Facebook"}, {"Status", "Running"}, {"Start", "2026-01-01"}});
        typeRow("Campaigns", {{"Name", "Tết"},
                              {"Status", "Running"},
                              {"Start", "2026-01-10"},
                              {"End", "2026-02-20"},
                              {"Objective", "Grow revenue"},
                              {"Owner", "An"},
                              {"Channel", "Facebook"},
                              {"Budget", "1000"}});
        typeRow("Campaigns", {{"Name", "Mùa hè"},
                              {"Status", "Planned"},
                              {"Start", "2026-06-01"},
                              {"End", "2026-08-31"},
                              {"Objective", "Grow revenue"},
                              {"Owner", "An"},
                              {"Budget", "500"}});
        typeRow("Activities", {{"Name", "Briefing"}, {"Status", "Done"}, {"Start", "2026-01-05"}, {"Campaign", "Tết"}});
        typeRow("Assets", {{"Name", "Banner"}, {"Status", "Done"}, {"Start", "2026-01-06"}, {"Campaign", "Tết"}});
        typeRow("UTM tracking", {{"Name", "Tết FB"},
                                 {"Status", "Running"},
                                 {"Start", "2026-01-10"},
                                 {"Campaign", "Tết"},
                                 {"Base URL", "https://example.com/tet"},
                                 {"Source", "facebook"},
                                 {"Medium", "paid social"},
                                 {"Term", "mứt tết"}});
        typeRow("Metrics", {{"Name", "10/1"},
                            {"Start", "2026-01-10"},
                            {"Campaign", "Tết"},
                            {"Cost", "100"},
                            {"Impressions", "1000"},
                            {"Clicks", "10"}});
        typeRow("Metrics", {{"Name", "11/1"},
                            {"Start", "2026-01-11"},
                            {"Campaign", "Tết"},
                            {"Cost", "310"},
                            {"Impressions", "5000"},
                            {"Clicks", "100"}});
        typeRow("Metrics", {{"Name", "1/6"},
                            {"Start", "2026-06-01"},
                            {"Campaign", "Mùa hè"},
                            {"Cost", "70"},
                            {"Impressions", "500"},
                            {"Clicks", "0"}});
    }

    void costPerClickIsOfTheSumsAndNothingDividesByZero()
    {
        const Field &cpc = field("Campaigns", "CPC");
        // 410 over 110 clicks; the mean of the daily ratios (10 and 3.1) would be 6.55.
        QCOMPARE(value("Campaigns", "Tết", cpc.id).toInteger(), qint64(4)); // whole đồng
        QCOMPARE(value("Campaigns", "Tết", field("Campaigns", "Total cost").id).toInteger(), qint64(410));
        QCOMPARE(value("Campaigns", "Tết", field("Campaigns", "Total clicks").id).toInteger(), qint64(110));
        // 70 over no click is no figure at all, neither 0 nor 70.
        QVERIFY(value("Campaigns", "Mùa hè", cpc.id).isEmpty());
        QCOMPARE(value("Campaigns", "Mùa hè", field("Campaigns", "Budget left").id).toInteger(), qint64(430));
        QCOMPARE(value("Objectives", "Grow revenue", field("Objectives", "Planned budget").id).toInteger(),
                 qint64(1500));
        QCOMPARE(cell("Campaigns", 1, "CPC"), QString());
    }

    void theTaggedUrlIsEncodedAndHasItsTerm()
    {
        const QString url = value("UTM tracking", "Tết FB", field("UTM tracking", "Tagged URL").id).toText();
        QCOMPARE(url, QStringLiteral("https://example.com/tet?utm_source=facebook&utm_medium=paid%20social"
                                     "&utm_term=m%E1%BB%A9t%20t%E1%BA%BFt"));
        QCOMPARE(QUrl(url).isValid(), true);
    }

    void aChangedRowChangesWhatIsComputedFromIt()
    {
        typeCell("Metrics", 2, "Clicks", "35");
        QCOMPARE(value("Campaigns", "Mùa hè", field("Campaigns", "CPC").id).toInteger(), qint64(2));
        typeCell("Metrics", 2, "Clicks", "0");
        QVERIFY(value("Campaigns", "Mùa hè", field("Campaigns", "CPC").id).isEmpty());
    }

    void formulasSurviveTheRenamingOfAField()
    {
        openField("Campaigns", "Total clicks");
        auto *name = dialog()->findChild<QLineEdit *>(QStringLiteral("fieldName"));
        name->selectAll();
        typeInto("fieldName", QStringLiteral("All clicks"));
        save();
        typeCell("Metrics", 0, "Clicks", "31"); // 410 / 131
        QCOMPARE(value("Campaigns", "Tết", field("Campaigns", "CPC").id).toInteger(), qint64(3));
    }

    void everyPageHasAGridABoardATimelineAndAGallery()
    {
        for (const Page &page : schema().pages) {
            const QString name = page.names.own;
            for (const ViewKind kind : {ViewKind::Board, ViewKind::Timeline, ViewKind::Gallery}) {
                addView(name, kind);
                PageView *view = shownView();
                QVERIFY2(view, qPrintable(name));
                QTRY_COMPARE(view->count(), records(name));
                QVERIFY2(view->grab().toImage().width() > 600, qPrintable(name));
            }
            const Page &now = pageOf(name);
            QCOMPARE(now.views.size(), size_t(4));
            QCOMPARE(now.views[0].kind, ViewKind::Grid);
        }
        // Another tab is another view of the same records.
        showPage(QStringLiteral("Campaigns"));
        auto *tabs = window->view()->currentRecordPage()->findChild<QTabBar *>(QStringLiteral("viewTabs"));
        click(tabs, tabs->tabRect(0).center());
        QTRY_VERIFY(grid());
        QTRY_COMPARE(grid()->records().rowCount(), 2);
    }

    void undoTakesAllOfItBackAndRedoBringsItAgain()
    {
        Workspace &workspace = window->view()->workspace();
        const size_t pages = schema().pages.size();
        int steps = 0;
        while (workspace.undo())
            ++steps;
        QVERIFY2(steps > 100, qPrintable(QString::number(steps)));
        QVERIFY(schema().page(QStringLiteral("results")));
        QVERIFY(!schema().page(QStringLiteral("Metrics")));
        for (int step = 0; step < steps; ++step)
            QVERIFY(workspace.redo());
        QCOMPARE(schema().pages.size(), pages);
        QCOMPARE(value("Campaigns", "Tết", field("Campaigns", "CPC").id).toInteger(), qint64(3));
    }
};

QTEST_MAIN(TestShapedPages)
#include "tst_shapedpages.moc"
