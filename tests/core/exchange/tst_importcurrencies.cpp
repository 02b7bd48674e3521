// SPDX-License-Identifier: GPL-3.0-or-later
// Files in another currency than the workspace's: they come in as they are, in the smallest unit of their currency, and
// figures convert them.
#include "exchange/plandiff.h"
#include "exchange/sourcepreview.h"
#include "metrics/engine.h"
#include "support/importing.h"
#include "support/importwords.h"
#include "workspace/pagetemplates.h"

#include <QTest>

#include <algorithm>

using namespace pheu;
using namespace pheu::test;

// Amounts are shown here in the smallest unit of their currency: the workspace's has no smaller one.
class TestImportCurrencies : public QObject
{
    Q_OBJECT
private slots:
    void aFileInAnotherCurrencyComesInAsItIs_data();
    void aFileInAnotherCurrencyComesInAsItIs();
    void theCurrencyOfAFileIsKnownBeforeAWorkspaceIs();
    void anAmountSetForEveryRowIsInTheCurrencyOfTheFile();
    void amountsAreRoundedToTheUnitOfTheirOwnCurrency();
    void figuresOfAForeignFileNeedARate();
    void rowsOfOneKeyInTwoCurrenciesAreNotAddedUp();
    void aFileInTheOwnCurrencyReplacesTheCurrencyToo_data();
    void aFileInTheOwnCurrencyReplacesTheCurrencyToo();
    void importingAgainChangesNothingWhateverCameBetween();
    void severalFilesMayBeInSeveralCurrencies();
    void aCodeThatIsNoneIsAProblemOfItsRow();
    void whatSaysTwoCurrenciesIsRefused_data();
    void whatSaysTwoCurrenciesIsRefused();
    void ratesAreImportedLikeAnyPage();
    void aPlanShowsAmountsInTheirOwnCurrency();
};

void TestImportCurrencies::aFileInAnotherCurrencyComesInAsItIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("header") << S("Day,Campaign name,Impressions,Amount spent (USD)\n2026-01-01,A,1,2.5\n") << QString()
                            << QStringList{S("USD|250")};
    QTest::newRow("column") << S("date,channel,currency,spend\n2026-01-01,A,VND,5\n2026-01-02,A,eur,5\n"
                                 "2026-01-03,A,KWD,1.2345\n2026-01-04,A,,7\n")
                            << QString() << QStringList{S("VND|5"), S("EUR|500"), S("KWD|1235"), S("|7")};
    QTest::newRow("beside the number") << S("date,channel,spend\n2026-01-01,A,5.25 €\n2026-01-02,A,6\n") << QString()
                                       << QStringList{S("EUR|525"), S("EUR|600")};
    QTest::newRow("option") << S("date,channel,spend\n2026-01-01,A,5.50\n") << S("eur") << QStringList{S("EUR|550")};
    QTest::newRow("the currency after the amount")
        << S("date,channel,spend,currency\n2026-01-01,A,5.5,USD\n2026-01-02,A,5,JPY\n") << QString()
        << QStringList{S("USD|550"), S("JPY|5")};
}

void TestImportCurrencies::aFileInAnotherCurrencyComesInAsItIs()
{
    QFETCH(QString, text);
    QFETCH(QString, option);
    QFETCH(QStringList, rows);
    Importing w(S("VND"));
    ImportOptions options;
    options.currency = option;
    const ImportSummary summary = w.importText(text, options);
    IMPORTED(w);
    QCOMPARE(summary.added, rows.size());
    QCOMPARE(w.records("results", {S("currency"), S("spend")}), rows);
    QCOMPARE(summary.notes.filter(S("kept in it")).isEmpty(), false);
}

