// SPDX-License-Identifier: GPL-3.0-or-later
// The five questions of a dashboard over 1,000,000 results, each beside a bare scan of plain arrays that answers the
// same in the same run; the columns' reading, and an edit until its figure.
#include "benchmarks/measure.h"
#include "exchange/importer.h"
#include "metrics/engine.h"
#include "report/dashboards.h"
#include "report/loader.h"
#include "storage/columnreader.h"
#include "support/adresults.h"
#include "targets/goalrecord.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace pheu;

namespace
{

constexpr int rowCount = 1'000'000;
constexpr int runs = 15;
constexpr const char *sums[] = {"impressions", "clicks", "visits", "leads",  "mqls",
                                "sqls",        "orders", "spend",  "revenue"};
constexpr size_t sumCount = std::size(sums);
enum Sum { Impressions, Clicks, Visits, Leads, Mqls, Sqls, Orders, Spend, Revenue };

std::unique_ptr<Workspace> filled(const QTemporaryDir &dir)
{
    const QString csv = dir.filePath(QStringLiteral("results.csv"));
    auto workspace = Workspace::create(dir.filePath(QStringLiteral("metrics.pheu")),
                                       {.currency = QStringLiteral("USD"), .language = Language::English, .name = {}});
    if (!workspace || !test::writeAdResults(csv, rowCount))
        return {};
    ImportOptions options;
    options.preset = QStringLiteral("none");
    for (const char *name : {"date", "channel", "campaign", "ad"})
        options.map << QStringLiteral("%1=%1").arg(QLatin1String(name));
    for (const char *name : sums)
        options.map << QStringLiteral("%1=%1").arg(QLatin1String(name));
    auto plan = ImportPlan::make(**workspace, {csv}, options);
    if (!plan || !(*plan)->apply())
        return {};
    return std::move(*workspace);
}

// The same records as plain arrays, nothing else.
struct Arrays {
    std::vector<quint16> days, channels, campaigns;
    std::vector<qint32> values[sumCount];
    Day firstDay = 0;
    size_t channelCount = 0, campaignCount = 0;
    std::map<qint64, quint16> channelOf, campaignOf;

