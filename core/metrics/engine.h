// SPDX-License-Identifier: GPL-3.0-or-later
// The one call behind every card, chart, report figure and CLI answer: these KPIs, by these dimensions,
// in this period, with this filter, compared with that period. It scans typed columns held in memory, kept
// in step with the workspace's edits; SQL stays the reference in tests.
#pragma once

#include "base/period.h"
#include "metrics/catalogue.h"
#include "storage/query.h"
#include "workspace/workspace.h"

#include <memory>

namespace pheu
{

struct MetricQuery {
    QStringList names;                // KPI or measure ids
    QStringList by;                   // up to two: field, path, or calendar unit, as the user wrote it
    std::optional<Day> from, to;      // none: all dated records
    Filter filter;                    // on the Results page
    std::optional<Period> comparison; // the other period
    // Records of the first dimension, a link, that are taken together: record → a number above 0. Those that are not in
    // it are in no row; the row's key has the number.
    std::shared_ptr<const QHash<qint64, qint64>> together;
    bool operator==(const MetricQuery &) const = default;
};

// One value of a dimension. `null`: records with an empty link or value.
struct DimensionKey {
    QString label; // name of the record or option, text, or unit label (2026-03)
    qint64 id = 0; // record or option id; first day of a calendar unit
    bool null = false;
    bool operator==(const DimensionKey &) const = default;
};

// Money in major units, percent as a fraction; empty is undefined.
using Figure = std::optional<double>;

struct MetricRow {
    std::vector<DimensionKey> keys; // one per dimension
    std::vector<Figure> values;     // one per name
    std::vector<Figure> previous;   // same, when compared
};

struct MetricTable {
    QStringList names;
    QStringList by;
    QString currency;
    std::optional<Day> from, to; // as asked, or the span of the dated records
    std::vector<MetricRow> rows; // sorted as cli.md says
    MetricRow total;             // evaluated afresh
    QStringList notes;           // sentences: missing rate, missing page, two sources …
    QStringList missingRates;    // those of them that say which rate is missing: why sums of money are undefined
    qint64 records = 0;          // Results records in the slice
};

struct FunnelStep {
    QString label; // of the measure, in the asked language
    QString measure;
    Figure value;
    Figure stepRate;    // against the nearest step above that has a value
    Figure overallRate; // against the first that has one (itself: 1.0)
    Figure drop;        // 1 − stepRate
    Figure previousValue, previousStepRate, previousOverallRate;
};

struct FunnelResult {
    QString funnel;
    std::vector<FunnelStep> steps;
    struct Row {
        DimensionKey key;
        std::vector<FunnelStep> steps;
    };
    std::vector<Row> rows;
    std::optional<Day> from, to; // as asked, or the span of the dated records
    QStringList notes;
};

// Records of one page that a figure is made of.
struct RecordsBehind {
    PageId page;
    Filter filter; // on that page, its period too
    qint64 records = 0;
};

// The first that has records, else the first; null: there is none.
const RecordsBehind *mostTelling(const std::vector<RecordsBehind> &behind);

class MetricsEngine : public QObject
{
    Q_OBJECT
public:
    explicit MetricsEngine(Workspace &workspace, QObject *parent = nullptr);
    ~MetricsEngine() override;

    // Columns the query needs are read first if absent (about 0.5 s for a million records); prepare() does that
    // off this thread. Errors: UnknownName, InvalidInput.
    Result<MetricTable> evaluate(const MetricQuery &query);
    // As if the workspace had this catalogue: what an entry comes to before it is saved.
    Result<MetricTable> evaluate(const MetricQuery &query, std::shared_ptr<const Catalogue> catalogue);
    Result<FunnelResult> funnel(const QString &funnel, const MetricQuery &slice, Language language);
    // Names of the funnels of the workspace, in order.
    QStringList funnels();
    // First and last day with a Results record.
    std::optional<Period> dataPeriod();
    // The records behind the names of `query` in one row of its table (and nothing else): of each page that they are
    // counted from, those of Results first. Here `by` may have more than two dimensions; `keys` one for each.
    Result<std::vector<RecordsBehind>> recordsBehind(const MetricQuery &query, const std::vector<DimensionKey> &keys);
    // Loads what `names` and `by` need, of every page, in a worker thread; ready() is emitted from this object's
    // thread.
    void prepare(const QStringList &names, const QStringList &by);
    bool isReady(const QStringList &names, const QStringList &by) const;
    // Of option names in labels; the workspace's own until it is set.
    void setLanguage(Language language);

    // Names, units and formulas of what can be asked: the shipped entries and the workspace's own.
    std::shared_ptr<const Catalogue> catalogue() const;
    // Default KPIs of the command line and the dashboard.
    static QStringList dashboardNames();

signals:
    void ready();
    void changed(); // figures may differ: after an edit that touches a loaded page

private:
    Workspace &workspace() const;
    void startPreparing();
    void finishPreparing();
    struct Private;
    std::unique_ptr<Private> d;
};

// "previous", "year", or "D..D". Errors: InvalidInput.
Result<Period> comparisonPeriod(const QString &text, Period period, CalendarRules rules);

} // namespace pheu
