// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/campaigneffect.h"

#include "targets/targetstatus.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace pheu
{

namespace
{

struct EffectText {
    Q_DECLARE_TR_FUNCTIONS(pheu::CampaignEffect)
};

constexpr int mostLag = 3653;
constexpr int nearDays = 31; // periods as near as this are one span of a chart

QString revenueId()
{
    return QStringLiteral("total_revenue");
}

Period moved(Period period, int days)
{
    return {period.from + days, period.to + days};
}

class EffectReader
{
public:
    EffectReader(MetricsEngine &engine, const EffectQuestion &question, const Format &format)
        : m_engine(engine)
        , m_question(question)
        , m_format(format)
    {
    }

    Result<CampaignEffect> run()
    {
        const Period campaign = m_question.campaign;
        const int days = campaign.days();
        m_effect.window = moved(campaign, m_question.lagDays);
        if (m_question.baseline == BaselineKind::DaysBefore)
            m_effect.basePeriod = moved(m_effect.window, -days);
        else if (m_question.baseline == BaselineKind::YearEarlier)
            m_effect.basePeriod = yearEarlier(m_effect.window);
        m_effect.beforePeriod = moved(campaign, -days);
        m_effect.afterPeriod = moved(campaign, days);
        if (const Result<void> done = readFigures(); !done)
            return done.error();
        derive();
        note();
        if (const Result<void> done = readDays(); !done)
            return done.error();
        return std::move(m_effect);
    }

private:
    Result<EffectFigure> revenueIn(Period period)
    {
        MetricQuery query;
        query.names = {revenueId()};
        query.from = period.from;
        query.to = period.to;
        query.filter = m_question.filter;
        const auto table = m_engine.evaluate(query);
        if (!table)
            return table.error();
        for (const QString &note : table->notes) {
            if (!m_effect.notes.contains(note))
                m_effect.notes.append(note);
        }
        EffectFigure figure{table->total.values.front(), {}};
        if (!figure.value)
            figure.why = table->missingRates.isEmpty()
                             ? EffectText::tr("No revenue is recorded in %1.").arg(m_format.period(period))
                             : table->missingRates.first();
        return figure;
    }

    Result<void> readFigures()
    {
        struct Part {
            Period period;
            EffectFigure *into;
        };
        std::vector<Part> parts = {{m_effect.window, &m_effect.revenue},
                                   {m_effect.beforePeriod, &m_effect.before},
                                   {m_effect.afterPeriod, &m_effect.after}};
        if (m_effect.basePeriod)
            parts.push_back({*m_effect.basePeriod, &m_effect.baseline});
        else
            m_effect.baseline.value = m_question.entered;
        for (const Part &part : parts) {
            auto figure = revenueIn(part.period);
            if (!figure)
                return figure.error();
            *part.into = std::move(*figure);
        }
        for (const auto &[period, daily] :
             {std::pair(m_effect.beforePeriod, &m_effect.before), std::pair(m_effect.afterPeriod, &m_effect.after)}) {
            if (daily->value)
                daily->value = *daily->value / std::max(1, knownDays(period));
        }
        return {};
    }

    // Days of the period that the results reach: a day that has not come yet is no day without revenue.
    int knownDays(Period period) const
    {
        const auto known = m_engine.dataPeriod();
        return known ? std::min(period.to, known->to) - std::max(period.from, known->from) + 1 : period.days();
    }

    // What the first of them lacks, the result lacks too.
    static QString whyOf(const EffectFigure &first, const EffectFigure &second)
    {
        return first.value ? second.why : first.why;
    }

    void derive()
    {
        const EffectFigure &revenue = m_effect.revenue, &baseline = m_effect.baseline;
        if (revenue.value && baseline.value)
            m_effect.incremental.value = *revenue.value - *baseline.value;
        else
            m_effect.incremental.why = whyOf(revenue, baseline);
        if (m_effect.incremental.value && *revenue.value != 0)
            m_effect.share.value = *m_effect.incremental.value / *revenue.value;
        else
            m_effect.share.why = m_effect.incremental.value
                                     ? EffectText::tr("The revenue of the window is 0, so nothing has a share in it.")
                                     : m_effect.incremental.why;
        if (m_effect.before.value && m_effect.after.value && *m_effect.before.value != 0)
            m_effect.ratio.value = *m_effect.after.value / *m_effect.before.value;
        else if (m_effect.before.value && m_effect.after.value)
            m_effect.ratio.why = EffectText::tr("The revenue before was 0, so nothing can be divided by it.");
        else
            m_effect.ratio.why = whyOf(m_effect.before, m_effect.after);
    }

    void note()
    {
        const auto known = m_engine.dataPeriod();
        if (known && m_effect.window.to > known->to && m_effect.revenue.value)
            m_effect.notes.append(EffectText::tr("The results end on %1: the window is not over yet, and its revenue "
                                                 "will grow.")
                                      .arg(m_format.date(known->to)));
        if (known && m_effect.afterPeriod.to > known->to && m_effect.after.value)
            m_effect.notes.append(EffectText::tr("The results end on %1: the mean after the campaign is that of %2 of "
                                                 "%3 days.")
                                      .arg(m_format.date(known->to), m_format.integer(knownDays(m_effect.afterPeriod)),
                                           m_format.integer(m_effect.afterPeriod.days())));
        if (known && m_effect.basePeriod && m_effect.basePeriod->from < known->from && m_effect.baseline.value)
            m_effect.notes.append(EffectText::tr("The results begin on %1: the baseline lacks its first days, so it is "
                                                 "too low.")
                                      .arg(m_format.date(known->from)));
        const Period campaign = m_question.campaign;
        if (m_effect.basePeriod && m_effect.basePeriod->to >= campaign.from && m_effect.basePeriod->from <= campaign.to)
            m_effect.notes.append(EffectText::tr("With this lag the baseline has days of the campaign itself in it. "
                                                 "Compare with a year earlier, or enter a baseline."));
    }

    Result<void> readDays()
    {
        std::vector<Period> periods = {m_effect.window, m_effect.beforePeriod, m_effect.afterPeriod,
                                       m_question.campaign};
        if (m_effect.basePeriod)
            periods.push_back(*m_effect.basePeriod);
        std::ranges::sort(periods, {}, &Period::from);
        for (const Period &period : periods) {
            if (!m_effect.spans.empty() && period.from - m_effect.spans.back().to <= nearDays)
                m_effect.spans.back().to = std::max(m_effect.spans.back().to, period.to);
            else
                m_effect.spans.push_back(period);
        }
        for (const Period &span : m_effect.spans) {
            const auto daily = dailyFigures(m_engine, revenueId(), span, m_question.filter);
            if (!daily)
                return daily.error();
            m_effect.daily.insert(*daily);
        }
        return {};
    }

    MetricsEngine &m_engine;
    const EffectQuestion &m_question;
    const Format &m_format;
    CampaignEffect m_effect;
};

} // namespace

Result<CampaignEffect> campaignEffect(MetricsEngine &engine, const EffectQuestion &question, const Format &format)
{
    if (question.campaign.to < question.campaign.from)
        return Error{ErrorCode::InvalidInput, EffectText::tr("The campaign ends before it begins. Change its days.")};
    if (question.lagDays < -mostLag || question.lagDays > mostLag)
        return Error{ErrorCode::InvalidInput, EffectText::tr("The lag is at most ten years.")};
    if (question.baseline == BaselineKind::Entered && !std::isfinite(question.entered))
        return Error{ErrorCode::InvalidInput, EffectText::tr("The baseline is not a number. Write an amount.")};
    return EffectReader(engine, question, format).run();
}

} // namespace pheu
