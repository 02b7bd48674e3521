// SPDX-License-Identifier: GPL-3.0-or-later
// What no sum over a slice tells: different customers now, before and in both; leads that are open on a day; figures
// that a product has already made free of duplicates. Per group of the question's dimensions and in total.
#pragma once

#include "metrics/slice.h"

namespace pheu
{

class RowSlice
{
public:
    enum class Kind {
        Customers, // of orders: "" different ones, "repeat", "before", "retained"
        Held,      // of leads: "held" at the end of the period
        Usage,     // of one field of product usage: "single", "day_mean", "month"
    };

    // `field`: the customer, or the figure. `before`: the period before, of customers.
    RowSlice(Kind kind, SliceBounds bounds, FieldId field, Period before)
        : m_kind(kind)
        , m_bounds(std::move(bounds))
        , m_field(field)
        , m_before(before)
    {
    }

    bool is(Kind kind, const SliceBounds &bounds, FieldId field) const
    {
        return m_kind == kind && m_bounds == bounds && m_field == field;
    }
    const Period &period() const { return m_bounds.period; }
    const FactPage &facts() const { return m_bounds.facts; }

    // What fill() reads of its page.
    std::set<FieldId> columns(ColumnStore &store, std::vector<Dimension> &dimensions) const;
    // Errors: Io and those of filters.
    Result<void> fill(ColumnStore &store, std::vector<Dimension> &dimensions);

    bool isSplit() const { return m_isSplit; }
    bool isPageEmpty() const { return m_isPageEmpty; }
    std::vector<GroupKey> groups() const; // with something in the period
    SliceValue value(const QString &computed, std::optional<GroupKey> group) const;

private:
    struct Tables;
    using Values = QHash<GroupKey, SliceValue>;
    void fillCustomers(const Tables &tables);
    void fillHeld(const Tables &tables);
    void fillUsage(const Tables &tables);
    std::vector<std::pair<GroupKey, quint32>> customersIn(const Tables &tables, Period period) const;
    void set(const char *computed, const QHash<GroupKey, qint64> &counts);

    Kind m_kind;
    SliceBounds m_bounds;
    FieldId m_field;
    Period m_before;
    bool m_isSplit = true;
    bool m_isPageEmpty = false;
    QHash<QString, Values> m_groups; // by what is computed
    QHash<QString, SliceValue> m_totals;
};

} // namespace pheu