    bool read(Workspace &workspace)
    {
        const Page &page = *workspace.schema().page(QStringLiteral("results"));
        std::vector<FieldId> fields;
        for (const char *role : {"date", "channel", "campaign"})
            fields.push_back(page.field(QLatin1String(role))->id);
        for (const char *role : sums)
            fields.push_back(page.field(QLatin1String(role))->id);
        auto reader = ColumnReader::all(workspace.database(), page, fields);
        firstDay = toDay(QDate(2022, 1, 1));
        while (reader) {
            const auto row = reader->next();
            if (!row || !*row)
                break;
            days.push_back(quint16(parseIsoDay(reader->utf8(0)).value_or(firstDay) - firstDay));
            channels.push_back(channelOf.try_emplace(reader->integer(1), quint16(channelOf.size())).first->second);
            campaigns.push_back(campaignOf.try_emplace(reader->integer(2), quint16(campaignOf.size())).first->second);
            for (size_t i = 0; i < sumCount; ++i)
                values[i].push_back(qint32(reader->integer(int(3 + i))));
        }
        channelCount = channelOf.size();
        campaignCount = campaignOf.size();
        return days.size() == size_t(rowCount);
    }
};

qint64 blackHole = 0; // what scans come to, so that no compiler leaves them out

using NineSums = std::array<qint64, sumCount>;

void bareByChannel(const Arrays &arrays)
{
    std::vector<NineSums> groups(arrays.channelCount);
    for (size_t row = 0; row < arrays.days.size(); ++row) {
        NineSums &group = groups[arrays.channels[row]];
        for (size_t i = 0; i < sumCount; ++i)
            group[i] += arrays.values[i][row];
    }
    for (const NineSums &group : groups)
        blackHole += group[Revenue];
}

void bareTwoPeriods(const Arrays &arrays, quint16 first)
{
    NineSums now{}, before{};
    for (size_t row = 0; row < arrays.days.size(); ++row) {
        const int day = arrays.days[row] - first;
        if (day < -30 || day >= 30)
            continue;
        NineSums &group = day < 0 ? before : now;
        for (size_t i = 0; i < sumCount; ++i)
            group[i] += arrays.values[i][row];
    }
    blackHole += now[Revenue] - before[Revenue];
}

void bareByDay(const Arrays &arrays, quint16 first)
{
    std::vector<std::array<qint64, 3>> groups(365);
    for (size_t row = 0; row < arrays.days.size(); ++row) {
        const int day = arrays.days[row] - first;
        if (day < 0 || day >= 365)
            continue;
        groups[size_t(day)][0] += arrays.values[Spend][row];
        groups[size_t(day)][1] += arrays.values[Revenue][row];
        groups[size_t(day)][2] += arrays.values[Orders][row];
    }
    blackHole += groups[100][1];
}

void bareFunnel(const Arrays &arrays, const std::array<quint16, 3> &chosen)
{
    std::vector<quint8> fits(arrays.channelCount);
    for (const quint16 channel : chosen)
        fits[channel] = 1;
    qint64 steps[5] = {};
    for (size_t row = 0; row < arrays.days.size(); ++row) {
        if (!fits[arrays.channels[row]])
            continue;
        steps[0] += arrays.values[Impressions][row];
        steps[1] += arrays.values[Clicks][row];
        steps[2] += arrays.values[Visits][row];
        steps[3] += arrays.values[Leads][row];
        steps[4] += arrays.values[Orders][row];
    }
    blackHole += steps[4];
}

void bareTopCampaigns(const Arrays &arrays)
{
    std::vector<std::array<qint64, 2>> groups(arrays.campaignCount);
    for (size_t row = 0; row < arrays.days.size(); ++row) {
        groups[arrays.campaigns[row]][0] += arrays.values[Spend][row];
        groups[arrays.campaigns[row]][1] += arrays.values[Revenue][row];
    }
    std::vector<double> roi;
    for (const auto &[spend, revenue] : groups)
        roi.push_back(spend ? double(revenue - spend) / double(spend) : 0);
    std::ranges::sort(roi, std::greater());
    blackHole += qint64(roi[19]);
}

MetricQuery question(const Workspace &workspace, const QStringList &names, const QStringList &by,
                     const QString &filter = {})
{
    MetricQuery query;
    query.names = names;
    query.by = by;
    if (const auto parsed =
            parseFilter(workspace.schema(), workspace.schema().page(QStringLiteral("results"))->id, filter))
        query.filter = *parsed;
    return query;
}

// Medians of two bodies that take turns, so that both meet the same machine.
std::pair<double, double> inTurns(const std::function<void()> &ours, const std::function<void()> &bare)
{
    std::vector<double> mine, floor;
    for (int i = 0; i < runs; ++i) {
        mine.push_back(bench::median(1, ours));
        floor.push_back(bench::median(1, bare));
    }
    std::ranges::sort(mine);
    std::ranges::sort(floor);
    return {mine[runs / 2], floor[runs / 2]};
}

// The cards of the overview for 30 days, and what goals for three of its figures and a card of a goal add to that.
void measureCards(bench::Report &report, Workspace &workspace, MetricsEngine &engine, Day last)
{
    MetricQuery slice;
    slice.from = last - 29;
    slice.to = last;
    slice.comparison = Period{last - 59, last - 30};
    std::vector<CardDefinition> cards = overviewDashboard().cards;
    const auto load = [&] {
        blackHole += qint64(loadCards(workspace, engine, cards, slice, Language::English).cards.size());
    };
    report.add({QStringLiteral("the cards of a dashboard"), bench::median(runs, load), {}, 0, {}});
    std::vector<GoalRecord> goals;
    for (const char *kpi : {"revenue", "orders", "leads"}) {
        GoalRecord goal;
        goal.name = goal.kpi = QLatin1String(kpi);
        goal.target = 1'000'000;
        goal.period = Period{last - 29, last + 30};
        goal.shape = PlanShape::Weekdays;
        goals.push_back(goal);
    }
    std::vector<RecordId> ids;
    const auto written = writeGoals(workspace, goals, &ids);
    CardDefinition target;
    target.id = QStringLiteral("goal");
    target.kind = CardKind::Target;
    target.goal = written ? ids.front() : RecordId();
    cards.push_back(target);
    report.add({QStringLiteral("the same with three goals and their cards"), bench::median(runs, load), {}, 0, {}});
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    bench::Report report(QCoreApplication::arguments());
    QTemporaryDir dir;
    const auto workspace = filled(dir);
    Arrays arrays;
    if (!workspace || !arrays.read(*workspace)) {
        std::fprintf(stderr, "the workspace for the benchmark could not be made\n");
        return 1;
    }
    QStringList nine;
    for (const char *name : sums)
        nine.append(QString::fromLatin1(name));

    const double reading = bench::median(3, [&] {
        MetricsEngine fresh(*workspace);
        if (!fresh.evaluate(question(*workspace, nine, {QStringLiteral("channel"), QStringLiteral("campaign")})))
            blackHole = -1;
    });
    report.add({QStringLiteral("read the columns and answer a first question"), reading, {}, 0, {}});

    MetricsEngine engine(*workspace);
    const auto ask = [&](const MetricQuery &query) {
        const auto table = engine.evaluate(query);
        blackHole += table ? qint64(table->rows.size()) : -1;
    };
    const Day lateDay = arrays.firstDay + 1000, yearDay = arrays.firstDay + 365;

    const MetricQuery byChannel = question(*workspace, nine, {QStringLiteral("channel")});
    MetricQuery twoPeriods = question(*workspace, nine, {});
    twoPeriods.from = lateDay;
    twoPeriods.to = lateDay + 29;
    twoPeriods.comparison = Period{lateDay - 30, lateDay - 1};
    MetricQuery byDay =
        question(*workspace, {QStringLiteral("spend"), QStringLiteral("revenue"), QStringLiteral("orders")},
                 {QStringLiteral("day")});
    byDay.from = yearDay;
    byDay.to = yearDay + 364;
    const MetricQuery three =
        question(*workspace, {}, {}, QStringLiteral("channel in (\"Display\", \"Video\", \"Native\")"));
    const auto names = workspace->reader();
    std::array<quint16, 3> chosen{};
    const PageId channelPage = workspace->schema().page(QStringLiteral("channels"))->id;
    for (size_t i = 0; i < 3; ++i) {
        const char *const wanted[] = {"Display", "Video", "Native"};
        const auto id = names.findByName(channelPage, QString::fromLatin1(wanted[i]));
        chosen[i] = id && *id ? arrays.channelOf[(*id)->value] : 0;
    }
    const MetricQuery top = question(*workspace, {QStringLiteral("roi")}, {QStringLiteral("campaign")});

    struct Question {
        const char *name;
        std::function<void()> ours, bare;
    };
    const std::vector<Question> questions = {
        {"totals by channel, 9 sums", [&] { ask(byChannel); }, [&] { bareByChannel(arrays); }},
        {"30 days and the 30 before, 9 sums", [&] { ask(twoPeriods); }, [&] { bareTwoPeriods(arrays, 1000); }},
        {"by day for a year, 3 sums", [&] { ask(byDay); }, [&] { bareByDay(arrays, 365); }},
        {"funnel of 3 channels, 5 steps",
         [&] { blackHole += engine.funnel(QStringLiteral("Website"), three, Language::English) ? 1 : -1; },
         [&] { bareFunnel(arrays, chosen); }},
        {"top campaigns by ROI", [&] { ask(top); }, [&] { bareTopCampaigns(arrays); }},
    };
    double ours = 0, bare = 0;
    for (const Question &one : questions) {
        const auto [mine, floor] = inTurns(one.ours, one.bare);
        report.add({QString::fromLatin1(one.name), mine, QStringLiteral("bare scan"), floor, {}});
        ours += mine;
        bare += floor;
    }
    report.add({QStringLiteral("the five dashboard questions"), ours, QStringLiteral("bare scan"), bare, 3.0});

    measureCards(report, *workspace, engine, lateDay);

    const PageId results = workspace->schema().page(QStringLiteral("results"))->id;
    const FieldId leads = workspace->schema().page(results)->field(QStringLiteral("leads"))->id;
    qint64 value = 1;
    const double edit = bench::median(runs, [&] {
        const auto done =
            workspace->apply({EditKind::Cells, {SetCells{results, {{RecordId(500'000), leads, Value(++value)}}}}});
        blackHole += done ? 1 : -1;
        ask(byChannel);
    });
    report.add({QStringLiteral("one cell edited, saved, and its figure"), edit, {}, 0, 16.0});

    // Three years of salaries and an agency by month, and a yearly tool of one channel.
    const Page &costs = *workspace->schema().page(QStringLiteral("costs"));
    AddRecords add{costs.id, {}, {}};
    for (const char *role : {"amount", "from", "to", "channel"})
        add.fields.push_back(costs.field(QLatin1String(role))->id);
    for (int month = 0; month < 36; ++month) {
        const QDate first = QDate(2022, 1, 1).addMonths(month);
        const qint64 from = toDay(first), to = toDay(first.addMonths(1)) - 1;
        add.rows.push_back({qint64(1'500'000), from, to, {}});
        add.rows.push_back({qint64(900'001), from, to, {}});
    }
    const qint64 video = [&] {
        const auto id = names.findByName(channelPage, QStringLiteral("Video"));
        return id && *id ? (*id)->value : 0;
    }();
    for (int year = 2022; year < 2025; ++year)
        add.rows.push_back(
            {qint64(1'234'567), qint64(toDay(QDate(year, 1, 1))), qint64(toDay(QDate(year, 12, 31))), video});
    const auto added = workspace->apply({EditKind::AddRecords, {add}});
    const MetricQuery costly =
        question(*workspace, {QStringLiteral("cost"), QStringLiteral("roi")}, {QStringLiteral("channel")});
    QElapsedTimer timer;
    timer.start();
    ask(costly);
    report.add({QStringLiteral("75 other costs shared over all records, once"),
                double(timer.nsecsElapsed()) / 1e6,
                {},
                0,
                {}});
    report.add(
        {QStringLiteral("cost and ROI by channel after that"), bench::median(runs, [&] { ask(costly); }), {}, 0, 16.0});
    const FieldId spend = workspace->schema().page(results)->field(QStringLiteral("spend"))->id;
    const double spent = bench::median(5, [&] {
        const auto done =
            workspace->apply({EditKind::Cells, {SetCells{results, {{RecordId(500'000), spend, Value(++value)}}}}});
        blackHole += done && added ? 1 : -1;
        ask(costly);
    });
    report.add({QStringLiteral("one spend edited, costs shared again, ROI"), spent, {}, 0, 16.0});
    return blackHole == 42 ? 1 : 0;
}
