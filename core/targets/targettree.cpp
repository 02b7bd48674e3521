// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/targettree.h"

#include "base/text.h"
#include "metrics/workspacecatalogue.h"
#include "targets/goalsense.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

struct TreeText {
    Q_DECLARE_TR_FUNCTIONS(pheu::TargetTree)
};

const Field *fieldOf(const Page &page, QLatin1String role)
{
    const auto at = std::ranges::find_if(page.fields, [&](const Field &field) { return field.role == role; });
    return at != page.fields.end() ? &*at : nullptr;
}

// The records of the page, read once, and their cells by role. A role whose field was removed has no values.
class Cells
{
public:
    static Result<Cells> read(const Workspace &workspace, const Page &page)
    {
        Cells cells(workspace, page);
        for (const Field &field : page.fields) {
            if (!field.role.isEmpty() && field.storage() != Storage::Virtual && field.storage() != Storage::Reverse)
                cells.m_fields.push_back(&field);
        }
        Query query;
        query.page = page.id;
        const auto ids = workspace.reader().select(query);
        if (!ids)
            return ids.error();
        std::vector<FieldId> fields;
        std::ranges::transform(cells.m_fields, std::back_inserter(fields), &Field::id);
        auto records = workspace.reader().fetch(page.id, *ids, fields);
        if (!records)
            return records.error();
        cells.m_records = std::move(*records);
        return cells;
    }

    const std::vector<Record> &records() const { return m_records; }
    Value value(const Record &record, QLatin1String role) const
    {
        const auto at = std::ranges::find_if(m_fields, [&](const Field *field) { return field->role == role; });
        return at != m_fields.end() ? record.values[size_t(at - m_fields.begin())] : Value();
    }
    QString text(const Record &record, QLatin1String role) const
    {
        const Field *field = fieldOf(m_page, role);
        return field ? m_workspace.plain(*field, value(record, role)).trimmed() : QString();
    }
    std::optional<double> number(const Record &record, QLatin1String role) const
    {
        const Value found = value(record, role);
        return found.isInteger() || found.isDouble() ? std::optional(found.toDouble()) : std::nullopt;
    }
    std::optional<Day> day(const Record &record, QLatin1String role) const
    {
        return parseIsoDay(QStringView(text(record, role)));
    }
    RecordId link(const Record &record, QLatin1String role) const
    {
        const Value found = value(record, role);
        return RecordId(found.isIds() ? (found.toIds().empty() ? 0 : found.toIds().front()) : found.toInteger());
    }
    // The role of the chosen option; empty for one that the user added.
    QString option(const Record &record, QLatin1String role) const
    {
        const Field *field = fieldOf(m_page, role);
        const Option *chosen = field ? field->option(OptionId(value(record, role).toInteger())) : nullptr;
        return chosen ? chosen->role : QString();
    }

private:
    Cells(const Workspace &workspace, const Page &page)
        : m_workspace(workspace)
        , m_page(page)
    {
    }

    const Workspace &m_workspace;
    const Page &m_page;
    std::vector<const Field *> m_fields;
    std::vector<Record> m_records;
};

void refuse(TargetNode &node, const QString &problem)
{
    node.problems.append(problem);
    if (node.refusal.isEmpty())
        node.refusal = problem;
}

class NodeReader
{
public:
    NodeReader(const Workspace &workspace, const Cells &cells)
        : m_workspace(workspace)
        , m_schema(workspace.schema())
        , m_cells(cells)
    {
    }

