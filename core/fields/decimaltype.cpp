// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/numbertype.h"
#include "fields/typelist.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

class DecimalType final : public RealNumberType
{
public:
    QString id() const override { return QStringLiteral("decimal"); }
    QString title() const override { return QCoreApplication::translate("pheu::FieldType", "Decimal number"); }

    Result<Value> parse(const QString &text, const ParseContext &context) const override
    {
        return readReal(text, context);
    }
    QString format(const Value &value, const FormatContext &context) const override
    {
        if (value.isEmpty())
            return {};
        return context.format->decimal(value.toDouble(), context.config ? context.config->decimals : 2);
    }
    QString editable(const Value &value, const FormatContext &context) const override
    {
        return editableNumber(plain(value, context), context);
    }
};

} // namespace

const FieldType *decimalType()
{
    static const DecimalType type;
    return &type;
}

} // namespace pheu
