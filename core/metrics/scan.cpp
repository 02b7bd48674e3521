// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/scan.h"

#include "metrics/scankernels.h"

#include <algorithm>
#include <cmath>

namespace pheu
{

namespace
{

// Groups are numbered straight from the numbers of their values up to this many; beyond it as they appear.
constexpr size_t denseLimit = size_t(1) << 18;
// With few groups, neighbouring rows often fall into the same one: four accumulators each keep the additions
// from waiting for one another.
constexpr size_t laneLimit = 2048;
constexpr size_t lanes = 4;

// Rows beside one another that fall into one group, as days do in records that came day by day.
struct Run {
    quint32 first = 0; // in the chosen rows of the block
    quint32 count = 0;
    quint32 group = 0;
};
constexpr size_t mostRuns = 64; // a block with more is added row by row

struct Block {
    size_t first = 0;
    size_t count = 0;           // rows in the block
    bool whole = true;          // every row takes part
    size_t chosen = 0;          // rows that take part
    quint16 offsets[scanBlock]; // theirs, when not whole
    quint32 groups[scanBlock];  // theirs
    size_t runCount = 0;        // 0: not told by runs
    Run runs[mostRuns];
};

class Scanner
{
public:
    explicit Scanner(const ScanTask &task)
        : m_task(task)
        , m_rows(task.table->rows())
    {
    }
    ScanResult run();

private:
    bool prepare();
    bool choose(Block &block);
    void group(Block &block);
    void groupByPair(Block &block);
    static void findRuns(Block &block);
    void numbers(const Block &block, const DimensionLookup &lookup, quint32 *out) const;
    quint32 groupOf(GroupKey key);
    void grow(size_t groups);
    void count(const Block &block);
    void add(const Block &block, size_t term);
    template<typename Value>
    void addIntegers(const Block &block, size_t term, const Value *values, Value null);
    void addReals(const Block &block, size_t term);
    void addLast(const Block &block, size_t term);
    ScanResult finish();
    void finishLast(size_t term, const std::vector<size_t> &groups, ScanSums &out) const;

    struct Accumulator {
        std::vector<qint64> sums; // lanes × groups, or rows of the last values with their days
        std::vector<double> reals;
        std::vector<double> lost; // what rounding took from each of `reals` (Neumaier's summation)
        std::vector<qint64> stored;
        std::vector<quint64> last;
        bool checked = false;
        bool overflow = false;
    };

