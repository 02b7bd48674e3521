// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/cardgoals.h"

#include "report/cardkinds.h"
#include "targets/goalcourse.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

struct GoalText {
    Q_DECLARE_TR_FUNCTIONS(pheu::CardGoals)
};

Filter plain(Filter filter)
{
    for (Filter &child : filter.children)
        child = plain(std::move(child));
    if (filter.kind == Filter::Kind::Compare && filter.op == Operator::In && filter.operands.size() == 1)
        filter.op = Operator::Eq;
    std::erase_if(filter.children, [](const Filter &child) { return child.isAll(); });
    const bool joins = filter.kind == Filter::Kind::And || filter.kind == Filter::Kind::Or;
    if (joins && filter.children.size() == 1)
        return Filter(filter.children.front());
    if (filter.kind == Filter::Kind::And && filter.children.empty())
        return {};
    return filter;
}

// Linked records by their number, however they are called: a goal names its campaign so.
Filter numbered(Filter filter, const Schema &schema, const RecordReader &reader)
{
    for (Filter &child : filter.children)
        child = numbered(std::move(child), schema, reader);
    if (filter.kind != Filter::Kind::Compare || filter.path.paths.empty())
        return filter;
    const Field *last = schema.field(filter.path.paths.front().steps.back());
    if (!last || !last->config.target)
        return filter;
    for (QString &operand : filter.operands) {
        const auto found = reader.findByName(last->config.target, operand);
        if (found && *found)
            operand = u'#' + QString::number((*found)->value);
    }
    return filter;
}

bool samePlain(const Filter &a, const Filter &b)
{
    if (a.kind != b.kind || a.path != b.path || a.op != b.op || a.children.size() != b.children.size())
        return false;
    const auto sorted = [](QStringList texts) {
        texts.sort();
        return texts;
    };
    if (a.op == Operator::In ? sorted(a.operands) != sorted(b.operands) : a.operands != b.operands)
        return false;
    std::vector<const Filter *> left;
    for (const Filter &child : b.children)
        left.push_back(&child);
    for (const Filter &child : a.children) {
        const auto same = std::ranges::find_if(left, [&](const Filter *other) { return samePlain(child, *other); });
        if (same == left.end())
            return false;
        left.erase(same);
    }
    return true;
}

bool namesByNumber(const Filter &filter)
{
    return std::ranges::any_of(filter.operands, [](const QString &one) { return one.startsWith(u'#'); }) ||
           std::ranges::any_of(filter.children, namesByNumber);
}

bool showsGoals(CardKind kind)
{
    return kind == CardKind::Kpi || isOverTime(kind);
}

} // namespace

bool sameFilter(const Workspace &workspace, const Filter &a, const Filter &b)
{
    const Filter left = plain(a), right = plain(b);
    if (samePlain(left, right))
        return true;
    if (namesByNumber(left) == namesByNumber(right)) // looking names up takes time
        return false;
    const RecordReader reader = workspace.reader();
    const auto written = [&](const Filter &filter) { return plain(numbered(filter, workspace.schema(), reader)); };
    return samePlain(written(a), written(b));
}

// Nodes of the tree.
struct CardGoals::Asked {
    QHash<QString, size_t> marks; // by KPI: of KPI cards
    QHash<QString, size_t> plans; // by KPI: of charts over time
    std::vector<size_t> targets;
    std::vector<size_t> all;
};

CardGoals::CardGoals(Workspace &workspace, MetricsEngine &engine)
    : m_workspace(workspace)
    , m_engine(engine)
{
    if (!TargetTree::page(workspace.schema()))
        return;
    auto tree = TargetTree::read(workspace);
    if (tree)
        m_tree = std::move(*tree);
    else
        m_error = tree.error().message;
}

std::optional<size_t> CardGoals::goalFor(const QString &kpi, const Filter &filter, Day on) const
{
    const auto &nodes = m_tree.nodes();
    std::optional<size_t> found;
    for (size_t i = 0; i < nodes.size(); ++i) {
        const TargetNode &goal = nodes[i];
        if (goal.kpi != kpi || !goal.isPaced() || !goal.refusal.isEmpty() || !goal.period->contains(on))
            continue;
        if (found && nodes[*found].period->days() <= goal.period->days())
            continue;
        if (sameFilter(m_workspace, goal.filter, filter))
            found = i;
    }
    return found;
}

CardGoals::Asked CardGoals::askedBy(const std::vector<CardDefinition> &cards, const Filter &filter, Day on) const
{
    Asked asked;
    for (const CardDefinition &card : cards) {
        if (card.kind == CardKind::Target) {
            if (const auto node = m_tree.indexOf(card.goal); node && m_tree.nodes()[*node].isPaced())
                asked.targets.push_back(*node);
            continue;
        }
        if (!showsGoals(card.kind))
            continue;
        for (const QString &name : card.names) {
            if (const auto node = goalFor(name, filter, on))
                (card.kind == CardKind::Kpi ? asked.marks : asked.plans).insert(name, *node);
        }
    }
    asked.all = asked.targets;
    for (const size_t node : std::as_const(asked.marks))
        asked.all.push_back(node);
    for (const size_t node : std::as_const(asked.plans))
        asked.all.push_back(node);
    return asked;
}

