// SPDX-License-Identifier: GPL-3.0-or-later
// Measures, dimensions and KPIs as data (resources/catalogue/*.json), with the workspace's settings
// applied. kpis.md is their source. An entry whose page is not in the workspace stays listed and says which
// page it needs.
#pragma once

#include "base/format.h"
#include "base/result.h"
#include "storage/schema.h"

#include <optional>
#include <vector>

namespace pheu
{

enum class Aggregate { Sum, Last, None, Distinct, Mean, Count };
enum class Direction { Higher, Lower, Band, Neutral };

// How a figure is made from the records of one page.
struct Tally {
    QString page;  // role of the page, or {3} for one without a role
    QString field; // role of its field, or {17}; empty: the records themselves, or what `computed` says
    QString date;  // role of the date that puts a record into a period
    Aggregate aggregate = Aggregate::Sum;
    QString filter; // filter language, empty for none
    // What no plain aggregate gives: "cost"; of orders "before", "retained", "repeat", "first_order",
    // "first_order_revenue"; of leads "held", "days_to_win"; of product usage "single", "day_mean", "month".
    QString computed;
    QString pageName, fieldName; // how they are called where neither has a role
    bool operator==(const Tally &) const = default;
};

struct Measure {
    QString id;
    QString nameEn, nameVi;
    QString page;  // role of its page; "results"
    QString field; // role of its field; empty for derived ones ("cost")
    QString date = QStringLiteral("date");
    Aggregate aggregate = Aggregate::Sum;
    QString filter;          // filter language, empty for none
    QString computed;        // see Tally
    std::vector<Tally> rows; // counted from rows of another page instead: added up
    Unit unit = Unit::Count;
    Direction direction = Direction::Higher;
    QString meaningEn, meaningVi;
    QString stage; // awareness, interest, action, purchase, loyalty
    QString group; // awareness, interest, cost, customers …
    bool vanity = false;
    bool kpi = false;
    bool actionable = false;
    QString timing; // leading, lagging or empty
    QString source;
    bool own = false;                // made in this workspace
    std::optional<double> low, high; // the band that is good, where the direction is one
    QString pageName, fieldName;

    Tally tally() const { return {page, field, date, aggregate, filter, computed, pageName, fieldName}; }
};

struct Kpi {
    QString id;
    QString nameEn, nameVi;
    QString meaningEn, meaningVi;
    QString formula; // the formula language over measure ids and settings (goal, margin)
    QString filter;  // applied to every term
    Unit unit = Unit::Ratio;
    Direction direction = Direction::Higher;
    QString stage; // awareness, interest, action, purchase, loyalty
    QString group;
    bool kpi = false; // else a metric
    bool vanity = false;
    bool actionable = false;
    QString timing;
    QString source;
    QStringList pages; // roles of the pages that its measures need
    bool own = false;  // made in this workspace
    std::optional<double> low, high;
    bool rows = false; // measures that can be counted from rows are, unless the workspace chose a source
};

// A name in formulas that is neither: `goal` (a measure chosen in the settings), `margin` (a number there),
// `lifespan` (a formula).
struct Parameter {
    QString id;
    QString nameEn, nameVi;
    QString formula;
};

// What figures are commonly split by, for menus; any field or path works.
struct DimensionEntry {
    QString id; // what --by takes
    QString nameEn, nameVi;
    QStringList paths; // the first with a value; empty for calendar units
};

class Catalogue
{
public:
    // The shipped one. A defect in the resource is a test failure, not a run-time error.
    static const Catalogue &shipped();

    // This one with entries of a workspace beside.
    Catalogue with(std::vector<Measure> measures, std::vector<Kpi> kpis) const;
    // The KPIs from one to another that is in their formulas; empty: there is no way. From itself to itself: a circle.
    QStringList wayTo(const QString &from, const QString &to) const;
    bool isOwn(const QString &id) const;

    const std::vector<Measure> &measures() const { return m_measures; }
    const std::vector<Kpi> &kpis() const { return m_kpis; }
    const Measure *measure(const QString &id) const;
    const Kpi *kpi(const QString &id) const;
    const std::vector<DimensionEntry> &dimensions() const { return m_dimensions; }
    const std::vector<Parameter> &parameters() const { return m_parameters; }
    const Parameter *parameter(const QString &id) const;
    // Functions of KPI formulas: previous(x) over the period before, daily(x) per day of the period, year(x)
    // over the 365 days that end with it, last_month(x) over the last whole month in it.
    static const QStringList &functions();
    // First page role that the entry needs and the workspace lacks; empty when all are there. Where a measure can be
    // counted from the rows of another page, one of the two is enough.
    QString missingPage(const QString &id, const Schema &schema) const;
    QString name(const QString &id, Language language) const;
    QString meaning(const QString &id, Language language) const;
    Unit unit(const QString &id) const;
    Direction direction(const QString &id) const;
    QString formula(const QString &id) const;        // of a measure: "sum of results.spend" in the same words
    QStringList measuresOf(const QString &id) const; // every measure a KPI is made of, also through other KPIs
    bool contains(const QString &id) const { return measure(id) || kpi(id); }

private:
    bool lacks(const QString &pageRole, const QStringList &measures, const Schema &schema) const;

    std::vector<Measure> m_measures;
    std::vector<Kpi> m_kpis;
    std::vector<DimensionEntry> m_dimensions;
    std::vector<Parameter> m_parameters;
};

} // namespace pheu
