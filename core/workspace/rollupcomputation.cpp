// SPDX-License-Identifier: GPL-3.0-or-later
// A rollup: one figure over the linked records. A sum, mean, smallest … without a single value is empty; only a number
// of records can be 0. Sums are exact, or empty with a reason.
#include "formula/operations.h"
#include "formula/run.h"
#include "storage/recordselect.h"
#include "workspace/linkedrecords.h"

#include <QCoreApplication>
#include <QSet>

#include <cmath>

namespace pheu
{

namespace
{

__extension__ typedef __int128 Wide;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::ComputedFields)
};

enum class Aggregate { Count, Sum, Mean, Least, Most, Share, Join };

Aggregate aggregateOf(const QString &id)
{
    static const std::pair<QLatin1String, Aggregate> ids[] = {
        {QLatin1String("sum"), Aggregate::Sum},     {QLatin1String("mean"), Aggregate::Mean},
        {QLatin1String("min"), Aggregate::Least},   {QLatin1String("earliest"), Aggregate::Least},
        {QLatin1String("max"), Aggregate::Most},    {QLatin1String("latest"), Aggregate::Most},
        {QLatin1String("share"), Aggregate::Share}, {QLatin1String("join"), Aggregate::Join},
    };
    for (const auto &[name, aggregate] : ids) {
        if (id == name)
            return aggregate;
    }
    return Aggregate::Count;
}

// What is gathered of the records linked to one.
struct Gathered {
    qint64 records = 0;
    qint64 values = 0;
    Wide whole = 0;
    double real = 0;
    FormulaCell extreme;
    quint64 otherCurrency = 0; // of a value that cannot be added
    QStringList texts;
    qsizetype length = 0;
};

class RollupComputation final : public Computation
{
public:
    RollupComputation(const ComputationScope &scope, const Page &page, const LinkEnd &end, const Field *source,
                      const Field &field)
        : m_scope(scope)
        , m_page(page)
        , m_linked(scope, end, source)
        , m_aggregate(aggregateOf(field.config.aggregate))
        , m_sourceKind(source ? *formulaKindOf(*source) : FormulaKind::Nothing)
        , m_kind(formulaKindOf(field).value_or(FormulaKind::Integer))
        , m_hasSource(source)
    {
        const QString currency =
            source && !source->config.currency.isEmpty() ? source->config.currency : scope.settings.currency;
        m_sourceType = {m_sourceKind, currency};
        m_currency = packedCode(currency);
    }

    QStringList columns() const override { return {m_linked.ownColumn()}; }
    FormulaKind kind() const override { return m_kind; }
    bool isOfWholePage() const override { return m_aggregate == Aggregate::Share; }

    Result<void> prepare(const RecordSet &records) override
    {
        if (m_linked.canSweep() && (records.size() >= manyRecords || isOfWholePage())) {
            m_swept = true;
            const Result<void> read = m_linked.sweep(
                [&](qint64 record, qint64, const FormulaCell &value) { gather(m_gathered[record], value); });
            if (!read)
                return read;
        }
        return isOfWholePage() ? readTotal() : Result<void>();
    }

    Result<FormulaCell> compute(qint64 record, const RowValues &row, int first, ComputationTrace *trace) override
    {
        Gathered gathered;
        if (m_swept) {
            if (const auto found = m_gathered.find(record); found != m_gathered.end())
                gathered = found->second;
        } else if (const Result<void> read = m_linked.each(
                       record, row, first, [&](qint64, const FormulaCell &value) { gather(gathered, value); });
                   !read) {
            return read.error();
        }
        return result(gathered, trace);
    }

private:
    bool isReal() const { return m_sourceKind == FormulaKind::Number || m_sourceKind == FormulaKind::Percent; }

    void gather(Gathered &gathered, const FormulaCell &value) const
    {
        ++gathered.records;
        if (!value.hasValue())
            return;
        ++gathered.values;
        if (value.currency != 0 && value.currency != m_currency) {
            gathered.otherCurrency = value.currency;
            return;
        }
        switch (m_aggregate) {
        case Aggregate::Count:
            break;
        case Aggregate::Sum:
        case Aggregate::Mean:
        case Aggregate::Share:
            if (isReal())
                gathered.real += value.real;
            else
                gathered.whole += value.integer;
            break;
        case Aggregate::Least:
        case Aggregate::Most: {
            const int order =
                gathered.extreme.hasValue() ? compareCells(value, m_sourceKind, gathered.extreme, m_sourceKind) : 0;
            if (!gathered.extreme.hasValue() || (m_aggregate == Aggregate::Least ? order < 0 : order > 0))
                gathered.extreme = value;
            break;
        }
        case Aggregate::Join: {
            const QString text = cellText(value, m_sourceType);
            if (gathered.length <= longestFormulaText && !gathered.texts.contains(text)) {
                gathered.texts.append(text);
                gathered.length += text.size() + 2;
            }
            break;
        }
        }
    }

    FormulaCell failed(ComputationTrace *trace, const QString &reason) const
    {
        if (trace)
            trace->reason = reason;
        return FormulaCell::failed();
    }

