// SPDX-License-Identifier: GPL-3.0-or-later
// Money in several currencies: converted per record at the latest rate on or before its date, rounded half away from
// zero, then added; held against exact arithmetic.
#include "base/currency.h"
#include "metrics/columnstore.h"
#include "metrics/undefined.h"
#include "metricsfile.h"
#include "support/sampling.h"
#include "workspace/pagetemplates.h"

#include <QRandomGenerator>

#include <QTest>

using namespace pheu;
using namespace pheu::test;

__extension__ typedef __int128 Wide;

static QString S(const char *text)
{
    return QString::fromUtf8(text);
}

namespace
{

struct Currencies : MetricsFile {
    Currencies() { addPage("rates"); }
    void addPage(const char *id)
    {
        const auto added = addTemplatePage(*workspace, QLatin1String(id));
        if (!added)
            QTest::qFail(qPrintable(added.error().message), __FILE__, __LINE__);
    }
    RecordId rate(const Value &date, const char *from, const char *to, double rate)
    {
        return add("rates", {{"date", date}, {"from", S(from)}, {"to", S(to)}, {"rate", rate}, {"source", S("SBV")}});
    }
    RecordId spend(const Value &date, qint64 minor, const char *currency, RecordId channel = {})
    {
        Cells cells{{"spend", minor}, {"currency", S(currency)}};
        if (channel)
            cells.emplace_back("channel", channel.value);
        return result(date, cells);
    }
};

} // namespace

class TestCurrencies : public QObject
{
    Q_OBJECT
private slots:
    void amountsAreConvertedAtTheLatestRateOnOrBeforeTheirDate();
    void eachRecordIsRoundedBeforeItIsAdded();
    void aMissingRateNamesThePairAndTheDate();
    void withoutTheRatesPageTheHintSaysHowToGetIt();
    void aRateKeptTheOtherWayRoundIsUsedWhereThereIsNone();
    void costsAreSharedInProportionToConvertedSpend();
    void aCostIsConvertedAtItsFirstDay();
    void aBudgetIsConvertedAtTheCampaignsStart();
    void revenueOfFirstOrdersIsConverted();
    void figuresFollowEditsOfRatesAndAmounts();
    void aPageOfOneCurrencyCostsNothing();
    void anAmountTooLargeIsAnErrorNeverAWrap();
    void ratesConvertExactly();
    void randomRecordsAgreeWithExactArithmetic();
};

void TestCurrencies::amountsAreConvertedAtTheLatestRateOnOrBeforeTheirDate()
{
    Currencies file;
    file.rate(days(3, 1), "USD", "VND", 25000);
    file.rate(days(3, 10), "usd", "VND", 26000);
    file.rate(days(3, 1), "EUR", "VND", 27000.5);
    file.spend(days(3, 1), 1000, "USD", file.facebook);  // 10.00 × 25000
    file.spend(days(3, 9), 1000, "usd ", file.facebook); // still 25000
    file.spend(days(3, 10), 1000, "USD", file.google);   // 26000
    file.spend(days(3, 12), 200, "EUR", file.email);     // 2.00 × 27000.5
    file.spend(days(3, 12), 7, "", file.email);          // dong
    const MetricTable table = file.ask(file.query("spend", "channel"));
    QCOMPARE(file.rows(table), S("Facebook=500000; Google Search=260000; E-mail=54008"));
    QCOMPARE(file.first(table), Figure(814008.0));
    QVERIFY2(table.notes.isEmpty(), qPrintable(table.notes.join(u'\n')));
}

void TestCurrencies::eachRecordIsRoundedBeforeItIsAdded()
{
    Currencies file;
    file.rate(days(3, 1), "USD", "VND", 25050);
    file.spend(days(3, 1), 1, "USD"); // 250.5 → 251
    file.spend(days(3, 1), 1, "USD");
    QCOMPARE(file.total("spend"), Figure(502.0)); // 501 when added first
    file.spend(days(3, 1), -1, "USD");            // −250.5 → −251, away from zero
    QCOMPARE(file.total("spend"), Figure(251.0));
}

