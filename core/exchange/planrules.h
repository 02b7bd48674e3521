// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of fields while an import is planned, so that a row that breaks one is a problem of that row. Unique
// values are known in memory: those stored and those planned. The door holds all of them once more.
#pragma once

#include "exchange/planfield.h"
#include "workspace/fieldrules.h"
#include "workspace/workspace.h"

#include <memory>

namespace pheu
{

class PlanRules
{
public:
    // `fields` are those of the plan; a required field that no file fills is a problem of every new row.
    static Result<PlanRules> make(Workspace &workspace, const Page &page,
                                  const std::vector<std::unique_ptr<PlanField>> &fields);
    bool isEmpty() const { return m_rules.empty(); }
    // The fields whose stored values must be known, by index, and where to tell them.
    std::vector<int> uniqueFields() const;
    void addStored(int field, qint64 value, qint64 record);

    // Who gets the row: a record (> 0), a planned row (< 0: −1 − its number), or nobody yet (0: it is new).
    struct Problem {
        int field = -1;
        QString message;
    };
    std::optional<Problem> check(const std::vector<qint64> &row, qint64 owner, const QString &currency,
                                 const RefToId &idOf);
    // The row was planned as `owner`, which is set now.
    void planned(const std::vector<qint64> &row, qint64 owner);

private:
    struct FieldRule {
        CompiledRules rules;
        int field;                   // in the plan; −1: no file fills it
        QHash<qint64, qint64> owner; // unique: who holds the value (its keyPart)
    };
    explicit PlanRules(const std::vector<std::unique_ptr<PlanField>> &fields)
        : m_fields(&fields)
    {
    }

    const std::vector<std::unique_ptr<PlanField>> *m_fields;
    std::vector<FieldRule> m_rules;
};

} // namespace pheu
