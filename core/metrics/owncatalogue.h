// SPDX-License-Identifier: GPL-3.0-or-later
// Measures and KPIs that a workspace makes its own: what people write, checked, kept in the setting "catalogue" in the
// form of resources/catalogue. Pages and fields are kept by role, else by number, and filters with field ids, so that
// renaming breaks nothing. Invariant: what is saved reads, leads to no circle and takes no shipped name.
#pragma once

#include "formula/completion.h"
#include "formula/formula.h"
#include "metrics/catalogue.h"
#include "workspace/workspace.h"

namespace pheu
{

// One entry as it is edited.
struct OwnEntry {
    QString id; // empty: a new one
    bool isMeasure = false;
    QString nameEn, nameVi; // one is enough
    QString meaningEn, meaningVi;
    PageId page;   // of a measure
    FieldId field; // 0: the records themselves
    FieldId date;  // what puts a record into a period; 0: the page's own choice
    Aggregate aggregate = Aggregate::Sum;
    QString formula; // of a KPI
    QString filter;  // in the filter language: of a measure on its page, of a KPI on Results
    Unit unit = Unit::Count;
    Direction direction = Direction::Higher;
    std::optional<double> low, high; // in a band
    QString stage, group, timing;
    bool kpi = true; // else a metric
    bool vanity = false;
    bool actionable = false;
    bool operator==(const OwnEntry &) const = default;
};

std::vector<OwnEntry> ownEntries(const Workspace &workspace);
std::optional<OwnEntry> ownEntry(const Workspace &workspace, const QString &id);
// Any entry as a new own one, with a name of its own. What no plain aggregate gives becomes a KPI whose formula is it.
OwnEntry copiedEntry(const Workspace &workspace, const QString &id);

// The entry as it would be kept: names cleaned, names in the formula turned into ids, an id for a new one.
// Errors, each one sentence: no name, a name that is taken, an unknown name in the formula, a circle, a filter that
// does not read, an aggregate or a unit that does not fit the field.
Result<OwnEntry> checkedEntry(const Workspace &workspace, const OwnEntry &entry);
// Only the formula of one KPI: where it does not read, and why.
FormulaDefect formulaDefect(const Workspace &workspace, const OwnEntry &entry);
// Edits of the setting: adds, replaces the entry with its id, removes.
Result<Edit> savingEntry(const Workspace &workspace, const OwnEntry &entry);
Result<Edit> removingEntry(const Workspace &workspace, const QString &id);
// The catalogue as if the entry were saved, to try it.
Result<std::shared_ptr<const Catalogue>> catalogueWith(const Workspace &workspace, const OwnEntry &entry);

// What uses the entry, a sentence part each (“KPI …”, “field … of …”): own KPIs, fields, views, goals, funnels, cards.
Result<QStringList> usersOf(const Workspace &workspace, const QString &id, Language language);

// The measures and KPIs, the functions, at the cursor of a KPI formula.
FormulaCompletion completeKpiFormula(const Catalogue &catalogue, Language language, const QString &text, int cursor,
                                     const QString &leaveOut = {});

// Aggregates that a field of this kind can have; of the records themselves: count.
std::vector<Aggregate> aggregatesFor(const Field *field);
// The unit that follows from a field and its aggregate; empty: any.
std::optional<Unit> unitFor(const Field *field, Aggregate aggregate);

// The page that the filter of an entry is written for; of KPIs Results, where there are some. 0, null: there is none.
PageId ownFilterPage(const Workspace &workspace, const OwnEntry &entry);
const Page *filterPageOf(const Catalogue &catalogue, const Schema &schema, const QString &kpi);
// What puts records of the page into a period, unless another field is chosen. 0: nothing can.
FieldId usualDate(const Page &page);

// Settings → entries with the schema's names; broken ones say what is missing by having no figure.
Catalogue withOwnEntries(const QJsonObject &setting, const Schema &schema);

} // namespace pheu
