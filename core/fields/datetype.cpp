// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/datetext.h"
#include "fields/numbertext.h"
#include "fields/typelist.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

class DateType final : public FieldType
{
public:
    QString id() const override { return QStringLiteral("date"); }
    QString title() const override { return QCoreApplication::translate("pheu::FieldType", "Date"); }
    Storage storage(const FieldConfig &) const override { return Storage::Text; }
    Meaning meaning() const override { return Meaning::Date; }

    Result<Value> parse(const QString &text, const ParseContext &context) const override
    {
        if (text.trimmed().isEmpty())
            return Value();
        const std::optional<Day> day = readDay(text, context);
        if (!day)
            return notADay(text, context);
        return Value(*day);
    }
    QString format(const Value &value, const FormatContext &context) const override
    {
        return value.isEmpty() ? QString() : context.format->date(Day(value.toInteger()));
    }
    QString plain(const Value &value, const FormatContext &) const override
    {
        return value.isEmpty() ? QString() : isoDay(Day(value.toInteger()));
    }
    int compare(const Value &a, const Value &b) const override { return compareNumbers(a, b); }
    std::vector<Operator> operators() const override { return orderedOperators(); }
};

} // namespace

const FieldType *dateType()
{
    static const DateType type;
    return &type;
}

} // namespace pheu
