// SPDX-License-Identifier: GPL-3.0-or-later
// Random records and random edits: whatever the columns answer, plain SQL over the file answers too.
#include "metricsfile.h"

#include "storage/statement.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>

using namespace pheu;
using namespace pheu::test;

namespace
{

const char *const measures[] = {"impressions", "clicks", "spend", "revenue", "conversions"};

// A question in both languages.
struct Cut {
    const char *by;
    QString sql; // of the group's key
};

struct Test {
    QString filter;
    QString sql;
};

class Oracle
{
public:
    explicit Oracle(const MetricsFile &file)
        : m_file(file)
    {
    }

    QString column(const char *page, const char *role) const { return m_file.field(page, role).column(); }
    QString table(const char *page) const { return m_file.page(page).table(); }
    QString cell(const char *role) const { return QStringLiteral("r.") + column("results", role); }
    QString linked(const char *link, const char *page, const char *role) const
    {
        return QStringLiteral("(SELECT x.%1 FROM %2 x WHERE x.id = %3)")
            .arg(column(page, role), table(page), cell(link));
    }
    QString stage() const
    {
        return QStringLiteral("COALESCE(%1, %2)")
            .arg(linked("ad", "ads", "stage"), linked("campaign", "campaigns", "stage"));
    }

    std::vector<Cut> cuts() const
    {
        return {{"", QStringLiteral("0")},
                {"channel", cell("channel")},
                {"campaign", cell("campaign")},
                {"day", cell("date")},
                {"month", QStringLiteral("substr(%1, 1, 7)").arg(cell("date"))},
                {"year", QStringLiteral("substr(%1, 1, 4)").arg(cell("date"))},
                {"stage", stage()},
                {"campaign.stage", linked("campaign", "campaigns", "stage")},
                {"channel.kind", linked("channel", "channels", "kind")},
                {"channel month",
                 QStringLiteral("COALESCE(%1, '') || '/' || substr(%2, 1, 7)").arg(cell("channel"), cell("date"))},
                {"day campaign", QStringLiteral("%1 || '/' || COALESCE(%2, '')").arg(cell("date"), cell("campaign"))}};
    }

    std::vector<Test> tests() const
    {
        const QString facebook = QString::number(m_file.facebook.value), google = QString::number(m_file.google.value);
        const QString stageId = QString::number(m_file.link("stages", "Quan tâm").value);
        return {
            {{}, QStringLiteral("1")},
            {QStringLiteral("channel = 'Facebook'"), cell("channel") + QStringLiteral(" = ") + facebook},
            {QStringLiteral("channel != 'Facebook'"), cell("channel") + QStringLiteral(" IS NOT ") + facebook},
            {QStringLiteral("channel in ('Facebook', 'Google Ads')"),
             cell("channel") + QStringLiteral(" IN (") + facebook + QStringLiteral(", ") + google + u')'},
            {QStringLiteral("campaign is empty"), cell("campaign") + QStringLiteral(" IS NULL")},
            {QStringLiteral("clicks > 50"), cell("clicks") + QStringLiteral(" > 50")},
            {QStringLiteral("not clicks > 50"), QStringLiteral("NOT COALESCE(%1 > 50, 0)").arg(cell("clicks"))},
            {QStringLiteral("spend >= 1000 or conversions < 2.5"),
             QStringLiteral("(%1 >= 1000 OR %2 < 2.5)").arg(cell("spend"), cell("conversions"))},
            {QStringLiteral("revenue is empty and clicks is not empty"),
             QStringLiteral("%1 IS NULL AND %2 IS NOT NULL").arg(cell("revenue"), cell("clicks"))},
            {QStringLiteral("ad_group = \"nhóm a\""),
             QStringLiteral("%1 IN ('Nhóm A', 'nhóm a')").arg(cell("ad_group"))},
            {QStringLiteral("ad_group contains 'B' or ad_group starts with 'NHÓM A'"),
             QStringLiteral("(%1 IN ('Nhóm A', 'nhóm a', 'Nhóm B'))").arg(cell("ad_group"))},
            {QStringLiteral("date >= 2026-01-20 and date < 2026-02-10"),
             QStringLiteral("%1 >= '2026-01-20' AND %1 < '2026-02-10'").arg(cell("date"))},
            {QStringLiteral("stage = \"Quan tâm\""), stage() + QStringLiteral(" = ") + stageId},
            {QStringLiteral("stage is empty"), stage() + QStringLiteral(" IS NULL")},
            {QStringLiteral("not stage = \"Quan tâm\""), stage() + QStringLiteral(" IS NOT ") + stageId},
            {QStringLiteral("campaign.channels = 'Facebook'"),
             QStringLiteral("EXISTS (SELECT 1 FROM %1 j WHERE j.record = %2 AND j.target = %3)")
                 .arg(m_file.field("campaigns", "channels").joinTable(), cell("campaign"), facebook)},
            {QStringLiteral("campaign.budget > 500"),
             linked("campaign", "campaigns", "budget") + QStringLiteral(" > 500")},
            {QStringLiteral("created > 2000-01-01 and source is empty"), cell("source") + QStringLiteral(" IS NULL")}};
    }

