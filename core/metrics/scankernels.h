// SPDX-License-Identifier: GPL-3.0-or-later
// The innermost loops of a scan: whole numbers added to groups, four at a time. Only addChecked() looks for overflow;
// the others are used where the column's largest value times its rows fits into 64 bits.
#pragma once

#include <QtGlobal>

namespace pheu
{

// Adds values[i] to the group groups[i]; nulls are not counted.
template<typename Value>
void addSums(const Value *values, Value null, bool hasNulls, const quint32 *groups, size_t count, qint64 *sums,
             size_t lane, qint64 *stored)
{
    size_t i = 0;
    if (!hasNulls) {
        qint64 *const a = sums, *const b = sums + lane, *const c = b + lane, *const d = c + lane;
        for (; i + 4 <= count; i += 4) {
            a[groups[i]] += values[i];
            b[groups[i + 1]] += values[i + 1];
            c[groups[i + 2]] += values[i + 2];
            d[groups[i + 3]] += values[i + 3];
        }
        for (; i < count; ++i)
            a[groups[i]] += values[i];
        return;
    }
    for (; i < count; ++i) {
        const bool has = values[i] != null;
        sums[groups[i]] += has ? qint64(values[i]) : 0;
        stored[groups[i]] += has;
    }
}

template<typename Value>
void addTotal(const Value *values, Value null, bool hasNulls, size_t count, qint64 &sum, qint64 &stored)
{
    qint64 total = 0, has = 0;
    if (!hasNulls) {
        for (size_t i = 0; i < count; ++i)
            total += values[i];
        has = qint64(count);
    } else {
        for (size_t i = 0; i < count; ++i) {
            total += values[i] != null ? qint64(values[i]) : 0;
            has += values[i] != null;
        }
    }
    sum += total;
    stored += has;
}

template<typename Value>
bool addChecked(const Value *values, Value null, const quint32 *groups, size_t count, qint64 *sums, qint64 *stored)
{
    bool overflow = false;
    for (size_t i = 0; i < count; ++i) {
        if (values[i] == null)
            continue;
        overflow |= __builtin_add_overflow(sums[groups[i]], qint64(values[i]), &sums[groups[i]]);
        ++stored[groups[i]];
    }
    return overflow;
}

} // namespace pheu
