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

Cells cells(const KpiBody &body, const CardData &, const Format &format)
{
    Cells rows{{body.info.label, exactText(body.info, body.now, format)}};
    if (body.compared) {
        rows.push_back({Text::tr("Compared period"), exactText(body.info, body.before, format)});
        rows.push_back({Text::tr("Change"), format.change(gate(body.now), gate(body.before), body.info.unit)});
    }
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
    for (const TrendLine &line : body.lines)
        rows.front().append(line.info.label);
    for (size_t i = 0; i < body.days.size(); ++i) {
        QStringList row{format.date(body.days[i])};
        for (const TrendLine &line : body.lines)
            row.append(exactText(line.info, i < line.values.size() ? line.values[i] : Figure(), format));
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