    // Key → sums of the measures and the number of records.
    using Sums = std::map<QString, std::vector<std::optional<double>>>;
    Sums ask(const Cut &cut, const Test &test, std::optional<Period> period) const
    {
        QString sql = QStringLiteral("SELECT %1, COUNT(*)").arg(cut.sql);
        for (const char *measure : measures)
            sql += QStringLiteral(", SUM(%1)").arg(cell(measure));
        sql += QStringLiteral(" FROM %1 r WHERE %2 IS NOT NULL AND (%3)").arg(table("results"), cell("date"), test.sql);
        if (period)
            sql += QStringLiteral(" AND %1 BETWEEN '%2' AND '%3'")
                       .arg(cell("date"), isoDay(period->from), isoDay(period->to));
        sql += QStringLiteral(" GROUP BY 1");
        auto statement = Statement::prepare(m_file.workspace->database(), sql);
        if (!statement)
            qFatal("%s\n%s", qPrintable(sql), qPrintable(statement.error().message));
        Sums sums;
        for (auto row = statement->step(); row && *row; row = statement->step()) {
            std::vector<std::optional<double>> values{double(statement->integer(1))};
            for (int i = 2; i < statement->columnCount(); ++i)
                values.push_back(statement->isNull(i) ? std::nullopt : std::optional<double>(statement->real(i)));
            sums[statement->text(0)] = values;
        }
        return sums;
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
        for (int i = 0; i < 4; ++i)
            m_ads.push_back(file.add("ads", {{"name", QStringLiteral("Ad %1").arg(i)}, {"stage", stage()}}));
        QVERIFY(bool(file.set("campaigns", file.tet, "channels", IdList{file.facebook.value, file.google.value})));
    }

    int below(int limit) { return m_random.bounded(limit); }

    void edit()
    {
        switch (below(10)) {
        case 0:
        case 1:
        case 2:
            addRecords(1 + below(8));
            return;
        case 3:
        case 4:
        case 5:
            setCells();
            return;
        case 6:
            removeRecords();
            return;
        case 7:
            (void)m_file.workspace->undo();
            return;
        case 8:
            (void)m_file.workspace->redo();
            return;
        default:
            editLinked();
            return;
        }
    }

    void addRecords(int count)
    {
        AddRecords add{m_file.page("results").id, fields(), {}};
        for (int i = 0; i < count; ++i) {
            std::vector<Value> row;
            for (size_t field = 0; field < add.fields.size(); ++field)
                row.push_back(value(field));
            add.rows.push_back(std::move(row));
        }
        QVERIFY(bool(m_file.workspace->apply({EditKind::AddRecords, {add}})));
    }

private:
    static inline const char *const roles[] = {"date",        "channel", "campaign", "ad",      "ad_group",   "source",
                                               "impressions", "clicks",  "spend",    "revenue", "conversions"};

