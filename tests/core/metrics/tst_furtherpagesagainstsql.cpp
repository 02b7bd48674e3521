// SPDX-License-Identifier: GPL-3.0-or-later
// Random orders, leads and answers, and random edits of them: whatever the columns answer about customers, counts,
// means and stocks, plain SQL over the file answers too.
#include "metricsfile.h"

#include "storage/statement.h"
#include "support/sampling.h"
#include "workspace/pagetemplates.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>

using namespace pheu;
using namespace pheu::test;

namespace
{

using Answers = std::map<QString, double>;

// A figure in SQL, with $key, $from and $to for the group's key and the period, $before and $until for the one before.
struct Asked {
    const char *name;
    const char *page;
    QString sql;
};

class Oracle
{
public:
    explicit Oracle(const MetricsFile &file)
        : m_file(file)
    {
    }

    QString table(const char *page) const { return m_file.page(page).table(); }
    QString column(const char *page, const char *role, const char *alias = "r") const
    {
        return QLatin1String(alias) + u'.' + m_file.field(page, role).column();
    }
    QString within(const QString &date) const { return date + QStringLiteral(" BETWEEN '$from' AND '$to'"); }

    std::vector<Asked> questions() const
    {
        const QString customer = QStringLiteral("lower(%1)").arg(column("orders", "customer"));
        const QString date = column("orders", "date");
        const QString from = QStringLiteral(" FROM %1 r WHERE ").arg(table("orders"));
        const QString inPeriod = from + within(date) + QStringLiteral(" AND ($test)");
        const QString group = QStringLiteral(" GROUP BY 1");
        const QString isFirst =
            QStringLiteral(
                "%1 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM %2 p WHERE lower(p.%3) = %4 AND p.%5 IS NOT NULL "
                "AND (p.%5 < %6 OR (p.%5 = %6 AND p.id < r.id)))")
                .arg(customer, table("orders"), m_file.field("orders", "customer").column(), customer,
                     m_file.field("orders", "date").column(), date);
        const QString pairs =
            QStringLiteral("SELECT $key k, %1 w%2%3 BETWEEN '%4' AND '%5' AND ($test) AND %1 IS NOT NULL")
                .arg(customer, from, date);
        const QString now = QStringLiteral("SELECT DISTINCT k, w FROM (%1)")
                                .arg(pairs.arg(QStringLiteral("$from"), QStringLiteral("$to")));
        const QString before = QStringLiteral("SELECT DISTINCT k, w FROM (%1)")
                                   .arg(pairs.arg(QStringLiteral("$before"), QStringLiteral("$until")));
        const QString created = column("leads", "date"), won = column("leads", "won"), lost = column("leads", "lost");
        const QString leads = QStringLiteral(" FROM %1 r WHERE ").arg(table("leads"));
        const QString answers = QStringLiteral(" FROM %1 r WHERE ").arg(table("surveys")) +
                                within(column("surveys", "date")) + QStringLiteral(" AND ($test) AND ");
        const QString score = column("surveys", "score");
        return {
            {"orders", "orders", QStringLiteral("SELECT $key, COUNT(*)") + inPeriod + group},
            {"revenue", "orders",
             QStringLiteral("SELECT $key, SUM(%1)").arg(column("orders", "revenue")) + inPeriod + group},
            {"customers", "orders", QStringLiteral("SELECT $key, COUNT(DISTINCT %1)").arg(customer) + inPeriod + group},
            {"repeat_customers", "orders",
             QStringLiteral(
                 "SELECT k, COUNT(*) FROM (SELECT k, w, COUNT(*) n FROM (%1) GROUP BY 1, 2) WHERE n > 1 GROUP BY 1")
                 .arg(pairs.arg(QStringLiteral("$from"), QStringLiteral("$to")))},
            {"customers_new", "orders",
             QStringLiteral("SELECT $key, COUNT(*)") + inPeriod + QStringLiteral(" AND ") + isFirst + group},
            {"customers_before", "orders", QStringLiteral("SELECT k, COUNT(*) FROM (%1) GROUP BY 1").arg(before)},
            {"customers_retained", "orders",
             QStringLiteral("SELECT a.k, COUNT(*) FROM (%1) a JOIN (%2) b ON a.w = b.w AND a.k IS b.k GROUP BY 1")
                 .arg(now, before)},
            {"leads", "leads",
             QStringLiteral("SELECT $key, COUNT(*)") + leads + within(created) + QStringLiteral(" AND ($test)") +
                 group},
            {"leads_held", "leads",
             QStringLiteral("SELECT $key, COUNT(*)") + leads +
                 QStringLiteral("%1 <= '$to' AND ($test) AND (%2 IS NULL OR %2 > '$to') AND (%3 IS NULL OR %3 > '$to')")
                     .arg(created, won, lost) +
                 group},
            {"sales_cycle_days", "leads",
             QStringLiteral("SELECT $key, AVG(julianday(%1) - julianday(%2))").arg(won, created) + leads + within(won) +
                 QStringLiteral(" AND ($test) AND %1 IS NOT NULL").arg(created) + group},
            {"lead_quality", "leads",
             QStringLiteral("SELECT $key, AVG(%1)").arg(column("leads", "score")) + leads + within(created) +
                 QStringLiteral(" AND ($test)") + group},
            {"promoters", "surveys",
             QStringLiteral("SELECT $key, COUNT(*)") + answers + score + QStringLiteral(" >= 9") + group},
            {"responses", "surveys",
             QStringLiteral("SELECT $key, COUNT(*)") + answers + score + QStringLiteral(" IS NOT NULL") + group}};
    }

