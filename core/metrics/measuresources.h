// SPDX-License-Identifier: GPL-3.0-or-later
// One source per fact (kpis.md): where the figure of a measure comes from in this workspace. Results of all sources, of
// one named source, or counted from the rows of another page; never added up across. Unless the workspace chose, rows
// are counted only where Results hold no figure of their own.
#pragma once

#include "metrics/factpage.h"

namespace pheu
{

// A tally with its page and fields found.
struct FoundTally {
    Tally tally;
    FactPage facts;
    const Field *field = nullptr; // null: the records themselves, or what is computed
    FieldId currency;             // of money: the field that names another currency; 0: none
    QString source;               // of Results: only this one; empty: all
};

class MeasureSources
{
public:
    explicit MeasureSources(ColumnStore &store)
        : m_store(store)
    {
    }

    // Rows of another page, when they are there, rather than Results; for KPIs whose other terms are counted so.
    std::vector<FoundTally> of(const Measure &measure,
                               bool preferRows) const; // empty: the workspace keeps no such figure
    // What an unset source means here: rows of another page.
    bool countsRows(const Measure &measure, bool preferRows) const;
    // Every page and date that the names are counted from.
    std::vector<FactPage> factsOf(const QStringList &names) const;

    static QString rowsSource() { return QStringLiteral("rows"); } // in Settings::measureSource

private:
    void addFacts(const QString &name, bool preferRows, int depth, std::vector<FactPage> &pages) const;
    std::optional<FoundTally> find(const Tally &tally, Unit unit) const;
    bool holds(const Tally &tally) const;
    QString chosen(const Measure &measure, bool *isSet) const;

    ColumnStore &m_store;
};

} // namespace pheu