    TargetNode read(const Record &record)
    {
        TargetNode node;
        node.id = record.id;
        node.name = m_cells.text(record, QLatin1String("name"));
        if (node.name.isEmpty())
            node.name = QStringLiteral("#%1").arg(record.id.value);
        node.parent = m_cells.link(record, QLatin1String("parent"));
        node.target = m_cells.number(record, QLatin1String("target"));
        node.floor = m_cells.number(record, QLatin1String("floor"));
        node.stretch = m_cells.number(record, QLatin1String("stretch"));
        node.owner = m_cells.text(record, QLatin1String("owner"));
        node.formulaText = m_cells.text(record, QLatin1String("formula"));
        node.note = m_cells.text(record, QLatin1String("note"));
        for (const char *role : {"plan_note", "do_note", "check_note", "act_note"})
            node.notes.append(m_cells.text(record, QLatin1String(role)));
        readKpi(record, node);
        readPeriod(record, node);
        readFilter(record, node);
        readPlan(record, node);
        return node;
    }

private:
    void readKpi(const Record &record, TargetNode &node) const
    {
        const auto held = catalogueOf(m_workspace);
        const Catalogue &catalogue = *held;
        const QString typed = m_cells.text(record, QLatin1String("kpi"));
        node.kpi = kpiIdOf(catalogue, typed);
        if (node.kpi.isEmpty() && !typed.isEmpty())
            refuse(node, TreeText::tr("“%1”: there is no KPI or measure “%2”. Choose one of the catalogue.")
                             .arg(node.name, typed));
        if (!node.kpi.isEmpty()) {
            node.unit = catalogue.unit(node.kpi);
            node.direction = catalogue.direction(node.kpi);
        }
        const QString direction = m_cells.option(record, QLatin1String("direction"));
        if (!direction.isEmpty())
            node.direction = direction == u"lower"  ? Direction::Lower
                             : direction == u"band" ? Direction::Band
                                                    : Direction::Higher;
    }

    // Its own dates, else those of its campaign; what is still missing comes from the goal above.
    void readPeriod(const Record &record, TargetNode &node) const
    {
        node.campaign = m_cells.link(record, QLatin1String("campaign"));
        auto from = m_cells.day(record, QLatin1String("from")), to = m_cells.day(record, QLatin1String("to"));
        if (node.campaign && (!from || !to)) {
            from = from ? from : campaignDay(node.campaign, QLatin1String("start"));
            to = to ? to : campaignDay(node.campaign, QLatin1String("end"));
        }
        if (from && to && *to >= *from)
            node.period = Period{*from, *to};
        else if (from && to)
            refuse(node, TreeText::tr("“%1” ends before it begins. Change one of its days.").arg(node.name));
        else if (from || to)
            refuse(node, TreeText::tr("“%1” has only one end of its period. Give both days.").arg(node.name));
    }

    std::optional<Day> campaignDay(RecordId campaign, QLatin1String role) const
    {
        const auto page = std::ranges::find(m_schema.pages, QLatin1String("campaigns"), &Page::role);
        const Field *field = page != m_schema.pages.end() ? fieldOf(*page, role) : nullptr;
        if (!field)
            return {};
        const RecordId ids[] = {campaign};
        const FieldId fields[] = {field->id};
        const auto read = m_workspace.reader().fetch(page->id, ids, fields);
        if (!read || read->empty())
            return {};
        return parseIsoDay(QStringView(m_workspace.plain(*field, read->front().values.front())));
    }

    void readFilter(const Record &record, TargetNode &node) const
    {
        node.filterText = m_cells.text(record, QLatin1String("filter"));
        const auto results = std::ranges::find(m_schema.pages, QLatin1String("results"), &Page::role);
        if (results == m_schema.pages.end())
            return;
        if (!node.filterText.isEmpty()) {
            if (auto filter = parseFilter(m_schema, results->id, node.filterText))
                node.filter = std::move(*filter);
            else
                refuse(node,
                       TreeText::tr("The filter of “%1” cannot be read: %2").arg(node.name, filter.error().message));
        }
        const Field *campaign = fieldOf(*results, QLatin1String("campaign"));
        if (node.campaign && campaign)
            node.filter =
                Filter::all({node.filter, Filter::compare(PathChoice{{FieldPath{{campaign->id}}}}, Operator::Eq,
                                                          {u'#' + QString::number(node.campaign.value)})});
    }

    void readPlan(const Record &record, TargetNode &node) const
    {
        node.shape = planShapeFromId(m_cells.option(record, QLatin1String("pacing"))).value_or(PlanShape::Even);
        node.split = calendarUnitFromId(m_cells.option(record, QLatin1String("split")));
        auto plan = parsePlan(m_cells.text(record, QLatin1String("plan")));
        if (plan)
            node.plan = std::move(*plan);
        else
            refuse(node, QStringLiteral("%1: %2").arg(node.name, plan.error().message));
        if (node.shape == PlanShape::Manual && plan && node.plan.empty())
            node.problems.append(
                TreeText::tr("“%1” follows a plan by hand, but has none. It is paced evenly.").arg(node.name));
    }

