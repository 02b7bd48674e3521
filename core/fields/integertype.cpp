// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/numbertype.h"
#include "fields/typelist.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

class IntegerType final : public WholeNumberType
{
public:
    QString id() const override { return QStringLiteral("integer"); }
    QString title() const override { return QCoreApplication::translate("pheu::FieldType", "Whole number"); }

    Result<Value> parse(const QString &text, const ParseContext &context) const override
    {
        if (text.trimmed().isEmpty())
            return Value();
        const Result<TypedNumber> number = readBareNumber(text, context);
        if (!number)
            return number.error();
        const Result<Rounded> whole = roundDecimal(number->value, 0);
        if (!whole)
            return whole.error();
        if (!whole->exact || number->percent) {
            return Error{ErrorCode::InvalidInput,
                         QCoreApplication::translate("pheu::FieldType",
                                                     "“%1” is not a whole number: write it without decimals, like %2.")
                             .arg(text.trimmed(), context.locale.toString(1234))};
        }
        return Value(whole->units);
    }
    QString format(const Value &value, const FormatContext &context) const override
    {
        return value.isEmpty() ? QString() : context.format->integer(value.toInteger());
    }
    QString editable(const Value &value, const FormatContext &context) const override
    {
        return editableNumber(plain(value, context), context);
    }
};

} // namespace

const FieldType *integerType()
{
    static const IntegerType type;
    return &type;
}

} // namespace pheu
