// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/findings.h"

#include "report/axis.h"
#include "report/cardkinds.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::Findings)
};

const QString costId = QStringLiteral("cost");
const QString revenueId = QStringLiteral("revenue");
const QString roiId = QStringLiteral("roi");
const QString ordersId = QStringLiteral("orders");
const QString channelId = QStringLiteral("channel");

// Below this a change is noise in a sentence.
constexpr double smallChange = 0.0005;

struct Reader {
    const CardInputs &inputs;
    const Format &format;
    const MetricTable &totals;

    Figure total(const QString &name, bool previous = false) const
    {
        return figureOf(totals, totals.total, name, previous);
    }
    QString text(const QString &name, const Figure &value) const
    {
        return figureText(figureInfo(*inputs.catalogue, name, inputs.language), value, format);
    }
    QString name(const QString &id) const { return inputs.catalogue->name(id, inputs.language); }
};

QString balance(const Reader &reader)
{
    const Figure cost = reader.total(costId);
    const Figure revenue = reader.total(revenueId);
    const Figure roi = reader.total(roiId);
    if (cost && revenue && roi)
        return Text::tr("%1 of cost brought %2 of revenue: ROI %3.")
            .arg(reader.text(costId, cost), reader.text(revenueId, revenue), reader.text(roiId, roi));
    if (cost && revenue)
        return Text::tr("%1 of cost, %2 of revenue; ROI cannot be computed from a cost of 0.")
            .arg(reader.text(costId, cost), reader.text(revenueId, revenue));
    if (cost && roi) // by the rule that a difference skips what is missing
        return Text::tr("%1 of cost; no revenue is recorded, which makes ROI %2.")
            .arg(reader.text(costId, cost), reader.text(roiId, roi));
    if (cost)
        return Text::tr("%1 of cost; no revenue is recorded, so ROI cannot be computed.")
            .arg(reader.text(costId, cost));
    if (revenue)
        return Text::tr("%1 of revenue; no cost is recorded, so ROI cannot be computed.")
            .arg(reader.text(revenueId, revenue));
    if (!reader.totals.missingRates.isEmpty())
        return reader.totals.missingRates.first();
    return Text::tr("Neither cost nor revenue is recorded in this period.");
}

QString changeOf(const Reader &reader, const QString &id)
{
    const Figure now = reader.total(id);
    const Figure before = reader.total(id, true);
    if (!now || !before)
        return {};
    const Unit unit = reader.inputs.catalogue->unit(id);
    const double relative =
        unit == Unit::Percent ? *now - *before : (*before != 0 ? (*now - *before) / std::abs(*before) : *now);
    const QString name = figureInfo(*reader.inputs.catalogue, id, reader.inputs.language).shortLabel;
    if (std::abs(relative) < smallChange)
        return Text::tr("%1 unchanged").arg(name);
    //: A name of a figure and its change with sign: "Revenue +12.4 %"
    return Text::tr("%1 %2").arg(name, reader.format.change(now, before, unit));
}

QString changes(const Reader &reader)
{
    if (!reader.inputs.compared)
        return {};
    QStringList parts;
    for (const QString &id : {costId, revenueId, roiId, ordersId}) {
        const QString part = changeOf(reader, id);
        if (!part.isEmpty())
            parts.append(part);
    }
    if (parts.isEmpty())
        return Text::tr("The compared period has no records to compare with.");
    return Text::tr("Against the compared period: %1.").arg(parts.join(QStringLiteral(", ")));
}

struct ChannelRoi {
    QString name;
    double roi = 0;
    Figure share; // of the cost
};

std::vector<ChannelRoi> channelRois(const Reader &reader)
{
    std::vector<ChannelRoi> rois;
    const MetricTable *table = reader.inputs.table(channelId);
    if (!table)
        return rois;
    const Figure cost = reader.total(costId);
    // Where nobody records revenue, −100 % for all is no ranking; where some do, it is the worst of all.
    const bool anyRevenue = std::any_of(table->rows.begin(), table->rows.end(), [&](const MetricRow &row) {
        return figureOf(*table, row, revenueId).has_value();
    });
    if (!anyRevenue)
        return rois;
    for (const MetricRow &row : table->rows) {
        const Figure roi = figureOf(*table, row, roiId);
        if (!roi || row.keys.empty() || row.keys.front().null)
            continue;
        ChannelRoi item{row.keys.front().label, *roi, std::nullopt};
        const Figure own = figureOf(*table, row, costId);
        if (own && cost && *cost > 0)
            item.share = *own / *cost;
        rois.push_back(item);
    }
    std::stable_sort(rois.begin(), rois.end(), [](const ChannelRoi &a, const ChannelRoi &b) { return a.roi > b.roi; });
    return rois;
}

