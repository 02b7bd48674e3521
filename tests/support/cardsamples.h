// SPDX-License-Identifier: GPL-3.0-or-later
// Cards of the kinds that have goals, shares, two dimensions, prose or a picture, filled by hand: for drawing alone.
#pragma once

#include "support/cardfixture.h"

#include <QBuffer>
#include <QImage>

namespace pheu::fixture
{

inline FigureInfo info(const QString &id, const QString &label, Unit unit)
{
    FigureInfo result;
    result.id = id;
    result.label = result.shortLabel = label;
    result.unit = unit;
    return result;
}

inline CardData card(CardKind kind, const QString &title)
{
    CardData data;
    data.definition.kind = kind;
    data.definition.id = QStringLiteral("sample-%1").arg(int(kind));
    data.title = data.definition.ownTitle = title;
    return data;
}

// The goal of kpis.md: 500 orders in 30 days, 150 on day 20.
inline GoalMark ordersGoal()
{
    GoalMark mark;
    mark.goal = RecordId(7);
    mark.name = QStringLiteral("Đơn hàng tháng 11");
    mark.period = {day(2026, 11, 1), day(2026, 11, 30)};
    mark.target = 500;
    mark.actual = 150.0;
    mark.on = day(2026, 11, 20);
    mark.pace.expected = 333.3;
    mark.pace.pace = 0.45;
    mark.pace.projected = 225.0;
    mark.pace.requiredPerDay = 35.0;
    mark.pace.gap = -183.3;
    mark.pace.achievement = 0.45;
    mark.pace.state = PaceState::Behind;
    return mark;
}

inline CardData kpi(std::optional<GoalMark> goal)
{
    CardData data = card(CardKind::Kpi, QStringLiteral("Đơn hàng"));
    KpiBody body;
    body.info = info(QStringLiteral("orders"), data.title, Unit::Count);
    body.now = 150.0;
    body.before = 171.0;
    body.compared = true;
    for (int i = 0; i < 20; ++i)
        body.spark.push_back(6 + i * 7919 % 5);
    body.goal = std::move(goal);
    data.body = body;
    return data;
}

inline TrendBody course(size_t lines, bool plan = false, int count = 30)
{
    TrendBody body;
    const FigureInfo infos[] = {info(QStringLiteral("revenue"), QStringLiteral("Doanh thu"), Unit::Money),
                                info(QStringLiteral("cost"), QStringLiteral("Chi phí"), Unit::Money),
                                info(QStringLiteral("spend"), QStringLiteral("Chi quảng cáo"), Unit::Money)};
    for (int i = 0; i < count; ++i)
        body.days.push_back(day(2026, 11, 1) + i);
    for (size_t line = 0; line < lines; ++line) {
        TrendLine one{infos[line], {}, {}};
        for (int i = 0; i < count; ++i) {
            one.values.push_back((46e6 + std::sin(i / 3.5) * 9e6 + (i == 10 ? 24e6 : 0)) / double(1 + 2 * line));
            if (plan && line == 0)
                one.plan.push_back(40e6 + i * 5e5);
        }
        body.lines.push_back(one);
    }
    return body;
}

inline CardData trend(size_t lines, bool plan)
{
    CardData data = card(CardKind::Trend, QStringLiteral("Doanh thu theo ngày"));
    data.body = course(lines, plan);
    return data;
}

inline CardData columns(size_t lines, bool plan, int count = 14)
{
    CardData data = card(CardKind::Columns, QStringLiteral("Doanh thu và chi phí"));
    data.body = course(lines, plan, count);
    return data;
}

inline CardData combo(int count = 30)
{
    CardData data = card(CardKind::Combo, QStringLiteral("Chi phí và ROI"));
    TrendBody body = course(1, false, count);
    body.lines.front().info.label = body.lines.front().info.shortLabel = QStringLiteral("Chi phí");
    TrendLine roi{info(QStringLiteral("roi"), QStringLiteral("ROI"), Unit::Percent), {}, {}};
    for (int i = 0; i < count; ++i)
        roi.values.push_back(1.2 + std::cos(i / 4.0) * 1.4);
    body.lines.push_back(roi);
    data.body = body;
    return data;
}

inline CardData donut()
{
    CardData data = card(CardKind::Donut, QStringLiteral("Chi phí theo kênh"));
    DonutBody body;
    body.by = QStringLiteral("channel");
    body.info = info(QStringLiteral("cost"), QStringLiteral("Chi phí"), Unit::Money);
    const MetricTable table = channels();
    double total = 0;
    for (const MetricRow &row : table.rows)
        total += *row.values.front();
    body.total = total;
    for (size_t i = 0; i < table.rows.size(); ++i) {
        const MetricRow &row = table.rows[i];
        body.slices.push_back({row.keys.front(), int(i), false, row.values.front(), *row.values.front() / total});
    }
    body.slices[6].value = *body.slices[6].value + *body.slices[7].value;
    body.slices[6].share = *body.slices[6].value / total;
    body.slices[6].rest = true;
    body.slices[6].key = {QStringLiteral("Còn lại (2)"), 0, false};
    body.slices.pop_back();
    data.body = body;
    return data;
}

inline CardData heat(int columns = 7, bool money = false)
{
    CardData data = card(CardKind::Heat, QStringLiteral("Khách tiềm năng theo kênh và ngày"));
    HeatBody body;
    body.by = QStringLiteral("channel");
    body.across = QStringLiteral("day");
    body.info = money ? info(QStringLiteral("cost"), QStringLiteral("Chi phí"), Unit::Money)
                      : info(QStringLiteral("leads"), QStringLiteral("Khách TN"), Unit::Count);
    const MetricTable table = channels();
    for (int c = 0; c < columns; ++c)
        body.columns.push_back({isoDay(day(2026, 11, 2) + c), day(2026, 11, 2) + c, false});
    body.columnTotals.assign(size_t(columns), 0.0);
    double all = 0;
    for (size_t r = 0; r < table.rows.size(); ++r) {
        body.rows.push_back(table.rows[r].keys.front());
        std::vector<Figure> values;
        double sum = 0;
        for (int c = 0; c < columns; ++c) {
            const int at = int(r) * columns + c;
            const double value = std::round((8.0 - double(r)) * (3 + (at * 7919) % 17) / 2) * (money ? 4e5 : 1);
            values.push_back(at % 13 == 5 ? Figure() : at % 11 == 3 ? Figure(0.0) : Figure(value));
            sum += values.back().value_or(0);
            body.columnTotals[size_t(c)] = *body.columnTotals[size_t(c)] + values.back().value_or(0);
        }
        all += sum;
        body.rowTotals.push_back(sum);
        body.values.push_back(values);
    }
    body.total = all;
    data.body = body;
    return data;
}

inline CardData target()
{
    CardData data = card(CardKind::Target, QStringLiteral("Đơn hàng tháng 11"));
    TargetBody body;
    body.info = info(QStringLiteral("orders"), QStringLiteral("Đơn hàng"), Unit::Count);
    body.mark = ordersGoal();
    body.mark.floor = 400.0;
    body.mark.stretch = 600.0;
    body.owner = QStringLiteral("Nguyễn Thị Lan");
    for (int i = 0; i < 30; ++i) {
        body.days.push_back(day(2026, 11, 1) + i);
        body.actual.push_back(i < 20 ? Figure(150.0 * (i + 1) / 20 + (i % 5) - 2) : Figure());
        body.plan.push_back(500.0 * (i + 1) / 30);
    }
    data.body = body;
    return data;
}

inline CardData text()
{
    CardData data = card(CardKind::Text, QStringLiteral("Ghi chú"));
    data.body = TextBody{QStringLiteral(
        "Tháng này dồn ngân sách cho 11.11 và Black Friday.\n\nKOL / Affiliate lỗ hai tháng liền: dừng hai hợp đồng, "
        "chuyển 40 tr sang Google Search.\nTheo dõi: https://example.com/bao-cao/thang-11?utm_source=noi-bo")};
    return data;
}

inline QByteArray pngOf(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixelColor(x, y, QColor(20 + 200 * x / size.width(), 110, 40 + 180 * y / size.height()));
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

inline CardData picture(QSize size = {800, 300})
{
    CardData data = card(CardKind::Image, QStringLiteral("Biển quảng cáo"));
    data.body = ImageBody{pngOf(size), QStringLiteral("Biển quảng cáo ở ngã tư")};
    return data;
}

// One or more of each kind.
inline std::vector<CardData> samples()
{
    CardData damaged = picture();
    damaged.body = ImageBody{QByteArrayLiteral("no picture"), QStringLiteral("Ảnh hỏng")};
    return {kpi({}),          kpi(ordersGoal()),     trend(1, true), trend(2, true), columns(1, true),
            columns(2, true), columns(3, false, 30), combo(),        donut(),        heat(),
            heat(30),         heat(7, true),         target(),       text(),         picture(),
            damaged};
}

} // namespace pheu::fixture
