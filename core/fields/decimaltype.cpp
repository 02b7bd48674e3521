// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/numbertext.h"
#include "fields/typelist.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

class DecimalType final : public FieldType
{
public:
    QString id() const override { return QStringLiteral("decimal"); }
    QString title() const override { return QCoreApplication::translate("pheu::FieldType", "Decimal number"); }
    Storage storage(const FieldConfig &) const override { return Storage::Real; }
    Meaning meaning() const override { return Meaning::Number; }
    bool isNumeric() const override { return true; }

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
    QString plain(const Value &value, const FormatContext &) const override
    {
        return value.isEmpty() ? QString() : plainDouble(value.toDouble());
    }
    QString editable(const Value &value, const FormatContext &context) const override
    {
        return editableNumber(plain(value, context), context);
    }
    int compare(const Value &a, const Value &b) const override { return compareNumbers(a, b); }
    std::vector<Operator> operators() const override { return orderedOperators(); }
};

} // namespace

const FieldType *decimalType()
{
    static const DecimalType type;
    return &type;
}

} // namespace pheu
