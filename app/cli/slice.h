// SPDX-License-Identifier: GPL-3.0-or-later
// The options that choose a period, a comparison, dimensions and a filter: the same words for kpi, funnel and
// report. Read in two steps: usage before any file is opened, names once the workspace is known.
#pragma once

#include "cli/arguments.h"
#include "metrics/engine.h"

namespace pheu::cli
{

OptionSpec fromOption();
OptionSpec toOption();
OptionSpec filterOption();
QString filterDetails(); // what a filter may say, with examples: for the help of a command
OptionSpec compareOption();

struct SliceOptions {
    std::optional<Day> from, to;
    QString compare; // as given
    QString filter;
    QStringList by;
};

// Checks what needs no workspace: dates that parse and are in order, a comparison with both dates, at most
// `dimensions` of them.
std::variant<SliceOptions, UsageError> readSlice(const Arguments &arguments, int dimensions);
// `names`: what is asked. A filter is on Results, else on the page that all the names are counted from. Errors: those
// of the filter and of the comparison.
Result<MetricQuery> sliceQuery(const SliceOptions &options, const Workspace &workspace, const QStringList &names = {});

// Names at commas outside backticks, as they were given.
QStringList splitDimensions(const QString &text);

// What dimensions are called above columns that people read; one without a name as it was given.
QStringList dimensionTitles(const Workspace &workspace, const QStringList &dimensions, Language language);

// Up to three of `known` that are nearest to what was typed, best first; none that is far off.
QStringList nearest(const QString &typed, const QStringList &known);

} // namespace pheu::cli
