// SPDX-License-Identifier: GPL-3.0-or-later
// A formula field: its inputs from the record's own row, and over one-links from other pages.
#include "workspace/computation.h"

#include "storage/pathnames.h"
#include "storage/recordselect.h"

namespace pheu
{

namespace
{

class FormulaComputation final : public Computation
{
public:
    FormulaComputation(const ComputationScope &scope, const Page &page, RecordFormula formula)
        : m_scope(scope)
        , m_formula(std::move(formula))
        , m_values(scope.database, scope.schema, scope.settings.language)
    {
        for (const FormulaInput &input : m_formula.inputs()) {
            std::vector<CellValues::Source> steps;
            const Page *at = &page;
            for (const FieldId step : input.path.steps) {
                const Field *field = at->field(step);
                steps.emplace_back(*at, *field);
                at = targetPage(scope.schema, *field);
            }
            m_columns.append(selectedColumn(*steps.front().field));
            m_steps.push_back(std::move(steps));
        }
        m_cells.resize(m_steps.size());
    }

    QStringList columns() const override { return m_columns; }
    bool usesToday() const override { return m_formula.usesToday(); }
    FormulaKind kind() const override { return m_formula.type().kind; }

    Result<FormulaCell> compute(qint64 record, const RowValues &row, int first, ComputationTrace *trace) override
    {
        for (size_t i = 0; i < m_steps.size(); ++i) {
            const std::vector<CellValues::Source> &steps = m_steps[i];
            const int column = first + int(i);
            Result<FormulaCell> cell = steps.size() == 1
                                           ? m_values.cell(steps.front(), record, row, column)
                                           : followed(steps, row.isInteger(column) ? row.integer(column) : 0);
            if (!cell)
                return cell;
            m_cells[i] = std::move(*cell);
        }
        return m_formula.evaluate(m_cells, m_scope.today, trace ? &trace->formula : nullptr);
    }

private:
    // The value at the end of a path whose first link leads to `record`.
    Result<FormulaCell> followed(const std::vector<CellValues::Source> &steps, qint64 record)
    {
        for (size_t step = 1; record != 0 && step < steps.size(); ++step) {
            Result<FormulaCell> cell = m_values.cell(steps[step], record);
            if (!cell || step + 1 == steps.size())
                return cell;
            record = cell->hasValue() ? cell->integer : 0;
        }
        return FormulaCell();
    }

    ComputationScope m_scope;
    RecordFormula m_formula;
    CellValues m_values;
    std::vector<std::vector<CellValues::Source>> m_steps; // per input: its path, the first of this page
    QStringList m_columns;
    std::vector<FormulaCell> m_cells;
};

} // namespace

Result<std::unique_ptr<Computation>> makeFormula(const ComputationScope &scope, const Page &page, const Field &field)
{
    Result<RecordFormula> formula = RecordFormula::compile(
        {&scope.schema, &page, scope.settings.currency, scope.settings.language}, field.config.formula);
    if (!formula)
        return formula.error();
    return std::unique_ptr<Computation>(std::make_unique<FormulaComputation>(scope, page, std::move(*formula)));
}

} // namespace pheu
