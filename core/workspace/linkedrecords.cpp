// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/linkedrecords.h"

#include "storage/recordselect.h"

namespace pheu
{

LinkedRecords::LinkedRecords(const ComputationScope &scope, const LinkEnd &end, const Field *source)
    : m_scope(scope)
    , m_end(end)
    , m_values(scope.database, scope.schema, scope.settings.language)
{
    if (source)
        m_source.emplace(*end.page, *source);
    if (const Field *codes = source ? end.page->field(source->config.currencyField) : nullptr)
        m_codes.emplace(*end.page, *codes);
    m_isMoney = m_source && m_source->kind == FormulaKind::Money;
    m_workspaceCurrency = packedCode(scope.settings.currency);
    m_currency =
        source && !source->config.currency.isEmpty() ? packedCode(source->config.currency) : m_workspaceCurrency;
}

QString LinkedRecords::ownColumn() const
{
    return m_end.backward || m_end.link->storage() == Storage::Join ? QStringLiteral("NULL") : m_end.link->column();
}

Result<FormulaCell> LinkedRecords::withCurrency(FormulaCell cell, qint64 linked)
{
    if (!cell.hasValue() || !m_isMoney)
        return cell;
    cell.currency = m_currency;
    if (!m_codes)
        return cell;
    const Result<FormulaCell> code = m_values.cell(*m_codes, linked);
    if (!code)
        return code;
    if (code->hasValue())
        cell.currency = packedCode(code->text);
    return cell;
}

Result<FormulaCell> LinkedRecords::valueOf(qint64 linked)
{
    if (!m_source)
        return FormulaCell();
    Result<FormulaCell> cell = m_values.cell(*m_source, linked);
    return cell ? withCurrency(std::move(*cell), linked) : cell;
}

QStringList LinkedRecords::sourceColumns() const
{
    return {m_source ? selectedColumn(*m_source->field) : QStringLiteral("NULL"),
            m_codes ? selectedColumn(*m_codes->field) : QStringLiteral("NULL")};
}

Result<FormulaCell> LinkedRecords::selected(const RowValues &row, qint64 linked, int column)
{
    if (!m_source)
        return FormulaCell();
    Result<FormulaCell> cell = m_values.cell(*m_source, linked, row, column);
    if (!cell || !cell->hasValue() || !m_isMoney)
        return cell;
    cell->currency = m_currency;
    if (m_codes && !row.isNull(column + 1) && !row.utf8(column + 1).empty())
        cell->currency = packedCode(row.text(column + 1));
    return cell;
}

Result<void> LinkedRecords::each(qint64 record, const RowValues &row, int column, const Use &use)
{
    const bool joins = m_end.link->storage() == Storage::Join;
    IdList ids;
    if (!m_end.backward && !joins) {
        if (row.isInteger(column))
            ids.push_back(row.integer(column));
    } else if (!m_end.backward) {
        Result<IdList> joined = joinedTo(m_scope.database, *m_end.link, record);
        if (!joined)
            return joined.error();
        ids = std::move(*joined);
    } else {
        if (!m_back) {
            Result<Statement> made = selectLinking(m_scope.database, *m_end.link, sourceColumns());
            if (!made)
                return made.error();
            m_back = std::move(*made);
        }
        m_back->bind(1, record);
        for (;;) {
            const Result<bool> found = m_back->step();
            if (!found)
                return found.error();
            if (!*found)
                break;
            const qint64 linked = m_back->integer(0);
            if (joins) {
                ids.push_back(linked);
                continue;
            }
            const Result<FormulaCell> cell = selected(*m_back, linked, 1);
            if (!cell)
                return cell.error();
            use(linked, *cell);
        }
        m_back->reset();
    }
    for (const qint64 linked : ids) {
        const Result<FormulaCell> cell = valueOf(linked);
        if (!cell)
            return cell.error();
        use(linked, *cell);
    }
    return {};
}

Result<void> LinkedRecords::sweep(const std::function<void(qint64, qint64, const FormulaCell &)> &use)
{
    const bool joins = m_end.link->storage() == Storage::Join;
    Result<Statement> rows = selectLinks(m_scope.database, *m_end.link, sourceColumns());
    if (!rows)
        return rows.error();
    for (;;) {
        const Result<bool> found = rows->step();
        if (!found)
            return found.error();
        if (!*found)
            return {};
        const qint64 linked = rows->integer(0), record = rows->integer(1);
        const Result<FormulaCell> cell = joins ? valueOf(linked) : selected(*rows, linked, 2);
        if (!cell)
            return cell.error();
        use(record, linked, *cell);
    }
}

} // namespace pheu
