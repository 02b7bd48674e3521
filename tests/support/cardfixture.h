// SPDX-License-Identifier: GPL-3.0-or-later
// Card inputs by hand: a Vietnamese shop in November 2026, eight channels, one that loses money. No
// workspace and no engine, so that builders, findings and drawing are tested alone.
#pragma once

#include "report/cardkinds.h"
#include "report/findings.h"

#include <QDate>

#include <cmath>

namespace pheu::fixture
{

inline Day day(int year, int month, int date)
{
    return toDay(QDate(year, month, date));
}

inline MetricTable table(const QStringList &names, const QStringList &by)
{
    MetricTable table;
    table.names = names;
    table.by = by;
    table.currency = QStringLiteral("VND");
    table.from = day(2026, 11, 1);
    table.to = day(2026, 11, 30);
    table.records = 61320;
    return table;
}

// cost, revenue, leads, orders → all names of the cards.
inline std::vector<Figure> figures(Figure cost, Figure revenue, Figure leads, Figure orders)
{
    const auto ratio = [](Figure a, Figure b) -> Figure { return a && b && *b != 0 ? Figure(*a / *b) : std::nullopt; };
    const Figure profit = cost && revenue ? Figure(*revenue - *cost) : std::nullopt;
    return {cost,
            revenue,
            ratio(profit, cost),
            leads,
            ratio(cost, leads),
            orders,
            ratio(cost, orders),
            ratio(revenue, cost),
            cost};
}

inline QStringList names()
{
    return {QStringLiteral("cost"),  QStringLiteral("revenue"), QStringLiteral("roi"),
            QStringLiteral("leads"), QStringLiteral("cpl"),     QStringLiteral("orders"),
            QStringLiteral("cpw"),   QStringLiteral("roas"),    QStringLiteral("spend")};
}

inline MetricTable channels()
{
    struct Row {
        const char *name;
        double cost, revenue, leads, orders;
    };
    const Row rows[] = {{"Facebook", 182.4e6, 478.1e6, 1842, 288}, {"Google Search", 121.7e6, 535.6e6, 1130, 161},
                        {"TikTok", 96.3e6, 181.0e6, 1204, 74},     {"KOL / Affiliate", 71.2e6, 47.0e6, 408, 21},
                        {"Zalo", 38.9e6, 118.6e6, 612, 49},        {"YouTube", 31.0e6, 37.5e6, 230, 12},
                        {"SEO", 9.4e6, 55.0e6, 190, 31},           {"E-mail", 6.2e6, 44.1e6, 168, 26}};
    const int ids[] = {1, 2, 3, 7, 4, 5, 8, 6};
    MetricTable result = table(names(), {QStringLiteral("channel")});
    for (size_t i = 0; i < std::size(rows); ++i) {
        MetricRow row;
        row.keys = {{QString::fromUtf8(rows[i].name), ids[i], false}};
        row.values = figures(rows[i].cost, rows[i].revenue, rows[i].leads, rows[i].orders);
        row.previous =
            figures(rows[i].cost * 0.94, rows[i].revenue * 0.89, rows[i].leads * 1.02, rows[i].orders * 1.03);
        result.rows.push_back(row);
    }
    result.total.values = figures(557.1e6, 1496.9e6, 5784, 662);
    result.total.previous = figures(523.7e6, 1332.2e6, 5900, 682);
    return result;
}

inline MetricTable campaigns(int count)
{
    MetricTable result = table(names(), {QStringLiteral("campaign")});
    for (int i = 0; i < count; ++i) {
        MetricRow row;
        row.keys = {{QStringLiteral("Chiến dịch %1").arg(i + 1, 3, 10, QLatin1Char('0')), i + 1, false}};
        const double cost = 1e6 * (3 + (i * 37) % 90);
        row.values = figures(cost, cost * (0.4 + (i * 53 % 100) / 20.0), 20 + i, 3 + i % 40);
        result.rows.push_back(row);
    }
    result.total.values = figures(557.1e6, 1496.9e6, 5784, 662);
    return result;
}

inline MetricTable days(int count)
{
    MetricTable result = table(names(), {QStringLiteral("day")});
    for (int i = 0; i < count; ++i) {
        MetricRow row;
        const Day at = day(2026, 11, 1) + i;
        row.keys = {{isoDay(at), at, false}};
        const double wave = std::sin(i / 4.5) * 4e6 + (i * 7919 % 13) * 5e5 + (i == 10 ? 22e6 : 0);
        row.values = figures(17e6 + wave / 3, 46e6 + wave, 190 + i * 37 % 40, 20 + i % 9);
        result.rows.push_back(row);
    }
    return result;
}

inline FunnelResult funnel()
{
    struct Step {
        const char *label;
        const char *measure;
        double value, rate, before;
    };
    const Step steps[] = {{"Lượt hiển thị", "impressions", 4218000, 0, 0},
                          {"Lượt truy cập", "visits", 96400, 0.02285, 0.0241},
                          {"Khách tiềm năng", "leads", 5784, 0.06, 0.063},
                          {"MQL", "mqls", 2429, 0.42, 0.431},
                          {"SQL", "sqls", 1093, 0.45, 0.442},
                          {"Đơn hàng", "orders", 612, 0.56, 0.55}};
    FunnelResult result;
    result.funnel = QStringLiteral("Website");
    for (const Step &one : steps) {
        FunnelStep step;
        step.label = QString::fromUtf8(one.label);
        step.measure = QString::fromUtf8(one.measure);
        step.value = one.value;
        step.overallRate = one.value / 4218000;
        if (one.rate > 0) {
            step.stepRate = one.rate;
            step.drop = 1 - one.rate;
            step.previousStepRate = one.before;
        }
        step.previousValue = one.value * 0.95;
        result.steps.push_back(step);
    }
    return result;
}

inline CardInputs inputs()
{
    CardInputs in;
    in.catalogue = {&Catalogue::shipped(), [](const Catalogue *) {}};
    in.language = Language::Vietnamese;
    in.period = Period{day(2026, 11, 1), day(2026, 11, 30)};
    in.compared = true;
    in.tables.insert(QStringLiteral("channel"), channels());
    MetricTable total = channels();
    total.rows.clear();
    in.tables.insert(QString(), total);
    in.tables.insert(QStringLiteral("campaign"), campaigns(24));
    in.tables.insert(timeDimension(), days(30));
    in.funnel = funnel();
    for (int i = 1; i <= 8; ++i)
        in.channelSeries.insert(i, i - 1);
    in.dimensionNames = {{QStringLiteral("channel"), QStringLiteral("Kênh")},
                         {QStringLiteral("campaign"), QStringLiteral("Chiến dịch")}};
    in.markers = {{day(2026, 11, 9), QStringLiteral("Sale 11.11")},
                  {day(2026, 11, 20), QStringLiteral("Black Friday")}};
    return in;
}

inline Format vietnamese()
{
    return Format(QLocale(QLocale::Vietnamese, QLocale::Vietnam), QStringLiteral("VND"));
}
inline Format english()
{
    return Format(QLocale(QLocale::English, QLocale::UnitedStates), QStringLiteral("VND"));
}

} // namespace pheu::fixture