    Answers ask(const Asked &asked, const QString &key, const QString &test, Period period, Period before) const
    {
        QString sql = asked.sql;
        sql.replace(QStringLiteral("$key"), key).replace(QStringLiteral("$test"), test);
        sql.replace(QStringLiteral("$from"), isoDay(period.from)).replace(QStringLiteral("$to"), isoDay(period.to));
        sql.replace(QStringLiteral("$before"), isoDay(before.from))
            .replace(QStringLiteral("$until"), isoDay(before.to));
        auto statement = Statement::prepare(m_file.workspace->database(), sql);
        if (!statement)
            qFatal("%s\n%s", qPrintable(sql), qPrintable(statement.error().message));
        Answers answers;
        for (auto row = statement->step(); row && *row; row = statement->step()) {
            if (!statement->isNull(1))
                answers[statement->text(0)] = statement->real(1);
        }
        return answers;
    }

private:
    const MetricsFile &m_file;
};

class Shaker
{
public:
    Shaker(MetricsFile &file, quint32 seed)
        : m_file(file)
        , m_random(seed)
    {
    }

    int below(int limit) { return m_random.bounded(limit); }
    Value maybe(const Value &value) { return below(7) ? value : Value(); }
    Value someDay() { return maybe(qint64(day(2026, 1, 1)) + below(120)); }
    Value someChannel()
    {
        const RecordId ids[] = {m_file.facebook, m_file.google, m_file.email};
        return maybe(ids[below(3)].value);
    }
    Value someCampaign() { return maybe((below(2) ? m_file.tet : m_file.women).value); }
    Value someCustomer() { return maybe(QString(QStringLiteral("%1%2").arg(below(2) ? u'k' : u'K').arg(below(25)))); }

    void add(const char *page, int count)
    {
        AddRecords add{m_file.page(page).id, {}, {}};
        for (const char *role : roles(page))
            add.fields.push_back(m_file.field(page, role).id);
        for (int i = 0; i < count; ++i) {
            std::vector<Value> row;
            for (const char *role : roles(page))
                row.push_back(value(QLatin1String(role)));
            add.rows.push_back(std::move(row));
        }
        QVERIFY(bool(m_file.workspace->apply({EditKind::AddRecords, {add}})));
    }

    void edit()
    {
        const char *const pages[] = {"orders", "leads", "surveys"};
        const char *page = pages[below(3)];
        switch (below(6)) {
        case 0:
            add(page, 1 + below(5));
            return;
        case 1:
            (void)m_file.workspace->undo();
            return;
        case 2:
            (void)m_file.workspace->redo();
            return;
        default:
            break;
        }
        Query query;
        query.page = m_file.page(page).id;
        const auto ids = m_file.workspace->reader().select(query);
        if (!ids || ids->empty())
            return;
        const auto any = [&] { return (*ids)[size_t(below(int(ids->size())))]; };
        if (below(4) == 0) {
            QVERIFY(bool(m_file.remove(page, {any()})));
            return;
        }
        const std::vector<const char *> known = roles(page);
        for (int i = 0; i < 3; ++i) {
            const char *role = known[size_t(below(int(known.size())))];
            QVERIFY(bool(m_file.set(page, any(), role, value(QLatin1String(role)))));
        }
    }

private:
    static std::vector<const char *> roles(const char *page)
    {
        if (qstrcmp(page, "orders") == 0)
            return {"date", "customer", "revenue", "channel", "campaign"};
        if (qstrcmp(page, "leads") == 0)
            return {"date", "won", "lost", "score", "channel", "campaign"};
        return {"date", "score", "channel", "campaign"};
    }

    Value value(const QString &role)
    {
        if (role == QLatin1String("date") || role == QLatin1String("won"))
            return someDay();
        if (role == QLatin1String("lost"))
            return below(3) ? Value() : someDay();
        if (role == QLatin1String("customer"))
            return someCustomer();
        if (role == QLatin1String("channel"))
            return someChannel();
        if (role == QLatin1String("campaign"))
            return someCampaign();
        return maybe(below(11));
    }

    MetricsFile &m_file;
    QRandomGenerator m_random;
};

} // namespace

class TestFurtherPagesAgainstSql : public QObject
{
    Q_OBJECT

private slots:
    void columnsAndSqlAgreeAfterRandomEdits_data();
    void columnsAndSqlAgreeAfterRandomEdits();

private:
    void compare(MetricsFile &file, const Asked &asked, int cut, int filter, Period period);
};

