// SPDX-License-Identifier: GPL-3.0-or-later
// A formula field: an expression over the fields of one record, also over one-links (campaign.budget). Compiled once
// against a page, which gives its type or a sentence with the place; then run for each record.
//
// Empty values: + and − pass over fields without a value beside others that have one, as the KPI language does with
// sums; every other use of an empty value is empty. A denominator of zero is empty, never 0. A comparison with an empty
// value is false, and != is exactly not (… = …), as in filters; so and, or, not, contains … are never empty.
// Amounts are exact: integers of minor units, a chain of × and ÷ rounded once, half away from zero. An amount and a
// plain number do not add up, nor do two currencies; what overflows or mixes currencies is empty for that record.
#pragma once

#include "base/day.h"
#include "formula/formula.h"
#include "formula/program.h"
#include "storage/schema.h"

#include <span>

namespace pheu
{

// What a formula is read against.
struct FormulaScope {
    const Schema *schema = nullptr;
    const Page *page = nullptr;
    QString currency;                      // of the workspace
    Language language = Language::English; // in which options are named in results
};

// Why a record's result is empty: the first reason met, with its place in the text.
struct FormulaTrace {
    enum class Reason { None, NoValue, DividedByZero, Overflow, Currencies, NotReadable, TooLong, OutOfRange };
    Reason reason = Reason::None;
    int position = 0; // from 1
    int length = 0;
};

class RecordFormula
{
public:
    // `text` holds fields as {17} or by name. Errors: InvalidInput; `defect` then says where.
    static Result<RecordFormula> compile(const FormulaScope &scope, const QString &text,
                                         FormulaDefect *defect = nullptr);

    const FormulaType &type() const { return m_program->parts.back().type; }
    const std::vector<FormulaInput> &inputs() const { return m_program->inputs; }
    bool usesToday() const { return m_program->usesToday; }
    const QString &text() const { return m_program->text; }
    // One cell per input. The result fits type(); an amount is in the currency that the field will show it in.
    FormulaCell evaluate(std::span<const FormulaCell> inputs, Day today, FormulaTrace *trace = nullptr) const;

    // Type id and the parts of the config that follow from the type ("money", its currency …). Decimals are the user's.
    QString fieldTypeId() const;
    void shape(FieldConfig &config) const;

private:
    std::shared_ptr<const FormulaProgram> m_program;
};

// The cell as the field of that kind stores it.
Value valueOf(const FormulaCell &cell, FormulaKind kind);
// The kind in which a formula sees the values of a field; empty: it cannot stand in one (files, buttons, KPIs).
std::optional<FormulaKind> formulaKindOf(const Field &field);
QString reasonInWords(FormulaTrace::Reason reason); // a clause

} // namespace pheu