void CardGoals::fill(CardInputs &inputs, const std::vector<CardDefinition> &cards, const MetricQuery &slice) const
{
    for (const CardDefinition &card : cards) {
        if (card.kind != CardKind::Target)
            continue;
        const TargetNode *goal = m_tree.node(card.goal);
        if (!m_error.isEmpty())
            inputs.targetErrors.insert(card.goal.value, m_error);
        else if (goal && !goal->isPaced())
            inputs.targetErrors.insert(
                card.goal.value,
                goal->refusal.isEmpty()
                    ? GoalText::tr("“%1” needs a target and a period before a card can show it.").arg(goal->name)
                    : goal->refusal);
    }
    const auto last = m_tree.nodes().empty() ? std::nullopt : TargetBoard::lastDay(m_engine);
    if (!last)
        return;
    const Day on = slice.to ? std::min(*slice.to, *last) : *last;
    const Asked asked = askedBy(cards, slice.filter, on);
    if (asked.all.empty())
        return;
    const Format format(QLocale(), m_workspace.settings().currency); // of notes that cards do not show
    const auto board = TargetBoard::evaluate(m_engine, m_workspace, m_tree, on, format, asked.all);
    if (!board) {
        for (const size_t node : asked.targets)
            inputs.targetErrors.insert(m_tree.nodes()[node].id.value, board.error().message);
        return;
    }
    for (auto at = asked.marks.begin(); at != asked.marks.end(); ++at)
        inputs.goals.insert(at.key(), markOf(*board, at.value()));
    for (auto at = asked.plans.begin(); at != asked.plans.end(); ++at)
        inputs.plans.insert(at.key(), planOf(*board, at.value(), inputs));
    for (const size_t node : asked.targets)
        fillTarget(inputs, *board, node);
}

GoalMark CardGoals::markOf(const TargetBoard &board, size_t node) const
{
    const TargetNode &goal = board.tree().nodes()[node];
    const TargetStatus &status = board.statuses()[node];
    GoalMark mark;
    mark.goal = goal.id;
    mark.name = goal.name;
    mark.period = *goal.period;
    mark.target = *goal.target;
    mark.floor = goal.floor;
    mark.stretch = goal.stretch;
    mark.actual = status.actual;
    mark.on = board.on();
    mark.growth = status.growth;
    mark.pace = status.pace;
    return mark;
}

// Flows: what the days of a point that are shown were to bring; levels and rates: where they were to be at its end.
// A point that lies outside of the goal's period, even in part, has no plan.
std::vector<Figure> CardGoals::planOf(const TargetBoard &board, size_t node, const CardInputs &inputs) const
{
    const TargetNode &goal = board.tree().nodes()[node];
    const TargetStatus &status = board.statuses()[node];
    const Period period = *goal.period;
    std::vector<Figure> plan;
    for (const Day day : timePoints(inputs)) {
        const Period unit = unitOf(day, inputs.timeUnit, inputs.calendar);
        const Period shown{std::max(unit.from, inputs.period->from), std::min(unit.to, inputs.period->to)};
        Figure planned;
        if (period.contains(shown.from) && period.contains(shown.to)) {
            planned = plannedOn(goal, status, shown.to);
            if (status.growth == Growth::Flow && planned && shown.from > period.from)
                planned = *planned - plannedOn(goal, status, shown.from - 1).value_or(0);
        }
        plan.push_back(planned);
    }
    return plan;
}

void CardGoals::fillTarget(CardInputs &inputs, const TargetBoard &board, size_t node) const
{
    const TargetNode &goal = board.tree().nodes()[node];
    auto course = goalCourse(m_engine, board, node);
    if (!course) {
        inputs.targetErrors.insert(goal.id.value, course.error().message);
        return;
    }
    TargetBody body;
    if (!goal.kpi.isEmpty())
        body.info = figureInfo(*inputs.catalogue, goal.kpi, inputs.language);
    else
        body.info.label = body.info.shortLabel = goal.name;
    body.info.unit = goal.unit;
    body.info.direction = goal.direction;
    body.mark = markOf(board, node);
    body.owner = goal.owner;
    body.days = std::move(course->days);
    body.actual = std::move(course->actual);
    body.plan = std::move(course->plan);
    inputs.targets[goal.id.value] = std::move(body);
}

QStringList CardGoals::figuresOf(const std::vector<CardDefinition> &cards) const
{
    QStringList figures;
    for (const CardDefinition &card : cards) {
        const TargetNode *goal = card.kind == CardKind::Target ? m_tree.node(card.goal) : nullptr;
        if (goal && !goal->kpi.isEmpty() && !figures.contains(goal->kpi))
            figures.append(goal->kpi);
    }
    return figures;
}

} // namespace pheu