QStringList channels(const Reader &reader)
{
    const std::vector<ChannelRoi> rois = channelRois(reader);
    if (rois.empty())
        return {Text::tr("No channel has both cost and revenue, so channels cannot be ranked by ROI.")};
    const auto share = [&](const ChannelRoi &item) { return reader.format.percent(item.share.value_or(0), 0); };
    const ChannelRoi &best = rois.front();
    if (rois.size() == 1)
        return {Text::tr("%1 is the only channel with an ROI (%2).").arg(best.name, reader.text(roiId, best.roi))};
    QStringList sentences;
    if (best.share)
        sentences.append(Text::tr("%1 returns most (ROI %2) with %3 of the cost.")
                             .arg(best.name, reader.text(roiId, best.roi), share(best)));
    const ChannelRoi &worst = rois.back();
    if (worst.roi < 0 && worst.share)
        sentences.append(Text::tr("%1 loses money (ROI %2) and takes %3 of the cost.")
                             .arg(worst.name, reader.text(roiId, worst.roi), share(worst)));
    else if (worst.share)
        sentences.append(Text::tr("%1 returns least (ROI %2) with %3 of the cost.")
                             .arg(worst.name, reader.text(roiId, worst.roi), share(worst)));
    return sentences;
}

QString funnelFinding(const Reader &reader)
{
    if (!reader.inputs.funnel)
        return {};
    const CardData card = buildFunnel({}, reader.inputs);
    const auto &body = std::get<FunnelBody>(card.body);
    const auto stepAbove = [&](int index) {
        for (int i = index - 1; i >= 0; --i) {
            if (body.steps[size_t(i)].value)
                return body.steps[size_t(i)].label;
        }
        return QString();
    };
    if (body.fellMost >= 0) {
        const FunnelStep &step = body.steps[size_t(body.fellMost)];
        return Text::tr("The step that fell most is %1 → %2: %3, before %4.")
            .arg(stepAbove(body.fellMost), step.label, reader.format.figure(step.stepRate, Unit::Percent),
                 reader.format.figure(step.previousStepRate, Unit::Percent));
    }
    // Without a comparison: where most are lost.
    int weakest = -1;
    for (size_t i = 0; i < body.steps.size(); ++i) {
        const Figure &rate = body.steps[i].stepRate;
        if (rate && (weakest < 0 || *rate < *body.steps[size_t(weakest)].stepRate))
            weakest = int(i);
    }
    if (weakest < 0)
        return {};
    const bool compared = std::any_of(body.steps.begin(), body.steps.end(),
                                      [](const FunnelStep &step) { return step.previousStepRate.has_value(); });
    const FunnelStep &step = body.steps[size_t(weakest)];
    const QString rate = reader.format.figure(step.stepRate, Unit::Percent);
    if (compared)
        return Text::tr("No step of the funnel fell; the narrowest is %1 → %2 (%3).")
            .arg(stepAbove(weakest), step.label, rate);
    return Text::tr("The narrowest step of the funnel is %1 → %2 (%3).").arg(stepAbove(weakest), step.label, rate);
}

} // namespace

std::vector<CardNeed> findingsNeeds()
{
    return {{QString(), {costId, revenueId, roiId, ordersId}}, {channelId, {costId, revenueId, roiId}}};
}

QString figureText(const FigureInfo &info, const Figure &value, const Format &format)
{
    const Figure safe = gate(value);
    return info.hasSign ? format.signedFigure(safe, info.unit) : format.shortFigure(safe, info.unit);
}

QString exactText(const FigureInfo &info, const Figure &value, const Format &format)
{
    const Figure safe = gate(value);
    const QString text = format.figure(safe, info.unit);
    return info.hasSign && safe && *safe > 0 ? u'+' + text : text;
}

QStringList findings(const CardInputs &inputs, const Format &format)
{
    const MetricTable *totals = inputs.table(QString());
    if (!totals)
        return {inputs.errors.value(QString(), Text::tr("The figures could not be computed."))};
    if (totals->records == 0 && inputs.tables.value(channelId).rows.empty()) {
        if (!inputs.filteredOut.isEmpty())
            return {inputs.filteredOut};
        return {inputs.period ? Text::tr("There are no results from %1.").arg(format.period(*inputs.period))
                              : Text::tr("There are no results yet.")};
    }
    const Reader reader{inputs, format, *totals};
    QStringList sentences{balance(reader)};
    sentences.append(changes(reader));
    sentences.append(channels(reader));
    sentences.append(funnelFinding(reader));
    sentences.removeAll(QString());
    return sentences;
}

} // namespace pheu
