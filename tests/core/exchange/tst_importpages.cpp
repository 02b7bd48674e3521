// SPDX-License-Identifier: GPL-3.0-or-later
// Files of orders, leads, answers and days of use, as shops and tools export them.
#include "support/importing.h"
#include "support/importwords.h"
#include "workspace/pagetemplates.h"

#include <QTest>

using namespace pheu;
using namespace pheu::test;

namespace
{

double sum(const Importing &w, const char *page, const char *field)
{
    double total = 0;
    for (const QString &cell : w.records(page, {QLatin1String(field)}))
        total += cell.toDouble();
    return total;
}

} // namespace

class TestImportPages : public QObject
{
    Q_OBJECT

private slots:
    void newPeopleAreAddedWithTheImport();
    void equalOrdersWithoutANumberAreAsManyOrders();
    void anOrderGoesByItsNumber();
    void theAmountsOfOrdersAreTotalledAndReconciled();
    void leadsGoByWhatTellsPeopleApart();
    void touchpointsOfOnePersonStayApart();
    void daysOfUseAreKnownByTheirDay();
    void columnsAreKnownByTheNamesOfOtherTools();
    void aNewLinkGetsNoAdFromItsRows();

private:
    static ImportSummary import(Importing &w, const char *page, const QString &text)
    {
        ImportOptions options;
        options.page = QLatin1String(page);
        return w.importText(text, options);
    }
    static void addPages(Importing &w, std::initializer_list<const char *> pages)
    {
        for (const char *page : pages)
            QVERIFY(bool(addTemplatePage(*w.workspace, QLatin1String(page))));
    }
};

void TestImportPages::equalOrdersWithoutANumberAreAsManyOrders()
{
    Importing w;
    addPages(w, {"orders"});
    const QString text =
        S("date,id\n2026-01-01 00:00:00,7\n2026-01-01 00:00:00,7\n2026-01-02 00:00:00,7\n2026-01-01 00:00:00,8\n");
    ImportOptions options;
    options.page = S("orders");
    options.map = QStringList{S("id=customer")};
    ImportSummary summary = w.importText(text, options);
    IMPORTED(w);
    QCOMPARE(summary.added, 4);
    QCOMPARE(summary.merged, 0);
    summary = w.importText(text + S("2026-01-01 00:00:00,7\n"), options); // the same file again, and one more order
    IMPORTED(w);
    QCOMPARE(summary.added, 1);
    QCOMPARE(summary.skipped, 4);
    QCOMPARE(w.count("orders"), 5);
}

void TestImportPages::anOrderGoesByItsNumber()
{
    Importing w;
    addPages(w, {"orders"});
    // One row a line item, as shops write them: what belongs to the order stands on its first row.
    const QString text = S(
        "Name,Email,Total,Created at\n#1001,a@x.vn,300000,2026-01-01\n#1001,a@x.vn,,\n#1002,b@x.vn,300000,2026-01-01\n"
        "#1003,b@x.vn,300000,2026-01-01\n");
    ImportSummary summary = import(w, "orders", text);
    IMPORTED(w);
    QCOMPARE(summary.added, 3);
    QCOMPARE(summary.merged, 1);
    QCOMPARE(sum(w, "orders", "revenue"), 900000.0);
    summary =
        import(w, "orders",
               S("Name,Email,Total,Created at\n#1003,b@x.vn,250000,2026-01-01\n#1004,b@x.vn,300000,2026-01-01\n"));
    IMPORTED(w);
    QCOMPARE(summary.added, 1);
    QCOMPARE(summary.updated, 1);
    QCOMPARE(w.count("orders"), 4);
}

void TestImportPages::theAmountsOfOrdersAreTotalledAndReconciled()
{
    Importing w;
    addPages(w, {"orders"});
    const QString head = S("Name,Total,Created at\n");
    const QString rows = S("#1001,100.50,2026-01-01\n#1002,200,2026-01-02\n");
    ImportSummary summary = import(w, "orders", head + rows + S("Total,300.50,\n"));
    IMPORTED(w);
    QCOMPARE(summary.totalsRows, 1);
    QCOMPARE(summary.totals.keys(), QStringList{S("revenue")});
    QCOMPARE(summary.totals[S("revenue")].imported, 300.5);
    QCOMPARE(summary.totals[S("revenue")].file, std::optional(300.5));
    QCOMPARE(summary.currencies, QStringList{S("USD")});
    QCOMPARE(summary.toJson().value(u"currency").toString(), S("USD"));
    // A total that is not the sum of the rows is told as the file has it.
    summary = import(w, "orders", head + S("#1003,10,2026-01-01\nTotal,99,\n"));
    QCOMPARE(summary.totals[S("revenue")].imported, 10.0);
    QCOMPARE(summary.totals[S("revenue")].file, std::optional(99.0));
    // The last row of an order is what it came to.
    summary = import(w, "orders", head + S("#1004,10,2026-01-01\n#1004,30,2026-01-01\n#1005,5,2026-01-01\n"));
    QCOMPARE(summary.merged, 1);
    QCOMPARE(summary.totals[S("revenue")].imported, 35.0);
    QCOMPARE(summary.totals[S("revenue")].file, std::nullopt);
    QCOMPARE(sum(w, "orders", "revenue"), 345.5);
    // In a currency of its own.
    ImportOptions options;
    options.page = S("orders");
    options.currency = S("VND");
    summary = w.importText(head + S("#1006,250000,2026-01-01\n"), options);
    IMPORTED(w);
    QCOMPARE(summary.currencies, QStringList{S("VND")});
    QCOMPARE(summary.totals[S("revenue")].imported, 250000.0);
}

