// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/instant.h"

#include "fields/instanttext.h"
#include "fields/numbertext.h"

namespace pheu
{

Storage InstantType::storage(const FieldConfig &) const
{
    return Storage::RowMeta;
}

bool InstantType::isEditable() const
{
    return false;
}

Result<Value> InstantType::parse(const QString &text, const ParseContext &context) const
{
    if (text.trimmed().isEmpty())
        return Value();
    const std::optional<qint64> instant = readInstant(text, context);
    if (!instant)
        return notAnInstant(text, context);
    return Value(*instant);
}

QString InstantType::format(const Value &value, const FormatContext &context) const
{
    return value.isEmpty() ? QString() : context.format->dateTime(value.toInteger());
}

QString InstantType::plain(const Value &value, const FormatContext &) const
{
    if (value.isEmpty())
        return {};
    return plainInstant(value.toInteger());
}

QString InstantType::editable(const Value &value, const FormatContext &context) const
{
    return value.isEmpty() ? QString() : editableInstant(value.toInteger(), *context.format);
}

int InstantType::compare(const Value &a, const Value &b) const
{
    return compareNumbers(a, b);
}

std::vector<Operator> InstantType::operators() const
{
    return orderedOperators();
}

} // namespace pheu