void TestImportCurrencies::theCurrencyOfAFileIsKnownBeforeAWorkspaceIs()
{
    Importing w;
    QCOMPARE(sourceCurrency(w.write("Day,Campaign name,Amount spent (IDR)\n2026-01-01,A,5\n")), S("IDR"));
    QCOMPARE(sourceCurrency(w.write("Campaign report\nAll time\nCampaign,Clicks,Currency code,Cost\nA,1,gbp,5.5\n")),
             S("GBP"));
    QCOMPARE(sourceCurrency(w.write("Ngày,Chiến dịch,Mã đơn vị tiền tệ,Chi phí\n2026-01-01,A,VND,5\n")), S("VND"));
    QCOMPARE(sourceCurrency(w.write("Day,Campaign,Currency code\n2026-01-01,A,--\n2026-01-02,A,USD\n")), S("USD"));
    QCOMPARE(sourceCurrency(w.write("Day,Campaign,Cost\n2026-01-01,A,5\n")), QString());
    QCOMPARE(sourceCurrency(w.write("Day,Currency code\n2026-01-01,none\n")), QString());
    QCOMPARE(sourceCurrency(S("/nowhere/at/all.csv")), QString());
}

void TestImportCurrencies::anAmountSetForEveryRowIsInTheCurrencyOfTheFile()
{
    const QString text = S("date,channel\n2026-01-01,A\n");
    Importing own(S("VND"));
    QVERIFY(own.importText(text, mapped({}, {S("spend=5")})).notes.isEmpty());
    IMPORTED(own);
    QCOMPARE(own.records("results", {S("currency"), S("spend")}), QStringList{S("|5")});
    Importing w(S("VND"));
    ImportOptions options = mapped({}, {S("spend=5")});
    options.currency = S("eur");
    const ImportSummary summary = w.importText(text, options);
    IMPORTED(w);
    QCOMPARE(w.records("results", {S("currency"), S("spend")}), QStringList{S("EUR|500")}); // cents
    QCOMPARE(summary.currencies, QStringList{S("EUR")});
    QCOMPARE(summary.totals.value(S("spend")).imported, 5);
    options.currency = S("XXQ");
    w.importText(text, options);
    QVERIFY2(w.error.message.contains(S("XXQ")), qPrintable(w.error.message));
}

void TestImportCurrencies::amountsAreRoundedToTheUnitOfTheirOwnCurrency()
{
    Importing w(S("VND"));
    const ImportSummary summary =
        w.importText(S("Day,Channel,Amount spent (USD)\n2026-01-01,A,1.005\n2026-01-02,A,-1.005\n2026-01-03,A,2.25\n"
                       "Total,,2.25\n"));
    IMPORTED(w);
    QCOMPARE(w.records("results", {S("spend")}), (QStringList{S("101"), S("-101"), S("225")}));
    QCOMPARE(summary.roundedCells, 2);
    QCOMPARE(summary.totals.value(S("spend")).imported, 2.25);
    QCOMPARE(summary.totals.value(S("spend")).file, std::optional(2.25));
    QCOMPARE(summary.toJson().value(u"currency").toString(), S("USD"));
}

void TestImportCurrencies::figuresOfAForeignFileNeedARate()
{
    Importing w(S("VND"));
    const auto noteOfForeignFile = [&w] {
        return w.importText(S("Day,Channel,Amount spent (USD)\n2026-01-05,A,10\n2026-01-06,A,0.5\n")).notes.join(u' ');
    };
    QString note = noteOfForeignFile();
    IMPORTED(w);
    QVERIFY2(note.contains(S("Add the page Rates from the templates")), qPrintable(note));
    MetricQuery query;
    query.names = QStringList{S("spend")};
    MetricsEngine engine(*w.workspace);
    Result<MetricTable> table = engine.evaluate(query);
    QVERIFY(table);
    QCOMPARE(table->total.values.front(), Figure());
    QVERIFY2(table->notes.join(u' ').contains(S("2026-01-05")), qPrintable(table->notes.join(u' ')));
    QVERIFY(bool(addTemplatePage(*w.workspace, S("rates"))));
    note = noteOfForeignFile();
    QVERIFY2(note.contains(S("There is no rate from USD to VND")) && note.contains(S("Add it on the page Rates")),
             qPrintable(note));
    ImportOptions options;
    options.page = S("rates");
    w.importText(S("Date,From,To,Rate,Source\n2026-01-01,USD,VND,25000.5,SBV\n"), options);
    IMPORTED(w);
    note = noteOfForeignFile();
    QVERIFY2(note.contains(S("at the rates from USD to VND on the page Rates")), qPrintable(note));
    table = engine.evaluate(query);
    QVERIFY(table);
    QCOMPARE(table->total.values.front(), Figure(250005.0 + 12500.0)); // 0.5 × 25000.5 = 12500.25
    QVERIFY(table->notes.isEmpty());
}

