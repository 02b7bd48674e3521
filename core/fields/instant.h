// SPDX-License-Identifier: GPL-3.0-or-later
// What the created and modified time share: an instant in ms since 1970 UTC, kept by the row itself,
// shown in local time, written to files in UTC.
#pragma once

#include "fields/fieldtype.h"

namespace pheu
{

class InstantType : public FieldType
{
public:
    Storage storage(const FieldConfig &config) const override;
    bool isEditable() const override;
    // For filters: an ISO instant, or a day, which stands for its start in local time.
    Result<Value> parse(const QString &text, const ParseContext &context) const override;
    QString format(const Value &value, const FormatContext &context) const override;
    QString plain(const Value &value, const FormatContext &context) const override;
    int compare(const Value &a, const Value &b) const override;
    std::vector<Operator> operators() const override;
};

} // namespace pheu
