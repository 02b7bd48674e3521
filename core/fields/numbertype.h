// SPDX-License-Identifier: GPL-3.0-or-later
// What types that hold a number have in common: how it is kept and compared, and its text for files and scripts, which
// reads back as the same number.
#pragma once

#include "fields/numbertext.h"

namespace pheu
{

class NumberType : public FieldType
{
public:
    Meaning meaning() const override { return Meaning::Number; }
    bool isNumeric() const override { return true; }
    int compare(const Value &a, const Value &b) const override { return compareNumbers(a, b); }
    std::vector<Operator> operators() const override { return orderedOperators(); }
};

class WholeNumberType : public NumberType
{
public:
    Storage storage(const FieldConfig &) const override { return Storage::Integer; }
    QString plain(const Value &value, const FormatContext &) const override
    {
        return value.isEmpty() ? QString() : QString::number(value.toInteger());
    }
};

class RealNumberType : public NumberType
{
public:
    Storage storage(const FieldConfig &) const override { return Storage::Real; }
    QString plain(const Value &value, const FormatContext &) const override
    {
        return value.isEmpty() ? QString() : plainDouble(value.toDouble());
    }
};

} // namespace pheu