void TestImportCurrencies::rowsOfOneKeyInTwoCurrenciesAreNotAddedUp()
{
    Importing w(S("VND"));
    const ImportSummary summary = w.importText(S("date,channel,currency,spend,clicks\n2026-01-01,A,USD,5,1\n"
                                                 "2026-01-01,A,USD,6,1\n2026-01-01,A,VND,70000,1\n"));
    IMPORTED(w);
    QCOMPARE(summary.added, 1);
    QCOMPARE(summary.merged, 1);
    QCOMPARE(summary.problemCount, 1);
    QCOMPARE(summary.problems.front().line, 4);
    QCOMPARE(w.records("results", {S("currency"), S("spend"), S("clicks")}), QStringList{S("USD|1100|2")});
}

void TestImportCurrencies::aFileInTheOwnCurrencyReplacesTheCurrencyToo_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("foreign");
    QTest::addColumn<QString>("own");
    QTest::addColumn<QString>("amount");
    QTest::newRow("results") << S("results") << S("date,channel,Spend (USD)\n2026-01-01,A,5\n")
                             << S("date,channel,Spend\n2026-01-01,A,120000\n") << S("spend");
    QTest::newRow("orders") << S("orders") << S("Order no.,Date,Revenue (USD)\n#1,2026-01-01,5\n")
                            << S("Order no.,Date,Revenue\n#1,2026-01-01,120000\n") << S("revenue");
}

void TestImportCurrencies::aFileInTheOwnCurrencyReplacesTheCurrencyToo()
{
    QFETCH(QString, page);
    QFETCH(QString, foreign);
    QFETCH(QString, own);
    QFETCH(QString, amount);
    Importing w(S("VND"));
    if (page == S("orders"))
        QVERIFY(bool(addTemplatePage(*w.workspace, page)));
    ImportOptions options;
    options.page = page;
    w.importText(foreign, options);
    IMPORTED(w);
    QCOMPARE(w.records(qPrintable(page), {S("currency"), amount}), QStringList{S("USD|500")});
    const ImportSummary summary = w.importText(own, options);
    IMPORTED(w);
    QCOMPARE(summary.updated, 1);
    QCOMPARE(w.records(qPrintable(page), {S("currency"), amount}), QStringList{S("VND|120000")});
}

void TestImportCurrencies::importingAgainChangesNothingWhateverCameBetween()
{
    Importing w(S("VND"));
    const QString own = S("date,channel,spend\n2026-01-01,A,5000\n"),
                  foreign = S("date,channel,spend\n2026-01-01,B,$5\n");
    QCOMPARE(w.importText(own).added, 1);
    QCOMPARE(w.importText(foreign).added, 1);
    for (const QString &text : {own, foreign}) {
        const ImportSummary again = w.importText(text);
        IMPORTED(w);
        QCOMPARE(again.added + again.updated, 0);
        QCOMPARE(again.skipped, 1);
    }
}

void TestImportCurrencies::severalFilesMayBeInSeveralCurrencies()
{
    Importing w(S("VND"));
    const ImportSummary summary = w.import({w.write("date,channel,spend (USD)\n2026-01-01,A,5\n2026-01-02,A,6\n"),
                                            w.write("date,channel,spend\n2026-01-01,A,90000\n")});
    IMPORTED(w);
    QCOMPARE(w.records("results", {S("date"), S("currency"), S("spend")}),
             (QStringList{S("2026-01-01|VND|90000"), S("2026-01-02|USD|600")}));
    QCOMPARE(summary.totals.contains(S("spend")), false); // dollars and dong are no sum
    QVERIFY(summary.toJson().value(u"currency").isNull());
}

void TestImportCurrencies::aCodeThatIsNoneIsAProblemOfItsRow()
{
    Importing w(S("VND"));
    const ImportSummary summary =
        w.importText(S("date,channel,currency,spend\n2026-01-01,A,USD,5\n2026-01-02,A,Euros,5\n"));
    IMPORTED(w);
    QCOMPARE(summary.added, 1);
    QCOMPARE(summary.problemCount, 1);
    QCOMPARE(summary.problems.front().column, S("currency"));
    QCOMPARE(summary.problems.front().value, S("Euros"));
}

