// SPDX-License-Identifier: GPL-3.0-or-later
// Single values: why one is empty, and what a formula that is not stored yet would give.
#include "formula/references.h"
#include "storage/pathnames.h"
#include "storage/recordselect.h"
#include "workspace/recalculation.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::ComputedFields)
};

struct Computed {
    FormulaCell cell;
    ComputationTrace trace;
};

Result<std::optional<Computed>> computeOne(Database &database, Computation &computation, const Page &page,
                                           RecordId record)
{
    if (computation.isOfWholePage()) {
        RecordSet all;
        all.addAll();
        if (const Result<void> prepared = computation.prepare(all); !prepared)
            return prepared.error();
    }
    Result<Statement> row = selectRecord(database, page, QStringList(QStringLiteral("id")) + computation.columns());
    if (!row)
        return row.error();
    row->bind(1, record.value);
    const Result<bool> found = row->step();
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<Computed>();
    Computed computed;
    Result<FormulaCell> cell = computation.compute(record.value, *row, 1, &computed.trace);
    if (!cell)
        return cell.error();
    computed.cell = std::move(*cell);
    return std::optional(std::move(computed));
}

// The part of the formula with its names: `Spend / Clicks`.
QString placeIn(const Schema &schema, const Page &page, const QString &formula, const FormulaTrace &trace)
{
    return shownFormula(schema, page, formula.mid(trace.position - 1, trace.length));
}

QString reasonOf(const Schema &schema, const Page &page, const QString &formula, const ComputationTrace &trace)
{
    if (!trace.reason.isEmpty())
        return trace.reason;
    if (trace.formula.reason == FormulaTrace::Reason::None)
        return {};
    return Text::tr("at “%1” %2")
        .arg(placeIn(schema, page, formula, trace.formula), reasonInWords(trace.formula.reason));
}

} // namespace

Result<QString> explainComputed(Database &database, const Schema &schema, const Clock &clock, PageId pageId,
                                RecordId record, FieldId fieldId)
{
    const Page *page = schema.page(pageId);
    const Field *field = page ? page->field(fieldId) : nullptr;
    if (!field || !isRecomputed(*field) || field->config.computed == QLatin1String("autonumber"))
        return QString();
    const Result<ComputedScope> settings = computedScope(database);
    if (!settings)
        return settings.error();
    const Result<std::unique_ptr<Computation>> computation =
        makeComputation({database, schema, *settings, toDay(clock.today())}, *page, *field);
    if (!computation)
        return computation.error().message;
    const Result<std::optional<Computed>> computed = computeOne(database, **computation, *page, record);
    if (!computed)
        return computed.error();
    if (!*computed || (*computed)->cell.hasValue())
        return QString();
    const QString reason = reasonOf(schema, *page, field->config.formula, (*computed)->trace);
    return reason.isEmpty() ? QString() : Text::tr("“%1” is empty here: %2.").arg(shownName(field->names), reason);
}

Result<FormulaSample> sampleFormula(Database &database, const Schema &schema, const Clock &clock, PageId pageId,
                                    RecordId record, const QString &formula)
{
    const Page *page = schema.page(pageId);
    if (!page)
        return Error{ErrorCode::UnknownName, Text::tr("The page is not there any more.")};
    const Result<ComputedScope> settings = computedScope(database);
    if (!settings)
        return settings.error();
    FormulaSample sample;
    sample.field.page = pageId;
    sample.field.config.computed = QStringLiteral("formula");
    sample.field.config.formula = formula;
    if (const Result<void> settled = settleField(schema, *page, *settings, sample.field); !settled)
        return settled.error();
    const Result<std::unique_ptr<Computation>> computation =
        makeFormula({database, schema, *settings, toDay(clock.today())}, *page, sample.field);
    if (!computation)
        return computation.error();
    const Result<std::optional<Computed>> computed = computeOne(database, **computation, *page, record);
    if (!computed)
        return computed.error();
    if (*computed) {
        sample.value = valueOf((*computed)->cell, (*computation)->kind());
        if (sample.value.isEmpty())
            sample.reason = reasonOf(schema, *page, sample.field.config.formula, (*computed)->trace);
    }
    return sample;
}

} // namespace pheu
