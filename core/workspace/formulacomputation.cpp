// SPDX-License-Identifier: GPL-3.0-or-later
// A formula field: its inputs from the record's own row, and over one-links from other pages.
#include "workspace/computation.h"

#include "storage/pathnames.h"

namespace pheu {

namespace {

class FormulaComputation final : public Computation
{
public:
    FormulaComputation(const ComputationScope &scope, const Page &page, RecordFormula formula)
        : m_scope(scope), m_page(page), m_formula(std::move(formula)),
          m_values(scope.database, scope.schema, scope.settings.language)
    {
        for (const FormulaInput &input : m_formula.inputs()) {
            const Field *first = page.field(input.path.steps.front());
            m_first.push_back(first);
            m_columns.append(CellValues::columnOf(*first));
        }
        m_cells.resize(m_first.size());
    }

    QStringList columns() const override { return m_columns; }
    bool usesToday() const override { return m_formula.usesToday(); }
    FormulaKind kind() const override { return m_formula.type().kind; }

    Result<FormulaCell> compute(qint64 record, const Statement &row, int first, ComputationTrace *trace) override
    {
        for (size_t i = 0; i < m_first.size(); ++i) {
            const FieldPath &path = m_formula.inputs()[i].path;
            const int column = first + int(i);
            if (path.steps.size() > 1) {
                Result<FormulaCell> cell = followed(path, row.isInteger(column) ? row.integer(column) : 0);
                if (!cell)
                    return cell;
                m_cells[i] = std::move(*cell);
                continue;
            }
            Result<FormulaCell> cell = m_values.cell(m_page, *m_first[i], record, row, column);
            if (!cell)
                return cell;
            m_cells[i] = std::move(*cell);
        }
        return m_formula.evaluate(m_cells, m_scope.today, trace ? &trace->formula : nullptr);
    }

private:
    // The value at the end of a path whose first link leads to `record`.
    Result<FormulaCell> followed(const FieldPath &path, qint64 record)
    {
        const Field *link = m_page.field(path.steps.front());
        for (size_t step = 1; record != 0 && step < path.steps.size(); ++step) {
            const Page *page = targetPage(m_scope.schema, *link);
            const Field *field = page ? page->field(path.steps[step]) : nullptr;
            if (!field)
                return FormulaCell();
            Result<FormulaCell> cell = m_values.cell(*page, *field, record);
            if (!cell || step + 1 == path.steps.size())
                return cell;
            record = cell->hasValue() ? cell->integer : 0;
            link = field;
        }
        return FormulaCell();
    }

    ComputationScope m_scope;
    const Page &m_page;
    RecordFormula m_formula;
    CellValues m_values;
    std::vector<const Field *> m_first; // per input: the field of this page
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
