// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/cardtext.h"

#include "report/axis.h"
#include "report/findings.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::CardText)
};

using Cells = std::vector<QStringList>;

QString rate(const Figure &value, const Format &format)
{
    return format.figure(gate(value), Unit::Percent);
}

void addGoal(Cells &rows, const FigureInfo &info, const GoalMark &goal, const Format &format)
{
    rows.push_back({Text::tr("Goal"), goal.name});
    rows.push_back({Text::tr("Period of the goal"), format.period(goal.period)});
    rows.push_back({Text::tr("Target"), exactText(info, goal.target, format)});
    rows.push_back({Text::tr("Reached"), exactText(info, goal.actual, format)});
    if (goal.growth != Growth::Ratio)
        rows.push_back({Text::tr("Expected by now"), exactText(info, goal.pace.expected, format)});
    rows.push_back({Text::tr("Pace"), rate(goal.pace.pace, format)});
    rows.push_back({Text::tr("Projected end"), exactText(info, goal.pace.projected, format)});
    if (goal.pace.state != PaceState::Unknown)
        rows.push_back({Text::tr("State"), paceStateName(goal.pace)});
}

Cells cells(const KpiBody &body, const CardData &, const Format &format)
{
    Cells rows{{body.info.label, exactText(body.info, body.now, format)}};
    if (body.compared) {
        rows.push_back({Text::tr("Compared period"), exactText(body.info, body.before, format)});
        rows.push_back({Text::tr("Change"), format.change(gate(body.now), gate(body.before), body.info.unit)});
    }
    if (body.goal)
        addGoal(rows, body.info, *body.goal, format);
    return rows;
}

Cells cells(const FunnelBody &body, const CardData &, const Format &format)
{
    Cells rows{{Text::tr("Step"), Text::tr("Value"), Text::tr("Step rate"), Text::tr("Overall rate")}};
    if (body.compared)
        rows.front().append(Text::tr("Step rate before"));
    for (const FunnelStep &step : body.steps) {
        QStringList row{step.label, format.figure(gate(step.value), Unit::Count), rate(step.stepRate, format),
                        rate(step.overallRate, format)};
        if (body.compared)
            row.append(rate(step.previousStepRate, format));
        rows.push_back(row);
    }
    return rows;
}

Cells cells(const BarsBody &body, const CardData &card, const Format &format)
{
    Cells rows;
    for (const BarPanel &panel : body.panels) {
        rows.push_back({card.title, panel.info.label});
        for (const BarRow &row : panel.rows)
            rows.push_back({row.key.label, exactText(panel.info, row.value, format)});
        rows.push_back({Text::tr("Total"), exactText(panel.info, panel.total, format)});
    }
    return rows;
}

Cells cells(const TrendBody &body, const CardData &, const Format &format)
{
    Cells rows{{Text::tr("From")}};
    const auto at = [](const std::vector<Figure> &figures, size_t i) {
        return i < figures.size() ? figures[i] : Figure();
    };
    for (const TrendLine &line : body.lines) {
        rows.front().append(line.info.label);
        if (!line.plan.empty())
            rows.front().append(Text::tr("%1, planned").arg(line.info.label));
    }
    for (size_t i = 0; i < body.days.size(); ++i) {
        QStringList row{format.date(body.days[i])};
        for (const TrendLine &line : body.lines) {
            row.append(exactText(line.info, at(line.values, i), format));
            if (!line.plan.empty())
                row.append(exactText(line.info, at(line.plan, i), format));
        }
        rows.push_back(row);
    }
    return rows;
}

Cells cells(const RankingBody &body, const CardData &card, const Format &format)
{
    QStringList header{card.title};
    for (const FigureInfo &column : body.columns)
        header.append(column.shortLabel);
    Cells rows{header};
    const auto add = [&](const RankingRow &row) {
        QStringList line{row.key.label};
        for (size_t i = 0; i < body.columns.size() && i < row.values.size(); ++i)
            line.append(exactText(body.columns[i], row.values[i], format));
        rows.push_back(line);
    };
    for (const RankingRow &row : body.top)
        add(row);
    for (auto it = body.bottom.rbegin(); it != body.bottom.rend(); ++it)
        add(*it);
    return rows;
}

