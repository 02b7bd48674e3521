// SPDX-License-Identifier: GPL-3.0-or-later
// What the created and modified time share, and a date with time builds on: an instant in ms since 1970 UTC, kept
// by the row itself, shown in local time, written to files in UTC.
#pragma once

#include "fields/fieldtype.h"

namespace pheu
{

class InstantType : public FieldType
{
public:
    Storage storage(const FieldConfig &config) const override;
    Meaning meaning() const override { return Meaning::Instant; }
    bool isEditable() const override;
    // An instant as readInstant() takes it.
    Result<Value> parse(const QString &text, const ParseContext &context) const override;
    QString format(const Value &value, const FormatContext &context) const override;
    QString plain(const Value &value, const FormatContext &context) const override;
    QString editable(const Value &value, const FormatContext &context) const override;
    int compare(const Value &a, const Value &b) const override;
    std::vector<Operator> operators() const override;
};

} // namespace pheu