void TestImportPages::leadsGoByWhatTellsPeopleApart()
{
    Importing w;
    addPages(w, {"leads"});
    const QString text = S("Full name,Email,Phone number,Create "
                           "Date\nAn,an@x.vn,,2026-01-01\nAn,an2@x.vn,,2026-01-01\nAn,,0901,2026-01-01\n"
                           "An,,,2026-01-01\nAn,,,2026-01-01\n");
    ImportSummary summary = import(w, "leads", text);
    IMPORTED(w);
    QCOMPARE(summary.added, 5);
    summary = import(w, "leads", S("Full name,Email,Create Date,Won date\nAn Nguyễn,an@x.vn,2026-01-01,2026-02-01\n"));
    IMPORTED(w);
    QCOMPARE(summary.updated, 1);
    summary = import(w, "leads", text.left(text.indexOf(u'\n') + 1) + S("An Nguyễn,an@x.vn,,2026-01-01\n"));
    IMPORTED(w);
    QCOMPARE(summary.skipped, 1);
    QCOMPARE(w.count("leads"), 5);
}

void TestImportPages::touchpointsOfOnePersonStayApart()
{
    Importing w;
    addPages(w, {"touchpoints"});
    const QString text =
        S("User ID,Timestamp,Event,Channel,URL\nu1,2026-01-01 10:00,click,Facebook,https://a.vn/1\n"
          "u1,2026-01-01 10:05,visit,Facebook,https://a.vn/2\nu1,2026-01-01 10:05,visit,Facebook,https://a.vn/2\n");
    ImportSummary summary = import(w, "touchpoints", text);
    IMPORTED(w);
    QCOMPARE(summary.added, 3);
    summary = import(w, "touchpoints", text);
    QCOMPARE(summary.added, 0);
    QCOMPARE(w.count("touchpoints"), 3);
}

void TestImportPages::daysOfUseAreKnownByTheirDay()
{
    Importing w;
    addPages(w, {"product-usage"});
    ImportSummary summary = import(w, "product-usage", S("Day,DAU,HVA\n2026-01-01,100,5\n2026-01-02,120,6\n"));
    IMPORTED(w);
    QCOMPARE(summary.added, 2);
    summary = import(w, "product-usage", S("Day,MAU\n2026-01-02,900\n"));
    IMPORTED(w);
    QCOMPARE(summary.updated, 1);
    QCOMPARE(w.count("product-usage"), 2);
}

void TestImportPages::columnsAreKnownByTheNamesOfOtherTools()
{
    Importing w(S("VND"));
    addPages(w, {"surveys", "support", "market"});
    QCOMPARE(import(w, "surveys", S("Dấu thời gian,Điểm NPS,Góp ý\n2026-01-01,9,tốt\n2026-01-01,9,tốt\n")).added, 2);
    IMPORTED(w);
    QCOMPARE(import(w, "support", S("Ticket ID,Created at,Requester,First response hours\nT1,2026-01-01,an@x.vn,1.5\n"))
                 .added,
             1);
    IMPORTED(w);
    QCOMPARE(import(w, "market", S("Month,Market size\n2026-01-01,5000000\n")).added, 1);
    IMPORTED(w);
    QCOMPARE(sum(w, "market", "market_sales"), 5000000.0);
}

void TestImportPages::aNewLinkGetsNoAdFromItsRows()
{
    Importing w;
    const ImportSummary summary =
        w.importText(S("date,campaign,ad,utm_link,clicks\n2026-01-01,Tết,Video 1,L1,5\n2026-01-02,Tết,Video 1,L1,6\n"));
    IMPORTED(w);
    QCOMPARE(summary.added, 2);
    QCOMPARE(w.records("utm_links", {S("name"), S("campaign"), S("ad")}), QStringList{S("L1|Tết|")});
}

void TestImportPages::newPeopleAreAddedWithTheImport()
{
    Importing w;
    addPages(w, {"leads"});
    const auto people = [&] {
        QStringList names;
        for (const Option &option : w.page("leads").field(S("owner"))->options)
            names << shownName(option.names);
        return names;
    };
    QCOMPARE(people(), QStringList());
    const QString file =
        S("Name,Date,Owner\nAn,2026-03-01,Nguyễn Lan\nBình,2026-03-02,nguyễn lan\nChi,2026-03-03,Trần Hà\n"
          "Dung,soon,Không Ai\n");
    const ImportSummary summary = import(w, "leads", file);
    QCOMPARE(summary.added, 3);
    QCOMPARE(people(), (QStringList{S("Nguyễn Lan"), S("Trần Hà")})); // nobody for the row that was left out
    QCOMPARE(w.records("leads", {S("owner")}), (QStringList{S("Nguyễn Lan"), S("Nguyễn Lan"), S("Trần Hà")}));
    QCOMPARE(summary.notes.filter(S("Trần Hà")).size(), 1);
    const ImportSummary again = import(w, "leads", file);
    QCOMPARE(again.added + again.updated, 0);
    QVERIFY(bool(w.workspace->undo()));
    QCOMPARE(people(), QStringList());
    QCOMPARE(w.count("leads"), 0);
    QVERIFY(bool(w.workspace->redo()));
    QCOMPARE(w.records("leads", {S("owner")}), (QStringList{S("Nguyễn Lan"), S("Nguyễn Lan"), S("Trần Hà")}));
}

QTEST_GUILESS_MAIN(TestImportPages)
#include "tst_importpages.moc"