    std::vector<FieldId> fields() const
    {
        std::vector<FieldId> ids;
        for (const char *role : roles)
            ids.push_back(m_file.field("results", role).id);
        return ids;
    }

    Value one(std::initializer_list<RecordId> ids) { return (ids.begin() + below(int(ids.size())))->value; }
    Value stage()
    {
        return below(3) ? one({m_file.link("stages", "Quan tâm"), m_file.link("stages", "Mua")}) : Value();
    }

    Value value(size_t field)
    {
        if (below(6) == 0)
            return {};
        static const QString groups[] = {QStringLiteral("Nhóm A"), QStringLiteral("nhóm a"), QStringLiteral("Nhóm B"),
                                         QStringLiteral("khác")};
        switch (field) {
        case 0:
            return qint64(day(2026, 1, 1)) + (below(50) ? below(70) : -below(4000));
        case 1:
            return one({m_file.facebook, m_file.google, m_file.email});
        case 2:
            return one({m_file.tet, m_file.women});
        case 3:
            return m_ads[size_t(below(int(m_ads.size())))].value;
        case 4:
            return groups[below(4)];
        case 5:
            return below(2) ? QStringLiteral("Meta Ads") : QStringLiteral("Shop");
        case 10:
            return below(400) / 4.0;
        case 8:
        case 9:
            return below(200) ? qint64(below(5000)) : qint64(5'000'000'000) * below(3); // wider than 32 bits at times
        default:
            return below(100);
        }
    }

    std::vector<RecordId> records() const
    {
        Query query;
        query.page = m_file.page("results").id;
        const auto ids = m_file.workspace->reader().select(query);
        return ids ? *ids : std::vector<RecordId>();
    }

    void setCells()
    {
        const std::vector<RecordId> ids = records();
        if (ids.empty())
            return;
        SetCells set{m_file.page("results").id, {}};
        for (int i = 1 + below(5); i > 0; --i) {
            const size_t field = size_t(below(int(std::size(roles))));
            set.cells.push_back({ids[size_t(below(int(ids.size())))], fields()[field], value(field)});
        }
        QVERIFY(bool(m_file.workspace->apply({EditKind::Cells, {set}})));
    }

    void removeRecords()
    {
        const std::vector<RecordId> ids = records();
        std::vector<RecordId> gone;
        for (const RecordId id : ids) {
            if (below(20) == 0)
                gone.push_back(id);
        }
        if (!gone.empty())
            QVERIFY(bool(m_file.remove("results", gone)));
    }

    void editLinked()
    {
        if (below(2))
            (void)m_file.set("campaigns", below(2) ? m_file.tet : m_file.women, "stage", stage());
        else
            (void)m_file.set("campaigns", below(2) ? m_file.tet : m_file.women, "budget", below(1000));
        (void)m_file.set("ads", m_ads[size_t(below(int(m_ads.size())))], "stage", stage());
    }

    MetricsFile &m_file;
    QRandomGenerator m_random;
    std::vector<RecordId> m_ads;
};

QString keyOf(const MetricRow &row, const MetricTable &table)
{
    QStringList parts;
    for (qsizetype i = 0; i < table.by.size(); ++i) {
        const DimensionKey &key = row.keys[size_t(i)];
        const QString &by = table.by[i];
        const bool isTime = by == QLatin1String("day") || by == QLatin1String("month") || by == QLatin1String("year");
        parts.append(key.null ? QString() : isTime ? key.label : QString::number(key.id));
    }
    return table.by.isEmpty() ? QStringLiteral("0") : parts.join(u'/');
}

} // namespace

class TestMetricsAgainstSql : public QObject
{
    Q_OBJECT

private slots:
    void columnsAndSqlAgreeAfterRandomEdits_data();
    void columnsAndSqlAgreeAfterRandomEdits();

private:
    void compare(MetricsFile &file, const Cut &cut, const Test &test, std::optional<Period> period);
};

void TestMetricsAgainstSql::columnsAndSqlAgreeAfterRandomEdits_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1U, 2U, 3U, 4U})
        QTest::addRow("seed %u", seed) << seed;
}

