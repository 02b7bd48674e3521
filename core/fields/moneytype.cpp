// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/currency.h"
#include "fields/numbertext.h"
#include "fields/typelist.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace pheu
{

namespace
{

// Whether an amount written with this code or sign can be of the currency. $ and ¥ are shared.
bool mayStandFor(const QString &written, const QString &currency)
{
    if (written == currency || written == currencySign(currency))
        return true;
    constexpr std::array<QStringView, 16> dollars{u"USD", u"AUD", u"CAD", u"NZD", u"SGD", u"HKD", u"TWD", u"MXN",
                                                  u"ARS", u"CLP", u"COP", u"BRL", u"UYU", u"JMD", u"TTD", u"FJD"};
    if (written == u"$")
        return std::find(dollars.begin(), dollars.end(), currency) != dollars.end();
    return written == u"¥" && currency == u"CNY";
}

// Minor units of the currency that the context names. More decimals than it has are rounded, half
// away from zero.
class MoneyType final : public FieldType
{
public:
    QString id() const override { return QStringLiteral("money"); }
    QString title() const override { return QCoreApplication::translate("pheu::FieldType", "Money"); }
    Storage storage(const FieldConfig &) const override { return Storage::Integer; }
    Meaning meaning() const override { return Meaning::Money; }
    bool isNumeric() const override { return true; }

    Result<Value> parse(const QString &text, const ParseContext &context) const override
    {
        if (text.trimmed().isEmpty())
            return Value();
        const Result<TypedNumber> number = readTypedNumber(text, context.locale);
        if (!number)
            return number.error();
        if (number->percent) {
            return Error{
                ErrorCode::InvalidInput,
                QCoreApplication::translate(
                    "pheu::FieldType", "“%1” is a percentage, and this field keeps money: write an amount like %2.")
                    .arg(text.trimmed(), context.locale.toString(1234567))};
        }
        if (!number->currency.isEmpty() && !context.currency.isEmpty() &&
            !mayStandFor(number->currency, context.currency)) {
            //: %2 is the code of a currency such as VND
            return Error{ErrorCode::InvalidInput,
                         QCoreApplication::translate(
                             "pheu::FieldType",
                             "“%1” is in another currency than this field, which is in %2: write the amount in %2.")
                             .arg(text.trimmed(), context.currency)};
        }
        const int digits = currencyDigits(context.currency).value_or(2);
        const Result<Rounded> minor = roundDecimal(number->value, digits);
        if (!minor)
            return minor.error();
        return Value(minor->units);
    }
    QString format(const Value &value, const FormatContext &context) const override
    {
        return value.isEmpty() ? QString() : context.format->money(value.toInteger(), context.currency);
    }
    QString plain(const Value &value, const FormatContext &context) const override
    {
        if (value.isEmpty())
            return {};
        const QString &currency =
            context.currency.isEmpty() && context.format ? context.format->currency() : context.currency;
        const Format plainFormat(QLocale::c(), currency);
        QString text = plainFormat.moneyPlain(value.toInteger());
        return text.replace(u'\u2212', u'-');
    }
    QString editable(const Value &value, const FormatContext &context) const override
    {
        return editableNumber(plain(value, context), context);
    }
    int compare(const Value &a, const Value &b) const override { return compareNumbers(a, b); }
    std::vector<Operator> operators() const override { return orderedOperators(); }
};

} // namespace

const FieldType *moneyType()
{
    static const MoneyType type;
    return &type;
}

} // namespace pheu
