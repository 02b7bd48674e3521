// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a card can be as it is: asked while it is being set up, before it is kept.
#include "metrics/dimension.h"
#include "report/cardkinds.h"
#include "report/dashboards.h"
#include "storage/query.h"
#include "targets/gapshares.h"
#include "targets/targettree.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

struct ProblemText {
    Q_DECLARE_TR_FUNCTIONS(pheu::CardProblem)
};

bool hasFigures(CardKind kind)
{
    return kind != CardKind::Funnel && kind != CardKind::Target && kind != CardKind::Text && kind != CardKind::Image;
}

bool hasDimension(CardKind kind)
{
    return hasFigures(kind) && kind != CardKind::Kpi && !isOverTime(kind);
}

class CardCheck
{
public:
    CardCheck(const CardDefinition &card, const Schema &schema, const Catalogue &catalogue)
        : m_card(card)
        , m_schema(schema)
        , m_catalogue(catalogue)
        , m_results(schema.page(QStringLiteral("results")))
    {
    }

    QString run() const
    {
        for (const auto step : {&CardCheck::figures, &CardCheck::dimensions, &CardCheck::shares, &CardCheck::content,
                                &CardCheck::filter, &CardCheck::period}) {
            if (const QString problem = (this->*step)(); !problem.isEmpty())
                return problem;
        }
        return {};
    }

private:
    QString figures() const
    {
        if (!hasFigures(m_card.kind))
            return {};
        if (m_card.names.isEmpty())
            return ProblemText::tr("Choose the KPI that the card shows.");
        for (const QString &name : m_card.names) {
            if (!m_catalogue.contains(name))
                return ProblemText::tr("There is no KPI “%1” in this workspace. Choose another one.").arg(name);
        }
        if (m_card.kind == CardKind::Combo && m_card.names.size() < 2)
            return ProblemText::tr("Choose a second KPI: the first is drawn as columns, the others as lines.");
        return {};
    }

    QString dimension(const QString &text) const
    {
        if (!m_results)
            return ProblemText::tr("This workspace has no page of results.");
        const auto found = Dimension::resolve(m_schema, *m_results, text, {});
        return found ? QString() : found.error().message;
    }

    QString dimensions() const
    {
        if (!hasDimension(m_card.kind))
            return {};
        if (m_card.by.isEmpty())
            return ProblemText::tr("Choose what the figures are split by.");
        if (const QString problem = dimension(m_card.by); !problem.isEmpty() || m_card.kind != CardKind::Heat)
            return problem;
        if (m_card.across.isEmpty())
            return ProblemText::tr("Choose what the columns of the heat map are.");
        if (m_card.across == m_card.by)
            return ProblemText::tr("Rows and columns of a heat map are two different dimensions. Choose another one.");
        return dimension(m_card.across);
    }

    QString shares() const
    {
        if (m_card.kind != CardKind::Donut || addsUp(m_catalogue, m_card.names.front()))
            return {};
        return ProblemText::tr("“%1” does not add up, so it has no shares. Choose a figure that is a sum, such as "
                               "revenue, or show it as bars.")
            .arg(shownName({m_catalogue.name(m_card.names.front(), Language::English),
                            m_catalogue.name(m_card.names.front(), Language::Vietnamese),
                            {}}));
    }

    QString content() const
    {
        switch (m_card.kind) {
        case CardKind::Target:
            if (!TargetTree::page(m_schema))
                return ProblemText::tr("This workspace has no page of targets yet.");
            return m_card.goal.value == 0 ? ProblemText::tr("Choose the goal that the card shows.") : QString();
        case CardKind::Text:
            return m_card.text.trimmed().isEmpty() ? ProblemText::tr("Write the text of the card.") : QString();
        case CardKind::Image:
            return m_card.image.value == 0 ? ProblemText::tr("Choose the picture of the card.") : QString();
        default:
            return {};
        }
    }

    QString filter() const
    {
        if (m_card.filter.trimmed().isEmpty() || !m_results)
            return {};
        const auto parsed = parseFilter(m_schema, m_results->id, m_card.filter);
        return parsed ? QString() : ProblemText::tr("The filter cannot be read: %1").arg(parsed.error().message);
    }

    QString period() const
    {
        if (m_card.period == PeriodPreset::Custom && m_card.customPeriod.to < m_card.customPeriod.from)
            return ProblemText::tr("The period ends before it begins.");
        return {};
    }

    const CardDefinition &m_card;
    const Schema &m_schema;
    const Catalogue &m_catalogue;
    const Page *m_results;
};

} // namespace

QString cardProblem(const CardDefinition &card, const Schema &schema, const Catalogue &catalogue)
{
    return CardCheck(card, schema, catalogue).run();
}

bool addsUp(const Catalogue &catalogue, const QString &id)
{
    if (const Measure *measure = catalogue.measure(id))
        return measure->aggregate == Aggregate::Sum || measure->aggregate == Aggregate::Count;
    const Kpi *kpi = catalogue.kpi(id);
    const auto formula = kpi ? Formula::parse(kpi->formula, Catalogue::functions()) : Result<Formula>(Error{});
    if (!formula || !isAdditive(*formula) || kpi->unit == Unit::Percent)
        return false;
    const QStringList names = formula->names();
    return std::ranges::all_of(names,
                               [&](const QString &name) { return catalogue.measure(name) && addsUp(catalogue, name); });
}

} // namespace pheu