void TestCurrencies::aMissingRateNamesThePairAndTheDate()
{
    Currencies file;
    file.rate(days(3, 10), "USD", "VND", 25000);
    file.spend(days(3, 11), 100, "USD", file.facebook);
    file.spend(days(3, 9), 100, "USD", file.google);
    file.spend(days(3, 5), 100, "USD", file.google);
    const MetricTable table = file.ask(file.query("spend clicks", "channel"));
    QCOMPARE(file.rows(table), S("Facebook=25000; Google Search=—"));
    QCOMPARE(file.first(table), Figure());
    const QString notes = table.notes.join(u'\n');
    QVERIFY2(notes.contains(S("USD")) && notes.contains(S("VND")) && notes.contains(S("2026-03-05")),
             qPrintable(notes));
    // Only what the question asks for is named.
    MetricQuery later = file.query("spend");
    later.from = day(2026, 3, 9);
    later.to = day(2026, 3, 31);
    QVERIFY(file.ask(later).notes.join(u' ').contains(S("2026-03-09")));
    later.from = day(2026, 3, 10);
    QCOMPARE(file.first(file.ask(later)), Figure(25000.0));
    QVERIFY(file.ask(later).notes.isEmpty());
    QCOMPARE(file.total("spend", "channel = 'Facebook'"), Figure(25000.0));
}

void TestCurrencies::withoutTheRatesPageTheHintSaysHowToGetIt()
{
    MetricsFile file;
    file.result(days(3, 1), {{"spend", 100}, {"currency", S("JPY")}});
    const MetricTable table = file.ask(file.query("spend"));
    QCOMPARE(table.missingRates.size(), 1);
    // A card does not say that there is nothing where only the rate is missing.
    QCOMPARE(whyUndefined(Catalogue::shipped(), S("spend"), table, Language::English), table.missingRates.first());
    const QString notes = table.notes.join(u' ');
    QVERIFY2(notes.contains(S("templates")), qPrintable(notes));
}

void TestCurrencies::aRateKeptTheOtherWayRoundIsUsedWhereThereIsNone()
{
    Currencies file;
    file.rate(days(3, 1), "VND", "JPY", 0.006);
    file.spend(days(3, 2), 100, "JPY"); // 100 ÷ 0.006 = 16,666.67
    QCOMPARE(file.total("spend"), Figure(16667.0));
    file.rate(days(3, 2), "JPY", "VND", 170);
    QCOMPARE(file.total("spend"), Figure(17000.0));
}

void TestCurrencies::costsAreSharedInProportionToConvertedSpend()
{
    Currencies file;
    file.rate(days(3, 1), "USD", "VND", 25000);
    file.spend(days(3, 1), 300, "USD", file.facebook); // 75,000
    file.spend(days(3, 1), 25000, "", file.google);
    file.add("costs", {{"amount", 1000}, {"from", days(3, 1)}, {"to", days(3, 1)}});
    const MetricTable table = file.ask(file.query("cost", "channel"));
    QCOMPARE(file.rows(table), S("Facebook=75750; Google Search=25250"));
    // An edit of the share follows, and so does one of the rate.
    file.spend(days(3, 1), 0, "USD", file.email);
    const RecordId rate = file.rate(days(3, 1), "USD", "VND", 75000);
    QCOMPARE(file.rows(file.ask(file.query("cost", "channel"))), S("Facebook=225900; Google Search=25100; E-mail=0"));
    QVERIFY(file.remove("rates", {rate}));
    QCOMPARE(file.rows(file.ask(file.query("cost", "channel"))), S("Facebook=75750; Google Search=25250; E-mail=0"));
}