    const Workspace &m_workspace;
    const Schema &m_schema;
    const Cells &m_cells;
};

// Records in any order → a tree in its own order. A ring of parents is cut where it was entered.
class TreeBuilder
{
public:
    explicit TreeBuilder(std::vector<TargetNode> nodes)
        : m_flat(std::move(nodes))
    {
        for (size_t i = 0; i < m_flat.size(); ++i)
            m_index.insert(m_flat[i].id.value, i);
    }

    std::vector<TargetNode> build(std::vector<size_t> &roots)
    {
        cutRings();
        std::vector<std::vector<size_t>> below(m_flat.size());
        for (size_t i = 0; i < m_flat.size(); ++i) {
            if (m_flat[i].parent)
                below[m_index.value(m_flat[i].parent.value)].push_back(i);
        }
        std::vector<TargetNode> nodes;
        nodes.reserve(m_flat.size());
        // A stack of (record, where its parent is in the tree), so that a deep chain cannot exhaust the real one.
        std::vector<std::pair<size_t, std::optional<size_t>>> open;
        for (size_t i = m_flat.size(); i-- > 0;) {
            if (!m_flat[i].parent)
                open.emplace_back(i, std::nullopt);
        }
        while (!open.empty()) {
            const auto [at, above] = open.back();
            open.pop_back();
            TargetNode node = m_flat[at];
            if (above) {
                node.level = nodes[*above].level + 1;
                nodes[*above].children.push_back(nodes.size());
                if (!node.period)
                    node.period = nodes[*above].period;
                if (node.kpi.isEmpty())
                    node.unit = nodes[*above].unit;
            } else {
                roots.push_back(nodes.size());
            }
            for (auto child = below[at].rbegin(); child != below[at].rend(); ++child)
                open.emplace_back(*child, nodes.size());
            nodes.push_back(std::move(node));
        }
        return nodes;
    }

private:
    void cutRings()
    {
        for (TargetNode &node : m_flat) {
            if (node.parent && !m_index.contains(node.parent.value))
                node.parent = {};
        }
        std::vector<int> state(m_flat.size(), 0); // 1 on this way, 2 done
        for (size_t start = 0; start < m_flat.size(); ++start) {
            std::vector<size_t> way;
            for (size_t at = start; state[at] == 0;) {
                state[at] = 1;
                way.push_back(at);
                if (!m_flat[at].parent)
                    break;
                const size_t next = m_index.value(m_flat[at].parent.value);
                if (state[next] == 1) {
                    const QString problem =
                        TreeText::tr("“%1” stands below itself, so it is shown at the top. Give it another goal above.")
                            .arg(m_flat[at].name);
                    for (auto ring = std::ranges::find(way, next); ring != way.end(); ++ring)
                        m_flat[*ring].refusal =
                            TreeText::tr("“%1” would stand below itself. Choose another goal above it.")
                                .arg(m_flat[*ring].name);
                    m_flat[at].problems.append(problem);
                    m_flat[at].parent = {};
                    break;
                }
                at = next;
            }
            for (const size_t at : way)
                state[at] = 2;
        }
    }

    std::vector<TargetNode> m_flat;
    QHash<qint64, size_t> m_index;
};

bool isLeading(const Catalogue &catalogue, const QString &id)
{
    const Measure *measure = catalogue.measure(id);
    const Kpi *kpi = catalogue.kpi(id);
    return (measure && measure->timing == u"leading") || (kpi && kpi->timing == u"leading");
}

