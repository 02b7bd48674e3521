// SPDX-License-Identifier: GPL-3.0-or-later
// What each computed field is computed from, also on other pages through links, and the order in which they follow from
// each other.
#pragma once

#include "workspace/computedfields.h"

#include <QHash>
#include <QSet>

namespace pheu
{

// One link on the way from a record to what its field is computed from.
struct Hop {
    FieldId link; // the stored one
    bool backward = false;
    bool operator==(const Hop &) const = default;
};

// A field's value is computed from `leaf` of the records that the hops lead to. Leaf 0: from which records they are.
struct Need {
    std::vector<Hop> hops;
    FieldId leaf;
    bool operator==(const Need &) const = default;
};

class FieldGraph
{
public:
    explicit FieldGraph(const Schema &schema);

    struct Node {
        PageId page;
        FieldId field;
        std::vector<Need> needs;
    };
    // Every recomputed field, after what it needs.
    const std::vector<Node> &nodes() const { return m_nodes; }
    // Fields that need each other, in order; empty: there is no circle.
    const std::vector<FieldId> &circle() const { return m_circle; }
    // Fields whose changes matter, links included.
    const QSet<FieldId> &watched() const { return m_watched; }
    // Links that are followed from their targets to the records that hold them.
    const QSet<FieldId> &followedBack() const { return m_followedBack; }

private:
    bool visit(size_t index, const QHash<FieldId, size_t> &places);
    std::vector<Node> m_unordered;
    std::vector<int> m_state; // 0 new, 1 under way, 2 done
    std::vector<FieldId> m_path;
    std::vector<Node> m_nodes;
    std::vector<FieldId> m_circle;
    QSet<FieldId> m_watched, m_followedBack;
};

std::vector<Need> needsOf(const Schema &schema, const Page &page, const Field &field);
// Everything beside the values of records that decides what the field holds. When it changes all records are computed.
QByteArray definitionOf(const Schema &schema, const ComputedScope &scope, const Page &page, const Field &field);

} // namespace pheu
