// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard/slicestate.h"

namespace pheu
{

namespace
{
constexpr qint64 directRows = 20'000; // days of so few records are read at once
}

SliceState::SliceState(Workspace &workspace, MetricsEngine &engine, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_engine(engine)
{
    const Day today = toDay(m_workspace.clock().today());
    m_custom = {today - 29, today};
    updatePeriod();
    connect(&m_engine, &MetricsEngine::ready, this, &SliceState::refresh);
}

bool SliceState::canLook() const
{
    if (m_engine.isReady({}, {}))
        return true;
    const Page *results = m_workspace.schema().page(QStringLiteral("results"));
    const Result<qint64> records = m_workspace.reader().lastId(results ? results->id : PageId());
    return !records || *records <= directRows;
}

QStringList SliceState::dimensions()
{
    return {QStringLiteral("channel"), QStringLiteral("campaign"), QStringLiteral("stage")};
}

bool SliceState::canFilter(const QString &dimension) const
{
    const Page *results = m_workspace.schema().page(QStringLiteral("results"));
    return results && !dimension.isEmpty() && !calendarUnitFromId(dimension) &&
           parsePath(m_workspace.schema(), results->id, dimension);
}

QStringList SliceState::furtherDimensions() const
{
    QStringList further;
    for (auto it = m_choices.begin(); it != m_choices.end(); ++it) {
        if (!it.value().isAll() && !dimensions().contains(it.key()))
            further << it.key();
    }
    further.sort();
    return further;
}

bool SliceState::updatePeriod()
{
    m_known = canLook();
    if (m_known)
        m_data = m_engine.dataPeriod();
    const Period before = m_period;
    m_period =
        presetPeriod(m_preset, toDay(m_workspace.clock().today()), m_data, m_workspace.settings().calendar, m_custom);
    return before != m_period;
}

void SliceState::refresh()
{
    if (updatePeriod())
        emit changed();
}

std::optional<Period> SliceState::comparison() const
{
    return comparedPeriod(m_compare, m_period, m_workspace.settings().calendar, m_customComparison, m_data);
}

bool SliceState::isFiltered() const
{
    for (const DimensionChoice &choice : m_choices) {
        if (!choice.isAll())
            return true;
    }
    return false;
}

Filter SliceState::filterOf(const QString &dimension, const DimensionChoice &choice) const
{
    const Page *results = m_workspace.schema().page(QStringLiteral("results"));
    if (!results || choice.isAll())
        return {};
    const Result<PathChoice> path = parsePath(m_workspace.schema(), results->id, dimension);
    if (!path)
        return {};
    std::vector<Filter> parts;
    if (!choice.names.isEmpty())
        parts.push_back(Filter::compare(*path, Operator::In, choice.names));
    if (choice.withoutValue)
        parts.push_back(Filter::compare(*path, Operator::IsEmpty, {}));
    return parts.size() == 1 ? parts.front() : Filter::any(std::move(parts));
}

Filter SliceState::filter() const
{
    std::vector<Filter> parts;
    for (const QString &dimension : dimensions() + furtherDimensions()) {
        const Filter part = filterOf(dimension, choice(dimension));
        if (!part.isAll())
            parts.push_back(part);
    }
    return parts.empty() ? Filter() : Filter::all(std::move(parts));
}

MetricQuery SliceState::slice() const
{
    MetricQuery query;
    query.from = m_period.from;
    query.to = m_period.to;
    query.filter = filter();
    query.comparison = comparison();
    return query;
}

MetricQuery SliceState::shownSlice() const
{
    MetricQuery query = slice();
    if (!m_kept.isAll())
        query.filter = query.filter.isAll() ? m_kept : Filter::all({query.filter, m_kept});
    return query;
}

void SliceState::setLeftOut(const Filter &kept)
{
    if (m_kept == kept)
        return;
    m_kept = kept;
    emit changed();
}

void SliceState::setPreset(PeriodPreset preset)
{
    m_preset = preset;
    updatePeriod();
    emit changed();
}

void SliceState::setCustomPeriod(Period period)
{
    if (period.to < period.from)
        std::swap(period.from, period.to);
    m_custom = period;
    setPreset(PeriodPreset::Custom);
}

void SliceState::setCompareMode(CompareMode mode)
{
    if (mode == CompareMode::Custom && !m_customComparison)
        m_customComparison = comparison().value_or(previousPeriod(m_period, m_workspace.settings().calendar));
    m_compare = mode;
    emit changed();
}

void SliceState::setCustomComparison(Period period)
{
    if (period.to < period.from)
        std::swap(period.from, period.to);
    m_customComparison = period;
    m_compare = CompareMode::Custom;
    emit changed();
}

void SliceState::setChoice(const QString &dimension, const DimensionChoice &choice)
{
    if (m_choices.value(dimension) == choice)
        return;
    m_choices.insert(dimension, choice);
    emit changed();
}

void SliceState::clearChoices()
{
    if (!isFiltered())
        return;
    m_choices.clear();
    emit changed();
}

void SliceState::toggle(const QString &dimension, const DimensionKey &key)
{
    DimensionChoice only;
    if (key.null)
        only.withoutValue = true;
    else
        only.names = {key.label};
    setChoice(dimension, choice(dimension) == only ? DimensionChoice() : only);
}

} // namespace pheu