void TestCurrencies::aCostIsConvertedAtItsFirstDay()
{
    Currencies file;
    file.rate(days(3, 1), "USD", "VND", 25000);
    file.rate(days(3, 2), "USD", "VND", 99999);
    file.result(days(3, 1), {{"spend", 100}});
    file.add("costs", {{"amount", 200}, {"currency", S("USD")}, {"from", days(3, 1)}, {"to", days(3, 10)}});
    QCOMPARE(file.total("cost"), Figure(50100.0));
    file.add("costs", {{"amount", 200}, {"currency", S("EUR")}, {"from", days(3, 5)}, {"to", days(3, 10)}});
    const MetricTable table = file.ask(file.query("cost"));
    QCOMPARE(file.first(table), Figure());
    QVERIFY(table.notes.join(u' ').contains(S("EUR")) && table.notes.join(u' ').contains(S("2026-03-05")));
}

void TestCurrencies::aBudgetIsConvertedAtTheCampaignsStart()
{
    Currencies file;
    file.rate(days(2, 1), "USD", "VND", 24000);
    file.rate(days(3, 1), "USD", "VND", 25000);
    file.result(days(3, 5), {{"campaign", file.tet.value}, {"spend", 120000}});
    QVERIFY(file.set("campaigns", file.tet, "budget", qint64(1000)));
    QVERIFY(file.set("campaigns", file.tet, "currency", S("USD")));
    QVERIFY(file.set("campaigns", file.tet, "start", days(2, 15)));
    QCOMPARE(file.total("budget"), Figure(240000.0));
    QCOMPARE(file.total("budget_used"), Figure(0.5));
    QVERIFY(file.set("campaigns", file.tet, "start", days(1, 15)));
    const MetricTable table = file.ask(file.query("budget"));
    QCOMPARE(file.first(table), Figure());
    QVERIFY(table.notes.join(u' ').contains(S("2026-01-15")));
}

void TestCurrencies::revenueOfFirstOrdersIsConverted()
{
    Currencies file;
    file.addPage("orders");
    file.rate(days(3, 1), "USD", "VND", 25000);
    const auto order = [&](const Value &date, const char *who, qint64 revenue, const char *currency) {
        file.add("orders", {{"date", date}, {"customer", S(who)}, {"revenue", revenue}, {"currency", S(currency)}});
    };
    order(days(3, 1), "an", 1000, "USD");
    order(days(3, 2), "an", 1000, "USD");
    order(days(3, 2), "bình", 70, "VND");
    QCOMPARE(file.total("revenue"), Figure(500070.0));
    QCOMPARE(file.total("new_customer_revenue"), Figure(250070.0));
    order(days(2, 2), "chi", 10, "USD");
    QCOMPARE(file.total("new_customer_revenue"), Figure());
}

void TestCurrencies::figuresFollowEditsOfRatesAndAmounts()
{
    Currencies file;
    const RecordId one = file.spend(days(3, 2), 100, "USD");
    QCOMPARE(file.total("spend"), Figure());
    const RecordId rate = file.rate(days(3, 1), "USD", "VND", 25000);
    QCOMPARE(file.total("spend"), Figure(25000.0));
    QVERIFY(file.set("rates", rate, "rate", 26000.0));
    QCOMPARE(file.total("spend"), Figure(26000.0));
    QVERIFY(file.set("results", one, "spend", qint64(200)));
    QCOMPARE(file.total("spend"), Figure(52000.0));
    QVERIFY(file.set("results", one, "currency", S("VND")));
    QCOMPARE(file.total("spend"), Figure(200.0));
    QVERIFY(file.workspace->undo());
    QCOMPARE(file.total("spend"), Figure(52000.0));
    QVERIFY(file.set("results", one, "date", days(2, 28)));
    QCOMPARE(file.total("spend"), Figure());
    QVERIFY(file.remove("results", {one}));
    file.spend(days(3, 2), 5, "");
    QCOMPARE(file.total("spend"), Figure(5.0));
    // A rate of nothing says nothing.
    QVERIFY(file.set("rates", rate, "rate", 0.0));
    file.spend(days(3, 2), 5, "USD");
    QCOMPARE(file.total("spend"), Figure());
}

