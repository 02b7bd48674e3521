// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/card.h"

#include "report/axis.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

struct CardText {
    Q_DECLARE_TR_FUNCTIONS(pheu::Card)
};

} // namespace

Verdict verdictOf(const Figure &now, const Figure &before, Direction direction)
{
    const Figure a = gate(now);
    const Figure b = gate(before);
    if (!a || !b || *a == *b)
        return Verdict::None;
    if (direction == Direction::Neutral || direction == Direction::Band)
        return Verdict::Neutral;
    const bool up = *a > *b;
    return up == (direction == Direction::Higher) ? Verdict::Good : Verdict::Bad;
}

Verdict verdictOf(const FigureInfo &info, const Figure &now, const Figure &before)
{
    const Figure a = gate(now), b = gate(before);
    if (info.direction != Direction::Band || (!info.low && !info.high) || !a || !b)
        return verdictOf(now, before, info.direction);
    const auto off = [&](double value) {
        if (info.low && value < *info.low)
            return *info.low - value;
        return info.high && value > *info.high ? value - *info.high : 0.0;
    };
    if (off(*a) == off(*b))
        return *a == *b ? Verdict::None : Verdict::Neutral;
    return off(*a) < off(*b) ? Verdict::Good : Verdict::Bad;
}

const MetricTable *CardInputs::table(const QString &by) const
{
    const auto it = tables.constFind(by);
    return it == tables.constEnd() ? nullptr : &*it;
}

QString pairOf(const QString &by, const QString &across)
{
    return by + u'\n' + across;
}

std::vector<CardNeed> cardNeeds(const CardDefinition &definition, const Catalogue &catalogue)
{
    for (const CardKindEntry &entry : cardKinds()) {
        if (entry.kind == definition.kind)
            return entry.needs(definition, catalogue);
    }
    return {};
}

CardData buildCard(const CardDefinition &definition, const CardInputs &inputs)
{
    for (const CardKindEntry &entry : cardKinds()) {
        if (entry.kind != definition.kind)
            continue;
        CardData data = entry.build(definition, inputs);
        data.definition = definition;
        if (data.title.isEmpty())
            data.title = cardTitle(definition, *inputs.catalogue, inputs.language);
        return data;
    }
    CardData none;
    none.definition = definition;
    return none;
}

FigureInfo figureInfo(const Catalogue &catalogue, const QString &id, Language language)
{
    FigureInfo info;
    info.id = id;
    info.label = catalogue.name(id, language);
    if (info.label.isEmpty())
        info.label = id;
    info.shortLabel = info.label;
    info.unit = catalogue.unit(id);
    info.direction = catalogue.direction(id);
    if (const Measure *measure = catalogue.measure(id)) {
        info.low = measure->low;
        info.high = measure->high;
    }
    if (const Kpi *kpi = catalogue.kpi(id)) {
        info.low = kpi->low;
        info.high = kpi->high;
        // The trade says ROI and CPL in every language.
        if (!kpi->own && id.size() <= 4 && !id.contains(u'_'))
            info.shortLabel = id.toUpper();
        info.hasSign = kpi->unit == Unit::Percent && (kpi->formula.contains(u'-') || kpi->formula.contains(u'−'));
    }
    return info;
}

QString keyLabel(const DimensionKey &key, const QString &by)
{
    if (!key.null && !key.label.isEmpty())
        return key.label;
    if (by == u"channel")
        return CardText::tr("(no channel)");
    if (by == u"campaign")
        return CardText::tr("(no campaign)");
    return CardText::tr("(none)");
}

Figure figureOf(const MetricTable &table, const MetricRow &row, const QString &name, bool previous)
{
    const qsizetype at = table.names.indexOf(name);
    const std::vector<Figure> &values = previous ? row.previous : row.values;
    if (at < 0 || size_t(at) >= values.size())
        return std::nullopt;
    return gate(values[size_t(at)]);
}

} // namespace pheu