void TestImportCurrencies::whatSaysTwoCurrenciesIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("says");
    QTest::newRow("header and column") << S("date,channel,currency,Spend (USD)\n2026-01-01,A,EUR,5\n") << QString()
                                       << S("EUR");
    QTest::newRow("header and option") << S("date,channel,Spend (USD)\n2026-01-01,A,5\n") << S("EUR") << S("EUR");
    QTest::newRow("column and option") << S("date,channel,currency,spend\n2026-01-01,A,USD,5\n") << S("EUR")
                                       << S("EUR");
    QTest::newRow("header and sign") << S("date,channel,Spend (USD)\n2026-01-01,A,5 €\n") << QString() << S("€");
    QTest::newRow("column and sign") << S("date,channel,currency,spend\n2026-01-01,A,USD,5 €\n") << QString() << S("€");
    QTest::newRow("a sign late in the file")
        << S("date,channel,spend\n2026-01-01,A,5\n2026-01-02,A,5\n2026-01-03,A,5\n2026-01-04,A,5\n2026-01-05,A,5\n"
             "2026-01-06,A,5\n2026-01-07,A,5 €\n")
        << QString() << S("--currency EUR");
    QTest::newRow("no code") << S("date,channel,spend\n2026-01-01,A,5\n") << S("XYZ") << S("XYZ");
}

void TestImportCurrencies::whatSaysTwoCurrenciesIsRefused()
{
    QFETCH(QString, text);
    QFETCH(QString, option);
    QFETCH(QString, says);
    Importing w(S("VND"));
    ImportOptions options;
    options.currency = option;
    w.importText(text, options);
    QCOMPARE(w.error.code, ErrorCode::InvalidInput);
    QVERIFY2(w.error.message.contains(says), qPrintable(w.error.message));
    QCOMPARE(w.count("results"), 0);
}

void TestImportCurrencies::ratesAreImportedLikeAnyPage()
{
    Importing w(S("VND"));
    QVERIFY(bool(addTemplatePage(*w.workspace, S("rates"))));
    ImportOptions options;
    options.page = S("rates");
    const QString file = S("Ngày,Ngoại tệ,To,Tỷ giá,Nguồn\n2026-01-01,USD,VND,25345.5,Vietcombank\n"
                           "2026-01-02,USD,VND,25400,Vietcombank\n");
    QCOMPARE(w.importText(file, options).added, 2);
    IMPORTED(w);
    QCOMPARE(w.importText(file, options).skipped, 2);
    QCOMPARE(w.records("rates", {S("date"), S("from"), S("rate")}),
             (QStringList{S("2026-01-01|USD|25345.5"), S("2026-01-02|USD|25400")}));
}

void TestImportCurrencies::aPlanShowsAmountsInTheirOwnCurrency()
{
    Importing w(S("VND"));
    w.importText(S("date,channel,Spend (USD)\n2026-01-01,A,5\n"));
    IMPORTED(w);
    const auto plan = ImportPlan::make(
        *w.workspace, {w.write("date,channel,currency,spend\n2026-01-01,A,EUR,2.5\n2026-01-02,A,JPY,7\n")}, {});
    QVERIFY(plan);
    PlanDiff diff(**plan);
    const Format format(QLocale::c(), S("VND"));
    const auto cell = [&](PlannedKind kind) {
        const Result<std::vector<PlannedRow>> rows = diff.rows(kind, 0, 1, format);
        const FieldId spend = w.page("results").field(S("spend"))->id;
        const auto at = std::ranges::find(diff.fields(), spend) - diff.fields().begin();
        return rows && rows->size() == 1 ? rows->front().cells[size_t(at)] : PlannedCell();
    };
    QCOMPARE(cell(PlannedKind::Changed).before, format.money(500, S("USD")));
    QCOMPARE(cell(PlannedKind::Changed).after, format.money(250, S("EUR")));
    QCOMPARE(cell(PlannedKind::Added).after, format.money(7, S("JPY")));
}

QTEST_GUILESS_MAIN(TestImportCurrencies)
#include "tst_importcurrencies.moc"
