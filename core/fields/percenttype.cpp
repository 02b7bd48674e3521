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
    Meaning meaning() const override { return Meaning::Number; }
    bool isNumeric() const override { return true; }
    bool isSummed() const override { return false; }

    Result<Value> parse(const QString &text, const ParseContext &context) const override
    {
        return readReal(text, context, -2);
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
    QString editable(const Value &value, const FormatContext &context) const override
    {
        if (value.isEmpty())
            return {};
        return editableNumber(QString::number(value.toDouble() * 100, 'g', 15), context) + u'%';
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