    const ScanTask &m_task;
    size_t m_rows;
    quint32 m_from = 0, m_to = 0; // codes of days, both inside
    size_t m_groups = 1;          // room for so many
    size_t m_lane = 0;            // distance of the accumulators of one group
    bool m_dense = true;
    std::vector<GroupKey> m_keys; // by group, when not dense
    std::unordered_map<GroupKey, quint32> m_groupOf;
    std::vector<qint64> m_records;
    std::vector<Accumulator> m_terms;
    std::vector<quint8> m_fits;
    std::vector<quint32> m_second;
};

bool Scanner::prepare()
{
    const Column *days = m_task.days;
    if (!days || days->isEmpty() || m_rows == 0)
        return false;
    if (m_task.period.to < days->dayOf(1) || m_task.period.from > days->dayOf(quint32(days->codeCount()) - 1))
        return false;
    m_from = std::max<quint32>(1, days->codeOfDay(m_task.period.from));
    m_to = std::min(days->codeOfDay(m_task.period.to), quint32(days->codeCount()) - 1);
    size_t groups = 1;
    for (const size_t count : m_task.counts)
        groups *= count;
    m_dense = m_task.counts.size() < 2 || groups <= denseLimit;
    m_groups = m_dense ? groups : 0;
    m_lane = m_dense && groups <= laneLimit && !m_task.counts.empty() ? groups : 0;
    m_terms.resize(m_task.terms.size());
    for (size_t i = 0; i < m_terms.size(); ++i) {
        const Column *column = m_task.terms[i].column;
        if (column && column->kind() == Column::Kind::Integer && !m_task.terms[i].last) {
            const quint64 most = quint64(std::numeric_limits<qint64>::max());
            m_terms[i].checked = column->largest() > most / m_rows;
        }
    }
    m_fits.resize(scanBlock);
    m_second.resize(scanBlock);
    grow(m_groups);
    return true;
}

void Scanner::grow(size_t groups)
{
    m_records.resize(m_lane ? groups * lanes : groups);
    for (size_t i = 0; i < m_terms.size(); ++i) {
        const ScanTerm &term = m_task.terms[i];
        if (!term.column || term.column->isEmpty())
            continue;
        m_terms[i].stored.resize(groups);
        if (term.last) {
            m_terms[i].last.resize(groups);
        } else if (term.column->kind() == Column::Kind::Real) {
            m_terms[i].reals.resize(groups);
            m_terms[i].lost.resize(groups);
        } else {
            m_terms[i].sums.resize(m_lane ? groups * lanes : groups);
        }
    }
}

// Which rows of the block take part. False: none.
bool Scanner::choose(Block &block)
{
    const size_t index = block.first / scanBlock;
    const quint32 least = m_task.blocks->least[index], greatest = m_task.blocks->greatest[index];
    if (greatest < m_from || least > m_to)
        return false;
    const bool inside = least >= m_from && greatest <= m_to;
    block.whole = inside && m_task.filter->isAll();
    block.chosen = block.count;
    if (block.whole)
        return true;
    quint8 *fits = m_fits.data();
    m_task.filter->evaluate(block.first, block.count, fits);
    if (!inside) {
        const quint32 from = m_from, width = m_to - m_from;
        m_task.days->codes().visit([&](const auto *codes, auto) {
            codes += block.first;
            for (size_t i = 0; i < block.count; ++i)
                fits[i] &= quint32(codes[i]) - from <= width;
        });
    }
    size_t chosen = 0;
    for (size_t i = 0; i < block.count; ++i) {
        block.offsets[chosen] = quint16(i);
        chosen += fits[i];
    }
    block.chosen = chosen;
    block.whole = chosen == block.count;
    return chosen > 0;
}

void Scanner::numbers(const Block &block, const DimensionLookup &lookup, quint32 *out) const
{
    bool isFirst = true;
    for (const DimensionLookup::Source &source : lookup.sources) {
        const quint32 *numbers = source.numbers.data();
        source.column->codes().visit([&](const auto *codes, auto) {
            codes += block.first;
            if (isFirst && block.whole) {
                for (size_t i = 0; i < block.chosen; ++i)
                    out[i] = numbers[codes[i]];
            } else if (isFirst) {
                for (size_t i = 0; i < block.chosen; ++i)
                    out[i] = numbers[codes[block.offsets[i]]];
            } else {
                for (size_t i = 0; i < block.chosen; ++i)
                    out[i] = out[i] ? out[i] : numbers[codes[block.whole ? i : block.offsets[i]]];
            }
        });
        isFirst = false;
    }
    if (isFirst)
        std::fill_n(out, block.chosen, 0U);
}

quint32 Scanner::groupOf(GroupKey key)
{
    const auto [at, isNew] = m_groupOf.try_emplace(key, quint32(m_keys.size()));
    if (isNew)
        m_keys.push_back(key);
    return at->second;
}

void Scanner::group(Block &block)
{
    if (m_task.dimensions.empty()) {
        block.runs[0] = {0, quint32(block.chosen), 0};
        block.runCount = 1;
        return;
    }
    numbers(block, *m_task.dimensions[0], block.groups);
    if (m_task.dimensions.size() == 2)
        groupByPair(block);
    findRuns(block);
}

void Scanner::findRuns(Block &block)
{
    Run run{0, 1, block.groups[0]};
    block.runCount = 0;
    for (size_t i = 1; i < block.chosen; ++i) {
        if (block.groups[i] == run.group) {
            ++run.count;
            continue;
        }
        if (block.runCount + 1 >= mostRuns) {
            block.runCount = 0;
            return;
        }
        block.runs[block.runCount++] = run;
        run = {quint32(i), 1, block.groups[i]};
    }
    block.runs[block.runCount++] = run;
}

void Scanner::groupByPair(Block &block)
{
    numbers(block, *m_task.dimensions[1], m_second.data());
    if (m_dense) {
        const quint32 width = quint32(m_task.counts[1]);
        for (size_t i = 0; i < block.chosen; ++i)
            block.groups[i] = block.groups[i] * width + m_second[i];
        return;
    }
    GroupKey previous = 0;
    quint32 group = 0;
    for (size_t i = 0; i < block.chosen; ++i) {
        const GroupKey key = groupKey(block.groups[i], m_second[i]);
        if (i == 0 || key != previous)
            group = groupOf(key);
        previous = key;
        block.groups[i] = group;
    }
    grow(m_keys.size());
}

void Scanner::count(const Block &block)
{
    for (size_t run = 0; run < block.runCount; ++run)
        m_records[block.runs[run].group] += block.runs[run].count;
    if (block.runCount > 0)
        return;
    qint64 *const a = m_records.data(), *const b = a + m_lane, *const c = b + m_lane, *const d = c + m_lane;
    const quint32 *groups = block.groups;
    size_t i = 0;
    for (; i + 4 <= block.chosen; i += 4) {
        ++a[groups[i]];
        ++b[groups[i + 1]];
        ++c[groups[i + 2]];
        ++d[groups[i + 3]];
    }
    for (; i < block.chosen; ++i)
        ++a[groups[i]];
}

template<typename Value>
void Scanner::addIntegers(const Block &block, size_t term, const Value *values, Value null)
{
    Accumulator &out = m_terms[term];
    Value chosen[scanBlock];
    values += block.first;
    if (!block.whole) {
        for (size_t i = 0; i < block.chosen; ++i)
            chosen[i] = values[block.offsets[i]];
        values = chosen;
    }
    const bool hasNulls = m_task.terms[term].column->hasNulls();
    if (out.checked) {
        static constexpr quint32 noGroups[scanBlock] = {};
        const quint32 *groups = m_task.dimensions.empty() ? noGroups : block.groups;
        out.overflow |= addChecked(values, null, groups, block.chosen, out.sums.data(), out.stored.data());
    } else if (block.runCount > 0) {
        for (size_t i = 0; i < block.runCount; ++i) {
            const Run &run = block.runs[i];
            addTotal(values + run.first, null, hasNulls, run.count, out.sums[run.group], out.stored[run.group]);
        }
    } else {
        addSums(values, null, hasNulls, block.groups, block.chosen, out.sums.data(), m_lane, out.stored.data());
    }
}

void Scanner::addReals(const Block &block, size_t term)
{
    Accumulator &out = m_terms[term];
    const double *values = m_task.terms[term].column->reals().data() + block.first;
    for (size_t i = 0; i < block.chosen; ++i) {
        const double value = values[block.whole ? i : block.offsets[i]];
        const size_t at = m_task.dimensions.empty() ? 0 : block.groups[i];
        if (std::isnan(value))
            continue;
        // Neumaier 1974: a sum of cents must not depend on the order of its rows, nor end in …9991.
        const double before = out.reals[at];
        const double sum = before + value;
        out.lost[at] += std::abs(before) >= std::abs(value) ? (before - sum) + value : (value - sum) + before;
        out.reals[at] = sum;
        ++out.stored[at];
    }
}

// The row of the latest day, then of the greatest id, as one number that grows with both.
void Scanner::addLast(const Block &block, size_t term)
{
    Accumulator &out = m_terms[term];
    const Column &column = *m_task.terms[term].column;
    for (size_t i = 0; i < block.chosen; ++i) {
        const size_t row = block.first + (block.whole ? i : block.offsets[i]);
        if (column.isNull(row))
            continue;
        const size_t at = m_task.dimensions.empty() ? 0 : block.groups[i];
        const quint64 place = quint64(m_task.days->code(row)) << 40 | row;
        out.last[at] = std::max(out.last[at], place);
        ++out.stored[at];
    }
}

void Scanner::add(const Block &block, size_t term)
{
    const ScanTerm &what = m_task.terms[term];
    if (!what.column || what.column->isEmpty())
        return;
    if (what.last)
        addLast(block, term);
    else if (what.column->kind() == Column::Kind::Real)
        addReals(block, term);
    else if (what.column->integers().isWide())
        addIntegers(block, term, what.column->integers().large(), Column::Integers::null);
    else
        addIntegers(block, term, what.column->integers().small(), Column::Integers::smallNull);
}

ScanResult Scanner::run()
{
    ScanResult empty;
    empty.terms.resize(m_task.terms.size());
    if (!prepare())
        return empty;
    Block block;
    for (size_t first = 0; first < m_rows; first += scanBlock) {
        block.first = first;
        block.count = std::min(scanBlock, m_rows - first);
        if (!choose(block))
            continue;
        group(block);
        count(block);
        for (size_t term = 0; term < m_terms.size(); ++term)
            add(block, term);
    }
    return finish();
}

void Scanner::finishLast(size_t term, const std::vector<size_t> &groups, ScanSums &out) const
{
    const Column &column = *m_task.terms[term].column;
    out.places.resize(groups.size());
    for (size_t i = 0; i < groups.size(); ++i) {
        if (out.stored[i] == 0)
            continue;
        out.places[i] = m_terms[term].last[groups[i]];
        const size_t row = size_t(out.places[i] & ((quint64(1) << 40) - 1));
        if (out.real)
            out.reals[i] = column.real(row);
        else
            out.sums[i] = column.integer(row);
    }
}

ScanResult Scanner::finish()
{
    ScanResult result;
    std::vector<size_t> groups;
    const size_t room = m_lane ? m_lane : m_records.size();
    for (size_t row = room; row < m_records.size(); ++row)
        m_records[row % room] += m_records[row]; // the lanes into the first
    for (size_t group = 0; group < room; ++group) {
        if (m_records[group] == 0)
            continue;
        groups.push_back(group);
        result.records.push_back(m_records[group]);
        if (!m_dense)
            result.keys.push_back(m_keys[group]);
        else if (m_task.counts.size() == 2)
            result.keys.push_back(groupKey(quint32(group / m_task.counts[1]), quint32(group % m_task.counts[1])));
        else
            result.keys.push_back(groupKey(quint32(m_task.counts.empty() ? 0 : group), 0));
    }
    for (size_t term = 0; term < m_terms.size(); ++term) {
        const Accumulator &from = m_terms[term];
        const Column *column = m_task.terms[term].column;
        ScanSums sums;
        sums.overflow = from.overflow;
        sums.real = column && column->kind() == Column::Kind::Real;
        sums.sums.resize(groups.size());
        sums.stored.resize(groups.size());
        sums.reals.resize(sums.real ? groups.size() : 0);
        if (column && !column->isEmpty()) {
            const bool counted = column->hasNulls() || sums.real || m_task.terms[term].last || from.checked;
            for (size_t i = 0; i < groups.size(); ++i) {
                sums.stored[i] = counted ? from.stored[groups[i]] : result.records[i];
                if (sums.real && !from.reals.empty())
                    sums.reals[i] = from.reals[groups[i]] + from.lost[groups[i]];
                for (size_t lane = 0; !from.sums.empty() && lane < (m_lane ? lanes : 1); ++lane)
                    sums.sums[i] += from.sums[groups[i] + lane * m_lane];
            }
            if (m_task.terms[term].last)
                finishLast(term, groups, sums);
        }
        result.terms.push_back(std::move(sums));
    }
    return result;
}

} // namespace

void DayBlocks::update(const Column *days)
{
    if (days == column && days && days->version() == version)
        return;
    column = days;
    version = days ? days->version() : 0;
    least.clear();
    greatest.clear();
    dated.reset();
    if (!days || days->isEmpty())
        return;
    quint32 firstCode = std::numeric_limits<quint32>::max(), lastCode = 0;
    for (size_t first = 0; first < days->size(); first += scanBlock) {
        const size_t end = std::min(first + scanBlock, days->size());
        days->codes().visit([&](const auto *codes, auto) {
            quint32 lo = std::numeric_limits<quint32>::max(), hi = 0;
            for (size_t row = first; row < end; ++row) {
                const quint32 code = codes[row];
                lo = std::min(lo, code);
                hi = std::max(hi, code);
                firstCode = std::min(firstCode, code - 1); // of no day it becomes the greatest number
            }
            least.push_back(lo);
            greatest.push_back(hi);
            lastCode = std::max(lastCode, hi);
        });
    }
    if (lastCode > 0)
        dated = Period{days->dayOf(firstCode + 1), days->dayOf(lastCode)};
}

ScanResult scan(const ScanTask &task)
{
    return Scanner(task).run();
}

} // namespace pheu