void TestMetricsAgainstSql::compare(MetricsFile &file, const Cut &cut, const Test &test, std::optional<Period> period)
{
    const QString what = QStringLiteral("by “%1” where “%2”").arg(QLatin1String(cut.by), test.filter);
    MetricQuery query = file.query("impressions clicks spend revenue conversions ctr", cut.by, qPrintable(test.filter));
    QVERIFY2(test.filter.isEmpty() || !query.filter.isAll(), qPrintable(what));
    if (period) {
        query.from = period->from;
        query.to = period->to;
    }
    const Result<MetricTable> table = file.engine.evaluate(query);
    QVERIFY2(table, table ? "" : qPrintable(table.error().message));
    const Oracle::Sums expected = Oracle(file).ask(cut, test, period);
    const auto agree = [&](const std::vector<Figure> &found, const std::vector<std::optional<double>> &wanted) {
        for (size_t i = 0; i < std::size(measures); ++i) {
            const std::optional<double> sum = wanted[i + 1];
            if (found[i].has_value() != sum.has_value() || (sum && *found[i] != *sum))
                return false;
        }
        const bool defined = wanted[1] && wanted[2] && *wanted[1] != 0;
        return found[5].has_value() == defined && (!defined || *found[5] == *wanted[2] / *wanted[1]);
    };
    if (table->by.isEmpty()) {
        const std::vector<std::optional<double>> none(std::size(measures) + 1);
        QVERIFY2(agree(table->total.values, expected.empty() ? none : expected.begin()->second), qPrintable(what));
        QCOMPARE(double(table->records), expected.empty() ? 0 : expected.begin()->second[0].value_or(0));
        return;
    }
    QVERIFY2(table->rows.size() == expected.size(), qPrintable(what));
    for (const MetricRow &row : table->rows) {
        const auto at = expected.find(keyOf(row, *table));
        QVERIFY2(at != expected.end(), qPrintable(what + u' ' + keyOf(row, *table)));
        QVERIFY2(agree(row.values, at->second), qPrintable(what + u' ' + keyOf(row, *table)));
    }
    // The total of a split question is that of the same question unsplit.
    MetricQuery unsplit = query;
    unsplit.by.clear();
    const Result<MetricTable> whole = file.engine.evaluate(unsplit);
    QVERIFY(whole);
    QVERIFY2(whole->total.values == table->total.values, qPrintable(what));
}

void TestMetricsAgainstSql::columnsAndSqlAgreeAfterRandomEdits()
{
    QFETCH(quint32, seed);
    MetricsFile file;
    Shaker shaker(file, seed);
    shaker.addRecords(300);
    for (int round = 0; round < 60; ++round) {
        const std::vector<Cut> cuts = Oracle(file).cuts();
        const std::vector<Test> tests = Oracle(file).tests();
        for (int i = 0; i < 4; ++i) {
            std::optional<Period> period;
            if (shaker.below(2)) {
                const Day from = day(2026, 1, 1) + shaker.below(70);
                period = Period{from, from + shaker.below(30)};
            }
            compare(file, cuts[size_t(shaker.below(int(cuts.size())))], tests[size_t(shaker.below(int(tests.size())))],
                    period);
            if (QTest::currentTestFailed())
                return;
        }
        shaker.edit();
    }
    for (const Cut &cut : Oracle(file).cuts()) {
        for (const Test &test : Oracle(file).tests()) {
            compare(file, cut, test, {});
            if (QTest::currentTestFailed())
                return;
        }
    }
}

QTEST_GUILESS_MAIN(TestMetricsAgainstSql)
#include "tst_metricsagainstsql.moc"
