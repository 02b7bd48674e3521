// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/instant.h"

#include "fields/datetext.h"
#include "fields/numbertext.h"

#include <QDateTime>

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
    if (const std::optional<Day> day = readDay(text, context))
        return Value(toDate(*day).startOfDay().toMSecsSinceEpoch());
    const QDateTime instant = QDateTime::fromString(text.trimmed(), Qt::ISODateWithMs);
    if (!instant.isValid())
        return notADay(text, context);
    return Value(instant.toMSecsSinceEpoch());
}

QString InstantType::format(const Value &value, const FormatContext &context) const
{
    return value.isEmpty() ? QString() : context.format->dateTime(value.toInteger());
}

QString InstantType::plain(const Value &value, const FormatContext &) const
{
    if (value.isEmpty())
        return {};
    const bool wholeSecond = value.toInteger() % 1000 == 0;
    return QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC)
        .toString(wholeSecond ? Qt::ISODate : Qt::ISODateWithMs);
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
