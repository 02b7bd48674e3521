// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a finished evaluation, labelled and in the order of cli.md: time ascending; other values by the first
// KPI, greatest first, undefined after; the empty value last. With two dimensions the second is ordered
// within each value of the first, whose own figure (evaluated afresh) decides its place.
#pragma once

#include "metrics/evaluation.h"

namespace pheu
{

// A row of the table: its group in the period, in the comparison, or both.
struct TableGroup {
    std::optional<GroupKey> current, previous;
    GroupKey shown = 0; // the key its labels are of
};

class TableBuilder
{
public:
    // `outer`: the same question by the first dimension alone, when there are two.
    TableBuilder(RecordNames recordNames, const Schema &schema, Language language, const QStringList &names)
        : m_recordNames(std::move(recordNames))
        , m_schema(schema)
        , m_language(language)
        , m_names(names)
    {
    }

    Result<std::vector<MetricRow>> rows(Evaluation &evaluation, Evaluation *outer) const;
    MetricRow total(const Evaluation &evaluation) const;

private:
    std::vector<TableGroup> groups(Evaluation &evaluation) const;
    void fill(MetricRow &row, const Evaluation &evaluation, std::optional<GroupKey> current,
              std::optional<GroupKey> previous) const;

    RecordNames m_recordNames;
    const Schema &m_schema;
    Language m_language;
    QStringList m_names;
};

} // namespace pheu
