// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/numbertext.h"
#include "fields/typelist.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

// A fraction. A person who types 12 means 12 %; a script writes 0.12 or 12%.
class PercentType final : public FieldType
{
public:
    QString id() const override { return QStringLiteral("percent"); }
    QString title() const override { return QCoreApplication::translate("pheu::FieldType", "Percent"); }
    Storage storage(const FieldConfig &) const override { return Storage::Real; }
    bool isNumeric() const override { return true; }

    Result<Value> parse(const QString &text, const ParseContext &context) const override
    {
        if (text.trimmed().isEmpty())
            return Value();
        if (isScript(context)) {
            if (const std::optional<double> value = readExactDouble(text))
                return Value(*value);
        }
        const Result<TypedNumber> number = readBareNumber(text, context);
        if (!number)
            return number.error();
        if (number->percent || isScript(context))
            return Value(number->value.toDouble());
        const Result<Decimal> fraction = shifted(number->value, -2);
        if (!fraction)
            return fraction.error();
        return Value(fraction->toDouble());
    }
    QString format(const Value &value, const FormatContext &context) const override
    {
        if (value.isEmpty())
            return {};
        return context.format->percent(value.toDouble(), context.config ? context.config->decimals : 2);
    }
    QString plain(const Value &value, const FormatContext &) const override
    {
        return value.isEmpty() ? QString() : plainDouble(value.toDouble());
    }
    int compare(const Value &a, const Value &b) const override { return compareNumbers(a, b); }
    std::vector<Operator> operators() const override { return orderedOperators(); }
};

} // namespace

const FieldType *percentType()
{
    static const PercentType type;
    return &type;
}

} // namespace pheu
