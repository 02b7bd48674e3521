// SPDX-License-Identifier: GPL-3.0-or-later
// The footer: sums and counts over all records of the query, worked out off this thread where they are many.
#include "models/recordworker.h"

#include "storage/pathnames.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace pheu
{

Result<SummaryFigure> summaryFigure(const RecordReader &reader, const Query &query, const Field &field)
{
    using Kind = RecordTableModel::Summary::Kind;
    SummaryFigure figure;
    if (field.type->meaning() == Meaning::Nothing) // nothing to count
        return figure;
    if (field.type->meaning() == Meaning::Money) {
        const Result<std::vector<RecordReader::CurrencySum>> sums = reader.sumByCurrency(query, field.id);
        if (!sums)
            return sums.error();
        figure.kind = sums->size() > 1 ? Kind::SeveralCurrencies : Kind::Sum;
        if (sums->size() == 1) {
            figure.value = sums->front().minor;
            figure.currency = sums->front().currency;
        }
        return figure;
    }
    // A sum of percentages or stars means nothing; how many there are does.
    const bool sums = field.type->isSummed();
    figure.kind = sums ? Kind::Sum : Kind::Filled;
    if (sums) {
        Result<Value> sum = reader.sum(query, field.id);
        if (!sum)
            return sum.error();
        figure.value = std::move(*sum);
        return figure;
    }
    const Result<qint64> filled = reader.countFilled(query, field.id);
    if (!filled)
        return filled.error();
    figure.value = *filled;
    return figure;
}

namespace
{

RecordTableModel::Summary readable(const Result<SummaryFigure> &figure, const Field &field, const Format &format)
{
    RecordTableModel::Summary summary;
    summary.ready = true;
    if (!figure) {
        summary.kind = RecordTableModel::Summary::Kind::Failed;
        summary.text = figure.error().message;
        return summary;
    }
    summary.kind = figure->kind;
    if (figure->kind == RecordTableModel::Summary::Kind::Filled) {
        summary.text = format.integer(figure->value.toInteger());
    } else if (figure->kind == RecordTableModel::Summary::Kind::Sum && !figure->value.isEmpty()) {
        FormatContext context;
        context.format = &format;
        context.config = &field.config;
        context.currency = figure->currency;
        summary.text = field.type->format(figure->value, context);
    } else {
        summary.text = Format::undefined();
    }
    return summary;
}

} // namespace

RecordTableModel::Summary RecordTableModel::summary(int column)
{
    const Field *field = fieldAt(column);
    if (!field) {
        Summary none;
        none.ready = true;
        return none;
    }
    if (isKpi(*field)) {
        Summary figure;
        const auto totals = m_kpiTotals.constFind(field->id.value);
        figure.ready = totals != m_kpiTotals.constEnd();
        figure.kind = Summary::Kind::Ratio;
        if (figure.ready)
            figure.text = kpiText(*field, totals->back());
        else
            askKpiTotals(field->id);
        return figure;
    }
    const auto known = m_summaries.constFind(field->id.value);
    if (known == m_summaries.constEnd())
        startSummary(column);
    return m_summaries.value(field->id.value);
}

void RecordTableModel::startSummary(int column)
{
    const Field field = *fieldAt(column);
    Query query = m_query;
    query.sorts.clear();
    if (m_ids.size() <= size_t(directRows) && query.search.isEmpty() && query.filter.isAll()) {
        m_summaries.insert(field.id.value,
                           readable(summaryFigure(m_workspace.reader(), query, field), field, m_text.format()));
        return;
    }
    m_summaries.insert(field.id.value, Summary{});
    auto *watcher = new QFutureWatcher<Result<SummaryFigure>>(this);
    connect(watcher, &QFutureWatcher<Result<SummaryFigure>>::finished, this,
            [this, watcher, field, generation = m_summaryGeneration] {
                watcher->deleteLater();
                if (generation == m_summaryGeneration)
                    takeSummary(field.id, readable(watcher->result(), field, m_text.format()));
            });
    watcher->setFuture(QtConcurrent::run(&m_summaryThread, [path = m_workspace.path(), schema = m_workspace.schema(),
                                                            query, field, clock = m_workspace.clock()] {
        return onOwnConnection<SummaryFigure>(
            path, schema, [&](const RecordReader &reader) { return summaryFigure(reader, query, field); }, clock);
    }));
}

void RecordTableModel::takeSummary(FieldId field, const Summary &summary)
{
    m_summaries.insert(field.value, summary);
    emit summariesChanged();
}

void RecordTableModel::forgetSummaries()
{
    ++m_summaryGeneration;
    m_summaryThread.clear();
    m_summaries.clear();
    m_subtotals.clear();
    m_subtotalsAsked = false;
    m_kpiTotals.clear();
    m_kpiTotalsAsked.clear();
    emit summariesChanged();
}

} // namespace pheu
