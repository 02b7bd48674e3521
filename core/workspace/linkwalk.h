// SPDX-License-Identifier: GPL-3.0-or-later
// From records of one page over stored links to those of another, for sets of any size: by index for few, in one pass
// for many.
#pragma once

#include "storage/schema.h"
#include "storage/statement.h"
#include "workspace/dependencies.h"
#include "workspace/recordset.h"

namespace pheu
{

class LinkWalk
{
public:
    LinkWalk(Database &database, const Schema &schema)
        : m_database(database)
        , m_schema(schema)
    {
    }

    // Records from which the hops lead to one of `records`.
    Result<RecordSet> back(const std::vector<Hop> &hops, const RecordSet &records);
    // Where the link of `holders` leads.
    Result<RecordSet> targets(const Field &link, const RecordSet &holders);
    // Who holds a link to one of `targets`.
    Result<RecordSet> holders(const Field &link, const RecordSet &targets);

private:
    Database &m_database;
    const Schema &m_schema;
};

} // namespace pheu