Cells cells(const TableBody &body, const CardData &, const Format &format)
{
    QStringList header{body.byLabel};
    for (const FigureInfo &column : body.columns)
        header.append(column.shortLabel);
    Cells rows{header};
    const auto line = [&](const QString &label, const std::vector<Figure> &values) {
        QStringList result{label};
        for (size_t i = 0; i < body.columns.size(); ++i)
            result.append(exactText(body.columns[i], i < values.size() ? values[i] : Figure(), format));
        return result;
    };
    for (const TableRow &row : body.rows)
        rows.push_back(line(row.key.label, row.values));
    rows.push_back(line(Text::tr("Total"), body.total.values));
    return rows;
}

Cells cells(const DonutBody &body, const CardData &card, const Format &format)
{
    Cells rows{{card.title, body.info.label, Text::tr("Share")}};
    for (const DonutSlice &slice : body.slices)
        rows.push_back({slice.key.label, exactText(body.info, slice.value, format), rate(slice.share, format)});
    rows.push_back({Text::tr("Total"), exactText(body.info, body.total, format), QString()});
    return rows;
}

Cells cells(const HeatBody &body, const CardData &, const Format &format)
{
    QStringList header{body.info.label};
    for (const DimensionKey &column : body.columns)
        header.append(column.label);
    header.append(Text::tr("Overall"));
    Cells rows{header};
    const auto add = [&](const QString &label, const std::vector<Figure> &values, const Figure &total) {
        QStringList row{label};
        for (const Figure &value : values)
            row.append(exactText(body.info, value, format));
        row.append(exactText(body.info, total, format));
        rows.push_back(row);
    };
    for (size_t i = 0; i < body.rows.size(); ++i)
        add(body.rows[i].label, body.values[i], body.rowTotals[i]);
    add(Text::tr("Overall"), body.columnTotals, body.total);
    return rows;
}

Cells cells(const TargetBody &body, const CardData &, const Format &format)
{
    Cells rows;
    addGoal(rows, body.info, body.mark, format);
    if (!body.owner.isEmpty())
        rows.push_back({Text::tr("Owner"), body.owner});
    return rows;
}

Cells cells(const TextBody &body, const CardData &, const Format &)
{
    Cells rows;
    for (const QString &line : body.text.split(u'\n'))
        rows.push_back({line});
    return rows;
}

Cells cells(const ImageBody &body, const CardData &, const Format &)
{
    return {{Text::tr("Picture"), body.alt}};
}

} // namespace

std::vector<QStringList> cardCells(const CardData &card, const Format &format)
{
    if (!card.empty.isEmpty())
        return {{card.title, card.empty}};
    return std::visit([&](const auto &body) { return cells(body, card, format); }, card.body);
}

QString cardAsTsv(const CardData &card, const Format &format)
{
    QString text;
    for (const QStringList &row : cardCells(card, format)) {
        QStringList clean = row;
        for (QString &cell : clean)
            cell.replace(u'\t', u' ').replace(u'\n', u' ');
        text += clean.join(u'\t') + u'\n';
    }
    return text;
}

QString cardSummary(const CardData &card, const Format &format)
{
    constexpr size_t most = 12;
    if (!card.empty.isEmpty())
        return card.empty;
    QStringList lines;
    const std::vector<QStringList> rows = cardCells(card, format);
    for (size_t i = 0; i < rows.size() && i < most; ++i) {
        const QStringList &row = rows[i];
        lines.append(row.size() == 2 ? row.front() + QStringLiteral(": ") + row.back()
                                     : row.join(QStringLiteral(", ")));
    }
    return lines.join(QStringLiteral("; "));
}

QString cardScope(const CardData &card, const Format &format)
{
    QStringList parts;
    const std::optional<PeriodPreset> preset = card.definition.period;
    if (card.ownPeriod && preset && *preset != PeriodPreset::Custom)
        parts.append(periodPresetName(*preset));
    else if (card.ownPeriod)
        parts.append(format.period(*card.ownPeriod));
    if (!card.ownFilter.isEmpty())
        parts.append(card.ownFilter);
    return parts.join(QStringLiteral(" · "));
}

QString changeText(const FigureInfo &info, const Figure &now, const Figure &before, const Format &format)
{
    const Figure a = gate(now);
    const Figure b = gate(before);
    if (!a || !b)
        return {};
    if (*a == *b)
        return Text::tr("unchanged");
    QString text = format.change(a, b, info.unit);
    if (text == Format::undefined())
        return {};
    // The arrow says the direction; a sign beside it would say it twice.
    while (!text.isEmpty() && (text.front() == u'+' || text.front() == u'-' || text.front() == u'−'))
        text.remove(0, 1);
    return (*a > *b ? QStringLiteral("▲ ") : QStringLiteral("▼ ")) + text;
}

} // namespace pheu