void TestCurrencies::aPageOfOneCurrencyCostsNothing()
{
    Currencies file;
    file.spend(days(3, 1), 100, "");
    file.spend(days(3, 2), 100, "vnd");
    ColumnStore store(*file.workspace);
    const auto id = [&](const char *role) { return file.field("results", role).id; };
    const PageId page = file.page("results").id;
    Result<BaseMoney> money = store.inBaseCurrency(page, id("spend"), id("date"), id("currency"));
    QVERIFY(money);
    QCOMPARE(money->values, (*store.table(page, {}))->column(id("spend")));
    QVERIFY(!money->missing);
    const auto changes = file.tryAdd("results", {{"date", days(3, 3)}, {"spend", 1}, {"currency", S("USD")}});
    QVERIFY(changes);
    store.absorb(*changes);
    money = store.inBaseCurrency(page, id("spend"), id("date"), id("currency"));
    QVERIFY(money);
    QVERIFY(money->values != (*store.table(page, {}))->column(id("spend")));
    QVERIFY(money->missing);
}

void TestCurrencies::anAmountTooLargeIsAnErrorNeverAWrap()
{
    Currencies file;
    file.rate(days(3, 1), "USD", "VND", 1e12);
    file.spend(days(3, 1), 9'000'000'000'000'000'000, "USD");
    const Result<MetricTable> table = file.engine.evaluate(file.query("spend"));
    QVERIFY(!table);
    QCOMPARE(table.error().code, ErrorCode::Overflow);
}

// `minor` of one currency is `converted` of the other: no other whole number is nearer, and of two the outer one.
static bool isRightlyRounded(qint64 minor, int fromDigits, int toDigits, const ExchangeRates::Rate &rate,
                             qint64 converted)
{
    Wide exact = minor, per = 1; // exact ÷ per
    (rate.inverse ? per : exact) *= rate.value.mantissa;
    for (int i = 0; i < fromDigits + (rate.inverse ? 0 : rate.value.scale); ++i)
        per *= 10;
    for (int i = 0; i < toDigits + (rate.inverse ? rate.value.scale : 0); ++i)
        exact *= 10;
    const Wide off = 2 * (Wide(converted) * per - exact);
    const Wide size = off < 0 ? -off : off;
    if (size == per)
        return (off > 0) == (exact > 0);
    return size < per;
}

void TestCurrencies::ratesConvertExactly()
{
    QRandomGenerator random(20260301);
    const int rounds = runsInFull() ? 1'000'000 : 100'000;
    for (int i = 0; i < rounds; ++i) {
        ExchangeRates::Rate rate;
        const int scale = int(random.bounded(9));
        rate.value = {1 + qint64(random.generate64() % quint64(pow10i(3 + int(random.bounded(7))))), scale};
        rate.inverse = random.bounded(2);
        const int from = int(random.bounded(4)), to = int(random.bounded(4));
        qint64 minor = qint64(random.generate64() % quint64(pow10i(1 + int(random.bounded(11)))));
        if (random.bounded(4) == 0)
            minor = minor / 2 * 2 + 1; // halves come up with even divisors
        minor = random.bounded(2) ? -minor : minor;
        const std::optional<qint64> converted = rate.convert(minor, from, to);
        if (!converted) { // only where there is no room for it
            const double mantissa = rate.value.toDouble();
            const double size = std::abs(double(minor)) * (rate.inverse ? 1 / mantissa : mantissa) *
                                double(pow10i(to)) / double(pow10i(from));
            QVERIFY(size > 9e18);
            continue;
        }
        QVERIFY2(isRightlyRounded(minor, from, to, rate, *converted), qPrintable(S("%1 × %2e-%3, %4 → %5 digits: %6")
                                                                                     .arg(minor)
                                                                                     .arg(rate.value.mantissa)
                                                                                     .arg(scale)
                                                                                     .arg(from)
                                                                                     .arg(to)
                                                                                     .arg(*converted)));
    }
    QCOMPARE((ExchangeRates::Rate{{25, 1}}.convert(1, 0, 0)), std::optional<qint64>(3));
    QCOMPARE((ExchangeRates::Rate{{25, 1}}.convert(-1, 0, 0)), std::optional<qint64>(-3));
    QCOMPARE((ExchangeRates::Rate{{1, 0}}.convert(std::numeric_limits<qint64>::max(), 0, 3)), std::optional<qint64>());
    QCOMPARE(ExchangeRates::rateOf(25345.5), std::optional<Decimal>(Decimal{253455, 1}));
    QCOMPARE(ExchangeRates::rateOf(0.0000394), std::optional<Decimal>(Decimal{394, 7}));
    QVERIFY(!ExchangeRates::rateOf(0) && !ExchangeRates::rateOf(-1) && !ExchangeRates::rateOf(qQNaN()));
}