    FormulaCell whole(Wide value, ComputationTrace *trace) const
    {
        if (value > std::numeric_limits<qint64>::max() || value < std::numeric_limits<qint64>::min())
            return failed(trace, Text::tr("the sum is too large to be kept exactly"));
        return FormulaCell::ofMoney(qint64(value), m_kind == FormulaKind::Money ? m_currency : 0);
    }

    FormulaCell mean(const Gathered &gathered) const
    {
        if (isReal())
            return FormulaCell::ofReal(gathered.real / double(gathered.values));
        if (m_kind == FormulaKind::Number || m_kind == FormulaKind::Percent)
            return FormulaCell::ofReal(double(gathered.whole) / double(gathered.values));
        const Wide count = gathered.values, size = gathered.whole < 0 ? -gathered.whole : gathered.whole;
        const Wide rounded = (size * 2 + count) / (count * 2); // half away from zero
        return FormulaCell::ofMoney(qint64(gathered.whole < 0 ? -rounded : rounded),
                                    m_kind == FormulaKind::Money ? m_currency : 0);
    }

    FormulaCell result(const Gathered &gathered, ComputationTrace *trace) const
    {
        if (m_aggregate == Aggregate::Count)
            return FormulaCell::ofInteger(m_hasSource ? gathered.values : gathered.records);
        if (gathered.otherCurrency != 0 && m_aggregate != Aggregate::Join)
            return failed(trace, Text::tr("some amounts are in %1 and not in %2")
                                     .arg(unpackedCode(gathered.otherCurrency), unpackedCode(m_currency)));
        if (gathered.values == 0)
            return {};
        switch (m_aggregate) {
        case Aggregate::Sum:
            if (!isReal())
                return whole(gathered.whole, trace);
            return std::isfinite(gathered.real) ? FormulaCell::ofReal(gathered.real)
                                                : failed(trace, Text::tr("the sum is too large to be kept exactly"));
        case Aggregate::Mean: {
            const FormulaCell value = mean(gathered);
            return std::isfinite(value.real) ? value
                                             : failed(trace, Text::tr("the sum is too large to be kept exactly"));
        }
        case Aggregate::Share: {
            const double part = isReal() ? gathered.real : double(gathered.whole);
            const double total = isReal() ? m_totalReal : double(m_totalWhole);
            if (m_totalUnknown != 0)
                return failed(trace, Text::tr("some amounts are in %1 and not in %2")
                                         .arg(unpackedCode(m_totalUnknown), unpackedCode(m_currency)));
            if (total == 0) {
                if (trace)
                    trace->reason = Text::tr("the total of the page is zero");
                return {};
            }
            const double share = part / total;
            return std::isfinite(share) ? FormulaCell::ofReal(share) : FormulaCell::failed();
        }
        case Aggregate::Join:
            return gathered.length > longestFormulaText
                       ? failed(trace, Text::tr("the list is longer than 100,000 characters"))
                       : FormulaCell::ofText(gathered.texts.join(QStringLiteral(", ")));
        default: {
            FormulaCell cell = gathered.extreme;
            return cell.isSkipped() ? FormulaCell() : cell;
        }
        }
    }

    // Of every record of the page, each in the order of ids, so that decimals add up the same each time.
    Result<void> readTotal()
    {
        Result<Statement> rows = selectRange(m_scope.database, m_page, {m_linked.ownColumn()});
        if (!rows)
            return rows.error();
        rows->bind(1, qint64(0));
        rows->bind(2, std::numeric_limits<qint64>::max());
        for (;;) {
            const Result<bool> found = rows->step();
            if (!found)
                return found.error();
            if (!*found)
                return {};
            const qint64 record = rows->integer(0);
            Gathered gathered;
            if (m_swept) {
                if (const auto known = m_gathered.find(record); known != m_gathered.end())
                    gathered = known->second;
            } else if (const Result<void> read = m_linked.each(
                           record, *rows, 1, [&](qint64, const FormulaCell &value) { gather(gathered, value); });
                       !read) {
                return read;
            }
            m_totalReal += gathered.real;
            m_totalWhole += gathered.whole;
            m_totalUnknown = gathered.otherCurrency ? gathered.otherCurrency : m_totalUnknown;
        }
    }

    ComputationScope m_scope;
    const Page &m_page;
    LinkedRecords m_linked;
    Aggregate m_aggregate;
    FormulaKind m_sourceKind, m_kind;
    bool m_hasSource;
    FormulaType m_sourceType;
    quint64 m_currency = 0;
    bool m_swept = false;
    std::unordered_map<qint64, Gathered> m_gathered;
    double m_totalReal = 0;
    Wide m_totalWhole = 0;
    quint64 m_totalUnknown = 0;
};

} // namespace

Result<std::unique_ptr<Computation>> makeRollup(const ComputationScope &scope, const Page &page, const Field &field)
{
    const std::optional<LinkEnd> end = linkEnd(scope.schema, page, field.config.via);
    if (!end)
        return Error{ErrorCode::InvalidInput, {}};
    const Field *source = end->page->field(field.config.source);
    return std::unique_ptr<Computation>(std::make_unique<RollupComputation>(scope, page, *end, source, field));
}

} // namespace pheu
