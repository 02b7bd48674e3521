// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/dependencies.h"

#include "formula/references.h"
#include "storage/metastore.h"

#include <QJsonDocument>

#include <algorithm>

namespace pheu
{

namespace
{

void addNeed(std::vector<Need> &needs, Need need)
{
    if (std::find(needs.begin(), needs.end(), need) == needs.end())
        needs.push_back(std::move(need));
}

// The value of a field that the hops lead to: of a link the names of its records, of an amount its currency.
void addLeaf(const Schema &schema, std::vector<Need> &needs, const std::vector<Hop> &hops, const Field &leaf)
{
    addNeed(needs, {hops, leaf.id});
    if (leaf.config.currencyField)
        addNeed(needs, {hops, leaf.config.currencyField});
    const Page *target = leaf.config.target && !leaf.config.reverseOf ? schema.page(leaf.config.target) : nullptr;
    if (!target)
        return;
    std::vector<Hop> further = hops;
    further.push_back({leaf.id, false});
    addNeed(needs, {further, target->nameField});
}

void addFormula(const Schema &schema, const Page &page, const Field &field, std::vector<Need> &needs)
{
    for (const FieldPath &path : formulaPaths(field.config.formula)) {
        const Page *at = &page;
        std::vector<Hop> hops;
        for (size_t i = 0; at && i < path.steps.size(); ++i) {
            const Field *step = at->field(path.steps[i]);
            if (!step) {
                addNeed(needs, {hops, path.steps[i]}); // removed: its coming back matters
                break;
            }
            if (i + 1 == path.steps.size()) {
                addLeaf(schema, needs, hops, *step);
                break;
            }
            addNeed(needs, {hops, step->id});
            hops.push_back({step->id, false});
            at = schema.page(step->config.target);
        }
    }
}

void addLinked(const Schema &schema, const Page &page, const Field &field, std::vector<Need> &needs)
{
    const std::optional<LinkEnd> end = linkEnd(schema, page, field.config.via);
    if (!end)
        return;
    const std::vector<Hop> hops = {{end->link->id, end->backward}};
    addNeed(needs, end->backward ? Need{hops, {}} : Need{{}, end->link->id});
    if (const Field *source = end->page->field(field.config.source))
        addLeaf(schema, needs, hops, *source);
}

void addChannelGroup(const Page &page, std::vector<Need> &needs)
{
    for (const QString &role :
         {QStringLiteral("utm_source"), QStringLiteral("utm_medium"), QStringLiteral("utm_campaign")}) {
        if (const Field *field = page.field(role))
            addNeed(needs, {{}, field->id});
    }
}

} // namespace

std::vector<Need> needsOf(const Schema &schema, const Page &page, const Field &field)
{
    std::vector<Need> needs;
    if (field.config.computed == QLatin1String("formula"))
        addFormula(schema, page, field, needs);
    else if (field.config.computed == QLatin1String("lookup") || field.config.computed == QLatin1String("rollup"))
        addLinked(schema, page, field, needs);
    else if (field.config.computed == QLatin1String("utm_channel_group"))
        addChannelGroup(page, needs);
    return needs;
}

FieldGraph::FieldGraph(const Schema &schema)
{
    QHash<FieldId, size_t> places;
    for (const Page &page : schema.pages) {
        for (const Field &field : page.fields) {
            if (!isRecomputed(field))
                continue;
            places.insert(field.id, m_unordered.size());
            m_unordered.push_back({page.id, field.id, needsOf(schema, page, field)});
        }
    }
    for (const Node &node : m_unordered) {
        for (const Need &need : node.needs) {
            m_watched.insert(need.leaf);
            for (const Hop &hop : need.hops) {
                m_watched.insert(hop.link);
                if (hop.backward)
                    m_followedBack.insert(hop.link);
            }
        }
    }
    m_state.assign(m_unordered.size(), 0);
    for (size_t i = 0; i < m_unordered.size(); ++i)
        visit(i, places);
}

// Depth first; a field that is met again while it is under way closes a circle.
bool FieldGraph::visit(size_t index, const QHash<FieldId, size_t> &places)
{
    const Node &node = m_unordered[index];
    if (m_state[index] == 2)
        return true;
    if (m_state[index] == 1) {
        if (m_circle.empty())
            m_circle.assign(std::find(m_path.begin(), m_path.end(), node.field), m_path.end());
        return false;
    }
    m_state[index] = 1;
    m_path.push_back(node.field);
    for (const Need &need : node.needs) {
        if (const auto other = places.constFind(need.leaf); other != places.constEnd())
            visit(*other, places);
    }
    m_path.pop_back();
    m_state[index] = 2;
    m_nodes.push_back(node);
    return true;
}

QByteArray definitionOf(const Schema &schema, const ComputedScope &scope, const Page &page, const Field &field)
{
    QByteArray text = field.type->id().toUtf8() + ' ';
    FieldConfig config = field.config;
    config.decimals = 2; // only how it is shown
    config.rules = {};
    text += QJsonDocument(configToJson(config)).toJson(QJsonDocument::Compact);
    text += scope.currency.toUtf8();
    if (config.computed == QLatin1String("utm_channel_group"))
        text += scope.channelRules;
    for (const Need &need : needsOf(schema, page, field)) {
        text += '\n';
        for (const Hop &hop : need.hops) {
            const Field *link = schema.field(hop.link);
            text += QByteArray::number(hop.link.value) + (hop.backward ? '<' : '>');
            text += link
                        ? QByteArray::number(int(link->storage())) + '@' + QByteArray::number(link->config.target.value)
                        : QByteArray("gone");
        }
        const Field *leaf = schema.field(need.leaf);
        text += ' ' + QByteArray::number(need.leaf.value) + ' ';
        if (!leaf)
            continue;
        text += leaf->type->id().toUtf8() + ' ' + QByteArray::number(int(leaf->storage())) + ' ' +
                leaf->config.currency.toUtf8() + ' ' + QByteArray::number(leaf->config.currencyField.value);
        for (const Option &option : leaf->options) {
            text += ' ' + QByteArray::number(option.id.value) + '=' + option.names.in(scope.language).toUtf8() + '/' +
                    option.names.en.toUtf8() + '/' + option.names.vi.toUtf8() + '/' + option.role.toUtf8();
        }
    }
    return text;
}

} // namespace pheu
