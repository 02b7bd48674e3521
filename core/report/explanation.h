// SPDX-License-Identifier: GPL-3.0-or-later
// What a figure is made of: formula in words, the measures with their values, the records behind it.
#pragma once

#include "report/card.h"

namespace pheu
{

struct Explanation {
    FigureInfo info;
    QString meaning;
    QString formula; // in words: "(Revenue − Cost) / Cost"
    Figure value;
    struct Part {
        FigureInfo info;
        Figure value;
    };
    std::vector<Part> parts; // measures of the formula; empty for a measure itself
    struct Source {
        PageId page;
        QString title; // of the page
        Filter filter;
        qint64 records = 0;
    };
    std::vector<Source> sources; // where the records are that the figure is made of
    QString why;                 // when the value is undefined
    QStringList notes;
};

// Of the whole slice, or of one row or cell of it: a key for each dimension of `by`.
Result<Explanation> explain(MetricsEngine &engine, const Schema &schema, const MetricQuery &slice, const QString &name,
                            Language language, const QStringList &by = {}, const std::vector<DimensionKey> &keys = {});
QString formulaInWords(const Catalogue &catalogue, const QString &id, Language language);

} // namespace pheu