void TestFurtherPagesAgainstSql::columnsAndSqlAgreeAfterRandomEdits_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1U, 2U, 3U})
        QTest::addRow("seed %u", seed) << seed;
}

void TestFurtherPagesAgainstSql::compare(MetricsFile &file, const Asked &asked, int cut, int filter, Period period)
{
    const Oracle oracle(file);
    const char *const cuts[] = {"", "channel", "campaign", "campaign.stage", "month"};
    const QString own = QString::fromLatin1(asked.page);
    const QString channel = oracle.column(asked.page, "channel"), campaign = oracle.column(asked.page, "campaign");
    const QString stage = QStringLiteral("(SELECT x.%1 FROM %2 x WHERE x.id = %3)")
                              .arg(file.field("campaigns", "stage").column(), oracle.table("campaigns"), campaign);
    const QString keys[] = {QStringLiteral("0"), channel, campaign, stage};
    const std::pair<QString, QString> tests[] = {
        {QString(), QStringLiteral("1")},
        {QStringLiteral("channel = 'Facebook'"), channel + QStringLiteral(" = %1").arg(file.facebook.value)},
        {QStringLiteral("not channel = 'Facebook' and campaign is not empty"),
         QStringLiteral("%1 IS NOT %2 AND %3 IS NOT NULL").arg(channel).arg(file.facebook.value).arg(campaign)},
        {QStringLiteral("campaign.stage is empty"), stage + QStringLiteral(" IS NULL")}};
    MetricQuery query = file.query(asked.name, cuts[cut], qPrintable(tests[filter].first));
    query.from = period.from;
    query.to = period.to;
    const Result<MetricTable> table = file.engine.evaluate(query);
    const QString what = QStringLiteral("%1 by “%2” where “%3” in %4–%5")
                             .arg(QLatin1String(asked.name), QLatin1String(cuts[cut]), tests[filter].first,
                                  isoDay(period.from), isoDay(period.to));
    QVERIFY2(table, table ? "" : qPrintable(table.error().message));
    const bool isMean = asked.sql.contains(QLatin1String("AVG(")) || asked.sql.contains(QLatin1String("SUM("));
    const auto agrees = [&](const Figure &found, const Answers &expected, const QString &key) {
        const auto at = expected.find(key);
        if (at == expected.end())
            return !found || (!isMean && *found == 0);
        return found && qFuzzyCompare(1 + *found, 1 + at->second);
    };
    const auto answers = [&](const QString &key, Period in) {
        return oracle.ask(asked, key, tests[filter].second, in, previousPeriod(in));
    };
    QVERIFY2(agrees(table->total.values.front(), answers(QStringLiteral("0"), period), QStringLiteral("0")),
             qPrintable(what));
    size_t found = 0;
    Answers expected;
    for (const MetricRow &row : table->rows) {
        const DimensionKey &key = row.keys.front();
        QString label = key.null ? QString() : QString::number(key.id);
        if (cut < 4) {
            expected = answers(keys[cut], period);
        } else {
            const Period unit = unitOf(Day(key.id), CalendarUnit::Month);
            expected = answers(QStringLiteral("0"), {std::max(unit.from, period.from), std::min(unit.to, period.to)});
            label = QStringLiteral("0");
        }
        QVERIFY2(agrees(row.values.front(), expected, label),
                 qPrintable(what + u' ' + key.label + u' ' + MetricsFile::figure(row.values.front())));
        found += cut < 4 && expected.contains(label);
    }
    // No group that SQL knows is missing, but for those in which nothing happened in the period itself.
    if (cut > 0 && cut < 4 && qstrcmp(asked.name, "customers_before") != 0 && !table->rows.empty())
        QVERIFY2(found == expected.size(), qPrintable(what));
}

void TestFurtherPagesAgainstSql::columnsAndSqlAgreeAfterRandomEdits()
{
    QFETCH(quint32, seed);
    MetricsFile file;
    for (const char *id : {"leads", "orders", "surveys"})
        QVERIFY(bool(addTemplatePage(*file.workspace, QLatin1String(id))));
    QVERIFY(bool(file.set("campaigns", file.tet, "stage", file.link("stages", "Mua").value)));
    Shaker shaker(file, seed);
    for (const char *page : {"orders", "leads", "surveys"})
        shaker.add(page, 120);
    const int rounds = runsInFull() ? 400 : 40;
    for (int round = 0; round < rounds; ++round) {
        for (const Asked &asked : Oracle(file).questions()) {
            const Day from = day(2026, 1, 1) + shaker.below(100);
            const Period period = shaker.below(2)
                                      ? Period{from, from + shaker.below(60)}
                                      : unitOf(from, shaker.below(2) ? CalendarUnit::Month : CalendarUnit::Quarter);
            compare(file, asked, shaker.below(5), shaker.below(4), period);
            if (QTest::currentTestFailed())
                return;
        }
        shaker.edit();
    }
}

QTEST_GUILESS_MAIN(TestFurtherPagesAgainstSql)
#include "tst_furtherpagesagainstsql.moc"