QStringList warningsAbout(const Catalogue &catalogue, const std::vector<TargetNode> &nodes,
                          const std::vector<size_t> &roots)
{
    QStringList warnings;
    const auto deepest = std::ranges::max_element(nodes, {}, &TargetNode::level);
    if (deepest != nodes.end() && deepest->level >= TargetTree::mostLevels)
        warnings.append(TreeText::tr("The tree is %n level(s) deep at “%1”. Past four, people lose the thread: "
                                     "join levels, or begin a tree of its own.",
                                     nullptr, deepest->level + 1)
                            .arg(deepest->name));
    std::vector<bool> leading(nodes.size()); // itself, or something below it
    for (size_t i = nodes.size(); i-- > 0;)
        leading[i] = isLeading(catalogue, nodes[i].kpi) ||
                     std::ranges::any_of(nodes[i].children, [&](size_t child) { return leading[child]; });
    for (const size_t root : roots) {
        for (const size_t branch : nodes[root].children) {
            if (!leading[branch])
                warnings.append(
                    TreeText::tr("The branch “%1” has no leading KPI: it says how it went, not how it will go. Add one "
                                 "that moves earlier, such as leads or messages.")
                        .arg(nodes[branch].name));
        }
    }
    return warnings;
}

void readFormulas(std::vector<TargetNode> &nodes)
{
    for (TargetNode &node : nodes) {
        if (node.formulaText.isEmpty())
            continue;
        std::vector<ChildName> children;
        for (const size_t child : node.children)
            children.push_back({nodes[child].name, nodes[child].kpi});
        auto formula = parseTreeFormula(node.formulaText, children);
        if (formula) {
            node.formula = std::move(*formula);
            continue;
        }
        const QString problem =
            TreeText::tr("The formula of “%1” cannot be used: %2").arg(node.name, formula.error().message);
        if (formula.error().code == ErrorCode::UnknownName) // the goal it names may come later
            node.problems.append(problem);
        else
            refuse(node, problem);
    }
}

void checkFigures(const Catalogue &catalogue, std::vector<TargetNode> &nodes)
{
    for (TargetNode &node : nodes) {
        const bool neverNegative = !node.kpi.isEmpty() && isNeverNegative(catalogue, node.kpi);
        for (const Nonsense &one : nonsenseIn({node.target, node.floor, node.stretch, node.direction, neverNegative}))
            refuse(node, QStringLiteral("%1: %2").arg(node.name, one.sentence));
    }
}

} // namespace

QString kpiIdOf(const Catalogue &catalogue, const QString &typed)
{
    const QString wanted = caseFold(cleanText(typed).trimmed());
    if (wanted.isEmpty() || catalogue.contains(wanted))
        return wanted;
    const auto named = [&](const auto &entry) {
        return caseFold(entry.nameEn) == wanted || caseFold(entry.nameVi) == wanted || caseFold(entry.id) == wanted;
    };
    if (const auto kpi = std::ranges::find_if(catalogue.kpis(), named); kpi != catalogue.kpis().end())
        return kpi->id;
    const auto measure = std::ranges::find_if(catalogue.measures(), named);
    return measure != catalogue.measures().end() ? measure->id : QString();
}

const Page *TargetTree::page(const Schema &schema)
{
    const auto at = std::ranges::find(schema.pages, QLatin1String("targets"), &Page::role);
    return at != schema.pages.end() ? &*at : nullptr;
}

Result<TargetTree> TargetTree::read(const Workspace &workspace)
{
    TargetTree tree;
    const Page *page = TargetTree::page(workspace.schema());
    if (!page)
        return tree;
    const auto cells = Cells::read(workspace, *page);
    if (!cells)
        return cells.error();
    NodeReader reader(workspace, *cells);
    std::vector<TargetNode> nodes;
    for (const Record &record : cells->records())
        nodes.push_back(reader.read(record));
    tree.m_nodes = TreeBuilder(std::move(nodes)).build(tree.m_roots);
    readFormulas(tree.m_nodes);
    checkFigures(*catalogueOf(workspace), tree.m_nodes);
    tree.m_warnings = warningsAbout(*catalogueOf(workspace), tree.m_nodes, tree.m_roots);
    return tree;
}

const TargetNode *TargetTree::node(RecordId id) const
{
    const auto at = indexOf(id);
    return at ? &m_nodes[*at] : nullptr;
}

std::optional<size_t> TargetTree::indexOf(RecordId id) const
{
    const auto at = std::ranges::find(m_nodes, id, &TargetNode::id);
    return at != m_nodes.end() ? std::optional(size_t(at - m_nodes.begin())) : std::nullopt;
}

} // namespace pheu
