// SPDX-License-Identifier: GPL-3.0-or-later
// A lookup: the value of a field of the linked record; of several, or of a link or select, their texts.
#include "formula/operations.h"
#include "workspace/linkedrecords.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

constexpr qsizetype longestList = 100'000; // characters

class LookupComputation final : public Computation
{
public:
    LookupComputation(const ComputationScope &scope, const LinkEnd &end, const Field &source, const Field &field)
        : m_end(end)
        , m_source(source)
        , m_linked(scope, end, &source)
        , m_kind(formulaKindOf(field).value_or(FormulaKind::Text))
        , m_sourceKind(*formulaKindOf(source))
        , m_shownCurrency(packedCode(field.config.currency.isEmpty() ? scope.settings.currency : field.config.currency))
    {
        m_sourceType = {m_sourceKind,
                        source.config.currency.isEmpty() ? scope.settings.currency : source.config.currency};
    }

    QStringList columns() const override { return {m_linked.ownColumn()}; }
    FormulaKind kind() const override { return m_kind; }

    Result<void> prepare(const RecordSet &records) override
    {
        if (!m_linked.canSweep() || records.size() < manyRecords)
            return {};
        m_swept = true;
        return m_linked.sweep([&](qint64 record, qint64, const FormulaCell &value) { append(m_texts[record], value); });
    }

    Result<FormulaCell> compute(qint64 record, const RowValues &row, int first, ComputationTrace *trace) override
    {
        if (m_swept) {
            const auto found = m_texts.find(record);
            return found == m_texts.end() ? FormulaCell() : text(found->second, trace);
        }
        const bool joins = m_kind == FormulaKind::Text;
        QString all;
        FormulaCell only;
        const Result<void> read = m_linked.each(record, row, first, [&](qint64, const FormulaCell &value) {
            if (joins)
                append(all, value);
            else
                only = value;
        });
        if (!read)
            return read.error();
        if (joins)
            return text(all, trace);
        if (only.hasValue() && m_kind == FormulaKind::Money && only.currency != m_shownCurrency) {
            if (trace)
                trace->reason =
                    QCoreApplication::translate("pheu::ComputedFields", "the amount there is in %1, and this "
                                                                        "field shows %2")
                        .arg(unpackedCode(only.currency), unpackedCode(m_shownCurrency));
            return FormulaCell::failed();
        }
        return only.isSkipped() ? FormulaCell() : only;
    }

private:
    void append(QString &list, const FormulaCell &value) const
    {
        const QString next = cellText(value, m_sourceType);
        if (next.isEmpty() || list.size() > longestList)
            return;
        if (!list.isEmpty())
            list += QStringLiteral(", ");
        list += next;
    }
    static FormulaCell text(const QString &list, ComputationTrace *trace)
    {
        if (list.size() <= longestList)
            return FormulaCell::ofText(list);
        if (trace)
            trace->reason =
                QCoreApplication::translate("pheu::ComputedFields", "the list is longer than 100,000 characters");
        return FormulaCell::failed();
    }

    LinkEnd m_end;
    const Field &m_source;
    LinkedRecords m_linked;
    FormulaKind m_kind, m_sourceKind;
    FormulaType m_sourceType;
    quint64 m_shownCurrency;
    bool m_swept = false;
    std::unordered_map<qint64, QString> m_texts;
};

} // namespace

Result<std::unique_ptr<Computation>> makeLookup(const ComputationScope &scope, const Page &page, const Field &field)
{
    const std::optional<LinkEnd> end = linkEnd(scope.schema, page, field.config.via);
    const Field *source = end ? end->page->field(field.config.source) : nullptr;
    if (!source)
        return Error{ErrorCode::InvalidInput, {}};
    return std::unique_ptr<Computation>(std::make_unique<LookupComputation>(scope, *end, *source, field));
}

} // namespace pheu