void TestCurrencies::randomRecordsAgreeWithExactArithmetic()
{
    QRandomGenerator random(4711);
    const int rounds = runsInFull() ? 60 : 6;
    const QStringList codes = {S(""), S("VND"), S("USD"), S("eur"), S("KWD"), S("JPY"), S("Usd")};
    for (int round = 0; round < rounds; ++round) {
        Currencies file;
        struct Known {
            QString from;
            Day day;
            double rate;
        };
        std::vector<Known> rates;
        const Day first = day(2026, 3, 1);
        for (int i = 0; i < 12; ++i) {
            const QString from = codes[2 + int(random.bounded(4))].toUpper();
            const Day on = first + Day(random.bounded(20)) - 3;
            const double rate = double(1 + random.bounded(90'000'000)) / 1000;
            if (std::ranges::any_of(rates, [&](const Known &known) { return known.from == from && known.day == on; }))
                continue;
            rates.push_back({from, on, rate});
            file.rate(Value(qint64(on)), qPrintable(from), "VND", rate);
        }
        QHash<qint64, std::optional<qint64>> sums; // by channel; empty: some rate is missing
        std::optional<qint64> total = 0;
        const RecordId channels[] = {file.facebook, file.google, file.email};
        for (int i = 0; i < 60; ++i) {
            const QString code = codes[int(random.bounded(quint32(codes.size())))];
            const Day on = first + Day(random.bounded(20));
            const qint64 minor = qint64(random.bounded(2'000'000)) - 200'000;
            const RecordId channel = channels[random.bounded(3)];
            file.spend(Value(qint64(on)), minor, qPrintable(code), channel);
            std::optional<qint64> own;
            if (code.isEmpty() || code == S("VND")) {
                own = minor;
            } else {
                const Known *best = nullptr;
                for (const Known &known : rates) {
                    if (known.from == code.toUpper() && known.day <= on && (!best || known.day > best->day))
                        best = &known;
                }
                if (best) { // minor × thousandths ÷ (1000 × 10^digits), half away from zero
                    const Wide exact = Wide(minor) * qRound64(best->rate * 1000);
                    const Wide per = Wide(1000) * pow10i(currencyDigits(code.toUpper()).value_or(2));
                    const Wide twice = exact * 2 + (exact < 0 ? -per : per);
                    own = qint64(twice / (per * 2));
                }
            }
            std::optional<qint64> &sum =
                sums.contains(channel.value) ? sums[channel.value] : (sums[channel.value] = qint64(0));
            sum = own && sum ? std::optional(*sum + *own) : std::nullopt;
            total = own && total ? std::optional(*total + *own) : std::nullopt;
        }
        const MetricTable table = file.ask(file.query("spend", "channel"));
        QCOMPARE(table.rows.size(), size_t(sums.size()));
        for (const MetricRow &row : table.rows) {
            const std::optional<qint64> sum = sums.value(row.keys[0].id);
            QCOMPARE(row.values[0], sum ? Figure(double(*sum)) : Figure());
        }
        QCOMPARE(table.total.values[0], total ? Figure(double(*total)) : Figure());
    }
}

QTEST_GUILESS_MAIN(TestCurrencies)
#include "tst_currencies.moc"
